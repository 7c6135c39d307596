//! Tells people from programs that fill in every form, without a puzzle and without anybody else: a field people leave
//! empty, and a signed stamp that says when the form was shown, good for one submission.

use schakel_store::StoreError;

use super::fields::Fields;
use super::visit::Visit;

/// The field that is to stay empty.
pub(super) const EMPTY_FIELD: &str = "fax";
/// The field of the stamp.
const STAMP_FIELD: &str = "stamp";
const PURPOSE: &str = "stamp";

/// A stamp for a form that is shown now: `time.nonce.signature`.
pub(super) fn stamp(visit: &Visit) -> Result<String, StoreError> {
    let content = format!("{}.{}", visit.now, visit.app.store.nonce()?);
    let signature = visit.app.store.secret().sign(PURPOSE, &content);
    Ok(format!("{content}.{signature}"))
}

/// What is wrong with how a form was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubt {
    /// The field that is to stay empty is not.
    Filled,
    /// It came too soon after it was shown.
    Soon,
    /// It was shown too long ago, or its stamp is not ours.
    Stale,
    /// It was sent before.
    Again,
    /// Too many came from this network.
    TooMany,
}

impl Doubt {
    /// The key of what to do about it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Filled => "error-guard-filled",
            Self::Soon => "error-guard-soon",
            Self::Stale | Self::Again => "error-guard-stale",
            Self::TooMany => "error-guard-many",
        }
    }
}

/// Checks a form that stores something; nothing is dropped in silence: a doubt is told, and the form can be sent again.
///
/// # Errors
/// When the store fails.
pub(super) async fn doubt(visit: &Visit, fields: &Fields) -> Result<Option<Doubt>, StoreError> {
    if !fields.get(EMPTY_FIELD).is_empty() {
        return Ok(Some(Doubt::Filled));
    }
    let limits = &visit.app.config.limits;
    let Some((shown, nonce)) = read(visit, fields.get(STAMP_FIELD)) else { return Ok(Some(Doubt::Stale)) };
    let age = visit.now - shown;
    if age > limits.form_max_seconds {
        return Ok(Some(Doubt::Stale));
    }
    // Who has a draft has taken the time to fill it in; who switches the language first may be quick, no more than that.
    if visit.draft.is_none() {
        if age < limits.form_min_seconds && fields.get("switch").is_empty() {
            return Ok(Some(Doubt::Soon));
        }
        if !visit.app.allowances.may_begin(visit.client) {
            return Ok(Some(Doubt::TooMany));
        }
    }
    let is_new = visit.app.store.use_stamp(&nonce, shown + limits.form_max_seconds).await?;
    Ok((!is_new).then_some(Doubt::Again))
}

/// When a form with this stamp was shown, and its nonce; nothing if it is not ours.
fn read(visit: &Visit, stamp: &str) -> Option<(i64, String)> {
    let (content, signature) = stamp.rsplit_once('.')?;
    if !visit.app.store.secret().is_signature(PURPOSE, content, signature) {
        return None;
    }
    let (shown, nonce) = content.split_once('.')?;
    Some((shown.parse().ok()?, nonce.to_owned()))
}
