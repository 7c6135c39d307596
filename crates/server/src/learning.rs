//! What advisers decided, as judgements a training can use.
//!
//! An introduction that came to something is a right answer, a suggestion that does not fit is a wrong one. That two know each other,
//! or that it is not the time, says nothing about how well they fit. Of the organisations nobody said anything about, only those that
//! stood above one that was chosen were passed over (Joachims 2002, "click > skip above"); the others are no wrong answers.

use std::collections::{BTreeMap, BTreeSet};

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::MatchRequest;
use schakel_store::{CaseFilter, IntroductionState, No, Store, StoreError};

use crate::web::match_request;

/// Requests at a time.
const PAGE: i64 = 500;

/// One request of the desk with what was decided.
#[derive(Debug, Clone)]
pub struct Lesson {
    /// The request as it was ranked, named by its reference.
    pub request: MatchRequest,
    /// Grades by organisation, 0 to 3: 3 they work together, 2 they were brought together, 1 an adviser meant to, 0 it does not fit.
    pub grades: BTreeMap<String, u8>,
    /// Organisations the decision says nothing about.
    pub without: BTreeSet<String>,
}

/// What every decided request teaches. Requests without a right answer are left out.
///
/// # Errors
/// When the store fails.
pub async fn lessons(store: &Store, catalogue: &Catalogue) -> Result<Vec<Lesson>, StoreError> {
    let mut lessons = Vec::new();
    let mut skip = 0;
    loop {
        let cases = store.cases(CaseFilter::All, skip, PAGE).await?;
        if cases.is_empty() {
            return Ok(lessons);
        }
        skip += PAGE;
        for case in cases {
            let mut lesson = Lesson {
                request: MatchRequest {
                    id: case.reference.clone(),
                    ..match_request(catalogue, &case.answers, case.language)
                },
                grades: BTreeMap::new(),
                without: BTreeSet::new(),
            };
            for introduction in store.introductions_of(&case.reference).await? {
                let grade = match introduction.state {
                    IntroductionState::Collaborating => Some(3),
                    IntroductionState::Talking | IntroductionState::Introduced => Some(2),
                    IntroductionState::Proposed => Some(1),
                    IntroductionState::Declined(no) => grade(no),
                };
                lesson.tell(introduction.proposal.organisation, grade);
            }
            for verdict in store.verdicts(&case.reference).await? {
                lesson.tell(verdict.organisation, grade(verdict.no));
            }
            if lesson.grades.values().any(|grade| *grade > 0) {
                lessons.push(lesson);
            }
        }
    }
}

fn grade(no: No) -> Option<u8> {
    match no {
        No::NotRelevant => Some(0),
        No::Known | No::NotNow => None,
    }
}

impl Lesson {
    fn tell(&mut self, organisation: String, grade: Option<u8>) {
        match grade {
            Some(grade) => {
                self.grades.insert(organisation, grade);
            }
            None => {
                self.without.insert(organisation);
            }
        }
    }

    /// Of a ranking, the organisations this lesson says something about: those with a grade, and those passed over for one that
    /// was chosen.
    pub fn of_ranking<'r>(&self, ranked: &'r [String]) -> Vec<&'r String> {
        let is_chosen = |id: &String| self.grades.get(id).is_some_and(|grade| *grade > 0);
        let last = ranked.iter().rposition(is_chosen).unwrap_or(0);
        let says = |(rank, id): &(usize, &'r String)| {
            self.grades.contains_key(*id) || (*rank < last && !self.without.contains(*id))
        };
        ranked.iter().enumerate().filter(says).map(|(_, id)| id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_stood_above_the_chosen_was_passed_over_and_nobody_else() {
        let mut lesson = Lesson {
            request: MatchRequest::from_text("x"),
            grades: BTreeMap::new(),
            without: BTreeSet::new(),
        };
        lesson.tell("c".into(), Some(3));
        lesson.tell("e".into(), Some(0));
        lesson.tell("b".into(), None);
        let ranked = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        assert_eq!(lesson.of_ranking(&ranked), ["a", "c", "e"]);
    }
}
