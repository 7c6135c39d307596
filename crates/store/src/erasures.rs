//! Erasing a request or an organisation with everything that is kept of it, and knowing what was erased.

use crate::pool::{Pool, Transaction, on, within};
use crate::register::ChangeKind;
use crate::{Act, Store, StoreError};

/// What can be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ErasureKind {
    /// A request, by its reference: with its draft, answer, notes, introductions and verdicts.
    Request,
    /// An organisation, by its id: with all that was ever stated of it, and its introductions.
    Organisation,
}

impl ErasureKind {
    /// The identifier in the store and in lists.
    pub fn id(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Organisation => "organisation",
        }
    }

    /// The one with this identifier.
    pub fn parse(id: &str) -> Option<Self> {
        [Self::Request, Self::Organisation].into_iter().find(|kind| kind.id() == id)
    }
}

/// One erasure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erasure {
    /// What it was.
    pub kind: ErasureKind,
    /// Its reference or id.
    pub id: String,
}

/// Statements that take everything of a request away; what refers to it goes with it.
const OF_REQUEST: [&str; 2] = [
    "DELETE FROM drafts WHERE id IN (SELECT draft FROM requests WHERE reference = $1)",
    "DELETE FROM requests WHERE reference = $1",
];
/// And of an organisation.
const OF_ORGANISATION: [&str; 7] = [
    "DELETE FROM facts WHERE organisation = $1",
    "DELETE FROM introductions WHERE organisation = $1",
    "DELETE FROM verdicts WHERE organisation = $1",
    "DELETE FROM saved_search_hits WHERE organisation = $1",
    "DELETE FROM owner_replies WHERE organisation = $1",
    "DELETE FROM owner_links WHERE organisation = $1",
    "DELETE FROM reminders WHERE organisation = $1",
];

impl Store {
    /// Erases something and all that is kept of it, and remembers that. Files of the database hold nothing of it afterwards where the
    /// database can be told so (SQLite: what is deleted is overwritten, and the log is emptied).
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn erase(&self, act: &Act, erasure: &Erasure) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.erase(act, erasure).await?;
        if erasure.kind == ErasureKind::Organisation {
            // Every server builds its catalogue anew, without it.
            transaction.state(act, ChangeKind::Erase, None, &[]).await?;
        }
        transaction.commit().await?;
        self.forget_files().await
    }

    /// Erases again what was erased before, such as after a backup was restored. Gives how many.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn erase_again(&self, act: &Act, erasures: &[Erasure]) -> Result<usize, StoreError> {
        let mut transaction = self.pool.begin().await?;
        for erasure in erasures {
            transaction.erase(act, erasure).await?;
        }
        transaction.state(act, ChangeKind::Erase, None, &[]).await?;
        transaction.commit().await?;
        self.forget_files().await?;
        Ok(erasures.len())
    }

    /// Everything that was erased.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn erasures(&self) -> Result<Vec<Erasure>, StoreError> {
        let rows: Vec<(String, String)> = on!(self, pool => sqlx::query_as("SELECT kind, id FROM erasures ORDER BY kind, id").fetch_all(pool).await)?;
        let read = |(kind, id): (String, String)| Some(Erasure { kind: ErasureKind::parse(&kind)?, id });
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// Empties the log of SQLite into its file, where deleted rows are overwritten, and lets PostgreSQL take dead rows out.
    pub(crate) async fn forget_files(&self) -> Result<(), StoreError> {
        match &self.pool {
            Pool::Sqlite(pool) => {
                sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(pool).await?;
            }
            Pool::Postgres(pool) => {
                sqlx::query(
                    "VACUUM drafts, requests, introductions, introduction_steps, verdicts, notes, facts, owner_replies",
                )
                .execute(pool)
                .await?;
            }
        }
        Ok(())
    }
}

impl Transaction {
    async fn erase(&mut self, act: &Act, erasure: &Erasure) -> Result<(), StoreError> {
        let statements: &[&'static str] = match erasure.kind {
            ErasureKind::Request => &OF_REQUEST,
            ErasureKind::Organisation => &OF_ORGANISATION,
        };
        for sql in statements {
            within!(self, connection => sqlx::query(*sql).bind(&erasure.id).execute(connection).await.map(drop))?;
        }
        self.remember_erasure(erasure, act.at).await?;
        self.note(act, &format!("erase.{}", erasure.kind.id()), &erasure.id, "done").await
    }

    /// Remembers an erasure, once.
    pub(crate) async fn remember_erasure(&mut self, erasure: &Erasure, now: i64) -> Result<(), StoreError> {
        within!(self, connection => sqlx::query(
            "INSERT INTO erasures (kind, id, at) VALUES ($1, $2, $3) ON CONFLICT (kind, id) DO NOTHING",
        )
        .bind(erasure.kind.id())
        .bind(&erasure.id)
        .bind(now)
        .execute(connection)
        .await
        .map(drop))?;
        Ok(())
    }
}
