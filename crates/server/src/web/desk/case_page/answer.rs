//! The answer of an adviser: kept, sent, and as a mail to send oneself.

use axum::http::StatusCode;
use schakel_store::Case;

use super::{MAX_TEXT, SOON, after, as_mail, refuse_with};
use crate::mail;
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::DeskVisit;
use crate::web::fields::{Fields, Segment};
use crate::web::page::{PageError, PageResult};
use crate::web::texts::Texts;

/// `POST …/answer`: the answer the asker will read.
pub(in crate::web::desk) async fn answer(
    Segment(reference): Segment,
    Posted { visit, fields }: Posted,
) -> PageResult {
    match keep_answer(&visit, &reference, &fields).await? {
        Ok(_) => after(&visit, &reference, "answered", Ok(())).await,
        Err((key, status)) => refuse_with(&visit, &reference, key, &fields, status).await,
    }
}

/// Keeps the answer that was typed and gives the request as it is then; or tells what is wrong with it.
async fn keep_answer(
    visit: &DeskVisit,
    reference: &str,
    fields: &Fields,
) -> Result<Result<Case, (&'static str, StatusCode)>, PageError> {
    let (store, text) = (&visit.app.store, fields.get("answer"));
    if text.is_empty() || text.chars().count() > MAX_TEXT {
        let key = if text.is_empty() { "desk-error-answer-empty" } else { "desk-error-long" };
        return Ok(Err((key, StatusCode::BAD_REQUEST)));
    }
    let Some(case) = store.case(reference).await? else {
        return Ok(Err(("desk-error-changed", StatusCode::CONFLICT)));
    };
    // What stands there already, such as after a second press of the button, is not another answer.
    if case.answer == text {
        return Ok(Ok(case));
    }
    let seen = fields.get("answered").parse().ok();
    if store.answer(&visit.act(), reference, seen, text).await?.is_err() {
        return Ok(Err(("desk-error-changed", StatusCode::CONFLICT)));
    }
    Ok(store.case(reference).await?.ok_or(("desk-error-changed", StatusCode::CONFLICT)))
}

/// `GET …/answer.eml`: the answer as a mail that is ready to be sent.
pub(in crate::web::desk) async fn answer_as_mail(
    visit: DeskVisit,
    Segment(reference): Segment,
) -> PageResult {
    let Some(case) = visit.app.store.case(&reference).await? else { return visit.missing() };
    let subject =
        Texts(case.language).with("letter-answer-subject", &[("reference", case.reference.as_str())]);
    let content = mail::draft(&visit.adviser.email, &case.answers.email, &subject, &case.answer);
    as_mail(&format!("{}.eml", case.reference), content)
}

/// `POST …/send`: keeps the answer that was typed, and mails it; once for a form that is sent twice, and nothing twice within a
/// minute.
pub(in crate::web::desk) async fn send_answer(
    Segment(reference): Segment,
    Posted { visit, fields }: Posted,
) -> PageResult {
    let case = match keep_answer(&visit, &reference, &fields).await? {
        Ok(case) => case,
        Err((key, status)) => return refuse_with(&visit, &reference, key, &fields, status).await,
    };
    let mailed = visit.mailed("mail.answer", &reference).await?;
    let is_sent = mailed.is_some_and(|at| at >= case.answered.unwrap_or_default());
    if is_sent && mailed > Some(visit.now - SOON) {
        return after(&visit, &reference, "sent", Ok(())).await;
    }
    let once = visit.once(&fields);
    if !visit.app.store.use_stamp(&once.nonce, once.expires).await? {
        // The first may still be on its way to the mail server.
        return after(&visit, &reference, if is_sent { "sent" } else { "sending" }, Ok(())).await;
    }
    let subject =
        Texts(case.language).with("letter-answer-subject", &[("reference", case.reference.as_str())]);
    if visit.send_mail("mail.answer", &reference, &case.answers.email, &subject, &case.answer).await? {
        return after(&visit, &reference, "sent", Ok(())).await;
    }
    visit.app.store.forget_stamp(&once.nonce).await?;
    refuse_with(&visit, &reference, "desk-error-mail", &fields, StatusCode::BAD_GATEWAY).await
}
