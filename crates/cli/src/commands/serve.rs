//! `schakel serve`: the web service.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use schakel_core::catalogue::Catalogue;
use schakel_server::{App, Config};
use schakel_store::Store;

use super::Outcome;
use crate::args::ServeArgs;

/// The settings that are read when none are named.
const CONFIG: &str = "schakel.toml";

/// Serves until stopped.
///
/// # Errors
/// When the settings cannot be read, the store cannot be opened, or the address cannot be listened on.
pub(super) fn run(catalogue: Catalogue, args: &ServeArgs) -> Result<Outcome> {
    let config = match &args.config {
        Some(path) => Config::read(path)?,
        None if Path::new(CONFIG).exists() => Config::read(Path::new(CONFIG))?,
        None => Config::default(),
    };
    if !config.operator.can_be_reached() {
        eprintln!("note: nobody can be reached: set phone, email or website of [operator] in schakel.toml");
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start the runtime")?;
    let n_organisations = catalogue.organisations().len();
    let version = catalogue.version().to_owned();
    runtime.block_on(async {
        let store = Store::connect(&args.store).await?;
        let store_name = store.name().to_owned();
        let app = App::new(Arc::new(catalogue), store, config);
        schakel_server::serve(app, args.listen, |address| {
            eprintln!(
                "{n_organisations} organisations, catalogue {version}; drafts and requests in {store_name}"
            );
            if !address.ip().is_loopback() {
                eprintln!(
                    "note: browsers keep the form's cookie only over HTTPS; put a proxy with TLS in front"
                );
            }
            eprintln!("Schakel listens on http://{address} (stop with Ctrl-C)");
        })
        .await?;
        Ok(Outcome::Found)
    })
}
