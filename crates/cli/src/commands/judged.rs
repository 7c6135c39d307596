//! Requests with graded answers, and the catalogue they are asked of: from folders, or from a catalogue's own past.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail};
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_core::evaluation::{Asker, Backtest, Judgements, Pair, read_pairs, read_requests};
use schakel_core::matching::{MatchRequest, Verdict};
use schakel_core::model::Model;

use crate::args::{BacktestArgs, Numbered};
use crate::output::note;

/// How deep a ranking is measured.
pub(super) const DEPTH: usize = 1_000;

/// A catalogue and what is asked of it.
pub(super) struct Judged {
    pub(super) catalogue: Catalogue,
    pub(super) requests: Vec<MatchRequest>,
    pub(super) judgements: Judgements,
    pub(super) pairs: Vec<Pair>,
}

/// A request's ranking, best first.
pub(super) struct Ranking {
    pub(super) ids: Vec<String>,
    pub(super) is_refused: bool,
}

impl Judged {
    /// Reads folders with requests.jsonl and judgements.qrels, pairs.csv, or both; `requests` in place of the first one's.
    ///
    /// # Errors
    /// When a file cannot be read, or two folders have a request of one id.
    pub(super) fn read<'f>(
        catalogue: Catalogue,
        folders: impl IntoIterator<Item = &'f Path>,
        requests: Option<&Path>,
    ) -> Result<Self> {
        let mut judged =
            Self { catalogue, requests: Vec::new(), judgements: Judgements::default(), pairs: Vec::new() };
        for folder in folders {
            let pairs = folder.join("pairs.csv");
            if pairs.exists() {
                let read = read_pairs(&pairs)?;
                for id in read.iter().flat_map(|pair| [&pair.a, &pair.b]) {
                    if judged.catalogue.organisation(id).is_none() {
                        bail!("{}: organisation `{id}` is not in the catalogue", pairs.display());
                    }
                }
                judged.pairs.extend(read);
            }
            let own = folder.join("requests.jsonl");
            if requests.is_none() && pairs.exists() && !own.exists() {
                continue;
            }
            for request in read_requests(requests.unwrap_or(&own))? {
                if judged.requests.iter().any(|other| other.id == request.id) {
                    bail!("request `{}` occurs twice: give each request an id of its own", request.id);
                }
                judged.requests.push(request);
            }
            judged.judgements.extend(Judgements::read(&folder.join("judgements.qrels"))?);
        }
        let strangers =
            judged.judgements.organisations().filter(|id| judged.catalogue.organisation(id).is_none());
        let n_strangers = strangers.count();
        if n_strangers > 0 {
            note(&format!(
                "note: {n_strangers} graded rows are of organisations that are not in the catalogue"
            ));
        }
        Ok(judged)
    }

    /// Hides each year in turn.
    ///
    /// # Errors
    /// When a catalogue cannot be built, or a year has nothing to ask with.
    pub(super) fn backtests(dataset: &Dataset, model: &Model, args: &BacktestArgs) -> Result<Vec<Self>> {
        let asker = if args.as_participant { Asker::Participant } else { Asker::Nobody };
        let hide = |&year: &u16| {
            let Backtest { dataset, requests, judgements } =
                Backtest::new(dataset.clone(), year, args.forecast, asker);
            if requests.is_empty() {
                bail!(
                    "no evidence dated {year} is shared by three organisations that did more: nothing to ask"
                );
            }
            let catalogue = Catalogue::build(dataset, model.clone(), None)?;
            Ok(Self { catalogue, requests, judgements, pairs: Vec::new() })
        };
        args.hide_year.iter().map(hide).collect()
    }

    /// Makes requests of the pairs: each organisation of a pair asks for the other with nothing but who it is. Pairs of
    /// grade 1 know each other and are no answers.
    pub(super) fn add_pairs_as_requests(&mut self) {
        let mut askers = BTreeSet::new();
        for pair in self.pairs.iter().filter(|pair| pair.grade != 1) {
            for (from, to) in [(&pair.a, &pair.b), (&pair.b, &pair.a)] {
                let id = format!("pair-{from}");
                self.judgements.insert(&id, to, pair.grade);
                askers.insert((id, from));
            }
        }
        self.requests.extend(askers.into_iter().map(|(id, from)| MatchRequest {
            id,
            organisation: Some(from.clone()),
            ..MatchRequest::default()
        }));
    }

    /// Keeps the requests whose id ends in an even, or odd, number.
    ///
    /// # Errors
    /// When none is left.
    pub(super) fn keep(&mut self, numbered: Numbered) -> Result<()> {
        self.requests.retain(|request| numbered.is_of(&request.id));
        if self.requests.is_empty() {
            bail!("no request has an id that ends in such a number");
        }
        Ok(())
    }

    /// How many judged rows the requests have.
    pub(super) fn n_judged_rows(&self) -> usize {
        self.requests.iter().map(|request| self.judgements.of(&request.id).len()).sum()
    }

    /// Ranks for every request.
    ///
    /// # Errors
    /// When a request cannot be answered.
    pub(super) fn rank(&self) -> Result<Vec<Ranking>> {
        let one = |request: &MatchRequest| {
            let request = MatchRequest { top: Some(DEPTH), ..request.clone() };
            let (verdict, ranked) =
                self.catalogue.rank(&request).with_context(|| format!("request `{}`", request.id))?;
            let id = |organisation| self.catalogue.engine().profiles.organisation(organisation).id.clone();
            let ids = ranked.iter().map(|scored| id(scored.organisation)).collect();
            Ok(Ranking { ids, is_refused: verdict == Verdict::NoGoodMatch })
        };
        self.requests.iter().map(one).collect()
    }
}
