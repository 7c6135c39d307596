//! `schakel evaluate`: rankings against judgements, beside plain baselines.

mod expected;
mod exposure;
mod leaks;
mod run_file;

use std::path::Path;

use anyhow::{Context, Result};
use schakel_core::catalogue::Catalogue;
use schakel_core::evaluation::{
    Baselines, Comparison, Judgements, Outcome as Measured, Report, paired_loss, read_requests,
};
use schakel_core::matching::{MatchRequest, Verdict};
use schakel_core::text::detect_language;
use serde::Serialize;

use self::exposure::Exposure;
use super::Outcome;
use crate::args::{EvaluateArgs, ReportFormat};
use crate::output;

/// How deep a ranking is measured.
const DEPTH: usize = 1_000;

/// Everything a run of the command finds.
#[derive(Debug, Serialize)]
struct Findings {
    organisations: usize,
    requests: usize,
    judged_rows: usize,
    model: String,
    catalogue: String,
    groups: Report,
    baselines: Vec<Comparison>,
    exposure: Exposure,
    leaks: Vec<String>,
}

/// Measures the catalogue, or a run, on a judged set.
///
/// # Errors
/// When a file cannot be read or a request cannot be answered.
pub(super) fn run(catalogue: &Catalogue, args: &EvaluateArgs) -> Result<Outcome> {
    let default_requests = args.judgements.join("requests.jsonl");
    let requests = read_requests(args.requests.as_ref().unwrap_or(&default_requests))?;
    let judgements = Judgements::read(&args.judgements.join("judgements.qrels"))?;
    let rankings = match &args.run {
        Some(path) => run_file::read(path, &requests)?,
        None => rank(catalogue, &requests)?,
    };
    let ours = measure(&requests, &judgements, &rankings);
    if args.per_request {
        for outcome in &ours {
            let refused = if outcome.is_refused { " refused" } else { "" };
            let groups = outcome.groups.join(" ");
            output::line(&format!("{} {groups} nDCG@10 {:.3}{refused}", outcome.request, outcome.ndcg_10))?;
        }
    }
    let findings = Findings {
        organisations: catalogue.organisations().len(),
        requests: requests.len(),
        judged_rows: judgements.n_rows(),
        model: catalogue.engine().model.name.clone(),
        catalogue: catalogue.version().to_owned(),
        groups: Report::new(&ours),
        baselines: baselines(catalogue, &requests, &judgements, &ours)?,
        exposure: Exposure::new(catalogue, &rankings),
        leaks: leaks::find(catalogue, &requests),
    };
    output::line(&match args.format {
        ReportFormat::Json => serde_json::to_string_pretty(&findings)?,
        ReportFormat::Table => written(&findings, output::plain),
        ReportFormat::Markdown => written(&findings, output::markdown),
    })?;
    if let Some(folder) = &args.paired_with {
        let requests = read_requests(&folder.join("requests.jsonl"))?;
        let judgements = Judgements::read(&folder.join("judgements.qrels"))?;
        let others = measure(&requests, &judgements, &rank(catalogue, &requests)?);
        let (n, loss) = paired_loss(&ours, &others);
        output::line(&format!(
            "nDCG@10 against {}, paired over {n} answerable requests: loss {:.3} [{:.3}, {:.3}]",
            folder.display(),
            loss.mean,
            loss.low,
            loss.high
        ))?;
    }
    let Some(path) = &args.check else { return Ok(Outcome::Found) };
    let set = set_name(&args.judgements);
    let differences = expected::compare(path, &set, catalogue, &findings.groups)?;
    for difference in &differences {
        eprintln!("differs: {difference}");
    }
    Ok(if differences.is_empty() { Outcome::Found } else { Outcome::Nothing })
}

fn set_name(folder: &Path) -> String {
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// A request's ranking, best first.
struct Ranking {
    ids: Vec<String>,
    is_refused: bool,
}

fn rank(catalogue: &Catalogue, requests: &[MatchRequest]) -> Result<Vec<Ranking>> {
    requests
        .iter()
        .map(|request| {
            let request = MatchRequest { top: Some(DEPTH), ..request.clone() };
            let (verdict, ranked) =
                catalogue.rank(&request).with_context(|| format!("request `{}`", request.id))?;
            let id = |organisation| catalogue.engine().profiles.organisation(organisation).id.clone();
            let ids = ranked.iter().map(|scored| id(scored.organisation)).collect();
            Ok(Ranking { ids, is_refused: verdict == Verdict::NoGoodMatch })
        })
        .collect()
}

fn measure(requests: &[MatchRequest], judgements: &Judgements, rankings: &[Ranking]) -> Vec<Measured> {
    let outcome = |(request, ranking): (&MatchRequest, &Ranking)| {
        let text = request.text.as_deref().unwrap_or_default();
        let language = detect_language(text, request.language).code();
        let groups = [request.split.as_deref().unwrap_or("unsplit"), language];
        let grades = judgements.of(&request.id);
        Measured::new(&request.id, &groups, &ranking.ids, &grades, ranking.is_refused)
    };
    requests.iter().zip(rankings).map(outcome).collect()
}

/// What plain methods give for the same requests, and how far ours is above it.
fn baselines(
    catalogue: &Catalogue,
    requests: &[MatchRequest],
    judgements: &Judgements,
    ours: &[Measured],
) -> Result<Vec<Comparison>> {
    let graph = &catalogue.engine().profiles.graph;
    let n_relations: Vec<usize> =
        (0..catalogue.organisations().len()).map(|idx| graph.edges(idx as u32).len()).collect();
    let baselines = Baselines::new(catalogue.organisations(), &n_relations)?;
    baselines
        .available()
        .map(|baseline| {
            let rankings = requests
                .iter()
                .map(|request| {
                    let text = request.text.as_deref().unwrap_or_default();
                    let mut ids = baselines.rank(baseline, &request.id, text)?;
                    ids.retain(|id| Some(*id) != request.organisation.as_deref());
                    ids.truncate(DEPTH);
                    let ids: Vec<String> = ids.into_iter().map(str::to_owned).collect();
                    Ok(Ranking { is_refused: ids.is_empty(), ids })
                })
                .collect::<Result<Vec<_>>>()?;
            let theirs = measure(requests, judgements, &rankings);
            Ok(Comparison::new(baseline.name(), ours, &theirs))
        })
        .collect()
}

/// Tables and lines for people.
fn written(findings: &Findings, table: fn(&[&str], &[Vec<String>]) -> String) -> String {
    let interval = |mean: f64, low: f64, high: f64| format!("{mean:.3} [{low:.3}, {high:.3}]");
    // Where nothing can be answered there is nothing to average.
    let if_any = |n: usize, figure: String| if n == 0 { "-".to_owned() } else { figure };
    let groups: Vec<Vec<String>> = findings
        .groups
        .rows
        .iter()
        .map(|row| {
            let n = row.n_answerable;
            vec![
                row.group.clone(),
                (n + row.n_unanswerable).to_string(),
                if_any(n, format!("{:.3}", row.ndcg_5)),
                if_any(n, interval(row.ndcg_10.mean, row.ndcg_10.low, row.ndcg_10.high)),
                if_any(n, format!("{:.3}", row.recall_10)),
                if_any(n, format!("{:.3}", row.recall_50)),
                if_any(n, format!("{:.3}", row.mrr)),
                if_any(n, format!("{:.3}", row.map)),
                format!("{}/{}", row.n_right_refusals, row.n_unanswerable),
                format!("{}/{}", row.n_wrong_refusals, row.n_answerable),
            ]
        })
        .collect();
    let baselines: Vec<Vec<String>> = findings
        .baselines
        .iter()
        .map(|one| {
            vec![
                one.with.clone(),
                format!("{:.3}", one.theirs),
                interval(one.gain.mean, one.gain.low, one.gain.high),
                format!("{:.5}", one.p),
            ]
        })
        .collect();
    let Exposure { coverage, gini, similarity } = findings.exposure;
    let mut lines = vec![
        format!(
            "{} organisations, {} requests, {} judged rows, model {}, catalogue {}",
            findings.organisations,
            findings.requests,
            findings.judged_rows,
            findings.model,
            findings.catalogue
        ),
        String::new(),
        table(
            &[
                "group",
                "n",
                "nDCG@5",
                "nDCG@10 [95%]",
                "R@10",
                "R@50",
                "MRR",
                "MAP",
                "refused rightly",
                "wrongly",
            ],
            &groups,
        ),
        String::new(),
        table(&["baseline", "nDCG@10", "ours above it [95%]", "p"], &baselines),
        String::new(),
        format!(
            "first ten: {:.0}% of the organisations shown at least once, Gini of exposure {gini:.2}, similarity within a list {similarity:.2}",
            100.0 * coverage
        ),
        format!("leaks: {}", findings.leaks.len()),
    ];
    lines.extend(findings.leaks.iter().map(|leak| format!("  {leak}")));
    lines.join("\n")
}
