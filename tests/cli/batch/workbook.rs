//! The workbook, cell by cell beside the answers as JSON and the list as it came.

use std::collections::BTreeMap;

use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use schakel_core::explanation::{kind_label, signal_label};
use schakel_core::model::Signal;
use schakel_core::organisation::{Kind, Language};
use schakel_sheet::{Limits, Table, read_table};
use schakel_store::without_citizen_numbers;
use serde_json::Value;

use super::{FAULTY, Folder, LIST, N_ROWS, answers};

/// A sheet as texts below its header.
type Rows = Vec<Vec<Data>>;

struct Book {
    sheets: BTreeMap<String, (Vec<String>, Rows)>,
    answers: Vec<Value>,
    list: Table,
}

fn book() -> Book {
    let folder = Folder::new();
    assert_eq!(folder.batch(LIST, "m.xlsx", &[]).code, 0);
    assert_eq!(folder.batch(LIST, "m.jsonl", &[]).code, 0);
    let mut book: Xlsx<_> = open_workbook(folder.path("m.xlsx")).unwrap();
    let names = ["Matches", "Redenen", "Onderdelen", "Zonder antwoord", "Mailing", "Instellingen"];
    assert_eq!(book.sheet_names(), names);
    let sheets = names.map(|name| (name.to_owned(), rows(&book.worksheet_range(name).unwrap())));
    let list = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(LIST);
    let list = read_table(&std::fs::read(list).unwrap(), &Limits::default()).unwrap();
    Book { sheets: sheets.into(), answers: answers(&folder.path("m.jsonl")), list }
}

fn rows(range: &Range<Data>) -> (Vec<String>, Rows) {
    let mut rows = range.rows().map(<[Data]>::to_vec);
    let header = rows.next().unwrap().iter().map(ToString::to_string).collect();
    (header, rows.collect())
}

fn text(cell: &Data) -> String {
    cell.to_string()
}

fn number(cell: &Data) -> Option<f64> {
    match cell {
        Data::Float(number) => Some(*number),
        Data::Int(number) => Some(*number as f64),
        _ => None,
    }
}

impl Book {
    fn sheet(&self, name: &str) -> &Rows {
        &self.sheets[name].1
    }

    /// The list's row with the answer to it.
    fn answered(&self) -> impl Iterator<Item = (&schakel_sheet::Row, &Value)> {
        self.list.rows.iter().zip(&self.answers)
    }

    fn cell<'b>(&self, row: &'b schakel_sheet::Row, header: &str) -> &'b str {
        let at = self.list.header.iter().position(|name| name == header).unwrap();
        &row.cells[at]
    }
}

/// What the rows of a match begin with.
fn head(book: &Book, row: &schakel_sheet::Row, found: &Value) -> Vec<String> {
    vec![
        row.line.to_string(),
        book.cell(row, "Klantnummer").to_owned(),
        book.cell(row, "Bedrijfsnaam").to_owned(),
        found["rank"].to_string(),
        found["organisation"]["name"].as_str().unwrap().to_owned(),
    ]
}

fn first_cells(row: &[Data]) -> Vec<String> {
    row[..5].iter().map(text).collect()
}

#[test]
fn every_cell_says_what_the_answers_say() {
    let book = book();
    assert_eq!(book.list.rows.len(), N_ROWS);
    let bands = BTreeMap::from([
        ("strong", "Past goed"),
        ("possible", "Past misschien"),
        ("weak", "Dicht bij het onderwerp"),
    ]);
    let (mut at, mut mailed) = (0, 0);
    let (matches, reasons, parts) = (book.sheet("Matches"), book.sheet("Redenen"), book.sheet("Onderdelen"));
    for (row, answer) in book.answered() {
        let found = answer["matches"].as_array().map(Vec::as_slice).unwrap_or_default();
        for one in found {
            let kind: Kind = one["organisation"]["kind"].as_str().unwrap().parse().unwrap();
            let head = head(&book, row, one);
            let (matched, reasoned, parted) = (&matches[at], &reasons[at], &parts[at]);
            assert_eq!(first_cells(matched), head);
            assert_eq!(first_cells(reasoned), head);
            assert_eq!(first_cells(parted), head);
            assert_eq!(text(&matched[5]), one["organisation"]["id"].as_str().unwrap());
            assert_eq!(text(&matched[6]), kind_label(kind, Language::Nl));
            assert_eq!(text(&matched[7]), one["organisation"]["place"].as_str().unwrap_or_default());
            assert_eq!(number(&matched[8]), one["distanceKm"].as_f64());
            assert_eq!(text(&matched[9]), bands[one["band"].as_str().unwrap()]);
            assert_eq!(number(&matched[10]), one["score"].as_f64());
            assert_eq!(text(&reasoned[5]), one["reasons"]["asker"].as_str().unwrap());
            assert_eq!(text(&reasoned[6]), one["reasons"]["partner"].as_str().unwrap());
            assert_parts(parted, one);
            at += 1;
        }
        // Who nobody fits gets a letter too.
        if answer["fault"].is_null() {
            assert_mailed(&book, &book.sheet("Mailing")[mailed], row, answer);
            mailed += 1;
        }
    }
    assert_eq!((matches.len(), reasons.len(), parts.len()), (at, at, at));
    assert_eq!(book.sheet("Mailing").len(), mailed);
}

/// The parts of a row are those of the answer, and add up to its score.
fn assert_parts(row: &[Data], found: &Value) {
    let score = found["score"].as_f64();
    assert_eq!(number(&row[5]), score);
    let mut sum = 0.0;
    for (signal, cell) in Signal::ALL.iter().zip(&row[6..]) {
        let part = found["parts"].as_array().unwrap().iter().find(|part| part["signal"] == signal.id());
        assert_eq!(number(cell), part.and_then(|part| part["value"].as_f64()));
        sum += number(cell).unwrap_or(0.0);
    }
    assert!((sum - score.unwrap()).abs() < 1e-9);
}

fn assert_mailed(book: &Book, mailed: &[Data], row: &schakel_sheet::Row, answer: &Value) {
    let mut expected = vec![row.line.to_string()];
    expected.extend(
        ["Klantnummer", "Bedrijfsnaam", "Contactpersoon", "E-mail"]
            .map(|name| book.cell(row, name).to_owned()),
    );
    expected.push(answer["language"].as_str().unwrap().to_owned());
    expected.push(book.cell(row, "Innovatievraag").to_owned());
    let found = answer["matches"].as_array().unwrap();
    expected.push(found.len().to_string());
    let told: Vec<String> = mailed[..8].iter().map(text).collect();
    assert_eq!(told, expected);
    for (idx, one) in found.iter().take(3).enumerate() {
        let at = 9 + 7 * idx;
        assert_eq!(text(&mailed[at]), one["organisation"]["name"].as_str().unwrap());
        // What goes to a client is in its language.
        let bands = match answer["language"].as_str() {
            Some("nl") => ["Past goed", "Past misschien", "Dicht bij het onderwerp"],
            Some("en") => ["Good fit", "Possible fit", "Close to the subject"],
            _ => ["Passt gut", "Passt vielleicht", "Nah am Thema"],
        };
        assert!(bands.contains(&text(&mailed[at + 1]).as_str()), "{mailed:?}");
        // What is mailed holds no guesses and no made-up examples.
        let reasons = &one["reasons"];
        let certain = reasons.get("certain").unwrap_or(&reasons["asker"]).as_str().unwrap();
        assert_eq!(text(&mailed[at + 4]), certain);
        assert!(!certain.contains("edacht voorbeeld") && !certain.contains("made-up example"), "{certain}");
    }
    assert_eq!(text(&mailed[8]), "", "no briefings were written");
    let own: Vec<String> = mailed[9 + 3 * 7..].iter().map(text).collect();
    let filled = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    assert_eq!(own[..filled], row.cells[..filled]);
}

#[test]
fn rows_without_an_answer_come_back_as_they_were_with_what_to_do() {
    let book = book();
    let (header, rows) = &book.sheets["Zonder antwoord"];
    assert_eq!(header[6..], book.list.header);
    let unanswered: Vec<(&schakel_sheet::Row, &Value)> = book
        .answered()
        .filter(|(_, answer)| answer["fault"].is_object() || answer["verdict"] == "no-good-match")
        .collect();
    assert_eq!(rows.len(), unanswered.len());
    let mut faulty = Vec::new();
    for (told, (row, answer)) in rows.iter().zip(unanswered) {
        assert_eq!(text(&told[0]), row.line.to_string());
        let cells: Vec<String> = told[6..].iter().map(text).collect();
        let filled = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        let kept: Vec<String> =
            row.cells[..filled].iter().map(|cell| without_citizen_numbers(cell)).collect();
        assert_eq!(cells[..filled], kept);
        if let Some(message) = answer["fault"]["message"].as_str() {
            assert_eq!((text(&told[3]).as_str(), text(&told[4]).as_str()), ("Fout in de rij", message));
            faulty.push(text(&told[1]));
        } else {
            assert_eq!(text(&told[3]), "geen goede match");
            assert!(!text(&told[4]).is_empty());
        }
    }
    assert_eq!(faulty, FAULTY);
}

#[test]
fn settings_and_headers_name_what_the_run_was_made_with() {
    let book = book();
    let settings: BTreeMap<String, String> =
        book.sheet("Instellingen").iter().map(|row| (text(&row[0]), text(&row[1]))).collect();
    let n = |name: &str| settings[name].parse::<usize>().unwrap();
    assert_eq!(n("Rijen"), N_ROWS);
    assert_eq!(n("Rijen met een fout"), FAULTY.len());
    assert_eq!(n("Rijen met matches") + n("Rijen zonder goede match") + FAULTY.len(), N_ROWS);
    assert_eq!(settings["Lijst"], "clients.csv");
    assert_eq!(settings["Versie van de catalogus"], book.answers[0]["catalogue"].as_str().unwrap());
    assert_eq!(settings["Kolom “Innovatievraag”"], "Vraag");
    assert_eq!(settings["Kolom “Land”"], "niet gebruikt");
    let (header, _) = &book.sheets["Onderdelen"];
    let signals: Vec<&str> = Signal::ALL.iter().map(|&signal| signal_label(signal, Language::Nl)).collect();
    assert_eq!(header[6..], signals);
}
