//! How much each change of a profile would give, from one catalogue that holds the profile many times over: once with
//! each statement and once with each pair, beside the real one.
//!
//! An estimate only: document frequencies are held, and larger changes are added up from their pairs. It tells what to
//! try first, never what is true.

use super::{Chosen, members, state};
use crate::catalogue::{Catalogue, Dataset};
use crate::error::Error;
use crate::matching::{MatchRequest, Statement, StatementField};
use crate::organisation::{Organisation, Question, Relation, Visibility};

/// What changes would give.
pub(super) struct Estimate {
    /// The score that has to be reached.
    enough: f64,
    base: f64,
    /// By statement: what it gives alone.
    gains: Vec<f64>,
    /// By pair of statements: what both give beside the sum of what each gives; below zero where they say the same.
    beside: Vec<Vec<f64>>,
    /// By statement: its words.
    n_words: Vec<usize>,
}

impl Estimate {
    /// Builds the catalogue and ranks it once.
    ///
    /// # Errors
    /// As [`Catalogue::find_profile_change`].
    pub(super) fn new(
        catalogue: &Catalogue,
        dataset: &Dataset,
        request: &MatchRequest,
        organisation: &str,
        statements: &[Statement],
    ) -> Result<Self, Error> {
        let n = statements.len();
        // What questions give is added to all else, and twins that share one would make its words common.
        let is_question = |at: usize| statements[at].field == StatementField::Question;
        let singles = (0..n).map(|at| 1 << at);
        let pairs = (0..n)
            .flat_map(|a| (0..a).map(move |b| (a, b)))
            .filter(|&(a, b)| !is_question(a) && !is_question(b))
            .map(|(a, b)| 1 << a | 1 << b);
        let twins: Vec<Chosen> = std::iter::once(0).chain(singles).chain(pairs).collect();
        let rows = with_twins(dataset, organisation, statements, &twins);
        let held = catalogue.engine().embedder.vocabulary().clone();
        let built = Catalogue::build(rows, catalogue.engine().model.clone(), Some(held))?;
        let scores = built.engine().scores(request)?;
        let score = |id: &str| built.engine().profiles.find(id).map_or(0.0, |idx| scores[idx as usize]);
        let base = score(organisation);
        let unasked = score(&twin_id(organisation, 0));
        let twin = |chosen: Chosen| score(&twin_id(organisation, chosen));
        let gain = |at: usize| twin(1 << at) - if is_question(at) { base } else { unasked };
        let gains: Vec<f64> = (0..n).map(gain).collect();
        let beside = |a: usize, b: usize| {
            if a == b || is_question(a) || is_question(b) {
                0.0
            } else {
                twin(1 << a | 1 << b) - unasked - gains[a] - gains[b]
            }
        };
        let (_, first) = catalogue.rank(request)?;
        Ok(Self {
            enough: first.get(request.top() - 1).map_or(0.0, |last| last.score),
            base,
            beside: (0..n).map(|a| (0..n).map(|b| beside(a, b)).collect()).collect(),
            n_words: statements.iter().map(|statement| statement.text.split_whitespace().count()).collect(),
            gains,
        })
    }

    /// The change of so many statements that gives most; nothing where there are no more statements that give anything.
    pub(super) fn strongest(&self, size: usize) -> Option<Chosen> {
        let better = |&a: &Chosen, &b: &Chosen| {
            self.score(a)
                .total_cmp(&self.score(b))
                .then_with(|| self.words(b).cmp(&self.words(a)))
                .then_with(|| b.cmp(&a))
        };
        self.of_size(size).max_by(better)
    }

    /// Changes of as many statements as `chosen` and fewer words that seem enough, the fewest words first and the
    /// strongest among equals.
    pub(super) fn shorter(&self, chosen: Chosen) -> Vec<Chosen> {
        let mut shorter: Vec<Chosen> = self
            .of_size(chosen.count_ones() as usize)
            .filter(|&other| self.words(other) < self.words(chosen) && self.score(other) >= self.enough)
            .collect();
        let order = |&a: &Chosen, &b: &Chosen| {
            let by_words = self.words(a).cmp(&self.words(b));
            by_words.then_with(|| self.score(b).total_cmp(&self.score(a))).then(a.cmp(&b))
        };
        shorter.sort_by(order);
        shorter
    }

    /// All changes of so many statements, of those that give anything.
    fn of_size(&self, size: usize) -> impl Iterator<Item = Chosen> + '_ {
        let useful: Chosen =
            self.gains.iter().enumerate().filter(|(_, gain)| **gain > 0.0).map(|(at, _)| 1 << at).sum();
        let all = 1 << self.gains.len();
        (1..all).filter(move |chosen: &Chosen| chosen.count_ones() as usize == size && chosen & !useful == 0)
    }

    /// The score with a change.
    fn score(&self, chosen: Chosen) -> f64 {
        let said: Vec<usize> = (0..self.gains.len()).filter(|at| chosen & (1 << at) != 0).collect();
        let alone: f64 = said.iter().map(|&at| self.gains[at]).sum();
        let pairs = said.iter().flat_map(|&a| said.iter().filter(move |&&b| b < a).map(move |&b| (a, b)));
        self.base + alone + pairs.map(|(a, b)| self.beside[a][b]).sum::<f64>()
    }

    fn words(&self, chosen: Chosen) -> usize {
        (0..self.n_words.len()).filter(|at| chosen & (1 << at) != 0).map(|at| self.n_words[at]).sum()
    }
}

/// The rows with a twin of the organisation for each change, tied as it is. Only twins that state a question have its
/// questions.
fn with_twins(dataset: &Dataset, id: &str, statements: &[Statement], twins: &[Chosen]) -> Dataset {
    let mut rows = dataset.clone();
    let Some(real) = rows.organisations.iter_mut().find(|organisation| organisation.id == id) else {
        return rows;
    };
    real.visibility = Visibility::Public;
    let real = real.clone();
    let own_questions: Vec<&Question> =
        dataset.questions.iter().filter(|question| question.organisation == id).collect();
    let own_ties: Vec<&Relation> =
        dataset.relations.iter().filter(|tie| tie.a == id || tie.b == id).collect();
    for &chosen in twins {
        let twin_id = twin_id(id, chosen);
        rows.organisations.push(Organisation { id: twin_id.clone(), ..real.clone() });
        let said: Vec<Statement> = members(statements, chosen).cloned().collect();
        state(&mut rows, &twin_id, &said);
        if said.iter().any(|statement| statement.field == StatementField::Question) {
            let asked = own_questions.iter().copied().cloned();
            rows.questions
                .extend(asked.map(|question| Question { organisation: twin_id.clone(), ..question }));
        }
        let renamed = |of: &String| if of == id { twin_id.clone() } else { of.clone() };
        rows.relations.extend(own_ties.iter().map(|&tie| Relation {
            a: renamed(&tie.a),
            b: renamed(&tie.b),
            ..tie.clone()
        }));
    }
    rows
}

/// An id that no organisation can have.
fn twin_id(id: &str, chosen: Chosen) -> String {
    format!("{id}~{chosen}")
}
