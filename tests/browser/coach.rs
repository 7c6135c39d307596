//! The coach beside the first question: how a need is read while it is typed. Without scripts it stays away.

use schakel_core::matching::{MatchRequest, RequestAnalysis};
use schakel_core::organisation::Language;

use crate::firm::POTS;
use crate::harness::{Service, Visitor, catalogue};
use crate::words::NL;

/// A theme the need of the firm with the pots is read as, with its id.
const THEME: (&str, &str) = ("biologisch afbreekbare kunststoffen", "biodegradable-plastics");

fn analysis(text: &str, without: &[&str]) -> RequestAnalysis {
    let without = without.iter().map(|id| (*id).to_owned()).collect();
    let language = Some(Language::Nl);
    catalogue().analyse(&MatchRequest { without, language, ..MatchRequest::from_text(text) }).unwrap()
}

/// The themes of an analysis, as the coach shows them.
fn labels(analysis: &RequestAnalysis) -> Vec<String> {
    let catalogue = catalogue();
    let taxonomy = &catalogue.engine().taxonomy;
    analysis.themes.iter().map(|found| taxonomy.theme(found.theme).label(Language::Nl).to_owned()).collect()
}

/// The chips of a list, without the words of their buttons.
async fn chips(visitor: &Visitor, list: &str) -> Vec<String> {
    let chips = visitor.texts(&format!("{list} li")).await;
    chips
        .iter()
        .map(|chip| chip.split(" Niet bedoeld").next().unwrap().split(" Toch wel").next().unwrap().to_owned())
        .collect()
}

async fn shows(visitor: &Visitor, what: &str, list: &str, themes: &[String]) {
    visitor.until(what, async || chips(visitor, list).await == themes).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_coach_tells_how_a_need_is_read_while_it_is_typed() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    visitor.open("/nl/request/need").await;
    let coach = visitor.find("#coach").await;
    assert!(!coach.is_displayed().await.unwrap());
    visitor.fill("need", "Plastic").await;
    visitor.fill("need", POTS.need).await;
    visitor.until("the coach", async || coach.is_displayed().await.unwrap()).await;

    let read = analysis(POTS.need, &[]);
    shows(&visitor, "the themes", "#coach-themes", &labels(&read)).await;
    let reach = visitor.text("#coach-reach").await;
    let (strong, possible) = (read.qualifying.strong, read.qualifying.possible);
    assert!(strong > 0 && possible > 0);
    assert!(reach.starts_with(&format!("{strong} goed passend, {possible} misschien passend")), "{reach}");
    assert_eq!(visitor.find("#coach-live").await.attr("aria-live").await.unwrap().as_deref(), Some("polite"));

    visitor.fill("need", "Ons dorpskoor zoekt een dirigent en een piano").await;
    let nobody = "Zo vinden wij nog geen goede partner. Hieronder staat wat helpt.";
    visitor.until("no partner", async || visitor.text("#coach-reach").await == nobody).await;
    assert!(chips(&visitor, "#coach-themes").await.is_empty());
    let advice = visitor.texts("#coach-add li").await;
    assert!(advice.iter().any(|line| line.starts_with("Deze woorden kennen wij niet: ")), "{advice:?}");
    assert!(visitor.cookies().await.is_empty(), "nothing is stored while typing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_refused_while_typing_stays_refused() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    let (label, id) = THEME;
    let without = labels(&analysis(POTS.need, &[id]));
    visitor.open("/nl/request/need").await;
    visitor.paste("need", POTS.need).await;
    shows(&visitor, "the themes", "#coach-themes", &labels(&analysis(POTS.need, &[]))).await;
    visitor.click("#coach-themes li:first-child button").await;
    shows(&visitor, "the refusal", "#coach-without", &[label.to_owned()]).await;
    shows(&visitor, "the other themes", "#coach-themes", &without).await;
    assert_eq!(visitor.focused().await, "need", "the chip with the focus is gone");

    // Taken back and refused once more.
    visitor.click("#coach-without button").await;
    shows(&visitor, "the theme again", "#coach-without", &[]).await;
    // The chip that is pressed next stands only once the list was drawn anew.
    shows(&visitor, "all themes again", "#coach-themes", &labels(&analysis(POTS.need, &[]))).await;
    visitor.click("#coach-themes li:first-child button").await;
    shows(&visitor, "the refusal", "#coach-without", &[label.to_owned()]).await;

    visitor.press(NL.next).await;
    visitor.browser.back().await.unwrap();
    visitor.browser.refresh().await.unwrap();
    visitor.until("the kept refusal", async || visitor.count("#coach-without li").await == 1).await;
    shows(&visitor, "the other themes", "#coach-themes", &without).await;
    POTS.answer_after_need(&visitor).await;
    visitor.press(NL.find).await;
    assert_eq!(visitor.text(".turned strong").await, label);
    assert!(!visitor.text(".asked .chips").await.contains(label));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_there_is_no_coach() {
    let service = Service::start().await;
    let visitor = Visitor::with(&service, false).await;
    visitor.browser.goto("data:text/html,<noscript><p>no scripts</p></noscript>").await.unwrap();
    assert_eq!(visitor.text("p").await, "no scripts");
    visitor.open("/nl/request/need").await;
    visitor.paste("need", POTS.need).await;
    visitor.press(NL.next).await;
    visitor.open("/nl/request/need").await;
    assert_eq!(visitor.value("need").await, POTS.need);
    assert!(!visitor.find("#coach").await.is_displayed().await.unwrap());
}
