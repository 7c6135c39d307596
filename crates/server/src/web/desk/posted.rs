//! A form of the desk that was sent by the adviser who was shown it.

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::ended::Ended;
use super::visit::DeskVisit;
use crate::Service;
use crate::web::fields::Fields;

/// Who sent a form, and what is in it.
#[derive(Debug)]
pub(super) struct Posted {
    pub(super) visit: DeskVisit,
    pub(super) fields: Fields,
}

impl FromRequest<Service> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, service: &Service) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let mut visit = DeskVisit::from_request_parts(&mut parts, service).await;
        let fields = Fields::from_request(Request::from_parts(parts, body), service).await?;
        if let Err(refused) = &mut visit
            && let Some(ended) = refused.extensions_mut().remove::<Ended>()
        {
            return Err(ended.answer(&fields));
        }
        let visit = visit?;
        if !visit.is_csrf_token(fields.get("token")) {
            return Err(visit.message(StatusCode::FORBIDDEN, "desk-stale").into_response());
        }
        Ok(Self { visit, fields })
    }
}
