//! The whole store as one file, and back: lines of JSON, the same from SQLite and from PostgreSQL, so that one can be moved to
//! the other.
//!
//! The first line says what it is, the last one how many rows there are and what the lines before hash to: half a file is
//! told from a whole one. What lives for minutes (log-ins, stamps, files being imported, owners' links) is left out.

mod tables;

use std::io::{BufRead, Write};

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use sqlx::Row;

use self::tables::Kind::{self, Flag, Number, Text};
use self::tables::TABLES;
use crate::pool::{Transaction, within};
use crate::secret::hex;
use crate::{Store, StoreError};

/// The kind of file, in its first line.
const KIND: &str = "schakel-backup";
/// Rises when a table or column is added.
const VERSION: i64 = 3;

/// Columns that backups of version 1 do not have; they are empty then, as they are where nothing was said.
const SINCE_VERSION_1: [(&str, &str); 1] = [("requests", "keep_until")];

/// Whether a file of this version can be read: those before lack tables and columns that are empty then.
fn is_readable(version: i64) -> bool {
    (1..=VERSION).contains(&version)
}

/// How a store was written or read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// How many rows.
    pub n_rows: u64,
    /// SHA-256 of all lines but the last.
    pub sha256: String,
}

/// Why a file cannot be restored; nothing was stored.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BackupError {
    /// The file cannot be written or read.
    #[error("the backup cannot be read or written")]
    File(#[from] std::io::Error),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It is no backup of Schakel, or of a newer version.
    #[error("line 1: this is no backup of this version of Schakel")]
    Foreign,
    /// A line cannot be read.
    #[error("line {line}: this is no row of a backup: the file is damaged")]
    Line {
        /// Which, from 1.
        line: u64,
    },
    /// The last line is missing, or does not fit the others.
    #[error("the file is not whole: {found} rows were read, and its last line does not confirm them")]
    NotWhole {
        /// How many rows were read.
        found: u64,
    },
    /// There is something in the store already.
    #[error("the store is not empty ({table} has rows): restore into a new one")]
    NotEmpty {
        /// The first table that has rows.
        table: &'static str,
    },
}

impl Store {
    /// Writes the store as it is at one moment; who writes to it meanwhile is not held up.
    ///
    /// # Errors
    /// When the store or the file fails.
    pub async fn back_up(&self, out: &mut (dyn Write + Send), now: i64) -> Result<Copied, BackupError> {
        let mut lines = Lines { out, hash: Sha256::new(), n_rows: 0 };
        let begin = json!({ "kind": KIND, "version": VERSION, "at": now }).to_string();
        lines.write(&begin)?;
        let mut snapshot = self.pool.snapshot().await?;
        for (table, columns) in TABLES {
            for row in snapshot.rows(table, columns).await? {
                lines.write(&json!({ "table": table, "row": row }).to_string())?;
                lines.n_rows += 1;
            }
        }
        snapshot.commit().await?;
        let Lines { out, hash, n_rows } = lines;
        let sha256 = hex(&hash.finalize());
        writeln!(out, "{}", json!({ "rows": n_rows, "sha256": sha256 }))?;
        out.flush()?;
        Ok(Copied { n_rows, sha256 })
    }

    /// Fills an empty store from a backup, all of it or nothing.
    ///
    /// # Errors
    /// When the file is no whole backup, the store is not empty, or either fails.
    pub async fn restore(&self, input: &mut (dyn BufRead + Send)) -> Result<Copied, BackupError> {
        let mut transaction = self.pool.begin().await?;
        for (table, _) in TABLES.iter().filter(|(table, _)| *table != "settings") {
            if transaction.n_rows(table).await? > 0 {
                return Err(BackupError::NotEmpty { table });
            }
        }
        within!(&mut transaction, connection => sqlx::query("DELETE FROM settings").execute(connection).await.map(drop))
            .map_err(StoreError::from)?;
        let mut hash = Sha256::new();
        let (mut number, mut n_rows) = (0, 0);
        let mut text = String::new();
        loop {
            text.clear();
            if input.read_line(&mut text)? == 0 {
                return Err(BackupError::NotWhole { found: n_rows });
            }
            number += 1;
            let line: Value = serde_json::from_str(&text).map_err(|_| BackupError::Line { line: number })?;
            if number == 1 {
                if line["kind"] != KIND || !line["version"].as_i64().is_some_and(is_readable) {
                    return Err(BackupError::Foreign);
                }
            } else if let Some(sha256) = line["sha256"].as_str() {
                let found = hex(&hash.finalize());
                if found != sha256 || line["rows"] != n_rows {
                    return Err(BackupError::NotWhole { found: n_rows });
                }
                transaction.commit().await?;
                // The key came with the file: whoever opens the store next reads it.
                return Ok(Copied { n_rows, sha256: found });
            } else {
                transaction.insert(&line).await.map_err(|error| match error {
                    InsertError::NoRow => BackupError::Line { line: number },
                    InsertError::Store(error) => error.into(),
                })?;
                n_rows += 1;
            }
            hash.update(text.as_bytes());
        }
    }
}

/// Lines that are counted and hashed as they are written.
struct Lines<'o> {
    out: &'o mut (dyn Write + Send),
    hash: Sha256,
    n_rows: u64,
}

impl Lines<'_> {
    fn write(&mut self, line: &str) -> std::io::Result<()> {
        self.hash.update(line.as_bytes());
        self.hash.update(b"\n");
        self.out.write_all(line.as_bytes())?;
        self.out.write_all(b"\n")
    }
}

enum InsertError {
    NoRow,
    Store(StoreError),
}

impl Transaction {
    async fn n_rows(&mut self, table: &str) -> Result<i64, StoreError> {
        let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
        Ok(within!(self, connection => sqlx::query_scalar(sql).fetch_one(connection).await)?)
    }

    async fn rows(
        &mut self,
        table: &str,
        columns: &[(&str, Kind)],
    ) -> Result<Vec<Map<String, Value>>, StoreError> {
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        // Three columns tell rows of every table apart.
        let order = names[..names.len().min(3)].join(", ");
        let sql = sqlx::AssertSqlSafe(format!("SELECT {} FROM {table} ORDER BY {order}", names.join(", ")));
        within!(self, connection => {
            let rows = sqlx::query(sql).fetch_all(connection).await?;
            rows.iter().map(|row| {
                let mut values = Map::new();
                for (idx, (name, kind)) in columns.iter().enumerate() {
                    let value = match kind {
                        Text => json!(row.try_get::<Option<String>, _>(idx)?),
                        Number => json!(row.try_get::<Option<i64>, _>(idx)?),
                        Flag => json!(row.try_get::<Option<bool>, _>(idx)?),
                    };
                    values.insert((*name).to_owned(), value);
                }
                Ok(values)
            }).collect()
        })
    }

    async fn insert(&mut self, line: &Value) -> Result<(), InsertError> {
        let found = TABLES.iter().find(|(table, _)| line["table"] == *table);
        let (Some((table, columns)), Some(row)) = (found, line["row"].as_object()) else {
            return Err(InsertError::NoRow);
        };
        let is_of = |(name, kind): &(&str, Kind)| match (row.get(*name), kind) {
            (Some(Value::Null), _) => true,
            (Some(value), Text) => value.is_string(),
            (Some(value), Number) => value.is_i64(),
            (Some(value), Flag) => value.is_boolean(),
            (None, _) => SINCE_VERSION_1.contains(&(*table, *name)),
        };
        let is_known = |name: &String| columns.iter().any(|(known, _)| known == name);
        if !row.keys().all(is_known) || !columns.iter().all(is_of) {
            return Err(InsertError::NoRow);
        }
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let places: Vec<String> = (1..=names.len()).map(|place| format!("${place}")).collect();
        let sql = format!("INSERT INTO {table} ({}) VALUES ({})", names.join(", "), places.join(", "));
        let sql = sqlx::AssertSqlSafe(sql);
        within!(self, connection => {
            let mut query = sqlx::query(sql);
            for (name, kind) in *columns {
                let value = row.get(*name).unwrap_or(&Value::Null);
                query = match kind {
                    Text => query.bind(value.as_str().map(str::to_owned)),
                    Number => query.bind(value.as_i64()),
                    Flag => query.bind(value.as_bool()),
                };
            }
            query.execute(connection).await.map(drop)
        })
        .map_err(|error| InsertError::Store(error.into()))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::tables::LEFT_OUT;
    use super::*;
    use crate::pool::on;

    #[tokio::test]
    async fn every_table_is_written_or_said_to_be_left_out() {
        let store = Store::in_memory().await.unwrap();
        let Ok(tables): Result<Vec<String>, sqlx::Error> = on!(store, pool => sqlx::query_scalar(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%sqlx%' AND name NOT LIKE 'sqlite%'",
        )
        .fetch_all(pool)
        .await) else {
            panic!()
        };
        let known: BTreeSet<&str> = TABLES.iter().map(|(table, _)| *table).chain(LEFT_OUT).collect();
        assert_eq!(tables.iter().map(String::as_str).collect::<BTreeSet<_>>(), known);
        for (table, columns) in TABLES {
            let sql = sqlx::AssertSqlSafe(format!("SELECT name FROM pragma_table_info('{table}')"));
            let found: Vec<String> =
                on!(store, pool => sqlx::query_scalar(sql).fetch_all(pool).await).unwrap();
            let known: BTreeSet<&str> = columns.iter().map(|(name, _)| *name).collect();
            assert_eq!(found.iter().map(String::as_str).collect::<BTreeSet<_>>(), known, "{table}");
        }
    }
}
