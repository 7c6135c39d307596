//! What the server needs for the pages of one request: `cargo bench -p schakel-server --bench result_page`.
//!
//! The store is a real file, as in use; the catalogue is the bundled one. The bar is 15 ms for the result.

#![expect(clippy::unwrap_used, reason = "a bench fails by panicking, and criterion's macros write no docs")]

use std::hint::black_box;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use criterion::{Criterion, criterion_group, criterion_main};
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_server::{Config, Limits, Service, router};
use schakel_store::{Answers, Audience, Store};
use tokio::runtime::Runtime;
use tower::ServiceExt;

const NEED: &str = "Wij maken plantpotjes van kunststof en willen overstappen op materiaal dat vanzelf afbreekt. \
                    Wie kan dat met ons testen? Wij zoeken ook studenten.";

async fn service(folder: &std::path::Path) -> (Router, String) {
    let store = Store::connect(folder.join("schakel.db").to_str().unwrap()).await.unwrap();
    let answers = Answers {
        need: NEED.into(),
        offer: "Wij hebben een spuitgietlijn waarop studenten mogen proberen.".into(),
        place: "Emmen".into(),
        audience: Some(Audience::Adviser),
        step: 4,
        ..Answers::default()
    };
    // The present time: a draft of 1970 would be past its time.
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let session = store.create_draft(&answers, now as i64).await.unwrap();
    let most = u32::MAX;
    let limits = Limits {
        drafts_per_hour: most,
        codes_per_hour: most,
        pages_per_minute: most,
        calls_per_minute: most,
        ..Limits::default()
    };
    let catalogue = Arc::new(Catalogue::bundled().unwrap());
    let base = Arc::new(Dataset::bundled().unwrap());
    let service = Service::new(catalogue, base, store, Config { limits, ..Config::default() });
    (router(service), format!("__Host-schakel={}", session.token))
}

async fn read(router: &Router, path: &str, cookie: &str) -> usize {
    let request = Request::get(path).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    assert!(response.status().is_success(), "{path}");
    to_bytes(response.into_body(), usize::MAX).await.unwrap().len()
}

fn result_page(criterion: &mut Criterion) {
    let runtime = Runtime::new().unwrap();
    let folder = std::env::temp_dir().join(format!("schakel-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (router, cookie) = runtime.block_on(service(&folder));
    for (name, path) in [
        ("result", "/nl/request/matches"),
        ("print", "/nl/request/print"),
        ("narrowed", "/nl/request/matches?kind=company&km=50"),
        ("question", "/nl/request/need"),
        ("organisation", "/nl/organisations/rug"),
    ] {
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| black_box(runtime.block_on(read(&router, path, &cookie))));
        });
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

criterion_group!(benches, result_page);
criterion_main!(benches);
