//! Files of CRM programs into the register, and out of it for them.

use std::path::Path;

use crate::schakel;

/// Runs `schakel` with the store of a folder; what went wrong is in the code and on standard error.
fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = schakel(arguments);
    let output = command.current_dir(folder).args(["--store", "a.db"]).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

/// Companies as HubSpot writes them out, with a column somebody added there.
const HUBSPOT: &str = "Record ID,Company name,Company domain name,Website URL,City,State/Region,Country/Region,Industry,Type,Phone Number,Number of Employees,KvK-nummer\n\
    9001,Bakkerij Jansen,bakkerijjansen.example,https://bakkerijjansen.example,Emmen,Drenthe,Netherlands,FOOD_BEVERAGES,PROSPECT,+31 591 12 34 56,25,4123456\n\
    9002,Zaagwerk Assen,zaagwerk.example,,Assen,Drenthe,Netherlands,CONSTRUCTION,PARTNER,,,\n";

#[test]
fn a_crm_file_comes_in_and_what_goes_out_for_it_comes_back_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| run(folder.path(), arguments);
    std::fs::write(folder.path().join("klanten.csv"), HUBSPOT).unwrap();
    // By their names alone the program's own lists of values would be taken for ours.
    let (code, told) = run(&["import", "klanten.csv", "--preset", "none"]);
    assert_eq!(code, Some(1), "{told}");
    assert!(!told.contains("this looks like"), "{told}");
    let (code, told) = run(&["import", "klanten.csv", "--dry-run", "--map", "City="]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("column `City`: left out") && told.contains("2 new"), "{told}");
    // As on the page, which program wrote it is seen, used and told.
    let (code, told) = run(&["import", "klanten.csv"]);
    assert!(told.contains("this looks like an export of HubSpot, and is read as one"), "{told}");
    assert_eq!(code, Some(0), "{told}");
    for said in [
        "column `Record ID`: left out",
        "column `Industry`: left out",
        "column `Type`: left out",
        "column `Company domain name`: left out",
        "column `Website URL`: website",
        "column `KvK-nummer`: kvk",
        "2 new, 0 changed",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    for program in ["dynamics", "hubspot", "salesforce"] {
        let file = format!("voor-{program}.csv");
        let (code, told) = run(&["export", &file, "--preset", program]);
        assert_eq!(code, Some(0), "{told}");
        let text = std::fs::read_to_string(folder.path().join(&file)).unwrap();
        assert!(text.starts_with("Schakel ID,"), "commas and no mark: {}", &text[..60]);
        assert!(text.contains(",'+31 591 12 34 56"), "no formula");
        assert!(!text.contains("04123456"), "these programs have no such column");
        let (code, told) = run(&["import", &file, "--preset", program, "--dry-run"]);
        assert_eq!(code, Some(0), "{program}: {told}");
        assert!(told.contains("0 new, 0 changed, 337 the same, 0 in doubt, 0 wrong"), "{program}: {told}");
        // It is found by id: another name and address do not make another organisation of it.
        let edited =
            text.replace("Zaagwerk Assen", "Iets heel anders").replace(",Assen,Drenthe,", ",Meppel,,");
        assert_ne!(edited, text);
        std::fs::write(folder.path().join(&file), edited).unwrap();
        let (_, told) = run(&["import", &file, "--preset", program, "--dry-run"]);
        assert!(told.contains("0 new, ") && told.contains("0 in doubt, 0 wrong"), "{program}: {told}");
        assert!(!told.contains("0 new, 0 changed"), "{program}: {told}");
    }
    let (code, told) = run(&["export", "voor.xlsx", "--preset", "hubspot"]);
    assert_eq!(code, Some(2));
    assert!(told.contains("voor.xlsx: name it .csv"), "{told}");
}
