//! One client of a list, as it is asked for.

use schakel_core::matching::MatchRequest;
use serde::{Deserialize, Serialize};

/// A client with what it asks.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Client {
    /// Where its row begins in the file, from 1.
    pub line: u32,
    /// The adviser's own number for it; the number of the row where the list has none.
    pub id: String,
    /// What it is called; may be empty.
    pub name: String,
    /// Who is written to; may be empty.
    pub contact: String,
    /// The address of who is written to; may be empty.
    pub email: String,
    /// What it asks.
    pub request: MatchRequest,
    /// Its place, where the gazetteer does not know it: it is answered without.
    pub unknown_place: Option<String>,
}

impl Client {
    /// What a person calls it: its name, else its number.
    pub fn label(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }
}
