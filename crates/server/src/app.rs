//! Builds the router.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::routing::{get, post};
use schakel_core::catalogue::Catalogue;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::{api, web};

/// Largest request body, in bytes; above it the answer is 413.
const MAX_BODY: usize = 2 << 20;
/// No answer takes longer.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Version of the API, in every answer.
const API_VERSION: &str = "1.0.0";

/// What the handlers share.
#[derive(Debug, Clone)]
pub struct App {
    /// The catalogue that answers.
    pub catalogue: Arc<Catalogue>,
}

/// All routes over one catalogue.
pub fn router(catalogue: Arc<Catalogue>) -> Router {
    let fixed = |name: &'static str, value: &'static str| {
        SetResponseHeaderLayer::overriding(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    let api = Router::new()
        .route("/matches", post(api::find_matches))
        .route("/organisations", get(api::list_organisations))
        .route("/organisations/{id}", get(api::get_organisation))
        .route("/themes", get(api::list_themes))
        .fallback(|| async { api::Problem::not_found("there is no such resource") })
        .method_not_allowed_fallback(|| async { api::Problem::method_not_allowed() })
        .layer(fixed("access-control-allow-origin", "*"))
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
        .layer(fixed("api-version", API_VERSION));
    Router::new()
        .nest("/v1", api)
        .route("/health/live", get(api::get_live))
        .route("/health/ready", get(api::get_ready))
        .merge(web::routes())
        .fallback(web::not_found)
        .with_state(App { catalogue })
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIMEOUT))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| api::Problem::internal().into_response_now()))
        .layer(fixed(
            "content-security-policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ))
        .layer(fixed("referrer-policy", "no-referrer"))
        .layer(fixed("x-content-type-options", "nosniff"))
        .layer(fixed("x-frame-options", "DENY"))
}
