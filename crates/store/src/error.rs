//! What can go wrong with the store.

use thiserror::Error;

/// Why the store could not do what was asked.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StoreError {
    /// It cannot be opened or created.
    #[error("cannot open the store {store}")]
    Open {
        /// Its file, or its address without the password.
        store: String,
        /// Why.
        #[source]
        source: sqlx::Error,
    },
    /// It is of another program, or of a newer version of this one.
    #[error("cannot bring the store {store} up to date: it may be of another program, or of a newer Schakel")]
    Migrate {
        /// Its file, or its address without the password.
        store: String,
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
    /// A password could not be hashed, or a stored one cannot be read.
    #[error("a password could not be checked: {reason}")]
    Password {
        /// Why.
        reason: String,
    },
    /// The system gave no random numbers.
    #[error("the system gave no random numbers: {reason}")]
    Random {
        /// Why.
        reason: String,
    },
}
