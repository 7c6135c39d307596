//! Saying what the columns of a file are.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use schakel_sheet::Table;
use schakel_store::Upload;
use schakel_store::register::{Column, Preset};

use crate::import_file::{suggested, suggested_of};
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
    /// The saved mappings.
    mappings: Vec<Choice>,
    /// The programs whose files are known.
    presets: Vec<Choice>,
    /// The identifier of the program that wrote the file; empty where it is none.
    preset: &'static str,
    /// That the file was taken for one of a program by itself.
    looks_like: Option<String>,
    source: String,
    error: Option<String>,
}

/// A file that was sent, with its table.
pub(in crate::web::desk) async fn find(
    visit: &DeskVisit,
    id: &str,
) -> Result<Option<(Upload, Table)>, PageError> {
    let Some(upload) = visit.app.store.upload(&visit.act(), id).await? else { return Ok(None) };
    let table = serde_json::from_str(&upload.content).map_err(|error| PageError::Store(error.into()))?;
    Ok(Some((upload, table)))
}

/// What tells the columns of a file.
#[derive(Debug)]
enum Used {
    /// Their names.
    Names,
    /// A mapping somebody saved; what its file looks like still says what is new in it.
    Saved(String, Option<Preset>),
    /// That a program wrote it.
    Program(Preset),
}

/// How a program stands in the list beside saved mappings. A mapping that was saved under just this name goes first.
fn preset_value(preset: Preset) -> String {
    format!("preset:{}", preset.id())
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
    let saved = match mappings.get_key_value(&wanted) {
        Some(found) => Some(found),
        None if wanted.is_empty() => mappings.iter().find(|(_, saved)| fits(saved)),
        None => None,
    };
    let mut looks_like = None;
    let (used, columns) = match saved {
        Some((name, saved)) => {
            let columns = table.header.iter().map(|header| saved.get(header).copied()).collect();
            (Used::Saved(name.clone(), Preset::of(&table.header)), columns)
        }
        None => {
            if wanted.is_empty() {
                looks_like = Preset::of(&table.header);
            }
            let chosen = Preset::ALL.into_iter().find(|preset| preset_value(*preset) == wanted);
            match chosen.or(looks_like) {
                Some(preset) => (Used::Program(preset), suggested_of(preset, &table.header)),
                None => (Used::Names, suggested(&table.header)),
            }
        }
    };
    let source = upload.name.clone();
    show_page(&visit, upload, &table, &columns, used, looks_like, &source, None, StatusCode::OK).await
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
    let used = Preset::parse(fields.get("preset")).map_or(Used::Names, Used::Program);
    show_page(visit, upload, table, &columns, used, None, &source, Some(key), StatusCode::BAD_REQUEST).await
}

#[expect(clippy::too_many_arguments, reason = "each is a part of one page")]
async fn show_page(
    visit: &DeskVisit,
    upload: Upload,
    table: &Table,
    columns: &Vec<Option<Column>>,
    used: Used,
    looks_like: Option<Preset>,
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
    let saved = visit.app.store.mappings().await?.into_keys().map(|name| Choice {
        is_chosen: matches!(&used, Used::Saved(known, _) if *known == name),
        label: name.clone(),
        value: name,
    });
    let presets = Preset::ALL.map(|preset| Choice {
        value: preset_value(preset),
        label: preset.name().to_owned(),
        is_chosen: matches!(&used, Used::Program(known) if *known == preset),
    });
    let shown = MappingPage {
        n_rows: table.rows.len(),
        columns: inputs.collect(),
        mappings: saved.collect(),
        presets: presets.into(),
        preset: match used {
            Used::Program(preset) | Used::Saved(_, Some(preset)) => preset.id(),
            _ => "",
        },
        looks_like: looks_like
            .map(|preset| f.t().with("desk-mapping-looks-like", &[("name", preset.name())])),
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
