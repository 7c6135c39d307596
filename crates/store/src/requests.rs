//! Sending a request to the advisers.

use schakel_core::organisation::Language;

use crate::desk::new_reference;
use crate::pool::{Transaction, within};
use crate::{Act, Answers, Draft, Store, StoreError};

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
                    let (reference, had_consent) = sent?;
                    // Who takes the tick away takes back what it agreed to, also on the telephone.
                    if had_consent && !draft.answers.may_share {
                        transaction.withdraw_consent(&reference).await?;
                    }
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
    ) -> Result<(String, bool), sqlx::Error> {
        let reference = new_reference().map_err(|error| sqlx::Error::Encode(error.into()))?;
        let before: Option<String> = within!(self, connection => sqlx::query_scalar(
            "SELECT answers FROM requests WHERE draft = $1",
        )
        .bind(&draft.id)
        .fetch_optional(connection)
        .await)?;
        let before = before.and_then(|answers| serde_json::from_str::<Answers>(&answers).ok());
        let had_consent = before.is_some_and(|answers| answers.may_share);
        let reference = within!(self, connection => sqlx::query_scalar(
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
        .await)?;
        Ok((reference, had_consent))
    }

    /// Takes back that the asker's name may be given, in all its introductions.
    pub(crate) async fn withdraw_consent(&mut self, reference: &str) -> Result<(), sqlx::Error> {
        within!(self, connection => sqlx::query(
            "UPDATE introductions SET consent = 'none', updated = updated + 1 WHERE request = $1 AND consent <> 'none'",
        )
        .bind(reference)
        .execute(connection)
        .await
        .map(drop))
    }
}
