//! The answer to a request: on the screen, on paper, as a file.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::RawQuery;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use schakel_core::explanation::kind_label;
use schakel_core::matching::{Answer, Limit, MatchRequest};
use schakel_core::organisation::{Language, Visibility};
use schakel_sheet::harmless_cell;
use schakel_store::{Answers, Audience, Draft};

use super::asked::match_request;
use super::card::Card;
use super::check::complete;
use super::choice::Choice;
use super::fields::Segment;
use super::filters::{DISTANCES, Filters};
use super::frame::Frame;
use super::guard::{self, EMPTY_FIELD};
use super::page::{PageError, PageResult, missing, private_page};
use super::texts::Texts;
use super::visit::Visit;
use crate::api::dto::MatchesDto;

/// How many matches are shown.
pub(super) const N_SHOWN: usize = 10;
/// How many are in a file.
const N_IN_FILE: usize = 25;

/// What an organisation or theme is called, with its id.
#[derive(Debug)]
struct Named {
    id: String,
    name: String,
}

/// The result, on the screen or for paper.
#[derive(Debug, Template)]
#[template(path = "results.html")]
struct ResultsPage {
    f: Frame,
    is_print: bool,
    answers: Answers,
    filters: Filters,
    kinds: Vec<Choice>,
    roles: Vec<Choice>,
    distances: Vec<Choice>,
    theme_choices: Vec<Choice>,
    has_border: bool,
    themes: Vec<Named>,
    without: Vec<Named>,
    like: Vec<Named>,
    unlike: Vec<Named>,
    excluded: Vec<Named>,
    unknown_words: Vec<String>,
    matches: Vec<Card>,
    peers: Vec<Card>,
    known: Vec<Named>,
    programmes: Vec<String>,
    near_misses: Vec<Card>,
    add: Vec<String>,
    /// What a filter costs, a sentence each.
    without_limit: Vec<String>,
    stamp: String,
    reference: Option<String>,
    is_changed: bool,
    today: String,
    catalogue: String,
    model: String,
}

impl ResultsPage {
    fn new(visit: &Visit, draft: &Draft, filters: Filters, is_print: bool) -> Result<Self, PageError> {
        let catalogue = &visit.app.catalogue;
        let (language, engine) = (visit.language, catalogue.engine());
        let answers = draft.answers.clone();
        let (request, answer) = find(visit, &answers, &filters, N_SHOWN)?;
        let named = |ids: &[String]| -> Vec<Named> {
            let found = ids.iter().filter_map(|id| catalogue.organisation(id));
            found.map(|row| Named { id: row.id.clone(), name: row.name.clone() }).collect()
        };
        let theme = |id: &String| {
            let theme = engine.taxonomy.theme(engine.taxonomy.find(id)?);
            Some(Named { id: theme.id.clone(), name: theme.label(language).to_owned() })
        };
        let themes: Vec<Named> =
            answer.themes.iter().filter_map(|&(idx, _)| theme(&engine.taxonomy.theme(idx).id)).collect();
        let public = || catalogue.organisations().iter().filter(|row| row.visibility == Visibility::Public);
        let countries: BTreeSet<&str> = public().filter_map(|row| row.country.as_deref()).collect();
        let known: Vec<String> = answer
            .known
            .iter()
            .map(|known| engine.profiles.organisation(known.organisation).id.clone())
            .collect();
        let f = if is_print { visit.frame_at("/request/print") } else { visit.frame() };
        Ok(Self {
            is_print,
            kinds: Choice::kinds(public(), language, &filters.kind),
            roles: Choice::roles(public(), language, &filters.role),
            distances: if request.near.is_some() {
                Choice::all(DISTANCES.iter().map(|km| (km.to_string(), format!("{km} km"))), &filters.km)
            } else {
                Vec::new()
            },
            theme_choices: Choice::all(
                themes.iter().map(|theme| (theme.id.clone(), theme.name.clone())),
                &filters.theme,
            ),
            has_border: countries.len() > 1,
            without: request.without.iter().filter_map(theme).collect(),
            like: named(&answers.like),
            unlike: named(&answers.unlike),
            excluded: named(&answers.exclude),
            known: named(&known),
            unknown_words: answer.unknown_words.clone(),
            matches: Card::all(catalogue, &answer.matches, language),
            peers: Card::all(catalogue, &answer.peers, language),
            programmes: answer.programmes.iter().map(|&idx| engine.programmes[idx].0.name.clone()).collect(),
            near_misses: Card::all(catalogue, &answer.near_misses, language),
            without_limit: if filters.is_empty() {
                Vec::new()
            } else {
                without_limit(visit, &request, f.t())?
            },
            add: answer.add.iter().map(|advice| advice.text(language)).collect(),
            stamp: guard::stamp(visit)?,
            reference: draft.reference.clone(),
            is_changed: draft.is_changed_since_sent,
            today: f.t().date(visit.now),
            catalogue: catalogue.version().to_owned(),
            model: engine.model.name.clone(),
            themes,
            answers,
            filters,
            f,
        })
    }

    fn is_for_adviser(&self) -> bool {
        self.answers.audience == Some(Audience::Adviser)
    }

    fn empty_field(&self) -> &'static str {
        EMPTY_FIELD
    }

    /// Whether the reader turned the answer by examples or refusals.
    fn is_turned(&self) -> bool {
        !(self.without.is_empty()
            && self.like.is_empty()
            && self.unlike.is_empty()
            && self.excluded.is_empty())
    }
}

/// How many more there would be without the filter on kind, or on distance.
fn without_limit(visit: &Visit, request: &MatchRequest, t: Texts) -> Result<Vec<String>, PageError> {
    let analysis = visit.app.catalogue.analyse(request)?;
    let told = analysis.without_limit.into_iter().filter_map(|(limit, more)| match limit {
        Limit::Kinds => Some(t.count("without-kinds", more)),
        Limit::Distance => Some(t.count("without-distance", more)),
        // The page has no such filter: "across the border" leaves organisations out one by one.
        Limit::Countries => None,
    });
    Ok(told.collect())
}

/// Asks the catalogue.
fn find(
    visit: &Visit,
    answers: &Answers,
    filters: &Filters,
    top: usize,
) -> Result<(MatchRequest, Answer), PageError> {
    let catalogue = &visit.app.catalogue;
    let mut request = match_request(catalogue, answers, visit.language);
    filters.narrow(catalogue, answers, visit.language, &mut request);
    request.top = Some(top);
    let answer = catalogue.find_matches(&request)?;
    Ok((request, answer))
}

/// `GET /nl/request/matches`.
pub(super) async fn show_matches(visit: Visit, RawQuery(query): RawQuery) -> PageResult {
    show(&visit, query, false)
}

/// `GET /nl/request/print`: everything opened, nothing to press.
pub(super) async fn show_print(visit: Visit, RawQuery(query): RawQuery) -> PageResult {
    show(&visit, query, true)
}

fn show(visit: &Visit, query: Option<String>, is_print: bool) -> PageResult {
    let draft = complete(visit)?;
    let filters = Filters::parse(query.as_deref().unwrap_or_default());
    private_page(StatusCode::OK, &ResultsPage::new(visit, draft, filters, is_print)?)
}

/// `GET /nl/request/download/csv` and `json`.
pub(super) async fn download(
    visit: Visit,
    Segment(format): Segment,
    RawQuery(query): RawQuery,
    uri: Uri,
) -> PageResult {
    let draft = complete(&visit)?;
    let filters = Filters::parse(query.as_deref().unwrap_or_default());
    let (_, answer) = find(&visit, &draft.answers, &filters, N_IN_FILE)?;
    let matches = MatchesDto::new(&visit.app.catalogue, &answer);
    let (media_type, body) = match format.as_str() {
        "csv" => ("text/csv; charset=utf-8", csv_of(&visit.frame(), &matches, visit.language)),
        "json" => ("application/json", serde_json::to_vec_pretty(&matches).unwrap_or_default()),
        _ => return Ok(missing(&visit.app, &uri)),
    };
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"schakel-partners.{format}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::HeaderName::from_static("x-robots-tag"), "noindex".to_owned()),
    ];
    Ok((headers, body).into_response())
}

/// The matches as Dutch spreadsheets read them: byte order mark, semicolons, CR LF.
fn csv_of(f: &Frame, matches: &MatchesDto, language: Language) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let columns = [
        "rank",
        "name",
        "kind",
        "place",
        "distance",
        "band",
        "asker",
        "partner",
        "introduced",
        "programmes",
        "id",
    ];
    let head = columns.map(|column| f.get(&format!("column-{column}")));
    // Writing to memory does not fail.
    let _ = writer.write_record(head);
    for found in &matches.matches {
        let names = |list: &[crate::api::dto::NamedDto]| {
            list.iter().map(|named| named.name.as_str()).collect::<Vec<_>>().join(" | ")
        };
        let km = found.distance_km.map(|km| format!("{km:.0}")).unwrap_or_default();
        let cells = [
            found.rank.to_string(),
            found.organisation.name.clone(),
            kind_label(found.organisation.kind, language).to_owned(),
            found.organisation.place.clone().unwrap_or_default(),
            km,
            f.get(&format!("band-{}", found.band)),
            found.reasons.asker.clone(),
            found.reasons.partner.clone(),
            names(&found.introduced_by),
            names(&found.programmes),
            found.organisation.id.clone(),
        ];
        let _ = writer.write_record(cells.map(|cell| harmless_cell(&cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// Back to the result, narrowed as it was.
pub(super) fn back_to_matches(visit: &Visit, filters: &Filters, to: &str) -> Response {
    Redirect::to(&visit.to(&format!("/request/matches{}{to}", filters.query()))).into_response()
}
