//! Texts as vectors: a block of named themes and a block of the remaining words, weighted by how rare they are.
//!
//! Vocabulary and document frequencies come from the catalogue at hand and are kept, so that a request is
//! weighed with the same figures as the profiles, and figures can be held while the catalogue changes.

mod embedder;
mod theme_vector;
mod vocabulary;

pub use embedder::{Embedded, Embedder, EmbeddingParams, ReadTerm, ReadText, RequestEmbedding, Span};
pub use theme_vector::ThemeVector;
pub use vocabulary::{Dimension, Vocabulary};
