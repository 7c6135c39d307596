//! What a run keeps: what it was about, and the answer to each row.

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::Verdict;
use schakel_core::organisation::Language;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::client::Client;
use super::column::ClientColumn;
use super::fault::ClientFault;
use super::list::ClientList;
use super::sharing::SharingRules;
use crate::api::dto::MatchesDto;
use crate::web::Texts;

/// What a run is about: two runs with equal headers give equal answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RunHeader {
    /// The version of the program.
    pub schakel: String,
    /// What the list is called, without folders.
    pub list: String,
    /// SHA-256 of the list, in hexadecimals.
    pub list_sum: String,
    /// Names of its columns; none for JSON Lines.
    pub header: Vec<String>,
    /// What each column was taken for.
    pub columns: Vec<Option<ClientColumn>>,
    /// How many rows the list has.
    pub n_rows: usize,
    /// Which part of the list, from 1, and of how many.
    pub part: (usize, usize),
    /// Version of the catalogue.
    pub catalogue: String,
    /// Name of the model.
    pub model: String,
    /// SHA-256 of the model, in hexadecimals.
    pub model_sum: String,
    /// How many partners a row gets that does not say.
    pub top: Option<usize>,
    /// Whether rows are only ranked, without reasons.
    pub is_run: bool,
    /// How the list is shared out, if it is.
    pub sharing: Option<SharingRules>,
    /// The language of headings and of what is wrong with a row.
    pub language: Language,
}

impl RunHeader {
    /// The header of a run over a whole list.
    pub fn new(
        list: &ClientList,
        catalogue: &Catalogue,
        top: Option<usize>,
        is_run: bool,
        language: Language,
    ) -> Self {
        let model = &catalogue.engine().model;
        Self {
            schakel: env!("CARGO_PKG_VERSION").to_owned(),
            list: list.name.clone(),
            list_sum: list.sum.clone(),
            header: list.header.clone(),
            columns: list.columns.clone(),
            n_rows: list.rows.len(),
            part: (1, 1),
            catalogue: catalogue.version().to_owned(),
            model: model.name.clone(),
            model_sum: model_sum(catalogue),
            top,
            is_run,
            sharing: None,
            language,
        }
    }

    /// The rows of its part, from 0: parts are as equal as can be, and together they are the list.
    pub fn rows(&self) -> std::ops::Range<usize> {
        let (part, n_parts) = self.part;
        (part - 1) * self.n_rows / n_parts..part * self.n_rows / n_parts
    }
}

/// What tells the model a catalogue ranks with from others of its name.
pub fn model_sum(catalogue: &Catalogue) -> String {
    sum(format!("{:?}", catalogue.engine().model).as_bytes())
}

/// SHA-256 in hexadecimals.
pub(super) fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// One row of a list with what came of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Record {
    /// Which row, from 0.
    pub row: usize,
    /// Who asks what.
    pub client: Client,
    /// The cells of its row as they came; none for JSON Lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
    /// What came of it.
    pub outcome: RowOutcome,
}

impl Record {
    /// The record as a line of a journal.
    ///
    /// # Errors
    /// Never in practice: everything in it can be JSON.
    pub fn to_line(&self) -> serde_json::Result<Vec<u8>> {
        let mut line = serde_json::to_vec(self)?;
        line.push(b'\n');
        Ok(line)
    }
}

/// What came of a row.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowOutcome {
    /// It is answered, with reasons or with "no good match".
    Answered(Box<MatchesDto>),
    /// It is ranked: organisations with their scores, best first.
    Ranked {
        /// Whether any of them is worth a call.
        is_good: bool,
        /// Id and score.
        ranking: Vec<(String, f64)>,
    },
    /// It cannot be answered as it stands.
    Faulty(ClientFault),
}

/// What came of the rows of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows with partners.
    pub answered: usize,
    /// Rows that nobody fits well.
    pub no_good_match: usize,
    /// Rows with a fault.
    pub faulty: usize,
    /// Rows whose partners all went to others when the list was shared out.
    pub left_out: usize,
}

impl Counts {
    /// Counts one row.
    pub fn add(&mut self, record: &Record) {
        let count = match &record.outcome {
            RowOutcome::Faulty(_) => &mut self.faulty,
            RowOutcome::Ranked { is_good: false, .. } => &mut self.no_good_match,
            RowOutcome::Answered(answer) if answer.verdict != Verdict::Matches.id() => {
                &mut self.no_good_match
            }
            RowOutcome::Answered(answer) if answer.matches.is_empty() => &mut self.left_out,
            RowOutcome::Answered(_) | RowOutcome::Ranked { .. } => &mut self.answered,
        };
        *count += 1;
    }

    /// The counts of `n_rows` rows in words.
    pub(crate) fn told(&self, n_rows: usize, t: Texts) -> String {
        let numbers = [n_rows, self.answered, self.no_good_match, self.left_out, self.faulty];
        let numbers = numbers.map(|n| n.to_string());
        let names = ["n", "strong", "possible", "short", "most"];
        let words: Vec<(&str, &str)> = names.into_iter().zip(numbers.iter().map(String::as_str)).collect();
        let key = if self.left_out > 0 { "briefing-cover-counts-shared" } else { "briefing-cover-counts" };
        t.with(key, &words)
    }
}

/// Records of a run, in the order of the rows, as often as they are asked for.
pub trait AnswerSource {
    /// The records from the first on.
    ///
    /// # Errors
    /// Each record can fail to be read.
    fn records(&self) -> Box<dyn Iterator<Item = std::io::Result<Record>> + '_>;
}

impl AnswerSource for &[Record] {
    fn records(&self) -> Box<dyn Iterator<Item = std::io::Result<Record>> + '_> {
        Box::new(self.iter().cloned().map(Ok))
    }
}
