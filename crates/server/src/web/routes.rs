//! Routes of the pages.

use askama::Template;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use schakel_core::matching::{MatchRequest, Near};
use schakel_core::organisation::{Kind, Language, Visibility};
use schakel_core::{Error, RequestError};

use super::pages::{FormFields, FormPage, MissingPage, OrganisationPage, ResultsPage};
use super::texts::Texts;
use crate::App;
use crate::api::Problem;

const STYLESHEET: &str = include_str!("../../assets/schakel.css");

/// The pages' routes.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/", get(choose_language))
        .route("/{language}", get(show_form))
        .route("/{language}/matches", get(back_to_form).post(show_matches))
        .route("/{language}/organisations/{id}", get(show_organisation))
        .route("/static/schakel.css", get(show_stylesheet))
}

async fn choose_language(headers: HeaderMap) -> impl IntoResponse {
    let to = format!("/{}", accepted_language(&headers));
    ([(header::VARY, "Accept-Language")], Redirect::to(&to))
}

async fn show_form(
    State(app): State<App>,
    Path(language): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match language.parse() {
        Ok(language) => page(StatusCode::OK, &FormPage::new(&app.catalogue, language, FormFields::default())),
        Err(_) => not_found(uri, headers).await,
    }
}

/// A reload or bookmark of an answer: the question is in no address, so it starts anew.
async fn back_to_form(Path(language): Path<String>, uri: Uri, headers: HeaderMap) -> Response {
    match language.parse::<Language>() {
        Ok(language) => Redirect::to(&format!("/{language}")).into_response(),
        Err(_) => not_found(uri, headers).await,
    }
}

async fn show_matches(
    State(app): State<App>,
    Path(language): Path<String>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let Ok(language) = language.parse::<Language>() else { return not_found(uri, headers).await };
    let form = parse_form(&body);
    let request = MatchRequest {
        near: Some(form.place.trim())
            .filter(|place| !place.is_empty())
            .map(|place| Near { place: place.to_owned(), km: None }),
        kinds: form.kinds.clone(),
        language: Some(language),
        ..MatchRequest::from_text(form.text.clone())
    };
    let is_edit = body.windows(6).any(|window| window == b"edit=1");
    if is_edit {
        return page(StatusCode::OK, &FormPage::new(&app.catalogue, language, form));
    }
    let t = Texts(language);
    match app.catalogue.find_matches(&request) {
        Ok(answer) => page(StatusCode::OK, &ResultsPage::new(&app.catalogue, &request, &answer, form)),
        Err(Error::Request(error)) => {
            let mut shown = FormPage::new(&app.catalogue, language, form);
            match error {
                RequestError::UnknownPlace { .. } => shown.place_error = Some(t.get("error-place-unknown")),
                RequestError::TooLong { .. } => shown.text_error = Some(t.get("error-text-long")),
                _ => shown.text_error = Some(t.get("error-text-empty")),
            }
            page(StatusCode::BAD_REQUEST, &shown)
        }
        Err(_) => Problem::internal().into_response(),
    }
}

async fn show_organisation(
    State(app): State<App>,
    Path((language, id)): Path<(String, String)>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    let (Ok(language), Some(organisation)) = (language.parse::<Language>(), app.catalogue.organisation(&id))
    else {
        return not_found(uri, headers).await;
    };
    if organisation.visibility == Visibility::Hidden {
        return not_found(uri, headers).await;
    }
    page(StatusCode::OK, &OrganisationPage::new(&app.catalogue, organisation, language))
}

async fn show_stylesheet() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), (header::CACHE_CONTROL, "max-age=3600")], STYLESHEET)
}

/// What is not there: a page for readers, a problem for programs.
pub(crate) async fn not_found(uri: Uri, headers: HeaderMap) -> Response {
    let wants_html = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"));
    if !wants_html {
        return Problem::not_found("there is no such resource").into_response();
    }
    let language = uri.path().split('/').nth(1).and_then(|first| first.parse().ok());
    page(StatusCode::NOT_FOUND, &MissingPage { t: Texts(language.unwrap_or(Language::Nl)) })
}

fn page(status: StatusCode, template: &impl Template) -> Response {
    match template.render() {
        Ok(html) => (status, [(header::CACHE_CONTROL, "no-store")], Html(html)).into_response(),
        Err(_) => Problem::internal().into_response(),
    }
}

/// The first language of `Accept-Language` that the pages have; Dutch when there is none.
fn accepted_language(headers: &HeaderMap) -> Language {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .split(',')
        .filter_map(|range| range.trim().get(..2)?.to_ascii_lowercase().parse().ok())
        .next()
        .unwrap_or(Language::Nl)
}

/// Reads a form body; what is not understood is left out, so that no body is an error by itself.
fn parse_form(body: &[u8]) -> FormFields {
    let mut form = FormFields::default();
    for (name, value) in form_urlencoded::parse(body) {
        match &*name {
            "text" => form.text = value.into_owned(),
            "place" => form.place = value.into_owned(),
            "kinds" => form.kinds.extend(value.parse::<Kind>()),
            _ => {}
        }
    }
    form
}
