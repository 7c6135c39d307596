//! A checked workbook to a table, cell by cell: nothing is sized by what the workbook claims.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::cell::{cell_name, cell_text};
use super::package::check;
use crate::guard::stated_cell;
use crate::table::Gathered;
use crate::{Dialect, Limits, SheetError, Table};

/// Visible sheets that are looked at for one that holds anything.
const SHEETS: usize = 8;

/// Reads a table out of the first visible sheet of a workbook that holds anything.
pub(crate) fn read_xlsx(bytes: &[u8], limits: &Limits) -> Result<Table, SheetError> {
    let package = check(bytes, limits)?;
    // The check bounds what the parser can be given; should it panic all the same, it is the file that is refused.
    let read = catch_unwind(AssertUnwindSafe(|| read_sheets(bytes, limits, package.largest)));
    read.unwrap_or(Err(SheetError::Damaged))
}

fn read_sheets(bytes: &[u8], limits: &Limits, largest_part: u64) -> Result<Table, SheetError> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetError::Damaged)?;
    let sheets = workbook.sheets_metadata().iter();
    let visible =
        sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    // Many sheets may share one large part without a cell: twice what may be unpacked is read at most.
    let mut patience = limits.unpacked_bytes.saturating_mul(2);
    for sheet in names.into_iter().take(SHEETS) {
        let Some(left) = patience.checked_sub(largest_part) else { break };
        patience = left;
        if let Some(table) = read_sheet(&mut workbook, sheet, limits)? {
            return Ok(table);
        }
    }
    Err(SheetError::NoSheet)
}

fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    sheet: String,
    limits: &Limits,
) -> Result<Option<Table>, SheetError> {
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut text_bytes = 0;
    let mut last = (0, 0);
    let mut reader = workbook.worksheet_cells_reader(&sheet).map_err(|_| SheetError::Damaged)?;
    loop {
        let (cell, style) = match reader.next_cell_with_style_id() {
            Ok(Some(read)) => read,
            Ok(None) => break,
            Err(error) => return Err(unreadable(&error, sheet, last)),
        };
        last = cell.get_position();
        if matches!(cell.get_value(), DataRef::Empty) {
            continue;
        }
        let style = reader.styles().get(style).and_then(|style| style.number_format.as_ref());
        let text = cell_text(cell.get_value(), style.map(|format| format.format_code.as_str()))
            .map_err(|value| SheetError::ErrorCell { cell: cell_name(last), value })?;
        let text = stated_cell(&text);
        let (row, column) = (last.0, last.1 as usize);
        if text.is_empty() || (column >= limits.columns && text.trim().is_empty()) {
            continue;
        }
        if column >= limits.columns {
            return Err(SheetError::TooManyColumns { line: row.saturating_add(1), limit: limits.columns });
        }
        text_bytes += text.len();
        if text_bytes > limits.text_bytes {
            return Err(SheetError::TooMuchText { limit: limits.text_bytes });
        }
        let cells = rows.entry(row).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text.to_owned();
        // The header is one of the rows.
        if rows.len() > limits.rows.saturating_add(1) {
            return Err(SheetError::TooManyRows { limit: limits.rows });
        }
    }
    let mut gathered = Gathered::new(limits);
    for (row, cells) in rows {
        gathered.push(row.saturating_add(1), cells)?;
    }
    Ok(gathered.finish(Dialect::Xlsx { sheet }))
}

/// Errors of newer programs have no name in the parser; the rest is damage.
fn unreadable(error: &XlsxError, sheet: String, last: (u32, u32)) -> SheetError {
    match error {
        XlsxError::Zip(_) | XlsxError::Io(_) | XlsxError::Xml(_) => SheetError::Damaged,
        _ => SheetError::DamagedCell { sheet, after: cell_name(last) },
    }
}
