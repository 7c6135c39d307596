//! `schakel batch` and `schakel merge`: a list of clients.

mod list;
mod progress;
mod sharing;
mod stop;
mod target;

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::Catalogue;
use schakel_server::batch::{
    AnswerSource, BatchFormat, ClientRow, Counts, Journal, JournalWriter, Record, Rendering, RowOutcome,
    RunHeader, SharedOut, Sharing, answer_rows, client_fault_text, write_line,
};

use self::progress::Progress;
use self::target::Target;
use super::Outcome;
use crate::args::{BatchArgs, Format, MergeArgs};
use crate::output;

/// Answers each row of a list. A row that cannot be answered is told in the output and on stderr, and the others are answered. The
/// bytes do not depend on the number of threads, nor on how often the run broke off.
///
/// # Errors
/// When the list cannot be read, the output cannot be written, or the run is stopped.
pub(super) fn run(catalogue: &Catalogue, args: &BatchArgs) -> Result<Outcome> {
    let target = args.output.as_deref().map(|path| Target::new(path, args)).transpose()?;
    let format = match (&target, args.format) {
        (Some(target), _) => target.format,
        (None, Format::Jsonl) => Some(BatchFormat::Jsonl),
        (None, Format::Csv) => Some(BatchFormat::Csv),
        (None, Format::Trec) => Some(BatchFormat::Trec),
        (None, _) => {
            bail!("a batch is written as jsonl, csv or trec, or to a file with `--output matches.xlsx`")
        }
    };
    let list = list::read(catalogue, &args.list, &args.map)?;
    let is_run = format == Some(BatchFormat::Trec);
    let mut header = RunHeader::new(&list, catalogue, args.top, is_run, args.language);
    header.part = args.part.unwrap_or((1, 1));
    if args.sharing.assign {
        header.sharing = Some(sharing::rules(catalogue, &args.sharing, args.top)?);
        if is_run {
            bail!("a TREC run has no introductions to share out: write .xlsx, .csv, .jsonl or .html");
        }
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(args.threads.unwrap_or(0))
        .build()
        .context("cannot start threads")?;
    let batch = Batch { catalogue, header, rows: &list.rows };
    match (target, format) {
        (Some(target), _) => pool.install(|| batch.answer_to_file(&target, args.resume)),
        (None, Some(format)) => pool.install(|| batch.answer_to_stdout(format)),
        (None, None) => bail!("a part is written to a file: add `--output`"),
    }
}

/// Puts the parts of a batch together.
///
/// # Errors
/// When parts are missing or of different runs, the catalogue or the model is another, or the output cannot be written.
pub(super) fn merge(catalogue: &Catalogue, args: &MergeArgs) -> Result<Outcome> {
    let format = target::format_of(&args.output)?;
    target::refuse_to_overwrite(&args.output, args.overwrite)?;
    target::ready_folder(args.briefings.as_deref(), args.overwrite)?;
    let journal = Journal::open(&args.parts)?;
    let header = &journal.header;
    if header.catalogue != catalogue.version() {
        bail!(
            "the parts were answered by catalogue {}, this one is {}: give the same --catalogue and --model",
            header.catalogue,
            catalogue.version()
        );
    }
    if header.is_run != (format == BatchFormat::Trec) {
        bail!("parts that were only ranked make a .trec file, and others do not: name the output so");
    }
    hand_out(catalogue, &journal, &args.output, format, args.briefings.as_deref())
}

/// Writes the files of a finished run, shared out if it is to be, and tells what came of it.
fn hand_out(
    catalogue: &Catalogue,
    journal: &Journal,
    path: &Path,
    format: BatchFormat,
    briefings: Option<&Path>,
) -> Result<Outcome> {
    let header = &journal.header;
    let has_briefings = briefings.is_some();
    let Some(rules) = &header.sharing else {
        let rendering = Rendering { catalogue, header, source: journal, sharing: None, has_briefings };
        target::write_all(path, format, briefings, &rendering)?;
        return tally(header, journal, path);
    };
    let sharing = Sharing::new(catalogue, rules, journal).context("cannot share the list out")?;
    output::note(&sharing::told(&sharing));
    let source = SharedOut { source: journal, sharing: &sharing };
    let rendering = Rendering { catalogue, header, source: &source, sharing: Some(&sharing), has_briefings };
    target::write_all(path, format, briefings, &rendering)?;
    tally(header, &source, path)
}

/// A list that is being answered.
struct Batch<'a> {
    catalogue: &'a Catalogue,
    header: RunHeader,
    rows: &'a [ClientRow],
}

impl Batch<'_> {
    /// Answers as they come, for a pipe.
    fn answer_to_stdout(&self, format: BatchFormat) -> Result<Outcome> {
        let mut counts = Counts::default();
        let written = |record: Record| -> Result<_> {
            let mut bytes = Vec::new();
            write_line(format, &self.header, &record, record.row == 0, &mut bytes)?;
            Ok((record, bytes))
        };
        let never = AtomicBool::new(false);
        answer_rows(self.catalogue, &self.header, self.rows, 0, &never, written, |(record, bytes)| {
            tell_fault(&record, &self.header);
            counts.add(&record);
            output::write(&bytes)
        })?;
        Ok(outcome(&counts))
    }

    /// Answers into a journal beside the output, then writes the output of it in one piece.
    fn answer_to_file(&self, target: &Target, is_resumed: bool) -> Result<Outcome> {
        let rows = self.header.rows();
        let (mut journal, n_kept) = self.journal(&target.journal, is_resumed)?;
        let is_stopped = stop::watch()?;
        let mut progress = Progress::new(rows.len(), n_kept);
        let open = &self.rows[rows.start + n_kept..rows.end];
        let mut n_done = n_kept;
        let answered = answer_rows(
            self.catalogue,
            &self.header,
            open,
            rows.start + n_kept,
            &is_stopped,
            |record| Ok(record.to_line()?),
            |line| -> Result<()> {
                journal.push(&line)?;
                n_done += 1;
                if progress.is_due(n_done) {
                    journal.sync()?;
                    progress.tell(n_done);
                }
                Ok(())
            },
        );
        let synced = answered.and_then(|()| Ok(journal.sync()?));
        progress.end();
        drop(journal);
        let kept =
            || format!("what is answered is kept in {}: go on with --resume", target.journal.display());
        synced.with_context(kept)?;
        if is_stopped.load(Ordering::Relaxed) && n_done < rows.len() {
            bail!("stopped after {n_done} of {} rows; {}", rows.len(), kept());
        }
        let Some(format) = target.format else {
            output::note(&format!("{} rows in {}", rows.len(), target.journal.display()));
            return Ok(Outcome::Found);
        };
        let journal = Journal::open(std::slice::from_ref(&target.journal))?;
        let outcome = hand_out(self.catalogue, &journal, &target.output, format, target.briefings.as_deref())
            .with_context(kept)?;
        std::fs::remove_file(&target.journal)
            .with_context(|| format!("cannot remove {}", target.journal.display()))?;
        Ok(outcome)
    }

    fn journal(&self, path: &Path, is_resumed: bool) -> Result<(JournalWriter, usize)> {
        match (path.exists(), is_resumed) {
            (true, true) => Ok(JournalWriter::resume(path, &self.header)?),
            (true, false) => bail!(
                "{} is there: an earlier run broke off; go on with --resume, or delete that file",
                path.display()
            ),
            (false, _) => Ok((JournalWriter::begin(path, &self.header)?, 0)),
        }
    }
}

/// Tells on stderr what is wrong with a row, if anything is.
fn tell_fault(record: &Record, header: &RunHeader) {
    if let RowOutcome::Faulty(fault) = &record.outcome {
        let client = &record.client;
        let message = client_fault_text(fault, header.language);
        output::note(&format!("row {} ({}): {message}", client.line, client.label()));
    }
}

/// What the command answers: a row that is answered with "no good match" is answered.
fn outcome(counts: &Counts) -> Outcome {
    if counts.answered + counts.no_good_match > 0 { Outcome::Found } else { Outcome::Nothing }
}

/// Looks through the answers once, and tells what came of them.
fn tally(header: &RunHeader, source: &dyn AnswerSource, path: &Path) -> Result<Outcome> {
    let mut counts = Counts::default();
    for record in source.records() {
        let record = record.context("cannot read the answers again")?;
        tell_fault(&record, header);
        counts.add(&record);
    }
    let Counts { answered, no_good_match, faulty, left_out } = counts;
    let left_out = match left_out {
        0 => String::new(),
        n => format!(", {n} whose partners went to others"),
    };
    output::note(&format!(
        "{}: {answered} rows with partners, {no_good_match} without a good match{left_out}, {faulty} with a fault",
        path.display()
    ));
    Ok(outcome(&counts))
}
