//! What there is: organisations, themes, and an organisation with those it should meet.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::http::{StatusCode, Uri};
use schakel_core::catalogue::Catalogue;
use schakel_core::explanation::{EvidenceKind, kind_label, role_label, status_label};
use schakel_core::index::{Field, OrgIdx};
use schakel_core::matching::{Match, MatchRequest, Verdict};
use schakel_core::organisation::{Item, Kind, Language, Organisation, Visibility};
use schakel_core::text::fold;
use schakel_core::theme::ThemeIdx;

use super::filters::TOUCHES;
use super::frame::Frame;
use super::page::{PageError, PageResult, missing, page};
use super::visit::Visit;

/// Organisations on one page of the list.
const PAGE_SIZE: usize = 25;
/// Most organisations found by subject rather than name.
const N_BY_SUBJECT: usize = 50;
/// Longest search, in characters.
const MAX_SEARCH: usize = 100;
/// How many an organisation should meet.
const N_TO_MEET: usize = 5;
/// How many subjects two parties share are named.
const N_SUBJECTS: usize = 4;

/// One organisation in a list.
#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    kind: &'static str,
    place: Option<String>,
    status: Option<&'static str>,
}

impl Row {
    fn new(organisation: &Organisation, language: Language) -> Self {
        Self {
            id: organisation.id.clone(),
            name: organisation.name.clone(),
            kind: kind_label(organisation.kind, language),
            place: organisation.place.clone(),
            status: status_label(organisation.status, language),
        }
    }
}

/// Something to choose: value, label, whether it is chosen.
type Choice = (String, String, bool);

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
pub(super) async fn list_organisations(visit: Visit, RawQuery(query): RawQuery) -> PageResult {
    let query = query.unwrap_or_default();
    let value = |name: &str| {
        let found = form_urlencoded::parse(query.as_bytes()).find(|(known, _)| known == name);
        found.map(|(_, value)| value.trim().chars().take(MAX_SEARCH).collect::<String>()).unwrap_or_default()
    };
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
    let kinds: BTreeSet<Kind> = public.iter().map(|row| row.kind).collect();
    let roles: BTreeSet<&String> = public.iter().flat_map(|row| &row.roles).collect();
    let provinces: BTreeSet<&String> = public.iter().filter_map(|row| row.province.as_ref()).collect();
    let shown = OrganisationsPage {
        kinds: kinds
            .iter()
            .map(|each| (each.id().to_owned(), kind_label(*each, language).to_owned(), each.id() == kind))
            .collect(),
        roles: roles
            .into_iter()
            .map(|each| (each.clone(), role_label(each, language).to_owned(), *each == role))
            .collect(),
        provinces: provinces
            .into_iter()
            .map(|each| (each.clone(), each.clone(), *each == province))
            .collect(),
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
            let by_subject =
                ranked.iter().map(|scored| profiles.organisation(scored.organisation).id.as_str());
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

/// Somebody to meet.
#[derive(Debug)]
struct Meeting {
    row: Row,
    /// What both work on.
    subjects: Vec<String>,
}

impl Meeting {
    fn new(catalogue: &Catalogue, found: &Match, language: Language) -> Self {
        let mut subjects: Vec<String> = Vec::new();
        for evidence in found.contributions.iter().flat_map(|part| &part.evidence) {
            if evidence.kind == EvidenceKind::Theme && !subjects.contains(&evidence.text) {
                subjects.push(evidence.text.clone());
            }
        }
        subjects.truncate(N_SUBJECTS);
        let organisation = catalogue.engine().profiles.organisation(found.organisation);
        Self { row: Row::new(organisation, language), subjects }
    }
}

/// One organisation.
#[derive(Debug, Template)]
#[template(path = "organisation.html")]
struct OrganisationPage {
    f: Frame,
    organisation: Organisation,
    kind: &'static str,
    status: Option<&'static str>,
    roles: Vec<String>,
    about: Option<String>,
    offers: Vec<Item>,
    needs: Vec<Item>,
    about_language: Language,
    themes: Vec<(String, String)>,
    part_of: Option<(String, String)>,
    successor: Option<(String, String)>,
    relations: Vec<(String, String, String)>,
    to_meet: Vec<Meeting>,
}

impl OrganisationPage {
    /// The language of shown items; Dutch where the file does not say.
    fn item_language(&self, items: &[Item]) -> Language {
        items.first().and_then(|item| item.language).unwrap_or(Language::Nl)
    }
}

/// `GET /nl/organisations/rug`.
pub(super) async fn show_organisation(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    uri: Uri,
) -> PageResult {
    let catalogue = &visit.app.catalogue;
    let engine = catalogue.engine();
    let language = visit.language;
    let public = catalogue.organisation(&id).filter(|row| row.visibility == Visibility::Public);
    let (Some(organisation), Some(idx)) = (public, engine.profiles.find(&id)) else {
        return Ok(missing(&visit.app, &uri));
    };
    let named = |id: &Option<String>| {
        let other = catalogue.organisation(id.as_deref()?)?;
        (other.visibility == Visibility::Public).then(|| (other.id.clone(), other.name.clone()))
    };
    let mut relations: Vec<(String, String, String)> = engine
        .profiles
        .graph
        .edges(idx)
        .iter()
        .map(|edge| (engine.profiles.organisation(edge.to), &edge.via))
        .filter(|(other, _)| other.visibility == Visibility::Public)
        .map(|(other, via)| (other.id.clone(), other.name.clone(), via.clone()))
        .collect();
    relations.dedup_by(|a, b| a.0 == b.0);
    let meeting = MatchRequest {
        organisation: Some(id),
        language: Some(language),
        top: Some(N_TO_MEET),
        ..MatchRequest::default()
    };
    let met = catalogue.find_matches(&meeting)?.matches;
    let to_meet = met.iter().map(|found| Meeting::new(catalogue, found, language)).collect();
    let about = Language::ALL.into_iter().cycle().skip(language.idx()).take(3);
    let about_language = about.clone().find(|of| organisation.about.get(*of).is_some()).unwrap_or(language);
    let shown = OrganisationPage {
        f: visit.frame(),
        kind: kind_label(organisation.kind, language),
        status: status_label(organisation.status, language),
        roles: organisation.roles.iter().map(|role| role_label(role, language).to_owned()).collect(),
        about: organisation.about.get(about_language).map(str::to_owned),
        about_language,
        offers: Item::shown_to(&organisation.offers, language).into_iter().cloned().collect(),
        needs: Item::shown_to(&organisation.needs, language).into_iter().cloned().collect(),
        themes: organisation
            .themes
            .iter()
            .filter_map(|id| engine.taxonomy.find(id))
            .map(|theme| engine.taxonomy.theme(theme))
            .map(|theme| (theme.id.clone(), theme.label(language).to_owned()))
            .collect(),
        part_of: named(&organisation.part_of),
        successor: named(&organisation.succeeded_by),
        relations,
        to_meet,
        organisation: organisation.clone(),
    };
    page(StatusCode::OK, &shown)
}

/// One theme in the list.
#[derive(Debug)]
struct ThemeRow {
    id: String,
    label: String,
    /// Under another theme of the list.
    is_narrower: bool,
    n_offering: usize,
    n_needing: usize,
}

/// All themes.
#[derive(Debug, Template)]
#[template(path = "themes.html")]
struct ThemesPage {
    f: Frame,
    rows: Vec<ThemeRow>,
}

/// `GET /nl/themes`: broader themes by label, each with its narrower ones under it.
pub(super) async fn list_themes(visit: Visit) -> PageResult {
    let taxonomy = &visit.app.catalogue.engine().taxonomy;
    let language = visit.language;
    let mut order: Vec<(Vec<String>, ThemeIdx)> = (0..taxonomy.themes().len() as ThemeIdx)
        .map(|idx| {
            let up = taxonomy.ancestors(idx).map(|up| fold(taxonomy.theme(up).label(language)));
            let mut path: Vec<String> = up.collect();
            path.reverse();
            path.push(fold(taxonomy.theme(idx).label(language)));
            (path, idx)
        })
        .collect();
    order.sort();
    let rows = order
        .into_iter()
        .map(|(path, idx)| {
            let (offering, needing) = parties(&visit, idx);
            let theme = taxonomy.theme(idx);
            ThemeRow {
                id: theme.id.clone(),
                label: theme.label(language).to_owned(),
                is_narrower: path.len() > 1,
                n_offering: offering.len(),
                n_needing: needing.len(),
            }
        })
        .collect();
    page(StatusCode::OK, &ThemesPage { f: visit.frame(), rows })
}

/// One theme with its parties.
#[derive(Debug, Template)]
#[template(path = "theme.html")]
struct ThemePage {
    f: Frame,
    label: String,
    broader: Option<(String, String)>,
    narrower: Vec<(String, String)>,
    ris3: String,
    offering: Vec<Row>,
    needing: Vec<Row>,
}

/// `GET /nl/themes/hydrogen`.
pub(super) async fn show_theme(visit: Visit, Path((_, id)): Path<(String, String)>, uri: Uri) -> PageResult {
    let engine = visit.app.catalogue.engine();
    let (taxonomy, language) = (&engine.taxonomy, visit.language);
    let Some(idx) = taxonomy.find(&id) else { return Ok(missing(&visit.app, &uri)) };
    let theme = taxonomy.theme(idx);
    let (offering, needing) = parties(&visit, idx);
    let rows = |of: Vec<OrgIdx>| -> Vec<Row> {
        let mut rows: Vec<Row> =
            of.into_iter().map(|idx| Row::new(engine.profiles.organisation(idx), language)).collect();
        rows.sort_by_cached_key(|row| fold(&row.name));
        rows
    };
    let named = |theme: &schakel_core::theme::Theme| (theme.id.clone(), theme.label(language).to_owned());
    let shown = ThemePage {
        label: theme.label(language).to_owned(),
        broader: theme.parent.as_ref().and_then(|id| taxonomy.find(id)).map(|up| named(taxonomy.theme(up))),
        narrower: taxonomy
            .themes()
            .iter()
            .filter(|other| other.parent.as_ref() == Some(&id))
            .map(named)
            .collect(),
        ris3: theme.ris3.clone(),
        offering: rows(offering),
        needing: rows(needing),
        f: visit.frame(),
    };
    page(StatusCode::OK, &shown)
}

/// Who works on a theme, and who has a need in it; those that may be shown.
fn parties(visit: &Visit, theme: ThemeIdx) -> (Vec<OrgIdx>, Vec<OrgIdx>) {
    let profiles = &visit.app.catalogue.engine().profiles;
    let shown = |of: Vec<OrgIdx>| -> Vec<OrgIdx> {
        let is_public = |idx: &OrgIdx| profiles.organisation(*idx).visibility == Visibility::Public;
        of.into_iter().filter(is_public).collect()
    };
    let is_need = |field: Field| matches!(field, Field::Need(_) | Field::AllNeeds);
    let owners = |is_asked: &dyn Fn(Field) -> bool| profiles.theme_index.owners(theme, TOUCHES, is_asked);
    (shown(owners(&|field| !is_need(field))), shown(owners(&is_need)))
}
