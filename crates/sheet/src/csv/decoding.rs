//! Bytes to characters, by the mark a file begins with.

use std::borrow::Cow;

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::{Encoding, SheetError};

/// The text of a file, and how its characters were stored.
///
/// Without a mark it is UTF-8 if it can be, else Windows-1252, in which every byte is a character.
///
/// # Errors
/// When the bytes are no text in the encoding of the mark, or hold a NUL.
pub(crate) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), SheetError> {
    let (encoding, start, codec) = match bytes {
        [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8Bom, 3, UTF_8),
        [0xff, 0xfe, ..] => (Encoding::Utf16Le, 2, UTF_16LE),
        [0xfe, 0xff, ..] => (Encoding::Utf16Be, 2, UTF_16BE),
        _ if str::from_utf8(bytes).is_ok() => (Encoding::Utf8, 0, UTF_8),
        _ => (Encoding::Windows1252, 0, WINDOWS_1252),
    };
    let text = codec
        .decode_without_bom_handling_and_without_replacement(&bytes[start..])
        .ok_or(SheetError::BrokenEncoding { encoding })?;
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        return Err(SheetError::NulByte { line: 1 + line_breaks(&text[..at]) });
    }
    Ok((text, encoding))
}

/// How many lines end in a text: CR LF, LF and a lone CR end one each.
pub(crate) fn line_breaks(text: &str) -> u32 {
    let mut breaks = 0;
    let mut last = 0;
    for &byte in text.as_bytes() {
        if byte == b'\r' || (byte == b'\n' && last != b'\r') {
            breaks += 1;
        }
        last = byte;
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_tells_the_encoding() {
        for (bytes, encoding) in [
            (&b"\xc3\xa9"[..], Encoding::Utf8),
            (b"\xef\xbb\xbf\xc3\xa9", Encoding::Utf8Bom),
            (b"\xff\xfe\xe9\0", Encoding::Utf16Le),
            (b"\xfe\xff\0\xe9", Encoding::Utf16Be),
            (b"\xe9", Encoding::Windows1252),
        ] {
            assert_eq!(decode(bytes), Ok((Cow::Borrowed("é"), encoding)));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"a\r\nb\rc\n\0"), Err(SheetError::NulByte { line: 4 }));
        assert_eq!(decode(b"a\0b\0"), Err(SheetError::NulByte { line: 1 }));
        let encoding = Encoding::Utf8Bom;
        assert_eq!(decode(b"\xef\xbb\xbf\xe9"), Err(SheetError::BrokenEncoding { encoding }));
        let encoding = Encoding::Utf16Le;
        assert_eq!(decode(b"\xff\xfe\x00\xd8a\0"), Err(SheetError::BrokenEncoding { encoding }));
        assert_eq!(decode(b"\xff\xfea"), Err(SheetError::BrokenEncoding { encoding }));
    }
}
