//! Organisations from a spreadsheet saved as CSV: the columns that are there, in any order.

use std::collections::HashSet;
use std::path::Path;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as ValueError, StrDeserializer};

use super::new_id;
use super::rows::{csv_error, list, utf8};
use crate::error::CorpusError;
use crate::organisation::{EvidenceItem, Item, Language, Organisation, Texts};
use crate::text::{detect_language, fold};

/// The columns that are read, as the header may name them; only `name` and `kind` are required.
const COLUMNS: [&str; 27] = [
    "id",
    "name",
    "kind",
    "aka",
    "roles",
    "status",
    "place",
    "province",
    "country",
    "sectors",
    "themes",
    "language",
    "about",
    "about_nl",
    "about_en",
    "about_de",
    "offers",
    "needs",
    "evidence",
    "part_of",
    "succeeded_by",
    "website",
    "kvk",
    "size",
    "visibility",
    "source",
    "updated",
];

/// Parses `organisations.csv`, separated by the comma, semicolon or tab its header has most of. Items in a cell are
/// separated by `;` or stand on lines of their own. A row without `id` gets one made from its name. `about`, `offers`,
/// `needs` and `evidence` are in the row's `language`, which is found from all of them together when absent.
pub(super) fn parse_sheet(path: &Path, bytes: &[u8]) -> Result<Vec<Organisation>, CorpusError> {
    let text = utf8(path, bytes)?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header: Vec<String> =
        reader.headers().map_err(|error| csv_error(path, &error))?.iter().map(fold).collect();
    let line_error = |line: u64, message: String| CorpusError::Line { path: path.to_owned(), line, message };
    for (idx, column) in header.iter().enumerate() {
        if !COLUMNS.contains(&column.as_str()) {
            let known = COLUMNS.join(", ");
            return Err(line_error(
                1,
                format!("unknown column `{column}`: name it one of {known}, or remove it"),
            ));
        }
        if header[..idx].contains(column) {
            return Err(line_error(1, format!("column `{column}` occurs twice: keep one")));
        }
    }
    for required in ["name", "kind"] {
        if !header.iter().any(|column| column == required) {
            return Err(line_error(1, format!("there is no column `{required}`: add it")));
        }
    }
    let records = reader.records().collect::<Result<Vec<_>, _>>().map_err(|error| csv_error(path, &error))?;
    let mut ids: HashSet<String> =
        records.iter().filter_map(|record| Row { header: &header, record }.text("id")).collect();
    let mut organisations = Vec::new();
    for record in &records {
        let line = record.position().map_or(0, csv::Position::line);
        let row = Row { header: &header, record };
        if record.iter().all(str::is_empty) {
            continue;
        }
        let mut organisation = row.organisation().map_err(|message| line_error(line, message))?;
        if organisation.id.is_empty() {
            organisation.id = new_id(&organisation.name, |id| ids.contains(id));
            ids.insert(organisation.id.clone());
        }
        organisations.push(organisation);
    }
    Ok(organisations)
}

/// The separator the header has most of; Dutch and German spreadsheets write semicolons.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    let count = |separator: u8| header.bytes().filter(|&byte| byte == separator).count();
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|&separator| count(separator)).unwrap_or(b',')
}

/// One record, read by the name of its columns.
struct Row<'r> {
    header: &'r [String],
    record: &'r csv::StringRecord,
}

fn parse_value<T: for<'de> Deserialize<'de>>(column: &str, cell: &str) -> Result<T, String> {
    let lower = cell.to_lowercase();
    let deserializer: StrDeserializer<'_, ValueError> = lower.as_str().into_deserializer();
    T::deserialize(deserializer).map_err(|error| format!("column `{column}`: {error}"))
}

impl<'r> Row<'r> {
    /// The cell of `column`, if there is anything in it.
    fn cell(&self, column: &str) -> Option<&'r str> {
        let idx = self.header.iter().position(|name| name == column)?;
        self.record.get(idx).filter(|cell| !cell.is_empty())
    }

    fn text(&self, column: &str) -> Option<String> {
        self.cell(column).map(str::to_owned)
    }

    /// The items of a cell.
    fn items(&self, column: &str) -> Vec<String> {
        self.cell(column).map(|cell| cell.lines().flat_map(list).collect()).unwrap_or_default()
    }

    /// The value of a cell, read as it would be in `organisations.jsonl`, in capitals or not.
    fn value<T: for<'de> Deserialize<'de>>(&self, column: &str) -> Result<Option<T>, String> {
        self.cell(column).map(|cell| parse_value(column, cell)).transpose()
    }

    fn organisation(&self) -> Result<Organisation, String> {
        let texts =
            ["about", "offers", "needs", "evidence"].map(|column| self.cell(column).unwrap_or_default());
        let language = self.value("language")?.unwrap_or_else(|| detect_language(&texts.join(". "), None));
        let mut about =
            Texts { nl: self.text("about_nl"), en: self.text("about_en"), de: self.text("about_de") };
        if let Some(text) = self.text("about") {
            let slot = match language {
                Language::Nl => &mut about.nl,
                Language::En => &mut about.en,
                Language::De => &mut about.de,
            };
            if slot.is_some() {
                return Err(format!("both `about` and `about_{language}` have a text: keep one"));
            }
            *slot = Some(text);
        }
        let items = |column| {
            self.items(column)
                .into_iter()
                .map(|text| Item { text, language: Some(language), source: None })
                .collect::<Vec<_>>()
        };
        let evidence = self
            .items("evidence")
            .into_iter()
            .map(|text| EvidenceItem { text, language: Some(language), source: None, date: None })
            .collect();
        let sectors = self
            .items("sectors")
            .iter()
            .map(|sector| parse_value("sectors", sector))
            .collect::<Result<_, String>>()?;
        Ok(Organisation {
            id: self.text("id").unwrap_or_default(),
            name: self.text("name").ok_or("column `name` is empty: every organisation needs a name")?,
            aka: self.items("aka"),
            kind: self.value("kind")?.ok_or("column `kind` is empty: every organisation needs one")?,
            roles: self.items("roles"),
            status: self.value("status")?.unwrap_or_default(),
            place: self.text("place"),
            province: self.text("province"),
            country: self.text("country"),
            sectors,
            themes: self.items("themes"),
            about,
            offers: items("offers"),
            needs: items("needs"),
            evidence,
            part_of: self.text("part_of"),
            succeeded_by: self.text("succeeded_by"),
            website: self.text("website"),
            kvk: self.text("kvk"),
            size: self.text("size"),
            visibility: self.value("visibility")?.unwrap_or_default(),
            source: self.text("source"),
            updated: self.value("updated")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisation::{Kind, Status};

    fn parse(text: &str) -> Result<Vec<Organisation>, String> {
        parse_sheet(Path::new("organisations.csv"), text.as_bytes()).map_err(|error| error.to_string())
    }

    #[test]
    fn columns_in_any_order_and_with_any_separator_are_read() {
        for separator in [',', ';', '\t'] {
            let header = ["Kind", "NAME", "about", "Offers", "status"].join(&separator.to_string());
            let row = [
                "Company",
                "Bakkerij Jansen",
                "Wij bakken brood.",
                "\"brood; cursus bakken\nadvies\"",
                "ended",
            ]
            .join(&separator.to_string());
            let rows = parse(&format!("{header}\n{row}\n")).unwrap();
            assert_eq!(
                (rows[0].id.as_str(), rows[0].kind, rows[0].status),
                ("bakkerij-jansen", Kind::Company, Status::Ended)
            );
            assert_eq!(rows[0].about.nl.as_deref(), Some("Wij bakken brood."));
            let offers: Vec<&str> = rows[0].offers.iter().map(|item| item.text.as_str()).collect();
            assert_eq!(offers, ["brood", "cursus bakken", "advies"]);
        }
    }

    #[test]
    fn made_ids_are_different() {
        let rows = parse("id,name,kind\n,Één,company\n,Een,company\n,!!,care\neen,Een,project\n").unwrap();
        let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["een-2", "een-3", "organisation", "een"]);
    }

    #[test]
    fn what_is_wrong_is_named_with_line_and_column() {
        for (text, part) in [
            ("naam,kind\n", "line 1: unknown column `naam`"),
            ("name\n", "no column `kind`"),
            ("name,kind,name\n", "occurs twice"),
            (
                "name,kind\nA,castle\n",
                "line 2: column `kind`: unknown variant `castle`, expected one of `company`",
            ),
            ("name,kind\nA,company\n,care\n", "line 3: column `name` is empty"),
            ("name,kind\nA\n", "the row has 1 fields"),
            ("name,kind,language\nA,care,fr\n", "column `language`"),
        ] {
            let message = parse(text).unwrap_err();
            assert!(message.contains(part), "{message}");
        }
    }
}
