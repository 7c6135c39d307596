//! Reads a list of clients, of whichever kind.

use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Catalogue;
use schakel_server::batch::{ClientColumn, ClientList, suggested_columns};
use schakel_sheet::read_table;

use crate::commands::columns::{Fields, limits};

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
    let table = read_table(&bytes, &limits()).with_context(|| format!("cannot read {name}"))?;
    let fields = Fields { all: ClientColumn::ALL.to_vec(), id: ClientColumn::id, parse: ClientColumn::parse };
    let columns = fields.map(&table, suggested_columns(&table.header), said)?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(ClientList::from_table(catalogue, &name, &bytes, table, columns)?)
}
