//! One service for all tests, and a visitor that keeps its cookie as a browser does.

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_server::{Config, Limits, Service, router};
use schakel_store::Store;
use serde_json::Value;
use tower::ServiceExt;

/// The bundled catalogue, built once.
pub(crate) fn catalogue() -> Arc<Catalogue> {
    static CATALOGUE: OnceLock<Arc<Catalogue>> = OnceLock::new();
    Arc::clone(CATALOGUE.get_or_init(|| Arc::new(Catalogue::bundled().unwrap())))
}

/// Limits that no test reaches, but the one that is about them.
pub(crate) fn wide() -> Config {
    let most = 1_000_000;
    let limits = Limits {
        drafts_per_hour: most,
        codes_per_hour: most,
        pages_per_minute: most,
        calls_per_minute: most,
        form_min_seconds: 0,
        ..Limits::default()
    };
    Config { limits, ..Config::default() }
}

/// The files it is built of.
pub(crate) fn base() -> Arc<Dataset> {
    static BASE: OnceLock<Arc<Dataset>> = OnceLock::new();
    Arc::clone(BASE.get_or_init(|| Arc::new(Dataset::bundled().unwrap())))
}

/// A service with a store of its own.
pub(crate) async fn app(config: Config) -> (Router, Store) {
    let store = Store::in_memory().await.unwrap();
    (router(Service::new(catalogue(), base(), store.clone(), config)), store)
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
    pub(crate) bytes: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    pub(crate) fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let start = format!("name=\"{name}\" value=\"");
        let from = self.body.find(&start).map(|at| at + start.len());
        from.and_then(|from| self.body[from..].split('"').next()).unwrap_or_default().to_owned()
    }
}

/// Sends one request to a router.
pub(crate) async fn send(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    let body = String::from_utf8_lossy(&bytes).into_owned();
    Answer { status: parts.status, headers: parts.headers, body, bytes }
}

/// Sends one request to a service of its own.
pub(crate) async fn ask(request: Request<Body>) -> Answer {
    send(&app(wide()).await.0, request).await
}

/// Reads one page or resource.
pub(crate) async fn get(path: &str) -> Answer {
    ask(Request::get(path).header(header::ACCEPT, "text/html, */*").body(Body::empty()).unwrap()).await
}

/// Someone with a browser that keeps the cookie.
pub(crate) struct Visitor {
    router: Router,
    pub(crate) store: Store,
    pub(crate) cookie: Option<String>,
}

impl Visitor {
    pub(crate) async fn new() -> Self {
        Self::at(wide()).await
    }

    pub(crate) async fn at(config: Config) -> Self {
        let (router, store) = app(config).await;
        Self { router, store, cookie: None }
    }

    /// Someone at a service that runs already.
    pub(crate) fn with(router: Router, store: Store) -> Self {
        Self { router, store, cookie: None }
    }

    /// Someone else at the same service.
    pub(crate) fn other(&self) -> Self {
        Self { router: self.router.clone(), store: self.store.clone(), cookie: None }
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let request = Request::get(path).header(header::ACCEPT, "text/html");
        self.send(request, Body::empty()).await
    }

    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs = fields.iter().map(|(name, value)| format!("{name}={}", encode(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// The body of an address as it is.
    pub(crate) async fn get_bytes(&mut self, path: &str) -> Vec<u8> {
        let mut request = Request::get(path);
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert!(response.status().is_success(), "{path}");
        to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
    }

    pub(crate) async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let request = match &self.cookie {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        };
        let answer = send(&self.router, request.body(body).unwrap()).await;
        let set = answer.header("set-cookie");
        if let Some((cookie, attributes)) = set.split_once(';') {
            self.cookie = Some(cookie.to_owned()).filter(|_| !attributes.contains("Max-Age=0"));
        }
        answer
    }

    /// Posts a page's form with its stamp, and goes where it leads.
    pub(crate) async fn fill(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let stamp = self.get(path).await.hidden("stamp");
        let mut all = vec![("stamp", stamp.as_str())];
        all.extend(fields);
        let answer = self.post(path, &all).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
        let to = answer.header("location").to_owned();
        self.get(&to).await
    }

    /// Answers all questions, up to the matches.
    pub(crate) async fn ask(&mut self, language: &str, need: &str, audience: &str) -> Answer {
        let at = |page: &str| format!("/{language}/request/{page}");
        self.fill(&at("need"), &[("need", need)]).await;
        self.fill(&at("offer"), &[("offer", "")]).await;
        self.fill(&at("organisation"), &[("name", ""), ("place", "Emmen")]).await;
        self.fill(&at("sharing"), &[("audience", audience), ("email", "")]).await;
        self.fill(&at("check"), &[]).await
    }
}

fn encode(value: &str) -> String {
    let bytes = value.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    bytes.collect()
}
