//! A village of welders and who would like to be one of them.

use super::*;
use crate::matching::Rule;
use crate::model::Model;
use crate::organisation::Kind;
use crate::theme::Theme;

const ASKED: &str = "Wie leert onze ploeg lassen?";

fn theme(id: &str, label: &str) -> Theme {
    Theme {
        id: id.to_owned(),
        labels: [label, label, label].map(str::to_owned),
        synonyms: Default::default(),
        sectors: Vec::new(),
        ris3: String::new(),
        sdgs: Vec::new(),
        parent: None,
        source: String::new(),
    }
}

fn organisation(id: &str, kind: &str, about: &str, rest: &str) -> Organisation {
    let row = format!(
        r#"{{"id":"{id}","name":"{id}","kind":"{kind}","country":"NL","about":{{"nl":"{about}"}}{rest}}}"#
    );
    serde_json::from_str(&row).unwrap()
}

fn question(of: &str, text: &str) -> Question {
    Question { organisation: of.to_owned(), language: Language::Nl, text: text.to_owned() }
}

/// Three who weld, with `n_questions` each, and others.
fn village(n_questions: usize, newcomer: Organisation) -> Dataset {
    let mut organisations = vec![
        newcomer,
        organisation("bakkerij", "company", "Wij bakken brood en taart.", ""),
        organisation("kwekerij", "company", "Wij kweken tomaten in glazen kassen.", ""),
        organisation("molen", "company", "Wij malen meel voor de bakker.", ""),
    ];
    let mut questions = vec![question("kwekerij", "Welke kas is warm genoeg voor tomaten?")];
    for welder in ["laskring", "lasschool", "smederij"] {
        let about = format!("{welder}: wij leren iedereen lassen, met lessen en proeven.");
        organisations.push(organisation(welder, "education", &about, r#","offers":["een les in lassen"]"#));
        let asked = [
            "Wie leert onze nieuwe ploeg lassen?",
            "Waar leert mijn ploeg lassen met een robot?",
            "Onze monteurs willen leren lassen, wie helpt?",
            "Wie geeft een cursus lassen aan onze ploeg?",
            "Leert iemand onze leerlingen lassen?",
            "Wie leert ons team roestvast staal lassen?",
        ];
        questions.extend(asked[..n_questions].iter().map(|text| question(welder, text)));
    }
    let mut dataset = Dataset::default().with_organisations(organisations);
    dataset.themes =
        vec![theme("welding", "lassen"), theme("greenhouses", "kassen"), theme("bread", "brood")];
    dataset.questions = questions;
    dataset
}

fn request(top: usize) -> MatchRequest {
    MatchRequest { top: Some(top), ..MatchRequest::from_text(ASKED) }
}

fn build(dataset: &Dataset) -> Catalogue {
    Catalogue::build(dataset.clone(), Model::bundled().unwrap(), None).unwrap()
}

fn search(dataset: &Dataset, request: &MatchRequest) -> ProfileChangeSearch {
    let search = build(dataset).find_profile_change(dataset, request, "garage").unwrap();
    assert!(search.n_built <= MAX_BUILT, "{search:?}");
    search
}

fn garage(rest: &str) -> Organisation {
    organisation("garage", "company", "Wij maken motoren en auto's weer heel.", rest)
}

/// Whether these statements, and nothing else, suffice.
fn suffice(dataset: &Dataset, request: &MatchRequest, statements: &[Statement]) -> bool {
    let changed = build(dataset).changed(dataset, "garage", statements).unwrap();
    changed
        .find_matches(request)
        .unwrap()
        .matches
        .iter()
        .any(|found| changed.engine().profiles.organisation(found.organisation).id == "garage")
}

#[test]
fn a_newcomer_is_told_one_thing_to_state() {
    let dataset = village(1, garage(""));
    let search = search(&dataset, &request(4));
    let change = search.change.unwrap();
    assert!(change.standing.is_proposed);
    assert_eq!(change.statements.len(), 1, "{:?}", change.statements);
    assert!(suffice(&dataset, &request(4), &change.statements));
}

#[test]
fn no_statement_of_several_can_be_missed() {
    let dataset = village(1, garage(""));
    let change = search(&dataset, &request(3)).change.unwrap();
    assert!(change.standing.is_proposed);
    assert!(change.statements.len() > 1, "{:?}", change.statements);
    assert!(suffice(&dataset, &request(3), &change.statements));
    for at in 0..change.statements.len() {
        let mut fewer = change.statements.clone();
        fewer.remove(at);
        assert!(!suffice(&dataset, &request(3), &fewer), "{fewer:?}");
    }
}

#[test]
fn where_nothing_helps_the_furthest_is_told() {
    let dataset = village(6, garage(""));
    let now = build(&dataset).standing(&request(1), "garage").unwrap();
    let search = search(&dataset, &request(1));
    let change = search.change.unwrap();
    assert!(!change.standing.is_proposed);
    assert!(change.standing.rank.unwrap() < now.rank.unwrap_or(usize::MAX));
    assert!(search.n_verified > 1);
}

#[test]
fn where_the_answer_stays_no_good_match_being_first_is_not_enough() {
    let mut dataset = village(1, garage(""));
    dataset
        .questions
        .extend(["Wie zingt er opera?", "Wie zingt er een opera?"].map(|text| question("", text)));
    let change = search(&dataset, &MatchRequest::from_text("Wie zingt er opera?")).change.unwrap();
    assert_eq!((change.standing.rank, change.standing.verdict), (Some(1), Verdict::NoGoodMatch));
    assert!(!change.standing.is_proposed);
}

#[test]
fn who_is_hidden_has_to_be_shown_first() {
    let rest = r#","visibility":"hidden","offers":["wij leren uw ploeg lassen"]"#;
    let dataset = village(1, garage(rest));
    let catalogue = build(&dataset);
    let lifted = catalogue.lift(&request(10), "garage").unwrap();
    assert!(lifted.is_hidden && lifted.fields.is_empty() && lifted.rule.is_none());
    let change = search(&dataset, &request(10)).change.unwrap();
    assert_eq!(change.statements, [Statement::public()]);
    assert!(change.standing.is_proposed);
    let change = search(&dataset, &request(3)).change.unwrap();
    assert_eq!(change.statements[0], Statement::public());
    assert!(change.standing.is_proposed && change.statements.len() > 1);
}

#[test]
fn wishes_that_keep_it_out_are_named_and_dropped() {
    let catalogue = build(&village(1, garage("")));
    let narrow = MatchRequest {
        kinds: vec![Kind::Company],
        countries: vec!["DE".to_owned()],
        exclude: vec!["lasschool".to_owned(), "smederij".to_owned()],
        ..request(3)
    };
    let lifted = catalogue.lift(&narrow, "lasschool").unwrap();
    assert_eq!(lifted.fields, ["exclude", "kinds", "countries"]);
    assert_eq!(lifted.request.exclude, ["smederij"]);
    assert!(lifted.standing.is_proposed && lifted.rule.is_none());

    let own = MatchRequest { organisation: Some("lasschool".to_owned()), ..request(3) };
    let lifted = catalogue.lift(&own, "lasschool").unwrap();
    assert_eq!((lifted.rule, lifted.fields.len()), (Some(Rule::Itself), 0));
    assert!(!lifted.standing.is_proposed);

    let example = MatchRequest { like: vec!["lasschool".to_owned()], ..MatchRequest::default() };
    assert_eq!(catalogue.lift(&example, "lasschool").unwrap().rule, Some(Rule::Example));
    let unlike = MatchRequest { unlike: vec!["lasschool".to_owned()], ..request(3) };
    assert_eq!(catalogue.lift(&unlike, "lasschool").unwrap().fields, ["unlike"]);
}

#[test]
fn a_sentence_is_added_to_what_is_said() {
    let mut about = Texts { nl: Some("Wij bakken brood".to_owned()), ..Texts::default() };
    say(&mut about, Language::Nl, "taart");
    say(&mut about, Language::De, "Brot");
    assert_eq!((about.nl.as_deref(), about.de.as_deref()), (Some("Wij bakken brood. taart."), Some("Brot.")));
}
