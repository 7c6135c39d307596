//! One list shared out as a whole: partners have room for so many introductions, clients want so many partners.
//!
//! Works on the answers of a run: what a client could get are the partners it was answered with, and what each is worth to it is
//! the score of the match. Partners that only touch the subject are left out; a client that has no others can get the first of them.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use schakel_core::assignment::{Assignment, Cause, Market, MarketFigures, Pair, Partner, assign, top_k};
use schakel_core::catalogue::Catalogue;
use schakel_core::matching::Band;
use serde::{Deserialize, Serialize};

use super::record::{AnswerSource, Record, RowOutcome};
use crate::api::dto::MatchDto;

/// A newcomer is nearly as good as a client's best partner from this share of its score on.
const NEARLY: f64 = 0.75;

/// How a list is to be shared out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SharingRules {
    /// How many partners a client wants whose row does not say.
    pub need: u32,
    /// How many of a client's partners are looked at.
    pub depth: usize,
    /// How many introductions a partner has room for that is not named apart.
    pub capacity: u32,
    /// How many introductions a newcomer should get: an organisation that is active and that no tie is known of.
    pub newcomer_floor: u32,
    /// Room and floor of partners that are named apart, by id.
    pub partners: BTreeMap<String, (u32, Option<u32>)>,
}

/// A list as it was shared out.
#[derive(Debug)]
pub struct Sharing {
    /// What each client gets: by row, positions in its matches.
    chosen: BTreeMap<usize, Vec<usize>>,
    /// Why a client gets fewer than it wants, by row.
    pub(super) short: BTreeMap<usize, ShortClient>,
    /// Whom a client would get in a plain list and does not, by row: place in its matches and id, best first.
    pub(super) missed: BTreeMap<usize, Vec<(usize, String)>>,
    /// Every partner that fits anybody, by id.
    pub partners: Vec<PartnerShare>,
    /// Figures of plain lists without a limit to anybody's room.
    pub plain: MarketFigures,
    /// Figures of the list as it is shared out.
    pub shared: MarketFigures,
    /// How far the welfare can lie below the optimum, in [0, 1].
    pub gap: f64,
}

/// A client that gets fewer partners than it wants.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ShortClient {
    pub(super) need: u32,
    pub(super) given: u32,
    /// Partners that fit but are full, by id, best first.
    pub(super) full: Vec<String>,
}

/// What a partner gets.
#[derive(Debug, Clone, PartialEq)]
pub struct PartnerShare {
    /// Its id.
    pub id: String,
    /// How many introductions it has room for.
    pub capacity: u32,
    /// How many it should get at least.
    pub floor: u32,
    /// How many it gets.
    pub given: usize,
    /// How many it would get in plain lists.
    pub plain: usize,
    /// What one more place there would add to the welfare.
    pub price: f64,
}

/// A partner that fits a client: its id, its place in the client's matches, and the score.
type Fit = (String, usize, f64);

/// The pairs of a list, with what each index stands for.
struct Wanted {
    /// Row of each client.
    rows: Vec<usize>,
    needs: Vec<u32>,
    /// Id of each partner.
    ids: Vec<String>,
    pairs: Vec<Pair>,
    /// Where each pair stands in its client's matches.
    places: Vec<usize>,
}

impl Sharing {
    /// Shares a list out.
    ///
    /// # Errors
    /// When the answers cannot be read.
    pub fn new(
        catalogue: &Catalogue,
        rules: &SharingRules,
        source: &dyn AnswerSource,
    ) -> Result<Self, io::Error> {
        let wanted = Wanted::read(catalogue, rules, source)?;
        let partners: Vec<Partner> = wanted.ids.iter().map(|id| rules.partner(catalogue, id)).collect();
        let market =
            Market::new(wanted.needs.clone(), partners, wanted.pairs.clone()).map_err(io::Error::other)?;
        let (assignment, plain) = (assign(&market), top_k(&market));
        let mut chosen = BTreeMap::<usize, Vec<usize>>::new();
        for &pair in &assignment.chosen {
            let row = wanted.rows[wanted.pairs[pair].client as usize];
            chosen.entry(row).or_default().push(wanted.places[pair]);
        }
        Ok(Self {
            chosen,
            short: wanted.short(&assignment),
            missed: wanted.missed(&assignment, &plain),
            partners: wanted.shares(&market, &assignment, &plain),
            plain: MarketFigures::of(&market, &plain),
            shared: MarketFigures::of(&market, &assignment.chosen),
            gap: assignment.gap(),
        })
    }

    /// The share of the plain lists' welfare that sharing out costs, in [0, 1].
    pub fn loss(&self) -> f64 {
        if self.plain.welfare > 0.0 { 1.0 - self.shared.welfare / self.plain.welfare } else { 0.0 }
    }

    /// How many clients get fewer partners than they want.
    pub fn n_short(&self) -> usize {
        self.short.len()
    }
}

impl SharingRules {
    fn partner(&self, catalogue: &Catalogue, id: &str) -> Partner {
        let (capacity, floor) = match self.partners.get(id) {
            Some(&(capacity, floor)) => (capacity, floor),
            None => (self.capacity, None),
        };
        let newcomer = || self.floor_of_newcomer(catalogue, id);
        Partner { capacity, floor: floor.unwrap_or_else(newcomer).min(capacity) }
    }

    /// How many introductions an organisation should get for being a newcomer; none where its floor is said apart.
    fn floor_of_newcomer(&self, catalogue: &Catalogue, id: &str) -> u32 {
        let is_apart = self.partners.get(id).is_some_and(|(_, floor)| floor.is_some());
        if self.newcomer_floor > 0 && !is_apart && is_newcomer(catalogue, id) {
            self.newcomer_floor
        } else {
            0
        }
    }
}

/// Whether nobody in the catalogue is tied to it.
fn is_newcomer(catalogue: &Catalogue, id: &str) -> bool {
    let profiles = &catalogue.engine().profiles;
    profiles.find(id).is_some_and(|idx| profiles.graph.edges(idx).is_empty())
}

impl Wanted {
    fn read(catalogue: &Catalogue, rules: &SharingRules, source: &dyn AnswerSource) -> io::Result<Self> {
        let mut answered: Vec<(usize, u32, Vec<Fit>)> = Vec::new();
        let mut ids = BTreeSet::new();
        for record in source.records() {
            let record = record?;
            let RowOutcome::Answered(answer) = &record.outcome else { continue };
            if answer.matches.is_empty() {
                continue;
            }
            let has_any = answer.matches.iter().any(fits_well);
            let can_be = |(place, found): &(usize, &MatchDto)| {
                found.score > 0.0 && if has_any { fits_well(found) } else { *place == 0 }
            };
            let fits = answer.matches.iter().enumerate().filter(can_be);
            let mut fits: Vec<Fit> =
                fits.map(|(place, found)| (found.organisation.id.clone(), place, found.score)).collect();
            let need = record.client.request.top.map_or(rules.need, |top| top as u32);
            keep_client_whole(&mut fits, need as usize, |id| rules.floor_of_newcomer(catalogue, id) > 0);
            ids.extend(fits.iter().map(|(id, _, _)| id.clone()));
            answered.push((record.row, need, fits));
        }
        let ids: Vec<String> = ids.into_iter().collect();
        let mut wanted =
            Self { rows: Vec::new(), needs: Vec::new(), ids, pairs: Vec::new(), places: Vec::new() };
        for (row, need, fits) in answered {
            let client = wanted.rows.len();
            wanted.rows.push(row);
            wanted.needs.push(need);
            for (id, place, benefit) in fits {
                let Ok(partner) = wanted.ids.binary_search(&id) else { continue };
                wanted.pairs.push(Pair { client: client as u32, partner: partner as u32, benefit });
                wanted.places.push(place);
            }
        }
        Ok(wanted)
    }

    fn missed(&self, assignment: &Assignment, plain: &[usize]) -> BTreeMap<usize, Vec<(usize, String)>> {
        let given: BTreeSet<usize> = assignment.chosen.iter().copied().collect();
        let mut missed = BTreeMap::<usize, Vec<(usize, String)>>::new();
        for &idx in plain.iter().filter(|idx| !given.contains(idx)) {
            let pair = &self.pairs[idx];
            let row = self.rows[pair.client as usize];
            missed.entry(row).or_default().push((self.places[idx], self.ids[pair.partner as usize].clone()));
        }
        missed.values_mut().for_each(|missed| missed.sort_unstable());
        missed
    }

    fn short(&self, assignment: &Assignment) -> BTreeMap<usize, ShortClient> {
        let shortfalls = assignment.shortfalls.iter().map(|short| {
            let full = match &short.cause {
                Cause::PartnersFull(full) => full.iter().map(|one| self.ids[one.partner].clone()).collect(),
                Cause::NoPair | Cause::EveryPairGiven => Vec::new(),
            };
            (self.rows[short.client], ShortClient { need: short.need, given: short.given, full })
        });
        shortfalls.collect()
    }

    fn shares(&self, market: &Market, assignment: &Assignment, plain: &[usize]) -> Vec<PartnerShare> {
        let count = |chosen: &[usize]| {
            let mut counts = vec![0; self.ids.len()];
            chosen.iter().for_each(|&pair| counts[self.pairs[pair].partner as usize] += 1);
            counts
        };
        let (given, plain) = (count(&assignment.chosen), count(plain));
        let share = |(idx, id): (usize, &String)| PartnerShare {
            id: id.clone(),
            capacity: market.partners()[idx].capacity,
            floor: market.partners()[idx].floor,
            given: given[idx],
            plain: plain[idx],
            price: assignment.prices[idx],
        };
        self.ids.iter().enumerate().map(share).collect()
    }
}

/// A floor outranks what introductions are worth, so a client must not pay for it with partners that hardly fit: of the newcomers
/// that plain lists would not give it (`need` of its `fits`, best first) it can get one, and only if that is nearly as good as its best.
fn keep_client_whole(fits: &mut Vec<Fit>, need: usize, is_newcomer: impl Fn(&str) -> bool) {
    let best = fits.first().map_or(0.0, |(_, _, score)| *score);
    let (mut rank, mut has_one) = (0, false);
    fits.retain(|(id, _, score)| {
        rank += 1;
        if rank <= need || !is_newcomer(id) {
            return true;
        }
        let stays = !has_one && *score >= NEARLY * best;
        has_one |= stays;
        stays
    });
}

/// Whether a partner does more than touch the subject.
fn fits_well(found: &MatchDto) -> bool {
    found.band != Band::Weak.id()
}

/// The records of a run with only the partners each client gets.
#[derive(Debug)]
pub struct SharedOut<'a, S: ?Sized> {
    /// The records as they were answered.
    pub source: &'a S,
    /// Who gets whom.
    pub sharing: &'a Sharing,
}

impl<S: AnswerSource + ?Sized> AnswerSource for SharedOut<'_, S> {
    fn records(&self) -> Box<dyn Iterator<Item = io::Result<Record>> + '_> {
        Box::new(self.source.records().map(|record| {
            let mut record = record?;
            if let RowOutcome::Answered(answer) = &mut record.outcome {
                let chosen = self.sharing.chosen.get(&record.row).map_or(&[][..], Vec::as_slice);
                let mut place = 0;
                answer.matches.retain(|_| {
                    place += 1;
                    chosen.contains(&(place - 1))
                });
            }
            Ok(record)
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_client_never_pays_for_newcomers_with_all_its_partners() {
        let fit = |id: &str, score: f64| (id.to_owned(), 0, score);
        let mut fits = vec![
            fit("a", 1.0),
            fit("new-1", 0.95),
            fit("b", 0.9),
            fit("new-2", 0.85),
            fit("new-3", 0.8),
            fit("c", 0.7),
            fit("new-4", 0.5),
        ];
        keep_client_whole(&mut fits, 2, |id| id.starts_with("new"));
        let kept: Vec<&str> = fits.iter().map(|(id, _, _)| id.as_str()).collect();
        // The first newcomer is among its best two anyway; of the others the next one, since it is nearly as good.
        assert_eq!(kept, ["a", "new-1", "b", "new-2", "c"]);
        let mut far = vec![fit("a", 1.0), fit("b", 0.9), fit("new", 0.7)];
        keep_client_whole(&mut far, 2, |id| id == "new");
        assert_eq!(far.len(), 2);
    }
}
