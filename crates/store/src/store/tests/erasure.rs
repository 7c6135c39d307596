//! What is erased is nowhere any more: not in the store, its files, the catalogue, or after a backup is restored.

use schakel_core::catalogue::Dataset;
use schakel_core::organisation::Language;

use super::{Postgres, answers};
use crate::register::{ChangeKind, Fact, Field, apply};
use crate::{Act, AuditCheck, Consent, Erasure, ErasureKind, Proposal, Store};

on_both!(what_is_erased_is_gone_and_stays_gone);

fn act(at: i64) -> Act {
    Act { actor: "tester".into(), origin: "192.0.2.0".into(), at }
}

/// An organisation and a request that both tell a secret, brought together.
async fn fill(store: &Store) -> String {
    let fact = |field, value: &str| Fact {
        organisation: "eenmanszaak".into(),
        field,
        value: Some(value.into()),
        source: "geheime bron".into(),
    };
    let facts = [fact(Field::Name, "Geheime Zaak"), fact(Field::Kind, "company")];
    store.state_facts(&act(1), ChangeKind::Import, 0, &facts).await.unwrap().unwrap();
    let reference = store.make_case(&act(2), &answers("een geheime vraag"), Language::Nl).await.unwrap();
    store.answer(&act(3), &reference, None, "een geheim antwoord").await.unwrap().unwrap();
    store.add_note(&act(3), &reference, "een geheime notitie").await.unwrap().unwrap();
    let proposal = Proposal {
        request: reference.clone(),
        organisation: "eenmanszaak".into(),
        consent: Consent::None,
        letters: ["een geheime brief".into(), "nog een geheime brief".into()],
        rank: 0,
        band: String::new(),
        found_with: [String::new(), String::new()],
    };
    store.propose(&act(4), &proposal).await.unwrap().unwrap();
    reference
}

fn erasures(reference: &str) -> [Erasure; 2] {
    [
        Erasure { kind: ErasureKind::Request, id: reference.to_owned() },
        Erasure { kind: ErasureKind::Organisation, id: "eenmanszaak".to_owned() },
    ]
}

async fn is_gone(store: &Store, reference: &str) {
    assert_eq!(store.case(reference).await.unwrap(), None);
    assert_eq!(store.introductions().await.unwrap(), []);
    assert_eq!(store.facts_of("eenmanszaak").await.unwrap(), []);
    let mut copy = Vec::new();
    store.back_up(&mut copy, 9).await.unwrap();
    let copy = String::from_utf8(copy).unwrap().to_lowercase();
    assert!(!copy.contains("geheim"), "nothing of it is in any table");
    assert!(matches!(store.check_audit().await.unwrap(), AuditCheck::Whole { .. }));
}

async fn what_is_erased_is_gone_and_stays_gone(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let reference = fill(&store).await;
    let base = Dataset::bundled().unwrap();
    let names = async || -> Vec<String> {
        let dataset = apply(&base, &store.register_changes().await.unwrap());
        dataset.organisations.into_iter().map(|row| row.name).collect()
    };
    assert!(names().await.contains(&"Geheime Zaak".to_owned()));
    let mut before = Vec::new();
    store.back_up(&mut before, 5).await.unwrap();
    for erasure in erasures(&reference) {
        store.erase(&act(6), &erasure).await.unwrap();
    }
    is_gone(&store, &reference).await;
    assert!(!names().await.contains(&"Geheime Zaak".to_owned()));
    // An organisation of the catalogue's files stays away too, though the files are not written.
    let icd = Erasure { kind: ErasureKind::Organisation, id: "icd".to_owned() };
    store.erase(&act(7), &icd).await.unwrap();
    assert_eq!(names().await.len(), base.organisations.len() - 1);

    // The backup of before has it all; with the list of erasures it is erased again.
    let list = store.erasures().await.unwrap();
    assert_eq!(list.len(), 3);
    let other = Store::in_memory().await.unwrap();
    other.restore(&mut before.as_slice()).await.unwrap();
    assert!(other.case(&reference).await.unwrap().is_some());
    assert_eq!(other.erase_again(&act(8), &list).await.unwrap(), 3);
    is_gone(&other, &reference).await;
    assert_eq!(other.erasures().await.unwrap(), list);
    store.close().await;
}

#[tokio::test]
async fn the_files_of_sqlite_hold_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = super::in_folder(&folder).await;
    let reference = fill(&store).await;
    let holds = || {
        let files = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|file| std::fs::read(file.unwrap().path()).unwrap());
        files.into_iter().any(|bytes| bytes.windows(6).any(|part| part.eq_ignore_ascii_case(b"geheim")))
    };
    assert!(holds());
    for erasure in erasures(&reference) {
        store.erase(&act(6), &erasure).await.unwrap();
    }
    // While the store is still open: also not in the log beside the file.
    assert!(!holds());
    store.close().await;
    assert!(!holds());
}
