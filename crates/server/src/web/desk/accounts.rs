//! Accounts of advisers: adding one, its role, closing it, a new password to begin with, letting go of the account at a
//! provider it is bound to.

use std::collections::BTreeSet;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_store::{AccountFault, Adviser, AdviserChange, Role, is_email};

use super::posted::Posted;
use super::visit::{Desk, DeskVisit};
use crate::web::fields::Segment;
use crate::web::page::{PageResult, private_page};

/// Longest name of an adviser, in characters.
const MAX_NAME: usize = 100;

/// The page. A made-up password is shown once, on the answer to the form that asked for it.
#[derive(Debug, Template)]
#[template(path = "desk/advisers.html")]
struct AdvisersPage {
    f: Desk,
    advisers: Vec<Adviser>,
    /// Who is bound to an account at a provider, by id.
    bound: BTreeSet<String>,
    /// Who looks: its own account cannot be closed by itself.
    own: String,
    roles: [&'static str; 3],
    /// Whose password was made up, and the password.
    password: Option<(String, String)>,
    name: String,
    email: String,
    error: Option<&'static str>,
}

impl AdvisersPage {
    fn error_text(&self) -> Option<String> {
        self.error.map(|key| self.f.get(key))
    }
}

async fn page(
    visit: &DeskVisit,
    status: StatusCode,
    password: Option<(String, String)>,
    typed: (&str, &str),
    error: Option<&'static str>,
) -> PageResult {
    let mut advisers = visit.app.store.advisers().await?;
    advisers.sort_by_key(|adviser| !adviser.is_active);
    let shown = AdvisersPage {
        f: visit.desk_at("/desk/advisers"),
        advisers,
        bound: visit.app.store.bound_advisers().await?,
        own: visit.adviser.id.clone(),
        roles: Role::ALL.map(Role::id),
        password,
        name: typed.0.to_owned(),
        email: typed.1.to_owned(),
        error,
    };
    private_page(status, &shown)
}

/// `GET /nl/desk/advisers`.
pub(super) async fn show(visit: DeskVisit) -> PageResult {
    page(&visit, StatusCode::OK, None, ("", ""), None).await
}

/// `POST /nl/desk/advisers`: a new account.
pub(super) async fn add(Posted { visit, fields }: Posted) -> PageResult {
    let (name, email) = (fields.get("name"), fields.get("email"));
    let refuse = async |error| page(&visit, StatusCode::BAD_REQUEST, None, (name, email), Some(error)).await;
    if name.is_empty() || name.chars().count() > MAX_NAME {
        return refuse("desk-error-name").await;
    }
    if !is_email(email) {
        return refuse("error-email").await;
    }
    let Some(role) = Role::parse(fields.get("role")) else { return refuse("desk-error-role").await };
    match visit.app.store.add_adviser(&visit.act(), name, email, role).await? {
        // Where no password is taken, the one to begin with is nobody's to know.
        Ok(_) if !visit.app.config.takes_passwords() => {
            Ok(Redirect::to(&visit.to("/desk/advisers?done=account")).into_response())
        }
        Ok(password) => page(&visit, StatusCode::OK, Some((name.to_owned(), password)), ("", ""), None).await,
        Err(_) => refuse("desk-error-taken").await,
    }
}

/// `POST /nl/desk/advisers/…`: another role, closed or open, a new password, or no binding any more.
pub(super) async fn change(Segment(id): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let store = &visit.app.store;
    let result = match fields.get("do") {
        "unbind" => store.unbind_adviser(&visit.act(), &id).await?,
        "password" if !visit.app.config.takes_passwords() => return visit.missing(),
        "password" => match store.reset_password(&visit.act(), &id).await? {
            Ok(password) => {
                let advisers = store.advisers().await?;
                let name = advisers.into_iter().find(|adviser| adviser.id == id).map(|adviser| adviser.name);
                let told = Some((name.unwrap_or_default(), password));
                return page(&visit, StatusCode::OK, told, ("", ""), None).await;
            }
            Err(fault) => Err(fault),
        },
        what => {
            let change = match what {
                "close" => AdviserChange { is_active: Some(false), role: None },
                "open" => AdviserChange { is_active: Some(true), role: None },
                _ => AdviserChange { is_active: None, role: Role::parse(fields.get("role")) },
            };
            store.change_adviser(&visit.act(), &id, &change).await?
        }
    };
    match result {
        Ok(()) => Ok(Redirect::to(&visit.to("/desk/advisers?done=changed")).into_response()),
        Err(AccountFault::Missing) => visit.missing(),
        Err(_) => page(&visit, StatusCode::CONFLICT, None, ("", ""), Some("desk-error-last-admin")).await,
    }
}
