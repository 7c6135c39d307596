//! What the service says of itself: privacy, accessibility, where to report a weak spot.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use time::{Duration, OffsetDateTime};

use super::frame::Frame;
use super::page::{PageResult, not_found, page};
use super::visit::Visit;
use crate::{App, clock};

/// How long a security.txt is good, in days: less than a year (RFC 9116).
const SECURITY_DAYS: i64 = 180;

/// A page of headings with paragraphs.
#[derive(Debug, Template)]
#[template(path = "statement.html")]
struct StatementPage {
    f: Frame,
    /// Start of its keys.
    about: &'static str,
    /// Its parts, by key.
    parts: &'static [&'static str],
    tested: Option<String>,
}

impl StatementPage {
    fn text(&self, part: &str) -> String {
        let operator = [("operator", self.f.operator().name.as_str())];
        self.f.t().with(&format!("{}-{part}", self.about), &operator)
    }

    /// The paragraphs of a part: its lines.
    fn paragraphs(&self, part: &str) -> Vec<String> {
        self.text(&format!("{part}-text"))
            .lines()
            .map(str::to_owned)
            .filter(|line| !line.is_empty())
            .collect()
    }
}

/// `GET /nl/privacy`.
pub(super) async fn show_privacy(visit: Visit) -> PageResult {
    let parts: &[&str] = &["what", "why", "who", "how-long", "cookie", "rights"];
    page(StatusCode::OK, &StatementPage { f: visit.frame(), about: "privacy", parts, tested: None })
}

/// `GET /nl/accessibility`.
pub(super) async fn show_accessibility(visit: Visit) -> PageResult {
    let parts: &[&str] = &["standard", "measures", "limits", "report"];
    let tested = visit.app.config.operator.accessibility_tested.clone();
    page(StatusCode::OK, &StatementPage { f: visit.frame(), about: "accessibility", parts, tested })
}

/// `GET /toegankelijkheid`: where Dutch visitors look for it.
pub(super) async fn to_accessibility() -> Redirect {
    Redirect::to("/nl/accessibility")
}

/// `GET /.well-known/security.txt` (RFC 9116); not there until the operator has set a contact.
pub(super) async fn show_security(State(app): State<App>, uri: Uri, headers: HeaderMap) -> Response {
    let Some(contact) = app.config.operator.security_contact() else {
        return not_found(State(app), uri, headers).await;
    };
    let expires = OffsetDateTime::from_unix_timestamp(clock::now()).unwrap_or(OffsetDateTime::UNIX_EPOCH)
        + Duration::days(SECURITY_DAYS);
    let (year, month, day) = expires.to_calendar_date();
    let text = format!(
        "Contact: {contact}\nExpires: {year}-{:02}-{day:02}T00:00:00Z\nPreferred-Languages: nl, en, de\n",
        u8::from(month)
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
