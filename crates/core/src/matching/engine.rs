//! Ranks the organisations of one catalogue for one request.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeSet, BinaryHeap};

use super::advice::{advice, unknown_words};
use super::answer::{Answer, Band, KnownPartner, Verdict, Why};
use super::diversity::reorder;
use super::scorer::{Scored, Scorer};
use super::{Match, MatchRequest, Mode, Query, Rule, Want, WantedTerms};
use crate::embedding::{Embedder, ThemeVector};
use crate::error::{Error, RequestError};
use crate::index::{OrgIdx, Profiles};
use crate::model::{Bands, Model, Situation, Weights};
use crate::organisation::Programme;
use crate::theme::{Analyzer, Taxonomy, ThemeIdx};

/// How many near misses and known partners are named.
const N_NEAR_MISSES: usize = 3;
/// Most peers, and how many organisations alike are looked at for them.
const N_PEERS: usize = 5;
const N_PEERS_READ: usize = 200;

/// Everything a match is decided with.
#[derive(Debug)]
pub struct Engine {
    /// Themes.
    pub taxonomy: Taxonomy,
    /// Reads texts.
    pub analyzer: Analyzer,
    /// Turns texts into vectors.
    pub embedder: Embedder,
    /// The organisations and their indexes.
    pub profiles: Profiles,
    /// Words that ask for a kind or role.
    pub wanted: WantedTerms,
    /// Programmes with their vectors.
    pub programmes: Vec<(Programme, ThemeVector)>,
    /// Weights and parameters.
    pub model: Model,
}

/// A request with its ranking, before explanation.
struct Ranking {
    query: Query,
    /// Whether they are worth giving.
    verdict: Verdict,
    /// The best, in order, at least as many as were asked for.
    best: Vec<Scored>,
    /// Partners that fit but are known to the asker.
    connected: Vec<Scored>,
    /// Whether a filter of the request kept a candidate out.
    is_filtered: bool,
}

impl Engine {
    /// Answers a request with explained matches.
    ///
    /// # Errors
    /// When the request cannot be read, or the full-text index fails.
    pub fn find_matches(&self, request: &MatchRequest) -> Result<Answer, Error> {
        let limit = request.top().max(N_NEAR_MISSES);
        let Ranking { query, verdict, best: mut ranked, connected, is_filtered } =
            self.ranking(request, limit)?;
        let filters_keep_all_out = ranked.is_empty() && is_filtered;
        ranked.truncate(request.top());
        let explain = |(idx, scored): (usize, &Scored)| self.explain(request, &query, scored, idx + 1);
        let (mut matches, mut near_misses) = (Vec::new(), Vec::new());
        match verdict {
            Verdict::Matches => matches = ranked.iter().enumerate().map(explain).collect(),
            Verdict::NoGoodMatch => {
                let nearest = ranked.iter().take(N_NEAR_MISSES).enumerate().map(explain);
                // What only rests on a reading of everyday words would be a guess on top of a refusal.
                let least = f64::from(self.bands(request).near_miss);
                let fits = |found: &Match| ranked[found.rank - 1].fit >= least;
                near_misses = nearest.filter(|found| found.is_certain && fits(found)).collect();
            }
        }
        let unknown_words = unknown_words(&query, &self.profiles.questions);
        let themes = self.request_themes(&query);
        let add = match verdict {
            Verdict::Matches => Vec::new(),
            Verdict::NoGoodMatch => advice(&query, &themes, &unknown_words, filters_keep_all_out),
        };
        Ok(Answer {
            request: request.id.clone(),
            language: query.answer_language,
            peers: self.peers(request, &query)?,
            programmes: self.funding(&query),
            known: self.known(&query, &connected),
            themes,
            unknown_words,
            verdict,
            matches,
            near_misses,
            add,
        })
    }

    /// The full ranking asked for, without explanation, whatever the verdict.
    ///
    /// # Errors
    /// As [`Engine::find_matches`].
    pub fn rank(&self, request: &MatchRequest) -> Result<(Verdict, Vec<Scored>), Error> {
        let Ranking { verdict, best: mut ranked, .. } =
            self.ranking(request, request.top().max(N_NEAR_MISSES))?;
        ranked.truncate(request.top());
        Ok((verdict, ranked))
    }

    /// The same ranking by scoring every organisation, for checking that candidates are complete.
    ///
    /// # Errors
    /// As [`Engine::find_matches`].
    pub fn rank_exhaustively(&self, request: &MatchRequest) -> Result<Vec<Scored>, Error> {
        let query = self.read(request)?;
        let scorer = self.scorer(request, &query)?;
        let mut ranked: Vec<Scored> = (0..self.profiles.len() as OrgIdx)
            .filter(|&idx| scorer.is_candidate(idx))
            .map(|idx| scorer.score(idx))
            .filter(|scored| Rule::blocking(&self.profiles, request, &query, scored.organisation).is_none())
            .collect();
        sort(&mut ranked);
        ranked.truncate(request.top());
        Ok(ranked)
    }

    /// Why `organisation` is or is not proposed.
    ///
    /// # Errors
    /// As [`Engine::find_matches`]; also when the organisation is unknown.
    pub fn why(&self, request: &MatchRequest, organisation: &str) -> Result<Why, Error> {
        let idx = self.find(organisation)?;
        let query = self.read(request)?;
        let scorer = self.scorer(request, &query)?;
        let scored = scorer.score(idx);
        let ranked: Vec<(f64, OrgIdx)> = scorer
            .candidates()
            .filter(|&other| Rule::blocking(&self.profiles, request, &query, other).is_none())
            .map(|other| (scorer.total(other), other))
            .collect();
        let own = (scored.score, idx);
        let rank = 1 + ranked.iter().filter(|other| in_order(other, &own).is_lt()).count();
        let rule = Rule::blocking(&self.profiles, request, &query, idx);
        let is_candidate = scorer.is_candidate(idx);
        Ok(Why {
            found: self.explain(request, &query, &scored, rank),
            n_ranked: ranked.len(),
            is_candidate,
            rule,
            missing: self.missing(&query, idx),
            language: query.answer_language,
        })
    }

    /// The position of an organisation that somebody named.
    pub(super) fn find(&self, organisation: &str) -> Result<OrgIdx, RequestError> {
        self.profiles.find(organisation).ok_or_else(|| RequestError::UnknownOrganisation {
            field: "organisation",
            id: organisation.to_owned(),
        })
    }

    /// Themes of the request that a profile lacks, heaviest first.
    pub(super) fn missing(&self, query: &Query, idx: OrgIdx) -> Vec<ThemeIdx> {
        let own: Vec<ThemeIdx> = self.themes_of(idx);
        self.request_themes(query)
            .into_iter()
            .map(|(theme, _)| theme)
            .filter(|&asked| {
                !own.iter().any(|&has| has == asked || self.taxonomy.ancestors(has).any(|up| up == asked))
            })
            .collect()
    }

    /// Themes of an organisation's profile, heaviest first.
    pub fn themes_of(&self, idx: OrgIdx) -> Vec<ThemeIdx> {
        let n_themes = self.embedder.vocabulary().n_themes();
        let mut weights = std::collections::BTreeMap::<ThemeIdx, f32>::new();
        for (_, item) in self.profiles.theme_index.items_of(idx) {
            for &(dimension, weight) in item.embedded.vector.entries() {
                if dimension < n_themes {
                    *weights.entry(dimension).or_default() += weight;
                }
            }
        }
        let mut themes: Vec<(ThemeIdx, f32)> = weights.into_iter().collect();
        themes.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        themes.into_iter().map(|(theme, _)| theme).collect()
    }

    pub(super) fn read(&self, request: &MatchRequest) -> Result<Query, RequestError> {
        Query::read(
            &self.profiles,
            &self.taxonomy,
            &self.analyzer,
            &self.embedder,
            &self.wanted,
            self.model.questions.nearest,
            request,
        )
    }

    pub(super) fn scorer<'a>(
        &'a self,
        request: &MatchRequest,
        query: &'a Query,
    ) -> Result<Scorer<'a>, Error> {
        let situation = self.situation(request);
        Ok(Scorer::new(&self.profiles, &self.embedder, &self.model, situation, request, query)?)
    }

    /// The weights for the request's mode, and for what there is to compare.
    pub(super) fn weights(&self, request: &MatchRequest) -> &Weights {
        self.model.weights_for(self.situation(request))
    }

    fn bands(&self, request: &MatchRequest) -> &Bands {
        self.model.bands_for(self.situation(request))
    }

    /// What there is to compare a request with.
    pub fn situation(&self, request: &MatchRequest) -> Situation {
        let has_questions = !self.profiles.questions.is_empty();
        match request.mode {
            Mode::Similar => Situation::Similar,
            _ if has_questions && request.text().is_some() => Situation::Questions,
            _ if has_questions && request.organisation.is_some() => Situation::Organisation,
            _ if !self.profiles.evidence.is_empty() => Situation::Evidence,
            _ => Situation::Profiles,
        }
    }

    /// The best `limit` of all candidates, exactly: candidates are taken by what their subject signals give, and the
    /// rest are left when no context could lift them among the best any more.
    fn ranking(&self, request: &MatchRequest, limit: usize) -> Result<Ranking, Error> {
        let diversity = &self.model.diversity;
        let limit = if diversity.is_on() { limit.max(diversity.depth) } else { limit };
        let query = self.read(request)?;
        let scorer = self.scorer(request, &query)?;
        let mut candidates: Vec<(f64, OrgIdx)> =
            scorer.candidates().map(|idx| (scorer.subject_total(idx), idx)).collect();
        candidates.sort_unstable_by(in_order);
        let most_context = scorer.most_context();
        let mut best: BinaryHeap<Reverse<Ranked>> = BinaryHeap::new();
        let mut is_filtered = false;
        for &(subject, idx) in &candidates {
            let is_full = best.len() >= limit;
            if is_full && best.peek().is_some_and(|Reverse(last)| subject + most_context < last.0) {
                break;
            }
            match Rule::blocking(&self.profiles, request, &query, idx) {
                None => best.push(Reverse(Ranked(scorer.total(idx), idx))),
                Some(rule) => is_filtered |= rule.is_filter(),
            }
            if best.len() > limit {
                best.pop();
            }
        }
        let mut best: Vec<Scored> =
            best.into_sorted_vec().into_iter().map(|Reverse(Ranked(_, idx))| scorer.score(idx)).collect();
        let verdict = self.verdict(request, &query, &best);
        self.diversify(&query, &mut best);
        let connected = self.connected(request, &query, &scorer);
        Ok(Ranking { query, verdict, best, connected, is_filtered })
    }

    /// Reorders the best so that they cover the themes asked for, where the model says so.
    fn diversify(&self, query: &Query, best: &mut [Scored]) {
        let params = &self.model.diversity;
        if !params.is_on() {
            return;
        }
        let whole = |idx: OrgIdx| {
            let items = self.profiles.theme_index.items_of(idx);
            ThemeVector::combine(items.map(|(_, item)| (&item.embedded.vector, 1.0)))
        };
        let mix = query.asker.map_or_else(|| query.need.clone(), whole);
        let n_themes = self.embedder.vocabulary().n_themes();
        reorder(best, &query.need, &mix, n_themes, params, |scored| whole(scored.organisation));
    }

    /// Candidates that only the asker's own ties keep out.
    fn connected(&self, request: &MatchRequest, query: &Query, scorer: &Scorer) -> Vec<Scored> {
        let Some(asker) = query.asker else { return Vec::new() };
        let ties = self.profiles.graph.edges(asker);
        let tied: BTreeSet<OrgIdx> = ties.iter().map(|edge| edge.to).collect();
        tied.into_iter()
            .filter(|&idx| scorer.is_candidate(idx))
            .filter(|&idx| Rule::blocking(&self.profiles, request, query, idx) == Some(Rule::Connected))
            .map(|idx| scorer.score(idx))
            .collect()
    }

    pub(super) fn verdict(&self, request: &MatchRequest, query: &Query, ranked: &[Scored]) -> Verdict {
        let best = &ranked[..ranked.len().min(N_NEAR_MISSES)];
        let Some(first) = best.first() else { return Verdict::NoGoodMatch };
        let mean = best.iter().map(|scored| scored.fit).sum::<f64>() / best.len() as f64;
        let fit = f64::midpoint(first.fit, mean);
        let answerable = query.likeness.answerable.powf(self.model.questions.answerable_power);
        let is_good = fit * f64::from(answerable) >= f64::from(self.bands(request).answer);
        if is_good { Verdict::Matches } else { Verdict::NoGoodMatch }
    }

    /// Who did or does something alike, if the request asks for peers: those alike by what they are about and did,
    /// and not those who live of advising, teaching or connecting.
    fn peers(&self, request: &MatchRequest, query: &Query) -> Result<Vec<Match>, Error> {
        if !query.wants.iter().any(|(want, _)| *want == Want::Peer) {
            return Ok(Vec::new());
        }
        let alike = MatchRequest { mode: Mode::Similar, ..request.clone() };
        let ranked = self.ranking(&alike, N_PEERS_READ)?.best;
        let is_peer = |scored: &&Scored| {
            Want::Peer.is_met_by(self.profiles.organisation(scored.organisation), query.home)
                && scored.band >= Band::Possible
        };
        let peers = ranked.iter().filter(is_peer).take(N_PEERS).enumerate();
        Ok(peers.map(|(idx, scored)| self.explain(&alike, query, scored, idx + 1)).collect())
    }

    /// Themes named in the request, without the broader ones that only got their share.
    pub(super) fn request_themes(&self, query: &Query) -> Vec<(ThemeIdx, f32)> {
        let n_themes = self.embedder.vocabulary().n_themes();
        let named: Vec<ThemeIdx> = if query.text.is_empty() {
            query.need.entries().iter().map(|&(dimension, _)| dimension).filter(|&d| d < n_themes).collect()
        } else {
            query.request.embedded.spans.iter().map(|span| span.dimension).filter(|&d| d < n_themes).collect()
        };
        let mut themes: Vec<(ThemeIdx, f32)> = query
            .need
            .entries()
            .iter()
            .filter(|(dimension, _)| named.contains(dimension))
            .filter(|&&(theme, weight)| {
                // A broader theme is told only where it weighs more than its share of a narrower one.
                !query.need.entries().iter().any(|&(other, heavier)| {
                    other < n_themes
                        && heavier > weight
                        && self.taxonomy.ancestors(other).any(|up| up == theme)
                })
            })
            .copied()
            .collect();
        themes.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        themes
    }

    fn known(&self, query: &Query, connected: &[Scored]) -> Vec<KnownPartner> {
        let Some(asker) = query.asker else { return Vec::new() };
        let mut fitting: Vec<Scored> =
            connected.iter().filter(|scored| scored.band >= Band::Possible).cloned().collect();
        sort(&mut fitting);
        fitting
            .iter()
            .take(super::request::DEFAULT_TOP)
            .filter_map(|scored| {
                let edge = self.profiles.graph.between(asker, scored.organisation)?;
                Some(KnownPartner {
                    organisation: scored.organisation,
                    relation: edge.kind,
                    via: edge.via.clone(),
                })
            })
            .collect()
    }
}

/// Higher score first, then id: positions follow ids.
pub(super) fn sort(scored: &mut [Scored]) {
    scored.sort_by(|a, b| in_order(&(a.score, a.organisation), &(b.score, b.organisation)));
}

/// Higher score first, then id.
fn in_order(a: &(f64, OrgIdx), b: &(f64, OrgIdx)) -> Ordering {
    b.0.total_cmp(&a.0).then(a.1.cmp(&b.1))
}

/// A score with its organisation; what comes first in an answer is the greater.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Ranked(f64, OrgIdx);

impl Eq for Ranked {}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        in_order(&(other.0, other.1), &(self.0, self.1))
    }
}
