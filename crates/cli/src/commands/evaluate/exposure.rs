//! Who is shown, and how alike those are who are shown together.

use std::collections::BTreeSet;

use schakel_core::catalogue::Catalogue;
use schakel_core::embedding::ThemeVector;
use schakel_core::evaluation::gini;
use serde::Serialize;

use super::Ranking;

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
    pub(super) fn new(catalogue: &Catalogue, rankings: &[Ranking]) -> Self {
        let profiles = &catalogue.engine().profiles;
        let mut counts = vec![0usize; profiles.len()];
        let (mut sum, mut n_pairs) = (0.0f64, 0.0f64);
        for ranking in rankings.iter().filter(|ranking| !ranking.is_refused) {
            let shown: Vec<u32> = ranking.ids.iter().take(DEPTH).filter_map(|id| profiles.find(id)).collect();
            let vectors: Vec<ThemeVector> = shown
                .iter()
                .map(|&idx| {
                    let items = profiles.theme_index.items_of(idx);
                    ThemeVector::combine(items.map(|(_, item)| (&item.embedded.vector, 1.0)))
                })
                .collect();
            for (at, vector) in vectors.iter().enumerate() {
                for other in &vectors[..at] {
                    sum += f64::from(vector.cosine(other));
                    n_pairs += 1.0;
                }
            }
            for idx in shown.into_iter().collect::<BTreeSet<_>>() {
                counts[idx as usize] += 1;
            }
        }
        let n_shown = counts.iter().filter(|&&count| count > 0).count();
        Self {
            coverage: n_shown as f64 / profiles.len().max(1) as f64,
            gini: gini(&counts),
            similarity: if n_pairs > 0.0 { sum / n_pairs } else { 0.0 },
        }
    }
}
