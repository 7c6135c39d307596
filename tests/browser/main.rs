//! The main job in a real browser: a person types a need and reads the answer.

use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::MatchRequest;
use schakel_server::serve;
use thirtyfour::prelude::*;

/// Waits until a page with such a title is there: a click returns before its answer.
async fn title_starts_with(browser: &WebDriver, start: &str) -> WebDriverResult<()> {
    let started = Instant::now();
    loop {
        let title = browser.title().await?;
        if title.starts_with(start) {
            return Ok(());
        }
        assert!(started.elapsed() < Duration::from_secs(30), "the title is {title:?}, not {start:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// A running chromedriver, ended when dropped.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start() -> Self {
        let port = free_port();
        let process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver is installed by `cargo xtask test`");
        Self { process, port }
    }

    async fn browser(&self, width: u32) -> WebDriver {
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
        let started = Instant::now();
        loop {
            match WebDriver::new(format!("http://127.0.0.1:{}", self.port), capabilities.clone()).await {
                Ok(browser) => return browser,
                Err(error) if started.elapsed() > Duration::from_secs(30) => panic!("no browser: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
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

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

async fn service(catalogue: Arc<Catalogue>) -> SocketAddr {
    let (tell, told) = tokio::sync::oneshot::channel();
    tokio::spawn(serve(catalogue, "127.0.0.1:0".parse().unwrap(), |address| tell.send(address).unwrap()));
    told.await.unwrap()
}

#[tokio::test]
async fn a_person_types_a_need_and_reads_the_answer() -> WebDriverResult<()> {
    let catalogue = Arc::new(Catalogue::bundled().unwrap());
    let need = "Wij willen drones testen boven een vliegveld";
    let best = catalogue.find_matches(&MatchRequest::from_text(need)).unwrap().matches[0].organisation;
    let best = catalogue.engine().profiles.organisation(best).name.clone();
    let address = service(catalogue).await;
    let driver = Driver::start();
    let browser = driver.browser(1280).await;
    browser.goto(format!("http://{address}/nl")).await?;
    browser.find(By::Id("text")).await?.send_keys(need).await?;
    browser.find(By::Css("form.question button[type=submit]")).await?.click().await?;

    title_starts_with(&browser, "Partners voor uw vraag").await?;
    let first = browser.find(By::Css(".card h2 a")).await?;
    assert_eq!(first.text().await?, best);
    browser.find(By::Css(".card summary")).await?.click().await?;
    assert!(browser.find(By::Css(".card dl")).await?.text().await?.to_lowercase().contains("drones"));

    // The answer stays when the language changes; the question is in no address.
    browser.find(By::Css("form.languages button[lang=en]")).await?.click().await?;
    title_starts_with(&browser, "Partners for your question").await?;
    assert!(browser.find(By::Css("blockquote")).await?.text().await?.contains("drones"));
    assert!(!browser.current_url().await?.as_str().contains("drones"));

    browser.find(By::Css(".card h2 a")).await?.click().await?;
    title_starts_with(&browser, &best).await?;
    assert_eq!(browser.find(By::Css("h1")).await?.text().await?, best);
    browser.quit().await
}

#[tokio::test]
async fn an_empty_form_says_what_to_do_and_nothing_scrolls_sideways() -> WebDriverResult<()> {
    let address = service(Arc::new(Catalogue::bundled().unwrap())).await;
    let driver = Driver::start();
    let browser = driver.browser(500).await;
    for path in ["/nl", "/en", "/de", "/nl/organisations/rug"] {
        browser.goto(format!("http://{address}{path}")).await?;
        let overflow = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
        let sideways: i64 = browser.execute(overflow, vec![]).await?.convert()?;
        assert!(sideways <= 0, "{path} scrolls {sideways} px sideways");
    }
    browser.goto(format!("http://{address}/de")).await?;
    browser.find(By::Css("form.question button[type=submit]")).await?.click().await?;
    title_starts_with(&browser, "Fehler: ").await?;
    browser.find(By::Css(".problem a")).await?.click().await?;
    let focused = browser.active_element().await?;
    assert_eq!(focused.id().await?.as_deref(), Some("text"));
    browser.quit().await
}
