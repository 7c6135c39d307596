//! Requests an adviser follows: partners that came to fit since are told once, at the desk and in a mail a day.

use std::collections::BTreeMap;

use axum::extract::FromRef;
use axum::response::{IntoResponse, Redirect};
use schakel_core::organisation::Language;
use schakel_store::{Act, Case, NewHit, SavedSearch, StoreError};
use thiserror::Error;

use super::inbox::organisation_name;
use super::posted::Posted;
use super::visit::DeskVisit;
use crate::web::asked::match_request;
use crate::web::fields::Segment;
use crate::web::page::{PageError, PageResult};
use crate::web::texts::Texts;
use crate::{App, Service};

/// A partner is told of when it is among this many.
const N_FITTING: usize = 10;
/// These are known when a request begins to be followed: one that was just below and moves up is no news.
const N_KNOWN: usize = 20;

/// What is new in one request.
#[derive(Debug)]
pub(super) struct NewRow {
    pub(super) request: String,
    pub(super) organisations: Vec<(String, String)>,
}

/// Why followed requests could not be looked at.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum FollowError {
    /// The store could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A request could not be answered.
    #[error("a followed request could not be answered")]
    Match(#[from] schakel_core::Error),
}

impl From<FollowError> for PageError {
    fn from(error: FollowError) -> Self {
        match error {
            FollowError::Store(error) => Self::Store(error),
            FollowError::Match(error) => Self::Core(error),
        }
    }
}

/// The first `n` organisations that fit a request.
fn fitting(app: &App, case: &Case, n: usize) -> Result<Vec<String>, FollowError> {
    let mut request = match_request(&app.catalogue, &case.answers, case.language);
    request.top = Some(n);
    let profiles = &app.catalogue.engine().profiles;
    let answer = app.catalogue.find_matches(&request)?;
    Ok(answer.matches.iter().map(|found| profiles.organisation(found.organisation).id.clone()).collect())
}

/// Looks at the requests that are followed with a catalogue they were not looked at with.
async fn look(app: &App, searches: &[SavedSearch], now: i64) -> Result<(), FollowError> {
    for search in searches.iter().filter(|search| search.catalogue != app.catalogue.version()) {
        let Some(case) = app.store.case(&search.request).await? else { continue };
        let mut found = fitting(app, &case, N_FITTING)?;
        // What is decided is no news either.
        let verdicts = app.store.verdicts(&search.request).await?;
        let introductions = app.store.introductions_of(&search.request).await?;
        found.retain(|id| {
            verdicts.iter().all(|verdict| verdict.organisation != *id)
                && introductions.iter().all(|one| one.proposal.organisation != *id)
        });
        app.store.keep_hits(&search.id, &found, app.catalogue.version(), now).await?;
    }
    Ok(())
}

/// What is new for who visits, by request; none of it was said to be seen.
pub(super) async fn news(visit: &DeskVisit) -> Result<Vec<NewRow>, PageError> {
    let store = &visit.app.store;
    look(&visit.app, &store.saved_searches(&visit.adviser.id).await?, visit.now).await?;
    let mut rows: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for hit in store.new_hits(&visit.adviser.id).await? {
        let name = organisation_name(visit, &hit.organisation);
        rows.entry(hit.request).or_default().push((hit.organisation, name));
    }
    Ok(rows.into_iter().map(|(request, organisations)| NewRow { request, organisations }).collect())
}

/// What is new for who visits in one request; nothing where it is not followed.
pub(super) async fn news_of(
    visit: &DeskVisit,
    reference: &str,
) -> Result<Option<Vec<(String, String)>>, PageError> {
    let store = &visit.app.store;
    let mut searches = store.saved_searches(&visit.adviser.id).await?;
    searches.retain(|search| search.request == reference);
    if searches.is_empty() {
        return Ok(None);
    }
    look(&visit.app, &searches, visit.now).await?;
    let hits = store.new_hits(&visit.adviser.id).await?.into_iter().filter(|hit| hit.request == reference);
    let named = |hit: NewHit| {
        let name = organisation_name(visit, &hit.organisation);
        (hit.organisation, name)
    };
    Ok(Some(hits.map(named).collect()))
}

/// `POST /nl/desk/requests/S-…/follow`: begins, ends, or says that what is new was seen.
pub(super) async fn change(Segment(reference): Segment, Posted { visit, fields }: Posted) -> PageResult {
    let store = &visit.app.store;
    let Some(case) = store.case(&reference).await? else { return visit.missing() };
    let done = match fields.get("do") {
        "begin" => {
            let known = fitting(&visit.app, &case, N_KNOWN)?;
            let followed =
                store.follow_request(&visit.act(), &reference, &known, visit.app.catalogue.version()).await?;
            if followed.is_err() {
                return visit.missing();
            }
            "followed"
        }
        "end" => {
            store.unfollow_request(&visit.act(), &reference).await?;
            "unfollowed"
        }
        "seen" => {
            store.see_hits(&visit.act(), &reference).await?;
            "seen"
        }
        _ => return visit.missing(),
    };
    Ok(Redirect::to(&visit.to(&format!("/desk/requests/{reference}?done={done}"))).into_response())
}

impl Service {
    /// Mails each adviser what is new in the requests it follows, once a day at most, and gives how many mails went. Without a
    /// mail server it waits at the desk.
    ///
    /// # Errors
    /// When the store fails or a request cannot be answered. A mail that is not taken is tried again later.
    pub async fn send_digests(&self, now: i64) -> Result<usize, FollowError> {
        let Some(mailer) = &self.mailer else { return Ok(0) };
        let app = App::from_ref(self);
        look(&app, &app.store.saved_searches("").await?, now).await?;
        let mut n_sent = 0;
        for adviser in app.store.advisers().await?.into_iter().filter(|adviser| adviser.is_active) {
            let hits = app.store.take_digest(&adviser.id, now).await?;
            if hits.is_empty() {
                continue;
            }
            let t = Texts(Language::Nl);
            let lines: Vec<String> = hits.iter().map(|hit| line(&app, hit)).collect();
            let text =
                t.with("letter-follow-text", &[("adviser", &adviser.name), ("lines", &lines.join("\n"))]);
            let subject = t.count("letter-follow-subject", hits.len());
            let sent = mailer.send(&adviser.email, &adviser.email, &subject, &text).await;
            let result = if sent.is_ok() { "done" } else { "failed" };
            if let Err(error) = sent {
                eprintln!("error: a mail about new partners was not sent: {}", error.told());
                app.store.give_digest_back(&adviser.id, now).await?;
            } else {
                n_sent += 1;
            }
            let act = Act::of_system("digest", now);
            app.store.note(&act, "mail.digest", &adviser.id, result).await?;
        }
        Ok(n_sent)
    }
}

/// A line of a digest, and where to look where the service's address is known: nothing of who asks.
fn line(app: &App, hit: &NewHit) -> String {
    let name =
        app.catalogue.organisation(&hit.organisation).map_or(hit.organisation.as_str(), |row| &row.name);
    match &app.config.address {
        Some(address) => format!(
            "- {}: {name}\n  {}/{}/desk/requests/{}",
            hit.request,
            address.trim_end_matches('/'),
            Language::Nl,
            hit.request
        ),
        None => format!("- {}: {name}", hit.request),
    }
}
