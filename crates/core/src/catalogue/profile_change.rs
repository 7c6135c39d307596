//! The smallest change of a profile that would bring an organisation among the matches of a request: a counterfactual
//! explanation (Wachter, Mittelstadt and Russell 2017) of a ranking, by additions to what is ranked (Rorseth et al.
//! 2023, CREDENCE).
//!
//! Whatever is told was verified: the catalogue was built again with the change, document frequencies and all, and
//! asked again. Nothing here says that a statement is true; only the organisation can. Nothing is stored.

mod estimate;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use self::estimate::Estimate;
use super::{Catalogue, Dataset};
use crate::error::Error;
use crate::matching::{MatchRequest, Standing, Statement, StatementField, Verdict};
use crate::organisation::{EvidenceItem, Item, Language, Organisation, Question, Texts, Visibility};

/// Most statements of one change.
const MAX_STATEMENTS: usize = 5;
/// How many changes with fewer words are tried once one of as many statements is found.
const MAX_SHORTER: usize = 4;
/// How often the catalogue is built at most: to look at the single statements and pairs, for each number of statements,
/// for fewer words, and to try each statement of the result for its worth.
const MAX_BUILT: usize = 16;

/// Some of the statements that were thought of: bit by bit, by their position.
type Chosen = u32;

/// Statements added to a profile, and where they bring its organisation.
#[derive(Debug, Clone)]
pub struct ProfileChange {
    /// What the profile would say beside what it says.
    pub statements: Vec<Statement>,
    /// Where the organisation stands in a catalogue with this change.
    pub standing: Standing,
}

/// What came of looking for a change.
#[derive(Debug, Clone)]
pub struct ProfileChangeSearch {
    /// The smallest change found that makes it one of the matches; else the one that came furthest, if any came further
    /// than the profile as it is. `standing.is_proposed` tells which.
    pub change: Option<ProfileChange>,
    /// How many statements were thought of.
    pub n_statements: usize,
    /// How many changes were verified by building a catalogue and asking again.
    pub n_verified: usize,
    /// How often a catalogue was built in all: 16 times at most.
    pub n_built: usize,
}

impl Catalogue {
    /// Looks for the smallest change of a profile that makes its organisation one of the matches of `request`: as few
    /// statements as possible and, among as few, the fewest words. `dataset` is what this catalogue was built from.
    ///
    /// A catalogue with all statements and pairs of them, each in a profile of its own, tells which are worth trying; those
    /// are verified one by one, so it takes up to 16 times as long as building this catalogue, and mostly three to six
    /// times. It looks at no change of more than five statements; a smaller one that no estimate points to may be missed.
    ///
    /// # Errors
    /// As [`Catalogue::why`], and when a full-text index cannot be built.
    pub fn find_profile_change(
        &self,
        dataset: &Dataset,
        request: &MatchRequest,
        organisation: &str,
    ) -> Result<ProfileChangeSearch, Error> {
        let now = self.standing(request, organisation)?;
        let mut search = Search {
            catalogue: self,
            dataset,
            request,
            organisation,
            is_hidden: self
                .organisation(organisation)
                .is_some_and(|organisation| organisation.visibility == Visibility::Hidden),
            statements: self.engine.statements(request, organisation)?,
            stood: BTreeMap::new(),
            n_built: 0,
        };
        if !search.is_hidden {
            search.stood.insert(0, now);
        }
        let found = search.smallest()?;
        let furthest =
            || search.stood.iter().min_by_key(|(chosen, stood)| (distance(stood), chosen.count_ones()));
        let change = found
            .or_else(|| furthest().map(|(&chosen, _)| chosen))
            .map(|chosen| ProfileChange { statements: search.said(chosen), standing: search.stood[&chosen] })
            .filter(|change| !change.statements.is_empty() && distance(&change.standing) < distance(&now));
        Ok(ProfileChangeSearch {
            change,
            n_statements: search.statements.len() + usize::from(search.is_hidden),
            n_verified: search.stood.len() - usize::from(!search.is_hidden),
            n_built: search.n_built,
        })
    }

    /// A catalogue of the same files with more statements in the profile of one organisation.
    fn changed(
        &self,
        dataset: &Dataset,
        organisation: &str,
        statements: &[Statement],
    ) -> Result<Self, Error> {
        let mut changed = dataset.clone();
        state(&mut changed, organisation, statements);
        Self::build(changed, self.engine.model.clone(), None)
    }
}

/// How far from being proposed; less is nearer.
fn distance(standing: &Standing) -> (bool, bool, usize) {
    (!standing.is_proposed, standing.verdict != Verdict::Matches, standing.rank.unwrap_or(usize::MAX))
}

/// A search for the smallest change, with what it found out so far.
struct Search<'a> {
    catalogue: &'a Catalogue,
    dataset: &'a Dataset,
    request: &'a MatchRequest,
    organisation: &'a str,
    /// Whether nothing helps unless it may be shown.
    is_hidden: bool,
    statements: Vec<Statement>,
    /// Where what was tried leads to.
    stood: BTreeMap<Chosen, Standing>,
    n_built: usize,
}

impl Search<'_> {
    /// By number of statements, the strongest first: where it does not suffice, no other of as many does.
    fn smallest(&mut self) -> Result<Option<Chosen>, Error> {
        if self.suffices(0)? {
            return Ok(Some(0));
        }
        if self.statements.is_empty() {
            return Ok(None);
        }
        self.n_built += 1;
        let estimate =
            Estimate::new(self.catalogue, self.dataset, self.request, self.organisation, &self.statements)?;
        for size in 1..=MAX_STATEMENTS {
            let Some(strongest) = estimate.strongest(size) else { break };
            if self.suffices(strongest)? {
                let shortest = self.shortest(&estimate, strongest)?;
                return self.minimal(shortest).map(Some);
            }
        }
        Ok(None)
    }

    /// The first that suffices of those with as many statements and fewer words, the fewest first.
    fn shortest(&mut self, estimate: &Estimate, strongest: Chosen) -> Result<Chosen, Error> {
        for shorter in estimate.shorter(strongest).into_iter().take(MAX_SHORTER) {
            if self.suffices(shorter)? {
                return Ok(shorter);
            }
        }
        Ok(strongest)
    }

    /// Leaves out each statement that is not needed.
    fn minimal(&mut self, chosen: Chosen) -> Result<Chosen, Error> {
        let members = (0..self.statements.len()).map(|at| 1 << at).filter(|one| chosen & one != 0);
        for one in members {
            if self.suffices(chosen & !one)? {
                return self.minimal(chosen & !one);
            }
        }
        Ok(chosen)
    }

    /// Whether the change makes it one of the matches, by building and asking again; no when it is unknown and no more
    /// catalogues may be built.
    fn suffices(&mut self, chosen: Chosen) -> Result<bool, Error> {
        if let Some(stood) = self.stood.get(&chosen) {
            return Ok(stood.is_proposed);
        }
        if self.n_built == MAX_BUILT {
            return Ok(false);
        }
        self.n_built += 1;
        let changed = self.catalogue.changed(self.dataset, self.organisation, &self.said(chosen))?;
        let standing = changed.standing(self.request, self.organisation)?;
        self.stood.insert(chosen, standing);
        Ok(standing.is_proposed)
    }

    /// The statements of a change.
    fn said(&self, chosen: Chosen) -> Vec<Statement> {
        let public = self.is_hidden.then(Statement::public);
        public.into_iter().chain(members(&self.statements, chosen).cloned()).collect()
    }
}

/// The statements that are chosen.
fn members(statements: &[Statement], chosen: Chosen) -> impl Iterator<Item = &Statement> {
    statements
        .iter()
        .enumerate()
        .filter(move |(at, _)| chosen & (1 << at) != 0)
        .map(|(_, statement)| statement)
}

/// Adds statements to the profile of an organisation.
fn state(dataset: &mut Dataset, id: &str, statements: &[Statement]) {
    if let Some(organisation) = dataset.organisations.iter_mut().find(|organisation| organisation.id == id) {
        statements.iter().for_each(|statement| add(organisation, statement));
    }
    let questions = statements.iter().filter(|statement| statement.field == StatementField::Question);
    dataset.questions.extend(questions.map(|question| Question {
        organisation: id.to_owned(),
        language: question.language.unwrap_or(Language::Nl),
        text: question.text.clone(),
    }));
}

/// Adds a statement to a profile; questions stand elsewhere.
fn add(organisation: &mut Organisation, statement: &Statement) {
    let Statement { field, language, text } = statement.clone();
    match field {
        StatementField::Offer => organisation.offers.push(Item { text, language, source: None }),
        StatementField::About => say(&mut organisation.about, language.unwrap_or(Language::Nl), &text),
        StatementField::Evidence => {
            organisation.evidence.push(EvidenceItem { text, language, source: None, date: None });
        }
        StatementField::Role => organisation.roles.push(text),
        StatementField::Visibility => organisation.visibility = Visibility::Public,
        StatementField::Question => {}
    }
}

/// Adds a sentence to one of the texts.
fn say(about: &mut Texts, language: Language, sentence: &str) {
    let slot = match language {
        Language::Nl => &mut about.nl,
        Language::En => &mut about.en,
        Language::De => &mut about.de,
    };
    let before = slot.as_deref().unwrap_or_default().trim();
    let end = if before.is_empty() || before.ends_with(['.', '!', '?']) { "" } else { "." };
    *slot = Some(format!("{before}{end} {sentence}.").trim_start().to_owned());
}
