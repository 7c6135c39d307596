//! Saying what the columns of a file are.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use schakel_sheet::Table;
use schakel_store::Upload;
use schakel_store::register::Column;

use crate::import_file::suggested;
use crate::web::choice::Choice;
use crate::web::desk::register::field_label;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::{Fields, Segment};
use crate::web::page::{PageError, PageResult, private_page};
use crate::web::texts::Texts;

/// How many values of a column are shown.
const N_SAMPLES: usize = 3;
/// Characters of a value that are shown.
const MAX_SAMPLE: usize = 60;

/// One column of the file.
#[derive(Debug)]
pub(super) struct ColumnInput {
    idx: usize,
    header: String,
    samples: Vec<String>,
    choices: Vec<Choice>,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/mapping.html")]
struct MappingPage {
    f: Desk,
    upload: Upload,
    n_rows: usize,
    columns: Vec<ColumnInput>,
    mappings: Vec<String>,
    /// The saved mapping in use.
    used: String,
    source: String,
    error: Option<String>,
}

/// A file that was sent, with its table.
pub(super) async fn find(visit: &DeskVisit, id: &str) -> Result<Option<(Upload, Table)>, PageError> {
    let Some(upload) = visit.app.store.upload(&visit.act(), id).await? else { return Ok(None) };
    let table = serde_json::from_str(&upload.content).map_err(|error| PageError::Store(error.into()))?;
    Ok(Some((upload, table)))
}

/// `GET /nl/desk/import/…?mapping=name`.
pub(in crate::web::desk) async fn show(visit: DeskVisit, Segment(id): Segment) -> PageResult {
    let Some((upload, table)) = find(&visit, &id).await? else {
        return visit.message(StatusCode::NOT_FOUND, "desk-import-gone");
    };
    let wanted = visit.query().get("mapping").to_owned();
    let mappings = visit.app.store.mappings().await?;
    // A saved mapping that fits all columns is what was meant last time.
    let fits = |saved: &BTreeMap<String, Column>| saved.keys().all(|header| table.header.contains(header));
    let used = match mappings.get_key_value(&wanted) {
        Some(found) => Some(found),
        None if wanted.is_empty() => mappings.iter().find(|(_, saved)| fits(saved)),
        None => None,
    };
    let columns = match used {
        Some((_, saved)) => table.header.iter().map(|header| saved.get(header).copied()).collect(),
        None => suggested(&table.header),
    };
    let used = used.map(|(name, _)| name.clone()).unwrap_or_default();
    let source = upload.name.clone();
    show_page(&visit, upload, &table, &columns, used, &source, None, StatusCode::OK).await
}

/// The columns as they were chosen, with what is wrong with the choice.
pub(super) async fn refuse(
    visit: &DeskVisit,
    upload: Upload,
    table: &Table,
    fields: &Fields,
    key: &str,
) -> PageResult {
    let columns = chosen(fields, table.header.len());
    let source = fields.get("source").to_owned();
    show_page(visit, upload, table, &columns, String::new(), &source, Some(key), StatusCode::BAD_REQUEST)
        .await
}

#[expect(clippy::too_many_arguments, reason = "each is a part of one page")]
async fn show_page(
    visit: &DeskVisit,
    upload: Upload,
    table: &Table,
    columns: &Vec<Option<Column>>,
    used: String,
    source: &str,
    error: Option<&str>,
    status: StatusCode,
) -> PageResult {
    let f = visit.desk_at(&format!("/desk/import/{}", upload.id));
    let inputs = table.header.iter().zip(columns).enumerate().map(|(idx, (header, column))| {
        let values = table.rows.iter().map(|row| row.cells[idx].trim()).filter(|cell| !cell.is_empty());
        ColumnInput {
            idx,
            header: header.clone(),
            samples: values.take(N_SAMPLES).map(shortened).collect(),
            choices: choices(*column, f.t()),
        }
    });
    let shown = MappingPage {
        n_rows: table.rows.len(),
        columns: inputs.collect(),
        mappings: visit.app.store.mappings().await?.into_keys().collect(),
        used,
        source: source.to_owned(),
        error: error.map(|key| f.get(key)),
        upload,
        f,
    };
    private_page(status, &shown)
}

fn shortened(cell: &str) -> String {
    let mut short: String = cell.chars().take(MAX_SAMPLE).collect();
    if short.len() < cell.len() {
        short.push('…');
    }
    short
}

/// What a column may be.
fn choices(chosen: Option<Column>, t: Texts) -> Vec<Choice> {
    let label = |column: Column| match column {
        Column::Id => t.get("field-id"),
        Column::Field(field) => field_label(field, t),
    };
    let all = Column::all().map(|column| Choice {
        value: column.id().to_owned(),
        label: label(column),
        is_chosen: chosen == Some(column),
    });
    all.collect()
}

/// The columns that were chosen in a form.
pub(super) fn chosen(fields: &Fields, n: usize) -> Vec<Option<Column>> {
    (0..n).map(|idx| Column::parse(fields.get(&format!("column-{idx}")))).collect()
}
