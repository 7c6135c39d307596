//! What a firm answers in the form, and how it turns the suggestions.

use serde::{Deserialize, Serialize};

/// All answers of one draft; a step that was not answered yet leaves its part empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Answers {
    /// What is needed, in the asker's words.
    pub need: String,
    /// Themes, by id, that the asker says the need is not about.
    pub without: Vec<String>,
    /// What the asker has for a partner; may stay empty.
    pub offer: String,
    /// The name of the asking organisation; may stay empty.
    pub name: String,
    /// Town or postcode; may stay empty.
    pub place: String,
    /// Who may see it.
    pub audience: Option<Audience>,
    /// An address for an answer; may stay empty.
    pub email: String,
    /// Whether an adviser may give name and address to a partner the asker chose.
    pub may_share: bool,
    /// The first step not answered yet, from 0; all four answered is 4.
    pub step: u8,
    /// Organisations, by id, such as are wanted.
    pub like: Vec<String>,
    /// Organisations, by id, such as are not wanted.
    pub unlike: Vec<String>,
    /// Organisations, by id, that are not to be proposed.
    pub exclude: Vec<String>,
}

/// Who may see a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Nobody but who asks.
    Me,
    /// An adviser, once it is sent.
    Adviser,
}

impl Audience {
    /// The identifier in forms.
    pub fn id(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Adviser => "adviser",
        }
    }
}
