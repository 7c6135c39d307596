//! Text files with one row a line, as spreadsheets write and read them.

mod decoding;

mod delimiter;

mod fields;

mod reading;

mod writing;

pub(crate) use reading::read_csv;
pub use writing::{csv_row, write_csv, write_csv_in};
