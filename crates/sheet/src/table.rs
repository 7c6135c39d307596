//! A table of text, and how it is gathered within the limits from either kind of file.

use std::mem::take;

use serde::{Deserialize, Serialize};

use crate::{Limits, SheetError};

/// A table of text with a header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Names of the columns, without spaces around them; the last one is not empty.
    pub header: Vec<String>,
    /// Rows that hold anything, in the order of the file.
    pub rows: Vec<Row>,
    /// How the file was written.
    pub dialect: Dialect,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Where it begins, as the spreadsheet numbers it: the row of a sheet, or the line of a text file, from 1.
    pub line: u32,
    /// Its cells, as many as the header has.
    pub cells: Vec<String>,
}

/// How a file was written, so that the same kind of file can be given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dialect {
    /// Text, one row a line.
    Csv {
        /// What stands between two cells.
        delimiter: Delimiter,
        /// How characters are stored.
        encoding: Encoding,
    },
    /// A workbook.
    Xlsx {
        /// Name of the sheet that was read.
        sheet: String,
    },
}

/// What stands between two cells of a CSV file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// `;`, as Dutch and German spreadsheets write.
    Semicolon,
    /// `,`.
    Comma,
    /// A tab.
    Tab,
}

impl Delimiter {
    /// All of them, the likeliest first.
    pub(crate) const ALL: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Comma];

    /// Its character, one byte in UTF-8.
    pub fn as_char(self) -> char {
        match self {
            Self::Semicolon => ';',
            Self::Comma => ',',
            Self::Tab => '\t',
        }
    }
}

/// How the characters of a CSV file are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8 without a mark.
    Utf8,
    /// UTF-8 after a byte order mark.
    Utf8Bom,
    /// UTF-16, low byte first, after a byte order mark.
    Utf16Le,
    /// UTF-16, high byte first, after a byte order mark.
    Utf16Be,
    /// One byte a character, as older spreadsheets write in Western Europe.
    Windows1252,
}

/// Gathers a header and rows, and keeps their number, size and shape within the limits.
pub(crate) struct Gathered<'a> {
    limits: &'a Limits,
    header: Option<Vec<String>>,
    rows: Vec<Row>,
    text_bytes: usize,
}

impl<'a> Gathered<'a> {
    pub(crate) fn new(limits: &'a Limits) -> Self {
        Self { limits, header: None, rows: Vec::new(), text_bytes: 0 }
    }

    /// Takes the next row: the first that holds anything is the header, empty ones are skipped.
    pub(crate) fn push(&mut self, line: u32, mut cells: Vec<String>) -> Result<(), SheetError> {
        let filled = cells.iter().rposition(|cell| !cell.trim().is_empty());
        let Some(filled) = filled.map(|last| last + 1) else { return Ok(()) };
        if filled > self.limits.columns {
            return Err(SheetError::TooManyColumns { line, limit: self.limits.columns });
        }
        self.check_text(line, &cells)?;
        let Some(header) = &self.header else {
            cells.truncate(filled);
            self.header = Some(cells.iter().map(|name| name.trim().to_owned()).collect());
            return Ok(());
        };
        if filled > header.len() {
            return Err(SheetError::BeyondHeader { line, columns: header.len() });
        }
        if self.rows.len() == self.limits.rows {
            return Err(SheetError::TooManyRows { limit: self.limits.rows });
        }
        cells.resize(header.len(), String::new());
        cells.shrink_to_fit();
        self.rows.push(Row { line, cells });
        Ok(())
    }

    fn check_text(&mut self, line: u32, cells: &[String]) -> Result<(), SheetError> {
        for (column, cell) in (1u32..).zip(cells) {
            // A character is at least one byte, so short cells need no count.
            if cell.len() > self.limits.cell_chars && cell.chars().count() > self.limits.cell_chars {
                return Err(SheetError::CellTooLong { line, column, limit: self.limits.cell_chars });
            }
            if cell.contains('\0') {
                return Err(SheetError::NulByte { line });
            }
            self.text_bytes += cell.len();
        }
        if self.text_bytes > self.limits.text_bytes {
            return Err(SheetError::TooMuchText { limit: self.limits.text_bytes });
        }
        Ok(())
    }

    /// The table, if there was a header.
    pub(crate) fn finish(mut self, dialect: Dialect) -> Option<Table> {
        Some(Table { header: self.header.take()?, rows: take(&mut self.rows), dialect })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    #[test]
    fn rows_get_the_shape_of_the_header() {
        let limits = Limits { rows: 2, columns: 3, ..Limits::default() };
        let mut gathered = Gathered::new(&limits);
        gathered.push(1, cells(&["", " "])).unwrap();
        gathered.push(2, cells(&[" a ", "", "c", "", ""])).unwrap();
        gathered.push(3, cells(&["1"])).unwrap();
        gathered.push(4, cells(&[])).unwrap();
        gathered.push(5, cells(&["1", "2", "3", "", " "])).unwrap();
        let wide = gathered.push(6, cells(&["1", "2", "3", "4"]));
        assert_eq!(wide, Err(SheetError::TooManyColumns { line: 6, limit: 3 }));
        assert_eq!(gathered.push(7, cells(&["1"])), Err(SheetError::TooManyRows { limit: 2 }));
        let table = gathered.finish(Dialect::Xlsx { sheet: "S".to_owned() }).unwrap();
        assert_eq!(table.header, ["a", "", "c"]);
        assert_eq!(table.rows[0], Row { line: 3, cells: cells(&["1", "", ""]) });
        assert_eq!(table.rows[1], Row { line: 5, cells: cells(&["1", "2", "3"]) });
    }

    #[test]
    fn cells_stay_within_bounds() {
        let limits = Limits { cell_chars: 2, text_bytes: 6, ..Limits::default() };
        let mut gathered = Gathered::new(&limits);
        gathered.push(1, cells(&["éé"])).unwrap();
        let long = gathered.push(2, cells(&["abc"]));
        assert_eq!(long, Err(SheetError::CellTooLong { line: 2, column: 1, limit: 2 }));
        assert_eq!(gathered.push(3, cells(&["\0"])), Err(SheetError::NulByte { line: 3 }));
        assert_eq!(
            gathered.push(4, cells(&["1", "2"])),
            Err(SheetError::BeyondHeader { line: 4, columns: 1 })
        );
        assert_eq!(gathered.push(5, cells(&["x"])), Err(SheetError::TooMuchText { limit: 6 }));
    }
}
