//! Listens until told to stop.

use std::net::SocketAddr;
use std::sync::Arc;

use schakel_core::catalogue::Catalogue;
use thiserror::Error;
use tokio::net::TcpListener;

use crate::router;

/// Why the service could not run.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The address is taken or not ours.
    #[error("cannot listen on {address}; choose another address with --listen")]
    Bind {
        /// The address asked for.
        address: SocketAddr,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// Listening ended with an error.
    #[error("the service stopped")]
    Serve(#[source] std::io::Error),
}

/// Serves `catalogue` on `address` until Ctrl-C or SIGTERM; `on_ready` is told the address once it listens,
/// with the port in use where port 0 was asked for.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(
    catalogue: Arc<Catalogue>,
    address: SocketAddr,
    on_ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let bind = |source| ServeError::Bind { address, source };
    let listener = TcpListener::bind(address).await.map_err(bind)?;
    on_ready(listener.local_addr().map_err(bind)?);
    axum::serve(listener, router(catalogue))
        .with_graceful_shutdown(stop_asked())
        .await
        .map_err(ServeError::Serve)
}

/// Resolves at Ctrl-C or, on Unix, at SIGTERM.
async fn stop_asked() {
    let interrupt = async {
        // Without a handler the service still ends at the signal, only less gently.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut stream) => drop(stream.recv().await),
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
