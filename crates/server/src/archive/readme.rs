//! `README.txt` of an archive: the same in Dutch, English and German, with the register's columns as the desk calls them.

use schakel_core::organisation::Language;
use schakel_store::register::Column;

use crate::web::Texts;

/// What each file is, in the order of [`Language::ALL`]; `{columns}` is where the register's columns go.
const PARTS: [(Language, &str); 3] = [
    (Language::Nl, include_str!("readme/nl.txt")),
    (Language::En, include_str!("readme/en.txt")),
    (Language::De, include_str!("readme/de.txt")),
];

/// The whole text.
pub(super) fn text() -> String {
    let parts: Vec<String> = PARTS.into_iter().map(|(language, text)| part(language, text)).collect();
    parts.join("\n\n----------------------------------------------------------------------\n\n")
}

fn part(language: Language, text: &str) -> String {
    let t = Texts(language);
    let columns = Column::all().map(|column| {
        let label = match column {
            Column::Id => t.get("field-id"),
            Column::Field(field) => t.get(&format!("field-{}", field.id())),
        };
        format!("    {} ({}): {label}", column.name(), column.id())
    });
    text.trim_end().replace("{columns}", &columns.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::super::columns::TABLES;
    use super::*;

    #[test]
    fn every_file_and_column_is_told_in_each_language() {
        for (language, text) in PARTS {
            let text = part(language, text);
            for name in ["README.txt", "register.xlsx", "register.csv", "register.jsonl", "register.jsonld"] {
                assert!(text.contains(name), "{language}: {name}");
            }
            for name in ["requests.jsonl", "models/", "manifest.json", "kvkNummer (kvk)"] {
                assert!(text.contains(name), "{language}: {name}");
            }
            for (table, columns) in TABLES {
                // What is told of a table goes on to the next empty line.
                let told = text.split(&format!("\n{table}\n")).nth(1).unwrap_or_default();
                let told = told.split("\n\n").next().unwrap_or_default();
                for column in columns {
                    assert!(
                        told.contains(&format!("    {column}:")),
                        "{language}: {table} has a column {column}"
                    );
                }
            }
        }
    }
}
