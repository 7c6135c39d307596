//! Every page of the desk, with the least role that may open it.

use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post};
use axum::{Extension, Router};
use schakel_store::Role;

use super::visit::Least;
use super::{
    accounts, archive_file, audit_page, batches, care, case_page, client, compare, fairness, following,
    imports, inbox, introduction, login, oidc, register,
};
use crate::Service;

/// One route of the desk, for the table of who may what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DeskRoute {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// The address after the language; the whole of it where there is none.
    pub path: &'static str,
    /// Whether the address begins with a language.
    pub has_language: bool,
    /// The least role; nothing where nobody needs to be logged in.
    pub least: Option<Role>,
}

/// Largest form at the desk, in bytes: two letters and more.
const MAX_FORM: usize = 256 << 10;

/// Largest form with decisions about rows, in bytes.
const MAX_DECISIONS: usize = 2 << 20;

type Entry = (&'static str, &'static str, Option<Role>, MethodRouter<Service>);

fn entries() -> Vec<Entry> {
    const NOBODY: Option<Role> = None;
    const ADVISER: Option<Role> = Some(Role::Adviser);
    const CURATOR: Option<Role> = Some(Role::Curator);
    const ADMIN: Option<Role> = Some(Role::Admin);
    vec![
        ("GET", "/desk/login", NOBODY, get(login::show_login)),
        ("POST", "/desk/login", NOBODY, post(login::log_in)),
        ("POST", "/desk/login/oidc", NOBODY, post(oidc::begin)),
        ("POST", "/desk/logout", ADVISER, post(login::log_out)),
        ("GET", "/desk/password", ADVISER, get(login::show_password)),
        ("POST", "/desk/password", ADVISER, post(login::change_password)),
        ("GET", "/desk", ADVISER, get(inbox::show)),
        ("GET", "/desk/new", ADVISER, get(client::show)),
        ("POST", "/desk/new", ADVISER, post(client::make)),
        ("GET", "/desk/requests/{id}", ADVISER, get(case_page::show)),
        ("GET", "/desk/requests/{id}/edit", ADVISER, get(client::show_edit)),
        ("POST", "/desk/requests/{id}/edit", ADVISER, post(client::correct)),
        ("POST", "/desk/requests/{id}/follow", ADVISER, post(following::change)),
        ("POST", "/desk/requests/{id}/keep", ADVISER, post(case_page::keep)),
        ("POST", "/desk/requests/{id}/take", ADVISER, post(case_page::take)),
        ("POST", "/desk/requests/{id}/answer", ADVISER, post(case_page::answer)),
        ("POST", "/desk/requests/{id}/close", ADVISER, post(case_page::close)),
        ("POST", "/desk/requests/{id}/note", ADVISER, post(case_page::note)),
        ("POST", "/desk/requests/{id}/verdict", ADVISER, post(case_page::judge)),
        ("POST", "/desk/requests/{id}/propose", ADVISER, post(introduction::propose)),
        ("GET", "/desk/requests/{id}/compare", ADVISER, get(compare::show)),
        ("GET", "/desk/requests/{id}/answer.eml", ADVISER, get(case_page::answer_as_mail)),
        ("POST", "/desk/requests/{id}/send", ADVISER, post(case_page::send_answer)),
        ("POST", "/desk/introductions/{id}/send", ADVISER, post(introduction::send)),
        ("GET", "/desk/introductions/{id}", ADVISER, get(introduction::show)),
        ("POST", "/desk/introductions/{id}/save", ADVISER, post(introduction::save)),
        ("POST", "/desk/introductions/{id}/move", ADVISER, post(introduction::go)),
        ("POST", "/desk/introductions/{id}/undo", ADVISER, post(introduction::undo)),
        ("GET", "/desk/introductions/{id}/asker.eml", ADVISER, get(introduction::asker_mail)),
        ("GET", "/desk/introductions/{id}/partner.eml", ADVISER, get(introduction::partner_mail)),
        ("GET", "/desk/organisations", ADVISER, get(register::list_organisations)),
        ("GET", "/desk/organisations/new", CURATOR, get(register::show_new)),
        ("POST", "/desk/organisations/new", CURATOR, post(register::add)),
        ("GET", "/desk/organisations/{id}", ADVISER, get(register::show_organisation)),
        ("POST", "/desk/organisations/{id}", CURATOR, post(register::save)),
        ("POST", "/desk/organisations/{id}/link", CURATOR, post(care::make_link)),
        ("GET", "/desk/care", ADVISER, get(care::show_care)),
        ("POST", "/desk/care/confirm", CURATOR, post(care::confirm)),
        ("POST", "/desk/care/merge", CURATOR, post(care::merge)),
        ("POST", "/desk/care/replies/{id}", CURATOR, post(care::decide)),
        ("GET", "/desk/words", CURATOR, get(care::show_words)),
        ("POST", "/desk/words", CURATOR, post(care::accept_word)),
        ("GET", "/desk/changes", ADVISER, get(register::list_changes)),
        ("GET", "/desk/changes/{id}", ADVISER, get(register::show_change)),
        ("POST", "/desk/changes/{id}/undo", CURATOR, post(register::undo_change)),
        ("GET", "/desk/import", CURATOR, get(imports::show_sending)),
        (
            "POST",
            "/desk/import",
            CURATOR,
            post(imports::send).layer(DefaultBodyLimit::max(imports::MAX_UPLOAD)),
        ),
        ("GET", "/desk/import/{id}", CURATOR, get(imports::show_mapping)),
        (
            "POST",
            "/desk/import/{id}",
            CURATOR,
            post(imports::check).layer(DefaultBodyLimit::max(MAX_DECISIONS)),
        ),
        ("GET", "/desk/batches", ADVISER, get(batches::list)),
        (
            "POST",
            "/desk/batches",
            ADVISER,
            post(batches::send).layer(DefaultBodyLimit::max(imports::MAX_UPLOAD)),
        ),
        ("GET", "/desk/lists/{id}", ADVISER, get(batches::show_columns)),
        ("POST", "/desk/lists/{id}", ADVISER, post(batches::begin)),
        ("GET", "/desk/batches/{id}", ADVISER, get(batches::show_batch)),
        ("POST", "/desk/batches/{id}", ADVISER, post(batches::change)),
        ("GET", "/desk/batches/{id}/{format}", ADVISER, get(batches::download)),
        ("GET", "/desk/export/{id}", ADVISER, get(imports::export)),
        ("GET", "/desk/exposure", ADVISER, get(fairness::show)),
        ("GET", "/desk/advisers", ADMIN, get(accounts::show)),
        ("POST", "/desk/advisers", ADMIN, post(accounts::add)),
        ("POST", "/desk/advisers/{id}", ADMIN, post(accounts::change)),
        ("GET", "/desk/audit", ADMIN, get(audit_page::show)),
        ("GET", "/desk/archive.zip", ADMIN, get(archive_file::get)),
    ]
}

/// Where a provider sends back to: it knows one address, whatever the language.
const CALLBACK: DeskRoute = DeskRoute { method: "GET", path: "/desk/oidc", has_language: false, least: None };

/// The routes of the desk, each with its least role.
pub(crate) fn desk_routes() -> Router<Service> {
    let mut router = Router::new();
    for (_, path, least, route) in entries() {
        // A route without a role of its own is for who may do everything.
        let guarded = route.layer(Extension(Least(least.unwrap_or(Role::Admin))));
        router = router.route(&format!("/{{language}}{path}"), guarded);
    }
    router.route(CALLBACK.path, get(oidc::come_back)).layer(DefaultBodyLimit::max(MAX_FORM))
}

/// Whether an address after the language is one of the desk's pages.
pub(super) fn is_page(path: &str) -> bool {
    let is_like = |pattern: &str| {
        path.split('/').count() == pattern.split('/').count()
            && path
                .split('/')
                .zip(pattern.split('/'))
                .all(|(part, wanted)| part == wanted || wanted == "{id}")
    };
    entries().into_iter().any(|(method, pattern, ..)| method == "GET" && is_like(pattern))
}

/// Who may what: every route of the desk with its least role.
pub fn desk_table() -> Vec<DeskRoute> {
    let route = |(method, path, least, _)| DeskRoute { method, path, has_language: true, least };
    entries().into_iter().map(route).chain([CALLBACK]).collect()
}
