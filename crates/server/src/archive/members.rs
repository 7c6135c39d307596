//! The files of an archive, written one after the other, each counted and hashed on its way.

use std::io::{Seek, Write};

use schakel_sheet::{Delimiter, csv_row};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{ArchiveError, ArchiveFile};

/// Rows that are gathered before they are pressed together, in bytes.
const BLOCK: usize = 64 << 10;

/// An archive being written.
pub(super) struct Members<W: Write + Seek> {
    zip: ZipWriter<W>,
    files: Vec<ArchiveFile>,
    name: String,
    hash: Sha256,
    bytes: u64,
    rows: u64,
    block: Vec<u8>,
}

impl<W: Write + Seek> Members<W> {
    pub(super) fn new(out: W) -> Self {
        Self {
            zip: ZipWriter::new(out),
            files: Vec::new(),
            name: String::new(),
            hash: Sha256::new(),
            bytes: 0,
            rows: 0,
            block: Vec::new(),
        }
    }

    /// What was written so far.
    pub(super) fn files(&self) -> &[ArchiveFile] {
        &self.files
    }

    /// A file at once.
    pub(super) fn whole(&mut self, name: &str, bytes: &[u8], rows: Option<u64>) -> Result<(), ArchiveError> {
        self.begin(name)?;
        self.write(bytes)?;
        self.end(rows)
    }

    /// Begins a table as spreadsheets of Dutch and German offices open it, as the register's own is.
    pub(super) fn begin_csv(&mut self, name: &str, header: &[&str]) -> Result<(), ArchiveError> {
        self.begin(name)?;
        let header: Vec<String> = header.iter().map(|&name| name.to_owned()).collect();
        self.write("\u{feff}".as_bytes())?;
        self.write(csv_row(&header, Delimiter::Semicolon).as_bytes())
    }

    /// A row of a table.
    pub(super) fn row(&mut self, cells: &[String]) -> Result<(), ArchiveError> {
        self.rows += 1;
        self.write(csv_row(cells, Delimiter::Semicolon).as_bytes())
    }

    /// Begins a file with a value of JSON on each line.
    pub(super) fn begin(&mut self, name: &str) -> Result<(), ArchiveError> {
        self.name = name.to_owned();
        self.hash = Sha256::new();
        (self.bytes, self.rows) = (0, 0);
        Ok(self.zip.start_file(name, options())?)
    }

    /// A line of such a file.
    pub(super) fn line(&mut self, value: &serde_json::Value) -> Result<(), ArchiveError> {
        self.rows += 1;
        self.write(format!("{value}\n").as_bytes())
    }

    /// Ends a file whose rows were counted as they came.
    pub(super) fn end_rows(&mut self) -> Result<(), ArchiveError> {
        self.end(Some(self.rows))
    }

    fn end(&mut self, rows: Option<u64>) -> Result<(), ArchiveError> {
        self.zip.write_all(&std::mem::take(&mut self.block))?;
        let hash = std::mem::take(&mut self.hash).finalize();
        let sha256 = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let (name, bytes) = (std::mem::take(&mut self.name), self.bytes);
        self.files.push(ArchiveFile { name, rows, bytes, sha256 });
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), ArchiveError> {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
        self.block.extend_from_slice(bytes);
        if self.block.len() >= BLOCK {
            self.zip.write_all(&self.block)?;
            self.block.clear();
        }
        Ok(())
    }

    /// Puts the manifest behind the others, which alone has no place in itself, and ends the archive.
    pub(super) fn finish(mut self, manifest: &[u8]) -> Result<Vec<ArchiveFile>, ArchiveError> {
        self.zip.start_file("manifest.json", options())?;
        self.zip.write_all(manifest)?;
        self.zip.finish()?.flush()?;
        Ok(self.files)
    }
}

/// No clock and no account of this machine is in the archive; who unpacks it alone may read what comes out.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600)
}
