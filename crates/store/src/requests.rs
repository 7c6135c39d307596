//! Sending a request to the advisers.

use schakel_core::organisation::Language;

use crate::desk::new_reference;
use crate::pool::{Transaction, within};
use crate::{Act, Draft, Store, StoreError};

/// How often a reference is drawn anew when it is taken.
const TRIES: usize = 8;

impl Store {
    /// Sends a draft to the advisers and gives its reference; sending it again replaces the answers, keeps the reference, and
    /// opens the request again if it was answered.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn send(&self, draft: &Draft, language: Language, now: i64) -> Result<String, StoreError> {
        let answers = serde_json::to_string(&draft.answers)?;
        let mut tries = 0;
        loop {
            let mut transaction = self.pool.begin().await?;
            match transaction.send(draft, &answers, language, now).await {
                Err(sqlx::Error::Database(error)) if error.is_unique_violation() && tries < TRIES => {
                    tries += 1
                }
                sent => {
                    let reference = sent?;
                    transaction.note(&of_asker(now), "request.send", &reference, "done").await?;
                    transaction.commit().await?;
                    return Ok(reference);
                }
            }
        }
    }
}

/// An act of who filled in the form: where from is not kept.
pub(crate) fn of_asker(now: i64) -> Act {
    Act { actor: "asker".to_owned(), origin: "form".to_owned(), at: now }
}

impl Transaction {
    async fn send(
        &mut self,
        draft: &Draft,
        answers: &str,
        language: Language,
        now: i64,
    ) -> Result<String, sqlx::Error> {
        let reference = new_reference().map_err(|error| sqlx::Error::Encode(error.into()))?;
        within!(self, connection => sqlx::query_scalar(
            "INSERT INTO requests (reference, draft, language, answers, sent, updated) \
             VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (draft) DO UPDATE SET \
             language = excluded.language, answers = excluded.answers, updated = excluded.updated, \
             state = CASE WHEN requests.adviser IS NULL THEN 'new' ELSE 'taken' END \
             RETURNING reference",
        )
        .bind(&reference)
        .bind(&draft.id)
        .bind(language.code())
        .bind(answers)
        .bind(now)
        .fetch_one(connection)
        .await)
    }
}
