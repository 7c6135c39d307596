//! A list of clients, answered row by row: for the command line and for the desk.
//!
//! A list is a spreadsheet or JSON Lines. Each row becomes a [`ClientRow`], each answer a [`Record`] of a journal, and every
//! file that is handed out is written from the records alone. So a run that broke off goes on where it was, parts of a list
//! answered on several machines are put together again, and the bytes do not depend on how the answers came about.

mod answering;
mod choice;
mod client;
mod column;
mod fault;
mod journal;
mod list;
mod output;
mod record;
mod sharing;

pub use answering::answer_rows;
pub use client::Client;
pub use column::{ClientColumn, suggested_columns};
pub use fault::{ClientFault, client_fault_text};
pub use journal::{Journal, JournalError, JournalWriter};
pub use list::{ClientList, ClientRow, ListError, find_organisation};
pub use output::{BatchFormat, OutputError, Rendering, csv_rows, is_briefing_name, write_line};
pub use record::{AnswerSource, Counts, Record, RowOutcome, RunHeader, model_sum};
pub use sharing::{PartnerShare, SharedOut, Sharing, SharingRules};
