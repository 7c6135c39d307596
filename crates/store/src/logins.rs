//! Logging in to the desk and out of it: sessions that end, and accounts that are closed for a while after wrong passwords.

use crate::advisers::{Adviser, AdviserRow};
use crate::password::is_password;
use crate::pool::{Transaction, on, within};
use crate::secret::{hash, hex, random};
use crate::{Act, Store, StoreError};

/// A session ends when it was not used for this long, in seconds: 30 minutes.
const IDLE: i64 = 30 * 60;
/// A session ends after this long, in seconds: eight hours.
const WHOLE: i64 = 8 * 3600;
/// How many wrong passwords close an account, and for how long, in seconds.
const LOCK: (i64, i64) = (5, 15 * 60);

/// How a log-in went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Login {
    /// It is open: the token goes into the browser's cookie and is stored nowhere.
    Open {
        /// 128 random bits, as hexadecimal digits.
        token: String,
        /// Whose it is.
        adviser: Box<Adviser>,
    },
    /// Address or password is not right; which of them is not told.
    Wrong,
    /// There were five wrong passwords within 15 minutes.
    Locked,
}

/// Whether a password is that of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasswordCheck {
    /// It is: the adviser's id.
    Right(String),
    /// Address or password is not right.
    Wrong,
    /// There were five wrong passwords within 15 minutes.
    Locked,
}

impl Store {
    /// Checks a password; what is wrong is counted and noted in the audit. `act.actor` is not looked at: who it is shows here.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn confirm_password(
        &self,
        act: &Act,
        email: &str,
        password: &str,
    ) -> Result<PasswordCheck, StoreError> {
        let email = email.trim().to_lowercase();
        let account = self.account_hash(&email);
        // The try is counted before it is looked at: however many come at once, five are looked at.
        let mut transaction = self.pool.begin().await?;
        let failed: i64 = within!(&mut transaction, connection => sqlx::query_scalar(
            "SELECT count(*) FROM failed_logins WHERE account = $1 AND at > $2",
        )
        .bind(&account)
        .bind(act.at - LOCK.1)
        .fetch_one(connection)
        .await)?;
        let is_locked = failed >= LOCK.0;
        if !is_locked {
            within!(&mut transaction, connection => sqlx::query(
                "INSERT INTO failed_logins (account, at) VALUES ($1, $2)",
            )
            .bind(&account)
            .bind(act.at)
            .execute(connection)
            .await
            .map(drop))?;
        }
        transaction.commit().await?;
        let known: Option<(String, String)> = on!(self, pool => sqlx::query_as(
            "SELECT id, password FROM advisers WHERE email = $1 AND is_active",
        )
        .bind(&email)
        .fetch_optional(pool)
        .await)?;
        let (who, stored) = known.map_or((None, None), |(id, stored)| (Some(id), Some(stored)));
        let password = password.to_owned();
        // Hashing takes a while: not on a thread that answers others.
        let checked = tokio::task::spawn_blocking(move || is_password(&password, stored.as_deref())).await;
        let is_right = checked.map_err(|error| StoreError::Password { reason: error.to_string() })??;
        // Who is not known is told by a part of the keyed hash, so that attempts on one address can be seen to be that.
        let who = who.unwrap_or_else(|| format!("unknown-{}", &account[..8]));
        let act = Act { actor: who.clone(), ..act.clone() };
        if is_locked {
            self.note(&act, "login", &who, "locked").await?;
            return Ok(PasswordCheck::Locked);
        }
        if !is_right {
            self.note(&act, "login", &who, "wrong password").await?;
            return Ok(PasswordCheck::Wrong);
        }
        on!(self, pool => sqlx::query("DELETE FROM failed_logins WHERE account = $1")
            .bind(&account)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(PasswordCheck::Right(who))
    }

    /// Logs an adviser in. `act.actor` is not looked at: who it is shows here.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn log_in(&self, act: &Act, email: &str, password: &str) -> Result<Login, StoreError> {
        let who = match self.confirm_password(act, email, password).await? {
            PasswordCheck::Right(who) => who,
            PasswordCheck::Wrong => return Ok(Login::Wrong),
            PasswordCheck::Locked => return Ok(Login::Locked),
        };
        let act = Act { actor: who.clone(), ..act.clone() };
        let mut transaction = self.pool.begin().await?;
        let token = transaction.open_session(&act, &who, false).await?;
        transaction.note(&act, "login", &who, "done").await?;
        transaction.commit().await?;
        match self.adviser_of_session(&token, act.at).await? {
            Some(adviser) => Ok(Login::Open { token, adviser: Box::new(adviser) }),
            None => Ok(Login::Wrong),
        }
    }

    /// What is stored of an address that was typed, so that accounts that do not exist are counted alike.
    pub(crate) fn account_hash(&self, email: &str) -> String {
        self.secret().sign("account", email)
    }

    /// Whose session this is; nothing if it ended. Using a session keeps it open, up to eight hours. Who did not come by
    /// password has none to change first.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn adviser_of_session(&self, token: &str, now: i64) -> Result<Option<Adviser>, StoreError> {
        let row: Option<AdviserRow> = on!(self, pool => sqlx::query_as(
            "SELECT advisers.id, email, name, role, must_change AND NOT by_oidc AS must_change, is_active, \
             advisers.created FROM adviser_sessions \
             JOIN advisers ON advisers.id = adviser_sessions.adviser \
             WHERE token_hash = $1 AND seen > $2 AND adviser_sessions.created > $3 AND is_active",
        )
        .bind(hash(token))
        .bind(now - IDLE)
        .bind(now - WHOLE)
        .fetch_optional(pool)
        .await)?;
        // Noted once a minute: a page costs no write.
        if row.is_some() {
            on!(self, pool => sqlx::query(
                "UPDATE adviser_sessions SET seen = $1 WHERE token_hash = $2 AND seen < $1 - 60",
            )
            .bind(now)
            .bind(hash(token))
            .execute(pool)
            .await
            .map(drop))?;
        }
        Ok(row.map(Adviser::from))
    }

    /// Ends a session.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn log_out(&self, act: &Act, token: &str) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query("DELETE FROM adviser_sessions WHERE token_hash = $1")
            .bind(hash(token))
            .execute(connection)
            .await
            .map(drop))?;
        transaction.note(act, "logout", &act.actor, "done").await?;
        transaction.commit().await
    }

    /// Deletes sessions that ended and failures that no longer count.
    pub(crate) async fn purge_logins(&self, now: i64) -> Result<(), StoreError> {
        let delete = async |sql: &'static str, before: i64| on!(self, pool => sqlx::query(sql).bind(before).execute(pool).await.map(drop));
        delete("DELETE FROM adviser_sessions WHERE seen < $1", now - IDLE).await?;
        delete("DELETE FROM adviser_sessions WHERE created < $1", now - WHOLE).await?;
        delete("DELETE FROM failed_logins WHERE at < $1", now - LOCK.1).await?;
        self.purge_oidc(now).await
    }
}

impl Transaction {
    /// Opens a session, and gives the token for the browser's cookie.
    pub(crate) async fn open_session(
        &mut self,
        act: &Act,
        who: &str,
        by_oidc: bool,
    ) -> Result<String, StoreError> {
        let token = hex(&random::<16>()?);
        within!(self, connection => sqlx::query(
            "INSERT INTO adviser_sessions (token_hash, adviser, created, seen, by_oidc) VALUES ($1, $2, $3, $3, $4)",
        )
        .bind(hash(&token))
        .bind(who)
        .bind(act.at)
        .bind(by_oidc)
        .execute(connection)
        .await
        .map(drop))?;
        Ok(token)
    }
}
