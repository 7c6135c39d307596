//! Why an organisation is not among the matches, and what would bring it there.

use serde_json::Value;

use super::run;

/// What is told below the score and its parts.
fn why_not(stdout: &str) -> &str {
    stdout.split_once("\n\n").unwrap().1
}

const CARE: &str =
    "Onze wijkverpleegkundigen rennen de hele dag. We zoeken slimme spullen voor bij oudere mensen thuis";

#[test]
fn a_change_of_the_profile_is_told_with_the_rank_it_leads_to() {
    let ran = run(&["why", CARE, "nhl-stenden"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, "trying changes of the profile …\n"));
    insta::assert_snapshot!(why_not(&ran.stdout));
}

#[test]
fn a_wish_that_keeps_it_out_is_told_with_the_rank_without_it() {
    let asked =
        ["why", "bouwen met hout", "nhl-stenden", "--kind", "company", "--top", "3", "--format", "json"];
    let ran = run(&asked);
    assert_eq!((ran.code, ran.stderr.as_str()), (1, "trying changes of the profile …\n"));
    let mut why: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(why["rule"]["id"], "kind_not_asked");
    assert_eq!(why["without"]["fields"], serde_json::json!(["kinds"]));
    assert_eq!(why["without"]["isProposed"], false);
    assert_eq!(why["change"]["isProposed"], true);
    // What changes with every catalogue is told elsewhere.
    for key in ["catalogue", "score", "parts"] {
        assert!(why.as_object_mut().unwrap().remove(key).is_some(), "{key}");
    }
    // Which order the keys come in depends on what else is compiled.
    insta::with_settings!({ sort_maps => true }, { insta::assert_json_snapshot!(why) });
}

#[test]
fn without_that_wish_it_may_be_a_match_as_it_is() {
    let ran = run(&["why", "kunststoffen recyclen", "nhl-stenden", "--kind", "company", "--top", "100"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (1, ""));
    assert!(why_not(&ran.stdout).starts_with("without --kind: rank "), "{}", ran.stdout);
    assert!(ran.stdout.ends_with("among the first 100\n"), "{}", ran.stdout);
}

#[test]
fn what_no_wish_and_no_profile_changes_is_said() {
    let ran = run(&["why", "--organisation", "treant", "treant zorggroep"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (1, ""));
    assert!(ran.stdout.starts_with("Treant Zorggroep [treant]\nrule: itself"), "{}", ran.stdout);
    assert_eq!(why_not(&ran.stdout), "no other question or profile changes this: it is the asker itself\n");
}

#[test]
fn nothing_more_is_told_of_a_match() {
    let ran = run(&["why", "kunststoffen recyclen", "nhl-stenden", "--top", "100"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    assert!(!ran.stdout.contains("\n\n"), "{}", ran.stdout);
}
