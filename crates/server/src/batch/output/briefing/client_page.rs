//! One client's page: the question as it was understood, partners with reasons and how to reach them, what is missing, and
//! what to do first.

use std::collections::BTreeSet;

use askama::Template;
use schakel_core::catalogue::Catalogue;
use schakel_core::explanation::{country_label, kind_label, role_label};
use schakel_core::matching::{Advice, Band, MatchRequest};
use schakel_core::organisation::Language;
use schakel_core::theme::ThemeIdx;

use crate::api::dto::{MatchDto, MatchesDto};
use crate::batch::client::Client;
use crate::batch::output::{OutputError, place_remark};
use crate::web::Texts;

/// How many partners fit on a page one can talk over.
const N_PARTNERS: usize = 5;
/// Among how many partners a theme of the question is looked for before it is called missing.
const N_COVERING: usize = 3;
/// How many missing themes are told.
const MAX_MISSING: usize = 3;

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
    /// Roles that are preferred.
    wishes: Vec<String>,
    list_title: String,
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
        // What everyday words only point to is told where nothing that is named weighs as much.
        let named = || analysis.themes.iter().filter(|theme| !theme.is_inferred);
        let heaviest = named().map(|theme| theme.weight).fold(0.0, f32::max);
        let told = analysis.themes.iter().filter(|theme| !theme.is_inferred || theme.weight >= heaviest);
        let themes = told.map(|theme| ThemeLine {
            label: catalogue.engine().taxonomy.theme(theme.theme).label(answer.language).to_owned(),
            words: quoted(t, &theme.words.join(", ")),
        });
        let is_near = answer.matches.is_empty();
        let all = if is_near { &answer.near_misses } else { &answer.matches };
        // Who only touches the subject is named only where nobody does more.
        let is_weak = |found: &MatchDto| found.band == Band::Weak.id();
        let are_weak = all.iter().all(is_weak);
        let shown: Vec<&MatchDto> =
            all.iter().filter(|found| are_weak || !is_weak(found)).take(N_PARTNERS).collect();
        let partners = shown.iter().map(|found| partner(catalogue, t, found)).collect();
        let missing = match is_near {
            true => Vec::new(),
            false => missing(catalogue, t.0, named().map(|theme| theme.theme), &shown),
        };
        let missing = missing.join(", ");
        let first = shown.first().copied().filter(|_| !is_near);
        let list_title = match (&client.request.text, are_weak) {
            (None, _) => "briefing-profile-list",
            (Some(_), true) => "briefing-near-title",
            (Some(_), false) => "results-list-title",
        };
        let missing_text = match missing.as_str() {
            "" => String::new(),
            missing => t.with("briefing-missing", &[("words", missing)]),
        };
        // Which words are unknown is for who fills in a form.
        let advice = analysis.add.iter().filter(|advice| !matches!(advice, Advice::OtherWords(_)));
        let advice = advice.map(|advice| advice.text(answer.language));
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
            wishes: client.request.roles.iter().map(|role| role_label(role, t.0).to_owned()).collect(),
            list_title: t.get(list_title),
            remark: place_remark(client, answer.language),
            partners,
            is_near,
            missing_text,
            steps: first_steps(catalogue, t, answer, first).into_iter().chain(advice).collect(),
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
    let countries = request.countries.iter().map(|code| country_label(code, t.0).to_owned());
    let mut limits: Vec<String> = kinds.chain(countries).collect();
    if let Some(near) = &request.near
        && let Some(km) = near.km
    {
        let km = km.to_string();
        limits.push(t.with("briefing-within", &[("n", km.as_str()), ("name", near.place.as_str())]));
    }
    limits
}

/// Themes the question names that no profile of the first partners has, nor a narrower one.
fn missing<'c>(
    catalogue: &'c Catalogue,
    language: Language,
    named: impl Iterator<Item = ThemeIdx>,
    shown: &[&MatchDto],
) -> Vec<&'c str> {
    let engine = catalogue.engine();
    let first =
        shown.iter().take(N_COVERING).filter_map(|found| engine.profiles.find(&found.organisation.id));
    let covered: BTreeSet<ThemeIdx> = first.flat_map(|idx| engine.themes_of(idx)).collect();
    let is_covered = |theme: ThemeIdx| {
        covered.iter().any(|&known| known == theme || engine.taxonomy.ancestors(known).any(|up| up == theme))
    };
    named
        .filter(|&theme| !is_covered(theme))
        .take(MAX_MISSING)
        .map(|theme| engine.taxonomy.theme(theme).label(language))
        .collect()
}

/// Whether a programme gives money.
fn is_fund(catalogue: &Catalogue, id: &str) -> bool {
    let programmes = &catalogue.engine().programmes;
    programmes.iter().any(|(programme, _)| programme.id == id && programme.kind == "fund")
}

/// What to do first, of what the answer knows.
fn first_steps(
    catalogue: &Catalogue,
    t: Texts,
    answer: &MatchesDto,
    first: Option<&MatchDto>,
) -> Vec<String> {
    let Some(first) = first else { return vec![t.get("briefing-step-talk")] };
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
