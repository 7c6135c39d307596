//! Candidates for one request, side by side.

use askama::Template;
use axum::http::StatusCode;
use schakel_core::explanation::{kind_label, role_label, signal_label, status_label};
use schakel_core::model::Signal;
use schakel_store::Case;

use super::visit::{Desk, DeskVisit};
use crate::web::asked::match_request;
use crate::web::fields::Segment;
use crate::web::page::{PageResult, private_page};

/// Most candidates beside each other.
const MOST: usize = 5;

/// One candidate: a column.
#[derive(Debug)]
struct Column {
    id: String,
    name: String,
    kind: &'static str,
    place: String,
    roles: String,
    status: Option<&'static str>,
    band: &'static str,
    rank: usize,
    rule: Option<&'static str>,
    reasons: Vec<String>,
    partner_reasons: Vec<String>,
    missing: String,
    n_introductions: usize,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/compare.html")]
struct ComparePage {
    f: Desk,
    case: Case,
    columns: Vec<Column>,
    /// What each signal adds for each candidate: a share of the best score here, from 0 to 100.
    signals: Vec<(&'static str, Vec<u32>)>,
}

/// `GET …/compare?with=a&with=b`.
pub(super) async fn show(visit: DeskVisit, Segment(reference): Segment) -> PageResult {
    let (store, catalogue) = (&visit.app.store, &visit.app.catalogue);
    let Some(case) = store.case(&reference).await? else { return visit.missing() };
    let query = visit.query();
    let mut ids: Vec<String> = Vec::new();
    for id in query.all("with").filter(|id| catalogue.organisation(id).is_some()) {
        if ids.len() < MOST && !ids.iter().any(|known| known == id) {
            ids.push(id.to_owned());
        }
    }
    if ids.len() < 2 {
        return visit.message(StatusCode::BAD_REQUEST, "desk-compare-few");
    }
    let request = match_request(catalogue, &case.answers, case.language);
    let language = visit.language;
    let mut found = Vec::new();
    for id in &ids {
        found.push(catalogue.why(&request, id)?);
    }
    let best = found.iter().map(|why| why.found.score).fold(f64::EPSILON, f64::max);
    let engine = catalogue.engine();
    let value = |why: &schakel_core::matching::Why, signal: Signal| {
        why.found
            .contributions
            .iter()
            .filter(|part| part.signal == signal)
            .map(|part| part.value)
            .sum::<f64>()
    };
    let share = |value: f64| (100.0 * value / best).round().max(0.0) as u32;
    let signals: Vec<Signal> = Signal::ALL
        .into_iter()
        .filter(|signal| found.iter().any(|why| share(value(why, *signal)) > 0))
        .collect();
    let mut columns = Vec::new();
    for why in &found {
        let row = engine.profiles.organisation(why.found.organisation);
        let missing = why.missing.iter().map(|&theme| engine.taxonomy.theme(theme).label(language));
        columns.push(Column {
            id: row.id.clone(),
            name: row.name.clone(),
            kind: kind_label(row.kind, language),
            place: row.place.clone().unwrap_or_default(),
            roles: row.roles.iter().map(|role| role_label(role, language)).collect::<Vec<_>>().join(", "),
            status: status_label(row.status, language),
            band: why.found.band.id(),
            rank: why.found.rank,
            rule: why.rule.map(|rule| rule.label(language)),
            reasons: why.found.reasons.asker.clone(),
            partner_reasons: why.found.reasons.partner.clone(),
            missing: missing.collect::<Vec<_>>().join(", "),
            n_introductions: store.introductions_with(&row.id).await?.len(),
        });
    }
    let row = |signal: Signal| {
        (signal_label(signal, language), found.iter().map(|why| share(value(why, signal))).collect())
    };
    let signals = signals.into_iter().map(row).collect();
    private_page(StatusCode::OK, &ComparePage { f: visit.desk(), case, columns, signals })
}
