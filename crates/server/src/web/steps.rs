//! The four questions of the form, one a page, and the page to check the answers.

use askama::Template;
use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::Language;
use schakel_store::{Answers, Audience, Draft};

use super::asked::{find_place, match_request};
use super::draft_pages::no_draft;
use super::fields::Fields;
use super::frame::Frame;
use super::guard::{self, EMPTY_FIELD};
use super::page::{PageResult, missing, private_page};
use super::visit::{Visit, hold};

/// Longest need or offer, in characters.
const MAX_TEXT: usize = 5000;
/// Longest name, in characters.
const MAX_NAME: usize = 200;
/// Longest mail address, in characters (RFC 5321).
const MAX_EMAIL: usize = 254;

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Need,
    Offer,
    Organisation,
    Sharing,
}

impl Step {
    pub(super) const ALL: [Self; 4] = [Self::Need, Self::Offer, Self::Organisation, Self::Sharing];

    /// Its part of the address, and the start of its texts' keys.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Offer => "offer",
            Self::Organisation => "organisation",
            Self::Sharing => "sharing",
        }
    }

    /// Its number, from 1.
    pub(super) fn number(self) -> usize {
        self as usize + 1
    }

    /// Its address after the language.
    pub(super) fn path(self) -> String {
        format!("/request/{}", self.id())
    }

    /// Puts the fields of its page in place of what was answered before.
    fn fill(self, answers: &mut Answers, fields: &Fields) {
        match self {
            Self::Need => {
                answers.need = fields.get("need").to_owned();
                answers.without = fields.all("without").map(str::to_owned).collect();
            }
            Self::Offer => answers.offer = fields.get("offer").to_owned(),
            Self::Organisation => {
                answers.name = fields.get("name").replace('\n', " ");
                answers.place = fields.get("place").replace('\n', " ");
            }
            Self::Sharing => {
                answers.audience = [Audience::Me, Audience::Adviser]
                    .into_iter()
                    .find(|audience| audience.id() == fields.get("audience"));
                answers.email = fields.get("email").replace(char::is_whitespace, "");
                answers.may_share = fields.get("may_share") == "yes";
            }
        }
    }

    /// What is wrong with its answers: field and key of the text that says what to do.
    fn faults(self, catalogue: &Catalogue, answers: &Answers, language: Language) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut say = |field: &'static str, key: &'static str| faults.push(Fault { field, key });
        let mut free_text = |field: &'static str, text: &str, long: &'static str| {
            if text.chars().count() > MAX_TEXT {
                say(field, long);
            } else if has_citizen_number(text) {
                say(field, "error-citizen-number");
            }
        };
        match self {
            Self::Need => {
                free_text("need", &answers.need, "error-need-long");
                if !answers.need.chars().any(char::is_alphanumeric) {
                    say("need", "error-need-empty");
                }
            }
            Self::Offer => free_text("offer", &answers.offer, "error-offer-long"),
            Self::Organisation => {
                if answers.name.chars().count() > MAX_NAME {
                    say("name", "error-name-long");
                }
                if !answers.place.is_empty() && find_place(catalogue, &answers.place, language).is_none() {
                    say("place", "error-place-unknown");
                }
            }
            Self::Sharing => {
                if answers.audience.is_none() {
                    say("audience", "error-audience-empty");
                }
                if !answers.email.is_empty() && !is_email(&answers.email) {
                    say("email", "error-email");
                } else if answers.may_share && answers.email.is_empty() {
                    say("email", "error-email-needed");
                }
            }
        }
        faults
    }
}

/// The first question without a good answer; nothing when all have one.
pub(super) fn first_open(catalogue: &Catalogue, answers: &Answers, language: Language) -> Option<Step> {
    Step::ALL.into_iter().find(|step| {
        usize::from(answers.step) <= *step as usize || !step.faults(catalogue, answers, language).is_empty()
    })
}

/// One thing to mend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) field: &'static str,
    pub(super) key: &'static str,
}

/// Nine digits in a row that may be a Dutch citizen service number (the "11-test"): those are never asked for.
fn has_citizen_number(text: &str) -> bool {
    let runs = text.split(|letter: char| !letter.is_ascii_digit());
    runs.filter(|run| run.len() == 9).any(|run| {
        let digits = run.bytes().map(|digit| i32::from(digit - b'0'));
        let weighed: i32 =
            digits.zip([9, 8, 7, 6, 5, 4, 3, 2, -1]).map(|(digit, weight)| digit * weight).sum();
        weighed % 11 == 0 && run != "000000000"
    })
}

/// Whether a text can be a mail address: only sending would tell more.
fn is_email(text: &str) -> bool {
    let Some((mailbox, host)) = text.rsplit_once('@') else { return false };
    let is_host = host.split('.').count() >= 2
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
        });
    text.len() <= MAX_EMAIL
        && !mailbox.is_empty()
        && !mailbox.contains(['@', '<', '>', ',', ';', '"'])
        && is_host
}

/// The page of one question.
#[derive(Debug, Template)]
#[template(path = "step.html")]
struct StepPage {
    f: Frame,
    step: Step,
    answers: Answers,
    faults: Vec<Fault>,
    /// Where "back" goes.
    back: String,
    /// A stamp, while there is no draft yet.
    stamp: Option<String>,
    /// Whether all questions were answered before, so that this is a change.
    is_change: bool,
}

impl StepPage {
    fn new(
        visit: &Visit,
        step: Step,
        answers: Answers,
        faults: Vec<Fault>,
    ) -> Result<Self, super::page::PageError> {
        let is_change = usize::from(answers.step) >= Step::ALL.len();
        let back = match step {
            _ if is_change => "/request/check".to_owned(),
            Step::Need => String::new(),
            _ => Step::ALL[step as usize - 1].path(),
        };
        let stamp = if visit.draft.is_none() { Some(guard::stamp(visit)?) } else { None };
        Ok(Self { f: visit.frame_at(&step.path()).of_form(), step, answers, faults, back, stamp, is_change })
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
pub(super) async fn show_step(visit: Visit, Path((_, id)): Path<(String, String)>, uri: Uri) -> PageResult {
    let Some(step) = step_named(&id) else { return Ok(missing(&visit.app, &uri)) };
    let answers = match &visit.draft {
        Some(draft) => draft.answers.clone(),
        None if step == Step::Need => Answers::default(),
        None => return no_draft(&visit),
    };
    private_page(StatusCode::OK, &StepPage::new(&visit, step, answers, Vec::new())?)
}

/// `POST /nl/request/need` and the like: stores the answer and goes on; or to another language, as typed.
pub(super) async fn save_step(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    uri: Uri,
    body: Bytes,
) -> PageResult {
    let Some(step) = step_named(&id) else { return Ok(missing(&visit.app, &uri)) };
    if visit.draft.is_none() && step != Step::Need {
        return no_draft(&visit);
    }
    let fields = Fields::parse(&body);
    let mut answers = visit.draft.as_ref().map(|draft| draft.answers.clone()).unwrap_or_default();
    step.fill(&mut answers, &fields);
    let catalogue = &visit.app.catalogue;

    if let Ok(language) = fields.get("switch").parse::<Language>() {
        let to = format!("/{language}{}", step.path());
        if visit.draft.is_none() && answers == Answers::default() {
            return Ok(Redirect::to(&to).into_response());
        }
        return store_and_go(&visit, step, &answers, &fields, &to).await;
    }

    let faults = step.faults(catalogue, &answers, visit.language);
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
pub(super) async fn show_check(visit: Visit) -> PageResult {
    let draft = match complete(&visit)? {
        Ok(draft) => draft,
        Err(response) => return Ok(response),
    };
    let catalogue = &visit.app.catalogue;
    let request = match_request(catalogue, &draft.answers, visit.language);
    let known = request.organisation.as_deref().and_then(|id| catalogue.organisation(id));
    let place = find_place(catalogue, &draft.answers.place, visit.language);
    let shown = CheckPage {
        f: visit.frame(),
        known_as: known.map(|organisation| organisation.name.clone()),
        place: place.map(|place| format!("{} ({})", place.place, place.province)),
        answers: draft.answers.clone(),
    };
    private_page(StatusCode::OK, &shown)
}

/// `POST /nl/request/check`: the answers are right.
pub(super) async fn accept_check(visit: Visit) -> PageResult {
    Ok(match complete(&visit)? {
        Ok(_) => Redirect::to(&visit.to("/request/matches")).into_response(),
        Err(response) => response,
    })
}

/// The draft of a visit, if all questions have a good answer; else where the visitor has to go first.
pub(super) fn complete(visit: &Visit) -> Result<Result<&Draft, Response>, super::page::PageError> {
    let Some(draft) = &visit.draft else { return Ok(Err(no_draft(visit)?)) };
    match first_open(&visit.app.catalogue, &draft.answers, visit.language) {
        Some(step) => Ok(Err(Redirect::to(&visit.to(&step.path())).into_response())),
        None => Ok(Ok(draft)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citizen_numbers_are_told_from_other_numbers() {
        assert!(has_citizen_number("mijn nummer is 111222333."));
        for text in ["111222334", "1112223331", "04012345", "bel 0592 123456", "000000000"] {
            assert!(!has_citizen_number(text), "{text}");
        }
    }

    #[test]
    fn mail_addresses_are_read_leniently() {
        for good in ["info@example.org", "j.van-der-a+b@post.example.nl", "ü@straße.de"] {
            assert!(is_email(good), "{good}");
        }
        for wrong in ["info", "@example.org", "a@b", "a@b.", "a b@", "a@b@c.nl", "<a@b.nl>", "a@b .nl"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
