//! Rankings from a TREC run: `request Q0 organisation rank score tag` a line.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use anyhow::Result;
use schakel_core::CorpusError;

use super::super::judged::{Judged, Ranking};
use crate::output::note;

/// What a comment says of a request that was refused, behind its id.
const NO_GOOD_MATCH: &str = "no good match";

/// Reads a run; within a request the scores decide, ties as they stand. Lines that begin with `#` are comments; one that
/// says so tells that a request was refused, whatever is ranked for it.
///
/// # Errors
/// When the file cannot be read or a line is not of that form.
pub(super) fn read(path: &Path, set: &Judged) -> Result<Vec<Ranking>> {
    let requests = &set.requests;
    let text = std::fs::read_to_string(path)
        .map_err(|source| CorpusError::Read { path: path.to_owned(), source })?;
    let mut by_request = HashMap::<&str, Vec<(f64, &str)>>::new();
    let (mut seen, mut refused) = (HashSet::new(), HashSet::new());
    let mut n_strangers = 0;
    for (idx, line) in text.lines().enumerate() {
        if let Some(comment) = line.strip_prefix('#') {
            refused.extend(comment.trim().strip_suffix(NO_GOOD_MATCH).map(str::trim_end));
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let refuse = |message: &str| CorpusError::Line {
            path: path.to_owned(),
            line: idx as u64 + 1,
            message: message.to_owned(),
        };
        let [request, _, organisation, _, score, ..] = line.split_whitespace().collect::<Vec<_>>()[..] else {
            return Err(refuse("write six fields: request, Q0, organisation, rank, score, tag").into());
        };
        let score: f64 = score
            .parse()
            .ok()
            .filter(|score: &f64| score.is_finite())
            .ok_or_else(|| refuse("the score is no number"))?;
        if !seen.insert((request, organisation)) {
            return Err(refuse("the organisation stands twice for this request").into());
        }
        if set.catalogue.organisation(organisation).is_none() {
            n_strangers += 1;
        }
        by_request.entry(request).or_default().push((score, organisation));
    }
    if n_strangers > 0 {
        note(&format!("note: {n_strangers} lines are of organisations that are not in the catalogue"));
    }
    let asked: HashSet<&str> = requests.iter().map(|request| request.id.as_str()).collect();
    let n_unasked = by_request.keys().filter(|id| !asked.contains(*id)).count();
    if n_unasked > 0 {
        note(&format!("note: {n_unasked} requests of the run are not in the judged set"));
    }
    Ok(requests
        .iter()
        .map(|request| {
            let mut ranked = by_request.remove(request.id.as_str()).unwrap_or_default();
            ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
            let ids: Vec<String> = ranked.into_iter().map(|(_, id)| id.to_owned()).collect();
            Ranking { is_refused: ids.is_empty() || refused.contains(request.id.as_str()), ids }
        })
        .collect())
}
