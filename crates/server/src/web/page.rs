//! From a template to an answer, and the pages for what goes wrong.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use schakel_core::organisation::Language;
use schakel_store::StoreError;

use super::frame::Frame;
use crate::api::Problem;
use crate::{App, RefreshError};

/// A page with one thing to tell: that it is not there, that something is wrong, what to do.
#[derive(Debug, Template)]
#[template(path = "message.html")]
pub(super) struct MessagePage {
    pub(super) f: Frame,
    pub(super) title: String,
    pub(super) text: String,
    /// Where to go from here: an address after the language, and the key of its words.
    pub(super) ways: Vec<(&'static str, &'static str)>,
}

impl MessagePage {
    /// The page with the texts `{about}-title` and `{about}-text`.
    pub(super) fn new(f: Frame, about: &str, ways: Vec<(&'static str, &'static str)>) -> Self {
        let text = |part: &str| f.get(&format!("{about}-{part}"));
        Self { title: text("title"), text: text("text"), f, ways }
    }
}

/// A page, or what went wrong in making it.
pub(super) type PageResult = Result<Response, PageError>;

/// What went wrong in making a page. Told once, here, on standard error; the reader gets a page without details.
#[derive(Debug)]
pub(super) enum PageError {
    Store(StoreError),
    Core(schakel_core::Error),
    Template(askama::Error),
    Refresh(RefreshError),
    /// Nothing: the visitor has to go somewhere else first.
    Instead(Box<Response>),
}

impl From<StoreError> for PageError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<schakel_core::Error> for PageError {
    fn from(error: schakel_core::Error) -> Self {
        Self::Core(error)
    }
}

impl From<RefreshError> for PageError {
    fn from(error: RefreshError) -> Self {
        Self::Refresh(error)
    }
}

impl From<askama::Error> for PageError {
    fn from(error: askama::Error) -> Self {
        Self::Template(error)
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let error: Box<dyn std::error::Error> = match self {
            Self::Instead(response) => return *response,
            Self::Store(error) => error.into(),
            Self::Core(error) => error.into(),
            Self::Template(error) => error.into(),
            Self::Refresh(error) => error.into(),
        };
        let causes = std::iter::successors(error.source(), |cause| cause.source());
        let causes: String = causes.map(|cause| format!(": {cause}")).collect();
        eprintln!("error: a page could not be made: {error}{causes}");
        (StatusCode::INTERNAL_SERVER_ERROR, Html(BROKEN)).into_response()
    }
}

/// Where nothing can be made any more, in three languages at once.
const BROKEN: &str = "<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Er ging iets mis – Schakel</title>\
<link rel=\"stylesheet\" href=\"/static/schakel.css\"></head><body><main class=\"inner\"><h1>Er ging iets mis</h1>\
<p>Probeer het over een paar minuten opnieuw. Wat u al had ingevuld en verstuurd, hebben wij nog.</p>\
<p lang=\"en\">Something went wrong. Please try again in a few minutes.</p>\
<p lang=\"de\">Etwas ist schiefgegangen. Bitte versuchen Sie es in ein paar Minuten noch einmal.</p></main></body></html>";

/// Renders a page; it is kept nowhere on the way.
pub(super) fn page(status: StatusCode, template: &impl Template) -> PageResult {
    Ok((status, [(header::CACHE_CONTROL, "no-store")], Html(template.render()?)).into_response())
}

/// As [`page`], for what search engines are to leave alone.
pub(super) fn private_page(status: StatusCode, template: &impl Template) -> PageResult {
    Ok(([("x-robots-tag", "noindex")], page(status, template)?).into_response())
}

/// What is not there: a page for readers, a problem for programs.
pub(crate) async fn not_found(State(app): State<App>, uri: Uri, headers: HeaderMap) -> Response {
    page_or_problem(&app, &uri, &headers)
}

/// As [`not_found`], where that is found out on the way.
pub(super) fn page_or_problem(app: &App, uri: &Uri, headers: &HeaderMap) -> Response {
    let wants_html = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"));
    if !wants_html {
        return Problem::not_found("there is no such resource").into_response();
    }
    missing(app, uri)
}

/// The page for what is not there.
pub(super) fn missing(app: &App, uri: &Uri) -> Response {
    let f = Frame::new(app, language_of(uri), "");
    let shown =
        MessagePage::new(f, "missing", vec![("", "way-start"), ("/organisations", "nav-organisations")]);
    page(StatusCode::NOT_FOUND, &shown).into_response()
}

/// The page for a form that is too large to be read.
pub(super) fn too_large(app: &App, uri: &Uri) -> Response {
    let shown = MessagePage::new(
        Frame::new(app, language_of(uri), ""),
        "too-large",
        vec![("/request/need", "way-continue")],
    );
    page(StatusCode::PAYLOAD_TOO_LARGE, &shown).into_response()
}

/// The page for a form that was sent from another site.
pub(crate) fn foreign(app: &App, uri: &Uri) -> Response {
    let shown = MessagePage::new(Frame::new(app, language_of(uri), ""), "foreign", vec![("", "way-start")]);
    page(StatusCode::FORBIDDEN, &shown).into_response()
}

/// The page for who asks for too many pages.
pub(crate) fn too_many(app: &App, uri: &Uri) -> Response {
    let f = Frame::new(app, language_of(uri), "");
    let shown = MessagePage::new(f, "too-many", vec![("", "way-start")]);
    ([("retry-after", "60")], page(StatusCode::TOO_MANY_REQUESTS, &shown)).into_response()
}

/// The language an address names; Dutch when it names none.
fn language_of(uri: &Uri) -> Language {
    let named = uri.path().split('/').nth(1).and_then(|first| first.parse().ok());
    named.unwrap_or(Language::Nl)
}
