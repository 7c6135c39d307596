//! A table to a text file.

use encoding_rs::WINDOWS_1252;

use crate::guard::harmless_cell;
use crate::{Delimiter, Encoding, Table};

/// Writes a table as Dutch and German spreadsheets open it: UTF-8 with a mark, `;` and CR LF.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe, which [`read_table`](crate::read_table) takes
/// away.
pub fn write_csv(table: &Table) -> Vec<u8> {
    write_csv_in(table, Delimiter::Semicolon, Encoding::Utf8Bom)
}

/// Writes a table with a delimiter and an encoding, such as those of the [`Dialect`](crate::Dialect) it was read in.
///
/// Where a character does not exist in Windows-1252, it is UTF-8 with a mark.
pub fn write_csv_in(table: &Table, delimiter: Delimiter, encoding: Encoding) -> Vec<u8> {
    let mut text = String::new();
    push_row(&mut text, &table.header, delimiter);
    for row in &table.rows {
        push_row(&mut text, &row.cells, delimiter);
    }
    encode(&text, encoding)
}

/// One row as [`write_csv_in`] writes it, with its line end: for a file that is written as its rows come.
pub fn csv_row(cells: &[String], delimiter: Delimiter) -> String {
    let mut text = String::new();
    push_row(&mut text, cells, delimiter);
    text
}

fn push_row(text: &mut String, cells: &[String], delimiter: Delimiter) {
    for (column, cell) in cells.iter().enumerate() {
        if column > 0 {
            text.push(delimiter.as_char());
        }
        let cell = harmless_cell(cell);
        if needs_quotes(&cell) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

/// Every delimiter is quoted, not only the one in use, so that the file tells it; a cell that looks like a `sep=` line
/// is quoted too.
fn needs_quotes(cell: &str) -> bool {
    cell.contains(['"', ';', ',', '\t', '\r', '\n'])
        || cell.starts_with(' ')
        || cell.ends_with(' ')
        || cell.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="))
}

fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    match encoding {
        Encoding::Utf8 => text.as_bytes().to_vec(),
        Encoding::Utf8Bom => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Encoding::Utf16Le => utf16(text, u16::to_le_bytes),
        Encoding::Utf16Be => utf16(text, u16::to_be_bytes),
        Encoding::Windows1252 => {
            let (bytes, _, has_unknown) = WINDOWS_1252.encode(text);
            // Bytes that happen to be UTF-8 as well would be read as that.
            if has_unknown || (!text.is_ascii() && str::from_utf8(&bytes).is_ok()) {
                encode(text, Encoding::Utf8Bom)
            } else {
                bytes.into_owned()
            }
        }
    }
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[cfg(test)]
mod tests;
