//! Verbs that answer.

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::MatchRequest;
use schakel_server::api::dto::MatchesDto;
use serde_json::Value;

use super::{run, run_with_input};

#[test]
fn the_command_line_gives_what_the_core_gives() {
    let catalogue = Catalogue::bundled().unwrap();
    for text in ["Wie helpt ons met cobots?", "hydrogen buses", "Ein Chor sucht einen Dirigenten"] {
        let ran = run(&["match", text, "--top", "25", "--format", "jsonl"]);
        let request = MatchRequest { top: Some(25), ..MatchRequest::from_text(text) };
        let expected = MatchesDto::new(&catalogue, &catalogue.find_matches(&request).unwrap());
        assert_eq!(ran.stdout.trim_end(), serde_json::to_string(&expected).unwrap());
    }
}

#[test]
fn a_match_tells_both_reasons_and_a_sum() {
    let ran = run(&["match", "Wij willen drones testen boven een vliegveld", "--top", "1"]);
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!(ran.stdout);
}

#[test]
fn an_unknown_subject_is_exit_one_with_advice() {
    let ran = run(&["match", "Ons dorpskoor zoekt een dirigent die piano speelt"]);
    assert_eq!(ran.code, 1);
    insta::assert_snapshot!(ran.stdout);
}

#[test]
fn a_named_asker_is_never_its_own_partner_and_known_partners_stand_apart() {
    let ran = run(&["match", "--organisation", "treant", "--top", "50", "--format", "json"]);
    let answer: Value = serde_json::from_str(&ran.stdout).unwrap();
    let ids: Vec<&str> = answer["matches"]
        .as_array()
        .unwrap()
        .iter()
        .map(|found| found["organisation"]["id"].as_str().unwrap())
        .collect();
    assert!(ids.len() > 5);
    assert!(!ids.contains(&"treant") && !ids.contains(&"scheper-ziekenhuis"));
    for known in answer["known"].as_array().unwrap() {
        assert!(!ids.contains(&known["organisation"]["id"].as_str().unwrap()));
    }
}

#[test]
fn a_batch_writes_a_trec_run_with_falling_scores() {
    let requests = "{\"id\":\"a\",\"text\":\"robots\"}\n{\"id\":\"b\",\"text\":\"dirigent piano\"}\n";
    let ran = run_with_input(&["batch", "-", "--format", "trec"], requests);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.contains("# b no good match"));
    let mut last = f64::INFINITY;
    for (idx, line) in ran.stdout.lines().filter(|line| line.starts_with("a ")).enumerate() {
        let fields: Vec<&str> = line.split(' ').collect();
        assert_eq!(fields.len(), 6);
        assert_eq!(fields[3], (idx + 1).to_string());
        let score: f64 = fields[4].parse().unwrap();
        assert!(score < last);
        last = score;
    }
}

#[test]
fn a_batch_writes_csv_with_one_header() {
    let requests = "{\"id\":\"a\",\"text\":\"robots\"}\n{\"id\":\"b\",\"text\":\"waterstof\"}\n";
    let ran = run_with_input(&["batch", "-", "--format", "csv", "--top", "2"], requests);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(lines.len(), 5);
    assert!(lines[0].starts_with("request,verdict,rank,organisation"));
    assert!(lines[1].starts_with("a,matches,1,") && lines[4].starts_with("b,matches,2,"));
}

#[test]
fn themes_are_recognised_with_the_way_they_were_found() {
    let ran = run(&["themes", "Wir suchen Kunststoffverwertung, Watterstoff nicht: Wasserstofff"]);
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!(ran.stdout);
}

#[test]
fn why_names_the_blocking_rule_or_what_is_missing() {
    let blocked = run(&["why", "bouwen met hout", "drentse-woningcorporaties"]);
    assert_eq!(blocked.code, 1);
    assert!(blocked.stdout.contains("rule: collective"));
    let far = run(&["why", "Wij zoeken hulp bij blockchain en composieten", "blockchainlab-drenthe"]);
    assert!(far.stdout.contains("rank: "), "{}", far.stdout);
    assert!(far.stdout.contains("missing themes: composieten"), "{}", far.stdout);
}

#[test]
fn planned_and_ended_bodies_are_marked() {
    let ran = run(&[
        "match",
        "lectoraat duurzame innovatie circulaire economie",
        "--top",
        "100",
        "--format",
        "jsonl",
    ]);
    let answer: Value = serde_json::from_str(&ran.stdout).unwrap();
    let ended = answer["matches"]
        .as_array()
        .unwrap()
        .iter()
        .find(|found| found["organisation"]["id"] == "lectoraat-duurzame-innovatie")
        .unwrap();
    assert_eq!(ended["organisation"]["status"], "ended");
    assert!(ended["reasons"]["asker"].as_str().unwrap().contains("Let op: gestopt"));
}

#[test]
fn a_catalogue_of_ones_own_works_with_nothing_but_organisations() {
    let folder = tempfile::tempdir().unwrap();
    let rows = concat!(
        "{\"id\":\"a\",\"name\":\"Viool & Zn\",\"kind\":\"company\",\"about\":{\"nl\":\"Wij bouwen en herstellen violen en cello's.\"}}\n",
        "{\"id\":\"b\",\"name\":\"Bakker\",\"kind\":\"company\",\"offers\":[\"Brood en taart\"]}\n",
        "{\"id\":\"c\",\"name\":\"Leeg\",\"kind\":\"project\"}\n",
    );
    std::fs::write(folder.path().join("organisations.jsonl"), rows).unwrap();
    let path = folder.path().to_str().unwrap();
    let ran = run(&["match", "Wie herstelt onze cello en viool?", "--catalogue", path, "--format", "jsonl"]);
    assert!(ran.stderr.contains("using the bundled ones"));
    let answer: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(answer["matches"][0]["organisation"]["id"], "a", "{}", ran.stdout);
    let check = run(&["check", path]);
    assert_eq!(check.code, 0);
    assert!(check.stderr.contains("`c` has no text at all"));
}

#[test]
fn completions_and_help_are_there() {
    assert!(run(&["completions", "bash"]).stdout.contains("_schakel"));
    insta::assert_snapshot!(run(&["--help"]).stdout);
}

#[test]
fn words_that_mean_something_else_in_another_language_or_sense_name_no_theme() {
    for (text, theme) in [
        ("Het lager van de motor is versleten", "inventory-optimisation"),
        ("Unser Lager ist viel zu voll", "predictive-maintenance"),
        ("De pers schreef een stuk over ons dorp", "plastics-processing"),
        ("Das Bad im Haus wird alt", "health-tourism"),
        ("In deze cel van de fabriek staat een robot", "energy-storage"),
        ("Een stroom bezoekers komt naar ons dorp", "grid-congestion"),
        ("Wij kopen een boot", "startups"),
    ] {
        let ran = run(&["themes", text]);
        assert!(!ran.stdout.contains(theme), "{text}: {}", ran.stdout);
    }
}

#[test]
fn places_are_read_by_town_municipality_and_postcode() {
    for (text, place) in [
        ("Wij zitten in Klazienaveen en zoeken hulp met robots", "8 km"),
        ("Wij zitten op 7901 AA en zoeken hulp met robots", "29 km"),
        ("Wir sitzen in Meppen und suchen Hilfe mit Robotern", "km"),
    ] {
        let ran = run(&["match", text, "--top", "1"]);
        assert!(ran.stdout.contains(&format!("{place})")), "{text}: {}", ran.stdout);
    }
}

#[test]
fn who_asks_for_peers_gets_them_as_a_list_of_their_own() {
    let ran = run(&[
        "match",
        "Wie heeft ervaring met circulair bouwen? We willen een vergelijkbaar project",
        "--format",
        "json",
    ]);
    let answer: Value = serde_json::from_str(&ran.stdout).unwrap();
    let peers = answer["peers"].as_array().unwrap();
    assert!(!peers.is_empty());
    for peer in peers {
        let kind = peer["organisation"]["kind"].as_str().unwrap();
        assert!(["company", "project", "care", "government"].contains(&kind), "{kind}");
    }
}

#[test]
fn the_number_of_threads_changes_no_byte() {
    let requests =
        "{\"text\":\"robots\"}\n{\"text\":\"waterstof in Emmen\"}\n{\"text\":\"dirigent\"}\n".repeat(20);
    let one = run_with_input(&["batch", "-", "--threads", "1"], &requests);
    let two = run_with_input(&["batch", "-", "--threads", "2"], &requests);
    assert_eq!(one.stdout, two.stdout);
    assert_eq!(one.stdout.lines().count(), 60);
}

#[test]
fn words_no_theme_explains_are_listed() {
    let ran = run(&["themes", "--unknown"]);
    assert_eq!(ran.code, 0);
    assert!(ran.stdout.lines().count() > 100);
}
