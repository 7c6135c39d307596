//! The store against a real file and a real PostgreSQL: the same tests for both.

#[path = "../../../../tests/postgres.rs"]
mod postgres;

use schakel_core::organisation::Language;

use self::postgres::Postgres;
use crate::{Answers, CaseFilter, Store, StoreError, parse_code};

const DAY: i64 = 24 * 3600;

/// Makes of one test two: with SQLite in a file, and with PostgreSQL.
macro_rules! on_both {
    ($($name:ident),*) => {
        mod with_sqlite {
            $(#[tokio::test] async fn $name() {
                let folder = tempfile::tempdir().unwrap();
                super::$name(folder.path().join("schakel.db").to_str().unwrap()).await;
            })*
        }
        mod with_postgres {
            $(#[tokio::test] async fn $name() {
                let server = super::Postgres::start();
                super::$name(&server.url()).await;
            })*
        }
    };
}

on_both!(
    a_draft_is_kept_over_a_restart_and_found_by_session_and_code,
    what_is_past_its_time_is_gone_and_purged,
    a_request_keeps_its_reference_and_its_owner_can_erase_it,
    a_stamp_is_good_once,
    two_servers_share_what_they_keep
);

mod advisers;
mod backup;
mod desk;
mod erasure;
mod oidc;
mod register;
mod snapshot;

async fn in_folder(folder: &tempfile::TempDir) -> Store {
    Store::connect(folder.path().join("schakel.db").to_str().unwrap()).await.unwrap()
}

fn answers(need: &str) -> Answers {
    Answers { need: need.to_owned(), ..Answers::default() }
}

async fn a_draft_is_kept_over_a_restart_and_found_by_session_and_code(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let session = store.create_draft(&answers("waterstof"), 0).await.unwrap();
    let draft = store.find_draft(&session.token, 1).await.unwrap().unwrap();
    store.save_answers(&draft.id, &answers("waterstofbus"), 10).await.unwrap();
    let code = store.resume_code(&draft.id);
    store.close().await;

    let store = Store::connect(url).await.unwrap();
    assert_eq!(store.resume_code(&draft.id), code);
    let typed = parse_code(&code.to_lowercase()).unwrap();
    let other = store.resume(&typed, 20).await.unwrap().unwrap();
    assert_ne!(other, session);
    for token in [&session.token, &other.token] {
        let found = store.find_draft(token, 20).await.unwrap().unwrap();
        assert_eq!((found.answers.need.as_str(), found.kept_until()), ("waterstofbus", 10 + 30 * DAY));
    }
    assert_eq!(store.resume("0000-0000-0000", 20).await.unwrap(), None);
    assert_eq!(store.find_draft("0000", 20).await.unwrap(), None);
}

async fn what_is_past_its_time_is_gone_and_purged(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let old = store.create_draft(&answers("oud"), 0).await.unwrap();
    let new = store.create_draft(&answers("nieuw"), 20 * DAY).await.unwrap();
    let sent = store.find_draft(&new.token, 20 * DAY).await.unwrap().unwrap();
    store.send(&sent, Language::Nl, 20 * DAY).await.unwrap();
    assert!(store.use_stamp("a", 20 * DAY).await.unwrap());
    assert_eq!(store.find_draft(&old.token, 31 * DAY).await.unwrap(), None);
    assert_eq!(store.past_its_time(31 * DAY).await.unwrap().drafts, 1);
    let purged = store.purge(31 * DAY).await.unwrap();
    assert_eq!((purged.drafts, purged.requests), (1, 0));
    let lines = store.audit(i64::MAX, 9).await.unwrap();
    assert_eq!((lines[0].action.as_str(), lines[0].object.as_str()), ("purge", "0 requests, 1 drafts"));
    assert!(store.find_draft(&new.token, 31 * DAY).await.unwrap().is_some());
    assert!(store.use_stamp("a", 60 * DAY).await.unwrap());
    // What was sent is found by its owner as long as the adviser has it: two years.
    store.purge(60 * DAY).await.unwrap();
    let code = store.resume_code(&sent.id);
    assert!(store.resume(&code, 60 * DAY).await.unwrap().is_some());
    assert!(store.find_draft(&new.token, 60 * DAY).await.unwrap().is_some());
    let purged = store.purge(751 * DAY).await.unwrap();
    assert_eq!((purged.drafts, purged.requests), (1, 1));
    assert_eq!(store.resume(&code, 751 * DAY).await.unwrap(), None);
}

async fn a_request_keeps_its_reference_and_its_owner_can_erase_it(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let session = store.create_draft(&answers("eerste versie van een geheime vraag"), 0).await.unwrap();
    let mut draft = store.find_draft(&session.token, 0).await.unwrap().unwrap();
    let reference = store.send(&draft, Language::De, 5).await.unwrap();
    assert!(reference.len() == 8 && reference.starts_with("S-"), "{reference}");
    assert!(!store.find_draft(&session.token, 5).await.unwrap().unwrap().is_changed_since_sent);
    draft.answers.need = "tweede versie van een geheime vraag".into();
    store.save_answers(&draft.id, &draft.answers, 6).await.unwrap();
    assert!(store.find_draft(&session.token, 6).await.unwrap().unwrap().is_changed_since_sent);
    assert_eq!(store.send(&draft, Language::Nl, 7).await.unwrap(), reference);
    let requests = store.cases(CaseFilter::All, 0, 99).await.unwrap();
    assert_eq!((requests.len(), requests[0].sent, requests[0].updated), (1, 5, 7));
    assert_eq!((requests[0].language, &requests[0].answers), (Language::Nl, &draft.answers));
    let found = store.find_draft(&session.token, 8).await.unwrap().unwrap();
    assert_eq!(found.reference, Some(reference));

    store.delete_draft(&draft.id, 9).await.unwrap();
    assert!(store.cases(CaseFilter::All, 0, 99).await.unwrap().is_empty());
    assert_eq!(store.find_draft(&session.token, 8).await.unwrap(), None);
}

async fn a_stamp_is_good_once(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let nonce = store.nonce().unwrap();
    assert!(store.use_stamp(&nonce, 100).await.unwrap());
    assert!(!store.use_stamp(&nonce, 100).await.unwrap());
}

async fn two_servers_share_what_they_keep(url: &str) {
    let (one, other) = (Store::connect(url).await.unwrap(), Store::connect(url).await.unwrap());
    let session = one.create_draft(&answers("waterstof"), 0).await.unwrap();
    let found = other.find_draft(&session.token, 1).await.unwrap().unwrap();
    assert_eq!(one.resume_code(&found.id), other.resume_code(&found.id));
    let signed = one.secret().sign("stamp", "text");
    assert!(other.secret().is_signature("stamp", "text", &signed));
    assert!(one.use_stamp("a", 9).await.unwrap() && !other.use_stamp("a", 9).await.unwrap());
    // Both send the same draft at once: it has one number.
    let (a, b) = tokio::join!(one.send(&found, Language::Nl, 2), other.send(&found, Language::Nl, 2));
    assert_eq!(a.unwrap(), b.unwrap());
    assert_eq!(one.cases(CaseFilter::All, 0, 99).await.unwrap().len(), 1);
}

#[tokio::test]
async fn neither_tokens_nor_what_was_erased_are_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let store = in_folder(&folder).await;
    let erased = store.create_draft(&answers("een geheime vraag"), 0).await.unwrap();
    let draft = store.find_draft(&erased.token, 0).await.unwrap().unwrap();
    store.send(&draft, Language::Nl, 0).await.unwrap();
    store.delete_draft(&draft.id, 9).await.unwrap();
    let session = store.create_draft(&answers("x"), 0).await.unwrap();
    let draft = store.find_draft(&session.token, 0).await.unwrap().unwrap();
    let code = store.resume_code(&draft.id);
    store.close().await;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for secret in [session.token.as_bytes(), code.as_bytes(), b"geheime vraag"] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret));
        }
    }
}

#[tokio::test]
async fn a_file_that_is_no_store_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("schakel.db");
    std::fs::write(&path, "this is a letter, and no database at all\n".repeat(50)).unwrap();
    assert!(matches!(Store::connect(path.to_str().unwrap()).await, Err(StoreError::Open { .. })));
    let nobody = Store::connect("postgres://me:secret@127.0.0.1:1/nothing").await;
    let error = nobody.unwrap_err().to_string();
    assert!(error.contains("postgres://me@127.0.0.1:1/nothing") && !error.contains("secret"), "{error}");
    let nowhere = folder.path().join("no").join("folder.db");
    assert!(matches!(Store::connect(nowhere.to_str().unwrap()).await, Err(StoreError::Open { .. })));
}
