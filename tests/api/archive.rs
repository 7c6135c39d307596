//! Everything in one file, at the desk.

use axum::http::StatusCode;
use schakel_store::Role;

use crate::desk::{adviser, sent_at};
use crate::visitor::wide;

#[tokio::test]
async fn an_admin_gets_the_archive_and_a_curator_does_not() {
    let (asker, reference) = sent_at(wide(), false).await;
    let mut carla = adviser(&asker, "carla", Role::Curator).await;
    let mut admin = adviser(&asker, "admin", Role::Admin).await;
    let refused = carla.get("/nl/desk/archive.zip").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(!refused.bytes.starts_with(b"PK"));
    let page = admin.get("/nl/desk/audit").await;
    assert!(page.has("href=\"/nl/desk/archive.zip\"") && page.has("Er staan persoonsgegevens in"));

    let answer = admin.get("/nl/desk/archive.zip").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/zip");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("content-disposition").starts_with("attachment; filename=\"schakel-archief-"));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(answer.bytes)).unwrap();
    let requests = std::io::read_to_string(zip.by_name("requests.csv").unwrap()).unwrap();
    assert!(requests.contains(&reference) && requests.contains("Bakkerij Jansen"), "{requests}");

    let lines = asker.store.audit(i64::MAX, 999).await.unwrap();
    let made: Vec<_> = lines.iter().filter(|line| line.action == "archive").collect();
    assert_eq!(made.len(), 1, "the refused one made none");
    assert_eq!((made[0].object.as_str(), made[0].result.as_str()), ("store", "done"));
}
