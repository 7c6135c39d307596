//! From a request to ranked matches: reading it, rules, signals, score.
//!
//! Scores say how well an organisation answers one request; they never compare organisations as such.

mod advice;
mod answer;
mod diversity;
mod engine;
mod explain;
mod facts;
mod lifted;
mod query;
mod request;
mod request_analysis;
mod rule;
mod scorer;
mod standing;
mod statement;
mod subject;
mod wanted;
mod ways_in;

pub use answer::{Advice, Answer, Band, KnownPartner, Match, Verdict, Why};
pub use engine::Engine;
pub use lifted::Lifted;
pub use query::Query;
pub use request::{Connected, MatchRequest, Mode, Near};
pub use request_analysis::{Limit, Qualifying, RecognisedTheme, RequestAnalysis};
pub use rule::Rule;
pub use scorer::{RawSignals, Scored};
pub use standing::Standing;
pub use statement::{Statement, StatementField};
pub use wanted::{Want, WantedTerms};
