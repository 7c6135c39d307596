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
    pub(in crate::web::desk) visit: DeskVisit,
    pub(in crate::web::desk) name: String,
    pub(in crate::web::desk) bytes: Vec<u8>,
    pub(in crate::web::desk) is_too_large: bool,
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

/// `POST /nl/desk/import`.
pub(in crate::web::desk) async fn send(file: SentFile) -> PageResult {
    let SentFile { visit, name, bytes, is_too_large } = file;
    let limits = Limits::default();
    if is_too_large {
        return refuse(&visit, &SheetError::FileTooLarge { bytes: MAX_UPLOAD, limit: limits.file_bytes });
    }
    if name.is_empty() && bytes.is_empty() {
        let f = visit.desk();
        let error = Some(f.get("desk-import-none"));
        return private_page(StatusCode::BAD_REQUEST, &ImportPage { f, error });
    }
    // Reading takes up to a second: not on a thread that answers others.
    let read = tokio::task::spawn_blocking(move || read_table(&bytes, &limits));
    let table = match read.await {
        Ok(Ok(table)) => table,
        Ok(Err(error)) => return refuse(&visit, &error),
        Err(_) => return refuse(&visit, &SheetError::Damaged),
    };
    let content = serde_json::to_string(&table).map_err(|error| PageError::Store(error.into()))?;
    let id = visit.app.store.keep_upload(&visit.act(), &name, &content).await?;
    Ok(Redirect::to(&visit.to(&format!("/desk/import/{id}"))).into_response())
}

fn refuse(visit: &DeskVisit, error: &SheetError) -> PageResult {
    let f = visit.desk();
    let error = Some(sheet_error_text(error, f.t()));
    private_page(StatusCode::BAD_REQUEST, &ImportPage { f, error })
}
