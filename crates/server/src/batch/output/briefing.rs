//! Briefings: a page per client, in the client's language, to print and talk over. Behind a cover page in one file, or each in a
//! file of its own.

mod client_page;
mod cover;

use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;

use askama::Template;
use schakel_core::organisation::Language;

use self::client_page::ClientPage;
use self::cover::Cover;
use super::{OutputError, Rendering};
use crate::batch::record::{Record, RowOutcome};

const STYLE: &str = include_str!("../../../templates/batch/style.css");
/// Longest part of a file's name that is made of a client's number, in characters.
const MAX_NAME: usize = 40;

/// Writes a cover page and a page per client to one file.
pub(super) fn write(rendering: &Rendering, to: &mut impl Write) -> Result<(), OutputError> {
    let language = rendering.header.language;
    begin(language, &rendering.header.list, to)?;
    let cover = Cover::new(rendering, |record| format!("#r{}", record.client.line))?;
    to.write_all(cover.render()?.as_bytes())?;
    for record in rendering.source.records() {
        let record = record?;
        if let RowOutcome::Answered(answer) = &record.outcome {
            let page = ClientPage::new(rendering.catalogue, &record.client, answer)?;
            to.write_all(page.render()?.as_bytes())?;
        }
    }
    end(to)
}

impl Rendering<'_> {
    /// Writes a file per client and `index.html`, the cover page, to a folder that has no such file yet.
    ///
    /// # Errors
    /// When the records cannot be read, or a file cannot be written or is there already.
    pub fn write_briefings(&self, folder: &Path) -> Result<usize, OutputError> {
        fs::create_dir_all(folder)?;
        let mut n_written = 0;
        for record in self.source.records() {
            let record = record?;
            let RowOutcome::Answered(answer) = &record.outcome else { continue };
            let mut to = BufWriter::new(fs::File::create_new(folder.join(file_name(&record)))?);
            begin(answer.language, record.client.label(), &mut to)?;
            let page = ClientPage::new(self.catalogue, &record.client, answer)?;
            to.write_all(page.render()?.as_bytes())?;
            end(&mut to)?;
            to.flush()?;
            n_written += 1;
        }
        let mut to = BufWriter::new(fs::File::create_new(folder.join("index.html"))?);
        begin(self.header.language, &self.header.list, &mut to)?;
        to.write_all(Cover::new(self, file_name)?.render()?.as_bytes())?;
        end(&mut to)?;
        to.flush()?;
        Ok(n_written)
    }
}

/// The name of a client's own file: its row, and its number as far as a name can hold it.
pub(super) fn file_name(record: &Record) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let id: String = record.client.id.chars().take(MAX_NAME).map(plain).collect();
    format!("{:05}-{id}.html", record.client.line)
}

/// Whether a file is called as a briefing or the cover page is.
pub fn is_briefing_name(name: &str) -> bool {
    let row = name.split('-').next().unwrap_or_default();
    name == "index.html"
        || name.ends_with(".html") && row.len() >= 5 && row.bytes().all(|byte| byte.is_ascii_digit())
}

fn begin(language: Language, title: &str, to: &mut impl Write) -> Result<(), OutputError> {
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    writeln!(
        to,
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <style>{STYLE}</style></head><body><main>"
    )?;
    Ok(())
}

fn end(to: &mut impl Write) -> Result<(), OutputError> {
    Ok(to.write_all(b"</main></body></html>\n")?)
}
