//! What workbooks say, and which are refused.

mod hostile;

use super::sample::{NS, frame, text, workbook, zip};
use crate::{Dialect, Limits, SheetError, Table, read_table};

fn read(bytes: &[u8]) -> Result<Table, SheetError> {
    read_table(bytes, &Limits::default())
}

fn refusal(bytes: &[u8]) -> SheetError {
    read(bytes).unwrap_err()
}

#[test]
fn cells_read_as_they_are_shown() {
    let styles = format!(
        r#"<styleSheet {NS}><numFmts count="1"><numFmt numFmtId="164" formatCode="00000000"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
    );
    let strings = format!(
        r#"<sst {NS} uniqueCount="2"><si><t> a &amp; b</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve"> text</t></r></si></sst>"#
    );
    let header: String =
        ('A'..='I').map(|letter| text(&format!("{letter}2"), &format!(" {letter} "))).collect();
    let rows = format!(
        r#"<row r="2">{header}</row><row r="3"/><row r="5">
        <c r="A5" t="s"><v>0</v></c><c r="B5" t="s"><v>1</v></c><c r="C5"><v>1234567</v></c>
        <c r="D5" s="2"><v>1234567</v></c><c r="E5" s="1"><v>46355</v></c><c r="F5" t="b"><v>1</v></c>
        <c r="G5" t="str"><f>A5&amp;"x"</f><v>made</v></c>{}{}<c r="XFD5" s="1"/></row><row r="1048576"><c r="A1048576"/></row>"#,
        text("H5", "'+31"),
        text("I5", "<![CDATA[a<c>b]]>"),
    );
    let bytes = workbook(
        &rows,
        &[("xl/styles.xml", styles.as_bytes()), ("xl/sharedStrings.xml", strings.as_bytes())],
    );
    let table = read(&bytes).unwrap();
    assert_eq!(table.header, ["A", "B", "C", "D", "E", "F", "G", "H", "I"]);
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0].line, 5);
    let expected =
        ["a & b", "rich text", "1234567", "01234567", "2026-11-29", "true", "made", "+31", "a<c>b"];
    assert_eq!(table.rows[0].cells, expected);
    assert_eq!(table.dialect, Dialect::Xlsx { sheet: "S".to_owned() });
}

#[test]
fn the_first_visible_sheet_with_a_header_is_read() {
    let sheet =
        |rows: &str| format!("<worksheet {NS}><sheetData>{rows}</sheetData></worksheet>").into_bytes();
    let mut parts =
        frame(&[("Oud", "hidden", "a.xml"), ("Leeg", "visible", "b.xml"), ("Leden", "visible", "c.xml")]);
    parts.push(("xl/a.xml".to_owned(), sheet(&text("A1", "oud"))));
    parts.push(("xl/b.xml".to_owned(), sheet(&text("A1", " "))));
    parts.push(("xl/c.xml".to_owned(), sheet(&text("A1", "naam"))));
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let table = read(&zip(&parts)).unwrap();
    assert_eq!(table.header, ["naam"]);
    assert_eq!(table.dialect, Dialect::Xlsx { sheet: "Leden".to_owned() });
    assert_eq!(refusal(&workbook("", &[])), SheetError::NoSheet);
}

#[test]
fn cells_that_say_nothing_certain_are_named() {
    let header = text("A1", "naam");
    let broken = format!(r#"{header}<c r="B7" t="e"><f>A9</f><v>#REF!</v></c>"#);
    let error = SheetError::ErrorCell { cell: "B7".to_owned(), value: "#REF!".to_owned() };
    assert_eq!(refusal(&workbook(&broken, &[])), error);
    for value in [r#"t="e"><v>#NEW!</v>"#, r#"t="s"><v>3</v>"#, r#"t="n"><v>x</v>"#] {
        let rows = format!("{header}<c r=\"B7\" {value}</c>");
        let error = SheetError::DamagedCell { sheet: "S".to_owned(), after: "A1".to_owned() };
        assert_eq!(refusal(&workbook(&rows, &[])), error, "{value}");
    }
    let wide = format!("{header}{}", text("B2", "x"));
    assert_eq!(refusal(&workbook(&wide, &[])), SheetError::BeyondHeader { line: 2, columns: 1 });
    let nul = format!("{header}{}", text("A2", "_x0000_"));
    assert_eq!(refusal(&workbook(&nul, &[])), SheetError::NulByte { line: 2 });
}

#[test]
fn other_zip_files_are_told_apart() {
    let types = ("[Content_Types].xml", &b"<Types/>"[..]);
    for (parts, error) in [
        (vec![types, ("xl/workbook.bin", b"")], SheetError::BinaryWorkbook),
        (vec![("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")], SheetError::OpenDocument),
        (vec![types, ("xl/workbook.xml", b""), ("xl/vbaProject.bin", b"")], SheetError::Macros),
        (vec![types, ("word/document.xml", b"")], SheetError::NotASpreadsheet),
        (vec![("a.txt", b"")], SheetError::NotASpreadsheet),
        (
            vec![types, ("xl/workbook.xml", b"")],
            SheetError::DamagedPart { part: "xl/workbook.xml".to_owned() },
        ),
        (vec![types, ("xl/workbook.xml", b"<workbook/>")], SheetError::Damaged),
    ] {
        assert_eq!(refusal(&zip(&parts)), error);
    }
    assert_eq!(refusal(b"PK\x03\x04"), SheetError::Damaged);
}
