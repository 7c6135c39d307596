//! What can go wrong with the store.

use std::path::PathBuf;

use thiserror::Error;

/// Why the store could not do what was asked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file cannot be opened or created.
    #[error("cannot open the store {path}")]
    Open {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// The file is of another program, or of a newer version of this one.
    #[error("cannot bring the store {path} up to date: it may be of another program, or of a newer Schakel")]
    Migrate {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: sqlx::migrate::MigrateError,
    },
    /// A statement failed.
    #[error("the store failed")]
    Statement(#[from] sqlx::Error),
    /// Stored answers cannot be read.
    #[error("stored answers cannot be read")]
    Answers(#[from] serde_json::Error),
    /// The system gave no random numbers.
    #[error("the system gave no random numbers: {reason}")]
    Random {
        /// Why.
        reason: String,
    },
}
