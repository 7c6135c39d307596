//! Register care: old profiles, duplicates, what organisations say of themselves, words for themes.

use axum::http::StatusCode;
use schakel_core::organisation::Language;
use schakel_store::Role;
use schakel_store::register::{ChangeKind, Fact, Field, Record, find_record};

use crate::desk::{adviser, operator};
use crate::visitor::{Answer, Visitor, base};

fn fact(organisation: &str, field: Field, value: &str) -> Fact {
    let value = Some(value.to_owned());
    Fact { organisation: organisation.to_owned(), field, value, source: "telefoon".to_owned() }
}

async fn record(at: &Visitor, id: &str) -> Record {
    find_record(&base(), &at.store.facts_of(id).await.unwrap(), id).unwrap()
}

#[tokio::test]
async fn an_old_profile_is_confirmed_and_of_two_one_is_made() {
    let mut carla = adviser(&Visitor::new().await, "carla", Role::Curator).await;
    let facts = [
        fact("icd", Field::Updated, "2024-01-01"),
        fact("icd", Field::ValidUntil, "2025-01-01"),
        fact("icd-2", Field::Name, "Innovatie Cluster Drachten"),
        fact("icd-2", Field::Kind, "network"),
        fact("icd-2", Field::Kvk, "04123456"),
        fact("icd-2", Field::Updated, "2026-11-01"),
    ];
    carla.store.state_facts(&operator(), ChangeKind::Import, 0, &facts).await.unwrap().unwrap();
    let shown = carla.get("/nl/desk/care").await;
    assert!(shown.has("niet meer geldig: 1 profiel") && shown.has("geldigheid voorbij"), "{}", shown.body);
    assert!(shown.has("Misschien dubbel") && shown.has("Innovatie Cluster Drachten"));
    let at = "/nl/desk/care";
    let done = carla.act(at, "/nl/desk/care/confirm", &[("organisation", "icd")]).await;
    assert!(done.has("niet meer geldig: 0 profielen") && !done.has("geldigheid voorbij"));
    carla.act(at, "/nl/desk/care/merge", &[("keep", "icd"), ("drop", "icd-2")]).await;
    let kept = record(&carla, "icd").await;
    assert_eq!(kept.read(Field::Kvk), "04123456");
    assert!(kept.read(Field::Aka).contains("Innovatie Cluster Drachten"));
    let dropped = record(&carla, "icd-2").await;
    assert_eq!(
        (dropped.read(Field::Visibility), dropped.read(Field::SucceededBy)),
        ("hidden".into(), "icd".into())
    );
    assert_eq!(carla.get("/nl/organisations/icd-2").await.status, StatusCode::NOT_FOUND);
    assert!(!carla.get(at).await.has("value=\"icd-2\""));
    let page = format!("/nl/desk/changes/{}", carla.store.revision().await.unwrap());
    carla.act(&page, &format!("{page}/undo"), &[]).await;
    assert_eq!(record(&carla, "icd-2").await.read(Field::Visibility), "public");
    assert_eq!(
        carla.try_act(at, "/nl/desk/care/merge", &[("keep", "icd"), ("drop", "icd")]).await.status,
        404
    );
}

#[tokio::test]
async fn one_that_is_there_already_is_not_added_without_a_word() {
    let mut carla = adviser(&Visitor::new().await, "carla", Role::Curator).await;
    let new = "/nl/desk/organisations/new";
    let named = |name| vec![("name", name), ("kind", "company"), ("fact-source", "telefoon")];
    carla.act(new, new, &[named("Klompen Jansen B.V."), vec![("place", "Emmen")]].concat()).await;
    let first = record(&carla, "klompen-jansen-b-v").await;
    // What is typed in today is of today.
    assert_eq!(first.read(Field::Updated).len(), "2026-11".len());
    assert!(!carla.get("/nl/desk/care").await.has("klompen-jansen"));
    let facts = [
        fact("klompen-jansen-b-v", Field::Kvk, "04123456"),
        fact("klompen-jansen-b-v", Field::Website, "https://www.klompen.example/nl"),
    ];
    let revision = carla.store.revision().await.unwrap();
    carla.store.state_facts(&operator(), ChangeKind::Edit, revision, &facts).await.unwrap().unwrap();
    for twin in [
        named("klompen jansen"),
        [named("Houten Schoenen"), vec![("kvk", "04123456")]].concat(),
        [named("Houten Schoenen"), vec![("website", "https://klompen.example")]].concat(),
    ] {
        let asked = carla.try_act(new, new, &twin).await;
        assert_eq!(asked.status, StatusCode::CONFLICT);
        let link = "<a href=\"/nl/desk/organisations/klompen-jansen-b-v\">Klompen Jansen B.V.</a> (klompen-jansen-b-v, Emmen)";
        assert!(asked.has("Staat deze organisatie er al?") && asked.has(link), "{}", asked.body);
    }
    carla.act(new, new, &[named("Klompen Jansen B.V."), vec![("do", "anyway")]].concat()).await;
    assert_eq!(record(&carla, "klompen-jansen-b-v-2").await.read(Field::Name), "Klompen Jansen B.V.");
    // Of two that are called the same the buttons say which is which.
    let care = carla.get("/nl/desk/care").await;
    for id in ["klompen-jansen-b-v", "klompen-jansen-b-v-2"] {
        assert!(care.has(&format!("Klompen Jansen B.V. ({id})</button>")), "{id}");
    }
}

/// What stands in bold on the page that tells a link, and its code.
fn link_of(page: &Answer) -> (String, String) {
    let between = |start: &str| page.body.split(start).nth(1).unwrap().split('<').next().unwrap().to_owned();
    (between("<p><strong>"), between("<p class=\"code\">"))
}

#[tokio::test]
async fn an_organisation_corrects_its_profile_and_a_curator_decides() {
    let mut carla = adviser(&Visitor::new().await, "carla", Role::Curator).await;
    let page = "/nl/desk/organisations/icd";
    let made = carla.try_act(page, "/nl/desk/organisations/icd/link", &[]).await;
    let (link, code) = link_of(&made);
    let mut owner = carla.other();
    let asked = owner.get(&link).await;
    assert!(asked.status.is_success() && !asked.has("Drachten"), "nothing is told before the code");
    assert_eq!(asked.header("x-robots-tag"), "noindex");
    let wrong = owner.post(&link, &[("code", "AAAA-AAAA")]).await;
    assert!(wrong.has("Deze code klopt niet") && !wrong.has("Drachten"));
    let shown = owner.post(&link, &[("code", &code.to_lowercase())]).await;
    assert!(shown.has("Innovatiecluster Drachten"), "{}", shown.body);
    // Everything as it stands, with a wrong address, then a right one.
    let before = record(&carla, "icd").await;
    let value = |field: Field| before.read(field);
    let fields = |website: &str| -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> =
            Field::ALL.into_iter().map(|field| (field.id().to_owned(), value(field))).collect();
        fields.push(("code".into(), code.clone()));
        fields.push(("do".into(), "correct".into()));
        fields.retain(|(name, _)| name != "website");
        fields.push(("website".into(), website.into()));
        fields
    };
    let post = async |owner: &mut Visitor, website: &str| {
        let fields = fields(website);
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        owner.post(&link, &fields).await
    };
    let refused = post(&mut owner, "javascript:alert(1)").await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.has("Vul een webadres in"));
    assert!(post(&mut owner, "icd.example").await.has("Dank u wel"));
    assert_eq!(owner.get(&link).await.status, StatusCode::NOT_FOUND, "a link works once");
    assert_eq!(
        record(&carla, "icd").await.read(Field::Website),
        value(Field::Website),
        "not before a curator says so"
    );
    let care = carla.get("/nl/desk/care").await;
    assert!(care.has("https://icd.example"));
    let reply = &carla.store.owner_replies().await.unwrap()[0];
    assert_eq!(reply.fields.len(), 1, "{:?}", reply.fields);
    carla.act("/nl/desk/care", &format!("/nl/desk/care/replies/{}", reply.id), &[("do", "accept")]).await;
    assert_eq!(record(&carla, "icd").await.read(Field::Website), "https://icd.example");
    assert!(carla.get(page).await.has("opgave van de organisatie zelf"));
    // A link ends after ten wrong codes.
    let (link, code) = link_of(&carla.try_act(page, "/nl/desk/organisations/icd/link", &[]).await);
    for _ in 0..10 {
        owner.post(&link, &[("code", "AAAA-AAAA")]).await;
    }
    assert_eq!(owner.post(&link, &[("code", &code)]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_word_nobody_knew_goes_with_a_theme_from_then_on() {
    let mut carla = adviser(&Visitor::new().await, "carla", Role::Curator).await;
    let need = "Wij willen ons bedrijf omzetten naar knalgasachtig. Wie kan ons daarbij helpen?";
    let asked = carla.act("/nl/desk/new", "/nl/desk/new", &[("need", need), ("language", "nl")]).await;
    assert!(asked.status.is_success());
    let words = "/nl/desk/words";
    assert!(carla.get(words).await.has("knalgasachtig"));
    let none = [("word", "knalgasachtig"), ("language", "nl"), ("theme", "")];
    assert!(carla.try_act(words, words, &none).await.has("Kies een onderwerp uit de lijst"));
    let taken = [("word", "waterstof"), ("language", "nl"), ("theme", "cobots")];
    assert_eq!(carla.try_act(words, words, &taken).await.status.as_u16() / 100, 4);
    let accept = [("word", "knalgasachtig"), ("language", "nl"), ("theme", "hydrogen")];
    let done = carla.act(words, words, &accept).await;
    assert!(done.has("Eerder gekozen") && !done.has("in 1 vraag"));
    let reference =
        carla.store.cases(schakel_store::CaseFilter::All, 0, 1).await.unwrap()[0].reference.clone();
    assert!(
        carla.get(&format!("/nl/desk/requests/{reference}")).await.has("name=\"with\""),
        "it finds somebody now"
    );
    let word = &carla.store.theme_words().await.unwrap()[0];
    assert_eq!((word.language, word.theme.as_str()), (Language::Nl, "hydrogen"));
    carla.act(words, words, &[("word", "knalgasachtig"), ("language", "nl"), ("do", "drop")]).await;
    assert!(carla.get(words).await.has("in 1 vraag"));
}
