//! Files into the register and out of it.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use schakel_sheet::{Limits, Table, read_table, write_csv, write_xlsx};
use schakel_sheet::{Sheet, Workbook};
use schakel_store::Role;
use schakel_store::register::{Field, find_record};

use crate::desk::adviser;
use crate::visitor::{Answer, Visitor, base};

impl Visitor {
    /// Sends a file, and goes where that leads.
    pub(crate) async fn send_file(&mut self, name: &str, bytes: &[u8]) -> Answer {
        self.send_file_at("/nl/desk/import", name, bytes).await
    }

    /// The same at another page.
    pub(crate) async fn send_file_at(&mut self, at: &str, name: &str, bytes: &[u8]) -> Answer {
        let token = self.get(at).await.hidden("token");
        let mut body = format!(
            "--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n{token}\r\n--x\r\n\
             Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--x--\r\n");
        let request = Request::post(at).header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        let answer = self.send(request, Body::from(body)).await;
        let to = answer.header("location").to_owned();
        if to.is_empty() { answer } else { self.get(&to).await }
    }

    /// Sends a file whose columns are meant as suggested, and what it would do; with `fields` more is said.
    pub(crate) async fn preview(
        &mut self,
        name: &str,
        bytes: &[u8],
        fields: &[(&str, &str)],
    ) -> (String, Answer) {
        let mapping = self.send_file(name, bytes).await;
        assert!(mapping.status.is_success(), "{}", mapping.body);
        let at = mapping.body.split("action=\"").map(|rest| rest.split('"').next().unwrap());
        let at = at.filter(|to| to.contains("/desk/import/")).last().unwrap().to_owned();
        let answer = self.post_mapped(&at, &mapping, fields).await;
        (at, answer)
    }

    /// Posts the columns as the page shows them chosen.
    pub(crate) async fn post_mapped(&mut self, at: &str, page: &Answer, more: &[(&str, &str)]) -> Answer {
        let mut fields =
            vec![("token".to_owned(), page.hidden("token")), ("source".to_owned(), "de test".to_owned())];
        for rest in page.body.split("<select id=\"column-").skip(1) {
            let idx = rest.split('"').next().unwrap();
            let list = rest.split("</select>").next().unwrap();
            let chosen = list.split("<option value=\"").find(|option| option.contains("\" selected>"));
            let chosen = chosen.map_or("", |option| option.split('"').next().unwrap());
            fields.push((format!("column-{idx}"), chosen.to_owned()));
        }
        for rest in page.body.split("<input type=\"hidden\" name=\"").skip(1) {
            let mut parts = rest.split('"');
            let (name, value) = (parts.next().unwrap(), parts.nth(1).unwrap());
            if name.starts_with("column-") || name.starts_with("row-") || ["seen", "preset"].contains(&name) {
                fields.push((name.to_owned(), value.to_owned()));
            }
        }
        fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.post(at, &fields).await
    }

    pub(crate) async fn store_import(&mut self, at: &str, preview: &Answer, more: &[(&str, &str)]) -> Answer {
        let mut fields = vec![("do", "store")];
        fields.extend(more);
        let answer = self.post_mapped(at, preview, &fields).await;
        let to = answer.header("location").to_owned();
        if to.is_empty() { answer } else { self.get(&to).await }
    }
}

pub(crate) async fn curator() -> Visitor {
    adviser(&Visitor::new().await, "carla", Role::Curator).await
}

pub(crate) async fn value(at: &Visitor, id: &str, field: Field) -> String {
    let facts = at.store.facts_of(id).await.unwrap();
    find_record(&base(), &facts, id).map(|record| record.read(field)).unwrap_or_default()
}

pub(crate) fn counts(page: &Answer) -> Vec<usize> {
    let list = page.body.split("class=\"lead\"").nth(1).unwrap().split("<ul>").nth(1).unwrap();
    let list = list.split("</ul>").next().unwrap();
    let items = list.split("<li>").skip(1).map(|item| item.split(' ').next().unwrap().parse().unwrap());
    items.collect()
}

#[tokio::test]
async fn an_import_that_is_stored_twice_says_that_it_was_stored() {
    let mut carla = curator().await;
    let file = "naam;soort\nBakkerij Dubbel;bedrijf\n";
    let (at, preview) = carla.preview("lijst.csv", file.as_bytes(), &[]).await;
    let first = carla.store_import(&at, &preview, &[]).await;
    assert!(first.has("De import is bewaard"), "{}", first.body);
    let second = carla.store_import(&at, &preview, &[]).await;
    assert!(second.has("De import is bewaard"), "{}", second.body);
    assert_eq!(carla.store.revision().await.unwrap(), 1);
    // A file that was never stored is gone all the same.
    let other = carla.store_import("/nl/desk/import/0123456789abcdef", &preview, &[]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_written_out_comes_back_the_same_and_an_edited_cell_alone_changes() {
    let mut carla = curator().await;
    for format in ["xlsx", "csv"] {
        let file = carla.get_bytes(&format!("/nl/desk/export/{format}")).await;
        let (_, same) = carla.preview("export", &file, &[]).await;
        assert_eq!(counts(&same), [0, 0, 335, 0, 0], "{format}");
        let mut table = read_table(&file, &Limits::default()).unwrap();
        let (id, place) = (column(&table, "id"), column(&table, "plaats"));
        let row = table.rows.iter_mut().find(|row| row.cells[id] == "icd").unwrap();
        row.cells[place] = format!("Assen {format}");
        let edited = match format {
            "csv" => write_csv(&table),
            _ => write_xlsx(&workbook(&table)).unwrap(),
        };
        let (at, preview) = carla.preview("bewerkt", &edited, &[]).await;
        assert_eq!(counts(&preview), [0, 1, 334, 0, 0], "{format}");
        let done = carla.store_import(&at, &preview, &[]).await;
        assert!(done.has("De import is bewaard") && done.has(&format!("Assen {format}")), "{}", done.body);
        assert_eq!(value(&carla, "icd", Field::Place).await, format!("Assen {format}"));
        let change = carla.store.changes(i64::MAX, 1).await.unwrap()[0].clone();
        assert_eq!((change.kind.id(), change.n_facts), ("import", 1));
    }
    // Undone as a whole, newest first.
    let revisions: Vec<i64> =
        carla.store.changes(i64::MAX, 9).await.unwrap().iter().map(|row| row.revision).collect();
    for revision in revisions {
        let page = format!("/nl/desk/changes/{revision}");
        carla.act(&page, &format!("{page}/undo"), &[]).await;
    }
    assert_eq!(value(&carla, "icd", Field::Place).await, "Drachten");
}

#[tokio::test]
async fn a_file_from_elsewhere_is_mapped_matched_and_checked() {
    let mut carla = curator().await;
    let text = "Account Name;Type;KvK-nr;Company domain name;City;Fax\r\n\
                Bakkerij Büter B.V.;bedrijf;4123456;www.bakkerijbueter.example;Emmen;1\r\n\
                Zonder soort;;;;Assen;2\r\n\
                Kasteel;kasteel;12;;Assen;3\r\n";
    let bytes = encoding(text);
    let (at, preview) = carla.preview("klanten.csv", &bytes, &[("mapping-name", "Ons CRM")]).await;
    assert_eq!(counts(&preview), [1, 0, 0, 0, 2]);
    assert!(preview.has("Bakkerij Büter") && preview.has("04123456"));
    assert!(
        preview.has("Soort: Vul dit in")
            && preview.has("Soort: Kies een van deze: bedrijf")
            && preview.has("KVK-nummer: Vul 8 cijfers in")
    );
    let refused = carla.store_import(&at, &preview, &[]).await;
    assert!(refused.has("Er zijn rijen met een fout"));
    assert_eq!(carla.store.revision().await.unwrap(), 0, "all or nothing");

    // The file comes back as it was, with what is wrong behind each row.
    let back = carla.post_mapped(&at, &preview, &[("do", "faults")]).await.bytes;
    let table = read_table(&back, &Limits::default()).unwrap();
    assert_eq!(table.dialect, read_table(&bytes, &Limits::default()).unwrap().dialect);
    let fault = column(&table, "Fout");
    assert_eq!((table.rows.len(), table.rows[0].cells[fault].as_str()), (3, ""));
    assert!(table.rows[2].cells[fault].contains("KVK-nummer: Vul 8 cijfers in"));

    let done = carla.store_import(&at, &refused, &[("partial", "yes")]).await;
    assert!(done.has("De import is bewaard"), "{}", done.body);
    assert_eq!(value(&carla, "bakkerij-buter-b-v", Field::Kvk).await, "04123456");
    assert_eq!(carla.get(&at).await.status, StatusCode::NOT_FOUND, "the file is gone");

    // The same firm by number, by host and by name; an empty cell of a foreign file empties nothing.
    let text = "naam,soort,kvk,website,plaats\nBüter Brood,company,04123456,,\nBakkerij Büter,company,,https://bakkerijbueter.example/x,Coevorden\n\
                bakkerij buter bv,company,,,Hoogeveen\nCafe Hoekje,company,04123456,,\n";
    let (at, preview) = carla.preview("tweede.csv", text.as_bytes(), &[]).await;
    // Another name under the same number is asked about, as a likeness of names is.
    assert_eq!(counts(&preview), [0, 1, 0, 2, 1]);
    assert!(preview.has("Dit is dezelfde organisatie als in rij 2"));
    let decided = carla.post_mapped(&at, &preview, &[("row-4", "new")]).await;
    assert_eq!(counts(&decided), [1, 1, 0, 1, 1]);
    let done = carla.store_import(&at, &decided, &[("partial", "yes")]).await;
    assert!(done.has("De import is bewaard"));
    assert_eq!(value(&carla, "bakkerij-buter-b-v", Field::Name).await, "Büter Brood");
    assert_eq!(value(&carla, "bakkerij-buter-b-v", Field::Place).await, "Emmen");
    assert_eq!(value(&carla, "bakkerij-buter-bv", Field::Place).await, "Hoogeveen");
    // The next file of that program needs no pointing.
    let again = carla.send_file("klanten.csv", &bytes).await;
    assert!(again.has("<option value=\"Ons CRM\" selected>"));
    // New answers use it at once, and others see it.
    let shown = carla.get("/nl/organisations/bakkerij-buter-bv").await;
    assert!(shown.status.is_success() && !shown.has("04123456"));
}

#[tokio::test]
async fn five_thousand_rows_go_out_and_come_back() {
    let mut carla = curator().await;
    let header = ["naam", "soort", "kvkNummer", "plaats", "aanbod", "omschrijving"];
    let rows = (0..5000).map(|n| {
        let offers = format!("maatwerk nummer {n} | advies over zaagmachines");
        let about = format!("Wij zijn timmerbedrijf {n}.\nWij maken deuren, ramen en \"trappen\"; ook =1+1.");
        vec![
            format!("Timmerbedrijf Nummer{n:04}x{n}"),
            "company".into(),
            format!("{:08}", 1_000_000 + n),
            "Emmen".into(),
            offers,
            about,
        ]
    });
    let sheet = Sheet {
        name: "Lijst".into(),
        header: header.map(str::to_owned).to_vec(),
        rows: rows.collect(),
        choices: Vec::new(),
    };
    let bytes = write_xlsx(&Workbook { sheets: vec![sheet], explanation: None }).unwrap();
    let (at, preview) = carla.preview("lijst.xlsx", &bytes, &[]).await;
    let found = counts(&preview);
    assert_eq!((found[0] + found[3], found[4]), (5000, 0), "{found:?}");
    let mut decided: Vec<(String, String)> = Vec::new();
    for line in 2..=5001 {
        decided.push((format!("row-{line}"), "new".into()));
    }
    let decided: Vec<(&str, &str)> =
        decided.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let preview = carla.post_mapped(&at, &preview, &decided).await;
    assert_eq!(counts(&preview), [5000, 0, 0, 0, 0]);
    carla.store_import(&at, &preview, &[]).await;
    for format in ["xlsx", "csv"] {
        let file = carla.get_bytes(&format!("/nl/desk/export/{format}")).await;
        let (_, same) = carla.preview("export", &file, &[]).await;
        assert_eq!(counts(&same), [0, 0, 5335, 0, 0], "{format}");
    }
}

#[tokio::test]
async fn faulty_files_are_told_in_plain_words() {
    let mut carla = curator().await;
    for (name, bytes, part) in [
        ("leeg.csv", Vec::new(), "Dit bestand is leeg"),
        ("brief.pdf", b"%PDF-1.7 ...".to_vec(), "geen spreadsheet"),
        (
            "oud.xls",
            [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat(),
            "Bewaar het",
        ),
        ("groot.csv", vec![b'a'; 6 << 20], "te groot"),
        ("heel-groot.csv", vec![b'a'; 9 << 20], "te groot"),
        ("open.csv", b"naam;soort\n\"A;company\n".to_vec(), "rij 2"),
        ("breed.csv", b"naam;soort\nA;company;3\n".to_vec(), "rij 2"),
    ] {
        let answer = carla.send_file(name, &bytes).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{name}");
        assert!(answer.has(part) && answer.has("<title>Fout"), "{name}: {}", answer.body);
    }
    let twice = b"naam;bedrijfsnaam\nA;B\n";
    let (_, answer) = carla.preview("dubbel.csv", twice, &[("column-1", "name")]).await;
    assert!(answer.status.is_success() || answer.has("Twee kolommen"));
    let (_, answer) = carla.preview("zonder.csv", b"kleur;maat\nrood;3\n", &[]).await;
    assert!(answer.has("Wijs aan welke kolom de naam is"));
    assert_eq!(carla.store.revision().await.unwrap(), 0);
}

#[tokio::test]
async fn the_public_part_is_linked_data_without_what_the_desk_keeps() {
    let mut carla = curator().await;
    let file = b"naam;soort;contactEmail;zichtbaarheid;vraag\nVerborgen BV;company;geheim@example.org;hidden;\nOpen BV;company;intern@example.org;;kerkorgels stemmen\n";
    let (at, preview) = carla.preview("x.csv", file, &[]).await;
    carla.store_import(&at, &preview, &[]).await;
    let answer = carla.get("/nl/desk/export/jsonld").await;
    let document = answer.json();
    assert_eq!(document["@context"], "https://schema.org");
    let names: Vec<&str> =
        document["@graph"].as_array().unwrap().iter().map(|node| node["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"Open BV") && !names.contains(&"Verborgen BV"));
    assert!(!answer.has("example.org"));
    // What was erased is not taken in again.
    let erasure =
        schakel_store::Erasure { kind: schakel_store::ErasureKind::Organisation, id: "verborgen-bv".into() };
    carla.store.erase(&crate::desk::operator(), &erasure).await.unwrap();
    let (_, refused) =
        carla.preview("z.csv", b"id;naam;soort\nverborgen-bv;Verborgen BV;company\n", &[]).await;
    assert!(refused.has("Deze organisatie is gewist"), "{}", refused.body);
    // What is withheld of a public one is in no page, answer or file for others.
    let secret = b"id;nietTonen\nopen-bv;needs\n";
    let (at, preview) = carla.preview("y.csv", secret, &[]).await;
    assert!(answer.has("kerkorgels stemmen"), "before");
    carla.store_import(&at, &preview, &[]).await;
    assert_eq!(value(&carla, "open-bv", Field::Withheld).await, "needs");
    let shown = carla.get("/nl/organisations/open-bv").await;
    assert!(shown.status.is_success() && !shown.has("kerkorgels stemmen"), "{}", shown.body);
    let lines = carla.get("/nl/desk/export/jsonl").await;
    assert_eq!(lines.body.lines().count(), 336);
    assert!(!lines.has("intern@example.org"));
    assert!(
        carla.get_bytes("/nl/desk/export/csv").await.windows(18).any(|part| part == b"intern@example.org")
    );
}

fn column(table: &Table, name: &str) -> usize {
    table.header.iter().position(|header| header == name).unwrap()
}

fn workbook(table: &Table) -> Workbook {
    let rows = table.rows.iter().map(|row| row.cells.clone()).collect();
    Workbook {
        sheets: vec![Sheet {
            name: "Organisaties".into(),
            header: table.header.clone(),
            rows,
            choices: Vec::new(),
        }],
        explanation: None,
    }
}

/// Windows-1252, as older spreadsheets write.
fn encoding(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}
