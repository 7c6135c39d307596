//! What an asker has a right to: that its request is corrected, and is kept no longer than was said.

use schakel_core::organisation::Language;

use super::DeskFault;
use crate::pool::within;
use crate::{Act, Answers, Store, StoreError};

impl Store {
    /// Says until when a request is kept, in seconds since 1970; nothing makes it two years after its last change again.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn keep_case(
        &self,
        act: &Act,
        reference: &str,
        until: Option<i64>,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let changed = within!(&mut transaction, connection => sqlx::query(
            "UPDATE requests SET keep_until = $1 WHERE reference = $2",
        )
        .bind(until)
        .bind(reference)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if changed == 0 {
            return Ok(Err(DeskFault::Missing));
        }
        transaction
            .note(act, "request.keep", reference, if until.is_some() { "set" } else { "unset" })
            .await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Corrects what an asker answered, as the asker asked an adviser to; its draft says the same from then on. `seen` is what
    /// the adviser saw. Who no longer agrees that its name is given takes back what it agreed to.
    ///
    /// # Errors
    /// When a statement fails or answers cannot be read.
    pub async fn correct_case(
        &self,
        act: &Act,
        reference: &str,
        seen: &Answers,
        answers: &Answers,
        language: Language,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let text = serde_json::to_string(answers)?;
        let mut transaction = self.pool.begin().await?;
        let found: Option<String> = within!(&mut transaction, connection => sqlx::query_scalar(
            "SELECT answers FROM requests WHERE reference = $1",
        )
        .bind(reference)
        .fetch_optional(connection)
        .await)?;
        let Some(found) = found else { return Ok(Err(DeskFault::Missing)) };
        if serde_json::from_str::<Answers>(&found)? != *seen {
            return Ok(Err(DeskFault::Changed));
        }
        for sql in [
            "UPDATE requests SET answers = $1 WHERE reference = $2",
            "UPDATE drafts SET answers = $1 WHERE id IN (SELECT draft FROM requests WHERE reference = $2)",
        ] {
            within!(&mut transaction, connection => sqlx::query(sql)
                .bind(&text)
                .bind(reference)
                .execute(connection)
                .await
                .map(drop))?;
        }
        within!(&mut transaction, connection => sqlx::query("UPDATE requests SET language = $1 WHERE reference = $2")
            .bind(language.code())
            .bind(reference)
            .execute(connection)
            .await
            .map(drop))?;
        if seen.may_share && !answers.may_share {
            transaction.withdraw_consent(reference).await?;
        }
        transaction.note(act, "request.correct", reference, "done").await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }
}
