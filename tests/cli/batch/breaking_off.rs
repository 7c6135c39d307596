//! What is done is kept: when the process is killed, stopped, or cannot write.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::{Folder, LIST, first_rows};

/// Starts a run over the whole list in a process of its own, and waits until it keeps answers.
fn started(folder: &Folder) -> Child {
    let process = Command::new(env!("CARGO_BIN_EXE_schakel"))
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .args(["batch", LIST, "--threads", "1", "--output"])
        .arg(folder.path("m.xlsx"))
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let journal = folder.path("m.xlsx.part");
    while std::fs::metadata(&journal).map_or(0, |meta| meta.len()) < 100_000 {
        assert!(begun.elapsed() < Duration::from_secs(60), "no answer was kept");
        std::thread::sleep(Duration::from_millis(5));
    }
    process
}

fn assert_resumed(folder: &Folder) {
    let before = std::fs::read_to_string(folder.path("m.xlsx.part")).unwrap().lines().count();
    assert!(before > 1, "nothing was kept");
    let again = folder.batch(LIST, "m.xlsx", &[]);
    assert_eq!(again.code, 2);
    assert!(again.stderr.contains("go on with --resume"), "{}", again.stderr);
    let resumed = folder.batch(LIST, "m.xlsx", &["--resume"]);
    assert_eq!(resumed.code, 0, "{}", resumed.stderr);
    let whole = folder.batch(LIST, "whole.xlsx", &[]);
    assert_eq!(whole.code, 0, "{}", whole.stderr);
    assert!(folder.read("m.xlsx") == folder.read("whole.xlsx"));
    assert!(!folder.path("m.xlsx.part").exists());
}

#[test]
fn a_killed_run_goes_on_to_the_same_bytes() {
    let folder = Folder::new();
    let mut process = started(&folder);
    process.kill().unwrap();
    process.wait().unwrap();
    assert!(!folder.path("m.xlsx").exists());
    assert_resumed(&folder);
}

#[cfg(unix)]
#[test]
fn a_stopped_run_says_how_to_go_on() {
    let folder = Folder::new();
    let process = started(&folder);
    let pid = process.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    let output = process.wait_with_output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{stderr}");
    assert!(stderr.contains("rows; what is answered is kept in"), "{stderr}");
    assert_resumed(&folder);
}

#[test]
fn half_a_line_at_the_end_is_answered_again_and_other_runs_are_refused() {
    let folder = Folder::new();
    let list = first_rows(&folder, 20);
    assert_eq!(folder.batch(&list, "all.part", &["--part", "1/1"]).code, 0);
    let kept = folder.read("all.part");
    let half: Vec<u8> = kept[..kept.len() / 2].to_vec();
    std::fs::write(folder.path("half.part"), &half).unwrap();
    assert_eq!(folder.batch(&list, "half.part", &["--part", "1/1", "--resume"]).code, 0);
    assert!(folder.read("half.part") == kept);
    std::fs::write(folder.path("other.part"), &half).unwrap();
    let other = folder.batch(&list, "other.part", &["--part", "1/1", "--resume", "--top", "3"]);
    assert_eq!(other.code, 2);
    assert!(other.stderr.contains("is of another run: what was asked of it differs"), "{}", other.stderr);
    assert!(folder.read("other.part") == half, "a refused journal was touched");
}

#[test]
fn what_cannot_be_written_is_told_before_anything_is_answered() {
    let folder = Folder::new();
    let list = first_rows(&folder, 3);
    for (output, told) in [
        ("nowhere/m.xlsx", "cannot write"),
        ("m.docx", "name it .xlsx, .csv, .jsonl, .trec or .html"),
        ("", "is a folder"),
    ] {
        let ran = folder.batch(&list, output, &[]);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains(told), "{}", ran.stderr);
    }
    std::fs::write(folder.path("notes.xlsx"), b"mine").unwrap();
    let ran = folder.batch(&list, "notes.xlsx", &[]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("is there already"), "{}", ran.stderr);
    assert_eq!(folder.read("notes.xlsx"), b"mine");
    assert_eq!(folder.batch(&list, "notes.xlsx", &["--overwrite"]).code, 0);
}
