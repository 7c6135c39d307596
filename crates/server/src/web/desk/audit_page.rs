//! What was done at the desk, newest first.

use askama::Template;
use axum::http::StatusCode;
use schakel_store::{AuditCheck, AuditLine};

use super::inbox::adviser_names;
use super::visit::{Desk, DeskVisit};
use crate::clock;
use crate::web::page::{PageResult, private_page};

/// Lines on a page.
const PAGE_SIZE: i64 = 100;

/// One line as it is shown.
#[derive(Debug)]
struct Row {
    line: AuditLine,
    time: String,
    actor: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/audit.html")]
struct AuditPage {
    f: Desk,
    rows: Vec<Row>,
    next: Option<i64>,
    /// The line that does not hold, if there is one.
    broken: Option<i64>,
}

/// `GET /nl/desk/audit?before=…`.
pub(super) async fn show(visit: DeskVisit) -> PageResult {
    let store = &visit.app.store;
    let before = visit.query().get("before").parse::<i64>().unwrap_or(i64::MAX);
    let lines = store.audit(before, PAGE_SIZE).await?;
    let names = adviser_names(&visit).await?;
    let next = lines.last().map(|line| line.number).filter(|number| *number > 1);
    let broken = match store.check_audit().await? {
        AuditCheck::Whole { .. } => None,
        AuditCheck::Broken { number } => Some(number),
    };
    let rows = lines
        .into_iter()
        .map(|line| Row {
            time: clock::iso_time(line.at),
            actor: names.get(&line.actor).unwrap_or(&line.actor).clone(),
            line,
        })
        .collect();
    private_page(StatusCode::OK, &AuditPage { f: visit.desk(), rows, next, broken })
}
