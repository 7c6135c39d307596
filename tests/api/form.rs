//! The way through the form, as a browser without JavaScript goes it; the browser tests go it again in Chromium.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use schakel_server::{Config, Limits};
use schakel_store::{Audience, CaseFilter};

use crate::visitor::{Visitor, app, send, wide};

const NEED: &str = "Wij willen kunststof recyclen, wie kan dat met ons testen?";

#[tokio::test]
async fn a_firm_gets_its_partners_and_sends_its_request() {
    for (language, need, title, sent) in [
        ("nl", NEED, "Partners voor uw vraag", "Uw vraag is verstuurd"),
        ("en", "We want to recycle plastics", "Partners for your request", "Your request has been sent"),
        ("de", "Wir wollen Kunststoff recyceln", "Partner für Ihre Anfrage", "Ihre Anfrage wurde gesendet"),
    ] {
        let mut visitor = Visitor::new().await;
        let matches = visitor.ask(language, need, "adviser").await;
        assert_eq!(matches.status, StatusCode::OK);
        assert!(matches.has(&format!("<html lang=\"{language}\">")));
        assert!(matches.has(title), "{language}");
        assert!(matches.has("class=\"card\""));
        let stamp = matches.hidden("stamp");
        let posted = visitor.post(&format!("/{language}/request/send"), &[("stamp", &stamp)]).await;
        assert_eq!(posted.header("location"), format!("/{language}/request/sent"));
        let page = visitor.get(&format!("/{language}/request/sent")).await;
        assert!(page.has(sent), "{}", page.body);
        let requests = visitor.store.cases(CaseFilter::All, 0, 99).await.unwrap();
        let [request] = requests.as_slice() else { panic!("one request was sent") };
        assert!(page.has(&request.reference));
        assert_eq!((request.language.code(), request.answers.need.as_str()), (language, need));
        assert_eq!(request.answers.audience, Some(Audience::Adviser));

        // A second click sends nothing new; a new version keeps its number.
        visitor.post(&format!("/{language}/request/send"), &[("stamp", &stamp)]).await;
        let matches = visitor.get(&format!("/{language}/request/matches")).await;
        let stamp = matches.hidden("stamp");
        visitor.post(&format!("/{language}/request/send"), &[("stamp", &stamp)]).await;
        let again = visitor.store.cases(CaseFilter::All, 0, 99).await.unwrap();
        assert_eq!(again.len(), 1);
        assert_eq!(again[0].reference, request.reference);
    }
}

#[tokio::test]
async fn one_cookie_comes_with_the_first_answer_and_none_before() {
    let mut visitor = Visitor::new().await;
    for path in ["/", "/nl", "/nl/request/need", "/nl/organisations", "/nl/request/resume", "/nl/privacy"] {
        assert_eq!(visitor.get(path).await.header("set-cookie"), "", "{path}");
    }
    let stamp = visitor.get("/nl/request/need").await.hidden("stamp");
    let empty = visitor.post("/nl/request/need", &[("need", " "), ("stamp", &stamp)]).await;
    assert_eq!((empty.status, empty.header("set-cookie")), (StatusCode::BAD_REQUEST, ""));
    let posted = visitor.post("/nl/request/need", &[("need", NEED), ("stamp", &stamp)]).await;
    let cookie = posted.header("set-cookie");
    assert!(cookie.starts_with("__Host-schakel="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; Secure; HttpOnly; SameSite=Lax"), "{cookie}");
    assert_eq!(posted.header("location"), "/nl/request/offer");
    assert_eq!(visitor.get("/nl/request/offer").await.header("set-cookie"), "");
}

#[tokio::test]
async fn each_error_is_told_with_what_was_typed_kept() {
    let mut visitor = Visitor::new().await;
    visitor.fill("/nl/request/need", &[("need", NEED)]).await;
    let long = "a".repeat(5001);
    for (step, fields, field, error) in [
        ("need", vec![("need", "")], "need", "Vul in wat u nodig hebt"),
        ("need", vec![("need", long.as_str())], "need", "Maak uw vraag korter"),
        ("need", vec![("need", "mijn nummer 111222333")], "need", "burgerservicenummer"),
        ("offer", vec![("offer", long.as_str())], "offer", "Maak uw aanbod korter"),
        (
            "organisation",
            vec![("name", "Bakkerij"), ("place", "Atlantis")],
            "place",
            "Wij kennen deze plaats niet",
        ),
        ("sharing", vec![("email", "info")], "audience", "Kies wie uw vraag mag zien"),
        ("sharing", vec![("audience", "me"), ("email", "info")], "email", "Vul een e-mailadres in"),
        ("sharing", vec![("audience", "adviser"), ("may_share", "yes")], "email", "haal het vinkje"),
    ] {
        let answer = visitor.post(&format!("/nl/request/{step}"), &fields).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{step}");
        assert!(answer.has("<title>Fout: "), "{step}");
        assert!(answer.has(&format!("<a href=\"#{field}\">")) && answer.has(error), "{step}: {error}");
        assert!(answer.has(&format!("id=\"{field}-error\"")), "{step}");
        for (_, typed) in fields.iter().filter(|(name, _)| *name != "audience" && *name != "may_share") {
            assert!(answer.has(typed), "{step} keeps {typed}");
        }
    }
}

#[tokio::test]
async fn questions_cannot_be_skipped_and_a_change_comes_back_to_the_check() {
    let mut visitor = Visitor::new().await;
    for path in ["/nl/request/offer", "/nl/request/check", "/nl/request/matches", "/nl/request/saved"] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.has("Wij vinden uw antwoorden niet"));
    }
    visitor.fill("/nl/request/need", &[("need", NEED)]).await;
    assert_eq!(visitor.get("/nl/request/matches").await.header("location"), "/nl/request/offer");
    visitor.ask("nl", NEED, "me").await;
    let changed = visitor.fill("/nl/request/organisation", &[("name", "Hanze"), ("place", "Assen")]).await;
    assert!(changed.has("Controleer uw antwoorden") && changed.has("Assen"));
    let back = visitor.get("/nl/request/need").await;
    assert!(back.has("href=\"/nl/request/check\"") && back.has("Opslaan"));
    // Who keeps a request to himself does not send it by accident.
    let stamp = visitor.get("/nl/request/matches").await.hidden("stamp");
    let sent = visitor.post("/nl/request/send", &[("stamp", &stamp)]).await;
    assert_eq!(sent.header("location"), "/nl/request/sharing");
    assert!(visitor.store.cases(CaseFilter::All, 0, 99).await.unwrap().is_empty());
}

#[tokio::test]
async fn another_language_keeps_what_is_being_typed() {
    let mut visitor = Visitor::new().await;
    let stamp = visitor.get("/nl/request/need").await.hidden("stamp");
    let empty = visitor.post("/nl/request/need", &[("need", ""), ("switch", "de"), ("stamp", &stamp)]).await;
    assert_eq!((empty.header("location"), empty.header("set-cookie")), ("/de/request/need", ""));
    let page = visitor.fill("/nl/request/need", &[("need", "half een"), ("switch", "en")]).await;
    assert!(page.has("<html lang=\"en\">") && page.has("half een</textarea>"));
    let place = visitor.fill("/en/request/organisation", &[("place", "Atlantis"), ("switch", "de")]).await;
    assert!(place.has("value=\"Atlantis\""));
    // What was typed on the way to another language is checked all the same.
    visitor.fill("/de/request/need", &[("need", NEED)]).await;
    visitor.fill("/de/request/offer", &[("offer", "")]).await;
    let wrong = visitor.post("/de/request/organisation", &[("place", "Atlantis")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_draft_is_found_again_by_its_code_and_erased_by_its_owner() {
    let mut visitor = Visitor::new().await;
    visitor.ask("nl", NEED, "adviser").await;
    let saved = visitor.get("/nl/request/saved").await;
    let code = saved.body.split("<p class=\"code\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(code.len(), 14);

    let mut other = visitor.other();
    for (typed, error) in [("", "Vul uw bewaarcode in"), ("AAAA-AAAA-AAAA", "Wij kennen deze code niet")] {
        let wrong = other.post("/nl/request/resume", &[("code", typed)]).await;
        assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
        assert!(wrong.has(error) && wrong.has(&format!("value=\"{typed}\"")));
    }
    let typed = code.to_lowercase().replace('-', " ");
    let resumed = other.post("/nl/request/resume", &[("code", &typed)]).await;
    assert_eq!(resumed.header("location"), "/nl/request/continue");
    assert!(!resumed.header("location").contains(&code));
    assert_eq!(other.get("/nl/request/continue").await.header("location"), "/nl/request/check");
    assert!(other.get("/nl/request/check").await.has(NEED));

    let stamp = other.get("/nl/request/matches").await.hidden("stamp");
    other.post("/nl/request/send", &[("stamp", &stamp)]).await;
    assert_eq!(visitor.store.cases(CaseFilter::All, 0, 99).await.unwrap().len(), 1);
    let deleted = visitor.post("/nl/request/delete", &[]).await;
    assert_eq!(deleted.header("location"), "/nl/request/deleted");
    assert_eq!(visitor.cookie, None);
    assert!(visitor.store.cases(CaseFilter::All, 0, 99).await.unwrap().is_empty());
    assert_eq!(other.get("/nl/request/check").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_half_typed_can_be_saved_and_a_new_request_puts_the_old_aside() {
    let mut visitor = Visitor::new().await;
    let nothing = visitor.fill("/nl/request/need", &[("need", ""), ("save", "yes")]).await;
    assert!(nothing.has("Stap 1 van 4") && visitor.cookie.is_none());
    visitor.fill("/nl/request/need", &[("need", NEED)]).await;
    let saved =
        visitor.fill("/nl/request/offer", &[("offer", "Wij hebben een halve"), ("save", "yes")]).await;
    assert!(saved.has("Uw antwoorden zijn bewaard"));
    assert!(visitor.get("/nl/request/offer").await.has("Wij hebben een halve</textarea>"));
    // What may not be kept is not kept on the way to another page either.
    for aside in [("save", "yes"), ("switch", "en")] {
        let refused = visitor.post("/nl/request/need", &[("need", "nummer 111222333"), aside]).await;
        assert!(refused.status == StatusCode::BAD_REQUEST && refused.has("burgerservicenummer"));
    }
    let code = saved.body.split("<p class=\"code\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let resume = visitor.get("/nl/request/resume").await;
    assert!(resume.has(&code), "who has a request open is told its code first");
    assert_eq!(visitor.post("/nl/request/new", &[]).await.header("location"), "/nl/request/need");
    assert_eq!(visitor.cookie, None);
    assert!(
        visitor.get("/nl/request/need").await.has("<textarea")
            && !visitor.get("/nl/request/need").await.has(NEED)
    );
    visitor.post("/nl/request/resume", &[("code", &code)]).await;
    assert!(visitor.get("/nl/request/need").await.has(NEED));
}

#[tokio::test]
async fn what_was_changed_after_sending_is_told() {
    let mut visitor = Visitor::new().await;
    let stamp = visitor.ask("nl", NEED, "adviser").await.hidden("stamp");
    visitor.post("/nl/request/send", &[("stamp", &stamp)]).await;
    assert!(!visitor.get("/nl/request/sent").await.has("nog uw vorige versie"));
    visitor.fill("/nl/request/offer", &[("offer", "Wij hebben een spuitgietlijn")]).await;
    for page in ["sent", "matches"] {
        assert!(visitor.get(&format!("/nl/request/{page}")).await.has("nog uw vorige versie"), "{page}");
    }
    let asked = visitor.get("/nl/request/delete").await;
    assert!(asked.has("Wilt u alles wissen?") && asked.has("De adviseur raakt uw vraag"));
    assert_eq!(visitor.get("/nl/request/deleted").await.header("location"), "/nl/request/delete");
    assert_eq!(visitor.get("/nl/request/send").await.header("location"), "/nl/request/matches");
}

#[tokio::test]
async fn a_form_too_large_and_an_odd_address_get_a_page() {
    let mut visitor = Visitor::new().await;
    let large = visitor.post("/de/request/need", &[("need", &"ä".repeat(40_000))]).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(large.has("Ihr Text ist zu lang"));
    let odd = visitor.get("/de/organisations/%ff").await;
    assert_eq!(odd.status, StatusCode::NOT_FOUND);
    assert!(odd.has("<html lang=\"de\">"));
}

#[tokio::test]
async fn an_answer_can_be_turned_and_turned_back() {
    let mut visitor = Visitor::new().await;
    let matches = visitor.ask("nl", NEED, "me").await;
    let shown = |page: &str| -> Vec<String> {
        let cards = page.split("name=\"hide\" value=\"").skip(1);
        cards.map(|card| card.split('"').next().unwrap().to_owned()).collect()
    };
    let first = shown(&matches.body);
    assert_eq!(first.len(), 10);
    visitor.post("/nl/request/feedback", &[("hide", &first[0])]).await;
    let turned =
        visitor.post("/nl/request/feedback", &[("less", &first[1]), ("filters", "kind=research")]).await;
    assert_eq!(turned.header("location"), "/nl/request/matches?kind=research#answer");
    let page = visitor.get("/nl/request/matches").await;
    let second = shown(&page.body);
    assert!(!second.contains(&first[0]) && !second.contains(&first[1]));
    assert!(page.has("Niet voor ons:") && page.has("Minder zoals:"));
    // What an example brought in is not told as if it had been asked.
    let answer_starts = page.body.find("id=\"answer\"").unwrap();
    assert!(page.body[answer_starts..].contains("Wat u hebt aangegeven"));
    visitor.post("/nl/request/feedback", &[("undo", &first[0])]).await;
    visitor.post("/nl/request/feedback", &[("undo", &first[1])]).await;
    assert_eq!(shown(&visitor.get("/nl/request/matches").await.body), first);

    // More like the fifth: it stays, and others like it come nearer.
    visitor.post("/nl/request/feedback", &[("more", &first[4])]).await;
    let more = shown(&visitor.get("/nl/request/matches").await.body);
    assert!(more.contains(&first[4]) && more != first);

    let theme = matches.body.split("name=\"refuse\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    visitor.post("/nl/request/feedback", &[("refuse", theme)]).await;
    let page = visitor.get("/nl/request/matches").await;
    assert!(page.has(&format!("name=\"accept\" value=\"{theme}\"")));
    assert!(!page.has(&format!("name=\"refuse\" value=\"{theme}\"")));
    // What is no organisation or theme changes nothing.
    let nonsense = visitor.post("/nl/request/feedback", &[("hide", "nobody"), ("refuse", "nothing")]).await;
    assert_eq!(nonsense.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn filters_narrow_and_an_answer_can_be_taken_along() {
    let mut visitor = Visitor::new().await;
    visitor.ask("nl", NEED, "me").await;
    let near = visitor.get("/nl/request/matches?km=10&kind=company").await;
    assert_eq!(near.status, StatusCode::OK);
    assert!(near.has("<option value=\"company\" selected>"));
    let json = visitor.get("/nl/request/download/json?km=10&kind=company").await;
    assert_eq!(json.header("content-disposition"), "attachment; filename=\"schakel-partners.json\"");
    let rows = json.json()["matches"].as_array().unwrap().clone();
    assert!(!rows.is_empty());
    for row in &rows {
        assert_eq!(row["organisation"]["kind"], "company");
        assert!(row["distanceKm"].as_f64().unwrap() <= 10.0, "{row}");
    }
    let csv = visitor.get("/nl/request/download/csv?km=10&kind=company").await;
    let lines: Vec<&str> = csv.body.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert!(csv.body.starts_with('\u{feff}') && lines[0].starts_with("Plaats in de lijst;Naam;Soort;"));
    assert_eq!(lines.len() - 2, rows.len());
    let none = visitor.get("/nl/request/matches?role=mbo&kind=care&km=10").await;
    assert!(
        none.has("Uw keuzes laten geen partner over")
            && none.has("Geen partner past bij uw vraag én bij uw keuzes")
    );
    let border = visitor.get("/nl/request/download/json?border=yes").await.json();
    let catalogue = crate::visitor::catalogue();
    for row in border["matches"].as_array().unwrap() {
        let id = row["organisation"]["id"].as_str().unwrap();
        assert_ne!(catalogue.organisation(id).unwrap().country.as_deref().unwrap_or("NL"), "NL", "{id}");
    }
    assert_eq!(visitor.get("/nl/request/download/exe").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn why_an_organisation_is_not_there_is_told() {
    let mut visitor = Visitor::new().await;
    visitor.ask("nl", NEED, "me").await;
    let one = visitor.get("/nl/request/why?id=qbuzz").await;
    assert!(
        one.has("Qbuzz") && (one.has("op plaats") || one.has("niets dat bij uw vraag past")),
        "{}",
        one.body
    );
    let several = visitor.get("/nl/request/why?name=universiteit").await;
    assert!(several.has("Welke bedoelt u?") && several.has("why?id=rug"));
    assert!(visitor.get("/nl/request/why?name=xyzzy").await.has("Wij kennen geen organisatie met deze naam"));
    visitor.post("/nl/request/feedback", &[("hide", "rug")]).await;
    assert!(visitor.get("/nl/request/why?id=rug").await.has("U hebt zelf aangegeven"));
}

#[tokio::test]
async fn an_unknown_subject_gets_an_honest_page() {
    let mut visitor = Visitor::new().await;
    let answer = visitor.ask("nl", "Ons dorpskoor zoekt een dirigent en een piano", "me").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.has("Geen goede partner gevonden") && answer.has("Vraag het een adviseur"));
}

#[tokio::test]
async fn markup_in_an_answer_is_shown_as_text() {
    let mut visitor = Visitor::new().await;
    let answer = visitor.ask("nl", "<script>alert(1)</script> robots \"' onload=x", "me").await;
    assert!(!answer.has("<script>alert"));
    let check = visitor.get("/nl/request/check").await;
    assert!(!check.has("<script>alert"));
}

#[tokio::test]
async fn what_no_person_sends_is_told_and_nothing_is_stored() {
    let strict = Config { limits: Limits { form_min_seconds: 3, ..wide().limits }, ..wide() };
    let mut visitor = Visitor::at(strict).await;
    let stamp = visitor.get("/nl/request/need").await.hidden("stamp");
    let soon = visitor.post("/nl/request/need", &[("need", NEED), ("stamp", &stamp)]).await;
    assert!(soon.status == StatusCode::BAD_REQUEST && soon.has("Wacht drie seconden") && soon.has(NEED));
    assert_eq!(visitor.cookie, None);
    // Who switches the language may be quick, but once a stamp and within the limits.
    let mut copycat = visitor.other();
    let switch = [("need", NEED), ("switch", "en"), ("stamp", &stamp)];
    assert_eq!(visitor.post("/nl/request/need", &switch).await.status, StatusCode::SEE_OTHER);
    assert_eq!(copycat.post("/nl/request/need", &switch).await.status, StatusCode::BAD_REQUEST);

    let mut visitor = Visitor::new().await;
    let stamp = visitor.get("/nl/request/need").await.hidden("stamp");
    let filled = visitor.post("/nl/request/need", &[("need", NEED), ("stamp", &stamp), ("fax", "1")]).await;
    assert!(filled.status == StatusCode::BAD_REQUEST && filled.has("verstuur opnieuw"));
    for forged in ["", "1.2.3", "9999999999.aa.bb", &stamp.replace('.', "1.")] {
        let wrong = visitor.post("/nl/request/need", &[("need", NEED), ("stamp", forged)]).await;
        assert!(wrong.status == StatusCode::BAD_REQUEST && wrong.has("stond te lang open"), "{forged}");
    }
    let first = visitor.post("/nl/request/need", &[("need", NEED), ("stamp", &stamp)]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let mut copycat = visitor.other();
    let again = copycat.post("/nl/request/need", &[("need", NEED), ("stamp", &stamp)]).await;
    assert_eq!(again.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn other_sites_cannot_send_a_form_and_a_client_has_limits() {
    let (router, _) = app(wide()).await;
    let request = Request::post("/nl/request/delete")
        .header("sec-fetch-site", "cross-site")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let refused = send(&router, request.body(Body::empty()).unwrap()).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.has("Dit formulier kwam van een andere site"));

    let few = Limits { codes_per_hour: 2, pages_per_minute: 6, calls_per_minute: 2, ..wide().limits };
    let mut visitor = Visitor::at(Config { limits: few, ..wide() }).await;
    let code = [("code", "AAAA-AAAA-AAAA")];
    for _ in 0..2 {
        assert!(visitor.post("/nl/request/resume", &code).await.has("Wij kennen deze code niet"));
    }
    assert!(visitor.post("/nl/request/resume", &code).await.has("Vanaf uw netwerk"));
    for _ in 0..3 {
        visitor.get("/nl").await;
    }
    let many = visitor.get("/nl").await;
    assert_eq!((many.status, many.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, "60"));
    assert!(many.has("Even wachten"));
    visitor.get("/v1/themes").await;
    visitor.get("/v1/themes").await;
    let calls = visitor.get("/v1/themes").await;
    assert_eq!(calls.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(calls.header("content-type"), "application/problem+json");
    assert_eq!(visitor.get("/static/schakel.css").await.status, StatusCode::OK);
}
