//! What a request says it does not want: "geen waterstof", "without hiring a programmer".
//!
//! Only what stands right behind a negation is denied. Rules such as `NegEx` (Chapman et al. 2001) reach further,
//! but a request is full of lacks that are its very subject: "no experience with robots".

use super::{Analysis, TermKind};
use crate::text::{Token, tokenize};

/// Words that deny what follows, folded.
const NEGATIONS: [&str; 13] = [
    "geen", "zonder", "no", "without", "kein", "keine", "keinen", "keinem", "keiner", "ohne", "not", "niet",
    "nicht",
];
/// Words that may stand between a negation and what it denies; any other word takes it back. English gerunds may
/// stand there too.
const PASSED: [&str; 20] = [
    "a", "an", "any", "the", "more", "new", "want", "need", "een", "de", "het", "nieuwe", "meer", "ein",
    "eine", "einen", "einem", "einer", "neue", "mehr",
];

/// Drops names and trades that are denied, and their words. A symptom such as "geen personeel" stays: a lack is what
/// is asked about.
pub(super) fn drop_denied(text: &str, analysis: &mut Analysis) {
    let tokens = tokenize(text);
    let mut denied = Vec::new();
    analysis.themes.retain(|hit| {
        let may_be_denied = hit.kind.is_name() || hit.kind == TermKind::Trade;
        let keeps = !(may_be_denied && is_denied(&tokens, hit.start));
        if !keeps {
            denied.push(hit.start..hit.end);
        }
        keeps
    });
    analysis.terms.retain(|hit| !denied.iter().any(|range| range.contains(&hit.start)));
}

/// Whether a negation in the same clause denies what starts at byte `start`.
fn is_denied(tokens: &[Token], start: usize) -> bool {
    let at = tokens.partition_point(|token| token.start < start);
    for idx in (0..at).rev() {
        let word = tokens[idx].folded.as_str();
        if tokens.get(idx + 1).is_some_and(|next| next.starts_clause) {
            return false;
        }
        if NEGATIONS.contains(&word) {
            return true;
        }
        if !(PASSED.contains(&word) || word.ends_with("ing")) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_right_behind_a_negation_is_denied() {
        for (text, word, expected) in [
            ("Wij willen geen waterstof maar wel zonnepanelen", "waterstof", true),
            ("Wij willen geen waterstof maar wel zonnepanelen", "zonnepanelen", false),
            ("We do not want hydrogen", "hydrogen", true),
            ("find the faults without hiring a programmer", "programmer", true),
            ("Wir suchen etwas ohne einen Roboter", "Roboter", true),
            ("We have no experience with robots", "robots", false),
            ("Wij willen niet alleen waterstof", "waterstof", false),
            ("Dat lukt niet. Waterstof lijkt beter", "Waterstof", false),
        ] {
            assert_eq!(is_denied(&tokenize(text), text.find(word).unwrap()), expected, "{word} in: {text}");
        }
    }
}
