//! Finds the known word one typo away from an unknown one.
//!
//! Symmetric deletes (Garbe's SymSpell, distance 1): two words at most one insertion, deletion, substitution or
//! swap apart share a variant with one letter taken out. Short words are left alone: one letter there is
//! another word.

use std::collections::HashMap;

/// Shortest word, in letters, that is corrected.
const MIN_LETTERS: usize = 8;

/// Known words by their one-letter deletions.
#[derive(Debug, Clone, Default)]
pub struct TypoIndex {
    words: Vec<String>,
    by_deletion: HashMap<String, Vec<u32>>,
}

impl TypoIndex {
    /// Indexes `words` (folded); words too short to be corrected are skipped. Sorted first, so that ties are
    /// settled the same way each time.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        let mut words: Vec<String> =
            words.into_iter().filter(|word| word.chars().count() >= MIN_LETTERS).collect();
        words.sort_unstable();
        words.dedup();
        let mut by_deletion: HashMap<String, Vec<u32>> = HashMap::new();
        for (idx, word) in words.iter().enumerate() {
            for variant in deletions(word) {
                by_deletion.entry(variant).or_default().push(idx as u32);
            }
        }
        Self { words, by_deletion }
    }

    /// The first known word at distance one, or `None` for short, known or far-off words.
    pub fn correct(&self, folded: &str) -> Option<&str> {
        if folded.chars().count() < MIN_LETTERS
            || self.words.binary_search_by(|w| w.as_str().cmp(folded)).is_ok()
        {
            return None;
        }
        let mut candidates: Vec<u32> = deletions(folded)
            .iter()
            .filter_map(|variant| self.by_deletion.get(variant))
            .flatten()
            .copied()
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates
            .into_iter()
            .map(|idx| self.words[idx as usize].as_str())
            .find(|word| is_one_typo(folded, word))
    }
}

/// The word itself and each form with one letter taken out.
fn deletions(word: &str) -> Vec<String> {
    let mut variants = vec![word.to_owned()];
    for (offset, character) in word.char_indices() {
        let mut variant = String::with_capacity(word.len());
        variant.push_str(&word[..offset]);
        variant.push_str(&word[offset + character.len_utf8()..]);
        variants.push(variant);
    }
    variants.dedup();
    variants
}

/// Whether one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. The first letter
/// must agree: people seldom mistype it, and another first letter is mostly another word.
fn is_one_typo(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.first() != b.first() || a.len().abs_diff(b.len()) > 1 || a == b {
        return false;
    }
    let same_start = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[same_start..], &b[same_start..]);
    match rest_a.len().cmp(&rest_b.len()) {
        std::cmp::Ordering::Greater => rest_a[1..] == *rest_b,
        std::cmp::Ordering::Less => *rest_a == rest_b[1..],
        std::cmp::Ordering::Equal => {
            rest_a[1..] == rest_b[1..]
                || (rest_a.len() > 1
                    && rest_a[0] == rest_b[1]
                    && rest_a[1] == rest_b[0]
                    && rest_a[2..] == rest_b[2..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_typo_in_a_long_word_is_repaired() {
        let index = TypoIndex::new(["waterstof", "blockchain", "composiet", "robot"].map(String::from));
        for (typed, meant) in [
            ("watterstof", "waterstof"),
            ("watrstof", "waterstof"),
            ("wateratof", "waterstof"),
            ("blokcchain", "blockchain"),
            ("blcokchain", "blockchain"),
        ] {
            assert_eq!(index.correct(typed), Some(meant), "{typed}");
        }
    }

    #[test]
    fn short_known_and_distant_words_are_left_alone() {
        let index = TypoIndex::new(["waterstof", "robot"].map(String::from));
        for word in ["robat", "waterstof", "waterstaf1x", "katerstof"] {
            assert_eq!(index.correct(word), None, "{word}");
        }
    }
}
