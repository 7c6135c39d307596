//! Tables of text out of CSV and XLSX files that anybody may send, and back into such files.
//!
//! The crate knows nothing about organisations or columns: it turns bytes into a table and a table into bytes, within
//! [`Limits`]. A file that is too large, too wide, damaged or made to do harm is refused with a [`SheetError`]; none
//! takes the process down. It has no files, clock or environment.
//!
//! ```
//! use schakel_sheet::{Limits, read_table, write_csv};
//!
//! let table = read_table(b"Naam;Telefoon\r\nNoordwijs;'+31 50 123 45 67\r\n", &Limits::default())?;
//! assert_eq!(table.header, ["Naam", "Telefoon"]);
//! assert_eq!(table.rows[0].line, 2);
//! assert_eq!(table.rows[0].cells, ["Noordwijs", "+31 50 123 45 67"]);
//! assert!(write_csv(&table).ends_with(b"Noordwijs;'+31 50 123 45 67\r\n"));
//! # Ok::<(), schakel_sheet::SheetError>(())
//! ```

mod limits;

mod table;

mod error;

mod guard;

mod csv;

mod xlsx;

mod read;

mod write;

mod columns;

pub use columns::suggest_columns;
pub use csv::{csv_row, write_csv, write_csv_in};
pub use error::{SheetError, WriteError};
pub use guard::harmless_cell;
pub use limits::Limits;
pub use read::read_table;
pub use table::{Delimiter, Dialect, Encoding, Row, Table};
pub use write::write_as_read;
pub use xlsx::{
    Cell, Choices, Explanation, Sheet, SheetHead, SheetIdx, Workbook, WorkbookWriter, write_xlsx,
};
