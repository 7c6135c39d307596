//! Columns of a file that was sent: shown with their first values, and how somebody said what they are before.

use schakel_sheet::Table;
use schakel_store::{Mapping, MappingKind};

use super::visit::DeskVisit;
use crate::web::choice::Choice;
use crate::web::fields::Fields;
use crate::web::page::PageError;

/// How many values of a column are shown.
const N_SAMPLES: usize = 3;
/// Characters of a value that are shown.
const MAX_SAMPLE: usize = 60;
/// Characters of the name of a mapping that are kept.
const MAX_NAME: usize = 200;

/// One column of the file.
#[derive(Debug)]
pub(super) struct ColumnInput {
    pub(super) idx: usize,
    pub(super) header: String,
    pub(super) samples: Vec<String>,
    /// What it may be.
    pub(super) choices: Vec<Choice>,
}

/// The columns of a table; `choices` gives what the column at an index may be.
pub(super) fn inputs(table: &Table, choices: impl Fn(usize) -> Vec<Choice>) -> Vec<ColumnInput> {
    let input = |(idx, header): (usize, &String)| {
        let values = table.rows.iter().map(|row| row.cells[idx].trim()).filter(|cell| !cell.is_empty());
        ColumnInput {
            idx,
            header: header.clone(),
            samples: values.take(N_SAMPLES).map(shortened).collect(),
            choices: choices(idx),
        }
    };
    table.header.iter().enumerate().map(input).collect()
}

fn shortened(cell: &str) -> String {
    let mut short: String = cell.chars().take(MAX_SAMPLE).collect();
    if short.len() < cell.len() {
        short.push('…');
    }
    short
}

/// The saved mapping called `wanted`, or, where nothing is asked for, one that fits all columns: what was meant last time.
pub(super) async fn saved(
    visit: &DeskVisit,
    kind: MappingKind,
    table: &Table,
    wanted: &str,
) -> Result<Option<(String, Mapping)>, PageError> {
    let mut mappings = visit.app.store.mappings(kind).await?;
    let fits = |saved: &Mapping| saved.keys().all(|header| table.header.contains(header));
    Ok(match mappings.remove_entry(wanted) {
        None if wanted.is_empty() => mappings.into_iter().find(|(_, saved)| fits(saved)),
        found => found,
    })
}

/// The names of saved mappings, that which is used chosen.
pub(super) async fn mapping_choices(
    visit: &DeskVisit,
    kind: MappingKind,
    used: Option<&str>,
) -> Result<Vec<Choice>, PageError> {
    let choice = |name: String| Choice { is_chosen: used == Some(&name), label: name.clone(), value: name };
    Ok(visit.app.store.mappings(kind).await?.into_keys().map(choice).collect())
}

/// Saves what the columns are, by their identifiers, if a name for it was typed.
pub(super) async fn save(
    visit: &DeskVisit,
    kind: MappingKind,
    table: &Table,
    columns: impl Iterator<Item = Option<&'static str>>,
    fields: &Fields,
) -> Result<(), PageError> {
    let name: String = fields.get("mapping-name").chars().take(MAX_NAME).collect();
    if name.is_empty() {
        return Ok(());
    }
    let known = table.header.iter().zip(columns);
    let mapping = known.filter_map(|(header, column)| Some((header.clone(), column?.to_owned()))).collect();
    Ok(visit.app.store.save_mapping(&visit.act(), kind, &name, &mapping).await?)
}
