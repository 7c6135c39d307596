//! `schakel admin archive`: everything in one ZIP of open formats, for who leaves.

use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Dataset;
use schakel_server::archive::{Archive, write_archive};
use schakel_store::{Act, Store};

use super::super::{Outcome, load_dataset};
use super::private_file;
use crate::args::CatalogueArgs;
use crate::output;

/// Writes beside the file and then in its place: half an archive never has its name, and is not left behind.
///
/// # Errors
/// When the file is there already, or the catalogue, the store or the file fails.
pub(super) async fn write(store: &Store, catalogue: &CatalogueArgs, path: &Path) -> Result<Outcome> {
    if path.exists() {
        bail!("{} is there already: give each archive a name of its own", path.display());
    }
    let base = load_dataset(catalogue)?;
    let beside = path.with_extension("part");
    let written = write_to(store, &base, &beside).await;
    if written.is_err() {
        // What stopped the archive is told; that its beginning could not be taken away either adds nothing.
        let _ = std::fs::remove_file(&beside);
    }
    let Archive { files, without_workbook } = written?;
    std::fs::rename(&beside, path).with_context(|| format!("cannot write {}", path.display()))?;
    let act = Act::of_operator(schakel_server::now());
    store.note(&act, "archive", "store", "done").await?;
    output::line(&format!("{:>9} {:>12}  file", "rows", "bytes"))?;
    for file in &files {
        let rows = file.rows.map(|rows| rows.to_string()).unwrap_or_default();
        output::line(&format!("{rows:>9} {:>12}  {}", file.bytes, file.name))?;
    }
    if let Some(why) = without_workbook {
        output::note(&format!("note: there is no register.xlsx, since {why}; register.csv has it all"));
    }
    output::note("note: this holds personal data; keep it as safe as the store");
    Ok(Outcome::Found)
}

async fn write_to(store: &Store, base: &Dataset, path: &Path) -> Result<Archive> {
    let cannot = || format!("cannot write {}", path.display());
    let mut file = private_file(path).with_context(cannot)?;
    let written = write_archive(store, base, &mut file, schakel_server::now()).await.with_context(cannot)?;
    file.sync_all().with_context(cannot)?;
    Ok(written)
}
