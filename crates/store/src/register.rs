//! The register: organisations as the catalogue's files have them, with what was changed since, fact by fact.
//!
//! Files are never written: a change is a set of facts with its own number, and can be undone as such.

mod care;
mod column;
mod fact;
mod fault;
mod field;
mod parse;
mod plan;
mod preset;
mod record;
mod records;

pub use care::{Lack, age, duplicates, is_expired, lacks, leaves_by, merge};
pub use column::Column;
pub use fact::{Change, ChangeKind, Fact, StatedFact};
pub use fault::FieldFault;
pub use field::{Field, Nature};
pub use parse::Known;
pub use plan::{Decision, Outcome, Plan, PlanRow, RowFault};
pub use preset::Preset;
pub use record::{Record, RegisterChanges, apply, find_record};
pub use records::Records;
