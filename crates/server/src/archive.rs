//! Everything a store holds in one ZIP of open formats, for an organisation that leaves: a stranger reads it without Schakel.
//!
//! All of it is of one moment. It holds personal data, because what advisers did is about people; it never holds a password hash, a
//! token, a hashed code or the store's key: [`Snapshot`] reads none of them. The same store gives the same bytes but for the moment,
//! which stands in `manifest.json` alone. It is no backup: nothing reads it back into a store.

mod columns;
mod desk;
mod members;
mod readme;
mod tables;

use std::collections::HashMap;
use std::io::{Seek, Write};

use schakel_core::catalogue::Dataset;
use schakel_core::organisation::Language;
use schakel_core::theme::Taxonomy;
use schakel_sheet::WriteError;
use schakel_store::register::{Records, apply};
use schakel_store::{Adviser, Snapshot, Store, StoreError};
use serde_json::{Value, json};
use thiserror::Error;

use self::members::Members;
use crate::clock::iso_time;
use crate::register_file::{Public, RegisterFormat, write_register};

/// What kind of file it is, and rises when a member or a column changes.
const KIND: &str = "schakel-archive";
const VERSION: u32 = 1;

/// One file in the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveFile {
    /// Its name, with its folder.
    pub name: String,
    /// How many rows, below a header; nothing where it has none.
    pub rows: Option<u64>,
    /// Its size, unpacked.
    pub bytes: u64,
    /// SHA-256 of it, as hexadecimal digits.
    pub sha256: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// Every file but the manifest, in order.
    pub files: Vec<ArchiveFile>,
    /// Why there is no `register.xlsx`, where a text is longer than its cells: the other files of the register have it.
    pub without_workbook: Option<String>,
}

/// Why no archive was written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ArchiveError {
    /// The file cannot be written.
    #[error("the archive cannot be written")]
    File(#[from] std::io::Error),
    /// The file became none that can be read back.
    #[error("the archive cannot be written")]
    Zip(#[from] zip::result::ZipError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file of the register cannot be written.
    #[error("the register cannot be written")]
    Register(#[from] WriteError),
    /// What an asker answered, or a mapping, is no JSON.
    #[error("what is stored cannot be read")]
    Stored(#[from] serde_json::Error),
}

/// Writes everything a store holds, with the register over the catalogue's files in `base`. `now` is in seconds since 1970.
///
/// Rows are read a page at a time, so that a large store needs little memory; the register's own files are made whole.
///
/// # Errors
/// When the store or the file fails.
pub async fn write_archive(
    store: &Store,
    base: &Dataset,
    out: impl Write + Seek,
    now: i64,
) -> Result<Archive, ArchiveError> {
    let mut snapshot = store.snapshot().await?;
    let names = Names::new(snapshot.advisers().await?);
    let mut members = Members::new(out);
    members.whole("README.txt", readme::text().as_bytes(), None)?;
    let without_workbook = write_registers(&mut snapshot, base, &mut members).await?;
    tables::history(&mut snapshot, &names, &mut members).await?;
    desk::requests(&mut snapshot, &names, &mut members).await?;
    desk::introductions(&mut snapshot, &names, &mut members).await?;
    desk::notes(&mut snapshot, &names, &mut members).await?;
    desk::verdicts(&mut snapshot, &names, &mut members).await?;
    tables::words(&mut snapshot, &names, &mut members).await?;
    tables::mappings(&mut snapshot, &mut members).await?;
    tables::replies(&mut snapshot, &mut members).await?;
    tables::models(&mut snapshot, &names, &mut members).await?;
    tables::advisers(&names, &mut members)?;
    tables::erasures(&mut snapshot, &mut members).await?;
    tables::audit(&mut snapshot, &names, &mut members).await?;
    let files: Vec<Value> = members.files().iter().map(entry).collect();
    let manifest = json!({
        "kind": KIND,
        "version": VERSION,
        "program": concat!("Schakel ", env!("CARGO_PKG_VERSION")),
        "moment": iso_time(now),
        "files": files,
        "withoutWorkbook": without_workbook,
    });
    let files = members.finish(&serde_json::to_vec_pretty(&manifest)?)?;
    Ok(Archive { files, without_workbook })
}

fn entry(file: &ArchiveFile) -> Value {
    json!({ "name": file.name, "rows": file.rows, "bytes": file.bytes, "sha256": file.sha256 })
}

/// The register in all its forms; gives why the workbook is left out, if it is.
async fn write_registers<W: Write + Seek>(
    snapshot: &mut Snapshot,
    base: &Dataset,
    members: &mut Members<W>,
) -> Result<Option<String>, ArchiveError> {
    let changes = snapshot.register_changes().await?;
    let records = Records::new(base, &changes);
    let shown = apply(base, &changes);
    let taxonomy = Taxonomy::new(shown.themes.clone());
    let public = Public { organisations: &shown.organisations, taxonomy: &taxonomy };
    let n_all = records.iter().count() as u64;
    let n_shown = records.iter().filter(|(_, record)| !record.lacks_basis()).count() as u64;
    let mut without_workbook = None;
    for format in [RegisterFormat::Xlsx, RegisterFormat::Csv, RegisterFormat::Jsonl, RegisterFormat::JsonLd] {
        let rows = match format {
            RegisterFormat::Xlsx | RegisterFormat::Csv => Some(n_all),
            RegisterFormat::Jsonl => Some(n_shown),
            RegisterFormat::JsonLd => None,
        };
        match write_register(&records, &public, format, Language::Nl) {
            Ok(bytes) => members.whole(&format!("register.{}", format.extension()), &bytes, rows)?,
            // One long list must not keep everything else from being taken along.
            Err(error) if format == RegisterFormat::Xlsx => without_workbook = Some(error.to_string()),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(without_workbook)
}

/// Who is meant by an id in the store.
struct Names {
    advisers: Vec<Adviser>,
    by_id: HashMap<String, String>,
}

impl Names {
    fn new(advisers: Vec<Adviser>) -> Self {
        let by_id = advisers.iter().map(|adviser| (adviser.id.clone(), adviser.name.clone())).collect();
        Self { advisers, by_id }
    }

    /// The name of an adviser; the id itself for `asker`, `operator` and the like.
    fn of<'n>(&'n self, id: &'n str) -> &'n str {
        self.by_id.get(id).map_or(id, String::as_str)
    }
}

#[cfg(test)]
mod tests;
