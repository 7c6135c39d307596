//! What advisers write down about a request, for each other.

use crate::pool::{on, within};
use crate::secret::{hex, random};
use crate::{Act, Once, Store, StoreError};

use super::DeskFault;

/// One note.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Note {
    /// Its id.
    pub id: String,
    /// Who wrote it, by id.
    pub adviser: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// What it says.
    pub text: String,
}

impl Store {
    /// The notes of a request, oldest first.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn notes(&self, reference: &str) -> Result<Vec<Note>, StoreError> {
        Ok(on!(self, pool => sqlx::query_as(
            "SELECT id, adviser, at, text FROM notes WHERE request = $1 ORDER BY at, id",
        )
        .bind(reference)
        .fetch_all(pool)
        .await)?)
    }

    /// Adds a note.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn add_note(
        &self,
        act: &Act,
        reference: &str,
        text: &str,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        self.add_note_once(act, reference, text, None).await
    }

    /// As [`Self::add_note`], once for a form that is sent twice.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn add_note_once(
        &self,
        act: &Act,
        reference: &str,
        text: &str,
        once: Option<&Once>,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let id = hex(&random::<8>()?);
        let mut transaction = self.pool.begin().await?;
        if let Some(once) = once
            && !transaction.is_first(once).await?
        {
            return Ok(Ok(()));
        }
        let added = within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO notes (id, request, adviser, at, text) \
             SELECT $1, reference, $2, $3, $4 FROM requests WHERE reference = $5",
        )
        .bind(&id)
        .bind(&act.actor)
        .bind(act.at)
        .bind(text)
        .bind(reference)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if added == 0 {
            return Ok(Err(DeskFault::Missing));
        }
        transaction.note(act, "note.add", reference, "done").await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Takes a note away; only who wrote it may.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn delete_note(
        &self,
        act: &Act,
        reference: &str,
        id: &str,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let deleted = within!(&mut transaction, connection => sqlx::query(
            "DELETE FROM notes WHERE id = $1 AND request = $2 AND adviser = $3",
        )
        .bind(id)
        .bind(reference)
        .bind(&act.actor)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if deleted == 0 {
            return Ok(Err(DeskFault::Missing));
        }
        transaction.note(act, "note.delete", reference, "done").await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }
}
