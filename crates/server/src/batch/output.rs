//! The files a batch is handed out as, each written from records alone.

mod briefing;
mod lines;
mod workbook;

use std::io::{self, Seek, Write};

use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::Language;
use schakel_sheet::WriteError;
use thiserror::Error;

use super::client::Client;
use super::record::{AnswerSource, RunHeader};
use super::sharing::Sharing;
use crate::web::Texts;

pub use briefing::is_briefing_name;
pub use lines::{csv_rows, write_line};

/// A kind of file a batch is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchFormat {
    /// The contract of matches, a line a request.
    Jsonl,
    /// A row a match.
    Csv,
    /// A TREC run.
    Trec,
    /// A workbook: matches, reasons, parts, unanswered, mailing and settings.
    Xlsx,
    /// A page per client, to be printed, behind a cover page.
    Html,
}

impl BatchFormat {
    /// All formats.
    pub const ALL: [Self; 5] = [Self::Xlsx, Self::Csv, Self::Jsonl, Self::Trec, Self::Html];

    /// The end of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Trec => "trec",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jsonl => "application/jsonl",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Trec => "text/plain; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Html => "text/html; charset=utf-8",
        }
    }
}

/// Why a file could not be written.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum OutputError {
    /// The answers cannot be read, or the file cannot be written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The workbook cannot hold it.
    #[error(transparent)]
    Workbook(#[from] WriteError),
    /// An answer cannot be put in JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A row cannot be put in CSV.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// A page cannot be laid out.
    #[error(transparent)]
    Page(#[from] askama::Error),
    /// The catalogue fails.
    #[error(transparent)]
    Catalogue(#[from] schakel_core::Error),
}

/// What a file is written of.
#[derive(Clone, Copy)]
pub struct Rendering<'a> {
    /// The organisations that were proposed.
    pub catalogue: &'a Catalogue,
    /// What the run is about.
    pub header: &'a RunHeader,
    /// Its records; of a list that is shared out only the partners each client gets.
    pub source: &'a dyn AnswerSource,
    /// How it was shared out, if it was.
    pub sharing: Option<&'a Sharing>,
    /// Whether a file per client goes with it.
    pub has_briefings: bool,
}

impl std::fmt::Debug for Rendering<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rendering").field("header", self.header).finish_non_exhaustive()
    }
}

impl Rendering<'_> {
    /// Writes the file.
    ///
    /// # Errors
    /// When the records cannot be read or `to` cannot be written.
    pub fn write(&self, format: BatchFormat, mut to: impl Write + Seek + Send) -> Result<(), OutputError> {
        match format {
            BatchFormat::Xlsx => workbook::write(self, to),
            BatchFormat::Html => briefing::write(self, &mut to),
            BatchFormat::Jsonl | BatchFormat::Csv | BatchFormat::Trec => {
                let mut is_first = true;
                for record in self.source.records() {
                    write_line(format, self.header, &record?, is_first, &mut to)?;
                    is_first = false;
                }
                Ok(())
            }
        }
    }
}

/// That nothing was made of the place of a client that was answered all the same.
fn place_remark(client: &Client, language: Language) -> String {
    let unknown = client.unknown_place.as_deref();
    unknown.map_or_else(String::new, |place| Texts(language).with("batch-unknown-place", &[("words", place)]))
}
