//! Workbooks: checked part by part before anything of them is held in memory, then read cell by cell.

mod attributes;

mod cell;

mod markup;

mod package;

mod reading;

pub(crate) use reading::read_xlsx;

#[cfg(test)]
mod sample;

#[cfg(test)]
mod tests;
