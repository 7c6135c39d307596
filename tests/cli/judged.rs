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

/// A run written by `batch` and measured by `evaluate` gives what measuring the engine gives.
#[test]
fn a_run_in_trec_format_is_measured_like_the_engine() {
    let set = "tests/quality/place-type";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.run");
    std::fs::write(&path, run(&["batch", &format!("{set}/requests.jsonl"), "--format", "trec"]).stdout)
        .unwrap();
    let own = run(&["evaluate", set, "--format", "json"]);
    let measured = run(&["evaluate", set, "--format", "json", "--run", path.to_str().unwrap()]);
    assert_eq!((own.code, measured.code), (0, 0), "{}", measured.stderr);
    let figures = |text: &str| -> serde_json::Value { serde_json::from_str(text).unwrap() };
    let (own, measured) = (figures(&own.stdout), figures(&measured.stdout));
    assert_eq!(own["groups"], measured["groups"]);
    assert_eq!(own["baselines"][4]["with"], "BM25");
    assert!(own["baselines"][4]["p"].as_f64().unwrap() < 0.01);
    assert_eq!(own["leaks"], serde_json::json!([]));
}

#[test]
fn a_faulty_run_is_named_and_a_known_text_is_a_leak() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("faulty.run");
    std::fs::write(&path, "# a comment\np01 Q0 nom 1 high tag\n").unwrap();
    let ran = run(&["evaluate", "tests/quality/place-type", "--run", path.to_str().unwrap()]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("line 2: the score is no number"), "{}", ran.stderr);

    let questions =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/questions.csv")).unwrap();
    let row = questions.lines().skip(1).find(|line| !line.contains('"')).unwrap();
    let text = row.splitn(3, ',').nth(2).unwrap();
    let request = serde_json::json!({ "id": "p01", "text": text });
    std::fs::write(folder.path().join("requests.jsonl"), format!("{request}\n")).unwrap();
    std::fs::write(folder.path().join("judgements.qrels"), "p01 0 nom 3\n").unwrap();
    let ran = run(&["evaluate", folder.path().to_str().unwrap(), "--format", "markdown"]);
    assert!(ran.stdout.contains("leaks: 1\n  the text of `p01` is an example question"), "{}", ran.stdout);
}
