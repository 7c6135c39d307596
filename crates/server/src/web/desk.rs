//! The desk of the advisers: log-in, inbox, introductions, register, accounts.
//!
//! Every page stands in one table with the least role that may open it; who it is and whether it may is settled before a
//! handler runs.

mod accounts;
mod archive_file;
mod audit_page;
mod batches;
mod care;
mod case_page;
mod client;
mod columns;
mod compare;
mod ended;
mod fairness;
mod following;
mod imports;
mod inbox;
mod introduction;
mod letter;
mod login;
mod masking;
mod oidc;
mod posted;
mod register;
mod routes;
mod visit;

pub use following::FollowError;
pub(crate) use imports::row_fault;
pub(super) use register::{FieldInput, typed};
pub(crate) use routes::desk_routes;
pub use routes::{DeskRoute, desk_table};
