//! `POST /v1/analyses`: what the coach is made of.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

use crate::visitor::{Answer, ask};

async fn analyse(request: Value) -> Answer {
    let posted = Request::post("/v1/analyses").header(header::CONTENT_TYPE, "application/json");
    ask(posted.body(Body::from(request.to_string())).unwrap()).await
}

fn ids(analysis: &Value) -> Vec<&str> {
    analysis["themes"].as_array().unwrap().iter().map(|theme| theme["id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_request_is_read_while_it_is_written() {
    let text = "Wij willen waterstof opslaan voor onze bussen";
    let analysis = analyse(json!({ "text": text, "language": "nl" })).await;
    assert_eq!(analysis.status, StatusCode::OK);
    let analysis = analysis.json();
    assert_eq!(analysis["verdict"], "matches");
    let first = &analysis["themes"][0];
    assert_eq!((first["id"].as_str(), first["isInferred"].as_bool()), (Some("hydrogen"), Some(false)));
    assert_eq!(first["words"][0], "waterstof");
    assert!(analysis["qualifying"]["strong"].as_u64().unwrap() > 0);
    let advice = analysis["add"].to_string();
    assert!(advice.contains("wat voor hulp u zoekt"), "{advice}");
}

#[tokio::test]
async fn a_refused_theme_is_no_longer_read() {
    let text = "Wij willen waterstof opslaan voor onze bussen";
    let before = analyse(json!({ "text": text })).await.json();
    assert!(ids(&before).contains(&"hydrogen"));
    let after = analyse(json!({ "text": text, "without": ["hydrogen"] })).await.json();
    assert!(!ids(&after).contains(&"hydrogen"));
    assert_ne!(before["qualifying"], after["qualifying"]);
    let wrong = analyse(json!({ "text": text, "without": ["alchemy"] })).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.body.contains("alchemy") && wrong.body.contains("/without"));
}

#[tokio::test]
async fn what_a_limit_costs_is_told_by_the_matches_it_keeps_out() {
    let text = "Wie helpt ons met het testen van kunststof?";
    let wide = analyse(json!({ "text": text })).await.json();
    let narrow = analyse(json!({ "text": text, "kinds": ["care"] })).await.json();
    let qualify = |analysis: &Value| {
        ["strong", "possible"].map(|band| analysis["qualifying"][band].as_u64().unwrap()).iter().sum::<u64>()
    };
    assert!(narrow["verdict"] == "no-good-match" || qualify(&narrow) < qualify(&wide));
    let education = analyse(json!({ "text": text, "kinds": ["education", "research"] })).await.json();
    let more = education["withoutLimit"][0].clone();
    assert_eq!(more["limit"], "kinds");
    assert_eq!(more["more"].as_u64().unwrap(), qualify(&wide) - qualify(&education));
}

#[tokio::test]
async fn what_nobody_answers_is_told_with_what_to_add() {
    let analysis =
        analyse(json!({ "text": "Ons dorpskoor zoekt een dirigent en een piano", "language": "nl" }))
            .await
            .json();
    assert_eq!(analysis["verdict"], "no-good-match");
    assert_eq!(analysis["qualifying"], json!({ "strong": 0, "possible": 0, "weak": 0 }));
    assert!(!analysis["add"].as_array().unwrap().is_empty());
}
