//! The JSON API under `/v1`, by the Dutch API Design Rules.

mod analyses;
pub mod dto;
mod health;
mod json_body;
mod matches;
mod organisations;
mod problem;
mod themes;

pub(crate) use analyses::analyse_request;
pub(crate) use health::{get_live, get_ready};
pub(crate) use matches::find_matches;
pub(crate) use organisations::{get_organisation, list_organisations};
pub(crate) use problem::Problem;
pub(crate) use themes::list_themes;
