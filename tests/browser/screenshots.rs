//! Pictures of the main pages, for the manual: kept where `SCHAKEL_SCREENSHOTS` says, else looked at and let go.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::desk::desk_pages;
use crate::firm::{BUSES, Firm, MOULDS, POTS};
use crate::harness::{Service, Visitor};
use crate::lists::list_pages;
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
async fn the_main_pages_have_their_pictures() {
    let kept = std::env::var_os("SCHAKEL_SCREENSHOTS").filter(|name| !name.is_empty()).map(PathBuf::from);
    let passing = tempfile::tempdir().unwrap();
    let folder = kept.unwrap_or_else(|| passing.path().to_owned());
    std::fs::create_dir_all(&folder).unwrap();
    main_pages(&folder).await;
    narrow_answer(&folder, &BUSES).await;
    narrow_answer(&folder, &MOULDS).await;
    desk_pages(&folder, picture).await;
    list_pages(&folder, picture).await;
    let pictures: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(pictures.len(), 17);
    for picture in pictures {
        let bytes = std::fs::read(&picture).unwrap();
        // Width and height stand after the signature and the name of the first chunk (PNG, 11.2.2).
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        let name = picture.file_stem().unwrap().to_str().unwrap();
        let wanted = match name.split_once('-') {
            Some(("briefing", _)) => 800,
            _ if name.ends_with("-320") => 320,
            _ => 1280,
        };
        assert!(bytes.starts_with(b"\x89PNG") && number(16) == wanted && number(20) > 600, "{picture:?}");
    }
}
