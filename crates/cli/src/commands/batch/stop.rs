//! Ctrl-C, and the signal a scheduler ends a job with: the rows under way are finished and kept.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result};

/// A flag that is set once somebody asks the process to stop; asked twice, it stops at once.
pub(super) fn watch() -> Result<Arc<AtomicBool>> {
    let is_stopped = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&is_stopped);
    let runtime = super::super::runtime()?;
    let wait = move || {
        runtime.block_on(async {
            asked().await;
            flag.store(true, Ordering::Relaxed);
            crate::output::note("stopping: the rows under way are finished first");
            asked().await;
            std::process::exit(2);
        });
    };
    std::thread::Builder::new().name("stop".to_owned()).spawn(wait).context("cannot start a thread")?;
    Ok(is_stopped)
}

/// Waits until somebody asks; for ever where signals cannot be heard.
async fn asked() {
    #[cfg(unix)]
    if let Ok(mut ended) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            heard = tokio::signal::ctrl_c() => if heard.is_err() { std::future::pending::<()>().await },
            _ = ended.recv() => {}
        }
        return;
    }
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
