//! Every page: its headers, size and form, in three languages.

use std::cell::RefCell;
use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use schakel_server::{Config, Operator};

use crate::visitor::{Visitor, app, ask, get, send, wide};

/// Largest page, in bytes.
const MOST: usize = 60_000;

/// Addresses after the language that need no draft.
const OPEN: [&str; 11] = [
    "",
    "/request/need",
    "/request/resume",
    "/organisations",
    "/organisations?search=waterstof",
    "/organisations/rug",
    "/themes",
    "/themes/hydrogen",
    "/privacy",
    "/algorithm",
    "/accessibility",
];
/// Those that do.
const OF_A_DRAFT: [&str; 10] = [
    "/request/offer",
    "/request/organisation",
    "/request/sharing",
    "/request/check",
    "/request/matches",
    "/request/print",
    "/request/why?id=rug",
    "/request/saved",
    "/request/delete",
    "/request/sent",
];

#[tokio::test]
async fn every_page_is_sound_and_small_in_every_language() {
    for (language, need) in [
        ("nl", "Wij willen kunststof recyclen en zoeken studenten en subsidie"),
        ("en", "We want to store hydrogen for buses and look for a lab"),
        ("de", "Wir suchen ein Labor und Fördermittel für biobasierte Kunststoffe"),
    ] {
        let mut visitor = Visitor::new().await;
        let matches = visitor.ask(language, need, "adviser").await;
        let stamp = matches.hidden("stamp");
        visitor.post(&format!("/{language}/request/send"), &[("stamp", &stamp)]).await;
        for path in OPEN.into_iter().chain(OF_A_DRAFT) {
            let path = format!("/{language}{path}");
            let page = visitor.get(&path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(page.body.len() <= MOST, "{path} has {} bytes", page.body.len());
            assert_eq!(faults(&page.body), Vec::<String>::new(), "{path}");
            assert!(page.has(&format!("<html lang=\"{language}\">")), "{path}");
            let is_private = path.contains("/request/");
            assert_eq!(page.header("x-robots-tag") == "noindex", is_private, "{path}");
            assert_eq!(page.header("cache-control"), "no-store", "{path}");
        }
        for (step, field) in [("need", "need"), ("sharing", "audience")] {
            let wrong = visitor.post(&format!("/{language}/request/{step}"), &[(field, "")]).await;
            assert_eq!(faults(&wrong.body), Vec::<String>::new(), "{language} {step} with an error");
        }
    }
}

#[tokio::test]
async fn every_answer_has_the_safe_headers() {
    for path in ["/nl", "/v1/themes", "/nowhere", "/v1/nowhere", "/static/schakel.css", "/static/coach.js"] {
        let answer = get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe") && !policy.contains("data:"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
        assert!(answer.header("strict-transport-security").starts_with("max-age=63072000"), "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
    }
    for path in ["/v1/themes", "/v1/nowhere", "/v1/organisations/nobody"] {
        assert_eq!(get(path).await.header("api-version"), "1.1.0", "{path}");
    }
}

#[tokio::test]
async fn an_organisation_has_a_page_and_what_is_missing_says_so() {
    let page = get("/de/organisations/lectoraat-duurzame-innovatie").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.has("beendet"));
    let rug = get("/nl/organisations/rug").await;
    assert!(rug.has("Met wie zou deze organisatie kunnen praten?") && rug.has("Werkt samen met"));
    let missing = get("/en/organisations/nobody").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.has("<html lang=\"en\">"));
    for path in ["/fr", "/nl/themes/alchemy", "/nl/request/nothing", "/nl/"] {
        assert_eq!(get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let problem = ask(Request::get("/nowhere").body(Body::empty()).unwrap()).await;
    assert_eq!(problem.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn organisations_are_found_by_name_by_subject_and_by_filter() {
    let all = get("/nl/organisations").await;
    assert!(all.has("335 organisaties") && all.has("Pagina 1 van 14"));
    assert!(get("/nl/organisations?page=99").await.has("Pagina 14 van 14"));
    assert!(get("/nl/organisations?search=rijksuniversiteit").await.has("/nl/organisations/rug\""));
    assert!(get("/en/organisations?search=hydrogen").await.has("/en/organisations/"));
    let care = get("/nl/organisations?kind=care").await;
    assert!(care.has("<option value=\"care\" selected>") && !care.has("335 organisaties"));
    assert!(get("/nl/organisations?search=%3F%3F%3F").await.has("Niets gevonden"));
    let theme = get("/nl/themes/hydrogen").await;
    assert!(theme.has("Werkt hieraan (") && !theme.has("Werkt hieraan (0)"));
}

#[tokio::test]
async fn the_algorithm_page_tells_the_running_configuration() {
    let page = get("/nl/algorithm").await;
    assert!(page.has("335 organisaties") && page.has("495 bekende samenwerkingen") && page.has("learned-2"));
    assert!(page.has("aanbod past bij uw vraag") && page.has("nDCG@10"));
}

#[tokio::test]
async fn the_operator_is_named_and_can_be_told_of_weak_spots() {
    assert_eq!(get("/.well-known/security.txt").await.status, StatusCode::NOT_FOUND);
    let operator = Operator {
        name: "Provincie Voorbeeld".into(),
        phone: Some("0592 00 00 00".into()),
        email: Some("info@example.org".into()),
        reply_days: Some(5),
        ..Operator::default()
    };
    let house_style = Some(":root { --schakel-color-action: #123456; }".to_owned());
    let (router, _) = app(Config { operator, house_style, ..wide() }).await;
    let request = |path: &str| Request::get(path).body(Body::empty()).unwrap();
    let security = send(&router, request("/.well-known/security.txt")).await;
    assert!(security.body.starts_with("Contact: mailto:info@example.org\nExpires: 20"), "{}", security.body);
    let page = send(&router, request("/nl")).await;
    assert!(page.has("Provincie Voorbeeld") && page.has("0592 00 00 00") && page.has("/static/house.css"));
    assert!(send(&router, request("/static/house.css")).await.has("#123456"));
}

#[tokio::test]
async fn the_first_page_follows_the_readers_language() {
    let request =
        Request::get("/").header(header::ACCEPT_LANGUAGE, "fr-FR, de;q=0.8").body(Body::empty()).unwrap();
    let answer = ask(request).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/de");
    assert_eq!(get("/toegankelijkheid").await.header("location"), "/nl/accessibility");
}

/// What a parser and a reader of ids find wrong in a page.
fn faults(html: &str) -> Vec<String> {
    let dom = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
    let mut faults: Vec<String> = dom.errors.borrow().iter().map(|error| error.to_string()).collect();
    let (ids, wanted) = (RefCell::new(Vec::new()), RefCell::new(BTreeSet::new()));
    walk(&dom.document, &mut |name, value| match name {
        "id" => ids.borrow_mut().push(value.to_owned()),
        "for" | "form" | "aria-describedby" | "aria-labelledby" => {
            wanted.borrow_mut().extend(value.split_whitespace().map(str::to_owned));
        }
        "href" if value.len() > 1 && value.starts_with('#') => {
            wanted.borrow_mut().insert(value[1..].to_owned());
        }
        _ => {}
    });
    let ids = ids.into_inner();
    let known: BTreeSet<&String> = ids.iter().collect();
    if known.len() != ids.len() {
        faults.push(format!("an id stands twice: {ids:?}"));
    }
    faults
        .extend(wanted.into_inner().iter().filter(|id| !known.contains(id)).map(|id| format!("no id {id}")));
    faults
}

fn walk(node: &Handle, see: &mut impl FnMut(&str, &str)) {
    if let NodeData::Element { attrs, .. } = &node.data {
        for attribute in attrs.borrow().iter() {
            see(&attribute.name.local, &attribute.value);
        }
    }
    for child in node.children.borrow().iter() {
        walk(child, see);
    }
}
