//! What there is to see without asking: organisations, subjects, and what the service says of itself.

use std::collections::BTreeSet;

use schakel_core::matching::MatchRequest;
use schakel_core::organisation::{Language, Visibility};

use crate::harness::{Service, Visitor, catalogue};
use crate::words::NL;

/// The names of the organisations in a list.
const NAMES: &str = "main .rows a";

fn n_public() -> usize {
    catalogue().organisations().iter().filter(|row| row.visibility == Visibility::Public).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_looks_for_organisations() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    visitor.open("/nl").await;
    visitor.follow("Organisaties").await;
    assert_eq!(visitor.text("#found-title").await, format!("{} organisaties", n_public()));

    // Page by page, and back.
    let first = visitor.texts(NAMES).await;
    let n_pages = n_public().div_ceil(first.len());
    assert_eq!(visitor.text(".pages span").await, format!("Pagina 1 van {n_pages}"));
    visitor.follow("Volgende").await;
    assert_eq!(visitor.text(".pages span").await, format!("Pagina 2 van {n_pages}"));
    let second = visitor.texts(NAMES).await;
    assert!(second.iter().all(|name| !first.contains(name)));
    visitor.follow("Vorige").await;
    assert_eq!(visitor.texts(NAMES).await, first);

    // By name, by subject, by subject and kind, and for what is not there.
    visitor.fill("search", "senbis\n").await;
    visitor.until("the search", async || visitor.path().await.contains("search=senbis")).await;
    assert_eq!(visitor.texts(NAMES).await[0], "Senbis");
    visitor.fill("search", "waterstof").await;
    visitor.press("Zoeken").await;
    let found = visitor.texts(NAMES).await;
    assert!(found.contains(&"GZI Next Energy Hub".to_owned()), "found by what it does: {found:?}");
    visitor.choose("filter-kind", "bedrijf").await;
    visitor.press("Zoeken").await;
    assert_eq!(visitor.value("search").await, "waterstof");
    let companies = visitor.texts("main .rows .quiet").await;
    assert!(
        !companies.is_empty() && companies.iter().all(|facts| facts.starts_with("bedrijf")),
        "{companies:?}"
    );
    visitor.switch("en").await;
    assert_eq!(visitor.title().await, "Organisations");
    assert_eq!(visitor.value("search").await, "waterstof");
    visitor.open("/nl/organisations?search=xyzzy").await;
    assert_eq!(visitor.text("#found-title").await, "Niets gevonden");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_tells_whom_it_works_with_and_whom_it_should_meet() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    visitor.open("/nl/organisations?search=Rijksuniversiteit").await;
    visitor.follow("Rijksuniversiteit Groningen").await;
    assert_eq!(visitor.title().await, "Rijksuniversiteit Groningen");
    let shown = visitor.text("main").await;
    for words in [
        "Ook bekend als: RUG, University of Groningen",
        "Masterstudenten in de werktuigbouw",
        "Werkt samen met",
        "AI Hub Noord-Nederland (stuwende rol)",
        "Met wie zou deze organisatie kunnen praten?",
    ] {
        assert!(shown.contains(words), "{words} is not in {shown}");
    }
    let meeting = MatchRequest {
        organisation: Some("rug".to_owned()),
        language: Some(Language::Nl),
        top: Some(5),
        ..MatchRequest::default()
    };
    let catalogue = catalogue();
    let profiles = &catalogue.engine().profiles;
    let to_meet = catalogue.find_matches(&meeting).unwrap().matches;
    let to_meet: Vec<&str> =
        to_meet.iter().map(|found| profiles.organisation(found.organisation).name.as_str()).collect();
    assert_eq!(visitor.texts("main .rows > li > a").await, to_meet);
    visitor.follow(to_meet[0]).await;
    assert_eq!(visitor.text("h1").await, to_meet[0]);
    visitor.follow("Terug naar de organisaties").await;
    assert_eq!(visitor.title().await, "Organisaties");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subject_tells_who_works_on_it() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    visitor.open("/nl").await;
    visitor.follow("Onderwerpen").await;
    assert_eq!(visitor.title().await, "Onderwerpen: wie biedt, wie zoekt");
    let labels: BTreeSet<String> = visitor.texts("tbody th").await.into_iter().collect();
    assert_eq!(labels.len(), catalogue().engine().taxonomy.themes().len());
    visitor.follow("waterstof").await;
    assert_eq!(visitor.text("h1").await, "waterstof");
    let shown = visitor.text("main").await;
    assert!(shown.contains("Hoort bij: energietransitie"), "{shown}");
    assert!(shown.contains("van fossiele naar duurzame energie"), "{shown}");
    let offering = visitor.texts(".columns section:first-child .rows a").await;
    assert!(offering.contains(&"GZI Next Energy Hub".to_owned()));
    let title = visitor.text(".columns section:first-child h2").await;
    assert_eq!(title, format!("Werkt hieraan ({})", offering.len()));
    visitor.follow("elektrolyse").await;
    assert!(visitor.text("main").await.contains("Hoort bij: waterstof"));
    visitor.follow("Terug naar de onderwerpen").await;
    assert_eq!(visitor.title().await, "Onderwerpen: wie biedt, wie zoekt");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_says_what_it_does_and_keeps() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    visitor.open("/nl").await;
    visitor.follow("Privacy").await;
    assert_eq!(visitor.title().await, "Privacy");
    let privacy = visitor.text("main").await;
    for words in [
        "Wat bewaren wij?",
        "burgerservicenummer",
        "na 30 dagen",
        "Eén cookie",
        "Autoriteit Persoonsgegevens",
    ] {
        assert!(privacy.contains(words), "{words} is not in {privacy}");
    }
    visitor.follow("Hoe Schakel kiest").await;
    let algorithm = visitor.text("main").await;
    let catalogue = catalogue();
    let n_themes = catalogue.engine().taxonomy.themes().len();
    for words in [
        format!("{} organisaties", n_public()),
        format!("{n_themes} onderwerpen"),
        format!("{}, {}", catalogue.version(), catalogue.engine().model.name),
        "Schakel beslist niets.".to_owned(),
    ] {
        assert!(algorithm.contains(&words), "{words} is not in {algorithm}");
    }
    let shares = visitor.texts("table:has(#signals-caption) td").await;
    let total: u32 =
        shares.iter().map(|share| share.strip_suffix('%').unwrap().parse::<u32>().unwrap()).sum();
    assert!(total.abs_diff(100) <= shares.len() as u32 / 2, "rounded shares add up to {total}%");
    visitor.follow("Toegankelijkheid").await;
    assert!(visitor.text("main").await.contains("WCAG 2.2, niveau AA"));
    for path in ["/nl/organisations/nobody", "/nl/themes/nothing", "/nl/request/nowhere", "/nl/nowhere"] {
        visitor.open(path).await;
        assert_eq!(visitor.title().await, NL.missing, "{path}");
    }
}
