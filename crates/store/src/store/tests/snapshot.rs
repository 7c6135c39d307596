//! The store at one moment, while it is written to.

use schakel_core::organisation::Language;

use super::{Postgres, answers};
use crate::register::{ChangeKind, Fact, Field};
use crate::{Act, Answers, Erasure, ErasureKind, Role, Store, ThemeWord};

on_both!(a_snapshot_is_one_moment_in_pages, everything_kept_is_in_a_snapshot);

fn act(actor: &str, at: i64) -> Act {
    Act { actor: actor.to_owned(), origin: "192.0.2.0".to_owned(), at }
}

fn place(organisation: &str, value: &str) -> Fact {
    Fact {
        organisation: organisation.to_owned(),
        field: Field::Place,
        value: Some(value.to_owned()),
        source: "telefoon".to_owned(),
    }
}

/// More than a page of each, and a note that is added while they are read.
async fn a_snapshot_is_one_moment_in_pages(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let reference = store.make_case(&act("anna", 1), &answers("waterstof"), Language::Nl).await.unwrap();
    let facts: Vec<Fact> = (0..1203).map(|n| place(&format!("o-{n:04}"), "Assen")).collect();
    store.state_facts(&act("anna", 2), ChangeKind::Import, 0, &facts).await.unwrap().unwrap();
    for n in 0..7 {
        store.add_note(&act("anna", 3), &reference, &format!("notitie {n}")).await.unwrap().unwrap();
    }
    let mut snapshot = store.snapshot().await.unwrap();
    let first = snapshot.facts(None).await.unwrap();
    assert_eq!(first.len(), 1000);
    store.add_note(&act("anna", 4), &reference, "te laat").await.unwrap().unwrap();
    store.state_facts(&act("anna", 4), ChangeKind::Edit, 1, &[place("z", "Emmen")]).await.unwrap().unwrap();
    let rest = snapshot.facts(first.last()).await.unwrap();
    let all: Vec<&str> = first.iter().chain(&rest).map(|fact| fact.organisation.as_str()).collect();
    let expected: Vec<&str> = facts.iter().map(|fact| fact.organisation.as_str()).collect();
    assert_eq!(all, expected, "each once, in order, and not what came later");
    assert!(snapshot.facts(rest.last()).await.unwrap().is_empty());
    let notes = snapshot.notes(None).await.unwrap();
    let (begin, end) = notes.split_at(3);
    assert_eq!((notes.len(), snapshot.notes(begin.last()).await.unwrap().as_slice()), (7, end));
    let lines = snapshot.audit(None).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.action == "note.add").count(), 7);
    assert_eq!(snapshot.audit(lines.last()).await.unwrap(), []);
    drop(snapshot);
    assert_eq!(store.snapshot().await.unwrap().notes(None).await.unwrap().len(), 8);
}

async fn everything_kept_is_in_a_snapshot(url: &str) {
    let store = Store::connect(url).await.unwrap();
    store.add_adviser(&act("operator", 1), "Anna", "anna@example.org", Role::Admin).await.unwrap().unwrap();
    let given = Answers { name: "Jansen".into(), may_share: true, ..answers("waterstof") };
    let reference = store.make_case(&act("anna", 2), &given, Language::De).await.unwrap();
    store.answer(&act("anna", 3), &reference, None, "een antwoord").await.unwrap().unwrap();
    store.judge(&act("anna", 3), &reference, "rug", Some(crate::No::Known)).await.unwrap().unwrap();
    store.state_facts(&act("anna", 4), ChangeKind::Edit, 0, &[place("icd", "Assen")]).await.unwrap().unwrap();
    store.undo_change(&act("bert", 5), 1).await.unwrap().unwrap();
    let word = ThemeWord { language: Language::Nl, word: "oven".into(), theme: "heat".into() };
    store.accept_word(&act("anna", 6), &word).await.unwrap();
    store.adopt_model(&act("anna", 7), "nieuw", "inhoud", "beter").await.unwrap();
    let gone = Erasure { kind: ErasureKind::Organisation, id: "weg".into() };
    store.erase(&act("anna", 8), &gone).await.unwrap();

    let mut snapshot = store.snapshot().await.unwrap();
    let requests = snapshot.requests(None).await.unwrap();
    assert_eq!(requests.len(), 1);
    assert_eq!(serde_json::from_str::<Answers>(&requests[0].answers).unwrap(), given);
    assert_eq!(
        (requests[0].state.as_str(), requests[0].answered, requests[0].made_by.as_deref()),
        ("answered", Some(3), Some("anna"))
    );
    let facts = snapshot.facts(None).await.unwrap();
    let told: Vec<_> = facts
        .iter()
        .map(|fact| (fact.revision, fact.value.as_deref(), fact.undoes, fact.undone_by))
        .collect();
    assert_eq!(told, [(1, Some("Assen"), None, Some(2)), (2, None, Some(1), None)]);
    assert_eq!(facts[1].actor, "bert");
    assert_eq!(snapshot.verdicts(None).await.unwrap()[0].verdict, "known");
    assert_eq!(snapshot.words().await.unwrap()[0].at, 6);
    assert_eq!(snapshot.models().await.unwrap()[0].content.as_deref(), Some("inhoud"));
    assert_eq!(snapshot.erasures().await.unwrap()[0].id, "weg");
    assert_eq!(snapshot.advisers().await.unwrap(), store.advisers().await.unwrap());
    assert_eq!(snapshot.register_changes().await.unwrap(), store.register_changes().await.unwrap());
}
