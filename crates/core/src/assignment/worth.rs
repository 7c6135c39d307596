//! Benefits as whole numbers, so that sums do not depend on their order and equal is equal.

use super::market::Market;

/// A benefit, a price or the length of a path, in units of a [`Scale`].
pub(super) type Worth = i128;

/// What an introduction up to a floor counts for: more than any path of benefits, which stays below 2⁸⁷ with 2³² pairs
/// (64 GiB of them); and 2³² times this still fits.
pub(super) const FLOOR: Worth = 1 << 88;

/// Units for the largest benefit: as fine as the digits of an `f64`.
const UNITS: f64 = (1u64 << 53) as f64;

/// How much a unit is.
pub(super) struct Scale {
    largest: f64,
}

impl Scale {
    /// The scale on which the largest benefit of the market is 2⁵³ units.
    pub(super) fn of(market: &Market) -> Self {
        Self { largest: market.pairs().iter().map(|pair| pair.benefit).fold(0.0, f64::max) }
    }

    /// A benefit of the market in units, at least 1.
    pub(super) fn worth(&self, benefit: f64) -> Worth {
        ((benefit / self.largest * UNITS).round() as Worth).max(1)
    }

    /// Units as a benefit.
    pub(super) fn benefit(&self, worth: Worth) -> f64 {
        worth as f64 / UNITS * self.largest
    }
}
