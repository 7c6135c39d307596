//! Why an organisation stands elsewhere in one answer than in another: the same request, asked of two catalogues or with two models.
//!
//! A score is a sum of parts, so the difference of two scores is too. Each part's difference is divided between its weight and
//! its raw value by the Shapley value of a product of two factors (Shapley 1953): `Δ(w·r) = Δw·mean(r) + Δr·mean(w)`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Catalogue;
use crate::error::{Error, RequestError};
use crate::matching::{MatchRequest, Rule, Why};
use crate::model::Signal;
use crate::organisation::Organisation;
use crate::theme::ThemeIdx;

/// A difference of scores below this is none.
const NOTHING: f64 = 1e-9;
/// Most causes that are told.
const MAX_CAUSES: usize = 4;
/// Most organisations that are named as having gone past.
const MAX_NAMED: usize = 3;

/// An answer that was given: who asked what of which catalogue, and who was in it.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The catalogue, with its model.
    pub catalogue: &'a Catalogue,
    /// The request.
    pub request: &'a MatchRequest,
    /// Ids of the first partners, best first; none where the verdict was "no good match".
    pub partners: &'a [String],
}

/// Where an organisation stands in one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// Its rank among all that are ranked, from 1, whether or not a rule keeps it out.
    pub rank: usize,
    /// Its score.
    pub score: f64,
    /// The rule that keeps it out.
    pub rule: Option<Rule>,
}

/// An organisation in one answer and not in the other, with the causes, weightiest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    /// Its id.
    pub organisation: String,
    /// Whether it came in; else it fell out.
    pub is_in: bool,
    /// Where it stood before; nothing where the catalogue did not have it.
    pub before: Option<Position>,
    /// Where it stands after.
    pub after: Option<Position>,
    /// What brought it there.
    pub causes: Vec<Cause>,
}

/// What moved an organisation.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// The request is another: these of its fields differ.
    Request(Vec<String>),
    /// The catalogue before did not have it.
    Added,
    /// The catalogue after does not have it.
    Removed,
    /// A rule keeps it out, or did.
    Rule(Rule),
    /// The answer as a whole was refused, or was before.
    Verdict,
    /// The model weighs a signal otherwise.
    Weight {
        /// Which signal.
        signal: Signal,
        /// What that adds to its score.
        change: f64,
    },
    /// Its profile changed.
    Profile {
        /// Which signal shows it.
        signal: Signal,
        /// What that adds to its score.
        change: f64,
        /// Fields of the profile that differ.
        fields: Vec<String>,
        /// Themes it gained and lost, by id.
        themes: Exchange,
    },
    /// Its profile is the same, but its words or those of the request are read otherwise: the themes or their words changed.
    Themes {
        /// Which signal shows it.
        signal: Signal,
        /// What that adds to its score.
        change: f64,
        /// Themes the request gained and lost, by id.
        request: Exchange,
        /// Themes the profile gained and lost, by id.
        profile: Exchange,
    },
    /// Its profile is the same, but the catalogue around it changed: how rare words are, who is tied to whom, what others can be asked.
    Surroundings {
        /// Which signal shows it.
        signal: Signal,
        /// What that adds to its score.
        change: f64,
    },
    /// Others went past it, or made room.
    Others(Vec<String>),
}

/// What is there after and was not before, and the other way round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Exchange {
    /// Only after.
    pub gained: Vec<String>,
    /// Only before.
    pub lost: Vec<String>,
}

impl Exchange {
    fn new(before: &[String], after: &[String]) -> Self {
        let only = |these: &[String], those: &[String]| {
            these.iter().filter(|id| !those.contains(id)).cloned().collect::<Vec<_>>()
        };
        Self { gained: only(after, before), lost: only(before, after) }
    }

    /// Whether both are the same.
    pub fn is_empty(&self) -> bool {
        self.gained.is_empty() && self.lost.is_empty()
    }
}

/// Who is in one of two answers to a request and not in the other, and why. Scores and rules come from asking both catalogues again.
///
/// # Errors
/// When a catalogue cannot answer the request.
pub fn moves(before: &Given, after: &Given) -> Result<Vec<Move>, Error> {
    let entered = after.partners.iter().filter(|id| !before.partners.contains(id)).map(|id| (id, true));
    let left = before.partners.iter().filter(|id| !after.partners.contains(id)).map(|id| (id, false));
    entered.chain(left).map(|(id, is_in)| movement(before, after, id, is_in)).collect()
}

fn movement(before: &Given, after: &Given, id: &str, is_in: bool) -> Result<Move, Error> {
    let (why_before, why_after) = (before.why(id)?, after.why(id)?);
    let causes = causes(before, after, id, (why_before.as_ref(), why_after.as_ref()))?;
    let position = |why: Option<Why>| {
        why.map(|why| Position { rank: why.found.rank, score: why.found.score, rule: why.rule })
    };
    let (before, after) = (position(why_before), position(why_after));
    Ok(Move { organisation: id.to_owned(), is_in, before, after, causes })
}

impl Given<'_> {
    fn why(&self, id: &str) -> Result<Option<Why>, Error> {
        match self.catalogue.why(self.request, id) {
            Err(Error::Request(RequestError::UnknownOrganisation { field: "organisation", id: unknown }))
                if unknown == id =>
            {
                Ok(None)
            }
            why => why.map(Some),
        }
    }

    /// Ids of the themes the request is read as.
    fn request_themes(&self) -> Result<Vec<String>, Error> {
        let taxonomy = &self.catalogue.engine().taxonomy;
        let themes = self.catalogue.analyse(self.request)?.themes;
        Ok(themes.iter().map(|found| taxonomy.theme(found.theme).id.clone()).collect())
    }
}

fn causes(
    before: &Given,
    after: &Given,
    id: &str,
    whys: (Option<&Why>, Option<&Why>),
) -> Result<Vec<Cause>, Error> {
    let fields = differing_fields(before.request, after.request);
    if !fields.is_empty() {
        return Ok(vec![Cause::Request(fields)]);
    }
    let (was, is) = match whys {
        (Some(was), Some(is)) => (was, is),
        (None, _) => return Ok(vec![Cause::Added]),
        (_, None) => return Ok(vec![Cause::Removed]),
    };
    if let (Some(rule), None) | (None, Some(rule)) = (was.rule, is.rule) {
        return Ok(vec![Cause::Rule(rule)]);
    }
    let mut causes = changed_parts(before, after, id, was, is)?;
    let gone_past = gone_past(before, after, id);
    // Where its own score hardly moves its place, others did.
    let own: f64 = is.found.score - was.found.score;
    let is_own = if is.found.rank < was.found.rank { own > NOTHING } else { own < -NOTHING };
    if !gone_past.is_empty() {
        let at = if is_own { causes.len().min(MAX_CAUSES - 1) } else { 0 };
        causes.insert(at, Cause::Others(gone_past));
    }
    if before.partners.is_empty() != after.partners.is_empty() {
        causes.insert(0, Cause::Verdict);
    }
    causes.truncate(MAX_CAUSES);
    Ok(causes)
}

/// Fields of two requests that differ; numbers and how many partners are asked for do not count.
fn differing_fields(before: &MatchRequest, after: &MatchRequest) -> Vec<String> {
    let plain = |request: &MatchRequest| {
        let plain = MatchRequest { id: String::new(), top: None, split: None, ..request.clone() };
        serde_json::to_value(plain).unwrap_or_default()
    };
    differing_keys(&plain(before), &plain(after))
}

fn differing_keys(before: &Value, after: &Value) -> Vec<String> {
    let (Some(before), Some(after)) = (before.as_object(), after.as_object()) else { return Vec::new() };
    let mut keys: Vec<&String> = before.keys().chain(after.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter().filter(|key| before.get(*key) != after.get(*key)).cloned().collect()
}

/// The parts of the score that changed, weightiest first: by weight, by profile, by how words are read, or by what lies around it.
fn changed_parts(before: &Given, after: &Given, id: &str, was: &Why, is: &Why) -> Result<Vec<Cause>, Error> {
    let (fields, themes) = profile_changes(before.catalogue, after.catalogue, id);
    let request = Exchange::new(&before.request_themes()?, &after.request_themes()?);
    let part = |why: &Why, signal: Signal| {
        let found = why.found.contributions.iter().find(|part| part.signal == signal);
        found.map(|part| (part.raw, part.weight))
    };
    let mut causes: Vec<(f64, Cause)> = Vec::new();
    for signal in Signal::ALL {
        let (raw_was, raw_is, weight_was, weight_is) = match (part(was, signal), part(is, signal)) {
            (Some(was), Some(is)) => (was.0, is.0, was.1, is.1),
            (Some(was), None) => (was.0, 0.0, was.1, was.1),
            (None, Some(is)) => (0.0, is.0, is.1, is.1),
            (None, None) => continue,
        };
        let change = (weight_is - weight_was) * f64::midpoint(raw_was, raw_is);
        if change.abs() > NOTHING {
            causes.push((change, Cause::Weight { signal, change }));
        }
        let change = (raw_is - raw_was) * f64::midpoint(weight_was, weight_is);
        if change.abs() > NOTHING {
            let is_read_otherwise = reads_themes(signal) && !(request.is_empty() && themes.is_empty());
            let (fields, themes, request) = (fields.clone(), themes.clone(), request.clone());
            let cause = match (fields.is_empty(), is_read_otherwise) {
                (false, _) => Cause::Profile { signal, change, fields, themes },
                (true, true) => Cause::Themes { signal, change, request, profile: themes },
                (true, false) => Cause::Surroundings { signal, change },
            };
            causes.push((change, cause));
        }
    }
    causes.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    // What pulled the other way does not explain where it went.
    let is_up = is.found.score > was.found.score;
    causes.retain(|(change, _)| (*change > 0.0) == is_up);
    Ok(causes.into_iter().map(|(_, cause)| cause).take(MAX_CAUSES).collect())
}

/// Whether a signal compares texts by their themes.
fn reads_themes(signal: Signal) -> bool {
    use Signal::{About, Evidence, Experience, Kindred, NeedOffer, OfferNeed, Question};
    matches!(signal, NeedOffer | OfferNeed | About | Evidence | Experience | Question | Kindred)
}

/// Fields of the profile that differ, and its themes.
fn profile_changes(before: &Catalogue, after: &Catalogue, id: &str) -> (Vec<String>, Exchange) {
    let (Some(was), Some(is)) = (before.organisation(id), after.organisation(id)) else {
        return Default::default();
    };
    let plain = |row: &Organisation| serde_json::to_value(row).unwrap_or_default();
    let mut fields = differing_keys(&plain(was), &plain(is));
    let questions = |catalogue: &Catalogue| -> Vec<String> {
        let profiles = &catalogue.engine().profiles;
        let own = profiles.find(id).into_iter().flat_map(|idx| profiles.questions.of(idx));
        own.map(str::to_owned).collect()
    };
    if questions(before) != questions(after) {
        fields.push("questions".to_owned());
    }
    let themes = |catalogue: &Catalogue| -> Vec<String> {
        let engine = catalogue.engine();
        let themes = engine.profiles.find(id).map(|idx| engine.themes_of(idx)).unwrap_or_default();
        let id = |theme: ThemeIdx| engine.taxonomy.theme(theme).id.clone();
        themes.into_iter().map(id).collect()
    };
    (fields, Exchange::new(&themes(before), &themes(after)))
}

/// Who changed sides with it: partners of the one answer that are not in the other.
fn gone_past(before: &Given, after: &Given, id: &str) -> Vec<String> {
    let was_in = before.partners.iter().any(|partner| partner == id);
    let (here, there) = if was_in { (after, before) } else { (before, after) };
    let others = here.partners.iter().filter(|partner| !there.partners.contains(partner));
    others.take(MAX_NAMED).cloned().collect()
}

impl Cause {
    /// A short name, for counting.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Request(_) => "request",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Rule(_) => "rule",
            Self::Verdict => "verdict",
            Self::Weight { .. } => "weight",
            Self::Profile { .. } => "profile",
            Self::Themes { .. } => "themes",
            Self::Surroundings { .. } => "surroundings",
            Self::Others(_) => "others",
        }
    }
}

/// How many moves have which weightiest cause, by [`Cause::id`].
pub fn count_causes<'m>(moves: impl IntoIterator<Item = &'m Move>) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for first in moves.into_iter().filter_map(|one| one.causes.first()) {
        *counts.entry(first.id()).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests;
