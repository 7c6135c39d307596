//! How good a ranking is: judgements, measures, splits, and plain baselines.
//!
//! Sees only ids, grades, scores and, for the baselines, texts; knows nothing of how our ranking is made.

mod answers;
mod backtest;
mod baseline;
mod judgements;
mod measures;
mod pairs;
mod report;

pub use answers::{AnswerRow, answers};
pub use backtest::{Asker, Backtest};
pub use baseline::{Baseline, Baselines};
pub use judgements::{Judgements, parse_requests, read_requests};
pub use measures::{average_precision, gini, ndcg, recall, reciprocal_rank};
pub use pairs::{Pair, ReciprocalHits, read_pairs};
pub use report::{Comparison, Interval, Outcome, Report, Row, paired_loss, randomisation_test};
