//! A table in the kind of file it came from.

use rust_xlsxwriter::utility::check_sheet_name;

use crate::{Dialect, Sheet, Table, Workbook, WriteError, write_csv_in, write_xlsx};

/// Name of a sheet whose own cannot be written.
const SHEET: &str = "Sheet1";

/// Writes a table in the kind of file it was read from, so that it can be given back with a column more.
///
/// # Errors
/// When a text or the number of rows is more than a workbook can hold; a CSV file can always be written.
pub fn write_as_read(table: &Table) -> Result<Vec<u8>, WriteError> {
    match &table.dialect {
        Dialect::Csv { delimiter, encoding } => Ok(write_csv_in(table, *delimiter, *encoding)),
        Dialect::Xlsx { sheet } => {
            let name = if check_sheet_name(sheet).is_ok() { sheet } else { SHEET };
            let sheet = Sheet {
                name: name.to_owned(),
                header: table.header.clone(),
                rows: table.rows.iter().map(|row| row.cells.clone()).collect(),
                choices: Vec::new(),
            };
            write_xlsx(&Workbook { sheets: vec![sheet], explanation: None })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Limits, read_table};

    #[test]
    fn a_file_is_given_back_as_it_came() {
        let bytes = b"naam,plaats\r\nCaf\xe9,Assen\r\n";
        let table = read_table(bytes, &Limits::default()).unwrap();
        assert_eq!(write_as_read(&table).unwrap(), bytes);
        let table = Table { dialect: Dialect::Xlsx { sheet: "a/b".to_owned() }, ..table };
        let back = read_table(&write_as_read(&table).unwrap(), &Limits::default()).unwrap();
        assert_eq!(back.rows, table.rows);
        assert_eq!(back.dialect, Dialect::Xlsx { sheet: SHEET.to_owned() });
    }
}
