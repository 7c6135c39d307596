//! What kind of body, or which role, a request asks for in its words: students, a lab, a subsidy.

use crate::organisation::{Kind, Language, Organisation};
use crate::theme::{Analyzer, Cue, Lexicon, Taxonomy, TermKind, Theme};

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

    /// What `text` asks for, with the words that say so; each want once.
    pub fn find<'t>(&self, text: &'t str, language: Language) -> Vec<(Want, &'t str)> {
        let mut found: Vec<(Want, &str)> = Vec::new();
        for hit in self.analyzer.analyse(text, Some(language)).themes {
            let want = &self.wants[hit.theme as usize];
            if !found.iter().any(|(known, _)| known == want) {
                found.push((want.clone(), &text[hit.start..hit.end]));
            }
        }
        found
    }
}
