//! Changes of the register in the store: stated, listed, undone.

use crate::pool::{Transaction, on, within};
use crate::register::{Change, ChangeKind, Fact, Field, RegisterChanges, StatedFact};
use crate::{Act, ErasureKind, Store, StoreError};

/// Why a change cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UndoFault {
    /// There is no such change.
    Missing,
    /// It was undone already.
    Undone,
    /// What it stated of these organisations was changed again since.
    ChangedSince(Vec<String>),
}

#[derive(sqlx::FromRow)]
pub(crate) struct FactRow {
    organisation: String,
    field: String,
    revision: i64,
    value: Option<String>,
    source: String,
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    revision: i64,
    kind: String,
    actor: String,
    at: i64,
    n_facts: i64,
    n_organisations: i64,
    undone_by: Option<i64>,
}

impl From<ChangeRow> for Change {
    fn from(row: ChangeRow) -> Self {
        let ChangeRow { revision, kind, actor, at, n_facts, n_organisations, undone_by } = row;
        Self { revision, kind: ChangeKind::parse(&kind), actor, at, n_facts, n_organisations, undone_by }
    }
}

/// Facts of fields this version knows; a newer one may have stated others.
pub(crate) fn stated(rows: Vec<FactRow>) -> Vec<StatedFact> {
    let known = |row: FactRow| {
        let field = Field::parse(&row.field)?;
        let FactRow { organisation, revision, value, source, .. } = row;
        Some(StatedFact { fact: Fact { organisation, field, value, source }, revision })
    };
    rows.into_iter().filter_map(known).collect()
}

/// What holds now, of every organisation.
pub(crate) const HOLDING: &str = "SELECT organisation, field, revision, value, source FROM facts AS stated WHERE revision = \
     (SELECT MAX(revision) FROM facts WHERE organisation = stated.organisation AND field = stated.field) \
     ORDER BY organisation, field";

impl Store {
    /// The number of the last change; 0 when there was none.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn revision(&self) -> Result<i64, StoreError> {
        Ok(on!(self, pool => sqlx::query_scalar("SELECT COALESCE(MAX(revision), 0) FROM changes")
            .fetch_one(pool)
            .await)?)
    }

    /// What holds now: of each organisation and field the fact stated last, in the order of organisations and fields.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn facts(&self) -> Result<Vec<StatedFact>, StoreError> {
        Ok(stated(on!(self, pool => sqlx::query_as::<_, FactRow>(HOLDING).fetch_all(pool).await)?))
    }

    /// Everything that was changed of the catalogue's files.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn register_changes(&self) -> Result<RegisterChanges, StoreError> {
        let erased = self.erasures().await?.into_iter();
        Ok(RegisterChanges {
            facts: self.facts().await?,
            words: self.theme_words().await?,
            erased: erased
                .filter(|erasure| erasure.kind == ErasureKind::Organisation)
                .map(|erasure| erasure.id)
                .collect(),
        })
    }

    /// As [`Self::facts`], of one organisation.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn facts_of(&self, organisation: &str) -> Result<Vec<StatedFact>, StoreError> {
        let rows = on!(self, pool => sqlx::query_as::<_, FactRow>(
            "SELECT organisation, field, revision, value, source FROM facts AS stated WHERE organisation = $1 AND revision = \
             (SELECT MAX(revision) FROM facts WHERE organisation = stated.organisation AND field = stated.field) \
             ORDER BY field",
        )
        .bind(organisation)
        .fetch_all(pool)
        .await)?;
        Ok(stated(rows))
    }

    /// Everything ever stated about an organisation, with the change it came with, newest first.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn history(&self, organisation: &str) -> Result<Vec<(Change, Vec<StatedFact>)>, StoreError> {
        let rows = on!(self, pool => sqlx::query_as::<_, FactRow>(
            "SELECT organisation, field, revision, value, source FROM facts WHERE organisation = $1 \
             ORDER BY revision DESC, field",
        )
        .bind(organisation)
        .fetch_all(pool)
        .await)?;
        let mut history: Vec<(Change, Vec<StatedFact>)> = Vec::new();
        for fact in stated(rows) {
            match history.last_mut() {
                Some((change, facts)) if change.revision == fact.revision => facts.push(fact),
                _ => {
                    if let Some(change) = self.change(fact.revision).await? {
                        history.push((change, vec![fact]));
                    }
                }
            }
        }
        Ok(history)
    }

    /// One change.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn change(&self, revision: i64) -> Result<Option<Change>, StoreError> {
        Ok(self.changes_where(revision, revision + 1, 1).await?.pop())
    }

    /// Changes numbered below `before`, newest first, at most `n`.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn changes(&self, before: i64, n: i64) -> Result<Vec<Change>, StoreError> {
        self.changes_where(0, before, n).await
    }

    async fn changes_where(&self, from: i64, before: i64, n: i64) -> Result<Vec<Change>, StoreError> {
        let rows = on!(self, pool => sqlx::query_as::<_, ChangeRow>(
            "SELECT revision, kind, actor, at, \
             (SELECT COUNT(*) FROM facts WHERE facts.revision = changes.revision) AS n_facts, \
             (SELECT COUNT(DISTINCT organisation) FROM facts WHERE facts.revision = changes.revision) AS n_organisations, \
             (SELECT MAX(undoing.revision) FROM changes AS undoing WHERE undoing.undoes = changes.revision) AS undone_by \
             FROM changes WHERE revision >= $1 AND revision < $2 ORDER BY revision DESC LIMIT $3",
        )
        .bind(from)
        .bind(before)
        .bind(n)
        .fetch_all(pool)
        .await)?;
        Ok(rows.into_iter().map(Change::from).collect())
    }

    /// The facts that came with one change.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn facts_of_change(&self, revision: i64) -> Result<Vec<StatedFact>, StoreError> {
        let rows = on!(self, pool => sqlx::query_as::<_, FactRow>(
            "SELECT organisation, field, revision, value, source FROM facts WHERE revision = $1 \
             ORDER BY organisation, field",
        )
        .bind(revision)
        .fetch_all(pool)
        .await)?;
        Ok(stated(rows))
    }

    /// States facts, all of them or none, as one change; gives its number. `expected` is the revision they were decided at:
    /// nothing is stored, and nothing is given, if the register changed since.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn state_facts(
        &self,
        act: &Act,
        kind: ChangeKind,
        expected: i64,
        facts: &[Fact],
    ) -> Result<Option<i64>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let last = transaction.revision().await?;
        if last != expected {
            return Ok(None);
        }
        let revision = transaction.state(act, kind, None, facts).await?;
        transaction.commit().await?;
        Ok(Some(revision))
    }

    /// Undoes a change: what held before it holds again.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn undo_change(&self, act: &Act, revision: i64) -> Result<Result<i64, UndoFault>, StoreError> {
        if self.change(revision).await?.is_none() {
            return Ok(Err(UndoFault::Missing));
        }
        // What came with a change never changes itself; whether it was undone may, until this holds the lock.
        let facts = self.facts_of_change(revision).await?;
        let mut transaction = self.pool.begin().await?;
        let n_undone: i64 = within!(&mut transaction, connection => sqlx::query_scalar(
            "SELECT COUNT(*) FROM changes WHERE undoes = $1",
        )
        .bind(revision)
        .fetch_one(connection)
        .await)?;
        if n_undone > 0 {
            return Ok(Err(UndoFault::Undone));
        }
        let mut before = Vec::new();
        let mut changed_since = Vec::new();
        for StatedFact { fact, .. } in facts {
            let stated: Vec<(i64, Option<String>, String)> = within!(&mut transaction, connection => sqlx::query_as(
                "SELECT revision, value, source FROM facts WHERE organisation = $1 AND field = $2 AND revision >= \
                 (SELECT COALESCE(MAX(revision), 0) FROM facts WHERE organisation = $1 AND field = $2 AND revision < $3) \
                 ORDER BY revision",
            )
            .bind(&fact.organisation)
            .bind(fact.field.id())
            .bind(revision)
            .fetch_all(connection)
            .await)?;
            // What says the same again, such as undoing what came between, is no change since.
            if stated.last().is_some_and(|(last, value, _)| *last > revision && *value != fact.value) {
                changed_since.push(fact.organisation.clone());
            }
            let earlier = stated.into_iter().find(|(at, ..)| *at < revision);
            let (value, source) = earlier.map_or((None, String::new()), |(_, value, source)| (value, source));
            before.push(Fact { value, source, ..fact });
        }
        if !changed_since.is_empty() {
            changed_since.dedup();
            return Ok(Err(UndoFault::ChangedSince(changed_since)));
        }
        let undoing = transaction.state(act, ChangeKind::Undo, Some(revision), &before).await?;
        transaction.commit().await?;
        Ok(Ok(undoing))
    }
}

impl Transaction {
    async fn revision(&mut self) -> Result<i64, StoreError> {
        Ok(within!(self, connection => sqlx::query_scalar("SELECT COALESCE(MAX(revision), 0) FROM changes")
            .fetch_one(connection)
            .await)?)
    }

    /// Writes a change with its facts.
    pub(crate) async fn state(
        &mut self,
        act: &Act,
        kind: ChangeKind,
        undoes: Option<i64>,
        facts: &[Fact],
    ) -> Result<i64, StoreError> {
        let revision = self.revision().await? + 1;
        within!(self, connection => sqlx::query(
            "INSERT INTO changes (revision, kind, actor, at, undoes) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(revision)
        .bind(kind.id())
        .bind(&act.actor)
        .bind(act.at)
        .bind(undoes)
        .execute(connection)
        .await
        .map(drop))?;
        for some in facts.chunks(ROWS) {
            within!(self, connection => {
                let mut insert = sqlx::QueryBuilder::new(
                    "INSERT INTO facts (organisation, field, revision, value, source) ",
                );
                insert.push_values(some, |mut row, fact| {
                    row.push_bind(&fact.organisation)
                        .push_bind(fact.field.id())
                        .push_bind(revision)
                        .push_bind(&fact.value)
                        .push_bind(&fact.source);
                });
                insert.build().execute(connection).await.map(drop)
            })?;
        }
        self.note(act, &format!("register.{}", kind.id()), &format!("change-{revision}"), "done").await?;
        Ok(revision)
    }
}

/// Rows of one statement.
const ROWS: usize = 500;
