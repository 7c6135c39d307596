//! A list that covers the themes asked for, or mirrors the asker's mix of them, instead of the nearest alone.
//!
//! Off unless the model says so: what it gives and costs is in docs/eval-log.md.

use super::Scored;
use crate::embedding::ThemeVector;
use crate::model::DiversityParams;

/// What is left of a distribution when it is smoothed, so that a theme a list lacks costs much and not everything.
const SMOOTHING: f64 = 0.01;

/// Shares of themes: by position in the list of themes asked for, in [0, 1].
type Shares = Vec<f64>;

/// Reorders the first `depth` of `ranked`, greedily: next is who has the highest
/// `(1 − themes − calibration) × fit + themes × new coverage − calibration × divergence`.
///
/// New coverage is that of xQuAD (Santos, Macdonald and Ounis 2010): how much of the themes asked for a partner covers
/// that those before it left open. Divergence is that of Steck (2018): Kullback and Leibler's, from `wanted`, the mix of
/// the asker, to the mix of the list so far.
pub(super) fn reorder(
    ranked: &mut [Scored],
    asked: &ThemeVector,
    wanted: &ThemeVector,
    n_themes: u32,
    params: &DiversityParams,
    profile: impl Fn(&Scored) -> ThemeVector,
) {
    let depth = params.depth.min(ranked.len());
    let (asked, wanted) = (shares(asked, n_themes), shares(wanted, n_themes));
    if asked.is_empty() || !params.is_on() {
        return;
    }
    let profiles: Vec<ThemeVector> = ranked[..depth].iter().map(profile).collect();
    let cover: Vec<Shares> = profiles.iter().map(|vector| cover(vector, &asked, n_themes)).collect();
    let mix: Vec<Shares> = profiles.iter().map(|vector| among(vector, &wanted)).collect();
    let (themes, calibration) = (f64::from(params.themes), f64::from(params.calibration));
    let mut open = vec![1.0; asked.len()];
    let mut so_far = vec![0.0; wanted.len()];
    let mut left: Vec<usize> = (0..depth).collect();
    let mut order = Vec::with_capacity(depth);
    while !left.is_empty() {
        let gain = |idx: usize| {
            let new: f64 = asked
                .iter()
                .zip(&open)
                .zip(&cover[idx])
                .map(|(((_, share), open), own)| share * open * own)
                .sum();
            let with: Shares = so_far.iter().zip(&mix[idx]).map(|(sum, own)| sum + own).collect();
            (1.0 - themes - calibration) * ranked[idx].fit + themes * new
                - calibration * divergence(&wanted, &with)
        };
        // The first of equals, which stood higher before.
        let mut best = 0;
        let mut highest = gain(left[0]);
        for (at, &idx) in left.iter().enumerate().skip(1) {
            let gain = gain(idx);
            if gain > highest {
                (best, highest) = (at, gain);
            }
        }
        let chosen = left.remove(best);
        open.iter_mut().zip(&cover[chosen]).for_each(|(open, own)| *open *= 1.0 - own);
        so_far.iter_mut().zip(&mix[chosen]).for_each(|(sum, own)| *sum += own);
        order.push(ranked[chosen].clone());
    }
    ranked[..depth].clone_from_slice(&order);
}

/// The themes of a vector with their shares, which add up to one.
fn shares(vector: &ThemeVector, n_themes: u32) -> Vec<(u32, f64)> {
    let themes: Vec<(u32, f64)> = vector
        .entries()
        .iter()
        .filter(|(dimension, _)| *dimension < n_themes)
        .map(|&(theme, weight)| (theme, f64::from(weight)))
        .collect();
    let total: f64 = themes.iter().map(|(_, weight)| weight).sum();
    themes.into_iter().map(|(theme, weight)| (theme, weight / total)).collect()
}

/// How well a profile covers each theme asked for: its weight there beside its heaviest theme.
fn cover(vector: &ThemeVector, asked: &[(u32, f64)], n_themes: u32) -> Shares {
    let own = shares(vector, n_themes);
    let heaviest = own.iter().map(|(_, share)| *share).fold(0.0, f64::max);
    asked
        .iter()
        .map(|(theme, _)| if heaviest > 0.0 { share_of(&own, *theme) / heaviest } else { 0.0 })
        .collect()
}

/// A profile's mix of the themes wanted, which adds up to one or is nothing.
fn among(vector: &ThemeVector, wanted: &[(u32, f64)]) -> Shares {
    let weights: Shares = wanted
        .iter()
        .map(|(theme, _)| {
            let entries = vector.entries();
            entries.binary_search_by_key(theme, |entry| entry.0).map_or(0.0, |at| f64::from(entries[at].1))
        })
        .collect();
    let total: f64 = weights.iter().sum();
    if total > 0.0 { weights.into_iter().map(|weight| weight / total).collect() } else { weights }
}

fn share_of(shares: &[(u32, f64)], theme: u32) -> f64 {
    shares.binary_search_by_key(&theme, |(other, _)| *other).map_or(0.0, |at| shares[at].1)
}

/// Kullback and Leibler's divergence from `wanted` to the mix of a list, smoothed with `wanted`.
fn divergence(wanted: &[(u32, f64)], list: &[f64]) -> f64 {
    let total: f64 = list.iter().sum();
    wanted
        .iter()
        .zip(list)
        .map(|((_, share), sum)| {
            let own = if total > 0.0 { sum / total } else { 0.0 };
            share * (share / ((1.0 - SMOOTHING) * own + SMOOTHING * share)).ln()
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::super::subject::BestItems;
    use super::*;
    use crate::matching::Band;
    use crate::model::Signal;

    fn scored(organisation: u32, fit: f64) -> Scored {
        let raw = [0.0; Signal::ALL.len()];
        Scored {
            organisation,
            raw,
            expected: 0.0,
            score: fit,
            fit,
            band: Band::Weak,
            best: BestItems::default(),
            via: None,
        }
    }

    fn order(params: DiversityParams) -> Vec<u32> {
        let vector = |theme: u32| ThemeVector::new(vec![(theme, 1.0)]);
        let mut ranked = [scored(0, 0.9), scored(1, 0.8), scored(2, 0.5)];
        // The first two are about theme 0, the third about theme 1; both are asked for.
        let asked = ThemeVector::new(vec![(0, 1.0), (1, 1.0)]);
        reorder(&mut ranked, &asked, &asked, 9, &params, |one| vector(u32::from(one.organisation == 2)));
        ranked.iter().map(|one| one.organisation).collect()
    }

    #[test]
    fn a_theme_that_is_open_comes_before_more_of_the_same() {
        let off = DiversityParams { themes: 0.0, calibration: 0.0, depth: 3 };
        assert_eq!(order(off), [0, 1, 2]);
        assert_eq!(order(DiversityParams { themes: 0.6, ..off }), [0, 2, 1]);
        assert_eq!(order(DiversityParams { calibration: 0.5, ..off }), [0, 2, 1]);
        assert_eq!(order(DiversityParams { themes: 0.6, depth: 2, ..off }), [0, 1, 2]);
    }
}
