//! Accounts of advisers: who may do what at the desk.

use serde::{Deserialize, Serialize};

use crate::password::{hash_password, made_up};
use crate::pool::{Transaction, on, within};
use crate::secret::{hex, random};
use crate::{Act, Store, StoreError};

/// What an adviser may do; each role may do what the ones before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Answer requests and make introductions.
    Adviser,
    /// Also change the register.
    Curator,
    /// Also manage accounts, and read the audit.
    Admin,
}

impl Role {
    /// All roles, the least first.
    pub const ALL: [Self; 3] = [Self::Adviser, Self::Curator, Self::Admin];

    /// The identifier in forms and in the store.
    pub fn id(self) -> &'static str {
        match self {
            Self::Adviser => "adviser",
            Self::Curator => "curator",
            Self::Admin => "admin",
        }
    }

    /// The role with this identifier.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }
}

/// One account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adviser {
    /// Its id, in the audit in place of a name.
    pub id: String,
    /// What the adviser logs in with, in lower case.
    pub email: String,
    /// The name colleagues and askers read.
    pub name: String,
    /// What the adviser may do.
    pub role: Role,
    /// Whether the password was made up by the program and is to be changed first; not so in a session that was opened
    /// without one.
    pub must_change: bool,
    /// Whether the adviser may log in at all.
    pub is_active: bool,
    /// When the account was made, in seconds since 1970.
    pub created: i64,
}

#[derive(sqlx::FromRow)]
pub(crate) struct AdviserRow {
    id: String,
    email: String,
    name: String,
    role: String,
    must_change: bool,
    is_active: bool,
    created: i64,
}

impl From<AdviserRow> for Adviser {
    fn from(row: AdviserRow) -> Self {
        Self {
            // A role this version does not know may do the least.
            role: Role::parse(&row.role).unwrap_or(Role::Adviser),
            id: row.id,
            email: row.email,
            name: row.name,
            must_change: row.must_change,
            is_active: row.is_active,
            created: row.created,
        }
    }
}

/// What can be changed of an account; what is not set stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AdviserChange {
    /// Another role.
    pub role: Option<Role>,
    /// Whether the adviser may log in.
    pub is_active: Option<bool>,
}

/// How an account could not be made or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountFault {
    /// There is an account with this address.
    Taken,
    /// There is no such account.
    Missing,
    /// Nobody would be left who can manage accounts.
    LastAdmin,
}

impl Store {
    /// Makes an account and gives the password the adviser begins with: it is stored nowhere as it is.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn add_adviser(
        &self,
        act: &Act,
        name: &str,
        email: &str,
        role: Role,
    ) -> Result<Result<String, AccountFault>, StoreError> {
        let password = made_up()?;
        let (id, email, hash) =
            (hex(&random::<8>()?), email.trim().to_lowercase(), hash_password(&password)?);
        let mut transaction = self.pool.begin().await?;
        let added = within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO advisers (id, email, name, role, password, must_change, is_active, created) \
             VALUES ($1, $2, $3, $4, $5, TRUE, TRUE, $6) ON CONFLICT (email) DO NOTHING",
        )
        .bind(&id)
        .bind(&email)
        .bind(name.trim())
        .bind(role.id())
        .bind(&hash)
        .bind(act.at)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if added == 0 {
            return Ok(Err(AccountFault::Taken));
        }
        transaction.note(act, "adviser.add", &id, role.id()).await?;
        transaction.commit().await?;
        Ok(Ok(password))
    }

    /// All accounts, by name.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn advisers(&self) -> Result<Vec<Adviser>, StoreError> {
        let rows: Vec<AdviserRow> = on!(self, pool => sqlx::query_as(
            "SELECT id, email, name, role, must_change, is_active, created FROM advisers ORDER BY name, id",
        )
        .fetch_all(pool)
        .await)?;
        Ok(rows.into_iter().map(Adviser::from).collect())
    }

    /// Changes an account. Who may no longer log in is logged out.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn change_adviser(
        &self,
        act: &Act,
        id: &str,
        change: &AdviserChange,
    ) -> Result<Result<(), AccountFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let changed = within!(&mut transaction, connection => sqlx::query(
            "UPDATE advisers SET role = COALESCE($1, role), is_active = COALESCE($2, is_active) WHERE id = $3",
        )
        .bind(change.role.map(Role::id))
        .bind(change.is_active)
        .bind(id)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if changed == 0 {
            return Ok(Err(AccountFault::Missing));
        }
        if transaction.n_admins().await? == 0 {
            return Ok(Err(AccountFault::LastAdmin));
        }
        if change.is_active == Some(false) {
            transaction.log_out_everywhere(id).await?;
        }
        if let Some(role) = change.role {
            transaction.note(act, "adviser.role", id, role.id()).await?;
        }
        if let Some(is_active) = change.is_active {
            transaction
                .note(act, if is_active { "adviser.open" } else { "adviser.close" }, id, "done")
                .await?;
        }
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Gives an account a new password to begin with, and logs it out everywhere.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn reset_password(
        &self,
        act: &Act,
        id: &str,
    ) -> Result<Result<String, AccountFault>, StoreError> {
        let password = made_up()?;
        let mut transaction = self.pool.begin().await?;
        if !transaction.set_password(id, &hash_password(&password)?, true).await? {
            return Ok(Err(AccountFault::Missing));
        }
        transaction.log_out_everywhere(id).await?;
        // Whoever kept the account shut by guessing: with the new password it is open.
        let email: Option<String> = within!(&mut transaction, connection => sqlx::query_scalar(
            "SELECT email FROM advisers WHERE id = $1",
        )
        .bind(id)
        .fetch_optional(connection)
        .await)?;
        let account = self.account_hash(&email.unwrap_or_default());
        within!(&mut transaction, connection => sqlx::query("DELETE FROM failed_logins WHERE account = $1")
            .bind(&account)
            .execute(connection)
            .await
            .map(drop))?;
        transaction.note(act, "adviser.reset-password", id, "done").await?;
        transaction.commit().await?;
        Ok(Ok(password))
    }

    /// Sets the password an adviser chose; other browsers of the adviser are logged out, `session` stays.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn change_password(
        &self,
        act: &Act,
        session: &str,
        id: &str,
        password: &str,
    ) -> Result<(), StoreError> {
        let hash = hash_password(password)?;
        let mut transaction = self.pool.begin().await?;
        transaction.set_password(id, &hash, false).await?;
        within!(&mut transaction, connection => sqlx::query(
            "DELETE FROM adviser_sessions WHERE adviser = $1 AND token_hash <> $2",
        )
        .bind(id)
        .bind(crate::secret::hash(session))
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(act, "adviser.change-password", id, "done").await?;
        transaction.commit().await
    }
}

impl Transaction {
    async fn n_admins(&mut self) -> Result<i64, StoreError> {
        Ok(within!(self, connection => sqlx::query_scalar(
            "SELECT count(*) FROM advisers WHERE role = 'admin' AND is_active",
        )
        .fetch_one(connection)
        .await)?)
    }

    async fn log_out_everywhere(&mut self, adviser: &str) -> Result<(), StoreError> {
        within!(self, connection => sqlx::query("DELETE FROM adviser_sessions WHERE adviser = $1")
            .bind(adviser)
            .execute(connection)
            .await
            .map(drop))?;
        Ok(())
    }

    async fn set_password(&mut self, id: &str, hash: &str, must_change: bool) -> Result<bool, StoreError> {
        let changed = within!(self, connection => sqlx::query(
            "UPDATE advisers SET password = $1, must_change = $2 WHERE id = $3",
        )
        .bind(hash)
        .bind(must_change)
        .bind(id)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        Ok(changed == 1)
    }
}
