//! The register's history, and what is kept beside requests: words, mappings, models, accounts, erasures, the audit.

use std::collections::BTreeMap;
use std::io::{Seek, Write};

use schakel_store::{Mapping, MappingKind, Snapshot};

use super::Names;
use super::columns::{Done, begin, flag, number};
use super::members::Members;
use crate::clock::iso_time;

pub(super) async fn history<W: Write + Seek>(
    from: &mut Snapshot,
    names: &Names,
    to: &mut Members<W>,
) -> Done {
    begin(to, "history.csv")?;
    let mut page = from.facts(None).await?;
    while let Some(last) = page.last().cloned() {
        for fact in page {
            to.row(&[
                fact.organisation,
                fact.field,
                flag(fact.value.is_some()),
                fact.value.unwrap_or_default(),
                fact.source,
                names.of(&fact.actor).to_owned(),
                iso_time(fact.at),
                fact.revision.to_string(),
                fact.kind,
                number(fact.undoes),
                number(fact.undone_by),
            ])?;
        }
        page = from.facts(Some(&last)).await?;
    }
    to.end_rows()
}

pub(super) async fn words<W: Write + Seek>(from: &mut Snapshot, names: &Names, to: &mut Members<W>) -> Done {
    begin(to, "words.csv")?;
    for one in from.words().await? {
        let who = names.of(&one.adviser).to_owned();
        to.row(&[one.language, one.word, one.theme, who, iso_time(one.at)])?;
    }
    to.end_rows()
}

pub(super) async fn mappings<W: Write + Seek>(from: &mut Snapshot, to: &mut Members<W>) -> Done {
    begin(to, "mappings.csv")?;
    for kind in MappingKind::ALL {
        for mapping in from.mappings(kind).await? {
            let columns: Mapping = serde_json::from_str(&mapping.columns)?;
            for (header, column) in columns {
                to.row(&[kind.id().to_owned(), mapping.name.clone(), header, column])?;
            }
        }
    }
    to.end_rows()
}

pub(super) async fn replies<W: Write + Seek>(from: &mut Snapshot, to: &mut Members<W>) -> Done {
    begin(to, "replies.csv")?;
    for reply in from.replies().await? {
        let mut fields: BTreeMap<String, String> = serde_json::from_str(&reply.fields)?;
        if fields.is_empty() {
            // That all was right is said too.
            fields.insert(String::new(), String::new());
        }
        for (field, value) in fields {
            to.row(&[reply.id.clone(), reply.organisation.clone(), iso_time(reply.at), field, value])?;
        }
    }
    to.end_rows()
}

/// Adopted models, each as its own file: their names are anybody's, so the number names the file.
pub(super) async fn models<W: Write + Seek>(from: &mut Snapshot, names: &Names, to: &mut Members<W>) -> Done {
    let models = from.models().await?;
    let file = |number: i64| format!("models/{number:04}.toml");
    begin(to, "models.csv")?;
    for model in &models {
        to.row(&[
            model.number.to_string(),
            model.name.clone(),
            names.of(&model.actor).to_owned(),
            iso_time(model.at),
            model.content.as_ref().map(|_| file(model.number)).unwrap_or_default(),
            model.comparison.clone(),
        ])?;
    }
    to.end_rows()?;
    for model in models {
        if let Some(content) = model.content {
            to.whole(&file(model.number), content.as_bytes(), None)?;
        }
    }
    Ok(())
}

pub(super) fn advisers<W: Write + Seek>(names: &Names, to: &mut Members<W>) -> Done {
    begin(to, "advisers.csv")?;
    for adviser in &names.advisers {
        to.row(&[
            adviser.id.clone(),
            adviser.name.clone(),
            adviser.email.clone(),
            adviser.role.id().to_owned(),
            flag(adviser.is_active),
            iso_time(adviser.created),
        ])?;
    }
    to.end_rows()
}

pub(super) async fn erasures<W: Write + Seek>(from: &mut Snapshot, to: &mut Members<W>) -> Done {
    begin(to, "erasures.csv")?;
    for erasure in from.erasures().await? {
        to.row(&[erasure.kind, erasure.id, iso_time(erasure.at)])?;
    }
    to.end_rows()
}

/// The whole chain. A hash covers the seconds and the id, so both stand beside what people read.
pub(super) async fn audit<W: Write + Seek>(from: &mut Snapshot, names: &Names, to: &mut Members<W>) -> Done {
    begin(to, "audit.csv")?;
    let mut page = from.audit(None).await?;
    while let Some(last) = page.last().cloned() {
        for line in page {
            to.row(&[
                line.number.to_string(),
                iso_time(line.at),
                line.at.to_string(),
                line.actor.clone(),
                names.of(&line.actor).to_owned(),
                line.action,
                line.object,
                line.result,
                line.origin,
                line.hash,
            ])?;
        }
        page = from.audit(Some(&last)).await?;
    }
    to.end_rows()
}
