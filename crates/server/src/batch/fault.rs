//! Why a row of a client list is not answered.

use schakel_core::RequestError;
use serde::{Deserialize, Serialize};

use super::choice::choice_label;
use super::column::ClientColumn;
use crate::web::Texts;
use schakel_core::organisation::Language;

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "kind")]
pub enum ClientFault {
    /// It asks nothing: no question, no organisation of the register, no example.
    NothingAsked,
    /// An earlier row has the same number.
    SameId {
        /// That row.
        line: u32,
    },
    /// An organisation that the register does not have.
    UnknownOrganisation {
        /// Where it stands.
        column: ClientColumn,
        /// What stands there.
        value: String,
    },
    /// A place that the gazetteer does not have, with a distance to it.
    UnknownPlace {
        /// What stands there.
        value: String,
    },
    /// None of the values a column can have.
    NotAChoice {
        /// Which column.
        column: ClientColumn,
        /// What stands there.
        value: String,
        /// What could.
        choices: Vec<String>,
    },
    /// No number, or one out of range.
    NotANumber {
        /// Which column.
        column: ClientColumn,
        /// What stands there.
        value: String,
        /// The range.
        range: String,
    },
    /// No mail address.
    NotAnAddress {
        /// What stands there.
        value: String,
    },
    /// More text than is read.
    TooLong {
        /// Which column.
        column: ClientColumn,
        /// What is read, in bytes.
        limit: usize,
    },
    /// A citizen service number, which nobody here may have.
    CitizenNumber {
        /// Which column.
        column: ClientColumn,
    },
    /// Anything else the engine says of a request.
    Refused {
        /// What it says, in English.
        message: String,
    },
}

impl From<&RequestError> for ClientFault {
    fn from(error: &RequestError) -> Self {
        match error {
            RequestError::Empty => Self::NothingAsked,
            RequestError::TooLong { limit, .. } => {
                Self::TooLong { column: ClientColumn::Text, limit: *limit }
            }
            RequestError::UnknownOrganisation { field, id } => {
                let column = match *field {
                    "like" => ClientColumn::Like,
                    "exclude" => ClientColumn::Exclude,
                    _ => ClientColumn::Organisation,
                };
                Self::UnknownOrganisation { column, value: id.clone() }
            }
            RequestError::UnknownPlace { place } => Self::UnknownPlace { value: place.clone() },
            other => Self::Refused { message: other.to_string() },
        }
    }
}

/// What is wrong with a row and what to do, in a language.
pub fn client_fault_text(fault: &ClientFault, language: Language) -> String {
    let t = Texts(language);
    let column = |column: &ClientColumn| t.get(&format!("client-{}", column.id()));
    match fault {
        ClientFault::NothingAsked => t.get("client-fault-nothing"),
        ClientFault::SameId { line } => {
            t.with("client-fault-same-id", &[("line", line.to_string().as_str())])
        }
        ClientFault::UnknownOrganisation { column: at, value } => {
            let (name, words) = (column(at), value.as_str());
            t.with("client-fault-organisation", &[("name", name.as_str()), ("words", words)])
        }
        ClientFault::UnknownPlace { value } => t.with("client-fault-place", &[("words", value.as_str())]),
        ClientFault::NotAChoice { column: at, value, choices } => {
            let known: Vec<String> = choices.iter().map(|id| choice_label(id, language)).collect();
            let (name, known) = (column(at), known.join(", "));
            let words = [("name", name.as_str()), ("words", value.as_str()), ("known", known.as_str())];
            t.with("client-fault-choice", &words)
        }
        ClientFault::NotANumber { column: at, value, range } => {
            let name = column(at);
            let words = [("name", name.as_str()), ("words", value.as_str()), ("range", range.as_str())];
            t.with("client-fault-number", &words)
        }
        ClientFault::NotAnAddress { value } => t.with("client-fault-address", &[("words", value.as_str())]),
        ClientFault::TooLong { column: at, limit } => {
            let (name, most) = (column(at), (limit >> 10).to_string());
            t.with("client-fault-long", &[("name", name.as_str()), ("most", most.as_str())])
        }
        ClientFault::CitizenNumber { column: at } => {
            t.with("client-fault-citizen", &[("name", column(at).as_str())])
        }
        ClientFault::Refused { message } => t.with("client-fault-refused", &[("words", message.as_str())]),
    }
}
