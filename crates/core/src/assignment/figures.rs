//! How a choice of pairs treats a market as a whole.

use crate::evaluation::gini;

use super::market::Market;

/// Figures of one choice of pairs, to hold one beside another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MarketFigures {
    /// Sum of the benefits.
    pub welfare: f64,
    /// How unevenly introductions are shared among the partners with any eligible pair: the Gini coefficient, in [0, 1).
    pub exposure_gini: f64,
    /// Most clients at one partner.
    pub longest_queue: usize,
    /// Partners with more clients than room.
    pub n_partners_overrun: usize,
    /// Partners with any client.
    pub n_partners_used: usize,
    /// Clients who want partners and get none.
    pub n_clients_with_none: usize,
}

impl MarketFigures {
    /// The figures of the pairs `chosen`, positions in [`Market::pairs`]: [`super::Assignment::chosen`],
    /// [`super::top_k`], or any other choice of the same market. Positions beyond its pairs are left out.
    pub fn of(market: &Market, chosen: &[usize]) -> Self {
        let introductions = market.introductions(chosen);
        let suggestions = market.suggestions(chosen);
        let eligible: Vec<usize> = std::iter::zip(market.n_pairs_by_partner(), &introductions)
            .filter_map(|(n_pairs, &n)| (n_pairs > 0).then_some(n))
            .collect();
        let overrun = std::iter::zip(market.partners(), &introductions)
            .filter(|&(partner, &n)| n > partner.capacity as usize);
        let none = std::iter::zip(market.needs(), &suggestions).filter(|&(&need, &n)| need > 0 && n == 0);
        Self {
            welfare: market.welfare(chosen),
            exposure_gini: gini(&eligible),
            longest_queue: introductions.iter().copied().max().unwrap_or(0),
            n_partners_overrun: overrun.count(),
            n_partners_used: introductions.iter().filter(|&&n| n > 0).count(),
            n_clients_with_none: none.count(),
        }
    }
}
