//! What a band is worth: how many of the matches in it are right.

use anyhow::Result;
use schakel_core::matching::{Band, MatchRequest};
use serde::Serialize;

use super::super::judged::Judged;

/// How deep a list is looked at.
const DEPTH: usize = 10;
/// From this grade on a partner is good.
const GOOD: u8 = 2;

/// Matches of one band among the first ten of answered requests that have an answer.
#[derive(Debug, Serialize)]
pub(super) struct BandRow {
    pub(super) band: &'static str,
    pub(super) n: usize,
    /// Share with grade 2 or 3, in [0, 1].
    pub(super) good: f64,
    /// Share with a positive grade, in [0, 1].
    pub(super) right: f64,
}

/// One row per band that occurs, strong first.
///
/// # Errors
/// When a request cannot be answered.
pub(super) fn rows(sets: &[Judged]) -> Result<Vec<BandRow>> {
    let mut shown: Vec<(Band, u8)> = Vec::new();
    for set in sets {
        for request in &set.requests {
            let grades = set.judgements.of(&request.id);
            if grades.values().all(|&grade| grade == 0) {
                continue;
            }
            let request = MatchRequest { top: Some(DEPTH), ..request.clone() };
            let profiles = &set.catalogue.engine().profiles;
            for found in set.catalogue.find_matches(&request)?.matches {
                let grade = grades.get(&profiles.organisation(found.organisation).id).copied();
                shown.push((found.band, grade.unwrap_or(0)));
            }
        }
    }
    let row = |band: Band| {
        let of_band = shown.iter().filter(|(own, _)| *own == band);
        let grades: Vec<u8> = of_band.map(|(_, grade)| *grade).collect();
        let share =
            |least: u8| grades.iter().filter(|&&grade| grade >= least).count() as f64 / grades.len() as f64;
        (!grades.is_empty()).then(|| BandRow {
            band: band.id(),
            n: grades.len(),
            good: share(GOOD),
            right: share(1),
        })
    };
    Ok([Band::Strong, Band::Possible, Band::Weak].into_iter().filter_map(row).collect())
}
