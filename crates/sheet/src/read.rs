//! Which kind of file some bytes are, by what they begin with and never by a name.

use memchr::memmem;

use crate::csv::read_csv;
use crate::xlsx::read_xlsx;
use crate::{Limits, SheetError, Table};

/// First bytes of a zip file.
const ZIP: &[u8] = b"PK\x03\x04";
/// First bytes of an OLE2 container: workbooks of before 2007, and workbooks with a password.
const OLE2: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/// First bytes of other files that people choose by mistake.
const OTHERS: [&[u8]; 10] = [
    b"PK\x05\x06",
    b"%PDF-",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"{\\rtf",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!\x1a",
    b"BM\0",
];
/// First letters of web pages and XML, which some programs save under the name of a spreadsheet.
const MARKUP: [&[u8]; 5] = [b"<?xml", b"<!doctype", b"<html", b"<table", b"<meta"];

/// Reads a table of text out of a CSV file or a workbook.
///
/// The first row that holds anything is the header.
///
/// # Errors
/// When the file is something else, is damaged, or passes one of the limits.
pub fn read_table(bytes: &[u8], limits: &Limits) -> Result<Table, SheetError> {
    if bytes.is_empty() {
        return Err(SheetError::Empty);
    }
    if bytes.len() > limits.file_bytes {
        return Err(SheetError::FileTooLarge { bytes: bytes.len(), limit: limits.file_bytes });
    }
    if bytes.starts_with(OLE2) {
        return Err(ole2(bytes));
    }
    if bytes.starts_with(ZIP) {
        return read_xlsx(bytes, limits);
    }
    if OTHERS.iter().any(|first| bytes.starts_with(first)) || is_markup(bytes) {
        return Err(SheetError::NotASpreadsheet);
    }
    read_csv(bytes, limits)
}

/// A workbook with a password has a stream of a known name, in UTF-16.
fn ole2(bytes: &[u8]) -> SheetError {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    match memmem::find(bytes, &name) {
        Some(_) => SheetError::PasswordProtected,
        None => SheetError::OldExcel,
    }
}

fn is_markup(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    MARKUP.iter().any(|first| bytes.get(..first.len()).is_some_and(|start| start.eq_ignore_ascii_case(first)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8]) -> SheetError {
        read_table(bytes, &Limits::default()).unwrap_err()
    }

    #[test]
    fn other_files_are_told_apart() {
        assert_eq!(refusal(b""), SheetError::Empty);
        assert_eq!(refusal(b"%PDF-1.7"), SheetError::NotASpreadsheet);
        assert_eq!(refusal(b"\xef\xbb\xbf <HTML><table>"), SheetError::NotASpreadsheet);
        assert_eq!(refusal(b"PK\x05\x06"), SheetError::NotASpreadsheet);
        let old = [OLE2, &[0; 600]].concat();
        assert_eq!(refusal(&old), SheetError::OldExcel);
        let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect();
        assert_eq!(refusal(&[OLE2, &[0; 600], &name].concat()), SheetError::PasswordProtected);
    }

    #[test]
    fn a_large_file_is_not_looked_at() {
        let limits = Limits { file_bytes: 3, ..Limits::default() };
        let refused = read_table(b"a;b\n", &limits);
        assert_eq!(refused, Err(SheetError::FileTooLarge { bytes: 4, limit: 3 }));
    }
}
