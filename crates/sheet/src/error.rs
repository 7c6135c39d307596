//! What can be wrong with a file, and with what should become one.

use thiserror::Error;

use crate::Encoding;

/// Why a file is no table, or is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum SheetError {
    /// There are no bytes.
    #[error("the file is empty: choose another file")]
    Empty,
    /// The file is too large.
    #[error("the file has {bytes} bytes, at most {limit} are taken: split it")]
    FileTooLarge {
        /// Its size, in bytes.
        bytes: usize,
        /// What is taken, in bytes.
        limit: usize,
    },
    /// Only who knows the password can read it.
    #[error("the workbook has a password: save it without one")]
    PasswordProtected,
    /// A workbook of before 2007.
    #[error("the file is an old workbook (.xls): save it as .xlsx or .csv")]
    OldExcel,
    /// A workbook in binary form.
    #[error("the file is a binary workbook (.xlsb): save it as .xlsx or .csv")]
    BinaryWorkbook,
    /// A spreadsheet of `LibreOffice` and others.
    #[error("the file is an OpenDocument file (.ods): save it as .xlsx or .csv")]
    OpenDocument,
    /// A workbook with a program inside.
    #[error("the workbook holds macros (.xlsm): save it as .xlsx, without macros")]
    Macros,
    /// Something else: a document, a picture, a web page, an archive.
    #[error("the file is no spreadsheet: choose a .xlsx or .csv file")]
    NotASpreadsheet,
    /// A workbook that cannot be read.
    #[error("the workbook is damaged: open it in a spreadsheet program and save it again")]
    Damaged,
    /// A part of a workbook that cannot be read.
    #[error("part {part} of the workbook is damaged: open it in a spreadsheet program and save it again")]
    DamagedPart {
        /// Its name inside the zip file.
        part: String,
    },
    /// A cell that cannot be read.
    #[error("a cell after {after} of sheet \"{sheet}\" cannot be read: open the workbook and save it again")]
    DamagedCell {
        /// The sheet.
        sheet: String,
        /// The last cell that could be read, such as `B7`, or `A1` if there was none.
        after: String,
    },
    /// A part of a workbook with far more layers, styles or names than people make.
    #[error("part {part} of the workbook is too intricate: copy the values into a new workbook")]
    TooIntricate {
        /// Its name inside the zip file.
        part: String,
    },
    /// A workbook of too many parts.
    #[error("the workbook has more than {limit} parts: copy the values into a new workbook")]
    TooManyEntries {
        /// What is taken.
        limit: usize,
    },
    /// A workbook that is too large when unpacked.
    #[error("the workbook is larger than {limit} bytes when unpacked: split it")]
    UnpackedTooLarge {
        /// What is taken, in bytes.
        limit: u64,
    },
    /// A workbook that grows suspiciously when unpacked.
    #[error("the workbook grows more than {limit} times when unpacked: copy the values into a new workbook")]
    TooCompressed {
        /// What is taken.
        limit: u64,
    },
    /// A workbook with too many different texts.
    #[error("the workbook has more than {limit} different texts: split it")]
    TooManySharedStrings {
        /// What is taken.
        limit: u64,
    },
    /// A workbook with too many cells, empty ones included.
    #[error("the workbook has more than {limit} cells: split it, or remove empty cells that have a style")]
    TooManyCells {
        /// What is taken.
        limit: u64,
    },
    /// A workbook with a far too long cell, before it is known where.
    #[error("a cell of part {part} is far longer than {limit} characters: shorten it")]
    TextTooLong {
        /// Name of the part inside the zip file.
        part: String,
        /// What is taken, in characters.
        limit: usize,
    },
    /// A workbook without a visible sheet that holds anything.
    #[error("no visible sheet has a header: put the names of the columns in its first row")]
    NoSheet,
    /// A text file without a header.
    #[error("there is no header: put the names of the columns in the first line")]
    NoHeader,
    /// Too many rows.
    #[error("there are more than {limit} rows: split the file")]
    TooManyRows {
        /// What is taken.
        limit: usize,
    },
    /// Too many columns.
    #[error("line {line} has more than {limit} columns: remove columns")]
    TooManyColumns {
        /// The row or line, from 1.
        line: u32,
        /// What is taken.
        limit: usize,
    },
    /// A row that is wider than the header.
    #[error(
        "line {line} has a cell beyond the {columns} columns of the header: name that column, or empty the cell"
    )]
    BeyondHeader {
        /// The row or line, from 1.
        line: u32,
        /// Columns of the header.
        columns: usize,
    },
    /// A cell with too much text.
    #[error("line {line}, column {column} has more than {limit} characters: shorten the text")]
    CellTooLong {
        /// The row or line, from 1.
        line: u32,
        /// The column, from 1.
        column: u32,
        /// What is taken, in characters.
        limit: usize,
    },
    /// Too much text in all cells together.
    #[error("the cells hold more than {limit} bytes of text: split the file")]
    TooMuchText {
        /// What is taken, in bytes.
        limit: usize,
    },
    /// A quote that opens and never closes.
    #[error("line {line} opens a quote that is never closed: close or remove it")]
    UnclosedQuote {
        /// Where it opens, from 1.
        line: u32,
    },
    /// A character no text has.
    #[error("line {line} holds a NUL character: save the file again as text, or remove the character")]
    NulByte {
        /// The row or line, from 1.
        line: u32,
    },
    /// Bytes that are no text in the encoding the file claims.
    #[error("the file begins as {encoding:?} but is not: save it as UTF-8")]
    BrokenEncoding {
        /// What its first bytes claim.
        encoding: Encoding,
    },
    /// A `sep=` line that names an unknown character.
    #[error("the first line asks for {found:?} between cells: use ; , or a tab")]
    UnknownDelimiter {
        /// What it asks for.
        found: char,
    },
    /// A formula that failed.
    #[error("cell {cell} holds the error {value}: repair its formula, or empty it")]
    ErrorCell {
        /// The cell, such as `B7`.
        cell: String,
        /// The error, such as `#REF!`.
        value: String,
    },
}

/// Why no workbook can be written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum WriteError {
    /// A sheet has no name, a long one, one with `[ ] : * ? / \`, or that of another sheet.
    #[error(
        "\"{name}\" cannot be the name of a sheet: use 1 to 31 characters without []:*?/\\, each name once"
    )]
    SheetName {
        /// The name.
        name: String,
    },
    /// A cell holds more text than a workbook can.
    #[error(
        "row {row}, column {column} of sheet \"{sheet}\" is too long for a workbook: shorten it to 32,767 characters"
    )]
    CellTooLong {
        /// The sheet.
        sheet: String,
        /// The row, from 1.
        row: u32,
        /// The column, from 1.
        column: u32,
    },
    /// More rows or columns than a sheet has, or choices for a column it has not.
    #[error("sheet \"{sheet}\" has no room for that: at most 1,048,576 rows and 16,384 columns")]
    OutsideSheet {
        /// The sheet.
        sheet: String,
    },
    /// The workbook could not be put together.
    #[error("the workbook cannot be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
