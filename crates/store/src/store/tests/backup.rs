//! The store as a file and back, from each database to the other.

use schakel_core::organisation::Language;

use super::{Postgres, answers};
use crate::register::{ChangeKind, Fact, Field};
use crate::{Act, AuditCheck, BackupError, CaseFilter, Consent, Identity, Proposal, Role, Store};

on_both!(what_was_backed_up_under_load_is_restored_elsewhere);

fn act(at: i64) -> Act {
    Act { actor: "tester".into(), origin: "192.0.2.0".into(), at }
}

fn identity() -> Identity {
    let of = |text: &str| text.to_owned();
    Identity {
        issuer: of("https://login.example.org"),
        subject: of("s"),
        email: Some(of("anna@example.org")),
    }
}

/// Something in every table.
async fn fill(store: &Store) -> String {
    let session = store.create_draft(&answers("waterstof"), 1).await.unwrap();
    let draft = store.find_draft(&session.token, 1).await.unwrap().unwrap();
    let reference = store.send(&draft, Language::De, 2).await.unwrap();
    store.add_adviser(&act(3), "Anna", "anna@example.org", Role::Admin).await.unwrap().unwrap();
    store.log_in_by_oidc(&act(3), &identity()).await.unwrap();
    store.add_note(&act(4), &reference, "geb\u{eb}ld \"&\n").await.unwrap().unwrap();
    store.judge(&act(4), &reference, "rug", Some(crate::No::NotNow)).await.unwrap().unwrap();
    let proposal = Proposal {
        request: reference.clone(),
        organisation: "icd".into(),
        consent: Consent::Form,
        letters: ["a".into(), "b".into()],
        rank: 1,
        band: "strong".into(),
        found_with: ["c".into(), "m".into()],
    };
    store.propose(&act(5), &proposal).await.unwrap().unwrap();
    let facts = [Fact {
        organisation: "icd".into(),
        field: Field::Place,
        value: Some("Assen".into()),
        source: "telefoon".into(),
    }];
    store.state_facts(&act(6), ChangeKind::Edit, 0, &facts).await.unwrap().unwrap();
    store.undo_change(&act(7), 1).await.unwrap().unwrap();
    reference
}

async fn what_was_backed_up_under_load_is_restored_elsewhere(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let reference = fill(&store).await;
    // Notes are added while the backup is made: each is in it or not, with its line in the audit.
    let writer = {
        let (store, reference) = (store.clone(), reference.clone());
        tokio::spawn(async move {
            for n in 0..60 {
                store.add_note(&act(8), &reference, &format!("{n}")).await.unwrap().unwrap();
            }
        })
    };
    while store.notes(&reference).await.unwrap().len() < 20 {
        tokio::task::yield_now().await;
    }
    let mut file = Vec::new();
    let copied = store.back_up(&mut file, 9).await.unwrap();
    writer.await.unwrap();

    let other = Store::in_memory().await.unwrap();
    assert_eq!(other.restore(&mut file.as_slice()).await.unwrap(), copied);
    let notes = other.notes(&reference).await.unwrap();
    assert!(notes.len() >= 20, "{}", notes.len());
    let lines = other.audit_of(&reference).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.action == "note.add").count(), notes.len());
    assert!(matches!(other.check_audit().await.unwrap(), AuditCheck::Whole { .. }));
    assert_eq!(other.introductions().await.unwrap(), store.introductions().await.unwrap());
    assert_eq!(other.facts().await.unwrap(), store.facts().await.unwrap());
    assert_eq!(other.advisers().await.unwrap(), store.advisers().await.unwrap());
    let bound = other.bound_advisers().await.unwrap();
    assert_eq!((bound.len(), &bound), (1, &store.bound_advisers().await.unwrap()));
    let cases = other.cases(CaseFilter::All, 0, 9).await.unwrap();
    assert_eq!(cases, store.cases(CaseFilter::All, 0, 9).await.unwrap());
    // And the other way, into the database this test is about.
    let mut again = Vec::new();
    assert_eq!(other.back_up(&mut again, 9).await.unwrap().sha256, copied.sha256);
    assert!(matches!(store.restore(&mut again.as_slice()).await, Err(BackupError::NotEmpty { .. })));
}

#[tokio::test]
async fn a_backup_of_the_version_before_is_read_and_one_of_a_later_is_not() {
    let store = Store::in_memory().await.unwrap();
    store.add_adviser(&act(3), "Anna", "anna@example.org", Role::Admin).await.unwrap().unwrap();
    store.make_case(&act(4), &answers("waterstof"), Language::Nl).await.unwrap();
    let mut file = Vec::new();
    store.back_up(&mut file, 9).await.unwrap();
    let text = String::from_utf8(file).unwrap();
    let text_1 = text.replace(",\"keep_until\":null", "").replace("\"keep_until\":null,", "");
    for (version, is_read) in [(0, false), (1, true), (2, true), (3, true), (4, false)] {
        let (begin, rest) = if version == 1 { &text_1 } else { &text }.split_once('\n').unwrap();
        let begin = begin.replace("\"version\":3", &format!("\"version\":{version}"));
        let (rows, _) = rest.trim_end().rsplit_once('\n').unwrap();
        let body = format!("{begin}\n{rows}\n");
        let n_rows = rows.lines().count();
        let sha256 = crate::secret::hash(&body);
        let whole = format!("{body}{{\"rows\":{n_rows},\"sha256\":\"{sha256}\"}}\n");
        let restored = Store::in_memory().await.unwrap().restore(&mut whole.as_bytes()).await;
        assert!(!text_1.contains("keep_until") && text.contains("keep_until"));
        assert_eq!(restored.is_ok(), is_read, "{version}: {restored:?}");
    }
}

#[tokio::test]
async fn half_a_backup_or_a_changed_one_restores_nothing() {
    let store = Store::in_memory().await.unwrap();
    fill(&store).await;
    let mut file = Vec::new();
    store.back_up(&mut file, 9).await.unwrap();
    let text = String::from_utf8(file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let half = lines[..lines.len() / 2].join("\n") + "\n";
    let without_end = lines[..lines.len() - 1].join("\n") + "\n";
    for (damaged, expected) in [
        (String::new(), "not whole"),
        ("{}\n".to_owned(), "line 1"),
        (half, "not whole"),
        (without_end, "not whole"),
        (text.replace("telefoon", "telegram"), "not whole"),
        (text.replace("\"table\":\"facts\"", "\"table\":\"sqlite_master\""), "no row of a backup"),
        (text[..text.len() - 40].to_owned(), "no row of a backup"),
    ] {
        let other = Store::in_memory().await.unwrap();
        let error = other.restore(&mut damaged.as_bytes()).await.unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
        assert!(other.advisers().await.unwrap().is_empty(), "nothing is half restored");
        assert!(Store::in_memory().await.is_ok());
    }
}
