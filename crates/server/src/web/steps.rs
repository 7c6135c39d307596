//! The pages of the four questions.

use askama::Template;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect};
use schakel_core::organisation::Language;
use schakel_store::Answers;

use super::draft_pages::no_draft;
use super::fields::{Fields, Segment};
use super::frame::Frame;
use super::guard::{self, EMPTY_FIELD};
use super::page::{PageError, PageResult, missing, private_page};
use super::step::{Fault, Step};
use super::visit::{Visit, hold};

/// The page of one question.
#[derive(Debug, Template)]
#[template(path = "step.html")]
struct StepPage {
    f: Frame,
    step: Step,
    answers: Answers,
    /// Refused themes: id and label.
    without: Vec<(String, String)>,
    faults: Vec<Fault>,
    /// Where "back" goes.
    back: String,
    /// A stamp, while there is no draft yet.
    stamp: Option<String>,
    /// Whether all questions were answered before, so that this is a change.
    is_change: bool,
}

impl StepPage {
    fn new(visit: &Visit, step: Step, answers: Answers, faults: Vec<Fault>) -> Result<Self, PageError> {
        let is_change = usize::from(answers.step) >= Step::ALL.len();
        let back = match step {
            _ if is_change => "/request/check".to_owned(),
            Step::Need => String::new(),
            _ => Step::ALL[step as usize - 1].path(),
        };
        let stamp = if visit.draft.is_none() { Some(guard::stamp(visit)?) } else { None };
        let taxonomy = &visit.app.catalogue.engine().taxonomy;
        let refused =
            answers.without.iter().filter_map(|id| taxonomy.find(id)).map(|theme| taxonomy.theme(theme));
        let without =
            refused.map(|theme| (theme.id.clone(), theme.label(visit.language).to_owned())).collect();
        Ok(Self {
            without,
            f: visit.frame_at(&step.path()).of_form(),
            step,
            answers,
            faults,
            back,
            stamp,
            is_change,
        })
    }

    /// A text of this question.
    fn text(&self, part: &str) -> String {
        self.f.get(&format!("{}-{part}", self.step.id()))
    }

    /// What is wrong with a field.
    fn fault(&self, field: &str) -> Option<String> {
        self.faults.iter().find(|fault| fault.field == field).map(|fault| self.f.get(fault.key))
    }

    fn empty_field(&self) -> &'static str {
        EMPTY_FIELD
    }

    fn is_audience(&self, id: &str) -> bool {
        self.answers.audience.is_some_and(|audience| audience.id() == id)
    }

    fn step_text(&self) -> String {
        self.f.t().with("step-of", &[("step", &self.step.number().to_string())])
    }
}

/// Reads the step an address names.
fn step_named(id: &str) -> Option<Step> {
    Step::ALL.into_iter().find(|step| step.id() == id)
}

/// `GET /nl/request/need` and the like.
pub(super) async fn show_step(visit: Visit, Segment(id): Segment, uri: Uri) -> PageResult {
    let Some(step) = step_named(&id) else { return Ok(missing(&visit.app, &uri)) };
    let answers = match &visit.draft {
        Some(draft) => draft.answers.clone(),
        None if step == Step::Need => Answers::default(),
        None => return no_draft(&visit),
    };
    private_page(StatusCode::OK, &StepPage::new(&visit, step, answers, Vec::new())?)
}

/// `POST /nl/request/need` and the like: stores the answer and goes on; or to another language, as typed.
pub(super) async fn save_step(visit: Visit, Segment(id): Segment, uri: Uri, fields: Fields) -> PageResult {
    let Some(step) = step_named(&id) else { return Ok(missing(&visit.app, &uri)) };
    if visit.draft.is_none() && step != Step::Need {
        return no_draft(&visit);
    }
    let mut answers = visit.draft.as_ref().map(|draft| draft.answers.clone()).unwrap_or_default();
    step.fill(&mut answers, &fields);
    let catalogue = &visit.app.catalogue;

    let mut faults = step.faults(catalogue, &answers, visit.language);
    // To another language, or to the page with the code: what was typed is kept as it is.
    let aside = match fields.get("switch").parse::<Language>() {
        Ok(language) => Some(format!("/{language}{}", step.path())),
        Err(_) => (!fields.get("save").is_empty()).then(|| visit.to("/request/saved")),
    };
    if let Some(to) = aside {
        if visit.draft.is_none() && answers == Answers::default() {
            let to = to.replace("/request/saved", "/request/need");
            return Ok(Redirect::to(&to).into_response());
        }
        faults.retain(|fault| fault.forbids_keeping());
        if faults.is_empty() {
            return store_and_go(&visit, step, &answers, &fields, &to).await;
        }
    }
    if !faults.is_empty() {
        return private_page(StatusCode::BAD_REQUEST, &StepPage::new(&visit, step, answers, faults)?);
    }
    let was_complete = usize::from(answers.step) >= Step::ALL.len();
    answers.step = answers.step.max(step.number() as u8);
    let next = match Step::ALL.get(step.number()) {
        Some(next) if !was_complete => next.path(),
        _ => "/request/check".to_owned(),
    };
    store_and_go(&visit, step, &answers, &fields, &visit.to(&next)).await
}

/// Stores the answers and redirects; the first answers make a draft, if a person seems to give them.
async fn store_and_go(visit: &Visit, step: Step, answers: &Answers, fields: &Fields, to: &str) -> PageResult {
    let store = &visit.app.store;
    if let Some(draft) = &visit.draft {
        store.save_answers(&draft.id, answers, visit.now).await?;
        return Ok(Redirect::to(to).into_response());
    }
    if let Some(doubt) = guard::doubt(visit, fields).await? {
        let fault = Fault { field: "need", key: doubt.key() };
        return private_page(
            StatusCode::BAD_REQUEST,
            &StepPage::new(visit, step, answers.clone(), vec![fault])?,
        );
    }
    let session = store.create_draft(answers, visit.now).await?;
    Ok((hold(&session), Redirect::to(to)).into_response())
}
