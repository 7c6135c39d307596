//! What each page shows, ready for its template.

use askama::Template;
use schakel_core::catalogue::Catalogue;
use schakel_core::explanation::{kind_label, role_label, signal_label, status_label};
use schakel_core::matching::{Answer, Band, Match, MatchRequest};
use schakel_core::organisation::{Item, Kind, Language, Organisation, Visibility};

use super::texts::Texts;

/// The form, empty or with what was typed and what is wrong with it.
#[derive(Debug, Template)]
#[template(path = "form.html")]
pub(super) struct FormPage {
    pub(super) t: Texts,
    pub(super) form: FormFields,
    pub(super) kinds: Vec<KindChoice>,
    pub(super) places: Vec<String>,
    pub(super) text_error: Option<String>,
    pub(super) place_error: Option<String>,
}

/// What was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct FormFields {
    pub(super) text: String,
    pub(super) place: String,
    pub(super) kinds: Vec<Kind>,
}

/// One kind to choose.
#[derive(Debug)]
pub(super) struct KindChoice {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) is_chosen: bool,
}

impl FormPage {
    pub(super) fn new(catalogue: &Catalogue, language: Language, form: FormFields) -> Self {
        let kinds = Kind::ALL
            .into_iter()
            .map(|kind| KindChoice {
                id: kind.id(),
                label: kind_label(kind, language),
                is_chosen: form.kinds.contains(&kind),
            })
            .collect();
        let mut places: Vec<String> =
            catalogue.engine().profiles.gazetteer.listed().iter().map(|place| place.place.clone()).collect();
        places.sort();
        Self { t: Texts(language), form, kinds, places, text_error: None, place_error: None }
    }

    fn has_errors(&self) -> bool {
        self.text_error.is_some() || self.place_error.is_some()
    }
}

/// The answer to a form.
#[derive(Debug, Template)]
#[template(path = "results.html")]
pub(super) struct ResultsPage {
    pub(super) t: Texts,
    pub(super) form: FormFields,
    pub(super) other_languages: Vec<Language>,
    pub(super) themes: Vec<String>,
    pub(super) unknown_words: Vec<String>,
    pub(super) matches: Vec<Card>,
    pub(super) peers: Vec<Card>,
    pub(super) programmes: Vec<String>,
    pub(super) near_misses: Vec<Card>,
    pub(super) add: Vec<String>,
}

/// One match as a card.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) place: Option<String>,
    pub(super) status: Option<&'static str>,
    pub(super) band: &'static str,
    pub(super) asker_reason: String,
    pub(super) partner_reason: String,
    pub(super) parts: Vec<Part>,
    pub(super) introduced_by: Vec<(String, String)>,
    pub(super) programmes: Vec<String>,
}

/// One part of the explanation.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) label: &'static str,
    pub(super) items: Vec<PartItem>,
}

/// One piece of evidence.
#[derive(Debug)]
pub(super) struct PartItem {
    pub(super) text: String,
    pub(super) in_request: Option<String>,
    pub(super) in_profile: Option<String>,
}

impl ResultsPage {
    pub(super) fn new(
        catalogue: &Catalogue,
        request: &MatchRequest,
        answer: &Answer,
        form: FormFields,
    ) -> Self {
        let language = request.language.unwrap_or(answer.language);
        let cards =
            |found: &[Match]| found.iter().map(|found| Card::new(catalogue, found, language)).collect();
        let taxonomy = &catalogue.engine().taxonomy;
        Self {
            t: Texts(language),
            form,
            other_languages: Language::ALL.into_iter().filter(|other| *other != language).collect(),
            themes: answer
                .themes
                .iter()
                .map(|&(theme, _)| taxonomy.theme(theme).label(language).to_owned())
                .collect(),
            unknown_words: answer.unknown_words.clone(),
            matches: cards(&answer.matches),
            peers: cards(&answer.peers),
            programmes: answer
                .programmes
                .iter()
                .map(|&idx| catalogue.engine().programmes[idx].0.name.clone())
                .collect(),
            near_misses: cards(&answer.near_misses),
            add: answer.add.iter().map(|advice| advice.text(language)).collect(),
        }
    }
}

impl Card {
    fn new(catalogue: &Catalogue, found: &Match, language: Language) -> Self {
        let engine = catalogue.engine();
        let organisation = engine.profiles.organisation(found.organisation);
        let parts = found
            .contributions
            .iter()
            .filter(|part| !part.evidence.is_empty())
            .map(|part| Part {
                label: signal_label(part.signal, language),
                items: part
                    .evidence
                    .iter()
                    .map(|evidence| PartItem {
                        text: evidence.text.clone(),
                        in_request: evidence.in_request.clone().filter(|words| *words != evidence.text),
                        in_profile: evidence.in_profile.clone().filter(|words| *words != evidence.text),
                    })
                    .collect(),
            })
            .collect();
        Self {
            id: organisation.id.clone(),
            name: organisation.name.clone(),
            kind: kind_label(organisation.kind, language),
            place: organisation.place.clone(),
            status: status_label(organisation.status, language),
            band: match found.band {
                Band::Strong => "strong",
                Band::Possible => "possible",
                Band::Weak => "weak",
            },
            asker_reason: found.reasons.asker.clone(),
            partner_reason: found.reasons.partner.clone(),
            parts,
            introduced_by: found
                .introduced_by
                .iter()
                .map(|&idx| {
                    let network = engine.profiles.organisation(idx);
                    (network.id.clone(), network.name.clone())
                })
                .collect(),
            programmes: found.programmes.iter().map(|&idx| engine.programmes[idx].0.name.clone()).collect(),
        }
    }
}

/// One organisation.
#[derive(Debug, Template)]
#[template(path = "organisation.html")]
pub(super) struct OrganisationPage {
    pub(super) t: Texts,
    pub(super) organisation: Organisation,
    pub(super) kind: &'static str,
    pub(super) status: Option<&'static str>,
    pub(super) roles: Vec<String>,
    pub(super) about: Option<String>,
    pub(super) offers: Vec<Item>,
    pub(super) needs: Vec<Item>,
    pub(super) is_translated: bool,
    pub(super) themes: Vec<String>,
    pub(super) part_of: Option<(String, String)>,
    pub(super) successor: Option<(String, String)>,
    pub(super) relations: Vec<(String, String, String)>,
}

impl OrganisationPage {
    pub(super) fn new(catalogue: &Catalogue, organisation: &Organisation, language: Language) -> Self {
        let engine = catalogue.engine();
        let named = |id: &Option<String>| {
            let other = catalogue.organisation(id.as_deref()?)?;
            Some((other.id.clone(), other.name.clone()))
        };
        let mut relations: Vec<(String, String, String)> = engine
            .profiles
            .find(&organisation.id)
            .map(|idx| engine.profiles.graph.edges(idx))
            .unwrap_or_default()
            .iter()
            .filter_map(|edge| {
                let other = engine.profiles.organisation(edge.to);
                (other.visibility == Visibility::Public)
                    .then(|| (other.id.clone(), other.name.clone(), edge.via.clone()))
            })
            .collect();
        relations.dedup_by(|a, b| a.0 == b.0);
        Self {
            t: Texts(language),
            kind: kind_label(organisation.kind, language),
            status: status_label(organisation.status, language),
            roles: organisation.roles.iter().map(|role| role_label(role, language).to_owned()).collect(),
            about: organisation.about.best(language).map(str::to_owned),
            offers: Item::shown_to(&organisation.offers, language).into_iter().cloned().collect(),
            needs: Item::shown_to(&organisation.needs, language).into_iter().cloned().collect(),
            is_translated: organisation.about.get(language).is_some(),
            themes: organisation
                .themes
                .iter()
                .filter_map(|id| engine.taxonomy.find(id))
                .map(|theme| engine.taxonomy.theme(theme).label(language).to_owned())
                .collect(),
            part_of: named(&organisation.part_of),
            successor: named(&organisation.succeeded_by),
            relations,
            organisation: organisation.clone(),
        }
    }
}

impl OrganisationPage {
    /// The language of shown items; Dutch where the file does not say.
    fn item_language(&self, items: &[Item]) -> Language {
        items.first().and_then(|item| item.language).unwrap_or(Language::Nl)
    }
}

/// A page that is not there.
#[derive(Debug, Template)]
#[template(path = "missing.html")]
pub(super) struct MissingPage {
    pub(super) t: Texts,
}
