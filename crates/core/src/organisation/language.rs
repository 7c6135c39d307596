//! The languages texts are written in and answers are given in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language Schakel reads and writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
    /// German.
    De,
}

impl Language {
    /// All languages; a language's position is its index in per-language tables.
    pub const ALL: [Self; 3] = [Self::Nl, Self::En, Self::De];

    /// The two-letter code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::De => "de",
        }
    }

    /// Position in [`Language::ALL`].
    pub fn idx(self) -> usize {
        self as usize
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == text)
            .ok_or_else(|| format!("unknown language `{text}`: use nl, en or de"))
    }
}
