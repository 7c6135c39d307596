//! Saying what the columns of a list are, seeing which rows have a fault, and starting.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_sheet::Table;
use schakel_store::{MappingKind, Upload};

use crate::batch::{ClientColumn, ClientList, RunHeader, SharingRules, client_fault_text, suggested_columns};
use crate::web::choice::Choice;
use crate::web::desk::columns::{ColumnInput, inputs, mapping_choices, save, saved};
use crate::web::desk::fairness::{Budget, budget};
use crate::web::desk::imports::find_upload;
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::{Fields, Segment};
use crate::web::page::{PageError, PageResult, private_page};
use crate::web::texts::Texts;

/// How many rows with a fault are shown.
const N_FAULTS: usize = 30;
/// How many of a client's partners are looked at when a list is shared out.
const DEPTH: usize = 30;
/// How many partners a client gets of a list that is shared out, where nothing is said.
const NEED: u32 = 3;
/// How many introductions a partner has room for, as it is proposed.
const CAPACITY: &str = "5";
/// Most partners per client, and most places of a partner, that can be typed.
const MOST: u32 = 100;

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
    /// The saved mappings.
    mappings: Vec<Choice>,
    n_ready: usize,
    n_faulty: usize,
    faults: Vec<FaultRow>,
    top: String,
    shares: bool,
    capacity: String,
    newcomers: bool,
    /// How many introductions an organisation may have in a quarter, in words.
    budget: Option<String>,
    error: Option<String>,
}

/// What was typed beside the columns.
#[derive(Debug, Clone)]
struct Options {
    top: String,
    shares: bool,
    capacity: String,
    newcomers: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { top: String::new(), shares: false, capacity: CAPACITY.to_owned(), newcomers: false }
    }
}

impl Options {
    fn typed(fields: &Fields) -> Self {
        Self {
            top: fields.get("top").to_owned(),
            shares: !fields.get("shares").is_empty(),
            capacity: fields.get("capacity").to_owned(),
            newcomers: !fields.get("newcomers").is_empty(),
        }
    }

    /// How many partners, and how the list is shared out within the budget; nothing where a number is none.
    fn read(&self, budget: Option<Budget>) -> Option<(Option<usize>, Option<SharingRules>)> {
        let number = |text: &str| text.parse::<u32>().ok().filter(|n| (1..=MOST).contains(n));
        let top = if self.top.is_empty() { None } else { Some(number(&self.top)?) };
        let sharing = match self.shares {
            true => {
                let typed = number(&self.capacity)?;
                let capacity = budget.as_ref().map_or(typed, |budget| typed.min(budget.each));
                let left = budget.map(|budget| budget.left).unwrap_or_default();
                let partners = left.into_iter().filter(|(_, room)| *room < capacity);
                Some(SharingRules {
                    need: top.unwrap_or(NEED),
                    depth: DEPTH,
                    capacity,
                    newcomer_floor: u32::from(self.newcomers),
                    partners: partners.map(|(id, room)| (id, (room, None))).collect(),
                })
            }
            false => None,
        };
        Some((top.map(|top| top as usize), sharing))
    }
}

/// `GET /nl/desk/lists/…?mapping=name`.
pub(in crate::web::desk) async fn show(visit: DeskVisit, Segment(id): Segment) -> PageResult {
    let Some((upload, table)) = find_upload(&visit, &id).await? else {
        return visit.message(StatusCode::NOT_FOUND, "desk-import-gone");
    };
    let wanted = visit.query().get("mapping").to_owned();
    let saved = saved(&visit, MappingKind::Clients, &table, &wanted).await?;
    let columns = match &saved {
        Some((_, saved)) => {
            let column = |header: &String| ClientColumn::parse(saved.get(header)?);
            table.header.iter().map(column).collect()
        }
        None => suggested_columns(&table.header),
    };
    let used = saved.as_ref().map(|(name, _)| name.as_str());
    page(&visit, upload, table, columns, used, Options::default(), None).await
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
        return page(&visit, upload, table, columns.clone(), None, options, Some("desk-import-double")).await;
    }
    let ids = columns.iter().map(|column| column.map(ClientColumn::id));
    save(&visit, MappingKind::Clients, &table, ids, &fields).await?;
    let Some((top, sharing)) = options.read(budget(&visit).await?) else {
        return page(&visit, upload, table, columns, None, options, Some("desk-list-number")).await;
    };
    if fields.get("act") != "start" {
        return page(&visit, upload, table, columns, None, options, None).await;
    }
    let catalogue = &visit.app.catalogue;
    let content = upload.content.as_bytes();
    let Ok(list) = ClientList::from_table(catalogue, &upload.name, content, table.clone(), columns.clone())
    else {
        let key = Some("desk-list-nothing-asked");
        return page(&visit, upload, table, columns, None, options, key).await;
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

/// `used` is the name of the saved mapping the columns are of.
async fn page(
    visit: &DeskVisit,
    upload: Upload,
    table: Table,
    columns: Vec<Option<ClientColumn>>,
    used: Option<&str>,
    options: Options,
    error: Option<&str>,
) -> PageResult {
    let f = visit.desk_at(&format!("/desk/lists/{}", upload.id));
    let inputs = inputs(&table, |idx| choices(columns[idx], f.t()));
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
    let budget = visit.app.config.desk.introductions_per_quarter;
    let error = error.or(asks_nothing.then_some("desk-list-nothing-asked"));
    let shown = ListPage {
        columns: inputs,
        mappings: mapping_choices(visit, MappingKind::Clients, used).await?,
        n_ready: rows.len() - faulty.clone().count(),
        n_faulty: faulty.count(),
        faults: faults.collect(),
        top: options.top,
        shares: options.shares,
        capacity: options.capacity,
        newcomers: options.newcomers,
        budget: budget.map(|budget| f.t().count("desk-list-budget", budget as usize)),
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
