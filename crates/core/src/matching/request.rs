//! What an asker sends.

use serde::{Deserialize, Serialize};

use crate::error::RequestError;
use crate::organisation::{Date, Kind, Language};

/// Longest request text, in bytes.
const MAX_TEXT: usize = 1 << 20;
/// Most matches that can be asked for.
const MAX_TOP: usize = 100_000;
/// How many matches are given when the request does not say.
pub(super) const DEFAULT_TOP: usize = 10;

/// One request, as in `requests.jsonl`: at least one of `text`, `organisation` and `like`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MatchRequest {
    /// Identifier, given back in the answer.
    #[serde(default)]
    pub id: String,
    /// The question in the asker's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What the asker has for a partner, in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<String>,
    /// Themes, by id, that the asker says the text is not about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
    /// The asker, by id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Organisations such as are wanted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub like: Vec<String>,
    /// Organisations such as are not wanted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unlike: Vec<String>,
    /// Only these kinds; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<Kind>,
    /// Roles that are preferred.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<String>,
    /// Only around this place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub near: Option<Near>,
    /// Only these countries; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// Never these organisations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exclude: Vec<String>,
    /// What to do with those the asker works with already.
    #[serde(default)]
    pub connected: Connected,
    /// What kind of partner is looked for.
    #[serde(default)]
    pub mode: Mode,
    /// Language of the answer, and a hint for the language of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The split a judged request belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// When it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How many matches to give; ten when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<usize>,
}

/// Around which place partners are looked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    /// A place of the gazetteer.
    pub place: String,
    /// Only within this distance; any distance when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub km: Option<f64>,
}

/// What to do with organisations the asker is tied to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Connected {
    /// Leave them out of the matches and name them apart.
    #[default]
    Exclude,
    /// Rank them among the others.
    Include,
    /// Rank only them.
    Only,
}

/// What kind of partner is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// One that offers what is needed.
    #[default]
    Complement,
    /// One that is alike.
    Similar,
    /// An unusual one on purpose: near enough to understand, far enough to bring something new.
    Explore,
}

impl MatchRequest {
    /// A request that is nothing but a text.
    pub fn from_text(text: impl Into<String>) -> Self {
        Self { text: Some(text.into()), ..Self::default() }
    }

    /// How many matches to give.
    pub fn top(&self) -> usize {
        self.top.unwrap_or(DEFAULT_TOP)
    }

    /// The text, if it has any letters or digits.
    pub fn text(&self) -> Option<&str> {
        self.text.as_deref().filter(|text| text.chars().any(char::is_alphanumeric))
    }

    /// Checks what can be checked without a catalogue.
    ///
    /// # Errors
    /// When nothing is asked, the text is too long, or a number is out of range.
    pub fn check(&self) -> Result<(), RequestError> {
        for text in [&self.text, &self.offer].into_iter().flatten() {
            if text.len() > MAX_TEXT {
                return Err(RequestError::TooLong { length: text.len(), limit: MAX_TEXT });
            }
        }
        if self.text().is_none() && self.organisation.is_none() && self.like.is_empty() {
            return Err(RequestError::Empty);
        }
        if !(1..=MAX_TOP).contains(&self.top()) {
            return Err(RequestError::OutOfRange { field: "top", range: "1 to 100000" });
        }
        if let Some(km) = self.near.as_ref().and_then(|near| near.km)
            && !(km > 0.0 && km <= 20_000.0)
        {
            return Err(RequestError::OutOfRange { field: "near.km", range: "0 to 20000, above 0" });
        }
        let is_code = |code: &String| {
            (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphabetic())
        };
        if !self.countries.iter().all(is_code) {
            return Err(RequestError::OutOfRange { field: "countries", range: "codes such as NL, DE or BE" });
        }
        Ok(())
    }
}
