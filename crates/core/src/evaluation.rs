//! How good a ranking is: judgements, measures, splits, and a plain baseline.
//!
//! Sees only ids, grades and scores; knows nothing of how a ranking is made.

mod baseline;
mod judgements;
mod measures;
mod report;

pub use baseline::Bm25;
pub use judgements::{Judgements, parse_requests, read_requests};
pub use measures::{ndcg, recall, reciprocal_rank};
pub use report::{Interval, Outcome, Report, Row, paired_loss};
