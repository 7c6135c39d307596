//! Two services on one PostgreSQL: what changes at one is at the other within two seconds, and both rank the same.

use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use schakel_server::{Service, router, serve};
use schakel_store::register::{ChangeKind, Fact, Field};
use schakel_store::{Act, Role, Store};

use crate::desk::adviser;
use crate::postgres::Postgres;
use crate::visitor::{Visitor, base, catalogue, send, wide};

/// How soon another server sees a change.
const BAR: Duration = Duration::from_secs(2);

async fn running(url: &str) -> (Router, Store) {
    let store = Store::connect(url).await.unwrap();
    let service = Service::new(catalogue(), base(), store.clone(), wide());
    tokio::spawn(serve(service.clone(), "127.0.0.1:0".parse().unwrap(), |_| {}));
    (router(service), store)
}

async fn ask(router: &Router, text: &str) -> String {
    let request = Request::post("/v1/matches").header(header::CONTENT_TYPE, "application/json");
    let body = format!(r#"{{"text":"{text}","top":25}}"#);
    let answer = send(router, request.body(Body::from(body)).unwrap()).await;
    assert_eq!(answer.status, StatusCode::OK, "no request is dropped while catalogues change");
    answer.body
}

fn named(name: &str) -> Vec<Fact> {
    let fact = |field, value: &str| Fact {
        organisation: "nieuw".into(),
        field,
        value: Some(value.into()),
        source: "telefoon".into(),
    };
    vec![
        fact(Field::Name, name),
        fact(Field::Kind, "company"),
        fact(Field::About(schakel_core::organisation::Language::Nl), "Wij stemmen en repareren kerkorgels."),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_see_changes_within_two_seconds_and_rank_the_same() {
    let postgres = Postgres::start();
    let (one, store) = running(&postgres.url()).await;
    let (other, _) = running(&postgres.url()).await;
    let text = "Wie kan ons kerkorgel stemmen?";
    assert_eq!(ask(&one, text).await, ask(&other, text).await);
    let act = Act::of_operator(schakel_server::now());
    let mut slowest = Duration::ZERO;
    for revision in 0..5 {
        let name = format!("Orgelbouw {revision}");
        let begun = Instant::now();
        store.state_facts(&act, ChangeKind::Edit, revision, &named(&name)).await.unwrap().unwrap();
        for router in [&other, &one] {
            while !ask(router, text).await.contains(&name) {
                assert!(begun.elapsed() < BAR, "change {revision}: not seen within two seconds");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            slowest = slowest.max(begun.elapsed());
        }
        assert_eq!(ask(&one, text).await, ask(&other, text).await);
    }
    println!("slowest {} ms", slowest.as_millis());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_adviser_goes_on_at_another_server() {
    let postgres = Postgres::start();
    let (one, store) = running(&postgres.url()).await;
    let (other, _) = running(&postgres.url()).await;
    let mut anna = adviser(&Visitor::with(one, store.clone()), "anna", Role::Curator).await;
    let fields = [("need", "Wij zoeken hulp bij waterstof."), ("language", "nl")];
    let shown = anna.act("/nl/desk/new", "/nl/desk/new", &fields).await;
    assert!(shown.has("Ingevuld door anna"));
    let mut elsewhere = Visitor::with(other, store);
    elsewhere.cookie.clone_from(&anna.cookie);
    assert!(elsewhere.get("/nl/desk?show=mine").await.has("Wij zoeken hulp bij waterstof."));
    elsewhere.act("/nl/desk", "/nl/desk/logout", &[]).await;
    assert_eq!(anna.get("/nl/desk").await.status, StatusCode::SEE_OTHER, "out at one is out at both");
}
