//! Errors as `application/problem+json` (RFC 9457), with every finding of a bad request in one answer.

use axum::body::Body;
use axum::http::{Response, StatusCode, header};
use axum::response::IntoResponse;
use schakel_core::{Error, RequestError};
use serde::Serialize;

/// One error answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Problem {
    status: u16,
    title: &'static str,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
}

/// What is wrong with one part of the request.
#[derive(Debug, Clone, Serialize)]
struct FieldError {
    r#in: &'static str,
    location: Location,
    code: &'static str,
    detail: String,
}

#[derive(Debug, Clone, Serialize)]
struct Location {
    pointer: String,
}

impl Problem {
    fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status: status.as_u16(),
            title: status.canonical_reason().unwrap_or("Error"),
            detail: detail.into(),
            errors: Vec::new(),
        }
    }

    pub(crate) fn not_found(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    pub(crate) fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    pub(crate) fn method_not_allowed() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "this resource does not know that method")
    }

    pub(crate) fn unsupported_media_type() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "send `Content-Type: application/json`")
    }

    pub(crate) fn too_many() -> Self {
        Self::new(
            StatusCode::TOO_MANY_REQUESTS,
            "too many calls from your network: wait a minute and try again",
        )
    }

    pub(crate) fn too_large() -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "the request is larger than 2 MB: shorten it")
    }

    pub(crate) fn internal() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "something went wrong here; the request was not answered",
        )
    }

    /// A body that is no request: where it goes wrong, and how.
    pub(crate) fn bad_json(error: &serde_json::Error) -> Self {
        let detail = format!("the body is not a match request: {error}");
        Self::bad_request(detail)
    }

    pub(crate) fn into_response_now(self) -> Response<Body> {
        self.into_response()
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let Error::Request(error) = error else { return Self::internal() };
        let (pointer, code) = match &error {
            RequestError::Empty => ("/text".to_owned(), "request.empty"),
            RequestError::TooLong { .. } => ("/text".to_owned(), "text.too-long"),
            RequestError::UnknownOrganisation { field, .. } => (format!("/{field}"), "organisation.unknown"),
            RequestError::UnknownTheme { .. } => ("/without".to_owned(), "theme.unknown"),
            RequestError::UnknownPlace { .. } => ("/near/place".to_owned(), "place.unknown"),
            RequestError::OutOfRange { field, .. } => {
                (format!("/{}", field.replace('.', "/")), "value.out-of-range")
            }
            _ => ("".to_owned(), "request.invalid"),
        };
        let detail = error.to_string();
        let mut problem = Self::bad_request(detail.clone());
        problem.errors.push(FieldError { r#in: "body", location: Location { pointer }, code, detail });
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response<Body> {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_string(&self).unwrap_or_default();
        (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
    }
}
