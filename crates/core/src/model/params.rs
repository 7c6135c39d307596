//! Parameters of a model beside its weights: where bands begin, and how each signal is made.

use serde::Deserialize;

use crate::organisation::RelationKind;

/// Where the bands begin, on the fit of a match, in [0, 1]: what its subject signals give of what they could.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bands {
    /// From here on: strong.
    pub strong: f32,
    /// From here on: possible. Below: weak.
    pub possible: f32,
    /// Where an answer is good enough to give: half the first match's fit and half the mean fit of the first
    /// three, times how far the nearest questions are ones somebody can be asked. Below, the answer is "no good match".
    pub answer: f32,
    /// From this fit on a match is told as a near miss where the answer is "no good match".
    pub near_miss: f32,
}

/// How unusual a partner the mode `explore` looks for.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExploreParams {
    /// The fit that is best: nearer is too familiar, farther too strange (optimal cognitive distance, Nooteboom and others
    /// 2007). With `x` the fit, `x × (1 − x / (2 × peak))` takes its place.
    pub peak: f32,
}

/// How a list is made to cover several themes; see `matching::diversity`.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiversityParams {
    /// How much covering the themes asked for counts beside the fit, in [0, 1]; 0 is off.
    pub themes: f32,
    /// How much mirroring the asker's mix of themes counts beside the fit, in [0, 1]; 0 is off. With `themes` at most 1.
    pub calibration: f32,
    /// So many of the first are reordered.
    pub depth: usize,
}

impl DiversityParams {
    /// Whether lists are reordered at all.
    pub fn is_on(&self) -> bool {
        self.themes + self.calibration > 0.0
    }
}

/// How the similarity to many pieces of evidence becomes one signal.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceParams {
    /// How many of the nearest pieces make the signal `evidence`; all make `experience`.
    pub nearest: usize,
    /// How much the themes and words of a piece count beside its look.
    pub theme_share: f32,
    /// Power each similarity is raised to before they are added: above one, few close pieces outweigh many
    /// distant ones.
    pub power: f32,
    /// The sum of raised similarities below which the signal `evidence` hardly rises: it grows with the logarithm of
    /// the sum, so that as many times more counts as much everywhere.
    pub floor: f32,
    /// The same for `experience`.
    pub experience_floor: f32,
}

/// How likeness to many example questions becomes one signal.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionParams {
    /// Of an organisation's questions so many count that are nearest.
    pub nearest: usize,
    /// The mean cosine of these from which on the likeness is whole.
    pub whole_at: f32,
    /// The cosine of all questions of two organisations from which on they are wholly kindred.
    pub kindred_at: f32,
    /// How much the fit counts for less, when the verdict is found, because the nearest questions are ones that nobody
    /// can be asked: the power their share of answerable ones is raised to.
    pub answerable_power: f32,
    /// What likeness is expected where there is no question to tell it.
    #[serde(default)]
    pub expected: ExpectedLikeness,
}

/// The likeness to its example questions that is expected of an organisation that has none, from its other signals: the
/// conditional mean of the signal `question`, linear in them (regression imputation of what is missing; Little and Rubin,
/// *Statistical Analysis with Missing Data*). All zero: what has no questions resembles none.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedLikeness {
    /// Expected of everyone who touches the subject at all.
    pub base: f32,
    /// More by need→offer.
    pub need_offer: f32,
    /// More by about.
    pub about: f32,
    /// More by full text.
    pub full_text: f32,
}

impl ExpectedLikeness {
    /// What is expected with these signals, in [0, 1].
    pub fn of(&self, need_offer: f32, about: f32, full_text: f32) -> f32 {
        let sum = self.base + self.need_offer * need_offer + self.about * about + self.full_text * full_text;
        sum.clamp(0.0, 1.0)
    }
}

/// How strongly each kind of tie carries a neighbour's fit over, in [0, 1].
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RelationParams {
    /// From a part to its whole and back.
    pub part_of: f32,
    /// From a project to its leader and back.
    pub led_by: f32,
    /// Between a site and who is located there.
    pub located_at: f32,
    /// Between partners.
    pub partner: f32,
    /// Between a member and its network.
    pub member_of: f32,
    /// Between a funder and what it funds.
    pub funds: f32,
    /// What a past collaboration with the asker itself counts, where known partners are asked for.
    pub past: f32,
}

impl RelationParams {
    /// The strength of one kind of tie.
    pub fn of(&self, kind: RelationKind) -> f32 {
        match kind {
            RelationKind::PartOf => self.part_of,
            RelationKind::LedBy => self.led_by,
            RelationKind::LocatedAt => self.located_at,
            RelationKind::Partner => self.partner,
            RelationKind::MemberOf => self.member_of,
            RelationKind::Funds => self.funds,
        }
    }
}

/// How distance counts.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProximityParams {
    /// Distance, in km, at which the signal has fallen to 1/e.
    pub decay_km: f32,
    /// What a knowledge institute gets at any distance, in [0, 1].
    pub knowledge_institute: f32,
    /// What an organisation of unknown place gets, in [0, 1].
    pub unknown: f32,
    /// What an organisation in the named province gets, in [0, 1].
    pub same_province: f32,
}
