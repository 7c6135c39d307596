//! What an organisation would have to state to answer a request: themes it lacks, the request's own words, roles and
//! questions it could be asked.
//!
//! These are possibilities, never facts: only the organisation knows whether they are true. Which of them help is not
//! decided here.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use super::facts::sentences;
use super::{Engine, MatchRequest, Query, Want};
use crate::embedding::Dimension;
use crate::error::Error;
use crate::organisation::{Language, Organisation};
use crate::text::fold;

/// Most missing themes and roles that are thought of, the heaviest first.
const MAX_THEMES: usize = 3;
const MAX_ROLES: usize = 2;
/// Most words or terms of the request in one statement, and the least that each weighs in the request's vector.
const MAX_WORDS: usize = 6;
const LEAST_WEIGHT: f32 = 0.15;
/// Most sentences of the request that are thought of as example questions, beside the whole.
const MAX_SENTENCES: usize = 2;

/// One thing that a profile could say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Where it is said.
    pub field: StatementField,
    /// Its language, for texts.
    pub language: Option<Language>,
    /// What is said: a text, a role, or `public`.
    pub text: String,
}

/// The field of a profile that a statement goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StatementField {
    /// One more of `offers`.
    Offer,
    /// One more sentence of `about`.
    About,
    /// One more of `evidence`.
    Evidence,
    /// One more of `roles`.
    Role,
    /// One more row of `questions.csv`.
    Question,
    /// `visibility`.
    Visibility,
}

impl StatementField {
    /// The identifier used in files and answers.
    pub fn id(self) -> &'static str {
        match self {
            Self::Offer => "offers",
            Self::About => "about",
            Self::Evidence => "evidence",
            Self::Role => "roles",
            Self::Question => "questions",
            Self::Visibility => "visibility",
        }
    }
}

impl Statement {
    /// That the organisation may be shown.
    pub fn public() -> Self {
        Self { field: StatementField::Visibility, language: None, text: "public".to_owned() }
    }

    fn text(field: StatementField, language: Language, text: String) -> Self {
        Self { field, language: Some(language), text }
    }
}

impl Engine {
    /// What `organisation` could state, if it is true, to answer `request` better; the heaviest themes first. Questions
    /// and evidence are thought of only where the catalogue has any: the first of either would change how
    /// everyone is weighed.
    ///
    /// # Errors
    /// As [`Engine::why`].
    pub fn statements(&self, request: &MatchRequest, organisation: &str) -> Result<Vec<Statement>, Error> {
        let idx = self.find(organisation)?;
        let query = self.read(request)?;
        let organisation = self.profiles.organisation(idx);
        let about_language = about_language(organisation, query.language);
        let mut statements = Vec::new();
        for theme in self.missing(&query, idx).into_iter().take(MAX_THEMES) {
            for (field, language) in
                [(StatementField::Offer, query.language), (StatementField::About, about_language)]
            {
                let label = self.taxonomy.theme(theme).label(language).to_owned();
                statements.push(Statement::text(field, language, label));
            }
        }
        let roles = query.wants.iter().filter_map(|(want, _)| match want {
            Want::Role(role) if !organisation.roles.contains(role) => Some(role.clone()),
            _ => None,
        });
        statements.extend(roles.take(MAX_ROLES).map(|text| Statement {
            field: StatementField::Role,
            language: None,
            text,
        }));
        let words = recognised_words(&query);
        if !words.is_empty() {
            let mut fields = vec![StatementField::Offer];
            if about_language == query.language {
                fields.push(StatementField::About);
            }
            if !self.profiles.evidence.is_empty() {
                fields.push(StatementField::Evidence);
            }
            statements.extend(
                fields.into_iter().map(|field| Statement::text(field, query.language, words.clone())),
            );
        }
        if !self.profiles.questions.is_empty() {
            let question = |text| Statement::text(StatementField::Question, query.language, text);
            statements.extend(example_questions(&query).into_iter().map(question));
        }
        Ok(statements)
    }
}

/// The language in which one more sentence about the organisation would stand: that of the request if there is such a
/// text or none at all, else that of the first. A language of its own for one sentence would look like a profile.
fn about_language(organisation: &Organisation, asked: Language) -> Language {
    match organisation.about.get(asked) {
        Some(_) => asked,
        None => organisation.about.iter().next().map_or(asked, |(language, _)| language),
    }
}

/// What a dimension found in the text weighs in the request.
fn weight(query: &Query, dimension: Dimension) -> f32 {
    let entries = query.request.embedded.vector.entries();
    entries.binary_search_by_key(&dimension, |entry| entry.0).map_or(0.0, |at| entries[at].1)
}

/// The heaviest words of the request that the catalogue knows, as written and in their order.
fn recognised_words(query: &Query) -> String {
    let mut spans: Vec<(f32, Range<usize>)> = query
        .request
        .embedded
        .spans
        .iter()
        .map(|span| (weight(query, span.dimension), span.start as usize..span.end as usize))
        .filter(|&(weight, _)| weight >= LEAST_WEIGHT)
        .collect();
    spans.sort_by(|a, b| {
        b.0.total_cmp(&a.0).then_with(|| (a.1.start, Reverse(a.1.end)).cmp(&(b.1.start, Reverse(b.1.end))))
    });
    let (mut told, mut known): (Vec<Range<usize>>, BTreeSet<String>) = Default::default();
    for (_, range) in spans {
        let overlaps = told.iter().any(|other| range.start < other.end && other.start < range.end);
        if told.len() < MAX_WORDS && !overlaps && known.insert(fold(&query.text[range.clone()])) {
            told.push(range);
        }
    }
    told.sort_by_key(|range| range.start);
    let words: Vec<&str> = told.into_iter().map(|range| &query.text[range]).collect();
    words.join(", ")
}

/// Questions that say what the request says: its weightiest sentences, then the whole.
fn example_questions(query: &Query) -> Vec<String> {
    let spans = &query.request.embedded.spans;
    let mut weighed: Vec<(f32, Range<usize>)> = sentences(&query.text)
        .into_iter()
        .map(|range| {
            let said: BTreeSet<Dimension> = spans
                .iter()
                .filter(|span| range.contains(&(span.start as usize)))
                .map(|span| span.dimension)
                .collect();
            (said.into_iter().map(|dimension| weight(query, dimension).powi(2)).sum(), range)
        })
        .filter(|(weight, range)| *weight > 0.0 && !is_cut(&query.text[range.clone()]))
        .collect();
    weighed.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.start.cmp(&b.1.start)));
    let sentences = weighed.into_iter().take(MAX_SENTENCES).map(|(_, range)| &query.text[range]);
    let mut questions: Vec<String> = Vec::new();
    for text in sentences.chain([query.text.as_str()]) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() && !questions.contains(&text) {
            questions.push(text);
        }
    }
    questions
}

/// Whether a sentence begins or ends within an abbreviation, such as `z. B.`.
fn is_cut(sentence: &str) -> bool {
    let is_letter = |word: Option<&str>| {
        word.and_then(|word| word.strip_suffix('.')).is_some_and(|rest| rest.chars().count() == 1)
    };
    let mut words = sentence.split_whitespace();
    is_letter(words.next()) || is_letter(words.next_back())
}
