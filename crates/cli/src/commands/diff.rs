//! `schakel diff`: two runs of a batch, and why they differ.

mod run_file;
mod told;

use std::path::PathBuf;

use anyhow::{Result, bail};
use schakel_core::catalogue::{Catalogue, Given, Move, moves};

use self::run_file::{RunFile, RunRow, align, read};
use super::{Outcome, load_today};
use crate::args::{AnswerFormat, CatalogueArgs, DiffArgs};
use crate::output;

/// What stands for the bundled catalogue or model, which have no file.
const BUNDLED: &str = "bundled";

/// What changed for one request.
#[derive(Debug)]
struct Changed {
    id: String,
    label: String,
    /// Whether the partners are the same in another order.
    is_order: bool,
    moves: Vec<Move>,
}

/// Compares two runs. Exit 0 when they differ, 1 when they do not.
///
/// # Errors
/// When a run cannot be read, they have no request in common, or a catalogue is not that of its run.
pub(super) fn run(catalogue: &CatalogueArgs, args: &DiffArgs) -> Result<Outcome> {
    if args.top == 0 {
        bail!("`--top` must be at least 1");
    }
    let (mut before, mut after) = (read(&args.before)?, read(&args.after)?);
    if let Some(by) = align(&mut before, &mut after)? {
        output::note(&format!("the lists have no column of numbers (id): clients are compared by {by}"));
    }
    let pairs: Vec<(&RunRow, &RunRow)> =
        before.rows.iter().filter_map(|(key, row)| Some((row, after.rows.get(key)?))).collect();
    if pairs.is_empty() {
        bail!("the runs have no request in common: compare runs over the same list");
    }
    let catalogues = catalogues(catalogue, args, &before, &after)?;
    let mut changed = Vec::new();
    for &(was, is) in &pairs {
        changed.extend(compare(catalogues.as_ref(), was, is, args.top)?);
    }
    let only = |these: &RunFile, those: &RunFile| -> Vec<String> {
        let rows = these.rows.iter().filter(|(key, _)| !those.rows.contains_key(*key));
        rows.map(|(_, row)| row.label.clone()).collect()
    };
    let only = (only(&before, &after), only(&after, &before));
    match args.format {
        AnswerFormat::Json => output::line(&told::json(&changed, pairs.len())?)?,
        AnswerFormat::Table => output::line(&told::text(&changed, pairs.len(), &only, catalogues.as_ref()))?,
    }
    Ok(if changed.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

/// The catalogue of each run; none where a run does not say what was asked.
fn catalogues(
    args: &CatalogueArgs,
    typed: &DiffArgs,
    before: &RunFile,
    after: &RunFile,
) -> Result<Option<(Catalogue, Catalogue)>> {
    let (Some(version_before), Some(version_after)) = (&before.catalogue, &after.catalogue) else {
        output::note(
            "no causes: only .part files say what was asked (`schakel batch LIST --part 1/1 --output FILE.part`)",
        );
        return Ok(None);
    };
    let side = |typed: &Option<PathBuf>, other: &Option<PathBuf>| match typed {
        Some(path) if path.as_os_str() == BUNDLED && !path.exists() => None,
        typed => typed.clone().or_else(|| other.clone()),
    };
    let args_before = CatalogueArgs {
        catalogue: side(&typed.before_catalogue, &args.catalogue),
        model: side(&typed.before_model, &args.model),
    };
    let catalogues = (load_today(&args_before)?, load_today(args)?);
    for (which, catalogue, version, option) in [
        ("before", &catalogues.0, version_before, "--before-catalogue"),
        ("after", &catalogues.1, version_after, "--catalogue"),
    ] {
        if catalogue.version() != version {
            bail!(
                "the run {which} was answered by catalogue {version}, this one is {}: name its folder, or `bundled`, with {option}",
                catalogue.version()
            );
        }
    }
    for (which, catalogue, model, option) in [
        ("before", &catalogues.0, &before.model, "--before-model"),
        ("after", &catalogues.1, &after.model, "--model"),
    ] {
        if schakel_server::batch::model_sum(catalogue) != *model {
            bail!("the run {which} was ranked by another model: name its file, or `bundled`, with {option}");
        }
    }
    Ok(Some(catalogues))
}

fn compare(
    catalogues: Option<&(Catalogue, Catalogue)>,
    was: &RunRow,
    is: &RunRow,
    top: usize,
) -> Result<Option<Changed>> {
    let first = |row: &RunRow| -> Vec<String> { row.partners.iter().take(top).cloned().collect() };
    let (before, after) = (first(was), first(is));
    if before == after {
        return Ok(None);
    }
    let moves = match catalogues {
        Some((catalogue_before, catalogue_after)) => moves(
            &Given { catalogue: catalogue_before, request: &was.request, partners: &before },
            &Given { catalogue: catalogue_after, request: &is.request, partners: &after },
        )?,
        None => unexplained(&before, &after),
    };
    let is_order = moves.is_empty();
    Ok(Some(Changed { id: is.id.clone(), label: is.label.clone(), is_order, moves }))
}

/// Who came and who left, where nobody can be asked again.
fn unexplained(before: &[String], after: &[String]) -> Vec<Move> {
    let one = |id: &String, is_in| Move {
        organisation: id.clone(),
        is_in,
        before: None,
        after: None,
        causes: Vec::new(),
    };
    let entered = after.iter().filter(|id| !before.contains(id)).map(|id| one(id, true));
    let left = before.iter().filter(|id| !after.contains(id)).map(|id| one(id, false));
    entered.chain(left).collect()
}
