//! The best assignment, by successive shortest paths with prices (Tomizawa 1971; Edmonds and Karp 1972; the augmentation
//! row by row of Jonker and Volgenant 1987, here with several places on both sides).
//!
//! Clients come one introduction at a time. Each takes the chain of exchanges that adds most, found by Dijkstra's search
//! over reduced costs, which prices keep from being negative; so after each step the choice is the best for the clients
//! that came so far. To come first is no advantage, beyond exact ties.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::market::{Market, Pair, Partner};
use super::worth::{FLOOR, Scale, Worth};

const UNREACHED: Worth = Worth::MAX;

/// A pair as the search sees it.
pub(super) struct Arc {
    pub(super) client: usize,
    pub(super) partner: usize,
    pub(super) benefit: Worth,
    pub(super) chosen: bool,
}

/// Room that can be used: never more than the partner has pairs.
pub(super) struct Room {
    pub(super) capacity: usize,
    pub(super) floor: usize,
}

/// A choice of pairs that is the best for the clients so far, and the prices that prove it.
///
/// Each client has a threshold of at least 0: its chosen pairs have a benefit less price of at least that, its other
/// pairs of at most that, and it is 0 when the client has fewer than it wants. A price is `-FLOOR` while there is room
/// below the floor, at most 0 while there is room above it, and more only when the partner is full. Nodes are clients,
/// then partners.
pub(super) struct Flow {
    pub(super) arcs: Vec<Arc>,
    pub(super) by_client: Vec<Vec<usize>>,
    pub(super) needs: Vec<usize>,
    pub(super) rooms: Vec<Room>,
    pub(super) prices: Vec<Worth>,
    thresholds: Vec<Worth>,
    /// Chosen arcs of each partner.
    holders: Vec<Vec<usize>>,
    distances: Vec<Worth>,
    /// The arc by which a node was reached.
    via: Vec<usize>,
    reached: Vec<usize>,
    queue: BinaryHeap<Reverse<(Worth, usize)>>,
    /// Length of the shortest path found, and the node it ends at.
    best: (Worth, usize),
}

impl Flow {
    /// Solves the market.
    pub(super) fn solve(market: &Market) -> Self {
        let mut flow = Self::empty(market);
        for client in 0..flow.needs.len() {
            for _ in 0..flow.needs[client] {
                flow.search(client);
                flow.reprice();
                flow.augment(client);
                if flow.best.1 == client {
                    // It rather goes without; so it will with what else it wants.
                    break;
                }
            }
        }
        flow
    }

    fn empty(market: &Market) -> Self {
        let scale = Scale::of(market);
        let arc = |pair: &Pair| Arc {
            client: pair.client as usize,
            partner: pair.partner as usize,
            benefit: scale.worth(pair.benefit),
            chosen: false,
        };
        let arcs: Vec<Arc> = market.pairs().iter().map(arc).collect();
        let by_client = market.pairs_by_client();
        let room = |(partner, n_pairs): (&Partner, usize)| Room {
            capacity: n_pairs.min(partner.capacity as usize),
            floor: n_pairs.min(partner.floor as usize),
        };
        let rooms: Vec<Room> =
            std::iter::zip(market.partners(), market.n_pairs_by_partner()).map(room).collect();
        let prices: Vec<Worth> = rooms.iter().map(|room| if room.floor > 0 { -FLOOR } else { 0 }).collect();
        let gain = |&arc: &usize| arcs[arc].benefit - prices[arcs[arc].partner];
        let thresholds = by_client.iter().map(|pairs| pairs.iter().map(gain).max().unwrap_or(0)).collect();
        let needs = std::iter::zip(market.needs(), &by_client);
        let n_nodes = by_client.len() + rooms.len();
        Self {
            needs: needs.map(|(&need, pairs)| pairs.len().min(need as usize)).collect(),
            holders: vec![Vec::new(); rooms.len()],
            distances: vec![UNREACHED; n_nodes],
            via: vec![0; n_nodes],
            reached: Vec::new(),
            queue: BinaryHeap::new(),
            best: (UNREACHED, 0),
            arcs,
            by_client,
            rooms,
            prices,
            thresholds,
        }
    }

    /// Finds the shortest path from `client` to a free place, or to a client who rather goes without.
    fn search(&mut self, client: usize) {
        self.best = (UNREACHED, client);
        self.reach(client, 0, 0);
        while let Some(Reverse((distance, node))) = self.queue.pop() {
            if distance >= self.best.0 {
                break;
            }
            if distance > self.distances[node] {
                continue;
            }
            match node.checked_sub(self.needs.len()) {
                None => self.leave_client(node, distance),
                Some(partner) => self.leave_partner(partner, distance),
            }
        }
        self.queue.clear();
    }

    fn leave_client(&mut self, client: usize, distance: Worth) {
        for position in 0..self.by_client[client].len() {
            let arc_idx = self.by_client[client][position];
            let arc = &self.arcs[arc_idx];
            if !arc.chosen {
                let step = self.thresholds[client] - (arc.benefit - self.prices[arc.partner]);
                self.reach(self.needs.len() + arc.partner, distance + step, arc_idx);
            }
        }
    }

    fn leave_partner(&mut self, partner: usize, distance: Worth) {
        for position in 0..self.holders[partner].len() {
            let arc_idx = self.holders[partner][position];
            let arc = &self.arcs[arc_idx];
            let step = arc.benefit - self.prices[partner] - self.thresholds[arc.client];
            self.reach(arc.client, distance + step, arc_idx);
        }
    }

    fn reach(&mut self, node: usize, distance: Worth, via: usize) {
        if distance >= self.best.0 || distance >= self.distances[node] {
            return;
        }
        if self.distances[node] == UNREACHED {
            self.reached.push(node);
        }
        self.distances[node] = distance;
        self.via[node] = via;
        self.queue.push(Reverse((distance, node)));
        if let Some(step) = self.end(node).filter(|step| distance + step < self.best.0) {
            self.best = (distance + step, node);
        }
    }

    /// What it costs to end at a node: a client goes without, a partner has a place left. `None` if it has none.
    fn end(&self, node: usize) -> Option<Worth> {
        let Some(partner) = node.checked_sub(self.needs.len()) else {
            return Some(self.thresholds[node]);
        };
        let (room, n_held) = (&self.rooms[partner], self.holders[partner].len());
        if n_held < room.floor {
            Some(-FLOOR - self.prices[partner])
        } else if n_held < room.capacity {
            Some(-self.prices[partner])
        } else {
            None
        }
    }

    /// Raises prices and lowers thresholds so that the path found costs nothing and no step less than that.
    fn reprice(&mut self) {
        for node in self.reached.drain(..) {
            let nearer = (self.best.0 - self.distances[node]).max(0);
            self.distances[node] = UNREACHED;
            match node.checked_sub(self.needs.len()) {
                None => self.thresholds[node] -= nearer,
                Some(partner) => self.prices[partner] += nearer,
            }
        }
    }

    /// Exchanges the pairs along the path.
    fn augment(&mut self, client: usize) {
        let mut node = self.best.1;
        while node != client {
            let arc_idx = self.via[node];
            let arc = &mut self.arcs[arc_idx];
            arc.chosen = !arc.chosen;
            let holders = &mut self.holders[arc.partner];
            if arc.chosen {
                holders.push(arc_idx);
                node = arc.client;
            } else {
                holders.retain(|&held| held != arc_idx);
                node = self.needs.len() + arc.partner;
            }
        }
    }
}
