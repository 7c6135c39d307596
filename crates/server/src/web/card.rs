//! A match as it is shown.

use schakel_core::catalogue::Catalogue;
use schakel_core::explanation::{kind_label, signal_label, status_label};
use schakel_core::matching::Match;
use schakel_core::organisation::Language;

/// How many reasons stand outside what is folded.
const N_REASONS: usize = 3;

/// One match.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) rank: usize,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) place: Option<String>,
    pub(super) distance_km: Option<u32>,
    pub(super) status: Option<&'static str>,
    pub(super) band: &'static str,
    /// Why, for each side, a sentence each; for the asker the first ones, and the others.
    pub(super) asker_reasons: Vec<String>,
    pub(super) more_reasons: Vec<String>,
    pub(super) partner_reasons: Vec<String>,
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

impl Card {
    pub(super) fn new(catalogue: &Catalogue, found: &Match, language: Language) -> Self {
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
            rank: found.rank,
            id: organisation.id.clone(),
            name: organisation.name.clone(),
            kind: kind_label(organisation.kind, language),
            place: organisation.place.clone(),
            distance_km: found.distance_km.map(|km| km.round() as u32),
            status: status_label(organisation.status, language),
            band: found.band.id(),
            asker_reasons: found.reasons.asker.iter().take(N_REASONS).cloned().collect(),
            more_reasons: found.reasons.asker.iter().skip(N_REASONS).cloned().collect(),
            partner_reasons: found.reasons.partner.clone(),
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

    /// All of a list.
    pub(super) fn all(catalogue: &Catalogue, found: &[Match], language: Language) -> Vec<Self> {
        found.iter().map(|found| Self::new(catalogue, found, language)).collect()
    }
}
