//! One thing to choose in a list of a form.

/// Its value, its label, and whether it is chosen.
#[derive(Debug)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) is_chosen: bool,
}

impl Choice {
    /// All of a list, with the one that has the value `chosen`.
    pub(super) fn all(of: impl Iterator<Item = (String, String)>, chosen: &str) -> Vec<Self> {
        of.map(|(value, label)| Self { is_chosen: value == chosen, value, label }).collect()
    }
}
