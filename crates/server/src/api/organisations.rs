//! `GET /v1/organisations` and `GET /v1/organisations/{id}`.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use schakel_core::organisation::{Kind, Organisation, Visibility};
use serde::Deserialize;

use super::Problem;
use super::dto::SummaryDto;
use crate::App;

/// Organisations per page when the query does not say, and at most.
const PAGE_SIZES: (usize, usize) = (50, 200);

/// Which page of the list.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ListQuery {
    page: Option<usize>,
    page_size: Option<usize>,
    kind: Option<Kind>,
}

/// Lists public organisations by id, a page at a time.
pub(crate) async fn list_organisations(
    State(app): State<App>,
    query: Result<Query<ListQuery>, QueryRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Query(query) = query.map_err(|rejection| Problem::bad_request(rejection.body_text()))?;
    let page = query.page.unwrap_or(1);
    let page_size = query.page_size.unwrap_or(PAGE_SIZES.0);
    if page == 0 || !(1..=PAGE_SIZES.1).contains(&page_size) {
        return Err(Problem::bad_request(format!(
            "`page` must be 1 or more and `pageSize` 1 to {}",
            PAGE_SIZES.1
        )));
    }
    let shown: Vec<&Organisation> = app
        .catalogue
        .organisations()
        .iter()
        .filter(|row| row.visibility == Visibility::Public)
        .filter(|row| query.kind.is_none_or(|kind| row.kind == kind))
        .collect();
    let first = (page - 1).saturating_mul(page_size);
    let rows: Vec<SummaryDto> =
        shown.iter().skip(first).take(page_size).map(|organisation| SummaryDto::new(organisation)).collect();
    let n_pages = shown.len().div_ceil(page_size).max(1);
    let kind = query.kind.map(|kind| format!("&kind={kind}")).unwrap_or_default();
    let link = |page: usize, rel: &str| {
        format!("</v1/organisations?page={page}&pageSize={page_size}{kind}>; rel=\"{rel}\"")
    };
    let mut links = vec![link(1, "first"), link(n_pages, "last")];
    if page > 1 {
        links.push(link((page - 1).min(n_pages), "prev"));
    }
    if page < n_pages {
        links.push(link(page + 1, "next"));
    }
    Ok(([(header::LINK, links.join(", "))], Json(rows)))
}

/// One public organisation, as in the file contract.
pub(crate) async fn get_organisation(
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<Json<Organisation>, Problem> {
    match app.catalogue.organisation(&id) {
        Some(organisation) if organisation.visibility == Visibility::Public => Ok(Json(organisation.clone())),
        _ => Err(Problem::not_found("there is no organisation with this id")),
    }
}
