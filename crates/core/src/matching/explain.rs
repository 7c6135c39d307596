//! What a score rests on: for each signal the themes, words, ties and places behind it.

use std::collections::BTreeSet;

use super::answer::Match;
use super::scorer::{Scored, value};
use super::{Engine, MatchRequest, Query, Want};
use crate::embedding::{Dimension, ThemeVector};
use crate::explanation::{
    Contribution, Evidence, EvidenceKind, Facts, Reasons, kind_label, role_label, status_label,
};
use crate::index::{Field, ItemIdx, OrgIdx};
use crate::model::Signal;
use crate::organisation::{Kind, RelationKind, distance_km};
use crate::theme::ThemeIdx;

/// Most pieces of evidence per signal.
const MAX_EVIDENCE: usize = 4;
/// Most themes or words in a sentence.
const MAX_IN_SENTENCE: usize = 3;
/// Most inferred themes in a sentence.
const MAX_INFERRED: usize = 2;
/// An offer is quoted from this similarity on.
const QUOTABLE: f32 = 0.12;
/// A theme is told only if it carries this share of the similarity.
const MIN_SHARE: f32 = 0.08;
/// A programme fits from this similarity to the request on.
const PROGRAMME_FITS: f32 = 0.3;
/// A tie is told in the sentence from this strength on.
const TELLING_TIE: f64 = 0.2;
/// Most programmes and clusters per match.
const MAX_EXTRAS: usize = 2;
/// Longest quotation, in characters.
const MAX_QUOTE: usize = 140;

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
                    evidence: if raw > 0.0 { self.evidence(query, scored, signal) } else { Vec::new() },
                }
            })
            .filter(|contribution| contribution.value > 0.0)
            .collect();
        let distance_km = match (&query.place, self.profiles.place_of(scored.organisation)) {
            (Some(from), Some(place)) => Some((distance_km(from, place) * 10.0).round() / 10.0),
            _ => None,
        };
        let facts = self.facts(query, scored, &contributions, distance_km);
        Match {
            rank,
            organisation: scored.organisation,
            distance_km,
            score: scored.score,
            band: self.band(scored),
            reasons: Reasons::new(&facts, query.answer_language),
            contributions,
            introduced_by: self.introduced_by(query, scored.organisation),
            programmes: self.fitting_programmes(query, scored.organisation),
        }
    }

    fn evidence(&self, query: &Query, scored: &Scored, signal: Signal) -> Vec<Evidence> {
        let owner = scored.organisation;
        match signal {
            Signal::NeedOffer => self.shared(query, &query.need, scored.best.offer, is_offer),
            Signal::OfferNeed => self.shared(query, &query.offer, scored.best.need, is_need),
            Signal::About => self.shared(query, &query.about, scored.best.about, is_about),
            Signal::Evidence => self.shared(query, &query.need, scored.best.evidence, |_| false),
            Signal::Mutual => Vec::new(),
            Signal::FullText => self.shared_words(query, owner),
            Signal::Relations => self.tie(query, scored).into_iter().collect(),
            Signal::Wanted => query
                .wants
                .iter()
                .filter(|(want, _)| want.is_met_by(self.profiles.organisation(owner)))
                .map(|(want, words)| Evidence {
                    kind: EvidenceKind::Relation,
                    text: self.want_label(query, want).to_owned(),
                    in_request: Some(words.clone()),
                    in_profile: None,
                })
                .collect(),
            Signal::KindPair => vec![Evidence {
                kind: EvidenceKind::Relation,
                text: kind_label(self.profiles.organisation(owner).kind, query.answer_language).to_owned(),
                in_request: None,
                in_profile: None,
            }],
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

    fn want_label<'w>(&self, query: &Query, want: &'w Want) -> &'w str {
        match want {
            Want::Kind(kind) => kind_label(*kind, query.answer_language),
            Want::Role(role) => role_label(role, query.answer_language),
        }
    }

    /// What a vector shares with a text of the partner, heaviest first. A broader theme is left out where a
    /// narrower one is told.
    fn shared(
        &self,
        query: &Query,
        vector: &ThemeVector,
        item: Option<ItemIdx>,
        pooled_from: fn(Field) -> bool,
    ) -> Vec<Evidence> {
        let Some(item) = item else { return Vec::new() };
        let profile_item = &self.profiles.theme_index.items()[item as usize];
        let owner = profile_item.owner;
        let mut shared: Vec<(Dimension, f32)> = Vec::new();
        let entries = profile_item.embedded.vector.entries();
        for &(dimension, weight) in vector.entries() {
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
            let in_request = self.in_request(query, dimension);
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

    fn is_broader(&self, theme: ThemeIdx, than: Dimension) -> bool {
        than < self.embedder.vocabulary().n_themes() && self.taxonomy.ancestors(than).any(|up| up == theme)
    }

    /// The words of the request behind a dimension.
    fn in_request(&self, query: &Query, dimension: Dimension) -> Option<String> {
        let span = query.request.embedded.spans.iter().find(|span| span.dimension == dimension)?;
        Some(query.text[span.start as usize..span.end as usize].to_owned())
    }

    /// The words of a profile text behind a dimension.
    fn in_item(&self, item: ItemIdx, dimension: Dimension) -> Option<String> {
        let profile_item = &self.profiles.theme_index.items()[item as usize];
        let span = profile_item.embedded.spans.iter().find(|span| span.dimension == dimension)?;
        let text = self.profiles.text(profile_item.owner, profile_item.field);
        Some(text.get(span.start as usize..span.end as usize)?.to_owned())
    }

    /// Words of the request that stand in any text of the partner, rarest first.
    fn shared_words(&self, query: &Query, owner: OrgIdx) -> Vec<Evidence> {
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

    fn facts(
        &self,
        query: &Query,
        scored: &Scored,
        contributions: &[Contribution],
        distance_km: Option<f64>,
    ) -> Facts {
        let organisation = self.profiles.organisation(scored.organisation);
        let of = |signal: Signal| contributions.iter().find(move |part| part.signal == signal);
        let subject = [Signal::NeedOffer, Signal::About, Signal::Evidence];
        let mut themes: Vec<String> = Vec::new();
        let mut inferred: Vec<(String, String)> = Vec::new();
        let inferred_labels: Vec<&str> = query
            .request
            .inferred
            .iter()
            .map(|&theme| self.taxonomy.theme(theme).label(query.answer_language))
            .collect();
        let mut words: Vec<String> = Vec::new();
        for part in subject.into_iter().chain([Signal::FullText]).filter_map(of) {
            for evidence in &part.evidence {
                if evidence.kind == EvidenceKind::Theme && inferred_labels.contains(&evidence.text.as_str()) {
                    let pair = (evidence.text.clone(), evidence.in_request.clone().unwrap_or_default());
                    if inferred.len() < MAX_INFERRED && !inferred.iter().any(|(label, _)| *label == pair.0) {
                        inferred.push(pair);
                    }
                    continue;
                }
                let list = match evidence.kind {
                    EvidenceKind::Theme => &mut themes,
                    _ => &mut words,
                };
                if list.len() < MAX_IN_SENTENCE && !list.contains(&evidence.text) {
                    list.push(evidence.text.clone());
                }
            }
        }
        let quote = |item: Option<ItemIdx>| {
            let item = &self.profiles.theme_index.items()[item? as usize];
            Some(shorten(&self.profiles.text(item.owner, item.field)))
        };
        let carried = scored.raw[Signal::Relations.idx()];
        Facts {
            partner: organisation.name.clone(),
            offer: quote(self.most_similar(scored.organisation, &query.need, is_single_offer)),
            need: quote(self.most_similar(scored.organisation, &query.offer, is_single_need)),
            evidence: quote(scored.best.evidence.filter(|_| scored.raw[Signal::Evidence.idx()] > 0.0)),
            related: scored
                .via
                .filter(|_| carried >= TELLING_TIE)
                .map(|via| self.profiles.organisation(via).name.clone()),
            wants: query
                .wants
                .iter()
                .filter(|(want, _)| want.is_met_by(organisation))
                .map(|(want, _)| self.want_label(query, want).to_owned())
                .collect(),
            distance: distance_km.and_then(|km| Some((organisation.place.clone()?, km.round() as u32))),
            status: status_label(organisation.status, query.answer_language),
            successor: organisation
                .succeeded_by
                .as_ref()
                .and_then(|id| self.profiles.find(id))
                .map(|idx| self.profiles.organisation(idx).name.clone()),
            quoted_in: organisation.about.iter().next().map(|(language, _)| language),
            themes,
            inferred,
            words,
        }
    }

    /// The text of one kind that is most similar to a vector, if it is similar enough to be quoted.
    fn most_similar(
        &self,
        owner: OrgIdx,
        vector: &ThemeVector,
        is_wanted: fn(Field) -> bool,
    ) -> Option<ItemIdx> {
        let mut best = None;
        let mut highest = QUOTABLE;
        for (item, profile_item) in self.profiles.theme_index.items_of(owner) {
            let cosine =
                if is_wanted(profile_item.field) { profile_item.embedded.vector.cosine(vector) } else { 0.0 };
            if cosine > highest {
                (best, highest) = (Some(item), cosine);
            }
        }
        best
    }

    /// Networks the partner belongs to: those shared with the asker when the asker is known, else any.
    fn introduced_by(&self, query: &Query, partner: OrgIdx) -> Vec<OrgIdx> {
        let clusters = |of: OrgIdx| -> BTreeSet<OrgIdx> {
            self.profiles
                .graph
                .edges(of)
                .iter()
                .filter(|edge| {
                    edge.is_from && matches!(edge.kind, RelationKind::MemberOf | RelationKind::PartOf)
                        || edge.kind == RelationKind::Partner
                })
                .map(|edge| edge.to)
                .filter(|&to| {
                    let other = self.profiles.organisation(to);
                    other.kind == Kind::Network
                        && other.status == crate::organisation::Status::Active
                        && other.visibility == crate::organisation::Visibility::Public
                })
                .collect()
        };
        let mut networks = clusters(partner);
        if let Some(asker) = query.asker {
            let own = clusters(asker);
            networks.retain(|network| own.contains(network) || *network == asker);
        }
        networks.into_iter().take(MAX_EXTRAS).collect()
    }

    fn fitting_programmes(&self, query: &Query, partner: OrgIdx) -> Vec<usize> {
        let about = self
            .profiles
            .theme_index
            .items_of(partner)
            .filter(|(_, item)| is_about(item.field))
            .map(|(_, item)| &item.embedded.vector);
        let about: Vec<&ThemeVector> = about.collect();
        let mut fitting: Vec<(usize, f32)> = self
            .programmes
            .iter()
            .enumerate()
            .map(|(idx, (_, vector))| (idx, vector.cosine(&query.need) * query.known_share))
            .filter(|&(idx, cosine)| {
                cosine >= PROGRAMME_FITS
                    && about.iter().any(|vector| vector.cosine(&self.programmes[idx].1) > 0.05)
            })
            .collect();
        fitting.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        fitting.into_iter().take(MAX_EXTRAS).map(|(idx, _)| idx).collect()
    }
}

fn is_offer(field: Field) -> bool {
    matches!(field, Field::Offer(_) | Field::AllOffers)
}

fn is_single_offer(field: Field) -> bool {
    matches!(field, Field::Offer(_))
}

fn is_need(field: Field) -> bool {
    matches!(field, Field::Need(_) | Field::AllNeeds)
}

fn is_single_need(field: Field) -> bool {
    matches!(field, Field::Need(_))
}

fn is_about(field: Field) -> bool {
    matches!(field, Field::About(_))
}

/// The text without its last full stop, cut at a word when it is long.
fn shorten(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    if text.chars().count() <= MAX_QUOTE {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MAX_QUOTE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}
