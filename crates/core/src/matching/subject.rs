//! What an organisation knows of the subject: its texts, questions and earlier work beside the request.
//!
//! Knows nothing of rules, ties, places or weights of context.

use super::Query;
use crate::embedding::Embedder;
use crate::error::IndexError;
use crate::index::{Field, ItemIdx, Kinship, OrgIdx, PieceIdx, Profiles};
use crate::model::{Model, Weights};

/// The most similar text per signal.
#[derive(Debug, Clone, Copy, Default)]
pub struct BestItems {
    /// For need→offer.
    pub offer: Option<ItemIdx>,
    /// For offer→need.
    pub need: Option<ItemIdx>,
    /// For about.
    pub about: Option<ItemIdx>,
    /// For evidence.
    pub evidence: Option<ItemIdx>,
}

/// The subject signals of one organisation, before rules and context.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Subject {
    pub(super) need_offer: f32,
    pub(super) offer_need: f32,
    pub(super) about: f32,
    pub(super) full_text: f32,
    pub(super) evidence: f32,
    pub(super) experience: f32,
    pub(super) together: f32,
    pub(super) question: f32,
    /// How much of it is only expected, for want of questions.
    pub(super) expected: f32,
    pub(super) kindred: f32,
    /// What the mode `explore` left of the signals above, in [0, 1].
    pub(super) left: f32,
    pub(super) best: BestItems,
}

impl Subject {
    /// The subject signals of all organisations, by position.
    ///
    /// # Errors
    /// When the full-text index fails.
    pub(super) fn of_all(
        profiles: &Profiles,
        embedder: &Embedder,
        model: &Model,
        query: &Query,
    ) -> Result<Vec<Self>, IndexError> {
        let index = &profiles.theme_index;
        let need = index.cosines(&query.need);
        let about = if query.about == query.need { None } else { Some(index.cosines(&query.about)) };
        let offer = if query.offer.is_zero() { None } else { Some(index.cosines(&query.offer)) };
        let mut asker_pieces =
            query.asker.map_or(Vec::new(), |asker| profiles.evidence.pieces_of(asker).to_vec());
        asker_pieces.sort_unstable();
        let cosines = Cosines {
            need: &need,
            about: about.as_deref().unwrap_or(&need),
            offer: offer.as_deref(),
            asker_pieces,
        };
        let mut subjects = vec![Subject { left: 1.0, ..Subject::default() }; profiles.len()];
        for (idx, subject) in subjects.iter_mut().enumerate() {
            cosines.fill(profiles, model, query, idx as OrgIdx, subject);
        }
        for (idx, score) in profiles.full_text.search(embedder.vocabulary(), &query.request.words)? {
            subjects[idx as usize].full_text = score * query.known_share;
        }
        let likeness = &query.likeness;
        for ((subject, nearness), missing) in
            subjects.iter_mut().zip(&likeness.nearness).zip(&likeness.missing)
        {
            let known = (nearness / model.questions.whole_at).min(1.0);
            if subject.is_candidate() {
                let expected =
                    model.questions.expected.of(subject.need_offer, subject.about, subject.full_text);
                subject.expected = (missing * expected).min(1.0 - known);
            }
            subject.question = known + subject.expected;
        }
        let Kinship { kindred, questions, .. } = &query.kinship;
        for ((subject, &kindred), &nearness) in subjects.iter_mut().zip(kindred).zip(questions) {
            subject.kindred = (kindred / model.questions.kindred_at).min(1.0);
            subject.question = (nearness / model.questions.whole_at).min(1.0);
        }
        if let Some(named) = query.named {
            // Who types nothing but a name looks for that organisation.
            let subject = &mut subjects[named as usize];
            (subject.about, subject.full_text) = (1.0, 1.0);
        }
        Ok(subjects)
    }

    /// Their weighted sum.
    pub(super) fn total(&self, weights: &Weights) -> f32 {
        weights.need_offer * self.need_offer
            + weights.offer_need * self.offer_need
            + weights.about * self.about
            + weights.full_text * self.full_text
            + weights.evidence * self.evidence
            + weights.experience * self.experience
            + weights.question * self.question
            + weights.kindred * self.kindred
    }

    /// The strongest signal, in [0, 1].
    pub(super) fn strongest(&self) -> f32 {
        self.need_offer
            .max(self.offer_need)
            .max(self.about)
            .max(self.full_text)
            .max(self.evidence)
            .max(self.question)
            .max(self.kindred)
    }

    pub(super) fn is_candidate(&self) -> bool {
        self.strongest() > 0.0
    }

    /// Leaves a share of every signal.
    pub(super) fn leave(&mut self, left: f32) {
        self.left = left;
        for signal in [
            &mut self.need_offer,
            &mut self.offer_need,
            &mut self.about,
            &mut self.full_text,
            &mut self.evidence,
            &mut self.experience,
            &mut self.question,
            &mut self.expected,
            &mut self.kindred,
        ] {
            *signal *= left;
        }
    }
}

/// Cosines of every text with what is asked, compared and offered.
struct Cosines<'a> {
    need: &'a [f32],
    about: &'a [f32],
    offer: Option<&'a [f32]>,
    /// The asker's pieces of evidence, ascending.
    asker_pieces: Vec<PieceIdx>,
}

impl Cosines<'_> {
    fn fill(&self, profiles: &Profiles, model: &Model, query: &Query, idx: OrgIdx, subject: &mut Subject) {
        let mut evidence: Vec<(f32, ItemIdx)> = Vec::new();
        let mut together = 0.0;
        let pieces = profiles.evidence.pieces_of(idx);
        let raise = |signal: &mut f32, best: &mut Option<ItemIdx>, cosine: f32, item: ItemIdx| {
            let cosine = cosine * query.known_share;
            if cosine > *signal {
                (*signal, *best) = (cosine, Some(item));
            }
        };
        let best = &mut subject.best;
        for (item, field) in profiles.theme_index.fields_of(idx) {
            let at = item as usize;
            match field {
                Field::About(_) => raise(&mut subject.about, &mut best.about, self.about[at], item),
                Field::Offer(_) | Field::AllOffers => {
                    raise(&mut subject.need_offer, &mut best.offer, self.need[at], item);
                }
                Field::Need(_) | Field::AllNeeds => {
                    if let Some(offer) = self.offer {
                        raise(&mut subject.offer_need, &mut best.need, offer[at], item);
                    }
                }
                Field::Evidence(position) => {
                    let piece = pieces[position as usize];
                    let theme_share = if query.text.is_empty() { 1.0 } else { model.evidence.theme_share };
                    let looks_share = if query.text.is_empty() { 0.0 } else { 1.0 };
                    let similarity = (looks_share * query.likeness_to_evidence[piece as usize]
                        + theme_share * self.need[at] * query.known_share)
                        / (looks_share + theme_share);
                    if similarity > 0.0 {
                        evidence.push((similarity, item));
                        if self.asker_pieces.binary_search(&piece).is_ok() {
                            together += similarity;
                        }
                    }
                }
            }
        }
        if !evidence.is_empty() {
            evidence.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let params = &model.evidence;
            let sum = |n: usize| {
                evidence.iter().take(n).map(|&(similarity, _)| similarity.powf(params.power)).sum::<f32>()
            };
            subject.evidence = logarithm(sum(params.nearest), params.floor);
            subject.experience = logarithm(sum(evidence.len()), params.experience_floor);
            subject.together = together.sqrt();
            best.evidence = Some(evidence[0].1);
        }
    }
}

/// From 0 to 1 as `sum` goes from 0 to 1, with its logarithm above `floor`.
fn logarithm(sum: f32, floor: f32) -> f32 {
    ((1.0 + sum / floor).ln() / (1.0 + 1.0 / floor).ln()).min(1.0)
}
