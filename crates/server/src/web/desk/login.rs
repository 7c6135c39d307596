//! Logging in and out, and the adviser's own password.

use askama::Template;
use axum::extract::{FromRef, State};
use axum::http::{Extensions, HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect};
use schakel_core::organisation::Language;
use schakel_store::{Act, Login, PasswordCheck, PasswordFault, password_fault};

use super::posted::Posted;
use super::visit::{Desk, DeskVisit, PASSWORD, hold, let_go, session_token};
use crate::limits::Client;
use crate::web::fields::Fields;
use crate::web::frame::Frame;
use crate::web::page::{PageResult, page_or_problem, private_page};
use crate::{App, Service, clock};

/// The page to log in.
#[derive(Debug, Template)]
#[template(path = "desk/login.html")]
struct LoginPage {
    f: Frame,
    email: String,
    /// Where to go then, after the language.
    next: String,
    error: Option<String>,
    /// The session before has ended: what was done last was not done.
    is_ended: bool,
    /// Nobody can log in yet: how that is done stands on the page.
    is_empty: bool,
    /// The words of the button that leads to a provider, if there is one.
    oidc: Option<String>,
    takes_passwords: bool,
}

impl LoginPage {
    fn new(app: &App, language: Language, next: String) -> Self {
        let f = Frame::new(app, language, "/desk/login");
        let oidc = app.config.oidc.as_ref();
        Self {
            oidc: oidc.map(|oidc| f.t().with("desk-oidc-button", &[("name", &oidc.label)])),
            f,
            email: String::new(),
            next,
            error: None,
            is_ended: false,
            is_empty: false,
            takes_passwords: app.config.takes_passwords(),
        }
    }
}

/// The page to log in, with why it did not go.
pub(super) fn refused(
    app: &App,
    status: StatusCode,
    language: Language,
    next: String,
    error: &str,
) -> PageResult {
    let page = LoginPage::new(app, language, next);
    let error = Some(page.f.get(error));
    private_page(status, &LoginPage { error, ..page })
}

pub(super) fn language_of(uri: &Uri) -> Option<Language> {
    uri.path().get(1..3)?.parse().ok()
}

/// Longest address that is come back to, in bytes: it is kept while somebody logs in elsewhere.
const MAX_NEXT: usize = 2000;

/// Only an address of the desk is gone to.
pub(super) fn safe_next(next: &str) -> String {
    let is_ours = next.starts_with("/desk")
        && next.len() <= MAX_NEXT
        && !next.contains(['\\', '\n'])
        && !next.starts_with("/desk/log");
    if is_ours { next.to_owned() } else { "/desk".to_owned() }
}

/// `GET /nl/desk/login`.
pub(super) async fn show_login(State(app): State<App>, uri: Uri, headers: HeaderMap) -> PageResult {
    let Some(language) = language_of(&uri) else { return Ok(page_or_problem(&app, &uri, &headers)) };
    let query = Fields::parse(uri.query().unwrap_or_default().as_bytes());
    let next = safe_next(query.get("next"));
    if let Some(token) = session_token(&headers)
        && app.store.adviser_of_session(&token, clock::now()).await?.is_some()
    {
        return Ok(Redirect::to(&format!("/{language}{next}")).into_response());
    }
    let is_empty = app.store.advisers().await?.is_empty();
    let is_ended = query.get("ended") == "yes";
    private_page(StatusCode::OK, &LoginPage { is_ended, is_empty, ..LoginPage::new(&app, language, next) })
}

/// `POST /nl/desk/login`.
pub(super) async fn log_in(
    State(service): State<Service>,
    uri: Uri,
    headers: HeaderMap,
    extensions: Extensions,
    fields: Fields,
) -> PageResult {
    let app = App::from_ref(&service);
    let Some(language) = language_of(&uri) else { return Ok(page_or_problem(&app, &uri, &headers)) };
    let client = Client::of(&extensions, &headers, &app.config);
    let next = safe_next(fields.get("next"));
    let email = fields.get("email").chars().take(254).collect::<String>();
    if !app.config.takes_passwords() {
        return refused(&app, StatusCode::FORBIDDEN, language, next, "desk-login-no-passwords");
    }
    let error = if !app.allowances.may_log_in(client) {
        "desk-login-many"
    } else {
        let act = Act { actor: String::new(), origin: client.to_string(), at: clock::now() };
        match app.store.log_in(&act, &email, fields.get("password")).await? {
            Login::Open { token, adviser } => {
                let to = if adviser.must_change { PASSWORD.to_owned() } else { next };
                return Ok((hold(&token), Redirect::to(&format!("/{language}{to}"))).into_response());
            }
            Login::Wrong => "desk-login-wrong",
            Login::Locked => "desk-login-locked",
        }
    };
    let page = LoginPage::new(&app, language, next);
    let error = Some(page.f.get(error));
    private_page(StatusCode::BAD_REQUEST, &LoginPage { email, error, ..page })
}

/// `POST /nl/desk/logout`.
pub(super) async fn log_out(Posted { visit, .. }: Posted) -> PageResult {
    visit.app.store.log_out(&visit.act(), &visit.session).await?;
    Ok((let_go(), Redirect::to(&visit.to("/desk/login"))).into_response())
}

/// The page to choose another password.
#[derive(Debug, Template)]
#[template(path = "desk/password.html")]
struct PasswordPage {
    f: Desk,
    /// Whether the present one was made up and has to go.
    must_change: bool,
    error: Option<String>,
}

/// `GET /nl/desk/password`.
pub(super) async fn show_password(visit: DeskVisit) -> PageResult {
    if !visit.app.config.takes_passwords() {
        return visit.missing();
    }
    let must_change = visit.adviser.must_change;
    private_page(StatusCode::OK, &PasswordPage { f: visit.desk(), must_change, error: None })
}

/// `POST /nl/desk/password`.
pub(super) async fn change_password(Posted { visit, fields }: Posted) -> PageResult {
    if !visit.app.config.takes_passwords() {
        return visit.missing();
    }
    let adviser = &visit.adviser;
    let chosen = fields.get("new");
    let fault = if chosen == fields.get("old") {
        Some("desk-password-same")
    } else if chosen != fields.get("again") {
        Some("desk-password-differs")
    } else {
        password_fault(chosen, &adviser.name, &adviser.email).map(|fault| match fault {
            PasswordFault::Short => "desk-password-short",
            PasswordFault::Long => "desk-password-long",
            PasswordFault::Guessable => "desk-password-guessable",
        })
    };
    let error = match fault {
        Some(fault) => fault,
        // Who finds a browser that was left open cannot take the account over.
        None => match visit
            .app
            .store
            .confirm_password(&visit.act(), &adviser.email, fields.get("old"))
            .await?
        {
            PasswordCheck::Wrong => "desk-password-old",
            PasswordCheck::Locked => "desk-login-locked",
            PasswordCheck::Right(_) => {
                visit.app.store.change_password(&visit.act(), &visit.session, &adviser.id, chosen).await?;
                return Ok(Redirect::to(&visit.to("/desk?done=password")).into_response());
            }
        },
    };
    let f = visit.desk_at(PASSWORD);
    let error = Some(f.get(error));
    let shown = PasswordPage { f, must_change: adviser.must_change, error };
    private_page(StatusCode::BAD_REQUEST, &shown)
}
