//! Health for operators: alive, and ready to answer.

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use crate::App;

/// The process runs.
pub(crate) async fn get_live() -> Json<Value> {
    Json(json!({ "status": "up" }))
}

/// The catalogue is loaded; nothing listens before it is.
pub(crate) async fn get_ready(State(app): State<App>) -> Json<Value> {
    Json(json!({
        "status": "up",
        "catalogue": app.catalogue.version(),
        "organisations": app.catalogue.organisations().len(),
    }))
}
