//! The organisations of the register, hidden ones and those that ended included.

use askama::Template;
use axum::http::StatusCode;
use schakel_core::explanation::{kind_label, status_label};
use schakel_core::organisation::{Organisation, Visibility};
use schakel_core::text::fold;
use schakel_store::register::Preset;

use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::page::{PageResult, private_page};

/// Organisations on a page.
const PAGE_SIZE: usize = 50;

/// One organisation in the list.
#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    kind: &'static str,
    place: String,
    status: Option<&'static str>,
    is_hidden: bool,
    updated: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/organisations.html")]
struct ListPage {
    f: Desk,
    search: String,
    n: usize,
    rows: Vec<Row>,
    previous: Option<usize>,
    next: Option<usize>,
    /// The programs an export can be for.
    programs: [Preset; 3],
}

/// `GET /nl/desk/organisations?search=…&page=2`.
pub(in crate::web::desk) async fn show(visit: DeskVisit) -> PageResult {
    let query = visit.query();
    let search: String = query.get("search").chars().take(200).collect();
    let wanted = fold(&search);
    let is_meant = |row: &&Organisation| {
        let names = std::iter::once(&row.name).chain(&row.aka).chain(&row.place).chain(&row.kvk);
        row.id == search || names.map(|name| fold(name)).any(|name| name.contains(&wanted))
    };
    let mut found: Vec<&Organisation> = visit.app.catalogue.organisations().iter().filter(is_meant).collect();
    found.sort_by_cached_key(|row| fold(&row.name));
    let n_pages = found.len().div_ceil(PAGE_SIZE).max(1);
    let number = query.get("page").parse::<usize>().unwrap_or(1).clamp(1, n_pages);
    let rows = found.iter().skip((number - 1) * PAGE_SIZE).take(PAGE_SIZE).map(|row| Row {
        id: row.id.clone(),
        name: row.name.clone(),
        kind: kind_label(row.kind, visit.language),
        place: row.place.clone().unwrap_or_default(),
        status: status_label(row.status, visit.language),
        is_hidden: row.visibility == Visibility::Hidden,
        updated: row.updated.map(|date| date.to_string()).unwrap_or_default(),
    });
    let shown = ListPage {
        rows: rows.collect(),
        n: found.len(),
        previous: (number > 1).then(|| number - 1),
        next: (number < n_pages).then(|| number + 1),
        f: visit.desk(),
        search,
        programs: Preset::ALL,
    };
    private_page(StatusCode::OK, &shown)
}
