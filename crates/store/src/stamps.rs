//! Form stamps: each is good for one submission.

use crate::pool::on;
use crate::secret::{hex, random};
use crate::{Store, StoreError};

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
}
