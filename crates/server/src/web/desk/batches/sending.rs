//! The lists of an adviser, and sending another.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_sheet::Limits;
use schakel_store::Batch;

use crate::web::desk::imports::SentFile;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::page::{PageResult, private_page};

/// Most rows of a list at the desk: more are for the command line.
const MAX_ROWS: usize = 2_000;

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
    let (visit, kept) = file.keep(Limits { rows: MAX_ROWS, ..Limits::default() }).await?;
    match kept {
        Ok(id) => Ok(Redirect::to(&visit.to(&format!("/desk/lists/{id}"))).into_response()),
        Err(error) => page(&visit, Some(error)).await,
    }
}
