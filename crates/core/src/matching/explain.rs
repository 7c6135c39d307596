//! What a score rests on: for each signal the themes, words, ties and places behind it.

use super::answer::{Band, Match};
use super::facts::TELLING_LIKENESS;
use super::query::Said;
use super::scorer::{Scored, value};
use super::{Engine, MatchRequest, Query};
use crate::embedding::Dimension;
use crate::explanation::{Contribution, Evidence, EvidenceKind, Reasons};
use crate::index::{Field, ItemIdx, Likeness, OrgIdx};
use crate::model::Signal;
use crate::organisation::distance_km;
use crate::theme::ThemeIdx;

/// Most pieces of evidence per signal.
const MAX_EVIDENCE: usize = 4;
/// A theme is told only if it carries this share of the similarity.
const MIN_SHARE: f32 = 0.08;

impl Engine {
    /// The match of a scored organisation, with everything it rests on.
    pub(super) fn explain(
        &self,
        request: &MatchRequest,
        query: &Query,
        scored: &Scored,
        rank: usize,
    ) -> Match {
        let weights = self.weights(request);
        let contributions: Vec<Contribution> = Signal::ALL
            .into_iter()
            .map(|signal| {
                let raw = scored.raw[signal.idx()];
                Contribution {
                    signal,
                    raw,
                    weight: f64::from(weights.of(signal)),
                    value: value(weights, signal, raw),
                    is_expected: signal == Signal::Question && scored.expected > scored.known_likeness(),
                    evidence: if raw > 0.0 { self.evidence(query, scored, signal) } else { Vec::new() },
                }
            })
            .filter(|contribution| contribution.value > 0.0)
            .collect();
        let distance_km = match (&query.place, self.profiles.place_of(scored.organisation)) {
            (Some(from), Some(place)) => Some((distance_km(from, place) * 10.0).round() / 10.0),
            _ => None,
        };
        let facts = self.facts(query, scored, distance_km);
        let is_certain = !facts.themes.is_empty()
            || facts.inferred.is_empty() && facts.broader.is_empty()
            || scored.known_likeness() >= TELLING_LIKENESS;
        Match {
            rank,
            organisation: scored.organisation,
            distance_km,
            score: scored.score,
            band: if is_certain { scored.band } else { scored.band.min(Band::Possible) },
            is_certain,
            reasons: Reasons::new(&facts, query.answer_language),
            contributions,
            introduced_by: self.introduced_by(query, scored.organisation),
            programmes: self.fitting_programmes(query, scored.organisation),
        }
    }

    fn evidence(&self, query: &Query, scored: &Scored, signal: Signal) -> Vec<Evidence> {
        let owner = scored.organisation;
        match signal {
            Signal::NeedOffer => self.shared(query, query.said(&query.need), scored.best.offer, is_offer),
            Signal::OfferNeed => self.shared(query, query.offered(), scored.best.need, is_need),
            Signal::About => self.shared(query, query.said(&query.about), scored.best.about, is_about),
            Signal::Evidence => self.shared(query, query.said(&query.need), scored.best.evidence, |_| false),
            Signal::Question => self.asked(query, &query.likeness, owner),
            Signal::Kindred => self.asked(query, &query.kinship.likeness, owner),
            Signal::Experience | Signal::Country => Vec::new(),
            Signal::FullText => self.shared_words(query, owner),
            Signal::Relations | Signal::Together | Signal::Contacts => {
                self.tie(query, scored).into_iter().collect()
            }
            Signal::Wanted => query
                .wants_met(self.profiles.organisation(owner))
                .map(|(want, words)| Evidence {
                    kind: EvidenceKind::Relation,
                    text: self.want_label(query, want).to_owned(),
                    in_request: Some(words.clone()),
                    in_profile: None,
                })
                .collect(),
            Signal::Proximity => {
                let organisation = self.profiles.organisation(owner);
                let place = organisation.place.as_ref().or(organisation.province.as_ref());
                place
                    .map(|place| Evidence {
                        kind: EvidenceKind::Place,
                        text: place.clone(),
                        in_request: None,
                        in_profile: None,
                    })
                    .into_iter()
                    .collect()
            }
            Signal::Readiness => Vec::new(),
        }
    }

    /// What a vector shares with a text of the partner, heaviest first. A broader theme is left out where a
    /// narrower one is told.
    fn shared(
        &self,
        query: &Query,
        said: Said,
        item: Option<ItemIdx>,
        pooled_from: fn(Field) -> bool,
    ) -> Vec<Evidence> {
        let Some(item) = item else { return Vec::new() };
        let profile_item = &self.profiles.theme_index.items()[item as usize];
        let owner = profile_item.owner;
        let mut shared: Vec<(Dimension, f32)> = Vec::new();
        let entries = profile_item.embedded.vector.entries();
        for &(dimension, weight) in said.vector.entries() {
            if let Ok(at) = entries.binary_search_by_key(&dimension, |entry| entry.0) {
                shared.push((dimension, weight * entries[at].1));
            }
        }
        let total: f32 = shared.iter().map(|&(_, product)| product).sum();
        shared.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut told: Vec<Dimension> = Vec::new();
        let mut evidence = Vec::new();
        for (dimension, product) in shared {
            if evidence.len() == MAX_EVIDENCE || product < MIN_SHARE * total {
                break;
            }
            let meaning = self.embedder.vocabulary().meaning(dimension);
            if let Ok(theme) = meaning
                && told.iter().any(|&other| self.is_broader(theme, other))
            {
                continue;
            }
            told.push(dimension);
            let (kind, text) = match meaning {
                Ok(theme) => {
                    (EvidenceKind::Theme, self.taxonomy.theme(theme).label(query.answer_language).to_owned())
                }
                Err(stem) => (EvidenceKind::Word, stem.to_owned()),
            };
            let in_request = said.words(dimension);
            let in_profile = self.in_item(item, dimension).or_else(|| {
                self.profiles
                    .theme_index
                    .items_of(owner)
                    .filter(|(_, other)| pooled_from(other.field))
                    .find_map(|(other, _)| self.in_item(other, dimension))
            });
            // A word is shown as it was written, not as its stem.
            let text = match kind {
                EvidenceKind::Word => in_request.clone().or_else(|| in_profile.clone()).unwrap_or(text),
                _ => text,
            };
            evidence.push(Evidence { kind, text, in_request, in_profile });
        }
        evidence
    }

    /// The example question of an organisation that is most like the request, in the reader's language if there is one.
    pub(super) fn example(&self, query: &Query, owner: OrgIdx) -> Option<String> {
        let text = self.profiles.questions.nearest(&query.likeness, owner, query.answer_language)?;
        Some(text.to_owned())
    }

    /// The same as evidence, of the questions that `likeness` compared with.
    fn asked(&self, query: &Query, likeness: &Likeness, owner: OrgIdx) -> Vec<Evidence> {
        let nearest = self.profiles.questions.nearest(likeness, owner, query.answer_language);
        let evidence = |text: &str| Evidence {
            kind: EvidenceKind::Word,
            text: text.to_owned(),
            in_request: None,
            in_profile: None,
        };
        nearest.map(evidence).into_iter().collect()
    }

    pub(super) fn is_broader(&self, theme: ThemeIdx, than: Dimension) -> bool {
        than < self.embedder.vocabulary().n_themes() && self.taxonomy.ancestors(than).any(|up| up == theme)
    }

    /// The words of the request behind a dimension.
    pub(super) fn in_request(&self, query: &Query, dimension: Dimension) -> Option<String> {
        query.said(&query.need).words(dimension)
    }

    /// The words of a profile text behind a dimension.
    fn in_item(&self, item: ItemIdx, dimension: Dimension) -> Option<String> {
        let profile_item = &self.profiles.theme_index.items()[item as usize];
        let span = profile_item.embedded.spans.iter().find(|span| span.dimension == dimension)?;
        let text = self.profiles.text(profile_item.owner, profile_item.field);
        Some(text.get(span.start as usize..span.end as usize)?.to_owned())
    }

    /// Words of the request that stand in any text of the partner, rarest first.
    pub(super) fn shared_words(&self, query: &Query, owner: OrgIdx) -> Vec<Evidence> {
        let vocabulary = self.embedder.vocabulary();
        let mut dimensions: Vec<Dimension> =
            query.request.words.iter().map(|&(dimension, _)| dimension).collect();
        dimensions.sort_by_key(|&dimension| (vocabulary.frequency(dimension), dimension));
        let mut evidence: Vec<Evidence> = Vec::new();
        for dimension in dimensions {
            let written =
                self.profiles.theme_index.items_of(owner).find_map(|(item, _)| self.in_item(item, dimension));
            let (Some(in_profile), Some(in_request)) = (written, self.in_request(query, dimension)) else {
                continue;
            };
            if evidence.iter().any(|told| told.text.eq_ignore_ascii_case(&in_request)) {
                continue;
            }
            evidence.push(Evidence {
                kind: EvidenceKind::Word,
                text: in_request.clone(),
                in_request: Some(in_request),
                in_profile: Some(in_profile),
            });
            if evidence.len() == MAX_EVIDENCE {
                break;
            }
        }
        evidence
    }

    fn tie(&self, query: &Query, scored: &Scored) -> Option<Evidence> {
        let contact = query.asker.and_then(|asker| {
            let ties = self.profiles.graph.edges(asker);
            ties.iter().map(|edge| edge.to).find(|&to| {
                to == scored.organisation || self.profiles.graph.between(to, scored.organisation).is_some()
            })
        });
        let other = scored.via.or(contact)?;
        let edge = self.profiles.graph.between(scored.organisation, other);
        Some(Evidence {
            kind: EvidenceKind::Relation,
            text: self.profiles.organisation(other).name.clone(),
            in_request: None,
            in_profile: edge.map(|edge| edge.via.clone()).filter(|via| !via.is_empty()),
        })
    }
}

fn is_offer(field: Field) -> bool {
    matches!(field, Field::Offer(_) | Field::AllOffers)
}

fn is_need(field: Field) -> bool {
    matches!(field, Field::Need(_) | Field::AllNeeds)
}

fn is_about(field: Field) -> bool {
    matches!(field, Field::About(_))
}
