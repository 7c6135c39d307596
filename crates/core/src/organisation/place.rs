//! Places with coordinates, and distance between them.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One row of `places.csv`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Town or village.
    pub place: String,
    /// Municipality.
    pub municipality: String,
    /// Province or state.
    pub province: String,
    /// Country code.
    pub country: String,
    /// Latitude in degrees, WGS84.
    pub lat: f64,
    /// Longitude in degrees, WGS84.
    pub lon: f64,
}

/// The places the catalogue knows, by name regardless of case and accents.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    places: Vec<Place>,
    by_name: BTreeMap<String, usize>,
}

impl Gazetteer {
    /// Indexes `places` by a folded name; the first of two equal names wins.
    pub fn new(places: Vec<Place>, fold: impl Fn(&str) -> String) -> Self {
        let mut by_name = BTreeMap::new();
        for (idx, place) in places.iter().enumerate() {
            by_name.entry(fold(&place.place)).or_insert(idx);
        }
        Self { places, by_name }
    }

    /// The place whose folded name is `folded`.
    pub fn get(&self, folded: &str) -> Option<&Place> {
        self.by_name.get(folded).map(|&idx| &self.places[idx])
    }

    /// All places, in file order.
    pub fn places(&self) -> &[Place] {
        &self.places
    }
}

/// Great-circle distance in kilometres (haversine, mean earth radius 6371 km).
pub fn distance_km(a: &Place, b: &Place) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let (d_lat, d_lon) = (lat_b - lat_a, (b.lon - a.lon).to_radians());
    let h = (d_lat / 2.0).sin().powi(2) + lat_a.cos() * lat_b.cos() * (d_lon / 2.0).sin().powi(2);
    2.0 * 6371.0 * h.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emmen_to_assen_is_about_thirty_two_km() {
        let place = |name: &str, lat, lon| Place {
            place: name.into(),
            municipality: String::new(),
            province: String::new(),
            country: "NL".into(),
            lat,
            lon,
        };
        let (emmen, assen) = (place("Emmen", 52.785, 6.897), place("Assen", 52.9928, 6.5642));
        assert!((distance_km(&emmen, &assen) - 32.1).abs() < 0.5);
        assert_eq!(distance_km(&emmen, &emmen), 0.0);
    }
}
