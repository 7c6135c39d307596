//! The whole service in a real browser: the form, its answer, what there is to browse, and access for everyone.
//!
//! Chromium is driven over WebDriver against the service in this process. What a page is made of is tested beside its
//! code, and what the service answers to programs in `tests/api`. Closing a browser blocks its thread while the
//! service has to go on: the tests run on a runtime of several threads.

mod access;
#[path = "../answered.rs"]
mod answered;
mod axe;
mod browse;
mod coach;
mod desk;
mod firm;
mod form;
mod harness;
mod keyboard;
mod lists;
mod mistakes;
#[path = "../postgres.rs"]
mod postgres;
mod results;
mod screenshots;
mod words;
