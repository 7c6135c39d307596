//! One introduction: proposing it, its letters, and how far it is.

mod drafts;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_core::organisation::Visibility;
use schakel_store::register::Field;
use schakel_store::{Case, Consent, DeskFault, Introduction, IntroductionState, Proposal};

use self::drafts::{Grounds, are_drafts, unfit};
use super::case_page::{MAX_TEXT, SOON, as_mail, fault_key, refuse};
use super::inbox::{adviser_names, organisation_name};
use super::letter::{partner_language, tells_asker};
use super::posted::Posted;
use super::visit::{Desk, DeskVisit};
use crate::mail;
use crate::web::fields::{Fields, Segment};
use crate::web::page::{PageError, PageResult, private_page};
use crate::web::texts::Texts;

/// A day, in seconds.
const DAY: i64 = 24 * 3600;

/// One step in the list.
#[derive(Debug)]
struct StepRow {
    state: &'static str,
    reason: &'static str,
    adviser: String,
    date: String,
}

/// One introduction.
#[derive(Debug, Template)]
#[template(path = "desk/introduction.html")]
struct IntroductionPage {
    f: Desk,
    introduction: Introduction,
    case: Case,
    organisation: String,
    partner_language: &'static str,
    partner_email: String,
    adviser: String,
    steps: Vec<StepRow>,
    /// Where it can go: the state and, for a "no", why.
    next: Vec<(&'static str, &'static str)>,
    letters: [String; 2],
    /// The day of the reminder, as a date field has it.
    remind_on: String,
    error: Option<String>,
    /// Whether letters can be sent by mail, and when they were.
    can_send: bool,
    mailed: [Option<String>; 2],
    /// Whether the partner wants no post.
    wants_no_post: bool,
    /// That the partner's letter does not go with the consent there is: the key of what to say.
    is_unfit: Option<&'static str>,
}

impl IntroductionPage {
    fn has_consent(&self) -> bool {
        self.introduction.proposal.consent != Consent::None
    }
}

/// `POST /nl/desk/requests/S-…/propose`.
pub(super) async fn propose(Segment(reference): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let (store, catalogue) = (&visit.app.store, &visit.app.catalogue);
    let Some(case) = store.case(&reference).await? else { return visit.missing() };
    let partner =
        catalogue.organisation(fields.get("organisation")).filter(|row| row.visibility == Visibility::Public);
    let Some(partner) = partner else { return visit.missing() };
    // What was ticked in the form is about a partner the asker chooses: whether it chose this one, an adviser says.
    let consent = Consent::None;
    let grounds = Grounds::of(&visit, &case, partner)?;
    let why = &grounds.for_asker;
    // Who fits no more than anybody has no place in a list.
    let (rank, band) = if why.is_candidate { (why.found.rank as i64, why.found.band.id()) } else { (0, "") };
    let proposal = Proposal {
        request: case.reference.clone(),
        organisation: partner.id.clone(),
        consent,
        letters: grounds.letters(&visit, &case, partner, consent, &visit.adviser.name),
        rank,
        band: band.to_owned(),
        found_with: [catalogue.version().to_owned(), catalogue.engine().model.name.clone()],
    };
    match store.propose(&visit.act(), &proposal).await? {
        Ok(id) => {
            Ok(Redirect::to(&visit.to(&format!("/desk/introductions/{id}?done=proposed"))).into_response())
        }
        Err(fault) => refuse(&visit, &reference, fault).await,
    }
}

/// `GET /nl/desk/introductions/…`.
pub(super) async fn show(visit: DeskVisit, Segment(id): Segment) -> PageResult {
    show_introduction(&visit, &id, None, None, StatusCode::OK).await
}

/// The page, with what is wrong with what was just sent, and with the letters as they were sent.
async fn show_introduction(
    visit: &DeskVisit,
    id: &str,
    error: Option<&str>,
    typed: Option<[String; 2]>,
    status: StatusCode,
) -> PageResult {
    let store = &visit.app.store;
    let Some(introduction) = store.introduction(id).await? else { return visit.missing() };
    let Some(case) = store.case(&introduction.proposal.request).await? else { return visit.missing() };
    let names = adviser_names(visit).await?;
    let name = |id: &String| names.get(id).unwrap_or(id).clone();
    let f = visit.desk_at(&format!("/desk/introductions/{id}"));
    let partner = visit.app.catalogue.organisation(&introduction.proposal.organisation);
    let letters = typed.unwrap_or_else(|| introduction.proposal.letters.clone());
    let shown = IntroductionPage {
        organisation: organisation_name(visit, &introduction.proposal.organisation),
        partner_language: partner.map_or(case.language, partner_language).code(),
        partner_email: partner_email(visit, &introduction.proposal.organisation).await?,
        adviser: name(&introduction.adviser),
        steps: store
            .steps(id)
            .await?
            .iter()
            .map(|step| StepRow {
                state: step.state.id(),
                reason: step.state.reason(),
                adviser: name(&step.adviser),
                date: f.t().date(step.at),
            })
            .collect(),
        next: introduction.state.next().into_iter().map(|state| (state.id(), state.reason())).collect(),
        is_unfit: unfit(&letters[1], &case, introduction.proposal.consent),
        letters,
        remind_on: introduction.remind_at.map(crate::clock::iso_date).unwrap_or_default(),
        error: error.map(|key| f.get(key)),
        can_send: visit.service.mailer.is_some(),
        wants_no_post: stated(visit, &introduction.proposal.organisation, Field::NonMailing).await? == "yes",
        mailed: [
            visit.mailed("mail.asker", id).await?.map(|at| f.t().date(at)),
            visit.mailed("mail.partner", id).await?.map(|at| f.t().date(at)),
        ],
        introduction,
        case,
        f,
    };
    private_page(status, &shown)
}

/// The functional address the register has of a partner; only the desk sees it.
async fn partner_email(visit: &DeskVisit, organisation: &str) -> Result<String, PageError> {
    stated(visit, organisation, Field::ContactEmail).await
}

/// What was stated of one field that only the desk sees.
async fn stated(visit: &DeskVisit, organisation: &str, field: Field) -> Result<String, PageError> {
    let facts = visit.app.store.facts_of(organisation).await?;
    let stated = facts.into_iter().find(|stated| stated.fact.field == field);
    Ok(stated.and_then(|stated| stated.fact.value).unwrap_or_default())
}

/// Tells on the page of the introduction what could not be done, and keeps what was typed.
async fn refuse_here(
    visit: &DeskVisit,
    id: &str,
    fault: DeskFault,
    typed: Option<[String; 2]>,
) -> PageResult {
    match fault_key(fault) {
        Some(key) => show_introduction(visit, id, Some(key), typed, StatusCode::CONFLICT).await,
        None => visit.message(StatusCode::NOT_FOUND, "desk-gone"),
    }
}

/// `POST …/save`: letters, reminder, and whether the asker agreed; `again` writes the letters anew, or that to the partner.
pub(super) async fn save(Segment(id): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let store = &visit.app.store;
    let Some(introduction) = store.introduction(&id).await? else { return visit.missing() };
    let Some(case) = store.case(&introduction.proposal.request).await? else { return visit.missing() };
    let consent = match fields.get("consent") {
        "yes" if case.answers.may_share && introduction.proposal.consent != Consent::Spoken => Consent::Form,
        "yes" => Consent::Spoken,
        _ => Consent::None,
    };
    let typed = [fields.get("letter_asker").to_owned(), fields.get("letter_partner").to_owned()];
    if typed.iter().any(|letter| letter.chars().count() > MAX_TEXT) {
        return show_introduction(&visit, &id, Some("desk-error-long"), Some(typed), StatusCode::BAD_REQUEST)
            .await;
    }
    if consent == Consent::None && introduction.state.is_told() {
        let key = Some("desk-error-consent-told");
        return show_introduction(&visit, &id, key, Some(typed), StatusCode::CONFLICT).await;
    }
    let partner = visit.app.catalogue.organisation(&introduction.proposal.organisation);
    let (mut letters, mut done) = (typed.clone(), "saved");
    if let Some(partner) = partner {
        let grounds = Grounds::of(&visit, &case, partner)?;
        let fresh = grounds.letters(&visit, &case, partner, consent, &visit.adviser.name);
        let are_drafts = are_drafts(&visit, &case, partner, &grounds, &typed).await?;
        let is_changed = consent != introduction.proposal.consent;
        for (side, fresh) in fresh.into_iter().enumerate() {
            let is_asked_for =
                fields.get("again") == "yes" || (fields.get("again") == "partner" && side == 1);
            // Drafts follow the box, and so does an empty letter; what an adviser wrote is the adviser's.
            let is_ours = are_drafts[side] || typed[side].is_empty();
            if is_asked_for || (is_changed && is_ours) {
                letters[side] = fresh;
            } else if is_changed {
                done = "saved-kept";
            }
        }
    }
    let remind_at = match fields.get("remind_on") {
        "" => None,
        day => match crate::clock::parse_iso_date(day) {
            // A day that was set before, and came, is none that is set now.
            Some(day) if Some(day) == introduction.remind_at || day > visit.now - DAY => Some(day),
            day => {
                let key = Some(if day.is_some() { "desk-error-past" } else { "desk-error-date" });
                return show_introduction(&visit, &id, key, Some(typed), StatusCode::BAD_REQUEST).await;
            }
        },
    };
    let seen = fields.get("seen").parse().unwrap_or_default();
    match store.save_introduction(&visit.act(), &id, seen, &letters, remind_at, consent).await? {
        Ok(()) => {
            Ok(Redirect::to(&visit.to(&format!("/desk/introductions/{id}?done={done}"))).into_response())
        }
        Err(fault) => refuse_here(&visit, &id, fault, Some(typed)).await,
    }
}

/// `POST …/move`: a step on.
pub(super) async fn go(Segment(id): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let (to, reason) = fields.get("to").split_once(' ').unwrap_or((fields.get("to"), ""));
    let Some(to) = IntroductionState::parse(to, reason) else {
        return refuse_here(&visit, &id, DeskFault::NoWay, None).await;
    };
    let seen = match keep_typed(&visit, &id, &fields).await? {
        Ok(seen) => seen,
        Err(fault) => return refuse_here(&visit, &id, fault, typed_letters(&fields)).await,
    };
    match visit.app.store.move_introduction(&visit.act(), &id, seen, to).await? {
        Ok(()) => {
            Ok(Redirect::to(&visit.to(&format!("/desk/introductions/{id}?done=moved"))).into_response())
        }
        Err(fault) => refuse_here(&visit, &id, fault, None).await,
    }
}

/// The letters of a form, if it has any.
fn typed_letters(fields: &Fields) -> Option<[String; 2]> {
    let letters = [fields.get("letter_asker"), fields.get("letter_partner")];
    letters.iter().any(|letter| !letter.is_empty()).then(|| letters.map(str::to_owned))
}

/// Keeps letters that were edited before another button was pressed; gives the version there is then.
async fn keep_typed(
    visit: &DeskVisit,
    id: &str,
    fields: &Fields,
) -> Result<Result<i64, DeskFault>, PageError> {
    let seen = fields.get("seen").parse().unwrap_or_default();
    let (Some(typed), Some(introduction)) = (typed_letters(fields), visit.app.store.introduction(id).await?)
    else {
        return Ok(Ok(seen));
    };
    if typed == introduction.proposal.letters || typed.iter().any(|letter| letter.chars().count() > MAX_TEXT)
    {
        return Ok(Ok(seen));
    }
    let (remind_at, consent) = (introduction.remind_at, introduction.proposal.consent);
    let saved = visit.app.store.save_introduction(&visit.act(), id, seen, &typed, remind_at, consent).await?;
    if let Err(fault) = saved {
        return Ok(Err(fault));
    }
    let updated = visit.app.store.introduction(id).await?.map_or(seen, |introduction| introduction.updated);
    Ok(Ok(updated))
}

/// `POST …/undo`: the last step back; from there to the request, when the introduction is gone with it.
pub(super) async fn undo(Segment(id): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let store = &visit.app.store;
    let Some(introduction) = store.introduction(&id).await? else { return visit.missing() };
    let seen = fields.get("seen").parse().unwrap_or_default();
    if let Err(fault) = store.undo_step(&visit.act(), &id, seen).await? {
        return refuse_here(&visit, &id, fault, None).await;
    }
    let to = match store.introduction(&id).await? {
        Some(_) => format!("/desk/introductions/{id}?done=undone"),
        None => format!("/desk/requests/{}?done=undone", introduction.proposal.request),
    };
    Ok(Redirect::to(&visit.to(&to)).into_response())
}

/// `GET …/asker.eml`: the letter to who asks, as a mail that is ready to be sent.
pub(super) async fn asker_mail(visit: DeskVisit, Segment(id): Segment) -> PageResult {
    let store = &visit.app.store;
    let Some(introduction) = store.introduction(&id).await? else { return visit.missing() };
    let Some(case) = store.case(&introduction.proposal.request).await? else { return visit.missing() };
    let subject =
        Texts(case.language).with("letter-answer-subject", &[("reference", case.reference.as_str())]);
    let letter = &introduction.proposal.letters[0];
    let content = mail::draft(&visit.adviser.email, &case.answers.email, &subject, letter);
    as_mail(&format!("{}.eml", case.reference), content)
}

/// `GET …/partner.eml`: the letter to the partner. Without consent it is not given out while it tells who asks.
pub(super) async fn partner_mail(visit: DeskVisit, Segment(id): Segment) -> PageResult {
    let store = &visit.app.store;
    let Some(introduction) = store.introduction(&id).await? else { return visit.missing() };
    let Some(case) = store.case(&introduction.proposal.request).await? else { return visit.missing() };
    let letter = &introduction.proposal.letters[1];
    if introduction.proposal.consent == Consent::None && tells_asker(letter, &case) {
        let key = Some("desk-error-letter-tells");
        return show_introduction(&visit, &id, key, None, StatusCode::CONFLICT).await;
    }
    let organisation = &introduction.proposal.organisation;
    let partner = visit.app.catalogue.organisation(organisation);
    let t = Texts(partner.map_or(visit.language, partner_language));
    let subject = t.with("letter-partner-subject", &[("reference", case.reference.as_str())]);
    let to = partner_email(&visit, organisation).await?;
    as_mail(&format!("{organisation}.eml"), mail::draft(&visit.adviser.email, &to, &subject, letter))
}

/// `POST …/send`: one of the letters, as it stands, by mail. What tells who asks is not sent without consent, and nothing twice
/// within a minute.
pub(super) async fn send(Segment(id): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let store = &visit.app.store;
    if let Err(fault) = keep_typed(&visit, &id, &fields).await? {
        return refuse_here(&visit, &id, fault, typed_letters(&fields)).await;
    }
    let Some(introduction) = store.introduction(&id).await? else { return visit.missing() };
    let Some(case) = store.case(&introduction.proposal.request).await? else { return visit.missing() };
    let [to_asker, to_partner] = &introduction.proposal.letters;
    let refuse = async |key: &str, status| show_introduction(&visit, &id, Some(key), None, status).await;
    let organisation = &introduction.proposal.organisation;
    let (action, to, subject, letter) = match fields.get("to") {
        "asker" => {
            let subject =
                Texts(case.language).with("letter-answer-subject", &[("reference", case.reference.as_str())]);
            ("mail.asker", case.answers.email.clone(), subject, to_asker)
        }
        "partner" if introduction.proposal.consent == Consent::None && tells_asker(to_partner, &case) => {
            return refuse("desk-error-letter-tells", StatusCode::CONFLICT).await;
        }
        "partner" => {
            let partner = visit.app.catalogue.organisation(organisation);
            let t = Texts(partner.map_or(visit.language, partner_language));
            let subject = t.with("letter-partner-subject", &[("reference", case.reference.as_str())]);
            ("mail.partner", partner_email(&visit, organisation).await?, subject, to_partner)
        }
        _ => return visit.missing(),
    };
    let is_sent_already = visit.mailed(action, &id).await?.is_some_and(|at| at > visit.now - SOON);
    if letter.trim().is_empty() {
        return refuse("desk-error-answer-empty", StatusCode::BAD_REQUEST).await;
    }
    let done = |done: &str| Redirect::to(&visit.to(&format!("/desk/introductions/{id}?done={done}")));
    if is_sent_already {
        return Ok(done("sent").into_response());
    }
    let once = visit.once(&fields);
    if !store.use_stamp(&once.nonce, once.expires).await? {
        // The same form was sent before: its letter may still be on its way to the mail server.
        return Ok(done("sending").into_response());
    }
    if visit.send_mail(action, &id, &to, &subject, letter).await? {
        return Ok(done("sent").into_response());
    }
    store.forget_stamp(&once.nonce).await?;
    refuse("desk-error-mail", StatusCode::BAD_GATEWAY).await
}
