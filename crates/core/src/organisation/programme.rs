//! Programmes that may fund or carry a match, and stated cross-overs between sectors.

use serde::Deserialize;

/// One row of `programmes.csv`: a programme, strategy or fund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Stable identifier.
    pub id: String,
    /// Name as published.
    pub name: String,
    /// network | strategy | fund | method | programme | agreement | policy | project.
    pub kind: String,
    /// What it wants to reach.
    pub goals: Vec<String>,
    /// How it helps.
    pub instruments: Vec<String>,
    /// Where the facts come from.
    pub source: String,
}

/// One row of `crossovers.csv`: a stated example of one sector helping another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrossOver {
    /// The sector that contributes.
    pub from_sector: super::Sector,
    /// The sector that is helped.
    pub to_sector: super::Sector,
    /// The example.
    pub example: String,
    /// Where the fact comes from.
    pub source: String,
}
