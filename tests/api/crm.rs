//! Files of CRM programs at the desk.

use axum::http::StatusCode;
use schakel_store::register::Field;

use crate::imports::{counts, curator, value};

const HUBSPOT: &[u8] =
    b"Record ID,Company name,Website URL,City,State/Region,Country/Region,Type,Phone Number\n\
    9001,Zaagwerk Assen,https://zaagwerk.example,Assen,Drenthe,Netherlands,PROSPECT,050 123 45 67\n";

#[tokio::test]
async fn a_crm_file_is_recognised_and_taken_in_and_a_saved_mapping_wins() {
    let mut carla = curator().await;
    let shown = carla.send_file("companies.csv", HUBSPOT).await;
    assert!(shown.has("Dit lijkt een export van HubSpot."), "{}", shown.body);
    assert!(shown.has("<option value=\"preset:hubspot\" selected>HubSpot</option>"));
    assert!(shown.has("<option value=\"preset:dynamics\">Dynamics 365</option>"));
    // It can be said that it is something else.
    let at = shown.body.split("action=\"").find(|rest| rest.starts_with("/nl/desk/import/")).unwrap();
    let at = at.split('"').next().unwrap().to_owned();
    for other in ["none", "preset:salesforce"] {
        let page = carla.get(&format!("{at}?mapping={other}")).await;
        assert!(!page.has("Dit lijkt een export"), "{other}");
        assert!(page.has(&format!("<option value=\"{other}\"")) && !page.has("preset:hubspot\" selected"));
    }
    // A new organisation of such a file is a company where no column says what it is, and `Type` says nothing of that.
    let (at, preview) = carla.preview("companies.csv", HUBSPOT, &[("mapping-name", "Onze HubSpot")]).await;
    assert_eq!(counts(&preview), [1, 0, 0, 0, 0], "{}", preview.body);
    let done = carla.store_import(&at, &preview, &[]).await;
    assert!(done.has("De import is bewaard"), "{}", done.body);
    let id = "zaagwerk-assen";
    for (field, kept) in [
        (Field::Kind, "company"),
        (Field::Country, "NL"),
        (Field::ContactPhone, "050 123 45 67"),
        (Field::Website, "https://zaagwerk.example"),
    ] {
        assert_eq!(value(&carla, id, field).await, kept, "{field:?}");
    }
    let again = carla.send_file("companies.csv", HUBSPOT).await;
    assert!(again.has("<option value=\"Onze HubSpot\" selected>"));
    assert_eq!(again.hidden("preset"), "hubspot", "a new one is still a company");
    assert!(!again.has("Dit lijkt een export") && !again.has("preset:hubspot\" selected"));
}

#[tokio::test]
async fn what_goes_out_for_a_crm_comes_back_the_same() {
    let mut carla = curator().await;
    let list = carla.get("/nl/desk/organisations").await;
    assert!(list.has("href=\"/nl/desk/export/salesforce\">Export voor Salesforce (.csv)"));
    for program in ["dynamics", "hubspot", "salesforce"] {
        let answer = carla.get(&format!("/nl/desk/export/{program}")).await;
        let name = format!("attachment; filename=\"schakel-organisaties-{program}.csv\"");
        assert_eq!(answer.header("content-disposition"), name);
        let (_, same) = carla.preview("export.csv", &answer.bytes, &[]).await;
        assert_eq!(counts(&same), [0, 0, 335, 0, 0], "{program}");
    }
    assert_eq!(carla.get("/nl/desk/export/exact").await.status, StatusCode::NOT_FOUND);
}
