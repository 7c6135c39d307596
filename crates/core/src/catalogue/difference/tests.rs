//! Two catalogues that differ in one thing, and what is told of it.

use super::*;
use crate::catalogue::Dataset;
use crate::model::{Model, Situation, Weights};
use crate::organisation::{Language, Visibility};
use crate::theme::Cue;

const TOP: usize = 5;

fn request() -> MatchRequest {
    MatchRequest { top: Some(TOP), ..MatchRequest::from_text("Wij willen waterstof gebruiken in onze ovens") }
}

fn partners(catalogue: &Catalogue, request: &MatchRequest) -> Vec<String> {
    let answer = catalogue.find_matches(request).unwrap();
    let id = |idx| catalogue.engine().profiles.organisation(idx).id.clone();
    answer.matches.iter().map(|found| id(found.organisation)).collect()
}

fn built(dataset: Dataset) -> Catalogue {
    Catalogue::build(dataset, Model::bundled().unwrap(), None).unwrap()
}

/// Moves between the bundled catalogue and one in which `change` was done to its first partner.
fn moves_after(change: impl Fn(&mut Dataset, &str)) -> (String, Vec<Move>) {
    let (request, before) = (request(), Catalogue::bundled().unwrap());
    let first = partners(&before, &request)[0].clone();
    let mut dataset = Dataset::bundled().unwrap();
    change(&mut dataset, &first);
    let after = built(dataset);
    let (was, is) = (partners(&before, &request), partners(&after, &request));
    let given = |catalogue, partners| Given { catalogue, request: &request, partners };
    let moves = moves(&given(&before, &was), &given(&after, &is)).unwrap();
    (first, moves)
}

fn organisation<'d>(dataset: &'d mut Dataset, id: &str) -> &'d mut Organisation {
    dataset.organisations.iter_mut().find(|row| row.id == id).unwrap()
}

#[test]
fn equal_answers_have_no_moves() {
    assert_eq!(moves_after(|_, _| ()).1, []);
}

#[test]
fn a_rule_takes_one_out_and_another_gets_its_room() {
    let (first, moves) = moves_after(|dataset, id| organisation(dataset, id).visibility = Visibility::Hidden);
    let out = moves.iter().find(|one| one.organisation == first).unwrap();
    assert!(!out.is_in);
    assert_eq!(out.causes, [Cause::Rule(Rule::Hidden)]);
    let came = moves.iter().find(|one| one.is_in).unwrap();
    assert_eq!(came.causes[0], Cause::Others(vec![first]));
    assert_eq!(count_causes(&moves), BTreeMap::from([("others", 1), ("rule", 1)]));
}

#[test]
fn one_that_is_gone_is_told_so() {
    let (first, moves) = moves_after(|dataset, id| dataset.organisations.retain(|row| row.id != id));
    let out = moves.iter().find(|one| one.organisation == first).unwrap();
    assert_eq!((out.causes.as_slice(), &out.after), (&[Cause::Removed][..], &None));
}

#[test]
fn a_poorer_profile_loses_themes_and_what_they_were_worth() {
    let (first, moves) = moves_after(|dataset, id| {
        let row = organisation(dataset, id);
        row.about = crate::organisation::Texts::default();
        row.offers.clear();
        row.themes.clear();
        dataset.questions.retain(|question| question.organisation != id);
    });
    let out = moves.iter().find(|one| one.organisation == first).unwrap();
    let Cause::Profile { change, fields, themes, .. } = &out.causes[0] else { panic!("{:?}", out.causes) };
    assert!(*change < 0.0);
    assert!(fields.contains(&"about".to_owned()) && fields.contains(&"questions".to_owned()), "{fields:?}");
    assert!(!themes.lost.is_empty());
}

#[test]
fn words_that_are_read_otherwise_are_told_with_the_themes_of_the_request() {
    let request = MatchRequest {
        top: Some(TOP),
        ..MatchRequest::from_text("Wij zoeken hulp bij het zwartlabelen van onze potten")
    };
    let before = Catalogue::bundled().unwrap();
    let mut dataset = Dataset::bundled().unwrap();
    let cue = dataset.cues.iter().find(|cue| cue.theme == "hydrogen").unwrap().clone();
    dataset.cues.push(Cue { language: Language::Nl, term: "zwartlabelen".to_owned(), ..cue });
    let after = built(dataset);
    let (was, is) = (partners(&before, &request), partners(&after, &request));
    let given = |catalogue, partners| Given { catalogue, request: &request, partners };
    let moves = moves(&given(&before, &was), &given(&after, &is)).unwrap();
    let read = |cause: &Cause| match cause {
        Cause::Themes { request, .. } => request.gained.contains(&"hydrogen".to_owned()),
        _ => false,
    };
    let came: Vec<&Move> = moves.iter().filter(|one| one.is_in).collect();
    assert!(!came.is_empty() && came.iter().all(|one| one.causes.iter().any(read)), "{came:?}");
}

#[test]
fn the_parts_of_a_difference_add_up_to_it() {
    let (before, request) = (Catalogue::bundled().unwrap(), request());
    let mut model = Model::bundled().unwrap();
    let values = Signal::ALL.map(|signal| 1.5 * model.weights_for(Situation::Questions).of(signal));
    model.question_weights = Weights::from_values(values);
    let mut after = Catalogue::bundled().unwrap();
    after.set_weights_of(model);
    for id in partners(&before, &request) {
        let (was, is) = (before.why(&request, &id).unwrap(), after.why(&request, &id).unwrap());
        let given = |catalogue| Given { catalogue, request: &request, partners: &[] };
        let causes = changed_parts(&given(&before), &given(&after), &id, &was, &is).unwrap();
        let told: f64 = causes
            .iter()
            .map(|cause| match cause {
                Cause::Weight { change, .. } => *change,
                other => panic!("{other:?}"),
            })
            .sum();
        assert!(told > 0.0 && told <= is.found.score - was.found.score + 1e-9);
    }
}
