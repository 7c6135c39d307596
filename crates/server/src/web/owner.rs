//! An organisation looks after its own profile, by a link and a code: without an account, and nothing is told before the code.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use schakel_core::organisation::Language;
use schakel_store::register::{Field, FieldFault, Known, Record, find_record};

use super::desk::{FieldInput, typed};
use super::fields::{Fields, Segment};
use super::frame::Frame;
use super::guard::Doubt;
use super::page::{MessagePage, PageError, PageResult, private_page};
use super::visit::Visit;

/// What an organisation may say of itself.
const FIELDS: [Field; 17] = [
    Field::Name,
    Field::Aka,
    Field::Place,
    Field::Website,
    Field::Themes,
    Field::About(Language::Nl),
    Field::About(Language::En),
    Field::About(Language::De),
    Field::Offers(Language::Nl),
    Field::Offers(Language::En),
    Field::Offers(Language::De),
    Field::Needs(Language::Nl),
    Field::Needs(Language::En),
    Field::Needs(Language::De),
    Field::ContactRole,
    Field::ContactEmail,
    Field::ContactPhone,
];

/// The page: first it asks for the code, then it shows the profile.
#[derive(Debug, Template)]
#[template(path = "owner.html")]
struct OwnerPage {
    f: Frame,
    token: String,
    code: String,
    /// Nothing before the code was given.
    name: Option<String>,
    inputs: Vec<FieldInput>,
    error: Option<String>,
}

impl OwnerPage {
    fn n_faults(&self) -> usize {
        self.inputs.iter().filter(|input| input.error.is_some()).count()
    }
}

/// `GET /nl/profile/…`.
pub(super) async fn show(visit: Visit, Segment(token): Segment) -> PageResult {
    if !visit.app.store.is_owner_link(&token, visit.now).await? {
        return ended(&visit);
    }
    ask_code(&visit, &token, None)
}

fn ended(visit: &Visit) -> PageResult {
    let shown = MessagePage::new(visit.frame_at(""), "owner-ended", vec![("", "way-start")]);
    private_page(StatusCode::NOT_FOUND, &shown)
}

fn ask_code(visit: &Visit, token: &str, error: Option<&str>) -> PageResult {
    let f = visit.frame_at(&format!("/profile/{token}"));
    let status = if error.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    let error = error.map(|key| f.get(key));
    let (token, code) = (token.to_owned(), String::new());
    private_page(status, &OwnerPage { f, token, code, name: None, inputs: Vec::new(), error })
}

/// `POST /nl/profile/…`: with the code alone the profile is shown; with `do` it is all right, or corrected.
pub(super) async fn reply(visit: Visit, Segment(token): Segment, fields: Fields) -> PageResult {
    if !visit.app.allowances.may_try_code(visit.client) {
        return ask_code(&visit, &token, Some(Doubt::TooMany.key()));
    }
    let store = &visit.app.store;
    let code = fields.get("code");
    let Some(organisation) = store.owner_of(&token, code, visit.now).await? else {
        // A link that ended and a code that is wrong look alike to who has neither.
        return match store.is_owner_link(&token, visit.now).await? {
            true => ask_code(&visit, &token, Some("owner-code-wrong")),
            false => ended(&visit),
        };
    };
    let facts = store.facts_of(&organisation).await?;
    let Some(record) = find_record(&visit.app.base, &facts, &organisation) else { return ended(&visit) };
    let said = match fields.get("do") {
        "right" => BTreeMap::new(),
        "correct" => match read(&visit, &record, &fields) {
            Ok(said) => said,
            Err(faults) => return show_profile(&visit, &token, code, &record, Some((&fields, &faults))),
        },
        _ => return show_profile(&visit, &token, code, &record, None),
    };
    store.keep_owner_reply(&token, &organisation, &said, visit.now).await?;
    let shown = MessagePage::new(visit.frame_at(""), "owner-thanks", vec![("", "way-start")]);
    private_page(StatusCode::OK, &shown)
}

/// What differs from the record; or what is wrong, field by field.
fn read(
    visit: &Visit,
    record: &Record,
    fields: &Fields,
) -> Result<BTreeMap<Field, String>, BTreeMap<Field, FieldFault>> {
    let catalogue = &visit.app.catalogue;
    let known = Known {
        taxonomy: &catalogue.engine().taxonomy,
        has_organisation: &|id| catalogue.organisation(id).is_some(),
    };
    let (mut said, mut faults) = (BTreeMap::new(), BTreeMap::new());
    for field in FIELDS {
        match known.parse(field, &typed(fields, field)) {
            Ok(value) if value == record.read(field) => {}
            Ok(value) => {
                said.insert(field, value);
            }
            Err(fault) => {
                faults.insert(field, fault);
            }
        }
    }
    if faults.is_empty() { Ok(said) } else { Err(faults) }
}

fn show_profile(
    visit: &Visit,
    token: &str,
    code: &str,
    record: &Record,
    wrong: Option<(&Fields, &BTreeMap<Field, FieldFault>)>,
) -> Result<axum::response::Response, PageError> {
    let f = visit.frame_at(&format!("/profile/{token}"));
    let taxonomy = &visit.app.catalogue.engine().taxonomy;
    let inputs = FIELDS.into_iter().map(|field| {
        let (value, fault) = match wrong {
            Some((fields, faults)) => (typed(fields, field), faults.get(&field)),
            None => (record.read(field), None),
        };
        FieldInput::new(field, &value, fault, f.t(), taxonomy)
    });
    let shown = OwnerPage {
        inputs: inputs.collect(),
        token: token.to_owned(),
        code: code.to_owned(),
        name: Some(record.organisation.name.clone()),
        error: None,
        f,
    };
    let status = if wrong.is_some() { StatusCode::BAD_REQUEST } else { StatusCode::OK };
    private_page(status, &shown)
}
