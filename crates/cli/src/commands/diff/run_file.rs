//! Reads a run: what `batch` keeps of its answers, or JSON Lines or TREC as it writes them.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_core::matching::MatchRequest;
use schakel_server::api::dto::MatchesDto;
use schakel_server::batch::{AnswerSource, ClientColumn, Journal, RowOutcome};

/// A run.
#[derive(Debug)]
pub(super) struct RunFile {
    /// Rows by id, until they are compared by something else.
    pub(super) rows: BTreeMap<String, RunRow>,
    /// Whether ids are the list's own; else they are places in it, which shift.
    pub(super) has_ids: bool,
    /// The catalogue that answered, where the run says what was asked.
    pub(super) catalogue: Option<String>,
    /// The checksum of the model, as the catalogue.
    pub(super) model: String,
}

/// One request with its partners.
#[derive(Debug, Clone)]
pub(super) struct RunRow {
    pub(super) id: String,
    /// What a person calls the client.
    pub(super) label: String,
    pub(super) request: MatchRequest,
    /// Ids, best first.
    pub(super) partners: Vec<String>,
}

/// Reads a run by the end of its name.
pub(super) fn read(path: &Path) -> Result<RunFile> {
    match path.extension().and_then(|end| end.to_str()) {
        Some("part") => read_part(path),
        Some("jsonl") => read_lines(path, of_json),
        Some("trec") => read_lines(path, of_trec),
        _ => bail!("{}: a run is a .part, .jsonl or .trec file", path.display()),
    }
}

fn read_part(path: &Path) -> Result<RunFile> {
    let journal = Journal::open(&[path.to_owned()])?;
    let mut rows = BTreeMap::new();
    for record in journal.records() {
        let record = record.with_context(|| format!("cannot read {}", path.display()))?;
        let partners = match record.outcome {
            RowOutcome::Answered(answer) => ids(&answer),
            RowOutcome::Ranked { ranking, .. } => ranking.into_iter().map(|(id, _)| id).collect(),
            RowOutcome::Faulty(_) => continue,
        };
        let client = record.client;
        let label = client.label().to_owned();
        rows.insert(client.id.clone(), RunRow { id: client.id, label, request: client.request, partners });
    }
    let header = journal.header;
    let has_ids = header.columns.is_empty() || header.columns.contains(&Some(ClientColumn::Id));
    Ok(RunFile { rows, has_ids, catalogue: Some(header.catalogue), model: header.model_sum })
}

fn ids(answer: &MatchesDto) -> Vec<String> {
    answer.matches.iter().map(|found| found.organisation.id.clone()).collect()
}

/// Makes rows of two runs comparable: by the list's own numbers, else by what clients are called, else by what they ask. Tells by
/// what, where it is not by number.
///
/// # Errors
/// When nothing tells the rows of a run apart.
pub(super) fn align(before: &mut RunFile, after: &mut RunFile) -> Result<Option<&'static str>> {
    if before.has_ids && after.has_ids {
        return Ok(None);
    }
    let name = |row: &RunRow| Some(row.label.clone()).filter(|label| *label != row.id);
    let question = |row: &RunRow| row.request.text.clone();
    for (told, key) in [("name", &name as &dyn Fn(&RunRow) -> Option<String>), ("question", &question)] {
        if let (Some(one), Some(other)) = (before.keyed(key), after.keyed(key)) {
            (before.rows, after.rows) = (one, other);
            return Ok(Some(told));
        }
    }
    bail!(
        "the lists have no numbers, and names and questions occur twice: name a column of numbers with `--map \"HEADER=id\"` when you run them"
    )
}

impl RunFile {
    /// The rows by another key; nothing where a row has none or two have the same.
    fn keyed(&self, key: impl Fn(&RunRow) -> Option<String>) -> Option<BTreeMap<String, RunRow>> {
        let mut keyed = BTreeMap::new();
        for row in self.rows.values() {
            if keyed.insert(key(row)?, row.clone()).is_some() {
                return None;
            }
        }
        Some(keyed)
    }
}

/// Reads a file line by line; `add` tells what is wrong with a line.
fn read_lines(path: &Path, add: fn(&mut BTreeMap<String, RunRow>, &str) -> Result<()>) -> Result<RunFile> {
    let file = std::fs::File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut rows = BTreeMap::new();
    for (line, text) in (1..).zip(BufReader::new(file).lines()) {
        let text = text.with_context(|| format!("cannot read {}", path.display()))?;
        add(&mut rows, &text).with_context(|| format!("{}, line {line}", path.display()))?;
    }
    Ok(RunFile { rows, has_ids: true, catalogue: None, model: String::new() })
}

fn of_json(rows: &mut BTreeMap<String, RunRow>, line: &str) -> Result<()> {
    let value: serde_json::Value = serde_json::from_str(line).context("this is not valid JSON")?;
    if value.get("fault").is_some() {
        return Ok(());
    }
    let answer: MatchesDto = serde_json::from_value(value).context("this is no answer of a batch")?;
    let row = row(rows, &answer.request);
    row.partners = ids(&answer);
    Ok(())
}

fn of_trec(rows: &mut BTreeMap<String, RunRow>, line: &str) -> Result<()> {
    if line.starts_with('#') || line.trim().is_empty() {
        return Ok(());
    }
    let [request, _, organisation, _, _, _] = line.split_whitespace().collect::<Vec<_>>()[..] else {
        bail!("write six fields: request, Q0, organisation, rank, score, tag");
    };
    row(rows, request).partners.push(organisation.to_owned());
    Ok(())
}

fn row<'r>(rows: &'r mut BTreeMap<String, RunRow>, id: &str) -> &'r mut RunRow {
    rows.entry(id.to_owned()).or_insert_with(|| RunRow {
        id: id.to_owned(),
        label: id.to_owned(),
        request: MatchRequest::default(),
        partners: Vec::new(),
    })
}
