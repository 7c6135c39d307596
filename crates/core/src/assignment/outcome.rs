//! The best assignment with its proof, and why somebody got less than wanted.

use super::certificate;
use super::flow::Flow;
use super::market::{Market, Partner};
use super::worth::{FLOOR, Scale, Worth};

/// The assignment of a market.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// Positions of the chosen pairs in [`Market::pairs`], ascending.
    pub chosen: Vec<usize>,
    /// Sum of their benefits.
    pub welfare: f64,
    /// No choice that meets the floors as far has a higher sum than this. Worked out from the prices alone; at least
    /// `welfare`, and equal to it up to rounding.
    pub bound: f64,
    /// Partners who get fewer introductions than their floor, ascending.
    pub unmet_floors: Vec<UnmetFloor>,
    /// For each partner what one more place there would add to the welfare, in the unit of the benefits, at least 0; 0
    /// while it has room.
    pub prices: Vec<f64>,
    /// Clients who get fewer partners than they want, ascending.
    pub shortfalls: Vec<Shortfall>,
}

impl Assignment {
    /// How far the welfare can lie below the optimum, as a share of the bound, in [0, 1].
    pub fn gap(&self) -> f64 {
        if self.bound > 0.0 { (self.bound - self.welfare) / self.bound } else { 0.0 }
    }
}

/// A floor that cannot be met together with the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnmetFloor {
    /// Position of the partner.
    pub partner: usize,
    /// How many introductions it should get.
    pub floor: u32,
    /// How many it gets.
    pub given: u32,
}

/// A client who gets fewer partners than it wants.
#[derive(Debug, Clone, PartialEq)]
pub struct Shortfall {
    /// Position of the client.
    pub client: usize,
    /// How many partners it wants.
    pub need: u32,
    /// How many it gets.
    pub given: u32,
    /// Why.
    pub cause: Cause,
}

/// Why a client gets fewer partners than it wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// It has no eligible pair.
    NoPair,
    /// It gets every partner it has a pair with, and wants more.
    EveryPairGiven,
    /// All other partners it has a pair with are full, by position.
    PartnersFull(Vec<FullPartner>),
}

/// A partner without room for a client.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FullPartner {
    /// Position of the partner. Who has its places stands among the chosen pairs.
    pub partner: usize,
    /// What the client would be worth there.
    pub benefit: f64,
    /// What a place there is worth to the others or, if it has none, to whoever would be first: at least `benefit`.
    pub price: f64,
}

/// Chooses pairs so that as few introductions as can be are missing from the floors and, among those choices, the
/// benefits add up to the most.
///
/// No client gets more than it wants, no partner more than it has room for. The result is an optimum and depends on the
/// market alone; which of several equal optima it is depends on the order of clients and pairs.
pub fn assign(market: &Market) -> Assignment {
    let flow = Flow::solve(market);
    let scale = Scale::of(market);
    let chosen: Vec<usize> = (0..flow.arcs.len()).filter(|&arc| flow.arcs[arc].chosen).collect();
    let welfare = market.welfare(&chosen);
    let given = market.introductions(&chosen);
    let n_up_to_floors: usize = std::iter::zip(&flow.rooms, &given).map(|(room, &n)| n.min(room.floor)).sum();
    let floors = n_up_to_floors as Worth * FLOOR;
    let bound = scale.benefit(certificate::bound(&flow) - floors).max(welfare);
    let prices: Vec<f64> = flow.prices.iter().map(|&price| scale.benefit(price.max(0))).collect();
    let unmet_floors = unmet_floors(market, &given);
    let shortfalls = shortfalls(market, &flow, &prices);
    Assignment { chosen, welfare, bound, unmet_floors, prices, shortfalls }
}

fn unmet_floors(market: &Market, given: &[usize]) -> Vec<UnmetFloor> {
    let unmet = |(partner, (&Partner { floor, .. }, &n)): (usize, (&Partner, &usize))| {
        let given = n as u32;
        (given < floor).then_some(UnmetFloor { partner, floor, given })
    };
    std::iter::zip(market.partners(), given).enumerate().filter_map(unmet).collect()
}

fn shortfalls(market: &Market, flow: &Flow, prices: &[f64]) -> Vec<Shortfall> {
    let mut found = Vec::new();
    for (client, (&need, pairs)) in std::iter::zip(market.needs(), &flow.by_client).enumerate() {
        let (held, missed): (Vec<usize>, Vec<usize>) = pairs.iter().partition(|&&arc| flow.arcs[arc].chosen);
        let given = held.len() as u32;
        if given >= need {
            continue;
        }
        let full = |&arc: &usize| {
            let partner = flow.arcs[arc].partner;
            FullPartner { partner, benefit: market.pairs()[arc].benefit, price: prices[partner] }
        };
        let mut full: Vec<FullPartner> = missed.iter().map(full).collect();
        full.sort_by_key(|full| full.partner);
        let cause = match (pairs.is_empty(), full.is_empty()) {
            (true, _) => Cause::NoPair,
            (false, true) => Cause::EveryPairGiven,
            (false, false) => Cause::PartnersFull(full),
        };
        found.push(Shortfall { client, need, given, cause });
    }
    found
}
