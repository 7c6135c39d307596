//! Looking after a store from the command line.

use std::path::Path;

use assert_cmd::Command;
use schakel_core::organisation::Language;
use schakel_store::{Act, Answers, Consent, IntroductionState, No, Proposal, Store};

use crate::schakel;

/// `schakel` with a store in a folder.
fn at(folder: &Path, store: &str, arguments: &[&str]) -> Command {
    let mut command = schakel(arguments);
    command.current_dir(folder).args(["--store", store]);
    command
}

fn stdout(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn stderr(command: &mut Command, code: i32) -> String {
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(code), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn accounts_are_made_listed_and_closed() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| at(folder.path(), "a.db", arguments);
    let add = ["admin", "adviser", "add", "--email", "Anna@example.org", "--name", "Anna", "--role", "admin"];
    let password = stdout(&mut run(&add));
    assert_eq!(password.trim().len(), 19, "{password}");
    assert!(stderr(&mut run(&add), 2).contains("there is an account with `Anna@example.org` already"));
    assert_eq!(stdout(&mut run(&["admin", "adviser", "list"])), "anna@example.org\tadmin\tAnna\n");
    let new = stdout(&mut run(&["admin", "adviser", "reset-password", "--email", "anna@example.org"]));
    assert_ne!(new, password);
    let close = ["admin", "adviser", "close", "--email", "anna@example.org"];
    assert!(stderr(&mut run(&close), 2).contains("the last who may manage accounts"));
    let nobody = ["admin", "adviser", "close", "--email", "bert@example.org"];
    assert!(stderr(&mut run(&nobody), 2).contains("there is no account with `bert@example.org`"));
    let wrong = ["admin", "adviser", "add", "--email", "anna", "--name", "Anna"];
    assert!(stderr(&mut run(&wrong), 2).contains("`anna` is no mail address"));
    assert!(stdout(&mut run(&["admin", "audit", "verify"])).starts_with("2 lines, whole"));
}

#[test]
fn a_register_is_imported_exported_backed_up_and_restored() {
    let folder = tempfile::tempdir().unwrap();
    let run = |store: &str, arguments: &[&str]| at(folder.path(), store, arguments);
    std::fs::write(
        folder.path().join("lijst.csv"),
        "Klantnaam;Soort;Plaats;KVK\nBakkerij Jansen;bedrijf;Emmen;4123456\nKasteel;kasteel;Assen;1\n",
    )
    .unwrap();
    let import = ["import", "lijst.csv", "--map", "Klantnaam=naam"];
    let refused = run("a.db", &import).output().unwrap();
    assert_eq!(refused.status.code(), Some(1));
    let lines = String::from_utf8(refused.stdout).unwrap();
    assert!(lines.starts_with("line 3: ") && lines.contains("8 digits"), "{lines}");
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(
        told.contains("1 new, 0 changed, 0 the same, 0 in doubt, 1 wrong")
            && told.contains("nothing was stored")
    );
    let import = [&import[..], &["--partial", "--faults", "fouten.csv"]].concat();
    assert!(stderr(&mut run("a.db", &import), 0).contains("stored as change 1"));
    let faults = std::fs::read_to_string(folder.path().join("fouten.csv")).unwrap();
    assert!(faults.starts_with("Klantnaam;Soort;Plaats;KVK;Fout"), "{faults}");
    for wrong in ["Klantnaam", "Naam=name", "Klantnaam=colour"] {
        assert!(
            stderr(&mut run("a.db", &["import", "lijst.csv", "--map", wrong]), 2).contains("--map"),
            "{wrong}"
        );
    }
    for name in ["uit.xlsx", "uit.csv", "uit.jsonl", "uit.jsonld"] {
        assert!(stderr(&mut run("a.db", &["export", name]), 0).contains("336 organisations"), "{name}");
    }
    assert!(stderr(&mut run("a.db", &["export", "uit.doc"]), 2).contains("name it .csv"));
    for name in ["uit.xlsx", "uit.csv"] {
        let told = stderr(&mut run("a.db", &["import", name, "--dry-run"]), 0);
        assert!(told.contains("0 new, 0 changed, 336 the same, 0 in doubt, 0 wrong"), "{name}: {told}");
    }
    let backup = stdout(&mut run("a.db", &["admin", "backup", "kopie.jsonl"]));
    assert!(backup.contains("read back"), "{backup}");
    assert!(stderr(&mut run("a.db", &["admin", "backup", "a.db"]), 2).contains("is there already"));
    let restored = stdout(&mut run("b.db", &["admin", "restore", "kopie.jsonl"]));
    assert!(restored.contains("rows restored") && restored.contains("whole"), "{restored}");
    assert!(stderr(&mut run("b.db", &["import", "uit.csv", "--dry-run"]), 0).contains("336 the same"));
    assert!(
        stderr(&mut run("b.db", &["admin", "restore", "kopie.jsonl"]), 2).contains("the store is not empty")
    );
    assert!(stderr(&mut run("c.db", &["admin", "restore", "lijst.csv"]), 2).contains("line 1"));
    assert!(!folder.path().join("c.db").exists(), "what was not restored leaves no store behind");
    assert!(stderr(&mut run("b.db", &["serve", "--listen", "18777"]), 2).contains("such as 127.0.0.1:18777"));
}

#[test]
fn a_person_without_a_basis_is_not_public_from_an_exported_folder() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| at(folder.path(), "a.db", arguments);
    std::fs::write(
        folder.path().join("lijst.csv"),
        "naam;soort;rechtsvorm;aanbod\nKlompenmaker Jansen;bedrijf;sole-trader;klompen op maat\n\
         Klompenfabriek;bedrijf;limited;klompen per doos\n",
    )
    .unwrap();
    stderr(&mut run(&["import", "lijst.csv"]), 0);
    let out = folder.path().join("uit");
    std::fs::create_dir(&out).unwrap();
    let told = stderr(&mut run(&["export", "uit/organisations.jsonl"]), 0);
    assert!(
        told.contains("336 organisations") && told.contains("left out 1 without a legal basis"),
        "{told}"
    );
    let lines = std::fs::read_to_string(out.join("organisations.jsonl")).unwrap();
    assert!(lines.contains("Klompenfabriek") && !lines.contains("Jansen"));
    let matched = ["match", "Wie maakt klompen op maat?", "--catalogue", "uit"];
    let found = stdout(schakel(&matched).current_dir(folder.path()));
    assert!(found.contains("Klompenfabriek") && !found.contains("Jansen"), "{found}");
    // Who leaves takes all along.
    stderr(&mut run(&["export", "alles.csv"]), 0);
    assert!(
        std::fs::read_to_string(folder.path().join("alles.csv")).unwrap().contains("Klompenmaker Jansen")
    );
}

/// A store in which advisers brought firms together with these organisations, and turned others down.
fn decided(path: &Path) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::connect(path.to_str().unwrap()).await.unwrap();
        for (need, right, wrong) in [
            ("Wij willen bussen op waterstof laten rijden.", "entrance", "rug"),
            ("Wie test biologisch afbreekbaar kunststof met ons?", "greenwise-campus", "umcg"),
            ("Wij zoeken studenten die onze website toegankelijk maken.", "nhl-stenden", "icd"),
        ] {
            let act = Act { actor: "anna".into(), origin: "test".into(), at: schakel_server::now() };
            let answers = Answers { need: need.into(), ..Answers::default() };
            let request = store.make_case(&act, &answers, Language::Nl).await.unwrap();
            store.judge(&act, &request, wrong, Some(No::NotRelevant)).await.unwrap().unwrap();
            let proposal = Proposal {
                request,
                organisation: right.into(),
                consent: Consent::Form,
                letters: [String::new(), String::new()],
                rank: 1,
                band: "strong".into(),
                found_with: [String::new(), String::new()],
            };
            let id = store.propose(&act, &proposal).await.unwrap().unwrap();
            for state in [IntroductionState::Introduced, IntroductionState::Collaborating] {
                let seen = store.introduction(&id).await.unwrap().unwrap().updated;
                store.move_introduction(&act, &id, seen, state).await.unwrap().unwrap();
            }
        }
        store.close().await;
    });
}

#[test]
fn what_advisers_decided_trains_a_model_that_is_compared_adopted_and_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    decided(&folder.path().join("a.db"));
    let run = |arguments: &[&str]| at(folder.path(), "a.db", arguments);
    let output = run(&["train", "--output", "new.toml", "--name", "from-the-desk"]).output().unwrap();
    let card = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && card.contains("3 requests"),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let nothing = run(&["admin", "model", "rollback"]).output().unwrap();
    assert_eq!(nothing.status.code(), Some(1));
    let adopted = run(&["admin", "model", "adopt", "new.toml"]).output().unwrap();
    let compared = String::from_utf8(adopted.stdout).unwrap();
    assert!(compared.starts_with("3 judged requests: nDCG@10 learned-2"), "{compared}");
    assert!(adopted.status.success(), "{}", String::from_utf8_lossy(&adopted.stderr));
    assert!(stdout(&mut run(&["admin", "model", "list"])).starts_with("1\tfrom-the-desk\t3 judged"));
    assert!(stderr(&mut run(&["admin", "model", "rollback"]), 0).contains("the model before ranks again"));
    assert!(
        stdout(&mut run(&["admin", "model", "list"])).starts_with("2\tthe model of the start\trolled back")
    );
    std::fs::write(folder.path().join("none.toml"), "name = 1").unwrap();
    assert!(stderr(&mut run(&["admin", "model", "adopt", "none.toml"]), 2).contains("is no model"));
    let missing = stderr(&mut at(folder.path(), "b.db", &["admin", "model", "adopt", "new.toml"]), 2);
    assert!(missing.contains("cannot open the store b.db") && !folder.path().join("b.db").exists());
    let add = ["admin", "adviser", "add", "--email", "a@example.org", "--name", "Anna"];
    stdout(&mut at(folder.path(), "b.db", &add));
    let empty = stderr(&mut at(folder.path(), "b.db", &["admin", "model", "adopt", "new.toml"]), 2);
    assert!(empty.contains("nothing can be compared"));
}

#[test]
fn an_organisation_that_is_not_there_is_not_said_to_be_erased() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| at(folder.path(), "a.db", arguments);
    std::fs::write(
        folder.path().join("lijst.csv"),
        "id;naam;soort\nkapper-jansen;Kapper Jansen;bedrijf\ndubbel-een;Dubbel;bedrijf\ndubbel-twee;Dubbel;bedrijf\n",
    )
    .unwrap();
    stderr(&mut run(&["import", "lijst.csv"]), 0);
    let erase = |what: &str, code| stderr(&mut run(&["admin", "erase", "organisation", what]), code);
    let nobody = erase("xqzw", 2);
    assert!(nobody.contains("there is no organisation `xqzw`: its id is at the end"), "{nobody}");
    let near = erase("kapper-janssen", 2);
    assert!(near.contains("perhaps you mean `kapper-jansen`"), "{near}");
    let two = erase("Dubbel", 2);
    assert!(two.contains("`dubbel-een` or `dubbel-twee`"), "{two}");
    assert_eq!(stdout(&mut run(&["admin", "erasures"])), "");
    // A name that is one organisation's is its id.
    assert!(erase("kapper jansen", 0).contains("organisation `kapper-jansen` is erased"));
    assert!(erase("entrance", 0).contains("organisation `entrance` is erased"));
    assert!(erase("entrance", 1).contains("was erased already"));
    assert_eq!(
        stdout(&mut run(&["admin", "erasures"])),
        "organisation\tentrance\norganisation\tkapper-jansen\n"
    );
}

#[test]
fn what_is_kept_is_shown_and_what_is_erased_stays_erased() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let reference = runtime.block_on(async {
        let store = Store::connect(path.to_str().unwrap()).await.unwrap();
        let act = Act { actor: "anna".into(), origin: "test".into(), at: schakel_server::now() };
        let answers =
            Answers { need: "een vraag".into(), email: "Jan@example.org".into(), ..Answers::default() };
        let reference = store.make_case(&act, &answers, Language::Nl).await.unwrap();
        store.add_note(&act, &reference, "gebeld").await.unwrap().unwrap();
        store.close().await;
        reference
    });
    let run = |store: &str, arguments: &[&str]| at(folder.path(), store, arguments);
    let kept = stdout(&mut run("a.db", &["admin", "access", "jan@example.org"]));
    assert!(kept.contains(&reference) && kept.contains("gebeld"), "{kept}");
    assert_eq!(
        run("a.db", &["admin", "access", "piet@example.org"]).output().unwrap().status.code(),
        Some(1)
    );
    stdout(&mut run("a.db", &["admin", "backup", "kopie.jsonl"]));
    assert!(
        stderr(&mut run("a.db", &["admin", "erase", "request", "S-000000"]), 2)
            .contains("there is no request")
    );
    assert!(
        stderr(&mut run("a.db", &["admin", "erase", "request", &reference.to_lowercase()]), 0)
            .contains("is erased")
    );
    let list = stdout(&mut run("a.db", &["admin", "erasures"]));
    assert_eq!(list, format!("request\t{reference}\n"));
    std::fs::write(folder.path().join("gewist.txt"), list).unwrap();
    let restored = stdout(&mut run("b.db", &["admin", "restore", "kopie.jsonl", "--erasures", "gewist.txt"]));
    assert!(restored.contains("1 erased again"), "{restored}");
    assert_eq!(run("b.db", &["admin", "access", "jan@example.org"]).output().unwrap().status.code(), Some(1));
    std::fs::write(folder.path().join("fout.txt"), "iets\n").unwrap();
    let wrong = stderr(&mut run("c.db", &["admin", "restore", "kopie.jsonl", "--erasures", "fout.txt"]), 2);
    assert!(wrong.contains("fout.txt: line 1"), "{wrong}");
}
