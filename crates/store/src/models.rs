//! Models that were adopted: the last one ranks, and going back adds a line as going on does.

use crate::pool::{Transaction, on, within};
use crate::{Act, Store, StoreError};

/// A model that was adopted.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AdoptedModel {
    /// From 1, without gaps.
    pub number: i64,
    /// What it is called.
    pub name: String,
    /// Its file. Without one: the model the service was started with.
    pub content: Option<String>,
    /// Who adopted it: see [`Act::actor`].
    pub actor: String,
    /// When, in seconds since 1970.
    pub at: i64,
    /// How it compared with the one before.
    pub comparison: String,
}

const SELECT: &str =
    "SELECT number, name, content, actor, at, comparison FROM models ORDER BY number DESC LIMIT $1";

impl Store {
    /// The model that ranks; nothing when none was adopted.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn model(&self) -> Result<Option<AdoptedModel>, StoreError> {
        Ok(self.models(1).await?.pop())
    }

    /// The number of the last adoption; 0 when there was none.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn model_number(&self) -> Result<i64, StoreError> {
        Ok(on!(self, pool => sqlx::query_scalar("SELECT COALESCE(MAX(number), 0) FROM models")
            .fetch_one(pool)
            .await)?)
    }

    /// What was adopted, the last first, at most `n`.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn models(&self, n: i64) -> Result<Vec<AdoptedModel>, StoreError> {
        Ok(on!(self, pool => sqlx::query_as(SELECT).bind(n).fetch_all(pool).await)?)
    }

    /// Lets a model rank from now on.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn adopt_model(
        &self,
        act: &Act,
        name: &str,
        content: &str,
        comparison: &str,
    ) -> Result<i64, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let number = transaction.adopt(act, name, Some(content), comparison).await?;
        transaction.note(act, "model.adopt", &format!("model-{number}"), "done").await?;
        transaction.commit().await?;
        Ok(number)
    }

    /// Goes back to the model before the one that ranks; the one of the start when there is none. False if that ranks already.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn roll_back_model(&self, act: &Act) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let last: Vec<AdoptedModel> = within!(&mut transaction, connection => sqlx::query_as(SELECT).bind(2_i64).fetch_all(connection).await)?;
        let Some(present) = last.first() else { return Ok(false) };
        let (name, content) = match last.get(1) {
            Some(before) => (before.name.as_str(), before.content.as_deref()),
            None => ("", None),
        };
        if present.content.as_deref() == content {
            return Ok(false);
        }
        let number = transaction.adopt(act, name, content, "rolled back").await?;
        transaction.note(act, "model.roll-back", &format!("model-{number}"), "done").await?;
        transaction.commit().await?;
        Ok(true)
    }
}

impl Transaction {
    async fn adopt(
        &mut self,
        act: &Act,
        name: &str,
        content: Option<&str>,
        comparison: &str,
    ) -> Result<i64, StoreError> {
        Ok(within!(self, connection => sqlx::query_scalar(
            "INSERT INTO models (number, name, content, actor, at, comparison) \
             SELECT COALESCE(MAX(number), 0) + 1, $1, $2, $3, $4, $5 FROM models RETURNING number",
        )
        .bind(name)
        .bind(content)
        .bind(&act.actor)
        .bind(act.at)
        .bind(comparison)
        .fetch_one(connection)
        .await)?)
    }
}
