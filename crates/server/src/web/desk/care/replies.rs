//! Asking an organisation to look after its own profile, and deciding about what it said.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_store::OwnerLink;
use schakel_store::register::{ChangeKind, Fact, Field};

use super::overview::{records, show_page, state};
use crate::clock;
use crate::web::desk::inbox::organisation_name;
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::Desk;
use crate::web::fields::Segment;
use crate::web::page::{PageResult, private_page};

/// The page that tells a link and a code, once.
#[derive(Debug, Template)]
#[template(path = "desk/link.html")]
struct LinkPage {
    f: Desk,
    id: String,
    name: String,
    link: OwnerLink,
    until: String,
}

/// `POST /nl/desk/organisations/…/link`.
pub(in crate::web::desk) async fn make_link(
    Segment(id): Segment,
    Posted { visit, .. }: Posted,
) -> PageResult {
    if visit.app.catalogue.organisation(&id).is_none() {
        return visit.missing();
    }
    let link = visit.app.store.make_owner_link(&visit.act(), &id).await?;
    let f = visit.desk_at(&format!("/desk/organisations/{id}"));
    let until = f.t().date(link.expires);
    let name = organisation_name(&visit, &id);
    private_page(StatusCode::OK, &LinkPage { f, id, name, link, until })
}

/// `POST /nl/desk/care/replies/…`: what an organisation said of itself is taken over, or not.
pub(in crate::web::desk) async fn decide(
    Segment(id): Segment,
    Posted { visit, fields }: Posted,
) -> PageResult {
    let store = &visit.app.store;
    let reply = store.owner_replies().await?.into_iter().find(|reply| reply.id == id);
    let Some(reply) = reply else { return visit.missing() };
    if fields.get("do") != "accept" {
        store.forget_owner_reply(&visit.act(), &id, "refused").await?;
        return Ok(Redirect::to(&visit.to("/desk/care?done=saved")).into_response());
    }
    if records(&visit).await?.get(&reply.organisation).is_none() {
        store.forget_owner_reply(&visit.act(), &id, "gone").await?;
        return show_page(&visit, Some("desk-error-organisation"), StatusCode::CONFLICT).await;
    }
    let source = visit.desk().get("desk-source-owner");
    let fact = |field: Field, value: String| Fact {
        organisation: reply.organisation.clone(),
        field,
        value: Some(value),
        source: source.clone(),
    };
    // That it looked is itself a fact, also where nothing was wrong.
    let mut facts = vec![fact(Field::Updated, clock::iso_date(reply.at))];
    facts.extend(reply.fields.iter().map(|(field, value)| fact(*field, value.clone())));
    store.forget_owner_reply(&visit.act(), &id, "accepted").await?;
    state(&visit, ChangeKind::Owner, &facts).await
}
