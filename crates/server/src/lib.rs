//! The public form, the organisation pages and the JSON API, as one axum router.
//!
//! Nothing here decides a match: handlers read a request, ask the catalogue and word the answer.

pub mod api;
mod app;
mod clock;
mod config;
mod limits;
mod serve;
pub mod spreadsheet;
mod web;

pub use app::{App, router};
pub use config::{Config, ConfigError, Limits, Operator};
pub use serve::{ServeError, serve};
