//! Rankings from a TREC run: `request Q0 organisation rank score tag` a line.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Result;
use schakel_core::CorpusError;
use schakel_core::matching::MatchRequest;

use super::super::judged::Ranking;

/// Reads a run; within a request the scores decide, ties as they stand. Lines that begin with `#` are comments.
///
/// # Errors
/// When the file cannot be read or a line is not of that form.
pub(super) fn read(path: &Path, requests: &[MatchRequest]) -> Result<Vec<Ranking>> {
    let text = std::fs::read_to_string(path)
        .map_err(|source| CorpusError::Read { path: path.to_owned(), source })?;
    let mut by_request = HashMap::<&str, Vec<(f64, &str)>>::new();
    for (idx, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
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
        by_request.entry(request).or_default().push((score, organisation));
    }
    Ok(requests
        .iter()
        .map(|request| {
            let mut ranked = by_request.remove(request.id.as_str()).unwrap_or_default();
            ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
            let ids: Vec<String> = ranked.into_iter().map(|(_, id)| id.to_owned()).collect();
            Ranking { is_refused: ids.is_empty(), ids }
        })
        .collect())
}
