//! Everything of a store in one file, read as a stranger would: with a program for ZIP files and one for tables.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use schakel_core::organisation::Language;
use schakel_store::register::{ChangeKind, Fact, Field};
use schakel_store::{
    Act, Answers, Consent, Erasure, ErasureKind, IntroductionState, MappingKind, No, Proposal, Role, Store,
    ThemeWord,
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::schakel;

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut command = schakel(arguments);
    let output = command.current_dir(folder).args(["--store", "a.db"]).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn act(actor: &str, at: i64) -> Act {
    Act { actor: actor.to_owned(), origin: "192.0.2.0".to_owned(), at }
}

/// Something of everything, and all that must stay secret. Gives the reference of the request, and secrets nothing else tells.
async fn fill(path: &Path) -> (String, Vec<String>) {
    let store = Store::connect(path.to_str().unwrap()).await.unwrap();
    let password = store.add_adviser(&act("operator", 1), "Anna", "anna@example.org", Role::Admin).await;
    let password = password.unwrap().unwrap();
    let anna = store.advisers().await.unwrap()[0].id.clone();
    let by = |at| act(&anna, at);
    let draft = Answers { need: "een vraag die niet verstuurd is".into(), ..Answers::default() };
    let unsent = store.create_draft(&draft, 2).await.unwrap();
    let given = Answers {
        need: "=HYPERLINK(\"x\"); wij zoeken\nwaterstof".into(),
        name: "Bakkerij Jansen".into(),
        email: "info@jansen.example".into(),
        may_share: true,
        ..Answers::default()
    };
    let session = store.create_draft(&given, 3).await.unwrap();
    let sent = store.find_draft(&session.token, 3).await.unwrap().unwrap();
    let reference = store.send(&sent, Language::De, 4).await.unwrap();
    store.add_note(&by(5), &reference, "- gebeld; \"druk\"").await.unwrap().unwrap();
    store.answer(&by(6), &reference, None, "Wij denken aan ICD.").await.unwrap().unwrap();
    store.judge(&by(7), &reference, "rug", Some(No::Known)).await.unwrap().unwrap();
    let proposal = Proposal {
        request: reference.clone(),
        organisation: "icd".into(),
        consent: Consent::Form,
        letters: ["Beste Jansen".into(), "Beste ICD".into()],
        rank: 1,
        band: "strong".into(),
        found_with: ["catalogus".into(), "model".into()],
    };
    let id = store.propose(&by(8), &proposal).await.unwrap().unwrap();
    let seen = store.introduction(&id).await.unwrap().unwrap().updated;
    let moved = store.move_introduction(&by(9), &id, seen, IntroductionState::Introduced).await.unwrap();
    moved.unwrap();
    let fact = |value: &str| Fact {
        organisation: "icd".into(),
        field: Field::ContactEmail,
        value: Some(value.to_owned()),
        source: "telefoon".into(),
    };
    store.state_facts(&by(10), ChangeKind::Edit, 0, &[fact("a@icd.example")]).await.unwrap().unwrap();
    store.state_facts(&by(11), ChangeKind::Edit, 1, &[fact("b@icd.example")]).await.unwrap().unwrap();
    store.undo_change(&act("operator", 12), 2).await.unwrap().unwrap();
    let word = ThemeWord { language: Language::Nl, word: "oven".into(), theme: "hydrogen".into() };
    store.accept_word(&by(13), &word).await.unwrap();
    store.adopt_model(&by(14), "desk/../2026", "[model]\n", "beter").await.unwrap();
    store.make_owner_link(&by(15), "icd").await.unwrap();
    store.erase(&by(16), &Erasure { kind: ErasureKind::Request, id: "S-AAAAAA".into() }).await.unwrap();
    let columns = BTreeMap::from([("Klantnaam".to_owned(), "id".to_owned())]);
    for (kind, name) in [(MappingKind::Register, "Ons CRM"), (MappingKind::Clients, "Spreekuur")] {
        store.save_mapping(&by(17), kind, name, &columns).await.unwrap();
    }
    let code = store.resume_code(&sent.id);
    store.close().await;
    (reference, vec![password, unsent.token, session.token, code])
}

/// The members of an archive, by name.
fn members(path: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut members = BTreeMap::new();
    for idx in 0..zip.len() {
        let mut member = zip.by_index(idx).unwrap();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        assert_eq!(members.insert(member.name().unwrap().into_owned(), bytes), None);
    }
    members
}

/// The rows of a table, each by its columns, as README.txt tells to read them.
fn rows(members: &BTreeMap<String, Vec<u8>>, name: &str) -> Vec<BTreeMap<String, String>> {
    let bytes = members[name].strip_prefix("\u{feff}".as_bytes()).unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(bytes);
    let header = reader.headers().unwrap().clone();
    let stated = |cell: &str| match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t']) => rest.to_owned(),
        _ => cell.to_owned(),
    };
    let row = |row: csv::StringRecord| {
        header.iter().zip(row.iter()).map(|(name, cell)| (name.to_owned(), stated(cell))).collect()
    };
    reader.records().map(|found| row(found.unwrap())).collect()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// All that is secret in the store itself, as a backup has it: the key, password hashes, tokens and codes.
fn secrets_of(backup: &str) -> Vec<String> {
    let mut secrets = Vec::new();
    for line in backup.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        for (table, column) in [
            ("settings", "value"),
            ("advisers", "password"),
            ("drafts", "code_hash"),
            ("drafts", "id"),
            ("sessions", "token_hash"),
        ] {
            if line["table"] == table {
                secrets.push(line["row"][column].as_str().unwrap().to_owned());
            }
        }
    }
    secrets
}

#[test]
fn an_archive_has_everything_adds_up_and_tells_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (reference, mut secrets) = runtime.block_on(fill(&folder.path().join("a.db")));
    let (code, told, noted) = run(folder.path(), &["admin", "archive", "weg.zip"]);
    assert_eq!(code, Some(0), "{noted}");
    assert!(told.contains("requests.csv") && noted.contains("personal data"), "{told}{noted}");
    let path = folder.path().join("weg.zip");
    assert!(!folder.path().join("weg.part").exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    let members = members(&path);

    // The manifest names every other file, with what it truly is.
    let manifest: Value = serde_json::from_slice(&members["manifest.json"]).unwrap();
    let files = manifest["files"].as_array().unwrap();
    assert_eq!(files.len() + 1, members.len());
    for file in files {
        let name = file["name"].as_str().unwrap();
        let bytes = &members[name];
        assert_eq!(file["bytes"], bytes.len(), "{name}");
        assert_eq!(file["sha256"], sha256(bytes), "{name}");
        if name.ends_with(".csv") {
            assert_eq!(file["rows"], rows(&members, name).len(), "{name}");
        }
        if name.ends_with(".jsonl") {
            assert_eq!(file["rows"], bytes.split(|byte| *byte == b'\n').count() - 1, "{name}");
        }
    }

    let one = |name: &str| {
        let found = rows(&members, name);
        assert_eq!(found.len(), 1, "{name}");
        found.into_iter().next().unwrap()
    };
    let request = one("requests.csv");
    assert_eq!(request["reference"], reference);
    assert_eq!(request["need"], "=HYPERLINK(\"x\"); wij zoeken\nwaterstof");
    assert!(String::from_utf8_lossy(&members["requests.csv"]).contains("'=HYPERLINK"), "no formula");
    assert_eq!((request["adviser"].as_str(), request["answered"].as_str()), ("Anna", "1970-01-01T00:00:06Z"));
    let line: Value = serde_json::from_slice(&members["requests.jsonl"]).unwrap();
    assert_eq!(line["answers"]["email"], "info@jansen.example");
    let introduction = one("introductions.csv");
    assert_eq!(introduction["letter_partner"], "Beste ICD");
    assert_eq!(
        introduction["steps"],
        "1970-01-01T00:00:08Z proposed, Anna | 1970-01-01T00:00:09Z introduced, Anna"
    );
    assert_eq!(one("notes.csv")["text"], "- gebeld; \"druk\"");
    assert_eq!(one("verdicts.csv")["verdict"], "known");
    assert_eq!(one("words.csv")["word"], "oven");
    assert_eq!(one("erasures.csv")["id"], "S-AAAAAA");
    assert_eq!(one("advisers.csv")["email"], "anna@example.org");
    let mappings = rows(&members, "mappings.csv");
    let kinds: Vec<&str> = mappings.iter().map(|row| row["files"].as_str()).collect();
    assert_eq!(kinds, ["register", "clients"]);
    assert_eq!(mappings[1]["column"], "id");
    assert_eq!(one("models.csv")["file"], "models/0001.toml");
    assert_eq!(members["models/0001.toml"], b"[model]\n");
    let history = rows(&members, "history.csv");
    let stated: Vec<(&str, &str, &str)> = history
        .iter()
        .map(|row| (row["value"].as_str(), row["who"].as_str(), row["undone_by"].as_str()))
        .collect();
    let expected =
        [("a@icd.example", "Anna", ""), ("b@icd.example", "Anna", "3"), ("a@icd.example", "operator", "")];
    assert_eq!(stated, expected);
    let register = rows(&members, "register.csv");
    let icd = register.iter().find(|row| row["id"] == "icd").unwrap();
    assert_eq!((register.len(), icd["contactEmail"].as_str()), (335, "a@icd.example"));
    for public in ["register.jsonl", "register.jsonld"] {
        assert!(!String::from_utf8_lossy(&members[public]).contains("icd.example"), "{public}");
    }

    // A stranger can check the audit with what README.txt tells.
    let mut previous = String::new();
    let audit = rows(&members, "audit.csv");
    for (line, number) in audit.iter().zip(1..) {
        assert_eq!(line["number"], number.to_string());
        let parts = ["number", "seconds", "actor", "action", "object", "result", "origin"];
        let parts = parts.map(|part| line[part].as_str()).join("\u{1f}");
        assert_eq!(line["hash"], sha256(format!("{previous}\u{1f}{parts}").as_bytes()), "{line:?}");
        previous = line["hash"].clone();
    }
    assert!(audit.len() > 12 && audit.iter().any(|line| line["who"] == "Anna"), "{}", audit.len());

    assert_eq!(run(folder.path(), &["admin", "backup", "kopie.jsonl"]).0, Some(0));
    secrets.extend(secrets_of(&std::fs::read_to_string(folder.path().join("kopie.jsonl")).unwrap()));
    secrets.push("een vraag die niet verstuurd is".to_owned());
    assert!(secrets.len() > 10, "{}", secrets.len());
    for (name, bytes) in &members {
        for secret in &secrets {
            let is_there = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
            assert!(!is_there, "{name} tells `{secret}`");
        }
    }

    // What is there is not written over, and that it was made stands in the audit.
    let before = std::fs::read(&path).unwrap();
    let (code, _, refused) = run(folder.path(), &["admin", "archive", "weg.zip"]);
    assert_eq!(code, Some(2));
    assert!(refused.contains("weg.zip is there already"), "{refused}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(run(folder.path(), &["admin", "archive", "nog.zip"]).0, Some(0));
    let again = self::members(&folder.path().join("nog.zip"));
    let noted: Vec<_> =
        rows(&again, "audit.csv").into_iter().filter(|line| line["action"] == "archive").collect();
    assert_eq!(noted.len(), 1);
    assert_eq!((noted[0]["actor"].as_str(), noted[0]["object"].as_str()), ("operator", "store"));
    for (name, bytes) in &members {
        if name != "audit.csv" && name != "manifest.json" {
            assert_eq!(&again[name], bytes, "{name}");
        }
    }
}
