//! Words with their place in the text.

use super::fold;

/// Longest word that is analysed, in bytes; the rest of a longer run is cut into further words.
const MAX_WORD_BYTES: usize = 60;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Byte offset of its first letter.
    pub start: usize,
    /// Byte offset behind its last letter.
    pub end: usize,
    /// Lower case, accents kept: what stemmers read.
    pub lower: String,
    /// Lower case, accents folded: what exact comparison reads.
    pub folded: String,
    /// Whether every letter is a capital, as in an abbreviation.
    pub is_upper: bool,
    /// Whether it begins with a capital.
    pub is_capitalised: bool,
    /// Whether sentence punctuation or a line break stands between this word and the one before.
    pub starts_clause: bool,
}

impl Token {
    /// Whether the word has no letter at all.
    pub fn is_number(&self) -> bool {
        !self.folded.chars().any(char::is_alphabetic)
    }
}

/// Cuts `text` into words: runs of letters and digits. Hyphens and apostrophes separate; a possessive or
/// plural `'s` is dropped. Never fails, whatever the text.
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut start = None;
    let mut starts_clause = true;
    let mut after_apostrophe = false;
    for (offset, character) in text.char_indices() {
        let is_word = character.is_alphanumeric() || is_joining_mark(character);
        match (is_word, start) {
            (true, None) => start = Some(offset),
            (true, Some(from)) if offset - from >= MAX_WORD_BYTES => {
                push(&mut tokens, text, from, offset, starts_clause, after_apostrophe);
                (start, starts_clause, after_apostrophe) = (Some(offset), false, false);
            }
            (false, Some(from)) => {
                push(&mut tokens, text, from, offset, starts_clause, after_apostrophe);
                start = None;
                starts_clause = false;
                after_apostrophe = matches!(character, '\'' | '’');
            }
            (true, Some(_)) | (false, None) => {}
        }
        if !is_word && start.is_none() {
            starts_clause |=
                matches!(character, '.' | '!' | '?' | ';' | ':' | ',' | '(' | ')' | '\n' | '•' | '|');
            after_apostrophe &= matches!(character, '\'' | '’');
        }
    }
    if let Some(from) = start {
        push(&mut tokens, text, from, text.len(), starts_clause, after_apostrophe);
    }
    tokens
}

/// Combining accents belong to the letter before them.
fn is_joining_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}

fn push(
    tokens: &mut Vec<Token>,
    text: &str,
    start: usize,
    end: usize,
    starts_clause: bool,
    after_apostrophe: bool,
) {
    let word = &text[start..end];
    if after_apostrophe && matches!(word, "s" | "S") {
        return;
    }
    let folded = fold(word);
    if folded.is_empty() {
        return;
    }
    let mut letters = word.chars().filter(|character| character.is_alphabetic()).peekable();
    let is_capitalised = letters.peek().is_some_and(|letter| letter.is_uppercase());
    let is_upper = is_capitalised && letters.all(char::is_uppercase);
    tokens.push(Token {
        start,
        end,
        lower: word.to_lowercase(),
        folded,
        is_upper,
        is_capitalised,
        starts_clause,
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokenize(text).into_iter().map(|token| token.folded).collect()
    }

    #[test]
    fn hyphens_separate_and_possessive_s_is_dropped() {
        assert_eq!(words("3D-metaalprinten, foto's en CO₂"), ["3d", "metaalprinten", "foto", "en", "co2"]);
    }

    #[test]
    fn offsets_point_into_the_text() {
        let text = "Één crème-brûlée";
        let token = &tokenize(text)[1];
        assert_eq!(&text[token.start..token.end], "crème");
    }

    #[test]
    fn abbreviations_and_clauses_are_marked() {
        let tokens = tokenize("Wij doen AI. Meer niet");
        assert!(tokens[2].is_upper && !tokens[1].is_upper);
        assert!(tokens[0].starts_clause && tokens[3].starts_clause && !tokens[1].starts_clause);
    }

    #[test]
    fn a_run_of_four_thousand_letters_is_cut() {
        assert!(
            tokenize(&"é".repeat(4_000)).iter().all(|token| token.end - token.start <= MAX_WORD_BYTES + 4)
        );
    }
}
