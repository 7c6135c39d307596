//! The page to check the answers, and the draft whose answers are all there.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_core::explanation::province_label;
use schakel_store::{Answers, Draft};

use super::asked::{find_place, match_request};
use super::draft_pages::no_draft;
use super::frame::Frame;
use super::page::{PageError, PageResult, private_page};
use super::step::first_open;
use super::visit::Visit;

/// The page to check the answers.
#[derive(Debug, Template)]
#[template(path = "check.html")]
struct CheckPage {
    f: Frame,
    answers: Answers,
    /// The organisation of the catalogue whose name was given.
    known_as: Option<String>,
    /// Where the place lies.
    place: Option<String>,
}

/// `GET /nl/request/check`.
pub(super) async fn show(visit: Visit) -> PageResult {
    let draft = complete(&visit)?;
    let catalogue = &visit.app.catalogue;
    let request = match_request(catalogue, &draft.answers, visit.language);
    let known = request.organisation.as_deref().and_then(|id| catalogue.organisation(id));
    let place = find_place(catalogue, &draft.answers.place, visit.language);
    let shown = CheckPage {
        f: visit.frame(),
        known_as: known.map(|organisation| organisation.name.clone()),
        place: place
            .map(|place| format!("{} ({})", place.place, province_label(&place.province, visit.language))),
        answers: draft.answers.clone(),
    };
    private_page(StatusCode::OK, &shown)
}

/// `POST /nl/request/check`: the answers are right.
pub(super) async fn accept(visit: Visit) -> PageResult {
    complete(&visit)?;
    Ok(Redirect::to(&visit.to("/request/matches")).into_response())
}

/// The draft of a visit, if all questions have a good answer; else the visitor is sent to the first that has none.
pub(super) fn complete(visit: &Visit) -> Result<&Draft, PageError> {
    let Some(draft) = &visit.draft else { return Err(PageError::Instead(Box::new(no_draft(visit)?))) };
    match first_open(&visit.app.catalogue, &draft.answers, visit.language) {
        Some(step) => {
            let first = Redirect::to(&visit.to(&step.path())).into_response();
            Err(PageError::Instead(Box::new(first)))
        }
        None => Ok(draft),
    }
}
