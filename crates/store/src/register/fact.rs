//! Changes as they are stored, and what was stated in each.

use super::field::Field;

/// One thing stated about an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Whose it is, by id.
    pub organisation: String,
    /// Which field.
    pub field: Field,
    /// The value as it is stored; several stand on lines, empty is nothing. Without one it is as in the catalogue's files.
    pub value: Option<String>,
    /// Who or what says so, in words.
    pub source: String,
}

/// A fact with the change it came with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedFact {
    /// What was stated.
    pub fact: Fact,
    /// The number of the change.
    pub revision: i64,
}

/// What a change was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// An adviser changed a profile.
    Edit,
    /// A file was imported.
    Import,
    /// A change was undone.
    Undo,
    /// Two organisations were made one.
    Merge,
    /// An organisation corrected its own profile.
    Owner,
    /// A word was accepted for a theme, or taken back.
    Words,
    /// An organisation was erased.
    Erase,
}

impl ChangeKind {
    /// The identifier in the store, and the end of its text's key.
    pub fn id(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Import => "import",
            Self::Undo => "undo",
            Self::Merge => "merge",
            Self::Owner => "owner",
            Self::Words => "words",
            Self::Erase => "erase",
        }
    }

    pub(crate) fn parse(id: &str) -> Self {
        [Self::Import, Self::Undo, Self::Merge, Self::Owner, Self::Words, Self::Erase]
            .into_iter()
            .find(|kind| kind.id() == id)
            .unwrap_or(Self::Edit)
    }
}

/// One change of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// From 1, without gaps.
    pub revision: i64,
    /// What it was.
    pub kind: ChangeKind,
    /// The id of the adviser, or as in [`crate::Act::actor`].
    pub actor: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// How many facts came with it.
    pub n_facts: i64,
    /// How many organisations they are about.
    pub n_organisations: i64,
    /// The change that undid this one.
    pub undone_by: Option<i64>,
}
