//! A text cut into fields: quotes, doubled quotes, and three ways to end a line.
//!
//! A field is quoted if its first character is a quote; quotes elsewhere are text, as spreadsheets read them.

use std::borrow::Cow;

use super::decoding::line_breaks;
use crate::{Delimiter, SheetError};

/// One field.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Field<'a> {
    pub(crate) text: Cow<'a, str>,
    /// The line it begins in, from 1.
    pub(crate) line: u32,
    /// Whether it is the last of its row.
    pub(crate) ends_row: bool,
    /// Whether it holds quotes that spreadsheets would have doubled: a sign of the wrong delimiter.
    pub(crate) has_stray_quotes: bool,
}

/// The fields of a text, one by one.
pub(crate) struct Fields<'a> {
    rest: &'a str,
    line: u32,
    delimiter: u8,
    /// Whether a delimiter was just read: one more field follows, even at the end of the text.
    in_row: bool,
}

impl<'a> Fields<'a> {
    /// `line` is the number of the first line of `text`.
    pub(crate) fn new(text: &'a str, line: u32, delimiter: Delimiter) -> Self {
        Self { rest: text, line, delimiter: delimiter.as_char() as u8, in_row: false }
    }

    /// The next field, or nothing at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Field<'a>>, SheetError> {
        if self.rest.is_empty() && !self.in_row {
            return Ok(None);
        }
        let line = self.line;
        let (text, has_stray_quotes) = match self.rest.strip_prefix('"') {
            Some(after) => {
                self.rest = after;
                let mut text = self.quoted(line)?;
                let tail = self.plain();
                if !tail.is_empty() {
                    text.to_mut().push_str(tail);
                }
                (text, !tail.is_empty())
            }
            None => {
                let text = self.plain();
                (Cow::Borrowed(text), text.contains('"'))
            }
        };
        self.in_row = self.rest.as_bytes().first() == Some(&self.delimiter);
        let ended = if self.in_row || self.rest.starts_with(['\r', '\n']) {
            if self.rest.starts_with("\r\n") { 2 } else { 1 }
        } else {
            0
        };
        self.line += u32::from(!self.in_row && ended > 0);
        self.rest = &self.rest[ended..];
        Ok(Some(Field { text, line, ends_row: !self.in_row, has_stray_quotes }))
    }

    /// Text up to a delimiter or the end of the line.
    fn plain(&mut self) -> &'a str {
        let end = memchr::memchr3(self.delimiter, b'\r', b'\n', self.rest.as_bytes());
        let (text, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        text
    }

    /// Text up to the closing quote.
    fn quoted(&mut self, opened: u32) -> Result<Cow<'a, str>, SheetError> {
        let mut text = Cow::Borrowed("");
        loop {
            let (part, rest) = self.rest.split_once('"').ok_or(SheetError::UnclosedQuote { line: opened })?;
            self.line += line_breaks(part);
            if text.is_empty() {
                text = Cow::Borrowed(part);
            } else {
                text.to_mut().push_str(part);
            }
            match rest.strip_prefix('"') {
                Some(rest) => {
                    text.to_mut().push('"');
                    self.rest = rest;
                }
                None => {
                    self.rest = rest;
                    return Ok(text);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Vec<(String, u32, bool)> {
        let mut fields = Fields::new(text, 1, Delimiter::Semicolon);
        let mut all = Vec::new();
        while let Some(field) = fields.next().unwrap() {
            all.push((field.text.into_owned(), field.line, field.ends_row));
        }
        all
    }

    fn field(text: &str, line: u32, ends_row: bool) -> (String, u32, bool) {
        (text.to_owned(), line, ends_row)
    }

    #[test]
    fn lines_end_in_three_ways() {
        let rows = fields("a;b\r\nc\rd;\n\ne");
        assert_eq!(
            rows,
            [
                field("a", 1, false),
                field("b", 1, true),
                field("c", 2, true),
                field("d", 3, false),
                field("", 3, true),
                field("", 4, true),
                field("e", 5, true),
            ]
        );
        assert_eq!(fields("a;"), [field("a", 1, false), field("", 1, true)]);
        assert_eq!(fields(""), []);
    }

    #[test]
    fn quotes_hold_delimiters_quotes_and_lines() {
        let rows = fields("\"a;\"\"b\"\"\";\"c\r\nd\re\"\n\"\"x;y\"z\"");
        assert_eq!(
            rows,
            [
                field("a;\"b\"", 1, false),
                field("c\r\nd\re", 1, true),
                field("x", 4, false),
                field("y\"z\"", 4, true),
            ]
        );
    }

    #[test]
    fn an_open_quote_is_named_where_it_opens() {
        let mut fields = Fields::new("a\n\"b\nc", 1, Delimiter::Semicolon);
        assert!(fields.next().is_ok());
        assert_eq!(fields.next(), Err(SheetError::UnclosedQuote { line: 2 }));
    }
}
