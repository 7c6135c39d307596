//! Places with coordinates, found by town, municipality or postcode, and distance between them.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

/// One row of `places.csv`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Town, village or region.
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

/// One row of `postcodes.csv`: a postcode and a town it serves.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostcodeArea {
    /// Four digits (Netherlands, Belgium) or five (Germany).
    pub postcode: String,
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

/// Other names of provinces and states, folded, with the folded name the gazetteer uses.
pub const PROVINCE_NAMES: [(&str, &str); 8] = [
    ("friesland", "fryslan"),
    ("niedersachsen", "nedersaksen"),
    ("lower saxony", "nedersaksen"),
    ("nordrhein-westfalen", "noordrijn-westfalen"),
    ("north rhine-westphalia", "noordrijn-westfalen"),
    ("north brabant", "noord-brabant"),
    ("north holland", "noord-holland"),
    ("south holland", "zuid-holland"),
];

/// Of two places of one name, the one in this province or, failing that, this country is meant.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlaceHint<'a> {
    /// Province as written in the gazetteer.
    pub province: Option<&'a str>,
    /// Country code.
    pub country: Option<&'a str>,
}

/// The places the catalogue knows, by name regardless of case and accents, and by postcode.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    places: Vec<Place>,
    n_listed: usize,
    by_name: HashMap<String, Vec<u32>>,
    by_postcode: HashMap<String, Vec<u32>>,
}

impl Gazetteer {
    /// Indexes `places` and the towns, municipalities and postcodes of `areas` by folded name. Of equal names, a
    /// listed place comes first, then a town before a municipality, then what has most postcodes.
    pub fn new(places: Vec<Place>, areas: &[PostcodeArea], fold: impl Fn(&str) -> String) -> Self {
        let mut gazetteer = Self { n_listed: places.len(), places, ..Self::default() };
        for idx in 0..gazetteer.n_listed {
            gazetteer.name(idx as u32, &fold);
        }
        let mut towns = BTreeMap::<[&str; 4], Vec<&PostcodeArea>>::new();
        let mut municipalities = BTreeMap::<[&str; 4], Vec<&PostcodeArea>>::new();
        for area in areas {
            let [town, municipality, province, country] =
                [&area.place, &area.municipality, &area.province, &area.country].map(String::as_str);
            towns.entry([town, municipality, province, country]).or_default().push(area);
            municipalities.entry([municipality, municipality, province, country]).or_default().push(area);
        }
        for groups in [towns, municipalities] {
            let mut groups: Vec<_> = groups.into_iter().collect();
            groups.sort_by_key(|(names, areas)| {
                (std::cmp::Reverse(areas.len()), country_order(names[3]), *names)
            });
            for ([place, municipality, province, country], areas) in groups {
                let n = areas.len() as f64;
                gazetteer.places.push(Place {
                    place: place.to_owned(),
                    municipality: municipality.to_owned(),
                    province: province.to_owned(),
                    country: country.to_owned(),
                    lat: areas.iter().map(|area| area.lat).sum::<f64>() / n,
                    lon: areas.iter().map(|area| area.lon).sum::<f64>() / n,
                });
                let idx = gazetteer.places.len() as u32 - 1;
                gazetteer.name(idx, &fold);
                for area in areas {
                    gazetteer.by_postcode.entry(area.postcode.clone()).or_default().push(idx);
                }
            }
        }
        gazetteer
    }

    /// Files a place under its name, and under the name without what stands in brackets.
    fn name(&mut self, idx: u32, fold: &impl Fn(&str) -> String) {
        let folded = fold(&self.places[idx as usize].place);
        if let Some((short, _)) = folded.split_once(" (") {
            self.by_name.entry(short.to_owned()).or_default().push(idx);
        }
        self.by_name.entry(folded).or_default().push(idx);
    }

    /// The place meant by a folded name or by a postcode such as `7811`, `7811 ab` or `d-49733`.
    pub fn get(&self, folded: &str) -> Option<&Place> {
        self.find(folded, PlaceHint::default())
    }

    /// As [`Gazetteer::get`], preferring what the hint says where a name or postcode is not unique.
    pub fn find(&self, folded: &str, hint: PlaceHint) -> Option<&Place> {
        self.places.get(self.position(folded, hint)? as usize)
    }

    /// The position in [`Gazetteer::places`] of what [`Gazetteer::find`] finds.
    pub fn position(&self, folded: &str, hint: PlaceHint) -> Option<u32> {
        let (found, country) = match self.by_name.get(folded.trim()) {
            Some(found) => (found, None),
            None => {
                let (postcode, country) = read_postcode(folded)?;
                (self.by_postcode.get(postcode)?, country)
            }
        };
        let lies_in = |of: Option<&str>, is: fn(&Place) -> &str| {
            let of = of?;
            found.iter().find(|&&idx| is(&self.places[idx as usize]) == of)
        };
        lies_in(hint.province, |place| &place.province)
            .or_else(|| lies_in(country.or(hint.country), |place| &place.country))
            .or_else(|| found.first())
            .copied()
    }

    /// Whether there is a place of this folded name.
    pub fn has_name(&self, folded: &str) -> bool {
        self.by_name.contains_key(folded)
    }

    /// Whether this is a postcode of a known town.
    pub fn has_postcode(&self, digits: &str) -> bool {
        self.by_postcode.contains_key(digits)
    }

    /// The rows of `places.csv`, in file order.
    pub fn listed(&self) -> &[Place] {
        &self.places[..self.n_listed]
    }

    /// All places: the listed ones, then the towns and municipalities of `postcodes.csv`.
    pub fn places(&self) -> &[Place] {
        &self.places
    }
}

/// Of equally large towns of one name, the one in the first of these countries is meant.
fn country_order(country: &str) -> u8 {
    match country {
        "NL" => 0,
        "DE" => 1,
        _ => 2,
    }
}

/// Digits and country of a folded postcode; letters behind Dutch digits are dropped.
fn read_postcode(folded: &str) -> Option<(&str, Option<&'static str>)> {
    let folded = folded.trim();
    let prefixes = [("nl-", "NL"), ("de-", "DE"), ("d-", "DE"), ("be-", "BE"), ("b-", "BE")];
    let (rest, country) = prefixes
        .iter()
        .find_map(|(prefix, country)| Some((folded.strip_prefix(prefix)?, Some(*country))))
        .unwrap_or((folded, None));
    let n_digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, letters) = rest.split_at(n_digits);
    let letters = letters.trim();
    let has_dutch_letters = letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    match n_digits {
        4 if has_dutch_letters => Some((digits, Some("NL"))),
        4 | 5 if letters.is_empty() => Some((digits, country)),
        _ => None,
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

    fn area(postcode: &str, place: &str, municipality: &str, province: &str, country: &str) -> PostcodeArea {
        PostcodeArea {
            postcode: postcode.into(),
            place: place.into(),
            municipality: municipality.into(),
            province: province.into(),
            country: country.into(),
            lat: 52.0,
            lon: 6.0,
        }
    }

    fn gazetteer() -> Gazetteer {
        let areas = [
            area("9751", "Haren", "Groningen", "Groningen", "NL"),
            area("9752", "Haren", "Groningen", "Groningen", "NL"),
            area("5368", "Haren", "Oss", "Noord-Brabant", "NL"),
            area("49733", "Haren (Ems)", "Haren", "Nedersaksen", "DE"),
            area("7981", "Diever", "Westerveld", "Drenthe", "NL"),
            area("9400", "Ninove", "Ninove", "Oost-Vlaanderen", "BE"),
            area("9400", "Assen", "Assen", "Drenthe", "NL"),
        ];
        Gazetteer::new(Vec::new(), &areas, str::to_lowercase)
    }

    #[test]
    fn a_town_a_municipality_and_a_postcode_are_found() {
        let gazetteer = gazetteer();
        let place = |name: &str| gazetteer.get(name).map(|place| place.place.as_str());
        assert_eq!(place("diever"), Some("Diever"));
        assert_eq!(place("westerveld"), Some("Westerveld"));
        assert_eq!(place("7981"), Some("Diever"));
        assert_eq!(place("7981 ab"), Some("Diever"));
        assert_eq!(place("d-49733"), Some("Haren (Ems)"));
        assert_eq!(place("b-9400"), Some("Ninove"));
        assert_eq!(place("9400ab"), Some("Assen"));
        assert_eq!(place("1"), None);
        assert_eq!(place("79811"), None);
    }

    #[test]
    fn of_equal_names_the_largest_is_meant_unless_a_hint_says_otherwise() {
        let gazetteer = gazetteer();
        assert_eq!(gazetteer.get("haren").unwrap().municipality, "Groningen");
        let german = PlaceHint { country: Some("DE"), ..PlaceHint::default() };
        assert_eq!(gazetteer.find("haren", german).unwrap().place, "Haren (Ems)");
        let brabant = PlaceHint { province: Some("Noord-Brabant"), country: Some("NL") };
        assert_eq!(gazetteer.find("haren", brabant).unwrap().municipality, "Oss");
    }

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
