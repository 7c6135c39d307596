//! A service that is killed at any moment keeps what it acknowledged.
//!
//! A few times in every run of the tests; `SCHAKEL_KILLS=200` makes it as many.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use schakel_core::organisation::Language;
use schakel_store::{Act, Answers, AuditCheck, Login, Role, Store};

const PASSWORD: &str = "drie paarden in de wei";

/// A running service.
struct Running {
    process: Child,
    address: SocketAddr,
    started: Duration,
}

impl Running {
    fn start(store: &Path) -> Self {
        let begun = Instant::now();
        let mut process = Command::new(env!("CARGO_BIN_EXE_schakel"))
            .args(["serve", "--listen", "127.0.0.1:0", "--store", store.to_str().unwrap()])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(process.stderr.take().unwrap()).lines();
        let told = lines.map(|line| line.unwrap()).find(|line| line.contains("listens on")).unwrap();
        let address = told.split("http://").nth(1).unwrap().split(' ').next().unwrap().parse().unwrap();
        Self { process, address, started: begun.elapsed() }
    }

    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// Posts a form and gives the status; nothing when the service went away meanwhile.
fn post(address: SocketAddr, path: &str, cookie: &str, body: &str) -> Option<u16> {
    let mut stream = TcpStream::connect(address).ok()?;
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nCookie: {cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    // Only a whole answer is an acknowledgement.
    answer.contains("\r\n\r\n").then(|| answer.split(' ').nth(1)?.parse().ok())?
}

#[test]
fn no_acknowledged_write_is_lost() {
    let n_kills: usize = std::env::var("SCHAKEL_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(4);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("schakel.db");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let url = path.to_str().unwrap();

    // An adviser with an open session, and a request to write notes to.
    let now = schakel_server::now();
    let act = Act { actor: "tester".into(), origin: "test".into(), at: now };
    let (token, reference, form) = runtime.block_on(async {
        let store = Store::connect(url).await.unwrap();
        let first =
            store.add_adviser(&act, "Anna", "anna@example.org", Role::Adviser).await.unwrap().unwrap();
        let Login::Open { token, adviser } = store.log_in(&act, "anna@example.org", &first).await.unwrap()
        else {
            panic!()
        };
        store.change_password(&act, &token, &adviser.id, PASSWORD).await.unwrap();
        let answers = Answers { need: "waterstof".into(), ..Answers::default() };
        let reference = store.make_case(&act, &answers, Language::Nl).await.unwrap();
        let form = store.secret().sign("desk-form", &token);
        store.close().await;
        (token, reference, form)
    });
    let cookie = format!("__Host-schakel-desk={token}");
    let note_at = format!("/nl/desk/requests/{reference}/note");
    let mut acknowledged = Vec::new();
    let mut slowest = Duration::ZERO;
    // Moments differ from kill to kill and are the same in every run.
    let mut moment = 0x2545_f491_4f6c_dd1d_u64;
    for round in 0..n_kills {
        let running = Running::start(&path);
        slowest = slowest.max(running.started);
        moment ^= moment << 13;
        moment ^= moment >> 7;
        moment ^= moment << 17;
        let until = Instant::now() + Duration::from_micros(2_000 + moment % 400_000);
        let address = running.address;
        let writers: Vec<_> = (0..2)
            .map(|writer| {
                let (note_at, cookie, form) = (note_at.clone(), cookie.clone(), form.clone());
                std::thread::spawn(move || {
                    let mut kept = Vec::new();
                    for n in 0.. {
                        let text = format!("{round}-{writer}-{n}");
                        match post(address, &note_at, &cookie, &format!("token={form}&note={text}")) {
                            Some(303) => kept.push(text),
                            Some(status) => panic!("{status}"),
                            None => break,
                        }
                    }
                    kept
                })
            })
            .collect();
        std::thread::sleep(until.saturating_duration_since(Instant::now()));
        running.kill();
        for writer in writers {
            acknowledged.extend(writer.join().unwrap());
        }
        runtime.block_on(async {
            let store = Store::connect(url).await.unwrap();
            let notes = store.notes(&reference).await.unwrap();
            let kept: std::collections::BTreeSet<&str> =
                notes.iter().map(|note| note.text.as_str()).collect();
            let lost: Vec<&String> =
                acknowledged.iter().filter(|text| !kept.contains(text.as_str())).collect();
            assert!(lost.is_empty(), "round {round}: {lost:?}");
            let AuditCheck::Whole { n_lines, .. } = store.check_audit().await.unwrap() else {
                panic!("round {round}: the audit is broken")
            };
            // Each note has its line, and no line is without its note: nothing is half stored.
            let told = store.audit_of(&reference).await.unwrap();
            assert_eq!(
                told.iter().filter(|line| line.action == "note.add").count(),
                notes.len(),
                "{n_lines}"
            );
            store.close().await;
        });
    }
    assert!(!acknowledged.is_empty());
    println!(
        "{n_kills} kills, {} writes acknowledged, none lost; slowest start {} ms",
        acknowledged.len(),
        slowest.as_millis()
    );
}
