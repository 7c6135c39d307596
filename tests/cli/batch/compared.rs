//! `schakel diff`: two runs over one list, before and after a change.

use std::fs;

use super::super::run;
use super::{Folder, first_rows};

/// A copy of the bundled organisations in which `change` was done to each line.
fn catalogue(folder: &Folder, name: &str, change: impl Fn(&str) -> Option<String>) -> String {
    let bundled = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data");
    let to = folder.path(name);
    fs::create_dir(&to).unwrap();
    for file in fs::read_dir(bundled).unwrap() {
        let file = file.unwrap();
        if file.file_type().unwrap().is_file() {
            fs::copy(file.path(), to.join(file.file_name())).unwrap();
        }
    }
    let rows = fs::read_to_string(to.join("organisations.jsonl")).unwrap();
    let rows: Vec<String> = rows.lines().filter_map(change).collect();
    fs::write(to.join("organisations.jsonl"), rows.join("\n")).unwrap();
    to.to_str().unwrap().to_owned()
}

#[test]
fn who_left_and_who_came_is_told_with_the_cause() {
    let folder = Folder::new();
    let list = first_rows(&folder, 12);
    let before = catalogue(&folder, "before", |row| Some(row.to_owned()));
    let hidden = |row: &str| match row.contains("\"id\": \"interreg-v-a\"") {
        true => Some(row.replacen('{', "{\"visibility\": \"hidden\", ", 1)),
        false => Some(row.to_owned()),
    };
    let after = catalogue(&folder, "after", hidden);
    for (catalogue, name) in [(&before, "before.part"), (&after, "after.part")] {
        let ran = folder.batch(&list, name, &["--part", "1/1", "--catalogue", catalogue]);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
    }
    let (one, two) = (folder.path("before.part"), folder.path("after.part"));
    let (one, two) = (one.to_str().unwrap(), two.to_str().unwrap());
    let ran = run(&["diff", one, two, "--before-catalogue", &before, "--catalogue", &after]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stdout.contains("kept out: it is marked as hidden"), "{}", ran.stdout);
    assert!(ran.stdout.contains("changed places with Interreg V A"), "{}", ran.stdout);
    let same = run(&["diff", one, one, "--catalogue", &before]);
    assert_eq!(same.code, 1);
    assert!(same.stdout.contains("12 requests: 12 the same"), "{}", same.stdout);
    let wrong = run(&["diff", one, two]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("--before-catalogue"), "{}", wrong.stderr);
}

#[test]
fn clients_without_numbers_are_known_again_by_name() {
    let folder = Folder::new();
    let rows = "Potje;Wij zoeken een lab dat kunststof test\nBakker;Wij willen een oven op waterstof\n";
    let run_of = |name: &str, rows: &str| {
        let list = folder.path(&format!("{name}.csv"));
        fs::write(&list, format!("Klant;Vraag\n{rows}")).unwrap();
        let part = format!("{name}.part");
        assert_eq!(folder.batch(list.to_str().unwrap(), &part, &["--part", "1/1"]).code, 0);
        folder.path(&part).to_str().unwrap().to_owned()
    };
    let before = run_of("before", rows);
    let after = run_of("after", &format!("Nieuw;Wij zoeken studenten voor een webshop\n{rows}"));
    let ran = run(&["diff", &before, &after, "--before-catalogue", "bundled"]);
    assert_eq!(ran.code, 1, "{}{}", ran.stdout, ran.stderr);
    assert!(ran.stderr.contains("clients are compared by name"), "{}", ran.stderr);
    assert!(ran.stdout.contains("2 requests: 2 the same"), "{}", ran.stdout);
    assert!(ran.stdout.contains("only after: 1 (Nieuw)"), "{}", ran.stdout);
    // Where nothing tells clients apart, that is said.
    let twice = run_of("twice", "Potje;Wij zoeken een lab\nPotje;Wij zoeken een lab\n");
    let ran = run(&["diff", &before, &twice]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("HEADER=id"), "{}", ran.stderr);
}
