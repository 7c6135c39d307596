//! What can be told of a request while it is being written: how it is read, how many partners it would find, and what
//! would find more. Ranks nothing and explains nobody.

use super::advice::{suggestions, unknown_words};
use super::engine::sort;
use super::{Advice, Band, Engine, MatchRequest, Rule, Scored, Verdict};
use crate::error::Error;
use crate::organisation::Language;
use crate::theme::ThemeIdx;

/// How a request is read, and how far it reaches.
#[derive(Debug, Clone, PartialEq)]
pub struct RequestAnalysis {
    /// The language the analysis is worded in.
    pub language: Language,
    /// Themes recognised, heaviest first.
    pub themes: Vec<RecognisedTheme>,
    /// Words that nothing in the catalogue explains, as written.
    pub unknown_words: Vec<String>,
    /// Whether anything would be worth calling.
    pub verdict: Verdict,
    /// How many organisations would be proposed; none where the verdict is "no good match".
    pub qualifying: Qualifying,
    /// How many more would be at least possible with a limit of the request dropped; limits that cost nothing are left
    /// out.
    pub without_limit: Vec<(Limit, usize)>,
    /// What to add or change.
    pub add: Vec<Advice>,
}

/// A theme with the words that led to it.
#[derive(Debug, Clone, PartialEq)]
pub struct RecognisedTheme {
    /// Which theme.
    pub theme: ThemeIdx,
    /// Its weight in the request's vector, in (0, 1].
    pub weight: f32,
    /// The words of the request, in the order of the text, each once.
    pub words: Vec<String>,
    /// Whether the text does not name it: its everyday words point to it.
    pub is_inferred: bool,
}

/// How many organisations a request would find, by band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Qualifying {
    /// Those that answer it.
    pub strong: usize,
    /// Those worth a call.
    pub possible: usize,
    /// Those that touch the subject.
    pub weak: usize,
}

/// A limit the asker may drop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Only some kinds of organisation.
    Kinds,
    /// Only some countries.
    Countries,
    /// Only within a distance.
    Distance,
}

impl Limit {
    const ALL: [Self; 3] = [Self::Kinds, Self::Countries, Self::Distance];

    /// The field of the request that sets it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Kinds => "kinds",
            Self::Countries => "countries",
            Self::Distance => "near.km",
        }
    }

    /// The request without this limit; nothing where it does not set it.
    fn dropped(self, request: &MatchRequest) -> Option<MatchRequest> {
        let mut wider = request.clone();
        match self {
            Self::Kinds => wider.kinds.clear(),
            Self::Countries => wider.countries.clear(),
            Self::Distance => wider.near.iter_mut().for_each(|near| near.km = None),
        }
        (wider != *request).then_some(wider)
    }
}

impl Engine {
    /// Reads a request and counts whom it would find.
    ///
    /// # Errors
    /// As [`Engine::find_matches`].
    pub fn analyse(&self, request: &MatchRequest) -> Result<RequestAnalysis, Error> {
        let query = self.read(request)?;
        let scorer = self.scorer(request, &query)?;
        let scored: Vec<Scored> = scorer.candidates().map(|idx| scorer.score(idx)).collect();
        let is_allowed = |request: &MatchRequest, scored: &Scored| {
            Rule::blocking(&self.profiles, request, &query, scored.organisation).is_none()
        };
        let found = |request: &MatchRequest| {
            let mut counts = Qualifying::default();
            for found in scored.iter().filter(|scored| is_allowed(request, scored)) {
                match found.band {
                    Band::Strong => counts.strong += 1,
                    Band::Possible => counts.possible += 1,
                    Band::Weak => counts.weak += 1,
                }
            }
            counts
        };
        let mut best: Vec<Scored> =
            scored.iter().filter(|scored| is_allowed(request, scored)).cloned().collect();
        sort(&mut best);
        let verdict = self.verdict(request, &query, &best);
        let (mut qualifying, mut without_limit) = (Qualifying::default(), Vec::new());
        if verdict == Verdict::Matches {
            qualifying = found(request);
            for limit in Limit::ALL {
                let Some(wider) = limit.dropped(request) else { continue };
                let wider = found(&wider);
                let more = wider.strong + wider.possible - qualifying.strong - qualifying.possible;
                if more > 0 {
                    without_limit.push((limit, more));
                }
            }
        }
        let themes: Vec<RecognisedTheme> = self
            .request_themes(&query)
            .into_iter()
            .map(|(theme, weight)| {
                let mut words: Vec<String> = Vec::new();
                for span in query.request.embedded.spans.iter().filter(|span| span.dimension == theme) {
                    let word = &query.text[span.start as usize..span.end as usize];
                    if !words.iter().any(|known| known == word) {
                        words.push(word.to_owned());
                    }
                }
                let is_inferred = query.request.inferred.contains(&theme);
                RecognisedTheme { theme, weight, words, is_inferred }
            })
            .collect();
        let unknown_words = unknown_words(&query, &self.profiles.questions);
        let add = suggestions(&query, themes.is_empty(), &unknown_words, verdict);
        Ok(RequestAnalysis {
            language: query.answer_language,
            themes,
            unknown_words,
            verdict,
            qualifying,
            without_limit,
            add,
        })
    }
}
