//! A list of clients at the desk: sent, answered in the background, and taken along.

use std::io::Cursor;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use schakel_core::Error;
use schakel_core::organisation::Language;
use schakel_server::batch::{
    BatchFormat, ClientList, Record, Rendering, RunHeader, answer_rows, suggested_columns,
};
use schakel_server::{Service, now, router, serve};
use schakel_sheet::{Limits, read_table};
use schakel_store::{Act, Role, Store};

use crate::desk::adviser;
use crate::visitor::{Answer, Visitor, base, catalogue, wide};

const LIST: &[u8] = include_bytes!("../batch/clients.csv");
/// How long a list may take in a test.
const PATIENCE: Duration = Duration::from_secs(120);

/// An adviser at a service that answers lists.
async fn running() -> Visitor {
    let store = Store::in_memory().await.unwrap();
    let service = Service::new(catalogue(), base(), store.clone(), wide());
    tokio::spawn(serve(service.clone(), "127.0.0.1:0".parse().unwrap(), |_| {}));
    adviser(&Visitor::with(router(service), store), "anna", Role::Adviser).await
}

/// Sends the list and starts it as its columns are suggested; gives where it is answered.
async fn started(anna: &mut Visitor, more: &[(&str, &str)]) -> String {
    let page = anna.send_file_at("/nl/desk/batches", "clients.csv", LIST).await;
    assert!(page.has("288 rijen kunnen worden beantwoord. 12 rijen hebben een fout."), "{}", page.body);
    assert!(page.has("“bakker” kan hier niet"), "{}", page.body);
    let at = page.body.split("action=\"").map(|rest| rest.split('"').next().unwrap());
    let at = at.filter(|to| to.contains("/desk/lists/")).last().unwrap().to_owned();
    let mut fields = vec![("act", "start")];
    fields.extend(more);
    let answer = anna.post_mapped(&at, &page, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.header("location").to_owned()
}

async fn done(anna: &mut Visitor, at: &str) -> Answer {
    let begun = Instant::now();
    loop {
        let page = anna.get(at).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        if page.has("Klaar: 300 / 300") {
            return page;
        }
        assert_eq!(page.header("refresh"), "2");
        assert!(page.has("<progress") && begun.elapsed() < PATIENCE, "{}", page.body);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// What the same list is in one go, without a desk.
fn expected(content: &[u8], format: BatchFormat) -> Vec<u8> {
    let table = read_table(LIST, &Limits::default()).unwrap();
    let columns = suggested_columns(&table.header);
    let catalogue = catalogue();
    let list = ClientList::from_table(&catalogue, "clients.csv", content, table, columns).unwrap();
    let header = RunHeader::new(&list, &catalogue, None, false, Language::Nl);
    let mut records: Vec<Record> = Vec::new();
    let taken = answer_rows(&catalogue, &header, &list.rows, 0, &AtomicBool::new(false), Ok, |record| {
        records.push(record);
        Ok::<_, Error>(())
    });
    taken.unwrap();
    let mut to = Cursor::new(Vec::new());
    let rendering =
        Rendering { catalogue: &catalogue, header: &header, source: &&records[..], sharing: None };
    rendering.write(format, &mut to).unwrap();
    to.into_inner()
}

/// What the desk keeps of a file between sending and starting.
fn content() -> Vec<u8> {
    serde_json::to_vec(&read_table(LIST, &Limits::default()).unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_answered_as_on_the_command_line() {
    let mut anna = running().await;
    let at = started(&mut anna, &[]).await;
    let page = done(&mut anna, &at).await;
    assert!(page.has(&format!("{at}/xlsx")), "{}", page.body);
    for format in [BatchFormat::Xlsx, BatchFormat::Csv, BatchFormat::Jsonl, BatchFormat::Html] {
        let file = anna.get(&format!("{at}/{}", format.extension())).await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.header("content-type"), format.media_type());
        assert!(file.bytes == expected(&content(), format), "{format:?}");
    }
    let overview = anna.get("/nl/desk/batches").await;
    assert!(overview.has("clients.csv") && overview.has("Klaar (300/300)"), "{}", overview.body);
    // A list is its adviser's own.
    let mut bart = adviser(&anna.other(), "bart", Role::Admin).await;
    assert_eq!(bart.get(&at).await.status, StatusCode::NOT_FOUND);
    assert_eq!(bart.get(&format!("{at}/xlsx")).await.status, StatusCode::NOT_FOUND);
    let token = anna.get(&at).await.hidden("token");
    anna.post(&at, &[("token", &token), ("act", "delete")]).await;
    assert_eq!(anna.get(&at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_is_shared_out_says_who_gets_how_many() {
    let mut anna = running().await;
    let at = started(&mut anna, &[("shares", "yes"), ("capacity", "5")]).await;
    done(&mut anna, &at).await;
    let file = anna.get(&format!("{at}/csv")).await;
    let mut counts = std::collections::BTreeMap::<String, usize>::new();
    let mut rows = csv::Reader::from_reader(&file.bytes[..]);
    for row in rows.records() {
        let row = row.unwrap();
        if !row[3].is_empty() {
            *counts.entry(row[3].to_owned()).or_default() += 1;
        }
    }
    assert!(counts.len() > 100 && counts.values().all(|&n| n <= 5), "{counts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_whose_server_fell_silent_is_gone_on_with() {
    // A service that answers no lists: nobody serves it.
    let store = Store::in_memory().await.unwrap();
    let service = Service::new(catalogue(), base(), store.clone(), wide());
    let mut anna =
        adviser(&Visitor::with(router(service.clone()), store.clone()), "anna", Role::Adviser).await;
    let at = started(&mut anna, &[]).await;
    let claimed = store.claim_batch(now() - 60).await.unwrap().unwrap();
    let list: ClientList = serde_json::from_str(&claimed.list).unwrap();
    let header: RunHeader = serde_json::from_str(&claimed.batch.header).unwrap();
    let mut kept = Vec::new();
    let some = &list.rows[..40];
    let taken = answer_rows(&catalogue(), &header, some, 0, &AtomicBool::new(false), Ok, |record: Record| {
        kept.push(serde_json::to_string(&record).unwrap());
        Ok::<_, Error>(())
    });
    taken.unwrap();
    let id = &claimed.batch.id;
    assert!(store.keep_answers(id, &claimed.holder, 0, &kept, now() - 60).await.unwrap());
    tokio::spawn(serve(service, "127.0.0.1:0".parse().unwrap(), |_| {}));
    done(&mut anna, &at).await;
    assert!(anna.get(&format!("{at}/xlsx")).await.bytes == expected(&content(), BatchFormat::Xlsx));
    // Whoever comes back finds that it is another's by now.
    assert!(!store.keep_answers(id, &claimed.holder, 40, &kept, now()).await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_can_be_stopped_and_goes_on() {
    let store = Store::in_memory().await.unwrap();
    let service = Service::new(catalogue(), base(), store.clone(), wide());
    let mut anna =
        adviser(&Visitor::with(router(service.clone()), store.clone()), "anna", Role::Adviser).await;
    let at = started(&mut anna, &[]).await;
    let token = anna.get(&at).await.hidden("token");
    anna.post(&at, &[("token", &token), ("act", "stop")]).await;
    assert!(anna.get(&at).await.has("Gestopt: 0 / 300"));
    assert!(store.claim_batch(now()).await.unwrap().is_none());
    anna.post(&at, &[("token", &token), ("act", "resume")]).await;
    tokio::spawn(serve(service, "127.0.0.1:0".parse().unwrap(), |_| {}));
    done(&mut anna, &at).await;
    // A week later nothing of it is left.
    store.purge(now() + 8 * 24 * 3600).await.unwrap();
    let anybody = Act::of_operator(now());
    assert!(store.batches(&anybody).await.unwrap().is_empty());
    assert!(store.batch_answers(at.rsplit('/').next().unwrap()).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_list_that_asks_nothing_is_refused_with_what_to_do() {
    let mut anna = adviser(&Visitor::new().await, "anna", Role::Adviser).await;
    let page = anna.send_file_at("/nl/desk/batches", "lijst.csv", b"telefoon;land\n1;NL\n").await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
    assert!(page.has("Wijs aan welke kolom de vraag is"), "{}", page.body);
    let none = anna.send_file_at("/nl/desk/batches", "", b"").await;
    assert!(none.has("Kies een bestand"), "{}", none.body);
    let sheet = anna.send_file_at("/nl/desk/batches", "x.xlsx", b"PK\x03\x04damaged").await;
    assert_eq!(sheet.status, StatusCode::BAD_REQUEST);
}
