//! Why an organisation is, or is not, in the answer.

use askama::Template;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use schakel_core::matching::Rule;
use schakel_core::organisation::Visibility;

use super::asked::match_request;
use super::card::Card;
use super::check::complete;
use super::fields::Fields;
use super::frame::Frame;
use super::named::named_like;
use super::page::{PageResult, private_page};
use super::results::N_SHOWN;
use super::visit::Visit;

/// Most organisations to choose from when a name fits several.
const MOST: usize = 12;
/// Longest name that is read, in characters.
const MAX_NAME: usize = 200;

/// The page.
#[derive(Debug, Template)]
#[template(path = "why.html")]
struct WhyPage {
    f: Frame,
    typed: String,
    found: Option<Found>,
    /// Organisations whose name has what was typed: id and name.
    candidates: Vec<(String, String)>,
}

/// The explanation for one organisation.
#[derive(Debug)]
struct Found {
    card: Card,
    rank: usize,
    n_ranked: usize,
    rule: Option<&'static str>,
    /// Whether the asker said that it is not for them.
    is_hidden_by_asker: bool,
    is_candidate: bool,
    missing: Vec<String>,
}

/// `GET /nl/request/why?name=…` or `?id=…`: names of the register, never the question.
pub(super) async fn show_why(visit: Visit, RawQuery(query): RawQuery) -> PageResult {
    let draft = complete(&visit)?;
    let catalogue = &visit.app.catalogue;
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let value = |name: &str| query.get(name).chars().take(MAX_NAME).collect::<String>();
    let (id, typed) = (value("id"), value("name"));
    let shown = |row: &&schakel_core::organisation::Organisation| row.visibility == Visibility::Public;
    let mut candidates: Vec<(String, String)> = Vec::new();
    let mut chosen = catalogue.organisation(&id).filter(shown);
    if chosen.is_none() && !typed.is_empty() {
        let named = named_like(catalogue, &typed);
        candidates = named.iter().take(MOST).map(|row| (row.id.clone(), row.name.clone())).collect();
        if let [(only, _)] = candidates.as_slice() {
            chosen = catalogue.organisation(only);
        }
    }
    let request = match_request(catalogue, &draft.answers, visit.language);
    let found = match chosen {
        Some(organisation) => {
            let why = catalogue.why(&request, &organisation.id)?;
            let engine = catalogue.engine();
            Some(Found {
                card: Card::new(catalogue, &why.found, visit.language),
                rank: why.found.rank,
                n_ranked: why.n_ranked,
                is_hidden_by_asker: draft.answers.exclude.contains(&organisation.id)
                    || draft.answers.unlike.contains(&organisation.id),
                rule: why.rule.map(|rule: Rule| rule.label(visit.language)),
                is_candidate: why.is_candidate,
                missing: why
                    .missing
                    .iter()
                    .map(|&theme| engine.taxonomy.theme(theme).label(visit.language).to_owned())
                    .collect(),
            })
        }
        None => None,
    };
    private_page(StatusCode::OK, &WhyPage { f: visit.frame(), typed, found, candidates })
}

impl WhyPage {
    fn rank_text(&self, found: &Found) -> String {
        let (rank, n) = (found.rank.to_string(), found.n_ranked.to_string());
        let key = if found.rank <= N_SHOWN { "why-shown" } else { "why-rank" };
        self.f.t().with(key, &[("rank", rank.as_str()), ("n", n.as_str())])
    }
}
