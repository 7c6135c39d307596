//! Organisations and what is stated about them: the records other programs write and Schakel reads.
//!
//! Nothing here decides a match; these are the types of the file contracts, checked one record at a time.

mod date;
mod kind;
mod language;
mod place;
mod profile_text;
mod programme;
mod question;
mod relation;
mod sector;

use serde::{Deserialize, Serialize};

pub use date::Date;
pub use kind::Kind;
pub use language::Language;
pub use place::{Gazetteer, PROVINCE_NAMES, Place, PlaceHint, PostcodeArea, distance_km};
pub use profile_text::{EvidenceItem, Item, Texts};
pub use programme::{CrossOver, Programme};
pub use question::Question;
pub use relation::{Relation, RelationKind};
pub use sector::Sector;

/// One organisation, as in `organisations.jsonl`. Only `id`, `name` and `kind` are required.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Stable identifier: letters, digits, `-`, `_`, `.` and `:`.
    pub id: String,
    /// Display name.
    pub name: String,
    /// Other names: abbreviations, former names, names in other languages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aka: Vec<String>,
    /// What kind of body it is.
    pub kind: Kind,
    /// What it can be for others beside its kind, e.g. `facility`, `funder`, `students`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// Whether it can be called upon now.
    #[serde(default, skip_serializing_if = "Status::is_active")]
    pub status: Status,
    /// Town of its (main) seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Province or German state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub province: Option<String>,
    /// Country code, such as `NL`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Regional sectors; a facet, never a wall.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sectors: Vec<Sector>,
    /// Curated theme ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
    /// What it is and does, by language.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub about: Texts,
    /// What others can get from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Item>,
    /// What it looks for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Item>,
    /// What it did, rather than what it says of itself: projects, site text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceItem>,
    /// The organisation this one is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// The organisation that took over its work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub succeeded_by: Option<String>,
    /// Public web address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
    /// Chamber of Commerce number, eight digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kvk: Option<String>,
    /// Size class, free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<String>,
    /// Whether it may be proposed at all.
    #[serde(default, skip_serializing_if = "Visibility::is_public")]
    pub visibility: Visibility,
    /// Where the facts come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Date of the last change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<Date>,
}

/// From which age a profile counts for less, and after how many years more it counts half, in years.
const DECAY: (f64, f64) = (1.0, 2.0);
/// What the oldest profile counts for.
const OLDEST: f64 = 0.25;

impl Organisation {
    /// How far the profile can be relied on to hold still, in [0.25, 1]: 1 in its first year, then halved every two years
    /// (exponential decay), and 1 where nobody said when it was brought up to date.
    pub fn freshness(&self, as_of: Date) -> f32 {
        let Some(updated) = self.updated else { return 1.0 };
        let past = (as_of.years() - updated.years() - DECAY.0).max(0.0);
        (0.5f64.powf(past / DECAY.1)).max(OLDEST) as f32
    }

    /// All texts of the profile: about, offers, needs, evidence.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let items = self.offers.iter().chain(&self.needs).map(|item| item.text.as_str());
        let evidence = self.evidence.iter().map(|item| item.text.as_str());
        self.about.iter().map(|(_, text)| text).chain(items).chain(evidence)
    }
}

/// Whether an organisation can be called upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It exists and can be called.
    #[default]
    Active,
    /// It does not exist yet.
    Planned,
    /// It no longer exists.
    Ended,
    /// A group treated as one actor: nobody to call, so never proposed.
    Collective,
}

impl Status {
    fn is_active(&self) -> bool {
        *self == Self::Active
    }
}

/// Whether an organisation may be proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// May be proposed and shown.
    #[default]
    Public,
    /// Stays in the catalogue for relations and statistics, never proposed or shown.
    Hidden,
}

impl Visibility {
    fn is_public(&self) -> bool {
        *self == Self::Public
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_relied_on_less_from_its_second_year_on() {
        let row = |updated: &str| -> Organisation {
            let updated =
                if updated.is_empty() { String::new() } else { format!(r#","updated":"{updated}""#) };
            serde_json::from_str(&format!(r#"{{"id":"a","name":"A","kind":"company"{updated}}}"#)).unwrap()
        };
        let as_of: Date = "2026-11".parse().unwrap();
        let of = |updated: &str| row(updated).freshness(as_of);
        assert_eq!((of(""), of("2026-10"), of("2025-11"), of("2027-01")), (1.0, 1.0, 1.0, 1.0));
        assert!((of("2023-11") - 0.5).abs() < 1e-6 && (of("1990") - 0.25).abs() < 1e-6);
        assert!(of("2025-05") > of("2024-05"));
    }
}
