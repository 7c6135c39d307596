//! Finding profiles fast: an inverted index over vectors, a full-text index, and the graph of relations.
//!
//! Nothing here weighs one signal against another.

mod evidence_index;
mod full_text;
mod gram_index;
mod kindred_index;
mod profiles;
mod question_index;
mod relation_graph;
mod theme_index;

pub use evidence_index::{EvidenceIndex, PieceIdx};
pub use full_text::FullTextIndex;
pub use kindred_index::{KindredIndex, Kinship};
pub use profiles::{OrgIdx, Profiles};
pub(crate) use profiles::{about_text, item_language};
pub use question_index::{ExampleQuestion, Likeness, QuestionIndex};
pub use relation_graph::{Edge, RelationGraph};
pub use theme_index::{Field, ItemIdx, ProfileItem, ThemeIndex};
