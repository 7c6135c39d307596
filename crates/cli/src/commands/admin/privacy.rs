//! `schakel admin erase`, `erasures`, `access` and `purge`: the rights of those whose data is kept.

use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_core::text::fold;
use schakel_store::{Act, CaseFilter, Erasure, ErasureKind, Store};
use serde_json::json;

use super::super::Outcome;
use crate::args::ErasureArg;
use crate::output;

/// Requests at a time.
const PAGE: i64 = 500;

/// Erases one thing.
///
/// # Errors
/// When there is no such thing, or the store fails.
pub(super) async fn erase(store: &Store, kind: ErasureArg, id: &str) -> Result<Outcome> {
    let kind = match kind {
        ErasureArg::Request => ErasureKind::Request,
        ErasureArg::Organisation => ErasureKind::Organisation,
    };
    if kind == ErasureKind::Request && store.case(id).await?.is_none() {
        bail!("there is no request `{id}`: a reference is like S-0A1B2C");
    }
    let act = Act::of_operator(schakel_server::now());
    store.erase(&act, &Erasure { kind, id: id.to_owned() }).await?;
    output::note(&format!(
        "{} `{id}` is erased; backups of before still hold it: see `admin erasures`",
        kind.id()
    ));
    Ok(Outcome::Found)
}

/// Deletes what is past its time, or tells how much that is.
///
/// # Errors
/// When the store fails.
pub(super) async fn purge(store: &Store, is_dry_run: bool) -> Result<Outcome> {
    let now = schakel_server::now();
    let purged = if is_dry_run { store.past_its_time(now).await? } else { store.purge(now).await? };
    let done = if is_dry_run { "past their time" } else { "deleted" };
    output::line(&format!(
        "{} requests, {} drafts and {} organisations {done}",
        purged.requests, purged.drafts, purged.organisations
    ))?;
    Ok(Outcome::Found)
}

/// Lists what was erased: kind and id, a line each.
///
/// # Errors
/// When the store fails.
pub(super) async fn list(store: &Store) -> Result<Outcome> {
    for erasure in store.erasures().await? {
        output::line(&format!("{}\t{}", erasure.kind.id(), erasure.id))?;
    }
    Ok(Outcome::Found)
}

/// Reads such a list.
///
/// # Errors
/// When the file cannot be read, or a line is none of such a list.
pub(super) fn read(path: &Path) -> Result<Vec<Erasure>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let parse = |line: &str| {
        let (kind, id) = line.split_once('\t')?;
        Some(Erasure { kind: ErasureKind::parse(kind)?, id: id.to_owned() })
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty());
    lines
        .map(|(idx, line)| {
            parse(line).with_context(|| {
                format!("{}: line {}: write it as `admin erasures` does", path.display(), idx + 1)
            })
        })
        .collect()
}

/// Prints all that is kept of who filled in this address or this name.
///
/// # Errors
/// When the store fails.
pub(super) async fn access(store: &Store, who: &str) -> Result<Outcome> {
    let wanted = fold(who.trim());
    let (mut found, mut skip) = (Vec::new(), 0);
    loop {
        let cases = store.cases(CaseFilter::All, skip, PAGE).await?;
        if cases.is_empty() {
            break;
        }
        skip += PAGE;
        for case in cases {
            let answers = &case.answers;
            if wanted.is_empty() || (fold(&answers.email) != wanted && fold(&answers.name) != wanted) {
                continue;
            }
            let notes: Vec<_> = store
                .notes(&case.reference)
                .await?
                .into_iter()
                .map(|note| json!({ "at": note.at, "text": note.text }))
                .collect();
            let introductions: Vec<_> = store
                .introductions_of(&case.reference)
                .await?
                .into_iter()
                .map(|one| {
                    json!({
                        "organisation": one.proposal.organisation,
                        "state": one.state.id(),
                        "reason": one.state.reason(),
                        "consent": one.proposal.consent.id(),
                        "letterAsker": one.proposal.letters[0],
                        "letterPartner": one.proposal.letters[1],
                    })
                })
                .collect();
            let verdicts: Vec<_> = store
                .verdicts(&case.reference)
                .await?
                .into_iter()
                .map(|verdict| json!({ "organisation": verdict.organisation, "verdict": verdict.no.id() }))
                .collect();
            found.push(json!({
                "reference": case.reference,
                "sent": case.sent,
                "updated": case.updated,
                "keptUntil": case.kept_until(),
                "language": case.language.code(),
                "answers": answers,
                "answer": case.answer,
                "notes": notes,
                "introductions": introductions,
                "verdicts": verdicts,
            }));
        }
    }
    let act = Act::of_operator(schakel_server::now());
    store.note(&act, "access", "asker", if found.is_empty() { "nothing" } else { "done" }).await?;
    output::line(&serde_json::to_string_pretty(&found)?)?;
    Ok(if found.is_empty() { Outcome::Nothing } else { Outcome::Found })
}
