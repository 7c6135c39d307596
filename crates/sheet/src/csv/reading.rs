//! A text file to a table.

use super::decoding::decode;
use super::delimiter::{find_delimiter, strip_sep_line};
use super::fields::Fields;
use crate::guard::stated_cell;
use crate::table::Gathered;
use crate::{Dialect, Limits, SheetError, Table};

/// Reads a table out of a text file.
pub(crate) fn read_csv(bytes: &[u8], limits: &Limits) -> Result<Table, SheetError> {
    let (text, encoding) = decode(bytes)?;
    let (text, named) = strip_sep_line(&text)?;
    let delimiter = named.unwrap_or_else(|| find_delimiter(text));
    let mut fields = Fields::new(text, if named.is_some() { 2 } else { 1 }, delimiter);
    let mut gathered = Gathered::new(limits);
    let mut cells = Vec::new();
    // Rows are counted as a spreadsheet shows them: a cell may hold several lines.
    let mut row = 1;
    while let Some(field) = fields.next()? {
        let cell = stated_cell(&field.text);
        // Empty cells beyond the limit are not kept, or one line of delimiters would fill the memory.
        if cells.len() < limits.columns {
            cells.push(cell.to_owned());
        } else if !cell.trim().is_empty() {
            return Err(SheetError::TooManyColumns { line: row, limit: limits.columns });
        }
        if field.ends_row {
            gathered.push(row, std::mem::take(&mut cells))?;
            row += 1;
        }
    }
    gathered.finish(Dialect::Csv { delimiter, encoding }).ok_or(SheetError::NoHeader)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Delimiter, Encoding, Row};

    fn read(text: &[u8]) -> Result<Table, SheetError> {
        read_csv(text, &Limits::default())
    }

    #[test]
    fn a_file_of_a_dutch_spreadsheet_is_read() {
        let table =
            read(b"sep=;\r\n\r\n Naam ;KvK;\r\n\"Caf\xe9\r\n't Hoekje\";01234567\r\n;;\r\n'+31;'=x;\r\n")
                .unwrap();
        assert_eq!(table.header, ["Naam", "KvK"]);
        let rows = [
            Row { line: 3, cells: vec!["Café\r\n't Hoekje".to_owned(), "01234567".to_owned()] },
            Row { line: 5, cells: vec!["+31".to_owned(), "=x".to_owned()] },
        ];
        assert_eq!(table.rows, rows);
        let dialect = Dialect::Csv { delimiter: Delimiter::Semicolon, encoding: Encoding::Windows1252 };
        assert_eq!(table.dialect, dialect);
    }

    #[test]
    fn what_is_no_table_is_refused_by_line() {
        assert_eq!(read(b"\n \n"), Err(SheetError::NoHeader));
        assert_eq!(read(b"a;b\n1;2\n1;2;3\n"), Err(SheetError::BeyondHeader { line: 3, columns: 2 }));
        assert_eq!(read(b"a;b\n1;\"2\n"), Err(SheetError::UnclosedQuote { line: 2 }));
    }

    #[test]
    fn a_million_columns_are_refused() {
        let full = read("a,".repeat(1_000_000).as_bytes());
        assert_eq!(full, Err(SheetError::TooManyColumns { line: 1, limit: 60 }));
        assert_eq!(read(&[b';'; 1_000_000]), Err(SheetError::NoHeader));
        let table = read(&[b"a;b\n1;2", [b';'; 1_000_000].as_slice()].concat()).unwrap();
        assert_eq!(table.rows[0].cells, ["1", "2"]);
    }
}
