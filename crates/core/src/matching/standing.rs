//! Where one organisation stands in the answer to a request, without its explanation.

use super::{Band, Engine, MatchRequest, Verdict};
use crate::error::Error;
use crate::index::OrgIdx;

/// Where an organisation stands in the answer to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its rank, from 1: the one it would have without a rule that keeps it out. Nothing where it knows nothing of the
    /// subject.
    pub rank: Option<usize>,
    /// How many organisations were ranked.
    pub n_ranked: usize,
    /// How sure the match is.
    pub band: Band,
    /// Whether the answer gives any matches.
    pub verdict: Verdict,
    /// Whether it is one of the matches that are given.
    pub is_proposed: bool,
}

impl Engine {
    /// Where `organisation` stands in the answer to `request`.
    ///
    /// # Errors
    /// As [`Engine::why`].
    pub fn standing(&self, request: &MatchRequest, organisation: &str) -> Result<Standing, Error> {
        let why = self.why(request, organisation)?;
        let (verdict, ranked) = self.rank(request)?;
        let given = ranked.iter().position(|scored| scored.organisation == why.found.organisation);
        Ok(Standing {
            rank: given.map(|at| at + 1).or_else(|| why.is_candidate.then_some(why.found.rank)),
            n_ranked: why.n_ranked,
            band: why.found.band,
            verdict,
            is_proposed: given.is_some() && verdict == Verdict::Matches,
        })
    }

    /// The score of every organisation, by position, candidate or not and whatever keeps it out.
    pub(crate) fn scores(&self, request: &MatchRequest) -> Result<Vec<f64>, Error> {
        let query = self.read(request)?;
        let scorer = self.scorer(request, &query)?;
        Ok((0..self.profiles.len() as OrgIdx).map(|idx| scorer.total(idx)).collect())
    }
}
