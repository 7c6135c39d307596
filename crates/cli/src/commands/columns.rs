//! What the columns of a spreadsheet are, as it was said with `--map`.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use schakel_sheet::{Limits, Table};

use crate::output;

/// Largest spreadsheet: at the machine itself more is taken than over the network.
pub(super) fn limits() -> Limits {
    Limits { file_bytes: 64 << 20, rows: 200_000, text_bytes: 256 << 20, ..Limits::default() }
}

/// The fields a column can be.
pub(super) struct Fields<C> {
    /// All of them.
    pub(super) all: Vec<C>,
    /// The identifier of one.
    pub(super) id: fn(C) -> &'static str,
    /// The one that is meant by what was typed.
    pub(super) parse: fn(&str) -> Option<C>,
}

impl<C: Copy + Ord> Fields<C> {
    /// What each column is: what `seems` says, and in its place what was said. Both are told on stderr.
    ///
    /// # Errors
    /// When a header or a field is not there, or two columns are one field.
    pub(super) fn map(
        &self,
        table: &Table,
        seems: Vec<Option<C>>,
        said: &[String],
    ) -> Result<Vec<Option<C>>> {
        let mut columns = seems;
        let mut is_said = vec![false; columns.len()];
        for said in said {
            let Some((header, field)) = said.split_once('=') else {
                bail!("`--map {said}`: write it as HEADER=FIELD, such as `Klantnaam=name`");
            };
            let Some(at) = table.header.iter().position(|known| known == header) else {
                bail!(
                    "`--map {said}`: the file has no column `{header}`; it has: {}",
                    table.header.join(", ")
                );
            };
            let column = match field {
                "" => None,
                field => match (self.parse)(field) {
                    Some(column) => Some(column),
                    None => {
                        let known: Vec<&str> = self.all.iter().map(|&one| (self.id)(one)).collect();
                        bail!("`--map {said}`: there is no field `{field}`; there are: {}", known.join(", "));
                    }
                },
            };
            (columns[at], is_said[at]) = (column, true);
        }
        self.refuse_doubles(table, &mut columns, &is_said)?;
        for (header, column) in table.header.iter().zip(&columns) {
            output::note(&format!("column `{header}`: {}", column.map_or("left out", self.id)));
        }
        Ok(columns)
    }

    /// What was said goes before what a name seems to mean; said twice, somebody has to choose.
    fn refuse_doubles(&self, table: &Table, columns: &mut [Option<C>], is_said: &[bool]) -> Result<()> {
        let mut seen = BTreeMap::<C, usize>::new();
        for at in 0..columns.len() {
            let Some(column) = columns[at] else { continue };
            match seen.get(&column).copied() {
                None => drop(seen.insert(column, at)),
                Some(other) if is_said[at] && !is_said[other] => {
                    columns[other] = None;
                    seen.insert(column, at);
                }
                Some(other) if is_said[other] && !is_said[at] => columns[at] = None,
                Some(other) => bail!(
                    "columns `{}` and `{}` are both `{}`: leave one out with `--map \"{}=\"`",
                    table.header[other],
                    table.header[at],
                    (self.id)(column),
                    table.header[at]
                ),
            }
        }
        Ok(())
    }
}
