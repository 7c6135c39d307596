//! The database behind the store: SQLite in a file, or PostgreSQL that several servers share. Statements are the same
//! text for both, with `$1`; each is compiled once per database.

use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool};

use crate::StoreError;

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Connections kept to one database.
const CONNECTIONS: (u32, u32) = (4, 8);
/// How long a statement waits for a connection, or for another writer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Connections to one database.
#[derive(Debug, Clone)]
pub(crate) enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// Runs an expression with the connections of a store, whichever database it is.
macro_rules! on {
    ($store:expr, $pool:ident => $body:expr) => {
        match &$store.pool {
            $crate::pool::Pool::Sqlite($pool) => $body,
            $crate::pool::Pool::Postgres($pool) => $body,
        }
    };
}
pub(crate) use on;

/// Statements that hold together, or not at all. One is open at a time in the whole store, so that what is read in it
/// stays true until it is committed.
#[derive(Debug)]
pub(crate) enum Transaction {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// Runs an expression with the connection of a transaction, whichever database it is.
macro_rules! within {
    ($transaction:expr, $connection:ident => $body:expr) => {
        match $transaction {
            $crate::pool::Transaction::Sqlite(transaction) => {
                let $connection = &mut **transaction;
                $body
            }
            $crate::pool::Transaction::Postgres(transaction) => {
                let $connection = &mut **transaction;
                $body
            }
        }
    };
}
pub(crate) use within;

/// The lock that writers of a shared PostgreSQL wait for, one after the other.
const WRITE_LOCK: i64 = 0x0053_4348_414b_454c;

impl Transaction {
    pub(crate) async fn commit(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(transaction) => transaction.commit().await?,
            Self::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}

impl Pool {
    /// Opens what a URL names: `postgres://…`, `:memory:`, or a file with or without `sqlite:` before it. Tables are
    /// made or brought up to date; a file is made only where `may_create` says so.
    pub(crate) async fn open(url: &str, may_create: bool) -> Result<Self, StoreError> {
        let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:")).unwrap_or(url);
        let pool = match path {
            _ if is_postgres(url) => Self::Postgres(postgres(url).await?),
            ":memory:" => Self::Sqlite(in_memory().await?),
            path => Self::Sqlite(in_file(Path::new(path), may_create).await?),
        };
        let migrated = match &pool {
            Self::Sqlite(pool) => MIGRATIONS.run(pool).await,
            Self::Postgres(pool) => MIGRATIONS.run(pool).await,
        };
        migrated.map_err(|source| StoreError::Migrate { store: without_password(url), source })?;
        Ok(pool)
    }

    /// Begins to write. What is not committed is as if it had never been.
    pub(crate) async fn begin(&self) -> Result<Transaction, StoreError> {
        Ok(match self {
            Self::Sqlite(pool) => Transaction::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Postgres(pool) => {
                let mut transaction = pool.begin().await?;
                sqlx::query("SELECT pg_advisory_xact_lock($1)")
                    .bind(WRITE_LOCK)
                    .execute(&mut *transaction)
                    .await?;
                Transaction::Postgres(transaction)
            }
        })
    }

    /// Begins to read the store as it is at this moment; writers are not held up.
    pub(crate) async fn snapshot(&self) -> Result<Transaction, StoreError> {
        Ok(match self {
            Self::Sqlite(pool) => Transaction::Sqlite(pool.begin().await?),
            Self::Postgres(pool) => {
                Transaction::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ").await?)
            }
        })
    }

    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// A URL as it may be shown: what stands between the user and the host is a secret.
pub(crate) fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://").filter(|_| is_postgres(url)) else {
        return url.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((user, host)) => {
            let user = user.split_once(':').map_or(user, |(name, _)| name);
            format!("{scheme}://{user}@{host}")
        }
        None => url.to_owned(),
    }
}

async fn postgres(url: &str) -> Result<PgPool, StoreError> {
    let open = |source| StoreError::Open { store: without_password(url), source };
    let options = PgConnectOptions::from_str(url).map_err(open)?;
    PgPoolOptions::new()
        .max_connections(CONNECTIONS.1)
        .acquire_timeout(PATIENCE)
        .connect_with(options)
        .await
        .map_err(open)
}

/// What is acknowledged is on disk (`synchronous = FULL`), and what is deleted is overwritten.
async fn in_file(path: &Path, may_create: bool) -> Result<SqlitePool, StoreError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(may_create)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(PATIENCE)
        .pragma("secure_delete", "ON");
    let pool = SqlitePoolOptions::new()
        .max_connections(CONNECTIONS.0)
        .connect_with(options)
        .await
        .map_err(|source| StoreError::Open { store: path.display().to_string(), source })?;
    make_private(path);
    Ok(pool)
}

/// Gone with its last handle. Each connection would have a memory of its own, and one that is idle would be let go.
async fn in_memory() -> Result<SqlitePool, StoreError> {
    SqlitePoolOptions::new()
        .max_connections(1)
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(SqliteConnectOptions::new().in_memory(true).foreign_keys(true))
        .await
        .map_err(|source| StoreError::Open { store: ":memory:".to_owned(), source })
}

/// Lets nobody else on the machine read the store, where the system knows such rights.
fn make_private(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        for name in [path.to_owned(), with_suffix(path, "-wal"), with_suffix(path, "-shm")] {
            // A file system without rights has nothing to set; the store works all the same.
            let _ = std::fs::set_permissions(name, std::fs::Permissions::from_mode(0o600));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

#[cfg(unix)]
fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_not_shown() {
        assert_eq!(without_password("postgres://me:s3@cret@db/x"), "postgres://me@db/x");
        assert_eq!(without_password("postgres://db/x"), "postgres://db/x");
        assert_eq!(without_password("me:you@here.db"), "me:you@here.db");
    }
}
