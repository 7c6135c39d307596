//! Which language a text is in: nl, en or de, also for a handful of words.

use whatlang::{Detector, Lang};

use super::{Token, is_function_word, tokenize};
use crate::organisation::Language;

/// How many function words one language must be ahead by to overrule a hint.
const CLEAR_LEAD: f32 = 2.0;
/// How many it must be ahead by before trigrams are not asked.
const SLIGHT_LEAD: f32 = 1.0;

/// A word of this many letters is mostly a noun.
const LONG_WORD: usize = 9;

/// Endings and letter groups that are common in one language and rare in the two others.
const MARKERS: [&[&str]; 3] = [
    &["ij", "aa", "uu", "oe", "heid", "isch", "lijk", "sch", "tie", "oo", "ui"],
    &["th", "tion", "ing", "wh", "ough", "ity", "ness", "ment", "y"],
    &["ung", "keit", "heit", "ä", "ö", "ü", "ß", "tz", "pf", "schaft", "ei"],
];

/// The language of `text`; `hint` decides where the text itself does not.
pub fn detect_language(text: &str, hint: Option<Language>) -> Language {
    let tokens = tokenize(text);
    let votes = Language::ALL.map(|language| votes_for(language, &tokens));
    let mut ranked = Language::ALL;
    ranked.sort_by(|a, b| votes[b.idx()].total_cmp(&votes[a.idx()]));
    let lead = votes[ranked[0].idx()] - votes[ranked[1].idx()];
    if lead >= CLEAR_LEAD {
        return ranked[0];
    }
    if let Some(hint) = hint {
        return hint;
    }
    if lead >= SLIGHT_LEAD {
        return ranked[0];
    }
    if tokens.len() >= 4
        && let Some(language) = by_trigrams(text)
    {
        return language;
    }
    let marked = Language::ALL.map(|language| votes[language.idx()] + markers_of(language, &tokens));
    // Dutch first on a tie: the region writes Dutch.
    let mut best = Language::Nl;
    for language in Language::ALL {
        if marked[language.idx()] > marked[best.idx()] {
            best = language;
        }
    }
    best
}

/// Function words of `language` in the text; one shared with another language counts for less.
fn votes_for(language: Language, tokens: &[Token]) -> f32 {
    tokens
        .iter()
        .filter(|token| is_function_word(language, &token.folded))
        .map(|token| {
            let sharing =
                Language::ALL.into_iter().filter(|&other| is_function_word(other, &token.folded)).count();
            if sharing == 1 { 1.0 } else { 0.25 }
        })
        .sum()
}

fn by_trigrams(text: &str) -> Option<Language> {
    let detector = Detector::with_allowlist(vec![Lang::Nld, Lang::Eng, Lang::Deu]);
    let info = detector.detect(text)?;
    match info.lang() {
        Lang::Nld => Some(Language::Nl),
        Lang::Eng => Some(Language::En),
        Lang::Deu => Some(Language::De),
        _ => None,
    }
}

fn markers_of(language: Language, tokens: &[Token]) -> f32 {
    let mut score = 0.0;
    for token in tokens {
        score += MARKERS[language.idx()].iter().filter(|marker| token.lower.contains(*marker)).count() as f32
            * 0.3;
        // German writes nouns with a capital inside a sentence.
        if language == Language::De && token.is_capitalised && !token.is_upper && !token.starts_clause {
            score += 0.3;
        }
        // A long word without one is seldom a German noun.
        if language == Language::De && !token.is_capitalised && token.folded.len() >= LONG_WORD {
            score -= 0.3;
        }
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_requests_are_recognised() {
        use Language::{De, En, Nl};
        for (text, language) in [
            ("Wij zoeken een lab om kunststof te testen", Nl),
            ("Hulp bij waterstofopslag", Nl),
            ("zonnepanelen op het dak", Nl),
            ("Wie kan ons helpen met robots?", Nl),
            ("grondstoffen uit afval", Nl),
            ("personeel voor de zorg", Nl),
            ("afstudeeropdracht sensortechnologie", Nl),
            ("We are looking for a test site for drones", En),
            ("hydrogen storage", En),
            ("help with recycling plastics", En),
            ("students for a machine vision project", En),
            ("funding for a pilot plant", En),
            ("Wir suchen ein Labor für Kunststoffverwertung", De),
            ("Wasserstoffspeicherung", De),
            ("Fördermittel für Robotik", De),
            ("Partner für Forschung gesucht", De),
            ("Wer kann uns helfen?", De),
            ("Digitalisierung im Handwerk", De),
        ] {
            assert_eq!(detect_language(text, None), language, "{text}");
        }
    }

    #[test]
    fn the_hint_decides_where_the_text_does_not() {
        assert_eq!(detect_language("Robotik", Some(Language::De)), Language::De);
        assert_eq!(
            detect_language("We zoeken een partner die het al doet", Some(Language::En)),
            Language::Nl
        );
    }
}
