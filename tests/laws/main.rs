//! Laws that hold for every ranking, on the bundled ecosystem and on made-up text.

use std::sync::OnceLock;

use proptest::prelude::*;
use schakel_core::catalogue::{Catalogue, Dataset};
use schakel_core::matching::{MatchRequest, Mode, Scored};
use schakel_core::model::{ExpectedLikeness, Model, Signal};
use schakel_core::organisation::{Organisation, Status};

/// Real requests, one of each language, a symptom, a named asker and an unknown subject among them.
const TEXTS: [&str; 8] = [
    "Wij willen weten of 3D-metaalprinten iets voor ons is",
    "We need a site to fly our inspection drones",
    "Wir suchen Partner für Kunststoffverwertung",
    "Onze machines vallen steeds stil en niemand ziet het aankomen",
    "waterstofopslag in Emmen, liefst met studenten",
    "Elderly people who wander at night",
    "Een dirigent voor ons koor",
    "Fördermittel für Robotik in der Landwirtschaft",
];

fn bundled() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| Catalogue::bundled().unwrap())
}

/// What an asker may have for a partner.
const OFFERS: [&str; 3] = [
    "Wij hebben stageplekken en opdrachten voor studenten techniek",
    "We have a production hall in Emmen, and data of our machines",
    "Wir bieten Reststoffe aus der Landwirtschaft und ein Testfeld",
];

fn any_request() -> impl Strategy<Value = MatchRequest> {
    let organisations = bundled().organisations();
    let asker = prop::option::weighted(0.5, 0..organisations.len());
    let mode = prop::sample::select(vec![Mode::Complement, Mode::Complement, Mode::Similar, Mode::Explore]);
    let has_text = prop::bool::weighted(0.8);
    let offer = prop::option::weighted(0.4, 0..OFFERS.len());
    let likes = (
        prop::option::weighted(0.3, 0..organisations.len()),
        prop::option::weighted(0.3, 0..organisations.len()),
    );
    (0..TEXTS.len(), asker, mode, has_text, offer, likes).prop_map(
        move |(text, asker, mode, has_text, offer, likes)| MatchRequest {
            offer: offer.map(|idx| OFFERS[idx].to_owned()),
            like: likes.0.map(|idx| organisations[idx].id.clone()).into_iter().collect(),
            unlike: likes.1.map(|idx| organisations[idx].id.clone()).into_iter().collect(),
            organisation: asker.map(|idx| organisations[idx].id.clone()),
            top: Some(50),
            mode,
            // Who is known may ask with nothing but who it is.
            text: (has_text || asker.is_none()).then(|| TEXTS[text].to_owned()),
            ..MatchRequest::default()
        },
    )
}

fn ids<'c>(catalogue: &'c Catalogue, ranked: &[Scored]) -> Vec<&'c str> {
    ranked
        .iter()
        .map(|scored| catalogue.engine().profiles.organisation(scored.organisation).id.as_str())
        .collect()
}

fn scores(ranked: &[Scored]) -> Vec<u64> {
    ranked.iter().map(|scored| scored.score.to_bits()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn parts_add_up_to_the_score(request in any_request()) {
        let answer = bundled().find_matches(&request).unwrap();
        for found in answer.matches.iter().chain(&answer.near_misses) {
            let sum: f64 = found.contributions.iter().map(|part| part.value).sum();
            prop_assert!((sum - found.score).abs() < 1e-9, "{} and {}", sum, found.score);
            for part in &found.contributions {
                prop_assert!((0.0..=1.0).contains(&part.raw));
                prop_assert_eq!(part.value, part.raw * part.weight);
            }
        }
    }

    #[test]
    fn scores_never_rise_down_the_list_and_ties_go_by_id(request in any_request()) {
        let (_, ranked) = bundled().rank(&request).unwrap();
        for pair in ranked.windows(2) {
            prop_assert!(
                pair[0].score > pair[1].score
                    || (pair[0].score == pair[1].score && pair[0].organisation < pair[1].organisation)
            );
        }
    }

    #[test]
    fn candidates_are_complete(request in any_request()) {
        let (_, ranked) = bundled().rank(&request).unwrap();
        let all = bundled().engine().rank_exhaustively(&request).unwrap();
        prop_assert_eq!(ids(bundled(), &ranked), ids(bundled(), &all));
        prop_assert_eq!(scores(&ranked), scores(&all));
    }

    #[test]
    fn neither_asker_nor_group_nor_excluded_nor_collective_nor_connected_appear(
        request in any_request(),
        excluded in prop::collection::vec(0usize..335, 0..20),
    ) {
        let catalogue = bundled();
        let request = MatchRequest {
            exclude: excluded.iter().map(|&idx| catalogue.organisations()[idx].id.clone()).collect(),
            top: Some(1_000),
            ..request
        };
        let profiles = &catalogue.engine().profiles;
        let asker = request.organisation.as_ref().and_then(|id| profiles.find(id));
        let (_, ranked) = catalogue.rank(&request).unwrap();
        for scored in &ranked {
            let organisation = profiles.organisation(scored.organisation);
            prop_assert!(!request.exclude.contains(&organisation.id));
            prop_assert!(organisation.status != Status::Collective);
            if let Some(asker) = asker {
                prop_assert!(asker != scored.organisation);
                prop_assert!(!profiles.is_same_group(asker, scored.organisation));
                prop_assert!(profiles.graph.between(asker, scored.organisation).is_none());
            }
        }
    }

    #[test]
    fn the_same_request_gives_the_same_answer(request in any_request()) {
        let answer = |catalogue: &Catalogue| format!("{:?}", catalogue.find_matches(&request).unwrap());
        prop_assert_eq!(answer(bundled()), answer(bundled()));
    }

    #[test]
    fn no_text_makes_the_analyser_panic(text in any::<String>()) {
        let engine = bundled().engine();
        let analysis = engine.analyzer.analyse_request(&text, None);
        for hit in &analysis.themes {
            prop_assert!(text.get(hit.start..hit.end).is_some());
            prop_assert!(hit.weight() > 0.0 && hit.weight() <= 1.0);
        }
        for hit in &analysis.terms {
            prop_assert!(text.get(hit.start..hit.end).is_some());
        }
    }

    #[test]
    fn no_mixture_of_real_words_and_rubbish_is_refused_with_a_panic(
        text in "(robot|waterstof|Kunststoffverwertung|3D|é|🦀|'s|\u{202e}|\u{0}|-|\\.| ){0,60}"
    ) {
        if let Ok(answer) = bundled().find_matches(&MatchRequest::from_text(text)) {
            prop_assert!(answer.matches.len() <= 10);
        }
    }
}

fn build(organisations: Vec<Organisation>, held: bool) -> Catalogue {
    let vocabulary = held.then(|| bundled().engine().embedder.vocabulary().clone());
    let dataset = Dataset::bundled().unwrap().with_organisations(organisations);
    Catalogue::build(dataset, Model::bundled().unwrap(), vocabulary).unwrap()
}

#[test]
fn an_offer_lifts_those_who_need_it_and_is_told_to_them() {
    let request = MatchRequest::from_text("Wij zoeken hulp bij robotica in onze fabriek");
    let offering = MatchRequest {
        offer: Some("Wij hebben praktijkopdrachten voor studenten".to_owned()),
        top: Some(20),
        ..request.clone()
    };
    let rank = |request: &MatchRequest| bundled().why(request, "dutch-techzone").unwrap().found.rank;
    assert!(rank(&offering) < rank(&request));
    let answer = bundled().find_matches(&offering).unwrap();
    let profiles = &bundled().engine().profiles;
    let found = answer
        .matches
        .iter()
        .find(|found| profiles.organisation(found.organisation).id == "dutch-techzone")
        .unwrap();
    assert!(found.reasons.partner_text().contains("wat u zelf zoekt: Studenten voor de regio"));
    let part = found.contributions.iter().find(|part| part.signal.id() == "offer_need").unwrap();
    assert_eq!(part.evidence[0].in_request.as_deref(), Some("praktijkopdrachten"));
}

#[test]
fn one_given_as_an_example_stays_where_a_text_is_asked_too() {
    let like = vec!["rug".to_owned()];
    let alone = MatchRequest { like: like.clone(), top: Some(335), ..MatchRequest::default() };
    let found = |request: &MatchRequest| -> Vec<String> {
        let (_, ranked) = bundled().rank(request).unwrap();
        ids(bundled(), &ranked).into_iter().map(str::to_owned).collect()
    };
    assert!(!found(&alone).contains(&"rug".to_owned()));
    let asked = MatchRequest { like, ..MatchRequest::from_text("Wij zoeken onderzoek naar polymeren") };
    assert!(found(&asked).contains(&"rug".to_owned()));
    let unlike = MatchRequest { unlike: std::mem::take(&mut asked.like.clone()), like: Vec::new(), ..asked };
    assert!(!found(&unlike).contains(&"rug".to_owned()));
}

#[test]
fn shuffling_the_organisations_changes_nothing() {
    let mut organisations = Dataset::bundled().unwrap().organisations;
    organisations.reverse();
    let n = organisations.len();
    organisations.rotate_left(n / 3);
    organisations.swap(1, n / 2);
    let shuffled = build(organisations, false);
    for text in TEXTS {
        let request = MatchRequest { top: Some(1_000), ..MatchRequest::from_text(text) };
        let (ours, theirs) = (bundled().rank(&request).unwrap().1, shuffled.rank(&request).unwrap().1);
        assert_eq!(ids(bundled(), &ours), ids(&shuffled, &theirs), "{text}");
        assert_eq!(scores(&ours), scores(&theirs), "{text}");
    }
}

#[test]
fn with_the_vocabulary_held_a_newcomer_leaves_the_scores_of_the_others_alone() {
    let mut organisations = Dataset::bundled().unwrap().organisations;
    let mut newcomer = organisations[7].clone();
    newcomer.id = "aaa-newcomer".to_owned();
    newcomer.part_of = None;
    newcomer.about.nl =
        Some("Nieuw lab voor waterstof, drones, robots en 3D-metaalprinten met woordenzoals quux".to_owned());
    organisations.push(newcomer);
    let grown = build(organisations, true);
    for text in TEXTS {
        let request = MatchRequest { top: Some(1_000), ..MatchRequest::from_text(text) };
        let ours = bundled().rank(&request).unwrap().1;
        let mut theirs = grown.rank(&request).unwrap().1;
        theirs
            .retain(|scored| grown.engine().profiles.organisation(scored.organisation).id != "aaa-newcomer");
        assert_eq!(ids(bundled(), &ours), ids(&grown, &theirs), "{text}");
        assert_eq!(scores(&ours), scores(&theirs), "{text}");
    }
}

#[test]
fn two_builds_of_the_same_files_are_equal() {
    let again = Catalogue::bundled().unwrap();
    assert_eq!(bundled().version(), again.version());
    assert_eq!(bundled().engine().embedder.vocabulary(), again.engine().embedder.vocabulary());
}

/// Of organisations that lose their example questions most stay in sight: their profile says what they would be asked.
#[test]
fn a_newcomer_is_found_by_its_profile() {
    let request = MatchRequest::from_text("Wij willen waterstof gebruiken in onze ovens");
    let before = bundled().find_matches(&request).unwrap();
    let id = |catalogue: &Catalogue, idx| catalogue.engine().profiles.organisation(idx).id.clone();
    let first: Vec<String> =
        before.matches.iter().take(5).map(|found| id(bundled(), found.organisation)).collect();
    let mut n_in_sight = 0;
    for newcomer in &first {
        let mut dataset = Dataset::bundled().unwrap();
        dataset.questions.retain(|question| question.organisation != *newcomer);
        let mut model = Model::bundled().unwrap();
        let after = Catalogue::build(dataset.clone(), model.clone(), None).unwrap();
        let why = after.why(&request, newcomer).unwrap();
        let part = why.found.contributions.iter().find(|part| part.signal == Signal::Question).unwrap();
        assert!(part.is_expected && part.evidence.is_empty(), "{part:?}");
        n_in_sight += usize::from(why.found.rank <= 20);
        model.questions.expected = ExpectedLikeness::default();
        let without = Catalogue::build(dataset, model, None).unwrap().why(&request, newcomer).unwrap();
        assert!(without.found.rank > why.found.rank, "{newcomer}: {}", without.found.rank);
    }
    assert!(n_in_sight >= 3, "{n_in_sight} of {first:?}");
}
