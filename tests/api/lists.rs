//! A list of clients at the desk: sent, answered in the background, and taken along.

use std::io::Cursor;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use axum::http::StatusCode;
use schakel_core::Error;
use schakel_server::batch::{BatchFormat, ClientList, Record, RunHeader, answer_rows};
use schakel_server::{Config, Service, now, router, serve};
use schakel_sheet::{Limits, read_table};
use schakel_store::{Act, MappingKind, Role, Store};

use crate::answered::answered;
use crate::desk::adviser;
use crate::visitor::{Answer, Visitor, base, catalogue, wide};

const LIST: &[u8] = include_bytes!("../batch/clients.csv");
/// How long a list may take in a test.
const PATIENCE: Duration = Duration::from_secs(120);

/// An adviser at a service that answers lists.
async fn running() -> Visitor {
    running_with(wide()).await
}

async fn running_with(config: Config) -> Visitor {
    let store = Store::in_memory().await.unwrap();
    let service = Service::new(catalogue(), base(), store.clone(), config);
    tokio::spawn(serve(service.clone(), "127.0.0.1:0".parse().unwrap(), |_| {}));
    adviser(&Visitor::with(router(service), store), "anna", Role::Adviser).await
}

/// Where the columns of a list are told.
fn form_of(page: &Answer) -> String {
    let forms = page.body.split("action=\"").map(|rest| rest.split('"').next().unwrap());
    forms.filter(|to| to.contains("/desk/lists/")).last().unwrap().to_owned()
}

/// Sends the list and starts it as its columns are suggested; gives where it is answered.
async fn started(anna: &mut Visitor, more: &[(&str, &str)]) -> String {
    let page = anna.send_file_at("/nl/desk/batches", "clients.csv", LIST).await;
    assert!(page.has("288 rijen kunnen worden beantwoord. 12 rijen hebben een fout."), "{}", page.body);
    assert!(page.has("“bakker” kan hier niet"), "{}", page.body);
    let at = form_of(&page);
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
        assert!(page.has("<noscript><meta http-equiv=\"refresh\""), "{}", page.body);
        assert!(page.has("<progress") && begun.elapsed() < PATIENCE, "{}", page.body);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// What the same list is in one go, without a desk.
fn expected(content: &[u8], format: BatchFormat) -> Vec<u8> {
    answered(&catalogue(), "clients.csv", LIST, content, |rendering| {
        let mut to = Cursor::new(Vec::new());
        rendering.write(format, &mut to).unwrap();
        to.into_inner()
    })
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
    assert!(page.has("300 rijen") && page.has("12 met een fout"), "{}", page.body);
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
    let counts = given(&mut anna, &at).await;
    assert!(counts.len() > 100 && counts.values().all(|&n| n <= 5), "{counts:?}");
}

/// How many clients each organisation is given, by id.
async fn given(anna: &mut Visitor, at: &str) -> std::collections::BTreeMap<String, usize> {
    let file = anna.get(&format!("{at}/csv")).await;
    let mut counts = std::collections::BTreeMap::new();
    let mut rows = csv::Reader::from_reader(&file.bytes[..]);
    for row in rows.records() {
        let row = row.unwrap();
        if !row[3].is_empty() {
            *counts.entry(row[3].to_owned()).or_default() += 1;
        }
    }
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_shared_out_within_the_budget_of_the_quarter() {
    let desk = schakel_server::Desk { introductions_per_quarter: Some(4), ..Default::default() };
    let mut anna = running_with(Config { desk, ..wide() }).await;
    let fields = [("need", "waterstof voor onze oven"), ("name", "Bakkerij Jansen"), ("language", "nl")];
    let asked = anna.act("/nl/desk/new", "/nl/desk/new", &fields).await;
    let request = asked.body.split("/nl/desk/requests/").nth(1).unwrap()[..8].to_owned();
    let page = format!("/nl/desk/requests/{request}");
    // In plain lists it is asked of for more clients than anybody else.
    let at = started(&mut anna, &[("top", "3")]).await;
    done(&mut anna, &at).await;
    let plain = given(&mut anna, &at).await;
    let (busiest, n_plain) = plain.iter().max_by_key(|(_, n)| **n).unwrap();
    assert!(*n_plain > 4);
    anna.act(&page, &format!("{page}/propose"), &[("organisation", busiest)]).await;

    let at = started(&mut anna, &[("shares", "yes"), ("capacity", "5"), ("newcomers", "yes")]).await;
    done(&mut anna, &at).await;
    let counts = given(&mut anna, &at).await;
    assert_eq!(counts[busiest], 3, "one of its four is given");
    assert!(counts.values().any(|&n| n == 4) && counts.values().all(|&n| n <= 4), "{counts:?}");
    let columns = anna.send_file_at("/nl/desk/batches", "clients.csv", LIST).await;
    assert!(columns.has("hoogstens 4 introducties per kwartaal"), "{}", columns.body);
}

#[tokio::test]
async fn what_the_columns_are_is_known_the_next_time() {
    let mut anna = adviser(&Visitor::new().await, "anna", Role::Adviser).await;
    let list = "Relatie;Hulpvraag 2026;Vraag\nBakkerij Bos;Wij zoeken een oven op waterstof;7\n";
    let page = anna.send_file_at("/nl/desk/batches", "spreekuur.csv", list.as_bytes()).await;
    assert!(!page.has("Bewaarde indelingen"), "{}", page.body);
    let at = form_of(&page);
    let token = page.hidden("token");
    let columns = [("column-0", "name"), ("column-1", "text"), ("column-2", "")];
    let mut fields = vec![("token", token.as_str()), ("act", "look"), ("mapping-name", "Spreekuur")];
    fields.extend(columns);
    assert_eq!(anna.post(&at, &fields).await.status, StatusCode::OK);

    let again = anna.send_file_at("/nl/desk/batches", "later.csv", list.as_bytes()).await;
    assert!(again.has("<option value=\"Spreekuur\" selected>Spreekuur</option>"), "{}", again.body);
    let chosen = |page: &Answer| -> Vec<String> {
        let lists = page.body.split("<select id=\"column-").skip(1);
        let chosen = lists.map(|list| {
            let options = list.split("</select>").next().unwrap();
            let of = |option: &str| option.split('"').next().unwrap().to_owned();
            options
                .split("<option value=\"")
                .find(|option| option.contains("\" selected>"))
                .map_or_else(String::new, of)
        });
        chosen.collect()
    };
    assert_eq!(chosen(&again), ["name", "text", ""]);
    // By their names the columns would be others.
    let by_name = anna.get(&format!("{}?mapping=none", form_of(&again))).await;
    assert_eq!(chosen(&by_name)[2], "text");
    // A list with other columns is not taken for one of these, and the register's files do not know it.
    let other = anna.send_file_at("/nl/desk/batches", "anders.csv", b"Vraag\nWaterstof\n").await;
    assert_eq!(chosen(&other), ["text"]);
    assert!(anna.store.mappings(MappingKind::Register).await.unwrap().is_empty());
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
