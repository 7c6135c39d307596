//! Pictures of the main pages, for the manual: written where `SCHAKEL_SCREENSHOTS` says, else not at all.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::firm::{BUSES, Firm, MOULDS, POTS};
use crate::harness::{Service, Visitor};
use crate::words::NL;

/// Writes the whole page, and not only what fits a window.
async fn picture(visitor: &Visitor, folder: &Path, name: &str, width: u32) {
    visitor.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
    visitor.at_width(width).await;
    let height = visitor.run("return document.documentElement.scrollHeight", Vec::new()).await;
    visitor.on_screen(width, u32::try_from(height.as_u64().unwrap()).unwrap(), 1).await;
    visitor.browser.screenshot(&folder.join(format!("{name}.png"))).await.unwrap();
    visitor.at_width(width).await;
}

/// The six pages of the main way.
async fn main_pages(folder: &Path) {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    visitor.open("/nl").await;
    picture(&visitor, folder, "start", 1280).await;
    visitor.follow(NL.start_button).await;
    visitor.fill("need", POTS.need).await;
    visitor.until("the coach", async || visitor.count("#coach-themes button").await > 0).await;
    picture(&visitor, folder, "need", 1280).await;
    POTS.answer_after_need(&visitor).await;
    picture(&visitor, folder, "check", 1280).await;
    visitor.press(NL.find).await;
    picture(&visitor, folder, "matches", 1280).await;
    visitor.press(NL.send).await;
    picture(&visitor, folder, "sent", 1280).await;
    visitor.open("/nl/organisations/rug").await;
    picture(&visitor, folder, "organisation", 1280).await;
}

/// The answer on a telephone.
async fn narrow_answer(folder: &Path, firm: &Firm) {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    firm.has_asked(&service, &visitor).await;
    picture(&visitor, folder, &format!("matches-{}-320", firm.words.code), 320).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_are_taken_on_request() {
    let Some(folder) =
        std::env::var_os("SCHAKEL_SCREENSHOTS").filter(|name| !name.is_empty()).map(PathBuf::from)
    else {
        println!("no pictures: SCHAKEL_SCREENSHOTS names no folder");
        return;
    };
    std::fs::create_dir_all(&folder).unwrap();
    main_pages(&folder).await;
    narrow_answer(&folder, &BUSES).await;
    narrow_answer(&folder, &MOULDS).await;
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 8);
}
