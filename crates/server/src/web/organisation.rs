//! One organisation: what it is, whom it works with, whom it should meet.

use askama::Template;
use axum::http::{StatusCode, Uri};
use schakel_core::catalogue::Catalogue;
use schakel_core::explanation::{EvidenceKind, kind_label, role_label, status_label};
use schakel_core::matching::{Match, MatchRequest};
use schakel_core::organisation::{Item, Language, Organisation, Visibility};

use super::fields::Segment;
use super::frame::Frame;
use super::page::{PageResult, missing, page};
use super::row::Row;
use super::step::Step;
use super::visit::Visit;

/// How many an organisation should meet.
const N_TO_MEET: usize = 5;
/// How many subjects two parties share are named.
const N_SUBJECTS: usize = 4;

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
    /// Whether the reader has an answer to go back to.
    has_answer: bool,
}

impl OrganisationPage {
    /// The language of shown items; Dutch where the file does not say.
    fn item_language(&self, items: &[Item]) -> Language {
        items.first().and_then(|item| item.language).unwrap_or(Language::Nl)
    }
}

/// `GET /nl/organisations/rug`.
pub(super) async fn show(visit: Visit, Segment(id): Segment, uri: Uri) -> PageResult {
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
        has_answer: visit
            .draft
            .as_ref()
            .is_some_and(|draft| usize::from(draft.answers.step) >= Step::ALL.len()),
        organisation: organisation.clone(),
    };
    page(StatusCode::OK, &shown)
}
