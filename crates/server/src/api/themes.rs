//! `GET /v1/themes`: the taxonomy.

use axum::Json;
use axum::extract::State;

use super::dto::ThemeDto;
use crate::App;

/// Lists all themes by id.
pub(crate) async fn list_themes(State(app): State<App>) -> Json<Vec<ThemeDto>> {
    Json(app.catalogue.engine().taxonomy.themes().iter().map(ThemeDto::new).collect())
}
