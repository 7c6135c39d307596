//! What no assignment can exceed, worked out from prices alone, however they were found.

use super::flow::Flow;
use super::worth::{FLOOR, Worth};

/// The Lagrangian bound: if each client takes what it likes at these prices and each partner gives the number that suits
/// it, their gains add up to at least the worth of any assignment (weak duality; Geoffrion 1974). Counts [`FLOOR`] for
/// each introduction up to a floor.
pub(super) fn bound(flow: &Flow) -> Worth {
    let clients = std::iter::zip(&flow.by_client, &flow.needs).map(|(pairs, &need)| {
        let gain = |&arc: &usize| flow.arcs[arc].benefit - flow.prices[flow.arcs[arc].partner];
        let mut gains: Vec<Worth> = pairs.iter().map(gain).filter(|&gain| gain > 0).collect();
        gains.sort_unstable_by_key(|&gain| std::cmp::Reverse(gain));
        gains.iter().take(need).sum::<Worth>()
    });
    let partners = std::iter::zip(&flow.rooms, &flow.prices).map(|(room, &price)| {
        let at_floor = room.floor as Worth * (price + FLOOR);
        let at_capacity = at_floor + (room.capacity - room.floor) as Worth * price;
        at_floor.max(at_capacity).max(0)
    });
    clients.sum::<Worth>() + partners.sum::<Worth>()
}
