//! Requests that were sent to an adviser.

use schakel_core::organisation::Language;

use crate::codes::letters;
use crate::pool::on;
use crate::secret::random;
use crate::{Answers, Draft, Store, StoreError};

/// Letters of a reference after its prefix.
const REFERENCE_LENGTH: usize = 6;
/// How often a reference is drawn anew when it is taken.
const TRIES: usize = 8;

/// One sent request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentRequest {
    /// What asker and adviser call it by; no secret.
    pub reference: String,
    /// The language of the asker.
    pub language: Language,
    /// What was answered when it was last sent.
    pub answers: Answers,
    /// When it was first sent.
    pub sent: i64,
    /// When it was last sent.
    pub updated: i64,
}

impl Store {
    /// Sends a draft to the advisers and gives its reference; sending it again replaces the answers and keeps the
    /// reference.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn send(&self, draft: &Draft, language: Language, now: i64) -> Result<String, StoreError> {
        let answers = serde_json::to_string(&draft.answers)?;
        let mut tries = 0;
        loop {
            let reference = format!("S-{}", letters(&random::<REFERENCE_LENGTH>()?, REFERENCE_LENGTH));
            let sent = on!(self, pool => sqlx::query_scalar(
                "INSERT INTO requests (reference, draft, language, answers, sent, updated) \
                 VALUES ($1, $2, $3, $4, $5, $5) ON CONFLICT (draft) DO UPDATE SET \
                 language = excluded.language, answers = excluded.answers, updated = excluded.updated \
                 RETURNING reference",
            )
            .bind(&reference)
            .bind(&draft.id)
            .bind(language.code())
            .bind(&answers)
            .bind(now)
            .fetch_one(pool)
            .await);
            match sent {
                Err(sqlx::Error::Database(error)) if error.is_unique_violation() && tries < TRIES => {
                    tries += 1
                }
                sent => return Ok(sent?),
            }
        }
    }

    /// All sent requests, newest first.
    ///
    /// # Errors
    /// When a statement fails or answers cannot be read.
    pub async fn sent_requests(&self) -> Result<Vec<SentRequest>, StoreError> {
        let rows: Vec<(String, String, String, i64, i64)> = on!(self, pool => sqlx::query_as(
            "SELECT reference, language, answers, sent, updated FROM requests ORDER BY sent DESC, reference",
        )
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(reference, language, answers, sent, updated)| {
                Ok(SentRequest {
                    reference,
                    language: language.parse().unwrap_or(Language::Nl),
                    answers: serde_json::from_str(&answers)?,
                    sent,
                    updated,
                })
            })
            .collect()
    }
}
