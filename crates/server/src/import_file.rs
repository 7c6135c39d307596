//! Importing a file, for the desk and for the command line: what columns mean, and giving the file back with what is wrong.

use schakel_core::organisation::Language;
use schakel_sheet::{Table, WriteError, suggest_columns, write_as_read};
use schakel_store::register::{Column, Outcome, Plan, Preset, RowFault};

use crate::web::{Texts, row_fault};

/// The columns a header seems to mean.
pub fn suggested(header: &[String]) -> Vec<Option<Column>> {
    let columns: Vec<Column> = Column::all().collect();
    let names: Vec<&[&str]> = columns.iter().map(|column| column.names()).collect();
    suggest_columns(header, &names).into_iter().map(|found| found.map(|idx| columns[idx])).collect()
}

/// The columns of a file a CRM program wrote: those the program has are what they are there, and others, which somebody added,
/// what they seem to mean.
pub fn suggested_of(preset: Preset, header: &[String]) -> Vec<Option<Column>> {
    let read = preset.read(header);
    let taken: Vec<Column> = read.iter().flatten().flatten().copied().collect();
    let added =
        header.iter().zip(&read).map(|(name, column)| if column.is_none() { name.as_str() } else { "" });
    let added: Vec<String> = added.map(str::to_owned).collect();
    let seem = suggested(&added).into_iter().map(|column| column.filter(|column| !taken.contains(column)));
    read.into_iter().zip(seem).map(|(column, seems)| column.unwrap_or(seems)).collect()
}

/// What is wrong with a row, in English, as the command line speaks.
pub fn row_fault_text(fault: &RowFault) -> String {
    row_fault(fault, Texts(Language::En))
}

/// The same file with what is wrong in a column behind the others, in Dutch as its other columns.
///
/// # Errors
/// When a text is longer than a cell may be.
pub fn give_back(table: Table, plan: &Plan) -> Result<Vec<u8>, WriteError> {
    give_back_in(table, plan, Language::Nl)
}

pub(crate) fn give_back_in(mut table: Table, plan: &Plan, language: Language) -> Result<Vec<u8>, WriteError> {
    let t = Texts(language);
    // A file that came back once has the column already, in whichever language: it is filled anew.
    let names = Language::ALL.map(|language| Texts(language).get("file-fault"));
    let at = table.header.iter().position(|header| names.contains(header)).unwrap_or_else(|| {
        table.header.push(t.get("file-fault"));
        table.header.len() - 1
    });
    for (row, (_, outcome)) in table.rows.iter_mut().zip(&plan.rows) {
        row.cells.resize(table.header.len(), String::new());
        row.cells[at] = match outcome {
            Outcome::Wrong { faults } => {
                faults.iter().map(|fault| row_fault(fault, t)).collect::<Vec<_>>().join("; ")
            }
            Outcome::Doubtful { candidates } => {
                t.with("row-doubtful", &[("words", candidates.join(", ").as_str())])
            }
            _ => String::new(),
        };
    }
    write_as_read(&table)
}
