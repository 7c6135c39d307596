//! How far a batch is, on stderr: a line that is written over on a terminal, and one every tenth of the rows elsewhere.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// How often answers are handed to the disk and the line is written anew.
const EVERY: Duration = Duration::from_millis(500);

/// How far a batch is.
#[derive(Debug)]
pub(super) struct Progress {
    n_rows: usize,
    n_kept: usize,
    began: Instant,
    told: Instant,
    /// Tenths that were told where there is no terminal.
    tenths: usize,
    is_terminal: bool,
}

impl Progress {
    /// Begins with `n_kept` rows of an earlier run.
    pub(super) fn new(n_rows: usize, n_kept: usize) -> Self {
        let now = Instant::now();
        let tenths = tenths(n_kept, n_rows);
        Self { n_rows, n_kept, began: now, told: now, tenths, is_terminal: stderr().is_terminal() }
    }

    /// Whether it is time to say something.
    pub(super) fn is_due(&self, n_done: usize) -> bool {
        self.told.elapsed() >= EVERY || n_done == self.n_rows
    }

    /// Says how many rows are answered, and how long the others will take.
    pub(super) fn tell(&mut self, n_done: usize) {
        self.told = Instant::now();
        let text = self.text(n_done);
        if self.is_terminal {
            // A line nobody reads is lost.
            let _ = write!(stderr(), "\r\u{1b}[K{text}");
            let _ = stderr().flush();
        } else if tenths(n_done, self.n_rows) > self.tenths && n_done < self.n_rows {
            self.tenths = tenths(n_done, self.n_rows);
            crate::output::note(&text);
        }
    }

    /// Clears the line.
    pub(super) fn end(&self) {
        if self.is_terminal {
            let _ = write!(stderr(), "\r\u{1b}[K");
        }
    }

    fn text(&self, n_done: usize) -> String {
        let n_new = n_done.saturating_sub(self.n_kept).max(1);
        let left = self.began.elapsed().as_secs_f64() / n_new as f64 * (self.n_rows - n_done) as f64;
        let (minutes, seconds) = (left as u64 / 60, left as u64 % 60);
        format!("{n_done} of {} rows, {minutes}:{seconds:02} left", self.n_rows)
    }
}

fn tenths(n: usize, of: usize) -> usize {
    (n * 10).checked_div(of).unwrap_or(10)
}
