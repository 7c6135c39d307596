//! Lists of clients that are answered at the desk, with their answers, until a week has passed.
//!
//! A batch is answered by one server at a time, which says so every few seconds; when it falls silent another one takes over
//! where it was. What is in a list or an answer is text here: the server knows what it means.

use crate::pool::{on, within};
use crate::secret::{hex, random};
use crate::{Act, Store, StoreError};

/// How long a batch is kept, in seconds: a week.
const BATCH_LIFE: i64 = 7 * 24 * 3600;
/// How long a server that falls silent keeps others away, in seconds.
const HOLD: i64 = 30;
/// How many batches an adviser is shown.
const SHOWN: i64 = 50;

/// How far a batch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BatchState {
    /// Nobody is at it yet.
    Waiting,
    /// A server is at it.
    Running,
    /// Every row is answered.
    Done,
    /// Somebody stopped it.
    Stopped,
}

impl BatchState {
    /// The identifier in the store, and of its text.
    pub fn id(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    fn of(id: &str) -> Self {
        match id {
            "running" => Self::Running,
            "done" => Self::Done,
            "stopped" => Self::Stopped,
            _ => Self::Waiting,
        }
    }
}

/// A batch, without its list and its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its id.
    pub id: String,
    /// What the file was called.
    pub name: String,
    /// What the run is about, as whoever keeps it wrote it.
    pub header: String,
    /// How many rows it has.
    pub n_rows: usize,
    /// How many of them are answered.
    pub n_done: usize,
    /// How far it is.
    pub state: BatchState,
    /// When it was sent, in seconds since 1970.
    pub created: i64,
}

/// A batch to be answered, with its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimedBatch {
    /// The batch.
    pub batch: Batch,
    /// Its rows, as whoever keeps them wrote them.
    pub list: String,
    /// What tells who answers it from others, also from whoever had it before.
    pub holder: String,
}

type BatchRow = (String, String, String, i64, i64, String, i64);

const COLUMNS: &str = "b.id, b.name, b.header, b.n_rows, \
    (SELECT COUNT(*) FROM batch_answers a WHERE a.batch = b.id), b.state, b.created";

fn batch((id, name, header, n_rows, n_done, state, created): BatchRow) -> Batch {
    let state = BatchState::of(&state);
    Batch { id, name, header, n_rows: n_rows as usize, n_done: n_done as usize, state, created }
}

impl Store {
    /// Keeps a list to be answered, and gives the id of its batch.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn begin_batch(
        &self,
        act: &Act,
        name: &str,
        list: &str,
        header: &str,
        n_rows: usize,
    ) -> Result<String, StoreError> {
        let id = hex(&random::<16>()?);
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO batches (id, adviser, name, list, header, n_rows, state, holder, held_until, created) \
             VALUES ($1, $2, $3, $4, $5, $6, 'waiting', '', 0, $7)",
        )
        .bind(&id)
        .bind(&act.actor)
        .bind(name)
        .bind(list)
        .bind(header)
        .bind(n_rows as i64)
        .bind(act.at)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(act, "batch.begin", &id, "done").await?;
        transaction.commit().await?;
        Ok(id)
    }

    /// The batches of an adviser, the newest first.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn batches(&self, act: &Act) -> Result<Vec<Batch>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM batches b WHERE b.adviser = $1 AND b.created > $2 ORDER BY b.created DESC, b.id LIMIT $3"
        );
        let rows: Vec<BatchRow> = on!(self, pool => sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(&act.actor)
            .bind(act.at - BATCH_LIFE)
            .bind(SHOWN)
            .fetch_all(pool)
            .await)?;
        Ok(rows.into_iter().map(batch).collect())
    }

    /// A batch of an adviser; nothing if it is another's or past its time.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn batch(&self, act: &Act, id: &str) -> Result<Option<Batch>, StoreError> {
        let sql =
            format!("SELECT {COLUMNS} FROM batches b WHERE b.id = $1 AND b.adviser = $2 AND b.created > $3");
        let row: Option<BatchRow> = on!(self, pool => sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(id)
            .bind(&act.actor)
            .bind(act.at - BATCH_LIFE)
            .fetch_optional(pool)
            .await)?;
        Ok(row.map(batch))
    }

    /// The answers of a batch, in the order of the rows.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn batch_answers(&self, id: &str) -> Result<Vec<String>, StoreError> {
        let rows: Vec<(String,)> = on!(self, pool => sqlx::query_as(
            "SELECT record FROM batch_answers WHERE batch = $1 ORDER BY place",
        )
        .bind(id)
        .fetch_all(pool)
        .await)?;
        Ok(rows.into_iter().map(|(record,)| record).collect())
    }

    /// Gives the caller a batch to answer: the oldest that nobody is at, or whose server fell silent.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn claim_batch(&self, now: i64) -> Result<Option<ClaimedBatch>, StoreError> {
        // Mostly there is none, and then no other writer is kept waiting.
        let open: (i64,) = on!(self, pool => sqlx::query_as(
            "SELECT COUNT(*) FROM batches WHERE (state = 'waiting' OR state = 'running') AND held_until < $1",
        )
        .bind(now)
        .fetch_one(pool)
        .await)?;
        if open.0 == 0 {
            return Ok(None);
        }
        let holder = hex(&random::<16>()?);
        let mut transaction = self.pool.begin().await?;
        let sql = format!(
            "SELECT {COLUMNS} FROM batches b WHERE (b.state = 'waiting' OR b.state = 'running') AND b.held_until < $1 \
             ORDER BY b.created, b.id LIMIT 1"
        );
        let found: Option<BatchRow> = within!(&mut transaction, connection => {
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(now).fetch_optional(connection).await
        })?;
        let Some(found) = found.map(batch) else { return Ok(None) };
        let list: (String,) = within!(&mut transaction, connection => {
            sqlx::query_as("SELECT list FROM batches WHERE id = $1").bind(&found.id).fetch_one(connection).await
        })?;
        within!(&mut transaction, connection => sqlx::query(
            "UPDATE batches SET state = 'running', holder = $2, held_until = $3 WHERE id = $1",
        )
        .bind(&found.id)
        .bind(&holder)
        .bind(now + HOLD)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.commit().await?;
        let batch = Batch { state: BatchState::Running, ..found };
        Ok(Some(ClaimedBatch { batch, list: list.0, holder }))
    }

    /// Keeps answers, the first of which is that to row `first`. False where the batch was stopped, deleted, or taken over by
    /// another server: nothing is kept then, and `holder` should leave it.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn keep_answers(
        &self,
        id: &str,
        holder: &str,
        first: usize,
        records: &[String],
        now: i64,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let held = within!(&mut transaction, connection => sqlx::query(
            "UPDATE batches SET held_until = $3 WHERE id = $1 AND holder = $2 AND state = 'running'",
        )
        .bind(id)
        .bind(holder)
        .bind(now + HOLD)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if held == 0 {
            return Ok(false);
        }
        for (record, place) in records.iter().zip(first as i64..) {
            within!(&mut transaction, connection => sqlx::query(
                "INSERT INTO batch_answers (batch, place, record) VALUES ($1, $2, $3)",
            )
            .bind(id)
            .bind(place)
            .bind(record)
            .execute(connection)
            .await
            .map(drop))?;
        }
        transaction.commit().await?;
        Ok(true)
    }

    /// Lets go of the answers so far, to begin again with another header: the catalogue changed meanwhile.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn restart_batch(&self, id: &str, header: &str) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => {
            sqlx::query("DELETE FROM batch_answers WHERE batch = $1").bind(id).execute(connection).await.map(drop)
        })?;
        within!(&mut transaction, connection => {
            sqlx::query("UPDATE batches SET header = $2 WHERE id = $1")
                .bind(id)
                .bind(header)
                .execute(connection)
                .await
                .map(drop)
        })?;
        transaction.commit().await
    }

    /// Says that every row is answered.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn end_batch(&self, id: &str, holder: &str) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query(
            "UPDATE batches SET state = 'done', holder = '' WHERE id = $1 AND holder = $2 AND state = 'running'",
        )
        .bind(id)
        .bind(holder)
        .execute(pool)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Stops a batch of an adviser, or lets it go on.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn turn_batch(&self, act: &Act, id: &str, goes_on: bool) -> Result<(), StoreError> {
        let (from, to) =
            if goes_on { (["stopped"; 2], "waiting") } else { (["waiting", "running"], "stopped") };
        on!(self, pool => sqlx::query(
            "UPDATE batches SET state = $3, holder = '', held_until = 0 \
             WHERE id = $1 AND adviser = $2 AND (state = $4 OR state = $5)",
        )
        .bind(id)
        .bind(&act.actor)
        .bind(to)
        .bind(from[0])
        .bind(from[1])
        .execute(pool)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Deletes a batch of an adviser with its answers.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn delete_batch(&self, act: &Act, id: &str) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query("DELETE FROM batches WHERE id = $1 AND adviser = $2")
            .bind(id)
            .bind(&act.actor)
            .execute(connection)
            .await
            .map(drop))?;
        transaction.note(act, "batch.delete", id, "done").await?;
        transaction.commit().await
    }

    pub(crate) async fn purge_batches(&self, now: i64) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query("DELETE FROM batches WHERE created < $1")
            .bind(now - BATCH_LIFE)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(())
    }
}
