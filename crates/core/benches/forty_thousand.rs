//! One explained match among forty thousand made-up organisations, in process, on one thread. Takes about a minute.

#![expect(clippy::expect_used, reason = "a bench fails by panicking, and criterion's macros write no docs")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_core::matching::MatchRequest;
use schakel_core::model::Model;
use schakel_core::organisation::{Kind, Language, Organisation};
use schakel_core::theme::Theme;

const N_ORGANISATIONS: usize = 40_000;
const N_WORDS: u64 = 60_000;
const PLACES: [&str; 8] =
    ["Emmen", "Assen", "Hoogeveen", "Coevorden", "Groningen", "Leeuwarden", "Drachten", "Zwolle"];

/// A small generator (SplitMix64, Steele et al. 2014): the bench must give the same texts everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % n
    }

    /// A position below `n`, small ones far more often than large ones, as ranks of words in a text.
    fn skewed(&mut self, n: u64) -> u64 {
        let share = self.below(1_000_000) as f64 / 1e6;
        ((n as f64).powf(share) - 1.0) as u64
    }

    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 16] =
            ["ba", "de", "di", "fo", "ge", "ka", "li", "mo", "nu", "pe", "ra", "so", "ta", "ve", "wi", "zo"];
        let mut rank = self.skewed(N_WORDS) + 16;
        let mut word = String::new();
        while rank > 0 {
            word.push_str(SYLLABLES[(rank % 16) as usize]);
            rank /= 16;
        }
        word
    }

    fn phrase(&mut self, themes: &[Theme], language: Language, n_words: u64) -> String {
        let theme = &themes[self.skewed(themes.len() as u64) as usize];
        let names = &theme.synonyms[language.idx()];
        let name = &names[self.below(names.len() as u64) as usize];
        let mut words: Vec<String> = (0..n_words).map(|_| self.word()).collect();
        words.insert(self.below(n_words) as usize, name.clone());
        words.join(" ")
    }
}

fn organisation(random: &mut Random, themes: &[Theme], number: usize) -> Organisation {
    let language = Language::ALL[[0, 0, 0, 0, 0, 0, 0, 1, 1, 2][random.below(10) as usize]];
    let kind = if random.below(10) == 0 { Kind::ALL[random.below(8) as usize] } else { Kind::Company };
    let n_phrases = 1 + random.below(6);
    let about: Vec<String> = (0..n_phrases)
        .map(|_| {
            let n_words = 8 + random.below(12);
            random.phrase(themes, language, n_words)
        })
        .collect();
    let row = serde_json::json!({
        "id": format!("org-{number:05}"),
        "name": format!("{} {}", random.word(), random.word()),
        "kind": kind,
        "place": PLACES[random.below(8) as usize],
        "country": "NL",
        "about": { language.code(): about.join(". ") },
        "offers": [random.phrase(themes, language, 4), random.phrase(themes, language, 4)],
        "needs": [random.phrase(themes, language, 4)],
    });
    serde_json::from_value(row).expect("the row follows the contract")
}

fn find_matches(criterion: &mut Criterion) {
    let dataset = Dataset::bundled().expect("the bundled files are checked by a test");
    let themes = dataset.themes.clone();
    let mut random = Random(20_261_122);
    let organisations =
        (0..N_ORGANISATIONS).map(|number| organisation(&mut random, &themes, number)).collect();
    let mut dataset = dataset.with_organisations(organisations);
    dataset.relations.clear();
    let model = Model::bundled().expect("the bundled model is checked by a test");
    let catalogue = Catalogue::build(dataset, model, None).expect("the texts are sound");
    let requests: Vec<MatchRequest> =
        (0..200).map(|_| MatchRequest::from_text(random.phrase(&themes, Language::Nl, 6))).collect();
    let mut requests = requests.iter().cycle();
    criterion.bench_function("forty_thousand/find_matches", |bencher| {
        bencher.iter(|| catalogue.find_matches(black_box(requests.next().expect("it never ends"))));
    });
}

criterion_group!(benches, find_matches);
criterion_main!(benches);
