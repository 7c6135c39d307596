//! The register as files: spreadsheets that come back changed, lines for programs, and linked data of the public part.

use schakel_core::explanation::kind_label;
use schakel_core::organisation::{Language, Organisation, Visibility};
use schakel_core::theme::Taxonomy;
use schakel_sheet::{
    Choices, Delimiter, Dialect, Encoding, Explanation, Row, Sheet, Table, Workbook, WriteError, write_csv,
    write_csv_in, write_xlsx,
};
use schakel_store::register::{Column, Nature, Preset, Record, Records};
use serde_json::{Value, json};

use crate::web::Texts;

/// A kind of file the register is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegisterFormat {
    /// Semicolons, UTF-8 with a byte order mark: as Dutch and German spreadsheets read it.
    Csv,
    /// A workbook with lists to choose from and a sheet that explains the columns.
    Xlsx,
    /// The contract of organisations: what reaches the catalogue, a line each. A person of whom nobody stated on what ground it is kept
    /// is not in it: a catalogue's folder knows no legal forms, and would show it.
    Jsonl,
    /// schema.org organisations in JSON-LD: what everybody may see.
    JsonLd,
}

impl RegisterFormat {
    /// All formats.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Xlsx, Self::Jsonl, Self::JsonLd];

    /// The end of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Jsonl => "jsonl",
            Self::JsonLd => "jsonld",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Jsonl => "application/jsonl",
            Self::JsonLd => "application/ld+json",
        }
    }
}

/// What reaches the catalogue: linked data is made of nothing else.
#[derive(Debug, Clone, Copy)]
pub struct Public<'a> {
    /// The organisations with their changes, without what is withheld.
    pub organisations: &'a [Organisation],
    /// The themes they name.
    pub taxonomy: &'a Taxonomy,
}

/// Writes the register; the same register gives the same bytes.
///
/// # Errors
/// When a value is longer than a cell of a workbook may be.
pub fn write_register(
    records: &Records,
    public: &Public<'_>,
    format: RegisterFormat,
    language: Language,
) -> Result<Vec<u8>, WriteError> {
    match format {
        RegisterFormat::Csv => Ok(write_csv(&table(records))),
        RegisterFormat::Xlsx => write_xlsx(&workbook(records, Texts(language))),
        RegisterFormat::Jsonl => Ok(lines(records)),
        RegisterFormat::JsonLd => Ok(linked_data(public)),
    }
}

/// Writes the register as a CRM program takes it in: its columns only, under its names, as UTF-8 with commas.
pub fn write_for(records: &Records, preset: Preset) -> Vec<u8> {
    let (columns, header): (Vec<Column>, Vec<&str>) = preset.written().unzip();
    let rows = (2..).zip(records.iter()).map(|(line, (id, record))| Row {
        line,
        cells: columns.iter().map(|column| column.cell(id, record)).collect(),
    });
    let (delimiter, encoding) = (Delimiter::Comma, Encoding::Utf8);
    let table = Table {
        header: header.into_iter().map(str::to_owned).collect(),
        rows: rows.collect(),
        dialect: Dialect::Csv { delimiter, encoding },
    };
    write_csv_in(&table, delimiter, encoding)
}

fn cells((id, record): (&str, &Record)) -> Vec<String> {
    Column::all().map(|column| column.cell(id, record)).collect()
}

fn header() -> Vec<String> {
    Column::all().map(|column| column.name().to_owned()).collect()
}

fn table(records: &Records) -> Table {
    let rows = (2..).zip(records.iter()).map(|(line, record)| Row { line, cells: cells(record) });
    Table {
        header: header(),
        rows: rows.collect(),
        dialect: Dialect::Csv { delimiter: Delimiter::Semicolon, encoding: Encoding::Utf8Bom },
    }
}

fn workbook(records: &Records, t: Texts) -> Workbook {
    // A column of several values has no list: a list takes one value a cell.
    let choices = Column::all().enumerate().filter_map(|(idx, column)| match column {
        Column::Field(field) => match field.nature() {
            Nature::Choice(ids) => {
                Some(Choices { column: idx, values: ids.iter().map(|id| (*id).to_owned()).collect() })
            }
            _ => None,
        },
        Column::Id => None,
    });
    let sheet = Sheet {
        name: t.get("file-sheet"),
        header: header(),
        rows: records.iter().map(cells).collect(),
        choices: choices.collect(),
    };
    let mut lines = vec![
        t.get("file-explain-id"),
        t.get("file-explain-lists"),
        t.get("file-explain-same"),
        String::new(),
    ];
    lines.extend(Column::all().map(|column| match column {
        Column::Id => format!("{}: {}", column.name(), t.get("field-id")),
        Column::Field(field) => match field.nature() {
            Nature::Choice(ids) | Nature::Choices(ids) => {
                format!("{}: {} ({})", column.name(), t.get(&format!("field-{}", field.id())), ids.join(", "))
            }
            _ => format!("{}: {}", column.name(), t.get(&format!("field-{}", field.id()))),
        },
    }));
    Workbook {
        sheets: vec![sheet],
        explanation: Some(Explanation { name: t.get("file-explanation"), lines }),
    }
}

fn lines(records: &Records) -> Vec<u8> {
    let mut out = Vec::new();
    for (_, record) in records.iter().filter(|(_, record)| !record.lacks_basis()) {
        if let Ok(line) = serde_json::to_vec(&record.shown()) {
            out.extend_from_slice(&line);
            out.push(b'\n');
        }
    }
    out
}

/// Only what everybody may see: no hidden organisations, and nothing the desk keeps for itself.
fn linked_data(known: &Public<'_>) -> Vec<u8> {
    let mut public: Vec<&Organisation> =
        known.organisations.iter().filter(|row| row.visibility == Visibility::Public).collect();
    public.sort_by(|a, b| a.id.cmp(&b.id));
    let graph: Vec<Value> = public.into_iter().map(|row| organisation_node(known.taxonomy, row)).collect();
    let document = json!({ "@context": "https://schema.org", "@graph": graph });
    serde_json::to_vec_pretty(&document).unwrap_or_default()
}

fn organisation_node(taxonomy: &Taxonomy, row: &Organisation) -> Value {
    let texts = |language: Language, text: &str| json!({ "@language": language.code(), "@value": text });
    let mut node = json!({ "@type": "Organization", "identifier": row.id, "name": row.name });
    let mut put = |key: &str, value: Value| {
        let is_empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if let (false, Some(node)) = (is_empty, node.as_object_mut()) {
            node.insert(key.to_owned(), value);
        }
    };
    put("alternateName", json!(row.aka));
    put("additionalType", json!(kind_label(row.kind, Language::En)));
    put("url", json!(row.website));
    put("description", row.about.iter().map(|(language, text)| texts(language, text)).collect());
    put("knowsAbout", row.themes.iter().filter_map(|id| taxonomy.find(id)).map(|idx| {
        json!({ "@type": "DefinedTerm", "termCode": taxonomy.theme(idx).id, "name": taxonomy.theme(idx).label(Language::En) })
    }).collect());
    if row.place.is_some() || row.country.is_some() {
        put(
            "address",
            json!({
                "@type": "PostalAddress", "addressLocality": row.place, "addressRegion": row.province,
                "addressCountry": row.country,
            }),
        );
    }
    put(
        "makesOffer",
        row.offers.iter().map(|item| json!({ "@type": "Offer", "description": item.text })).collect(),
    );
    put(
        "seeks",
        row.needs.iter().map(|item| json!({ "@type": "Demand", "description": item.text })).collect(),
    );
    node
}
