//! Named subjects: the taxonomy, the words people use for its themes, and finding those words in a text.
//!
//! Themes are canonical ids, so that Dutch, English and German meet here, before any weighting.

mod analysis;
mod analyzer;
mod association;
mod denial;
mod false_friends;
mod lexicon;
mod place_names;
mod taxonomy;

pub use analysis::{Analysis, Route, TermHit, ThemeHit};
pub use analyzer::Analyzer;
pub use association::{AssociationParams, Associations, Situation};
pub use lexicon::{Cue, Lexicon, TermKind};
pub use place_names::{PlaceMention, PlaceNames};
pub use taxonomy::{Taxonomy, Theme, ThemeIdx};
