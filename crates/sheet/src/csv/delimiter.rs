//! What stands between the cells of a file, found from the file itself.

use super::fields::Fields;
use crate::{Delimiter, SheetError};

/// Rows that are looked at.
const SAMPLE_ROWS: usize = 20;
/// Cells of a row that are counted: the million of a hostile row need not be.
const SAMPLE_CELLS: usize = 1_000;

/// A text without a first line such as `sep=;`, which spreadsheets read and hide, and the delimiter it names.
///
/// # Errors
/// When the line names another character.
pub(crate) fn strip_sep_line(text: &str) -> Result<(&str, Option<Delimiter>), SheetError> {
    let named = text.get(..4).filter(|start| start.eq_ignore_ascii_case("sep="));
    let mut after = text.get(4..).unwrap_or_default().chars();
    let Some(found) = named.and_then(|_| after.next()) else { return Ok((text, None)) };
    let rest = after.as_str();
    let below = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\r', '\n']));
    let Some(below) = below.or(rest.is_empty().then_some("")) else { return Ok((text, None)) };
    let delimiter = Delimiter::ALL.into_iter().find(|delimiter| delimiter.as_char() == found);
    match delimiter {
        Some(_) => Ok((below, delimiter)),
        None => Err(SheetError::UnknownDelimiter { found }),
    }
}

/// The delimiter that cuts most of the first rows into as many cells as the header, and then into most cells.
///
/// A row with quotes in the middle of a cell does not count: whoever wrote the file would have doubled them.
pub(crate) fn find_delimiter(text: &str) -> Delimiter {
    let mut best = (Delimiter::Semicolon, (0, 1));
    for delimiter in Delimiter::ALL {
        let score = score(text, delimiter);
        if score.1 > 1 && score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// How many of the first rows have as many cells as the header, and how many cells that is.
fn score(text: &str, delimiter: Delimiter) -> (usize, usize) {
    let mut fields = Fields::new(text, 1, delimiter);
    let mut rows: Vec<(usize, bool)> = Vec::with_capacity(SAMPLE_ROWS);
    let (mut cells, mut is_filled, mut is_clean) = (0, false, true);
    // An open quote ends the sample; reading the whole file names it.
    while let Ok(Some(field)) = fields.next() {
        cells += 1;
        is_filled |= !field.text.trim().is_empty();
        is_clean &= !field.has_stray_quotes;
        let is_long = cells == SAMPLE_CELLS;
        if field.ends_row || is_long {
            if is_filled {
                rows.push((cells, is_clean));
            }
            if rows.len() == SAMPLE_ROWS || is_long {
                break;
            }
            (cells, is_filled, is_clean) = (0, false, true);
        }
    }
    let header = rows.first().map_or(0, |&(cells, _)| cells);
    (rows.iter().filter(|&&row| row == (header, true)).count(), header)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_tell_the_delimiter() {
        for (text, delimiter) in [
            ("naam;plaats\nA;B\n", Delimiter::Semicolon),
            ("naam,plaats\nA,B\n", Delimiter::Comma),
            ("naam\tplaats\nA\tB\n", Delimiter::Tab),
            // The header has two cells either way, the rows have not.
            ("naam;adres, plaats\nA;B\nC;D\n", Delimiter::Semicolon),
            ("naam;branche,plaats\nA,B\nC,D\n", Delimiter::Comma),
            // More commas than semicolons, in the texts only.
            ("naam;tekst\nA;een, twee, drie\nB;een, twee\n", Delimiter::Semicolon),
            ("naam,tekst\n\"x;y;z\",\"a;b\"\n\"x;y\",b\n", Delimiter::Comma),
            ("naam;\"a,b\"\n", Delimiter::Semicolon),
            ("naam\nJansen, Piet\n", Delimiter::Semicolon),
            ("", Delimiter::Semicolon),
        ] {
            assert_eq!(find_delimiter(text), delimiter, "{text}");
        }
    }

    #[test]
    fn a_sep_line_is_read_and_hidden() {
        assert_eq!(strip_sep_line("SEP=,\r\na,b"), Ok(("a,b", Some(Delimiter::Comma))));
        assert_eq!(strip_sep_line("sep=\t\ra"), Ok(("a", Some(Delimiter::Tab))));
        assert_eq!(strip_sep_line("sep=;"), Ok(("", Some(Delimiter::Semicolon))));
        assert_eq!(strip_sep_line("sep=ab;c"), Ok(("sep=ab;c", None)));
        assert_eq!(strip_sep_line("sep"), Ok(("sep", None)));
        assert_eq!(strip_sep_line("sep=|\na"), Err(SheetError::UnknownDelimiter { found: '|' }));
    }
}
