//! Answers rows on all cores, and gives the answers in the order of the rows.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use schakel_core::Error;
use schakel_core::catalogue::Catalogue;
use schakel_core::matching::{MatchRequest, Verdict};

use super::fault::ClientFault;
use super::list::ClientRow;
use super::record::{Record, RowOutcome, RunHeader};
use crate::api::dto::MatchesDto;

/// How many answers are held before they are given away in order, and a stop is heard.
const WINDOW: usize = 64;
/// How deep a ranking without reasons goes where nothing is said.
const RUN_TOP: usize = 1_000;

/// Answers `rows`, the first of which is row `first` of the list, on as many threads as the current pool has. Each answer is
/// given to `prepare` on its thread, and what that makes of it to `take` in the order of the rows. Stops before the next window once
/// `is_stopped` is set.
///
/// # Errors
/// When the full-text index fails, or `prepare` or `take` does.
pub fn answer_rows<T: Send, E: From<Error> + Send>(
    catalogue: &Catalogue,
    header: &RunHeader,
    rows: &[ClientRow],
    first: usize,
    is_stopped: &AtomicBool,
    prepare: impl Fn(Record) -> Result<T, E> + Sync,
    mut take: impl FnMut(T) -> Result<(), E>,
) -> Result<(), E> {
    for (window, n_before) in rows.chunks(WINDOW).zip((0..).step_by(WINDOW)) {
        if is_stopped.load(Ordering::Relaxed) {
            break;
        }
        let answers: Vec<Result<T, E>> = window
            .par_iter()
            .enumerate()
            .map(|(idx, row)| prepare(answer(catalogue, header, row, first + n_before + idx)?))
            .collect();
        for answer in answers {
            take(answer?)?;
        }
    }
    Ok(())
}

fn answer(catalogue: &Catalogue, header: &RunHeader, row: &ClientRow, idx: usize) -> Result<Record, Error> {
    let outcome = match &row.fault {
        Some(fault) => Ok(RowOutcome::Faulty(fault.clone())),
        None => outcome(catalogue, header, &row.client.request),
    };
    let outcome = match outcome {
        Err(Error::Request(error)) => RowOutcome::Faulty(ClientFault::from(&error)),
        outcome => outcome?,
    };
    Ok(Record { row: idx, client: row.client.clone(), cells: row.cells.clone(), outcome })
}

fn outcome(catalogue: &Catalogue, header: &RunHeader, request: &MatchRequest) -> Result<RowOutcome, Error> {
    let default_top = header.is_run.then_some(RUN_TOP);
    let depth = header.sharing.as_ref().map(|rules| rules.depth);
    let request =
        MatchRequest { top: depth.or(header.top).or(request.top).or(default_top), ..request.clone() };
    if !header.is_run {
        let answer = catalogue.find_matches(&request)?;
        return Ok(RowOutcome::Answered(Box::new(MatchesDto::new(catalogue, &answer))));
    }
    let (verdict, ranked) = catalogue.rank(&request)?;
    let id = |idx| catalogue.engine().profiles.organisation(idx).id.clone();
    let ranking = ranked.iter().map(|scored| (id(scored.organisation), scored.score)).collect();
    Ok(RowOutcome::Ranked { is_good: verdict == Verdict::Matches, ranking })
}
