//! What was done at the desk, by whom, from where: lines that can be added and not changed without it showing.

use sha2::{Digest, Sha256};

use crate::pool::{Transaction, on, within};
use crate::secret::hex;
use crate::{Store, StoreError};

/// Who does something, from where and when: what the audit tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// The id of an adviser; or `system`, `operator` (the command line), `asker`, `owner`.
    pub actor: String,
    /// The network it came from, such as `192.0.2.0`; or `command line`.
    pub origin: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

impl Act {
    /// An act of the service itself; `origin` is which of its tasks.
    pub fn of_system(origin: &str, at: i64) -> Self {
        Self { actor: "system".to_owned(), origin: origin.to_owned(), at }
    }

    /// An act of who runs the command line.
    pub fn of_operator(at: i64) -> Self {
        Self { actor: "operator".to_owned(), origin: "command line".to_owned(), at }
    }
}

/// One line of the audit.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AuditLine {
    /// From 1, without gaps.
    pub number: i64,
    /// When, in seconds since 1970.
    pub at: i64,
    /// Who: see [`Act::actor`].
    pub actor: String,
    /// What was done, such as `introduction.propose`.
    pub action: String,
    /// What it was done to, by id or reference. Never a name or an address.
    pub object: String,
    /// `done`, or why not.
    pub result: String,
    /// From where: see [`Act::origin`].
    pub origin: String,
    /// SHA-256 of the hash before it and of this line.
    pub hash: String,
}

/// Whether the audit is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuditCheck {
    /// Each line has the hash it should have.
    Whole {
        /// How many lines there are.
        n_lines: i64,
        /// The hash of the last one. Who notes it elsewhere can tell later whether lines were cut off.
        last: String,
    },
    /// A line was changed, or one before it is missing.
    Broken {
        /// The first line that does not hold.
        number: i64,
    },
}

/// The hash before the first line.
const START: &str = "";
/// How many lines are checked at a time.
const PAGE: i64 = 1000;

impl AuditLine {
    /// The hash this line should have after `previous`. Parts are told apart by a character none of them holds.
    fn expected_hash(&self, previous: &str) -> String {
        let Self { number, at, actor, action, object, result, origin, .. } = self;
        let line = format!(
            "{previous}\u{1f}{number}\u{1f}{at}\u{1f}{actor}\u{1f}{action}\u{1f}{object}\u{1f}{result}\u{1f}{origin}"
        );
        hex(&Sha256::digest(line.as_bytes()))
    }
}

impl Transaction {
    /// Adds a line to the audit, in the same transaction as what it tells of.
    pub(crate) async fn note(
        &mut self,
        act: &Act,
        action: &str,
        object: &str,
        result: &str,
    ) -> Result<(), StoreError> {
        let last: Option<(i64, String)> = within!(self, connection => sqlx::query_as(
            "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1",
        )
        .fetch_optional(connection)
        .await)?;
        let (number, previous) = last.unwrap_or((0, START.to_owned()));
        let clean = |text: &str| text.replace('\u{1f}', " ");
        let mut line = AuditLine {
            number: number + 1,
            at: act.at,
            actor: clean(&act.actor),
            action: clean(action),
            object: clean(object),
            result: clean(result),
            origin: clean(&act.origin),
            hash: String::new(),
        };
        line.hash = line.expected_hash(&previous);
        within!(self, connection => sqlx::query(
            "INSERT INTO audit (number, at, actor, action, object, result, origin, hash) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(line.number)
        .bind(line.at)
        .bind(&line.actor)
        .bind(&line.action)
        .bind(&line.object)
        .bind(&line.result)
        .bind(&line.origin)
        .bind(&line.hash)
        .execute(connection)
        .await
        .map(drop))?;
        Ok(())
    }
}

impl Store {
    /// Notes something that changes nothing else, such as a log-in that failed.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn note(&self, act: &Act, action: &str, object: &str, result: &str) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.note(act, action, object, result).await?;
        transaction.commit().await
    }

    /// Lines of the audit, newest first: at most `n` of them, numbered below `before`.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn audit(&self, before: i64, n: i64) -> Result<Vec<AuditLine>, StoreError> {
        Ok(on!(self, pool => sqlx::query_as(
            "SELECT number, at, actor, action, object, result, origin, hash FROM audit WHERE number < $1 \
             ORDER BY number DESC LIMIT $2",
        )
        .bind(before)
        .bind(n)
        .fetch_all(pool)
        .await)?)
    }

    /// What was done to one thing, oldest first.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn audit_of(&self, object: &str) -> Result<Vec<AuditLine>, StoreError> {
        Ok(on!(self, pool => sqlx::query_as(
            "SELECT number, at, actor, action, object, result, origin, hash FROM audit WHERE object = $1 \
             ORDER BY number",
        )
        .bind(object)
        .fetch_all(pool)
        .await)?)
    }

    /// Checks every line of the audit against the one before it.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn check_audit(&self) -> Result<AuditCheck, StoreError> {
        let (mut number, mut previous) = (0, START.to_owned());
        loop {
            let lines: Vec<AuditLine> = on!(self, pool => sqlx::query_as(
                "SELECT number, at, actor, action, object, result, origin, hash FROM audit WHERE number > $1 \
                 ORDER BY number LIMIT $2",
            )
            .bind(number)
            .bind(PAGE)
            .fetch_all(pool)
            .await)?;
            if lines.is_empty() {
                return Ok(AuditCheck::Whole { n_lines: number, last: previous });
            }
            for line in lines {
                number += 1;
                if line.number != number || line.hash != line.expected_hash(&previous) {
                    return Ok(AuditCheck::Broken { number });
                }
                previous = line.hash;
            }
        }
    }
}
