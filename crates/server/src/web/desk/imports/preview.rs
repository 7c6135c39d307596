//! What a file would do to the register, and doing it.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use schakel_core::catalogue::Catalogue;
use schakel_sheet::{Row, Table};
use schakel_store::register::{ChangeKind, Column, Decision, Field, Known, Outcome, Plan, Preset, Records};
use schakel_store::{MappingKind, Upload};

use super::fault_text::row_fault;
use super::mapping::{chosen, find, refuse};
use crate::import_file::give_back_in;
use crate::web::desk::columns::save;
use crate::web::desk::posted::Posted;
use crate::web::desk::register::{field_label, value_label};
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::{Fields, Segment};
use crate::web::page::{PageError, PageResult, private_page};
use crate::web::texts::Texts;

/// How many rows of a kind are shown.
const N_SHOWN: usize = 50;
/// Longest source, in characters.
const MAX_SOURCE: usize = 200;

/// How long it is known that a file was taken over, in seconds: a day.
const STORED_LIFE: i64 = 24 * 3600;

/// A value before and after.
#[derive(Debug)]
struct Difference {
    field: String,
    before: String,
    after: String,
}

/// A row that adds or changes an organisation.
#[derive(Debug)]
struct DoneRow {
    line: u32,
    name: String,
    is_new: bool,
    differences: Vec<Difference>,
}

/// A row somebody has to decide about.
#[derive(Debug)]
struct DoubtfulRow {
    line: u32,
    name: String,
    candidates: Vec<(String, String)>,
}

/// A row that cannot be taken.
#[derive(Debug)]
struct WrongRow {
    line: u32,
    name: String,
    faults: Vec<String>,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/preview.html")]
struct PreviewPage {
    f: Desk,
    upload: Upload,
    /// The chosen column of each column of the file: empty for none.
    columns: Vec<String>,
    source: String,
    /// The program that wrote the file, by identifier; empty where it is none.
    preset: &'static str,
    /// The register this is a preview of.
    seen: i64,
    counts: [usize; 5],
    done: Vec<DoneRow>,
    doubtful: Vec<DoubtfulRow>,
    wrong: Vec<WrongRow>,
    /// What was decided about rows in doubt: line, and id or `new`.
    decided: Vec<(u32, String)>,
    error: Option<String>,
}

impl PreviewPage {
    fn count(&self, key: &str, idx: usize) -> String {
        self.f.t().count(key, self.counts[idx])
    }

    /// Whether there is anything to do.
    fn has_work(&self) -> bool {
        self.counts[0] + self.counts[1] > 0
    }
}

/// `POST /nl/desk/import/…`: what it would do; with `do=store` it is done, with `do=faults` the file comes back with what is
/// wrong.
pub(in crate::web::desk) async fn check(
    Segment(id): Segment,
    Posted { visit, fields }: Posted,
) -> PageResult {
    let is_storing = fields.get("do") == "store";
    let Some((upload, table)) = find(&visit, &id).await? else {
        if is_storing && was_stored(&visit, &id).await? {
            return Ok(stored(&visit));
        }
        return visit.message(StatusCode::NOT_FOUND, "desk-import-gone");
    };
    let columns = chosen(&fields, table.header.len());
    let mapped: Vec<Column> = columns.iter().flatten().copied().collect();
    let has = |column| mapped.contains(&column);
    let is_double = mapped.iter().enumerate().any(|(idx, column)| mapped[..idx].contains(column));
    let source: String = fields.get("source").chars().take(MAX_SOURCE).collect();
    let fault = if is_double {
        Some("desk-import-double")
    } else if !has(Column::Id) && !has(Column::Field(Field::Name)) {
        Some("desk-import-no-name")
    } else if source.is_empty() {
        Some("desk-error-source")
    } else {
        None
    };
    if let Some(key) = fault {
        return refuse(&visit, upload, &table, &fields, key).await;
    }
    let ids = columns.iter().map(|column| column.map(Column::id));
    save(&visit, MappingKind::Register, &table, ids, &fields).await?;
    let revision = visit.app.store.revision().await?;
    let records = Records::new(&visit.app.base, &visit.app.store.register_changes().await?);
    let decisions = decisions(&fields, &table);
    // One at a time, and not on a thread that answers others: a long list takes seconds.
    let preset = Preset::parse(fields.get("preset"));
    let _turn = visit.service.planning.acquire().await;
    let catalogue = visit.app.catalogue.clone();
    let (planned, by) = (table.clone(), (columns.clone(), decisions.clone(), source.clone()));
    let kind = preset.map(Preset::kind);
    let planning = tokio::task::spawn_blocking(move || {
        let plan = plan(&catalogue, &planned, &by.0, &by.1, &records, &by.2, kind);
        (plan, records)
    });
    let Ok((plan, records)) = planning.await else {
        return visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-import-gone");
    };
    let counts = plan.counts();
    let error = match fields.get("do") {
        "faults" => return faults(&visit, &upload, table, &plan),
        "store" if fields.get("seen") != revision.to_string() => Some("desk-error-changed"),
        "store" if counts[3] + counts[4] > 0 && fields.get("partial") != "yes" => Some("desk-import-faulty"),
        "store" if counts[0] + counts[1] == 0 => Some("desk-import-nothing"),
        "store" => {
            let stated = visit
                .app
                .store
                .state_facts(&visit.act(), ChangeKind::Import, revision, &plan.facts())
                .await?;
            match stated {
                Some(revision) => {
                    visit.app.store.use_stamp(&stamp_of(&id), visit.now + STORED_LIFE).await?;
                    visit.app.store.forget_upload(&upload.id).await?;
                    visit.service.refresh().await?;
                    let to = visit.to(&format!("/desk/changes/{revision}?done=imported"));
                    return Ok(Redirect::to(&to).into_response());
                }
                None => Some("desk-error-changed"),
            }
        }
        _ => None,
    };
    if is_storing && error.is_some() && was_stored(&visit, &id).await? {
        return Ok(stored(&visit));
    }
    let status = if error.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let f = visit.desk_at(&format!("/desk/import/{}", upload.id));
    let t = f.t();
    let mut shown = PreviewPage {
        columns: columns.iter().map(|column| column.map_or("", Column::id).to_owned()).collect(),
        source,
        preset: preset.map_or("", Preset::id),
        seen: revision,
        counts,
        done: Vec::new(),
        doubtful: Vec::new(),
        wrong: Vec::new(),
        decided: decisions
            .iter()
            .map(|(line, decision)| {
                (
                    *line,
                    match decision {
                        Decision::New => "new".to_owned(),
                        Decision::Is(id) => id.clone(),
                    },
                )
            })
            .collect(),
        error: error.map(|key| f.get(key)),
        upload,
        f,
    };
    let name_at = columns.iter().position(|column| *column == Some(Column::Field(Field::Name)));
    for ((line, outcome), row) in plan.rows.iter().zip(&table.rows) {
        let name = name_at.map(|at| row.cells[at].clone()).unwrap_or_default();
        shown.add(&visit, &records, *line, name, outcome, t);
    }
    private_page(status, &shown)
}

/// What says that a file was taken over, for as long as it would have waited.
fn stamp_of(upload: &str) -> String {
    format!("import-{upload}")
}

/// Whether this very file was taken over before: who presses the button twice is told what was done.
async fn was_stored(visit: &DeskVisit, upload: &str) -> Result<bool, PageError> {
    Ok(visit.app.store.is_stamp_used(&stamp_of(upload)).await?)
}

/// To the list of changes: the import is one of them.
fn stored(visit: &DeskVisit) -> Response {
    Redirect::to(&visit.to("/desk/changes?done=imported")).into_response()
}

impl PreviewPage {
    fn add(
        &mut self,
        visit: &DeskVisit,
        records: &Records,
        line: u32,
        name: String,
        outcome: &Outcome,
        t: Texts,
    ) {
        let taxonomy = &visit.app.catalogue.engine().taxonomy;
        match outcome {
            Outcome::New { id, facts } | Outcome::Changed { id, facts } if self.done.len() < N_SHOWN => {
                let record = records.get(id);
                let differences = facts.iter().map(|fact| {
                    let label = |value: &str| value_label(fact.field, value, taxonomy, t);
                    Difference {
                        field: field_label(fact.field, t),
                        before: record.map(|record| label(&record.read(fact.field))).unwrap_or_default(),
                        after: label(fact.value.as_deref().unwrap_or_default()),
                    }
                });
                let known = record.map(|record| record.organisation.name.clone());
                self.done.push(DoneRow {
                    line,
                    is_new: known.is_none(),
                    name: known.unwrap_or(name),
                    differences: differences.collect(),
                });
            }
            Outcome::Doubtful { candidates } if self.doubtful.len() < N_SHOWN => {
                let named = |id: &String| {
                    let name = records.get(id).map_or(id.clone(), |record| record.organisation.name.clone());
                    (id.clone(), name)
                };
                self.doubtful.push(DoubtfulRow {
                    line,
                    name,
                    candidates: candidates.iter().map(named).collect(),
                });
            }
            Outcome::Wrong { faults } if self.wrong.len() < N_SHOWN => {
                let faults = faults.iter().map(|fault| row_fault(fault, t)).collect();
                self.wrong.push(WrongRow { line, name, faults });
            }
            _ => {}
        }
    }
}

fn plan(
    catalogue: &Catalogue,
    table: &Table,
    columns: &[Option<Column>],
    decisions: &BTreeMap<u32, Decision>,
    records: &Records,
    source: &str,
    kind: Option<&str>,
) -> Plan {
    let known =
        Known { taxonomy: &catalogue.engine().taxonomy, has_organisation: &|id| records.get(id).is_some() };
    let rows = table.rows.iter().map(|row| (row.line, row.cells.as_slice()));
    Plan::new(columns, rows, decisions, records, &known, source, kind)
}

/// What was decided about rows: `row-12` is `new`, or the id of an organisation.
fn decisions(fields: &Fields, table: &Table) -> BTreeMap<u32, Decision> {
    let lines: BTreeSet<u32> = table.rows.iter().map(|row: &Row| row.line).collect();
    let decided = |(name, value): (&str, &str)| {
        let line: u32 = name.strip_prefix("row-")?.parse().ok()?;
        let decision = if value == "new" { Decision::New } else { Decision::Is(value.to_owned()) };
        (lines.contains(&line) && !value.is_empty()).then_some((line, decision))
    };
    fields.iter().filter_map(decided).collect()
}

/// The file as an answer, with what is wrong.
fn faults(visit: &DeskVisit, upload: &Upload, table: Table, plan: &Plan) -> PageResult {
    let bytes = match give_back_in(table, plan, visit.language) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("error: a file could not be given back: {error}");
            return visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-import-gone");
        }
    };
    let is_sheet = bytes.starts_with(b"PK");
    let media_type = if is_sheet {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    } else {
        "text/csv"
    };
    // Only what cannot end a header is taken from the name of the file.
    let stem = upload.name.rsplit_once('.').map_or(upload.name.as_str(), |(stem, _)| stem);
    let stem: String = stem.chars().filter(|c| c.is_ascii_alphanumeric() || "-_ ".contains(*c)).collect();
    let extension = if is_sheet { "xlsx" } else { "csv" };
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{stem}-fouten.{extension}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
