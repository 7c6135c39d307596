//! The apostrophe that keeps spreadsheets from running a cell of a text file as a formula.
//!
//! `harmless_cell` puts it there and `stated_cell` takes it away: for every text, the second undoes the first.

/// Beginnings that a spreadsheet takes for a formula, full-width signs included.
const SIGNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A cell that a spreadsheet would run as a formula gets an apostrophe before it.
///
/// So does one that has such an apostrophe of its own, or reading would take it away.
pub fn harmless_cell(cell: &str) -> String {
    if cell.trim_start_matches('\'').starts_with(SIGNS) { format!("'{cell}") } else { cell.to_owned() }
}

/// A text cell of a workbook is no formula, so only apostrophes of its own are kept from the reader.
pub(crate) fn kept_cell(cell: &str) -> String {
    if cell.starts_with('\'') { harmless_cell(cell) } else { cell.to_owned() }
}

/// What a cell says, without the apostrophe that `harmless_cell` put there.
pub(crate) fn stated_cell(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(SIGNS) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_get_an_apostrophe() {
        for (cell, harmless) in [
            ("=1+1", "'=1+1"),
            ("+31 50 123", "'+31 50 123"),
            ("＝1", "'＝1"),
            ("\tx", "'\tx"),
            ("a-b", "a-b"),
            ("'s avonds", "'s avonds"),
            ("'=1", "''=1"),
            ("", ""),
        ] {
            assert_eq!(harmless_cell(cell), harmless);
            assert_eq!(stated_cell(harmless), cell);
        }
        assert_eq!(kept_cell("=1"), "=1");
        assert_eq!(stated_cell(&kept_cell("'=1")), "'=1");
    }

    proptest! {
        #[test]
        fn reading_undoes_the_guard(cell in "['=+@a\t-]{0,5}") {
            let (harmless, kept) = (harmless_cell(&cell), kept_cell(&cell));
            prop_assert_eq!(stated_cell(&harmless), &cell);
            prop_assert_eq!(stated_cell(&kept), &cell);
            prop_assert!(!harmless.starts_with(SIGNS));
        }
    }
}
