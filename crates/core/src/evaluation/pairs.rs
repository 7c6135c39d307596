//! Graded pairs of organisations: does each find the other?

use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::catalogue::parse_csv;
use crate::error::CorpusError;

/// Two organisations and how good partners they would be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// One of them, by id.
    pub a: String,
    /// The other, by id.
    pub b: String,
    /// 2 and 3: good new partners; 1: they work together already; 0: no shared question.
    pub grade: u8,
    /// Why.
    pub why: String,
}

/// The columns of a file of pairs.
const COLUMNS: [&str; 4] = ["a", "b", "grade", "why"];

/// Reads `pairs.csv`.
///
/// # Errors
/// When the file cannot be read, lacks a column, or a row is no pair.
pub fn read_pairs(path: &Path) -> Result<Vec<Pair>, CorpusError> {
    let bytes = std::fs::read(path).map_err(|source| CorpusError::Read { path: path.to_owned(), source })?;
    let rows: Vec<(u64, Pair)> = parse_csv(path, &bytes, &COLUMNS, 0)?;
    let mut seen = std::collections::BTreeSet::new();
    rows.into_iter()
        .map(|(line, pair)| {
            let refuse = |message: &str| CorpusError::Line {
                path: path.to_owned(),
                line,
                message: message.to_owned(),
            };
            let (low, high) = if pair.a < pair.b { (&pair.a, &pair.b) } else { (&pair.b, &pair.a) };
            if pair.grade > 3 {
                Err(refuse("the grade must be 0 to 3"))
            } else if low == high {
                Err(refuse("an organisation makes no pair with itself"))
            } else if !seen.insert((low.clone(), high.clone())) {
                Err(refuse("the pair stands twice, one way round or the other"))
            } else {
                Ok(pair)
            }
        })
        .collect()
}

/// How pairs of one grade find each other, when each asks with nothing but who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct ReciprocalHits {
    /// Pairs.
    pub n_pairs: usize,
    /// Pairs of which at least one finds the other among the first so many.
    pub n_one_way: usize,
    /// Pairs that find each other.
    pub n_both_ways: usize,
}

impl ReciprocalHits {
    /// Counts a pair in, by what each of the two found.
    pub fn add(&mut self, a_finds_b: bool, b_finds_a: bool) {
        self.n_pairs += 1;
        self.n_one_way += usize::from(a_finds_b || b_finds_a);
        self.n_both_ways += usize::from(a_finds_b && b_finds_a);
    }
}
