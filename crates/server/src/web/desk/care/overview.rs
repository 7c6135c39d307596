//! What the register needs, and the two quickest things to do about it: "still right", and making one of two.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_core::organisation::{Date, Visibility};
use schakel_store::OwnerReply;
use schakel_store::register::{
    ChangeKind, Fact, Field, Records, age, duplicates, is_expired, lacks, leaves_by, merge as merged,
};

use crate::clock;
use crate::web::desk::inbox::organisation_name;
use crate::web::desk::posted::Posted;
use crate::web::desk::register::{field_label, value_label};
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::page::{PageError, PageResult, private_page};

/// From which age a profile is looked at again, in years.
pub(super) const OLD: f64 = 1.0;
/// How long before an organisation is erased it is named, in seconds: 30 days.
const SOON: i64 = 30 * 24 * 3600;
/// How many of a kind are shown.
const N_SHOWN: usize = 25;

/// A profile that is old or past its time.
#[derive(Debug)]
struct OldRow {
    id: String,
    name: String,
    updated: String,
    is_expired: bool,
}

/// A profile that lacks much.
#[derive(Debug)]
struct LackingRow {
    id: String,
    name: String,
    lacks: Vec<&'static str>,
}

/// What an organisation said of itself, field by field: what it is now, and what it would be.
#[derive(Debug)]
struct ReplyRow {
    id: String,
    organisation: String,
    date: String,
    fields: Vec<(String, String, String)>,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/care.html")]
struct CarePage {
    f: Desk,
    n_old: usize,
    old: Vec<OldRow>,
    replies: Vec<ReplyRow>,
    duplicates: Vec<[(String, String); 2]>,
    /// Persons nobody may be shown, and what is erased within a month: id, name and day.
    personal: Vec<(String, String)>,
    leaving: Vec<(String, String, String)>,
    n_lacking: usize,
    lacking: Vec<LackingRow>,
    error: Option<String>,
}

/// Today, as dates of profiles are written.
pub(super) fn today(now: i64) -> Option<Date> {
    clock::iso_date(now).parse().ok()
}

pub(super) async fn records(visit: &DeskVisit) -> Result<Records, PageError> {
    Ok(Records::new(&visit.app.base, &visit.app.store.register_changes().await?))
}

/// `GET /nl/desk/care`.
pub(in crate::web::desk) async fn show(visit: DeskVisit) -> PageResult {
    show_page(&visit, None, StatusCode::OK).await
}

pub(super) async fn show_page(visit: &DeskVisit, error: Option<&str>, status: StatusCode) -> PageResult {
    let records = records(visit).await?;
    let f = visit.desk_at("/desk/care");
    let Some(today) = today(visit.now) else { return visit.missing() };
    let Some(soon) = Date::of_unix(visit.now + SOON) else { return visit.missing() };
    let public = || records.iter().filter(|(_, record)| record.organisation.visibility == Visibility::Public);
    let mut old: Vec<(f64, OldRow)> = public()
        .map(|(id, record)| {
            let row = OldRow {
                id: id.to_owned(),
                name: record.organisation.name.clone(),
                updated: record.read(Field::Updated),
                is_expired: is_expired(record, today),
            };
            (age(record, today), row)
        })
        .filter(|(age, row)| *age > OLD || row.is_expired)
        .collect();
    old.sort_by(|(a, one), (b, other)| b.total_cmp(a).then_with(|| one.id.cmp(&other.id)));
    let mut lacking: Vec<LackingRow> = public()
        .map(|(id, record)| LackingRow {
            id: id.to_owned(),
            name: record.organisation.name.clone(),
            lacks: lacks(record).into_iter().map(|lack| lack.id()).collect(),
        })
        .filter(|row| row.lacks.len() > 1)
        .collect();
    lacking.sort_by(|a, b| b.lacks.len().cmp(&a.lacks.len()).then_with(|| a.id.cmp(&b.id)));
    let named = |id: &str| (id.to_owned(), organisation_name(visit, id));
    let replies = visit.app.store.owner_replies().await?;
    let shown = CarePage {
        n_old: old.len(),
        old: old.into_iter().map(|(_, row)| row).take(N_SHOWN).collect(),
        replies: replies.into_iter().map(|reply| ReplyRow::new(visit, &f, &records, reply)).collect(),
        duplicates: duplicates(&records)
            .into_iter()
            .take(N_SHOWN)
            .map(|(a, b)| [named(a), named(b)])
            .collect(),
        personal: public()
            .filter(|(_, record)| record.lacks_basis())
            .map(|(id, record)| (id.to_owned(), record.organisation.name.clone()))
            .collect(),
        leaving: records
            .iter()
            .filter(|(_, record)| leaves_by(record, soon))
            .map(|(id, record)| {
                (id.to_owned(), record.organisation.name.clone(), record.read(Field::KeepUntil))
            })
            .collect(),
        n_lacking: lacking.len(),
        lacking: lacking.into_iter().take(N_SHOWN).collect(),
        error: error.map(|key| f.get(key)),
        f,
    };
    private_page(status, &shown)
}

impl ReplyRow {
    fn new(visit: &DeskVisit, f: &Desk, records: &Records, reply: OwnerReply) -> Self {
        let taxonomy = &visit.app.catalogue.engine().taxonomy;
        let record = records.get(&reply.organisation);
        let label = |field: Field, value: &str| value_label(field, value, taxonomy, f.t());
        let fields = reply.fields.iter().map(|(field, value)| {
            let before = record.map(|record| record.read(*field)).unwrap_or_default();
            (field_label(*field, f.t()), label(*field, &before), label(*field, value))
        });
        Self {
            fields: fields.collect(),
            organisation: organisation_name(visit, &reply.organisation),
            date: f.t().date(reply.at),
            id: reply.id,
        }
    }
}

/// `POST /nl/desk/care/confirm`: the profile is still right.
pub(in crate::web::desk) async fn confirm(Posted { visit, fields }: Posted) -> PageResult {
    let id = fields.get("organisation");
    if records(&visit).await?.get(id).is_none() {
        return visit.missing();
    }
    let fact = |field: Field, value: String| Fact {
        organisation: id.to_owned(),
        field,
        value: Some(value),
        source: visit.desk().get("desk-source-confirmed"),
    };
    let facts = [fact(Field::Updated, clock::iso_date(visit.now)), fact(Field::ValidUntil, String::new())];
    state(&visit, ChangeKind::Edit, &facts).await
}

/// `POST /nl/desk/care/merge`: one of two.
pub(in crate::web::desk) async fn merge(Posted { visit, fields }: Posted) -> PageResult {
    let (kept, dropped) = (fields.get("keep"), fields.get("drop"));
    let records = records(&visit).await?;
    let (Some(one), Some(other)) = (records.get(kept), records.get(dropped)) else { return visit.missing() };
    if kept == dropped {
        return visit.missing();
    }
    let source = visit.desk().get("desk-source-merged");
    let facts = merged((kept, one), (dropped, other), &source);
    state(&visit, ChangeKind::Merge, &facts).await
}

/// States what was decided, and goes back to the overview.
pub(super) async fn state(visit: &DeskVisit, kind: ChangeKind, facts: &[Fact]) -> PageResult {
    let revision = visit.app.store.revision().await?;
    match visit.app.store.state_facts(&visit.act(), kind, revision, facts).await? {
        Some(_) => {
            visit.service.refresh().await?;
            Ok(Redirect::to(&visit.to("/desk/care?done=profile")).into_response())
        }
        None => show_page(visit, Some("desk-error-changed"), StatusCode::CONFLICT).await,
    }
}
