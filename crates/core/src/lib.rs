//! Everything that decides a match between organisations: language, themes, vectors, indexes, ranking,
//! explanation and evaluation. No network, database, clock or environment.
//!
//! Modules in reading order: each uses only those above it.
//!
//! ```
//! use schakel_core::catalogue::Catalogue;
//! use schakel_core::matching::MatchRequest;
//!
//! let catalogue = Catalogue::bundled()?;
//! let request = MatchRequest::from_text("Wij willen leren 3D-printen met metaal");
//! let answer = catalogue.find_matches(&request)?;
//! assert!(answer.matches[0].rank == 1);
//! # Ok::<(), schakel_core::Error>(())
//! ```

pub mod organisation;

pub mod text;

pub mod theme;

pub mod embedding;

pub mod index;

pub mod model;

pub mod explanation;

pub mod matching;

pub mod catalogue;

pub mod evaluation;

pub mod assignment;

mod error;

pub use error::{CorpusError, Error, IndexError, MarketError, ModelError, RequestError, TrainingError};
