//! Log-in by OpenID Connect, against a provider that is written for it.

mod provider;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use schakel_server::{Config, Oidc};
use schakel_store::{AdviserChange, Role, Store};

use self::provider::FakeProvider;
use crate::desk::{adviser, operator};
use crate::visitor::{Answer, Visitor, app, send, wide};

const ADDRESS: &str = "https://schakel.example.org/";
const SESSION: &str = "__Host-schakel-desk";
const ON_ITS_WAY: &str = "__Host-schakel-oidc";

/// A browser with all its cookies.
#[derive(Clone)]
struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    async fn ask(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = request.header(header::COOKIE, cookies.join("; ")).header(header::ACCEPT, "text/html");
        let answer = send(&self.router, request.body(body).unwrap()).await;
        for set in answer.headers.get_all("set-cookie") {
            let (cookie, attributes) = set.to_str().unwrap().split_once("; ").unwrap();
            let (name, value) = cookie.split_once('=').unwrap();
            assert!(attributes.starts_with("Path=/; Secure; HttpOnly; SameSite=Lax"), "{attributes}");
            self.cookies.remove(name);
            if !attributes.contains("Max-Age=0") {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.ask(Request::get(path), Body::empty()).await
    }

    async fn post(&mut self, path: &str, body: &str) -> Answer {
        let form = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(form, Body::from(body.to_owned())).await
    }

    /// Presses the button: the address at the provider.
    async fn begin(&mut self, language: &str, next: &str) -> String {
        let answer = self.post(&format!("/{language}/desk/login/oidc"), &format!("next={next}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
        let address = answer.body.split("content=\"0; url=").nth(1).unwrap().split('"').next().unwrap();
        address.replace("&#38;", "&").replace("&amp;", "&")
    }

    /// The whole way: the answer to the way back.
    async fn log_in(&mut self, provider: &FakeProvider) -> Answer {
        let address = self.begin("nl", "/desk").await;
        self.get(&provider.log_in(&address)).await
    }

    /// The whole way, with an end that is refused.
    async fn is_refused(&mut self, provider: &FakeProvider, why: &str) {
        let answer = self.log_in(provider).await;
        self.is_told(&answer, why);
    }

    fn is_told(&self, answer: &Answer, why: &str) {
        assert!(answer.status.is_client_error() || answer.status == StatusCode::BAD_GATEWAY);
        assert!(answer.has(why) && answer.has("Inloggen voor adviseurs"), "{why}: {}", answer.body);
        assert!(!self.cookies.contains_key(SESSION), "{why}");
        assert!(!answer.has("code/") && !answer.has("example.org did"), "nothing of the provider is shown");
    }
}

/// A service with a provider, and Anna's account, whose password was made up.
async fn service(change: impl FnOnce(&mut Oidc)) -> (FakeProvider, Browser, Store) {
    let provider = FakeProvider::start().await;
    let mut oidc = provider.settings();
    change(&mut oidc);
    let (router, store) = app(Config { oidc: Some(oidc), address: Some(ADDRESS.into()), ..wide() }).await;
    store.add_adviser(&operator(), "Anna", "anna@example.org", Role::Adviser).await.unwrap().unwrap();
    (provider, Browser { router, cookies: BTreeMap::new() }, store)
}

async fn results(store: &Store) -> Vec<String> {
    let lines = store.audit(i64::MAX, 999).await.unwrap();
    assert!(lines.iter().all(|line| !format!("{line:?}").contains("example.org")), "ids only: {lines:?}");
    let logins = lines.into_iter().filter(|line| line.action == "login.oidc");
    logins.map(|line| line.result).collect()
}

#[tokio::test]
async fn oidc_leads_to_the_desk_without_a_password_to_change() {
    let (provider, mut anna, store) = service(|_| ()).await;
    let page = anna.get("/en/desk/login?next=/desk?show=all").await;
    assert!(page.has("Log in with Provincie Drenthe") && page.has("name=\"password\""));
    assert_eq!(provider.asked("discovery"), 0, "the provider is not asked before it is needed");
    let address = anna.begin("en", "/desk?show%3Dall").await;
    let back = provider.log_in(&address);
    let answer = anna.get(&back).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/en/desk?show=all"));
    assert!(!anna.cookies.contains_key(ON_ITS_WAY));
    let desk = anna.get("/nl/desk").await;
    assert!(desk.status.is_success() && desk.has("Anna (adviseur)"), "{}", desk.header("location"));
    assert_eq!(results(&store).await, ["done"]);
    // What the provider said of itself is kept; the account is found by its subject from now on.
    provider.say(|says| says.email = "anna.nieuw@example.org".into());
    let mut later = Browser { cookies: BTreeMap::new(), ..anna.clone() };
    assert_eq!(later.log_in(&provider).await.header("location"), "/nl/desk");
    provider.say(|says| says.email_verified = None);
    assert_eq!(later.log_in(&provider).await.header("location"), "/nl/desk");
    assert_eq!(provider.asked("discovery"), 1);
    // By password the made-up one is still to be changed.
    let id = store.advisers().await.unwrap()[0].id.clone();
    let first = store.reset_password(&operator(), &id).await.unwrap().unwrap();
    let mut by_password = Browser { cookies: BTreeMap::new(), ..anna };
    let answer =
        by_password.post("/nl/desk/login", &format!("email=anna%40example.org&password={first}")).await;
    assert_eq!(answer.header("location"), "/nl/desk/password");
}

#[tokio::test]
async fn oidc_word_that_is_not_to_be_believed_is_refused() {
    let (provider, mut anna, store) = service(|_| ()).await;
    let good = {
        let mut kept = None;
        provider.say(|says| kept = Some(says.clone()));
        kept.unwrap()
    };
    type Change = fn(&mut provider::Says);
    let wrong: [(&str, Change); 6] = [
        ("nonce", |says| says.nonce = Some("another".into())),
        ("audience", |says| says.audience = "someone-else".into()),
        ("issuer", |says| says.issuer = Some("https://login.example.org".into())),
        ("expired", |says| says.expired = Some(Duration::from_secs(5))),
        ("another key of the same name", |says| {
            says.signs = 1;
            says.names = ["one", "one"];
        }),
        ("a key it does not publish", |says| says.signs = 1),
    ];
    for (name, change) in wrong {
        provider.say(change);
        let answer = anna.log_in(&provider).await;
        assert_eq!(answer.status, StatusCode::BAD_GATEWAY, "{name}");
        anna.is_told(&answer, "Het inloggen bij de inlogdienst is niet gelukt");
        provider.say(|says| *says = good.clone());
    }
    assert_eq!(results(&store).await, ["provider"; 6]);
    assert_eq!(anna.log_in(&provider).await.header("location"), "/nl/desk");
}

#[tokio::test]
async fn oidc_keys_are_asked_again_when_another_signs() {
    let (provider, mut anna, _) = service(|_| ()).await;
    anna.log_in(&provider).await;
    provider.say(|says| (says.signs, says.publishes) = (1, 1));
    let mut later = Browser { cookies: BTreeMap::new(), ..anna };
    assert_eq!(later.log_in(&provider).await.header("location"), "/nl/desk");
    assert_eq!(provider.asked("discovery"), 2);
}

#[tokio::test]
async fn oidc_comes_back_once_to_the_browser_that_began() {
    let (provider, mut anna, store) = service(|_| ()).await;
    let stale = "duurde te lang of begon in een andere browser";
    let back = provider.log_in(&anna.begin("nl", "").await);
    let mut other = Browser { cookies: BTreeMap::new(), ..anna.clone() };
    let answer = other.get(&back).await;
    other.is_told(&answer, stale);
    // Another browser that is on its own way.
    let others_back = provider.log_in(&other.begin("nl", "").await);
    let answer = other.get(&back).await;
    other.is_told(&answer, stale);
    let answer = anna.get(&others_back).await;
    anna.is_told(&answer, stale);
    let answer = anna.clone().get(&back.replace("state=", "state=x")).await;
    anna.is_told(&answer, stale);
    assert_eq!(provider.asked("token"), 0);
    assert_eq!(results(&store).await, Vec::<String>::new(), "nobody can fill the audit");
    // None of that ended what is on its way.
    assert_eq!(anna.get(&back).await.header("location"), "/nl/desk");
}

#[tokio::test]
async fn oidc_same_way_back_twice_leads_nowhere() {
    let (provider, mut anna, store) = service(|_| ()).await;
    let back = provider.log_in(&anna.begin("nl", "").await);
    let mut copy = anna.clone();
    assert_eq!(anna.get(&back).await.header("location"), "/nl/desk");
    let answer = copy.get(&back).await;
    copy.is_told(&answer, "duurde te lang of begon in een andere browser");
    assert_eq!(provider.asked("token"), 1);
    assert_eq!(results(&store).await, ["done"]);
    // Ten minutes later it would not have led anywhere either: the store's own test is about that.
    let held = store.begin_oidc(&attempt(), schakel_server::now() - 600).await.unwrap();
    copy.cookies.insert(ON_ITS_WAY.into(), held);
    let answer = copy.get("/desk/oidc?state=s&code=c").await;
    copy.is_told(&answer, "duurde te lang");
}

fn attempt() -> schakel_store::OidcAttempt {
    schakel_store::OidcAttempt {
        state: "s".into(),
        nonce: "n".into(),
        verifier: "v".into(),
        language: "nl".into(),
        next: "/desk".into(),
    }
}

#[tokio::test]
async fn oidc_addresses_count_only_where_somebody_vouches_for_them() {
    let unsure = "zegt niet zeker dat uw e-mailadres van u is";
    let (provider, mut anna, store) = service(|_| ()).await;
    for said in [None, Some(false)] {
        provider.say(|says| says.email_verified = said);
        anna.is_refused(&provider, unsure).await;
    }
    assert_eq!(results(&store).await, ["address not verified"; 2]);
    let (provider, mut anna, _) = service(|oidc| oidc.trust_email = true).await;
    provider.say(|says| says.email_verified = Some(false));
    anna.is_refused(&provider, unsure).await;
    provider.say(|says| says.email_verified = None);
    assert_eq!(anna.log_in(&provider).await.header("location"), "/nl/desk");
}

#[tokio::test]
async fn oidc_refuses_who_has_no_account_a_closed_one_or_anothers() {
    let (provider, mut anna, store) = service(|_| ()).await;
    provider.say(|says| says.email = "bert@example.org".into());
    anna.is_refused(&provider, "nog geen account").await;
    provider.say(|says| says.email = "anna@example.org".into());
    anna.log_in(&provider).await;
    assert!(anna.get("/nl/desk").await.status.is_success());
    let mut other = Browser { cookies: BTreeMap::new(), ..anna.clone() };
    provider.say(|says| says.subject = "sub-other".into());
    other.is_refused(&provider, "hoort bij een andere gebruiker").await;
    provider.say(|says| says.subject = "sub-anna".into());
    // Somebody has to be left who manages accounts.
    store.add_adviser(&operator(), "Chef", "chef@example.org", Role::Admin).await.unwrap().unwrap();
    let advisers = store.advisers().await.unwrap();
    let id = &advisers.iter().find(|one| one.name == "Anna").unwrap().id;
    let close = AdviserChange { role: None, is_active: Some(false) };
    store.change_adviser(&operator(), id, &close).await.unwrap().unwrap();
    assert!(anna.get("/nl/desk").await.header("location").contains("login"));
    other.is_refused(&provider, "Uw account is gesloten").await;
    assert_eq!(results(&store).await, ["closed", "bound to another", "done", "no account"]);
}

#[tokio::test]
async fn oidc_given_up_at_the_provider_is_told() {
    let (provider, mut anna, store) = service(|_| ()).await;
    for (error, why) in [("access_denied", "afgebroken"), ("server_error", "is niet gelukt")] {
        let back = provider.log_in(&anna.begin("nl", "").await);
        let state = back.split("state=").nth(1).unwrap();
        let answer = anna.get(&format!("/desk/oidc?error={error}&state={state}")).await;
        anna.is_told(&answer, why);
        assert!(!anna.cookies.contains_key(ON_ITS_WAY));
    }
    assert_eq!(results(&store).await, ["refused at provider"; 2]);
    // In the language it was begun in.
    let back = provider.log_in(&anna.begin("de", "").await);
    let state = back.split("state=").nth(1).unwrap();
    assert!(anna.get(&format!("/desk/oidc?error=access_denied&state={state}")).await.has("abgebrochen"));
}

#[tokio::test]
async fn oidc_without_its_secret_gets_no_token() {
    let (provider, mut anna, _) = service(|oidc| oidc.client_secret = Some("wrong".into())).await;
    anna.is_refused(&provider, "is niet gelukt").await;
    assert_eq!(provider.asked("token"), 1);
}

#[tokio::test]
async fn oidc_provider_that_is_down_is_told() {
    let (_, mut anna, _) = service(|oidc| oidc.issuer = "http://127.0.0.1:1".into()).await;
    let begun = Instant::now();
    let answer = anna.post("/nl/desk/login/oidc", "next=/desk").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    anna.is_told(&answer, "De inlogdienst is nu niet bereikbaar");
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert!(anna.cookies.is_empty());
}

#[tokio::test]
async fn oidc_provider_that_does_not_answer_is_waited_for_ten_seconds() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let issuer = format!("http://{}", silent.local_addr().unwrap());
    let (_, mut anna, _) = service(|oidc| oidc.issuer = issuer).await;
    // From here on the clock goes on by itself whenever everybody waits.
    tokio::time::pause();
    let begun = tokio::time::Instant::now();
    let answer = anna.post("/nl/desk/login/oidc", "").await;
    anna.is_told(&answer, "De inlogdienst is nu niet bereikbaar");
    let waited = begun.elapsed().as_secs();
    assert!((10..15).contains(&waited), "{waited} s");
}

#[tokio::test]
async fn oidc_instead_of_passwords() {
    let (provider, mut anna, store) = service(|oidc| oidc.passwords = false).await;
    let page = anna.get("/nl/desk/login").await;
    assert!(page.has("Inloggen met Provincie Drenthe") && !page.has("type=\"password\""));
    let id = store.advisers().await.unwrap()[0].id.clone();
    let first = store.reset_password(&operator(), &id).await.unwrap().unwrap();
    let answer = anna.post("/nl/desk/login", &format!("email=anna%40example.org&password={first}")).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    anna.is_told(&answer, "Inloggen met een wachtwoord kan hier niet");
    assert_eq!(anna.log_in(&provider).await.header("location"), "/nl/desk");
    assert!(!anna.get("/nl/desk").await.has("/nl/desk/password"));
    assert_eq!(anna.get("/nl/desk/password").await.status, StatusCode::NOT_FOUND);
    // An account is added without a password that nobody could use.
    let promote = AdviserChange { role: Some(Role::Admin), is_active: None };
    store.change_adviser(&operator(), &id, &promote).await.unwrap().unwrap();
    let token = anna.get("/nl/desk/advisers").await.hidden("token");
    let form = format!("token={token}&name=Bert&email=bert%40example.org&role=adviser");
    let answer = anna.post("/nl/desk/advisers", &form).await;
    assert_eq!(answer.header("location"), "/nl/desk/advisers?done=account");
    let page = anna.get("/nl/desk/advisers?done=account").await;
    assert!(page.has("Het account is toegevoegd") && !page.has("value=\"password\""));
}

#[tokio::test]
async fn oidc_binding_is_taken_away_by_an_admin() {
    let (provider, mut anna, store) = service(|_| ()).await;
    let visitor = Visitor::with(anna.router.clone(), store.clone());
    let mut admin = adviser(&visitor, "chef", Role::Admin).await;
    assert!(!admin.get("/nl/desk/advisers").await.has("value=\"unbind\""));
    anna.log_in(&provider).await;
    assert!(anna.get("/nl/desk").await.status.is_success());
    assert!(admin.get("/nl/desk/advisers").await.has("value=\"unbind\""));
    let advisers = store.advisers().await.unwrap();
    let id = &advisers.iter().find(|one| one.name == "Anna").unwrap().id;
    let at = format!("/nl/desk/advisers/{id}");
    let page = admin.act("/nl/desk/advisers", &at, &[("do", "unbind")]).await;
    assert!(page.has("Het account is gewijzigd") && !page.has("value=\"unbind\""));
    assert!(anna.get("/nl/desk").await.header("location").contains("login"), "its sessions end with it");
    let lines = store.audit_of(id).await.unwrap();
    assert!(lines.iter().any(|line| line.action == "adviser.unbind" && line.actor != *id));
    // Now another account at the provider may be hers.
    provider.say(|says| says.subject = "sub-anna-2".into());
    assert_eq!(anna.log_in(&provider).await.header("location"), "/nl/desk");
    assert_eq!(
        admin.try_act("/nl/desk/advisers", "/nl/desk/advisers/nobody", &[("do", "unbind")]).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn oidc_is_limited_like_passwords_and_absent_without_settings() {
    let provider = FakeProvider::start().await;
    let mut config = Config { oidc: Some(provider.settings()), address: Some(ADDRESS.into()), ..wide() };
    config.limits.logins_per_hour = 2;
    let mut anna = Browser { router: app(config).await.0, cookies: BTreeMap::new() };
    anna.begin("nl", "").await;
    anna.begin("nl", "").await;
    let answer = anna.post("/nl/desk/login/oidc", "").await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    anna.is_told(&answer, "te vaak ingelogd");
    let mut without = Browser { router: app(wide()).await.0, cookies: BTreeMap::new() };
    assert!(!without.get("/nl/desk/login").await.has("/desk/login/oidc"));
    assert_eq!(without.post("/nl/desk/login/oidc", "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(without.get("/desk/oidc?state=s&code=c").await.status, StatusCode::NOT_FOUND);
}
