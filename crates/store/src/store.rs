//! Opening the store, and what is cleaned up in it.

use schakel_core::organisation::Date;

use crate::pool::{Pool, on, without_password};
use crate::{Act, Erasure, ErasureKind, Secret, StoreError};

/// How long a draft is kept after it was last changed, in seconds: 30 days.
pub(crate) const DRAFT_LIFE: i64 = 30 * 24 * 3600;
/// How long a sent request is kept after it was last changed, in seconds: two years.
pub(crate) const REQUEST_LIFE: i64 = 730 * 24 * 3600;

/// How long ago the day until which an organisation is kept was said before it counts, in seconds: a week.
const KEEP_GRACE: i64 = 7 * 24 * 3600;

/// Drafts and sent requests. Cloning gives another handle to the same store.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) pool: Pool,
    secret: Secret,
    /// Its file, or its address without the password.
    name: String,
}

/// How much was past its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Purged {
    /// Drafts.
    pub drafts: u64,
    /// Sent requests.
    pub requests: u64,
    /// Organisations that were to be kept until a day that is past.
    pub organisations: u64,
}

impl Store {
    /// Opens the store a URL names and brings its tables up to date: `postgres://user@host/database` that several servers
    /// may share, or a file, with or without `sqlite:` before it, made when it is not there.
    ///
    /// # Errors
    /// When the database cannot be opened, made or brought up to date.
    pub async fn connect(url: &str) -> Result<Self, StoreError> {
        Self::open(url, true).await
    }

    /// As [`Self::connect`], of a store there is: a file that is not there is an error.
    ///
    /// # Errors
    /// When there is no such store, or it cannot be opened or brought up to date.
    pub async fn connect_existing(url: &str) -> Result<Self, StoreError> {
        Self::open(url, false).await
    }

    async fn open(url: &str, may_create: bool) -> Result<Self, StoreError> {
        let pool = Pool::open(url, may_create).await?;
        let mut store = Self { pool, secret: Secret::random()?, name: without_password(url) };
        // Of two programs that open a new store at once, the key of the first stays.
        on!(store, pool => sqlx::query(
            "INSERT INTO settings (name, value) VALUES ('secret', $1) ON CONFLICT (name) DO NOTHING",
        )
        .bind(store.secret.to_hex())
        .execute(pool)
        .await
        .map(drop))?;
        let key: String = on!(store, pool => sqlx::query_scalar("SELECT value FROM settings WHERE name = 'secret'")
            .fetch_one(pool)
            .await)?;
        store.secret = Secret::from_hex(&key).ok_or_else(|| StoreError::Open {
            store: store.name.clone(),
            source: sqlx::Error::Decode("its key is damaged".into()),
        })?;
        Ok(store)
    }

    /// A store in memory, gone with its last handle: for a trial and for tests.
    ///
    /// # Errors
    /// When the tables cannot be made.
    pub async fn in_memory() -> Result<Self, StoreError> {
        Self::connect(":memory:").await
    }

    /// Its file, or its address without the password.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The key of this store.
    pub fn secret(&self) -> &Secret {
        &self.secret
    }

    /// Deletes what is past its time: drafts that were not sent after 30 days, sent requests with their drafts after two
    /// years or on the day said of one, organisations on the day said of them, stamps and log-ins when they end.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn purge(&self, now: i64) -> Result<Purged, StoreError> {
        let delete = async |sql: &'static str, before: i64| on!(self, pool => sqlx::query(sql).bind(before).execute(pool).await.map(|done| done.rows_affected()));
        self.purge_logins(now).await?;
        self.purge_uploads(now).await?;
        self.purge_batches(now).await?;
        self.purge_owner_links(now).await?;
        delete("DELETE FROM used_stamps WHERE expires < $1", now).await?;
        let requests = on!(self, pool => sqlx::query("DELETE FROM requests WHERE COALESCE(keep_until, updated + $1) < $2")
            .bind(REQUEST_LIFE)
            .bind(now)
            .execute(pool)
            .await
            .map(|done| done.rows_affected()))?;
        let drafts = delete(
            "DELETE FROM drafts WHERE updated < $1 AND NOT EXISTS (SELECT 1 FROM requests WHERE draft = drafts.id)",
            now - DRAFT_LIFE,
        )
        .await?;
        let act = Act::of_system("retention", now);
        let past = self.organisations_past_their_time(now).await?;
        for id in &past {
            self.erase(&act, &Erasure { kind: ErasureKind::Organisation, id: id.clone() }).await?;
        }
        if drafts + requests > 0 {
            self.note(&act, "purge", &format!("{requests} requests, {drafts} drafts"), "done").await?;
        }
        // Also when nothing was: an erasure may have found a reader in the way.
        self.forget_files().await?;
        Ok(Purged { drafts, requests, organisations: past.len() as u64 })
    }

    /// How much [`Self::purge`] would delete of drafts, requests and organisations.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn past_its_time(&self, now: i64) -> Result<Purged, StoreError> {
        let count = async |sql: &'static str, before: i64| -> Result<u64, sqlx::Error> {
            let n: i64 = on!(self, pool => sqlx::query_scalar(sql).bind(before).fetch_one(pool).await)?;
            Ok(n.unsigned_abs())
        };
        let requests: i64 = on!(self, pool => sqlx::query_scalar(
            "SELECT COUNT(*) FROM requests WHERE COALESCE(keep_until, updated + $1) < $2",
        )
        .bind(REQUEST_LIFE)
        .bind(now)
        .fetch_one(pool)
        .await)?;
        Ok(Purged {
            requests: requests.unsigned_abs(),
            organisations: self.organisations_past_their_time(now).await?.len() as u64,
            drafts: count(
                "SELECT COUNT(*) FROM drafts WHERE updated < $1 AND NOT EXISTS \
                 (SELECT 1 FROM requests WHERE draft = drafts.id)",
                now - DRAFT_LIFE,
            )
            .await?,
        })
    }

    /// Organisations whose day to be kept until is past, and was so said at least a week ago: a slip of the pen can be undone.
    async fn organisations_past_their_time(&self, now: i64) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String, Option<String>)> = on!(self, pool => sqlx::query_as(
            "SELECT organisation, value FROM facts JOIN changes ON changes.revision = facts.revision \
             WHERE field = 'keep-until' AND at < $1 AND facts.revision = (SELECT MAX(revision) FROM facts AS others \
             WHERE others.organisation = facts.organisation AND others.field = facts.field) ORDER BY organisation",
        )
        .bind(now - KEEP_GRACE)
        .fetch_all(pool)
        .await)?;
        let Some(today) = Date::of_unix(now) else { return Ok(Vec::new()) };
        let is_past = |until: &Option<String>| {
            until
                .as_ref()
                .and_then(|until| until.parse::<Date>().ok())
                .is_some_and(|until| until.years() < today.years())
        };
        Ok(rows.into_iter().filter(|(_, until)| is_past(until)).map(|(id, _)| id).collect())
    }

    /// Closes all connections, so that the file is whole on its own.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

#[cfg(test)]
mod tests;
