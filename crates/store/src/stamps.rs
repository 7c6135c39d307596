//! Form stamps: each is good for one submission.

use crate::pool::{Transaction, on, within};
use crate::secret::{hex, random};
use crate::{Store, StoreError};

/// One form as it was shown and filled in once: what is sent with it twice is done once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Once {
    /// What tells it from every other; nothing of what was typed can be read in it.
    pub nonce: String,
    /// When it is forgotten, in seconds since 1970.
    pub expires: i64,
}

impl Store {
    /// A number that is used once: 128 random bits, as hexadecimal digits.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn nonce(&self) -> Result<String, StoreError> {
        Ok(hex(&random::<16>()?))
    }

    /// Notes that a stamp is used; false if it was used before. It is forgotten after `expires`.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn use_stamp(&self, nonce: &str, expires: i64) -> Result<bool, StoreError> {
        let noted = on!(self, pool => sqlx::query(
            "INSERT INTO used_stamps (nonce, expires) VALUES ($1, $2) ON CONFLICT (nonce) DO NOTHING",
        )
        .bind(nonce)
        .bind(expires)
        .execute(pool)
        .await
        .map(|done| done.rows_affected()))?;
        Ok(noted == 1)
    }

    /// Whether a stamp is used.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn is_stamp_used(&self, nonce: &str) -> Result<bool, StoreError> {
        let n: i64 = on!(self, pool => sqlx::query_scalar("SELECT COUNT(*) FROM used_stamps WHERE nonce = $1")
            .bind(nonce)
            .fetch_one(pool)
            .await)?;
        Ok(n > 0)
    }

    /// Forgets that a stamp was used: what it was for was not done.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn forget_stamp(&self, nonce: &str) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query("DELETE FROM used_stamps WHERE nonce = $1")
            .bind(nonce)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(())
    }
}

impl Transaction {
    /// As [`Store::use_stamp`], together with what else is done.
    pub(crate) async fn is_first(&mut self, once: &Once) -> Result<bool, StoreError> {
        let noted = within!(self, connection => sqlx::query(
            "INSERT INTO used_stamps (nonce, expires) VALUES ($1, $2) ON CONFLICT (nonce) DO NOTHING",
        )
        .bind(&once.nonce)
        .bind(once.expires)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        Ok(noted == 1)
    }
}
