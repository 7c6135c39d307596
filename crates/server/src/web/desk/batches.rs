//! Whole lists of clients at the desk: sending one, saying what its columns are, watching it being answered, and taking the
//! answers along.

mod answers;
mod download;
mod progress;
mod sending;
mod starting;

pub(super) use download::download;
pub(super) use progress::{change, show as show_batch};
pub(super) use sending::{list, send};
pub(super) use starting::{begin, show as show_columns};
