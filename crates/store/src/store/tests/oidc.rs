//! Log-ins by OpenID Connect on their way, and whose account at a provider is whose here.

use super::Postgres;
use crate::{AccountFault, Act, AdviserChange, Identity, OidcAttempt, OidcLogin, Role, Store};

const MINUTE: i64 = 60;

on_both!(
    a_log_in_on_its_way_is_taken_once_by_who_began_it_in_time,
    an_account_is_found_by_address_once_and_by_subject_ever_after,
    who_came_without_a_password_has_none_to_change,
    an_account_is_bound_to_one_and_let_go_of
);

fn act(at: i64) -> Act {
    Act { actor: "tester".into(), origin: "192.0.2.0".into(), at }
}

fn attempt(state: &str) -> OidcAttempt {
    OidcAttempt {
        state: state.into(),
        nonce: "n".into(),
        verifier: "v".into(),
        language: "de".into(),
        next: "/desk?show=all".into(),
    }
}

fn identity(subject: &str, email: Option<&str>) -> Identity {
    Identity {
        issuer: "https://login.example.org".into(),
        subject: subject.into(),
        email: email.map(str::to_owned),
    }
}

async fn open(store: &Store, identity: &Identity, at: i64) -> String {
    match store.log_in_by_oidc(&act(at), identity).await.unwrap() {
        OidcLogin::Open { token, .. } => token,
        other => panic!("{other:?}"),
    }
}

async fn n_on_their_way(store: &Store) -> i64 {
    crate::pool::on!(store, pool => sqlx::query_scalar("SELECT COUNT(*) FROM oidc_logins").fetch_one(pool).await)
        .unwrap()
}

async fn a_log_in_on_its_way_is_taken_once_by_who_began_it_in_time(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let token = store.begin_oidc(&attempt("s"), 0).await.unwrap();
    let other = store.begin_oidc(&attempt("t"), 0).await.unwrap();
    assert_eq!(store.take_oidc(&token, "t", 1).await.unwrap(), None, "another's state");
    assert_eq!(store.take_oidc(&"0".repeat(32), "s", 1).await.unwrap(), None);
    let expected = OidcAttempt { state: String::new(), ..attempt("s") };
    let (one, two) = tokio::join!(store.take_oidc(&token, "s", 599), store.take_oidc(&token, "s", 599));
    let (one, two) = (one.unwrap(), two.unwrap());
    assert_eq!(one.iter().chain(&two).collect::<Vec<_>>(), [&expected], "one of two at once");
    assert_eq!(store.take_oidc(&token, "s", 599).await.unwrap(), None);
    assert_eq!(store.take_oidc(&other, "t", 10 * MINUTE).await.unwrap(), None, "too late");
    assert_eq!(n_on_their_way(&store).await, 1);
    store.purge(10 * MINUTE - 1).await.unwrap();
    assert_eq!(n_on_their_way(&store).await, 1);
    store.purge(10 * MINUTE).await.unwrap();
    assert_eq!(n_on_their_way(&store).await, 0);
    assert!(!format!("{:?}", attempt("geheim")).contains("geheim"));
}

async fn an_account_is_found_by_address_once_and_by_subject_ever_after(url: &str) {
    let store = Store::connect(url).await.unwrap();
    store.add_adviser(&act(0), "Anna", "anna@example.org", Role::Adviser).await.unwrap().unwrap();
    store.add_adviser(&act(0), "Bert", "bert@example.org", Role::Adviser).await.unwrap().unwrap();
    let refused = store.log_in_by_oidc(&act(1), &identity("a", None)).await.unwrap();
    assert_eq!(refused, OidcLogin::Unverified);
    let refused = store.log_in_by_oidc(&act(1), &identity("a", Some("carla@example.org"))).await.unwrap();
    assert_eq!(refused, OidcLogin::NoAccount);
    assert!(store.bound_advisers().await.unwrap().is_empty());
    let first = open(&store, &identity("a", Some(" Anna@Example.org")), 2).await;
    let anna = store.adviser_of_session(&first, 3).await.unwrap().unwrap();
    assert_eq!(anna.name, "Anna");
    // Whatever address it has later, also a colleague's, or none.
    for email in [None, Some("anna.nieuw@example.org"), Some("bert@example.org")] {
        let token = open(&store, &identity("a", email), 4).await;
        assert_eq!(store.adviser_of_session(&token, 5).await.unwrap().unwrap().id, anna.id);
    }
    // The same subject at another provider is somebody else.
    let elsewhere = Identity { issuer: "https://other.example.org".into(), ..identity("a", None) };
    assert_eq!(store.log_in_by_oidc(&act(6), &elsewhere).await.unwrap(), OidcLogin::Unverified);
    let lines = store.audit(i64::MAX, 99).await.unwrap();
    assert!(lines.iter().all(|line| !format!("{line:?}").contains("example.org")), "{lines:?}");
    let bound = lines.iter().filter(|line| line.action == "adviser.bind");
    assert_eq!(bound.map(|line| &line.object).collect::<Vec<_>>(), [&anna.id]);
}

async fn who_came_without_a_password_has_none_to_change(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let password = store.add_adviser(&act(0), "Anna", "a@example.org", Role::Adviser).await.unwrap().unwrap();
    let token = open(&store, &identity("a", Some("a@example.org")), 1).await;
    assert!(!store.adviser_of_session(&token, 2).await.unwrap().unwrap().must_change);
    assert!(store.advisers().await.unwrap()[0].must_change, "it is left alone");
    let login = store.log_in(&act(3), "a@example.org", &password).await.unwrap();
    assert!(matches!(login, crate::Login::Open { adviser, .. } if adviser.must_change));
    // It ends like any other.
    assert!(store.adviser_of_session(&token, 33 * MINUTE).await.unwrap().is_none());
}

async fn an_account_is_bound_to_one_and_let_go_of(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let email = Some("a@example.org");
    let password = store.add_adviser(&act(0), "Anna", "a@example.org", Role::Adviser).await.unwrap().unwrap();
    store.add_adviser(&act(0), "Bert", "b@example.org", Role::Admin).await.unwrap().unwrap();
    let id = store.advisers().await.unwrap()[0].id.clone();
    assert_eq!(store.unbind_adviser(&act(1), &id).await.unwrap(), Err(AccountFault::Missing));
    let token = open(&store, &identity("a", email), 1).await;
    let refused = store.log_in_by_oidc(&act(2), &identity("b", email)).await.unwrap();
    assert_eq!(refused, OidcLogin::BoundToAnother);
    let crate::Login::Open { token: by_password, .. } =
        store.log_in(&act(2), "a@example.org", &password).await.unwrap()
    else {
        panic!()
    };
    store.unbind_adviser(&act(3), &id).await.unwrap().unwrap();
    assert_eq!(store.adviser_of_session(&token, 4).await.unwrap(), None);
    assert!(store.adviser_of_session(&by_password, 4).await.unwrap().is_some(), "that one is her own");
    open(&store, &identity("b", email), 5).await;
    let refused = store.log_in_by_oidc(&act(6), &identity("a", email)).await.unwrap();
    assert_eq!(refused, OidcLogin::BoundToAnother);
    let close = AdviserChange { role: None, is_active: Some(false) };
    store.change_adviser(&act(7), &id, &close).await.unwrap().unwrap();
    for is_bound in [true, false] {
        let refused = store.log_in_by_oidc(&act(8), &identity("b", email)).await.unwrap();
        assert_eq!(refused, OidcLogin::Closed);
        // Nor is a closed account bound.
        if is_bound {
            store.unbind_adviser(&act(9), &id).await.unwrap().unwrap();
        }
    }
    assert!(store.bound_advisers().await.unwrap().is_empty());
}
