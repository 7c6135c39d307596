//! A workbook written row by row, so that hundreds of thousands of rows need no memory: each sheet grows in a file of its own
//! in the folder for temporary files, until all are put together. Unlike [`write_xlsx`](crate::write_xlsx) it also writes numbers.

use std::collections::HashSet;
use std::io::{Seek, Write};

use rust_xlsxwriter::utility::check_sheet_name;
use rust_xlsxwriter::{Format, FormatAlign, Workbook as Book};

use super::writing::{Looks, push_cell, undated_book};
use crate::WriteError;

/// How numbers that are not whole look: three decimals, all others are kept behind them.
const DECIMALS: &str = "0.000";

/// The number of A4 among the sizes of paper (ECMA-376, 18.3.1.63).
const PAPER_A4: u8 = 9;

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell<'a> {
    /// Text; an empty one leaves the cell empty.
    Text(&'a str),
    /// A whole number, such as a rank.
    Count(usize),
    /// Any other number; infinite ones and those that are none leave the cell empty.
    Number(f64),
    /// Nothing.
    Empty,
}

/// A sheet before its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetHead {
    /// Its name, 1 to 31 characters without `[ ] : * ? / \\`.
    pub name: String,
    /// Names of the columns, each with its width in characters.
    pub columns: Vec<(String, u8)>,
}

/// Which sheet of a [`WorkbookWriter`], in the order they were added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetIdx(usize);

/// Writes a workbook row by row. Rows of several sheets may take turns; equal rows give equal bytes.
pub struct WorkbookWriter {
    book: Book,
    looks: Looks,
    count: Format,
    number: Format,
    sheets: Vec<(String, u16, u32)>,
    names: HashSet<String>,
}

impl std::fmt::Debug for WorkbookWriter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WorkbookWriter").field("sheets", &self.sheets).finish_non_exhaustive()
    }
}

impl WorkbookWriter {
    /// Begins a workbook.
    ///
    /// # Errors
    /// Never in practice: the date it is given is one.
    pub fn new() -> Result<Self, WriteError> {
        let plain = Format::new().set_align(FormatAlign::Top);
        Ok(Self {
            book: undated_book()?,
            looks: Looks::new(),
            number: plain.clone().set_num_format(DECIMALS),
            count: plain,
            sheets: Vec::new(),
            names: HashSet::new(),
        })
    }

    /// Adds a sheet with its header, which stays in view.
    ///
    /// # Errors
    /// When its name is taken or cannot be one, it has too many columns, or no temporary file can be made.
    pub fn add_sheet(&mut self, head: &SheetHead) -> Result<SheetIdx, WriteError> {
        if check_sheet_name(&head.name).is_err() || !self.names.insert(head.name.to_lowercase()) {
            return Err(WriteError::SheetName { name: head.name.clone() });
        }
        let page = self.book.add_worksheet_with_constant_memory()?;
        page.set_name(&head.name)?;
        page.set_freeze_panes(1, 0)?;
        // Printed: A4 across, as wide as a page, the header on each.
        page.set_landscape().set_paper_size(PAPER_A4).set_print_fit_to_pages(1, 0);
        page.set_repeat_rows(0, 0)?;
        let mut n_columns = 0;
        for ((name, width), column) in head.columns.iter().zip(0..) {
            page.set_column_width(column, f64::from(*width))?;
            push_cell(page, (0, column), name, &self.looks.header, &head.name)?;
            n_columns = column + 1;
        }
        self.sheets.push((head.name.clone(), n_columns, 1));
        Ok(SheetIdx(self.sheets.len() - 1))
    }

    /// Adds a row to a sheet.
    ///
    /// # Errors
    /// When a text is too long for a cell, the sheet is full, or the temporary file cannot be written.
    pub fn push(&mut self, sheet: SheetIdx, cells: &[Cell]) -> Result<(), WriteError> {
        let (name, n_columns, n_rows) = &mut self.sheets[sheet.0];
        let page = self.book.worksheet_from_index(sheet.0)?;
        if cells.len() > usize::from(*n_columns) {
            return Err(WriteError::OutsideSheet { sheet: name.clone() });
        }
        for (cell, column) in cells.iter().zip(0..) {
            match *cell {
                Cell::Text(text) => push_cell(page, (*n_rows, column), text, &self.looks.text, name)?,
                Cell::Count(count) => {
                    page.write_number_with_format(*n_rows, column, count as f64, &self.count)?;
                }
                Cell::Number(number) if number.is_finite() => {
                    page.write_number_with_format(*n_rows, column, number, &self.number)?;
                }
                Cell::Number(_) | Cell::Empty => {}
            }
        }
        *n_rows += 1;
        Ok(())
    }

    /// Puts the sheets together, each with a filter over its columns.
    ///
    /// # Errors
    /// When `to` or a temporary file fails.
    pub fn finish(mut self, to: impl Write + Seek + Send) -> Result<(), WriteError> {
        for (index, (_, n_columns, n_rows)) in self.sheets.iter().enumerate() {
            if let Some(last) = n_columns.checked_sub(1) {
                self.book.worksheet_from_index(index)?.autofilter(0, 0, n_rows - 1, last)?;
            }
        }
        self.book.save_to_writer(to)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::{Limits, read_table};

    fn written(rows: &[Vec<Cell>]) -> Vec<u8> {
        let mut writer = WorkbookWriter::new().unwrap();
        let columns = ["naam", "rang", "score"].map(|name| (name.to_owned(), 12)).to_vec();
        let first =
            writer.add_sheet(&SheetHead { name: "Een".to_owned(), columns: columns.clone() }).unwrap();
        let other = writer.add_sheet(&SheetHead { name: "Twee".to_owned(), columns }).unwrap();
        for row in rows {
            writer.push(first, row).unwrap();
            writer.push(other, &[Cell::Text("x")]).unwrap();
        }
        let mut bytes = Cursor::new(Vec::new());
        writer.finish(&mut bytes).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn rows_of_several_sheets_take_turns_and_numbers_stay_numbers() {
        let rows = [
            vec![Cell::Text("=1+1"), Cell::Count(2), Cell::Number(0.123_456_789)],
            vec![Cell::Text("<r>a</r>"), Cell::Empty, Cell::Number(f64::NAN)],
        ];
        let bytes = written(&rows);
        let table = read_table(&bytes, &Limits::default()).unwrap();
        assert_eq!(table.header, ["naam", "rang", "score"]);
        assert_eq!(table.rows[0].cells, ["=1+1", "2", "0.123456789"]);
        assert_eq!(table.rows[1].cells, ["<r>a</r>", "", ""]);
        assert_eq!(bytes, written(&rows));
    }

    #[test]
    fn what_a_sheet_cannot_hold_is_refused() {
        let mut writer = WorkbookWriter::new().unwrap();
        let head = SheetHead { name: "A".to_owned(), columns: vec![("a".to_owned(), 8)] };
        let sheet = writer.add_sheet(&head).unwrap();
        assert!(matches!(writer.add_sheet(&head), Err(WriteError::SheetName { .. })));
        let wide = writer.push(sheet, &[Cell::Empty, Cell::Empty]);
        assert!(matches!(wide, Err(WriteError::OutsideSheet { .. })));
        let long = "a".repeat(40_000);
        let long = writer.push(sheet, &[Cell::Text(&long)]);
        assert!(matches!(long, Err(WriteError::CellTooLong { row: 2, column: 1, .. })));
    }
}
