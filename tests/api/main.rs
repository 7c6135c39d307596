//! The JSON API and the pages, as a program and as a reader meet them.

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use schakel_core::catalogue::Catalogue;
use schakel_core::matching::MatchRequest;
use schakel_server::api::dto::MatchesDto;
use schakel_server::router;
use serde_json::{Value, json};
use tower::ServiceExt;

fn catalogue() -> Arc<Catalogue> {
    static CATALOGUE: OnceLock<Arc<Catalogue>> = OnceLock::new();
    Arc::clone(CATALOGUE.get_or_init(|| Arc::new(Catalogue::bundled().unwrap())))
}

fn app() -> Router {
    router(catalogue())
}

struct Answer {
    status: StatusCode,
    headers: axum::http::HeaderMap,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }
}

async fn ask(request: Request<Body>) -> Answer {
    let response = app().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
    Answer { status: parts.status, headers: parts.headers, body }
}

async fn get(path: &str) -> Answer {
    ask(Request::get(path).header(header::ACCEPT, "text/html, */*").body(Body::empty()).unwrap()).await
}

async fn post_json(body: impl Into<Body>) -> Answer {
    let request = Request::post("/v1/matches").header(header::CONTENT_TYPE, "application/json");
    ask(request.body(body.into()).unwrap()).await
}

async fn post_form(path: &str, body: &str) -> Answer {
    let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    ask(request.body(Body::from(body.to_owned())).unwrap()).await
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

#[tokio::test]
async fn every_answer_has_the_safe_headers() {
    for path in ["/nl", "/v1/themes", "/nowhere", "/v1/nowhere", "/static/schakel.css"] {
        let answer = get(path).await;
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
    }
    for path in ["/v1/themes", "/v1/nowhere", "/v1/organisations/nobody"] {
        assert_eq!(get(path).await.header("api-version"), "1.0.0", "{path}");
    }
}

#[tokio::test]
async fn the_form_answers_in_three_languages() {
    for (language, text, title) in [
        ("nl", "Wij+willen+kunststof+recyclen", "Partners voor uw vraag"),
        ("en", "We+want+to+recycle+plastics", "Partners for your question"),
        ("de", "Wir+wollen+Kunststoff+recyceln", "Partner für Ihre Anfrage"),
    ] {
        let form = get(&format!("/{language}")).await;
        assert_eq!(form.status, StatusCode::OK);
        assert!(form.body.contains(&format!("<html lang=\"{language}\">")));
        let answer = post_form(&format!("/{language}/matches"), &format!("text={text}&place=Emmen")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.body.contains(title));
        assert!(answer.body.contains("class=\"card\""));
    }
}

#[tokio::test]
async fn a_form_with_errors_keeps_what_was_typed() {
    let answer = post_form("/nl/matches", "text=&place=Assen").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.body.contains("<title>Fout: "));
    assert!(answer.body.contains("Vul uw vraag in"));
    assert!(answer.body.contains("value=\"Assen\""));
    let answer = post_form("/nl/matches", "text=robots&place=Atlantis").await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.body.contains("Wij kennen deze plaats niet"));
    assert!(answer.body.contains("robots</textarea>"));
}

#[tokio::test]
async fn an_unknown_subject_gets_an_honest_page() {
    let answer = post_form("/nl/matches", "text=Ons+dorpskoor+zoekt+een+dirigent+en+een+piano").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.body.contains("Geen goede partner gevonden"));
}

#[tokio::test]
async fn markup_in_a_question_is_shown_as_text() {
    let answer = post_form("/nl/matches", "text=%3Cscript%3Ealert(1)%3C/script%3E+robots").await;
    assert!(!answer.body.contains("<script>"));
}

#[tokio::test]
async fn an_organisation_has_a_page_and_what_is_missing_says_so() {
    let page = get("/de/organisations/lectoraat-duurzame-innovatie").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("beendet"));
    let missing = get("/en/organisations/nobody").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.body.contains("This page does not exist"));
    let problem = ask(Request::get("/nowhere").body(Body::empty()).unwrap()).await;
    assert_eq!(problem.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn the_first_page_follows_the_readers_language() {
    let request =
        Request::get("/").header(header::ACCEPT_LANGUAGE, "fr-FR, de;q=0.8").body(Body::empty()).unwrap();
    let answer = ask(request).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/de");
}
