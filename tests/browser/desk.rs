//! The desk in a browser: the whole story from a firm's form to an outcome, on both databases; and access for everyone.

use std::path::Path;

use schakel_core::organisation::Language;
use schakel_store::{Act, Answers, Audience, CaseFilter, IntroductionState, No, Role, Store};
use thirtyfour::prelude::*;

use crate::axe::{Audit, Look};
use crate::firm::{Firm, POTS};
use crate::harness::{Service, Visitor};
use crate::postgres::Postgres;
use crate::words::NL;

const PASSWORD: &str = "drie paarden in de wei";

/// An adviser who logs in with a made-up password and chooses another, by keyboard.
pub(crate) async fn log_in(service: &Service, visitor: &Visitor, name: &str, role: Role) {
    let act = Act::of_operator(schakel_server::now());
    let email = format!("{}@example.org", name.to_lowercase());
    let first = service.store.add_adviser(&act, name, &email, role).await.unwrap().unwrap();
    visitor.open("/nl/desk").await;
    assert_eq!(visitor.title().await, "Inloggen voor adviseurs");
    visitor.fill("email", &email).await;
    visitor
        .new_page(async || {
            visitor.find("#password").await.send_keys(first.as_str() + Key::Enter).await.unwrap();
        })
        .await;
    assert_eq!(visitor.title().await, "Wachtwoord wijzigen");
    visitor.fill("old", &first).await;
    visitor.fill("new", PASSWORD).await;
    visitor.fill("again", PASSWORD).await;
    visitor.press("Opslaan").await;
    assert_eq!(visitor.title().await, "Vragen van ondernemers");
    assert!(visitor.text("[role=status]").await.contains("gewijzigd"));
}

async fn story(url: &str) {
    let service = Service::start_on(Store::connect(url).await.unwrap()).await;
    let asker = Visitor::new(&service).await;
    let anna = Visitor::new(&service).await;

    // A firm fills in the form and sends it.
    POTS.answer(&asker).await;
    asker.press(NL.find).await;
    asker.press(NL.send).await;
    let reference = asker.text(".done .code").await;

    // An adviser finds it in the inbox and takes it.
    log_in(&service, &anna, "Anna", Role::Adviser).await;
    anna.follow(&reference).await;
    anna.press("Ik neem deze vraag").await;
    assert!(anna.text(".facts").await.contains("In behandeling"));

    // Two candidates beside each other; one is turned down, for the other an introduction is prepared.
    let boxes = anna.browser.find_all(By::Css("input[name=with]")).await.unwrap();
    let first = boxes[0].value().await.unwrap().unwrap();
    let second = boxes[1].value().await.unwrap().unwrap();
    boxes[0].click().await.unwrap();
    boxes[1].click().await.unwrap();
    anna.press("Aangevinkte partners naast elkaar zetten").await;
    assert_eq!(anna.count("table.compare thead th").await, 2);
    anna.follow(&format!("Terug naar vraag {reference}")).await;
    let no =
        format!("//li[contains(@class,'card')][.//input[@value='{second}']]//button[@value='not-relevant']");
    let no = anna.browser.find(By::XPath(&no)).await.unwrap();
    anna.new_page(async || no.click().await.unwrap()).await;
    assert!(anna.text(".turned").await.contains("Past niet"));
    let prepare = format!("//button[@name='organisation'][@value='{first}'][contains(., 'Introductie')]");
    let prepare = anna.browser.find(By::XPath(&prepare)).await.unwrap();
    anna.new_page(async || prepare.click().await.unwrap()).await;

    // The letters are edited and kept; both said yes; they talk; they work together.
    // What was ticked in the form is about a partner the firm chooses: the adviser says that it chose this one.
    assert!(!anna.value("letter_partner").await.contains(POTS.name));
    anna.click("#consent").await;
    anna.press("Opslaan").await;
    assert!(anna.value("letter_partner").await.contains(POTS.name));
    anna.paste("letter_asker", "Beste Potje en Zonen, belt u mij even?").await;
    // What was typed is kept, whichever button is pressed.
    anna.press("Brieven zijn verstuurd").await;
    assert_eq!(anna.value("letter_asker").await, "Beste Potje en Zonen, belt u mij even?");
    anna.press("Zij zijn in gesprek").await;
    anna.press("Gaat niet door: Nu niet").await;
    anna.press("Laatste stap ongedaan maken").await;
    anna.press("Zij werken samen").await;
    assert!(anna.text(".facts").await.contains("Werken samen"));

    // The asker reads the answer.
    anna.follow(&format!("Terug naar vraag {reference}")).await;
    anna.paste("answer", "Er is een lab gevonden.").await;
    anna.press("Antwoord geven").await;
    asker.open("/nl/request/sent").await;
    assert!(asker.text("main").await.contains("Er is een lab gevonden."));

    // The next training uses what came of it.
    let lessons =
        schakel_server::learning::lessons(&service.store, &crate::harness::catalogue()).await.unwrap();
    let expected = [(first.clone(), 3), (second.clone(), 0)].into();
    assert_eq!((lessons.len(), &lessons[0].grades), (1, &expected));
    let introductions = service.store.introductions_of(&reference).await.unwrap();
    assert_eq!(introductions[0].state, IntroductionState::Collaborating);
    assert_eq!(introductions[0].proposal.organisation, first);
    let verdicts = service.store.verdicts(&reference).await.unwrap();
    assert_eq!((verdicts[0].organisation.as_str(), verdicts[0].no), (second.as_str(), No::NotRelevant));
}

#[tokio::test(flavor = "multi_thread")]
async fn from_form_to_outcome_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    story(folder.path().join("schakel.db").to_str().unwrap()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_form_to_outcome_on_postgresql() {
    let postgres = Postgres::start();
    story(&postgres.url()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_curator_imports_a_file_and_undoes_it() {
    let service = Service::start().await;
    let carla = Visitor::new(&service).await;
    log_in(&service, &carla, "Carla", Role::Curator).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("klanten.csv");
    std::fs::write(
        &file,
        "Bedrijfsnaam;Soort;Plaats;Aanbod\nOrgelbouw Veen;bedrijf;Emmen;kerkorgels stemmen\nX;kasteel;;\n",
    )
    .unwrap();
    carla.follow("Register").await;
    carla.follow("Bestand importeren").await;
    carla.find("#file").await.send_keys(file.to_str().unwrap()).await.unwrap();
    carla.press("Bestand lezen").await;
    assert_eq!(carla.title().await, "Kolommen aanwijzen");
    assert_eq!(carla.value("column-0").await, "name");
    carla.press("Laat zien wat er verandert").await;
    assert!(carla.text("main").await.contains("1 nieuwe organisatie"));
    assert!(carla.text("main").await.contains("Soort: Kies een van deze"));
    carla.press("Import bewaren").await;
    assert!(carla.title().await.starts_with("Fout"));
    carla.click("#partial").await;
    carla.press("Import bewaren").await;
    assert!(carla.text("[role=status]").await.contains("De import is bewaard"));
    carla.open("/nl/organisations/orgelbouw-veen").await;
    assert!(carla.text("main").await.contains("kerkorgels stemmen"));
    carla.open("/nl/desk/changes/1").await;
    carla.press("Deze wijziging ongedaan maken").await;
    carla.open("/nl/organisations/orgelbouw-veen").await;
    assert!(!carla.text("main").await.contains("kerkorgels"));
}

/// A request that was sent, as an adviser's desk has it.
async fn case(service: &Service, firm: &Firm) -> String {
    let answers = Answers {
        need: firm.need.to_owned(),
        name: firm.name.to_owned(),
        place: firm.place.to_owned(),
        email: "info@example.org".to_owned(),
        audience: Some(Audience::Adviser),
        step: 4,
        ..Answers::default()
    };
    let act = Act {
        actor: service.store.advisers().await.unwrap()[0].id.clone(),
        ..Act::of_operator(schakel_server::now())
    };
    service.store.make_case(&act, &answers, Language::Nl).await.unwrap()
}

async fn audit_desk(code: &'static str, looks: &[Look]) {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    let mut audit = Audit::new(&visitor, code, looks);
    visitor.open(&format!("/{code}/desk/login")).await;
    audit.page("log-in, first start").await;
    visitor.new_page(async || visitor.click("form.question button").await).await;
    audit.page("log-in, error").await;
    log_in(&service, &visitor, "Anna", Role::Admin).await;
    let reference = case(&service, &POTS).await;
    for (page, path) in [
        ("inbox", "desk?show=mine".to_owned()),
        ("inbox, empty", "desk?show=new".to_owned()),
        ("request", format!("desk/requests/{reference}")),
        ("request, found", format!("desk/requests/{reference}?find=hogeschool")),
        ("compare", format!("desk/requests/{reference}/compare?with=icd&with=rug")),
        ("compare, too few", format!("desk/requests/{reference}/compare")),
        ("request, corrected", format!("desk/requests/{reference}/edit")),
        ("for a client", "desk/new".to_owned()),
        ("register", "desk/organisations".to_owned()),
        ("organisation", "desk/organisations/rug".to_owned()),
        ("new organisation", "desk/organisations/new".to_owned()),
        ("import", "desk/import".to_owned()),
        ("changes", "desk/changes".to_owned()),
        ("shares", "desk/exposure".to_owned()),
        ("care", "desk/care".to_owned()),
        ("words", "desk/words".to_owned()),
        ("accounts", "desk/advisers".to_owned()),
        ("audit", "desk/audit".to_owned()),
        ("password", "desk/password".to_owned()),
        ("missing", "desk/requests/S-000000".to_owned()),
    ] {
        visitor.open(&format!("/{code}/{path}")).await;
        audit.page(page).await;
    }
    visitor.open(&format!("/{code}/desk/new")).await;
    visitor.new_page(async || visitor.click("form.question button").await).await;
    audit.page("for a client, error").await;
    visitor.open(&format!("/{code}/desk/requests/{reference}")).await;
    visitor.new_page(async || visitor.click("button[name=do][value=begin]").await).await;
    audit.page("request, followed").await;
    visitor.open(&format!("/{code}/desk/organisations/rug")).await;
    visitor.new_page(async || visitor.click("button[name=do][value=try]").await).await;
    audit.page("organisation, effect").await;
    visitor.open(&format!("/{code}/desk/organisations/new")).await;
    visitor.new_page(async || visitor.click("form.question button").await).await;
    audit.page("new organisation, errors").await;
    visitor.open(&format!("/{code}/desk/requests/{reference}")).await;
    visitor.new_page(async || visitor.click("button[name=no]").await).await;
    visitor.new_page(async || visitor.click("button[name=organisation]").await).await;
    audit.page("introduction").await;
    visitor.new_page(async || visitor.click("button[name=to][value=introduced]").await).await;
    audit.page("introduction, error").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("klanten.csv");
    std::fs::write(
        &file,
        "naam;soort;plaats\nOrgelbouw Veen;company;Emmen\nUMCG Groningen;care;\nX;kasteel;\n",
    )
    .unwrap();
    visitor.open(&format!("/{code}/desk/import")).await;
    visitor.find("#file").await.send_keys(file.to_str().unwrap()).await.unwrap();
    visitor.new_page(async || visitor.click("form.question button").await).await;
    audit.page("columns").await;
    visitor.new_page(async || visitor.click("main form:last-of-type p.actions button").await).await;
    audit.page("preview").await;
    audit.finish();
}

pub(crate) const NARROW: Look = Look { width: 320, is_dark: false };
pub(crate) const WIDE: Look = Look { width: 1280, is_dark: false };
const DARK: Look = Look { width: 1280, is_dark: true };

#[tokio::test(flavor = "multi_thread")]
async fn the_dutch_desk_is_for_everyone() {
    audit_desk("nl", &[NARROW, WIDE, DARK]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_english_desk_is_for_everyone() {
    audit_desk("en", &[NARROW, WIDE]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_german_desk_is_for_everyone() {
    audit_desk("de", &[NARROW, WIDE]).await;
}

/// The pages of the desk for the manual.
pub(crate) async fn desk_pages(folder: &Path, picture: impl AsyncFn(&Visitor, &Path, &str, u32)) {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    log_in(&service, &visitor, "Anna", Role::Admin).await;
    let reference = case(&service, &POTS).await;
    visitor.open("/nl/desk?show=mine").await;
    picture(&visitor, folder, "desk-inbox", 1280).await;
    visitor.open(&format!("/nl/desk/requests/{reference}")).await;
    picture(&visitor, folder, "desk-request", 1280).await;
    visitor.new_page(async || visitor.click("form.turn button[name=organisation]").await).await;
    picture(&visitor, folder, "desk-introduction", 1280).await;
    assert_eq!(service.store.cases(CaseFilter::All, 0, 9).await.unwrap().len(), 1);
}
