//! One thing to choose in a list of a form.

use std::collections::BTreeSet;

use schakel_core::explanation::{kind_label, role_label};
use schakel_core::organisation::{Kind, Language, Organisation};

/// Its value, its label, and whether it is chosen.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) is_chosen: bool,
}

impl Choice {
    /// The kinds there are among organisations.
    pub(super) fn kinds<'o>(
        of: impl Iterator<Item = &'o Organisation>,
        language: Language,
        chosen: &str,
    ) -> Vec<Self> {
        let kinds: BTreeSet<Kind> = of.map(|row| row.kind).collect();
        let labelled =
            kinds.iter().map(|kind| (kind.id().to_owned(), kind_label(*kind, language).to_owned()));
        Self::all(labelled, chosen)
    }

    /// The roles there are among organisations.
    pub(super) fn roles<'o>(
        of: impl Iterator<Item = &'o Organisation>,
        language: Language,
        chosen: &str,
    ) -> Vec<Self> {
        let roles: BTreeSet<&String> = of.flat_map(|row| &row.roles).collect();
        let labelled = roles.into_iter().map(|role| (role.clone(), role_label(role, language).to_owned()));
        Self::all(labelled, chosen)
    }

    /// All of a list, with the one that has the value `chosen`.
    pub(super) fn all(of: impl Iterator<Item = (String, String)>, chosen: &str) -> Vec<Self> {
        of.map(|(value, label)| Self { is_chosen: value == chosen, value, label }).collect()
    }
}
