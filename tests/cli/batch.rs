//! A list of 300 clients in three languages, twelve rows of which have a fault.

mod breaking_off;
mod compared;
mod printed;
mod shared_out;
mod workbook;

use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use super::{Ran, run};

/// The list, from the repository's top folder.
const LIST: &str = "tests/batch/clients.csv";
const N_ROWS: usize = 300;
/// The rows with a fault, by their numbers; the second has the number of another row.
const FAULTY: [&str; 12] =
    ["F01", "K001", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12"];

/// A folder for what a test writes.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Runs `schakel batch` over a list into a file of this folder.
    fn batch(&self, list: &str, output: &str, more: &[&str]) -> Ran {
        let output = self.path(output);
        let mut args = vec!["batch", list, "--output", output.to_str().unwrap()];
        args.extend(more);
        run(&args)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }
}

/// The answers of a file of JSON Lines.
fn answers(path: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The first rows of the list, as a file of its own.
fn first_rows(folder: &Folder, n: usize) -> String {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(LIST)).unwrap();
    let lines: Vec<&str> = text.lines().take(n + 1).collect();
    let path = folder.path("few.csv");
    std::fs::write(&path, lines.join("\r\n")).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn each_row_has_an_answer_or_a_fault() {
    let folder = Folder::new();
    let ran = folder.batch(LIST, "matches.jsonl", &[]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let told = ran.stderr.lines().filter(|line| !line.ends_with(" left")).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(told.replace(folder.0.path().to_str().unwrap(), "DIR"));
    let answers = answers(&folder.path("matches.jsonl"));
    assert_eq!(answers.len(), N_ROWS);
    let faulty: Vec<&str> = answers
        .iter()
        .filter(|row| row["fault"].is_object())
        .map(|row| row["request"].as_str().unwrap())
        .collect();
    assert_eq!(faulty, FAULTY);
    let languages = |language: &str| answers.iter().filter(|row| row["language"] == language).count();
    assert_eq!(languages("nl") + languages("en") + languages("de"), N_ROWS - FAULTY.len());
    assert!(languages("nl") > 100 && languages("en") > 70 && languages("de") > 70);
}

#[test]
fn a_list_of_an_adviser_is_read_as_it_is_meant() {
    let folder = Folder::new();
    let list = folder.path("list.csv");
    // Headers made up on the spot, everyday words, official names of places, and a cell of two lines.
    let rows = "Klantnr.;Klant;Plaatsnaam;Max. afstand (km);Soort partner;Niet koppelen aan;Hulpvraag\n\
                7;Bakker Bos;Lingen (Ems);80;studenten, mkb;Hanzehogeschool;\"Wij willen een oven\n op waterstof\"\n\
                8;Slager Tel;gemeente Emmen;;;;Wij zoeken hulp, bel 111222333\n";
    std::fs::write(&list, rows).unwrap();
    let ran = folder.batch(list.to_str().unwrap(), "m.jsonl", &[]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let answers = answers(&folder.path("m.jsonl"));
    assert_eq!(answers[0]["request"], "7");
    let found = answers[0]["matches"].as_array().unwrap();
    assert!(!found.is_empty(), "{}", answers[0]);
    for found in found {
        assert_eq!(found["organisation"]["kind"], "company", "{found}");
        assert!(found["distanceKm"].as_f64().is_some_and(|km| km <= 80.0), "{found}");
    }
    // Rows are counted as a spreadsheet shows them, and no citizen service number is given back.
    assert_eq!(answers[1]["row"], 3);
    assert!(!ran.stderr.contains("111222333"));
    assert_eq!(folder.batch(list.to_str().unwrap(), "m.xlsx", &[]).code, 0);

    // Without a question that is recognised nothing is answered.
    std::fs::write(&list, "Klant;Kwestie\nBakker Bos;Wij willen een oven op waterstof\n").unwrap();
    let ran = folder.batch(list.to_str().unwrap(), "n.jsonl", &[]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("no column holds a question"), "{}", ran.stderr);
}

#[test]
fn the_number_of_threads_and_of_parts_changes_no_byte() {
    let folder = Folder::new();
    let list = first_rows(&folder, 60);
    assert_eq!(folder.batch(&list, "one.xlsx", &["--threads", "1"]).code, 0);
    assert_eq!(folder.batch(&list, "two.xlsx", &["--threads", "2"]).code, 0);
    let parts: Vec<String> = (1..=3)
        .map(|part| {
            let name = format!("{part}.part");
            assert_eq!(folder.batch(&list, &name, &["--part", &format!("{part}/3")]).code, 0);
            folder.path(&name).to_str().unwrap().to_owned()
        })
        .collect();
    let merged = folder.path("merged.xlsx");
    let ran = run(&["merge", &parts[2], &parts[0], &parts[1], "--output", merged.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(folder.read("one.xlsx") == folder.read("two.xlsx"));
    assert!(folder.read("one.xlsx") == folder.read("merged.xlsx"));
    let missing = run(&["merge", &parts[0], &parts[2], "--output", folder.path("x.xlsx").to_str().unwrap()]);
    assert_eq!(missing.code, 2);
    assert!(missing.stderr.contains("parts 1, 3 of 3"), "{}", missing.stderr);
}
