//! The register as a file.

use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use schakel_store::register::Records;

use crate::register_file::{RegisterFormat, write_register};
use crate::web::desk::visit::DeskVisit;
use crate::web::fields::Segment;
use crate::web::page::PageResult;

/// `GET /nl/desk/export/xlsx`.
pub(in crate::web::desk) async fn export(visit: DeskVisit, Segment(format): Segment) -> PageResult {
    let found = RegisterFormat::ALL.into_iter().find(|known| known.extension() == format);
    let Some(format) = found else { return visit.missing() };
    let records = Records::new(&visit.app.base, &visit.app.store.register_changes().await?);
    let (catalogue, language) = (visit.app.catalogue.clone(), visit.language);
    let written =
        tokio::task::spawn_blocking(move || write_register(&records, &catalogue, format, language)).await;
    let Ok(Ok(bytes)) = written else {
        return visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-export-failed");
    };
    visit.app.store.note(&visit.act(), "register.export", format.extension(), "done").await?;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"schakel-organisaties.{}\"", format.extension()),
        ),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
