//! A service in this process, a browser, and a person who uses the one through the other.
//!
//! Nothing here asserts what a page says: a step that cannot be taken panics and names what is missing.

use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_server::{Config, Limits, serve};
use schakel_store::Store;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// Longest wait for anything.
const PATIENCE: Duration = Duration::from_secs(30);
/// Time between two looks.
const PAUSE: Duration = Duration::from_millis(30);

/// The bundled catalogue, built once for all tests of a process.
pub(crate) fn catalogue() -> Arc<Catalogue> {
    static CATALOGUE: OnceLock<Arc<Catalogue>> = OnceLock::new();
    Arc::clone(CATALOGUE.get_or_init(|| Arc::new(Catalogue::bundled().unwrap())))
}

/// The files it is built of.
pub(crate) fn base() -> Arc<Dataset> {
    static BASE: OnceLock<Arc<Dataset>> = OnceLock::new();
    Arc::clone(BASE.get_or_init(|| Arc::new(Dataset::bundled().unwrap())))
}

/// A running service; it ends with the test.
pub(crate) struct Service {
    pub(crate) address: SocketAddr,
    pub(crate) store: Store,
}

impl Service {
    /// A service that takes a form as soon as it is sent.
    pub(crate) async fn start() -> Self {
        Self::start_patient(0).await
    }

    /// As [`Self::start`], with what outlives a page kept elsewhere.
    pub(crate) async fn start_on(store: Store) -> Self {
        Self::start_with(store, 0).await
    }

    /// A service that takes a form for a program's when it comes within so many seconds.
    pub(crate) async fn start_patient(form_min_seconds: i64) -> Self {
        Self::start_with(Store::in_memory().await.unwrap(), form_min_seconds).await
    }

    async fn start_with(store: Store, form_min_seconds: i64) -> Self {
        let limits = Limits {
            drafts_per_hour: 100_000,
            codes_per_hour: 100_000,
            pages_per_minute: 100_000,
            calls_per_minute: 100_000,
            logins_per_hour: 100_000,
            form_min_seconds,
            ..Limits::default()
        };
        let config = Config { limits, ..Config::default() };
        let service = schakel_server::Service::new(catalogue(), base(), store.clone(), config);
        let (tell, told) = tokio::sync::oneshot::channel();
        tokio::spawn(serve(service, "127.0.0.1:0".parse().unwrap(), |address| tell.send(address).unwrap()));
        Self { address: told.await.unwrap(), store }
    }
}

/// A running chromedriver, ended when dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub(crate) fn start() -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed by `cargo xtask test`");
        Self { process, port }
    }

    /// A new browser without cookies. It is closed when dropped, also when a test fails.
    pub(crate) async fn browser(&self, width: u32, with_javascript: bool) -> WebDriver {
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
        ] {
            capabilities.add_arg(argument).unwrap();
        }
        capabilities.add_arg(&format!("--window-size={width},1200")).unwrap();
        if !with_javascript {
            let blocked = json!({ "profile.managed_default_content_settings.javascript": 2 });
            capabilities.add_experimental_option("prefs", blocked).unwrap();
        }
        let started = Instant::now();
        loop {
            match WebDriver::new(format!("http://127.0.0.1:{}", self.port), capabilities.clone()).await {
                Ok(browser) => return browser,
                Err(error) if started.elapsed() > PATIENCE => panic!("no browser: {error}"),
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A person with a browser of their own at a service.
pub(crate) struct Visitor {
    pub(crate) browser: WebDriver,
    origin: String,
    /// Ends after the browser: fields are dropped in order.
    _driver: Driver,
}

impl Visitor {
    /// Someone with a wide screen.
    pub(crate) async fn new(service: &Service) -> Self {
        Self::with(service, true).await
    }

    /// Someone whose browser runs scripts, or does not.
    pub(crate) async fn with(service: &Service, javascript: bool) -> Self {
        let driver = Driver::start();
        let browser = driver.browser(1280, javascript).await;
        Self { browser, origin: format!("http://{}", service.address), _driver: driver }
    }

    /// Opens an address of the service.
    pub(crate) async fn open(&self, path: &str) {
        self.browser.goto(format!("{}{path}", self.origin)).await.unwrap();
    }

    /// Presses the button with these words, those for screen readers included, and waits for the page it leads to.
    pub(crate) async fn press(&self, words: &str) {
        self.lead_on(&format!("//button[not(@hidden)][normalize-space()={}]", quoted(words))).await;
    }

    /// Follows the first link with these words and waits for its page.
    pub(crate) async fn follow(&self, words: &str) {
        self.lead_on(&format!("//a[normalize-space()={}]", quoted(words))).await;
    }

    /// Switches to another language in the header.
    pub(crate) async fn switch(&self, code: &str) {
        self.lead_on(&format!("//header//*[@lang='{code}']")).await;
    }

    async fn lead_on(&self, xpath: &str) {
        let title = self.title().await;
        let found = self.browser.find(By::XPath(xpath)).await;
        let found = found.unwrap_or_else(|_| panic!("the page “{title}” has no {xpath}"));
        self.new_page(async || found.click().await.unwrap()).await;
    }

    /// Does something that leads to another page, and waits until that is there.
    pub(crate) async fn new_page(&self, act: impl AsyncFnOnce()) {
        let old = self.document().await;
        act().await;
        // Between two pages there is none for a moment.
        self.until("another page", async || self.document().await.is_some_and(|new| Some(new) != old)).await;
    }

    /// What tells the document that is shown from every other.
    async fn document(&self) -> Option<String> {
        let html = self.browser.find(By::Css("html")).await.ok()?;
        Some(html.element_id().to_string())
    }

    /// Waits until something holds.
    pub(crate) async fn until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        let started = Instant::now();
        while !holds().await {
            assert!(started.elapsed() < PATIENCE, "waited in vain for {what} on “{}”", self.title().await);
            tokio::time::sleep(PAUSE).await;
        }
    }

    pub(crate) async fn find(&self, css: &str) -> WebElement {
        let found = self.browser.find(By::Css(css)).await;
        match found {
            Ok(element) => element,
            Err(_) => panic!("the page “{}” has no {css}", self.title().await),
        }
    }

    /// Clicks on something that leads to no other page.
    pub(crate) async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap();
    }

    /// Replaces what stands in a field, by its id.
    pub(crate) async fn fill(&self, id: &str, text: &str) {
        let field = self.find(&format!("#{id}")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Puts a long text into a field at once, as from a clipboard.
    pub(crate) async fn paste(&self, id: &str, text: &str) {
        let field = self.find(&format!("#{id}")).await;
        field.clear().await.unwrap();
        field.click().await.unwrap();
        self.devtools("Input.insertText", json!({ "text": text })).await;
    }

    /// Chooses from a list, by the list's id and the words of the option.
    pub(crate) async fn choose(&self, id: &str, words: &str) {
        let xpath = format!("//select[@id='{id}']/option[normalize-space()={}]", quoted(words));
        let option = self.browser.find(By::XPath(xpath)).await;
        option.unwrap_or_else(|_| panic!("the list {id} has no “{words}”")).click().await.unwrap();
    }

    /// The title without the name of the site.
    pub(crate) async fn title(&self) -> String {
        let title = self.browser.title().await.unwrap();
        title
            .strip_suffix(" – Schakel")
            .unwrap_or_else(|| panic!("the title {title:?} names no site"))
            .to_owned()
    }

    /// The address after the host.
    pub(crate) async fn path(&self) -> String {
        let address = self.browser.current_url().await.unwrap();
        address.as_str().strip_prefix(&self.origin).unwrap().to_owned()
    }

    /// What can be read of the first element.
    pub(crate) async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap()
    }

    /// What is read out of the first element: also what is there for screen readers only.
    pub(crate) async fn spoken(&self, css: &str) -> String {
        let content = self.find(css).await.prop("textContent").await.unwrap().unwrap_or_default();
        content.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What can be read of each element, all at one moment: a script may be changing the page.
    pub(crate) async fn texts(&self, css: &str) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map((found) => found.innerText.trim())";
        let texts = self.run(script, vec![json!(css)]).await;
        texts.as_array().unwrap().iter().map(|text| text.as_str().unwrap().to_owned()).collect()
    }

    pub(crate) async fn count(&self, css: &str) -> usize {
        self.browser.find_all(By::Css(css)).await.unwrap().len()
    }

    /// What stands in a field, by its id.
    pub(crate) async fn value(&self, id: &str) -> String {
        self.find(&format!("#{id}")).await.value().await.unwrap().unwrap_or_default()
    }

    /// The id of what has the focus.
    pub(crate) async fn focused(&self) -> String {
        self.browser.active_element().await.unwrap().id().await.unwrap().unwrap_or_default()
    }

    /// Names and values of the cookies, also of those a script cannot read.
    pub(crate) async fn cookies(&self) -> Vec<Cookie> {
        self.browser.get_all_cookies().await.unwrap()
    }

    /// Runs a script in the page; a promise is waited for.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.browser.execute(script, arguments).await.unwrap().json().clone()
    }

    /// Sends a command of the Chrome DevTools Protocol.
    pub(crate) async fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.browser.cdp().send_raw(method, parameters).await.unwrap()
    }

    /// Makes the page so wide, in CSS pixels, also where a window could not be.
    pub(crate) async fn at_width(&self, width: u32) {
        self.on_screen(width, 1200, 1).await;
    }

    /// Sets the size of the page in CSS pixels, and how many pixels of the screen each takes.
    pub(crate) async fn on_screen(&self, width: u32, height: u32, scale: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// How far the page scrolls sideways, in CSS pixels.
    pub(crate) async fn overflow(&self) -> i64 {
        let script = "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
        self.run(script, Vec::new()).await.as_i64().unwrap()
    }
}

/// A string in XPath, which knows no escapes.
fn quoted(words: &str) -> String {
    if words.contains('"') { format!("'{words}'") } else { format!("\"{words}\"") }
}
