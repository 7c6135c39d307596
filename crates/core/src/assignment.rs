//! Who is introduced to whom, over a whole market at once: partners have room for so many, clients want so many.
//!
//! Sees only numbers: indexes, counts and benefits. Knows nothing of organisations, texts or how a benefit came about,
//! and decides nothing about one client alone; that is [`crate::matching`].
//!
//! ```
//! use schakel_core::assignment::{Market, Pair, Partner, assign, top_k};
//!
//! // Both clients like partner 0 best, who has room for one introduction.
//! let pair = |client, partner, benefit| Pair { client, partner, benefit };
//! let partners = vec![Partner { capacity: 1, floor: 0 }, Partner { capacity: 2, floor: 0 }];
//! let market = Market::new(vec![1, 1], partners, vec![pair(0, 0, 0.9), pair(0, 1, 0.8), pair(1, 0, 0.7)])?;
//! let assignment = assign(&market);
//! assert_eq!(assignment.chosen, [1, 2]);
//! assert_eq!(top_k(&market), [0, 2]);
//! # Ok::<(), schakel_core::Error>(())
//! ```

mod certificate;
mod figures;
mod flow;
mod market;
mod outcome;
mod top_k;
mod worth;

#[cfg(test)]
mod tests;

pub use figures::MarketFigures;
pub use market::{Market, Pair, Partner};
pub use outcome::{Assignment, Cause, FullPartner, Shortfall, UnmetFloor, assign};
pub use top_k::top_k;
