//! What happens without an assignment: each client gets the partners it likes best, however many want the same.

use super::market::Market;

/// The pairs of highest benefit of each client, as many as it wants, whatever room the partners have. Ties go to the
/// partner that stands earlier. Positions in [`Market::pairs`], ascending.
pub fn top_k(market: &Market) -> Vec<usize> {
    let mut chosen = Vec::new();
    for (mut pairs, &need) in std::iter::zip(market.pairs_by_client(), market.needs()) {
        let pair = |pair_idx: usize| &market.pairs()[pair_idx];
        pairs.sort_by(|&a, &b| {
            f64::total_cmp(&pair(b).benefit, &pair(a).benefit).then(pair(a).partner.cmp(&pair(b).partner))
        });
        chosen.extend(pairs.into_iter().take(need as usize));
    }
    chosen.sort_unstable();
    chosen
}
