//! What kind of body, or which role, a request asks for in its words: students, a lab, a subsidy.

use std::ops::Range;

use crate::organisation::{Kind, Language, Organisation};
use crate::text::{Token, tokenize};
use crate::theme::{Analyzer, Cue, Lexicon, Taxonomy, TermKind, Theme};

/// Words that make what follows a description of the asker, folded.
const SELF_WORDS: [&str; 20] = [
    "ons", "onze", "mijn", "als", "zijn", "ben", "our", "my", "are", "am", "as", "unser", "unsere",
    "unserem", "unseren", "unserer", "mein", "meine", "sind", "bin",
];
/// How many words before the term they are looked for.
const SELF_REACH: usize = 2;

/// A kind or a role that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Want {
    /// An organisation of this kind.
    Kind(Kind),
    /// An organisation in this role.
    Role(String),
}

impl Want {
    /// Parses `kind:research` or `role:students`.
    ///
    /// # Errors
    /// A message, when it is neither or the kind is unknown.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            Some(("kind", kind)) => Ok(Self::Kind(kind.parse()?)),
            Some(("role", role)) if !role.is_empty() => Ok(Self::Role(role.to_owned())),
            _ => Err(format!("`{text}` is neither `kind:…` nor `role:…`")),
        }
    }

    /// Whether `organisation` is what is wanted.
    pub fn is_met_by(&self, organisation: &Organisation) -> bool {
        match self {
            Self::Kind(kind) => organisation.kind == *kind,
            Self::Role(role) => organisation.roles.contains(role),
        }
    }

    /// The identifier used in files.
    pub fn id(&self) -> String {
        match self {
            Self::Kind(kind) => format!("kind:{kind}"),
            Self::Role(role) => format!("role:{role}"),
        }
    }
}

/// The words by which kinds and roles are asked for; read like the words of themes.
#[derive(Debug, Clone)]
pub struct WantedTerms {
    wants: Vec<Want>,
    analyzer: Analyzer,
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
        Self { wants, analyzer: Analyzer::new(Lexicon::new(&taxonomy, &cues), [], []) }
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
    for idx in (at.saturating_sub(SELF_REACH)..at).rev() {
        if tokens[idx + 1].starts_clause {
            return false;
        }
        if SELF_WORDS.contains(&tokens[idx].folded.as_str()) {
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
        for text in
            ["Onze zorginstelling zoekt hulp", "Wij zijn een zorginstelling", "Als zorginstelling willen wij"]
        {
            assert!(terms().find(text, Language::Nl).is_empty(), "{text}");
        }
        assert_eq!(terms().find("Wij zoeken een zorginstelling", Language::Nl).len(), 1);
    }
}
