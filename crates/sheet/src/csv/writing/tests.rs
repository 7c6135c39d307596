//! What is written is what is read.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::{Dialect, Limits, Row, SheetError, read_table};

fn table(header: &[&str], rows: &[&[&str]]) -> Table {
    let texts = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect();
    Table {
        header: texts(header),
        rows: rows.iter().zip(2..).map(|(cells, line)| Row { line, cells: texts(cells) }).collect(),
        dialect: Dialect::Csv { delimiter: Delimiter::Semicolon, encoding: Encoding::Utf8Bom },
    }
}

#[test]
fn spreadsheets_get_what_they_expect() {
    let table = table(&["Naam", "Tekst"], &[&["Café", "a;b"], &["+31", "zei \"ja\"\nen ging"]]);
    let expected = "\u{feff}Naam;Tekst\r\nCafé;\"a;b\"\r\n'+31;\"zei \"\"ja\"\"\nen ging\"\r\n";
    assert_eq!(write_csv(&table), expected.as_bytes());
    let rows = [&table.header, &table.rows[0].cells, &table.rows[1].cells];
    let rows: String = rows.iter().map(|cells| csv_row(cells, Delimiter::Semicolon)).collect();
    assert_eq!(format!("\u{feff}{rows}"), expected, "row by row it is the same");
    let mut read = read_table(expected.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(read, table);
    read.rows[0].cells[0] = "=1".to_owned();
    assert_eq!(read_table(&write_csv(&read), &Limits::default()), Ok(read));
}

#[test]
fn older_spreadsheets_get_their_encoding_while_it_can_say_the_text() {
    let west = table(&["Café"], &[]);
    assert_eq!(write_csv_in(&west, Delimiter::Comma, Encoding::Windows1252), b"Caf\xe9\r\n");
    let polish = table(&["Łódź"], &[]);
    let written = write_csv_in(&polish, Delimiter::Comma, Encoding::Windows1252);
    assert_eq!(written, "\u{feff}Łódź\r\n".as_bytes());
    // In Windows-1252 these two letters are the bytes of one letter in UTF-8.
    let mistaken = table(&["Ã©"], &[]);
    let written = write_csv_in(&mistaken, Delimiter::Comma, Encoding::Windows1252);
    assert_eq!(written, "\u{feff}Ã©\r\n".as_bytes());
}

prop_compose! {
    /// Tables as the reader gives them: a trimmed header with a name at its end, and rows that hold something.
    fn tables()(width in 1usize..5)(
        header in vec("[a-zé;,\"' =+']{0,6}|[^\0]{0,5}", width - 1),
        last in "[a-zé=+@-][a-zé;,\"'=+sep]{0,6}",
        rows in vec((vec("[a-zé;,\"' =+\n\r\t'-]{0,6}|[^\0]{0,9}|sep=[;,]", width), 0..width), 0..8),
    ) -> Table {
        let mut names: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        names.push(last);
        let rows = rows.into_iter().map(|(mut cells, filled)| {
            cells[filled].push('x');
            Row { line: 0, cells }
        });
        let rows = rows.collect();
        Table { header: names, rows, dialect: Dialect::Xlsx { sheet: String::new() } }
    }
}

fn content(table: &Table) -> (&[String], Vec<&[String]>) {
    (&table.header, table.rows.iter().map(|row| row.cells.as_slice()).collect())
}

proptest! {
    #[test]
    fn a_written_table_is_read_back(
        table in tables(),
        delimiter in prop::sample::select(&Delimiter::ALL[..]),
        encoding in prop::sample::select(&[
            Encoding::Utf8Bom, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1252,
        ][..]),
    ) {
        let read = read_table(&write_csv(&table), &Limits::default()).unwrap();
        prop_assert_eq!(content(&read), content(&table));
        let read = read_table(&write_csv_in(&table, delimiter, encoding), &Limits::default()).unwrap();
        prop_assert_eq!(content(&read), content(&table));
        // One column has nothing between its cells.
        if let Dialect::Csv { delimiter: found, .. } = read.dialect && table.header.len() > 1 {
            prop_assert_eq!(found, delimiter);
        }
    }

    #[test]
    fn no_bytes_take_the_process_down(bytes in vec(any::<u8>(), 0..400)) {
        let _ = read_table(&bytes, &Limits::default());
    }

    #[test]
    fn no_text_takes_the_process_down(text in "[a;,\t\"\r\n'=sep]{0,60}") {
        let read = read_table(text.as_bytes(), &Limits::default());
        let is_known = matches!(
            read,
            Ok(_) | Err(SheetError::Empty | SheetError::NoHeader | SheetError::BeyondHeader { .. }
                | SheetError::UnclosedQuote { .. } | SheetError::UnknownDelimiter { .. })
        );
        prop_assert!(is_known, "{:?}", read);
    }
}
