//! Who visits which page: the language of the address, the draft the cookie holds, the client's network.

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use schakel_core::organisation::Language;
use schakel_store::{Draft, Session};

use super::frame::Frame;
use super::page::{PageError, page_or_problem};
use crate::limits::Client;
use crate::{App, Service, clock};

/// The one cookie: it holds a draft, is set with the first answer, and goes with the browser's session.
const COOKIE: &str = "__Host-schakel";

/// What every handler of a page needs.
#[derive(Debug)]
pub(super) struct Visit {
    pub(super) app: App,
    pub(super) language: Language,
    pub(super) draft: Option<Draft>,
    pub(super) client: Client,
    pub(super) now: i64,
    /// The address after the language, with its query.
    path: String,
}

impl Visit {
    /// The surroundings of the page that is visited.
    pub(super) fn frame(&self) -> Frame {
        Frame::new(&self.app, self.language, &self.path)
    }

    /// The surroundings of a page that is shown in answer to a form: other languages show it by its own address.
    pub(super) fn frame_at(&self, path: &str) -> Frame {
        Frame::new(&self.app, self.language, path)
    }

    /// An address in the language of the visit.
    pub(super) fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.language)
    }
}

impl FromRequestParts<Service> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, service: &Service) -> Result<Self, Response> {
        let app = App::from_ref(service);
        let address = parts.uri.path_and_query().map_or("", |address| address.as_str());
        let first = address.get(1..3).unwrap_or_default();
        let Ok(language) = first.parse::<Language>() else {
            return Err(page_or_problem(&app, &parts.uri, &parts.headers));
        };
        let now = clock::now();
        let draft = match cookie(&parts.headers, COOKIE) {
            Some(token) => app
                .store
                .find_draft(&token, now)
                .await
                .map_err(|error| PageError::from(error).into_response())?,
            None => None,
        };
        Ok(Self {
            language,
            draft,
            client: Client::of(&parts.extensions, &parts.headers, &app.config),
            now,
            path: address[3..].to_owned(),
            app,
        })
    }
}

/// The token of a cookie, if there is one that may be a token.
pub(super) fn cookie(headers: &HeaderMap, wanted: &str) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, token)| token.to_owned())
        .filter(|token| token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The header that gives a browser a cookie for its session, or takes it away.
pub(super) fn set_cookie(name: &str, token: Option<&str>) -> [(header::HeaderName, HeaderValue); 1] {
    set_cookie_for(name, token, "")
}

/// As [`set_cookie`], of a cookie that goes by itself: `life` is an attribute such as `; Max-Age=600`.
pub(super) fn set_cookie_for(
    name: &str,
    token: Option<&str>,
    life: &str,
) -> [(header::HeaderName, HeaderValue); 1] {
    let (token, age) = token.map_or(("", "; Max-Age=0"), |token| (token, life));
    let cookie = format!("{name}={token}; Path=/; Secure; HttpOnly; SameSite=Lax{age}");
    [(header::SET_COOKIE, HeaderValue::from_str(&cookie).unwrap_or(HeaderValue::from_static("")))]
}

/// The header that gives a browser its draft.
pub(super) fn hold(session: &Session) -> [(header::HeaderName, HeaderValue); 1] {
    set_cookie(COOKIE, Some(&session.token))
}

/// The header that takes it away.
pub(super) fn let_go() -> [(header::HeaderName, HeaderValue); 1] {
    set_cookie(COOKIE, None)
}
