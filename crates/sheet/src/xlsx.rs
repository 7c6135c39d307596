//! Workbooks: checked part by part before anything of them is held in memory, then read cell by cell; and written.

mod attributes;

mod cell;

mod markup;

mod package;

mod reading;

mod sheet;

mod streaming;

mod writing;

pub(crate) use reading::read_xlsx;
pub use sheet::{Choices, Explanation, Sheet, Workbook};
pub use streaming::{Cell, SheetHead, SheetIdx, WorkbookWriter};
pub use writing::write_xlsx;

#[cfg(test)]
mod sample;

#[cfg(test)]
mod tests;
