//! Codes people copy: letters and digits that cannot be mistaken for each other (Crockford's base 32).

/// Letters of codes: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a resume code: 60 bits.
const CODE_LENGTH: usize = 12;

/// The first `length` letters, five bits each, of `bytes`.
///
/// A byte gives at most one letter: `bytes` is at least as long as `length`.
pub(crate) fn letters(bytes: &[u8], length: usize) -> String {
    bytes.iter().take(length).map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}

/// A resume code as it is shown: `ABCD-EFGH-JKMN`.
pub(crate) fn resume_code(bytes: &[u8]) -> String {
    let letters = letters(bytes, CODE_LENGTH);
    let groups: Vec<&str> = (0..CODE_LENGTH).step_by(4).map(|at| &letters[at..at + 4]).collect();
    groups.join("-")
}

/// Reads a resume code as people type it: lower case, spaces, O for 0, I or L for 1. Nothing if it is no code.
pub fn parse_code(typed: &str) -> Option<String> {
    let mut letters = Vec::with_capacity(CODE_LENGTH);
    for letter in typed.chars().filter(|letter| letter.is_alphanumeric()) {
        let letter = match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let byte = u8::try_from(letter).ok().filter(|byte| ALPHABET.contains(byte))?;
        letters.push(ALPHABET.iter().position(|&known| known == byte)? as u8);
    }
    (letters.len() == CODE_LENGTH).then(|| resume_code(&letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = resume_code(&[0, 1, 2, 30, 31, 5, 6, 7, 8, 9, 10, 11]);
        assert_eq!(code, "012Y-Z567-89AB");
        assert_eq!(parse_code(" o12y z567 89ab "), Some(code.clone()));
        assert_eq!(parse_code("0l2y.z567.89ab"), Some(code));
        for wrong in ["", "012Y-Z567-89A", "012Y-Z567-89ABC", "012U-Z567-89AB", "Ω12Y-Z567-89AB"] {
            assert_eq!(parse_code(wrong), None, "{wrong}");
        }
    }
}
