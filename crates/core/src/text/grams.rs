//! Character n-grams: what words of one family, inflected or compounded, have in common.

use super::tokenize;

/// Lengths of the n-grams, in characters, with the blank that stands for each end of a word.
const LENGTHS: [usize; 2] = [4, 5];

/// An n-gram, as a hash of its characters (FNV-1a, 32 bits).
pub type Gram = u32;

/// The n-grams of one word, folded: of `pomp` those of ` pomp `. A word shorter than the shortest n-gram is its own.
fn word_grams(folded: &str, mut found: impl FnMut(Gram)) {
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
        word_grams(&token.folded, |gram| grams.push(gram));
    }
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
}
