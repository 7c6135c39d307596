//! What organisations did, found by the look of its words: which earlier work resembles this request?
//!
//! Earlier work is told at length, in words that differ from project to project. A request is compared with each piece by
//! two blocks of TF-IDF weights: words with pairs of words, and groups of letters. A piece that several organisations
//! share, as the partners of one project do, is one piece.

use std::collections::BTreeMap;

use super::OrgIdx;
use super::gram_index::GramIndex;
use crate::organisation::{EvidenceItem, Language, Organisation};
use crate::text::{detect_language, text_grams, word_grams};

/// Words of a text behind this one are not compared.
const MAX_WORDS: usize = 2_000;
/// Groups of letters that more than this share of the pieces have say nothing. Words may be in all of them.
const MAX_SHARE: f32 = 0.3;

/// Position of a piece of evidence.
pub type PieceIdx = u32;

/// Pieces of evidence, each once, and whose they are.
#[derive(Debug, Default)]
pub struct EvidenceIndex {
    n_pieces: usize,
    /// By organisation and position of the evidence in its profile.
    pieces: Vec<Vec<PieceIdx>>,
    words: GramIndex,
    letters: GramIndex,
}

impl EvidenceIndex {
    /// Indexes the evidence of all organisations.
    pub fn new<'o>(organisations: &'o [Organisation]) -> Self {
        let mut known = BTreeMap::<&'o str, PieceIdx>::new();
        let mut texts: Vec<(&'o str, Option<Language>)> = Vec::new();
        let pieces = organisations
            .iter()
            .map(|organisation| {
                let mut piece = |item: &'o EvidenceItem| {
                    *known.entry(item.text.as_str()).or_insert_with(|| {
                        texts.push((&item.text, item.language));
                        texts.len() as PieceIdx - 1
                    })
                };
                organisation.evidence.iter().map(&mut piece).collect()
            })
            .collect();
        let words = GramIndex::new(&texts, 1.0, |&(text, language)| {
            word_grams(text, language.unwrap_or_else(|| detect_language(text, None)), MAX_WORDS)
        });
        let letters = GramIndex::new(&texts, MAX_SHARE, |&(text, _)| text_grams(text, MAX_WORDS));
        Self { n_pieces: texts.len(), pieces, words, letters }
    }

    /// Whether nobody has any evidence.
    pub fn is_empty(&self) -> bool {
        self.n_pieces == 0
    }

    /// The pieces of one organisation, in the order of its profile.
    pub fn pieces_of(&self, owner: OrgIdx) -> &[PieceIdx] {
        &self.pieces[owner as usize]
    }

    /// How like `text` each piece is, in [0, 1]: the mean cosine of both blocks.
    pub fn similarities(&self, text: &str, language: Language) -> Vec<f32> {
        if self.is_empty() || text.is_empty() {
            return vec![0.0; self.n_pieces];
        }
        let mut similarities = self.words.cosines(word_grams(text, language, MAX_WORDS));
        for (similarity, letters) in
            similarities.iter_mut().zip(self.letters.cosines(text_grams(text, MAX_WORDS)))
        {
            *similarity = f32::midpoint(*similarity, letters).min(1.0);
        }
        similarities
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_pieces_are_one_and_like_ones_stand_out() {
        let row = |id: &str, evidence: &[&str]| {
            let items: Vec<String> = evidence.iter().map(|text| format!(r#"{{"text":"{text}"}}"#)).collect();
            let row =
                format!(r#"{{"id":"{id}","name":"{id}","kind":"company","evidence":[{}]}}"#, items.join(","));
            serde_json::from_str::<Organisation>(&row).unwrap()
        };
        let (pumps, roofs) = ("Quiet heat pumps for old houses", "Green roofs on old houses keep rain");
        let index = EvidenceIndex::new(&[
            row("a", &[pumps, roofs]),
            row("b", &[roofs]),
            row("c", &["Heat pumps below ice"]),
        ]);
        assert_eq!(index.pieces_of(0), [0, 1]);
        assert_eq!(index.pieces_of(1), [1]);
        let similarities = index.similarities("a heat pump", Language::En);
        assert!(similarities[0] > similarities[1] && similarities[2] > similarities[1], "{similarities:?}");
        assert_eq!(index.similarities("", Language::En), [0.0, 0.0, 0.0]);
        assert!(EvidenceIndex::new(&[row("d", &[])]).is_empty());
    }
}
