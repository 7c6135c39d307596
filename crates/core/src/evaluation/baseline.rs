//! Plain BM25: what a keyword search would give on the same texts.
//!
//! Words are lower-cased runs of letters and digits, with no stems, themes or stop words, so that the figure
//! says what our own reading of texts is worth.

use std::collections::HashMap;

/// Saturation and length normalisation, as Lucene and tantivy have them.
const K1: f64 = 1.2;
const B: f64 = 0.75;

/// An Okapi BM25 index over whole texts.
#[derive(Debug, Clone)]
pub struct Bm25 {
    ids: Vec<String>,
    lengths: Vec<f64>,
    mean_length: f64,
    postings: HashMap<String, Vec<(usize, f64)>>,
}

impl Bm25 {
    /// Indexes `documents` of id and text.
    pub fn new<'a>(documents: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        let mut index =
            Self { ids: Vec::new(), lengths: Vec::new(), mean_length: 1.0, postings: HashMap::new() };
        for (idx, (id, text)) in documents.into_iter().enumerate() {
            let mut counts = HashMap::<String, f64>::new();
            let mut length = 0.0;
            for word in words(&text) {
                *counts.entry(word).or_default() += 1.0;
                length += 1.0;
            }
            for (word, count) in counts {
                index.postings.entry(word).or_default().push((idx, count));
            }
            index.ids.push(id.to_owned());
            index.lengths.push(length);
        }
        index.mean_length = (index.lengths.iter().sum::<f64>() / index.ids.len().max(1) as f64).max(1.0);
        index
    }

    /// Ids with a positive score, best first, ties by id.
    pub fn rank(&self, text: &str) -> Vec<String> {
        let n = self.ids.len() as f64;
        let mut scores = vec![0.0; self.ids.len()];
        for word in words(text) {
            let Some(postings) = self.postings.get(&word) else { continue };
            let df = postings.len() as f64;
            let idf = (1.0 + (n - df + 0.5) / (df + 0.5)).ln();
            for &(idx, count) in postings {
                let norm = K1 * (1.0 - B + B * self.lengths[idx] / self.mean_length);
                scores[idx] += idf * count * (K1 + 1.0) / (count + norm);
            }
        }
        let mut ranked: Vec<usize> = (0..self.ids.len()).filter(|&idx| scores[idx] > 0.0).collect();
        ranked.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]).then(self.ids[a].cmp(&self.ids[b])));
        ranked.into_iter().map(|idx| self.ids[idx].clone()).collect()
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_words_and_short_texts_win() {
        let index = Bm25::new([
            ("a", "robot lab".to_owned()),
            ("b", "robot lab and much more beside it".to_owned()),
            ("c", "lab".to_owned()),
        ]);
        assert_eq!(index.rank("Robot"), ["a", "b"]);
        assert!(index.rank("nothing known").is_empty());
    }
}
