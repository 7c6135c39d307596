//! What kind of body, or which role, a request asks for in its words: students, a lab, a subsidy.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::organisation::{Kind, Language, Organisation};
use crate::text::{Token, fold, tokenize};
use crate::theme::{Analyzer, Cue, Lexicon, PlaceNames, Taxonomy, TermKind, Theme};

/// Words that make what follows shortly a description of the asker, folded, with how many words on they reach.
const SELF_WORDS: [(&str, usize); 28] = [
    ("ons", 2),
    ("onze", 2),
    ("mijn", 2),
    ("our", 2),
    ("my", 2),
    ("unser", 2),
    ("unsere", 2),
    ("unserem", 2),
    ("unseren", 2),
    ("unserer", 2),
    ("mein", 2),
    ("meine", 2),
    ("als", 3),
    ("as", 3),
    ("zijn", 3),
    ("ben", 3),
    ("runnen", 3),
    ("run", 3),
    ("leiden", 3),
    ("are", 3),
    ("am", 3),
    ("sind", 3),
    ("bin", 3),
    ("betreiben", 3),
    ("betreibe", 3),
    ("fuehren", 3),
    ("manage", 3),
    ("leiten", 3),
];
/// Words that turn a description into a search: "we are seeking students".
const SEEKING: [&str; 14] = [
    "zoek", "zoekt", "zoeken", "naar", "wil", "willen", "for", "seeking", "looking", "need", "needs", "nach",
    "suche", "suchen",
];

/// A kind or a role that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Want {
    /// An organisation of this kind.
    Kind(Kind),
    /// An organisation in this role.
    Role(String),
    /// An organisation in this country, by code.
    Country(String),
    /// An organisation in another country than the asker's.
    AcrossBorder,
    /// Someone who did or does the same, rather than who advises on it.
    Peer,
}

impl Want {
    /// The wish behind a role that a request names; `peer` asks for peers.
    pub fn from_role(role: &str) -> Self {
        if role == "peer" { Self::Peer } else { Self::Role(role.to_owned()) }
    }

    /// Parses `kind:research`, `role:students`, `role:peer`, `country:DE` or `country:other`.
    ///
    /// # Errors
    /// A message, when it is neither or the kind is unknown.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            Some(("kind", kind)) => Ok(Self::Kind(kind.parse()?)),
            Some(("role", role)) if !role.is_empty() => Ok(Self::from_role(role)),
            Some(("country", "other")) => Ok(Self::AcrossBorder),
            Some(("country", code)) if code.len() == 2 => Ok(Self::Country(code.to_uppercase())),
            _ => Err(format!("`{text}` is neither `kind:…`, `role:…`, `country:XX` nor `country:other`")),
        }
    }

    /// Whether `organisation` is what an asker in the country `home` wants.
    pub fn is_met_by(&self, organisation: &Organisation, home: &str) -> bool {
        let country = organisation.country.as_deref();
        match self {
            Self::Kind(kind) => organisation.kind == *kind,
            Self::Role(role) => organisation.roles.contains(role),
            Self::Country(code) => country == Some(code),
            Self::AcrossBorder => country.is_some_and(|country| country != home),
            Self::Peer => {
                matches!(organisation.kind, Kind::Company | Kind::Project | Kind::Care | Kind::Government)
            }
        }
    }

    /// The identifier used in files.
    pub fn id(&self) -> String {
        match self {
            Self::Kind(kind) => format!("kind:{kind}"),
            Self::Role(role) => format!("role:{role}"),
            Self::Country(code) => format!("country:{code}"),
            Self::AcrossBorder => "country:other".to_owned(),
            Self::Peer => "role:peer".to_owned(),
        }
    }
}

/// The words by which kinds and roles are asked for; read like the words of themes.
#[derive(Debug, Clone)]
pub struct WantedTerms {
    wants: Vec<Want>,
    analyzer: Analyzer,
    /// Folded terms as they are written, for a quick look into a text.
    written: BTreeMap<Want, [Vec<String>; 3]>,
}

impl WantedTerms {
    /// Indexes rows of `wanted.csv`: what is wanted, language, term.
    pub fn new(rows: &[(Want, Language, String)]) -> Self {
        let mut wants: Vec<Want> = rows.iter().map(|(want, ..)| want.clone()).collect();
        wants.sort();
        wants.dedup();
        let themes = wants
            .iter()
            .map(|want| Theme {
                id: want.id(),
                labels: Default::default(),
                synonyms: Default::default(),
                sectors: Vec::new(),
                ris3: String::new(),
                sdgs: Vec::new(),
                parent: None,
                source: String::new(),
            })
            .collect();
        let taxonomy = Taxonomy::new(themes);
        let cues: Vec<Cue> = rows
            .iter()
            .map(|(want, language, term)| Cue {
                theme: want.id(),
                language: *language,
                term: term.clone(),
                kind: TermKind::Synonym,
            })
            .collect();
        // The taxonomy sorts by id; keep the same order here.
        wants.sort_by_key(Want::id);
        let mut written = BTreeMap::<Want, [Vec<String>; 3]>::new();
        for (want, language, term) in rows {
            written.entry(want.clone()).or_default()[language.idx()].push(fold(term));
        }
        Self {
            wants,
            written,
            analyzer: Analyzer::new(Lexicon::new(&taxonomy, &cues), PlaceNames::default(), []),
        }
    }

    /// How many of `wants` a text speaks of, by a word that begins as one of their terms does; a quick look, for
    /// choosing what to quote.
    pub(super) fn n_spoken_of(&self, wants: &[(Want, String)], text: &str, language: Language) -> usize {
        if wants.is_empty() {
            return 0;
        }
        let text = fold(text);
        let words: Vec<&str> = std::iter::once(text.as_str())
            .chain(
                text.match_indices(|c: char| !c.is_alphanumeric()).map(|(at, gap)| &text[at + gap.len()..]),
            )
            .collect();
        let speaks_of = |want: &Want| {
            let terms = self.written.get(want).into_iter().flat_map(|written| &written[language.idx()]);
            terms.into_iter().any(|term| words.iter().any(|rest| rest.starts_with(term.as_str())))
        };
        wants.iter().filter(|(want, _)| speaks_of(want)).count()
    }

    /// What `text` asks for, with the byte range of the words that say so; each want once. What the asker says
    /// of itself ("our care home", "als gemeente") is no wish.
    pub fn find(&self, text: &str, language: Language) -> Vec<(Want, Range<usize>)> {
        let mut found: Vec<(Want, Range<usize>)> = Vec::new();
        let tokens = tokenize(text);
        for hit in self.analyzer.analyse(text, Some(language)).themes {
            let want = &self.wants[hit.theme as usize];
            if !found.iter().any(|(known, _)| known == want) && !is_about_asker(&tokens, hit.start) {
                found.push((want.clone(), hit.start..hit.end));
            }
        }
        found
    }
}

/// Whether a word shortly before `start`, in the same clause, makes it a description of the asker.
fn is_about_asker(tokens: &[Token], start: usize) -> bool {
    let Some(at) = tokens.iter().position(|token| token.start >= start) else { return false };
    for idx in (0..at).rev() {
        let word = tokens[idx].folded.as_str();
        if tokens[idx + 1].starts_clause || SEEKING.contains(&word) {
            return false;
        }
        if SELF_WORDS.iter().any(|&(own, reach)| own == word && at - idx <= reach) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms() -> WantedTerms {
        WantedTerms::new(&[
            (Want::Kind(Kind::Care), Language::Nl, "zorginstelling".to_owned()),
            (Want::Role("students".to_owned()), Language::En, "students".to_owned()),
        ])
    }

    #[test]
    fn wishes_are_found_with_their_words() {
        let text = "We look for students";
        let found = terms().find(text, Language::En);
        assert_eq!(found[0].0, Want::Role("students".to_owned()));
        assert_eq!(&text[found[0].1.clone()], "students");
    }

    #[test]
    fn what_askers_say_of_themselves_is_no_wish() {
        for text in [
            "Onze zorginstelling zoekt hulp",
            "Wij zijn een zorginstelling",
            "Als kleine lokale zorginstelling willen wij",
        ] {
            assert!(terms().find(text, Language::Nl).is_empty(), "{text}");
        }
        for text in [
            "Wij zoeken een zorginstelling",
            "Wij zijn op zoek naar een zorginstelling",
            "Ons bedrijf zoekt een zorginstelling",
        ] {
            assert_eq!(terms().find(text, Language::Nl).len(), 1, "{text}");
        }
    }
}
