//! What is written is what is read, and what a spreadsheet program is told about it.

use std::io::{Cursor, Read};

use proptest::collection::vec;
use proptest::prelude::*;
use zip::ZipArchive;

use super::*;
use crate::xlsx::Explanation;
use crate::{Dialect, Limits, Row, SheetError, Table, read_table};

fn texts(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

fn sample() -> Workbook {
    let leden = Sheet {
        name: "Leden".to_owned(),
        header: texts(&["naam", "kvkNummer", "soort", "omschrijving"]),
        rows: vec![
            texts(&["=1+1", "01234567", "bedrijf", &"lang ".repeat(30)]),
            texts(&["<r><t>x</t></r>", "", "", " a\nb "]),
            texts(&["'=1", "+31", "_x0041_", "é"]),
        ],
        choices: vec![Choices { column: 2, values: texts(&["bedrijf", "kennis, onderwijs"]) }],
    };
    let explanation = Explanation { name: "Uitleg".to_owned(), lines: texts(&["=Vul in.", "", "Klaar."]) };
    Workbook { sheets: vec![leden], explanation: Some(explanation) }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_workbook_is_read_back_as_text() {
    let workbook = sample();
    let table = read_table(&write_xlsx(&workbook).unwrap(), &Limits::default()).unwrap();
    assert_eq!(table.header, workbook.sheets[0].header);
    let cells: Vec<Vec<String>> = table.rows.into_iter().map(|row| row.cells).collect();
    assert_eq!(cells, workbook.sheets[0].rows);
    assert_eq!(table.dialect, Dialect::Xlsx { sheet: "Leden".to_owned() });
}

#[test]
fn the_header_stays_and_filters_and_columns_fit() {
    let bytes = write_xlsx(&sample()).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for expected in [
        r#"<pane ySplit="1" topLeftCell="A2""#,
        r#"<autoFilter ref="A1:D4"/>"#,
        r#"<col min="4" max="4" width="60."#,
        r#"sqref="C2:C20001""#,
        "<formula1>'_lists'!$A$1:$A$2</formula1>",
    ] {
        assert!(sheet.contains(expected), "{expected} in {sheet}");
    }
    assert!(!sheet.contains("<f>"), "{sheet}");
    assert!(part(&bytes, "xl/workbook.xml").contains(r#"name="_lists" sheetId="3" state="hidden""#));
    assert!(part(&bytes, "xl/sharedStrings.xml").contains("<t>=Vul in.</t>"));
    assert!(part(&bytes, "docProps/core.xml").contains("2000-01-01T00:00:00Z"));
}

#[test]
fn equal_workbooks_are_equal_files() {
    let first = write_xlsx(&sample()).unwrap();
    assert!((0..5).all(|_| write_xlsx(&sample()).unwrap() == first));
}

#[test]
fn what_no_workbook_can_hold_is_named() {
    let named = |names: &[&str]| Workbook {
        sheets: names.iter().map(|&name| Sheet { name: name.to_owned(), ..Sheet::default() }).collect(),
        explanation: None,
    };
    for names in [&[""][..], &["a/b"], &["'a"], &["Leden", "leden"], &["abcdefghijabcdefghijabcdefghijab"]] {
        let refused = write_xlsx(&named(names));
        assert!(matches!(refused, Err(WriteError::SheetName { .. })), "{names:?}");
    }
    let mut workbook = named(&["Leden"]);
    workbook.sheets[0].header = texts(&["naam"]);
    workbook.sheets[0].rows = vec![vec!["a".repeat(32_768)]];
    let refused = write_xlsx(&workbook);
    assert!(matches!(refused, Err(WriteError::CellTooLong { row: 2, column: 1, .. })), "{refused:?}");
    workbook.sheets[0].rows.clear();
    workbook.sheets[0].choices = vec![Choices { column: 1, values: texts(&["a"]) }];
    assert!(matches!(write_xlsx(&workbook), Err(WriteError::OutsideSheet { .. })));
    workbook.sheets[0].choices.clear();
    workbook.sheets[0].header = vec!["naam".to_owned(); 16_385];
    assert!(matches!(write_xlsx(&workbook), Err(WriteError::OutsideSheet { .. })));
}

prop_compose! {
    /// Tables as the reader gives them, without control characters other than line breaks.
    fn tables()(width in 1usize..5)(
        header in vec("\\PC{0,6}", width - 1),
        last in "[a-zé=+'<&]{1,6}",
        rows in vec((vec("\\PC{0,9}|['=+ \n]{0,4}|<r>\\PC{0,3}</r>|_x00[0-9A-F]{2}_", width), 0..width), 0..8),
    ) -> Table {
        let mut names: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        names.push(last);
        let rows = rows.into_iter().zip(2..).map(|((mut cells, filled), line)| {
            cells[filled].push('x');
            Row { line, cells }
        });
        Table { header: names, rows: rows.collect(), dialect: Dialect::Xlsx { sheet: "S".to_owned() } }
    }
}

proptest! {
    #[test]
    fn a_written_table_is_read_back(table in tables()) {
        let written = crate::write_as_read(&table).unwrap();
        prop_assert_eq!(read_table(&written, &Limits::default()), Ok(table));
    }

    #[test]
    fn no_changed_byte_takes_the_process_down(
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = write_xlsx(&sample()).unwrap();
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        if let Err(error) = read_table(&bytes, &Limits::default()) {
            prop_assert!(!matches!(error, SheetError::Empty));
        }
    }
}
