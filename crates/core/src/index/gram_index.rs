//! Texts by hashed features, such as groups of letters or pairs of words: which texts look like this one?
//!
//! Knows neither what a feature is nor whose a text is.

use rayon::prelude::*;

use crate::text::Gram;

/// A feature is left out when more texts have it than a share allows, but never when so few have it.
const MIN_CUT: f32 = 50.0;
/// Most texts that are indexed.
pub(super) const MAX_TEXTS: usize = 1 << 24;

/// TF-IDF vectors of texts, of length one, by feature. Features of one text only are left out: they join nothing.
#[derive(Debug, Default)]
pub(super) struct GramIndex {
    n_texts: usize,
    /// Ascending.
    grams: Vec<Gram>,
    /// By feature: `ln((1 + n) / (1 + df)) + 1`.
    idfs: Vec<f32>,
    /// Where the postings of each feature begin; one more than there are features.
    starts: Vec<u32>,
    /// Text and weight.
    postings: Vec<(u32, f32)>,
}

impl GramIndex {
    /// Indexes texts by the features that `counts` gives of each, with how often each occurs; at most [`MAX_TEXTS`].
    /// Features that more than `max_share` of the texts have are left out.
    pub(super) fn new<T: Sync>(
        texts: &[T],
        max_share: f32,
        counts: impl Fn(&T) -> Vec<(Gram, u32)> + Sync,
    ) -> Self {
        let n_texts = texts.len().min(MAX_TEXTS);
        // One number per feature of a text, so that sorting brings each feature together.
        let mut occurrences: Vec<u64> = texts[..n_texts]
            .par_iter()
            .enumerate()
            .flat_map_iter(|(at, text)| {
                let grams = counts(text).into_iter();
                grams.map(move |(gram, n)| (u64::from(gram) << 32) | (at as u64) << 8 | u64::from(n.min(255)))
            })
            .collect();
        occurrences.par_sort_unstable();
        let most = (n_texts as f32 * max_share).max(MIN_CUT) as usize;
        let mut lengths = vec![0.0f32; n_texts];
        let (mut grams, mut idfs, mut starts) = (Vec::new(), Vec::new(), vec![0]);
        let mut postings: Vec<(u32, f32)> = Vec::with_capacity(occurrences.len());
        for of_one in occurrences.chunk_by(|a, b| a >> 32 == b >> 32) {
            if of_one.len() < 2 || of_one.len() > most {
                continue;
            }
            let idf = ((1.0 + n_texts as f32) / (1.0 + of_one.len() as f32)).ln() + 1.0;
            for occurrence in of_one {
                let text = (occurrence >> 8 & 0xff_ffff) as u32;
                let weight = (1.0 + ((occurrence & 0xff) as f32).ln()) * idf;
                lengths[text as usize] += weight * weight;
                postings.push((text, weight));
            }
            grams.push((of_one[0] >> 32) as Gram);
            idfs.push(idf);
            starts.push(postings.len() as u32);
        }
        for (text, weight) in &mut postings {
            *weight /= lengths[*text as usize].sqrt();
        }
        postings.shrink_to_fit();
        Self { n_texts, grams, idfs, starts, postings }
    }

    /// The cosine of a text with each of the indexed ones, in [0, 1].
    pub(super) fn cosines(&self, counts: Vec<(Gram, u32)>) -> Vec<f32> {
        let mut cosines = vec![0.0f32; self.n_texts];
        for (at, weight) in self.weigh(counts) {
            for &(text, other) in &self.postings[self.starts[at] as usize..self.starts[at + 1] as usize] {
                cosines[text as usize] += weight * other;
            }
        }
        cosines
    }

    /// TF-IDF weights of the features that are known, of length one, with dampened counts.
    fn weigh(&self, counts: Vec<(Gram, u32)>) -> Vec<(usize, f32)> {
        let mut weights: Vec<(usize, f32)> = counts
            .into_iter()
            .filter_map(|(gram, n)| {
                let at = self.grams.binary_search(&gram).ok()?;
                Some((at, (1.0 + (n as f32).ln()) * self.idfs[at]))
            })
            .collect();
        let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        for (_, weight) in &mut weights {
            *weight /= length;
        }
        weights
    }
}
