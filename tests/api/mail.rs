//! Letters by the operator's mail server.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc::{Receiver, channel};

use axum::http::StatusCode;
use schakel_server::{Config, Mail};
use schakel_store::Role;
use schakel_store::register::{ChangeKind, Fact, Field};

use crate::desk::{adviser, operator, sent_at};
use crate::visitor::{Visitor, wide};

/// A mail server that takes every letter (RFC 5321, as much of it as is needed).
pub(crate) fn mail_server() -> (SocketAddr, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let (tell, told) = channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let mut say = |line: &str| stream.write_all(format!("{line}\r\n").as_bytes()).unwrap();
            say("220 here");
            let mut letter = String::new();
            while let Some(Ok(line)) = lines.next() {
                match line.split(' ').next().unwrap().to_uppercase().as_str() {
                    "DATA" => {
                        say("354 go on");
                        for line in lines.by_ref().map_while(Result::ok).take_while(|line| line != ".") {
                            letter.push_str(&line);
                            letter.push('\n');
                        }
                        tell.send(std::mem::take(&mut letter)).unwrap();
                        say("250 taken");
                    }
                    "QUIT" => {
                        say("221 bye");
                        break;
                    }
                    _ => {
                        letter.push_str(&line);
                        letter.push('\n');
                        say("250 ok");
                    }
                }
            }
        }
    });
    (address, told)
}

pub(crate) fn with_mail(server: String) -> Config {
    let mail = Mail { server, from: "balie@example.org".into(), ..Mail::default() };
    Config { mail: Some(mail), ..wide() }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_go_to_both_sides_and_answers_to_the_adviser() {
    let (address, told) = mail_server();
    let (asker, reference) = sent_at(with_mail(format!("smtp://{address}")), true).await;
    let facts = [Fact {
        organisation: "icd".into(),
        field: Field::ContactEmail,
        value: Some("post@icd.example".into()),
        source: "telefoon".into(),
    }];
    asker.store.state_facts(&operator(), ChangeKind::Edit, 0, &facts).await.unwrap().unwrap();
    let mut anna = adviser(&asker, "anna", Role::Adviser).await;
    let page = format!("/nl/desk/requests/{reference}");
    anna.act(&page, &format!("{page}/propose"), &[("organisation", "icd")]).await;
    let id = asker.store.introductions_of(&reference).await.unwrap()[0].id.clone();
    let at = format!("/nl/desk/introductions/{id}");
    for (to, address) in [("asker", "info@bakkerijjansen.example"), ("partner", "post@icd.example")] {
        let shown = anna.act(&at, &format!("{at}/send"), &[("to", to)]).await;
        assert!(shown.has("De brief is verstuurd") && shown.has("Verstuurd op"), "{to}");
        let letter = told.recv().unwrap();
        assert!(letter.contains(&format!("RCPT TO:<{address}>")), "{letter}");
        assert!(
            letter.contains("Reply-To: anna@example.org") && letter.contains("<balie@example.org>"),
            "{letter}"
        );
    }
    let empty = anna.try_act(&page, &format!("{page}/send"), &[]).await;
    assert!(empty.has("Vul een antwoord in"));
    anna.act(&page, &format!("{page}/answer"), &[("answer", "Bel gerust.")]).await;
    let seen = anna.get(&page).await.hidden("answered");
    anna.act(&page, &format!("{page}/send"), &[("answer", "Bel gerust."), ("answered", &seen)]).await;
    assert!(told.recv().unwrap().contains("Bel gerust."));
    let lines = asker.store.audit(i64::MAX, 999).await.unwrap();
    assert_eq!(lines.iter().filter(|line| line.action.starts_with("mail.")).count(), 3);
    assert!(lines.iter().all(|line| !line.object.contains('@')));
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_told_and_nothing_is_lost() {
    let (asker, reference) = sent_at(with_mail("smtp://127.0.0.1:1".into()), true).await;
    let mut anna = adviser(&asker, "anna", Role::Adviser).await;
    let page = format!("/nl/desk/requests/{reference}");
    anna.act(&page, &format!("{page}/answer"), &[("answer", "Bel gerust.")]).await;
    let seen = anna.get(&page).await.hidden("answered");
    let fields = [("answer", "Bel mij gerust."), ("answered", seen.as_str())];
    let answer = anna.try_act(&page, &format!("{page}/send"), &fields).await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(answer.has("De brief is niet verstuurd") && answer.has("Bel mij gerust."));
    // Without a server there is no button.
    let mut bert = adviser(&Visitor::new().await, "bert", Role::Adviser).await;
    let fields = [("need", "Wij zoeken hulp bij waterstof."), ("email", "a@example.org"), ("language", "nl")];
    assert!(!bert.act("/nl/desk/new", "/nl/desk/new", &fields).await.has("bewaren en mailen"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_that_was_typed_is_mailed_and_not_the_one_kept_before() {
    let (address, told) = mail_server();
    let (asker, reference) = sent_at(with_mail(format!("smtp://{address}")), true).await;
    let mut anna = adviser(&asker, "anna", Role::Adviser).await;
    let page = format!("/nl/desk/requests/{reference}");
    anna.act(&page, &format!("{page}/answer"), &[("answer", "De oude tekst.")]).await;
    let shown = anna.get(&page).await;
    assert!(shown.has(&format!("formaction=\"{page}/send\"")), "the button is one of the answer's form");
    let (token, seen) = (shown.hidden("token"), shown.hidden("answered"));
    let fields = [("token", token.as_str()), ("answer", "De nieuwe tekst."), ("answered", &seen)];
    for _ in 0..3 {
        assert_eq!(anna.post(&format!("{page}/send"), &fields).await.status, StatusCode::SEE_OTHER);
    }
    assert!(told.recv().unwrap().contains("De nieuwe tekst."));
    assert!(told.try_recv().is_err(), "pressed three times, it is mailed once");
    assert_eq!(asker.store.case(&reference).await.unwrap().unwrap().answer, "De nieuwe tekst.");
    // Who was slower is told, sees both texts, and nothing is mailed.
    let late = [("token", token.as_str()), ("answer", "Een te late tekst."), ("answered", "1")];
    let late = anna.post(&format!("{page}/send"), &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.has("Een te late tekst.") && late.has("De nieuwe tekst."));
    assert!(told.try_recv().is_err());
}
