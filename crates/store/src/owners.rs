//! An organisation looks after its own profile: a link that ends, a code that goes another way, and what it said, until a curator
//! decides.

use std::collections::BTreeMap;

use crate::codes::letters;
use crate::pool::{on, within};
use crate::register::Field;
use crate::secret::{hash, hex, random};
use crate::{Act, Store, StoreError};

/// How long a link works, in seconds: 14 days.
const LINK_LIFE: i64 = 14 * 24 * 3600;
/// How long after a reminder the next one may go, in seconds: a year.
const REMIND_EVERY: i64 = 365 * 24 * 3600;
/// After how many wrong codes a link ends.
const TRIES: i64 = 10;
/// Letters of the code: 40 bits, tried ten times.
const CODE_LENGTH: usize = 8;

/// A link for an owner, told once: neither part is stored as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnerLink {
    /// 128 random bits, as hexadecimal digits: the end of the address.
    pub token: String,
    /// To be told another way than the link.
    pub code: String,
    /// When it ends, in seconds since 1970.
    pub expires: i64,
}

/// What an organisation said of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnerReply {
    /// Its id.
    pub id: String,
    /// Who says so, by id.
    pub organisation: String,
    /// Fields with other values; none where all was right.
    pub fields: BTreeMap<Field, String>,
    /// When, in seconds since 1970.
    pub at: i64,
}

impl Store {
    /// Makes a link with which an organisation can look after its profile; links it had end.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn make_owner_link(&self, act: &Act, organisation: &str) -> Result<OwnerLink, StoreError> {
        let code = letters(&random::<CODE_LENGTH>()?, CODE_LENGTH);
        let link = OwnerLink {
            token: hex(&random::<16>()?),
            code: format!("{}-{}", &code[..4], &code[4..]),
            expires: act.at + LINK_LIFE,
        };
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query("DELETE FROM owner_links WHERE organisation = $1")
            .bind(organisation)
            .execute(connection)
            .await
            .map(drop))?;
        within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO owner_links (token_hash, organisation, code_hash, adviser, created, expires, failures) \
             VALUES ($1, $2, $3, $4, $5, $6, 0)",
        )
        .bind(hash(&link.token))
        .bind(organisation)
        .bind(self.owner_code_hash(&link.token, &link.code))
        .bind(&act.actor)
        .bind(act.at)
        .bind(link.expires)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(act, "owner.link", organisation, "done").await?;
        transaction.commit().await?;
        Ok(link)
    }

    /// Whether a link works still. What it is for is not told without the code.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn is_owner_link(&self, token: &str, now: i64) -> Result<bool, StoreError> {
        let n: i64 = on!(self, pool => sqlx::query_scalar(
            "SELECT COUNT(*) FROM owner_links WHERE token_hash = $1 AND expires > $2 AND failures < $3",
        )
        .bind(hash(token))
        .bind(now)
        .bind(TRIES)
        .fetch_one(pool)
        .await)?;
        Ok(n == 1)
    }

    /// The organisation a link is for, if the code is right; a wrong one is counted.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn owner_of(&self, token: &str, code: &str, now: i64) -> Result<Option<String>, StoreError> {
        let found: Option<(String, String)> = on!(self, pool => sqlx::query_as(
            "SELECT organisation, code_hash FROM owner_links WHERE token_hash = $1 AND expires > $2 AND failures < $3",
        )
        .bind(hash(token))
        .bind(now)
        .bind(TRIES)
        .fetch_optional(pool)
        .await)?;
        let Some((organisation, code_hash)) = found else { return Ok(None) };
        if code_hash == self.owner_code_hash(token, code) {
            return Ok(Some(organisation));
        }
        on!(self, pool => sqlx::query("UPDATE owner_links SET failures = failures + 1 WHERE token_hash = $1")
            .bind(hash(token))
            .execute(pool)
            .await
            .map(drop))?;
        Ok(None)
    }

    /// A code as people type it: letters and digits alone count.
    fn owner_code_hash(&self, token: &str, code: &str) -> String {
        let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
        self.secret().sign("owner-code", &format!("{token} {}", code.to_uppercase()))
    }

    /// Keeps what an organisation said of itself, in place of what it said before; its link ends.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn keep_owner_reply(
        &self,
        token: &str,
        organisation: &str,
        fields: &BTreeMap<Field, String>,
        now: i64,
    ) -> Result<(), StoreError> {
        let fields: BTreeMap<&str, &String> =
            fields.iter().map(|(field, value)| (field.id(), value)).collect();
        let fields = serde_json::to_string(&fields)?;
        let act = Act { actor: "owner".to_owned(), origin: "link".to_owned(), at: now };
        let mut transaction = self.pool.begin().await?;
        for sql in [
            "DELETE FROM owner_links WHERE token_hash = $1",
            "DELETE FROM owner_replies WHERE organisation = $1",
        ] {
            let value = if sql.contains("token") { hash(token) } else { organisation.to_owned() };
            within!(&mut transaction, connection => sqlx::query(sql).bind(value).execute(connection).await.map(drop))?;
        }
        within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO owner_replies (id, organisation, fields, at) VALUES ($1, $2, $3, $4)",
        )
        .bind(hex(&random::<8>()?))
        .bind(organisation)
        .bind(&fields)
        .bind(now)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(&act, "owner.reply", organisation, "done").await?;
        transaction.commit().await
    }

    /// What organisations said of themselves and nobody decided about yet, oldest first.
    ///
    /// # Errors
    /// When the statement fails or a reply cannot be read.
    pub async fn owner_replies(&self) -> Result<Vec<OwnerReply>, StoreError> {
        let rows: Vec<(String, String, String, i64)> = on!(self, pool => sqlx::query_as(
            "SELECT id, organisation, fields, at FROM owner_replies ORDER BY at, id",
        )
        .fetch_all(pool)
        .await)?;
        rows.into_iter()
            .map(|(id, organisation, fields, at)| {
                let fields: BTreeMap<String, String> = serde_json::from_str(&fields)?;
                let known = fields.into_iter().filter_map(|(id, value)| Some((Field::parse(&id)?, value)));
                Ok(OwnerReply { id, organisation, fields: known.collect(), at })
            })
            .collect()
    }

    /// Lets go of a reply that was decided about.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn forget_owner_reply(&self, act: &Act, id: &str, result: &str) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query("DELETE FROM owner_replies WHERE id = $1")
            .bind(id)
            .execute(connection)
            .await
            .map(drop))?;
        transaction.note(act, "owner.decide", id, result).await?;
        transaction.commit().await
    }

    /// Takes the turn to ask an organisation whether its profile still holds: true once in a year, for one of several servers.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn take_reminder(&self, organisation: &str, now: i64) -> Result<bool, StoreError> {
        let taken = on!(self, pool => sqlx::query(
            "INSERT INTO reminders (organisation, at) VALUES ($1, $2) \
             ON CONFLICT (organisation) DO UPDATE SET at = excluded.at WHERE reminders.at <= $3",
        )
        .bind(organisation)
        .bind(now)
        .bind(now - REMIND_EVERY)
        .execute(pool)
        .await
        .map(|done| done.rows_affected()))?;
        Ok(taken > 0)
    }

    /// Gives a turn back: the mail could not be sent.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn give_reminder_back(&self, organisation: &str) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query("DELETE FROM reminders WHERE organisation = $1")
            .bind(organisation)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(())
    }

    pub(crate) async fn purge_owner_links(&self, now: i64) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query("DELETE FROM owner_links WHERE expires < $1")
            .bind(now)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(())
    }
}
