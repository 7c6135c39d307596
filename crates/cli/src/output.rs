//! Data to standard output; a reader that stops early is no error.

mod table;
mod why;

use std::io::{self, Write};

use anyhow::Result;

pub(crate) use table::{markdown, matches, plain};
pub(crate) use why::why;

/// Writes bytes to standard output.
///
/// # Errors
/// When standard output cannot be written; a closed pipe is told apart by [`is_closed_pipe`].
pub(crate) fn write(bytes: &[u8]) -> Result<()> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(bytes)?;
    stdout.flush()?;
    Ok(())
}

/// Writes a text and a line end.
///
/// # Errors
/// As [`write()`].
pub(crate) fn line(text: &str) -> Result<()> {
    write(format!("{text}\n").as_bytes())
}

/// Writes a line to standard error; one that nobody reads is lost.
pub(crate) fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{text}");
}

/// Whether the error is a reader that stopped reading, as `head` does.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
}
