//! A request an adviser writes down for a client.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_core::organisation::Language;
use schakel_store::{Answers, Audience};

use super::posted::Posted;
use super::visit::{Desk, DeskVisit};
use crate::web::page::{PageResult, private_page};
use crate::web::step::{Fault, Step};

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/client.html")]
struct ClientPage {
    f: Desk,
    answers: Answers,
    language: Language,
    faults: Vec<Fault>,
}

impl ClientPage {
    fn fault(&self, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(self.f.get(fault.key))
    }
}

/// `GET /nl/desk/new`.
pub(super) async fn show(visit: DeskVisit) -> PageResult {
    let (language, answers) = (visit.language, Answers::default());
    private_page(StatusCode::OK, &ClientPage { f: visit.desk(), answers, language, faults: Vec::new() })
}

/// `POST /nl/desk/new`.
pub(super) async fn make(Posted { visit, fields }: Posted) -> PageResult {
    let language = fields.get("language").parse().unwrap_or(visit.language);
    let mut answers =
        Answers { audience: Some(Audience::Adviser), step: Step::ALL.len() as u8, ..Answers::default() };
    for step in [Step::Need, Step::Offer, Step::Organisation] {
        step.fill(&mut answers, &fields);
    }
    fields.get("email").clone_into(&mut answers.email);
    answers.may_share = fields.get("may_share") == "yes";
    let catalogue = &visit.app.catalogue;
    let faults: Vec<Fault> =
        Step::ALL.into_iter().flat_map(|step| step.faults(catalogue, &answers, language)).collect();
    if !faults.is_empty() {
        let f = visit.desk_at("/desk/new");
        return private_page(StatusCode::BAD_REQUEST, &ClientPage { f, answers, language, faults });
    }
    let reference = visit.app.store.make_case(&visit.act(), &answers, language).await?;
    Ok(Redirect::to(&visit.to(&format!("/desk/requests/{reference}?done=added"))).into_response())
}
