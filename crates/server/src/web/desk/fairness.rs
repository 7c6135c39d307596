//! Who is brought into introductions how often: nobody is flooded, nobody who said no is asked again, and it can be looked at.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use schakel_core::evaluation::gini;
use schakel_core::organisation::Visibility;
use schakel_core::text::fold;
use schakel_store::{Case, CaseFilter, Introduction, IntroductionState, No};

use super::inbox::organisation_name;
use super::visit::{Desk, DeskVisit};
use crate::web::page::{PageError, PageResult, private_page};

/// The period of a budget, in seconds: 90 days.
const QUARTER: i64 = 90 * 24 * 3600;
/// How long "not now" keeps an organisation from an asker, in seconds: half a year.
const NOT_NOW: i64 = 180 * 24 * 3600;
/// The period of the report, in seconds: a year.
const YEAR: i64 = 365 * 24 * 3600;
/// How many requests are looked through for others of the same asker.
const N_READ: i64 = 5_000;

/// What another request of the same asker says of an organisation.
#[derive(Debug)]
pub(super) struct Before {
    pub(super) organisation: String,
    /// The other request.
    pub(super) reference: String,
    /// The key of what came of it.
    pub(super) what: String,
}

/// Organisations the same asker was brought together with, knows, or that one of the two said no about.
pub(super) async fn before(visit: &DeskVisit, case: &Case) -> Result<Vec<Before>, PageError> {
    let store = &visit.app.store;
    let asker = fold(case.answers.name.trim());
    if asker.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for other in store.cases(CaseFilter::All, 0, N_READ).await? {
        if other.reference == case.reference || fold(other.answers.name.trim()) != asker {
            continue;
        }
        let mut say = |organisation: String, what: String| {
            found.push(Before { organisation, reference: other.reference.clone(), what });
        };
        for verdict in store.verdicts(&other.reference).await? {
            // That it did not fit another question says nothing of this one.
            if verdict.no == No::Known {
                say(verdict.organisation, format!("desk-no-{}", verdict.no.id()));
            }
        }
        for one in store.introductions_of(&other.reference).await? {
            match one.state {
                IntroductionState::Proposed => {}
                IntroductionState::Declined(No::NotNow) if one.updated < visit.now - NOT_NOW => {}
                IntroductionState::Declined(no) => {
                    say(one.proposal.organisation, format!("desk-no-{}", no.id()));
                }
                state => say(one.proposal.organisation, format!("desk-step-{}", state.id())),
            }
        }
    }
    Ok(found)
}

/// Organisations that had all the introductions of a quarter.
pub(super) async fn full(visit: &DeskVisit) -> Result<Vec<String>, PageError> {
    let Some(budget) = budget(visit).await? else { return Ok(Vec::new()) };
    Ok(budget.left.into_iter().filter(|(_, left)| *left == 0).map(|(id, _)| id).collect())
}

/// What is left of the introductions of a quarter.
pub(super) struct Budget {
    /// How many an organisation may have.
    pub(super) each: u32,
    /// How many organisations that had any have left, by id.
    pub(super) left: BTreeMap<String, u32>,
}

/// The introductions of a quarter, if the settings limit them.
pub(super) async fn budget(visit: &DeskVisit) -> Result<Option<Budget>, PageError> {
    let Some(each) = visit.app.config.desk.introductions_per_quarter else { return Ok(None) };
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for one in visit.app.store.introductions().await? {
        if one.created > visit.now - QUARTER && !matches!(one.state, IntroductionState::Declined(_)) {
            *counts.entry(one.proposal.organisation).or_default() += 1;
        }
    }
    let left = counts.into_iter().map(|(id, n)| (id, each.saturating_sub(n))).collect();
    Ok(Some(Budget { each, left }))
}

/// One organisation in the report.
#[derive(Debug, Default)]
struct Row {
    id: String,
    name: String,
    proposed: usize,
    told: usize,
    together: usize,
    declined: usize,
}

/// The report.
#[derive(Debug, Template)]
#[template(path = "desk/exposure.html")]
struct ExposurePage {
    f: Desk,
    rows: Vec<Row>,
    n_introductions: usize,
    n_public: usize,
    gini: String,
}

/// `GET /nl/desk/exposure`: a year.
pub(super) async fn show(visit: DeskVisit) -> PageResult {
    let introductions = visit.app.store.introductions().await?;
    let recent: Vec<&Introduction> =
        introductions.iter().filter(|one| one.created > visit.now - YEAR).collect();
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    for one in &recent {
        let row = rows.entry(&one.proposal.organisation).or_default();
        row.proposed += 1;
        match one.state {
            IntroductionState::Proposed => {}
            IntroductionState::Introduced | IntroductionState::Talking => row.told += 1,
            IntroductionState::Collaborating => {
                row.told += 1;
                row.together += 1;
            }
            IntroductionState::Declined(_) => row.declined += 1,
        }
    }
    let public = visit.app.catalogue.organisations().iter();
    let public: Vec<&str> =
        public.filter(|row| row.visibility == Visibility::Public).map(|row| row.id.as_str()).collect();
    let counts: Vec<usize> = public.iter().map(|id| rows.get(id).map_or(0, |row| row.proposed)).collect();
    let mut rows: Vec<Row> = rows
        .into_iter()
        .map(|(id, row)| Row { id: id.to_owned(), name: organisation_name(&visit, id), ..row })
        .collect();
    rows.sort_by(|a, b| b.proposed.cmp(&a.proposed).then_with(|| a.id.cmp(&b.id)));
    let shown = ExposurePage {
        n_introductions: recent.len(),
        n_public: public.len(),
        gini: format!("{:.2}", if recent.is_empty() { 0.0 } else { gini(&counts) }),
        rows,
        f: visit.desk(),
    };
    private_page(StatusCode::OK, &shown)
}
