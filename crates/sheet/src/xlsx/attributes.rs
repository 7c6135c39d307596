//! What one tag says, read as `calamine` reads it.

/// Folder of what other programs keep in a workbook: queries in UTF-16, among others. Its parts may be any XML.
const UNCHECKED: &str = "customxml/";

/// The name of a tag without its prefix.
pub(crate) fn local_name(name: &[u8]) -> &[u8] {
    memchr::memchr(b':', name).map_or(name, |colon| &name[colon + 1..])
}

/// The value of an attribute, as it stands in the tag.
pub(crate) fn attribute<'a>(tag: &'a [u8], wanted: &str) -> Option<&'a [u8]> {
    let name = tag.iter().position(u8::is_ascii_whitespace)?;
    let mut rest = &tag[name..];
    loop {
        let equals = memchr::memchr(b'=', rest)?;
        let key = rest[..equals].trim_ascii();
        let after = rest[equals + 1..].trim_ascii_start();
        let quote = *after.first().filter(|first| matches!(first, b'"' | b'\''))?;
        let end = 1 + memchr::memchr(quote, &after[1..])?;
        if key == wanted.as_bytes() {
            return Some(&after[1..end]);
        }
        rest = &after[end + 1..];
    }
}

/// Whether a reference names rows and cells that a sheet can have: `7`, `B7` or `A1:XFD1048576`.
///
/// The sums with which `calamine` reads a longer one overflow.
pub(crate) fn is_reference(reference: &[u8]) -> bool {
    reference.split(|&byte| byte == b':').all(|cell| {
        let letters = cell.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let digits = &cell[letters..];
        letters <= 3 && (1..=7).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit)
    })
}

/// Whether a relationship leads a reader of the workbook to a part that is not checked as XML.
///
/// Links, pictures and printer settings may be anywhere: they are not read.
pub(crate) fn leads_astray(tag: &[u8]) -> bool {
    let kind = attribute(tag, "Type").unwrap_or_default();
    let target = attribute(tag, "Target").unwrap_or_default().to_ascii_lowercase();
    let last = kind.rsplit(|&byte| byte == b'/').next().unwrap_or_default();
    let is_read = matches!(last, b"worksheet" | b"chartsheet" | b"dialogsheet" | b"officeDocument");
    let is_checked = target.ends_with(b".xml")
        && !target.contains(&b'&')
        && memchr::memmem::find(&target, UNCHECKED.trim_end_matches('/').as_bytes()).is_none();
    !is_checked && (is_read || kind.contains(&b'&'))
}

/// Whether a part of this name is checked as XML.
pub(crate) fn is_checked(part: &str) -> bool {
    let part = part.replace('\\', "/").to_ascii_lowercase();
    (part.ends_with(".xml") || part.ends_with(".rels")) && !part.starts_with(UNCHECKED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_name() {
        let tag = b"x:c r = \"A1\" s='3'\tt=\"a'b\"/";
        assert_eq!(attribute(tag, "r"), Some(&b"A1"[..]));
        assert_eq!(attribute(tag, "s"), Some(&b"3"[..]));
        assert_eq!(attribute(tag, "t"), Some(&b"a'b"[..]));
        assert_eq!(attribute(tag, "u"), None);
        for tag in [&b"c"[..], b"c ", b"c r", b"c r=", b"c r=A1", b"c r=\"A1"] {
            assert_eq!(attribute(tag, "r"), None);
        }
        assert_eq!(local_name(b"x:c"), b"c");
    }

    #[test]
    fn references_stay_within_a_sheet() {
        for reference in ["7", "B7", "xfd1048576", "A1:XFD1048576"] {
            assert!(is_reference(reference.as_bytes()), "{reference}");
        }
        for reference in ["", "A", "AAAA1", "A12345678", "A-1", "A1:", "4294967297"] {
            assert!(!is_reference(reference.as_bytes()), "{reference}");
        }
    }

    #[test]
    fn parts_that_are_read_are_checked() {
        assert!(
            is_checked("xl/workbook.XML") && is_checked("_rels/.rels") && is_checked("xl/customXml/a.xml")
        );
        assert!(
            !is_checked("xl/a.png") && !is_checked("customXml/item1.xml") && !is_checked("CustomXML\\a.xml")
        );
        let relationship =
            |kind: &str, target: &str| format!("Relationship Type=\"x/{kind}\" Target=\"{target}\"/");
        for (kind, target, is_astray) in [
            ("worksheet", "worksheets/sheet1.xml", false),
            ("worksheet", "media/image1.png", true),
            ("work&#115;heet", "media/image1.png", true),
            ("image", "media/image1.png", false),
            ("hyperlink", "https://example.com/?a&amp;b", false),
            ("officeDocument", "", true),
            ("officeDocument", "customXml/item1.xml", true),
            ("worksheet", "..\\CustomXml\\item1.xml", true),
            ("worksheet", "custom&#88;ml/item1.xml", true),
            ("customXml", "../customXml/item1.xml", false),
        ] {
            assert_eq!(leads_astray(relationship(kind, target).as_bytes()), is_astray, "{kind} {target}");
        }
    }
}
