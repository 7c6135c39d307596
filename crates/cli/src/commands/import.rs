//! `schakel import`: organisations of a spreadsheet into the register of a store.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Dataset;
use schakel_core::theme::Taxonomy;
use schakel_server::import_file::{give_back, row_fault_text, suggested, suggested_of};
use schakel_sheet::{Table, read_table};
use schakel_store::register::{ChangeKind, Column, Known, Outcome as RowOutcome, Plan, Preset, Records};
use schakel_store::{Act, Store};

use super::columns::{Fields, limits};
use super::{Outcome, runtime};
use crate::args::ImportArgs;
use crate::output;

/// Tells what a file would do, and does it.
///
/// # Errors
/// When the file cannot be read, its columns are not clear, or the store fails.
pub(super) fn run(base: Dataset, args: &ImportArgs) -> Result<Outcome> {
    let name = args.file.display();
    if let Some(path) = args.faults.as_ref().filter(|path| path.exists()) {
        bail!("{} is there already: choose another name", path.display());
    }
    let bytes = std::fs::read(&args.file).with_context(|| format!("cannot read {name}"))?;
    let table = read_table(&bytes, &limits()).with_context(|| format!("cannot read {name}"))?;
    let preset = match args.preset {
        Some(writer) => writer.preset(),
        // As the page does.
        None => Preset::of(&table.header).inspect(|preset| {
            output::note(&format!(
                "this looks like an export of {}, and is read as one; `--preset none` reads the columns by their names",
                preset.name()
            ));
        }),
    };
    let seems = match preset {
        Some(preset) => suggested_of(preset, &table.header),
        None => suggested(&table.header),
    };
    let parse = |field: &str| Column::parse(field).or_else(|| suggested(&[field.to_owned()])[0]);
    let fields = Fields { all: Column::all().collect(), id: Column::id, parse };
    let columns = fields.map(&table, seems, &args.map)?;
    let source = args.source.clone().unwrap_or_else(|| name.to_string());
    runtime()?.block_on(async {
        let store = match args.dry_run {
            true => Store::connect_existing(&args.store).await?,
            false => Store::connect(&args.store).await?,
        };
        let outcome = take_over(&store, &base, &table, (&columns, preset), &source, args).await;
        store.close().await;
        outcome
    })
}

async fn take_over(
    store: &Store,
    base: &Dataset,
    table: &Table,
    (columns, preset): (&[Option<Column>], Option<Preset>),
    source: &str,
    args: &ImportArgs,
) -> Result<Outcome> {
    let revision = store.revision().await?;
    let records = Records::new(base, &store.register_changes().await?);
    let taxonomy = Taxonomy::new(base.themes.clone());
    let known = Known { taxonomy: &taxonomy, has_organisation: &|id| records.get(id).is_some() };
    let kind = preset.map(Preset::kind);
    let rows = table.rows.iter().map(|row| (row.line, row.cells.as_slice()));
    let plan = Plan::new(columns, rows, &BTreeMap::new(), &records, &known, source, kind);
    for (line, outcome) in &plan.rows {
        match outcome {
            RowOutcome::Wrong { faults } => {
                let faults: Vec<String> = faults.iter().map(row_fault_text).collect();
                output::line(&format!("line {line}: {}", faults.join("; ")))?;
            }
            RowOutcome::Doubtful { candidates } => {
                output::line(&format!("line {line}: perhaps the same as {}", candidates.join(", ")))?;
            }
            _ => {}
        }
    }
    let [new, changed, same, doubtful, wrong] = plan.counts();
    output::note(&format!(
        "{new} new, {changed} changed, {same} the same, {doubtful} in doubt, {wrong} wrong"
    ));
    if let Some(path) = &args.faults {
        let bytes = give_back(table.clone(), &plan)?;
        std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    if args.dry_run {
        output::note("nothing was stored");
        return Ok(if doubtful + wrong > 0 { Outcome::Nothing } else { Outcome::Found });
    }
    if doubtful + wrong > 0 && !args.partial {
        output::note(
            "nothing was stored: mend these rows, give them an id, or take the others with --partial",
        );
        return Ok(Outcome::Nothing);
    }
    if new + changed == 0 {
        return Ok(Outcome::Found);
    }
    let act = Act::of_operator(schakel_server::now());
    let stated = store.state_facts(&act, ChangeKind::Import, revision, &plan.facts()).await?;
    let Some(revision) = stated else { bail!("the register changed meanwhile: run this again") };
    output::note(&format!("stored as change {revision}"));
    Ok(Outcome::Found)
}
