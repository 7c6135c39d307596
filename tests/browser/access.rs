//! Every page, in every language, fits a narrow and a wide screen and has no fault axe-core finds, with and without
//! mistakes on it; one page at 400% zoom.

use crate::axe::{Audit, Look};
use crate::firm::{BUSES, Firm, MOULDS, POTS};
use crate::harness::{Service, Visitor};

const NARROW: Look = Look { width: 320, is_dark: false };
const WIDE: Look = Look { width: 1280, is_dark: false };
const DARK: Look = Look { width: 1280, is_dark: true };

/// A number that could be a citizen's.
const CITIZEN: &str = "111222333";

/// The questions, each first with a mistake.
async fn audit_questions(audit: &mut Audit<'_>, visitor: &Visitor, firm: &Firm) {
    let words = firm.words;
    visitor.open(&format!("/{}", words.code)).await;
    audit.page("start").await;
    visitor.follow(words.start_button).await;
    audit.page("need").await;
    visitor.press(words.next).await;
    audit.page("need, error").await;
    visitor.paste("need", firm.need).await;
    let coach = visitor.find("#coach").await;
    visitor.until("the coach", async || coach.is_displayed().await.unwrap()).await;
    visitor.click("#coach-themes button").await;
    visitor.until("the refusal", async || visitor.count("#coach-without li").await == 1).await;
    audit.page("need, coach").await;
    visitor.press(words.next).await;
    audit.page("offer").await;
    visitor.fill("offer", CITIZEN).await;
    visitor.press(words.next).await;
    audit.page("offer, error").await;
    visitor.fill("offer", firm.offer).await;
    visitor.press(words.next).await;
    audit.page("organisation").await;
    visitor.fill("place", "Atlantis").await;
    visitor.press(words.next).await;
    audit.page("organisation, error").await;
    visitor.fill("name", firm.name).await;
    visitor.fill("place", firm.place).await;
    visitor.press(words.next).await;
    audit.page("sharing").await;
    visitor.click("#may_share").await;
    visitor.press(words.next).await;
    audit.page("sharing, errors").await;
    visitor.click("#audience-adviser").await;
    visitor.fill("email", "info@example.org").await;
    visitor.press(words.next).await;
    audit.page("check").await;
    visitor.press(words.find).await;
}

/// The answer and what is done with it.
async fn audit_answer(audit: &mut Audit<'_>, visitor: &Visitor, firm: &Firm) {
    let (code, words) = (firm.words.code, firm.words);
    audit.page("matches").await;
    visitor.new_page(async || visitor.click("button[name=less]").await).await;
    visitor.new_page(async || visitor.click("button[name=hide]").await).await;
    visitor
        .run("for (const more of document.querySelectorAll('details')) more.open = true", Vec::new())
        .await;
    audit.page("matches, opened").await;
    visitor.open(&format!("/{code}/request/matches?kind=care")).await;
    audit.page("matches, nobody").await;
    for (page, path) in [
        ("print", "print"),
        ("why, several", "why?name=a"),
        ("why, one", "why?id=rug"),
        ("why, nobody", "why?name=xyzzy"),
        ("saved", "saved"),
    ] {
        visitor.open(&format!("/{code}/request/{path}")).await;
        audit.page(page).await;
    }
    visitor.open(&format!("/{code}/request/matches")).await;
    visitor.run("document.getElementById('fax').value = '0592'", Vec::new()).await;
    visitor.press(words.send).await;
    audit.page("send, error").await;
    visitor.open(&format!("/{code}/request/matches")).await;
    visitor.press(words.send).await;
    audit.page("sent").await;
    visitor.follow(words.delete).await;
    audit.page("delete").await;
    visitor.press(words.delete).await;
    audit.page("deleted").await;
    visitor.open(&format!("/{code}/request/matches")).await;
    audit.page("no answers").await;
}

/// What there is beside the form.
async fn audit_the_rest(audit: &mut Audit<'_>, visitor: &Visitor, firm: &Firm) {
    let code = firm.words.code;
    visitor.open(&format!("/{code}/request/resume")).await;
    audit.page("resume").await;
    visitor.press(firm.words.go_on).await;
    audit.page("resume, error").await;
    for (page, path) in [
        ("organisations", "organisations"),
        ("organisations, none", "organisations?search=xyzzy"),
        ("organisation", "organisations/rug"),
        ("themes", "themes"),
        ("theme", "themes/hydrogen"),
        ("privacy", "privacy"),
        ("algorithm", "algorithm"),
        ("accessibility", "accessibility"),
        ("missing", "nowhere"),
    ] {
        visitor.open(&format!("/{code}/{path}")).await;
        audit.page(page).await;
    }
}

async fn audit_language(firm: &Firm, looks: &[Look]) {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    let mut audit = Audit::new(&visitor, firm.words.code, looks);
    audit_questions(&mut audit, &visitor, firm).await;
    audit_answer(&mut audit, &visitor, firm).await;
    audit_the_rest(&mut audit, &visitor, firm).await;
    audit.finish();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dutch_pages_are_for_everyone() {
    audit_language(&POTS, &[NARROW, WIDE, DARK]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_english_pages_are_for_everyone() {
    audit_language(&BUSES, &[NARROW, WIDE]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_german_pages_are_for_everyone() {
    audit_language(&MOULDS, &[NARROW, WIDE]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn at_400_percent_nothing_scrolls_sideways() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    MOULDS.has_asked(&service, &visitor).await;
    visitor.on_screen(1280 / 4, 1024 / 4, 4).await;
    let seen = visitor.run("return [innerWidth, devicePixelRatio]", Vec::new()).await;
    assert_eq!(seen, serde_json::json!([320, 4]));
    assert!(visitor.overflow().await <= 0);
}
