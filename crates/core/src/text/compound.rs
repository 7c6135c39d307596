//! Dutch and German compounds: finds the words a long word is made of.
//!
//! A dictionary decides, never a rule alone: an eager splitter reads `stof` (dust) in `waterstof` (hydrogen).
//! The whole word is always kept by the caller; the parts come beside it.

use std::collections::HashSet;

use super::stem;
use crate::organisation::Language;

/// Shorter words are not split.
const MIN_WORD: usize = 8;
/// Shortest part of a word that is wholly covered by known words.
const MIN_PART: usize = 4;
/// Shortest stem that stands for a part beside the word itself.
const MIN_STEM: usize = 6;
/// Shortest known word that may be cut from a word whose other half is unknown.
const MIN_ANCHOR: usize = 6;
/// Shortest unknown remainder beside an anchor.
const MIN_REST: usize = 3;
/// Most parts looked for.
const MAX_PARTS: usize = 3;

/// Words of three letters that often open or close a compound.
const SHORT_PARTS: [&[&str]; 3] = [
    &["bus", "gas", "lab", "net", "vee", "zee", "zon", "bio", "weg", "hub"],
    &[],
    &["bio", "bus", "gas", "weg", "rad", "see"],
];

/// Letters that may join two parts.
const LINKS: [&[&str]; 3] = [&["", "s", "en", "e", "n"], &[], &["", "s", "es", "n", "en", "er", "e", "ns"]];

/// Words whose parts say something else than the whole.
const FALSE_FRIENDS: [&[&str]; 3] = [
    &[
        "aardappel",
        "aardappelen",
        "aardappels",
        "aardbeien",
        "achterstand",
        "afstandelijk",
        "gastheer",
        "gastvrij",
        "gastvrijheid",
        "handelaar",
        "landschap",
        "landschappen",
        "maatschap",
        "maatschappelijk",
        "maatschappij",
        "meesterschap",
        "onderwerp",
        "raadpleging",
        "stofzuiger",
        "verwarmen",
        "voorraad",
        "voorstander",
        "waterpas",
        "waterstaat",
        "wetenschap",
        "wetenschappelijk",
        "werkelijk",
        "werkelijkheid",
        "zonderling",
        "bestandelen",
        "kunstmatig",
        "kunstmatige",
        "handleiding",
    ],
    &[],
    &[
        "bahnbrechend",
        "erfahrung",
        "fortschritt",
        "gesellschaft",
        "landschaft",
        "mannschaft",
        "meisterschaft",
        "partnerschaft",
        "verwaltung",
        "wirtschaft",
        "wissenschaft",
        "kunstlich",
        "kunstliche",
        "standort",
        "vorstand",
        "augenblick",
        "gastgeber",
    ],
];

/// Splits compounds with the words it was given.
#[derive(Debug, Clone, Default)]
pub struct CompoundSplitter {
    /// Folded words and stems that may be a part, per language.
    parts: [HashSet<String>; 3],
    /// Folded words that may be cut off although the rest is unknown.
    anchors: [HashSet<String>; 3],
}

impl CompoundSplitter {
    /// Lets `lower` be a part of a compound whose other parts are known too.
    pub fn add_part(&mut self, language: Language, lower: &str) {
        let folded = super::fold(lower);
        if folded.len() >= MIN_PART
            && !super::is_function_word(language, &folded)
            && !folded.bytes().any(|byte| byte.is_ascii_digit())
        {
            let stemmed = stem(language, lower);
            // A short stem is too often another word: `Gründer` and `Grund`.
            if stemmed.len() >= MIN_STEM {
                self.parts[language.idx()].insert(stemmed);
            }
            self.parts[language.idx()].insert(folded);
        }
    }

    /// Lets `lower`, a word with a meaning of its own in the field, be found beside an unknown rest.
    pub fn add_anchor(&mut self, language: Language, lower: &str) {
        self.add_part(language, lower);
        let folded = super::fold(lower);
        if folded.len() >= MIN_ANCHOR && folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
            self.anchors[language.idx()].insert(folded);
        }
    }

    /// The parts of a folded word, in order; empty when it is no compound or none of its parts is known.
    pub fn split<'w>(&self, language: Language, folded: &'w str) -> Vec<&'w str> {
        if language == Language::En
            || folded.len() < MIN_WORD
            || !folded.is_ascii()
            || FALSE_FRIENDS[language.idx()].contains(&folded)
        {
            return Vec::new();
        }
        let covered = (2..=MAX_PARTS).find_map(|n_parts| self.cover(language, folded, n_parts));
        covered.or_else(|| self.cut_anchor(language, folded)).unwrap_or_default()
    }

    /// Covers the whole word by exactly `n_parts` known parts, longest first part first.
    fn cover<'w>(&self, language: Language, word: &'w str, n_parts: usize) -> Option<Vec<&'w str>> {
        if n_parts == 1 {
            return self.is_part(language, word).then(|| vec![word]);
        }
        for cut in (3..word.len().saturating_sub(2)).rev() {
            let (head, tail) = word.split_at(cut);
            if !self.is_part(language, head) {
                continue;
            }
            for link in LINKS[language.idx()] {
                if let Some(rest) = tail.strip_prefix(link)
                    && rest.len() >= 3
                    && let Some(mut parts) = self.cover(language, rest, n_parts - 1)
                {
                    parts.insert(0, head);
                    return Some(parts);
                }
            }
        }
        None
    }

    fn is_part(&self, language: Language, word: &str) -> bool {
        if word.len() < MIN_PART {
            return SHORT_PARTS[language.idx()].contains(&word);
        }
        self.parts[language.idx()].contains(word)
    }

    /// The longest anchor at either end of the word, with the rest.
    fn cut_anchor<'w>(&self, language: Language, word: &'w str) -> Option<Vec<&'w str>> {
        let anchors = &self.anchors[language.idx()];
        for length in (MIN_ANCHOR..=word.len().saturating_sub(MIN_REST)).rev() {
            let (head, rest) = word.split_at(length);
            if anchors.contains(head) && rest.len() > MIN_REST {
                return Some(vec![head, rest]);
            }
            let (rest, tail) = word.split_at(word.len() - length);
            if anchors.contains(tail) && rest.len() > MIN_REST {
                return Some(vec![rest, tail]);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn splitter() -> CompoundSplitter {
        let mut splitter = CompoundSplitter::default();
        for word in ["waterstof", "sensor", "kunststof", "gezondheid", "aardgas"] {
            splitter.add_anchor(Language::Nl, word);
        }
        for word in
            ["opslag", "technologie", "zorg", "water", "stof", "appel", "aard", "land", "bouw", "woningen"]
        {
            splitter.add_part(Language::Nl, word);
        }
        for word in ["Kunststoff", "Verwertung", "Wasserstoff", "Speicher"] {
            splitter.add_anchor(Language::De, &word.to_lowercase());
        }
        splitter
    }

    #[test]
    fn compounds_find_their_parts() {
        let splitter = splitter();
        for (language, word, parts) in [
            (Language::Nl, "waterstofopslag", vec!["waterstof", "opslag"]),
            (Language::Nl, "sensortechnologie", vec!["sensor", "technologie"]),
            (Language::Nl, "gezondheidszorg", vec!["gezondheid", "zorg"]),
            (Language::Nl, "waterstofwijk", vec!["waterstof", "wijk"]),
            (Language::De, "kunststoffverwertung", vec!["kunststoff", "verwertung"]),
            (Language::De, "wasserstoffspeicher", vec!["wasserstoff", "speicher"]),
        ] {
            assert_eq!(splitter.split(language, word), parts, "{word}");
        }
    }

    #[test]
    fn false_friends_stay_whole() {
        let splitter = splitter();
        for word in
            ["aardappel", "gastvrijheid", "landschap", "wetenschap", "voorraad", "energiek", "robotica"]
        {
            assert!(splitter.split(Language::Nl, word).is_empty(), "{word}");
        }
        assert!(splitter.split(Language::De, "wirtschaft").is_empty());
        assert!(splitter.split(Language::En, "hydrogenstorage").is_empty());
    }
}
