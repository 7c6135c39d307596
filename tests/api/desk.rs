//! The desk over HTTP: the way from a request to an outcome, and consent on it.

use axum::http::StatusCode;
use schakel_core::organisation::{Date, Language};
use schakel_server::Config;
use schakel_store::{Act, CaseFilter, Consent, Role};

use crate::visitor::{Answer, Visitor, wide};

pub(crate) const PASSWORD: &str = "drie paarden in de wei";
const NEED: &str =
    "Wij van Bakkerij Jansen zoeken een partner om waterstof te gebruiken voor onze ovens in Emmen.";

pub(crate) fn operator() -> Act {
    Act::of_operator(schakel_server::now())
}

/// An adviser of a role, logged in and with a password of its own.
pub(crate) async fn adviser(at: &Visitor, name: &str, role: Role) -> Visitor {
    let email = format!("{name}@example.org");
    let first = at.store.add_adviser(&operator(), name, &email, role).await.unwrap().unwrap();
    let mut adviser = at.other();
    let answer = adviser.post("/nl/desk/login", &[("email", &email), ("password", &first)]).await;
    assert_eq!(answer.header("location"), "/nl/desk/password");
    assert!(adviser.cookie.as_ref().unwrap().starts_with("__Host-schakel-desk="));
    let fields = [("old", first.as_str()), ("new", PASSWORD), ("again", PASSWORD)];
    adviser.act("/nl/desk/password", "/nl/desk/password", &fields).await;
    adviser
}

impl Visitor {
    /// Posts a form of a page of the desk with its token, and goes where it leads.
    pub(crate) async fn act(&mut self, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.try_act(page, path, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
        let to = answer.header("location").to_owned();
        self.get(&to).await
    }

    pub(crate) async fn try_act(&mut self, page: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.get(page).await.hidden("token");
        let mut all = vec![("token", token.as_str())];
        all.extend(fields);
        self.post(path, &all).await
    }
}

/// A request that was sent, and who asked it.
async fn sent(may_share: bool) -> (Visitor, String) {
    sent_at(wide(), may_share).await
}

pub(crate) async fn sent_at(config: Config, may_share: bool) -> (Visitor, String) {
    let mut asker = Visitor::at(config).await;
    asker.fill("/nl/request/need", &[("need", NEED)]).await;
    asker.fill("/nl/request/offer", &[("offer", "")]).await;
    asker.fill("/nl/request/organisation", &[("name", "Bakkerij Jansen"), ("place", "Emmen")]).await;
    let mut sharing = vec![("audience", "adviser"), ("email", "info@bakkerijjansen.example")];
    if may_share {
        sharing.push(("may_share", "yes"));
    }
    asker.fill("/nl/request/sharing", &sharing).await;
    asker.fill("/nl/request/check", &[]).await;
    let sent = asker.get("/nl/request/matches").await.hidden("stamp");
    asker.post("/nl/request/send", &[("stamp", &sent)]).await;
    let reference = asker.store.cases(CaseFilter::All, 0, 9).await.unwrap()[0].reference.clone();
    (asker, reference)
}

#[tokio::test]
async fn odd_signs_in_a_question_and_odd_forms_break_nothing() {
    let nobody = Visitor::new().await;
    let mut anna = adviser(&nobody, "anna", Role::Adviser).await;
    let fields = [
        ("need", "Wij van “Jansen” en Jansen… zoeken hulp met robots."),
        ("name", "Jansen"),
        ("language", "nl"),
    ];
    anna.act("/nl/desk/new", "/nl/desk/new", &fields).await;
    let reference = nobody.store.cases(CaseFilter::All, 0, 1).await.unwrap()[0].reference.clone();
    let page = format!("/nl/desk/requests/{reference}");
    anna.act(&page, &format!("{page}/propose"), &[("organisation", "rug")]).await;
    let made = &nobody.store.introductions_of(&reference).await.unwrap()[0];
    assert!(made.proposal.letters[1].contains("Wij van “[naam]” en [naam]…"), "{}", made.proposal.letters[1]);
    let at = format!("/nl/desk/introductions/{}", made.id);
    for to in ["", "zzz"] {
        assert_eq!(
            anna.try_act(&at, &format!("{at}/send"), &[("to", to)]).await.status,
            StatusCode::NOT_FOUND
        );
    }
    // What is typed into an address or a form is no line of the audit.
    let odd = [("organisation", "Jan Jansen, jan@example.org"), ("no", "")];
    let odd_page = "/nl/desk/requests/Jan-Jansen-is-ziek/verdict";
    assert_eq!(anna.try_act(&page, odd_page, &odd).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        anna.try_act(&page, "/nl/desk/requests/%0d%0aX/verdict", &odd).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(anna.get("/nl/desk/changes/Jan-Jansen").await.status, StatusCode::NOT_FOUND);
    anna.try_act(&page, "/nl/desk/organisations/Jan-Jansen", &[]).await;
    let lines = nobody.store.audit(i64::MAX, 999).await.unwrap();
    assert!(lines.iter().all(|line| !line.object.contains("Jansen")), "{lines:?}");
    // A second answer does not overwrite one that was not seen.
    anna.act(&page, &format!("{page}/answer"), &[("answer", "een"), ("answered", "")]).await;
    let late = anna.try_act(&page, &format!("{page}/answer"), &[("answer", "twee"), ("answered", "")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let same = [("old", PASSWORD), ("new", PASSWORD), ("again", PASSWORD)];
    assert!(
        anna.try_act("/nl/desk/password", "/nl/desk/password", &same).await.has("Kies een ander wachtwoord")
    );
}

#[tokio::test]
async fn from_request_to_outcome() {
    let (mut asker, reference) = sent(false).await;
    let mut anna = adviser(&asker, "anna", Role::Adviser).await;
    let mut bert = adviser(&asker, "bert", Role::Adviser).await;
    let page = format!("/nl/desk/requests/{reference}");
    assert!(anna.get("/nl/desk").await.has(&reference));
    let shown = anna.get(&page).await;
    assert!(shown.has("Bakkerij Jansen") && shown.has("Introductie voorbereiden"));

    // Both want it: the second is told.
    anna.act(&page, &format!("{page}/take"), &[("from", ""), ("to", "")]).await;
    let late = bert.try_act(&page, &format!("{page}/take"), &[("from", ""), ("to", "")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.has("Iemand anders heeft dit intussen gewijzigd"));
    assert!(anna.get("/nl/desk?show=mine").await.has(&reference));

    // Two of the suggestions beside each other; one is turned down and is not proposed again.
    let ids: Vec<String> = suggestions(&shown);
    let compared = anna.get(&format!("{page}/compare?with={}&with={}", ids[0], ids[1])).await;
    assert!(compared.status.is_success() && compared.has("Waarom, voor de partner"));
    assert_eq!(anna.get(&format!("{page}/compare?with={}", ids[0])).await.status, StatusCode::BAD_REQUEST);
    let judged =
        anna.act(&page, &format!("{page}/verdict"), &[("organisation", &ids[1]), ("no", "not-now")]).await;
    assert!(!suggestions(&judged).contains(&ids[1]) && judged.has("Niet voorgesteld"));
    let back = anna.act(&page, &format!("{page}/verdict"), &[("organisation", &ids[1]), ("no", "")]).await;
    assert_eq!(suggestions(&back), ids);

    // The letters are drafts; the partner's does not tell who asks.
    let shown = anna.act(&page, &format!("{page}/propose"), &[("organisation", &ids[0])]).await;
    let introductions = asker.store.introductions_of(&reference).await.unwrap();
    let (id, letters) = (&introductions[0].id, &introductions[0].proposal.letters);
    assert!(letters[0].contains("Beste Bakkerij Jansen") && letters[0].contains("- "), "{}", letters[0]);
    assert!(!letters[1].contains("Jansen") && letters[1].contains("[naam]"), "{}", letters[1]);
    assert!(shown.has("De introductie staat klaar"));
    let at = format!("/nl/desk/introductions/{id}");
    let seen = |answer: &Answer| answer.hidden("seen");
    let refused = {
        let now = seen(&shown);
        anna.try_act(&at, &format!("{at}/move"), &[("to", "introduced"), ("seen", &now)]).await
    };
    assert!(refused.has("Vraag eerst of de naam"), "no name without consent");

    // The asker agrees on the telephone; the letters are written anew, with the name.
    let now = seen(&anna.get(&at).await);
    let today = Date::of_unix(schakel_server::now()).unwrap().to_string();
    let past = [("seen", now.as_str()), ("consent", "yes"), ("remind_on", "2026-01-02"), ("again", "yes")];
    let past = anna.try_act(&at, &format!("{at}/save"), &past).await;
    assert_eq!(past.status, StatusCode::BAD_REQUEST);
    assert!(past.has("Deze dag is al voorbij"));
    let fields = [("seen", now.as_str()), ("consent", "yes"), ("remind_on", &*today), ("again", "yes")];
    anna.act(&at, &format!("{at}/save"), &fields).await;
    let letters = asker.store.introduction(id).await.unwrap().unwrap().proposal.letters;
    assert!(letters[1].contains("Bakkerij Jansen") && letters[1].contains("info@bakkerijjansen.example"));
    assert!(anna.get("/nl/desk").await.has("U wilde hierop terugkomen"));
    let late =
        bert.try_act(&at, &format!("{at}/save"), &[("seen", &now), ("letter_asker", "mijn tekst")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.has("mijn tekst"), "what was typed is kept");
    let mail = anna.get(&format!("{at}/partner.eml")).await;
    assert_eq!(mail.header("content-type"), "message/rfc822");
    assert!(mail.has("X-Unsent: 1") && mail.has("From: anna@example.org"), "{}", mail.body);
    for to in ["introduced", "talking", "declined not-relevant"] {
        let now = seen(&anna.get(&at).await);
        anna.act(&at, &format!("{at}/move"), &[("to", to), ("seen", &now)]).await;
    }
    let now = seen(&anna.get(&at).await);
    anna.act(&at, &format!("{at}/undo"), &[("seen", &now)]).await;
    let now = seen(&anna.get(&at).await);
    let shown = anna.act(&at, &format!("{at}/move"), &[("to", "collaborating"), ("seen", &now)]).await;
    assert!(shown.has("Werken samen"));

    // The answer waits for the asker; notes are for the desk alone.
    let fields = [("answer", "Bel gerust.\nWij hebben iemand gevonden.")];
    anna.act(&page, &format!("{page}/answer"), &fields).await;
    anna.act(&page, &format!("{page}/note"), &[("note", "geheime notitie")]).await;
    let read = asker.get("/nl/request/sent").await;
    assert!(read.has("Wij hebben iemand gevonden") && !read.has("geheime notitie"));
    assert!(anna.get(&format!("{page}/answer.eml")).await.has("info@bakkerijjansen.example"));

    // Who asked erases it: the desk has nothing left, and says so.
    asker.post("/nl/request/delete", &[]).await;
    assert_eq!(anna.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.get(&at).await.status, StatusCode::NOT_FOUND);
    let lines = asker.store.audit(i64::MAX, 999).await.unwrap();
    assert!(lines.iter().all(|line| !format!("{line:?}").contains("Jansen")), "no name in the audit");
}

#[tokio::test]
async fn consent_is_for_a_partner_the_asker_chose_and_can_be_taken_back() {
    let (mut asker, reference) = sent(true).await;
    let mut anna = adviser(&asker, "anna", Role::Adviser).await;
    let page = format!("/nl/desk/requests/{reference}");
    let ids = suggestions(&anna.get(&page).await);
    let shown = anna.act(&page, &format!("{page}/propose"), &[("organisation", &ids[0])]).await;
    assert!(shown.has("aan een partner die hij zelf kiest"));
    let store = asker.store.clone();
    let made = async || store.introductions_of(&reference).await.unwrap()[0].clone();
    let first = made().await;
    assert!(!first.proposal.letters[1].contains("Jansen"));
    assert_eq!((first.proposal.rank, first.proposal.found_with[0].len()), (1, 16));
    let at = format!("/nl/desk/introductions/{}", first.id);
    let letters = [("letter_asker", "Dag"), ("letter_partner", first.proposal.letters[1].as_str())];
    let now = first.updated.to_string();
    anna.act(&at, &format!("{at}/save"), &[&letters[..], &[("seen", &now), ("consent", "yes")]].concat())
        .await;
    let agreed = made().await;
    assert_eq!(agreed.proposal.consent, Consent::Form);
    assert!(agreed.proposal.letters[1].contains("Bakkerij Jansen"), "the letter follows the consent");
    // Once names were given, consent is not simply unticked.
    let now = agreed.updated.to_string();
    anna.act(&at, &format!("{at}/move"), &[("to", "introduced"), ("seen", &now)]).await;
    let now = made().await.updated.to_string();
    let refused = anna.try_act(&at, &format!("{at}/save"), &[&letters[..], &[("seen", &now)]].concat()).await;
    assert!(refused.has("De namen zijn al gegeven"));
    anna.act(&at, &format!("{at}/undo"), &[("seen", &now)]).await;
    // Who takes the tick away in the form takes it back everywhere.
    asker
        .fill("/nl/request/sharing", &[("audience", "adviser"), ("email", "info@bakkerijjansen.example")])
        .await;
    let stamp = asker.get("/nl/request/matches").await.hidden("stamp");
    asker.post("/nl/request/send", &[("stamp", &stamp)]).await;
    let withdrawn = made().await;
    assert_eq!(withdrawn.proposal.consent, Consent::None);
    // A minute later it is sent once more: the desk says so.
    let token = asker.cookie.as_ref().unwrap().split('=').nth(1).unwrap().to_owned();
    let later = schakel_server::now() + 60;
    let draft = asker.store.find_draft(&token, later).await.unwrap().unwrap();
    asker.store.send(&draft, Language::Nl, later).await.unwrap();
    assert!(anna.get(&page).await.has("Opnieuw verstuurd"));
    let now = withdrawn.updated.to_string();
    let refused = anna.try_act(&at, &format!("{at}/move"), &[("to", "introduced"), ("seen", &now)]).await;
    assert!(refused.has("Vraag eerst of de naam"));
    assert!(
        anna.get(&format!("{at}/partner.eml")).await.has("In de brief aan de partner staat wie de vrager is")
    );
}

#[tokio::test]
async fn a_letter_that_was_edited_outlives_the_tick_of_consent() {
    let (asker, reference) = sent(false).await;
    let mut anna = adviser(&asker, "anna", Role::Adviser).await;
    let page = format!("/nl/desk/requests/{reference}");
    let ids = suggestions(&anna.get(&page).await);
    anna.act(&page, &format!("{page}/propose"), &[("organisation", &ids[0])]).await;
    let store = asker.store.clone();
    let made = async || store.introductions_of(&reference).await.unwrap()[0].clone();
    let (at, [to_asker, _]) = {
        let made = made().await;
        (format!("/nl/desk/introductions/{}", made.id), made.proposal.letters)
    };
    let own = "Dag, ik bel u morgen over een vraag uit Emmen.";
    let mut save = async |more: &[(&str, &str)], letters: [&str; 2]| {
        let seen = made().await.updated.to_string();
        let fields = [("seen", seen.as_str()), ("letter_asker", letters[0]), ("letter_partner", letters[1])];
        anna.act(&at, &format!("{at}/save"), &[&fields[..], more].concat()).await
    };
    // The edited letter stays, and the page says what is the matter; the draft follows the box.
    let ticked = save(&[("consent", "yes")], [&to_asker, own]).await;
    assert!(ticked.has("niet veranderd") && ticked.has("zonder toestemming geschreven"), "{}", ticked.body);
    let letters = made().await.proposal.letters;
    assert_eq!(letters[1], own);
    assert_ne!(letters[0], to_asker);
    // A new one is made when that is asked for, and of the one letter.
    let mine = format!("{}\nPS: tot morgen.", letters[0]);
    let again = save(&[("consent", "yes"), ("again", "partner")], [&mine, own]).await;
    assert!(!again.has("zonder toestemming geschreven"));
    let letters = made().await.proposal.letters;
    assert!(letters[0] == mine && letters[1].contains("info@bakkerijjansen.example"), "{letters:?}");
    // The tick is taken away: the draft names nobody, and an edited letter that does is kept and not sent.
    save(&[], [&mine, &letters[1]]).await;
    assert!(!made().await.proposal.letters[1].contains("Jansen"));
    save(&[("consent", "yes")], [&mine, &format!("{}\nPS", letters[1])]).await;
    let kept = save(&[], [&mine, &format!("{}\nPS", letters[1])]).await;
    assert!(kept.has("In de brief aan de partner staat wie de vrager is"));
    assert!(made().await.proposal.letters[1].ends_with("PS"));
    let refused = anna.get(&format!("{at}/partner.eml")).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn an_adviser_asks_for_a_client() {
    let nobody = Visitor::new().await;
    let mut anna = adviser(&nobody, "anna", Role::Adviser).await;
    let empty = anna.try_act("/nl/desk/new", "/nl/desk/new", &[("need", ""), ("place", "Atlantis")]).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
    assert!(
        empty.has("Vul in wat u nodig hebt")
            && empty.has("Wij kennen deze plaats niet")
            && empty.has("Atlantis")
    );
    let fields = [("need", "Wir suchen Hilfe mit Wasserstoff."), ("name", "Firma X"), ("language", "de")];
    let shown = anna.act("/nl/desk/new", "/nl/desk/new", &fields).await;
    assert!(shown.has("Ingevuld door anna"));
    let case = &nobody.store.cases(CaseFilter::All, 0, 9).await.unwrap()[0];
    assert_eq!((case.language, case.answers.name.as_str()), (Language::De, "Firma X"));
    let lines = nobody.store.audit_of(&case.reference).await.unwrap();
    assert_eq!(lines[0].action, "request.make-for-client");
    // An organisation beside the list, by name.
    let page = format!("/nl/desk/requests/{}", case.reference);
    assert!(anna.get(&format!("{page}?find=umcg")).await.has("Universitair Medisch Centrum Groningen"));
    anna.act(&page, &format!("{page}/propose"), &[("organisation", "umcg")]).await;
    assert_eq!(nobody.store.introductions_with("umcg").await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_form_that_is_sent_twice_does_its_work_once() {
    let (asker, reference) = sent(false).await;
    let mut anna = adviser(&asker, "anna", Role::Adviser).await;
    let page = format!("/nl/desk/requests/{reference}");
    let mut twice = async |page: &str, path: &str, fields: &[(&str, &str)]| {
        let token = anna.get(page).await.hidden("token");
        let all = [&[("token", token.as_str())], fields].concat();
        let first = anna.post(path, &all).await;
        let second = anna.post(path, &all).await;
        assert_eq!((first.status, second.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER), "{path}");
        assert_eq!(first.header("location"), second.header("location"));
    };
    twice(&page, &format!("{page}/note"), &[("note", "gebeld")]).await;
    assert_eq!(asker.store.notes(&reference).await.unwrap().len(), 1);
    // What is written again on a page that was shown again is meant.
    twice(&page, &format!("{page}/note"), &[("note", "gebeld")]).await;
    assert_eq!(asker.store.notes(&reference).await.unwrap().len(), 2);
    let client = [("need", "Wij zoeken hulp bij waterstof."), ("name", "Firma X"), ("language", "nl")];
    twice("/nl/desk/new", "/nl/desk/new", &client).await;
    assert_eq!(asker.store.cases(CaseFilter::All, 0, 9).await.unwrap().len(), 2);
    twice(&page, &format!("{page}/answer"), &[("answer", "Bel gerust."), ("answered", "")]).await;
}

/// The suggested organisations of a page, in order.
fn suggestions(page: &Answer) -> Vec<String> {
    let boxes = page.body.split("name=\"with\" value=\"").skip(1);
    boxes.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn who_is_full_or_was_brought_together_before_is_named_apart() {
    let desk = schakel_server::Desk { introductions_per_quarter: Some(1), ..Default::default() };
    let (asker, first) = sent_at(Config { desk, ..wide() }, true).await;
    let mut anna = adviser(&asker, "anna", Role::Adviser).await;
    let page = format!("/nl/desk/requests/{first}");
    let ids = suggestions(&anna.get(&page).await);
    anna.act(&page, &format!("{page}/propose"), &[("organisation", &ids[0])]).await;
    anna.act(&page, &format!("{page}/verdict"), &[("organisation", &ids[1]), ("no", "known")]).await;
    // The same firm asks again, on the telephone.
    let fields = [("need", NEED), ("name", "bakkerij jansen"), ("language", "nl")];
    let again = anna.act("/nl/desk/new", "/nl/desk/new", &fields).await;
    assert!(!suggestions(&again).contains(&ids[0]) && again.has("Heeft dit kwartaal genoeg introducties"));
    assert!(!suggestions(&again).contains(&ids[1]) && again.has("Eerder bij deze vrager"));
    // Another firm knows nothing of that.
    let fields = [("need", NEED), ("name", "Slagerij Bos"), ("language", "nl")];
    let other = anna.act("/nl/desk/new", "/nl/desk/new", &fields).await;
    assert!(suggestions(&other).contains(&ids[1]) && !other.has("Eerder bij deze vrager"));
    let report = anna.get("/nl/desk/exposure").await;
    assert!(report.has("1 introductie in het afgelopen jaar") && report.has("1 van de"), "{}", report.body);
}
