//! Reads the files of the contracts, a row at a time, naming file and line of what is wrong.

use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::CorpusError;
use crate::matching::Want;
use crate::organisation::{Language, Organisation, Programme, Question};
use crate::theme::{Cue, Situation, TermKind, Theme};

/// Parses JSON Lines; blank lines are skipped.
pub(crate) fn parse_jsonl<T: DeserializeOwned>(path: &Path, bytes: &[u8]) -> Result<Vec<T>, CorpusError> {
    let text = utf8(path, bytes)?;
    let mut rows = Vec::new();
    for (idx, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let mut json = serde_json::Deserializer::from_str(line);
        let row = serde_path_to_error::deserialize(&mut json)
            .map_err(|error| json_message(&error))
            .and_then(|row| json.end().map(|()| row).map_err(|error| syntax_message(&error)))
            .map_err(|message| CorpusError::Line { path: path.to_owned(), line: idx as u64 + 1, message })?;
        rows.push(row);
    }
    Ok(rows)
}

/// What is wrong with a value, and in which field.
fn json_message(error: &serde_path_to_error::Error<serde_json::Error>) -> String {
    let message = syntax_message(error.inner());
    match error.path().to_string().as_str() {
        _ if !error.inner().is_data() => message,
        "." | "" => message,
        path => format!("`{path}`: {message}"),
    }
}

/// serde_json's message with the column; its own line number is always 1 here.
fn syntax_message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
    let column = error.column();
    match error.classify() {
        serde_json::error::Category::Data => format!("{text} (column {column})"),
        serde_json::error::Category::Eof => {
            format!("the JSON breaks off at column {column}: each line must hold one whole object")
        }
        _ => format!("this is not valid JSON: {text} (column {column})"),
    }
}

pub(super) fn utf8<'b>(path: &Path, bytes: &'b [u8]) -> Result<&'b str, CorpusError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count();
        CorpusError::Line {
            path: path.to_owned(),
            line: line as u64,
            message: "the text is not UTF-8: save the file as UTF-8".to_owned(),
        }
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// Parses CSV with a header of exactly these columns, the last `n_optional` of which may be absent.
pub(crate) fn parse_csv<T: DeserializeOwned>(
    path: &Path,
    bytes: &[u8],
    columns: &[&str],
    n_optional: usize,
) -> Result<Vec<(u64, T)>, CorpusError> {
    let text = utf8(path, bytes)?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| csv_error(path, &error))?.clone();
    let found: Vec<&str> = header.iter().collect();
    let fits = (columns.len() - n_optional..=columns.len()).any(|n| found == columns[..n]);
    if !fits {
        return Err(CorpusError::Line {
            path: path.to_owned(),
            line: 1,
            message: format!("the header is `{}`, but must be `{}`", found.join(","), columns.join(",")),
        });
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| csv_error(path, &error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let row = record.deserialize(Some(&header)).map_err(|error| CorpusError::Line {
            path: path.to_owned(),
            line,
            message: match error.kind() {
                csv::ErrorKind::Deserialize { err, .. } => match err.field() {
                    Some(field) => {
                        let column = header.get(field as usize).unwrap_or("?");
                        format!("column `{column}`: {}", err.kind())
                    }
                    None => err.kind().to_string(),
                },
                _ => error.to_string(),
            },
        })?;
        rows.push((line, row));
    }
    Ok(rows)
}

pub(super) fn csv_error(path: &Path, error: &csv::Error) -> CorpusError {
    let line = error.position().map_or(1, csv::Position::line);
    let message = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("the row has {len} fields, but the header has {expected_len}: check quotes and commas")
        }
        _ => error.to_string(),
    };
    CorpusError::Line { path: path.to_owned(), line, message }
}

pub(super) const ORGANISATIONS: &str = "organisations.jsonl";
/// What may stand in the place of [`ORGANISATIONS`].
pub(super) const ORGANISATIONS_SHEET: &str = "organisations.csv";
pub(super) const RELATION_COLUMNS: [&str; 6] = ["a", "b", "relation", "via", "source", "since"];
pub(super) const SDG_COLUMNS: [&str; 2] = ["theme", "sdg"];
pub(super) const LEXICON_COLUMNS: [&str; 4] = ["theme", "language", "term", "kind"];
pub(super) const SITUATION_COLUMNS: [&str; 3] = ["theme", "language", "text"];
pub(super) const QUESTION_COLUMNS: [&str; 3] = ["organisation", "language", "text"];
pub(super) const PLACE_COLUMNS: [&str; 6] = ["place", "municipality", "province", "country", "lat", "lon"];
pub(super) const POSTCODE_COLUMNS: [&str; 7] =
    ["postcode", "place", "municipality", "province", "country", "lat", "lon"];
pub(super) const CROSSOVER_COLUMNS: [&str; 4] = ["from_sector", "to_sector", "example", "source"];

/// Parses `organisations.jsonl`.
pub(super) fn parse_organisations(path: &Path, bytes: &[u8]) -> Result<Vec<Organisation>, CorpusError> {
    parse_jsonl(path, bytes)
}

#[derive(Deserialize)]
struct ThemeRow {
    id: String,
    label_nl: String,
    label_en: String,
    label_de: String,
    synonyms_nl: String,
    synonyms_en: String,
    synonyms_de: String,
    sectors: String,
    ris3: String,
    parent: String,
    source: String,
}

const THEME_COLUMNS: [&str; 11] = [
    "id",
    "label_nl",
    "label_en",
    "label_de",
    "synonyms_nl",
    "synonyms_en",
    "synonyms_de",
    "sectors",
    "ris3",
    "parent",
    "source",
];

/// Parses `themes.csv`.
pub(super) fn parse_themes(path: &Path, bytes: &[u8]) -> Result<Vec<Theme>, CorpusError> {
    let rows: Vec<(u64, ThemeRow)> = parse_csv(path, bytes, &THEME_COLUMNS, 0)?;
    rows.into_iter()
        .map(|(line, row)| {
            let sectors = list(&row.sectors)
                .iter()
                .map(|sector| sector.parse())
                .collect::<Result<_, String>>()
                .map_err(|message| CorpusError::Line { path: path.to_owned(), line, message })?;
            Ok(Theme {
                id: row.id,
                labels: [row.label_nl, row.label_en, row.label_de],
                synonyms: [list(&row.synonyms_nl), list(&row.synonyms_en), list(&row.synonyms_de)],
                sectors,
                ris3: row.ris3,
                sdgs: Vec::new(),
                parent: Some(row.parent).filter(|parent| !parent.is_empty()),
                source: row.source,
            })
        })
        .collect()
}

#[derive(Deserialize)]
struct CueRow {
    theme: String,
    language: Language,
    term: String,
    kind: String,
}

/// Parses `lexicon.csv`.
pub(super) fn parse_lexicon(path: &Path, bytes: &[u8]) -> Result<Vec<Cue>, CorpusError> {
    let rows: Vec<(u64, CueRow)> = parse_csv(path, bytes, &LEXICON_COLUMNS, 0)?;
    rows.into_iter()
        .map(|(line, row)| {
            let kind = TermKind::parse(&row.kind).ok_or_else(|| CorpusError::Line {
                path: path.to_owned(),
                line,
                message: format!(
                    "unknown kind of term `{}`: use synonym, everyday, purpose, symptom or trade",
                    row.kind
                ),
            })?;
            Ok(Cue { theme: row.theme, language: row.language, term: row.term, kind })
        })
        .collect()
}

#[derive(Deserialize)]
struct SituationRow {
    theme: String,
    language: Language,
    text: String,
}

/// Parses `situations.csv`.
pub(super) fn parse_situations(path: &Path, bytes: &[u8]) -> Result<Vec<Situation>, CorpusError> {
    let rows: Vec<(u64, SituationRow)> = parse_csv(path, bytes, &SITUATION_COLUMNS, 0)?;
    Ok(rows
        .into_iter()
        .map(|(_, row)| Situation { theme: row.theme, language: row.language, text: row.text })
        .collect())
}

/// Parses `questions.csv`.
pub(super) fn parse_questions(path: &Path, bytes: &[u8]) -> Result<Vec<Question>, CorpusError> {
    Ok(without_lines(parse_csv(path, bytes, &QUESTION_COLUMNS, 0)?))
}

pub(super) fn without_lines<T>(rows: Vec<(u64, T)>) -> Vec<T> {
    rows.into_iter().map(|(_, row)| row).collect()
}

#[derive(Deserialize)]
struct WantedRow {
    wants: String,
    language: Language,
    terms: String,
}

/// Parses `wanted.csv`.
pub(super) fn parse_wanted(path: &Path, bytes: &[u8]) -> Result<Vec<(Want, Language, String)>, CorpusError> {
    let rows: Vec<(u64, WantedRow)> = parse_csv(path, bytes, &["wants", "language", "terms"], 0)?;
    let mut terms = Vec::new();
    for (line, row) in rows {
        let want = Want::parse(&row.wants).map_err(|message| CorpusError::Line {
            path: path.to_owned(),
            line,
            message,
        })?;
        terms.extend(list(&row.terms).into_iter().map(|term| (want.clone(), row.language, term)));
    }
    Ok(terms)
}

#[derive(Deserialize)]
struct SdgRow {
    theme: String,
    sdg: u8,
}

/// Parses `sdgs.csv`.
pub(super) fn parse_sdgs(path: &Path, bytes: &[u8]) -> Result<Vec<(String, u8)>, CorpusError> {
    let rows: Vec<(u64, SdgRow)> = parse_csv(path, bytes, &SDG_COLUMNS, 0)?;
    rows.into_iter()
        .map(|(line, row)| match row.sdg {
            1..=17 => Ok((row.theme, row.sdg)),
            other => {
                let message = format!("column `sdg`: there is no goal {other}: use 1 to 17");
                Err(CorpusError::Line { path: path.to_owned(), line, message })
            }
        })
        .collect()
}

#[derive(Deserialize)]
struct ProgrammeRow {
    id: String,
    name: String,
    kind: String,
    goals: String,
    instruments: String,
    source: String,
}

/// Parses `programmes.csv`.
pub(super) fn parse_programmes(path: &Path, bytes: &[u8]) -> Result<Vec<Programme>, CorpusError> {
    let columns = ["id", "name", "kind", "goals", "instruments", "source"];
    let rows: Vec<(u64, ProgrammeRow)> = parse_csv(path, bytes, &columns, 0)?;
    Ok(rows
        .into_iter()
        .map(|(_, row)| Programme {
            id: row.id,
            name: row.name,
            kind: row.kind,
            goals: list(&row.goals),
            instruments: list(&row.instruments),
            source: row.source,
        })
        .collect())
}

/// Items of a cell, separated by `;`.
pub(super) fn list(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect()
}
