//! Changes of the register.

use schakel_core::catalogue::Dataset;
use schakel_core::organisation::{Kind, Language};

use super::Postgres;
use crate::register::{ChangeKind, Fact, Field, RegisterChanges, apply, find_record};
use crate::{Act, Store, UndoFault};

on_both!(
    an_organisation_is_erased_after_its_day,
    facts_are_stated_listed_and_undone,
    of_two_changes_at_once_one_is_stored
);

fn act(at: i64) -> Act {
    Act { actor: "tester".into(), origin: "192.0.2.0".into(), at }
}

fn fact(organisation: &str, field: Field, value: &str) -> Fact {
    let value = Some(value.to_owned());
    Fact { organisation: organisation.to_owned(), field, value, source: "telephone".to_owned() }
}

async fn facts_are_stated_listed_and_undone(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let base = Dataset::bundled().unwrap();
    assert_eq!(apply(&base, &store.register_changes().await.unwrap()).fingerprint(), base.fingerprint());
    let new = [
        fact("bakkerij", Field::Name, "Bakkerij Jansen"),
        fact("bakkerij", Field::Kind, "company"),
        fact("bakkerij", Field::Offers(Language::Nl), "brood\nadvies over bakken"),
        fact("bakkerij", Field::ContactEmail, "info@example.org"),
        fact("icd", Field::Place, "Assen"),
    ];
    assert_eq!(store.state_facts(&act(1), ChangeKind::Edit, 0, &new).await.unwrap(), Some(1));
    let next = [fact("bakkerij", Field::Name, "Bakkerij De Vries")];
    assert_eq!(store.state_facts(&act(2), ChangeKind::Import, 1, &next).await.unwrap(), Some(2));

    let facts = store.facts().await.unwrap();
    assert_eq!(facts.len(), 5);
    let changed = apply(&base, &RegisterChanges { facts, ..RegisterChanges::default() });
    assert_ne!(changed.fingerprint(), base.fingerprint());
    assert_eq!(changed.organisations.len(), base.organisations.len() + 1);
    let row = changed.organisations.iter().find(|row| row.id == "bakkerij").unwrap();
    assert_eq!((row.name.as_str(), row.kind, row.offers.len()), ("Bakkerij De Vries", Kind::Company, 2));
    let icd = changed.organisations.iter().find(|row| row.id == "icd").unwrap();
    let before = base.organisations.iter().find(|row| row.id == "icd").unwrap();
    assert_eq!((icd.place.as_deref(), &icd.name), (Some("Assen"), &before.name));
    let record = find_record(&base, &store.facts_of("bakkerij").await.unwrap(), "bakkerij").unwrap();
    assert_eq!(record.read(Field::ContactEmail), "info@example.org");
    // What only the desk sees is no other catalogue.
    let telephone = [fact("icd", Field::ContactPhone, "0592 000000")];
    assert_eq!(store.state_facts(&act(3), ChangeKind::Edit, 2, &telephone).await.unwrap(), Some(3));
    assert_eq!(apply(&base, &store.register_changes().await.unwrap()).fingerprint(), changed.fingerprint());

    let history = store.history("bakkerij").await.unwrap();
    assert_eq!(
        history.iter().map(|(change, facts)| (change.revision, facts.len())).collect::<Vec<_>>(),
        [(2, 1), (1, 4)]
    );
    let undone = store.undo_change(&act(4), 1).await.unwrap();
    assert_eq!(undone, Err(UndoFault::ChangedSince(vec!["bakkerij".into()])));
    assert_eq!(store.undo_change(&act(5), 2).await.unwrap(), Ok(4));
    assert_eq!(store.undo_change(&act(5), 2).await.unwrap(), Err(UndoFault::Undone));
    let record = find_record(&base, &store.facts_of("bakkerij").await.unwrap(), "bakkerij").unwrap();
    assert_eq!(record.organisation.name, "Bakkerij Jansen");
    assert_eq!(store.undo_change(&act(6), 9).await.unwrap(), Err(UndoFault::Missing));
    let changes = store.changes(i64::MAX, 9).await.unwrap();
    let told: Vec<_> =
        changes.iter().map(|change| (change.revision, change.kind.id(), change.n_facts)).collect();
    assert_eq!(told, [(4, "undo", 1), (3, "edit", 1), (2, "import", 1), (1, "edit", 5)]);
    assert_eq!((changes[2].undone_by, changes[3].n_organisations), (Some(4), 2));
}

async fn of_two_changes_at_once_one_is_stored(url: &str) {
    let (one, other) = (Store::connect(url).await.unwrap(), Store::connect(url).await.unwrap());
    let facts = [fact("icd", Field::Place, "Assen")];
    let (act, kind) = (act(1), ChangeKind::Edit);
    let (a, b) =
        tokio::join!(one.state_facts(&act, kind, 0, &facts), other.state_facts(&act, kind, 0, &facts));
    let mut stored = [a.unwrap(), b.unwrap()];
    stored.sort();
    assert_eq!(stored, [None, Some(1)]);
    assert_eq!((one.revision().await.unwrap(), other.revision().await.unwrap()), (1, 1));
}

async fn an_organisation_is_erased_after_its_day(url: &str) {
    const DAY: i64 = 24 * 3600;
    let store = Store::connect(url).await.unwrap();
    let said = 20_000 * DAY; // 2024-10-04
    let facts = [fact("oud", Field::KeepUntil, "2024-10-10"), fact("later", Field::KeepUntil, "2024-10-10")];
    store.state_facts(&act(said), ChangeKind::Edit, 0, &facts).await.unwrap().unwrap();
    let longer = [fact("later", Field::KeepUntil, "2030-01-01")];
    store.state_facts(&act(said + 1), ChangeKind::Edit, 1, &longer).await.unwrap().unwrap();
    // On the day itself it is there; a day that was past when it was said counts a week later.
    assert_eq!(store.purge(said + 6 * DAY).await.unwrap().organisations, 0);
    let past = [fact("versproken", Field::KeepUntil, "2016-01-01")];
    store.state_facts(&act(said + 7 * DAY), ChangeKind::Edit, 2, &past).await.unwrap().unwrap();
    assert_eq!(store.past_its_time(said + 8 * DAY).await.unwrap().organisations, 1);
    assert_eq!(store.purge(said + 8 * DAY).await.unwrap().organisations, 1);
    let erased: Vec<String> = store.erasures().await.unwrap().into_iter().map(|one| one.id).collect();
    assert_eq!(erased, ["oud"]);
    assert_eq!(store.facts_of("later").await.unwrap().len(), 1);
    assert_eq!(store.purge(said + 15 * DAY).await.unwrap().organisations, 1);
}
