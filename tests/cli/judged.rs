//! The quality gate: counts and scores are what models/baseline.toml says they are.

use super::run;

#[test]
fn scores_are_the_expected_ones() {
    for set in
        ["development", "judgements", "judgements-en", "judgements-de", "place-type", "tuning", "held-out"]
    {
        let ran = run(&["evaluate", &format!("tests/quality/{set}"), "--check", "models/baseline.toml"]);
        assert_eq!(ran.code, 0, "{}{}", ran.stdout, ran.stderr);
    }
}

#[test]
fn a_translation_is_compared_with_its_original_request_by_request() {
    let ran = run(&["evaluate", "tests/quality/judgements-de", "--paired-with", "tests/quality/judgements"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.contains("paired over 23 answerable requests: loss "), "{}", ran.stdout);
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
