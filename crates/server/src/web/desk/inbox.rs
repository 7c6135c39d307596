//! The inbox: which requests there are, whose they are, and which introductions ask for a look.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use schakel_store::{Adviser, Case, CaseFilter, Introduction};

use super::following::{NewRow, news};
use super::visit::{Desk, DeskVisit};
use crate::web::page::{PageError, PageResult, private_page};

/// Requests on a page.
const PAGE_SIZE: usize = 25;
/// Characters of a question in the list.
const MAX_NEED: usize = 140;

/// One request in the list.
#[derive(Debug)]
pub(super) struct CaseRow {
    pub(super) case: Case,
    need: String,
    sent: String,
    adviser: Option<String>,
}

/// An introduction whose reminder has come.
#[derive(Debug)]
struct DueRow {
    introduction: Introduction,
    organisation: String,
    date: String,
}

/// The inbox.
#[derive(Debug, Template)]
#[template(path = "desk/inbox.html")]
struct InboxPage {
    f: Desk,
    show: &'static str,
    rows: Vec<CaseRow>,
    due: Vec<DueRow>,
    /// What is new in requests that are followed.
    news: Vec<NewRow>,
    n_new: usize,
    previous: Option<usize>,
    next: Option<usize>,
}

impl InboxPage {
    /// The words of a list, with the number of what is new.
    fn tab(&self, show: &str) -> String {
        match show {
            "new" => self.f.t().count("desk-show-new", self.n_new),
            other => self.f.get(&format!("desk-show-{other}")),
        }
    }

    fn is_shown(&self, show: &str) -> bool {
        self.show == show
    }

    fn count(&self, row: &CaseRow) -> usize {
        usize::try_from(row.case.n_introductions).unwrap_or_default()
    }
}

const SHOWN: [&str; 4] = ["new", "mine", "open", "all"];

/// `GET /nl/desk?show=mine&page=2`.
pub(super) async fn show(visit: DeskVisit) -> PageResult {
    let query = visit.query();
    let store = &visit.app.store;
    let n_new = store.n_new_cases().await?;
    let asked = SHOWN.into_iter().find(|known| *known == query.get("show"));
    // Who has nothing of its own looks at what is new.
    let show = asked.unwrap_or(if n_new > 0 { "new" } else { "mine" });
    let filter = match show {
        "new" => CaseFilter::New,
        "mine" => CaseFilter::Of(&visit.adviser.id),
        "open" => CaseFilter::Open,
        _ => CaseFilter::All,
    };
    let number = query.get("page").parse::<usize>().unwrap_or(1).clamp(1, 10_000);
    let skip = (number - 1) * PAGE_SIZE;
    let mut cases = store.cases(filter, skip as i64, PAGE_SIZE as i64 + 1).await?;
    let has_more = cases.len() > PAGE_SIZE;
    cases.truncate(PAGE_SIZE);
    let names = adviser_names(&visit).await?;
    let f = visit.desk();
    let rows = cases.into_iter().map(|case| CaseRow::new(case, &f, &names)).collect();
    let due = store.due_introductions(visit.now).await?;
    let due = due
        .into_iter()
        .filter(|introduction| introduction.adviser == visit.adviser.id)
        .map(|introduction| DueRow {
            organisation: organisation_name(&visit, &introduction.proposal.organisation),
            date: f.t().date(introduction.remind_at.unwrap_or_default()),
            introduction,
        })
        .collect();
    let shown = InboxPage {
        show,
        rows,
        due,
        news: news(&visit).await?,
        n_new,
        previous: (number > 1).then(|| number - 1),
        next: has_more.then(|| number + 1),
        f,
    };
    private_page(StatusCode::OK, &shown)
}

impl CaseRow {
    fn new(case: Case, f: &Desk, names: &BTreeMap<String, String>) -> Self {
        let mut need: String = case.answers.need.chars().take(MAX_NEED).collect();
        if need.len() < case.answers.need.len() {
            need.push('…');
        }
        let adviser = case.adviser.as_ref().map(|id| names.get(id).unwrap_or(id).clone());
        Self { need, sent: f.t().date(case.sent), adviser, case }
    }
}

/// What advisers are called, by id.
pub(super) async fn adviser_names(visit: &DeskVisit) -> Result<BTreeMap<String, String>, PageError> {
    let named = |adviser: Adviser| (adviser.id, adviser.name);
    Ok(visit.app.store.advisers().await?.into_iter().map(named).collect())
}

/// What an organisation is called now; its id when the register no longer has it.
pub(super) fn organisation_name(visit: &DeskVisit, id: &str) -> String {
    visit.app.catalogue.organisation(id).map_or(id, |row| &row.name).to_owned()
}
