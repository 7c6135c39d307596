//! Where a batch goes: beside the file it becomes lies the journal of its answers, until the file is whole.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use schakel_server::batch::{BatchFormat, Rendering, is_briefing_name};

use crate::args::BatchArgs;
use crate::output;

/// End of the name of a journal.
const JOURNAL: &str = "part";

/// Where a batch goes.
#[derive(Debug)]
pub(super) struct Target {
    pub(super) output: PathBuf,
    /// How it is written; nothing for one part of a list, which is its journal.
    pub(super) format: Option<BatchFormat>,
    pub(super) journal: PathBuf,
    /// A folder for a page per client.
    pub(super) briefings: Option<PathBuf>,
}

impl Target {
    pub(super) fn new(output: &Path, args: &BatchArgs) -> Result<Self> {
        if output.is_dir() {
            bail!("{} is a folder: name a file in it", output.display());
        }
        if args.part.is_some() {
            if output.extension().is_none_or(|end| end != JOURNAL) {
                bail!("{}: name a part .part, and merge the parts into the file you want", output.display());
            }
            return Ok(Self {
                output: output.to_owned(),
                format: None,
                journal: output.to_owned(),
                briefings: None,
            });
        }
        refuse_to_overwrite(output, args.overwrite)?;
        let briefings = args.briefings.clone();
        ready_folder(briefings.as_deref(), args.resume || args.overwrite)?;
        let format = format_of(output)?;
        let mut journal = output.as_os_str().to_owned();
        journal.push(format!(".{JOURNAL}"));
        Ok(Self { output: output.to_owned(), format: Some(format), journal: journal.into(), briefings })
    }
}

/// The format the end of a name says.
pub(super) fn format_of(path: &Path) -> Result<BatchFormat> {
    let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
    let found = BatchFormat::ALL.into_iter().find(|format| format.extension() == end);
    found.with_context(|| format!("{}: name it .xlsx, .csv, .jsonl, .trec or .html", path.display()))
}

/// A workbook may hold an adviser's own notes by now.
pub(super) fn refuse_to_overwrite(path: &Path, is_allowed: bool) -> Result<()> {
    if path.exists() && !is_allowed {
        bail!("{} is there already: choose another name, or write over it with --overwrite", path.display());
    }
    Ok(())
}

/// Briefings of two lists in one folder could not be told apart: what is there of an earlier run goes, where it may, and anything else
/// is a reason to stop.
pub(super) fn ready_folder(folder: Option<&Path>, may_replace: bool) -> Result<()> {
    let Some(folder) = folder.filter(|folder| folder.exists()) else { return Ok(()) };
    let cannot = || format!("cannot read {}", folder.display());
    let files: Vec<PathBuf> = folder
        .read_dir()
        .and_then(|files| files.map(|file| Ok(file?.path())).collect())
        .with_context(cannot)?;
    let is_briefing =
        |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).is_some_and(is_briefing_name);
    if let Some(other) = files.iter().find(|path| !is_briefing(path)) {
        bail!("{} is there: name a new folder for the briefings", other.display());
    }
    if !files.is_empty() && !may_replace {
        bail!(
            "{} holds briefings already: name a new folder, or write over them with --overwrite",
            folder.display()
        );
    }
    for file in files {
        std::fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
    }
    Ok(())
}

/// Writes what a run hands out.
pub(super) fn write_all(
    path: &Path,
    format: BatchFormat,
    briefings: Option<&Path>,
    rendering: &Rendering,
) -> Result<()> {
    if let Some(folder) = briefings {
        let n = rendering
            .write_briefings(folder)
            .with_context(|| format!("cannot write the briefings to {}", folder.display()))?;
        output::note(&format!("{n} briefings in {}", folder.display()));
    }
    write(path, format, rendering)
}

/// Writes the file beside its place and puts it there when it is whole, so that no half of one is ever seen.
fn write(path: &Path, format: BatchFormat, rendering: &Rendering) -> Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".tmp");
    let beside = PathBuf::from(beside);
    let cannot = || format!("cannot write {}", path.display());
    let written = write_whole(&beside, format, rendering);
    let placed = written.and_then(|()| Ok(std::fs::rename(&beside, path)?));
    if placed.is_err() {
        let _ = std::fs::remove_file(&beside);
    }
    placed.with_context(cannot)
}

fn write_whole(path: &Path, format: BatchFormat, rendering: &Rendering) -> Result<()> {
    let mut to = BufWriter::with_capacity(1 << 20, File::create(path)?);
    rendering.write(format, &mut to)?;
    to.flush()?;
    to.get_ref().sync_all()?;
    Ok(())
}
