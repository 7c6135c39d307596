//! Folding: one spelling for letters with and without accents, in either case.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents: `Coöperatie` gives `cooperatie`, `Größe` gives `grosse`, `CO₂` gives `co2`.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().filter(|&character| !is_combining_mark(character)) {
        match character {
            'ß' | 'ẞ' => folded.push_str("ss"),
            'ø' | 'Ø' => folded.push('o'),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ł' | 'Ł' => folded.push('l'),
            _ => folded.extend(character.to_lowercase()),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_ligatures_and_subscripts_fold() {
        for (text, folded) in
            [("Coöperatie", "cooperatie"), ("Größe", "grosse"), ("CO₂", "co2"), ("Skåne", "skane"), ("", "")]
        {
            assert_eq!(fold(text), folded);
        }
    }
}
