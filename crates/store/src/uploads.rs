//! Files between being sent and being taken over, and saved mappings of their columns.

use std::collections::BTreeMap;

use crate::pool::{on, within};
use crate::secret::{hex, random};
use crate::{Act, Store, StoreError};

/// How long a file waits, in seconds: a day.
const UPLOAD_LIFE: i64 = 24 * 3600;

/// A file that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Its id.
    pub id: String,
    /// What the file was called.
    pub name: String,
    /// Its rows, as whoever keeps it wrote them.
    pub content: String,
}

/// Which column each header of a kind of file is, by the identifier of the column.
pub type Mapping = BTreeMap<String, String>;

/// What a saved mapping is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MappingKind {
    /// Files of organisations, for the register.
    Register,
    /// Lists of clients.
    Clients,
}

impl MappingKind {
    /// All kinds.
    pub const ALL: [Self; 2] = [Self::Register, Self::Clients];

    /// The identifier.
    pub fn id(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Clients => "clients",
        }
    }

    pub(crate) fn table(self) -> &'static str {
        match self {
            Self::Register => "mappings",
            Self::Clients => "list_mappings",
        }
    }
}

impl Store {
    /// Keeps a file for a day, and gives its id.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn keep_upload(&self, act: &Act, name: &str, content: &str) -> Result<String, StoreError> {
        let id = hex(&random::<16>()?);
        on!(self, pool => sqlx::query(
            "INSERT INTO uploads (id, adviser, name, content, created) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(&id)
        .bind(&act.actor)
        .bind(name)
        .bind(content)
        .bind(act.at)
        .execute(pool)
        .await
        .map(drop))?;
        Ok(id)
    }

    /// A file of an adviser; nothing if it is another's or past its time.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn upload(&self, act: &Act, id: &str) -> Result<Option<Upload>, StoreError> {
        let row: Option<(String, String, String)> = on!(self, pool => sqlx::query_as(
            "SELECT id, name, content FROM uploads WHERE id = $1 AND adviser = $2 AND created > $3",
        )
        .bind(id)
        .bind(&act.actor)
        .bind(act.at - UPLOAD_LIFE)
        .fetch_optional(pool)
        .await)?;
        Ok(row.map(|(id, name, content)| Upload { id, name, content }))
    }

    /// Lets go of a file.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn forget_upload(&self, id: &str) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query("DELETE FROM uploads WHERE id = $1").bind(id).execute(pool).await.map(drop))?;
        Ok(())
    }

    pub(crate) async fn purge_uploads(&self, now: i64) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query("DELETE FROM uploads WHERE created < $1")
            .bind(now - UPLOAD_LIFE)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(())
    }

    /// The saved mappings of a kind of file, by name: which column each header is, by its identifier.
    ///
    /// # Errors
    /// When the statement fails or a mapping cannot be read.
    pub async fn mappings(&self, kind: MappingKind) -> Result<BTreeMap<String, Mapping>, StoreError> {
        let sql = format!("SELECT name, columns FROM {} ORDER BY name", kind.table());
        let rows: Vec<(String, String)> =
            on!(self, pool => sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(pool).await)?;
        rows.into_iter().map(|(name, columns)| Ok((name, serde_json::from_str(&columns)?))).collect()
    }

    /// Saves a mapping under a name, in place of one of its kind that is called so.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn save_mapping(
        &self,
        act: &Act,
        kind: MappingKind,
        name: &str,
        columns: &Mapping,
    ) -> Result<(), StoreError> {
        let columns = serde_json::to_string(columns)?;
        let sql = format!(
            "INSERT INTO {} (name, columns) VALUES ($1, $2) \
             ON CONFLICT (name) DO UPDATE SET columns = excluded.columns",
            kind.table()
        );
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(name)
            .bind(&columns)
            .execute(connection)
            .await
            .map(drop))?;
        transaction.note(act, "mapping.save", "mapping", "done").await?;
        transaction.commit().await
    }
}
