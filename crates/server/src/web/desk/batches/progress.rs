//! How far a batch is, and what can be done with it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_store::{Batch, BatchState};

use super::answers::with_answers;
use crate::batch::{Counts, OutputError, Rendering};
use crate::clock;
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::Segment;
use crate::web::page::{PageResult, private_page};
use crate::web::texts::Texts;

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
    /// What came of the rows; nothing while it is under way.
    came_of: Option<CameOf>,
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
    let came_of = if is_under_way {
        None
    } else {
        let (t, n_done) = (f.t(), batch.n_done);
        match with_answers(&visit, &batch, move |rendering| came_of(rendering, n_done, t)).await? {
            Ok(came_of) => Some(came_of),
            Err(page) => return Ok(page),
        }
    };
    let is_stopped = batch.state == BatchState::Stopped;
    let page = BatchPage { came_of, is_stopped, is_under_way, left, batch, f };
    private_page(StatusCode::OK, &page)
}

/// What came of the rows that are answered.
#[derive(Debug)]
struct CameOf {
    counts: String,
    /// What sharing out did; nothing for plain lists.
    shared: Option<String>,
}

fn came_of(rendering: &Rendering, n_done: usize, t: Texts) -> Result<CameOf, OutputError> {
    let mut counts = Counts::default();
    for record in rendering.source.records() {
        counts.add(&record?);
    }
    let shared = rendering.sharing.map(|sharing| {
        let (plain, shared) =
            (sharing.plain.longest_queue.to_string(), sharing.shared.longest_queue.to_string());
        let (loss, short) = (t.decimal(100.0 * sharing.loss(), 1), sharing.n_short().to_string());
        let words: [(&str, &str); 4] =
            [("n", &shared), ("most", &plain), ("share", &loss), ("short", &short)];
        t.with("desk-batch-shared", &words)
    });
    Ok(CameOf { counts: counts.told(n_done, t), shared })
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
