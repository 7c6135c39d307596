//! What changed in the register, and undoing a change as a whole.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_store::UndoFault;
use schakel_store::register::Change;

use super::field_input::{field_label, value_label};
use crate::web::desk::inbox::{adviser_names, organisation_name};
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::Segment;
use crate::web::page::{PageResult, private_page};

/// Changes on a page, and facts of one change that are shown.
const PAGE_SIZE: i64 = 50;
const MOST_FACTS: usize = 500;

/// One change in the list.
#[derive(Debug)]
struct ChangeRow {
    change: Change,
    date: String,
    adviser: String,
}

impl ChangeRow {
    /// How many organisations it is about.
    fn n(&self) -> usize {
        usize::try_from(self.change.n_organisations).unwrap_or_default()
    }
}

/// The list.
#[derive(Debug, Template)]
#[template(path = "desk/changes.html")]
struct ChangesPage {
    f: Desk,
    rows: Vec<ChangeRow>,
    next: Option<i64>,
}

/// One fact of a change.
#[derive(Debug)]
struct FactRow {
    id: String,
    organisation: String,
    field: String,
    value: Option<String>,
    source: String,
}

/// One change.
#[derive(Debug, Template)]
#[template(path = "desk/change.html")]
struct ChangePage {
    f: Desk,
    row: ChangeRow,
    facts: Vec<FactRow>,
    error: Option<String>,
}

/// `GET /nl/desk/changes?before=…`.
pub(in crate::web::desk) async fn list(visit: DeskVisit) -> PageResult {
    let before = visit.query().get("before").parse::<i64>().unwrap_or(i64::MAX);
    let changes = visit.app.store.changes(before, PAGE_SIZE).await?;
    let names = adviser_names(&visit).await?;
    let f = visit.desk();
    let next = changes.last().map(|change| change.revision).filter(|revision| *revision > 1);
    let rows = changes
        .into_iter()
        .map(|change| ChangeRow {
            date: f.t().date(change.at),
            adviser: names.get(&change.actor).unwrap_or(&change.actor).clone(),
            change,
        })
        .collect();
    private_page(StatusCode::OK, &ChangesPage { f, rows, next })
}

/// `GET /nl/desk/changes/12`.
pub(in crate::web::desk) async fn show(visit: DeskVisit, Segment(revision): Segment) -> PageResult {
    show_change(&visit, revision.parse().unwrap_or_default(), None, StatusCode::OK).await
}

async fn show_change(
    visit: &DeskVisit,
    revision: i64,
    error: Option<String>,
    status: StatusCode,
) -> PageResult {
    let Some(change) = visit.app.store.change(revision).await? else { return visit.missing() };
    let names = adviser_names(visit).await?;
    let f = visit.desk_at(&format!("/desk/changes/{revision}"));
    let taxonomy = &visit.app.catalogue.engine().taxonomy;
    let facts = visit.app.store.facts_of_change(revision).await?;
    let facts = facts.into_iter().take(MOST_FACTS).map(|stated| {
        let fact = stated.fact;
        FactRow {
            organisation: organisation_name(visit, &fact.organisation),
            field: field_label(fact.field, f.t()),
            value: fact.value.map(|value| value_label(fact.field, &value, taxonomy, f.t())),
            source: fact.source,
            id: fact.organisation,
        }
    });
    let facts = facts.collect();
    let row = ChangeRow {
        date: f.t().date(change.at),
        adviser: names.get(&change.actor).unwrap_or(&change.actor).clone(),
        change,
    };
    private_page(status, &ChangePage { f, row, facts, error })
}

/// `POST /nl/desk/changes/12/undo`.
pub(in crate::web::desk) async fn undo(
    Segment(revision): Segment,
    Posted { visit, .. }: Posted,
) -> PageResult {
    let revision: i64 = revision.parse().unwrap_or_default();
    let f = visit.desk();
    let error = match visit.app.store.undo_change(&visit.act(), revision).await? {
        Ok(_) => {
            visit.service.refresh().await?;
            return Ok(Redirect::to(&visit.to("/desk/changes?done=undone-change")).into_response());
        }
        Err(UndoFault::Missing) => return visit.missing(),
        Err(UndoFault::Undone) => f.get("desk-error-undone"),
        Err(UndoFault::ChangedSince(organisations)) => {
            let names: Vec<String> =
                organisations.iter().take(5).map(|id| organisation_name(&visit, id)).collect();
            f.t().with("desk-error-changed-since", &[("words", names.join(", ").as_str())])
        }
    };
    show_change(&visit, revision, Some(error), StatusCode::CONFLICT).await
}
