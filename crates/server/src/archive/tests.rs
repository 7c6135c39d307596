//! An archive is a function of the store and the moment.

use std::io::{Cursor, Read};

use schakel_core::organisation::Language;
use schakel_store::register::{ChangeKind, Fact, Field};
use schakel_store::{Act, Answers};

use super::*;

fn act() -> Act {
    Act { actor: "anna".to_owned(), origin: "test".to_owned(), at: 1_795_824_061 }
}

async fn archive(store: &Store, base: &Dataset, now: i64) -> (Vec<u8>, Archive) {
    let mut out = Cursor::new(Vec::new());
    let archive = write_archive(store, base, &mut out, now).await.unwrap();
    (out.into_inner(), archive)
}

fn member(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[tokio::test]
async fn the_same_store_gives_the_same_bytes_but_for_the_moment() {
    let base = Dataset::bundled().unwrap();
    let store = Store::in_memory().await.unwrap();
    let answers = Answers { need: "=1+1; \"waterstof\"\nin Emmen".to_owned(), ..Answers::default() };
    let reference = store.make_case(&act(), &answers, Language::Nl).await.unwrap();
    let (first, told) = archive(&store, &base, 1_795_824_061).await;
    assert_eq!(archive(&store, &base, 1_795_824_061).await.0, first);
    let (later, told_later) = archive(&store, &base, 1_795_824_062).await;
    assert_ne!(later, first);
    assert_eq!(told_later, told, "only the manifest has the moment");
    assert!(member(&first, "manifest.json").contains("\"moment\": \"2026-11-28T00:01:01Z\""));
    let requests = member(&first, "requests.csv");
    assert!(requests.contains(&format!("{reference};nl;2026-11-28T00:01:01Z;")), "{requests}");
    assert!(requests.contains(";\"'=1+1; \"\"waterstof\"\"\nin Emmen\";"), "{requests}");
}

/// A list may be longer than a cell of a workbook: everything else is taken along.
#[tokio::test]
async fn a_text_too_long_for_a_workbook_leaves_only_the_workbook_out() {
    let base = Dataset::bundled().unwrap();
    let store = Store::in_memory().await.unwrap();
    let fact = Fact {
        organisation: "icd".to_owned(),
        field: Field::Offers(Language::Nl),
        value: Some("a".repeat(40_000)),
        source: "test".to_owned(),
    };
    store.state_facts(&act(), ChangeKind::Edit, 0, &[fact]).await.unwrap().unwrap();
    let (bytes, told) = archive(&store, &base, 0).await;
    assert!(told.without_workbook.is_some());
    assert!(told.files.iter().all(|file| file.name != "register.xlsx"));
    assert!(member(&bytes, "register.csv").contains(&"a".repeat(40_000)));
    assert!(!member(&bytes, "manifest.json").contains("\"withoutWorkbook\": null"));
}
