//! Drafts of the form, found by a browser's session or by the code its owner wrote down.

use crate::codes::resume_code;
use crate::pool::{on, within};
use crate::requests::of_asker;
use crate::secret::{hash, hex, random};
use crate::store::{DRAFT_LIFE, REQUEST_LIFE};
use crate::{Answers, Erasure, ErasureKind, Store, StoreError};

/// One draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id, never shown.
    pub id: String,
    /// What was answered so far.
    pub answers: Answers,
    /// The reference of the request it was sent as.
    pub reference: Option<String>,
    /// Whether it was changed after it was sent.
    pub is_changed_since_sent: bool,
    /// What an adviser answered; empty when nothing.
    pub answer: String,
    /// When it was last changed.
    pub updated: i64,
    /// The day an adviser said the request is kept until, in seconds since 1970; nothing where none was said.
    pub keep_until: Option<i64>,
}

impl Draft {
    /// When it is deleted, unless it is changed before; a day that was said of a request stays that day.
    pub fn kept_until(&self) -> i64 {
        if let (Some(_), Some(until)) = (&self.reference, self.keep_until) {
            return until;
        }
        self.updated + if self.reference.is_some() { REQUEST_LIFE } else { DRAFT_LIFE }
    }
}

/// A browser's hold on a draft: the token goes into its cookie and is stored nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// 128 random bits, as hexadecimal digits.
    pub token: String,
}

#[derive(sqlx::FromRow)]
struct DraftRow {
    id: String,
    answers: String,
    updated: i64,
    reference: Option<String>,
    /// The answers that were sent.
    sent: Option<String>,
    answer: Option<String>,
    keep_until: Option<i64>,
}

impl Store {
    /// Begins a draft.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn create_draft(&self, answers: &Answers, now: i64) -> Result<Session, StoreError> {
        let id = hex(&random::<16>()?);
        let answers = serde_json::to_string(answers)?;
        on!(self, pool => sqlx::query(
            "INSERT INTO drafts (id, code_hash, answers, created, updated) VALUES ($1, $2, $3, $4, $4)",
        )
        .bind(&id)
        .bind(self.code_hash(&self.resume_code(&id)))
        .bind(&answers)
        .bind(now)
        .execute(pool)
        .await
        .map(drop))?;
        self.open_session(&id).await
    }

    /// The draft of a session; nothing if there is none, or it is past its time.
    ///
    /// # Errors
    /// When a statement fails or the answers cannot be read.
    pub async fn find_draft(&self, token: &str, now: i64) -> Result<Option<Draft>, StoreError> {
        let row: Option<DraftRow> = on!(self, pool => sqlx::query_as(
            "SELECT drafts.id, drafts.answers, drafts.updated, requests.reference, requests.answers AS sent, requests.answer, \
             requests.keep_until FROM sessions \
             JOIN drafts ON drafts.id = sessions.draft LEFT JOIN requests ON requests.draft = drafts.id \
             WHERE sessions.token_hash = $1 AND (drafts.updated >= $2 OR requests.reference IS NOT NULL)",
        )
        .bind(hash(token))
        .bind(now - DRAFT_LIFE)
        .fetch_optional(pool)
        .await)?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some(Draft {
            is_changed_since_sent: row.sent.is_some_and(|sent| sent != row.answers),
            answers: serde_json::from_str(&row.answers)?,
            answer: row.answer.unwrap_or_default(),
            id: row.id,
            reference: row.reference,
            updated: row.updated,
            keep_until: row.keep_until,
        }))
    }

    /// Replaces the answers of a draft.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn save_answers(&self, draft: &str, answers: &Answers, now: i64) -> Result<(), StoreError> {
        let answers = serde_json::to_string(answers)?;
        on!(self, pool => sqlx::query("UPDATE drafts SET answers = $1, updated = $2 WHERE id = $3")
            .bind(&answers)
            .bind(now)
            .bind(draft)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(())
    }

    /// The code with which its owner finds a draft again: 60 bits, the same each time.
    pub fn resume_code(&self, draft: &str) -> String {
        resume_code(&self.secret().signature("resume", draft))
    }

    /// A new session for the draft with this code; nothing if there is none, or it is past its time.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn resume(&self, code: &str, now: i64) -> Result<Option<Session>, StoreError> {
        let draft: Option<String> = on!(self, pool => sqlx::query_scalar(
            "SELECT id FROM drafts WHERE code_hash = $1 \
                 AND (updated >= $2 OR id IN (SELECT draft FROM requests))",
        )
        .bind(self.code_hash(code))
        .bind(now - DRAFT_LIFE)
        .fetch_optional(pool)
        .await)?;
        match draft {
            Some(draft) => Ok(Some(self.open_session(&draft).await?)),
            None => Ok(None),
        }
    }

    /// Erases a draft, its sessions, the request it was sent as, and all the desk has of it.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn delete_draft(&self, draft: &str, now: i64) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        let sent: Option<String> = within!(&mut transaction, connection => sqlx::query_scalar(
            "DELETE FROM requests WHERE draft = $1 RETURNING reference",
        )
        .bind(draft)
        .fetch_optional(connection)
        .await)?;
        within!(&mut transaction, connection => sqlx::query("DELETE FROM drafts WHERE id = $1")
            .bind(draft)
            .execute(connection)
            .await
            .map(drop))?;
        if let Some(reference) = sent {
            transaction.note(&of_asker(now), "request.erase", &reference, "done").await?;
            let erasure = Erasure { kind: ErasureKind::Request, id: reference };
            transaction.remember_erasure(&erasure, now).await?;
            transaction.commit().await?;
            return self.forget_files().await;
        }
        transaction.commit().await
    }

    async fn open_session(&self, draft: &str) -> Result<Session, StoreError> {
        let token = hex(&random::<16>()?);
        on!(self, pool => sqlx::query("INSERT INTO sessions (token_hash, draft) VALUES ($1, $2)")
            .bind(hash(&token))
            .bind(draft)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(Session { token })
    }

    fn code_hash(&self, code: &str) -> String {
        self.secret().sign("code", code)
    }
}
