//! Reads a list of clients, of whichever kind.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Catalogue;
use schakel_server::batch::{ClientColumn, ClientList, suggested_columns};
use schakel_sheet::{Limits, Table, read_table};

use crate::output;

/// Largest list: at the machine itself more is taken than over the network.
const LIMITS: fn() -> Limits =
    || Limits { file_bytes: 64 << 20, rows: 200_000, text_bytes: 256 << 20, ..Limits::default() };

/// Reads the list; what each column was taken for is told on stderr.
pub(super) fn read(catalogue: &Catalogue, path: &Path, said: &[String]) -> Result<ClientList> {
    let name = path.display();
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin().read_to_end(&mut bytes).context("cannot read standard input")?;
        return Ok(ClientList::from_jsonl(Path::new("standard input"), &bytes)?);
    }
    let bytes = std::fs::read(path).with_context(|| format!("cannot read {name}"))?;
    if path.extension().is_some_and(|end| end == "jsonl" || end == "json" || end == "ndjson") {
        if !said.is_empty() {
            bail!("{name}: requests have no columns: leave out --map");
        }
        return Ok(ClientList::from_jsonl(path, &bytes)?);
    }
    let table = read_table(&bytes, &LIMITS()).with_context(|| format!("cannot read {name}"))?;
    let columns = columns(&table, said)?;
    for (header, column) in table.header.iter().zip(&columns) {
        output::note(&format!("column `{header}`: {}", column.map_or("left out", ClientColumn::id)));
    }
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(ClientList::from_table(catalogue, &name, &bytes, table, columns)?)
}

/// What each column is: by its name, and as it was said.
fn columns(table: &Table, said: &[String]) -> Result<Vec<Option<ClientColumn>>> {
    let mut columns = suggested_columns(&table.header);
    for said in said {
        let Some((header, field)) = said.split_once('=') else {
            bail!("`--map {said}`: write it as HEADER=FIELD, such as `Klantvraag=text`");
        };
        let Some(at) = table.header.iter().position(|known| known == header) else {
            bail!("`--map {said}`: the list has no column `{header}`; it has: {}", table.header.join(", "));
        };
        let column = match field {
            "" => None,
            field => Some(ClientColumn::parse(field).with_context(|| {
                let known: Vec<&str> = ClientColumn::ALL.into_iter().map(ClientColumn::id).collect();
                format!("`--map {said}`: there is no field `{field}`; there are: {}", known.join(", "))
            })?),
        };
        // What is said goes before what a name seems to mean.
        for (other, seems) in columns.iter_mut().enumerate() {
            if other != at && column.is_some() && *seems == column {
                *seems = None;
            }
        }
        columns[at] = column;
    }
    refuse_doubles(table, &columns)?;
    Ok(columns)
}

fn refuse_doubles(table: &Table, columns: &[Option<ClientColumn>]) -> Result<()> {
    let mut seen = BTreeMap::new();
    for (header, column) in table.header.iter().zip(columns) {
        if let Some(column) = column
            && let Some(other) = seen.insert(*column, header)
        {
            bail!("columns `{other}` and `{header}` are both `{}`: say which", column.id());
        }
    }
    Ok(())
}
