//! The answer and what its reader does with it: narrow it, turn it, ask why, print it, take it along.
//!
//! What is a good answer is measured elsewhere; here a page shows what the catalogue answers to the same request.

use schakel_core::matching::{MatchRequest, Near};
use schakel_core::organisation::{Kind, Language};
use serde_json::{Value, json};

use crate::firm::{Firm, POTS};
use crate::harness::{Service, Visitor, catalogue};
use crate::words::NL;

/// The names of the partners on the page, best first.
const NAMES: &str = "#answer .card h3 a";

/// A need no organisation of the catalogue can help with.
const CHOIR: Firm = Firm { need: "Ons dorpskoor zoekt een dirigent en een piano", offer: "", ..POTS };

/// Someone who looks at the answer to the request of a firm.
async fn reader(service: &Service, firm: &Firm) -> Visitor {
    let visitor = Visitor::new(service).await;
    firm.has_asked(service, &visitor).await;
    visitor
}

/// Whom the catalogue proposes to the firm with the pots when its request is changed so.
fn proposed(change: impl FnOnce(&mut MatchRequest)) -> Vec<String> {
    let catalogue = catalogue();
    let mut request = MatchRequest {
        offer: Some(POTS.offer.to_owned()),
        near: Some(Near { place: POTS.place.to_owned(), km: None }),
        language: Some(Language::Nl),
        ..MatchRequest::from_text(POTS.need)
    };
    change(&mut request);
    let matches = catalogue.find_matches(&request).unwrap().matches;
    let profiles = &catalogue.engine().profiles;
    matches.iter().map(|found| profiles.organisation(found.organisation).name.clone()).collect()
}

/// The id of the organisation with this name.
fn id_of(name: &str) -> String {
    let catalogue = catalogue();
    catalogue.organisations().iter().find(|row| row.name == name).unwrap().id.clone()
}

/// Opens the filters, sets one, and shows the narrower list.
async fn narrow(visitor: &Visitor, id: &str, words: &str) -> Vec<String> {
    if visitor.count(".filters[open]").await == 0 {
        visitor.click(".filters summary").await;
    }
    visitor.choose(id, words).await;
    visitor.press("Lijst aanpassen").await;
    visitor.texts(NAMES).await
}

#[tokio::test(flavor = "multi_thread")]
async fn filters_narrow_the_list_and_can_be_cleared() {
    let service = Service::start().await;
    let visitor = reader(&service, &POTS).await;
    let all = proposed(|_| {});
    assert_eq!(visitor.texts(NAMES).await, all);
    assert_eq!(visitor.count(".filters[open]").await, 0, "the filters are out of the way");

    let labs = narrow(&visitor, "filter-kind", "proeftuin of lab").await;
    assert_eq!(labs, proposed(|request| request.kinds = vec![Kind::Testbed]));
    assert_ne!(labs, all);
    assert!(visitor.path().await.starts_with("/nl/request/matches?kind=testbed"));
    for facts in visitor.texts("#answer .card .facts").await {
        assert!(facts.contains("proeftuin of lab"), "{facts}");
    }
    let near_labs = narrow(&visitor, "filter-km", "10 km").await;
    let nearer = |request: &mut MatchRequest| {
        request.kinds = vec![Kind::Testbed];
        request.near.as_mut().unwrap().km = Some(10.0);
    };
    assert_eq!(near_labs, proposed(nearer));
    assert_ne!(near_labs, labs);
    visitor.follow("Alle partners weer laten zien").await;
    assert_eq!((visitor.path().await.as_str(), visitor.texts(NAMES).await), ("/nl/request/matches", all));

    visitor.click(".filters summary").await;
    visitor.click("#border").await;
    visitor.press("Lijst aanpassen").await;
    let abroad = visitor.texts(NAMES).await;
    assert!(!abroad.is_empty());
    for name in abroad {
        let row = catalogue().organisation(&id_of(&name)).unwrap().clone();
        assert!(row.country.is_some_and(|country| country != "NL"), "{name} is at home");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_narrows_the_list_to_those_who_work_on_it() {
    let service = Service::start().await;
    let visitor = reader(&service, &POTS).await;
    let narrowed = narrow(&visitor, "filter-theme", "kunststofverwerking").await;
    assert!(!narrowed.is_empty());
    visitor.open("/nl/themes/plastics-processing").await;
    let on_it = visitor.texts("main .rows a").await;
    for name in narrowed {
        assert!(on_it.contains(&name), "{name}");
    }
    assert!(proposed(|_| {}).iter().any(|name| !on_it.contains(name)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_that_leaves_nobody_says_so() {
    let service = Service::start().await;
    let visitor = reader(&service, &POTS).await;
    assert!(narrow(&visitor, "filter-kind", "zorginstelling").await.is_empty());
    assert_eq!(visitor.title().await, "Uw keuzes laten geen partner over");
    assert!(visitor.text("main .lead").await.starts_with("Geen partner past bij uw vraag én bij uw keuzes."));
    visitor.follow("Alle partners weer laten zien").await;
    assert_eq!(visitor.texts(NAMES).await, proposed(|_| {}));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_turns_the_answer_and_takes_it_back() {
    let service = Service::start().await;
    let visitor = reader(&service, &POTS).await;
    let all = proposed(|_| {});
    let (more, less, hidden) = (all[1].as_str(), all[2].as_str(), all[3].as_str());
    assert_eq!(visitor.count(".turned").await, 0);
    visitor.press(&format!("Meer zoals deze: {more}")).await;
    visitor.press(&format!("Minder zoals deze: {less}")).await;
    visitor.press(&format!("Niet voor ons: {hidden}")).await;
    assert_eq!(visitor.texts(".turned strong").await, [more, less, hidden]);
    let turned = visitor.text(".turned").await;
    for words in ["Meer zoals:", "Minder zoals:", "Niet voor ons:"] {
        assert!(turned.contains(words), "{turned}");
    }
    let now = visitor.texts(NAMES).await;
    let turn = |request: &mut MatchRequest| {
        request.like = vec![id_of(more)];
        request.unlike = vec![id_of(less)];
        request.exclude = vec![id_of(hidden)];
    };
    assert_eq!(now, proposed(turn));
    assert!(!now.contains(&hidden.to_owned()));

    // What was turned holds for a narrowed list too, and the list stays narrow.
    narrow(&visitor, "filter-kind", "bedrijf").await;
    visitor.press(&format!("Ongedaan maken: {hidden}")).await;
    assert!(visitor.path().await.starts_with("/nl/request/matches?kind=company"));
    for name in [more, less] {
        visitor.press(&format!("Ongedaan maken: {name}")).await;
    }
    visitor.follow("Alle partners weer laten zien").await;
    assert_eq!(visitor.count(".turned").await, 0);
    assert_eq!(visitor.texts(NAMES).await, all);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_that_was_not_meant_is_left_out_until_it_is_accepted_again() {
    let service = Service::start().await;
    let visitor = reader(&service, &POTS).await;
    let label = "biologisch afbreekbare kunststoffen";
    visitor.press(&format!("Niet bedoeld: {label}")).await;
    assert_eq!(visitor.text(".turned strong").await, label);
    for chip in visitor.texts(".asked .chips li").await {
        assert!(!chip.starts_with(label), "{chip}");
    }
    let without = |request: &mut MatchRequest| request.without = vec!["biodegradable-plastics".to_owned()];
    assert_eq!(visitor.texts(NAMES).await, proposed(without));
    visitor.press(&format!("Ongedaan maken: {label}")).await;
    assert_eq!(visitor.count(".turned").await, 0);
    assert!(visitor.texts(".asked .chips li").await[0].starts_with(label));
    assert_eq!(visitor.texts(NAMES).await, proposed(|_| {}));
}

/// Asks why an organisation is, or is not, in the list.
async fn ask_why(visitor: &Visitor, name: &str) {
    visitor.fill("why-name", name).await;
    visitor.press("Leg uit").await;
    assert_eq!(visitor.title().await, "Waarom staat een organisatie er wel of niet bij?");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_asks_why_an_organisation_is_not_there() {
    let service = Service::start().await;
    let visitor = reader(&service, &POTS).await;
    visitor.press("Niet voor ons: Senbis").await;
    ask_why(&visitor, "universiteit").await;
    assert_eq!(visitor.text("main section h2").await, "Welke bedoelt u?");
    assert!(visitor.count("main section li").await > 1);
    visitor.follow("Universiteit Twente").await;
    assert_eq!(visitor.text("main .card h2").await, "Universiteit Twente");
    assert!(visitor.text("main .card").await.contains("De lijst laat er 10 zien."));
    assert_eq!(visitor.path().await, "/nl/request/why?id=universiteit-twente");

    ask_why(&visitor, "kunststofLAB").await;
    let lab = "Kunststoflab NHL Stenden Emmen";
    let place = proposed(|_| {}).iter().position(|name| name == lab).unwrap() + 1;
    assert_eq!(visitor.text("main .card h2").await, lab);
    assert!(visitor.text("main .card").await.contains(&format!("staat in uw lijst, op plaats {place}.")));
    assert!(visitor.texts("main .card .chips li").await.contains(&"kunststofverwerking".to_owned()));

    ask_why(&visitor, "senbis").await;
    let said = visitor.text("main .card").await;
    assert!(said.contains("U hebt zelf aangegeven dat deze organisatie er niet bij hoeft."), "{said}");

    ask_why(&visitor, "Xyzzy").await;
    assert_eq!(visitor.text("main .lead").await, "Wij kennen geen organisatie met deze naam.");
    assert_eq!(visitor.value("why-name").await, "Xyzzy");
    visitor.follow("Terug naar de partners").await;
    assert_eq!(visitor.title().await, NL.matches);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_for_paper_has_everything_opened_and_nothing_to_press() {
    let service = Service::start().await;
    let visitor = reader(&service, &POTS).await;
    narrow(&visitor, "filter-kind", "bedrijf").await;
    let names = visitor.texts(NAMES).await;
    let reason = visitor.find("#answer .card dd").await;
    assert!(!reason.is_displayed().await.unwrap(), "the screen shows more on demand");
    visitor.follow("Deze lijst printen").await;
    assert_eq!(visitor.texts(NAMES).await, names);
    assert_eq!(visitor.count("main :is(button, form, input, select, textarea, details)").await, 0);
    let opened = visitor.texts("#answer .card .more").await;
    assert_eq!(opened.len(), names.len());
    assert!(opened.iter().all(|text| text.contains("Wat wij de partner zouden schrijven")), "{opened:?}");
    assert!(visitor.text("main > .hint:last-child").await.contains("Dit is een voorstel, geen besluit."));
    visitor.follow("Terug naar de partners").await;
    assert_eq!(visitor.texts(NAMES).await, names);
}

/// What a link of the page gives to save, read with the session of the browser.
async fn download(visitor: &Visitor, words: &str) -> (String, String) {
    let script = "const link = [...document.links].find((link) => link.textContent === arguments[0]); \
                  return fetch(link.href).then(async (answer) => \
                      [answer.headers.get('content-disposition'), await answer.text()]);";
    let saved = visitor.run(script, vec![json!(words)]).await;
    let part = |at: usize| saved[at].as_str().unwrap().to_owned();
    (part(0), part(1))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_saves_the_list() {
    let service = Service::start().await;
    let visitor = reader(&service, &POTS).await;
    let all = visitor.texts(NAMES).await;
    let labs = narrow(&visitor, "filter-kind", "proeftuin of lab").await;
    assert_ne!(labs, all);

    let (header, csv) = download(&visitor, "Lijst opslaan voor Excel (CSV, de eerste 25)").await;
    assert_eq!(header, "attachment; filename=\"schakel-partners.csv\"");
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert!(lines[0].starts_with("Plaats in de lijst;Naam;Soort;Plaats;Afstand in km;"), "{}", lines[0]);
    for (at, name) in labs.iter().enumerate() {
        assert!(
            lines[at + 1].starts_with(&format!("{};{name};proeftuin of lab;", at + 1)),
            "{}",
            lines[at + 1]
        );
        assert!(lines[at + 1].ends_with(&format!(";{}", id_of(name))), "{}", lines[at + 1]);
    }

    let (header, json) = download(&visitor, "Lijst opslaan als gegevens (JSON, de eerste 25)").await;
    assert_eq!(header, "attachment; filename=\"schakel-partners.json\"");
    let saved: Value = serde_json::from_str(&json).unwrap();
    let saved = saved["matches"].as_array().unwrap().iter();
    let saved: Vec<&str> = saved.map(|found| found["organisation"]["name"].as_str().unwrap()).collect();
    assert_eq!(saved[..labs.len()], labs);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_nobody_can_help_with_gets_an_honest_answer() {
    let service = Service::start().await;
    let visitor = reader(&service, &CHOIR).await;
    assert_eq!(visitor.title().await, NL.no_match);
    assert_eq!(visitor.text("h1").await, NL.no_match);
    assert!(visitor.text("main .lead").await.contains("Dat zeggen wij u eerlijk."));
    assert_eq!(visitor.count(".card").await, 0);
    let unknown = "Deze woorden kennen wij niet: dorpskoor, dirigent.";
    let advice = visitor.texts("#answer li").await;
    assert!(advice.iter().any(|line| line.starts_with("Noem het onderwerp in gewone woorden")), "{advice:?}");
    assert!(advice.iter().any(|line| line.starts_with(unknown)), "{advice:?}");
    assert_eq!(advice.last().unwrap(), "Vraag het een adviseur. Die kent meer organisaties dan deze lijst.");
    visitor.press(NL.send).await;
    assert_eq!(visitor.title().await, NL.sent);
}
