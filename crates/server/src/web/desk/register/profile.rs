//! One organisation of the register: its fields, where they come from, and what was stated before.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_core::catalogue::new_id;
use schakel_core::organisation::Date;
use schakel_store::register::{
    ChangeKind, Fact, Field, FieldFault, Known, Record, Records, find_record, lacks,
};
use schakel_store::{Erasure, ErasureKind};

use super::effect::{Effect, measure};
use super::field_input::{FieldInput, field_label, typed, value_label};
use crate::web::desk::inbox::adviser_names;
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::fields::{Fields, Segment};
use crate::web::page::{PageError, PageResult, private_page};

/// Longest source, in characters.
const MAX_SOURCE: usize = 200;

/// How many that seem to be the same are shown.
const N_TWINS: usize = 10;

/// One thing that was stated.
#[derive(Debug)]
struct StatedRow {
    field: String,
    value: Option<String>,
    source: String,
}

/// One change in the history.
#[derive(Debug)]
struct ChangeRow {
    revision: i64,
    kind: &'static str,
    date: String,
    adviser: String,
    stated: Vec<StatedRow>,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/organisation.html")]
struct ProfilePage {
    f: Desk,
    /// Nothing for one that is not there yet.
    id: Option<String>,
    name: String,
    inputs: Vec<FieldInput>,
    source: String,
    /// The last change of the register the adviser saw.
    seen: i64,
    history: Vec<ChangeRow>,
    /// What a better profile would have.
    lacks: Vec<&'static str>,
    error: Option<String>,
    /// What the change that was typed would do.
    effect: Option<Effect>,
    /// Who seems to be the one that is added.
    twins: Vec<Twin>,
}

/// One that seems to be in the register already.
#[derive(Debug)]
struct Twin {
    id: String,
    name: String,
    place: String,
}

/// What is told above the fields, beside what is wrong with them.
#[derive(Debug, Default)]
struct Told {
    effect: Option<Effect>,
    twins: Vec<Twin>,
}

impl ProfilePage {
    fn n_faults(&self) -> usize {
        self.inputs.iter().filter(|input| input.error.is_some()).count()
    }
}

/// What was typed, field by field, and what is wrong with it.
struct Typed {
    values: BTreeMap<Field, String>,
    faults: BTreeMap<Field, FieldFault>,
}

/// `GET /nl/desk/organisations/new`.
pub(in crate::web::desk) async fn show_new(visit: DeskVisit) -> PageResult {
    show_page(&visit, None, &Record::new(""), None, None, "", Told::default(), StatusCode::OK).await
}

/// `GET /nl/desk/organisations/rug`.
pub(in crate::web::desk) async fn show(visit: DeskVisit, Segment(id): Segment) -> PageResult {
    match record(&visit, &id).await? {
        Some(record) => {
            show_page(&visit, Some(&id), &record, None, None, "", Told::default(), StatusCode::OK).await
        }
        None => visit.missing(),
    }
}

async fn record(visit: &DeskVisit, id: &str) -> Result<Option<Record>, PageError> {
    let erasure = Erasure { kind: ErasureKind::Organisation, id: id.to_owned() };
    if visit.app.store.erasures().await?.contains(&erasure) {
        return Ok(None);
    }
    Ok(find_record(&visit.app.base, &visit.app.store.facts_of(id).await?, id))
}

#[expect(clippy::too_many_arguments, reason = "each is a part of one page")]
async fn show_page(
    visit: &DeskVisit,
    id: Option<&str>,
    record: &Record,
    typed: Option<&Typed>,
    error: Option<&str>,
    source: &str,
    told: Told,
    status: StatusCode,
) -> PageResult {
    let taxonomy = &visit.app.catalogue.engine().taxonomy;
    let f = visit.desk_at(&format!("/desk/organisations/{}", id.unwrap_or("new")));
    let t = f.t();
    let inputs = Field::ALL.into_iter().map(|field| {
        let fault = typed.and_then(|typed| typed.faults.get(&field));
        let value = match typed.and_then(|typed| typed.values.get(&field)) {
            Some(value) => value.clone(),
            None => record.read(field),
        };
        FieldInput::new(field, &value, fault, t, taxonomy)
    });
    let mut history = Vec::new();
    if let Some(id) = id {
        let names = adviser_names(visit).await?;
        for (change, facts) in visit.app.store.history(id).await? {
            history.push(ChangeRow {
                revision: change.revision,
                kind: change.kind.id(),
                date: t.date(change.at),
                adviser: names.get(&change.actor).unwrap_or(&change.actor).clone(),
                stated: facts
                    .into_iter()
                    .map(|stated| StatedRow {
                        field: field_label(stated.fact.field, t),
                        value: stated
                            .fact
                            .value
                            .map(|value| value_label(stated.fact.field, &value, taxonomy, t)),
                        source: stated.fact.source,
                    })
                    .collect(),
            });
        }
    }
    let shown = ProfilePage {
        id: id.map(str::to_owned),
        name: record.organisation.name.clone(),
        inputs: inputs.collect(),
        source: source.to_owned(),
        seen: visit.app.store.revision().await?,
        history,
        lacks: if id.is_some() {
            lacks(record).into_iter().map(|lack| lack.id()).collect()
        } else {
            Vec::new()
        },
        error: error.map(|key| t.get(key)),
        effect: told.effect,
        twins: told.twins,
        f,
    };
    private_page(status, &shown)
}

/// Reads all fields of a form against what the record has: what is the same is no value to be checked.
fn read(visit: &DeskVisit, record: &Record, fields: &Fields) -> Typed {
    let catalogue = &visit.app.catalogue;
    let known = Known {
        taxonomy: &catalogue.engine().taxonomy,
        has_organisation: &|id| catalogue.organisation(id).is_some(),
    };
    let mut read = Typed { values: BTreeMap::new(), faults: BTreeMap::new() };
    for field in Field::ALL {
        let typed = typed(fields, field);
        if typed == record.read(field) && !(typed.is_empty() && field.is_required()) {
            continue;
        }
        match known.parse(field, &typed) {
            Ok(value) => {
                read.values.insert(field, value);
            }
            Err(fault) => {
                read.values.insert(field, typed);
                read.faults.insert(field, fault);
            }
        }
    }
    read
}

/// `POST /nl/desk/organisations/rug`: what changed, and nothing else, is stated.
pub(in crate::web::desk) async fn save(Segment(id): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let Some(record) = record(&visit, &id).await? else { return visit.missing() };
    store(&visit, Some(&id), &record, &fields).await
}

/// `POST /nl/desk/organisations/new`.
pub(in crate::web::desk) async fn add(Posted { visit, fields }: Posted) -> PageResult {
    store(&visit, None, &Record::new(""), &fields).await
}

async fn store(visit: &DeskVisit, id: Option<&str>, record: &Record, fields: &Fields) -> PageResult {
    let store = &visit.app.store;
    let source: String = fields.get("fact-source").chars().take(MAX_SOURCE).collect();
    let typed = read(visit, record, fields);
    let refuse = async |error: Option<&str>, status| {
        show_page(visit, id, record, Some(&typed), error, &source, Told::default(), status).await
    };
    if !typed.faults.is_empty() {
        return refuse(None, StatusCode::BAD_REQUEST).await;
    }
    let mut changed: Vec<(Field, &String)> = typed
        .values
        .iter()
        .filter(|(field, value)| record.read(**field) != **value)
        .map(|(field, value)| (*field, value))
        .collect();
    if let (Some(id), "try") = (id, fields.get("do")) {
        let facts = changed.iter().map(|(field, value)| Fact {
            organisation: id.to_owned(),
            field: *field,
            value: Some((*value).clone()),
            source: source.clone(),
        });
        let effect = Some(measure(visit, id, facts.collect()).await?);
        let told = Told { effect, ..Told::default() };
        return show_page(visit, Some(id), record, Some(&typed), None, &source, told, StatusCode::OK).await;
    }
    if let (Some(id), true) = (id, changed.is_empty()) {
        return Ok(Redirect::to(&visit.to(&format!("/desk/organisations/{id}"))).into_response());
    }
    if source.is_empty() {
        return refuse(Some("desk-error-source"), StatusCode::BAD_REQUEST).await;
    }
    let revision = store.revision().await?;
    let new = match id {
        Some(id) => {
            let seen = fields.get("seen").parse::<i64>().unwrap_or_default();
            if store.facts_of(id).await?.iter().any(|stated| stated.revision > seen) {
                return refuse(Some("desk-error-changed"), StatusCode::CONFLICT).await;
            }
            id.to_owned()
        }
        None => {
            let mut new = Record::new("");
            for (field, value) in &changed {
                new.write(*field, value);
            }
            let records = Records::new(&visit.app.base, &store.register_changes().await?);
            let twins = if fields.get("do") == "anyway" { Vec::new() } else { twins(&records, &new) };
            if !twins.is_empty() {
                let told = Told { twins, ..Told::default() };
                let status = StatusCode::CONFLICT;
                return show_page(visit, None, record, Some(&typed), None, &source, told, status).await;
            }
            new_id(&new.organisation.name, |id| !records.is_free(id))
        }
    };
    // What is typed in today is no old profile: where nobody says of when it is, it is of this month.
    let month = Date::of_unix(visit.now).map(|today| today.month().to_string()).unwrap_or_default();
    let is_undated = record.organisation.updated.is_none() && !typed.values.contains_key(&Field::Updated);
    if is_undated && changed.iter().any(|(field, _)| !field.is_internal()) {
        changed.push((Field::Updated, &month));
    }
    let once = visit.once(fields);
    if id.is_none() && !store.use_stamp(&once.nonce, once.expires).await? {
        // The same form was sent before: it is added.
        return Ok(Redirect::to(&visit.to("/desk/organisations?done=profile")).into_response());
    }
    let facts: Vec<Fact> = changed
        .into_iter()
        .map(|(field, value)| Fact {
            organisation: new.clone(),
            field,
            value: Some(value.clone()),
            source: source.clone(),
        })
        .collect();
    match store.state_facts(&visit.act(), ChangeKind::Edit, revision, &facts).await? {
        Some(_) => {
            visit.service.refresh().await?;
            Ok(Redirect::to(&visit.to(&format!("/desk/organisations/{new}?done=profile"))).into_response())
        }
        None => {
            store.forget_stamp(&once.nonce).await?;
            refuse(Some("desk-error-changed"), StatusCode::CONFLICT).await
        }
    }
}

/// Who seems to be the one that is added, to be looked at first.
fn twins(records: &Records, new: &Record) -> Vec<Twin> {
    let twin = |id: &str| {
        let record = records.get(id)?;
        Some(Twin {
            id: id.to_owned(),
            name: record.organisation.name.clone(),
            place: record.organisation.place.clone().unwrap_or_default(),
        })
    };
    records.same_as(new).into_iter().take(N_TWINS).filter_map(twin).collect()
}
