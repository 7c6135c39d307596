//! A request as the desk handles it.

use schakel_core::organisation::Language;

use super::DeskFault;
use crate::codes::letters;
use crate::pool::{Transaction, on, within};
use crate::secret::random;
use crate::store::REQUEST_LIFE;
use crate::{Act, Answers, Once, Store, StoreError};

/// Letters of a reference after its prefix.
const REFERENCE_LENGTH: usize = 6;

/// How far a request is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseState {
    /// Nobody took it yet.
    New,
    /// An adviser is at it.
    Taken,
    /// The asker has an answer.
    Answered,
    /// Nothing more is done.
    Closed,
}

impl CaseState {
    /// The identifier in the store, and the end of its text's key.
    pub fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Taken => "taken",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    fn parse(id: &str) -> Self {
        let all = [Self::New, Self::Taken, Self::Answered];
        all.into_iter().find(|state| state.id() == id).unwrap_or(Self::Closed)
    }
}

/// Which requests are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseFilter<'a> {
    /// Those nobody took yet, the oldest first.
    New,
    /// Those of one adviser that are not closed.
    Of(&'a str),
    /// All that are not closed.
    Open,
    /// All.
    All,
}

/// One request at the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What asker and adviser call it by; no secret.
    pub reference: String,
    /// The language of the asker.
    pub language: Language,
    /// What was answered in the form.
    pub answers: Answers,
    /// When it was first sent, in seconds since 1970.
    pub sent: i64,
    /// When it was last sent.
    pub updated: i64,
    /// How far it is.
    pub state: CaseState,
    /// Who is at it, by id.
    pub adviser: Option<String>,
    /// What the asker was answered; empty when nothing.
    pub answer: String,
    /// When that was.
    pub answered: Option<i64>,
    /// Who wrote it down for a client, by id; nothing when the asker sent it.
    pub made_by: Option<String>,
    /// How many introductions there are.
    pub n_introductions: i64,
    /// The first reminder of its introductions, in seconds since 1970.
    pub remind_at: Option<i64>,
    /// Until when it is kept, in seconds since 1970; two years after its last change when nothing else was said.
    pub keep_until: Option<i64>,
}

impl Case {
    /// Until when it is kept, in seconds since 1970.
    pub fn kept_until(&self) -> i64 {
        self.keep_until.unwrap_or(self.updated + REQUEST_LIFE)
    }

    /// Whether the asker changed the request after it was answered.
    pub fn is_changed_since_answer(&self) -> bool {
        self.answered.is_some_and(|answered| self.updated > answered)
    }
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    reference: String,
    language: String,
    answers: String,
    sent: i64,
    updated: i64,
    state: String,
    adviser: Option<String>,
    answer: String,
    answered: Option<i64>,
    made_by: Option<String>,
    n_introductions: i64,
    remind_at: Option<i64>,
    keep_until: Option<i64>,
}

impl TryFrom<CaseRow> for Case {
    type Error = StoreError;

    fn try_from(row: CaseRow) -> Result<Self, StoreError> {
        Ok(Self {
            language: row.language.parse().unwrap_or(Language::Nl),
            answers: serde_json::from_str(&row.answers)?,
            state: CaseState::parse(&row.state),
            reference: row.reference,
            sent: row.sent,
            updated: row.updated,
            adviser: row.adviser,
            answer: row.answer,
            answered: row.answered,
            made_by: row.made_by,
            n_introductions: row.n_introductions,
            remind_at: row.remind_at,
            keep_until: row.keep_until,
        })
    }
}

/// All cases that meet a condition in `$1` to `$4`: who, every state, only these states.
const LIST: &str = "SELECT reference, language, answers, sent, updated, state, adviser, answer, answered, made_by, keep_until, \
     (SELECT COUNT(*) FROM introductions WHERE request = requests.reference) AS n_introductions, \
     (SELECT MIN(remind_at) FROM introductions WHERE request = requests.reference) AS remind_at \
     FROM requests WHERE ($1 = '' OR reference = $1) AND ($2 = '' OR adviser = $2) AND ($3 = '' OR state = $3) \
     AND (NOT $4 OR state <> 'closed') \
     ORDER BY CASE state WHEN 'new' THEN 0 WHEN 'taken' THEN 1 ELSE 2 END, updated DESC, reference LIMIT $5 OFFSET $6";

impl Store {
    /// Requests at the desk: new ones first, then those somebody is at, each the last changed first; `n` of them after the
    /// first `skip`.
    ///
    /// # Errors
    /// When the statement fails or answers cannot be read.
    pub async fn cases(&self, filter: CaseFilter<'_>, skip: i64, n: i64) -> Result<Vec<Case>, StoreError> {
        let (adviser, state, is_open) = match filter {
            CaseFilter::New => ("", "new", false),
            CaseFilter::Of(adviser) => (adviser, "", true),
            CaseFilter::Open => ("", "", true),
            CaseFilter::All => ("", "", false),
        };
        self.list_cases("", adviser, state, is_open, skip, n).await
    }

    /// How many requests nobody took yet.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn n_new_cases(&self) -> Result<usize, StoreError> {
        let n: i64 = on!(self, pool => sqlx::query_scalar("SELECT COUNT(*) FROM requests WHERE state = 'new'")
            .fetch_one(pool)
            .await)?;
        Ok(usize::try_from(n).unwrap_or_default())
    }

    /// One request at the desk.
    ///
    /// # Errors
    /// When the statement fails or answers cannot be read.
    pub async fn case(&self, reference: &str) -> Result<Option<Case>, StoreError> {
        if reference.is_empty() {
            return Ok(None);
        }
        Ok(self.list_cases(reference, "", "", false, 0, 1).await?.pop())
    }

    async fn list_cases(
        &self,
        reference: &str,
        adviser: &str,
        state: &str,
        is_open: bool,
        skip: i64,
        n: i64,
    ) -> Result<Vec<Case>, StoreError> {
        let rows: Vec<CaseRow> = on!(self, pool => sqlx::query_as(LIST)
            .bind(reference)
            .bind(adviser)
            .bind(state)
            .bind(is_open)
            .bind(n)
            .bind(skip)
            .fetch_all(pool)
            .await)?;
        rows.into_iter().map(Case::try_from).collect()
    }

    /// Takes a request, or hands it to `adviser`. `from` is who has it now.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn hand_over(
        &self,
        act: &Act,
        reference: &str,
        from: Option<&str>,
        adviser: &str,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let changed = within!(&mut transaction, connection => sqlx::query(
            "UPDATE requests SET adviser = $1, state = CASE state WHEN 'new' THEN 'taken' ELSE state END \
             WHERE reference = $2 AND COALESCE(adviser, '') = $3",
        )
        .bind(adviser)
        .bind(reference)
        .bind(from.unwrap_or_default())
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if changed == 0 {
            return Ok(Err(transaction.why_not(reference).await?));
        }
        let action = if adviser == act.actor { "request.take" } else { "request.hand-over" };
        transaction.note(act, action, reference, adviser).await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Gives the asker an answer, which shows with the reference and the code. Who answers a new request takes it. `seen` is
    /// when the answer the adviser saw was given.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn answer(
        &self,
        act: &Act,
        reference: &str,
        seen: Option<i64>,
        answer: &str,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let changed = within!(&mut transaction, connection => sqlx::query(
            "UPDATE requests SET answer = $1, answered = $2, state = 'answered', adviser = COALESCE(adviser, $3) \
             WHERE reference = $4 AND COALESCE(answered, 0) = $5",
        )
        .bind(answer)
        .bind(act.at)
        .bind(&act.actor)
        .bind(reference)
        .bind(seen.unwrap_or_default())
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if changed == 0 {
            return Ok(Err(transaction.why_not(reference).await?));
        }
        transaction.note(act, "request.answer", reference, "done").await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Closes a request, or opens it again: then it is as far as it was.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn close_case(
        &self,
        act: &Act,
        reference: &str,
        is_closed: bool,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let changed = within!(&mut transaction, connection => sqlx::query(
            "UPDATE requests SET state = CASE WHEN $1 THEN 'closed' WHEN answered IS NOT NULL THEN 'answered' \
             WHEN adviser IS NOT NULL THEN 'taken' ELSE 'new' END WHERE reference = $2",
        )
        .bind(is_closed)
        .bind(reference)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if changed == 0 {
            return Ok(Err(DeskFault::Missing));
        }
        let action = if is_closed { "request.close" } else { "request.reopen" };
        transaction.note(act, action, reference, "done").await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Writes a request down for a client, and gives its reference. The adviser has it at once.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn make_case(
        &self,
        act: &Act,
        answers: &Answers,
        language: Language,
    ) -> Result<String, StoreError> {
        self.make_case_once(act, answers, language, None).await
    }

    /// As [`Self::make_case`], once for a form that is sent twice: then the reference is that of the first.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn make_case_once(
        &self,
        act: &Act,
        answers: &Answers,
        language: Language,
        once: Option<&Once>,
    ) -> Result<String, StoreError> {
        let reference = new_reference()?;
        let answers = serde_json::to_string(answers)?;
        let mut transaction = self.pool.begin().await?;
        if let Some(once) = once
            && !transaction.is_first(once).await?
        {
            let made: Option<String> = within!(&mut transaction, connection => sqlx::query_scalar(
                "SELECT reference FROM requests WHERE made_by = $1 AND answers = $2 ORDER BY sent DESC LIMIT 1",
            )
            .bind(&act.actor)
            .bind(&answers)
            .fetch_optional(connection)
            .await)?;
            // What was erased or corrected meanwhile is written down anew.
            if let Some(made) = made {
                return Ok(made);
            }
        }
        within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO requests (reference, language, answers, sent, updated, state, adviser, made_by) \
             VALUES ($1, $2, $3, $4, $4, 'taken', $5, $5)",
        )
        .bind(&reference)
        .bind(language.code())
        .bind(&answers)
        .bind(act.at)
        .bind(&act.actor)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(act, "request.make-for-client", &reference, "done").await?;
        transaction.commit().await?;
        Ok(reference)
    }
}

impl Transaction {
    /// Why a request was not changed: it is gone, or not as it was thought to be.
    async fn why_not(&mut self, reference: &str) -> Result<DeskFault, StoreError> {
        let is_there: i64 = within!(self, connection => sqlx::query_scalar(
            "SELECT COUNT(*) FROM requests WHERE reference = $1",
        )
        .bind(reference)
        .fetch_one(connection)
        .await)?;
        Ok(if is_there == 0 { DeskFault::Missing } else { DeskFault::Changed })
    }
}

/// A reference that is most likely not taken: `S-` and six letters.
pub(crate) fn new_reference() -> Result<String, StoreError> {
    Ok(format!("S-{}", letters(&random::<REFERENCE_LENGTH>()?, REFERENCE_LENGTH)))
}
