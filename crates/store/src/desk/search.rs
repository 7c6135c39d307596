//! Saved searches: requests an adviser follows, and the partners that came to fit since, each told once.

use super::DeskFault;
use crate::pool::{on, within};
use crate::secret::{hex, random};
use crate::{Act, Store, StoreError};

/// A digest goes to an adviser at most this often, in seconds: a little less than a day, so that it keeps its hour.
const DIGEST_EVERY: i64 = 20 * 3600;

/// A request an adviser follows.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct SavedSearch {
    /// Its id.
    pub id: String,
    /// Who follows it, by id.
    pub adviser: String,
    /// The reference of the request.
    pub request: String,
    /// Since when, in seconds since 1970.
    pub created: i64,
    /// The version of the catalogue that was last looked at.
    pub catalogue: String,
}

/// A partner that came to fit after a request began to be followed, and that was not yet said to be seen.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct NewHit {
    /// The reference of the request.
    pub request: String,
    /// The id of the organisation.
    pub organisation: String,
    /// When it was found, in seconds since 1970.
    pub at: i64,
}

impl Store {
    /// Follows a request from now on; `known` are the organisations that fit already, found in the version `catalogue`. Following
    /// it again changes nothing.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn follow_request(
        &self,
        act: &Act,
        reference: &str,
        known: &[String],
        catalogue: &str,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let id = hex(&random::<8>()?);
        let mut transaction = self.pool.begin().await?;
        let is_there: i64 = within!(&mut transaction, connection => sqlx::query_scalar(
            "SELECT COUNT(*) FROM requests WHERE reference = $1",
        )
        .bind(reference)
        .fetch_one(connection)
        .await)?;
        if is_there == 0 {
            return Ok(Err(DeskFault::Missing));
        }
        let added = within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO saved_searches (id, adviser, request, created, catalogue) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (adviser, request) DO NOTHING",
        )
        .bind(&id)
        .bind(&act.actor)
        .bind(reference)
        .bind(act.at)
        .bind(catalogue)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if added == 0 {
            return Ok(Ok(()));
        }
        for organisation in known {
            within!(&mut transaction, connection => sqlx::query(
                "INSERT INTO saved_search_hits (search, organisation, at, is_new) VALUES ($1, $2, $3, FALSE)",
            )
            .bind(&id)
            .bind(organisation)
            .bind(act.at)
            .execute(connection)
            .await
            .map(drop))?;
        }
        transaction.note(act, "request.follow", reference, "done").await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Follows a request no longer.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn unfollow_request(&self, act: &Act, reference: &str) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query(
            "DELETE FROM saved_searches WHERE adviser = $1 AND request = $2",
        )
        .bind(&act.actor)
        .bind(reference)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(act, "request.unfollow", reference, "done").await?;
        transaction.commit().await
    }

    /// The requests an adviser follows that are not closed; those of all advisers for an empty `adviser`.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn saved_searches(&self, adviser: &str) -> Result<Vec<SavedSearch>, StoreError> {
        Ok(on!(self, pool => sqlx::query_as(
            "SELECT id, saved_searches.adviser, request, created, catalogue FROM saved_searches \
             JOIN requests ON reference = request \
             WHERE state <> 'closed' AND ($1 = '' OR saved_searches.adviser = $1) ORDER BY created, id",
        )
        .bind(adviser)
        .fetch_all(pool)
        .await)?)
    }

    /// Keeps what a look with the version `catalogue` found. What was found before stays as it is, so that each organisation is
    /// new once, however many servers look.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn keep_hits(
        &self,
        search: &str,
        organisations: &[String],
        catalogue: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        let is_there = within!(&mut transaction, connection => sqlx::query(
            "UPDATE saved_searches SET catalogue = $1 WHERE id = $2",
        )
        .bind(catalogue)
        .bind(search)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        // It may have been dropped, or its request erased, while we looked.
        for organisation in organisations.iter().filter(|_| is_there > 0) {
            within!(&mut transaction, connection => sqlx::query(
                "INSERT INTO saved_search_hits (search, organisation, at, is_new) VALUES ($1, $2, $3, TRUE) \
                 ON CONFLICT (search, organisation) DO NOTHING",
            )
            .bind(search)
            .bind(organisation)
            .bind(now)
            .execute(connection)
            .await
            .map(drop))?;
        }
        transaction.commit().await
    }

    /// What is new in the requests an adviser follows that are not closed, the oldest first.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn new_hits(&self, adviser: &str) -> Result<Vec<NewHit>, StoreError> {
        Ok(on!(self, pool => sqlx::query_as(
            "SELECT request, organisation, at FROM saved_search_hits JOIN saved_searches ON id = search \
             JOIN requests ON reference = request \
             WHERE saved_searches.adviser = $1 AND is_new AND state <> 'closed' ORDER BY at, request, organisation",
        )
        .bind(adviser)
        .fetch_all(pool)
        .await)?)
    }

    /// Says that an adviser saw what is new in a request.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn see_hits(&self, act: &Act, reference: &str) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query(
            "UPDATE saved_search_hits SET is_new = FALSE WHERE search IN \
             (SELECT id FROM saved_searches WHERE adviser = $1 AND request = $2)",
        )
        .bind(&act.actor)
        .bind(reference)
        .execute(pool)
        .await
        .map(drop))?;
        Ok(())
    }

    /// Takes what is new and was in no digest yet, so that no other server sends it too; nothing when there is nothing, or the
    /// last digest is less than a day old.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn take_digest(&self, adviser: &str, now: i64) -> Result<Vec<NewHit>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let last: Option<i64> = within!(&mut transaction, connection => sqlx::query_scalar(
            "SELECT MAX(mailed) FROM saved_search_hits JOIN saved_searches ON id = search WHERE adviser = $1",
        )
        .bind(adviser)
        .fetch_one(connection)
        .await)?;
        if last.is_some_and(|last| last > now - DIGEST_EVERY) {
            return Ok(Vec::new());
        }
        let hits: Vec<NewHit> = within!(&mut transaction, connection => sqlx::query_as(
            "SELECT request, organisation, at FROM saved_search_hits JOIN saved_searches ON id = search \
             WHERE adviser = $1 AND is_new AND mailed IS NULL ORDER BY request, organisation",
        )
        .bind(adviser)
        .fetch_all(connection)
        .await)?;
        within!(&mut transaction, connection => sqlx::query(
            "UPDATE saved_search_hits SET mailed = $1 WHERE is_new AND mailed IS NULL AND search IN \
             (SELECT id FROM saved_searches WHERE adviser = $2)",
        )
        .bind(now)
        .bind(adviser)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.commit().await?;
        Ok(hits)
    }

    /// Gives back a digest that could not be sent: it is tried again.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn give_digest_back(&self, adviser: &str, taken: i64) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query(
            "UPDATE saved_search_hits SET mailed = NULL WHERE mailed = $1 AND search IN \
             (SELECT id FROM saved_searches WHERE adviser = $2)",
        )
        .bind(taken)
        .bind(adviser)
        .execute(pool)
        .await
        .map(drop))?;
        Ok(())
    }
}
