//! `schakel serve`: the web service.

use std::sync::Arc;

use anyhow::{Context, Result};
use schakel_core::catalogue::Catalogue;

use super::Outcome;
use crate::args::ServeArgs;

/// Serves until stopped.
///
/// # Errors
/// When the address cannot be listened on.
pub(super) fn run(catalogue: Catalogue, args: &ServeArgs) -> Result<Outcome> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .context("cannot start the runtime")?;
    let n_organisations = catalogue.organisations().len();
    let version = catalogue.version().to_owned();
    runtime.block_on(schakel_server::serve(Arc::new(catalogue), args.listen, |address| {
        eprintln!("{n_organisations} organisations, catalogue {version}");
        eprintln!("Schakel listens on http://{address} (stop with Ctrl-C)");
    }))?;
    Ok(Outcome::Found)
}
