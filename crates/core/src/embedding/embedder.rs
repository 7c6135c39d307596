//! From what was found in a text to its vector.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Dimension, ThemeVector, Vocabulary};
use crate::text::TypoIndex;
use crate::theme::{Analysis, Route, Taxonomy, ThemeHit, ThemeIdx};

/// How blocks and shares are weighed; part of the model file.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmbeddingParams {
    /// Weight of a word beside a theme.
    pub word_weight: f32,
    /// Weight, beside another word, of a word that names a theme that was found.
    pub named_word_weight: f32,
    /// What a broader theme gets of a theme's weight; its own broader theme gets that share again.
    pub parent_share: f32,
    /// Weight, beside a known word, of a request's word that no profile uses.
    pub unknown_weight: f32,
}

/// A profile text, read: its themes and words by place in the text.
#[derive(Debug, Clone, Default)]
pub struct ReadText {
    /// Themes.
    pub themes: Vec<ThemeHit>,
    /// Content words and parts of compounds.
    pub terms: Vec<ReadTerm>,
}

/// A word of a profile text.
#[derive(Debug, Clone, Copy)]
pub struct ReadTerm {
    /// Position of its stem in a list kept by the reader.
    pub stem: u32,
    /// 1 for a word, less for a part of one.
    pub weight: f32,
    /// Whether it names a theme that was found.
    pub in_theme: bool,
    /// Byte range in the text.
    pub start: u32,
    /// End of the byte range.
    pub end: u32,
}

/// Where in a text a dimension was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Which theme or word.
    pub dimension: Dimension,
    /// Byte range in the text.
    pub start: u32,
    /// End of the byte range.
    pub end: u32,
}

/// A text's vector, with the places it comes from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Embedded {
    /// The vector.
    pub vector: ThemeVector,
    /// Where its dimensions were found, by place in the text.
    pub spans: Vec<Span>,
}

/// A request's vector, with what the catalogue does not know.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RequestEmbedding {
    /// Vector and spans.
    pub embedded: Embedded,
    /// Which share of the request the catalogue has words for, in [0, 1].
    pub known_share: f32,
    /// Byte ranges of the words no profile uses, by place in the text.
    pub unknown: Vec<(usize, usize)>,
    /// Themes the text does not name: its everyday words point to them.
    pub inferred: Vec<Dimension>,
    /// Broader themes of those found that the text neither names nor points to itself.
    pub broader: Vec<Dimension>,
    /// Dimensions of the words for full text, with weight.
    pub words: Vec<(Dimension, f32)>,
}

/// Turns analyses into vectors with one vocabulary.
#[derive(Debug, Clone)]
pub struct Embedder {
    vocabulary: Vocabulary,
    ancestors: Vec<Vec<ThemeIdx>>,
    typos: TypoIndex,
    params: EmbeddingParams,
}

impl Embedder {
    /// Prepares a fitted vocabulary for embedding.
    pub fn new(taxonomy: &Taxonomy, vocabulary: Vocabulary, params: EmbeddingParams) -> Self {
        let ancestors =
            (0..taxonomy.themes().len()).map(|idx| taxonomy.ancestors(idx as ThemeIdx).collect()).collect();
        let typos = TypoIndex::new(vocabulary.words().iter().cloned());
        Self { vocabulary, ancestors, typos, params }
    }

    /// The vocabulary in use.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The vector of a profile text; `dimensions` tells the dimension of each stem, if it has one, and `curated`
    /// themes count as if named once.
    pub fn embed(&self, text: &ReadText, dimensions: &[Option<Dimension>], curated: &[ThemeIdx]) -> Embedded {
        let mut counts = BTreeMap::<Dimension, f32>::new();
        let mut spans = Vec::new();
        for &theme in curated {
            *counts.entry(theme).or_default() += 1.0;
        }
        self.count_themes(&text.themes, &mut counts, &mut spans);
        for term in &text.terms {
            if let Some(dimension) = dimensions[term.stem as usize] {
                *counts.entry(dimension).or_default() += term.weight * self.word_share(term.in_theme);
                spans.push(Span { dimension, start: term.start, end: term.end });
            }
        }
        spans.sort_by_key(|span| (span.start, span.dimension));
        spans.shrink_to_fit();
        Embedded { vector: ThemeVector::new(self.weigh(counts)), spans }
    }

    /// The vector of a request. A long word no profile uses is read as the known word one typo away, if there
    /// is one; other unknown words take their share of the whole.
    pub fn embed_request(&self, analysis: &Analysis) -> RequestEmbedding {
        let mut request = RequestEmbedding::default();
        let mut counts = BTreeMap::<Dimension, f32>::new();
        let mut unknown_counts = BTreeMap::<&str, f32>::new();
        self.count_themes(&analysis.themes, &mut counts, &mut request.embedded.spans);
        let mut words = BTreeMap::<Dimension, f32>::new();
        for hit in &analysis.terms {
            let dimension = self
                .vocabulary
                .dimension(&hit.key)
                .or_else(|| self.vocabulary.dimension(self.typos.correct(&hit.key)?));
            match dimension {
                Some(dimension) => {
                    *words.entry(dimension).or_default() += hit.weight;
                    *counts.entry(dimension).or_default() += hit.weight * self.word_share(hit.in_theme);
                    request.embedded.spans.push(span(dimension, hit.start, hit.end));
                }
                // A part of a compound is unknown only if the whole is.
                None if hit.weight >= 1.0 && !hit.in_theme => {
                    let is_read = analysis
                        .themes
                        .iter()
                        .filter(|theme| theme.route != Route::Association)
                        .any(|theme| theme.start <= hit.start && hit.end <= theme.end);
                    if !is_read {
                        *unknown_counts.entry(&hit.key).or_default() += hit.weight;
                        // A word that points to a theme is not told as unknown, but its own meaning stays unanswered.
                        if !analysis.themes.iter().any(|theme| theme.start == hit.start) {
                            request.unknown.push((hit.start, hit.end));
                        }
                    }
                }
                None => {}
            }
        }
        (request.inferred, request.broader) = self.unnamed(analysis);
        let entries = self.weigh(counts);
        let known: f32 = entries.iter().map(|&(_, weight)| weight * weight).sum();
        let rarest = self.vocabulary.idf(0) * self.params.word_weight * self.params.unknown_weight;
        let unknown: f32 = unknown_counts.values().map(|&count| (dampen(count) * rarest).powi(2)).sum();
        request.known_share = if known > 0.0 { (known / (known + unknown)).sqrt() } else { 0.0 };
        request.embedded.vector = ThemeVector::new(entries);
        request.embedded.spans.sort_by_key(|span| (span.start, span.dimension));
        request.words = words.into_iter().map(|(dimension, weight)| (dimension, weight.min(2.0))).collect();
        request
    }

    /// Themes that no name in the text stands for: those its words point to, and the broader ones of all.
    fn unnamed(&self, analysis: &Analysis) -> (Vec<Dimension>, Vec<Dimension>) {
        let names = |hit: &&ThemeHit| hit.kind.is_name() && hit.route != Route::Association;
        let named: BTreeSet<Dimension> = analysis.themes.iter().filter(names).map(|hit| hit.theme).collect();
        let found: BTreeSet<Dimension> = analysis.themes.iter().map(|hit| hit.theme).collect();
        let broader: BTreeSet<Dimension> =
            found.iter().flat_map(|&theme| self.ancestors[theme as usize].iter().copied()).collect();
        (found.difference(&named).copied().collect(), broader.difference(&found).copied().collect())
    }

    fn word_share(&self, in_theme: bool) -> f32 {
        if in_theme { self.params.named_word_weight } else { 1.0 }
    }

    fn count_themes(
        &self,
        themes: &[ThemeHit],
        counts: &mut BTreeMap<Dimension, f32>,
        spans: &mut Vec<Span>,
    ) {
        for hit in themes {
            *counts.entry(hit.theme).or_default() += hit.weight();
            spans.push(span(hit.theme, hit.start, hit.end));
            for &ancestor in &self.ancestors[hit.theme as usize] {
                spans.push(span(ancestor, hit.start, hit.end));
            }
        }
    }

    /// Term frequency, dampened, times idf; broader themes get their share of the narrower ones.
    fn weigh(&self, counts: BTreeMap<Dimension, f32>) -> Vec<(Dimension, f32)> {
        let n_themes = self.vocabulary.n_themes();
        let mut weights = BTreeMap::<Dimension, f32>::new();
        for (&dimension, &count) in &counts {
            let idf = self.vocabulary.idf(self.vocabulary.frequency(dimension));
            let is_theme = dimension < n_themes;
            let weight = dampen(count) * idf * if is_theme { 1.0 } else { self.params.word_weight };
            *weights.entry(dimension).or_default() += weight;
            if is_theme {
                let mut share = weight;
                for &ancestor in &self.ancestors[dimension as usize] {
                    share *= self.params.parent_share;
                    let slot = weights.entry(ancestor).or_default();
                    *slot = slot.max(share);
                }
            }
        }
        weights.into_iter().collect()
    }
}

/// Sublinear term frequency: `1 + ln(count)` from one on, the count itself below.
fn dampen(count: f32) -> f32 {
    if count > 1.0 { 1.0 + count.ln() } else { count }
}

fn span(dimension: Dimension, start: usize, end: usize) -> Span {
    Span { dimension, start: start as u32, end: end as u32 }
}
