//! Example questions, found by the look of their words: who could be asked this?
//!
//! A request is compared with each question by the cosine of TF-IDF weights over character n-grams, so that inflection,
//! compounds and typos do not stand between them. The questions that are alike vote for the organisations that can be
//! asked them: document expansion by queries (Nogueira et al. 2019), read by nearest neighbours (Cover and Hart 1967).

use std::collections::HashSet;
use std::sync::OnceLock;

use super::OrgIdx;
use super::gram_index::{GramIndex, MAX_TEXTS};
use crate::organisation::Language;
use crate::text::{fold, text_grams, tokenize};

/// A request's words behind this one are not compared.
const MAX_WORDS: usize = 2_000;
/// An n-gram that more than this share of the questions has says nothing.
const MAX_SHARE: f32 = 0.1;
/// How many of the nearest questions tell whether anybody can be asked.
const N_NEAREST: usize = 20;

/// One example question.
#[derive(Debug, Clone)]
pub struct ExampleQuestion {
    /// Who can be asked; nobody in the catalogue when absent.
    pub organisation: Option<OrgIdx>,
    /// Language of the text.
    pub language: Language,
    /// What somebody could ask.
    pub text: String,
}

/// Example questions by their n-grams.
#[derive(Debug, Default)]
pub struct QuestionIndex {
    /// By organisation, those of nobody first.
    questions: Vec<ExampleQuestion>,
    grams: GramIndex,
    /// The folded words of questions somebody can be asked; made when first wanted.
    words: OnceLock<HashSet<String>>,
}

/// How a request resembles the example questions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Likeness {
    /// By question: its cosine with the request.
    cosines: Vec<f32>,
    /// By organisation: the mean cosine of its nearest questions, in [0, 1]. Empty when there are no questions.
    pub nearness: Vec<f32>,
    /// By organisation: the share of these questions that it does not have, in [0, 1]. Empty when there are no questions.
    pub missing: Vec<f32>,
    /// How far the nearest questions are ones that somebody can be asked, in [0, 1]; 1 when there are no questions.
    pub answerable: f32,
}

impl QuestionIndex {
    /// Indexes questions.
    pub fn new(mut questions: Vec<ExampleQuestion>) -> Self {
        questions.sort_by_key(|question| question.organisation);
        questions.truncate(MAX_TEXTS);
        let grams = GramIndex::new(&questions, MAX_SHARE, |question| text_grams(&question.text, MAX_WORDS));
        Self { questions, grams, words: OnceLock::new() }
    }

    /// How a text resembles the questions. Of an organisation's questions the `n_nearest` nearest count; where it has
    /// fewer, the others count as unlike.
    pub fn likeness(&self, text: &str, n_organisations: usize, n_nearest: usize) -> Likeness {
        if self.questions.is_empty() || text.is_empty() {
            return Likeness { answerable: 1.0, ..Likeness::default() };
        }
        let cosines = self.grams.cosines(text_grams(text, MAX_WORDS));
        let mut nearness = vec![0.0f32; n_organisations];
        let mut missing = vec![1.0f32; n_organisations];
        let mut at = 0;
        for of_one in self.questions.chunk_by(|a, b| a.organisation == b.organisation) {
            let own = &cosines[at..at + of_one.len()];
            at += of_one.len();
            if let Some(idx) = of_one[0].organisation {
                nearness[idx as usize] = nearest(own, n_nearest).iter().sum::<f32>() / n_nearest as f32;
                missing[idx as usize] = n_nearest.saturating_sub(own.len()) as f32 / n_nearest as f32;
            }
        }
        let (nobody, somebody) = cosines.split_at(self.n_of_nobody());
        let squares = |cosines: &[f32]| nearest(cosines, N_NEAREST).iter().map(|c| c * c).sum::<f32>();
        let (nobody, somebody) = (squares(nobody), squares(somebody));
        let answerable = if nobody > 0.0 { somebody / (somebody + nobody) } else { 1.0 };
        Likeness { cosines, nearness, missing, answerable }
    }

    /// The questions of one organisation.
    pub fn of(&self, organisation: OrgIdx) -> impl Iterator<Item = &str> {
        let from = self.questions.partition_point(|question| question.organisation < Some(organisation));
        self.questions[from..]
            .iter()
            .take_while(move |question| question.organisation == Some(organisation))
            .map(|question| question.text.as_str())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }

    /// All texts.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.questions.iter().map(|question| question.text.as_str())
    }

    /// Whether a word stands in a question that somebody can be asked.
    pub fn has_word(&self, word: &str) -> bool {
        let words = self.words.get_or_init(|| {
            let answerable = self.questions[self.n_of_nobody()..].iter();
            answerable.flat_map(|question| tokenize(&question.text)).map(|token| token.folded).collect()
        });
        words.contains(&fold(word))
    }

    fn n_of_nobody(&self) -> usize {
        self.questions.partition_point(|question| question.organisation.is_none())
    }

    /// The question of an organisation that is most like the request: of those in `language`, else of all.
    pub fn nearest(&self, likeness: &Likeness, of: OrgIdx, language: Language) -> Option<&str> {
        let from = self.questions.partition_point(|question| question.organisation < Some(of));
        let own = self.questions[from..].iter().zip(likeness.cosines.get(from..)?);
        let nearest = own
            .take_while(|(question, _)| question.organisation == Some(of))
            .filter(|(_, cosine)| **cosine > 0.0)
            .max_by(|(a, a_cosine), (b, b_cosine)| {
                let first = (a.language == language).cmp(&(b.language == language));
                first.then(a_cosine.total_cmp(b_cosine))
            });
        nearest.map(|(question, _)| question.text.as_str())
    }
}

/// The `n` largest, in descending order, so that their sum is the same however they were found.
pub(super) fn nearest(cosines: &[f32], n: usize) -> Vec<f32> {
    let mut largest: Vec<f32> = Vec::with_capacity(n + 1);
    for &cosine in cosines {
        if largest.len() < n || largest.last().is_some_and(|&last| cosine > last) {
            largest.insert(largest.partition_point(|&other| other >= cosine), cosine);
            largest.truncate(n);
        }
    }
    largest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> QuestionIndex {
        let question = |organisation, language, text: &str| ExampleQuestion {
            organisation,
            language,
            text: text.to_owned(),
        };
        QuestionIndex::new(vec![
            question(Some(0), Language::Nl, "Onze pompen lekken en de pomp valt stil, wie repareert ze?"),
            question(Some(0), Language::De, "Wer repariert unsere Pumpen, wenn eine Pumpe ausfällt?"),
            question(Some(1), Language::Nl, "Wie leert onze ploeg lassen, en welk laswerk kan een robot?"),
            question(None, Language::Nl, "Wie geeft onze ploeg een taart, en welke taart repareert u?"),
        ])
    }

    #[test]
    fn questions_alike_vote_for_who_can_be_asked() {
        let index = index();
        let likeness = index.likeness("De pompreparatie van onze pomp", 2, 1);
        assert!(likeness.nearness[0] > likeness.nearness[1], "{:?}", likeness.nearness);
        let lying_still = index.likeness("De pompen vallen stil", 2, 1).answerable;
        assert!(lying_still > index.likeness("Onze taart", 2, 1).answerable);
        assert!(index.nearest(&likeness, 0, Language::De).unwrap().starts_with("Wer"));
        assert_eq!((index.of(0).count(), index.of(1).count(), index.of(2).count()), (2, 1, 0));
        assert!(index.nearest(&likeness, 0, Language::En).unwrap().starts_with("Onze"));
    }

    #[test]
    fn without_questions_or_words_nothing_is_said() {
        let none = QuestionIndex::new(Vec::new()).likeness("pomp", 2, 2);
        assert_eq!((none.nearness.len(), none.answerable), (0, 1.0));
        let strange = index().likeness("xyzxyz", 2, 2);
        assert_eq!((strange.nearness, strange.answerable), (vec![0.0, 0.0], 1.0));
    }
}
