//! Listens until told to stop.

use std::net::SocketAddr;
use std::time::Duration;

use thiserror::Error;
use tokio::net::TcpListener;
use tokio::time::MissedTickBehavior;

use crate::batching::answer_lists;
use crate::{Service, clock, router};

/// How often what is past its time is deleted.
const PURGE_EVERY: Duration = Duration::from_secs(3600);
/// How often the register is looked at: other servers' changes are to be seen within two seconds.
const FOLLOW_EVERY: Duration = Duration::from_millis(250);

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

/// Serves `service` on `address` until Ctrl-C or SIGTERM; `on_ready` is told the address once it listens,
/// with the port in use where port 0 was asked for.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(
    service: Service,
    address: SocketAddr,
    on_ready: impl FnOnce(SocketAddr),
) -> Result<(), ServeError> {
    let bind = |source| ServeError::Bind { address, source };
    let listener = TcpListener::bind(address).await.map_err(bind)?;
    on_ready(listener.local_addr().map_err(bind)?);
    let purging = tokio::spawn(purge_by_the_hour(service.clone()));
    let following = tokio::spawn(follow_register(service.clone()));
    let answering = tokio::spawn(answer_lists(service.clone()));
    let store = service.store.clone();
    let service = router(service).into_make_service_with_connect_info::<SocketAddr>();
    let served =
        axum::serve(listener, service).with_graceful_shutdown(stop_asked()).await.map_err(ServeError::Serve);
    purging.abort();
    following.abort();
    answering.abort();
    store.close().await;
    served
}

/// Looks four times a second whether the register changed, here or at another server on the same store.
async fn follow_register(service: Service) {
    let mut looks = tokio::time::interval(FOLLOW_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut is_told = false;
    loop {
        looks.tick().await;
        match service.refresh().await {
            Ok(true) => {
                let catalogue = service.catalogue();
                let (version, model) = (catalogue.version(), &catalogue.engine().model.name);
                eprintln!("the register or the model changed: catalogue {version}, model {model}");
            }
            Ok(false) => {}
            // Told once, not four times a second.
            Err(error) => {
                if !is_told {
                    eprintln!("error: {error}; the catalogue before goes on answering");
                }
                is_told = true;
                continue;
            }
        }
        is_told = false;
    }
}

/// Deletes drafts, requests and stamps past their time, at the start and every hour, and forgets rested clients.
async fn purge_by_the_hour(service: Service) {
    let mut hours = tokio::time::interval(PURGE_EVERY);
    hours.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        hours.tick().await;
        service.allowances.forget_rested();
        match service.store.purge(clock::now()).await {
            Ok(purged) if purged.drafts + purged.requests + purged.organisations > 0 => {
                eprintln!(
                    "{} drafts, {} requests and {} organisations were past their time and are deleted",
                    purged.drafts, purged.requests, purged.organisations
                );
            }
            Ok(_) => {}
            Err(error) => eprintln!("error: what is past its time could not be deleted: {error}"),
        }
        if let Err(error) = service.send_reminders(clock::now()).await {
            eprintln!("error: organisations could not be asked about their profiles: {error}");
        }
        if let Err(error) = service.send_digests(clock::now()).await {
            eprintln!("error: followed requests could not be looked at: {error}");
        }
    }
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
