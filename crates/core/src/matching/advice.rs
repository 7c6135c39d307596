//! What a refused asker can add or change.

use super::Query;
use super::answer::{Advice, Verdict};
use crate::index::QuestionIndex;
use crate::text::tokenize;
use crate::theme::ThemeIdx;

/// Below this share of nearest questions that somebody can be asked, a request that is refused seems outside the field:
/// of `tests/quality/tuning` half of the unanswerable requests lie below it, and one in fifty of the others.
const OUTSIDE: f32 = 0.7;
/// A request of fewer words is told to say more.
const FEW_WORDS: usize = 5;
/// A request of fewer words is advised to say more while it is being written.
const SHORT: usize = 9;

/// Words of the request that neither a profile nor an example question uses, each once.
pub(super) fn unknown_words(query: &Query, questions: &QuestionIndex) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for &(start, end) in &query.request.unknown {
        let word = &query.text[start..end];
        let is_told = words.iter().any(|known| known.to_lowercase() == word.to_lowercase());
        if !is_told && !questions.has_word(word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// What to tell an asker that gets no good match.
pub(super) fn advice(
    query: &Query,
    themes: &[(ThemeIdx, f32)],
    unknown_words: &[String],
    filters_keep_all_out: bool,
) -> Vec<Advice> {
    let mut advice = Vec::new();
    if filters_keep_all_out {
        advice.push(Advice::WidenFilters);
    }
    if query.likeness.answerable < OUTSIDE && tokenize(&query.text).len() >= FEW_WORDS {
        advice.push(Advice::OutsideField);
    }
    if themes.is_empty() {
        advice.push(Advice::NameSubject);
    }
    if !unknown_words.is_empty() {
        advice.push(Advice::OtherWords(unknown_words.to_vec()));
    }
    if tokenize(&query.text).len() < FEW_WORDS || advice.is_empty() {
        advice.push(Advice::TellMore);
    }
    advice
}

/// What a request could say beside what it says, told while it is being written.
pub(super) fn suggestions(
    query: &Query,
    has_no_theme: bool,
    unknown_words: &[String],
    verdict: Verdict,
) -> Vec<Advice> {
    let n_words = tokenize(&query.text).len();
    let mut advice = Vec::new();
    if verdict == Verdict::NoGoodMatch && query.likeness.answerable < OUTSIDE && n_words >= FEW_WORDS {
        advice.push(Advice::OutsideField);
    }
    if has_no_theme {
        advice.push(Advice::NameSubject);
    }
    if !unknown_words.is_empty() {
        advice.push(Advice::OtherWords(unknown_words.to_vec()));
    }
    if n_words < SHORT {
        advice.push(Advice::TellMore);
    }
    if query.wants.is_empty() {
        advice.push(Advice::NameHelp);
    }
    advice
}
