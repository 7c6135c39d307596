//! The pages people see: the form and its result, what there is to browse, and what the service says of itself.
//!
//! Each page is one template with one struct; handlers read a [`visit::Visit`], and word nothing themselves.

mod algorithm;
mod asked;
mod card;
mod check;
mod choice;
mod desk;
mod draft_pages;
mod feedback;
mod fields;
mod filters;
mod frame;
mod guard;
mod named;
mod organisation;
mod organisations;
mod owner;
mod page;
mod results;
mod routes;
mod row;
mod step;
mod steps;
mod texts;
mod themes;
mod trust;
mod visit;
mod why;

pub(crate) use asked::match_request;
pub use desk::{DeskRoute, FollowError, desk_table};
pub(crate) use desk::{desk_routes, row_fault};
pub(crate) use page::{foreign, not_found, too_many};
pub(crate) use routes::{routes, static_routes};
pub(crate) use texts::Texts;
