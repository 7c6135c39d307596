//! `schakel serve`: the web service.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_core::model::Model;
use schakel_server::{Config, Service};
use schakel_store::Store;
use schakel_store::register::{RegisterChanges, apply};

use super::Outcome;
use crate::args::ServeArgs;

/// The settings that are read when none are named.
const CONFIG: &str = "schakel.toml";

/// Serves until stopped.
///
/// # Errors
/// When the settings cannot be read, the store cannot be opened, or the address cannot be listened on.
pub(super) fn run(base: Dataset, model: Model, args: &ServeArgs) -> Result<Outcome> {
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
    let catalogue = Catalogue::build(apply(&base, &RegisterChanges::default()), model, None)?;
    // What a fault says may hold what somebody typed: only where it happened is told.
    std::panic::set_hook(Box::new(|fault| match fault.location() {
        Some(place) => eprintln!("error: a request failed at {place}"),
        None => eprintln!("error: a request failed"),
    }));
    runtime.block_on(async {
        let store = Store::connect(&args.store).await?;
        let store_name = store.name().to_owned();
        let service = Service::new(Arc::new(catalogue), Arc::new(base), store, config);
        service.refresh().await?;
        if service.store.advisers().await?.is_empty() {
            eprintln!(
                "note: nobody can log in to the desk yet; make the first account with: \
                 schakel admin adviser add --store {} --role admin --email ADDRESS --name NAME",
                service.store.name()
            );
        }
        let catalogue = service.catalogue();
        let (n_organisations, version) = (catalogue.organisations().len(), catalogue.version().to_owned());
        drop(catalogue);
        schakel_server::serve(service, args.listen, |address| {
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
