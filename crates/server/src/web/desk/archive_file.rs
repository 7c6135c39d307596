//! Everything in one file, for who leaves.

use std::io::Cursor;
use std::sync::Arc;

use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use tokio::runtime::Handle;

use super::visit::DeskVisit;
use crate::archive::{ArchiveError, write_archive};
use crate::clock;
use crate::web::page::PageResult;

/// `GET /nl/desk/archive.zip`.
pub(super) async fn get(visit: DeskVisit) -> PageResult {
    // One at a time, and not on a thread that answers others: it is as large as the store.
    let _turn = visit.service.planning.acquire().await;
    let (store, base, now) = (visit.app.store.clone(), Arc::clone(&visit.app.base), visit.now);
    let writing = tokio::task::spawn_blocking(move || {
        Handle::current().block_on(async {
            let mut out = Cursor::new(Vec::new());
            write_archive(&store, &base, &mut out, now).await?;
            Ok::<_, ArchiveError>(out.into_inner())
        })
    });
    let bytes = match writing.await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => {
            eprintln!("error: no archive was written: {error}");
            return visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-archive-failed");
        }
        Err(_) => return visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-archive-failed"),
    };
    visit.app.store.note(&visit.act(), "archive", "store", "done").await?;
    let name = format!("attachment; filename=\"schakel-archief-{}.zip\"", clock::iso_date(now));
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
