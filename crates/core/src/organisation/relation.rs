//! Stated collaborations between organisations.

use serde::Deserialize;

use super::Date;

/// How one organisation is tied to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// `a` is a member of `b`.
    MemberOf,
    /// `a` and `b` work together; undirected, stored once.
    Partner,
    /// `a` is a part of `b`.
    PartOf,
    /// `a` is located at `b`.
    LocatedAt,
    /// `a` funds `b`.
    Funds,
    /// Project `a` is led by `b`.
    LedBy,
}

/// One row of `relations.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// First organisation id.
    pub a: String,
    /// Second organisation id.
    pub b: String,
    /// How `a` is tied to `b`.
    pub relation: RelationKind,
    /// In which context.
    pub via: String,
    /// Where the fact comes from.
    pub source: String,
    /// Since when.
    #[serde(default)]
    pub since: Option<Date>,
}
