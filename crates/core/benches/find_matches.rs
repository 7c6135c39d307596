//! One explained match on the bundled ecosystem, in process, on one thread; and building the catalogue.

#![expect(clippy::expect_used, reason = "a bench fails by panicking, and criterion's macros write no docs")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use schakel_core::catalogue::Catalogue;
use schakel_core::matching::MatchRequest;

fn find_matches(criterion: &mut Criterion) {
    let catalogue = Catalogue::bundled().expect("the bundled files are checked by a test");
    let requests = [
        ("short", "Wie helpt ons met cobots?"),
        (
            "usual",
            "Wij zijn een metaalbedrijf met 25 man en onze machines vallen steeds stil. Wie kan ons helpen om storingen \
             eerder te zien aankomen, liefst met studenten in de buurt van Emmen?",
        ),
        ("german", "Wir suchen Partner für Kunststoffverwertung und Wasserstoffspeicher im Emsland"),
    ];
    for (name, text) in requests {
        let request = MatchRequest::from_text(text);
        criterion.bench_function(&format!("find_matches/{name}"), |bencher| {
            bencher.iter(|| catalogue.find_matches(black_box(&request)));
        });
    }
}

fn build(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("catalogue");
    group.sample_size(10);
    group.bench_function("bundled", |bencher| bencher.iter(Catalogue::bundled));
    group.finish();
}

criterion_group!(benches, find_matches, build);
criterion_main!(benches);
