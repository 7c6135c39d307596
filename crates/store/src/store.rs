//! Opening the store, and what is cleaned up in it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Executor, SqlitePool};

use crate::{Secret, StoreError};

static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// How long a draft is kept after it was last changed, in seconds: 30 days.
pub(crate) const DRAFT_LIFE: i64 = 30 * 24 * 3600;
/// How long a sent request is kept after it was last changed, in seconds: two years.
pub(crate) const REQUEST_LIFE: i64 = 730 * 24 * 3600;

/// Drafts and sent requests. Cloning gives another handle to the same store.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) pool: SqlitePool,
    secret: Secret,
}

/// How much was past its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Purged {
    /// Drafts.
    pub drafts: u64,
    /// Sent requests.
    pub requests: u64,
}

impl Store {
    /// Opens the store in `path`, made when it is not there, and brings its tables up to date.
    ///
    /// What is acknowledged is on disk (`synchronous = FULL`), and what is deleted is overwritten.
    ///
    /// # Errors
    /// When the file cannot be opened, made or brought up to date.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(5))
            .pragma("secure_delete", "ON");
        let pool = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options)
            .await
            .map_err(|source| StoreError::Open { path: path.to_owned(), source })?;
        make_private(path);
        Self::on(pool, path).await
    }

    /// A store in memory, gone with its last handle: for a trial and for tests.
    ///
    /// # Errors
    /// When the tables cannot be made.
    pub async fn in_memory() -> Result<Self, StoreError> {
        let path = Path::new(":memory:");
        // Each connection would have a memory of its own, and one that is idle would be let go.
        let pool = SqlitePoolOptions::new()
            .max_connections(1)
            .min_connections(1)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_with(SqliteConnectOptions::new().in_memory(true).foreign_keys(true))
            .await
            .map_err(|source| StoreError::Open { path: path.to_owned(), source })?;
        Self::on(pool, path).await
    }

    async fn on(pool: SqlitePool, path: &Path) -> Result<Self, StoreError> {
        let path = || PathBuf::from(path);
        MIGRATIONS.run(&pool).await.map_err(|source| StoreError::Migrate { path: path(), source })?;
        // Of two programs that open a new store at once, the key of the first stays.
        sqlx::query("INSERT INTO settings (name, value) VALUES ('secret', $1) ON CONFLICT (name) DO NOTHING")
            .bind(Secret::random()?.to_hex())
            .execute(&pool)
            .await?;
        let key: String =
            sqlx::query_scalar("SELECT value FROM settings WHERE name = 'secret'").fetch_one(&pool).await?;
        let secret = Secret::from_hex(&key).ok_or(StoreError::Open {
            path: path(),
            source: sqlx::Error::Decode("its key is damaged".into()),
        })?;
        Ok(Self { pool, secret })
    }

    /// The key of this store.
    pub fn secret(&self) -> &Secret {
        &self.secret
    }

    /// Deletes what is past its time: drafts that were not sent after 30 days, sent requests with their drafts after two
    /// years, stamps when they expire.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn purge(&self, now: i64) -> Result<Purged, StoreError> {
        let delete = async |sql: &'static str, before: i64| {
            Ok::<u64, StoreError>(self.pool.execute(sqlx::query(sql).bind(before)).await?.rows_affected())
        };
        delete("DELETE FROM used_stamps WHERE expires < $1", now).await?;
        let requests = delete("DELETE FROM requests WHERE updated < $1", now - REQUEST_LIFE).await?;
        let drafts = delete(
            "DELETE FROM drafts WHERE updated < $1 AND NOT EXISTS (SELECT 1 FROM requests WHERE draft = drafts.id)",
            now - DRAFT_LIFE,
        )
        .await?;
        Ok(Purged { drafts, requests })
    }

    /// Closes all connections, so that the file is whole on its own.
    pub async fn close(&self) {
        self.pool.close().await;
    }
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
mod tests;
