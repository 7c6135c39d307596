//! The model file: every weight and parameter that shapes a ranking, readable and diffable.

mod expectation;
mod params;
mod signal;
mod situation;
mod training;

use std::path::Path;

use serde::Deserialize;

pub use params::{
    Bands, DiversityParams, EvidenceParams, ExpectedLikeness, ExploreParams, ProximityParams, QuestionParams,
    RelationParams,
};
pub use signal::Signal;
pub use situation::Situation;
pub use training::{Example, Trained, TrainingParams, train};

use crate::embedding::EmbeddingParams;
use crate::error::ModelError;
use crate::theme::AssociationParams;

/// The model that ships with the program.
pub(crate) const BUNDLED: &str = include_str!("../../../models/default.toml");

/// Weights and parameters, as in `models/*.toml`.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Name and version, told in every answer.
    pub name: String,
    /// Weight per signal when a partner that complements is asked for.
    pub weights: Weights,
    /// The same where a text can be compared with example questions.
    pub question_weights: Weights,
    /// The same where an organisation asks with nothing but who it is, and there are example questions.
    pub organisation_weights: Weights,
    /// The same where organisations tell what they did and there are no example questions.
    pub evidence_weights: Weights,
    /// Weight per signal when organisations alike are asked for.
    pub similar_weights: Weights,
    /// Blocks and shares of the vectors.
    pub embedding: EmbeddingParams,
    /// Themes that everyday words point to.
    pub association: AssociationParams,
    /// Where the bands begin.
    pub bands: Bands,
    /// Where they begin when earlier work is what there is to compare.
    pub evidence_bands: Bands,
    /// How unusual a partner `explore` looks for.
    pub explore: ExploreParams,
    /// Lists that cover several themes.
    pub diversity: DiversityParams,
    /// Evidence texts.
    pub evidence: EvidenceParams,
    /// Questions an organisation can be asked.
    pub questions: QuestionParams,
    /// How strongly a tie carries a neighbour's fit over, in [0, 1].
    pub relations: RelationParams,
    /// Distance.
    pub proximity: ProximityParams,
}

/// One weight per signal, not negative.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the weight of the signal of that name")]
pub struct Weights {
    pub need_offer: f32,
    pub offer_need: f32,
    pub about: f32,
    pub full_text: f32,
    pub evidence: f32,
    pub experience: f32,
    pub question: f32,
    pub kindred: f32,
    pub relations: f32,
    pub together: f32,
    pub contacts: f32,
    pub country: f32,
    pub wanted: f32,
    pub proximity: f32,
    pub readiness: f32,
}

impl Weights {
    /// Weights by [`Signal::idx`].
    pub fn from_values(values: [f32; Signal::ALL.len()]) -> Self {
        let of = |signal: Signal| values[signal.idx()];
        Self {
            need_offer: of(Signal::NeedOffer),
            offer_need: of(Signal::OfferNeed),
            about: of(Signal::About),
            full_text: of(Signal::FullText),
            evidence: of(Signal::Evidence),
            experience: of(Signal::Experience),
            question: of(Signal::Question),
            kindred: of(Signal::Kindred),
            relations: of(Signal::Relations),
            together: of(Signal::Together),
            contacts: of(Signal::Contacts),
            country: of(Signal::Country),
            wanted: of(Signal::Wanted),
            proximity: of(Signal::Proximity),
            readiness: of(Signal::Readiness),
        }
    }

    /// The same weights, that of `signal` set to `weight`.
    #[must_use]
    pub fn with(&self, signal: Signal, weight: f32) -> Self {
        let mut values = Signal::ALL.map(|other| self.of(other));
        values[signal.idx()] = weight;
        Self::from_values(values)
    }

    /// The weight of `signal`.
    pub fn of(&self, signal: Signal) -> f32 {
        match signal {
            Signal::NeedOffer => self.need_offer,
            Signal::OfferNeed => self.offer_need,
            Signal::About => self.about,
            Signal::FullText => self.full_text,
            Signal::Evidence => self.evidence,
            Signal::Experience => self.experience,
            Signal::Question => self.question,
            Signal::Kindred => self.kindred,
            Signal::Relations => self.relations,
            Signal::Together => self.together,
            Signal::Contacts => self.contacts,
            Signal::Country => self.country,
            Signal::Wanted => self.wanted,
            Signal::Proximity => self.proximity,
            Signal::Readiness => self.readiness,
        }
    }
}

impl Model {
    /// The model compiled into the program.
    ///
    /// # Errors
    /// Never, as a test parses it; the type says so for symmetry with [`Model::read`].
    pub fn bundled() -> Result<Self, ModelError> {
        Self::parse(BUNDLED)
    }

    /// Reads a model file.
    ///
    /// # Errors
    /// When the file cannot be read, is no TOML, has an unknown or missing key, or a parameter out of range.
    pub fn read(path: &Path) -> Result<Self, ModelError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| ModelError::Read { path: path.to_owned(), source })?;
        Self::parse(&text)
    }

    /// The text of the model compiled into the program.
    pub fn bundled_text() -> &'static str {
        BUNDLED
    }

    /// Parses a model and checks its ranges.
    ///
    /// # Errors
    /// As [`Model::read`].
    pub fn parse(text: &str) -> Result<Self, ModelError> {
        let model: Self =
            toml::from_str(text).map_err(|error| ModelError::Parse { message: error.to_string() })?;
        model.check()?;
        Ok(model)
    }

    /// The weights that serve in a situation.
    pub fn weights_for(&self, situation: Situation) -> &Weights {
        match situation {
            Situation::Profiles => &self.weights,
            Situation::Questions => &self.question_weights,
            Situation::Organisation => &self.organisation_weights,
            Situation::Evidence => &self.evidence_weights,
            Situation::Similar => &self.similar_weights,
        }
    }

    /// Where the bands begin in a situation.
    pub fn bands_for(&self, situation: Situation) -> &Bands {
        if situation == Situation::Evidence { &self.evidence_bands } else { &self.bands }
    }

    /// The same, to change them.
    pub fn weights_for_mut(&mut self, situation: Situation) -> &mut Weights {
        match situation {
            Situation::Profiles => &mut self.weights,
            Situation::Questions => &mut self.question_weights,
            Situation::Organisation => &mut self.organisation_weights,
            Situation::Evidence => &mut self.evidence_weights,
            Situation::Similar => &mut self.similar_weights,
        }
    }

    fn check(&self) -> Result<(), ModelError> {
        let check = |parameter: &str, value: f32, (low, high): (f32, f32), range| {
            // A comparison with NaN is false, so NaN is refused too.
            if value >= low && value <= high {
                Ok(())
            } else {
                Err(ModelError::Range { parameter: parameter.to_owned(), value: f64::from(value), range })
            }
        };
        for signal in Signal::ALL {
            for situation in Situation::ALL {
                let parameter = format!("{}.{}", situation.table(), signal.id());
                check(&parameter, self.weights_for(situation).of(signal), (0.0, 100.0), "[0, 100]")?;
            }
        }
        let unit = (0.0, 1.0);
        for (parameter, value) in [
            ("embedding.word_weight", self.embedding.word_weight),
            ("embedding.named_word_weight", self.embedding.named_word_weight),
            ("embedding.parent_share", self.embedding.parent_share),
            ("embedding.unknown_weight", self.embedding.unknown_weight),
            ("association.lone_word", self.association.lone_word),
            ("association.min_cosine", self.association.min_cosine),
            ("relations.part_of", self.relations.part_of),
            ("relations.led_by", self.relations.led_by),
            ("relations.located_at", self.relations.located_at),
            ("relations.partner", self.relations.partner),
            ("relations.member_of", self.relations.member_of),
            ("relations.funds", self.relations.funds),
            ("relations.past", self.relations.past),
            ("proximity.knowledge_institute", self.proximity.knowledge_institute),
            ("proximity.unknown", self.proximity.unknown),
            ("proximity.same_province", self.proximity.same_province),
        ] {
            check(parameter, value, unit, "[0, 1]")?;
        }
        check("proximity.decay_km", self.proximity.decay_km, (1.0, 10_000.0), "[1, 10000]")?;
        check("evidence.theme_share", self.evidence.theme_share, (0.0, 10.0), "[0, 10]")?;
        for (parameter, value) in
            [("floor", self.evidence.floor), ("experience_floor", self.evidence.experience_floor)]
        {
            check(&format!("evidence.{parameter}"), value, (1e-6, 1.0), "[0.000001, 1]")?;
        }
        check("questions.nearest", self.questions.nearest as f32, (1.0, 1_000.0), "[1, 1000]")?;
        check("questions.whole_at", self.questions.whole_at, (0.001, 1.0), "[0.001, 1]")?;
        check("questions.kindred_at", self.questions.kindred_at, (0.001, 1.0), "[0.001, 1]")?;
        check("questions.answerable_power", self.questions.answerable_power, (0.0, 8.0), "[0, 8]")?;
        for (parameter, value) in [
            ("base", self.questions.expected.base),
            ("need_offer", self.questions.expected.need_offer),
            ("about", self.questions.expected.about),
            ("full_text", self.questions.expected.full_text),
        ] {
            check(&format!("questions.expected.{parameter}"), value, unit, "[0, 1]")?;
        }
        check("evidence.power", self.evidence.power, (1.0, 8.0), "[1, 8]")?;
        for (set, bands) in [("bands", &self.bands), ("evidence_bands", &self.evidence_bands)] {
            check(&format!("{set}.strong"), bands.strong, unit, "[0, 1]")?;
            check(&format!("{set}.possible"), bands.possible, (0.0, bands.strong), "[0, strong]")?;
            check(&format!("{set}.answer"), bands.answer, unit, "[0, 1]")?;
            check(&format!("{set}.near_miss"), bands.near_miss, unit, "[0, 1]")?;
        }
        check("explore.peak", self.explore.peak, (0.01, 1.0), "[0.01, 1]")?;
        check("diversity.themes", self.diversity.themes, unit, "[0, 1]")?;
        let left = 1.0 - self.diversity.themes;
        check("diversity.calibration", self.diversity.calibration, (0.0, left), "[0, 1 - diversity.themes]")?;
        check("diversity.depth", self.diversity.depth as f32, (1.0, 1_000.0), "[1, 1000]")?;
        check("association.most", self.association.most as f32, (0.0, 100.0), "[0, 100]")?;
        check("association.gain", self.association.gain, (0.0, 100.0), "[0, 100]")?;
        check("association.short_request", self.association.short_request, (1.0, 1_000.0), "[1, 1000]")?;
        check("evidence.nearest", self.evidence.nearest as f32, (1.0, 1_000.0), "[1, 1000]")?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_model_is_valid() {
        Model::bundled().unwrap();
    }

    #[test]
    fn unknown_keys_and_values_out_of_range_are_refused() {
        let unknown = format!("colour = 1\n{BUNDLED}");
        assert!(matches!(Model::parse(&unknown), Err(ModelError::Parse { .. })));
        let model = Model {
            bands: Bands { strong: f32::NAN, possible: 0.1, answer: 0.1, near_miss: 0.1 },
            ..Model::bundled().unwrap()
        };
        assert!(matches!(model.check(), Err(ModelError::Range { .. })));
    }
}
