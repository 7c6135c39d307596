//! A list shared out: nobody gets more introductions than there is room for.

use std::collections::BTreeMap;

use super::{Folder, LIST, answers};

fn introductions(folder: &Folder, name: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for answer in answers(&folder.path(name)) {
        for found in answer["matches"].as_array().into_iter().flatten() {
            *counts.entry(found["organisation"]["id"].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }
    counts
}

#[test]
fn no_partner_gets_more_than_it_has_room_for() {
    let folder = Folder::new();
    let rooms = folder.path("rooms.csv");
    std::fs::write(&rooms, "organisatie;plaatsen;minstens\r\nrug;1;\r\ngreenpac;4;2\r\n").unwrap();
    let rooms = rooms.to_str().unwrap();
    let ran = folder.batch(LIST, "m.jsonl", &["--assign", "--capacity", "6", "--capacities", rooms]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let told = ran.stderr.lines().find(|line| line.starts_with("shared out")).unwrap();
    assert!(told.contains("at most 0.00% below the best"), "{told}");
    let counts = introductions(&folder, "m.jsonl");
    assert!(counts.values().all(|&n| n <= 6));
    assert!(counts.get("rug").is_none_or(|&n| n <= 1));
    assert!((2..=4).contains(&counts["greenpac"]));
    for answer in answers(&folder.path("m.jsonl")) {
        // Partners that only touch the subject are for clients that have no others.
        let matches: Vec<_> = answer["matches"].as_array().into_iter().flatten().collect();
        let n_weak = matches.iter().filter(|found| found["band"] == "weak").count();
        assert!(n_weak == 0 || matches.len() == 1, "{answer}");
    }
}

#[test]
fn rooms_that_cannot_be_read_are_told_by_line() {
    let folder = Folder::new();
    for (rooms, told) in [
        ("organisatie;plaatsen\r\nrug;veel\r\n", "line 2: `veel` is not a whole number"),
        ("organisatie;plaatsen\r\nniemand;1\r\n", "line 2: `niemand` is not an organisation"),
        ("organisatie;plaatsen;minstens\r\nrug;1;2\r\n", "the floor is above the capacity"),
        ("plaatsen\r\n1\r\n", "needs the columns organisation and capacity"),
    ] {
        let path = folder.path("rooms.csv");
        std::fs::write(&path, rooms).unwrap();
        let ran = folder.batch(LIST, "m.jsonl", &["--assign", "--capacities", path.to_str().unwrap()]);
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains(told), "{}", ran.stderr);
    }
}
