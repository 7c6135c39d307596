//! In which situation a request is ranked: each has weights of its own.

/// What there is to compare a request with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Situation {
    /// Profiles alone.
    Profiles,
    /// Example questions, and a text to compare with them.
    Questions,
    /// Example questions, and an organisation that asks without a text.
    Organisation,
    /// What organisations did, and no example questions.
    Evidence,
    /// Organisations alike are asked for.
    Similar,
}

impl Situation {
    /// All situations.
    pub const ALL: [Self; 5] =
        [Self::Profiles, Self::Questions, Self::Organisation, Self::Evidence, Self::Similar];

    /// The table of its weights in a model file.
    pub fn table(self) -> &'static str {
        match self {
            Self::Profiles => "weights",
            Self::Questions => "question_weights",
            Self::Organisation => "organisation_weights",
            Self::Evidence => "evidence_weights",
            Self::Similar => "similar_weights",
        }
    }
}
