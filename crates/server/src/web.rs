//! The pages: a form, its answer, an organisation, an error. Plain HTML; no script, no cookie, nothing kept.

mod pages;
mod routes;
mod texts;

pub(crate) use routes::{not_found, routes};
