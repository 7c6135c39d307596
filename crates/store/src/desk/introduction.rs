//! An introduction of two organisations, from the proposal to what came of it.

use super::No;

/// How far an introduction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntroductionState {
    /// The adviser has it in mind; nobody outside the desk was told a name.
    Proposed,
    /// Both were written to, with each other's names.
    Introduced,
    /// They are talking.
    Talking,
    /// They work together.
    Collaborating,
    /// One of them said no.
    Declined(No),
}

impl IntroductionState {
    /// The identifier in the store, and the end of its text's key.
    pub fn id(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Introduced => "introduced",
            Self::Talking => "talking",
            Self::Collaborating => "collaborating",
            Self::Declined(_) => "declined",
        }
    }

    /// Why it was declined; empty unless it was.
    pub fn reason(self) -> &'static str {
        match self {
            Self::Declined(no) => no.id(),
            _ => "",
        }
    }

    /// The one with this identifier and reason.
    pub fn parse(id: &str, reason: &str) -> Option<Self> {
        let plain = [Self::Proposed, Self::Introduced, Self::Talking, Self::Collaborating];
        match id {
            "declined" => No::parse(reason).map(Self::Declined),
            _ => plain.into_iter().find(|state| state.id() == id),
        }
    }

    /// Where it can go from here.
    pub fn next(self) -> Vec<Self> {
        let declined = || No::ALL.map(Self::Declined);
        match self {
            Self::Proposed => [Self::Introduced].into_iter().chain(declined()).collect(),
            Self::Introduced => [Self::Talking, Self::Collaborating].into_iter().chain(declined()).collect(),
            Self::Talking => [Self::Collaborating].into_iter().chain(declined()).collect(),
            Self::Collaborating => Vec::new(),
            // A "no" may turn: not now becomes now.
            Self::Declined(_) => vec![Self::Proposed],
        }
    }

    /// Whether names were given.
    pub fn is_told(self) -> bool {
        matches!(self, Self::Introduced | Self::Talking | Self::Collaborating)
    }
}

/// How the asker agreed that its name is given to this partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// Not yet.
    None,
    /// In the form, for partners it chooses.
    Form,
    /// It told the adviser.
    Spoken,
}

impl Consent {
    /// The identifier in the store, and the end of its text's key.
    pub fn id(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Form => "form",
            Self::Spoken => "spoken",
        }
    }

    pub(super) fn parse(id: &str) -> Self {
        [Self::Form, Self::Spoken].into_iter().find(|consent| consent.id() == id).unwrap_or(Self::None)
    }
}

/// A partner to be proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The request.
    pub request: String,
    /// The organisation.
    pub organisation: String,
    /// How the asker agreed so far.
    pub consent: Consent,
    /// The draft letters to both.
    pub letters: [String; 2],
    /// Its rank for the request; 0 when the adviser chose it beside the list.
    pub rank: i64,
    /// How well it fits: `strong`, `possible`, `weak`, or empty.
    pub band: String,
    /// The catalogue and the model that answered.
    pub found_with: [String; 2],
}

/// One introduction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// Its id.
    pub id: String,
    /// What it was proposed with.
    pub proposal: Proposal,
    /// How far it is.
    pub state: IntroductionState,
    /// Whose it is, by id.
    pub adviser: String,
    /// When the desk is to look at it again, in seconds since 1970.
    pub remind_at: Option<i64>,
    /// When it was proposed.
    pub created: i64,
    /// When it was last changed: who changes it says which version was seen.
    pub updated: i64,
}

/// One step of an introduction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// From 1.
    pub number: i64,
    /// Where it led.
    pub state: IntroductionState,
    /// Who made it, by id.
    pub adviser: String,
    /// When, in seconds since 1970.
    pub at: i64,
}
