//! Lines for programs: JSON Lines, CSV and TREC runs. Each record is written by itself, so that they can also go to a pipe.

use std::io::Write;

use schakel_sheet::harmless_cell;
use serde::Serialize;

use super::{BatchFormat, OutputError};
use crate::api::dto::MatchesDto;
use crate::batch::fault::{ClientFault, client_fault_text};
use crate::batch::record::{Record, RowOutcome, RunHeader};

/// Columns of a CSV file of matches.
const COLUMNS: [&str; 12] = [
    "request",
    "verdict",
    "rank",
    "organisation",
    "name",
    "kind",
    "place",
    "distanceKm",
    "band",
    "score",
    "reasonAsker",
    "reasonPartner",
];
/// What a batch adds to them.
const BATCH_COLUMNS: [&str; 4] = ["row", "client", "fault", "remark"];

/// A row that is not answered, as a line.
#[derive(Debug, Serialize)]
struct FaultyDto<'a> {
    request: &'a str,
    row: u32,
    fault: FaultDto<'a>,
}

#[derive(Debug, Serialize)]
struct FaultDto<'a> {
    #[serde(flatten)]
    fault: &'a ClientFault,
    message: String,
}

/// Writes one record as JSON Lines, CSV or TREC; CSV with its header before the first.
///
/// # Errors
/// When `to` cannot be written.
pub fn write_line(
    format: BatchFormat,
    header: &RunHeader,
    record: &Record,
    is_first: bool,
    to: &mut impl Write,
) -> Result<(), OutputError> {
    match (format, &record.outcome) {
        (BatchFormat::Csv, _) => to.write_all(&csv_record(header, record, is_first)?)?,
        (_, RowOutcome::Answered(answer)) => {
            serde_json::to_writer(&mut *to, answer)?;
            to.write_all(b"\n")?;
        }
        (BatchFormat::Trec, RowOutcome::Faulty(fault)) => {
            let message = client_fault_text(fault, header.language);
            writeln!(to, "# {} {}", record.client.id, message.replace(['\n', '\r'], " "))?;
        }
        (_, RowOutcome::Faulty(fault)) => {
            let fault = FaultDto { fault, message: client_fault_text(fault, header.language) };
            let line = FaultyDto { request: &record.client.id, row: record.client.line, fault };
            serde_json::to_writer(&mut *to, &line)?;
            to.write_all(b"\n")?;
        }
        (_, RowOutcome::Ranked { is_good, ranking }) => {
            write_ranking(header, &record.client.id, *is_good, ranking, to)?;
        }
    }
    Ok(())
}

/// A TREC run: scores strictly decrease, so that every tool reads the same order.
fn write_ranking(
    header: &RunHeader,
    id: &str,
    is_good: bool,
    ranking: &[(String, f64)],
    to: &mut impl Write,
) -> Result<(), OutputError> {
    if !is_good {
        writeln!(to, "# {id} no good match")?;
    }
    let mut last = f64::INFINITY;
    for (idx, (organisation, score)) in ranking.iter().enumerate() {
        last = score.min(last - 1e-9);
        writeln!(to, "{id} Q0 {organisation} {} {last:.9} {}", idx + 1, header.model)?;
    }
    Ok(())
}

/// One row a match, of one answer by itself.
///
/// # Errors
/// Never in practice: it is written to memory.
pub fn csv_rows(answer: &MatchesDto) -> Result<Vec<u8>, OutputError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in match_rows(answer) {
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn csv_record(header: &RunHeader, record: &Record, is_first: bool) -> Result<Vec<u8>, OutputError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    if is_first {
        writer.write_record(COLUMNS.iter().chain(&BATCH_COLUMNS))?;
    }
    let client = &record.client;
    let (rows, fault) = match &record.outcome {
        RowOutcome::Answered(answer) => (match_rows(answer), String::new()),
        RowOutcome::Faulty(fault) => {
            (vec![empty_row(&client.id, "fault")], client_fault_text(fault, header.language))
        }
        RowOutcome::Ranked { .. } => (Vec::new(), String::new()),
    };
    let remark = super::place_remark(client, header.language);
    for mut row in rows {
        row.extend(
            [client.line.to_string(), client.name.clone(), fault.clone(), remark.clone()]
                .map(|cell| harmless_cell(&cell)),
        );
        writer.write_record(row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn empty_row(request: &str, verdict: &str) -> Vec<String> {
    let mut row = vec![harmless_cell(request), verdict.to_owned()];
    row.resize(COLUMNS.len(), String::new());
    row
}

fn match_rows(answer: &MatchesDto) -> Vec<Vec<String>> {
    if answer.matches.is_empty() {
        return vec![empty_row(&answer.request, &answer.verdict)];
    }
    let row = |found: &crate::api::dto::MatchDto| {
        vec![
            harmless_cell(&answer.request),
            answer.verdict.clone().into_owned(),
            found.rank.to_string(),
            found.organisation.id.clone(),
            harmless_cell(&found.organisation.name),
            found.organisation.kind.to_string(),
            found.organisation.place.clone().unwrap_or_default(),
            found.distance_km.map(|km| format!("{km:.1}")).unwrap_or_default(),
            found.band.clone().into_owned(),
            format!("{:.6}", found.score),
            harmless_cell(&found.reasons.asker),
            harmless_cell(&found.reasons.partner),
        ]
    };
    answer.matches.iter().map(row).collect()
}
