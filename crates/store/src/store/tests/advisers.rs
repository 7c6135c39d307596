//! Accounts, log-ins and the audit.

use super::Postgres;
use crate::{AccountFault, Act, Adviser, AdviserChange, AuditCheck, Login, Role, Store};

const MINUTE: i64 = 60;

on_both!(
    an_account_is_made_once_and_its_password_is_changed,
    sessions_end_when_they_are_idle_or_old,
    five_wrong_passwords_close_an_account_for_a_while,
    somebody_can_always_manage_accounts,
    the_audit_tells_when_it_was_tampered_with
);

fn act(at: i64) -> Act {
    Act { actor: "tester".into(), origin: "192.0.2.0".into(), at }
}

async fn add(store: &Store, email: &str, role: Role) -> String {
    store.add_adviser(&act(0), "Anna de Vries", email, role).await.unwrap().unwrap()
}

async fn open(store: &Store, email: &str, password: &str, at: i64) -> (String, Adviser) {
    match store.log_in(&act(at), email, password).await.unwrap() {
        Login::Open { token, adviser } => (token, *adviser),
        other => panic!("{other:?}"),
    }
}

async fn an_account_is_made_once_and_its_password_is_changed(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let password = add(&store, " Anna@Example.org ", Role::Curator).await;
    let again = store.add_adviser(&act(0), "Other", "anna@example.org", Role::Adviser).await.unwrap();
    assert_eq!(again, Err(AccountFault::Taken));
    let (token, anna) = open(&store, "ANNA@example.org", &password, 1).await;
    assert_eq!((anna.role, anna.must_change, anna.email.as_str()), (Role::Curator, true, "anna@example.org"));
    let (other, _) = open(&store, "anna@example.org", &password, 1).await;
    store.change_password(&act(2), &token, &anna.id, "drie paarden in de wei").await.unwrap();
    assert_eq!(store.log_in(&act(3), "anna@example.org", &password).await.unwrap(), Login::Wrong);
    assert!(!store.adviser_of_session(&token, 3).await.unwrap().unwrap().must_change);
    assert_eq!(store.adviser_of_session(&other, 3).await.unwrap(), None);
    open(&store, "anna@example.org", "drie paarden in de wei", 4).await;
    let reset = store.reset_password(&act(5), &anna.id).await.unwrap().unwrap();
    assert_eq!(store.adviser_of_session(&token, 5).await.unwrap(), None);
    assert!(open(&store, "anna@example.org", &reset, 6).await.1.must_change);
    assert_eq!(store.reset_password(&act(5), "nobody").await.unwrap(), Err(AccountFault::Missing));
}

async fn sessions_end_when_they_are_idle_or_old(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let password = add(&store, "anna@example.org", Role::Adviser).await;
    let (token, anna) = open(&store, "anna@example.org", &password, 0).await;
    for minute in [20, 40, 60] {
        assert!(store.adviser_of_session(&token, minute * MINUTE).await.unwrap().is_some());
    }
    assert!(store.adviser_of_session(&token, 91 * MINUTE).await.unwrap().is_none());
    let (old, _) = open(&store, "anna@example.org", &password, 0).await;
    for minute in (0..480).step_by(20) {
        assert!(store.adviser_of_session(&old, minute * MINUTE).await.unwrap().is_some(), "{minute}");
    }
    assert!(store.adviser_of_session(&old, 481 * MINUTE).await.unwrap().is_none());
    let (third, _) = open(&store, "anna@example.org", &password, 0).await;
    store.log_out(&Act { actor: anna.id, ..act(1) }, &third).await.unwrap();
    assert!(store.adviser_of_session(&third, 2).await.unwrap().is_none());
}

async fn five_wrong_passwords_close_an_account_for_a_while(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let password = add(&store, "anna@example.org", Role::Adviser).await;
    // An address nobody has is closed just the same: neither answer tells which accounts there are.
    for email in ["anna@example.org", "nobody@example.org"] {
        for second in 0..5 {
            assert_eq!(store.log_in(&act(second), email, "guess").await.unwrap(), Login::Wrong);
        }
        assert_eq!(store.log_in(&act(6), email, "guess").await.unwrap(), Login::Locked);
    }
    assert_eq!(store.log_in(&act(7), "anna@example.org", &password).await.unwrap(), Login::Locked);
    open(&store, "anna@example.org", &password, 16 * MINUTE).await;
    let lines = store.audit(i64::MAX, 99).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.result == "wrong password").count(), 10);
    assert!(lines.iter().all(|line| !format!("{line:?}").contains("example.org")));
}

async fn somebody_can_always_manage_accounts(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let password = add(&store, "anna@example.org", Role::Admin).await;
    let (token, anna) = open(&store, "anna@example.org", &password, 1).await;
    let demote = AdviserChange { role: Some(Role::Adviser), is_active: None };
    let close = AdviserChange { role: None, is_active: Some(false) };
    for change in [&demote, &close] {
        let refused = store.change_adviser(&act(2), &anna.id, change).await.unwrap();
        assert_eq!(refused, Err(AccountFault::LastAdmin));
    }
    assert_eq!(store.adviser_of_session(&token, 3).await.unwrap().unwrap().role, Role::Admin);
    add(&store, "bert@example.org", Role::Admin).await;
    store.change_adviser(&act(3), &anna.id, &close).await.unwrap().unwrap();
    assert_eq!(store.adviser_of_session(&token, 4).await.unwrap(), None);
    assert_eq!(store.log_in(&act(5), "anna@example.org", &password).await.unwrap(), Login::Wrong);
}

async fn the_audit_tells_when_it_was_tampered_with(url: &str) {
    let store = Store::connect(url).await.unwrap();
    for email in ["a@example.org", "b@example.org", "c@example.org"] {
        add(&store, email, Role::Adviser).await;
    }
    let AuditCheck::Whole { n_lines, last } = store.check_audit().await.unwrap() else { panic!() };
    assert_eq!(n_lines, 3);
    let lines = store.audit(i64::MAX, 99).await.unwrap();
    assert_eq!((lines[0].number, &lines[0].hash), (3, &last));
    assert_eq!(store.audit_of(&lines[1].object).await.unwrap(), lines[1..2]);
    for (sql, number) in [
        ("UPDATE audit SET result = 'admin' WHERE number = 2", 2),
        ("UPDATE audit SET result = 'adviser' WHERE number = 2", 0),
        ("DELETE FROM audit WHERE number = 2", 2),
    ] {
        crate::pool::on!(store, pool => sqlx::query(sql).execute(pool).await.map(drop)).unwrap();
        let expected = match number {
            0 => AuditCheck::Whole { n_lines, last: last.clone() },
            number => AuditCheck::Broken { number },
        };
        assert_eq!(store.check_audit().await.unwrap(), expected, "{sql}");
    }
}
