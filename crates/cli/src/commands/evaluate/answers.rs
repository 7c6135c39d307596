//! How many of the right answers are found per kind, and among newcomers.

use std::collections::BTreeMap;

use schakel_core::catalogue::Catalogue;
use schakel_core::evaluation::{AnswerRow, answers};

use super::super::judged::{Judged, Ranking};

/// What newcomers are called; the rest go by their kind.
const NEWCOMERS: &str = "newcomers";

pub(super) fn rows(sets: &[Judged], rankings: &[Vec<Ranking>]) -> Vec<AnswerRow> {
    let grades: Vec<Vec<BTreeMap<String, u8>>> = sets
        .iter()
        .map(|set| set.requests.iter().map(|request| set.judgements.of(&request.id)).collect())
        .collect();
    let of_all = rankings.iter().zip(&grades).flat_map(|(rankings, grades)| {
        rankings.iter().zip(grades).map(|(ranking, grades)| (ranking.ids.as_slice(), grades))
    });
    answers(of_all, |id| sets.iter().find_map(|set| groups(&set.catalogue, id)).unwrap_or_default())
}

/// The kind of an organisation, and whether it is a newcomer: one piece of evidence at most, and no relations.
fn groups(catalogue: &Catalogue, id: &str) -> Option<Vec<String>> {
    let profiles = &catalogue.engine().profiles;
    let idx = profiles.find(id)?;
    let organisation = profiles.organisation(idx);
    let mut groups = vec![organisation.kind.id().to_owned()];
    if organisation.evidence.len() <= 1 && profiles.graph.edges(idx).is_empty() {
        groups.push(NEWCOMERS.to_owned());
    }
    Some(groups)
}
