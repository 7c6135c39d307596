//! The answers of a batch as a file.

use std::io::Cursor;

use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use schakel_store::BatchState;

use super::answers::with_answers;
use crate::batch::BatchFormat;
use crate::web::desk::visit::DeskVisit;
use crate::web::page::{PageError, PageResult};

/// `GET /nl/desk/batches/…/xlsx`: also of a batch that was stopped, as far as it came.
pub(in crate::web::desk) async fn download(
    visit: DeskVisit,
    Path((_, id, format)): Path<(String, String, String)>,
) -> PageResult {
    let format = BatchFormat::ALL.into_iter().find(|known| known.extension() == format);
    let Some(format) = format.filter(|format| *format != BatchFormat::Trec) else { return visit.missing() };
    let batch = visit.app.store.batch(&visit.act(), &id).await?;
    let Some(batch) = batch.filter(|batch| matches!(batch.state, BatchState::Done | BatchState::Stopped))
    else {
        return visit.missing();
    };
    let written = with_answers(&visit, &batch, move |rendering| {
        let mut to = Cursor::new(Vec::new());
        rendering.write(format, &mut to)?;
        Ok(to.into_inner())
    });
    let bytes = match written.await? {
        Ok(bytes) => bytes,
        Err(page) => return Ok(page),
    };
    visit.app.store.note(&visit.act(), "batch.export", &id, "done").await.map_err(PageError::from)?;
    let name = format!("attachment; filename=\"schakel-matches.{}\"", format.extension());
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
