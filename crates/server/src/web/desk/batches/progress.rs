//! How far a batch is, and what can be done with it.

use askama::Template;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect};
use schakel_store::{Batch, BatchState};

use crate::clock;
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::Segment;
use crate::web::page::{PageResult, private_page};

/// After how many seconds a page of a batch under way is asked for again.
const AGAIN: &str = "2";

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/batch.html")]
struct BatchPage {
    f: Desk,
    batch: Batch,
    is_under_way: bool,
    is_stopped: bool,
    /// How long the other rows take, in words.
    left: String,
}

/// `GET /nl/desk/batches/…`.
pub(in crate::web::desk) async fn show(visit: DeskVisit, Segment(id): Segment) -> PageResult {
    let Some(batch) = visit.app.store.batch(&visit.act(), &id).await? else { return visit.missing() };
    let f = visit.desk_at(&format!("/desk/batches/{id}"));
    let is_under_way = matches!(batch.state, BatchState::Waiting | BatchState::Running);
    let left = match batch.n_done {
        0 => String::new(),
        n_done => {
            let since = (clock::now() - batch.created).max(1) as f64;
            let seconds = since / n_done as f64 * (batch.n_rows - n_done) as f64;
            f.t().count("desk-batch-left", (seconds / 60.0).ceil() as usize)
        }
    };
    let page = BatchPage { is_stopped: batch.state == BatchState::Stopped, is_under_way, left, batch, f };
    let mut response = private_page(StatusCode::OK, &page)?;
    if is_under_way {
        response.headers_mut().insert(HeaderName::from_static("refresh"), HeaderValue::from_static(AGAIN));
    }
    Ok(response)
}

/// `POST /nl/desk/batches/…`.
pub(in crate::web::desk) async fn change(Segment(id): Segment, posted: Posted) -> PageResult {
    let Posted { visit, fields } = posted;
    let (store, act) = (&visit.app.store, visit.act());
    match fields.get("act") {
        "stop" => store.turn_batch(&act, &id, false).await?,
        "resume" => store.turn_batch(&act, &id, true).await?,
        "delete" => {
            store.delete_batch(&act, &id).await?;
            return Ok(Redirect::to(&visit.to("/desk/batches")).into_response());
        }
        _ => {}
    }
    Ok(Redirect::to(&visit.to(&format!("/desk/batches/{id}"))).into_response())
}
