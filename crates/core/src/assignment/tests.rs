//! The solver beside trying everything, and the laws that hold for any market.

use proptest::prelude::*;

use super::*;
use crate::MarketError;

fn market(needs: &[u32], partners: &[(u32, u32)], pairs: &[(u32, u32, f64)]) -> Market {
    let partners = partners.iter().map(|&(capacity, floor)| Partner { capacity, floor }).collect();
    let pairs = pairs.iter().map(|&(client, partner, benefit)| Pair { client, partner, benefit }).collect();
    Market::new(needs.to_vec(), partners, pairs).unwrap()
}

/// What trying every choice of pairs finds: most introductions up to the floors, then the most welfare.
fn try_everything(market: &Market) -> (usize, f64) {
    let mut best = (0, 0.0);
    for mask in 0u32..1 << market.pairs().len() {
        let chosen: Vec<usize> = (0..market.pairs().len()).filter(|idx| mask & (1 << idx) != 0).collect();
        let found = (n_up_to_floors(market, &chosen), market.welfare(&chosen));
        if found > best && keeps_limits(market, &chosen) {
            best = found;
        }
    }
    best
}

fn keeps_limits(market: &Market, chosen: &[usize]) -> bool {
    std::iter::zip(market.partners(), market.introductions(chosen)).all(|(p, n)| n <= p.capacity as usize)
        && std::iter::zip(market.needs(), market.suggestions(chosen)).all(|(&need, n)| n <= need as usize)
}

fn n_up_to_floors(market: &Market, chosen: &[usize]) -> usize {
    std::iter::zip(market.partners(), market.introductions(chosen))
        .map(|(p, n)| n.min(p.floor as usize))
        .sum()
}

/// The same market with one more place at `partner`.
fn with_one_more_place(market: &Market, partner: usize) -> Market {
    let mut partners = market.partners().to_vec();
    partners[partner].capacity += 1;
    Market::new(market.needs().to_vec(), partners, market.pairs().to_vec()).unwrap()
}

/// Markets small enough to try everything.
fn small_markets() -> impl Strategy<Value = Market> {
    markets(5, 4, 12)
}

/// Markets up to these sizes; benefits of a few steps, so that ties are common, or any.
fn markets(most_clients: u32, most_partners: u32, most_pairs: usize) -> impl Strategy<Value = Market> {
    let benefit = prop_oneof![(1u8..=4).prop_map(|step| f64::from(step) / 4.0), 1e-6..10.0];
    (1..=most_clients, 1..=most_partners).prop_flat_map(move |(n_clients, n_partners)| {
        let needs = prop::collection::vec(0u32..=3, n_clients as usize);
        let rooms = prop::collection::vec((0u32..=3, 0u32..=2), n_partners as usize);
        let ends = (0..n_clients, 0..n_partners);
        let pairs = prop::collection::btree_map(ends, benefit.clone(), 0..=most_pairs);
        (needs, rooms, pairs).prop_map(|(needs, rooms, pairs)| {
            let rooms: Vec<_> = rooms.iter().map(|&(room, floor)| (room, floor.min(room))).collect();
            let pairs: Vec<_> = pairs.into_iter().map(|((c, p), benefit)| (c, p, benefit)).collect();
            market(&needs, &rooms, &pairs)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn assignment_is_the_best_of_all(market in small_markets()) {
        let (n_met, welfare) = try_everything(&market);
        let found = assign(&market);
        prop_assert!(keeps_limits(&market, &found.chosen));
        prop_assert_eq!(n_up_to_floors(&market, &found.chosen), n_met);
        prop_assert!((found.welfare - welfare).abs() < 1e-9, "{} is not {welfare}", found.welfare);
        prop_assert!(found.welfare <= found.bound && found.gap() < 1e-12, "bound {}", found.bound);
        let n_asked: usize = market.partners().iter().map(|partner| partner.floor as usize).sum();
        let n_unmet: u32 = found.unmet_floors.iter().map(|unmet| unmet.floor - unmet.given).sum();
        prop_assert_eq!(n_unmet as usize, n_asked - n_met);
    }

    /// The bound comes from prices alone, so a choice that reaches it is an optimum, however large the market.
    #[test]
    fn larger_assignment_reaches_its_bound(market in markets(40, 15, 300)) {
        let found = assign(&market);
        prop_assert!(keeps_limits(&market, &found.chosen));
        prop_assert!(found.welfare <= found.bound && found.gap() < 1e-12, "gap {}", found.gap());
    }

    #[test]
    fn price_is_what_one_more_place_would_add(market in small_markets()) {
        let found = assign(&market);
        for (partner, price) in found.prices.iter().enumerate() {
            let more = try_everything(&with_one_more_place(&market, partner)).1;
            prop_assert!((more - found.welfare - price).abs() < 1e-9, "{partner}: {price} for {more}");
        }
    }

    #[test]
    fn shortfall_names_the_full_partners_and_what_their_places_are_worth(market in small_markets()) {
        let found = assign(&market);
        let introductions = market.introductions(&found.chosen);
        let (held, pairs) = (market.suggestions(&found.chosen), market.pairs_by_client());
        let is_short = |client: &usize| held[*client] < market.needs()[*client] as usize;
        let short: Vec<usize> = (0..held.len()).filter(is_short).collect();
        prop_assert_eq!(found.shortfalls.iter().map(|found| found.client).collect::<Vec<_>>(), short);
        for Shortfall { client, cause, .. } in found.shortfalls {
            match cause {
                Cause::NoPair => prop_assert_eq!(pairs[client].len(), 0),
                Cause::EveryPairGiven => prop_assert!(held[client] > 0 && held[client] == pairs[client].len()),
                Cause::PartnersFull(all) => {
                    prop_assert_eq!(all.len(), pairs[client].len() - held[client]);
                    for full in all {
                        let room = market.partners()[full.partner].capacity as usize;
                        prop_assert_eq!(introductions[full.partner], room);
                        prop_assert!(full.price >= full.benefit - 1e-9);
                    }
                }
            }
        }
    }

    #[test]
    fn same_market_gives_the_same_assignment(market in small_markets()) {
        prop_assert_eq!(assign(&market), assign(&market));
    }

    #[test]
    fn top_k_is_worth_at_least_as_much_and_figures_keep_their_ranges(market in small_markets()) {
        let (shared, plain) = (assign(&market).chosen, top_k(&market));
        prop_assert!(market.welfare(&plain) >= market.welfare(&shared) - 1e-9);
        for chosen in [&shared, &plain] {
            let figures = MarketFigures::of(&market, chosen);
            prop_assert!((0.0..1.0).contains(&figures.exposure_gini));
            prop_assert!(figures.n_partners_used <= market.partners().len());
            prop_assert!(figures.longest_queue <= market.needs().len());
        }
        prop_assert_eq!(MarketFigures::of(&market, &shared).n_partners_overrun, 0);
    }
}

#[test]
fn empty_market_has_an_empty_assignment() {
    let found = assign(&market(&[], &[], &[]));
    assert_eq!((found.chosen.len(), found.welfare, found.bound, found.gap()), (0, 0.0, 0.0, 0.0));
    let found = assign(&market(&[2], &[(1, 1)], &[]));
    assert_eq!(found.unmet_floors, [UnmetFloor { partner: 0, floor: 1, given: 0 }]);
    assert_eq!(found.shortfalls, [Shortfall { client: 0, need: 2, given: 0, cause: Cause::NoPair }]);
}

#[test]
fn closed_partner_gets_nobody_and_has_a_price() {
    let found = assign(&market(&[1], &[(0, 0), (0, 0)], &[(0, 1, 0.5)]));
    assert!(found.chosen.is_empty());
    assert_eq!(found.prices, [0.0, 0.5]);
    let full = FullPartner { partner: 1, benefit: 0.5, price: 0.5 };
    assert_eq!(found.shortfalls[0].cause, Cause::PartnersFull(vec![full]));
}

#[test]
fn hub_everyone_wants_goes_to_who_would_miss_it_most() {
    // Each client values the hub at 1; the third has the worst alternative.
    let pairs = [(0, 0, 1.0), (1, 0, 1.0), (2, 0, 1.0), (0, 1, 0.9), (1, 2, 0.8), (2, 3, 0.3)];
    let market = market(&[1, 1, 1], &[(1, 0), (1, 0), (1, 0), (1, 0)], &pairs);
    let found = assign(&market);
    assert_eq!(found.chosen, [2, 3, 4]);
    assert!((found.welfare - (1.0 + 0.9 + 0.8)).abs() < 1e-12);
    assert!((found.prices[0] - (1.0 - 0.8)).abs() < 1e-12);
    assert_eq!(MarketFigures::of(&market, &top_k(&market)).longest_queue, 3);
    assert_eq!(MarketFigures::of(&market, &found.chosen).longest_queue, 1);
}

#[test]
fn ties_fall_to_the_client_that_stands_earlier() {
    let market = market(&[1, 1, 1], &[(2, 0)], &[(2, 0, 1.0), (0, 0, 1.0), (1, 0, 1.0)]);
    let found = assign(&market);
    assert_eq!(found.chosen, [1, 2]);
    assert_eq!(found.shortfalls[0].client, 2);
    assert_eq!(found.prices, [1.0]);
}

#[test]
fn floor_outranks_welfare_and_is_relaxed_when_it_cannot_be_met() {
    // One client, who likes the hub ten times as much; two newcomers should get one introduction each.
    let market = market(&[1], &[(5, 0), (1, 1), (1, 1)], &[(0, 0, 1.0), (0, 1, 0.1), (0, 2, 0.2)]);
    let found = assign(&market);
    assert_eq!(found.chosen, [2]);
    assert_eq!(found.unmet_floors, [UnmetFloor { partner: 1, floor: 1, given: 0 }]);
    assert!((found.bound - 0.2).abs() < 1e-12);
}

#[test]
fn figures_are_the_arithmetic_of_their_definitions() {
    let pairs = [(0, 0, 0.5), (1, 0, 0.25), (0, 1, 0.25)];
    let figures = MarketFigures::of(&market(&[1, 1, 0, 1], &[(1, 0), (1, 0), (9, 0)], &pairs), &[0, 1]);
    assert_eq!(figures.welfare, 0.5 + 0.25);
    assert_eq!(figures.exposure_gini, 1.0 / 2.0);
    assert_eq!((figures.longest_queue, figures.n_partners_overrun, figures.n_partners_used), (2, 1, 1));
    assert_eq!(figures.n_clients_with_none, 1);
}

#[test]
fn widest_benefits_and_largest_counts_do_not_overflow() {
    let (most, least) = (f64::MAX / 4.0, f64::MIN_POSITIVE);
    let pairs = [(0, 0, most), (1, 0, most), (1, 1, least), (0, 1, least)];
    let partners = [(u32::MAX, u32::MAX), (u32::MAX, 0)];
    let found = assign(&market(&[u32::MAX, u32::MAX], &partners, &pairs));
    assert_eq!(found.chosen, [0, 1, 2, 3]);
    assert!(found.bound.is_finite());
}

#[test]
fn impossible_markets_are_refused() {
    let partner = Partner { capacity: 1, floor: 0 };
    let pair = |client, partner, benefit| Pair { client, partner, benefit };
    let refused = |pairs: &[Pair]| Market::new(vec![1], vec![partner], pairs.to_vec()).unwrap_err();
    assert_eq!(refused(&[pair(1, 0, 1.0)]), MarketError::UnknownClient { pair: 0, client: 1, n_clients: 1 });
    assert_eq!(
        refused(&[pair(0, 1, 1.0)]),
        MarketError::UnknownPartner { pair: 0, partner: 1, n_partners: 1 }
    );
    for benefit in [f64::NAN, f64::INFINITY, 0.0, -1.0] {
        assert!(matches!(refused(&[pair(0, 0, benefit)]), MarketError::Benefit { pair: 0, .. }));
    }
    let overflow = Market::new(vec![1, 1], vec![partner], vec![pair(0, 0, f64::MAX), pair(1, 0, f64::MAX)]);
    assert_eq!(overflow.unwrap_err(), MarketError::BenefitsOverflow);
    let twice = refused(&[pair(0, 0, 1.0), pair(0, 0, 2.0)]);
    assert_eq!(twice, MarketError::DuplicatePair { client: 0, partner: 0 });
    let floor = Market::new(vec![], vec![Partner { capacity: 1, floor: 2 }], vec![]).unwrap_err();
    assert_eq!(floor, MarketError::FloorAboveCapacity { partner: 0, floor: 2, capacity: 1 });
}
