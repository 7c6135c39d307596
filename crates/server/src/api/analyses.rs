//! `POST /v1/analyses`: how a request is read while it is being written. Nothing is stored.

use axum::Json;
use axum::extract::State;
use schakel_core::matching::MatchRequest;

use super::Problem;
use super::dto::AnalysisDto;
use super::json_body::JsonBody;
use crate::App;

/// Tells how a request is read, how many it would find, and what to add.
pub(crate) async fn analyse_request(
    State(app): State<App>,
    JsonBody(request): JsonBody<MatchRequest>,
) -> Result<Json<AnalysisDto>, Problem> {
    let analysis = app.catalogue.analyse(&request)?;
    Ok(Json(AnalysisDto::new(&app.catalogue, &analysis)))
}
