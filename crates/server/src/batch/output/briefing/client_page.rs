//! One client's page: the question as it was understood, partners with reasons and how to reach them, what is missing, and
//! what to do first.

use askama::Template;
use schakel_core::catalogue::Catalogue;
use schakel_core::explanation::{kind_label, role_label};
use schakel_core::matching::MatchRequest;
use schakel_core::organisation::Language;

use crate::api::dto::{MatchDto, MatchesDto};
use crate::batch::client::Client;
use crate::batch::output::{OutputError, place_remark};
use crate::web::Texts;

/// How many partners fit on a page one can talk over.
const N_PARTNERS: usize = 5;
/// Among how many partners a theme of the question is looked for before it is called missing.
const N_COVERING: usize = 3;
/// A theme is told as missing only if its weight in the question is at least this: a fifth of it, squared.
const WORTH_MISSING: f64 = 0.447;

/// The page.
#[derive(Debug, Template)]
#[template(path = "batch/briefing.html")]
pub(super) struct ClientPage<'a> {
    t: Texts,
    title: String,
    /// What the page is about: the question, or the client itself where it asks none.
    about: String,
    client: &'a Client,
    version: &'a str,
    themes: Vec<ThemeLine>,
    limits: Vec<String>,
    unknown_words: &'a [String],
    remark: String,
    partners: Vec<PartnerLine>,
    /// Whether these are only the nearest: nobody fits.
    is_near: bool,
    missing_text: String,
    steps: Vec<String>,
}

/// A theme with the client's words for it.
#[derive(Debug)]
struct ThemeLine {
    label: String,
    words: String,
}

/// A partner.
#[derive(Debug)]
struct PartnerLine {
    name: String,
    band: String,
    kind: &'static str,
    place: String,
    reason: String,
    route: String,
}

impl<'a> ClientPage<'a> {
    pub(super) fn new(
        catalogue: &Catalogue,
        client: &'a Client,
        answer: &'a MatchesDto,
    ) -> Result<Self, OutputError> {
        let t = Texts(answer.language);
        let analysis = catalogue.analyse(&client.request)?;
        // What everyday words only point to is told where nothing is named.
        let is_named = analysis.themes.iter().any(|theme| !theme.is_inferred);
        let told = analysis.themes.iter().filter(|theme| !is_named || !theme.is_inferred);
        let themes = told.map(|theme| ThemeLine {
            label: catalogue.engine().taxonomy.theme(theme.theme).label(answer.language).to_owned(),
            words: quoted(t, &theme.words.join(", ")),
        });
        let is_near = answer.matches.is_empty();
        let shown = if is_near { &answer.near_misses } else { &answer.matches };
        let partners = shown.iter().take(N_PARTNERS).map(|found| partner(catalogue, t, found)).collect();
        let missing = if is_near { Vec::new() } else { missing(answer) }.join(", ");
        let missing_text = match missing.as_str() {
            "" => String::new(),
            missing => t.with("briefing-missing", &[("words", missing)]),
        };
        let advice = analysis.add.iter().map(|advice| advice.text(answer.language));
        Ok(Self {
            t,
            title: t.with("briefing-title", &[("name", client.label())]),
            about: t.get(if client.request.text.is_some() {
                "results-your-request"
            } else {
                "briefing-your-profile"
            }),
            client,
            version: &answer.catalogue,
            themes: themes.collect(),
            limits: limits(t, &client.request),
            unknown_words: &answer.unknown_words,
            remark: place_remark(client, answer.language),
            partners,
            is_near,
            missing_text,
            steps: first_steps(catalogue, t, answer).into_iter().chain(advice).collect(),
        })
    }
}

/// Words between the marks of a language.
fn quoted(t: Texts, words: &str) -> String {
    match (words, t.0) {
        ("", _) => String::new(),
        (_, Language::De) => format!("„{words}“"),
        _ => format!("“{words}”"),
    }
}

fn partner(catalogue: &Catalogue, t: Texts, found: &MatchDto) -> PartnerLine {
    let place = found.organisation.place.clone().unwrap_or_default();
    let km = found.distance_km.filter(|km| *km >= 1.0 && !place.is_empty());
    PartnerLine {
        name: found.organisation.name.clone(),
        band: t.get(&format!("band-{}", found.band)),
        kind: kind_label(found.organisation.kind, t.0),
        place: km.map_or(place.clone(), |km| format!("{place} ({} km)", km.round())),
        reason: found.reasons.for_paper().to_owned(),
        route: route(catalogue, t, found),
    }
}

/// How to reach a partner: who can introduce, its website, and always the adviser.
fn route(catalogue: &Catalogue, t: Texts, found: &MatchDto) -> String {
    let mut ways = vec![t.get("briefing-route-adviser")];
    for network in &found.introduced_by {
        ways.push(t.with("briefing-route-network", &[("name", network.name.as_str())]));
    }
    let organisation = catalogue.organisation(&found.organisation.id);
    if let Some(website) = organisation.and_then(|row| row.website.as_deref()) {
        ways.push(website.trim_start_matches("https://").trim_end_matches('/').to_owned());
    }
    ways.join(" · ")
}

/// What the request limits by itself, in words.
fn limits(t: Texts, request: &MatchRequest) -> Vec<String> {
    let kinds = request.kinds.iter().map(|&kind| kind_label(kind, t.0).to_owned());
    let roles = request.roles.iter().map(|role| role_label(role, t.0).to_owned());
    let mut limits: Vec<String> = kinds.chain(roles).chain(request.countries.iter().cloned()).collect();
    if let Some(near) = &request.near
        && let Some(km) = near.km
    {
        let km = km.to_string();
        limits.push(t.with("briefing-within", &[("n", km.as_str()), ("name", near.place.as_str())]));
    }
    limits
}

/// Themes of the question that none of the first partners shows.
fn missing(answer: &MatchesDto) -> Vec<&str> {
    let shown = answer.matches.iter().take(N_COVERING).flat_map(|found| &found.parts);
    let shown: Vec<&str> = shown.flat_map(|part| &part.evidence).map(|one| one.text.as_str()).collect();
    let weighty = answer.themes.iter().filter(|theme| theme.weight >= WORTH_MISSING);
    weighty.map(|theme| theme.label.as_str()).filter(|label| !shown.contains(label)).collect()
}

/// Whether a programme gives money.
fn is_fund(catalogue: &Catalogue, id: &str) -> bool {
    let programmes = &catalogue.engine().programmes;
    programmes.iter().any(|(programme, _)| programme.id == id && programme.kind == "fund")
}

/// What to do first, of what the answer knows.
fn first_steps(catalogue: &Catalogue, t: Texts, answer: &MatchesDto) -> Vec<String> {
    let Some(first) = answer.matches.first() else { return vec![t.get("briefing-step-talk")] };
    let name = first.organisation.name.as_str();
    let mut steps = vec![t.get("briefing-step-choose")];
    if let Some(network) = first.introduced_by.first() {
        steps.push(t.with("briefing-step-network", &[("name", network.name.as_str()), ("partner", name)]));
    } else if catalogue.organisation(&first.organisation.id).is_some_and(|row| row.website.is_some()) {
        steps.push(t.with("briefing-step-website", &[("partner", name)]));
    }
    let mut programmes = answer.programmes.iter().chain(&first.programmes);
    if let Some(fund) = programmes.find(|one| is_fund(catalogue, &one.id)) {
        steps.push(t.with("briefing-step-programme", &[("name", fund.name.as_str())]));
    }
    steps
}
