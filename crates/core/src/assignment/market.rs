//! What is shared out: needs of clients, room of partners, and what each pair would be worth. Checked once, here.

use crate::MarketError;

/// How many introductions a partner has room for in the period, and how many it should get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partner {
    /// Most introductions; 0 closes the partner.
    pub capacity: u32,
    /// Fewest introductions, as far as feasible; at most `capacity`. 0 for none.
    pub floor: u32,
}

/// A client and a partner who may be introduced.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Position of the client among the needs.
    pub client: u32,
    /// Position of the partner among the partners.
    pub partner: u32,
    /// What the introduction is worth, above 0 and finite, in a unit that may be added over pairs.
    pub benefit: f64,
}

/// Clients, partners and the pairs among them that are eligible.
#[derive(Debug, Clone, PartialEq)]
pub struct Market {
    needs: Vec<u32>,
    partners: Vec<Partner>,
    pairs: Vec<Pair>,
}

impl Market {
    /// A market; `needs` holds how many partners each client wants.
    ///
    /// # Errors
    ///
    /// [`MarketError`] if a floor lies above its capacity, a pair names somebody who is not there or stands there twice,
    /// or a benefit is not a finite number above 0, or all together are not.
    pub fn new(needs: Vec<u32>, partners: Vec<Partner>, pairs: Vec<Pair>) -> Result<Self, MarketError> {
        for (partner, &Partner { capacity, floor }) in partners.iter().enumerate() {
            if floor > capacity {
                return Err(MarketError::FloorAboveCapacity { partner, floor, capacity });
            }
        }
        for (pair, &Pair { client, partner, benefit }) in pairs.iter().enumerate() {
            if client as usize >= needs.len() {
                return Err(MarketError::UnknownClient { pair, client, n_clients: needs.len() });
            }
            if partner as usize >= partners.len() {
                return Err(MarketError::UnknownPartner { pair, partner, n_partners: partners.len() });
            }
            if !(benefit.is_finite() && benefit > 0.0) {
                return Err(MarketError::Benefit { pair, benefit });
            }
        }
        if !pairs.iter().map(|pair| pair.benefit).sum::<f64>().is_finite() {
            return Err(MarketError::BenefitsOverflow);
        }
        let mut ends: Vec<(u32, u32)> = pairs.iter().map(|pair| (pair.client, pair.partner)).collect();
        ends.sort_unstable();
        if let Some(twice) = ends.windows(2).find(|ends| ends[0] == ends[1]) {
            return Err(MarketError::DuplicatePair { client: twice[0].0, partner: twice[0].1 });
        }
        Ok(Self { needs, partners, pairs })
    }

    /// How many partners each client wants.
    pub fn needs(&self) -> &[u32] {
        &self.needs
    }

    /// The partners.
    pub fn partners(&self) -> &[Partner] {
        &self.partners
    }

    /// The eligible pairs, in the order they were given.
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The pairs of each client, as positions in [`Market::pairs`], ascending.
    pub(super) fn pairs_by_client(&self) -> Vec<Vec<usize>> {
        let mut by_client = vec![Vec::new(); self.needs.len()];
        for (pair_idx, pair) in self.pairs.iter().enumerate() {
            by_client[pair.client as usize].push(pair_idx);
        }
        by_client
    }

    /// How many of the pairs `chosen` each partner has.
    pub(super) fn introductions(&self, chosen: &[usize]) -> Vec<usize> {
        let mut counts = vec![0; self.partners.len()];
        for pair in self.at(chosen) {
            counts[pair.partner as usize] += 1;
        }
        counts
    }

    /// How many of the pairs `chosen` each client has.
    pub(super) fn suggestions(&self, chosen: &[usize]) -> Vec<usize> {
        let mut counts = vec![0; self.needs.len()];
        for pair in self.at(chosen) {
            counts[pair.client as usize] += 1;
        }
        counts
    }

    /// How many eligible pairs each partner has.
    pub(super) fn n_pairs_by_partner(&self) -> Vec<usize> {
        let mut counts = vec![0; self.partners.len()];
        for pair in &self.pairs {
            counts[pair.partner as usize] += 1;
        }
        counts
    }

    /// Sum of the benefits of the pairs `chosen`, added in the order given.
    pub(super) fn welfare(&self, chosen: &[usize]) -> f64 {
        self.at(chosen).map(|pair| pair.benefit).sum()
    }

    fn at(&self, chosen: &[usize]) -> impl Iterator<Item = &Pair> {
        chosen.iter().filter_map(|&pair_idx| self.pairs.get(pair_idx))
    }
}
