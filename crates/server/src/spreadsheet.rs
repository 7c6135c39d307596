//! What spreadsheets need of a cell.

/// A cell that a spreadsheet would run as a formula, full-width signs included, gets an apostrophe before it.
pub fn harmless_cell(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_no_formulas() {
        assert_eq!(harmless_cell("=1+1"), "'=1+1");
        assert_eq!(harmless_cell("＝1"), "'＝1");
        assert_eq!(harmless_cell("a-b"), "a-b");
    }
}
