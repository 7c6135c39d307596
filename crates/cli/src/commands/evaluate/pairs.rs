//! Pairs of organisations: each asks with nothing but who it is.

use std::collections::{BTreeMap, HashMap};

use anyhow::Result;
use schakel_core::evaluation::ReciprocalHits;
use schakel_core::matching::MatchRequest;
use serde::Serialize;

use super::super::judged::Judged;

/// Among the first so many an organisation counts as found.
const DEPTH: usize = 20;
/// Pairs of this grade and above are good new partners.
const GOOD: u8 = 2;

/// Pairs of one grade.
#[derive(Debug, Serialize)]
pub(super) struct PairRow {
    /// The grade, or those from two on together.
    pub(super) grade: String,
    #[serde(flatten)]
    pub(super) hits: ReciprocalHits,
}

/// Hits by grade, from 3 down, then grades 2 and 3 together.
///
/// # Errors
/// When an organisation is unknown.
pub(super) fn rows(sets: &[Judged]) -> Result<Vec<PairRow>> {
    let mut by_grade = BTreeMap::<u8, ReciprocalHits>::new();
    let mut good = ReciprocalHits::default();
    for set in sets {
        let mut found = HashMap::<&str, Vec<String>>::new();
        for pair in &set.pairs {
            for id in [pair.a.as_str(), pair.b.as_str()] {
                if !found.contains_key(id) {
                    found.insert(id, partners(set, id)?);
                }
            }
            let finds = |from: &str, to: &str| found[from].iter().any(|id| id == to);
            let (there, back) = (finds(&pair.a, &pair.b), finds(&pair.b, &pair.a));
            by_grade.entry(pair.grade).or_default().add(there, back);
            if pair.grade >= GOOD {
                good.add(there, back);
            }
        }
    }
    let mut rows: Vec<PairRow> =
        by_grade.into_iter().rev().map(|(grade, hits)| PairRow { grade: grade.to_string(), hits }).collect();
    if good.n_pairs > 0 {
        rows.push(PairRow { grade: "2-3".to_owned(), hits: good });
    }
    Ok(rows)
}

fn partners(set: &Judged, id: &str) -> Result<Vec<String>> {
    let request =
        MatchRequest { organisation: Some(id.to_owned()), top: Some(DEPTH), ..MatchRequest::default() };
    let (_, ranked) = set.catalogue.rank(&request)?;
    let profiles = &set.catalogue.engine().profiles;
    Ok(ranked.iter().map(|scored| profiles.organisation(scored.organisation).id.clone()).collect())
}
