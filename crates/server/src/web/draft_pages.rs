//! Around the questions: the start, keeping a draft and finding it again, sending it, and erasing it.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_store::{Audience, parse_code};

use super::check::complete;
use super::fields::Fields;
use super::frame::Frame;
use super::guard::{self, Doubt};
use super::page::{MessagePage, PageResult, page, private_page};
use super::visit::{Visit, hold, let_go};

/// The first page: what happens, how long it takes, who reads it.
#[derive(Debug, Template)]
#[template(path = "start.html")]
struct StartPage {
    f: Frame,
    has_draft: bool,
    n_organisations: usize,
}

/// `GET /nl`.
pub(super) async fn show_start(visit: Visit) -> PageResult {
    let n_organisations = visit.app.catalogue.organisations().len();
    page(StatusCode::OK, &StartPage { f: visit.frame(), has_draft: visit.draft.is_some(), n_organisations })
}

/// Where a page needs a draft and there is none: it was never begun, is past its time, or the browser kept no cookie.
pub(super) fn no_draft(visit: &Visit) -> PageResult {
    let ways = vec![("/request/need", "way-begin"), ("/request/resume", "way-resume")];
    let shown = MessagePage::new(visit.frame_at(""), "no-draft", ways);
    private_page(StatusCode::NOT_FOUND, &shown)
}

/// The page that tells the code of a draft.
#[derive(Debug, Template)]
#[template(path = "saved.html")]
struct SavedPage {
    f: Frame,
    code: String,
    until: String,
    is_sent: bool,
    /// Whether an adviser said until when.
    is_said: bool,
}

/// `GET /nl/request/saved`.
pub(super) async fn show_saved(visit: Visit) -> PageResult {
    let Some(draft) = &visit.draft else { return no_draft(&visit) };
    let f = visit.frame();
    let until = f.t().date(draft.kept_until());
    let code = visit.app.store.resume_code(&draft.id);
    private_page(
        StatusCode::OK,
        &SavedPage {
            code,
            until,
            is_sent: draft.reference.is_some(),
            is_said: draft.keep_until.is_some(),
            f,
        },
    )
}

/// The page to type a code.
#[derive(Debug, Template)]
#[template(path = "resume.html")]
struct ResumePage {
    f: Frame,
    typed: String,
    error: Option<String>,
    /// The code of the draft that is open and would be put aside.
    open: Option<String>,
}

impl ResumePage {
    fn new(visit: &Visit, typed: &str, error: Option<&str>) -> Self {
        let f = visit.frame_at("/request/resume");
        let open = visit.draft.as_ref().map(|draft| visit.app.store.resume_code(&draft.id));
        Self { error: error.map(|key| f.get(key)), typed: typed.to_owned(), open, f }
    }
}

/// `GET /nl/request/resume`.
pub(super) async fn show_resume(visit: Visit) -> PageResult {
    private_page(StatusCode::OK, &ResumePage::new(&visit, "", None))
}

/// `POST /nl/request/resume`.
pub(super) async fn resume(visit: Visit, fields: Fields) -> PageResult {
    let typed = fields.get("code");
    let error = if !visit.app.allowances.may_try_code(visit.client) {
        Doubt::TooMany.key()
    } else if typed.is_empty() {
        "error-code-empty"
    } else {
        let found = match parse_code(typed) {
            Some(code) => visit.app.store.resume(&code, visit.now).await?,
            None => None,
        };
        if let Some(session) = found {
            return Ok((hold(&session), Redirect::to(&visit.to("/request/continue"))).into_response());
        }
        "error-code-unknown"
    };
    private_page(StatusCode::BAD_REQUEST, &ResumePage::new(&visit, typed, Some(error)))
}

/// `GET /nl/request/continue`: to where the draft was left.
pub(super) async fn go_on(visit: Visit) -> PageResult {
    let draft = complete(&visit)?;
    let to = if draft.reference.is_some() { "/request/sent" } else { "/request/check" };
    Ok(Redirect::to(&visit.to(to)).into_response())
}

/// The page that asks whether all is to be erased.
#[derive(Debug, Template)]
#[template(path = "delete.html")]
struct DeletePage {
    f: Frame,
    reference: Option<String>,
}

/// `GET /nl/request/delete`.
pub(super) async fn show_delete(visit: Visit) -> PageResult {
    let Some(draft) = &visit.draft else { return no_draft(&visit) };
    private_page(StatusCode::OK, &DeletePage { f: visit.frame(), reference: draft.reference.clone() })
}

/// `POST /nl/request/new`: lets go of the draft, which its code still finds, and begins another.
pub(super) async fn begin_new(visit: Visit) -> PageResult {
    Ok((let_go(), Redirect::to(&visit.to("/request/need"))).into_response())
}

/// Where only a form leads, and somebody came by the address: back to the answer.
pub(super) async fn to_matches(visit: Visit) -> PageResult {
    Ok(Redirect::to(&visit.to("/request/matches")).into_response())
}

/// `POST /nl/request/delete`: erases the draft and what was sent of it.
pub(super) async fn delete(visit: Visit) -> PageResult {
    if let Some(draft) = &visit.draft {
        visit.app.store.delete_draft(&draft.id, visit.now).await?;
    }
    Ok((let_go(), Redirect::to(&visit.to("/request/deleted"))).into_response())
}

/// `GET /nl/request/deleted`.
pub(super) async fn show_deleted(visit: Visit) -> PageResult {
    if visit.draft.is_some() {
        return Ok(Redirect::to(&visit.to("/request/delete")).into_response());
    }
    let shown = MessagePage::new(visit.frame(), "deleted", vec![("", "way-start")]);
    private_page(StatusCode::OK, &shown)
}

/// The page that says a request was sent.
#[derive(Debug, Template)]
#[template(path = "sent.html")]
struct SentPage {
    f: Frame,
    reference: String,
    /// What an adviser answered; empty when nothing yet.
    answer: String,
    code: String,
    until: String,
    /// Whether an adviser said until when.
    is_said: bool,
    email: String,
    may_share: bool,
    is_changed: bool,
    reply_days: Option<u16>,
}

/// `POST /nl/request/send`: to the advisers.
pub(super) async fn send(visit: Visit, fields: Fields) -> PageResult {
    let draft = complete(&visit)?;
    if draft.answers.audience != Some(Audience::Adviser) {
        return Ok(Redirect::to(&visit.to("/request/sharing")).into_response());
    }
    match guard::doubt(&visit, &fields).await? {
        // A second click on the button: it is sent already.
        Some(Doubt::Again) if draft.reference.is_some() => {}
        Some(doubt) => {
            let f = visit.frame_at("/request/matches");
            let title = format!("{}: {}", f.get("error-prefix"), f.get("error-summary"));
            let text = f.get(doubt.key());
            let shown =
                MessagePage { f, title, text, ways: vec![("/request/matches#next", "back-to-matches")] };
            return private_page(StatusCode::BAD_REQUEST, &shown);
        }
        None => {
            visit.app.store.send(draft, visit.language, visit.now).await?;
        }
    }
    Ok(Redirect::to(&visit.to("/request/sent")).into_response())
}

/// `GET /nl/request/sent`.
pub(super) async fn show_sent(visit: Visit) -> PageResult {
    let Some(draft) = &visit.draft else { return no_draft(&visit) };
    let Some(reference) = &draft.reference else {
        return Ok(Redirect::to(&visit.to("/request/matches")).into_response());
    };
    let f = visit.frame();
    let shown = SentPage {
        reference: reference.clone(),
        answer: draft.answer.clone(),
        code: visit.app.store.resume_code(&draft.id),
        until: f.t().date(draft.kept_until()),
        is_said: draft.keep_until.is_some(),
        email: draft.answers.email.clone(),
        may_share: draft.answers.may_share,
        is_changed: draft.is_changed_since_sent,
        reply_days: visit.app.config.operator.reply_days,
        f,
    };
    private_page(StatusCode::OK, &shown)
}
