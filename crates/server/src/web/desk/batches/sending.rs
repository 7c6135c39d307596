//! The lists of an adviser, and sending another.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_sheet::{Limits, SheetError, read_table};
use schakel_store::Batch;

use crate::web::desk::imports::{MAX_UPLOAD, SentFile, sheet_error_text};
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::page::{PageError, PageResult, private_page};

/// Most rows of a list at the desk: more are for the command line.
pub(super) const MAX_ROWS: usize = 2_000;

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/batches.html")]
struct BatchesPage {
    f: Desk,
    batches: Vec<(Batch, String)>,
    error: Option<String>,
}

/// `GET /nl/desk/batches`.
pub(in crate::web::desk) async fn list(visit: DeskVisit) -> PageResult {
    page(&visit, None).await
}

async fn page(visit: &DeskVisit, error: Option<String>) -> PageResult {
    let f = visit.desk_at("/desk/batches");
    let batches = visit.app.store.batches(&visit.act()).await?;
    let dated = batches.into_iter().map(|batch| {
        let date = f.t().date(batch.created);
        (batch, date)
    });
    let batches = dated.collect();
    let status = if error.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    private_page(status, &BatchesPage { f, batches, error })
}

/// `POST /nl/desk/batches`.
pub(in crate::web::desk) async fn send(file: SentFile) -> PageResult {
    let SentFile { visit, name, bytes, is_too_large } = file;
    let limits = Limits { rows: MAX_ROWS, ..Limits::default() };
    let t = visit.desk().t();
    if is_too_large {
        let error = SheetError::FileTooLarge { bytes: MAX_UPLOAD, limit: limits.file_bytes };
        return page(&visit, Some(sheet_error_text(&error, t))).await;
    }
    if name.is_empty() && bytes.is_empty() {
        return page(&visit, Some(t.get("desk-import-none"))).await;
    }
    // Reading takes up to a second: not on a thread that answers others.
    let read = tokio::task::spawn_blocking(move || read_table(&bytes, &limits));
    let table = match read.await {
        Ok(Ok(table)) => table,
        Ok(Err(error)) => return page(&visit, Some(sheet_error_text(&error, t))).await,
        Err(_) => return page(&visit, Some(sheet_error_text(&SheetError::Damaged, t))).await,
    };
    let content = serde_json::to_string(&table).map_err(|error| PageError::Store(error.into()))?;
    let id = visit.app.store.keep_upload(&visit.act(), &name, &content).await?;
    Ok(Redirect::to(&visit.to(&format!("/desk/lists/{id}"))).into_response())
}
