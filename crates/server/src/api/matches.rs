//! `POST /v1/matches`: a request in, explained matches out.

use axum::Json;
use axum::extract::State;
use schakel_core::matching::MatchRequest;

use super::Problem;
use super::dto::MatchesDto;
use super::json_body::JsonBody;
use crate::App;

/// Most matches one call gives.
const MAX_TOP: usize = 100;

/// Ranks the organisations for a request.
pub(crate) async fn find_matches(
    State(app): State<App>,
    JsonBody(mut request): JsonBody<MatchRequest>,
) -> Result<Json<MatchesDto>, Problem> {
    request.top = request.top.map(|top| top.min(MAX_TOP));
    let answer = app.catalogue.find_matches(&request)?;
    Ok(Json(MatchesDto::new(&app.catalogue, &answer)))
}
