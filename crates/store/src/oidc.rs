//! Log-in by OpenID Connect, as much of it as is kept: log-ins on their way, and whose account at the provider is which
//! adviser's. What a provider says is checked before it comes here.

use std::collections::BTreeSet;

use crate::pool::{Transaction, on, within};
use crate::secret::{hash, hex, random};
use crate::{AccountFault, Act, Adviser, Store, StoreError};

/// How long somebody may take at the provider, in seconds: ten minutes.
pub const OIDC_LOGIN_LIFE: i64 = 10 * 60;

/// A log-in on its way: what is sent to the provider, and what its answer is checked against.
#[derive(Clone, PartialEq, Eq)]
pub struct OidcAttempt {
    /// What the provider sends back as it is. Only its hash is stored: it is empty in what was read.
    pub state: String,
    /// What the ID token has to hold.
    pub nonce: String,
    /// What the code is exchanged with (PKCE, RFC 7636).
    pub verifier: String,
    /// The language it was begun in.
    pub language: String,
    /// Where to go then, after the language.
    pub next: String,
}

/// Nothing of it is to be logged: who has it may finish the log-in.
impl std::fmt::Debug for OidcAttempt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OidcAttempt").field("language", &self.language).finish_non_exhaustive()
    }
}

/// Who somebody is to a provider, after its word was checked.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// Its name for the account, which never becomes another's.
    pub subject: String,
    /// The mail address, only if the provider vouches for it.
    pub email: Option<String>,
}

/// How a log-in by OpenID Connect went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OidcLogin {
    /// It is open: the token goes into the browser's cookie and is stored nowhere.
    Open {
        /// 128 random bits, as hexadecimal digits.
        token: String,
        /// Whose it is.
        adviser: Box<Adviser>,
    },
    /// The account at the provider belongs to nobody here, and the provider vouches for no address.
    Unverified,
    /// No adviser has the address.
    NoAccount,
    /// The adviser with the address has another account at the provider.
    BoundToAnother,
    /// The adviser may not log in.
    Closed,
}

impl Store {
    /// Keeps a log-in on its way, and gives the token for the browser that began it.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn begin_oidc(&self, attempt: &OidcAttempt, now: i64) -> Result<String, StoreError> {
        let token = hex(&random::<16>()?);
        on!(self, pool => sqlx::query(
            "INSERT INTO oidc_logins (token_hash, state_hash, nonce, verifier, language, next, created) \
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(hash(&token))
        .bind(hash(&attempt.state))
        .bind(&attempt.nonce)
        .bind(&attempt.verifier)
        .bind(&attempt.language)
        .bind(&attempt.next)
        .bind(now)
        .execute(pool)
        .await
        .map(drop))?;
        Ok(token)
    }

    /// Takes a log-in that comes back to the browser that began it: there is none a second time, in another browser, with
    /// another state, or after ten minutes.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn take_oidc(
        &self,
        token: &str,
        state: &str,
        now: i64,
    ) -> Result<Option<OidcAttempt>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        // With another state it stays: a link from elsewhere cannot end a log-in that is on its way.
        let rows: Vec<(String, String, String, String)> = within!(&mut transaction, connection => sqlx::query_as(
            "DELETE FROM oidc_logins WHERE token_hash = $1 AND state_hash = $2 AND created > $3 \
             RETURNING nonce, verifier, language, next",
        )
        .bind(hash(token))
        .bind(hash(state))
        .bind(now - OIDC_LOGIN_LIFE)
        .fetch_all(connection)
        .await)?;
        transaction.commit().await?;
        Ok(rows.into_iter().next().map(|(nonce, verifier, language, next)| OidcAttempt {
            state: String::new(),
            nonce,
            verifier,
            language,
            next,
        }))
    }

    /// Logs in who a provider says it is. The first time an adviser is found by address, and bound to the account at the
    /// provider; from then on only that account counts. `act.actor` is not looked at: who it is shows here.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn log_in_by_oidc(&self, act: &Act, identity: &Identity) -> Result<OidcLogin, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let (refused, who) = match transaction.find_identity(identity).await? {
            Found::Adviser { id, is_active: false, .. } => (OidcLogin::Closed, id),
            Found::Another(id) => (OidcLogin::BoundToAnother, id),
            Found::Nobody(refused) => {
                // As for an address that was typed: attempts by one account can be seen to be that.
                let account = self.account_hash(&format!("{} {}", identity.issuer, identity.subject));
                (refused, format!("unknown-{}", &account[..8]))
            }
            Found::Adviser { id, is_bound, .. } => {
                let act = Act { actor: id.clone(), ..act.clone() };
                if !is_bound {
                    transaction.bind_identity(&act, &id, identity).await?;
                }
                let token = transaction.open_session(&act, &id, true).await?;
                transaction.note(&act, "login.oidc", &id, "done").await?;
                transaction.commit().await?;
                return Ok(match self.adviser_of_session(&token, act.at).await? {
                    Some(adviser) => OidcLogin::Open { token, adviser: Box::new(adviser) },
                    None => OidcLogin::Closed,
                });
            }
        };
        let act = Act { actor: who.clone(), ..act.clone() };
        transaction.note(&act, "login.oidc", &who, reason(&refused)).await?;
        transaction.commit().await?;
        Ok(refused)
    }

    /// The ids of advisers who are bound to an account at a provider.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn bound_advisers(&self) -> Result<BTreeSet<String>, StoreError> {
        let ids: Vec<String> =
            on!(self, pool => sqlx::query_scalar("SELECT adviser FROM oidc_bindings").fetch_all(pool).await)?;
        Ok(ids.into_iter().collect())
    }

    /// Takes the binding of an adviser away, and ends the sessions that were opened by it: the next log-in is found by
    /// address again.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn unbind_adviser(&self, act: &Act, id: &str) -> Result<Result<(), AccountFault>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let gone = within!(&mut transaction, connection => sqlx::query("DELETE FROM oidc_bindings WHERE adviser = $1")
            .bind(id)
            .execute(connection)
            .await
            .map(|done| done.rows_affected()))?;
        if gone == 0 {
            return Ok(Err(AccountFault::Missing));
        }
        within!(&mut transaction, connection => sqlx::query(
            "DELETE FROM adviser_sessions WHERE adviser = $1 AND by_oidc",
        )
        .bind(id)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.note(act, "adviser.unbind", id, "done").await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    /// Deletes log-ins nobody came back from.
    pub(crate) async fn purge_oidc(&self, now: i64) -> Result<(), StoreError> {
        on!(self, pool => sqlx::query("DELETE FROM oidc_logins WHERE created <= $1")
            .bind(now - OIDC_LOGIN_LIFE)
            .execute(pool)
            .await
            .map(drop))?;
        Ok(())
    }
}

/// What the audit says of a log-in that was refused.
fn reason(refused: &OidcLogin) -> &'static str {
    match refused {
        OidcLogin::Open { .. } => "done",
        OidcLogin::Unverified => "address not verified",
        OidcLogin::NoAccount => "no account",
        OidcLogin::BoundToAnother => "bound to another",
        OidcLogin::Closed => "closed",
    }
}

/// Whom an identity is found to be.
enum Found {
    Adviser {
        id: String,
        is_active: bool,
        is_bound: bool,
    },
    /// The adviser with the address, who has another account at the provider.
    Another(String),
    Nobody(OidcLogin),
}

impl Transaction {
    async fn find_identity(&mut self, identity: &Identity) -> Result<Found, StoreError> {
        let bound: Option<(String, bool)> = within!(self, connection => sqlx::query_as(
            "SELECT id, is_active FROM oidc_bindings JOIN advisers ON id = adviser WHERE issuer = $1 AND subject = $2",
        )
        .bind(&identity.issuer)
        .bind(&identity.subject)
        .fetch_optional(connection)
        .await)?;
        if let Some((id, is_active)) = bound {
            return Ok(Found::Adviser { id, is_active, is_bound: true });
        }
        let Some(email) = &identity.email else { return Ok(Found::Nobody(OidcLogin::Unverified)) };
        let known: Option<(String, bool, Option<String>)> = within!(self, connection => sqlx::query_as(
            "SELECT id, is_active, subject FROM advisers LEFT JOIN oidc_bindings ON adviser = id WHERE email = $1",
        )
        .bind(email.trim().to_lowercase())
        .fetch_optional(connection)
        .await)?;
        Ok(match known {
            None => Found::Nobody(OidcLogin::NoAccount),
            Some((id, _, Some(_))) => Found::Another(id),
            Some((id, is_active, None)) => Found::Adviser { id, is_active, is_bound: false },
        })
    }

    async fn bind_identity(&mut self, act: &Act, id: &str, identity: &Identity) -> Result<(), StoreError> {
        within!(self, connection => sqlx::query(
            "INSERT INTO oidc_bindings (adviser, issuer, subject, created) VALUES ($1, $2, $3, $4)",
        )
        .bind(id)
        .bind(&identity.issuer)
        .bind(&identity.subject)
        .bind(act.at)
        .execute(connection)
        .await
        .map(drop))?;
        self.note(act, "adviser.bind", id, "done").await
    }
}
