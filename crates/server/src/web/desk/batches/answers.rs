//! The answers of a batch, as files are written of them: shared out if they are to be.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::Response;
use schakel_core::catalogue::Catalogue;
use schakel_store::Batch;

use crate::batch::{OutputError, Record, Rendering, RunHeader, SharedOut, Sharing};
use crate::web::desk::visit::DeskVisit;
use crate::web::page::PageError;

/// Gives the answers of a batch, as far as it came, to `taken`; where they cannot be read, the page that says so. One at a time,
/// and not on a thread that answers others: hundreds of answers take a moment.
pub(super) async fn with_answers<T: Send + 'static>(
    visit: &DeskVisit,
    batch: &Batch,
    taken: impl FnOnce(&Rendering) -> Result<T, OutputError> + Send + 'static,
) -> Result<Result<T, Response>, PageError> {
    let records = visit.app.store.batch_answers(&batch.id).await?;
    let (catalogue, header) = (visit.app.catalogue.clone(), batch.header.clone());
    let _turn = visit.service.planning.acquire().await;
    let reading = tokio::task::spawn_blocking(move || read(&catalogue, &header, &records, taken));
    let failed = match reading.await {
        Ok(Ok(found)) => return Ok(Ok(found)),
        Ok(Err(error)) => error.to_string(),
        Err(error) => error.to_string(),
    };
    eprintln!("error: the answers of a batch were not read: {failed}");
    Ok(Err(visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-export-failed")?))
}

fn read<T>(
    catalogue: &Arc<Catalogue>,
    header: &str,
    records: &[String],
    taken: impl FnOnce(&Rendering) -> Result<T, OutputError>,
) -> Result<T, OutputError> {
    let header: RunHeader = serde_json::from_str(header)?;
    let records: Vec<Record> =
        records.iter().map(|record| serde_json::from_str(record)).collect::<Result<_, _>>()?;
    let plain =
        Rendering { catalogue, header: &header, source: &&records[..], sharing: None, has_briefings: false };
    let Some(rules) = &header.sharing else { return taken(&plain) };
    let sharing = Sharing::new(catalogue, rules, plain.source)?;
    let source = SharedOut { source: plain.source, sharing: &sharing };
    taken(&Rendering { source: &source, sharing: Some(&sharing), ..plain })
}
