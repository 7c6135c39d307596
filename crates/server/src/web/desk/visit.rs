//! Who visits which page of the desk, and what surrounds it.

use std::ops::Deref;

use axum::extract::{FromRef, FromRequestParts, MatchedPath};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use schakel_core::organisation::Language;
use schakel_store::{Act, Adviser, Once, Role};

use super::ended::{Ended, page_of};
use crate::limits::Client;
use crate::web::fields::Fields;
use crate::web::frame::Frame;
use crate::web::page::{MessagePage, PageError, page_or_problem, private_page};
use crate::web::visit::{cookie, set_cookie};
use crate::{App, Service, clock};

/// The cookie of a session at the desk.
const COOKIE: &str = "__Host-schakel-desk";
/// The address that changes the password, after the language.
pub(super) const PASSWORD: &str = "/desk/password";

/// How long a form that was sent is known, in seconds: as long as a session at most lasts.
const ONCE: i64 = 8 * 3600;

/// The least role that may open a page; every route of the desk has one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Least(pub(super) Role);

/// An adviser at a page that the adviser may open.
#[derive(Debug)]
pub(super) struct DeskVisit {
    pub(super) service: Service,
    pub(super) app: App,
    pub(super) language: Language,
    pub(super) adviser: Adviser,
    /// The token of the session: nothing of it reaches a page but a signature.
    pub(super) session: String,
    pub(super) client: Client,
    pub(super) now: i64,
    /// The address after the language, with its query.
    path: String,
}

impl DeskVisit {
    /// What the audit says of what is done in this visit.
    pub(super) fn act(&self) -> Act {
        Act { actor: self.adviser.id.clone(), origin: self.client.to_string(), at: self.now }
    }

    /// The surroundings of a page at the desk.
    pub(super) fn desk(&self) -> Desk {
        self.desk_at(&self.path)
    }

    /// As [`Self::desk`], for a page shown in answer to a form: other languages show it by its own address.
    pub(super) fn desk_at(&self, path: &str) -> Desk {
        let query = self.query();
        Desk {
            frame: Frame::new(&self.app, self.language, path),
            name: self.adviser.name.clone(),
            role: self.adviser.role,
            token: self.csrf_token(),
            done: DONE.into_iter().find(|known| *known == query.get("done")),
        }
    }

    /// An address in the language of the visit.
    pub(super) fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.language)
    }

    /// What a form of this session holds and no other site can know: a signature, and a number that tells one showing of a page from
    /// the next.
    pub(super) fn csrf_token(&self) -> String {
        // Without a number what is sent twice in a session, the same to the letter, counts as one.
        let shown = self.app.store.nonce().unwrap_or_default();
        format!("{}.{shown}", self.app.store.secret().sign("desk-form", &self.session))
    }

    pub(super) fn is_csrf_token(&self, token: &str) -> bool {
        is_token_of(&self.app, &self.session, token)
    }

    /// What tells this form, as it was shown and filled in, from every other: who presses a button twice means it once.
    pub(super) fn once(&self, fields: &Fields) -> Once {
        let mut told = self.path.clone();
        for part in fields.iter().flat_map(|(name, value)| [name, value]) {
            told.push('\0');
            told.push_str(part);
        }
        let nonce = self.app.store.secret().sign("desk-once", &told);
        Once { nonce, expires: self.now + ONCE }
    }

    /// The query of the address.
    pub(super) fn query(&self) -> Fields {
        Fields::parse(self.path.split_once('?').map_or("", |(_, query)| query).as_bytes())
    }

    /// Sends a letter and notes it; false when it was not sent. Nothing of the letter is in the audit.
    pub(super) async fn send_mail(
        &self,
        action: &str,
        object: &str,
        to: &str,
        subject: &str,
        text: &str,
    ) -> Result<bool, PageError> {
        let Some(mailer) = &self.service.mailer else { return Ok(false) };
        let sent = mailer.send(to, &self.adviser.email, subject, text).await;
        if let Err(error) = &sent {
            eprintln!("error: a letter was not sent: {}", error.told());
        }
        let result = if sent.is_ok() { "done" } else { "failed" };
        self.app.store.note(&self.act(), action, object, result).await?;
        Ok(sent.is_ok())
    }

    /// When a letter was last sent.
    pub(super) async fn mailed(&self, action: &str, object: &str) -> Result<Option<i64>, PageError> {
        let lines = self.app.store.audit_of(object).await?;
        let sent = lines.iter().rev().find(|line| line.action == action && line.result == "done");
        Ok(sent.map(|line| line.at))
    }

    /// The page that says that something is not there.
    pub(super) fn missing(&self) -> Result<Response, PageError> {
        self.message(StatusCode::NOT_FOUND, "desk-missing")
    }

    /// A page with one thing to tell, and the way back to the inbox.
    pub(super) fn message(&self, status: StatusCode, about: &str) -> Result<Response, PageError> {
        private_page(
            status,
            &MessagePage::new(self.desk_at("/desk").frame, about, vec![("/desk", "desk-way-inbox")]),
        )
    }
}

/// What can be told to be done: the ends of the texts' keys.
const DONE: [&str; 26] = [
    "taken",
    "handed",
    "answered",
    "closed",
    "reopened",
    "noted",
    "judged",
    "proposed",
    "moved",
    "undone",
    "saved",
    "saved-kept",
    "added",
    "changed",
    "account",
    "password",
    "profile",
    "undone-change",
    "imported",
    "sent",
    "sending",
    "followed",
    "unfollowed",
    "seen",
    "kept",
    "corrected",
];

/// What surrounds a page at the desk.
#[derive(Debug, Clone)]
pub(super) struct Desk {
    pub(super) frame: Frame,
    /// The adviser's name.
    pub(super) name: String,
    pub(super) role: Role,
    /// For a hidden field of each form.
    pub(super) token: String,
    /// What was just done.
    pub(super) done: Option<&'static str>,
}

/// A page at the desk is a page: what every page says of itself it says too.
impl Deref for Desk {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        &self.frame
    }
}

impl Desk {
    pub(super) fn is_curator(&self) -> bool {
        self.role >= Role::Curator
    }

    pub(super) fn is_admin(&self) -> bool {
        self.role >= Role::Admin
    }

    /// What was just done, in words.
    pub(super) fn done_text(&self) -> Option<String> {
        self.done.map(|done| self.frame.get(&format!("desk-done-{done}")))
    }
}

impl FromRequestParts<Service> for DeskVisit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, service: &Service) -> Result<Self, Response> {
        let app = App::from_ref(service);
        let address = parts.uri.path_and_query().map_or("", |address| address.as_str());
        let Ok(language) = address.get(1..3).unwrap_or_default().parse::<Language>() else {
            return Err(page_or_problem(&app, &parts.uri, &parts.headers));
        };
        let path = address[3..].to_owned();
        let now = clock::now();
        let session = session_token(&parts.headers);
        let adviser = match &session {
            Some(token) => app
                .store
                .adviser_of_session(token, now)
                .await
                .map_err(|error| PageError::from(error).into_response())?,
            None => None,
        };
        let (Some(adviser), Some(session)) = (adviser, session) else {
            // After the log-in an adviser comes back to where it was going, or to the page a form came from.
            let next = if parts.method == Method::GET { path } else { page_of(&path) };
            let ended = Ended { app, language, session: session_token(&parts.headers), next };
            let mut to_login = ended.redirect();
            to_login.extensions_mut().insert(ended);
            return Err(to_login);
        };
        let client = Client::of(&parts.extensions, &parts.headers, &app.config);
        let visit = Self { service: service.clone(), app, language, adviser, session, client, now, path };
        let must_change = visit.adviser.must_change && visit.app.config.takes_passwords();
        if must_change && !visit.path.starts_with(PASSWORD) && visit.path != "/desk/logout" {
            return Err(Redirect::to(&visit.to(PASSWORD)).into_response());
        }
        let least = parts.extensions.get::<Least>().map_or(Role::Admin, |least| least.0);
        if visit.adviser.role < least {
            // The route's own words: what was typed in the address is nobody's to keep.
            let route = parts.extensions.get::<MatchedPath>().map_or("desk", MatchedPath::as_str);
            let note = visit.app.store.note(&visit.act(), "refused", route, "role").await;
            note.map_err(|error| PageError::from(error).into_response())?;
            return Err(visit.message(StatusCode::FORBIDDEN, "desk-forbidden").into_response());
        }
        Ok(visit)
    }
}

/// Whether a form is one of this session, also when the session has ended.
pub(super) fn is_token_of(app: &App, session: &str, token: &str) -> bool {
    let signature = token.split('.').next().unwrap_or_default();
    app.store.secret().is_signature("desk-form", session, signature)
}

/// The token of the desk's cookie, if there is one that may be a token.
pub(super) fn session_token(headers: &HeaderMap) -> Option<String> {
    cookie(headers, COOKIE)
}

/// The header that gives a browser its session.
pub(super) fn hold(token: &str) -> [(header::HeaderName, HeaderValue); 1] {
    set_cookie(COOKIE, Some(token))
}

/// The header that takes it away.
pub(super) fn let_go() -> [(header::HeaderName, HeaderValue); 1] {
    set_cookie(COOKIE, None)
}
