//! Workbooks for the tests, built part by part so that each can be wrong in its own way.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) const TYPES: &str =
    r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
pub(crate) const NS: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A zip file of the given parts.
pub(crate) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// `[Content_Types].xml`, relationships and `xl/workbook.xml` for sheets by name, state and target.
pub(crate) fn frame(sheets: &[(&str, &str, &str)]) -> Vec<(String, Vec<u8>)> {
    let mut list = String::new();
    let mut links = String::new();
    for (index, (name, state, target)) in sheets.iter().enumerate() {
        list += &format!(r#"<sheet name="{name}" sheetId="{}" state="{state}" r:id="r{index}"/>"#, index + 1);
        links += &format!(r#"<Relationship Id="r{index}" Type="{OFFICE}/worksheet" Target="{target}"/>"#);
    }
    let package = format!(
        r#"<Relationships><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let workbook = format!(r#"<workbook {NS} xmlns:r="{OFFICE}"><sheets>{list}</sheets></workbook>"#);
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", package),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{links}</Relationships>")),
    ];
    parts.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect()
}

/// A workbook with one sheet `S` of the given rows, and more parts.
pub(crate) fn workbook(rows: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!("<worksheet {NS}><sheetData>{rows}</sheetData></worksheet>");
    let frame = frame(&[("S", "visible", "worksheets/sheet1.xml")]);
    let mut parts: Vec<(&str, &[u8])> =
        frame.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    parts.push(("xl/worksheets/sheet1.xml", sheet.as_bytes()));
    parts.extend_from_slice(more);
    zip(&parts)
}

/// A cell with a text of its own.
pub(crate) fn text(reference: &str, text: &str) -> String {
    format!(r#"<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}
