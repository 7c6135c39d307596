//! Counts what the XML of a workbook would have its reader hold in memory, while it streams by.
//!
//! It holds one tag at a time and builds nothing. It is stricter than XML where a reader might see other tags than it
//! does: no document type, no `<` inside tags or comments, end tags that match, and UTF-8.

use super::attributes::{attribute, is_reference, leads_astray, local_name};
use crate::{Limits, SheetError};

/// Layers of tags; a drawing has about thirty.
const DEPTH: usize = 128;
/// Bytes of one tag, comment or stretch of text outside cells.
const TOKEN_BYTES: usize = 1 << 20;
/// Fonts, fills, borders, number formats and cell styles; each style is a copy of the others.
const STYLES: u64 = 16_384;
/// Bytes that these copies may come to: styles by the longest tag of their part.
const STYLE_BYTES: u64 = 32 << 20;
/// Sheets, relationships and defined names.
const NAMES: u64 = 8_192;
/// Bytes of a defined name; a formula has at most 8,192 characters.
const NAME_BYTES: usize = 16 << 10;

/// What all parts of a workbook hold together.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    cells: u64,
    shared_strings: u64,
    /// Text of the shared strings, in bytes.
    shared_bytes: usize,
    styles: u64,
    names: u64,
}

/// A cell, shared string or name that is open.
#[derive(Debug, Clone, Copy)]
struct Holder {
    /// Tags that are open, itself included.
    depth: usize,
    /// Bytes it may still have.
    left: usize,
    is_shared: bool,
}

/// Where in the XML the next byte stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first tag.
    Start,
    Text,
    /// Inside `<…>`; inside a quoted value, its quote.
    Tag(Option<u8>),
    /// Inside `<!--…-->`.
    Comment,
    /// Inside `<![CDATA[…]]>`.
    Literal,
}

/// One part, as it streams by.
pub(crate) struct Markup<'a> {
    limits: &'a Limits,
    part: &'a str,
    counts: &'a mut Counts,
    state: State,
    /// The tag, or the last bytes of a comment or literal.
    token: Vec<u8>,
    token_bytes: usize,
    /// Names of the open tags, one after the other, and where each begins.
    names: Vec<u8>,
    open: Vec<usize>,
    holder: Option<Holder>,
    styles: u64,
    longest_tag: usize,
}

impl<'a> Markup<'a> {
    pub(crate) fn new(limits: &'a Limits, part: &'a str, counts: &'a mut Counts) -> Self {
        Self {
            limits,
            part,
            counts,
            state: State::Start,
            token: Vec::new(),
            token_bytes: 0,
            names: Vec::new(),
            open: Vec::new(),
            holder: None,
            styles: 0,
            longest_tag: 0,
        }
    }

    /// Takes the next bytes.
    pub(crate) fn push(&mut self, mut bytes: &[u8]) -> Result<(), SheetError> {
        while let Some((&byte, rest)) = bytes.split_first() {
            if self.state == State::Text && byte != b'<' {
                let end = memchr::memchr(b'<', bytes).unwrap_or(bytes.len());
                if memchr::memchr(0, &bytes[..end]).is_some() {
                    return Err(self.damaged());
                }
                self.spend(end)?;
                bytes = &bytes[end..];
            } else {
                self.spend(1)?;
                self.push_byte(byte)?;
                bytes = rest;
            }
        }
        Ok(())
    }

    /// Ends the part.
    pub(crate) fn finish(self) -> Result<(), SheetError> {
        let is_whole = self.state == State::Text && self.open.is_empty();
        if is_whole { Ok(()) } else { Err(self.damaged()) }
    }

    /// Counts bytes of the token and of the cell that is open.
    fn spend(&mut self, bytes: usize) -> Result<(), SheetError> {
        self.token_bytes += bytes;
        if self.token_bytes > TOKEN_BYTES {
            return Err(self.intricate());
        }
        let Some(holder) = &mut self.holder else { return Ok(()) };
        if bytes > holder.left {
            let limit = self.limits.cell_chars;
            return Err(SheetError::TextTooLong { part: self.part.to_owned(), limit });
        }
        holder.left -= bytes;
        if holder.is_shared && matches!(self.state, State::Text | State::Literal) {
            self.counts.shared_bytes += bytes;
            if self.counts.shared_bytes > self.limits.text_bytes {
                return Err(SheetError::TooMuchText { limit: self.limits.text_bytes });
            }
        }
        Ok(())
    }

    fn push_byte(&mut self, byte: u8) -> Result<(), SheetError> {
        match self.state {
            State::Start if byte == b'<' => self.begin_tag(),
            State::Start => {
                // A byte order mark and white space; anything else is another encoding or no XML.
                if !matches!(byte, 0xef | 0xbb | 0xbf) && !byte.is_ascii_whitespace() {
                    return Err(self.damaged());
                }
            }
            State::Text => self.begin_tag(),
            State::Tag(quote) => self.push_tag_byte(byte, quote)?,
            State::Comment if byte == b'<' => return Err(self.damaged()),
            State::Comment => self.push_until(byte, b"--"),
            State::Literal => self.push_until(byte, b"]]"),
        }
        Ok(())
    }

    fn begin_tag(&mut self) {
        self.token.clear();
        self.token_bytes = 1;
        self.state = State::Tag(None);
    }

    /// Ends a comment or literal at `>` after the two bytes `end`.
    fn push_until(&mut self, byte: u8, end: &[u8]) {
        if byte == b'>' && self.token == end {
            self.state = State::Text;
            self.token_bytes = 0;
            return;
        }
        if self.token.len() == 2 {
            self.token.remove(0);
        }
        self.token.push(byte);
    }

    fn push_tag_byte(&mut self, byte: u8, quote: Option<u8>) -> Result<(), SheetError> {
        let first = self.token.first().copied();
        match (byte, quote) {
            (b'<' | 0, _) => return Err(self.damaged()),
            (b'>', None) if first != Some(b'?') || (self.token.len() > 1 && self.token.ends_with(b"?")) => {
                self.state = State::Text;
                self.token_bytes = 0;
                return self.end_tag();
            }
            (b'"' | b'\'', None) if !matches!(first, Some(b'/' | b'?')) => {
                self.state = State::Tag(Some(byte))
            }
            (_, Some(open)) if byte == open => self.state = State::Tag(None),
            _ => {}
        }
        self.token.push(byte);
        if first == Some(b'!') || byte == b'!' && self.token.len() == 1 {
            return self.begin_special();
        }
        Ok(())
    }

    /// Tells a comment from a literal; nothing else may begin with `<!`.
    fn begin_special(&mut self) -> Result<(), SheetError> {
        for (begin, state) in [(&b"!--"[..], State::Comment), (b"![CDATA[", State::Literal)] {
            if self.token == begin {
                self.token.clear();
                self.state = state;
                return Ok(());
            }
            if begin.starts_with(&self.token) {
                return Ok(());
            }
        }
        Err(self.damaged())
    }

    fn end_tag(&mut self) -> Result<(), SheetError> {
        let tag = std::mem::take(&mut self.token);
        let done = match tag.first() {
            Some(b'?') => self.check_declaration(&tag),
            Some(b'/') => self.close(tag[1..].trim_ascii_end()),
            _ => self.open(&tag),
        };
        self.token = tag;
        done
    }

    fn check_declaration(&self, tag: &[u8]) -> Result<(), SheetError> {
        let encoding = attribute(tag, "encoding").unwrap_or(b"UTF-8");
        if encoding.eq_ignore_ascii_case(b"UTF-8") { Ok(()) } else { Err(self.damaged()) }
    }

    fn close(&mut self, name: &[u8]) -> Result<(), SheetError> {
        match self.open.pop() {
            Some(start) if &self.names[start..] == name => self.names.truncate(start),
            _ => return Err(self.damaged()),
        }
        if self.holder.is_some_and(|holder| holder.depth > self.open.len()) {
            self.holder = None;
        }
        Ok(())
    }

    fn open(&mut self, tag: &[u8]) -> Result<(), SheetError> {
        let is_closed = tag.ends_with(b"/");
        let body = tag.strip_suffix(b"/").unwrap_or(tag);
        let name = body.split(u8::is_ascii_whitespace).next().unwrap_or_default();
        self.longest_tag = self.longest_tag.max(tag.len());
        let local = local_name(name);
        let holds = self.count(local, body)?;
        if is_closed {
            return Ok(());
        }
        self.open.push(self.names.len());
        self.names.extend_from_slice(name);
        if self.open.len() > DEPTH {
            return Err(self.intricate());
        }
        if let (Some(left), None) = (holds, self.holder) {
            self.holder = Some(Holder { depth: self.open.len(), left, is_shared: local == b"si" });
        }
        Ok(())
    }

    /// Counts a tag, and tells how many bytes it may hold if that is a cell or a name.
    fn count(&mut self, local: &[u8], tag: &[u8]) -> Result<Option<usize>, SheetError> {
        // A character may be written as `&quot;`, and stretches of a text may each have a font.
        let cell_bytes = self.limits.cell_chars.saturating_mul(8).saturating_add(64 << 10);
        match local {
            b"c" | b"row" | b"dimension" => {
                let key = if local == b"dimension" { "ref" } else { "r" };
                if attribute(tag, key).is_some_and(|reference| !is_reference(reference)) {
                    return Err(self.damaged());
                }
                self.counts.cells += u64::from(local == b"c");
                if self.counts.cells > self.limits.cells() {
                    return Err(SheetError::TooManyCells { limit: self.limits.cells() });
                }
                Ok((local == b"c").then_some(cell_bytes))
            }
            b"si" => {
                self.counts.shared_strings += 1;
                self.check_strings(self.counts.shared_strings)?;
                Ok(Some(cell_bytes))
            }
            // Room for as many strings as are claimed is made before one is read.
            b"sst" => {
                let claimed = attribute(tag, "uniqueCount").unwrap_or_default();
                if claimed.iter().all(u8::is_ascii_digit) {
                    let claimed = claimed.iter().fold(0u64, |sum, digit| {
                        sum.saturating_mul(10).saturating_add(u64::from(digit - b'0'))
                    });
                    self.check_strings(claimed)?;
                }
                Ok(None)
            }
            b"xf" | b"font" | b"fill" | b"border" | b"numFmt" => {
                self.counts.styles += 1;
                self.styles += 1;
                let copied = self.styles.saturating_mul(self.longest_tag as u64);
                if self.counts.styles > STYLES || copied > STYLE_BYTES {
                    return Err(self.intricate());
                }
                Ok(None)
            }
            b"definedName" | b"sheet" | b"Relationship" => {
                self.counts.names += 1;
                if self.counts.names > NAMES {
                    return Err(self.intricate());
                }
                if local == b"Relationship" && leads_astray(tag) {
                    return Err(self.damaged());
                }
                Ok((local == b"definedName").then_some(NAME_BYTES))
            }
            _ => Ok(None),
        }
    }

    fn check_strings(&self, count: u64) -> Result<(), SheetError> {
        let limit = self.limits.shared_strings;
        if count > limit { Err(SheetError::TooManySharedStrings { limit }) } else { Ok(()) }
    }

    fn damaged(&self) -> SheetError {
        SheetError::DamagedPart { part: self.part.to_owned() }
    }

    fn intricate(&self) -> SheetError {
        SheetError::TooIntricate { part: self.part.to_owned() }
    }
}
