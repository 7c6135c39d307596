//! The signals of each candidate and their weighted sum.

use std::collections::HashMap;

use super::subject::{BestItems, Subject};
use super::{Band, Connected, MatchRequest, Mode, Query};
use crate::embedding::Embedder;
use crate::error::IndexError;
use crate::index::{OrgIdx, Profiles};
use crate::model::{Bands, Model, Signal, Situation, Weights};
use crate::organisation::{Status, distance_km};

/// What `explore` leaves at least: what is far too familiar stands last, and `why` can still tell so.
const LEAST_LEFT: f32 = 0.01;

/// Raw values per signal, by [`Signal::idx`], each in [0, 1] and rounded to six decimals.
pub type RawSignals = [f64; Signal::ALL.len()];

/// One candidate with its signals.
#[derive(Debug, Clone)]
pub struct Scored {
    /// Which organisation.
    pub organisation: OrgIdx,
    /// Raw signals.
    pub raw: RawSignals,
    /// How much of the signal `question` is only expected, for want of questions, in [0, 1].
    pub expected: f64,
    /// Weighted sum of the signals.
    pub score: f64,
    /// How well the subject is met, in [0, 1]: what band and verdict are read from.
    pub fit: f64,
    /// The band of that fit.
    pub band: Band,
    /// The text behind each of need→offer, offer→need, about and evidence.
    pub best: BestItems,
    /// The neighbour behind the relations signal.
    pub via: Option<OrgIdx>,
}

impl Scored {
    /// What the questions of the organisation say of the signal `question`, without what is only expected.
    pub fn known_likeness(&self) -> f64 {
        self.raw[Signal::Question.idx()] - self.expected
    }
}

/// Scores organisations for one query.
pub(super) struct Scorer<'a> {
    profiles: &'a Profiles,
    model: &'a Model,
    weights: &'a Weights,
    bands: &'a Bands,
    query: &'a Query,
    includes_past: bool,
    /// The most that texts, questions and, where there is any, earlier work can give.
    most: f32,
    subjects: Vec<Subject>,
    shared_contacts: Vec<f32>,
    province: Option<String>,
    /// By position of the place in the gazetteer.
    nearness: HashMap<u32, f32>,
}

impl<'a> Scorer<'a> {
    /// Computes the subject signals of all organisations through the indexes.
    pub(super) fn new(
        profiles: &'a Profiles,
        embedder: &Embedder,
        model: &'a Model,
        situation: Situation,
        request: &MatchRequest,
        query: &'a Query,
    ) -> Result<Self, IndexError> {
        let subjects = Subject::of_all(profiles, embedder, model, query)?;
        let shared_contacts =
            query.asker.map(|asker| profiles.graph.shared_contacts(asker)).unwrap_or_default();
        let province = query.province();
        let mut nearness = HashMap::new();
        if let Some(from) = &query.place {
            for &place in profiles.places.iter().flatten() {
                nearness.entry(place).or_insert_with(|| {
                    let km = distance_km(from, &profiles.gazetteer.places()[place as usize]) as f32;
                    (-km / model.proximity.decay_km).exp()
                });
            }
        }
        let weights = model.weights_for(situation);
        let mut scorer = Self {
            profiles,
            model,
            weights,
            bands: model.bands_for(situation),
            query,
            includes_past: request.connected != Connected::Exclude,
            most: most(weights, !profiles.evidence.is_empty()),
            subjects,
            shared_contacts,
            province,
            nearness,
        };
        if request.mode == Mode::Explore {
            scorer.explore();
        }
        Ok(scorer)
    }

    /// Takes from what is too familiar: each subject signal is left so much of, that the fit `x` becomes
    /// `x × (1 − x / (2 × peak))`, an inverted U with its top at the peak.
    fn explore(&mut self) {
        for idx in 0..self.subjects.len() {
            let fit = self.subject_total(idx as OrgIdx) as f32 / self.most.max(f32::MIN_POSITIVE);
            let left = (1.0 - fit / (2.0 * self.model.explore.peak)).max(LEAST_LEFT);
            self.subjects[idx].leave(left);
        }
    }

    /// Organisations that know something of the subject.
    pub(super) fn candidates(&self) -> impl Iterator<Item = OrgIdx> + '_ {
        (0..self.subjects.len() as OrgIdx).filter(|&idx| self.is_candidate(idx))
    }

    /// Whether an organisation knows something of the subject.
    pub(super) fn is_candidate(&self, idx: OrgIdx) -> bool {
        self.subjects[idx as usize].is_candidate()
    }

    /// What the subject signals alone give an organisation.
    pub(super) fn subject_total(&self, idx: OrgIdx) -> f64 {
        f64::from(self.subjects[idx as usize].total(self.weights))
    }

    /// The most that a neighbour's fit can give through a tie.
    fn most_carried(&self) -> f32 {
        let tie = self.profiles.graph.kinds().map(|kind| self.model.relations.of(kind)).fold(0.0, f32::max);
        let fit = self.subjects.iter().map(Subject::strongest).fold(0.0, f32::max);
        tie * fit
    }

    /// The most that the other signals can add to any organisation.
    pub(super) fn most_context(&self) -> f64 {
        let most = |signal: Signal| match signal {
            Signal::Wanted if self.query.wants.is_empty() => 0.0,
            Signal::Proximity if self.query.place.is_none() && self.query.province.is_none() => 0.0,
            Signal::Together | Signal::Contacts | Signal::Country if self.query.asker.is_none() => 0.0,
            signal if signal.is_subject() => 0.0,
            Signal::Relations if self.query.asker.is_none() => {
                f64::from(self.weights.of(signal) * self.most_carried())
            }
            signal => f64::from(self.weights.of(signal)),
        };
        // Rounding of signals may add a little more.
        Signal::ALL.into_iter().map(most).sum::<f64>() + 1e-4
    }

    /// The weighted sum of one organisation's signals: the score of [`Scorer::score`].
    pub(super) fn total(&self, idx: OrgIdx) -> f64 {
        self.sum(&self.signals(idx).0)
    }

    /// All signals of one organisation and their weighted sum.
    pub(super) fn score(&self, idx: OrgIdx) -> Scored {
        let (raw, via) = self.signals(idx);
        let fit = self.fit(&raw) / f64::from(self.subjects[idx as usize].left.max(f32::MIN_POSITIVE));
        Scored {
            organisation: idx,
            score: self.sum(&raw),
            fit,
            band: self.band(fit),
            raw,
            expected: f64::from(self.subjects[idx as usize].expected),
            best: self.subjects[idx as usize].best,
            via,
        }
    }

    /// What the subject signals give, as a share of the most they could.
    fn fit(&self, raw: &RawSignals) -> f64 {
        let met: f64 = Signal::ALL
            .into_iter()
            .filter(|signal| signal.is_subject())
            .map(|signal| value(self.weights, signal, raw[signal.idx()]))
            .sum();
        if self.most > 0.0 { (met / f64::from(self.most)).min(1.0) } else { 0.0 }
    }

    fn band(&self, fit: f64) -> Band {
        let fit = fit as f32;
        if fit >= self.bands.strong {
            Band::Strong
        } else if fit >= self.bands.possible {
            Band::Possible
        } else {
            Band::Weak
        }
    }

    fn sum(&self, raw: &RawSignals) -> f64 {
        Signal::ALL.iter().map(|&signal| value(self.weights, signal, raw[signal.idx()])).sum()
    }

    /// The signals of one organisation, and the neighbour behind relations.
    fn signals(&self, idx: OrgIdx) -> (RawSignals, Option<OrgIdx>) {
        let subject = &self.subjects[idx as usize];
        let organisation = self.profiles.organisation(idx);
        let (relations, via) = self.relations(idx);
        let n_wants = self.query.wants.len() as f32;
        let n_met = self.query.wants_met(organisation).count() as f32;
        let raw = Signal::ALL.map(|signal| {
            round(match signal {
                Signal::NeedOffer => subject.need_offer,
                Signal::OfferNeed => subject.offer_need,
                Signal::About => subject.about,
                Signal::FullText => subject.full_text,
                Signal::Evidence => subject.evidence,
                Signal::Experience => subject.experience,
                Signal::Question => subject.question,
                Signal::Kindred => subject.kindred,
                Signal::Relations => relations,
                Signal::Together => subject.together,
                Signal::Contacts => self.contacts(idx),
                Signal::Country => self.country(idx),
                Signal::Wanted => {
                    if n_wants == 0.0 {
                        0.0
                    } else {
                        (n_met / n_wants).sqrt()
                    }
                }
                Signal::Proximity => self.proximity(idx),
                Signal::Readiness => {
                    let is_ready = organisation.status == Status::Active && self.serves_asker(idx);
                    if is_ready { self.profiles.freshness[idx as usize] } else { 0.0 }
                }
            })
        });
        (raw, via)
    }

    /// How far ties speak for the organisation: a neighbour that fits and, where known partners are asked for, past
    /// work with the asker. Combined as independent chances.
    fn relations(&self, idx: OrgIdx) -> (f32, Option<OrgIdx>) {
        let graph = &self.profiles.graph;
        let (mut carried, mut via) = (0.0f32, None);
        for edge in graph.edges(idx) {
            if Some(edge.to) == self.query.asker {
                continue;
            }
            let strength = self.model.relations.of(edge.kind) * self.subjects[edge.to as usize].strongest();
            if strength > carried {
                (carried, via) = (strength, Some(edge.to));
            }
        }
        let Some(asker) = self.query.asker else { return (carried, via) };
        let past = if self.includes_past {
            let n_past = self.profiles.graph.edges(asker).iter().filter(|edge| edge.to == idx).count();
            1.0 - (1.0 - self.model.relations.past).powi(n_past as i32)
        } else {
            0.0
        };
        (1.0 - (1.0 - carried) * (1.0 - past), via)
    }

    /// Contacts shared with the asker (Adamic and Adar 2003), half where they add up to one.
    fn contacts(&self, idx: OrgIdx) -> f32 {
        self.shared_contacts.get(idx as usize).map_or(0.0, |shared| shared / (shared + 1.0))
    }

    /// Whether the partner is in the asker's country.
    fn country(&self, idx: OrgIdx) -> f32 {
        let country = |idx: OrgIdx| self.profiles.organisation(idx).country.as_deref();
        let is_same = self.query.asker.and_then(country).is_some_and(|own| country(idx) == Some(own));
        if is_same { 1.0 } else { 0.0 }
    }

    /// Whether the asker may call upon it: a municipality or province serves its own province.
    fn serves_asker(&self, idx: OrgIdx) -> bool {
        match (&self.province, &self.profiles.organisation(idx).province) {
            (Some(asked), Some(own)) if self.profiles.is_local[idx as usize] => {
                crate::text::fold(own) == *asked
            }
            _ => true,
        }
    }

    fn proximity(&self, idx: OrgIdx) -> f32 {
        let params = &self.model.proximity;
        let organisation = self.profiles.organisation(idx);
        let near = match (&self.query.place, self.profiles.places[idx as usize]) {
            (Some(_), Some(place)) => self.nearness[&place],
            (Some(_), None) => params.unknown,
            (None, _) => match &self.query.province {
                Some(named) => match &organisation.province {
                    Some(province) if crate::text::fold(province) == *named => params.same_province,
                    _ => 0.0,
                },
                None => return 0.0,
            },
        };
        if organisation.kind.is_knowledge_institute() { near.max(params.knowledge_institute) } else { near }
    }
}

/// The most that subject signals can give: what the asker offers comes beside it, and earlier work where there is any.
fn most(weights: &Weights, has_evidence: bool) -> f32 {
    let counts = |signal: &Signal| match signal {
        Signal::OfferNeed => false,
        Signal::Evidence | Signal::Experience => has_evidence,
        signal => signal.is_subject(),
    };
    Signal::ALL.into_iter().filter(counts).map(|signal| weights.of(signal)).sum()
}

/// What a signal adds to the score.
pub(super) fn value(weights: &Weights, signal: Signal, raw: f64) -> f64 {
    raw * f64::from(weights.of(signal))
}

/// Six decimals, clamped to [0, 1]: what is shown is what is added up.
fn round(raw: f32) -> f64 {
    (f64::from(raw.clamp(0.0, 1.0)) * 1e6).round() / 1e6
}
