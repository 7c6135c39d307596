//! One organisation in a list.

use schakel_core::explanation::{kind_label, status_label};
use schakel_core::organisation::{Language, Organisation};

/// One organisation in a list.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) place: Option<String>,
    pub(super) status: Option<&'static str>,
}

impl Row {
    pub(super) fn new(organisation: &Organisation, language: Language) -> Self {
        Self {
            id: organisation.id.clone(),
            name: organisation.name.clone(),
            kind: kind_label(organisation.kind, language),
            place: organisation.place.clone(),
            status: status_label(organisation.status, language),
        }
    }
}
