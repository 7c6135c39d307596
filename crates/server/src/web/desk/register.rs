//! The register at the desk: organisations and their fields, what changed, and undoing it.

mod changes;
mod effect;
mod field_input;
mod list;
mod profile;

pub(super) use changes::{list as list_changes, show as show_change, undo as undo_change};
pub(in crate::web) use field_input::{FieldInput, typed};
pub(super) use field_input::{fault_text, field_label, value_label};
pub(super) use list::show as list_organisations;
pub(super) use profile::{add, save, show as show_organisation, show_new};
