//! What an adviser says of a suggestion: that it is no good for this request, and why.

use super::DeskFault;
use crate::pool::{on, within};
use crate::{Act, Store, StoreError};

/// Why a suggestion is turned down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum No {
    /// Asker and partner know each other.
    Known,
    /// It does not fit the request.
    NotRelevant,
    /// It fits, at another time.
    NotNow,
}

impl No {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Known, Self::NotRelevant, Self::NotNow];

    /// The identifier in the store, and the end of its text's key.
    pub fn id(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::NotRelevant => "not-relevant",
            Self::NotNow => "not-now",
        }
    }

    /// The one with this identifier.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|no| no.id() == id)
    }
}

/// What was said of one suggestion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The request.
    pub request: String,
    /// The organisation that was suggested.
    pub organisation: String,
    /// Why not.
    pub no: No,
    /// Who says so, by id.
    pub adviser: String,
    /// When, in seconds since 1970.
    pub at: i64,
}

impl Store {
    /// What was said of the suggestions for a request, by organisation.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn verdicts(&self, reference: &str) -> Result<Vec<Verdict>, StoreError> {
        let rows: Vec<(String, String, String, i64)> = on!(self, pool => sqlx::query_as(
            "SELECT organisation, verdict, adviser, at FROM verdicts WHERE request = $1 ORDER BY organisation",
        )
        .bind(reference)
        .fetch_all(pool)
        .await)?;
        let read = |(organisation, verdict, adviser, at): (String, String, String, i64)| {
            Some(Verdict {
                request: reference.to_owned(),
                organisation,
                no: No::parse(&verdict)?,
                adviser,
                at,
            })
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// Says no to a suggestion, or takes that back.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn judge(
        &self,
        act: &Act,
        reference: &str,
        organisation: &str,
        no: Option<No>,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query(
            "DELETE FROM verdicts WHERE request = $1 AND organisation = $2",
        )
        .bind(reference)
        .bind(organisation)
        .execute(connection)
        .await
        .map(drop))?;
        if let Some(no) = no {
            let added = within!(&mut transaction, connection => sqlx::query(
                "INSERT INTO verdicts (request, organisation, verdict, adviser, at) \
                 SELECT reference, $1, $2, $3, $4 FROM requests WHERE reference = $5",
            )
            .bind(organisation)
            .bind(no.id())
            .bind(&act.actor)
            .bind(act.at)
            .bind(reference)
            .execute(connection)
            .await
            .map(|done| done.rows_affected()))?;
            if added == 0 {
                return Ok(Err(DeskFault::Missing));
            }
        }
        let result = no.map_or("taken back", No::id);
        transaction.note(act, "verdict", &format!("{reference}/{organisation}"), result).await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }
}
