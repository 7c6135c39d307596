//! The answers of a batch as a file.

use std::io::Cursor;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use schakel_store::BatchState;

use crate::batch::{BatchFormat, OutputError, Record, Rendering, RunHeader, SharedOut, Sharing};
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
    let records = visit.app.store.batch_answers(&id).await?;
    let catalogue = visit.app.catalogue.clone();
    // Hundreds of pages take a moment: one at a time, and not on a thread that answers others.
    let _turn = visit.service.planning.acquire().await;
    let writing = tokio::task::spawn_blocking(move || {
        let header: RunHeader = serde_json::from_str(&batch.header)?;
        let records: Vec<Record> =
            records.iter().map(|record| serde_json::from_str(record)).collect::<Result<_, _>>()?;
        let mut to = Cursor::new(Vec::new());
        let rendering =
            Rendering { catalogue: &catalogue, header: &header, source: &&records[..], sharing: None };
        match &header.sharing {
            None => rendering.write(format, &mut to)?,
            Some(rules) => {
                let sharing = Sharing::new(&catalogue, rules, rendering.source)?;
                let source = SharedOut { source: rendering.source, sharing: &sharing };
                Rendering { source: &source, sharing: Some(&sharing), ..rendering }.write(format, &mut to)?;
            }
        }
        Ok::<_, OutputError>(to.into_inner())
    });
    let bytes = match writing.await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => {
            eprintln!("error: the answers of a batch were not written: {error}");
            return visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-export-failed");
        }
        Err(_) => return visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-export-failed"),
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
