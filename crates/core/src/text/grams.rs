//! Hashed features of a text: character n-grams, which words of one family, inflected or compounded, have in common; and
//! words with pairs of words, which tell what a text is about.

use super::{is_stop_word, tokenize};
use crate::organisation::Language;

/// Lengths of the n-grams, in characters, with the blank that stands for each end of a word.
const LENGTHS: [usize; 2] = [4, 5];

/// A feature, as a hash of its characters (FNV-1a, 32 bits).
pub type Gram = u32;

/// The n-grams of one word, folded: of `pomp` those of ` pomp `. A word shorter than the shortest n-gram is its own.
fn grams_of_word(folded: &str, mut found: impl FnMut(Gram)) {
    let padded: Vec<char> = std::iter::once(' ').chain(folded.chars()).chain([' ']).collect();
    if padded.len() < LENGTHS[0] {
        found(hash(&padded));
    }
    for length in LENGTHS {
        padded.windows(length).for_each(|window| found(hash(window)));
    }
}

/// The n-grams of all words of a text, ascending, with how often each occurs.
pub fn text_grams(text: &str, max_words: usize) -> Vec<(Gram, u32)> {
    let mut grams = Vec::with_capacity(text.len() * 2);
    for token in tokenize(text).iter().take(max_words) {
        grams_of_word(&token.folded, |gram| grams.push(gram));
    }
    count(grams)
}

/// The words of a text that are no stop words and no numbers, and each two that follow one another, ascending, with how
/// often each occurs.
pub fn word_grams(text: &str, language: Language, max_words: usize) -> Vec<(Gram, u32)> {
    let words: Vec<Vec<char>> = tokenize(text)
        .iter()
        .take(max_words)
        .filter(|token| !token.is_number() && !is_stop_word(language, &token.folded))
        .map(|token| token.folded.chars().collect())
        .collect();
    let pairs = words.windows(2).map(|pair| hash(&pair.join(&' ')));
    count(words.iter().map(|word| hash(word)).chain(pairs).collect())
}

fn count(mut grams: Vec<Gram>) -> Vec<(Gram, u32)> {
    grams.sort_unstable();
    let mut counted: Vec<(Gram, u32)> = Vec::with_capacity(grams.len());
    for gram in grams {
        match counted.last_mut() {
            Some((last, count)) if *last == gram => *count += 1,
            _ => counted.push((gram, 1)),
        }
    }
    counted
}

fn hash(characters: &[char]) -> Gram {
    characters
        .iter()
        .fold(0x811c_9dc5, |hash, &character| (hash ^ character as u32).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_share_grams() {
        let grams = |text| text_grams(text, 100).into_iter().map(|(gram, _)| gram).collect::<Vec<_>>();
        let shared = |a, b| {
            let others = grams(b);
            grams(a).into_iter().filter(|gram| others.contains(gram)).count()
        };
        assert_eq!(shared("Reparatur", "reparatur"), grams("reparatur").len());
        assert!(shared("Reparatur", "reparieren") >= 5);
        assert_eq!(shared("pomp", "veld"), 0);
        assert_eq!(grams("ab").len(), 1);
    }

    #[test]
    fn words_and_their_pairs_count_stop_words_do_not() {
        let grams = word_grams("The heat pump and the heat pump", Language::En, 100);
        let counts: Vec<u32> = grams.iter().map(|&(_, count)| count).collect();
        // heat, pump and "heat pump" twice, "pump heat" once.
        assert_eq!(counts.iter().sum::<u32>(), 7);
        assert_eq!(counts.len(), 4);
    }
}
