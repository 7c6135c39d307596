//! Requests that are followed: what comes to fit later is told once, at the desk and by mail; corrections and days to keep until.

use axum::http::StatusCode;
use schakel_server::{Service, router};
use schakel_store::register::{ChangeKind, Fact, Field};
use schakel_store::{CaseFilter, Role, Store};

use crate::desk::{adviser, operator};
use crate::mail::{mail_server, with_mail};
use crate::visitor::{Visitor, base, catalogue};

const NEED: &str = "Wij zoeken een partner om waterstof te gebruiken voor onze ovens in Emmen.";

fn fact(organisation: &str, field: Field, value: &str) -> Fact {
    let value = Some(value.to_owned());
    Fact { organisation: organisation.to_owned(), field, value, source: "telefoon".to_owned() }
}

/// States a maker of just what is asked for.
async fn add_partner(service: &Service, id: &str) {
    let nl = schakel_core::organisation::Language::Nl;
    let facts = [
        fact(id, Field::Name, &format!("Ovenbouw {id}")),
        fact(id, Field::Kind, "company"),
        fact(id, Field::Place, "Emmen"),
        fact(
            id,
            Field::About(nl),
            "Ovenbouwer die ovens van bakkers en industrie ombouwt naar waterstof, met branders voor waterstof in ovens.",
        ),
        fact(
            id,
            Field::Offers(nl),
            "waterstof gebruiken voor ovens: wij bouwen branders van ovens om naar waterstof",
        ),
    ];
    let revision = service.store.revision().await.unwrap();
    service.store.state_facts(&operator(), ChangeKind::Edit, revision, &facts).await.unwrap().unwrap();
    assert!(service.refresh().await.unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_that_comes_to_fit_is_told_once() {
    let (address, told) = mail_server();
    let store = Store::in_memory().await.unwrap();
    let service = Service::new(catalogue(), base(), store.clone(), with_mail(format!("smtp://{address}")));
    let nobody = Visitor::with(router(service.clone()), store.clone());
    let mut anna = adviser(&nobody, "anna", Role::Adviser).await;
    anna.act("/nl/desk/new", "/nl/desk/new", &[("need", NEED), ("name", "Geheim BV"), ("language", "nl")])
        .await;
    let reference = store.cases(CaseFilter::All, 0, 1).await.unwrap()[0].reference.clone();
    let page = format!("/nl/desk/requests/{reference}");
    let follow = format!("{page}/follow");
    assert!(anna.act(&page, &follow, &[("do", "begin")]).await.has("Er is nog niets nieuws"));
    let now = schakel_server::now();
    assert_eq!(service.send_digests(now).await.unwrap(), 0);

    add_partner(&service, "emmerbouw").await;
    let inbox = anna.get("/nl/desk").await;
    assert!(inbox.has("Nieuwe partners") && inbox.has("Ovenbouw emmerbouw"), "{}", inbox.body);
    assert!(anna.get(&page).await.has("Ovenbouw emmerbouw"));
    assert_eq!(service.send_digests(now).await.unwrap(), 1);
    let letter = told.recv().unwrap();
    assert!(letter.contains("RCPT TO:<anna@example.org>") && letter.contains(&reference), "{letter}");
    assert!(letter.contains("Ovenbouw emmerbouw") && !letter.contains("Geheim"), "{letter}");
    assert_eq!(service.send_digests(now + 48 * 3600).await.unwrap(), 0, "once is once");

    let seen = anna.act(&page, &follow, &[("do", "seen")]).await;
    assert!(seen.has("Er is nog niets nieuws"));
    assert!(!anna.get("/nl/desk").await.has("Nieuwe partners"));
    // What is followed no longer is told no longer; others never were told.
    anna.act(&page, &follow, &[("do", "end")]).await;
    add_partner(&service, "anderbouw").await;
    assert!(!anna.get("/nl/desk").await.has("Nieuwe partners"));
    assert_eq!(anna.try_act(&page, &follow, &[("do", "iets")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_an_old_profile_is_asked_once_a_year() {
    let (address, told) = mail_server();
    let store = Store::in_memory().await.unwrap();
    let mut config = with_mail(format!("smtp://{address}"));
    let service = Service::new(catalogue(), base(), store.clone(), config.clone());
    let facts = [
        fact("icd", Field::Updated, "2020-05-01"),
        fact("icd", Field::ContactEmail, "post@icd.example"),
        fact("rug", Field::Updated, "2020-05-01"),
        fact("rug", Field::ContactEmail, "post@rug.example"),
        fact("rug", Field::NonMailing, "yes"),
        fact("hanzehogeschool", Field::ContactEmail, "post@hanze.example"),
        fact(
            "hanzehogeschool",
            Field::Updated,
            &schakel_core::organisation::Date::of_unix(schakel_server::now()).unwrap().to_string(),
        ),
    ];
    store.state_facts(&operator(), ChangeKind::Edit, 0, &facts).await.unwrap().unwrap();
    let now = schakel_server::now();
    assert_eq!(service.send_reminders(now).await.unwrap(), 0, "nobody is asked unless the operator says so");
    config.address = Some("https://schakel.example.org/".into());
    config.desk.yearly_reminder = true;
    let service = Service::new(catalogue(), base(), store.clone(), config);
    assert_eq!(service.send_reminders(now).await.unwrap(), 1);
    let letter = told.recv().unwrap().replace("=\n", "");
    assert!(letter.contains("RCPT TO:<post@icd.example>"), "{letter}");
    let link = letter.split("https://schakel.example.org/nl/profile/").nth(1).unwrap();
    let token: String = link.chars().take_while(char::is_ascii_hexdigit).collect();
    assert!(store.is_owner_link(&token, now).await.unwrap(), "{letter}");
    assert_eq!(service.send_reminders(now + 300 * 24 * 3600).await.unwrap(), 0);
    assert_eq!(service.send_reminders(now + 366 * 24 * 3600).await.unwrap(), 2, "now the other is old too");
    let lines = store.audit(i64::MAX, 99).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.action == "mail.reminder").count(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_better_profile_changes_is_measured_before_it_is_saved() {
    let store = Store::in_memory().await.unwrap();
    let service = Service::new(catalogue(), base(), store.clone(), crate::visitor::wide());
    add_partner(&service, "emmerbouw").await;
    let nobody = Visitor::with(router(service.clone()), store.clone());
    let mut carla = adviser(&nobody, "carla", Role::Curator).await;
    let need = [("need", "Wij zoeken iemand die kassen met ledlicht kan inrichten."), ("language", "nl")];
    carla.act("/nl/desk/new", "/nl/desk/new", &need).await;
    let page = "/nl/desk/organisations/emmerbouw";
    let shown = carla.get(page).await;
    let (seen, nl) = (shown.hidden("seen"), "Wij richten kassen in met ledlicht voor de tuinbouw.");
    let fields = [
        ("seen", seen.as_str()),
        ("name", "Ovenbouw emmerbouw"),
        ("kind", "company"),
        ("status", "active"),
        ("visibility", "public"),
        ("place", "Emmen"),
        ("about-nl", nl),
        ("offers-nl", nl),
        ("do", "try"),
    ];
    let tried = carla.try_act(page, page, &fields).await;
    assert_eq!(tried.status, StatusCode::OK);
    assert!(
        tried.has("1 vraag van een ondernemer") && tried.has("199 bedachte voorbeeldvragen"),
        "{}",
        tried.body
    );
    assert!(tried.has("Nieuw bij de eerste tien") && tried.has("ledlicht kan inrichten"), "{}", tried.body);
    // What was typed is still there, and nothing is stored.
    assert!(tried.has(nl));
    assert_eq!(store.revision().await.unwrap(), 1);
}

#[tokio::test]
async fn an_asker_is_told_the_day_its_request_is_erased() {
    let (mut asker, reference) = crate::desk::sent_at(crate::visitor::wide(), true).await;
    let mut anna = crate::desk::adviser(&asker, "anna", schakel_store::Role::Adviser).await;
    assert!(asker.get("/nl/request/sent").await.has("De code werkt tot en met"));
    let until = schakel_core::organisation::Date::of_unix(schakel_server::now() + 40 * 24 * 3600).unwrap();
    let page = format!("/nl/desk/requests/{reference}");
    let kept = anna.act(&page, &format!("{page}/keep"), &[("until", &until.to_string())]).await;
    let day = kept.body.split("name=\"until\"").next().unwrap().to_owned();
    for shown in ["/nl/request/sent", "/nl/request/saved"] {
        let told = asker.get(shown).await;
        let line = told.body.split("<p>Op ").nth(1).unwrap().split(" wissen wij").next().unwrap().to_owned();
        assert!(day.contains(&line), "{shown}: {line}");
        assert!(!told.has("De code werkt tot en met"));
    }
}

#[tokio::test]
async fn a_request_is_corrected_and_kept_as_its_asker_asks() {
    let nobody = Visitor::new().await;
    let mut anna = adviser(&nobody, "anna", Role::Adviser).await;
    let fields = [("need", NEED), ("name", "Jansen"), ("place", "Emmen"), ("language", "nl")];
    anna.act("/nl/desk/new", "/nl/desk/new", &fields).await;
    let reference = nobody.store.cases(CaseFilter::All, 0, 1).await.unwrap()[0].reference.clone();
    let page = format!("/nl/desk/requests/{reference}");
    let edit = format!("{page}/edit");
    let shown = anna.get(&edit).await;
    assert!(shown.has("De vraag verbeteren") && shown.has("Jansen"));
    let seen = shown.hidden("seen");
    let right =
        [("need", NEED), ("name", "Janssen"), ("place", "Assen"), ("language", "de"), ("seen", &seen)];
    let wrong = [("need", ""), ("name", "Janssen"), ("language", "de"), ("seen", &seen)];
    assert_eq!(anna.try_act(&edit, &edit, &wrong).await.status, StatusCode::BAD_REQUEST);
    let after = anna.act(&edit, &edit, &right).await;
    assert!(after.has("De vraag is verbeterd") && after.has("Janssen") && after.has("Assen"));
    // A form that was opened before is told, and nothing is overwritten.
    let late = [("need", "iets heel anders"), ("name", "X"), ("language", "nl"), ("seen", &seen)];
    assert_eq!(anna.try_act(&edit, &edit, &late).await.status, StatusCode::CONFLICT);
    assert!(anna.get(&page).await.has("Janssen"));

    let keep = format!("{page}/keep");
    let until = schakel_server::now() + 40 * 24 * 3600;
    let day = schakel_core::organisation::Date::of_unix(until).unwrap().to_string();
    assert!(anna.act(&page, &keep, &[("until", &day)]).await.has(&format!("value=\"{day}\"")));
    for wrong in ["2020-01-01", "2999-01-01", "morgen"] {
        let refused = anna.try_act(&page, &keep, &[("until", wrong)]).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{wrong}");
    }
    assert!(nobody.store.case(&reference).await.unwrap().unwrap().keep_until.is_some());
    anna.act(&page, &keep, &[("until", "")]).await;
    assert!(nobody.store.case(&reference).await.unwrap().unwrap().keep_until.is_none());
}
