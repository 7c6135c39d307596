//! Questions an organisation can be asked.

use serde::Deserialize;

use super::Language;

/// One row of `questions.csv`: what somebody could ask for whom this organisation is a right answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id of the organisation; empty for a question that nobody in the catalogue can be asked.
    pub organisation: String,
    /// Language of the text.
    pub language: Language,
    /// The question.
    pub text: String,
}
