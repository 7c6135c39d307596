//! Who is shown, and how alike those are who are shown together.

use std::collections::{BTreeMap, BTreeSet};

use schakel_core::embedding::ThemeVector;
use schakel_core::evaluation::gini;
use serde::Serialize;

use super::super::judged::{Judged, Ranking};

/// How deep a list is looked at.
const DEPTH: usize = 10;

/// Figures over the first ten of all rankings that were not refused.
#[derive(Debug, Clone, Copy, Serialize)]
pub(super) struct Exposure {
    /// Share of the organisations that are shown at least once.
    pub(super) coverage: f64,
    /// Gini coefficient of how often each organisation is shown.
    pub(super) gini: f64,
    /// Mean cosine between the profiles of two organisations of one list.
    pub(super) similarity: f64,
}

impl Exposure {
    pub(super) fn new(sets: &[Judged], rankings: &[Vec<Ranking>]) -> Self {
        let mut counts = BTreeMap::<&str, usize>::new();
        let (mut sum, mut n_pairs) = (0.0f64, 0.0f64);
        for (set, rankings) in sets.iter().zip(rankings) {
            let profiles = &set.catalogue.engine().profiles;
            for organisation in &profiles.organisations {
                counts.entry(&organisation.id).or_default();
            }
            for ranking in rankings.iter().filter(|ranking| !ranking.is_refused) {
                let shown: BTreeSet<u32> =
                    ranking.ids.iter().take(DEPTH).filter_map(|id| profiles.find(id)).collect();
                let whole = |&idx: &u32| {
                    let items = profiles.theme_index.items_of(idx);
                    ThemeVector::combine(items.map(|(_, item)| (&item.embedded.vector, 1.0)))
                };
                let vectors: Vec<ThemeVector> = shown.iter().map(whole).collect();
                for (at, vector) in vectors.iter().enumerate() {
                    for other in &vectors[..at] {
                        sum += f64::from(vector.cosine(other));
                        n_pairs += 1.0;
                    }
                }
                for idx in shown {
                    *counts.entry(&profiles.organisation(idx).id).or_default() += 1;
                }
            }
        }
        let counts: Vec<usize> = counts.into_values().collect();
        let n_shown = counts.iter().filter(|&&count| count > 0).count();
        Self {
            coverage: n_shown as f64 / counts.len().max(1) as f64,
            gini: gini(&counts),
            similarity: if n_pairs > 0.0 { sum / n_pairs } else { 0.0 },
        }
    }
}
