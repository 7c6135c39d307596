//! `schakel admin erase`, `erasures`, `access` and `purge`: the rights of those whose data is kept.

use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Dataset;
use schakel_core::text::fold;
use schakel_store::register::Records;
use schakel_store::{Act, CaseFilter, Erasure, ErasureKind, Store};
use serde_json::json;

use super::super::{Outcome, load_dataset};
use crate::args::{CatalogueArgs, ErasureArg};
use crate::output;

/// Requests at a time.
const PAGE: i64 = 500;

/// How many ids are named where none is meant for sure.
const N_NEAR: usize = 5;

/// Erases one thing.
///
/// # Errors
/// When there is no such thing, or the store fails.
pub(super) async fn erase(
    store: &Store,
    catalogue: &CatalogueArgs,
    kind: ErasureArg,
    typed: &str,
) -> Result<Outcome> {
    let typed = typed.trim();
    let (kind, id) = match kind {
        ErasureArg::Request => {
            let reference = typed.to_uppercase();
            if store.case(&reference).await?.is_none() {
                bail!("there is no request `{typed}`: a reference is like S-0A1B2C");
            }
            (ErasureKind::Request, reference)
        }
        ErasureArg::Organisation => match organisation(store, &load_dataset(catalogue)?, typed).await? {
            Some(id) => (ErasureKind::Organisation, id),
            None => {
                output::note(&format!("organisation `{typed}` was erased already: nothing was changed"));
                return Ok(Outcome::Nothing);
            }
        },
    };
    let act = Act::of_operator(schakel_server::now());
    store.erase(&act, &Erasure { kind, id: id.clone() }).await?;
    output::note(&format!(
        "{} `{id}` is erased; backups of before still hold it: see `admin erasures`",
        kind.id()
    ));
    Ok(Outcome::Found)
}

/// The id of the organisation that was typed: its id, or a name only it has. Nothing where it was erased before.
async fn organisation(store: &Store, base: &Dataset, typed: &str) -> Result<Option<String>> {
    let changes = store.register_changes().await?;
    let records = Records::new(base, &changes);
    // What was stated of an organisation without a name or a kind is in no register, and can be erased too.
    if records.get(typed).is_some() || !store.facts_of(typed).await?.is_empty() {
        return Ok(Some(typed.to_owned()));
    }
    if changes.erased.iter().any(|id| id == typed) {
        return Ok(None);
    }
    let wanted = fold(typed);
    let named: Vec<&str> = records
        .iter()
        .filter(|(_, record)| fold(&record.organisation.name) == wanted)
        .map(|(id, _)| id)
        .collect();
    if let [id] = named[..] {
        return Ok(Some(id.to_owned()));
    }
    let near = if named.is_empty() { records.named_like(&typed.replace('-', " ")) } else { named };
    match near.len() {
        0 => bail!(
            "there is no organisation `{typed}`: its id is at the end of the address of its page, and in the column `id` of \
             `schakel export register.csv`"
        ),
        _ => {
            let near: Vec<String> = near.into_iter().take(N_NEAR).map(|id| format!("`{id}`")).collect();
            bail!("there is no organisation `{typed}`; perhaps you mean {}", near.join(" or "))
        }
    }
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
