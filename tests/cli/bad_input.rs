//! Every refusal names what is wrong and what to do; nothing half-done, exit code 2.

use super::{run, run_with_input, schakel};

/// The error of a catalogue whose organisations.jsonl holds `rows`, without the folder's name.
fn catalogue_error(rows: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("organisations.jsonl"), rows).unwrap();
    let path = folder.path().to_str().unwrap();
    let ran = run(&["check", path]);
    assert_ne!(ran.code, 0);
    ran.stderr.replace(path, "DIR")
}

#[test]
fn a_broken_line_is_named() {
    insta::assert_snapshot!(catalogue_error(b"{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\"}\n{\"id\":"));
}

#[test]
fn an_unknown_key_is_named() {
    insta::assert_snapshot!(catalogue_error(
        b"{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"colour\":\"red\"}"
    ));
}

#[test]
fn an_unknown_kind_is_named() {
    insta::assert_snapshot!(catalogue_error(b"{\"id\":\"a\",\"name\":\"A\",\"kind\":\"castle\"}"));
}

#[test]
fn an_unknown_sector_is_named() {
    insta::assert_snapshot!(catalogue_error(
        b"{\"id\":\"a\",\"name\":\"A\",\"kind\":\"care\",\"sectors\":[\"zorg\"]}"
    ));
}

#[test]
fn a_double_id_is_named() {
    let row = "{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\"}\n";
    insta::assert_snapshot!(catalogue_error(row.repeat(2).as_bytes()));
}

#[test]
fn text_that_is_not_utf_8_is_named() {
    insta::assert_snapshot!(catalogue_error(b"\n{\"id\":\"a\",\"name\":\"\xe9\",\"kind\":\"company\"}"));
}

#[test]
fn unknown_references_are_listed_together() {
    insta::assert_snapshot!(catalogue_error(
        b"{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"part_of\":\"z\",\"themes\":[\"magic\"],\"place\":\"Atlantis\",\"about\":{\"nl\":\"x\"}}"
    ));
}

#[test]
fn a_missing_folder_is_named() {
    let ran = run(&["match", "robots", "--catalogue", "no/such/folder"]);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.stderr);
}

#[test]
fn requests_that_cannot_be_answered_say_why() {
    let mut all = String::new();
    for args in [
        &["match"][..],
        &["match", "  ... "],
        &["match", "robots", "--organisation", "nobody"],
        &["match", "robots", "--near", "Atlantis"],
        &["match", "robots", "--top", "0"],
        &["match", "robots", "--near", "Emmen", "--km", "NaN"],
        &["match", "robots", "--format", "trec"],
        &["batch", "no/such/file"],
        &["batch", "-", "--format", "table"],
    ] {
        let ran = run(args);
        assert_eq!(ran.code, 2, "{args:?}");
        assert!(ran.stdout.is_empty());
        all.push_str(&ran.stderr);
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_batch_passes_over_what_cannot_be_answered_and_refuses_what_is_no_request() {
    let requests = "{\"id\":\"a\",\"text\":\"robots\"}\n{\"id\":\"b\"}\n";
    let ran = run_with_input(&["batch", "-"], requests);
    assert_eq!((ran.code, ran.stdout.lines().count()), (0, 2));
    assert!(ran.stdout.lines().nth(1).unwrap().contains("\"kind\":\"nothing-asked\""));
    assert!(ran.stderr.contains("row 2 (b)"));
    let ran = run_with_input(&["batch", "-"], "{\"id\":\"a\",\"text\":\"robots\"}\nnonsense\n");
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("line 2"));
}

#[test]
fn a_port_in_use_is_named() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let output = schakel(&["serve", "--store", ":memory:", "--listen", &address]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8(output.stderr).unwrap();
    let last = stderr.lines().filter(|line| !line.starts_with("note")).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(last.replace(&address, "ADDRESS"));
}

#[test]
fn a_store_that_cannot_be_opened_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("nowhere").join("schakel.db");
    let output = schakel(&["serve", "--store", store.to_str().unwrap()]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let stderr = String::from_utf8(output.stderr).unwrap();
    let said = stderr.lines().filter(|line| !line.starts_with("note")).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(said.replace(folder.path().to_str().unwrap(), "DIR"));
}

#[test]
fn settings_that_are_none_are_named_with_their_line() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("schakel.toml");
    for (text, part) in [
        ("[limits]\npages_per_hour = 3\n", "pages_per_hour"),
        ("[limits]\npages_per_minute = 0\n", "`limits.pages_per_minute` must be at least 1"),
        ("stylesheet = \"missing.css\"\n", "missing.css"),
        ("trusted_proxies = [\"localhost\"]\n", "trusted_proxies"),
    ] {
        std::fs::write(&settings, text).unwrap();
        let output = schakel(&["serve", "--config", settings.to_str().unwrap()]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{text}");
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.starts_with("error: ") && stderr.contains(part), "{stderr}");
    }
}

#[test]
fn a_circle_of_parts_is_named() {
    insta::assert_snapshot!(catalogue_error(
        b"{\"id\":\"a\",\"name\":\"A\",\"kind\":\"care\",\"about\":{\"nl\":\"x\"},\"part_of\":\"b\"}\n\
          {\"id\":\"b\",\"name\":\"B\",\"kind\":\"care\",\"about\":{\"nl\":\"x\"},\"part_of\":\"a\"}"
    ));
}

#[test]
fn a_number_that_is_none_is_named() {
    let request = "{\"id\":\"a\",\"text\":\"robots\",\"near\":{\"place\":\"Emmen\",\"km\":1e999}}\n";
    let ran = run_with_input(&["batch", "-"], request);
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.stderr);
}

#[test]
fn any_text_gets_an_answer_or_a_message() {
    for text in ["robots\u{7}\u{1b}[31m\0", "\u{202e}stobor tezoek \u{5d0}\u{5d1}", "😀😀", "\u{feff}"] {
        let ran = run_with_input(&["match", "-"], text);
        assert!((0..=2).contains(&ran.code), "{text:?}: {}", ran.stderr);
        assert!(!ran.stdout.contains('\u{1b}'), "{text:?}");
    }
}

#[test]
fn control_characters_and_right_to_left_text_get_an_answer_that_prints() {
    let mut all = String::new();
    for text in ["qqq\u{7}\u{1b}[31m\0xyz", "\u{202e}stobor tezoek \u{5d0}\u{5d1}"] {
        let ran = run_with_input(&["match", "-"], text);
        assert_eq!(ran.code, 1, "{text:?}");
        all.push_str(&ran.stdout);
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_text_longer_than_a_mebibyte_is_refused() {
    let ran = run_with_input(&["match", "-"], &"robots en waterstof ".repeat(60_000));
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.stderr);
}

#[test]
fn dates_out_of_range_are_named() {
    let mut all = String::new();
    for updated in ["2024-02-30", "0219-01-01", "31-12-2024"] {
        let row = format!("{{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"updated\":\"{updated}\"}}");
        all.push_str(&catalogue_error(row.as_bytes()));
    }
    let ran = run_with_input(&["batch", "-"], "{\"id\":\"a\",\"text\":\"robots\",\"date\":\"2024-13-01\"}\n");
    assert_eq!(ran.code, 2);
    all.push_str(&ran.stderr);
    insta::assert_snapshot!(all);
}

/// The error of a catalogue that cannot be read, without its path.
fn unreadable(path: &std::path::Path) -> String {
    let ran = run(&["check", path.to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    ran.stderr.replace(path.to_str().unwrap(), "PATH")
}

/// Root reads everything, so the file is made unreadable by being a folder.
#[test]
fn an_unreadable_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("organisations.jsonl")).unwrap();
    insta::assert_snapshot!(unreadable(folder.path()));
}

#[test]
fn a_folder_that_is_a_file_is_named() {
    let file = tempfile::NamedTempFile::new().unwrap();
    insta::assert_snapshot!(unreadable(file.path()));
}

#[test]
fn a_reader_that_stops_early_is_no_error() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_schakel"))
        .args(["match", "robots", "--top", "300", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(0));
}
