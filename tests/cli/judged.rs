//! The quality gate: counts and scores are what models/baseline.toml says they are.

use super::run;

#[test]
fn scores_are_the_expected_ones() {
    for set in [
        "development",
        "judgements",
        "judgements-en",
        "judgements-de",
        "place-type",
        "tuning",
        "held-out",
        "held-out-nothing",
        "tuning-pairs",
    ] {
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
    assert!(ran.stderr.contains("counts organisations: expected 334, found 335"));
}

/// A run written by `batch` and measured by `evaluate` gives what measuring the engine gives.
#[test]
fn a_run_in_trec_format_is_measured_like_the_engine() {
    // With requests that are refused and ranked all the same.
    let set = "tests/quality/held-out";
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
    assert_eq!(measured["pairs"], serde_json::json!([]));
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
    std::fs::write(&path, "p01 Q0 nobody 1 2 tag\np99 Q0 nom 1 1 tag\n").unwrap();
    let ran = run(&["evaluate", "tests/quality/place-type", "--run", path.to_str().unwrap()]);
    assert!(
        ran.stderr.contains("1 lines are of organisations that are not in the catalogue"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("1 requests of the run are not in the judged set"), "{}", ran.stderr);
    std::fs::write(&path, "p01 Q0 nom 1 2 tag\np01 Q0 nom 2 1 tag\n").unwrap();
    let ran = run(&["evaluate", "tests/quality/place-type", "--run", path.to_str().unwrap()]);
    assert!(ran.stderr.contains("line 2: the organisation stands twice"), "{}", ran.stderr);

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

/// A folder of five organisations that worked together on the same projects, year by year.
fn catalogue_with_a_past() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let projects = [
        ("Quiet heat pumps for old houses in small villages", "2015-03", "abcd"),
        ("Heat pumps and batteries for houses in villages", "2016-05", "abcde"),
        ("Green roofs that keep rain water in cities", "2015-09", "cde"),
    ];
    let mut rows = String::new();
    for id in ["a", "b", "c", "d", "e"] {
        let evidence: Vec<serde_json::Value> = projects
            .iter()
            .filter(|(_, _, who)| who.contains(id))
            .map(|(text, date, _)| serde_json::json!({ "text": text, "date": date, "language": "en" }))
            .collect();
        let name = format!("Firm {id}");
        let row = serde_json::json!({ "id": id, "name": name, "kind": "company", "evidence": evidence });
        rows.push_str(&format!("{row}\n"));
    }
    std::fs::write(folder.path().join("organisations.jsonl"), rows).unwrap();
    folder
}

#[test]
fn a_catalogue_is_asked_with_a_hidden_year_of_its_own_past() {
    let folder = catalogue_with_a_past();
    let catalogue = folder.path().to_str().unwrap();
    let arguments = ["evaluate", "--hide-year", "2016", "--catalogue", catalogue];
    let ran = run(&[&arguments[..], &["--format", "json", "--ablation"]].concat());
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let found: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!((found["requests"].as_u64(), found["judged_rows"].as_u64()), (Some(1), Some(5)));
    assert!(found["groups"]["rows"][0]["ndcg_10"]["mean"].as_f64().unwrap() > 0.8, "{}", ran.stdout);
    let signals: Vec<&str> =
        found["ablation"].as_array().unwrap().iter().map(|row| row["with"].as_str().unwrap()).collect();
    assert!(signals.contains(&"evidence") && !signals.contains(&"need_offer"), "{signals:?}");
    assert_eq!(found["leaks"], serde_json::json!([]));

    // Years after the hidden one stay, and are told as leaks, unless it is a forecast.
    let arguments = ["evaluate", "--hide-year", "2015", "--catalogue", catalogue, "--format", "json"];
    let with_later = run(&arguments);
    let forecast = run(&[&arguments[..], &["--forecast"]].concat());
    assert!(with_later.stdout.contains("there is evidence of 2016-05"), "{}", with_later.stdout);
    assert!(forecast.stderr.contains("no evidence dated 2015"), "{}{}", forecast.stdout, forecast.stderr);
    for (wrong, message) in [
        (vec!["evaluate", "tests/quality/held-out", "--as-participant"], "go with --hide-year"),
        (vec!["evaluate", "tests/quality/held-out", "--per-request", "--format", "json"], "add lines"),
        (vec!["evaluate", "tests/quality/tuning-pairs", "--ablation"], "no requests to measure"),
    ] {
        let ran = run(&wrong);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains(message), "{}", ran.stderr);
    }

    let none = run(&["evaluate", "--hide-year", "1999", "--catalogue", catalogue]);
    assert_eq!(none.code, 2);
    assert!(
        none.stderr.contains("no evidence dated 1999 is shared by three organisations"),
        "{}",
        none.stderr
    );
}

#[test]
fn pairs_are_counted_one_way_and_both_ways() {
    let ran = run(&["evaluate", "tests/quality/judgements", "--numbered", "even", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(found["requests"], 24);
    let pairs = found["pairs"].as_array().unwrap();
    let row = |grade: &str| pairs.iter().find(|row| row["grade"] == grade).unwrap();
    // Who works together already is never proposed as new.
    assert_eq!((row("1")["n_pairs"].as_u64(), row("1")["n_one_way"].as_u64()), (Some(10), Some(0)));
    assert_eq!(row("2-3")["n_pairs"], 20);
    // The figure itself is held by the expected ones, of the whole set.
    assert!(row("2-3")["n_both_ways"].as_u64().unwrap() > 0);
    assert_eq!(found["bands"].as_array().unwrap().len(), 3);
}

#[test]
fn weights_are_learned_per_situation_and_twice_alike() {
    let folder = tempfile::tempdir().unwrap();
    let learn = |name: &str, sets: &[&str]| {
        let path = folder.path().join(name);
        let arguments = ["train", "--name", "x", "--output", path.to_str().unwrap()];
        let ran = run(&[&arguments[..], sets].concat());
        (ran, std::fs::read_to_string(path).unwrap_or_default())
    };
    let (first, text) = learn("a.toml", &["tests/quality/tuning-pairs"]);
    assert_eq!(first.code, 0, "{}", first.stderr);
    assert!(first.stdout.contains("| kindred |"));
    assert!(text.contains("name = \"x\""));
    assert_eq!(text, learn("b.toml", &["tests/quality/tuning-pairs"]).1);
    let (mixed, _) = learn("c.toml", &["tests/quality/tuning-pairs", "tests/quality/development"]);
    assert_eq!(mixed.code, 2);
    assert!(mixed.stderr.contains("more than one situation"), "{}", mixed.stderr);
}

#[test]
fn faulty_pairs_and_grades_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let evaluate = || run(&["evaluate", folder.path().to_str().unwrap()]);
    for (pairs, message) in [
        ("a,b,grade\n", "line 1: the header is `a,b,grade`, but must be `a,b,grade,why`"),
        ("a,b,grade,why\nnom,snn,7,x\n", "line 2: the grade must be 0 to 3"),
        ("a,b,grade,why\nnom,nom,3,x\n", "line 2: an organisation makes no pair with itself"),
        ("a,b,grade,why\nnom,snn,3,x\nsnn,nom,0,x\n", "line 3: the pair stands twice"),
        ("a,b,grade,why\nnom,nobody-at-all,3,x\n", "organisation `nobody-at-all` is not in the catalogue"),
    ] {
        std::fs::write(folder.path().join("pairs.csv"), pairs).unwrap();
        let ran = evaluate();
        assert_eq!(ran.code, 2, "{}", ran.stdout);
        assert!(ran.stderr.contains(message), "{}", ran.stderr);
    }
    std::fs::remove_file(folder.path().join("pairs.csv")).unwrap();
    std::fs::write(folder.path().join("requests.jsonl"), "{\"id\":\"q\",\"text\":\"waterstof\"}\n").unwrap();
    std::fs::write(folder.path().join("judgements.qrels"), "q 0 nom 3\nq 0 nom 1\n").unwrap();
    assert!(evaluate().stderr.contains("line 2: the organisation is graded twice for this request"));
}
