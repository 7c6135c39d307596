//! Files made to fill the memory, to take long or to crash: each is refused, by the branch that is there for it.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{read, refusal};
use crate::xlsx::sample::{NS, TYPES, frame, text, workbook, zip};
use crate::{Limits, SheetError, read_table};

const SHEET: &str = "xl/worksheets/sheet1.xml";

/// The refusal of a file, which may take two seconds.
fn soon(bytes: &[u8]) -> SheetError {
    let begun = Instant::now();
    let refused = refusal(bytes);
    assert!(begun.elapsed() < Duration::from_secs(2), "{refused:?} took {:?}", begun.elapsed());
    refused
}

fn intricate(part: &str) -> SheetError {
    SheetError::TooIntricate { part: part.to_owned() }
}

fn damaged(part: &str) -> SheetError {
    SheetError::DamagedPart { part: part.to_owned() }
}

#[test]
fn cells_far_away_take_no_room() {
    for (reference, line) in [("XFD1048576", 1_048_576), ("ZZ100000", 100_000)] {
        let rows = format!("{}{}", text("A1", "naam"), text(reference, "x"));
        assert_eq!(soon(&workbook(&rows, &[])), SheetError::TooManyColumns { line, limit: 60 });
        let rows = format!("{}<c r=\"{reference}\"/>{}", text("A1", "naam"), text(reference, " "));
        assert!(read(&workbook(&rows, &[])).unwrap().rows.is_empty());
    }
    for reference in ["AAAAAAAAAAAA1", "A99999999999", "A", "1:1:A"] {
        assert_eq!(soon(&workbook(&text(reference, "x"), &[])), damaged(SHEET), "{reference}");
    }
}

#[test]
fn a_long_text_is_never_held() {
    let long = "A".repeat(20 << 20);
    let refused = SheetError::TextTooLong { part: SHEET.to_owned(), limit: 32_768 };
    assert_eq!(soon(&workbook(&text("A1", &long), &[])), refused);
    assert_eq!(soon(&workbook(&text("A1", &"<r/>".repeat(1 << 20)), &[])), refused);
    assert_eq!(soon(&workbook(&text("A1", &format!("<!--{long}-->")), &[])), refused);
    assert_eq!(soon(&workbook(&text("A1", &format!("<![CDATA[{long}]]>")), &[])), refused);
    assert_eq!(soon(&workbook(&format!("<row a=\"{long}\"/>"), &[])), intricate(SHEET));
    let slightly = text("A1", &"A".repeat(32_769));
    assert_eq!(
        soon(&workbook(&slightly, &[])),
        SheetError::CellTooLong { line: 1, column: 1, limit: 32_768 }
    );
}

#[test]
fn a_bomb_is_refused_while_it_unpacks() {
    let zeros = vec![b'A'; 60 << 20];
    let refused = soon(&workbook("", &[("xl/media/a.bin", &zeros[..20 << 20])]));
    assert_eq!(refused, SheetError::TooCompressed { limit: 100 });
    let limits = Limits { ratio: u64::MAX, ..Limits::default() };
    let refused = read_table(&workbook("", &[("xl/media/a.bin", &zeros)]), &limits);
    assert_eq!(refused, Err(SheetError::UnpackedTooLarge { limit: 50 << 20 }));
}

#[test]
fn stated_sizes_are_not_believed() {
    let mut bytes = workbook("", &[("xl/media/a.bin", &vec![b'A'; 20 << 20])]);
    let size = (20u32 << 20).to_le_bytes();
    let places: Vec<usize> = memchr::memmem::find_iter(&bytes, &size).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1u32.to_le_bytes());
    }
    let refused = soon(&bytes);
    assert!(
        matches!(refused, SheetError::TooCompressed { .. } | SheetError::DamagedPart { .. }),
        "{refused:?}"
    );
}

#[test]
fn entries_are_counted_before_they_are_listed() {
    let names: Vec<String> = (0..300).map(|index| format!("xl/{index}.bin")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(soon(&zip(&parts)), SheetError::TooManyEntries { limit: 200 });
    let mut claims = workbook(&text("A1", "naam"), &[]);
    claims.extend(b"PK\x06\x06");
    claims.extend([0; 28]);
    claims.extend(u64::MAX.to_le_bytes());
    claims.extend(b"PK\x06\x07");
    assert_eq!(soon(&claims), SheetError::TooManyEntries { limit: 200 });
}

#[test]
fn shared_texts_are_counted_before_they_are_held() {
    let strings = format!("<sst {NS}>{}</sst>", "<si><t>a</t></si>".repeat(1_000_000));
    // Packed, it is so small that the ratio would refuse it first.
    let limits = Limits { ratio: u64::MAX, ..Limits::default() };
    let refused = read_table(&workbook("", &[("xl/sharedStrings.xml", strings.as_bytes())]), &limits);
    assert_eq!(refused, Err(SheetError::TooManySharedStrings { limit: 500_000 }));
    for claimed in ["500001", "18446744073709551615", "99999999999999999999999"] {
        let strings = format!("<sst {NS} uniqueCount=\"{claimed}\"/>");
        let refused = soon(&workbook("", &[("xl/sharedStrings.xml", strings.as_bytes())]));
        assert_eq!(refused, SheetError::TooManySharedStrings { limit: 500_000 }, "{claimed}");
    }
}

#[test]
fn long_shared_texts_are_too_much_before_they_are_held() {
    for (begin, end) in [("", ""), ("<![CDATA[", "]]>")] {
        let text = format!("<si><t>{begin}{}{end}</t></si>", "A".repeat(32_000));
        let strings = format!("<sst {NS}>{}</sst>", text.repeat(800));
        let limits = Limits { ratio: u64::MAX, ..Limits::default() };
        let refused = read_table(&workbook("", &[("xl/sharedStrings.xml", strings.as_bytes())]), &limits);
        assert_eq!(refused, Err(SheetError::TooMuchText { limit: 24 << 20 }));
    }
}

#[test]
fn one_shared_text_in_every_cell_is_too_much() {
    let strings = format!("<sst {NS}><si><t>{}</t></si></sst>", "A".repeat(32_000));
    let cells = r#"<c t="s"><v>0</v></c>"#.repeat(50);
    let rows = format!("<row>{cells}</row>").repeat(100);
    let refused = soon(&workbook(&rows, &[("xl/sharedStrings.xml", strings.as_bytes())]));
    assert_eq!(refused, SheetError::TooMuchText { limit: 24 << 20 });
}

#[test]
fn cells_and_rows_are_counted() {
    let limits = Limits { rows: 100, ..Limits::default() };
    let cells = workbook(&"<row><c/></row>".repeat(101 * 60 + 1), &[]);
    assert_eq!(read_table(&cells, &limits), Err(SheetError::TooManyCells { limit: 101 * 60 }));
    let rows: String = (1..=102).map(|row| text(&format!("A{row}"), "x")).collect();
    assert_eq!(read_table(&workbook(&rows, &[]), &limits), Err(SheetError::TooManyRows { limit: 100 }));
}

#[test]
fn layers_styles_and_names_are_counted() {
    let deep = format!("{}{}", "<a>".repeat(10_000), "</a>".repeat(10_000));
    assert_eq!(soon(&workbook(&deep, &[])), intricate(SHEET));
    for (many, root) in [
        ("<xf/>".repeat(20_000), "cellXfs"),
        (format!("<font><name val=\"{}\"/></font>{}", "A".repeat(100_000), "<xf/>".repeat(1_000)), "cellXfs"),
        ("<definedName name=\"a\">A1</definedName>".repeat(10_000), "definedNames"),
    ] {
        let part = format!("<styleSheet {NS}><{root}>{many}</{root}></styleSheet>");
        assert_eq!(soon(&workbook("", &[("xl/styles.xml", part.as_bytes())])), intricate("xl/styles.xml"));
    }
}

#[test]
fn many_sheets_of_one_large_empty_part_are_not_all_read() {
    let names: Vec<String> = (0..1_000).map(|index| format!("S{index}")).collect();
    let sheets: Vec<(&str, &str, &str)> =
        names.iter().map(|name| (name.as_str(), "visible", "a.xml")).collect();
    let mut parts = frame(&sheets);
    let rows = "<row/>".repeat(1 << 20);
    parts.push((
        "xl/a.xml".to_owned(),
        format!("<worksheet {NS}><sheetData>{rows}</sheetData></worksheet>").into_bytes(),
    ));
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert_eq!(soon(&zip(&parts)), SheetError::NoSheet);
}

#[test]
fn xml_that_readers_may_read_differently_is_refused() {
    for part in [
        "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
        "<a><!-- <c> --></a>",
        "<a b=\"<c>\"/>",
        "<a></b>",
        "<a>",
        "</a>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>",
        "<![a]>",
        "x<a/>",
        "<a>\0</a>",
        "",
    ] {
        assert_eq!(soon(&workbook("", &[("xl/a.xml", part.as_bytes())])), damaged("xl/a.xml"), "{part}");
    }
    let utf16: Vec<u8> = "\u{feff}<a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(soon(&workbook("", &[("xl/a.xml", &utf16)])), damaged("xl/a.xml"));
    for part in [
        "\u{feff}<?xml version='1.0' encoding='utf-8' ?>\n<a b='>'>]]&gt;</a >\n",
        "<a><!----><![CDATA[<c>]]]></a>",
    ] {
        assert_eq!(soon(&workbook("", &[("xl/a.xml", part.as_bytes())])), SheetError::NoSheet, "{part}");
    }
}

#[test]
fn parts_out_of_the_way_lead_nowhere() {
    let mut parts = frame(&[("S", "visible", "media/a.png")]);
    parts.push(("xl/media/a.png".to_owned(), b"<worksheet/>".to_vec()));
    let slices: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    assert_eq!(soon(&zip(&slices)), damaged("xl/_rels/workbook.xml.rels"));
    let query: Vec<u8> = "\u{feff}<DataMashup/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let queries = workbook(&text("A1", "naam"), &[("customXml/item1.xml", &query)]);
    assert_eq!(read(&queries).unwrap().header, ["naam"]);
    let slip = workbook(&text("A1", "naam"), &[("../../etc/passwd", b"x"), ("/etc/a.xml", TYPES.as_bytes())]);
    assert_eq!(read(&slip).unwrap().header, ["naam"]);
}

proptest! {
    #[test]
    fn no_changed_byte_takes_the_process_down(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let rows = format!("<row r=\"1\">{}</row><row r=\"2\"><c r=\"A2\" s=\"1\"><v>46355</v></c></row>", text("A1", "naam"));
        let mut bytes = workbook(&rows, &[]);
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read_table(&bytes, &Limits::default());
    }

    #[test]
    fn no_xml_takes_the_process_down(rows in "(<row( r=\"[A-C0-9]{0,3}\")?>|<c( r=\"[A-C0-9]{1,9}\")?( t=\"(s|b|e|n|d|str|inlineStr)\")?( s=\"[0-9]{1,3}\")?>|<v>[0-9e.#-]{0,6}</v>|<is>|<t>|</(c|row|t|is)>|[a&;<]){0,12}") {
        let _ = read_table(&workbook(&rows, &[]), &Limits::default());
        let whole = format!("<row><c><v>{rows}</v></c></row>");
        let _ = read_table(&workbook(&whole, &[]), &Limits::default());
    }
}
