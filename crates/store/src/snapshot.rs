//! The store as it is at one moment, row by row: for who takes everything along.
//!
//! Rows are given as they are stored, with identifiers for states and advisers, so that nothing is lost which this version
//! has no name for. Passwords, tokens, hashed codes and the key are in no row: nothing here reads them. What is large comes in pages, each
//! after the last row of the one before.

mod rows;

pub use rows::{
    KeptErasure, KeptFact, KeptIntroduction, KeptMapping, KeptNote, KeptReply, KeptRequest, KeptStep,
    KeptVerdict, KeptWord,
};

use crate::advisers::AdviserRow;
use crate::changes::{FactRow, HOLDING, stated};
use crate::pool::{Transaction, within};
use crate::register::RegisterChanges;
use crate::{AdoptedModel, Adviser, AuditLine, ErasureKind, MappingKind, Store, StoreError, ThemeWord};

/// How many rows of a page: a letter or an answer is some kilobytes.
const PAGE: i64 = 1000;

/// The store at one moment. Who writes to it meanwhile is not held up, and is not seen.
#[derive(Debug)]
pub struct Snapshot {
    transaction: Transaction,
}

/// All rows of a statement in a snapshot.
macro_rules! rows {
    ($self:expr, $sql:expr $(, $value:expr)*) => {
        within!(&mut $self.transaction, connection => sqlx::query_as($sql)$(.bind($value))*.fetch_all(connection).await)?
    };
}

impl Store {
    /// The store as it is at this moment. It holds a connection until it is dropped.
    ///
    /// # Errors
    /// When no connection is to be had.
    pub async fn snapshot(&self) -> Result<Snapshot, StoreError> {
        Ok(Snapshot { transaction: self.pool.snapshot().await? })
    }
}

impl Snapshot {
    /// Everything that was changed of the catalogue's files: see [`Store::register_changes`].
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn register_changes(&mut self) -> Result<RegisterChanges, StoreError> {
        let facts: Vec<FactRow> = rows!(self, HOLDING);
        let word = |row: KeptWord| {
            Some(ThemeWord { language: row.language.parse().ok()?, word: row.word, theme: row.theme })
        };
        let erased = self.erasures().await?.into_iter();
        Ok(RegisterChanges {
            facts: stated(facts),
            words: self.words().await?.into_iter().filter_map(word).collect(),
            erased: erased
                .filter(|erasure| erasure.kind == ErasureKind::Organisation.id())
                .map(|erasure| erasure.id)
                .collect(),
        })
    }

    /// All accounts, by name.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn advisers(&mut self) -> Result<Vec<Adviser>, StoreError> {
        let rows: Vec<AdviserRow> = rows!(
            self,
            "SELECT id, email, name, role, must_change, is_active, created FROM advisers ORDER BY name, id"
        );
        Ok(rows.into_iter().map(Adviser::from).collect())
    }

    /// A page of everything ever stated, by organisation, field and change.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn facts(&mut self, after: Option<&KeptFact>) -> Result<Vec<KeptFact>, StoreError> {
        let (organisation, field, revision) = after
            .map_or(("", "", 0), |fact| (fact.organisation.as_str(), fact.field.as_str(), fact.revision));
        Ok(rows!(
            self,
            "SELECT organisation, field, facts.revision AS revision, value, source, kind, actor, at, changes.undoes AS undoes, \
             undone_by FROM facts JOIN changes ON changes.revision = facts.revision \
             LEFT JOIN (SELECT undoes AS undone, MAX(revision) AS undone_by FROM changes GROUP BY undoes) AS undoing \
             ON undone = facts.revision \
             WHERE (organisation, field, facts.revision) > ($1, $2, $3) \
             ORDER BY organisation, field, facts.revision LIMIT $4",
            organisation,
            field,
            revision,
            PAGE
        ))
    }

    /// A page of the requests that were sent, by reference.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn requests(&mut self, after: Option<&KeptRequest>) -> Result<Vec<KeptRequest>, StoreError> {
        let reference = after.map_or("", |request| request.reference.as_str());
        Ok(rows!(
            self,
            "SELECT reference, language, answers, sent, updated, state, adviser, answer, answered, made_by, keep_until FROM requests \
             WHERE reference > $1 ORDER BY reference LIMIT $2",
            reference,
            PAGE
        ))
    }

    /// A page of introductions, by id.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn introductions(
        &mut self,
        after: Option<&KeptIntroduction>,
    ) -> Result<Vec<KeptIntroduction>, StoreError> {
        let id = after.map_or("", |introduction| introduction.id.as_str());
        Ok(rows!(
            self,
            "SELECT id, request, organisation, state, adviser, consent, letter_asker, letter_partner, remind_at, rank, band, \
             catalogue, model, created, updated FROM introductions WHERE id > $1 ORDER BY id LIMIT $2",
            id,
            PAGE
        ))
    }

    /// The steps of the introductions from one to another, by id and number.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn steps(&mut self, first: &str, last: &str) -> Result<Vec<KeptStep>, StoreError> {
        Ok(rows!(
            self,
            "SELECT introduction, number, state, reason, adviser, at FROM introduction_steps \
             WHERE introduction >= $1 AND introduction <= $2 ORDER BY introduction, number",
            first,
            last
        ))
    }

    /// A page of notes, by request, time and id.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn notes(&mut self, after: Option<&KeptNote>) -> Result<Vec<KeptNote>, StoreError> {
        let (request, at, id) =
            after.map_or(("", 0, ""), |note| (note.request.as_str(), note.at, note.id.as_str()));
        Ok(rows!(
            self,
            "SELECT id, request, adviser, at, text FROM notes WHERE (request, at, id) > ($1, $2, $3) \
             ORDER BY request, at, id LIMIT $4",
            request,
            at,
            id,
            PAGE
        ))
    }

    /// A page of what was said of suggestions, by request and organisation.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn verdicts(&mut self, after: Option<&KeptVerdict>) -> Result<Vec<KeptVerdict>, StoreError> {
        let (request, organisation) =
            after.map_or(("", ""), |verdict| (verdict.request.as_str(), verdict.organisation.as_str()));
        Ok(rows!(
            self,
            "SELECT request, organisation, verdict, adviser, at FROM verdicts WHERE (request, organisation) > ($1, $2) \
             ORDER BY request, organisation LIMIT $3",
            request,
            organisation,
            PAGE
        ))
    }

    /// All accepted words, by language and word.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn words(&mut self) -> Result<Vec<KeptWord>, StoreError> {
        Ok(rows!(self, "SELECT language, word, theme, adviser, at FROM theme_words ORDER BY language, word"))
    }

    /// All saved mappings of a kind of file, by name.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn mappings(&mut self, kind: MappingKind) -> Result<Vec<KeptMapping>, StoreError> {
        let sql = format!("SELECT name, columns FROM {} ORDER BY name", kind.table());
        Ok(rows!(self, sqlx::AssertSqlSafe(sql)))
    }

    /// All models that were adopted, the first one first.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn models(&mut self) -> Result<Vec<AdoptedModel>, StoreError> {
        Ok(rows!(self, "SELECT number, name, content, actor, at, comparison FROM models ORDER BY number"))
    }

    /// What organisations said of themselves and nobody decided about yet, by time.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn replies(&mut self) -> Result<Vec<KeptReply>, StoreError> {
        Ok(rows!(self, "SELECT id, organisation, fields, at FROM owner_replies ORDER BY at, id"))
    }

    /// Everything that was erased, with when.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn erasures(&mut self) -> Result<Vec<KeptErasure>, StoreError> {
        Ok(rows!(self, "SELECT kind, id, at FROM erasures ORDER BY kind, id"))
    }

    /// A page of the audit, oldest first.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn audit(&mut self, after: Option<&AuditLine>) -> Result<Vec<AuditLine>, StoreError> {
        Ok(rows!(
            self,
            "SELECT number, at, actor, action, object, result, origin, hash FROM audit WHERE number > $1 \
             ORDER BY number LIMIT $2",
            after.map_or(0, |line| line.number),
            PAGE
        ))
    }
}
