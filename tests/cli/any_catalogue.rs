//! Catalogues of other regions and fields.

use super::{run, schakel};

/// Runs the commands of a page of `docs/`: each succeeds, and prints the lines the page shows below it.
fn walk(page: &str) -> usize {
    let docs = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs");
    let text = std::fs::read_to_string(format!("{docs}/{page}")).unwrap();
    let mut stdout = String::new();
    let mut block = "";
    let mut n_commands = 0;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(language) => block = language,
            None if block == "sh" => {
                let typed = line.strip_prefix("schakel ").unwrap();
                let args: Vec<&str> = match typed.split('"').collect::<Vec<_>>()[..] {
                    [before, quoted, after] => {
                        before.split_whitespace().chain([quoted]).chain(after.split_whitespace()).collect()
                    }
                    _ => typed.split_whitespace().collect(),
                };
                let output = schakel(&args).current_dir(docs).output().unwrap();
                assert!(output.status.success(), "{line}: {}", String::from_utf8_lossy(&output.stderr));
                stdout = String::from_utf8(output.stdout).unwrap();
                n_commands += 1;
            }
            None if block == "text" => {
                let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                let shown = squeeze(line);
                assert!(stdout.lines().any(|printed| squeeze(printed) == shown), "`{line}` not in\n{stdout}");
            }
            None => {}
        }
    }
    n_commands
}

#[test]
fn the_walk_through_a_catalogue_of_ones_own_is_as_written() {
    assert_eq!(walk("own-catalogue.md"), 4);
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

const NO_THEMES: &str =
    "id,label_nl,label_en,label_de,synonyms_nl,synonyms_en,synonyms_de,sectors,ris3,parent,source\n";

#[test]
fn a_catalogue_without_themes_and_places_is_matched_by_its_words() {
    let folder = folder(&[
        (
            "organisations.csv",
            "name,kind,about\nZeilmakerij,company,Wij naaien zeilen voor platbodems.\nVisrokerij,company,Wij roken paling.\n",
        ),
        ("themes.csv", NO_THEMES),
        ("places.csv", "place,municipality,province,country,lat,lon\n"),
        ("postcodes.csv", "postcode,place,municipality,province,country,lat,lon\n"),
        ("wanted.csv", "wants,language,terms\n"),
        ("crossovers.csv", "from_sector,to_sector,example,source\n"),
        ("programmes.csv", "id,name,kind,goals,instruments,source\n"),
    ]);
    let path = folder.path().to_str().unwrap();
    let checked = run(&["check", path]);
    assert_eq!((checked.code, checked.stderr.as_str()), (0, ""));
    let ran = run(&["match", "Wie naait een zeil voor onze platbodem?", "--catalogue", path]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert!(ran.stdout.contains("1. Zeilmakerij"), "{}", ran.stdout);
    let ran = run(&["match", "Wie repareert fietsen?", "--catalogue", path]);
    assert_eq!(ran.code, 1, "{}", ran.stdout);
}

#[test]
fn two_files_of_organisations_are_one_too_many() {
    let folder = folder(&[("organisations.csv", "name,kind\n"), ("organisations.jsonl", "")]);
    let ran = run(&["check", folder.path().to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("organisations.csv: organisations.jsonl is in this folder too"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_faulty_sheet_is_named_with_its_own_file_and_line() {
    let folder = folder(&[("organisations.csv", "name;kind\nA;company\nB;castle\n")]);
    let ran = run(&["match", "x", "--catalogue", folder.path().to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("organisations.csv, line 3: column `kind`: unknown variant `castle`"),
        "{}",
        ran.stderr
    );
}
