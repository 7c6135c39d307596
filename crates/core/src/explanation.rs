//! Why a match is proposed: the parts of its score with the words behind each, and a sentence for each side.
//!
//! Explanations are made of the score, never beside it: nothing is said that the parts do not show.

mod labels;
mod reasons;

pub use labels::{
    KNOWN_ROLES, country_label, join, kind_label, province_label, role_label, signal_label, status_label,
};
pub use reasons::{Facts, Quote, ReadTheme, Reasons};

use crate::model::Signal;

/// One signal's part of a score.
#[derive(Debug, Clone, PartialEq)]
pub struct Contribution {
    /// Which signal.
    pub signal: Signal,
    /// Its raw value, in [0, 1].
    pub raw: f64,
    /// The model's weight.
    pub weight: f64,
    /// `raw × weight`; the values add up to the score.
    pub value: f64,
    /// Whether most of it is only what is expected with the other signals: there is too little to tell it.
    pub is_expected: bool,
    /// What the value rests on.
    pub evidence: Vec<Evidence>,
}

/// One thing a signal rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// What it is.
    pub kind: EvidenceKind,
    /// A theme's label, a word, a relation or a place, in the answer's language where there is a choice.
    pub text: String,
    /// The words of the request that say so.
    pub in_request: Option<String>,
    /// The words of the profile that say so.
    pub in_profile: Option<String>,
}

/// What a piece of evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceKind {
    /// A theme.
    Theme,
    /// A word.
    Word,
    /// A tie to another organisation, or a kind or role.
    Relation,
    /// A place or a distance.
    Place,
}

impl EvidenceKind {
    /// The identifier used in answers.
    pub fn id(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Word => "word",
            Self::Relation => "relation",
            Self::Place => "place",
        }
    }
}
