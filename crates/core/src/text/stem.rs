//! Stems: one form for the inflections of a word.
//!
//! Dutch uses Porter's stemmer, since the newer Kraaij-Pohlmann strips `ge-` and makes `gezond` into `zon`;
//! a final voicing rule and a few exceptions join what Porter leaves apart.

use std::cell::RefCell;
use std::collections::HashMap;

use frostem::{Algorithm, Stemmer};

use super::fold;
use crate::organisation::Language;

/// Words shorter than this are kept as they are.
const MIN_LETTERS: usize = 4;

/// Dutch words whose plural or verb form Porter's rules leave apart from the stem on the right.
const DUTCH_EXCEPTIONS: [(&str, &str); 22] = [
    ("kinderen", "kind"),
    ("fiets", "fiets"),
    ("fietsen", "fiets"),
    ("fietser", "fiets"),
    ("fietsers", "fiets"),
    ("eieren", "ei"),
    ("steden", "stad"),
    ("stedelijke", "stad"),
    ("schepen", "schip"),
    ("leden", "lid"),
    ("zorgt", "zorg"),
    ("zorgen", "zorg"),
    ("slimme", "slim"),
    ("groene", "groen"),
    ("schone", "schoon"),
    ("lege", "leeg"),
    ("hoge", "hoog"),
    ("lage", "laag"),
    ("droge", "droog"),
    ("droogte", "droogte"),
    ("hitte", "hitte"),
    ("ziekte", "ziekte"),
];

/// English words whose stem another word has that means something else: `hospital`, `universe`.
const ENGLISH_EXCEPTIONS: [(&str, &str); 3] =
    [("hospitality", "hospitality"), ("university", "university"), ("universities", "university")];

/// Remembered stems per language before the memory is emptied.
const MAX_REMEMBERED: usize = 100_000;

/// Stemmers are not shared between threads, and the words of a catalogue recur: each thread keeps its own.
struct Stems {
    stemmers: [Stemmer; 3],
    remembered: [HashMap<String, String>; 3],
}

thread_local! {
    static STEMS: RefCell<Stems> = RefCell::new(Stems {
        stemmers: [
            Stemmer::new(Algorithm::DutchPorter),
            Stemmer::new(Algorithm::English),
            Stemmer::new(Algorithm::German),
        ],
        remembered: Default::default(),
    });
}

/// The stem of a lower-case word, folded. Numbers and short words come back folded only.
pub fn stem(language: Language, lower: &str) -> String {
    STEMS.with_borrow_mut(|stems| {
        let remembered = &mut stems.remembered[language.idx()];
        if let Some(stem) = remembered.get(lower) {
            return stem.clone();
        }
        let stem = compute(&stems.stemmers[language.idx()], language, lower);
        if remembered.len() >= MAX_REMEMBERED {
            remembered.clear();
        }
        remembered.insert(lower.to_owned(), stem.clone());
        stem
    })
}

fn compute(stemmer: &Stemmer, language: Language, lower: &str) -> String {
    if lower.chars().count() < MIN_LETTERS || lower.chars().any(|c| c.is_ascii_digit()) {
        return fold(lower);
    }
    let exceptions: &[(&str, &str)] = match language {
        Language::Nl => &DUTCH_EXCEPTIONS,
        Language::En => &ENGLISH_EXCEPTIONS,
        Language::De => &[],
    };
    let folded = fold(lower);
    if let Some((_, stem)) = exceptions.iter().find(|(word, _)| *word == folded) {
        return (*stem).to_owned();
    }
    let stemmed = fold(&stemmer.stem(lower));
    match language {
        Language::Nl => join_dutch(stemmed),
        Language::En | Language::De => stemmed,
    }
}

/// `huiz` and `huis`, `bedrijv` and `bedrijf`, `organisaties` and `organisatie` become one.
fn join_dutch(mut stemmed: String) -> String {
    for (ending, joined) in [("aties", "atie"), ("ties", "tie"), ("z", "s"), ("v", "f")] {
        if let Some(base) = stemmed.strip_suffix(ending) {
            stemmed.truncate(base.len());
            stemmed.push_str(joined);
            break;
        }
    }
    stemmed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hospital_is_no_hospitality() {
        assert_ne!(stem(Language::En, "hospital"), stem(Language::En, "hospitality"));
        assert_eq!(stem(Language::En, "universities"), stem(Language::En, "university"));
    }

    #[test]
    fn dutch_forms_join() {
        for (a, b) in [
            ("huizen", "huis"),
            ("bedrijven", "bedrijf"),
            ("organisaties", "organisatie"),
            ("sensoren", "sensor"),
            ("duurzame", "duurzaam"),
            ("gemeenten", "gemeente"),
            ("kinderen", "kind"),
            ("fietsen", "fiets"),
            ("robots", "robot"),
            ("reststromen", "reststroom"),
        ] {
            assert_eq!(stem(Language::Nl, a), stem(Language::Nl, b), "{a} and {b}");
        }
    }

    #[test]
    fn dutch_false_friends_stay_apart() {
        for (a, b) in [
            ("gezond", "zon"),
            ("gezondheid", "zon"),
            ("gebied", "bied"),
            ("gemeente", "meen"),
            ("schulden", "schuld-"),
            ("lager", "laag"),
            ("water", "waterstof"),
        ] {
            assert_ne!(stem(Language::Nl, a), stem(Language::Nl, b), "{a} and {b}");
        }
    }

    #[test]
    fn english_and_german_forms_join() {
        assert_eq!(stem(Language::En, "sensors"), stem(Language::En, "sensor"));
        assert_eq!(stem(Language::De, "kunststoffen"), stem(Language::De, "kunststoff"));
        assert_eq!(stem(Language::De, "häuser"), stem(Language::De, "haus"));
    }

    #[test]
    fn numbers_and_short_words_are_kept() {
        assert_eq!(stem(Language::Nl, "co2"), "co2");
        assert_eq!(stem(Language::En, "bus"), "bus");
    }
}
