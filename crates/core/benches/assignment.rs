//! Whole markets with popular partners, made up: a month of a desk, ten thousand clients among forty thousand partners,
//! and, as the hard case, ten thousand clients among few.
//! Before timing a market it writes to stderr how its assignment compares with everyone's own best.

#![expect(clippy::expect_used, reason = "a bench fails by panicking, and criterion's macros write no docs")]

use std::collections::BTreeSet;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use schakel_core::assignment::{Market, MarketFigures, Pair, Partner, assign, top_k};

const NEED: u32 = 3;
const N_PAIRS: usize = 30;

/// A small generator (SplitMix64, Steele et al. 2014): the bench must give the same markets everywhere.
struct Random(u64);

impl Random {
    /// A number in [0, 1).
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}

/// A market in which partner `r` is among a client's candidates about as often as 1 / (r + 1), and half of a benefit is
/// how popular the partner is. Room is `times_mean` times what an even share would be, over the partners with a pair.
fn market(n_clients: u32, n_partners: u32, times_mean: f64, floor: u32, n_steps: Option<f64>) -> Market {
    let (mut random, mut pairs) = (Random(20_261_129), Vec::new());
    let ln_n = f64::from(n_partners).ln();
    for client in 0..n_clients {
        let mut candidates = BTreeSet::new();
        while candidates.len() < N_PAIRS {
            candidates.insert(((random.share() * ln_n).exp() - 1.0) as u32);
        }
        for partner in candidates {
            let popularity = 1.0 - f64::from(partner + 1).ln() / ln_n;
            let benefit = 0.01 + 0.5 * popularity + 0.49 * random.share();
            let benefit = n_steps.map_or(benefit, |n| (benefit * n).ceil() / n);
            pairs.push(Pair { client, partner, benefit });
        }
    }
    let n_eligible = pairs.iter().map(|pair| pair.partner).collect::<BTreeSet<u32>>().len();
    let capacity = (times_mean * f64::from(n_clients * NEED) / n_eligible as f64).ceil() as u32;
    let partner = Partner { capacity, floor: floor.min(capacity) };
    Market::new(vec![NEED; n_clients as usize], vec![partner; n_partners as usize], pairs)
        .expect("it is sound")
}

fn compare(name: &str, market: &Market) {
    let start = std::time::Instant::now();
    let found = assign(market);
    let seconds = start.elapsed().as_secs_f64();
    let (shared, plain) =
        (MarketFigures::of(market, &found.chosen), MarketFigures::of(market, &top_k(market)));
    let n_missing: u32 = found.shortfalls.iter().map(|short| short.need - short.given).sum();
    let loss = 100.0 * (1.0 - shared.welfare / plain.welfare);
    eprintln!(
        "{name}: room {}, {seconds:.3} s, welfare {:.6}, gap {:.1e}, loss {loss:.2} %, Gini {:.3} -> {:.3}, queue {} -> {}, used {} -> {}, \
         without any {}, introductions missing {n_missing}, floors unmet {}",
        market.partners()[0].capacity,
        found.welfare,
        found.gap(),
        plain.exposure_gini,
        shared.exposure_gini,
        plain.longest_queue,
        shared.longest_queue,
        plain.n_partners_used,
        shared.n_partners_used,
        shared.n_clients_with_none,
        found.unmet_floors.len(),
    );
}

fn assignments(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("assignment");
    group.sample_size(10);
    let kinds = [
        ("four times the mean", 4.0, 0, None),
        ("twice the mean", 2.0, 0, None),
        ("floor of one", 2.0, 1, None),
        ("many ties", 2.0, 0, Some(10.0)),
        ("the mean", 1.0, 0, None),
        ("half the mean", 0.5, 0, None),
    ];
    let sizes = [("month", 300, 335), ("forty_thousand", 10_000, 40_000), ("crowd", 10_000, 335)];
    for (size, n_clients, n_partners) in sizes {
        for (kind, times_mean, floor, n_steps) in kinds {
            let market = market(n_clients, n_partners, times_mean, floor, n_steps);
            let name = format!("{size}/{kind}");
            compare(&name, &market);
            group.bench_function(&name, |bencher| bencher.iter(|| assign(black_box(&market))));
        }
    }
    group.finish();
}

criterion_group!(benches, assignments);
criterion_main!(benches);
