//! `schakel batch`: a file of requests.

use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail};
use rayon::prelude::*;

use schakel_core::catalogue::Catalogue;
use schakel_core::evaluation::{parse_requests, read_requests};
use schakel_core::matching::{MatchRequest, Verdict};
use schakel_server::api::dto::MatchesDto;
use schakel_sheet::harmless_cell;

use super::Outcome;
use crate::args::{BatchArgs, Format};
use crate::output;

/// How deep a TREC run goes when nothing is said.
const TREC_TOP: usize = 1_000;
/// How many answers are held before they are written in order.
const WINDOW: usize = 256;

/// Answers each request of a file. A file that is no JSON Lines is refused before anything is answered; a
/// request that cannot be answered is told on stderr and passed over. The bytes do not depend on the number of threads.
///
/// # Errors
/// When the file cannot be read or parsed, or the format is not one for batches.
pub(super) fn run(catalogue: &Catalogue, args: &BatchArgs) -> Result<Outcome> {
    if !matches!(args.format, Format::Jsonl | Format::Csv | Format::Trec) {
        bail!("a batch is written as jsonl, csv or trec");
    }
    let mut requests = read(&args.requests)?;
    for (idx, request) in requests.iter_mut().enumerate() {
        if request.id.is_empty() {
            request.id = format!("{}", idx + 1);
        }
        let default_top = (args.format == Format::Trec).then_some(TREC_TOP);
        request.top = args.top.or(request.top).or(default_top);
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(args.threads.unwrap_or(0))
        .build()
        .context("cannot start threads")?;
    let mut n_answered = 0;
    for (at, window) in requests.chunks(WINDOW).enumerate() {
        let answers: Vec<Result<Vec<u8>>> = pool.install(|| {
            let numbered = window.par_iter().enumerate();
            numbered.map(|(idx, request)| answer(catalogue, request, args.format, at + idx == 0)).collect()
        });
        for (idx, (request, answer)) in window.iter().zip(answers).enumerate() {
            match answer {
                Ok(text) => {
                    output::write(&text)?;
                    n_answered += 1;
                }
                Err(error) => {
                    let row = at * WINDOW + idx + 1;
                    crate::output::note(&format!("error: request `{}` (row {row}): {error:#}", request.id));
                }
            }
        }
    }
    Ok(if n_answered > 0 { Outcome::Found } else { Outcome::Nothing })
}

fn read(path: &Path) -> Result<Vec<MatchRequest>> {
    if path != Path::new("-") {
        return Ok(read_requests(path)?);
    }
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
    Ok(parse_requests(Path::new("standard input"), &bytes)?)
}

fn answer(catalogue: &Catalogue, request: &MatchRequest, format: Format, is_first: bool) -> Result<Vec<u8>> {
    if format == Format::Trec {
        return trec(catalogue, request);
    }
    let dto = MatchesDto::new(catalogue, &catalogue.find_matches(request)?);
    if format == Format::Csv {
        return csv(&[dto], is_first);
    }
    let mut line = serde_json::to_vec(&dto)?;
    line.push(b'\n');
    Ok(line)
}

/// A TREC run: scores strictly decrease, so that every tool reads the same order.
fn trec(catalogue: &Catalogue, request: &MatchRequest) -> Result<Vec<u8>> {
    let (verdict, ranked) = catalogue.rank(request)?;
    let mut run = String::new();
    if verdict == Verdict::NoGoodMatch {
        writeln!(run, "# {} no good match", request.id)?;
    }
    let tag = &catalogue.engine().model.name;
    let mut last = f64::INFINITY;
    for (idx, scored) in ranked.iter().enumerate() {
        let score = scored.score.min(last - 1e-9);
        last = score;
        let organisation = &catalogue.engine().profiles.organisation(scored.organisation).id;
        writeln!(run, "{} Q0 {organisation} {} {score:.9} {tag}", request.id, idx + 1)?;
    }
    Ok(run.into_bytes())
}

/// One row a match.
pub(super) fn csv(answers: &[MatchesDto], has_header: bool) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    if has_header {
        writer.write_record([
            "request",
            "verdict",
            "rank",
            "organisation",
            "name",
            "kind",
            "place",
            "distanceKm",
            "band",
            "score",
            "reasonAsker",
            "reasonPartner",
        ])?;
    }
    for answer in answers {
        if answer.matches.is_empty() {
            let mut row = vec![answer.request.clone(), answer.verdict.to_owned()];
            row.resize(12, String::new());
            writer.write_record(row)?;
        }
        for found in &answer.matches {
            writer.write_record([
                answer.request.clone(),
                answer.verdict.to_owned(),
                found.rank.to_string(),
                found.organisation.id.clone(),
                harmless_cell(&found.organisation.name),
                found.organisation.kind.to_string(),
                found.organisation.place.clone().unwrap_or_default(),
                found.distance_km.map(|km| format!("{km:.1}")).unwrap_or_default(),
                found.band.to_owned(),
                format!("{:.6}", found.score),
                harmless_cell(&found.reasons.asker),
                harmless_cell(&found.reasons.partner),
            ])?;
        }
    }
    Ok(writer.into_inner()?)
}
