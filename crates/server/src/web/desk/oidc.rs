//! Logging in by OpenID Connect: the way to the provider, and the way back.
//!
//! What the provider says is checked in [`crate::oidc`]; which adviser that is, in the store. Nothing of a code, a token or an
//! address is shown or logged here.

use askama::Template;
use axum::extract::{FromRef, State};
use axum::http::{Extensions, HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use schakel_core::organisation::Language;
use schakel_store::{Act, OIDC_LOGIN_LIFE, OidcLogin};

use super::login::{language_of, refused, safe_next};
use super::visit::hold;
use crate::limits::Client;
use crate::oidc::OidcError;
use crate::web::fields::Fields;
use crate::web::frame::Frame;
use crate::web::page::{PageResult, page_or_problem, private_page};
use crate::web::routes::accepted_language;
use crate::web::visit::{cookie, set_cookie_for};
use crate::{App, Service, clock};

/// The cookie of a log-in on its way. The provider sends back from its own site: a cookie that is `Strict` would not come.
const COOKIE: &str = "__Host-schakel-oidc";

/// The page that goes on to the provider by itself. A redirect would be stopped: the page a form was sent from allows forms
/// to go to this service alone, and the provider's address is not known before it was asked.
#[derive(Debug, Template)]
#[template(path = "desk/going.html")]
struct GoingPage {
    f: Frame,
    /// The address at the provider.
    address: String,
    /// The words of the link, for browsers that do not go on by themselves.
    words: String,
}

/// `POST /nl/desk/login/oidc`: off to the provider.
pub(super) async fn begin(
    State(service): State<Service>,
    uri: Uri,
    headers: HeaderMap,
    extensions: Extensions,
    fields: Fields,
) -> PageResult {
    let app = App::from_ref(&service);
    let (Some(provider), Some(oidc), Some(language)) =
        (&service.provider, &service.config.oidc, language_of(&uri))
    else {
        return Ok(page_or_problem(&app, &uri, &headers));
    };
    let next = safe_next(fields.get("next"));
    if !app.allowances.may_log_in(Client::of(&extensions, &headers, &app.config)) {
        return refused(&app, StatusCode::TOO_MANY_REQUESTS, language, next, "desk-login-many");
    }
    let (address, attempt) = match provider.begin(language.code(), &next).await {
        Ok(begun) => begun,
        Err(error) => return failed(&app, language, next, &error),
    };
    let token = app.store.begin_oidc(&attempt, clock::now()).await?;
    let f = Frame::new(&app, language, "/desk/login");
    let words = f.t().with("desk-oidc-button", &[("name", &oidc.label)]);
    let held = set_cookie_for(COOKIE, Some(&token), &format!("; Max-Age={OIDC_LOGIN_LIFE}"));
    Ok((held, private_page(StatusCode::OK, &GoingPage { f, address, words })?).into_response())
}

/// `GET /desk/oidc`: back from the provider.
pub(super) async fn come_back(
    State(service): State<Service>,
    uri: Uri,
    headers: HeaderMap,
    extensions: Extensions,
) -> PageResult {
    let app = App::from_ref(&service);
    let Some(provider) = &service.provider else { return Ok(page_or_problem(&app, &uri, &headers)) };
    let query = Fields::parse(uri.query().unwrap_or_default().as_bytes());
    let attempt = match cookie(&headers, COOKIE) {
        Some(token) => app.store.take_oidc(&token, query.get("state"), clock::now()).await?,
        None => None,
    };
    // Who comes without a log-in on its way leaves no line in the audit: anyone can, as often as it likes.
    let Some(attempt) = attempt else {
        let language = accepted_language(&headers);
        return refused(&app, StatusCode::BAD_REQUEST, language, safe_next(""), "desk-oidc-stale");
    };
    let origin = Client::of(&extensions, &headers, &app.config).to_string();
    let act = Act { actor: "unknown".to_owned(), origin, at: clock::now() };
    let language = attempt.language.parse().unwrap_or(Language::Nl);
    let next = safe_next(&attempt.next);
    let answer = match query.get("error") {
        "" => match provider.finish(&attempt, query.get("code")).await {
            Ok(identity) => match app.store.log_in_by_oidc(&act, &identity).await? {
                OidcLogin::Open { token, .. } => {
                    let to = Redirect::to(&format!("/{language}{next}"));
                    return Ok((AppendHeaders(gone()), AppendHeaders(hold(&token)), to).into_response());
                }
                OidcLogin::Unverified => Err("desk-oidc-unverified"),
                OidcLogin::NoAccount => Err("desk-oidc-no-account"),
                OidcLogin::BoundToAnother => Err("desk-oidc-bound"),
                OidcLogin::Closed => Err("desk-oidc-closed"),
            },
            Err(error) => {
                app.store.note(&act, "login.oidc", "unknown", "provider").await?;
                Ok(failed(&app, language, next.clone(), &error)?)
            }
        },
        code => {
            app.store.note(&act, "login.oidc", "unknown", "refused at provider").await?;
            Err(if code == "access_denied" { "desk-oidc-cancelled" } else { "desk-oidc-failed" })
        }
    };
    let shown = match answer {
        Ok(shown) => shown,
        Err(key) => {
            // The operator is told which of the reasons it was, and not of whom.
            eprintln!("error: log-in by OpenID Connect: {}", reason(key));
            refused(&app, StatusCode::FORBIDDEN, language, next, key)?
        }
    };
    Ok((gone(), shown).into_response())
}

/// Why somebody was refused, for the operator.
fn reason(key: &str) -> &'static str {
    match key {
        "desk-oidc-unverified" => "the provider does not say that the address is verified (see trust_email)",
        "desk-oidc-no-account" => "there is no account with this address",
        "desk-oidc-bound" => "the account is bound to somebody else at the provider",
        "desk-oidc-closed" => "the account is closed",
        "desk-oidc-cancelled" => "it was cancelled at the provider",
        _ => "the provider refused",
    }
}

/// Tells the operator what went wrong at the provider, and the adviser that something did.
fn failed(app: &App, language: Language, next: String, error: &OidcError) -> PageResult {
    let cause: &dyn std::error::Error = error;
    let causes = std::iter::successors(cause.source(), |cause| cause.source());
    let causes: String = causes.map(|cause| format!(": {cause}")).collect();
    eprintln!("error: log-in by OpenID Connect: {error}{causes}");
    let key = if error.is_unreachable() { "desk-oidc-down" } else { "desk-oidc-failed" };
    refused(app, StatusCode::BAD_GATEWAY, language, next, key)
}

/// The header that takes the cookie of a log-in on its way from the browser.
fn gone() -> [(HeaderName, HeaderValue); 1] {
    set_cookie_for(COOKIE, None, "")
}
