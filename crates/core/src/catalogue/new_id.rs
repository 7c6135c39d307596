//! Ids for organisations that come without one.

use crate::text::fold;

/// An id made from a name, with a number behind it when it is taken.
pub fn new_id(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let folded = fold(name);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let id = if words.is_empty() { "organisation".to_owned() } else { words.join("-") };
    if !is_taken(&id) {
        return id;
    }
    let mut number = 2;
    loop {
        let numbered = format!("{id}-{number}");
        if !is_taken(&numbered) {
            return numbered;
        }
        number += 1;
    }
}
