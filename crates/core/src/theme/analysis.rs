//! What was found in one text.

use super::{TermKind, ThemeIdx};
use crate::organisation::Language;

/// How the words of the text led to the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The term stands in the text, inflected or not.
    Direct,
    /// A term of another language stands in the text.
    OtherLanguage,
    /// A part of a compound is the term.
    CompoundPart,
    /// The term is one typo away.
    Typo,
    /// Several words of the text together go with the theme.
    Association,
}

impl Route {
    /// How much a hit by this route counts, in (0, 1].
    pub fn weight(self) -> f32 {
        match self {
            Self::Direct => 1.0,
            Self::OtherLanguage => 0.9,
            Self::CompoundPart => 0.7,
            Self::Typo => 0.9,
            Self::Association => 1.0,
        }
    }
}

/// A theme found at a place in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct ThemeHit {
    /// Which theme.
    pub theme: ThemeIdx,
    /// How the term stands to the theme.
    pub kind: TermKind,
    /// How it was found.
    pub route: Route,
    /// How sure the route is of this hit, in (0, 1]; below 1 for associations only.
    pub strength: f32,
    /// Byte range in the text.
    pub start: usize,
    /// End of the byte range.
    pub end: usize,
}

impl ThemeHit {
    /// Kind, route and strength together, in (0, 1].
    pub fn weight(&self) -> f32 {
        self.kind.weight() * self.route.weight() * self.strength
    }
}

/// A word found at a place in the text.
#[derive(Debug, Clone, PartialEq)]
pub struct TermHit {
    /// Its stem, or for a part of a compound the part's stem.
    pub key: String,
    /// The word in lower case, folded: what typos are looked up by.
    pub folded: String,
    /// 1 for a word, less for a part of one.
    pub weight: f32,
    /// Whether the word names a theme that was found, so that it is counted there.
    pub in_theme: bool,
    /// Byte range in the text.
    pub start: usize,
    /// End of the byte range.
    pub end: usize,
}

/// Everything found in one text.
#[derive(Debug, Clone, PartialEq)]
pub struct Analysis {
    /// The language it was read in.
    pub language: Language,
    /// Themes, by place in the text.
    pub themes: Vec<ThemeHit>,
    /// Content words and parts of compounds, by place in the text.
    pub terms: Vec<TermHit>,
}
