//! The way through the form that goes well: all four questions, in each language, with and without scripts; and away
//! from it and back again.

use crate::firm::{BUSES, Firm, MOULDS, POTS};
use crate::harness::{Service, Visitor};
use crate::words::{EN, NL};
use schakel_store::CaseFilter;

/// From the first page to the confirmation; gives the reference.
async fn send(visitor: &Visitor, firm: &Firm) -> String {
    let words = firm.words;
    firm.answer(visitor).await;
    let answers = visitor.texts(".answers .typed").await;
    assert_eq!(answers[0], firm.need);
    assert!(answers[3].starts_with(firm.place), "{answers:?}");
    visitor.press(words.find).await;
    assert_eq!(visitor.title().await, words.matches);
    assert!(visitor.count("#answer .card").await > 0);
    visitor.press(words.send).await;
    assert_eq!(visitor.title().await, words.sent);
    visitor.text(".done .code").await
}

/// Sends a firm's request and finds it in the store.
async fn sends_its_request(firm: &Firm, javascript: bool) {
    let service = Service::start().await;
    let visitor = Visitor::with(&service, javascript).await;
    let reference = send(&visitor, firm).await;
    let letters = reference.strip_prefix("S-").unwrap_or_else(|| panic!("{reference} is no reference"));
    assert!(
        letters.len() == 6
            && letters.chars().all(|letter| letter.is_ascii_uppercase() || letter.is_ascii_digit())
    );

    let sent = service.store.cases(CaseFilter::All, 0, 99).await.unwrap();
    assert_eq!(sent.len(), 1);
    let (request, answers) = (&sent[0], &sent[0].answers);
    assert_eq!((request.reference.as_str(), request.language.code()), (reference.as_str(), firm.words.code));
    assert_eq!((answers.need.as_str(), answers.offer.as_str()), (firm.need, firm.offer));
    assert_eq!((answers.name.as_str(), answers.place.as_str()), (firm.name, firm.place));
    assert_eq!((answers.email.as_str(), answers.may_share), (firm.email, !firm.email.is_empty()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dutch_firm_sends_its_request() {
    sends_its_request(&POTS, true).await;
    sends_its_request(&POTS, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_english_firm_sends_its_request() {
    sends_its_request(&BUSES, true).await;
    sends_its_request(&BUSES, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_german_firm_sends_its_request() {
    sends_its_request(&MOULDS, true).await;
    sends_its_request(&MOULDS, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_cookie_comes_with_the_first_answer_and_goes_with_the_answers() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    for path in ["/nl", "/nl/organisations", "/nl/privacy", "/nl/request/resume", "/nl/request/need"] {
        visitor.open(path).await;
        assert!(visitor.cookies().await.is_empty(), "{path} sets a cookie");
    }
    send(&visitor, &POTS).await;
    let cookies = visitor.cookies().await;
    assert_eq!(cookies.len(), 1);
    let cookie = &cookies[0];
    assert_eq!((cookie.name.as_str(), cookie.path.as_deref()), ("__Host-schakel", Some("/")));
    assert_eq!((cookie.secure, cookie.http_only, cookie.expiry), (Some(true), Some(true), None));

    visitor.follow(NL.delete).await;
    assert_eq!(visitor.title().await, "Wilt u alles wissen?");
    visitor.press(NL.delete).await;
    assert_eq!(visitor.title().await, NL.deleted);
    assert!(visitor.cookies().await.is_empty());
    assert_eq!(service.store.cases(CaseFilter::All, 0, 99).await.unwrap(), []);
    visitor.browser.back().await.unwrap();
    assert_eq!(visitor.title().await, NL.no_draft, "a page from before shows no answers");
    for path in ["matches", "check", "offer", "saved", "sent", "print", "why", "continue"] {
        visitor.open(&format!("/nl/request/{path}")).await;
        assert_eq!(visitor.title().await, NL.no_draft, "{path}");
    }
    visitor.open("/nl/request/need").await;
    assert_eq!(visitor.value("need").await, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_switches_language_in_the_middle_and_keeps_what_it_typed() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    visitor.open("/nl/request/need").await;
    visitor.switch("en").await;
    assert_eq!(visitor.title().await, EN.need);
    assert!(visitor.cookies().await.is_empty(), "nothing was answered yet");
    visitor.fill("need", BUSES.need).await;
    visitor.switch("nl").await;
    assert_eq!((visitor.title().await.as_str(), visitor.value("need").await.as_str()), (NL.need, BUSES.need));
    visitor.press(NL.next).await;

    visitor.fill("offer", "Een stageplek").await;
    visitor.switch("de").await;
    assert_eq!(visitor.title().await, "Was können Sie bieten?");
    assert_eq!(visitor.find("html").await.attr("lang").await.unwrap().as_deref(), Some("de"));
    assert_eq!(visitor.value("offer").await, "Een stageplek");
    visitor.press("Weiter").await;

    // The buttons of the languages stand before the question, yet Enter goes on in this language.
    assert_eq!(visitor.path().await, "/de/request/organisation");
    visitor.fill("name", "Qbuzz").await;
    visitor.new_page(async || visitor.fill("place", "Lingen\n").await).await;
    assert_eq!(visitor.path().await, "/de/request/sharing");
    visitor.click("#audience").await;
    visitor.switch("en").await;
    assert_eq!(visitor.title().await, EN.sharing);
    assert!(visitor.find("#audience").await.is_selected().await.unwrap());
    visitor.press(EN.next).await;

    // Away from the questions nothing is typed: links lead to the other languages.
    visitor.press(EN.find).await;
    visitor.switch("nl").await;
    assert_eq!(visitor.title().await, NL.matches);
    assert_eq!(visitor.text("blockquote").await, BUSES.need);
    assert_eq!(visitor.path().await, "/nl/request/matches", "the question is in no address");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_stops_and_goes_on_in_another_browser() {
    let service = Service::start().await;
    let first = Visitor::new(&service).await;
    POTS.answer(&first).await;
    first.follow(NL.save_for_later).await;
    assert_eq!(first.title().await, NL.saved);
    let code = first.text(".code").await;
    drop(first);

    let second = Visitor::new(&service).await;
    second.open("/nl").await;
    second.follow(NL.start_resume).await;
    assert_eq!(second.title().await, NL.resume);
    second.fill("code", "0000-0000-0000").await;
    second.press(NL.go_on).await;
    assert_eq!(second.title().await, format!("{}: {}", NL.error, NL.resume));
    assert_eq!(second.text("#problem li").await, NL.code_unknown);
    assert_eq!(second.value("code").await, "0000-0000-0000");
    second.fill("code", "").await;
    second.press(NL.go_on).await;
    assert_eq!(second.text("#problem li").await, NL.code_empty);
    second.click("#problem li a").await;
    assert_eq!(second.focused().await, "code");
    assert!(second.cookies().await.is_empty());

    second.fill("code", &code.to_lowercase().replace('-', " ")).await;
    second.press(NL.go_on).await;
    assert_eq!(second.title().await, NL.check);
    assert_eq!(second.texts(".answers .typed").await[0], POTS.need);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_goes_back_and_changes_answers() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    POTS.answer(&visitor).await;
    for (title, field, text) in [
        (NL.sharing, "email", POTS.email),
        (NL.organisation, "place", POTS.place),
        (NL.offer, "offer", POTS.offer),
    ] {
        visitor.browser.back().await.unwrap();
        assert_eq!((visitor.title().await.as_str(), visitor.value(field).await.as_str()), (title, text));
    }
    // All is answered: each way on, and each way back, leads to the check.
    visitor.press(NL.next).await;
    assert_eq!(visitor.title().await, NL.check);
    visitor.follow(&format!("{}: {}", NL.change, NL.offer)).await;
    visitor.follow("Terug").await;
    assert_eq!(visitor.title().await, NL.check);
    for (what, field, text) in [
        (NL.need, "need", "Wij zoeken een lab dat kunststof test."),
        (NL.offer, "offer", "Een stageplek"),
        ("Naam van uw organisatie", "name", "Senbis"),
        ("Plaats of postcode", "place", "Hoogeveen"),
        (NL.sharing, "email", "verkoop@example.org"),
    ] {
        visitor.follow(&format!("{}: {what}", NL.change)).await;
        visitor.fill(field, text).await;
        visitor.press(NL.save).await;
        assert_eq!(visitor.title().await, NL.check);
        let shown = visitor.texts(".answers .typed").await.join("\n");
        assert!(shown.contains(text), "{shown}");
    }
    let known = "U staat in onze lijst: Senbis. Wij stellen u niet aan uzelf voor.";
    assert_eq!(visitor.text(".answers > div:nth-child(3) .quiet").await, known);
}
