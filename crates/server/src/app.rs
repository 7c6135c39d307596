//! Builds the router.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_store::Store;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

use crate::config::Config;
use crate::limits::{Allowances, explain_refusals, limit_calls, limit_pages};
use crate::{Service, api, web};

/// Largest body of an API call, in bytes; above it the answer is 413.
const MAX_BODY: usize = 2 << 20;
/// Largest form, in bytes.
const MAX_FORM: usize = 64 << 10;
/// No answer takes longer.
const TIMEOUT: Duration = Duration::from_secs(30);
/// Version of the API, in every answer.
const API_VERSION: &str = "1.1.0";

/// Headers of every answer: nothing from elsewhere is loaded, framed or told.
const HEADERS: [(&str, &str); 8] = [
    (
        "content-security-policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("permissions-policy", "geolocation=(), camera=(), microphone=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What a handler works with: one catalogue from the beginning of a request to its end.
#[derive(Debug, Clone)]
pub(crate) struct App {
    /// The catalogue that answers.
    pub(crate) catalogue: Arc<Catalogue>,
    /// The catalogue's files, without the changes of the register.
    pub(crate) base: Arc<Dataset>,
    pub(crate) store: Store,
    pub(crate) config: Arc<Config>,
    pub(crate) allowances: Arc<Allowances>,
}

/// All routes.
pub fn router(service: Service) -> Router {
    let app = App::from_ref(&service);
    let fixed = |name: &'static str, value: &'static str| {
        SetResponseHeaderLayer::overriding(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    let no_store =
        SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let api = Router::new()
        .route("/analyses", post(api::analyse_request))
        .route("/matches", post(api::find_matches))
        .route("/organisations", get(api::list_organisations))
        .route("/organisations/{id}", get(api::get_organisation))
        .route("/themes", get(api::list_themes))
        .fallback(|| async { api::Problem::not_found("there is no such resource") })
        .method_not_allowed_fallback(|| async { api::Problem::method_not_allowed() })
        .layer(from_fn_with_state(app.clone(), limit_calls))
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(fixed("access-control-allow-origin", "*"))
        .layer(no_store)
        .layer(fixed("api-version", API_VERSION));
    let pages = web::routes()
        .layer(from_fn_with_state(app.clone(), limit_pages))
        .layer(DefaultBodyLimit::max(MAX_FORM))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(app.clone(), explain_refusals));
    let desk =
        web::desk_routes().layer(CsrfLayer::new()).layer(from_fn_with_state(app.clone(), explain_refusals));
    let mut all = Router::new()
        .nest("/v1", api)
        .route("/health/live", get(api::get_live))
        .route("/health/ready", get(api::get_ready))
        .merge(web::static_routes())
        .merge(pages)
        .merge(desk)
        .fallback(web::not_found)
        .with_state(service)
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIMEOUT))
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            api::Problem::internal().into_response_now()
        }));
    for (name, value) in HEADERS {
        all = all.layer(fixed(name, value));
    }
    all
}
