//! The JSON API and the pages, as a program and as a reader without JavaScript meet them.

mod accounts;
mod analyses;
#[path = "../answered.rs"]
mod answered;
mod archive;
mod care;
mod crm;
mod desk;
mod following;
mod form;
mod imports;
mod lists;
mod mail;
mod oidc;
mod pages;
#[path = "../postgres.rs"]
mod postgres;
mod replicas;
mod visitor;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use schakel_core::matching::MatchRequest;
use schakel_server::api::dto::MatchesDto;
use serde_json::json;
use visitor::{Answer, ask, catalogue, get};

async fn post_json(body: impl Into<Body>) -> Answer {
    let request = Request::post("/v1/matches").header(header::CONTENT_TYPE, "application/json");
    ask(request.body(body.into()).unwrap()).await
}

#[tokio::test]
async fn http_gives_what_the_core_gives() {
    for text in ["Wie helpt ons met cobots?", "hydrogen buses", "Ein Chor sucht einen Dirigenten"] {
        let body = json!({ "id": "r1", "text": text, "top": 25 }).to_string();
        let answer = post_json(body).await;
        assert_eq!(answer.status, StatusCode::OK);
        let request = MatchRequest { id: "r1".into(), top: Some(25), ..MatchRequest::from_text(text) };
        let expected = MatchesDto::new(&catalogue(), &catalogue().find_matches(&request).unwrap());
        assert_eq!(answer.body, serde_json::to_string(&expected).unwrap());
    }
}

#[tokio::test]
async fn an_answer_has_every_key_of_the_contract() {
    let answer = post_json(json!({ "text": "kunststof recyclen in Emmen" }).to_string()).await.json();
    for key in [
        "request",
        "catalogue",
        "model",
        "language",
        "themes",
        "unknownWords",
        "verdict",
        "matches",
        "known",
        "nearMisses",
        "add",
    ] {
        assert!(answer.get(key).is_some(), "{key}");
    }
    let found = &answer["matches"][0];
    for key in ["rank", "organisation", "score", "band", "parts", "reasons", "introducedBy", "programmes"] {
        assert!(found.get(key).is_some(), "{key}");
    }
    assert_eq!(answer["verdict"], "matches");
}

#[tokio::test]
async fn bad_requests_are_problems() {
    let too_large = format!(r#"{{"text":"{}"}}"#, "a".repeat(3 << 20));
    for (body, status, part) in [
        ("{".to_owned(), 400, "not a match request"),
        ("{}".to_owned(), 400, "at least one of"),
        (r#"{"text":"x","colour":1}"#.to_owned(), 400, "colour"),
        (r#"{"text":"x","organisation":"nobody"}"#.to_owned(), 400, "nobody"),
        (r#"{"text":"x","near":{"place":"Atlantis"}}"#.to_owned(), 400, "Atlantis"),
        (r#"{"text":"x","top":0}"#.to_owned(), 400, "top"),
        (r#"{"text":"x","mode":"wander"}"#.to_owned(), 400, "wander"),
        (too_large, 413, "2 MB"),
    ] {
        let answer = post_json(body).await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.json()["detail"].as_str().unwrap().contains(part), "{}", answer.body);
    }
    let answer = ask(Request::post("/v1/matches").body(Body::from("{}")).unwrap()).await;
    assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let answer =
        ask(Request::builder().method(Method::DELETE).uri("/v1/matches").body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn organisations_are_listed_in_pages() {
    let first = get("/v1/organisations?pageSize=100").await;
    assert_eq!(first.json().as_array().unwrap().len(), 100);
    assert!(first.header("link").contains("page=2"));
    let last = get("/v1/organisations?page=4&pageSize=100").await;
    assert_eq!(last.json().as_array().unwrap().len(), 35);
    let one = get("/v1/organisations/umcg").await;
    assert_eq!(one.json()["name"], "Universitair Medisch Centrum Groningen");
    assert_eq!(get("/v1/organisations/nobody").await.status, StatusCode::NOT_FOUND);
    assert_eq!(get("/v1/organisations?page=0").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(get("/v1/organisations?kind=castle").await.status, StatusCode::BAD_REQUEST);
    assert_eq!(get("/v1/organisations/").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn themes_and_health_answer() {
    assert_eq!(get("/v1/themes").await.json().as_array().unwrap().len(), 130);
    assert_eq!(get("/health/live").await.json()["status"], "up");
    assert_eq!(get("/health/ready").await.json()["organisations"], 335);
}
