//! Organisations beside organisations, by what they can be asked: who is asked the same, and who could ask whom?
//!
//! Made when an organisation first asks with nothing but who it is: requests with a text do without.

use super::gram_index::GramIndex;
use super::question_index::nearest;
use super::{Likeness, OrgIdx, QuestionIndex};
use crate::organisation::{Language, Organisation};
use crate::text::text_grams;

/// Groups of letters that more than this share of the texts have say nothing.
const MAX_SHARE: f32 = 0.1;
/// Words of a text behind this one are not compared.
const MAX_WORDS: usize = 20_000;
/// What an organisation needs says more of what it would ask than what it is about does.
const NEEDS_SHARE: f32 = 2.0 / 3.0;

/// The questions, needs and descriptions of all organisations.
#[derive(Debug)]
pub struct KindredIndex {
    /// By organisation: all questions it can be asked, as one text.
    questions: GramIndex,
    /// By organisation: what it needs, as one text.
    needs: GramIndex,
    /// By organisation: what it says of itself, in one language.
    abouts: GramIndex,
    n_organisations: usize,
}

/// How all organisations stand to one, by position.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Kinship {
    /// How far they can be asked the same: the cosine of all their questions, in [0, 1].
    pub kindred: Vec<f32>,
    /// How far either could ask what the other can be asked, in [0, 1].
    pub questions: Vec<f32>,
    /// How all questions resemble those of the one.
    pub likeness: Likeness,
}

impl KindredIndex {
    /// Indexes all organisations.
    pub fn new(organisations: &[Organisation], questions: &QuestionIndex) -> Self {
        let index = |texts: &[String]| GramIndex::new(texts, MAX_SHARE, |text| text_grams(text, MAX_WORDS));
        let collected: Vec<String> = (0..organisations.len() as OrgIdx)
            .map(|idx| questions.of(idx).collect::<Vec<_>>().join("\n"))
            .collect();
        Self {
            questions: index(&collected),
            needs: index(&organisations.iter().map(needs).collect::<Vec<_>>()),
            abouts: index(&organisations.iter().map(about).collect::<Vec<_>>()),
            n_organisations: organisations.len(),
        }
    }

    /// How all organisations stand to `of`; the `n_nearest` nearest questions count.
    pub fn kinship(
        &self,
        organisations: &[Organisation],
        questions: &QuestionIndex,
        of: OrgIdx,
        n_nearest: usize,
    ) -> Kinship {
        let own: Vec<&str> = questions.of(of).collect();
        let collected = own.join("\n");
        let kindred = self.questions.cosines(text_grams(&collected, MAX_WORDS));
        let likeness = questions.likeness(&collected, self.n_organisations, 1);
        let organisation = &organisations[of as usize];
        let nearness = |text: &str| questions.likeness(text, self.n_organisations, n_nearest).nearness;
        let would_ask =
            weighed(&nearness(&needs(organisation)), &nearness(&about(organisation)), self.n_organisations);
        // Per question of its own, how near everybody's needs and descriptions are to it.
        let near = |index: &GramIndex| -> Vec<Vec<f32>> {
            own.iter().map(|question| index.cosines(text_grams(question, MAX_WORDS))).collect()
        };
        let mean_nearest = |cosines: &[Vec<f32>], idx: usize| {
            let of_one: Vec<f32> = cosines.iter().map(|of_question| of_question[idx]).collect();
            nearest(&of_one, n_nearest).iter().sum::<f32>() / n_nearest as f32
        };
        let (to_needs, to_abouts) = (near(&self.needs), near(&self.abouts));
        let questions = would_ask
            .into_iter()
            .enumerate()
            .map(|(idx, there)| {
                let back = NEEDS_SHARE * mean_nearest(&to_needs, idx)
                    + (1.0 - NEEDS_SHARE) * mean_nearest(&to_abouts, idx);
                f32::midpoint(there, back)
            })
            .collect();
        Kinship { kindred, questions, likeness }
    }
}

fn weighed(needs: &[f32], abouts: &[f32], n: usize) -> Vec<f32> {
    let at = |values: &[f32], idx: usize| values.get(idx).copied().unwrap_or(0.0);
    (0..n).map(|idx| NEEDS_SHARE * at(needs, idx) + (1.0 - NEEDS_SHARE) * at(abouts, idx)).collect()
}

fn needs(organisation: &Organisation) -> String {
    let texts: Vec<&str> = organisation.needs.iter().map(|need| need.text.as_str()).collect();
    texts.join(". ")
}

/// What an organisation says of itself, in the first language it does so in.
fn about(organisation: &Organisation) -> String {
    Language::ALL
        .into_iter()
        .find_map(|language| organisation.about.get(language))
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::ExampleQuestion;
    use super::*;

    #[test]
    fn organisations_asked_the_same_are_kindred_and_needs_meet_questions() {
        let row = |id: &str, about: &str, need: &str| {
            let row = format!(
                r#"{{"id":"{id}","name":"{id}","kind":"company","about":{{"nl":"{about}"}},"needs":["{need}"]}}"#
            );
            serde_json::from_str::<Organisation>(&row).unwrap()
        };
        let rows = [
            row("a", "Wij maken pompen", "lassers voor onze pompen"),
            row("b", "Wij leren mensen lassen", "lege werkplaatsen"),
            row("c", "Wij herstellen pompen", "klanten"),
            row("d", "Wij bakken brood", "meel"),
        ];
        let question = |organisation, text: &str| ExampleQuestion {
            organisation: Some(organisation),
            language: Language::Nl,
            text: text.to_owned(),
        };
        let questions = QuestionIndex::new(vec![
            question(0, "Wie levert een pomp voor onze kelder?"),
            question(1, "Wie leert onze mensen lassen?"),
            question(1, "Waar vinden wij lassers?"),
            question(2, "Wie herstelt de pomp in onze kelder?"),
            question(3, "Wie levert ons brood?"),
        ]);
        let index = KindredIndex::new(&rows, &questions);
        let kinship = index.kinship(&rows, &questions, 0, 1);
        assert!(kinship.kindred[2] > kinship.kindred[1], "{kinship:?}");
        assert!(kinship.questions[1] > kinship.questions[3], "{kinship:?}");
        assert_eq!(kinship, index.kinship(&rows, &questions, 0, 1));
    }
}
