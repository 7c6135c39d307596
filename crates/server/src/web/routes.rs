//! Routes of the pages and of what they load.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use schakel_core::organisation::Language;

use super::{
    algorithm, check, draft_pages, feedback, organisation, organisations, owner, page, results, steps,
    themes, trust, why,
};
use crate::{App, Service};

const STYLESHEET: &str = include_str!("../../assets/schakel.css");
const COACH: &str = include_str!("../../assets/coach.js");
const DESK: &str = include_str!("../../assets/desk.js");
const ICON: &str = include_str!("../../assets/icon.svg");

/// The pages.
pub(crate) fn routes() -> Router<Service> {
    Router::new()
        .route("/", get(choose_language))
        .route("/toegankelijkheid", get(trust::to_accessibility))
        .route("/{language}", get(draft_pages::show_start))
        .route("/{language}/request/{step}", get(steps::show_step).post(steps::save_step))
        .route("/{language}/request/check", get(check::show).post(check::accept))
        .route("/{language}/request/matches", get(results::show_matches))
        .route("/{language}/request/print", get(results::show_print))
        .route("/{language}/request/download/{format}", get(results::download))
        .route("/{language}/request/feedback", get(draft_pages::to_matches).post(feedback::turn))
        .route("/{language}/request/why", get(why::show_why))
        .route("/{language}/request/send", get(draft_pages::to_matches).post(draft_pages::send))
        .route("/{language}/request/sent", get(draft_pages::show_sent))
        .route("/{language}/request/saved", get(draft_pages::show_saved))
        .route("/{language}/request/resume", get(draft_pages::show_resume).post(draft_pages::resume))
        .route("/{language}/request/continue", get(draft_pages::go_on))
        .route("/{language}/request/delete", get(draft_pages::show_delete).post(draft_pages::delete))
        .route("/{language}/request/new", get(draft_pages::to_matches).post(draft_pages::begin_new))
        .route("/{language}/request/deleted", get(draft_pages::show_deleted))
        .route("/{language}/organisations", get(organisations::list))
        .route("/{language}/organisations/{id}", get(organisation::show))
        .route("/{language}/themes", get(themes::list))
        .route("/{language}/themes/{id}", get(themes::show))
        .route("/{language}/profile/{token}", get(owner::show).post(owner::reply))
        .route("/{language}/privacy", get(trust::show_privacy))
        .route("/{language}/algorithm", get(algorithm::show_algorithm))
        .route("/{language}/accessibility", get(trust::show_accessibility))
}

/// What pages load, and what machines look for: not counted as pages.
pub(crate) fn static_routes() -> Router<Service> {
    Router::new()
        .route("/static/schakel.css", get(|| async { asset("text/css; charset=utf-8", STYLESHEET) }))
        .route("/static/coach.js", get(|| async { asset("text/javascript; charset=utf-8", COACH) }))
        .route("/static/desk.js", get(|| async { asset("text/javascript; charset=utf-8", DESK) }))
        .route("/static/icon.svg", get(|| async { asset("image/svg+xml", ICON) }))
        .route("/static/house.css", get(show_house_style))
        .route("/.well-known/security.txt", get(trust::show_security))
}

fn asset(media_type: &'static str, content: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, media_type), (header::CACHE_CONTROL, "max-age=3600")], content)
}

/// The operator's stylesheet, if there is one.
async fn show_house_style(State(app): State<App>, uri: Uri, headers: HeaderMap) -> Response {
    match app.config.house_style.clone() {
        Some(style) => ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], style).into_response(),
        None => page::not_found(State(app), uri, headers).await,
    }
}

async fn choose_language(headers: HeaderMap) -> impl IntoResponse {
    let to = format!("/{}", accepted_language(&headers));
    ([(header::VARY, "Accept-Language")], Redirect::to(&to))
}

/// The first language of `Accept-Language` that the pages have; Dutch when there is none.
pub(super) fn accepted_language(headers: &HeaderMap) -> Language {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .split(',')
        .filter_map(|range| range.trim().get(..2)?.to_ascii_lowercase().parse().ok())
        .next()
        .unwrap_or(Language::Nl)
}
