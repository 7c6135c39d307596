//! Where a text says where: towns, provinces and postcodes among its words.
//!
//! A gazetteer of thousands of towns holds many ordinary words (`Een`, `Best`, `Essen`), so most names count only
//! behind a word that says where, such as "in" or "Gemeinde".

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use crate::organisation::{Gazetteer, Language};
use crate::text::{Token, fold, is_stop_word};

/// Words behind which a place is named, folded.
const LOCATIVES: [&str; 60] = [
    "in",
    "te",
    "bij",
    "rond",
    "rondom",
    "nabij",
    "uit",
    "vanuit",
    "omgeving",
    "regio",
    "gemeente",
    "dorp",
    "stad",
    "plaats",
    "provincie",
    "tussen",
    "naar",
    "at",
    "near",
    "around",
    "from",
    "outside",
    "by",
    "between",
    "town",
    "village",
    "city",
    "municipality",
    "region",
    "province",
    "bei",
    "aus",
    "um",
    "nahe",
    "nach",
    "raum",
    "gemeinde",
    "stadt",
    "ort",
    "landkreis",
    "kreis",
    "provinz",
    "zwischen",
    "vlakbij",
    "buurt",
    "postcode",
    "postcodegebied",
    "plz",
    "postleitzahl",
    "area",
    "close",
    "gebied",
    "umkreis",
    "umgebung",
    "naehe",
    "nahe",
    "vicinity",
    "neighbourhood",
    "raum",
    "dorf",
];
/// Words that may stand between those and the name.
const LINKS: [&str; 10] = ["de", "het", "van", "of", "the", "von", "to", "der", "den", "code"];
/// Words behind which a name is a province's.
const PROVINCE_WORDS: [&str; 4] = ["provincie", "province", "provinz", "bundesland"];
/// Most words of a name.
const MAX_WORDS: usize = 4;

/// A place named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMention {
    /// Folded name, or postcode.
    pub name: String,
    /// Byte range in the text.
    pub range: Range<usize>,
    /// Whether the text says that it is a province.
    pub is_province: bool,
}

/// The names that may say where.
#[derive(Debug, Clone, Default)]
pub struct PlaceNames {
    gazetteer: Arc<Gazetteer>,
    sure: HashSet<String>,
}

impl PlaceNames {
    /// `sure` names count wherever they stand with a capital; the gazetteer's others only behind a word that says
    /// where. All are folded.
    pub fn new(gazetteer: Arc<Gazetteer>, sure: HashSet<String>) -> Self {
        Self { gazetteer, sure }
    }

    /// The places named in a text, in order.
    pub fn find(&self, text: &str, tokens: &[Token]) -> Vec<PlaceMention> {
        let mut found: Vec<PlaceMention> = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            match self.starting_at(text, tokens, at) {
                Some((to, name)) => {
                    let before = at.checked_sub(1).map(|idx| tokens[idx].folded.as_str());
                    let before = match before {
                        Some(link) if LINKS.contains(&link) && at >= 2 => {
                            Some(tokens[at - 2].folded.as_str())
                        }
                        _ => before,
                    };
                    let is_province = before.is_some_and(|word| PROVINCE_WORDS.contains(&word));
                    found.push(PlaceMention {
                        name,
                        range: tokens[at].start..tokens[to - 1].end,
                        is_province,
                    });
                    at = to;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The longest name that begins at a token: behind which token it ends, and the name.
    fn starting_at(&self, text: &str, tokens: &[Token], at: usize) -> Option<(usize, String)> {
        let token = &tokens[at];
        if token.folded.as_bytes()[0].is_ascii_digit() {
            return self.postcode(text, tokens, at, is_told(tokens, at));
        }
        if !token.is_capitalised {
            return None;
        }
        let is_told = is_told(tokens, at);
        for n_words in (1..=MAX_WORDS).rev() {
            let Some(last) = tokens.get(at + n_words - 1) else { continue };
            if tokens[at + 1..at + n_words].iter().any(|next| next.starts_clause) {
                continue;
            }
            let name = fold(&text[token.start..last.end]);
            let is_ordinary = n_words == 1
                && (name.len() < 3 || Language::ALL.iter().any(|&language| is_stop_word(language, &name)));
            if self.sure.contains(&name) || is_told && !is_ordinary && self.gazetteer.has_name(&name) {
                return Some((at + n_words, name));
            }
        }
        None
    }

    /// `7811 AB`, `7811AB`, and, behind a word that says where, `9461` or `49733`; a year is no postcode.
    fn postcode(&self, text: &str, tokens: &[Token], at: usize, is_told: bool) -> Option<(usize, String)> {
        let token = &tokens[at];
        let digits: String = token.folded.chars().take_while(char::is_ascii_digit).collect();
        let letters = &token.folded[digits.len()..];
        if !matches!(digits.len(), 4 | 5) || !self.gazetteer.has_postcode(&digits) {
            return None;
        }
        let is_pair =
            |letters: &str| letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
        if is_pair(letters) && digits.len() == 4 {
            return Some((at + 1, format!("{digits}{letters}")));
        }
        if !letters.is_empty() {
            return None;
        }
        if digits.len() == 4
            && let Some(next) = tokens.get(at + 1)
            && next.is_upper
            && is_pair(&next.folded)
            && next.start - token.end == 1
        {
            return Some((at + 2, format!("{digits}{}", next.folded)));
        }
        let is_year = digits.starts_with("19") || digits.starts_with("20");
        let is_german = digits.len() == 5
            && (text[..token.start].ends_with("D-")
                || tokens.get(at + 1).is_some_and(|next| next.is_capitalised));
        (is_german || is_told && !(is_year && digits.len() == 4)).then(|| (at + 1, digits))
    }
}

/// Whether a word that says where stands before a token, in the same clause.
fn is_told(tokens: &[Token], at: usize) -> bool {
    let mut at = at;
    for _ in 0..2 {
        if at == 0 || tokens[at].starts_clause {
            return false;
        }
        at -= 1;
        let word = tokens[at].folded.as_str();
        if LOCATIVES.contains(&word) {
            return true;
        }
        if !LINKS.contains(&word) {
            return false;
        }
    }
    at > 0 && LOCATIVES.contains(&tokens[at - 1].folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::PostcodeArea;
    use crate::text::tokenize;

    fn names() -> PlaceNames {
        let area = |postcode: &str, place: &str, country: &str| PostcodeArea {
            postcode: postcode.into(),
            place: place.into(),
            municipality: place.into(),
            province: "Drenthe".into(),
            country: country.into(),
            lat: 52.0,
            lon: 6.0,
        };
        let areas = [
            area("9461", "Gieten", "NL"),
            area("9342", "Een", "NL"),
            area("45127", "Essen", "DE"),
            area("2019", "Nergens", "NL"),
            area("7885", "Nieuw-Dordrecht", "NL"),
        ];
        let gazetteer = Gazetteer::new(Vec::new(), &areas, fold);
        PlaceNames::new(Arc::new(gazetteer), HashSet::from(["emmen".to_owned(), "drenthe".to_owned()]))
    }

    fn found(text: &str) -> Vec<String> {
        names().find(text, &tokenize(text)).into_iter().map(|mention| mention.name).collect()
    }

    #[test]
    fn ordinary_words_are_no_places() {
        assert_eq!(found("Een bedrijf zoekt hulp"), [""; 0]);
        assert_eq!(found("Wir kochen Essen für Schulen"), [""; 0]);
        assert_eq!(found("Wij zitten in Gieten en leveren aan Emmen"), ["gieten", "emmen"]);
        assert_eq!(found("in de buurt van Nieuw-Dordrecht"), ["nieuw-dordrecht"]);
        assert_eq!(found("ein Partner in Essen"), ["essen"]);
    }

    #[test]
    fn postcodes_are_read_but_years_are_not() {
        assert_eq!(found("Wij zitten op 9461 AB"), ["9461ab"]);
        assert_eq!(found("Wij zitten in 9461"), ["9461"]);
        assert_eq!(found("in 2019 begonnen wij"), [""; 0]);
        assert_eq!(found("D-45127 ist unser Standort"), ["45127"]);
        assert_eq!(found("Wij maken 9461 stuks"), [""; 0]);
    }

    #[test]
    fn a_province_is_told_from_a_town() {
        let text = "in de provincie Drenthe, bij Emmen";
        let mentions = names().find(text, &tokenize(text));
        assert_eq!(mentions.iter().map(|mention| mention.is_province).collect::<Vec<_>>(), [true, false]);
        assert_eq!(&text[mentions[1].range.clone()], "Emmen");
    }
}
