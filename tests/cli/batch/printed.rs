//! Briefings: a page per client in its language, behind a cover page.

use super::{Folder, LIST, answers, first_rows};

#[test]
fn each_answered_client_has_a_page_in_its_language() {
    let folder = Folder::new();
    let briefings = folder.path("briefings");
    let ran = folder.batch(LIST, "m.jsonl", &["--briefings", briefings.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let answers = answers(&folder.path("m.jsonl"));
    let cover = std::fs::read_to_string(briefings.join("index.html")).unwrap();
    let mut n_pages = 0;
    for (idx, answer) in answers.iter().enumerate().filter(|(_, answer)| answer["fault"].is_null()) {
        let id = answer["request"].as_str().unwrap();
        let name = format!("{:05}-{}.html", idx + 2, id.to_lowercase());
        assert!(cover.contains(&format!("href=\"{name}\"")), "{name}");
        let page = std::fs::read_to_string(briefings.join(&name)).unwrap();
        let language = answer["language"].as_str().unwrap();
        assert!(page.starts_with(&format!("<!doctype html>\n<html lang=\"{language}\">")), "{name}");
        // Who only touches the subject stands there only where nobody does more.
        let matches = answer["matches"].as_array().unwrap();
        let are_weak = matches.iter().all(|found| found["band"] == "weak");
        let shown = matches.iter().filter(|found| are_weak || found["band"] != "weak").take(5);
        for partner in shown.map(|found| found["organisation"]["name"].as_str().unwrap()) {
            assert!(page.contains(&partner.replace('&', "&#38;")), "{name}: {partner}");
        }
        assert!(!page.contains("http://") && !page.contains("src="), "{name} loads something");
        n_pages += 1;
    }
    assert_eq!(std::fs::read_dir(&briefings).unwrap().count(), n_pages + 1);
    let again = folder.batch(LIST, "n.jsonl", &["--briefings", briefings.to_str().unwrap()]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("holds briefings already"), "{}", again.stderr);
    // They are written over where that is said, and a folder with anything else is left alone.
    let options = ["--briefings", briefings.to_str().unwrap(), "--overwrite"];
    let few = first_rows(&folder, 3);
    assert_eq!(folder.batch(&few, "n.jsonl", &options).code, 0);
    assert_eq!(std::fs::read_dir(&briefings).unwrap().count(), 4);
    std::fs::write(briefings.join("notes.txt"), "mine").unwrap();
    let other = folder.batch(&few, "o.jsonl", &options);
    assert_eq!(other.code, 2);
    assert!(other.stderr.contains("notes.txt is there"), "{}", other.stderr);
    assert_eq!(std::fs::read_dir(&briefings).unwrap().count(), 5);
}

#[test]
fn one_file_holds_the_cover_and_every_page() {
    let folder = Folder::new();
    let list = first_rows(&folder, 25);
    assert_eq!(folder.batch(&list, "all.html", &[]).code, 0);
    let page = String::from_utf8(folder.read("all.html")).unwrap();
    assert_eq!(page.matches("<article").count(), 24);
    for language in ["nl", "en", "de"] {
        assert!(page.contains(&format!("<article lang=\"{language}\"")), "{language}");
    }
    assert!(page.contains("Rijen met een fout"));
}
