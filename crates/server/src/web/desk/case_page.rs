//! One request at the desk: what is asked, who could help, and what was done.

mod answer;

use std::collections::BTreeSet;

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use schakel_core::matching::Match;
use schakel_store::{Adviser, Case, CaseState, DeskFault, No, Note};

pub(super) use self::answer::{answer, answer_as_mail, send_answer};
use super::fairness::{before, full};
use super::following::news_of;
use super::inbox::organisation_name;
use super::letter::answer_draft;
use super::posted::Posted;
use super::visit::{Desk, DeskVisit};
use crate::clock;
use crate::web::asked::match_request;
use crate::web::card::Card;
use crate::web::fields::{Fields, Segment};
use crate::web::named::named_like;
use crate::web::page::{PageError, PageResult, private_page};

/// How many suggestions are shown.
const N_SHOWN: usize = 10;
/// Longest answer or note, in characters.
pub(super) const MAX_TEXT: usize = 10_000;
/// Within how many seconds the same letter is not sent again.
pub(super) const SOON: i64 = 60;
/// Longest a request is kept, in seconds: ten years, as long as records of public bodies are at most kept for this.
const LONGEST: i64 = 3653 * 24 * 3600;
/// Most organisations with a name that was looked for.
const N_NAMED: usize = 10;

/// An introduction in the list of a request.
#[derive(Debug)]
struct IntroductionRow {
    id: String,
    organisation: String,
    state: &'static str,
    reason: &'static str,
}

/// A suggestion that was turned down.
#[derive(Debug)]
struct NoRow {
    id: String,
    organisation: String,
    no: &'static str,
}

/// A note as it is shown.
#[derive(Debug)]
struct NoteRow {
    note: Note,
    adviser: String,
    date: String,
    is_own: bool,
}

/// One request.
#[derive(Debug, Template)]
#[template(path = "desk/case.html")]
struct CasePage {
    f: Desk,
    case: Case,
    sent: String,
    updated: String,
    /// Who is at it, and whether that is who looks.
    adviser: Option<String>,
    is_own: bool,
    made_by: Option<String>,
    colleagues: Vec<Adviser>,
    suggestions: Vec<Card>,
    near_misses: Vec<Card>,
    known: Vec<String>,
    introductions: Vec<IntroductionRow>,
    turned_down: Vec<NoRow>,
    /// What other requests of the same asker came to: organisation, reference, and what.
    before: Vec<(String, String, String)>,
    /// Organisations that had all the introductions of a quarter.
    full: Vec<String>,
    /// What was looked for by name, and what was found.
    find: String,
    found: Vec<(String, String)>,
    notes: Vec<NoteRow>,
    answer: String,
    /// The answer that was kept, where another one was typed meanwhile.
    kept_answer: Option<String>,
    note: String,
    catalogue: String,
    model: String,
    error: Option<String>,
    /// Whether the answer can be sent by mail, and when it was.
    can_send: bool,
    mailed: Option<String>,
    /// What came to fit since who looks follows it; nothing where it is not followed.
    news: Option<Vec<(String, String)>>,
    /// Until when it is kept, in words and as a form has it.
    kept: String,
    keep_until: String,
}

impl CasePage {
    fn is_closed(&self) -> bool {
        self.case.state == CaseState::Closed
    }

    /// Who has it, as a form says it back.
    fn from(&self) -> &str {
        self.case.adviser.as_deref().unwrap_or_default()
    }

    fn or_empty(&self, answer: &str) -> String {
        if answer.is_empty() { self.f.get("not-filled") } else { answer.to_owned() }
    }

    /// Kinds of "no", with the key of their words.
    fn noes(&self) -> [&'static str; 3] {
        No::ALL.map(No::id)
    }
}

/// `GET /nl/desk/requests/S-…`.
pub(super) async fn show(visit: DeskVisit, Segment(reference): Segment) -> PageResult {
    match visit.app.store.case(&reference).await? {
        Some(case) => show_case(&visit, case, None, &Fields::parse(b""), StatusCode::OK).await,
        None => visit.missing(),
    }
}

/// The page, with what is wrong with what was just sent, and with what was typed.
async fn show_case(
    visit: &DeskVisit,
    case: Case,
    error: Option<&str>,
    typed: &Fields,
    status: StatusCode,
) -> PageResult {
    let (store, catalogue) = (&visit.app.store, &visit.app.catalogue);
    let reference = case.reference.clone();
    let verdicts = store.verdicts(&reference).await?;
    let introductions = store.introductions_of(&reference).await?;
    let mut request = match_request(catalogue, &case.answers, case.language);
    let decided = verdicts.iter().map(|verdict| &verdict.organisation);
    let decided = decided.chain(introductions.iter().map(|row| &row.proposal.organisation));
    let before = before(visit, &case).await?;
    let full = full(visit).await?;
    // What is decided leaves the list and not the answer: the others stay as good as they were.
    let apart: BTreeSet<&String> =
        before.iter().map(|one| &one.organisation).chain(&full).chain(decided).collect();
    request.top = Some(N_SHOWN + apart.len());
    let answer = catalogue.find_matches(&request)?;
    let is_open =
        |found: &Match| !apart.contains(&catalogue.engine().profiles.organisation(found.organisation).id);
    let open: Vec<Match> =
        answer.matches.iter().filter(|found| is_open(found)).take(N_SHOWN).cloned().collect();
    let advisers = store.advisers().await?;
    let name = |id: &String| advisers.iter().find(|one| one.id == *id).map_or(id, |one| &one.name).clone();
    let f = visit.desk_at(&format!("/desk/requests/{reference}"));
    let find = visit.query().get("find").chars().take(200).collect::<String>();
    let found = match find.as_str() {
        "" => Vec::new(),
        find => named_like(catalogue, find)
            .into_iter()
            .take(N_NAMED)
            .map(|row| (row.id.clone(), row.name.clone()))
            .collect(),
    };
    let note = |note: Note| NoteRow {
        adviser: name(&note.adviser),
        date: f.t().date(note.at),
        is_own: note.adviser == visit.adviser.id,
        note,
    };
    let is_other = |one: &&Adviser| one.is_active && Some(&one.id) != case.adviser.as_ref();
    let colleagues: Vec<Adviser> = advisers.iter().filter(is_other).cloned().collect();
    let shown = CasePage {
        sent: f.t().date(case.sent),
        updated: f.t().date(case.updated),
        adviser: case.adviser.as_ref().map(name),
        is_own: case.adviser.as_ref() == Some(&visit.adviser.id),
        made_by: case.made_by.as_ref().map(name),
        colleagues,
        suggestions: Card::all(catalogue, &open, visit.language),
        near_misses: Card::all(catalogue, &answer.near_misses, visit.language),
        known: answer
            .known
            .iter()
            .map(|known| catalogue.engine().profiles.organisation(known.organisation).name.clone())
            .collect(),
        introductions: introductions
            .iter()
            .map(|row| IntroductionRow {
                id: row.id.clone(),
                organisation: organisation_name(visit, &row.proposal.organisation),
                state: row.state.id(),
                reason: row.state.reason(),
            })
            .collect(),
        turned_down: verdicts
            .iter()
            .map(|verdict| NoRow {
                id: verdict.organisation.clone(),
                organisation: organisation_name(visit, &verdict.organisation),
                no: verdict.no.id(),
            })
            .collect(),
        before: before
            .iter()
            .map(|one| (organisation_name(visit, &one.organisation), one.reference.clone(), f.get(&one.what)))
            .collect(),
        full: full.iter().map(|id| organisation_name(visit, id)).collect(),
        find,
        found,
        notes: store.notes(&reference).await?.into_iter().map(note).collect(),
        answer: match (typed.get("answer"), case.answer.as_str()) {
            ("", "") => answer_draft(visit, &case, &answer.matches),
            ("", kept) => kept.to_owned(),
            (typed, _) => typed.to_owned(),
        },
        kept_answer: Some(case.answer.clone())
            .filter(|kept| !kept.is_empty() && !["", kept].contains(&typed.get("answer"))),
        note: typed.get("note").to_owned(),
        catalogue: catalogue.version().to_owned(),
        model: catalogue.engine().model.name.clone(),
        error: error.map(|key| f.get(key)),
        can_send: visit.service.mailer.is_some() && !case.answers.email.is_empty(),
        news: news_of(visit, &reference).await?,
        kept: f.t().date(case.kept_until()),
        keep_until: case.keep_until.map(clock::iso_date).unwrap_or_default(),
        mailed: visit.mailed("mail.answer", &reference).await?.map(|at| f.t().date(at)),
        case,
        f,
    };
    private_page(status, &shown)
}

/// What the desk could not do, told on the page of the request; a page of its own when the request is gone.
pub(super) async fn refuse(visit: &DeskVisit, reference: &str, fault: DeskFault) -> PageResult {
    match fault_key(fault) {
        Some(key) => refuse_with(visit, reference, key, &Fields::parse(b""), StatusCode::CONFLICT).await,
        None => visit.message(StatusCode::NOT_FOUND, "desk-gone"),
    }
}

/// The key of what to say about a fault; nothing where there is no page left to say it on.
pub(super) fn fault_key(fault: DeskFault) -> Option<&'static str> {
    match fault {
        DeskFault::Missing => None,
        DeskFault::Changed => Some("desk-error-changed"),
        DeskFault::NoConsent => Some("desk-error-consent"),
        DeskFault::NoWay => Some("desk-error-way"),
    }
}

async fn refuse_with(
    visit: &DeskVisit,
    reference: &str,
    key: &str,
    typed: &Fields,
    status: StatusCode,
) -> PageResult {
    match visit.app.store.case(reference).await? {
        Some(case) => show_case(visit, case, Some(key), typed, status).await,
        None => visit.message(StatusCode::NOT_FOUND, "desk-gone"),
    }
}

/// Back to the request after something was done, or told why it was not.
async fn after(visit: &DeskVisit, reference: &str, done: &str, result: Result<(), DeskFault>) -> PageResult {
    match result {
        Ok(()) => {
            Ok(Redirect::to(&visit.to(&format!("/desk/requests/{reference}?done={done}"))).into_response())
        }
        Err(fault) => refuse(visit, reference, fault).await,
    }
}

/// `POST …/take`: takes the request, or hands it to a colleague.
pub(super) async fn take(Segment(reference): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let store = &visit.app.store;
    let to = match fields.get("to") {
        "" => visit.adviser.id.clone(),
        to => to.to_owned(),
    };
    if !store.advisers().await?.iter().any(|one| one.id == to && one.is_active) {
        return refuse_with(&visit, &reference, "desk-error-adviser", &fields, StatusCode::BAD_REQUEST).await;
    }
    let from = Some(fields.get("from")).filter(|from| !from.is_empty());
    let result = store.hand_over(&visit.act(), &reference, from, &to).await?;
    let done = if to == visit.adviser.id { "taken" } else { "handed" };
    after(&visit, &reference, done, result).await
}

/// `POST …/close`: nothing more is done; or it is opened again.
pub(super) async fn close(Segment(reference): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let is_closed = fields.get("closed") == "yes";
    let result = visit.app.store.close_case(&visit.act(), &reference, is_closed).await?;
    after(&visit, &reference, if is_closed { "closed" } else { "reopened" }, result).await
}

/// `POST …/note`: adds a note, or takes one away.
pub(super) async fn note(Segment(reference): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let (store, text) = (&visit.app.store, fields.get("note"));
    let result = match fields.get("delete") {
        "" if text.is_empty() || text.chars().count() > MAX_TEXT => {
            let key = if text.is_empty() { "desk-error-note-empty" } else { "desk-error-long" };
            return refuse_with(&visit, &reference, key, &fields, StatusCode::BAD_REQUEST).await;
        }
        "" => store.add_note_once(&visit.act(), &reference, text, Some(&visit.once(&fields))).await?,
        id => store.delete_note(&visit.act(), &reference, id).await?,
    };
    after(&visit, &reference, "noted", result).await
}

/// `POST …/keep`: says until when the request is kept.
pub(super) async fn keep(Segment(reference): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let until = match fields.get("until").trim() {
        "" => None,
        day => match clock::parse_iso_date(day) {
            Some(until) if until > visit.now && until < visit.now + LONGEST => Some(until),
            _ => {
                let key = "desk-error-keep";
                return refuse_with(&visit, &reference, key, &fields, StatusCode::BAD_REQUEST).await;
            }
        },
    };
    let result = visit.app.store.keep_case(&visit.act(), &reference, until).await?;
    after(&visit, &reference, "kept", result).await
}

/// `POST …/verdict`: says no to a suggestion, or takes that back.
pub(super) async fn judge(Segment(reference): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let (store, organisation) = (&visit.app.store, fields.get("organisation"));
    let verdicts = store.verdicts(&reference).await?;
    let is_known = visit.app.catalogue.organisation(organisation).is_some()
        || verdicts.iter().any(|verdict| verdict.organisation == organisation);
    let no = match fields.get("no") {
        "" => None,
        no => match No::parse(no) {
            Some(no) => Some(no),
            None => return visit.missing(),
        },
    };
    if !is_known || store.case(&reference).await?.is_none() {
        return visit.message(StatusCode::NOT_FOUND, "desk-missing");
    }
    let result = store.judge(&visit.act(), &reference, organisation, no).await?;
    after(&visit, &reference, if no.is_some() { "judged" } else { "undone" }, result).await
}

/// A mail as a file.
pub(super) fn as_mail(name: &str, content: Vec<u8>) -> Result<Response, PageError> {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [
        (header::CONTENT_TYPE, "message/rfc822".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, content).into_response())
}
