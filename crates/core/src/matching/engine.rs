//! Ranks the organisations of one catalogue for one request.

use super::answer::{Advice, Answer, Band, KnownPartner, Verdict, Why};
use super::scorer::{Scored, Scorer};
use super::{Connected, Match, MatchRequest, Mode, Query, Rule, Want, WantedTerms};
use crate::embedding::{Embedder, ThemeVector};
use crate::error::{Error, RequestError};
use crate::index::{OrgIdx, Profiles};
use crate::model::{Model, Weights};
use crate::organisation::Programme;
use crate::text::tokenize;
use crate::theme::{Analyzer, Taxonomy, ThemeIdx};

/// How many near misses and known partners are named.
const N_NEAR_MISSES: usize = 3;
/// Most peers.
const N_PEERS: usize = 5;
/// A request of fewer words is told to say more.
const FEW_WORDS: usize = 5;

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
    ranked: Vec<Scored>,
    blocked: Vec<(Scored, Rule)>,
}

impl Engine {
    /// Answers a request with explained matches.
    ///
    /// # Errors
    /// When the request cannot be read, or the full-text index fails.
    pub fn find_matches(&self, request: &MatchRequest) -> Result<Answer, Error> {
        let Ranking { query, mut ranked, blocked } = self.ranking(request)?;
        let verdict = self.verdict(&ranked);
        let n_ranked = ranked.len();
        ranked.truncate(request.top());
        let explain = |(idx, scored): (usize, &Scored)| self.explain(request, &query, scored, idx + 1);
        let (mut matches, mut near_misses) = (Vec::new(), Vec::new());
        match verdict {
            Verdict::Matches => matches = ranked.iter().enumerate().map(explain).collect(),
            Verdict::NoGoodMatch => {
                let nearest = ranked.iter().take(N_NEAR_MISSES).enumerate().map(explain);
                // What only rests on a reading of everyday words would be a guess on top of a refusal.
                near_misses = nearest.filter(|found| found.is_certain).collect();
            }
        }
        let unknown_words = unknown_words(&query);
        let themes = self.request_themes(&query);
        let add = match verdict {
            Verdict::Matches => Vec::new(),
            Verdict::NoGoodMatch => advice(&query, &themes, &unknown_words, n_ranked, &blocked),
        };
        Ok(Answer {
            request: request.id.clone(),
            language: query.answer_language,
            peers: self.peers(request, &query)?,
            programmes: self.funding(&query),
            known: self.known(&query, &blocked),
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
        let mut ranked = self.ranking(request)?.ranked;
        let verdict = self.verdict(&ranked);
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
            .map(|idx| scorer.score(idx))
            .filter(|scored| scored.fit > 0.0)
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
        let idx = self.profiles.find(organisation).ok_or_else(|| RequestError::UnknownOrganisation {
            field: "organisation",
            id: organisation.to_owned(),
        })?;
        let Ranking { query, ranked, blocked } = self.ranking(request)?;
        let scored = self.scorer(request, &query)?.score(idx);
        let rank = 1 + ranked.iter().filter(|other| precedes(other, &scored)).count();
        let rule = Rule::blocking(&self.profiles, request, &query, idx);
        let is_candidate = ranked.iter().any(|other| other.organisation == idx)
            || blocked.iter().any(|(other, _)| other.organisation == idx);
        let own: Vec<ThemeIdx> = self.themes_of(idx);
        let missing = self
            .request_themes(&query)
            .into_iter()
            .map(|(theme, _)| theme)
            .filter(|&asked| {
                !own.iter().any(|&has| has == asked || self.taxonomy.ancestors(has).any(|up| up == asked))
            })
            .collect();
        Ok(Why {
            found: self.explain(request, &query, &scored, rank),
            n_ranked: ranked.len(),
            is_candidate,
            rule,
            missing,
            language: query.answer_language,
        })
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

    fn read(&self, request: &MatchRequest) -> Result<Query, RequestError> {
        Query::read(&self.profiles, &self.analyzer, &self.embedder, &self.wanted, request)
    }

    fn scorer<'a>(&'a self, request: &MatchRequest, query: &'a Query) -> Result<Scorer<'a>, Error> {
        let includes_past = request.connected != Connected::Exclude;
        let weights = self.weights(request);
        Ok(Scorer::new(&self.profiles, &self.embedder, &self.model, weights, query, includes_past)?)
    }

    /// The weights for the request's mode.
    pub(super) fn weights(&self, request: &MatchRequest) -> &Weights {
        match request.mode {
            Mode::Complement | Mode::Explore => &self.model.weights,
            Mode::Similar => &self.model.similar_weights,
        }
    }

    fn ranking(&self, request: &MatchRequest) -> Result<Ranking, Error> {
        let query = self.read(request)?;
        let scorer = self.scorer(request, &query)?;
        let (mut ranked, mut blocked) = (Vec::new(), Vec::new());
        for idx in scorer.candidates() {
            let scored = scorer.score(idx);
            match Rule::blocking(&self.profiles, request, &query, idx) {
                None => ranked.push(scored),
                Some(rule) => blocked.push((scored, rule)),
            }
        }
        sort(&mut ranked);
        Ok(Ranking { query, ranked, blocked })
    }

    fn verdict(&self, ranked: &[Scored]) -> Verdict {
        let best = &ranked[..ranked.len().min(N_NEAR_MISSES)];
        let Some(first) = best.first() else { return Verdict::NoGoodMatch };
        let mean = best.iter().map(|scored| scored.fit).sum::<f64>() / best.len() as f64;
        let is_good = f64::midpoint(first.fit, mean) >= f64::from(self.model.bands.answer);
        if is_good { Verdict::Matches } else { Verdict::NoGoodMatch }
    }

    /// The band of a scored organisation.
    pub(super) fn band(&self, scored: &Scored) -> Band {
        let fit = scored.fit as f32;
        if fit >= self.model.bands.strong {
            Band::Strong
        } else if fit >= self.model.bands.possible {
            Band::Possible
        } else {
            Band::Weak
        }
    }

    /// Who did or does something alike, if the request asks for peers: those alike by what they are about and did,
    /// and not those who live of advising, teaching or connecting.
    fn peers(&self, request: &MatchRequest, query: &Query) -> Result<Vec<Match>, Error> {
        if !query.wants.iter().any(|(want, _)| *want == Want::Peer) {
            return Ok(Vec::new());
        }
        let alike = MatchRequest { mode: Mode::Similar, ..request.clone() };
        let ranked = self.ranking(&alike)?.ranked;
        let is_peer = |scored: &&Scored| {
            Want::Peer.is_met_by(self.profiles.organisation(scored.organisation), query.home)
                && self.band(scored) >= Band::Possible
        };
        let peers = ranked.iter().filter(is_peer).take(N_PEERS).enumerate();
        Ok(peers.map(|(idx, scored)| self.explain(&alike, query, scored, idx + 1)).collect())
    }

    /// Themes named in the request, without the broader ones that only got their share.
    fn request_themes(&self, query: &Query) -> Vec<(ThemeIdx, f32)> {
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

    fn known(&self, query: &Query, blocked: &[(Scored, Rule)]) -> Vec<KnownPartner> {
        let Some(asker) = query.asker else { return Vec::new() };
        let mut scored: Vec<Scored> = blocked
            .iter()
            .filter(|(scored, rule)| *rule == Rule::Connected && self.band(scored) >= Band::Possible)
            .map(|(scored, _)| scored.clone())
            .collect();
        sort(&mut scored);
        scored
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
fn sort(scored: &mut [Scored]) {
    scored.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.organisation.cmp(&b.organisation)));
}

fn precedes(a: &Scored, b: &Scored) -> bool {
    b.score.total_cmp(&a.score).then(a.organisation.cmp(&b.organisation)).is_lt()
}

fn unknown_words(query: &Query) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for &(start, end) in &query.request.unknown {
        let word = &query.text[start..end];
        if !words.iter().any(|known| known.to_lowercase() == word.to_lowercase()) {
            words.push(word.to_owned());
        }
    }
    words
}

fn advice(
    query: &Query,
    themes: &[(ThemeIdx, f32)],
    unknown_words: &[String],
    n_ranked: usize,
    blocked: &[(Scored, Rule)],
) -> Vec<Advice> {
    let mut advice = Vec::new();
    let is_filter = |rule: &Rule| {
        matches!(rule, Rule::KindNotAsked | Rule::CountryNotAsked | Rule::TooFar | Rule::NotConnected)
    };
    if n_ranked == 0 && blocked.iter().any(|(_, rule)| is_filter(rule)) {
        advice.push(Advice::WidenFilters);
    }
    if themes.is_empty() {
        advice.push(Advice::NameSubject);
    }
    if !unknown_words.is_empty() {
        advice.push(Advice::OtherWords(unknown_words.to_vec()));
    }
    if tokenize(&query.text).len() < FEW_WORDS || advice.is_empty() {
        advice.push(Advice::TellMore);
    }
    advice
}
