//! What is wrong with a file or a row, in words.

use schakel_sheet::SheetError;
use schakel_store::register::RowFault;

use crate::web::desk::register::{fault_text, field_label};
use crate::web::texts::Texts;

/// What is wrong with a file, and what to do.
pub(super) fn sheet_error_text(error: &SheetError, t: Texts) -> String {
    let at = |key: &str, line: u32| t.with(key, &[("line", line.to_string().as_str())]);
    let most = |key: &str, limit: u64| t.with(key, &[("most", limit.to_string().as_str())]);
    match error {
        SheetError::Empty => t.get("sheet-empty"),
        SheetError::FileTooLarge { limit, .. } => most("sheet-large", *limit as u64 >> 20),
        SheetError::PasswordProtected => t.get("sheet-password"),
        SheetError::OldExcel | SheetError::BinaryWorkbook | SheetError::OpenDocument => t.get("sheet-old"),
        SheetError::Macros => t.get("sheet-macros"),
        SheetError::NotASpreadsheet | SheetError::UnknownDelimiter { .. } => t.get("sheet-none"),
        SheetError::NoSheet | SheetError::NoHeader => t.get("sheet-no-header"),
        SheetError::TooManyRows { limit } => most("sheet-rows", *limit as u64),
        SheetError::TooManyColumns { limit, .. } => most("sheet-columns", *limit as u64),
        SheetError::BeyondHeader { line, .. } => at("sheet-beyond", *line),
        SheetError::CellTooLong { line, .. } => at("sheet-cell-long", *line),
        SheetError::UnclosedQuote { line } => at("sheet-quote", *line),
        SheetError::NulByte { line } => at("sheet-nul", *line),
        SheetError::BrokenEncoding { .. } => t.get("sheet-encoding"),
        SheetError::ErrorCell { cell, value } => {
            t.with("sheet-error-cell", &[("name", cell.as_str()), ("words", value.as_str())])
        }
        SheetError::UnpackedTooLarge { .. }
        | SheetError::TooCompressed { .. }
        | SheetError::TooManyEntries { .. }
        | SheetError::TooManySharedStrings { .. }
        | SheetError::TooManyCells { .. }
        | SheetError::TextTooLong { .. }
        | SheetError::TooMuchText { .. }
        | SheetError::TooIntricate { .. } => t.get("sheet-unpacked"),
        _ => t.get("sheet-damaged"),
    }
}

/// What is wrong with a row, and what to do.
pub(crate) fn row_fault(fault: &RowFault, t: Texts) -> String {
    match fault {
        RowFault::Cell { field, fault } => {
            format!("{}: {}", field_label(*field, t), fault_text(*field, fault, t))
        }
        RowFault::SameAs { line } => t.with("row-same-as", &[("line", line.to_string().as_str())]),
        RowFault::Erased => t.get("row-erased"),
        RowFault::BadId => t.get("row-bad-id"),
    }
}
