//! Sending a file.

use askama::Template;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use schakel_sheet::{Limits, SheetError, read_table};

use super::fault_text::sheet_error_text;
use crate::Service;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::page::{PageError, PageResult, private_page};

/// Largest body with a file, in bytes: the file and what stands around it. A larger file is told, not cut off.
pub(in crate::web::desk) const MAX_UPLOAD: usize = 8 << 20;
/// Longest name of a file that is kept, in characters.
const MAX_NAME: usize = 100;

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/import.html")]
struct ImportPage {
    f: Desk,
    error: Option<String>,
}

/// `GET /nl/desk/import`.
pub(in crate::web::desk) async fn show(visit: DeskVisit) -> PageResult {
    private_page(StatusCode::OK, &ImportPage { f: visit.desk(), error: None })
}

/// A file and the token of the form it was sent with.
#[derive(Debug)]
pub(in crate::web::desk) struct SentFile {
    visit: DeskVisit,
    name: String,
    bytes: Vec<u8>,
    is_too_large: bool,
}

impl FromRequest<Service> for SentFile {
    type Rejection = Response;

    async fn from_request(request: Request, service: &Service) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let visit = DeskVisit::from_request_parts(&mut parts, service).await?;
        let mut file = Self { visit, name: String::new(), bytes: Vec::new(), is_too_large: false };
        let mut token = String::new();
        if let Ok(mut multipart) = Multipart::from_request(Request::from_parts(parts, body), service).await {
            loop {
                match multipart.next_field().await {
                    Ok(Some(field)) if field.name() == Some("token") => {
                        token = field.text().await.unwrap_or_default();
                    }
                    Ok(Some(field)) if field.name() == Some("file") => {
                        file.name = field.file_name().unwrap_or_default().chars().take(MAX_NAME).collect();
                        match field.bytes().await {
                            Ok(bytes) => file.bytes = bytes.to_vec(),
                            Err(_) => file.is_too_large = true,
                        }
                    }
                    Ok(Some(_)) => {}
                    Ok(None) => break,
                    Err(_) => {
                        file.is_too_large = true;
                        break;
                    }
                }
            }
        }
        // Of a body that is too large the token may not have been read; nothing of it is kept.
        if !file.is_too_large && !file.visit.is_csrf_token(&token) {
            return Err(file.visit.message(StatusCode::FORBIDDEN, "desk-stale").into_response());
        }
        Ok(file)
    }
}

impl SentFile {
    /// Reads the table and keeps it for a day: the visit with the id it is kept under, or with what is wrong with the file.
    pub(in crate::web::desk) async fn keep(
        self,
        limits: Limits,
    ) -> Result<(DeskVisit, Result<String, String>), PageError> {
        let Self { visit, name, bytes, is_too_large } = self;
        let t = visit.desk().t();
        if is_too_large {
            let error = SheetError::FileTooLarge { bytes: MAX_UPLOAD, limit: limits.file_bytes };
            return Ok((visit, Err(sheet_error_text(&error, t))));
        }
        if name.is_empty() && bytes.is_empty() {
            return Ok((visit, Err(t.get("desk-import-none"))));
        }
        // Reading takes up to a second: not on a thread that answers others.
        let read = tokio::task::spawn_blocking(move || read_table(&bytes, &limits));
        let table = match read.await.unwrap_or(Err(SheetError::Damaged)) {
            Ok(table) => table,
            Err(error) => return Ok((visit, Err(sheet_error_text(&error, t)))),
        };
        let content = serde_json::to_string(&table).map_err(|error| PageError::Store(error.into()))?;
        let id = visit.app.store.keep_upload(&visit.act(), &name, &content).await?;
        Ok((visit, Ok(id)))
    }
}

/// `POST /nl/desk/import`.
pub(in crate::web::desk) async fn send(file: SentFile) -> PageResult {
    let (visit, kept) = file.keep(Limits::default()).await?;
    match kept {
        Ok(id) => Ok(Redirect::to(&visit.to(&format!("/desk/import/{id}"))).into_response()),
        Err(error) => {
            private_page(StatusCode::BAD_REQUEST, &ImportPage { f: visit.desk(), error: Some(error) })
        }
    }
}
