//! The organisations there are: searched, narrowed, a page at a time.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use schakel_core::explanation::province_label;
use schakel_core::matching::{Band, MatchRequest, Verdict};
use schakel_core::organisation::{Organisation, Visibility};
use schakel_core::text::fold;

use super::choice::Choice;
use super::fields::Fields;
use super::frame::Frame;
use super::page::{PageError, PageResult, page};
use super::row::Row;
use super::visit::Visit;

/// Organisations on one page of the list.
const PAGE_SIZE: usize = 25;
/// Most organisations found by subject rather than name.
const N_BY_SUBJECT: usize = 50;
/// Longest search, in characters.
const MAX_SEARCH: usize = 100;

/// The list of organisations.
#[derive(Debug, Template)]
#[template(path = "organisations.html")]
struct OrganisationsPage {
    f: Frame,
    search: String,
    kinds: Vec<Choice>,
    roles: Vec<Choice>,
    provinces: Vec<Choice>,
    rows: Vec<Row>,
    n: usize,
    number: usize,
    n_pages: usize,
    /// Addresses of the pages before and after this one.
    previous: Option<String>,
    next: Option<String>,
}

impl OrganisationsPage {
    fn page_text(&self) -> String {
        let (number, n) = (self.number.to_string(), self.n_pages.to_string());
        self.f.t().with("page-of", &[("page", number.as_str()), ("n", n.as_str())])
    }
}

/// `GET /nl/organisations`.
pub(super) async fn list(visit: Visit, RawQuery(query): RawQuery) -> PageResult {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let value = |name: &str| query.get(name).chars().take(MAX_SEARCH).collect::<String>();
    let (search, kind, role, province) = (value("search"), value("kind"), value("role"), value("province"));
    let catalogue = &visit.app.catalogue;
    let public: Vec<&Organisation> =
        catalogue.organisations().iter().filter(|row| row.visibility == Visibility::Public).collect();
    let is_asked = |row: &Organisation| {
        (kind.is_empty() || row.kind.id() == kind)
            && (role.is_empty() || row.roles.contains(&role))
            && (province.is_empty() || row.province.as_deref() == Some(province.as_str()))
    };
    let mut found: Vec<&Organisation> = if search.is_empty() {
        let mut all = public.clone();
        all.sort_by_cached_key(|row| fold(&row.name));
        all
    } else {
        find(&visit, &public, &search)?
    };
    found.retain(|row| is_asked(row));
    let n_pages = found.len().div_ceil(PAGE_SIZE).max(1);
    let number = value("page").parse::<usize>().unwrap_or(1).clamp(1, n_pages);
    let address = |page: usize| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("search", &search), ("kind", &kind), ("role", &role), ("province", &province)]
        {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.append_pair("page", &page.to_string());
        visit.to(&format!("/organisations?{}", query.finish()))
    };
    let language = visit.language;
    let provinces: BTreeSet<&String> = public.iter().filter_map(|row| row.province.as_ref()).collect();
    let shown = OrganisationsPage {
        kinds: Choice::kinds(public.iter().copied(), language, &kind),
        roles: Choice::roles(public.iter().copied(), language, &role),
        provinces: Choice::all(
            provinces.into_iter().map(|each| (each.clone(), province_label(each, language).to_owned())),
            &province,
        ),
        n: found.len(),
        rows: found
            .iter()
            .skip((number - 1) * PAGE_SIZE)
            .take(PAGE_SIZE)
            .map(|row| Row::new(row, language))
            .collect(),
        previous: (number > 1).then(|| address(number - 1)),
        next: (number < n_pages).then(|| address(number + 1)),
        number,
        n_pages,
        search,
        f: visit.frame(),
    };
    page(StatusCode::OK, &shown)
}

/// Organisations by name or place, then by subject, as a request would find them.
fn find<'c>(
    visit: &Visit,
    public: &[&'c Organisation],
    search: &str,
) -> Result<Vec<&'c Organisation>, PageError> {
    let wanted = fold(search);
    let has = |row: &Organisation| {
        let names = std::iter::once(&row.name).chain(&row.aka).chain(&row.place);
        names.map(|name| fold(name)).any(|name| name.contains(&wanted))
    };
    let mut found: Vec<&Organisation> = public.iter().copied().filter(|row| has(row)).collect();
    found.sort_by_cached_key(|row| (!fold(&row.name).contains(&wanted), fold(&row.name)));
    let catalogue = &visit.app.catalogue;
    let request = MatchRequest {
        top: Some(N_BY_SUBJECT),
        language: Some(visit.language),
        ..MatchRequest::from_text(search)
    };
    // A search without letters or digits names no subject.
    if request.text().is_some() {
        let (verdict, ranked) = catalogue.rank(&request)?;
        if verdict == Verdict::Matches {
            let profiles = &catalogue.engine().profiles;
            let by_subject = ranked
                .iter()
                .filter(|scored| scored.band >= Band::Possible)
                .map(|scored| profiles.organisation(scored.organisation).id.as_str());
            for id in by_subject {
                let known = found.iter().any(|row| row.id == id);
                if let (false, Some(row)) = (known, public.iter().find(|row| row.id == id)) {
                    found.push(row);
                }
            }
        }
    }
    Ok(found)
}
