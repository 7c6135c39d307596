//! Register care: what is old, what is there twice, what organisations said of themselves, and words that go with a theme.

mod overview;
mod reminders;
mod replies;
mod words;

pub(super) use overview::{confirm, merge, show as show_care};
pub(super) use replies::{decide, make_link};
pub(super) use words::{accept as accept_word, show as show_words};
