//! What came of requests: the tables of the desk's own work.

use std::collections::BTreeMap;
use std::io::{Seek, Write};

use schakel_store::{Answers, KeptIntroduction, KeptRequest, KeptStep, Snapshot};
use serde_json::{Value, json};

use super::columns::{Done, begin, flag, time};
use super::members::Members;
use super::{ArchiveError, Names};
use crate::clock::iso_time;

/// Requests twice: as a table, and as lines for programs. The second time they are read again, so that neither is held.
pub(super) async fn requests<W: Write + Seek>(
    from: &mut Snapshot,
    names: &Names,
    to: &mut Members<W>,
) -> Done {
    begin(to, "requests.csv")?;
    let mut page = from.requests(None).await?;
    while let Some(last) = page.last().cloned() {
        for request in page {
            to.row(&request_row(request, names)?)?;
        }
        page = from.requests(Some(&last)).await?;
    }
    to.end_rows()?;
    to.begin("requests.jsonl")?;
    let mut page = from.requests(None).await?;
    while let Some(last) = page.last().cloned() {
        for request in &page {
            to.line(&request_line(request, names)?)?;
        }
        page = from.requests(Some(&last)).await?;
    }
    to.end_rows()
}

fn request_row(request: KeptRequest, names: &Names) -> Result<Vec<String>, ArchiveError> {
    let answers: Answers = serde_json::from_str(&request.answers)?;
    let who = |id: &Option<String>| id.as_deref().map(|id| names.of(id).to_owned()).unwrap_or_default();
    Ok(vec![
        request.reference,
        request.language,
        iso_time(request.sent),
        iso_time(request.updated),
        request.state,
        who(&request.adviser),
        who(&request.made_by),
        time(request.keep_until),
        time(request.answered),
        request.answer,
        answers.need,
        answers.offer,
        answers.without.join(" | "),
        answers.name,
        answers.place,
        answers.email,
        answers.audience.map_or("", |audience| audience.id()).to_owned(),
        flag(answers.may_share),
        answers.like.join(" | "),
        answers.unlike.join(" | "),
        answers.exclude.join(" | "),
    ])
}

fn request_line(request: &KeptRequest, names: &Names) -> Result<Value, ArchiveError> {
    let answers: Value = serde_json::from_str(&request.answers)?;
    Ok(json!({
        "reference": request.reference,
        "language": request.language,
        "sent": iso_time(request.sent),
        "updated": iso_time(request.updated),
        "state": request.state,
        "adviser": request.adviser.as_deref().map(|id| names.of(id)),
        "madeBy": request.made_by.as_deref().map(|id| names.of(id)),
        "keepUntil": request.keep_until.map(iso_time),
        "answered": request.answered.map(iso_time),
        "answer": request.answer,
        "answers": answers,
    }))
}

pub(super) async fn introductions<W: Write + Seek>(
    from: &mut Snapshot,
    names: &Names,
    to: &mut Members<W>,
) -> Done {
    begin(to, "introductions.csv")?;
    let mut page = from.introductions(None).await?;
    while let (Some(first), Some(last)) = (page.first(), page.last().cloned()) {
        let mut steps: BTreeMap<String, Vec<KeptStep>> = BTreeMap::new();
        for step in from.steps(&first.id, &last.id).await? {
            steps.entry(step.introduction.clone()).or_default().push(step);
        }
        for introduction in page {
            let steps = steps.remove(&introduction.id).unwrap_or_default();
            to.row(&introduction_row(introduction, &steps, names))?;
        }
        page = from.introductions(Some(&last)).await?;
    }
    to.end_rows()
}

fn introduction_row(introduction: KeptIntroduction, steps: &[KeptStep], names: &Names) -> Vec<String> {
    let told = |step: &KeptStep| {
        let reason = if step.reason.is_empty() { String::new() } else { format!(" ({})", step.reason) };
        format!("{} {}{reason}, {}", iso_time(step.at), step.state, names.of(&step.adviser))
    };
    let reason = steps.last().map(|step| step.reason.clone()).unwrap_or_default();
    vec![
        introduction.id,
        introduction.request,
        introduction.organisation,
        introduction.state,
        reason,
        names.of(&introduction.adviser).to_owned(),
        introduction.consent,
        steps.iter().map(told).collect::<Vec<_>>().join(" | "),
        introduction.letter_asker,
        introduction.letter_partner,
        time(introduction.remind_at),
        introduction.rank.to_string(),
        introduction.band,
        introduction.catalogue,
        introduction.model,
        iso_time(introduction.created),
        iso_time(introduction.updated),
    ]
}

pub(super) async fn notes<W: Write + Seek>(from: &mut Snapshot, names: &Names, to: &mut Members<W>) -> Done {
    begin(to, "notes.csv")?;
    let mut page = from.notes(None).await?;
    while let Some(last) = page.last().cloned() {
        for note in page {
            to.row(&[
                note.id,
                note.request,
                names.of(&note.adviser).to_owned(),
                iso_time(note.at),
                note.text,
            ])?;
        }
        page = from.notes(Some(&last)).await?;
    }
    to.end_rows()
}

pub(super) async fn verdicts<W: Write + Seek>(
    from: &mut Snapshot,
    names: &Names,
    to: &mut Members<W>,
) -> Done {
    begin(to, "verdicts.csv")?;
    let mut page = from.verdicts(None).await?;
    while let Some(last) = page.last().cloned() {
        for one in page {
            let who = names.of(&one.adviser).to_owned();
            to.row(&[one.request, one.organisation, one.verdict, who, iso_time(one.at)])?;
        }
        page = from.verdicts(Some(&last)).await?;
    }
    to.end_rows()
}
