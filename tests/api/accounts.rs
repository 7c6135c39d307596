//! Who may open the desk, and what there.

use axum::http::StatusCode;
use schakel_server::desk_table;
use schakel_store::{AdviserChange, CaseFilter, Role};

use crate::desk::{PASSWORD, adviser, operator};
use crate::visitor::Visitor;

#[tokio::test]
async fn each_route_is_open_to_its_role_and_those_above() {
    let nobody = Visitor::new().await;
    let mut roles = Vec::new();
    for role in Role::ALL {
        roles.push((role, adviser(&nobody, role.id(), role).await));
    }
    let table = desk_table();
    assert!(table.len() > 20);
    for route in &table {
        let language = if route.has_language { "/nl" } else { "" };
        let path = format!("{language}{}", route.path.replace("{id}", "S-000000"));
        if route.path == "/desk/logout" {
            continue;
        }
        let mut stranger = nobody.other();
        let answer = match route.method {
            "GET" => stranger.get(&path).await,
            _ => stranger.post(&path, &[]).await,
        };
        match route.least {
            None => assert!(!answer.header("location").contains("login"), "{route:?}"),
            Some(_) => assert!(answer.header("location").starts_with("/nl/desk/login"), "{route:?}"),
        }
        for (role, one) in &mut roles {
            let answer = match route.method {
                "GET" => one.get(&path).await,
                _ => one.try_act("/nl/desk", &path, &[]).await,
            };
            let is_refused =
                answer.status == StatusCode::FORBIDDEN && answer.has("Deze pagina is niet voor u");
            assert_eq!(is_refused, route.least.is_some_and(|least| *role < least), "{role:?} {route:?}");
            assert!(!answer.status.is_server_error(), "{role:?} {route:?}");
        }
        // Without the token of a page of its own session nothing is done, whoever asks.
        if route.method == "POST" && route.least.is_some() {
            let forged = roles[2].1.post(&path, &[("token", "00")]).await;
            assert_eq!(forged.status, StatusCode::FORBIDDEN, "{route:?}");
        }
    }
    let refused = nobody.store.audit(i64::MAX, 999).await.unwrap();
    assert!(refused.iter().any(|line| line.action == "refused"));
}

#[tokio::test]
async fn logging_in_goes_on_to_where_one_was_going_and_out_again() {
    let nobody = Visitor::new().await;
    let answer = nobody.other().get("/nl/desk/login").await;
    assert!(answer.has("schakel admin adviser add"), "how to begin");
    let mut anna = adviser(&nobody, "anna", Role::Adviser).await;
    assert!(!nobody.other().get("/nl/desk/login").await.has("schakel admin adviser add"));
    let to = nobody.other().get("/en/desk?show=all").await;
    assert_eq!(to.header("location"), "/en/desk/login?next=%2Fdesk%3Fshow%3Dall");
    for (next, leads) in [
        ("/desk?show=all", "/en/desk?show=all"),
        ("https://evil.example", "/en/desk"),
        ("//evil.example", "/en/desk"),
        ("/desk\\evil", "/en/desk"),
    ] {
        let fields = [("email", "anna@example.org"), ("password", PASSWORD), ("next", next)];
        let answer = nobody.other().post("/en/desk/login", &fields).await;
        assert_eq!(answer.header("location"), leads);
    }
    let wrong = [("email", "anna@example.org"), ("password", "guess")];
    for _ in 0..5 {
        let answer = nobody.other().post("/nl/desk/login", &wrong).await;
        assert!(answer.has("horen niet bij elkaar") && answer.has("anna@example.org"));
    }
    assert!(nobody.other().post("/nl/desk/login", &wrong).await.has("Wacht een kwartier"));
    anna.act("/nl/desk", "/nl/desk/logout", &[]).await;
    assert_eq!(anna.cookie, None);
    assert_eq!(anna.get("/nl/desk").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn what_was_typed_when_a_session_had_ended_is_given_back() {
    let nobody = Visitor::new().await;
    adviser(&nobody, "admin", Role::Admin).await;
    let mut anna = adviser(&nobody, "anna", Role::Adviser).await;
    let fields = [("need", "Wij zoeken hulp bij waterstof."), ("name", "Firma X"), ("language", "nl")];
    anna.act("/nl/desk/new", "/nl/desk/new", &fields).await;
    let reference = nobody.store.cases(CaseFilter::All, 0, 1).await.unwrap()[0].reference.clone();
    let page = format!("/nl/desk/requests/{reference}");
    let token = anna.get(&page).await.hidden("token");
    let advisers = nobody.store.advisers().await.unwrap();
    let id = advisers.iter().find(|one| one.name == "anna").unwrap().id.clone();
    // Closing the account and opening it again ends its sessions.
    for is_active in [false, true] {
        let change = AdviserChange { is_active: Some(is_active), role: None };
        nobody.store.change_adviser(&operator(), &id, &change).await.unwrap().unwrap();
    }
    let text = "Een <b>lange</b> tekst\nvan twee regels.";
    let ended = anna.post(&format!("{page}/note"), &[("token", &token), ("note", text)]).await;
    assert_eq!(ended.status, StatusCode::FORBIDDEN);
    assert!(ended.has("Uw sessie is verlopen") && ended.has("van twee regels.") && !ended.has("<b>lange"));
    let login = format!("/nl/desk/login?next=%2Fdesk%2Frequests%2F{reference}&#38;ended=yes");
    assert!(ended.has(&login), "{}", ended.body);
    // What another site sends is not shown, and a form without a text only leads to the log-in.
    for (token, note) in [("0123.4", text), (token.as_str(), "kort")] {
        let away = anna.post(&format!("{page}/note"), &[("token", token), ("note", note)]).await;
        assert_eq!(away.header("location"), login.replace("&#38;", "&"));
    }
    let told = anna.get(&login.replace("&#38;", "&")).await;
    assert!(told.has("Uw sessie is verlopen"));
    let fields = [("email", "anna@example.org"), ("password", PASSWORD), ("next", &page[3..])];
    assert_eq!(anna.post("/nl/desk/login", &fields).await.header("location"), page);
    assert!(nobody.store.notes(&reference).await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_guesses_at_once_five_are_looked_at() {
    let nobody = Visitor::new().await;
    adviser(&nobody, "anna", Role::Adviser).await;
    let guesses: Vec<_> = (0..20)
        .map(|_| {
            let mut one = nobody.other();
            tokio::spawn(async move {
                one.post("/nl/desk/login", &[("email", "anna@example.org"), ("password", "guess")]).await
            })
        })
        .collect();
    let mut n_looked_at = 0;
    for guess in guesses {
        n_looked_at += usize::from(guess.await.unwrap().has("horen niet bij elkaar"));
    }
    assert_eq!(n_looked_at, 5);
    // An admin opens the account again with a new password to begin with.
    let id = nobody.store.advisers().await.unwrap()[0].id.clone();
    let first = nobody.store.reset_password(&operator(), &id).await.unwrap().unwrap();
    let answer =
        nobody.other().post("/nl/desk/login", &[("email", "anna@example.org"), ("password", &first)]).await;
    assert_eq!(answer.header("location"), "/nl/desk/password");
}

#[tokio::test]
async fn a_weak_or_mistyped_password_is_told() {
    let nobody = Visitor::new().await;
    let mut anna = adviser(&nobody, "anna", Role::Adviser).await;
    for (old, new, again, part) in [
        (PASSWORD, "kort", "kort", "minstens 12"),
        (PASSWORD, "anna heeft een hond", "anna heeft een hond", "te makkelijk"),
        (PASSWORD, "vier koeien in de wei", "vier koeien in de stal", "niet gelijk"),
        ("iets anders", "vier koeien in de wei", "vier koeien in de wei", "klopt niet"),
    ] {
        let fields = [("old", old), ("new", new), ("again", again)];
        let answer = anna.try_act("/nl/desk/password", "/nl/desk/password", &fields).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST);
        assert!(answer.has(part) && answer.has("<title>Fout"), "{part}");
    }
}

#[tokio::test]
async fn accounts_are_managed_and_a_made_up_password_is_shown_once() {
    let nobody = Visitor::new().await;
    let mut admin = adviser(&nobody, "admin", Role::Admin).await;
    let fields = [("name", "Carla"), ("email", "carla@example.org"), ("role", "curator")];
    let made = admin.try_act("/nl/desk/advisers", "/nl/desk/advisers", &fields).await;
    assert!(made.status.is_success() && made.has("Begin-wachtwoord"));
    let password = made.body.split("class=\"code\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert!(!admin.get("/nl/desk/advisers").await.has(&password));
    let taken = admin.try_act("/nl/desk/advisers", "/nl/desk/advisers", &fields).await;
    assert!(taken.has("Er is al een account"));
    let mut carla = nobody.other();
    let answer =
        carla.post("/nl/desk/login", &[("email", "carla@example.org"), ("password", &password)]).await;
    assert_eq!(answer.header("location"), "/nl/desk/password");
    assert_eq!(
        carla.get("/nl/desk").await.header("location"),
        "/nl/desk/password",
        "first a password of her own"
    );
    let advisers = nobody.store.advisers().await.unwrap();
    let id = |name: &str| advisers.iter().find(|one| one.name == name).unwrap().id.clone();
    let carla_at = format!("/nl/desk/advisers/{}", id("Carla"));
    admin.act("/nl/desk/advisers", &carla_at, &[("do", "close")]).await;
    assert!(carla.get("/nl/desk/password").await.header("location").contains("login"));
    let own = format!("/nl/desk/advisers/{}", id("admin"));
    let last = admin.try_act("/nl/desk/advisers", &own, &[("role", "adviser")]).await;
    assert_eq!(last.status, StatusCode::CONFLICT);
    let audit = admin.get("/nl/desk/audit").await;
    assert!(audit.has("adviser.close") && audit.has("Alle regels sluiten"));
}
