//! Saying what the columns of a list are, seeing which rows have a fault, and starting.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_sheet::Table;
use schakel_store::Upload;

use crate::batch::{ClientColumn, ClientList, RunHeader, SharingRules, client_fault_text, suggested_columns};
use crate::web::choice::Choice;
use crate::web::desk::imports::find_upload;
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::{Fields, Segment};
use crate::web::page::{PageError, PageResult, private_page};
use crate::web::texts::Texts;

/// How many values of a column are shown, and characters of one.
const SAMPLES: (usize, usize) = (2, 60);
/// How many rows with a fault are shown.
const N_FAULTS: usize = 30;
/// How many of a client's partners are looked at when a list is shared out.
const DEPTH: usize = 30;
/// Most partners per client, and most places of a partner, that can be typed.
const MOST: u32 = 100;

/// One column of the list.
#[derive(Debug)]
struct ColumnInput {
    idx: usize,
    header: String,
    samples: Vec<String>,
    choices: Vec<Choice>,
}

/// A row with a fault.
#[derive(Debug)]
struct FaultRow {
    line: u32,
    name: String,
    text: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/list.html")]
struct ListPage {
    f: Desk,
    upload: Upload,
    columns: Vec<ColumnInput>,
    n_ready: usize,
    n_faulty: usize,
    faults: Vec<FaultRow>,
    top: String,
    shares: bool,
    capacity: String,
    error: Option<String>,
}

/// What was typed beside the columns.
#[derive(Debug, Clone)]
struct Options {
    top: String,
    shares: bool,
    capacity: String,
}

impl Options {
    fn typed(fields: &Fields) -> Self {
        Self {
            top: fields.get("top").to_owned(),
            shares: !fields.get("shares").is_empty(),
            capacity: fields.get("capacity").to_owned(),
        }
    }

    /// How many partners, and how the list is shared out; nothing where a number is none.
    fn read(&self) -> Option<(Option<usize>, Option<SharingRules>)> {
        let number = |text: &str| text.parse::<u32>().ok().filter(|n| (1..=MOST).contains(n));
        let top = if self.top.is_empty() { None } else { Some(number(&self.top)?) };
        let sharing = match self.shares {
            true => Some(SharingRules {
                need: top.unwrap_or(3),
                depth: DEPTH,
                capacity: number(&self.capacity)?,
                newcomer_floor: 0,
                partners: Default::default(),
            }),
            false => None,
        };
        Some((top.map(|top| top as usize), sharing))
    }
}

/// `GET /nl/desk/lists/…`.
pub(in crate::web::desk) async fn show(visit: DeskVisit, Segment(id): Segment) -> PageResult {
    let Some((upload, table)) = find_upload(&visit, &id).await? else {
        return visit.message(StatusCode::NOT_FOUND, "desk-import-gone");
    };
    let columns = suggested_columns(&table.header);
    let options = Options { top: String::new(), shares: false, capacity: "5".to_owned() };
    page(&visit, upload, table, columns, options, None)
}

/// `POST /nl/desk/lists/…`.
pub(in crate::web::desk) async fn begin(Segment(id): Segment, posted: Posted) -> PageResult {
    let Posted { visit, fields } = posted;
    let Some((upload, table)) = find_upload(&visit, &id).await? else {
        return visit.message(StatusCode::NOT_FOUND, "desk-import-gone");
    };
    let columns: Vec<Option<ClientColumn>> = (0..table.header.len())
        .map(|idx| ClientColumn::parse(fields.get(&format!("column-{idx}"))))
        .collect();
    let options = Options::typed(&fields);
    let is_double = |column: &Option<ClientColumn>| {
        column.is_some() && columns.iter().filter(|other| *other == column).count() > 1
    };
    if columns.iter().any(is_double) {
        return page(&visit, upload, table, columns.clone(), options, Some("desk-import-double"));
    }
    let Some((top, sharing)) = options.read() else {
        return page(&visit, upload, table, columns, options, Some("desk-list-number"));
    };
    if fields.get("act") != "start" {
        return page(&visit, upload, table, columns, options, None);
    }
    let catalogue = &visit.app.catalogue;
    let content = upload.content.as_bytes();
    let Ok(list) = ClientList::from_table(catalogue, &upload.name, content, table.clone(), columns.clone())
    else {
        return page(&visit, upload, table, columns, options, Some("desk-list-nothing-asked"));
    };
    let mut header = RunHeader::new(&list, catalogue, top, false, visit.language);
    header.sharing = sharing;
    let json = |error: serde_json::Error| PageError::Store(error.into());
    let written = serde_json::to_string(&list).map_err(json)?;
    let header = serde_json::to_string(&header).map_err(json)?;
    let store = &visit.app.store;
    let batch = store.begin_batch(&visit.act(), &upload.name, &written, &header, list.rows.len()).await?;
    store.forget_upload(&id).await?;
    Ok(Redirect::to(&visit.to(&format!("/desk/batches/{batch}"))).into_response())
}

fn page(
    visit: &DeskVisit,
    upload: Upload,
    table: Table,
    columns: Vec<Option<ClientColumn>>,
    options: Options,
    error: Option<&str>,
) -> PageResult {
    let f = visit.desk_at(&format!("/desk/lists/{}", upload.id));
    let inputs = table.header.iter().zip(&columns).enumerate().map(|(idx, (header, column))| {
        let values = table.rows.iter().map(|row| row.cells[idx].trim()).filter(|cell| !cell.is_empty());
        let short = |cell: &str| cell.chars().take(SAMPLES.1).collect();
        ColumnInput {
            idx,
            header: header.clone(),
            samples: values.take(SAMPLES.0).map(short).collect(),
            choices: choices(*column, f.t()),
        }
    });
    let inputs = inputs.collect();
    let read =
        ClientList::from_table(&visit.app.catalogue, &upload.name, upload.content.as_bytes(), table, columns);
    let asks_nothing = read.is_err();
    let rows = read.map(|list| list.rows).unwrap_or_default();
    let faulty = rows.iter().filter_map(|row| Some((&row.client, row.fault.as_ref()?)));
    let faults = faulty.clone().take(N_FAULTS).map(|(client, fault)| FaultRow {
        line: client.line,
        name: client.label().to_owned(),
        text: client_fault_text(fault, visit.language),
    });
    let error = error.or(asks_nothing.then_some("desk-list-nothing-asked"));
    let shown = ListPage {
        columns: inputs,
        n_ready: rows.len() - faulty.clone().count(),
        n_faulty: faulty.count(),
        faults: faults.collect(),
        top: options.top,
        shares: options.shares,
        capacity: options.capacity,
        error: error.map(|key| f.get(key)),
        upload,
        f,
    };
    let status = if shown.error.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    private_page(status, &shown)
}

/// What a column may be.
fn choices(chosen: Option<ClientColumn>, t: Texts) -> Vec<Choice> {
    let choice = |column: ClientColumn| Choice {
        value: column.id().to_owned(),
        label: t.get(&format!("client-{}", column.id())),
        is_chosen: chosen == Some(column),
    };
    ClientColumn::ALL.map(choice).into()
}
