//! The file a run keeps its answers in while it is under way, JSON Lines: what the run is about, then a record a row. It is what
//! `--resume` goes on with and what `schakel merge` puts together.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::record::{AnswerSource, Record, RunHeader};

/// Records of one or more files that together are whole.
#[derive(Debug)]
pub struct Journal {
    /// What the run is about; for several parts, about the whole list.
    pub header: RunHeader,
    paths: Vec<PathBuf>,
}

/// Appends to a journal.
#[derive(Debug)]
pub struct JournalWriter {
    to: BufWriter<File>,
    path: PathBuf,
}

/// Why answers cannot be kept or read again.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum JournalError {
    /// The file cannot be written, for example since the disk is full.
    #[error("cannot write {path}")]
    Write {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The file cannot be read.
    #[error("cannot read {path}")]
    Read {
        /// Which file.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The file is not one of these.
    #[error("{path}: this is not what a batch keeps of its answers")]
    NotAJournal {
        /// Which file.
        path: PathBuf,
    },
    /// The file belongs to another run.
    #[error("{path} is of another run: {what} differs; delete it, or run as before")]
    OtherRun {
        /// Which file.
        path: PathBuf,
        /// What differs.
        what: &'static str,
    },
    /// Parts are missing or occur twice.
    #[error("the files are parts {found} of {of}: give each part once")]
    Parts {
        /// Which parts were given.
        found: String,
        /// Of how many.
        of: usize,
    },
    /// A part broke off.
    #[error("{path} holds {n} of {of} rows: finish it with `--resume`")]
    Unfinished {
        /// Which file.
        path: PathBuf,
        /// How many rows it holds.
        n: usize,
        /// How many it should.
        of: usize,
    },
}

impl JournalWriter {
    /// Begins a journal; one that is there already is not touched.
    ///
    /// # Errors
    /// When the file exists or cannot be written.
    pub fn begin(path: &Path, header: &RunHeader) -> Result<Self, JournalError> {
        let write = |source| JournalError::Write { path: path.to_owned(), source };
        let file = File::create_new(path).map_err(write)?;
        let mut to = BufWriter::new(file);
        serde_json::to_writer(&mut to, header).map_err(|error| write(error.into()))?;
        to.write_all(b"\n").and_then(|()| to.flush()).map_err(write)?;
        Ok(Self { to, path: path.to_owned() })
    }

    /// Goes on with a journal: gives how many rows it holds. What was half written when the run broke off is cut away.
    ///
    /// # Errors
    /// When the file cannot be read or written, or is of another run.
    pub fn resume(path: &Path, header: &RunHeader) -> Result<(Self, usize), JournalError> {
        let read = |source| JournalError::Read { path: path.to_owned(), source };
        let write = |source| JournalError::Write { path: path.to_owned(), source };
        let mut file = OpenOptions::new().read(true).write(true).open(path).map_err(read)?;
        let mut lines = BufReader::new(&file);
        let mut line = Vec::new();
        let mut end = lines.read_until(b'\n', &mut line).map_err(read)? as u64;
        let found: RunHeader =
            serde_json::from_slice(&line).map_err(|_| JournalError::NotAJournal { path: path.to_owned() })?;
        if let Some(what) = differs(&found, header) {
            return Err(JournalError::OtherRun { path: path.to_owned(), what });
        }
        let mut n_rows = 0;
        loop {
            line.clear();
            let n_bytes = lines.read_until(b'\n', &mut line).map_err(read)? as u64;
            let is_next = serde_json::from_slice(&line)
                .is_ok_and(|record: Record| record.row == header.rows().start + n_rows);
            if n_bytes == 0 || !line.ends_with(b"\n") || !is_next {
                break;
            }
            end += n_bytes;
            n_rows += 1;
        }
        file.set_len(end).map_err(write)?;
        file.seek(io::SeekFrom::End(0)).map_err(write)?;
        Ok((Self { to: BufWriter::new(file), path: path.to_owned() }, n_rows))
    }

    /// Adds a record as [`Record::to_line`] writes it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn push(&mut self, line: &[u8]) -> Result<(), JournalError> {
        self.to.write_all(line).map_err(|source| self.write_error(source))
    }

    /// Hands what was added to the disk: it outlives the process and the machine.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn sync(&mut self) -> Result<(), JournalError> {
        let synced = self.to.flush().and_then(|()| self.to.get_ref().sync_data());
        synced.map_err(|source| self.write_error(source))
    }

    fn write_error(&self, source: io::Error) -> JournalError {
        JournalError::Write { path: self.path.clone(), source }
    }
}

/// What tells two runs apart.
fn differs(a: &RunHeader, b: &RunHeader) -> Option<&'static str> {
    let (same, what): (&[bool], &[&str]) = (
        &[
            a.schakel == b.schakel,
            a.list_sum == b.list_sum && a.list == b.list,
            a.columns == b.columns,
            a.catalogue == b.catalogue,
            a.model == b.model && a.model_sum == b.model_sum,
            a.part == b.part,
            a.sharing == b.sharing,
            a.top == b.top && a.is_run == b.is_run && a.language == b.language && a.n_rows == b.n_rows,
        ],
        &[
            "the version of Schakel",
            "the list",
            "what the columns are",
            "the catalogue",
            "the model",
            "the part",
            "how it is shared out",
            "what was asked of it",
        ],
    );
    same.iter().zip(what).find(|(same, _)| !**same).map(|(_, what)| *what)
}

impl Journal {
    /// Opens the finished journals of all parts of a run, in any order.
    ///
    /// # Errors
    /// When a file cannot be read or is of another run, and when parts are missing, double or unfinished.
    pub fn open(paths: &[PathBuf]) -> Result<Self, JournalError> {
        let mut parts: Vec<(RunHeader, PathBuf)> = Vec::new();
        for path in paths {
            parts.push((read_header(path)?, path.clone()));
        }
        parts.sort_by_key(|(header, _)| header.part);
        let Some((first, _)) = parts.first() else {
            return Err(JournalError::Parts { found: "none".to_owned(), of: 1 });
        };
        let whole = RunHeader { part: (1, 1), ..first.clone() };
        let of = first.part.1;
        for (header, path) in &parts {
            let as_whole = RunHeader { part: (1, 1), ..header.clone() };
            if let Some(what) = differs(&as_whole, &whole) {
                return Err(JournalError::OtherRun { path: path.clone(), what });
            }
        }
        let found: Vec<usize> = parts.iter().map(|(header, _)| header.part.0).collect();
        if parts.iter().any(|(header, _)| header.part.1 != of) || found != (1..=of).collect::<Vec<_>>() {
            let found: Vec<String> = found.iter().map(usize::to_string).collect();
            return Err(JournalError::Parts { found: found.join(", "), of });
        }
        for (header, path) in &parts {
            let file =
                File::open(path).map_err(|source| JournalError::Read { path: path.clone(), source })?;
            let n_lines = BufReader::new(file).split(b'\n').count();
            let (n, of) = (n_lines.saturating_sub(1), header.rows().len());
            if n != of {
                return Err(JournalError::Unfinished { path: path.clone(), n, of });
            }
        }
        Ok(Self { header: whole, paths: parts.into_iter().map(|(_, path)| path).collect() })
    }
}

fn read_header(path: &Path) -> Result<RunHeader, JournalError> {
    let read = |source| JournalError::Read { path: path.to_owned(), source };
    let mut line = Vec::new();
    BufReader::new(File::open(path).map_err(read)?).read_until(b'\n', &mut line).map_err(read)?;
    serde_json::from_slice(&line).map_err(|_| JournalError::NotAJournal { path: path.to_owned() })
}

impl AnswerSource for Journal {
    fn records(&self) -> Box<dyn Iterator<Item = io::Result<Record>> + '_> {
        let lines = self.paths.iter().flat_map(|path| -> Box<dyn Iterator<Item = io::Result<String>>> {
            match File::open(path) {
                Ok(file) => Box::new(BufReader::new(file).lines().skip(1)),
                Err(error) => Box::new(std::iter::once(Err(error))),
            }
        });
        Box::new(lines.map(|line| Ok(serde_json::from_str(&line?)?)))
    }
}
