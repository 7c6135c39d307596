//! The words of a catalogue and how many of its documents use each theme and word.
//!
//! A document is what an organisation says of itself, all its own texts together, or one piece of evidence. A
//! project with forty participants is one document: its words are no commoner for having been shared.

use std::collections::BTreeSet;

use crate::organisation::Language;
use crate::theme::ThemeIdx;

/// Position in the vector space: themes first, then words.
pub type Dimension = u32;

/// Sorted words with document frequencies, fitted on a catalogue; stays the same while organisations come and
/// go, until it is fitted anew.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vocabulary {
    n_organisations: u32,
    n_documents: u32,
    theme_frequencies: Vec<u32>,
    words: Vec<String>,
    word_frequencies: Vec<u32>,
    n_tokens: u64,
    compound_words: BTreeSet<(Language, String)>,
}

impl Vocabulary {
    /// Takes sorted distinct `words`, how many documents use each word and each theme, the words that may be parts of
    /// compounds, and how many organisations, documents and content words there are.
    pub fn new(
        words: Vec<String>,
        word_frequencies: Vec<u32>,
        theme_frequencies: Vec<u32>,
        compound_words: BTreeSet<(Language, String)>,
        (n_organisations, n_documents, n_tokens): (u32, u32, u64),
    ) -> Self {
        Self {
            n_organisations,
            n_documents,
            theme_frequencies,
            words,
            word_frequencies,
            n_tokens,
            compound_words,
        }
    }

    /// Number of organisations it was fitted on.
    pub fn n_organisations(&self) -> u32 {
        self.n_organisations
    }

    /// Number of documents it was fitted on.
    pub fn n_documents(&self) -> u32 {
        self.n_documents
    }

    /// Number of content words in the texts of all organisations.
    pub fn n_tokens(&self) -> u64 {
        self.n_tokens
    }

    /// Number of themes; the first word has this dimension.
    pub fn n_themes(&self) -> u32 {
        self.theme_frequencies.len() as u32
    }

    /// Number of dimensions.
    pub fn n_dimensions(&self) -> u32 {
        self.n_themes() + self.words.len() as u32
    }

    /// The words, sorted.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Words that may be parts of compounds.
    pub fn compound_words(&self) -> impl Iterator<Item = (Language, &str)> {
        self.compound_words.iter().map(|(language, word)| (*language, word.as_str()))
    }

    /// The dimension of a stem, if the catalogue knows it.
    pub fn dimension(&self, key: &str) -> Option<Dimension> {
        let idx = self.words.binary_search_by(|word| word.as_str().cmp(key)).ok()?;
        Some(self.n_themes() + idx as u32)
    }

    /// The theme or the word a dimension stands for.
    pub fn meaning(&self, dimension: Dimension) -> Result<ThemeIdx, &str> {
        match dimension.checked_sub(self.n_themes()) {
            None => Ok(dimension),
            Some(idx) => Err(&self.words[idx as usize]),
        }
    }

    /// How many documents use the theme or word.
    pub fn frequency(&self, dimension: Dimension) -> u32 {
        match dimension.checked_sub(self.n_themes()) {
            None => self.theme_frequencies[dimension as usize],
            Some(idx) => self.word_frequencies[idx as usize],
        }
    }

    /// Inverse document frequency, smoothed: `ln((1 + n) / (1 + df)) + 1`.
    pub fn idf(&self, frequency: u32) -> f32 {
        let ratio = (1.0 + f64::from(self.n_documents)) / (1.0 + f64::from(frequency));
        (ratio.ln() + 1.0) as f32
    }
}
