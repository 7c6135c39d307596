//! The quality gate: counts and scores are what models/baseline.toml says they are.

use super::run;

#[test]
fn scores_on_the_development_set_are_the_expected_ones() {
    let ran = run(&["evaluate", "tests/quality/development", "--check", "models/baseline.toml"]);
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn scores_on_the_judgements_are_the_expected_ones() {
    let ran = run(&["evaluate", "tests/quality/judgements", "--check", "models/baseline.toml"]);
    assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
}

#[test]
fn a_changed_score_fails_the_check() {
    let folder = tempfile::tempdir().unwrap();
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/baseline.toml")).unwrap();
    let path = folder.path().join("baseline.toml");
    std::fs::write(&path, text.replace("organisations = 335", "organisations = 334")).unwrap();
    let ran = run(&["evaluate", "tests/quality/development", "--check", path.to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("count of organisations: expected 334, found 335"));
}
