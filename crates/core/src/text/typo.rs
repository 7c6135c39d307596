//! Finds the known word one typo away from an unknown one.
//!
//! Symmetric deletes (Garbe's SymSpell, distance 1): two words at most one insertion, deletion, substitution or
//! swap apart share a variant with one letter taken out. Short words are left alone: one letter there is
//! another word.

/// Shortest word, in letters, that is corrected.
const MIN_LETTERS: usize = 8;

/// Known words by their one-letter deletions.
#[derive(Debug, Clone, Default)]
pub struct TypoIndex {
    words: Vec<String>,
    /// Hash of a deletion and position of the word, sorted. Hashes only propose; the words decide.
    by_deletion: Vec<(u64, u32)>,
}

impl TypoIndex {
    /// Indexes `words` (folded); words too short to be corrected are skipped. Sorted first, so that ties are
    /// settled the same way each time.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        let mut words: Vec<String> =
            words.into_iter().filter(|word| word.chars().count() >= MIN_LETTERS).collect();
        words.sort_unstable();
        words.dedup();
        let mut by_deletion: Vec<(u64, u32)> = words
            .iter()
            .enumerate()
            .flat_map(|(idx, word)| deletions(word).map(move |hash| (hash, idx as u32)))
            .collect();
        by_deletion.sort_unstable();
        Self { words, by_deletion }
    }

    /// The first known word at distance one, or `None` for short, known or far-off words.
    pub fn correct(&self, folded: &str) -> Option<&str> {
        if folded.chars().count() < MIN_LETTERS
            || self.words.binary_search_by(|w| w.as_str().cmp(folded)).is_ok()
        {
            return None;
        }
        let mut best: Option<u32> = None;
        for hash in deletions(folded) {
            let from = self.by_deletion.partition_point(|&(other, _)| other < hash);
            for &(_, idx) in self.by_deletion[from..].iter().take_while(|&&(other, _)| other == hash) {
                if best.is_none_or(|known| idx < known) && is_one_typo(folded, &self.words[idx as usize]) {
                    best = Some(idx);
                }
            }
        }
        best.map(|idx| self.words[idx as usize].as_str())
    }
}

/// Hashes (FNV-1a) of the word itself and of each form with one letter taken out.
fn deletions(word: &str) -> impl Iterator<Item = u64> {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    let hash = |start: u64, part: &str| {
        part.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let cut = word
        .char_indices()
        .map(move |(at, letter)| hash(hash(OFFSET, &word[..at]), &word[at + letter.len_utf8()..]));
    std::iter::once(hash(OFFSET, word)).chain(cut)
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
