//! `schakel evaluate`: rankings against judgements, beside plain BM25.

mod expected;

use std::path::Path;

use anyhow::{Context, Result};
use schakel_core::catalogue::Catalogue;
use schakel_core::evaluation::{Bm25, Judgements, Outcome as Measured, Report, paired_loss, read_requests};
use schakel_core::matching::{MatchRequest, Verdict};
use schakel_core::organisation::Organisation;

use super::Outcome;
use crate::args::EvaluateArgs;
use crate::output;

/// How deep a ranking is measured.
const DEPTH: usize = 1_000;

/// Measures the catalogue on a judged set.
///
/// # Errors
/// When a file cannot be read or a request cannot be answered.
pub(super) fn run(catalogue: &Catalogue, args: &EvaluateArgs) -> Result<Outcome> {
    let default_requests = args.judgements.join("requests.jsonl");
    let requests = args.requests.as_ref().unwrap_or(&default_requests);
    let Measurement { judgements, n_requests, ours, theirs } =
        measure(catalogue, &args.judgements, requests)?;
    if args.per_request {
        for (own, plain) in ours.iter().zip(&theirs) {
            let refused = if own.is_refused { " refused" } else { "" };
            output::line(&format!(
                "{} {} nDCG@10 {:.3} (BM25 {:.3}){refused}",
                own.request, own.split, own.ndcg_10, plain.ndcg_10
            ))?;
        }
    }
    let (report, plain) = (Report::new(&ours), Report::new(&theirs));
    output::line(&format!(
        "{} organisations, {} requests, {} judged rows, model {}, catalogue {}",
        catalogue.organisations().len(),
        n_requests,
        judgements.n_rows(),
        catalogue.engine().model.name,
        catalogue.version()
    ))?;
    output::line(&table(&report, &plain))?;
    if let Some(folder) = &args.paired_with {
        let other = measure(catalogue, folder, &folder.join("requests.jsonl"))?;
        let (n, loss) = paired_loss(&ours, &other.ours);
        output::line(&format!(
            "nDCG@10 against {}, paired over {n} answerable requests: loss {:.3} [{:.3}, {:.3}]",
            folder.display(),
            loss.mean,
            loss.low,
            loss.high
        ))?;
    }
    let Some(path) = &args.check else { return Ok(Outcome::Found) };
    let set = args.judgements.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let differences = expected::compare(path, &set, catalogue, &report)?;
    for difference in &differences {
        eprintln!("differs: {difference}");
    }
    Ok(if differences.is_empty() { Outcome::Found } else { Outcome::Nothing })
}

/// What one judged set gave.
struct Measurement {
    judgements: Judgements,
    n_requests: usize,
    ours: Vec<Measured>,
    theirs: Vec<Measured>,
}

/// Ranks all requests of a judged set, by our engine and by plain BM25.
fn measure(catalogue: &Catalogue, folder: &Path, requests: &Path) -> Result<Measurement> {
    let judgements = Judgements::read(&folder.join("judgements.qrels"))?;
    let requests = read_requests(requests)?;
    let baseline = Bm25::new(catalogue.organisations().iter().map(|row| (row.id.as_str(), whole_text(row))));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for request in &requests {
        let request = MatchRequest { top: Some(DEPTH), ..request.clone() };
        let split = request.split.clone().unwrap_or_else(|| "unsplit".to_owned());
        let grades = judgements.of(&request.id);
        let (verdict, ranked) =
            catalogue.rank(&request).with_context(|| format!("request `{}`", request.id))?;
        let ids: Vec<&str> = ranked
            .iter()
            .map(|scored| catalogue.engine().profiles.organisation(scored.organisation).id.as_str())
            .collect();
        ours.push(Measured::new(&request.id, &split, &ids, &grades, verdict == Verdict::NoGoodMatch));
        let mut plain = baseline.rank(request.text.as_deref().unwrap_or_default());
        plain.retain(|id| Some(id) != request.organisation.as_ref());
        theirs.push(Measured::new(&request.id, &split, &plain, &grades, plain.is_empty()));
    }
    Ok(Measurement { judgements, n_requests: requests.len(), ours, theirs })
}

fn table(report: &Report, plain: &Report) -> String {
    let rows: Vec<Vec<String>> = report
        .rows
        .iter()
        .map(|row| {
            let baseline = plain.row(&row.split).map_or(0.0, |row| row.ndcg_10.mean);
            vec![
                row.split.clone(),
                (row.n_answerable + row.n_unanswerable).to_string(),
                format!("{:.3} [{:.3}, {:.3}]", row.ndcg_10.mean, row.ndcg_10.low, row.ndcg_10.high),
                format!("{baseline:.3}"),
                format!("{:.3}", row.recall_10),
                format!("{:.3}", row.recall_50),
                format!("{:.3}", row.mrr),
                format!("{}/{}", row.n_right_refusals, row.n_unanswerable),
                format!("{}/{}", row.n_wrong_refusals, row.n_answerable),
            ]
        })
        .collect();
    output::plain(
        &["split", "n", "nDCG@10 [95%]", "BM25", "R@10", "R@50", "MRR", "refused rightly", "wrongly"],
        &rows,
    )
}

/// All texts of a profile, as a keyword search would index them.
fn whole_text(organisation: &Organisation) -> String {
    let mut text = organisation.name.clone();
    let parts = organisation
        .aka
        .iter()
        .map(String::as_str)
        .chain(organisation.about.iter().map(|(_, about)| about))
        .chain(organisation.offers.iter().chain(&organisation.needs).map(|item| item.text.as_str()))
        .chain(organisation.evidence.iter().map(|item| item.text.as_str()));
    for part in parts {
        text.push('\n');
        text.push_str(part);
    }
    text
}
