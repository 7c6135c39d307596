//! Rows as they are stored, one type a table. Times are seconds since 1970, UTC; advisers and states stand by their identifiers.

/// One thing stated about an organisation, with the change it came with.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptFact {
    /// Whose it is, by id.
    pub organisation: String,
    /// Which field.
    pub field: String,
    /// The number of the change.
    pub revision: i64,
    /// The value; several stand on lines, empty is nothing. Without one it is as in the catalogue's files.
    pub value: Option<String>,
    /// Who or what says so.
    pub source: String,
    /// What the change was.
    pub kind: String,
    /// Who made it: see [`crate::Act::actor`].
    pub actor: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// The change this one undid.
    pub undoes: Option<i64>,
    /// The change that undid this one.
    pub undone_by: Option<i64>,
}

/// A request that was sent.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptRequest {
    /// What asker and adviser call it by.
    pub reference: String,
    /// The language of the asker.
    pub language: String,
    /// What was answered, as JSON of [`crate::Answers`].
    pub answers: String,
    /// When it was first sent.
    pub sent: i64,
    /// When it was last sent.
    pub updated: i64,
    /// How far it is.
    pub state: String,
    /// Who is at it, by id.
    pub adviser: Option<String>,
    /// What the asker was answered; empty when nothing.
    pub answer: String,
    /// When that was.
    pub answered: Option<i64>,
    /// Who wrote it down for a client, by id.
    pub made_by: Option<String>,
    /// Until when it is kept, where that was said.
    pub keep_until: Option<i64>,
}

/// An introduction, with its letters.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptIntroduction {
    /// Its id.
    pub id: String,
    /// The request.
    pub request: String,
    /// The organisation.
    pub organisation: String,
    /// How far it is.
    pub state: String,
    /// Whose it is, by id.
    pub adviser: String,
    /// How the asker agreed that its name is given.
    pub consent: String,
    /// The letter to the asker.
    pub letter_asker: String,
    /// The letter to the partner.
    pub letter_partner: String,
    /// When the desk is to look at it again.
    pub remind_at: Option<i64>,
    /// Its rank for the request; 0 when the adviser chose it beside the list.
    pub rank: i64,
    /// How well it fits.
    pub band: String,
    /// The catalogue that answered.
    pub catalogue: String,
    /// The model that answered.
    pub model: String,
    /// When it was proposed.
    pub created: i64,
    /// When it was last changed.
    pub updated: i64,
}

/// One step of an introduction.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptStep {
    /// The introduction, by id.
    pub introduction: String,
    /// From 1.
    pub number: i64,
    /// Where it led.
    pub state: String,
    /// Why it was declined; empty unless it was.
    pub reason: String,
    /// Who made it, by id.
    pub adviser: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// What an adviser wrote down about a request.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptNote {
    /// Its id.
    pub id: String,
    /// The request.
    pub request: String,
    /// Who wrote it, by id.
    pub adviser: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// What it says.
    pub text: String,
}

/// What an adviser said of a suggestion.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptVerdict {
    /// The request.
    pub request: String,
    /// The organisation.
    pub organisation: String,
    /// Why not.
    pub verdict: String,
    /// Who says so, by id.
    pub adviser: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// A word that was accepted for a theme.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptWord {
    /// The language it is of.
    pub language: String,
    /// As it stands in a sentence.
    pub word: String,
    /// The id of its theme.
    pub theme: String,
    /// Who accepted it, by id.
    pub adviser: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// A saved mapping of the columns of a kind of file.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptMapping {
    /// What its advisers call it.
    pub name: String,
    /// JSON of header to column.
    pub columns: String,
}

/// What an organisation said of itself, until a curator decides.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptReply {
    /// Its id.
    pub id: String,
    /// Who says so, by id.
    pub organisation: String,
    /// JSON of field to value; empty where all was right.
    pub fields: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// Something that was erased.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KeptErasure {
    /// What it was: a request or an organisation.
    pub kind: String,
    /// Its reference or id.
    pub id: String,
    /// When, in seconds since 1970.
    pub at: i64,
}
