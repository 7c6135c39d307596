//! What a change of a profile would do, measured: the same questions asked with and without it.

use std::sync::Arc;

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::MatchRequest;
use schakel_core::organisation::Language;
use schakel_store::CaseFilter;
use schakel_store::register::{Fact, StatedFact, apply};

use crate::RefreshError;
use crate::web::asked::match_request;
use crate::web::desk::visit::DeskVisit;
use crate::web::page::PageError;

/// How many questions are asked: requests first, those that are open before others, then examples.
const N_ASKED: usize = 200;
/// Among how many suggestions an organisation is looked for.
const N_TOP: usize = 10;
/// How many questions that it enters or leaves are shown.
const N_SHOWN: usize = 5;
/// Characters of a question that are shown.
const MAX_SHOWN: usize = 160;

/// What a change would do.
#[derive(Debug, Default)]
pub(super) struct Effect {
    /// How many requests were asked, and how many example questions.
    pub(super) n_requests: usize,
    pub(super) n_examples: usize,
    /// In how many of them the organisation is among the first ten, now and then.
    pub(super) before: usize,
    pub(super) after: usize,
    /// Questions it would be among the first ten of, or no longer.
    pub(super) entered: Vec<(Language, String)>,
    pub(super) left: Vec<(Language, String)>,
}

/// Asks requests and example questions of others with and without `facts` of the organisation `id`. Nothing is stored.
pub(super) async fn measure(visit: &DeskVisit, id: &str, facts: Vec<Fact>) -> Result<Effect, PageError> {
    let (store, catalogue) = (&visit.app.store, &visit.app.catalogue);
    let mut asked: Vec<MatchRequest> = store
        .cases(CaseFilter::All, 0, N_ASKED as i64)
        .await?
        .iter()
        .map(|case| match_request(catalogue, &case.answers, case.language))
        .collect();
    let n_requests = asked.len();
    // An organisation's own examples were made of its profile: they say nothing of who else would find it.
    let examples: Vec<_> = visit
        .app
        .base
        .questions
        .iter()
        .filter(|question| !question.organisation.is_empty() && question.organisation != id)
        .collect();
    let every = (examples.len() / (N_ASKED - n_requests).max(1)).max(1);
    let examples = examples.into_iter().step_by(every).take(N_ASKED - n_requests);
    asked.extend(examples.map(|question| MatchRequest {
        text: Some(question.text.clone()),
        language: Some(question.language),
        ..MatchRequest::default()
    }));
    let mut changes = store.register_changes().await?;
    changes.facts.extend(facts.into_iter().map(|fact| StatedFact { revision: i64::MAX, fact }));
    // Two catalogues at once are enough.
    let turn = Arc::clone(&visit.service.planning).acquire_owned().await;
    let (base, model) = (Arc::clone(&visit.app.base), catalogue.engine().model.clone());
    let (now, id, catalogue) = (visit.now, id.to_owned(), Arc::clone(catalogue));
    let measured = tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let changed = Catalogue::build(apply(&base, &changes).as_of(now), model, None)?;
        compare(&catalogue, &changed, &id, &asked, n_requests)
    })
    .await
    .map_err(|_| PageError::Refresh(RefreshError::BrokenOff))?;
    Ok(measured?)
}

fn compare(
    now: &Catalogue,
    then: &Catalogue,
    id: &str,
    asked: &[MatchRequest],
    n_requests: usize,
) -> Result<Effect, schakel_core::Error> {
    let mut effect = Effect { n_requests, n_examples: asked.len() - n_requests, ..Effect::default() };
    for request in asked {
        let request = MatchRequest { top: Some(N_TOP), ..request.clone() };
        let (was, is) = (is_found(now, &request, id)?, is_found(then, &request, id)?);
        effect.before += usize::from(was);
        effect.after += usize::from(is);
        let list = match (was, is) {
            (false, true) => &mut effect.entered,
            (true, false) => &mut effect.left,
            _ => continue,
        };
        let text: String = request.text.unwrap_or_default().chars().take(MAX_SHOWN).collect();
        if list.len() < N_SHOWN {
            list.push((request.language.unwrap_or(Language::Nl), text));
        }
    }
    Ok(effect)
}

fn is_found(catalogue: &Catalogue, request: &MatchRequest, id: &str) -> Result<bool, schakel_core::Error> {
    let Some(idx) = catalogue.engine().profiles.find(id) else { return Ok(false) };
    Ok(catalogue.find_matches(request)?.matches.iter().any(|found| found.organisation == idx))
}
