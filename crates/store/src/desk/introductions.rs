//! Introductions in the store: proposed, taken on and back, kept and listed.

use super::{Consent, DeskFault, Introduction, IntroductionState, Proposal, Step};
use crate::pool::{Transaction, on, within};
use crate::secret::{hex, random};
use crate::{Act, Store, StoreError};

#[derive(sqlx::FromRow)]
struct IntroductionRow {
    id: String,
    request: String,
    organisation: String,
    state: String,
    reason: String,
    adviser: String,
    consent: String,
    letter_asker: String,
    letter_partner: String,
    remind_at: Option<i64>,
    rank: i64,
    band: String,
    catalogue: String,
    model: String,
    created: i64,
    updated: i64,
}

impl From<IntroductionRow> for Introduction {
    fn from(row: IntroductionRow) -> Self {
        Self {
            state: IntroductionState::parse(&row.state, &row.reason).unwrap_or(IntroductionState::Proposed),
            id: row.id,
            proposal: Proposal {
                request: row.request,
                organisation: row.organisation,
                consent: Consent::parse(&row.consent),
                letters: [row.letter_asker, row.letter_partner],
                rank: row.rank,
                band: row.band,
                found_with: [row.catalogue, row.model],
            },
            adviser: row.adviser,
            remind_at: row.remind_at,
            created: row.created,
            updated: row.updated,
        }
    }
}

const SELECT: &str = "SELECT id, request, organisation, introductions.state, introductions.adviser, consent, letter_asker, \
     letter_partner, remind_at, rank, band, catalogue, model, created, updated, \
     COALESCE((SELECT reason FROM introduction_steps WHERE introduction = id ORDER BY number DESC LIMIT 1), '') AS reason \
     FROM introductions WHERE ($1 = '' OR id = $1) AND ($2 = '' OR request = $2) AND ($3 = '' OR organisation = $3) \
     AND ($4 = 0 OR remind_at <= $4) ORDER BY created, id";

impl Store {
    async fn list_introductions(
        &self,
        id: &str,
        request: &str,
        organisation: &str,
        due: i64,
    ) -> Result<Vec<Introduction>, StoreError> {
        let rows: Vec<IntroductionRow> = on!(self, pool => sqlx::query_as(SELECT)
            .bind(id)
            .bind(request)
            .bind(organisation)
            .bind(due)
            .fetch_all(pool)
            .await)?;
        Ok(rows.into_iter().map(Introduction::from).collect())
    }

    /// The introductions of a request, in the order they were proposed.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn introductions_of(&self, reference: &str) -> Result<Vec<Introduction>, StoreError> {
        if reference.is_empty() {
            return Ok(Vec::new());
        }
        self.list_introductions("", reference, "", 0).await
    }

    /// The introductions of an organisation as a partner.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn introductions_with(&self, organisation: &str) -> Result<Vec<Introduction>, StoreError> {
        self.list_introductions("", "", organisation, 0).await
    }

    /// All introductions.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn introductions(&self) -> Result<Vec<Introduction>, StoreError> {
        self.list_introductions("", "", "", 0).await
    }

    /// Introductions whose reminder has come.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn due_introductions(&self, now: i64) -> Result<Vec<Introduction>, StoreError> {
        self.list_introductions("", "", "", now).await
    }

    /// One introduction.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn introduction(&self, id: &str) -> Result<Option<Introduction>, StoreError> {
        if id.is_empty() {
            return Ok(None);
        }
        Ok(self.list_introductions(id, "", "", 0).await?.pop())
    }

    /// Proposes an introduction and gives its id; that of the one there is, when it was proposed before.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn propose(
        &self,
        act: &Act,
        proposal: &Proposal,
    ) -> Result<Result<String, DeskFault>, StoreError> {
        let id = hex(&random::<8>()?);
        let mut transaction = self.pool.begin().await?;
        let [letter_asker, letter_partner] = &proposal.letters;
        let [catalogue, model] = &proposal.found_with;
        let added = within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO introductions (id, request, organisation, state, adviser, consent, letter_asker, letter_partner, \
             rank, band, catalogue, model, created, updated) \
             SELECT $1, reference, $2, 'proposed', $3, $4, $5, $6, $7, $8, $9, $10, $11, $11 FROM requests \
             WHERE reference = $12 ON CONFLICT (request, organisation) DO NOTHING",
        )
        .bind(&id)
        .bind(&proposal.organisation)
        .bind(&act.actor)
        .bind(proposal.consent.id())
        .bind(letter_asker)
        .bind(letter_partner)
        .bind(proposal.rank)
        .bind(&proposal.band)
        .bind(catalogue)
        .bind(model)
        .bind(act.at)
        .bind(&proposal.request)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if added == 0 {
            let there: Option<String> = within!(&mut transaction, connection => sqlx::query_scalar(
                "SELECT id FROM introductions WHERE request = $1 AND organisation = $2",
            )
            .bind(&proposal.request)
            .bind(&proposal.organisation)
            .fetch_optional(connection)
            .await)?;
            return Ok(there.ok_or(DeskFault::Missing));
        }
        transaction.add_step(act, &id, IntroductionState::Proposed).await?;
        within!(&mut transaction, connection => sqlx::query(
            "DELETE FROM verdicts WHERE request = $1 AND organisation = $2",
        )
        .bind(&proposal.request)
        .bind(&proposal.organisation)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(act, "introduction.propose", &id, "done").await?;
        transaction.commit().await?;
        Ok(Ok(id))
    }

    /// Takes an introduction a step on. `seen` is [`Introduction::updated`] of the version the adviser saw.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn move_introduction(
        &self,
        act: &Act,
        id: &str,
        seen: i64,
        to: IntroductionState,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let Some(found) = self.introduction(id).await? else { return Ok(Err(DeskFault::Missing)) };
        if !found.state.next().contains(&to) {
            return Ok(Err(DeskFault::NoWay));
        }
        if to.is_told() && found.proposal.consent == Consent::None {
            return Ok(Err(DeskFault::NoConsent));
        }
        let mut transaction = self.pool.begin().await?;
        if !transaction.set_state(id, seen, to, act.at).await? {
            return Ok(Err(DeskFault::Changed));
        }
        transaction.add_step(act, id, to).await?;
        transaction
            .note(
                act,
                &format!("introduction.{}", to.id()),
                id,
                if to.reason().is_empty() { "done" } else { to.reason() },
            )
            .await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Takes the last step of an introduction back; a proposal that is taken back is gone.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn undo_step(
        &self,
        act: &Act,
        id: &str,
        seen: i64,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let steps = self.steps(id).await?;
        let Some(last) = steps.last() else { return Ok(Err(DeskFault::Missing)) };
        let before = steps.iter().rev().nth(1).map(|step| step.state);
        let consent = self.introduction(id).await?.map(|found| found.proposal.consent);
        if before.is_some_and(IntroductionState::is_told) && consent == Some(Consent::None) {
            return Ok(Err(DeskFault::NoConsent));
        }
        let mut transaction = self.pool.begin().await?;
        let is_seen = match steps.iter().rev().nth(1) {
            Some(before) => transaction.set_state(id, seen, before.state, act.at).await?,
            None => transaction.delete_introduction(id, seen).await?,
        };
        if !is_seen {
            return Ok(Err(DeskFault::Changed));
        }
        within!(&mut transaction, connection => sqlx::query(
            "DELETE FROM introduction_steps WHERE introduction = $1 AND number = $2",
        )
        .bind(id)
        .bind(last.number)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(act, "introduction.undo", id, last.state.id()).await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// The steps of an introduction, in order.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn steps(&self, id: &str) -> Result<Vec<Step>, StoreError> {
        let rows: Vec<(i64, String, String, String, i64)> = on!(self, pool => sqlx::query_as(
            "SELECT number, state, reason, adviser, at FROM introduction_steps WHERE introduction = $1 ORDER BY number",
        )
        .bind(id)
        .fetch_all(pool)
        .await)?;
        let read = |(number, state, reason, adviser, at): (i64, String, String, String, i64)| {
            Some(Step { number, state: IntroductionState::parse(&state, &reason)?, adviser, at })
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// Keeps what an adviser made of the letters, when to be reminded, and whether the asker agreed.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn save_introduction(
        &self,
        act: &Act,
        id: &str,
        seen: i64,
        letters: &[String; 2],
        remind_at: Option<i64>,
        consent: Consent,
    ) -> Result<Result<(), DeskFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let changed = within!(&mut transaction, connection => sqlx::query(
            "UPDATE introductions SET letter_asker = $1, letter_partner = $2, remind_at = $3, consent = $4, \
             updated = CASE WHEN $5 > updated THEN $5 ELSE updated + 1 END WHERE id = $6 AND updated = $7",
        )
        .bind(&letters[0])
        .bind(&letters[1])
        .bind(remind_at)
        .bind(consent.id())
        .bind(act.at)
        .bind(id)
        .bind(seen)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        if changed == 0 {
            return Ok(Err(DeskFault::Changed));
        }
        transaction.note(act, "introduction.save", id, consent.id()).await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }
}

impl Transaction {
    /// Sets the state of the version that was seen; its own time tells the next version apart, also within a second.
    async fn set_state(
        &mut self,
        id: &str,
        seen: i64,
        state: IntroductionState,
        now: i64,
    ) -> Result<bool, StoreError> {
        let changed = within!(self, connection => sqlx::query(
            "UPDATE introductions SET state = $1, updated = CASE WHEN $2 > updated THEN $2 ELSE updated + 1 END \
             WHERE id = $3 AND updated = $4",
        )
        .bind(state.id())
        .bind(now)
        .bind(id)
        .bind(seen)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        Ok(changed == 1)
    }

    async fn delete_introduction(&mut self, id: &str, seen: i64) -> Result<bool, StoreError> {
        let deleted = within!(self, connection => sqlx::query(
            "DELETE FROM introductions WHERE id = $1 AND updated = $2",
        )
        .bind(id)
        .bind(seen)
        .execute(connection)
        .await
        .map(|done| done.rows_affected()))?;
        Ok(deleted == 1)
    }

    async fn add_step(&mut self, act: &Act, id: &str, state: IntroductionState) -> Result<(), StoreError> {
        within!(self, connection => sqlx::query(
            "INSERT INTO introduction_steps (introduction, number, state, reason, adviser, at) \
             SELECT $1, COALESCE(MAX(number), 0) + 1, $2, $3, $4, $5 FROM introduction_steps WHERE introduction = $1",
        )
        .bind(id)
        .bind(state.id())
        .bind(state.reason())
        .bind(&act.actor)
        .bind(act.at)
        .execute(connection)
        .await
        .map(drop))?;
        Ok(())
    }
}
