//! The public form, the organisation pages and the JSON API, as one axum router.
//!
//! Nothing here decides a match: handlers read a request, ask the catalogue and word the answer.

pub mod api;
mod app;
pub mod archive;
pub mod batch;
mod batching;
mod clock;
mod config;
pub mod import_file;
pub mod learning;
mod limits;
mod mail;
mod oidc;
pub mod register_file;
mod serve;
mod service;
mod web;

pub(crate) use app::App;
pub use app::router;
pub use clock::now;
pub use config::{Config, ConfigError, Desk, Limits, Mail, Oidc, Operator};
pub use serve::{ServeError, serve};
pub use service::{RefreshError, Service};
pub use web::{DeskRoute, FollowError, desk_table};
