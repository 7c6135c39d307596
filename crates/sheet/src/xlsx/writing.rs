//! A workbook to bytes: every cell is text, and the same workbook gives the same bytes.

use std::collections::HashSet;

use rust_xlsxwriter::utility::check_sheet_name;
use rust_xlsxwriter::{
    DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, Workbook as Book, Worksheet,
    XlsxError,
};

use super::sheet::{Choices, Sheet, Workbook};
use crate::WriteError;
use crate::guard::kept_cell;

/// Widths of a column, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=60;
/// Rows whose texts tell the width of a column.
const WIDTH_ROWS: usize = 200;
/// Last row that offers choices, from 0: as many as are read back.
const CHOICE_ROWS: u32 = 20_000;
/// Width of the sheet that explains, in characters.
const EXPLANATION_WIDTH: f64 = 100.0;

/// Columns of a sheet.
const COLUMNS: usize = 16_384;

/// How texts look; `@` keeps a spreadsheet from making numbers of codes that are typed later.
#[derive(Debug)]
pub(super) struct Looks {
    pub(super) header: Format,
    pub(super) text: Format,
    line: Format,
}

impl Looks {
    pub(super) fn new() -> Self {
        Self {
            header: Format::new().set_num_format("@").set_bold().set_text_wrap(),
            line: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            text: Format::new().set_num_format("@").set_align(FormatAlign::Top).set_text_wrap(),
        }
    }
}

/// An empty workbook that says it was made on 1 January 2000.
pub(super) fn undated_book() -> Result<Book, WriteError> {
    let mut book = Book::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    Ok(book)
}

/// Writes a workbook in which every cell is text, so that `01234567` stays as it is and `=1` is no formula.
///
/// Columns are as wide as their text, up to 60 characters, and longer text is wrapped. The workbook says that it was
/// made on 1 January 2000, so that equal workbooks are equal files.
///
/// # Errors
/// When a name, a text or the number of rows is more than a workbook can hold.
pub fn write_xlsx(workbook: &Workbook) -> Result<Vec<u8>, WriteError> {
    check_names(workbook)?;
    let (mut book, looks) = (undated_book()?, Looks::new());
    for sheet in &workbook.sheets {
        push_sheet(book.add_worksheet(), sheet, &looks)?;
    }
    if let Some(explanation) = &workbook.explanation {
        let page = book.add_worksheet().set_name(&explanation.name)?;
        page.set_column_width(0, EXPLANATION_WIDTH)?;
        for (line, row) in explanation.lines.iter().zip(0..) {
            push_cell(page, (row, 0), line, &looks.line, &explanation.name)?;
        }
    }
    push_choices(&mut book, workbook)?;
    Ok(book.save_to_buffer()?)
}

/// Names are checked before anything is written; spreadsheets take `Leden` and `leden` for one.
fn check_names(workbook: &Workbook) -> Result<(), WriteError> {
    let mut seen = HashSet::new();
    let sheets = workbook.sheets.iter().map(|sheet| &sheet.name);
    for name in sheets.chain(workbook.explanation.iter().map(|explanation| &explanation.name)) {
        if check_sheet_name(name).is_err() || !seen.insert(name.to_lowercase()) {
            return Err(WriteError::SheetName { name: name.clone() });
        }
    }
    Ok(())
}

fn push_sheet(page: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), WriteError> {
    page.set_name(&sheet.name)?;
    page.set_freeze_panes(1, 0)?;
    for (column, index) in widths(sheet).into_iter().zip(0..) {
        page.set_column_width(index, column as f64).map_err(|error| outside(error, sheet))?;
        page.set_column_format(index, &looks.text)?;
    }
    for (name, column) in sheet.header.iter().zip(0..) {
        push_cell(page, (0, column), name, &looks.header, &sheet.name)?;
    }
    for (cells, row) in sheet.rows.iter().zip(1..) {
        if cells.len() > COLUMNS {
            return Err(no_room(sheet));
        }
        for (cell, column) in cells.iter().zip(0..) {
            push_cell(page, (row, column), cell, &looks.text, &sheet.name)?;
        }
    }
    if let Some(last) = sheet.header.len().checked_sub(1) {
        let rows = u32::try_from(sheet.rows.len()).map_err(|_| no_room(sheet))?;
        let last = u16::try_from(last).map_err(|_| no_room(sheet))?;
        page.autofilter(0, 0, rows, last).map_err(|error| outside(error, sheet))?;
    }
    Ok(())
}

/// Widths of the columns: of their longest line, within bounds, with room for the button of the filter.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let longest = |text: &String| text.lines().map(|line| line.chars().take(*WIDTHS.end()).count()).max();
    let mut widths: Vec<usize> = sheet.header.iter().map(|name| longest(name).unwrap_or(0) + 3).collect();
    for row in sheet.rows.iter().take(WIDTH_ROWS) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(longest(cell).unwrap_or(0) + 1);
        }
    }
    widths.into_iter().map(|width| width.clamp(*WIDTHS.start(), *WIDTHS.end())).collect()
}

pub(super) fn push_cell(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    look: &Format,
    sheet: &str,
) -> Result<(), WriteError> {
    if text.is_empty() {
        return Ok(());
    }
    let text = kept_cell(text);
    // The writer takes a text in these two tags for one that has fonts already, and would not escape it.
    let written = if text.starts_with("<r>") && text.ends_with("</r>") {
        page.write_rich_string_with_format(row, column, &[(&Format::new(), &text)], look)
    } else {
        page.write_string_with_format(row, column, text, look)
    };
    match written {
        Ok(_) => Ok(()),
        Err(XlsxError::MaxStringLengthExceeded) => Err(WriteError::CellTooLong {
            sheet: sheet.to_owned(),
            row: row.saturating_add(1),
            column: u32::from(column) + 1,
        }),
        Err(XlsxError::RowColumnLimitError) => Err(WriteError::OutsideSheet { sheet: sheet.to_owned() }),
        Err(error) => Err(error.into()),
    }
}

/// Puts the choices on a hidden sheet: a list inside a rule has at most 255 characters and no commas.
fn push_choices(book: &mut Book, workbook: &Workbook) -> Result<(), WriteError> {
    let all = workbook.sheets.iter().zip(0..);
    let all = all.flat_map(|(sheet, index)| sheet.choices.iter().map(move |choices| (sheet, index, choices)));
    let all: Vec<(&Sheet, usize, &Choices)> =
        all.filter(|(_, _, choices)| !choices.values.is_empty()).collect();
    if all.is_empty() {
        return Ok(());
    }
    let name = free_name(workbook);
    let lists = book.add_worksheet();
    lists.set_name(&name)?.set_hidden(true);
    for ((_, _, choices), column) in all.iter().zip(0..) {
        for (value, row) in choices.values.iter().zip(0..) {
            push_cell(lists, (row, column), value, &Format::new(), &name)?;
        }
    }
    for ((sheet, index, choices), list) in all.into_iter().zip(0..) {
        let column = u16::try_from(choices.column).ok().filter(|_| choices.column < sheet.header.len());
        let column = column.ok_or_else(|| no_room(sheet))?;
        let letters = rust_xlsxwriter::utility::column_number_to_name(list);
        let range = format!("='{name}'!${letters}$1:${letters}${}", choices.values.len());
        let rule = DataValidation::new().allow_list_formula(Formula::new(range));
        book.worksheet_from_index(index)?.add_data_validation(1, column, CHOICE_ROWS, column, &rule)?;
    }
    Ok(())
}

/// A name no sheet has.
fn free_name(workbook: &Workbook) -> String {
    let mut name = "_lists".to_owned();
    let explanation = workbook.explanation.as_ref().map(|explanation| explanation.name.to_lowercase());
    while explanation.as_deref() == Some(name.as_str())
        || workbook.sheets.iter().any(|sheet| sheet.name.to_lowercase() == name)
    {
        name.push('_');
    }
    name
}

fn no_room(sheet: &Sheet) -> WriteError {
    WriteError::OutsideSheet { sheet: sheet.name.clone() }
}

fn outside(error: XlsxError, sheet: &Sheet) -> WriteError {
    match error {
        XlsxError::RowColumnLimitError => no_room(sheet),
        error => error.into(),
    }
}

#[cfg(test)]
mod tests;
