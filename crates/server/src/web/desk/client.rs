//! A request an adviser writes down for a client, and one that is corrected as its asker asked.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_core::organisation::Language;
use schakel_store::{Answers, Audience, Case, DeskFault};

use super::posted::Posted;
use super::visit::{Desk, DeskVisit};
use crate::web::fields::{Fields, Segment};
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
    /// The request that is corrected, and a signature of what it says now.
    corrected: Option<(String, String)>,
    error: Option<String>,
}

impl ClientPage {
    fn title(&self) -> String {
        self.f.get(if self.corrected.is_some() { "desk-correct-title" } else { "desk-client-title" })
    }

    fn fault(&self, field: &str) -> Option<String> {
        let fault = self.faults.iter().find(|fault| fault.field == field)?;
        Some(self.f.get(fault.key))
    }
}

/// `GET /nl/desk/new`.
pub(super) async fn show(visit: DeskVisit) -> PageResult {
    let (language, answers) = (visit.language, Answers::default());
    show_page(&visit, None, answers, language, Vec::new(), None, StatusCode::OK)
}

fn show_page(
    visit: &DeskVisit,
    corrected: Option<&Case>,
    answers: Answers,
    language: Language,
    faults: Vec<Fault>,
    error: Option<&str>,
    status: StatusCode,
) -> PageResult {
    let path = match corrected {
        Some(case) => format!("/desk/requests/{}/edit", case.reference),
        None => "/desk/new".to_owned(),
    };
    let f = visit.desk_at(&path);
    let corrected = corrected.map(|case| (case.reference.clone(), signature(visit, &case.answers)));
    let error = error.map(|key| f.get(key));
    private_page(status, &ClientPage { f, answers, language, faults, corrected, error })
}

/// What a form says back of the answers it was made of.
fn signature(visit: &DeskVisit, answers: &Answers) -> String {
    let told = serde_json::to_string(answers).unwrap_or_default();
    visit.app.store.secret().sign("answers", &told)
}

/// Puts what was typed in place of what was answered, and tells what is wrong with it.
fn fill(visit: &DeskVisit, fields: &Fields, answers: &mut Answers, language: Language) -> Vec<Fault> {
    let without = std::mem::take(&mut answers.without);
    for step in [Step::Need, Step::Offer, Step::Organisation] {
        step.fill(answers, fields);
    }
    answers.without = without;
    fields.get("email").clone_into(&mut answers.email);
    answers.may_share = fields.get("may_share") == "yes";
    Step::ALL.into_iter().flat_map(|step| step.faults(&visit.app.catalogue, answers, language)).collect()
}

/// `POST /nl/desk/new`.
pub(super) async fn make(Posted { visit, fields }: Posted) -> PageResult {
    let language = fields.get("language").parse().unwrap_or(visit.language);
    let mut answers =
        Answers { audience: Some(Audience::Adviser), step: Step::ALL.len() as u8, ..Answers::default() };
    let faults = fill(&visit, &fields, &mut answers, language);
    if !faults.is_empty() {
        return show_page(&visit, None, answers, language, faults, None, StatusCode::BAD_REQUEST);
    }
    let once = visit.once(&fields);
    let reference = visit.app.store.make_case_once(&visit.act(), &answers, language, Some(&once)).await?;
    Ok(Redirect::to(&visit.to(&format!("/desk/requests/{reference}?done=added"))).into_response())
}

/// `GET /nl/desk/requests/S-…/edit`.
pub(super) async fn show_edit(visit: DeskVisit, Segment(reference): Segment) -> PageResult {
    let Some(case) = visit.app.store.case(&reference).await? else { return visit.missing() };
    let (answers, language) = (case.answers.clone(), case.language);
    show_page(&visit, Some(&case), answers, language, Vec::new(), None, StatusCode::OK)
}

/// `POST /nl/desk/requests/S-…/edit`: what the asker asked to be put right.
pub(super) async fn correct(Segment(reference): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let Some(case) = visit.app.store.case(&reference).await? else { return visit.missing() };
    let language = fields.get("language").parse().unwrap_or(case.language);
    let mut answers = case.answers.clone();
    let faults = fill(&visit, &fields, &mut answers, language);
    if !faults.is_empty() {
        return show_page(&visit, Some(&case), answers, language, faults, None, StatusCode::BAD_REQUEST);
    }
    let is_as_seen = fields.get("seen") == signature(&visit, &case.answers);
    let result = match is_as_seen {
        true => {
            visit.app.store.correct_case(&visit.act(), &reference, &case.answers, &answers, language).await?
        }
        false => Err(DeskFault::Changed),
    };
    match result {
        Ok(()) => {
            Ok(Redirect::to(&visit.to(&format!("/desk/requests/{reference}?done=corrected"))).into_response())
        }
        Err(DeskFault::Missing) => visit.missing(),
        Err(_) => {
            let error = Some("desk-error-changed");
            show_page(&visit, Some(&case), answers, language, Vec::new(), error, StatusCode::CONFLICT)
        }
    }
}
