//! `schakel evaluate`: rankings against judgements, beside plain baselines.

mod ablation;
mod answers;
mod bands;
mod expected;
mod exposure;
mod leaks;
mod pairs;
mod run_file;
mod written;

use std::path::Path;

use anyhow::{Result, bail};
use schakel_core::evaluation::{AnswerRow, Baselines, Comparison, Outcome as Measured, Report, paired_loss};
use schakel_core::text::detect_language;
use serde::Serialize;

use self::bands::BandRow;
use self::exposure::Exposure;
use self::pairs::PairRow;
use super::judged::{DEPTH, Judged, Ranking};
use super::{Outcome, load, load_dataset, load_model};
use crate::args::{CatalogueArgs, EvaluateArgs, ReportFormat};
use crate::output;

/// Everything a run of the command finds.
#[derive(Debug, Serialize)]
struct Findings {
    organisations: usize,
    requests: usize,
    judged_rows: usize,
    model: String,
    catalogue: String,
    groups: Report,
    answers: Vec<AnswerRow>,
    bands: Vec<BandRow>,
    baselines: Vec<Comparison>,
    pairs: Vec<PairRow>,
    exposure: Exposure,
    ablation: Vec<Comparison>,
    leaks: Vec<String>,
}

/// Measures the catalogue, or a run, on a judged set or on its own past.
///
/// # Errors
/// When a file cannot be read or a request cannot be answered.
pub(super) fn run(catalogue_args: &CatalogueArgs, args: &EvaluateArgs) -> Result<Outcome> {
    let adds_lines = args.per_request || args.paired_with.is_some();
    if adds_lines && matches!(args.format, ReportFormat::Json | ReportFormat::Expected) {
        bail!("--per-request and --paired-with add lines: write a table or markdown");
    }
    if args.judgements.is_some() && (args.backtest.as_participant || args.backtest.forecast) {
        bail!("--as-participant and --forecast go with --hide-year");
    }
    let mut sets = match &args.judgements {
        Some(folder) => {
            let catalogue = load(catalogue_args)?;
            vec![Judged::read(catalogue, [folder.as_path()], args.requests.as_deref())?]
        }
        None => {
            Judged::backtests(&load_dataset(catalogue_args)?, &load_model(catalogue_args)?, &args.backtest)?
        }
    };
    if let Some(numbered) = args.numbered {
        sets.iter_mut().try_for_each(|set| set.keep(numbered))?;
    }
    let rankings: Vec<Vec<Ranking>> = match &args.run {
        Some(path) => sets.iter().map(|set| run_file::read(path, set)).collect::<Result<_>>()?,
        None => sets.iter().map(Judged::rank).collect::<Result<_>>()?,
    };
    let ours = measure_all(&sets, &rankings);
    if args.per_request {
        for outcome in &ours {
            let refused = if outcome.is_refused { " refused" } else { "" };
            let groups = outcome.groups.join(" ");
            output::line(&format!("{} {groups} nDCG@10 {:.3}{refused}", outcome.request, outcome.ndcg_10))?;
        }
    }
    if args.ablation && ours.is_empty() {
        bail!("there are no requests to measure signals on");
    }
    let ablation = if args.ablation { ablation::run(&mut sets, &ours)? } else { Vec::new() };
    let findings = Findings {
        organisations: sets.iter().map(|set| set.catalogue.organisations().len()).max().unwrap_or(0),
        requests: ours.len(),
        judged_rows: sets.iter().map(Judged::n_judged_rows).sum(),
        model: sets[0].catalogue.engine().model.name.clone(),
        catalogue: sets[0].catalogue.version().to_owned(),
        groups: Report::new(&ours),
        answers: answers::rows(&sets, &rankings),
        bands: if args.run.is_none() { bands::rows(&sets)? } else { Vec::new() },
        baselines: baselines(&sets, &ours)?,
        pairs: if args.run.is_none() { pairs::rows(&sets)? } else { Vec::new() },
        exposure: Exposure::new(&sets, &rankings),
        ablation,
        leaks: sets.iter().flat_map(|set| leaks::find(&set.catalogue, &set.requests)).collect(),
    };
    let set = args.judgements.as_deref().map(set_name).unwrap_or_default();
    output::line(&match args.format {
        ReportFormat::Json => serde_json::to_string_pretty(&findings)?,
        ReportFormat::Table => written::report(&findings, output::plain),
        ReportFormat::Markdown => written::report(&findings, output::markdown),
        ReportFormat::Expected => expected::write(&set, &sets[0].catalogue, &findings),
    })?;
    if let Some(folder) = &args.paired_with {
        let others = Judged::read(load(catalogue_args)?, [folder.as_path()], None)?;
        let others = measure(&others, &others.rank()?);
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
    let differences = expected::compare(path, &set, &sets[0].catalogue, &findings)?;
    for difference in &differences {
        output::note(&format!("differs: {difference}"));
    }
    Ok(if differences.is_empty() { Outcome::Found } else { Outcome::Nothing })
}

fn set_name(folder: &Path) -> String {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn measure_all(sets: &[Judged], rankings: &[Vec<Ranking>]) -> Vec<Measured> {
    sets.iter().zip(rankings).flat_map(|(set, rankings)| measure(set, rankings)).collect()
}

fn measure(set: &Judged, rankings: &[Ranking]) -> Vec<Measured> {
    let outcome = |(request, ranking): (&schakel_core::matching::MatchRequest, &Ranking)| {
        let text = request.text.as_deref().unwrap_or_default();
        let language = detect_language(text, request.language).code();
        let groups = [request.split.as_deref().unwrap_or("unsplit"), language];
        let grades = set.judgements.of(&request.id);
        Measured::new(&request.id, &groups, &ranking.ids, &grades, ranking.is_refused)
    };
    set.requests.iter().zip(rankings).map(outcome).collect()
}

/// What plain methods give for the same requests, and how far ours is above it.
fn baselines(sets: &[Judged], ours: &[Measured]) -> Result<Vec<Comparison>> {
    let indexed: Vec<(&Judged, Baselines)> = sets
        .iter()
        .map(|set| {
            let graph = &set.catalogue.engine().profiles.graph;
            let n_relations: Vec<usize> =
                (0..set.catalogue.organisations().len()).map(|idx| graph.edges(idx as u32).len()).collect();
            Ok((set, Baselines::new(set.catalogue.organisations(), &n_relations)?))
        })
        .collect::<Result<_>>()?;
    let Some((_, first)) = indexed.first() else { return Ok(Vec::new()) };
    let compare = |baseline| {
        let mut theirs = Vec::new();
        for (set, baselines) in &indexed {
            let rank = |request: &schakel_core::matching::MatchRequest| {
                let text = request.text.as_deref().unwrap_or_default();
                let mut ids = baselines.rank(baseline, &request.id, text)?;
                ids.retain(|id| Some(*id) != request.organisation.as_deref());
                ids.truncate(DEPTH);
                let ids: Vec<String> = ids.into_iter().map(str::to_owned).collect();
                Ok(Ranking { is_refused: ids.is_empty(), ids })
            };
            let rankings: Vec<Ranking> = set.requests.iter().map(rank).collect::<Result<_>>()?;
            theirs.extend(measure(set, &rankings));
        }
        Ok(Comparison::new(baseline.name(), ours, &theirs))
    };
    first.available().map(compare).collect()
}
