//! How good a ranking is: judgements, measures, splits, and plain baselines.
//!
//! Sees only ids, grades, scores and, for the baselines, texts; knows nothing of how our ranking is made.

mod baseline;
mod judgements;
mod measures;
mod report;

pub use baseline::{Baseline, Baselines};
pub use judgements::{Judgements, parse_requests, read_requests};
pub use measures::{average_precision, gini, ndcg, recall, reciprocal_rank};
pub use report::{Comparison, Interval, Outcome, Report, Row, paired_loss, randomisation_test};
