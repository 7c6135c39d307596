//! Which everyday words go with which theme, learned from example situations.
//!
//! Someone whose conveyor stops every week does not write "predictive maintenance". Each theme has a centroid
//! over the words of its situations and terms (Rocchio 1971); a request's words are compared with all of them.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::{Analysis, Lexicon, Taxonomy, ThemeIdx};
use crate::organisation::Language;

/// How associations count; part of the model file.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AssociationParams {
    /// Most themes added to a request.
    pub most: usize,
    /// Lowest similarity that counts, in [0, 1].
    pub min_cosine: f32,
    /// Share of the strength that is left when one word alone carries it; from two words on it is whole.
    pub lone_word: f32,
    /// Similarity times this is the strength of an association, up to 1.
    pub gain: f32,
    /// Up to this many content words a request is short. A longer one names its subject and needs
    /// associations the less: their strength falls with its length.
    pub short_request: f32,
}

/// An example of what people write who mean a theme, as in `situations.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    /// Theme id.
    pub theme: String,
    /// Language of the text.
    pub language: Language,
    /// What someone wrote.
    pub text: String,
}

/// A theme a request's words point to together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Association {
    pub(super) theme: ThemeIdx,
    /// Cosine between the request's words and the theme's centroid, in [0, 1].
    pub(super) cosine: f32,
    /// How many words carry it, were they equal: the square of the sum over the sum of squares.
    pub(super) n_words: f32,
    /// Position, among the request's terms, of the word that says most.
    pub(super) strongest: usize,
}

/// What the words of a text give one theme.
#[derive(Debug, Default)]
struct Support {
    sum: f32,
    squares: f32,
    highest: f32,
    strongest: usize,
}

/// Centroids of all themes over words, per language.
#[derive(Debug, Clone, Default)]
pub struct Associations {
    /// Per language and stem: inverse theme frequency, and the themes' centroid weights.
    words: [HashMap<String, WordThemes>; 3],
}

#[derive(Debug, Clone, Default)]
struct WordThemes {
    idf: f32,
    themes: Vec<(ThemeIdx, f32)>,
}

impl Associations {
    /// Learns from the stems of situations and from the words of the lexicon's terms.
    pub(super) fn learn(
        taxonomy: &Taxonomy,
        lexicon: &Lexicon,
        situations: impl IntoIterator<Item = (ThemeIdx, Language, Vec<String>)>,
    ) -> Self {
        let n_themes = taxonomy.themes().len();
        let mut counts: [HashMap<String, BTreeMap<ThemeIdx, f32>>; 3] = Default::default();
        for (theme, language, mut stems) in situations {
            stems.sort_unstable();
            stems.dedup();
            for stem in stems {
                *counts[language.idx()].entry(stem).or_default().entry(theme).or_default() += 1.0;
            }
        }
        for language in Language::ALL {
            for (theme, stem) in lexicon.content_stems(language) {
                *counts[language.idx()].entry(stem.to_owned()).or_default().entry(theme).or_default() += 0.5;
            }
        }
        let mut associations = Self::default();
        for language in Language::ALL {
            let mut lengths = vec![0.0f32; n_themes];
            let mut words = HashMap::new();
            let mut counted: Vec<_> = counts[language.idx()].iter().collect();
            // Sorted, so that lengths add up in the same order each time.
            counted.sort_unstable_by_key(|(stem, _)| *stem);
            for (stem, themes) in counted {
                let idf = ((1.0 + n_themes as f32) / (1.0 + themes.len() as f32)).ln();
                let themes: Vec<(ThemeIdx, f32)> = themes
                    .iter()
                    .map(|(&theme, &count)| (theme, if count > 1.0 { 1.0 + count.ln() } else { count } * idf))
                    .collect();
                for &(theme, weight) in &themes {
                    lengths[theme as usize] += weight * weight;
                }
                words.insert(stem.clone(), WordThemes { idf, themes });
            }
            for word in words.values_mut() {
                for (theme, weight) in &mut word.themes {
                    *weight /= lengths[*theme as usize].sqrt();
                }
            }
            associations.words[language.idx()] = words;
        }
        associations
    }

    /// The themes the words of a text point to, most similar first; ties by theme.
    pub(super) fn find(&self, analysis: &Analysis) -> Vec<Association> {
        let words = &self.words[analysis.language.idx()];
        let mut length = 0.0f32;
        let mut seen: Vec<&str> = Vec::new();
        // Per theme: sum, sum of squares, and the strongest word with what it gave.
        let mut sums = BTreeMap::<ThemeIdx, Support>::new();
        for (idx, hit) in analysis.terms.iter().enumerate() {
            if seen.contains(&hit.key.as_str()) {
                continue;
            }
            seen.push(&hit.key);
            let Some(word) = words.get(&hit.key) else { continue };
            length += (word.idf * hit.weight).powi(2);
            for &(theme, weight) in &word.themes {
                let product = word.idf * hit.weight * weight;
                let support = sums.entry(theme).or_default();
                support.sum += product;
                support.squares += product * product;
                if product > support.highest {
                    (support.highest, support.strongest) = (product, idx);
                }
            }
        }
        let length = length.sqrt();
        let mut found: Vec<Association> = sums
            .into_iter()
            .map(|(theme, support)| Association {
                theme,
                cosine: support.sum / length.max(1.0),
                n_words: support.sum * support.sum / support.squares.max(f32::MIN_POSITIVE),
                strongest: support.strongest,
            })
            .collect();
        found.sort_by(|a, b| b.cosine.total_cmp(&a.cosine).then(a.theme.cmp(&b.theme)));
        found
    }
}
