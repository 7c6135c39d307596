//! Taking over a file of organisations: sending it, saying what its columns are, seeing what it would do, and doing it; and
//! writing the register out.

mod export;
mod fault_text;
mod mapping;
mod preview;
mod sending;

pub(super) use export::export;
pub(crate) use fault_text::row_fault;
pub(super) use mapping::{find as find_upload, show as show_mapping};
pub(super) use preview::check;
pub(super) use sending::{MAX_UPLOAD, SentFile, send, show as show_sending};
