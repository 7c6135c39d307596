//! Saying what the columns of a file are.

use askama::Template;
use axum::http::StatusCode;
use schakel_sheet::Table;
use schakel_store::register::{Column, Preset};
use schakel_store::{MappingKind, Upload};

use crate::import_file::{suggested, suggested_of};
use crate::web::choice::Choice;
use crate::web::desk::columns::{ColumnInput, inputs, mapping_choices, saved};
use crate::web::desk::register::field_label;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::{Fields, Segment};
use crate::web::page::{PageError, PageResult, private_page};
use crate::web::texts::Texts;

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
    let saved = saved(&visit, MappingKind::Register, &table, &wanted).await?;
    let mut looks_like = None;
    let (used, columns) = match saved {
        Some((name, saved)) => {
            let column = |header: &String| Column::parse(saved.get(header)?);
            (Used::Saved(name, Preset::of(&table.header)), table.header.iter().map(column).collect())
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
    columns: &[Option<Column>],
    used: Used,
    looks_like: Option<Preset>,
    source: &str,
    error: Option<&str>,
    status: StatusCode,
) -> PageResult {
    let f = visit.desk_at(&format!("/desk/import/{}", upload.id));
    let used_name = match &used {
        Used::Saved(name, _) => Some(name.as_str()),
        Used::Names | Used::Program(_) => None,
    };
    let mappings = mapping_choices(visit, MappingKind::Register, used_name).await?;
    let presets = Preset::ALL.map(|preset| Choice {
        value: preset_value(preset),
        label: preset.name().to_owned(),
        is_chosen: matches!(&used, Used::Program(known) if *known == preset),
    });
    let shown = MappingPage {
        n_rows: table.rows.len(),
        columns: inputs(table, |idx| choices(columns[idx], f.t())),
        mappings,
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
