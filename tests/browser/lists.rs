//! Lists of clients in a browser: sent, watched, taken along, printed; and access for everyone.

use std::path::{Path, PathBuf};

use schakel_store::{Act, Role};
use serde_json::json;
use tempfile::TempDir;

use crate::answered::answered;
use crate::axe::Audit;
use crate::desk::{NARROW, WIDE, log_in};
use crate::harness::{Service, Visitor, catalogue};

/// A list with 300 rows in three languages, 12 of them faulty.
const LIST: &str = include_str!("../batch/clients.csv");
/// What is asked in Dutch, in English and in German, and a row that asks nothing.
const SHORT: &str = "Naam;Vraag;Plaats\n\
    Potje en Zonen;Wij maken plantpotjes van kunststof. Welk lab test met ons materiaal dat vanzelf afbreekt?;Emmen\n\
    Qbuzz;We want to store hydrogen for our buses and look for a partner with a test site.;Groningen\n\
    Formen & Gießen GmbH;Wer prüft mit uns biobasierte Kunststoffe im Spritzguss?;Lingen\n\
    Leeg BV;;Assen\n";

/// A file of a list, gone with its folder.
struct File {
    _folder: TempDir,
    path: PathBuf,
}

impl File {
    fn new(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("klanten.csv");
        std::fs::write(&path, text).unwrap();
        Self { _folder: folder, path }
    }

    /// Sends it from the page of lists.
    async fn send(&self, visitor: &Visitor, code: &str) {
        visitor.open(&format!("/{code}/desk/batches")).await;
        visitor.find("#file").await.send_keys(self.path.to_str().unwrap()).await.unwrap();
        visitor.new_page(async || visitor.click("form.question button").await).await;
    }
}

/// Waits until the list that is shown is answered: the page says so by itself.
async fn until_done(visitor: &Visitor) {
    visitor
        .until("the answers", async || visitor.count("#bar").await == 0 && visitor.count("main li").await > 3)
        .await;
}

/// What a link of the page leads to, as the browser gets it.
async fn fetched(visitor: &Visitor, end: &str) -> Vec<u8> {
    let script = "const link = document.querySelector(`main a[href$='/${arguments[0]}']`); \
                  return fetch(link.href).then((answer) => answer.arrayBuffer()) \
                  .then((bytes) => Array.from(new Uint8Array(bytes)))";
    let found = visitor.run(script, vec![json!(end)]).await;
    found.as_array().unwrap().iter().map(|byte| byte.as_u64().unwrap() as u8).collect()
}

/// Opens a page that is no page of the service.
async fn open_file(visitor: &Visitor, path: &Path) {
    visitor.browser.goto(format!("file://{}", path.display())).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_sent_watched_and_taken_along() {
    let service = Service::start().await;
    let anna = Visitor::new(&service).await;
    log_in(&service, &anna, "Anna", Role::Adviser).await;
    anna.follow("Lijsten").await;
    let list = File::new(LIST);
    list.send(&anna, "nl").await;
    assert_eq!(anna.title().await, "Kolommen aanwijzen");
    assert!(anna.text(".lead").await.contains("12 rijen hebben een fout"));
    anna.click("#shares").await;
    anna.fill("capacity", "vijf").await;
    anna.press("Zoek partners").await;
    assert!(anna.title().await.starts_with("Fout"));
    assert!(anna.text("#problem").await.contains("getal van 1 tot 100"));
    anna.fill("capacity", "5").await;
    anna.press("Zoek partners").await;

    // Nobody presses anything: the page follows by itself.
    until_done(&anna).await;
    let told = anna.text("main").await;
    assert!(told.contains("Klaar: 300 / 300") && told.contains("12 met een fout"), "{told}");
    assert!(told.contains("geen partner krijgt meer dan 5 klanten"), "{told}");
    assert!(fetched(&anna, "xlsx").await.starts_with(b"PK"));

    let pages = list.path.with_extension("html");
    std::fs::write(&pages, fetched(&anna, "html").await).unwrap();
    open_file(&anna, &pages).await;
    assert_eq!(anna.count("article").await, 288);
    // Each client is printed from a page of its own.
    anna.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let breaks = "return [...document.querySelectorAll('article')] \
                  .filter((page) => getComputedStyle(page).breakBefore !== 'page').length";
    assert_eq!(anna.run(breaks, Vec::new()).await, json!(0));
    anna.devtools("Emulation.setEmulatedMedia", json!({ "media": "screen" })).await;

    anna.open("/nl/desk/batches").await;
    anna.follow("klanten.csv").await;
    anna.press("Verwijder deze lijst").await;
    assert_eq!(anna.count("tbody tr").await, 0);
}

/// A list at which a server seems to be that is none of these.
async fn under_way(service: &Service) -> String {
    let adviser = service.store.advisers().await.unwrap()[0].id.clone();
    let now = schakel_server::now();
    let act = Act { actor: adviser, ..Act::of_operator(now) };
    loop {
        let id = service.store.begin_batch(&act, "klanten.csv", "", "", 300).await.unwrap();
        let claimed = service.store.claim_batch(now + 3_600).await.unwrap();
        if claimed.is_some_and(|claimed| claimed.batch.id == id) {
            return id;
        }
        service.store.delete_batch(&act, &id).await.unwrap();
    }
}

async fn audit_lists(code: &'static str) {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    let mut audit = Audit::new(&visitor, code, &[NARROW, WIDE]);
    log_in(&service, &visitor, "Anna", Role::Adviser).await;
    visitor.open(&format!("/{code}/desk/batches")).await;
    audit.page("lists, none").await;
    visitor.new_page(async || visitor.click("form.question button").await).await;
    audit.page("lists, error").await;
    let list = File::new(SHORT);
    list.send(&visitor, code).await;
    audit.page("list, columns").await;
    visitor.fill("mapping-name", "Spreekuur").await;
    visitor.new_page(async || visitor.click("button[value=look]").await).await;
    list.send(&visitor, code).await;
    audit.page("list, saved columns").await;
    visitor.fill("top", "0").await;
    visitor.new_page(async || visitor.click("button[value=start]").await).await;
    audit.page("list, error").await;
    visitor.fill("top", "3").await;
    visitor.click("#shares").await;
    visitor.new_page(async || visitor.click("button[value=start]").await).await;
    until_done(&visitor).await;
    audit.page("list, done").await;
    let pages = list.path.with_extension("html");
    std::fs::write(&pages, fetched(&visitor, "html").await).unwrap();
    let id = under_way(&service).await;
    visitor.open(&format!("/{code}/desk/batches/{id}")).await;
    audit.page("list, under way").await;
    visitor.open(&format!("/{code}/desk/batches")).await;
    audit.page("lists").await;
    open_file(&visitor, &pages).await;
    audit.page("briefings").await;
    audit.finish();
}

#[tokio::test(flavor = "multi_thread")]
async fn dutch_lists_are_for_everyone() {
    audit_lists("nl").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn english_lists_are_for_everyone() {
    audit_lists("en").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn german_lists_are_for_everyone() {
    audit_lists("de").await;
}

/// The pages of a list for the manual, and a briefing in each language.
pub(crate) async fn list_pages(folder: &Path, picture: impl AsyncFn(&Visitor, &Path, &str, u32)) {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    log_in(&service, &visitor, "Anna", Role::Adviser).await;
    let list = File::new(SHORT);
    list.send(&visitor, "nl").await;
    picture(&visitor, folder, "desk-list", 1280).await;
    visitor.click("#shares").await;
    visitor.press("Zoek partners").await;
    until_done(&visitor).await;
    picture(&visitor, folder, "desk-batch", 1280).await;
    for path in briefings(&list.path.with_extension("")) {
        open_file(&visitor, &path).await;
        let code = visitor.run("return document.documentElement.lang", Vec::new()).await;
        let name = if path.ends_with("index.html") { "cover" } else { code.as_str().unwrap() };
        picture(&visitor, folder, &format!("briefing-{name}"), 800).await;
    }
}

/// Files of briefings, as the command line writes them.
fn briefings(folder: &Path) -> Vec<PathBuf> {
    let sheet = SHORT.as_bytes();
    answered(&catalogue(), "klanten.csv", sheet, sheet, |rendering| {
        assert_eq!(rendering.write_briefings(folder).unwrap(), 3);
    });
    std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect()
}
