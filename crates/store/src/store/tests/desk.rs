//! Requests at the desk and their introductions.

use schakel_core::organisation::Language;

use super::{DAY, Postgres, answers};
use crate::{
    Act, Answers, CaseFilter, CaseState, Consent, DeskFault, IntroductionState, No, Proposal, Store,
};

on_both!(
    a_request_is_taken_answered_and_handed_over,
    an_introduction_goes_step_by_step_and_back,
    what_an_asker_erases_is_gone_from_the_desk,
    what_comes_to_fit_is_told_once,
    a_request_is_corrected_as_its_asker_asked,
    a_request_is_kept_until_the_day_that_was_said
);

fn act(actor: &str, at: i64) -> Act {
    Act { actor: actor.into(), origin: "192.0.2.0".into(), at }
}

/// A draft that was sent, with its reference.
async fn sent(store: &Store, at: i64) -> (String, String) {
    let session = store.create_draft(&answers("waterstof"), at).await.unwrap();
    let draft = store.find_draft(&session.token, at).await.unwrap().unwrap();
    (store.send(&draft, Language::Nl, at).await.unwrap(), session.token)
}

fn proposal(request: &str, consent: Consent) -> Proposal {
    Proposal {
        request: request.into(),
        organisation: "icd".into(),
        consent,
        letters: ["Beste vrager".into(), "Beste partner".into()],
        rank: 1,
        band: "strong".into(),
        found_with: ["c".into(), "m".into()],
    }
}

async fn a_request_is_taken_answered_and_handed_over(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let (reference, token) = sent(&store, 1).await;
    let list = async |filter| store.cases(filter, 0, 9).await.unwrap().len();
    assert_eq!((list(CaseFilter::New).await, list(CaseFilter::Of("anna")).await), (1, 0));
    store.hand_over(&act("anna", 2), &reference, None, "anna").await.unwrap().unwrap();
    let late = store.hand_over(&act("bert", 2), &reference, None, "bert").await.unwrap();
    assert_eq!(late, Err(DeskFault::Changed));
    assert_eq!((list(CaseFilter::New).await, list(CaseFilter::Of("anna")).await), (0, 1));
    store.hand_over(&act("anna", 3), &reference, Some("anna"), "bert").await.unwrap().unwrap();
    store.answer(&act("bert", 4), &reference, None, "Bel het ICD eens.").await.unwrap().unwrap();
    let draft = store.find_draft(&token, 5).await.unwrap().unwrap();
    assert_eq!(draft.answer, "Bel het ICD eens.");
    let case = store.case(&reference).await.unwrap().unwrap();
    assert_eq!(
        (case.state, case.adviser.as_deref(), case.is_changed_since_answer()),
        (CaseState::Answered, Some("bert"), false)
    );
    // Who asks again is not left with an old answer unseen.
    store.send(&draft, Language::Nl, 6).await.unwrap();
    let case = store.case(&reference).await.unwrap().unwrap();
    assert_eq!((case.state, case.is_changed_since_answer()), (CaseState::Taken, true));
    store.close_case(&act("bert", 7), &reference, true).await.unwrap().unwrap();
    assert_eq!((list(CaseFilter::Open).await, list(CaseFilter::All).await), (0, 1));
    store.close_case(&act("bert", 8), &reference, false).await.unwrap().unwrap();
    assert_eq!(store.case(&reference).await.unwrap().unwrap().state, CaseState::Answered);
    let missing = store.hand_over(&act("anna", 2), "S-000000", None, "anna").await.unwrap();
    assert_eq!(missing, Err(DeskFault::Missing));

    store.add_note(&act("anna", 9), &reference, "gebeld").await.unwrap().unwrap();
    let notes = store.notes(&reference).await.unwrap();
    assert_eq!((notes.len(), notes[0].text.as_str()), (1, "gebeld"));
    assert_eq!(
        store.delete_note(&act("bert", 9), &reference, &notes[0].id).await.unwrap(),
        Err(DeskFault::Missing)
    );
    store.delete_note(&act("anna", 9), &reference, &notes[0].id).await.unwrap().unwrap();
    assert_eq!(store.notes(&reference).await.unwrap(), []);
    let actions: Vec<String> =
        store.audit_of(&reference).await.unwrap().into_iter().map(|line| line.action).collect();
    assert_eq!(
        actions,
        [
            "request.send",
            "request.take",
            "request.hand-over",
            "request.answer",
            "request.send",
            "request.close",
            "request.reopen",
            "note.add",
            "note.delete",
        ]
    );
}

async fn an_introduction_goes_step_by_step_and_back(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let anna = act("anna", 10);
    let reference = store.make_case(&anna, &answers("waterstof"), Language::Nl).await.unwrap();
    assert_eq!(store.case(&reference).await.unwrap().unwrap().made_by.as_deref(), Some("anna"));
    store.judge(&anna, &reference, "icd", Some(No::NotNow)).await.unwrap().unwrap();
    assert_eq!(store.verdicts(&reference).await.unwrap()[0].no, No::NotNow);
    let id = store.propose(&anna, &proposal(&reference, Consent::None)).await.unwrap().unwrap();
    assert_eq!(store.verdicts(&reference).await.unwrap(), []);
    assert_eq!(store.propose(&anna, &proposal(&reference, Consent::Form)).await.unwrap(), Ok(id.clone()));
    let seen = async || store.introduction(&id).await.unwrap().unwrap();
    let go = async |to| store.move_introduction(&anna, &id, seen().await.updated, to).await.unwrap();
    assert_eq!(go(IntroductionState::Introduced).await, Err(DeskFault::NoConsent));
    assert_eq!(go(IntroductionState::Talking).await, Err(DeskFault::NoWay));
    let letters = ["Dag".to_owned(), "Hallo".to_owned()];
    let before = seen().await.updated;
    store.save_introduction(&anna, &id, before, &letters, Some(50), Consent::Spoken).await.unwrap().unwrap();
    let late = store.save_introduction(&anna, &id, before, &letters, None, Consent::None).await.unwrap();
    assert_eq!(late, Err(DeskFault::Changed));
    assert_eq!(seen().await.proposal.letters, letters);
    go(IntroductionState::Introduced).await.unwrap();
    go(IntroductionState::Talking).await.unwrap();
    go(IntroductionState::Declined(No::Known)).await.unwrap();
    assert_eq!(seen().await.state, IntroductionState::Declined(No::Known));
    store.undo_step(&anna, &id, seen().await.updated).await.unwrap().unwrap();
    go(IntroductionState::Collaborating).await.unwrap();
    let steps: Vec<&str> = store.steps(&id).await.unwrap().iter().map(|step| step.state.id()).collect();
    assert_eq!(steps, ["proposed", "introduced", "talking", "collaborating"]);
    assert_eq!(store.introductions_with("icd").await.unwrap().len(), 1);
    assert_eq!(store.due_introductions(49).await.unwrap().len(), 0);
    assert_eq!(store.due_introductions(50).await.unwrap().len(), 1);
    assert_eq!(store.case(&reference).await.unwrap().unwrap().remind_at, Some(50));
    for _ in 0..4 {
        store.undo_step(&anna, &id, seen().await.updated).await.unwrap().unwrap();
    }
    assert_eq!(store.introduction(&id).await.unwrap(), None);
    assert_eq!(store.undo_step(&anna, &id, 0).await.unwrap(), Err(DeskFault::Missing));
}

async fn what_an_asker_erases_is_gone_from_the_desk(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let (reference, token) = sent(&store, 1).await;
    let anna = act("anna", 2);
    let id = store.propose(&anna, &proposal(&reference, Consent::Form)).await.unwrap().unwrap();
    store.add_note(&anna, &reference, "gebeld").await.unwrap().unwrap();
    store.judge(&anna, &reference, "rug", Some(No::NotRelevant)).await.unwrap().unwrap();
    let draft = store.find_draft(&token, 3).await.unwrap().unwrap();
    store.delete_draft(&draft.id, 3).await.unwrap();
    assert_eq!(store.case(&reference).await.unwrap(), None);
    assert_eq!(store.introduction(&id).await.unwrap(), None);
    assert_eq!(store.introductions_of(&reference).await.unwrap(), []);
    assert_eq!(store.notes(&reference).await.unwrap(), []);
    assert_eq!(store.verdicts(&reference).await.unwrap(), []);
    assert_eq!(store.steps(&id).await.unwrap(), []);
    assert_eq!(store.add_note(&anna, &reference, "x").await.unwrap(), Err(DeskFault::Missing));
    assert_eq!(
        store.propose(&anna, &proposal(&reference, Consent::Form)).await.unwrap(),
        Err(DeskFault::Missing)
    );
    assert_eq!(
        store.judge(&anna, &reference, "rug", Some(No::Known)).await.unwrap(),
        Err(DeskFault::Missing)
    );
    assert_eq!(store.audit_of(&reference).await.unwrap().last().unwrap().action, "request.erase");
}

async fn what_comes_to_fit_is_told_once(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let (reference, _) = sent(&store, 1).await;
    let anna = act("anna", 2);
    store.follow_request(&anna, &reference, &["icd".into()], "c1").await.unwrap().unwrap();
    store.follow_request(&anna, &reference, &[], "c1").await.unwrap().unwrap();
    let nowhere = store.follow_request(&anna, "S-NOWHERE", &[], "c1").await.unwrap();
    assert_eq!(nowhere, Err(DeskFault::Missing));
    let searches = store.saved_searches("anna").await.unwrap();
    assert_eq!((searches.len(), searches[0].catalogue.as_str()), (1, "c1"));
    assert_eq!(store.saved_searches("bert").await.unwrap(), []);

    // Two servers look at once; what was there before is no news.
    let found = ["icd".to_owned(), "rug".to_owned()];
    for _ in 0..2 {
        store.keep_hits(&searches[0].id, &found, "c2", 3).await.unwrap();
    }
    let hits = store.new_hits("anna").await.unwrap();
    assert_eq!(hits.iter().map(|hit| hit.organisation.as_str()).collect::<Vec<_>>(), ["rug"]);
    assert_eq!(store.saved_searches("").await.unwrap()[0].catalogue, "c2");

    // A digest is taken by one server, given back when it could not be sent, and goes once a day.
    assert_eq!(store.take_digest("anna", 10).await.unwrap(), hits);
    assert_eq!(store.take_digest("anna", 10 + DAY).await.unwrap(), []);
    store.give_digest_back("anna", 10).await.unwrap();
    assert_eq!(store.take_digest("anna", 20).await.unwrap(), hits);
    store.keep_hits(&searches[0].id, &["hanze".into()], "c3", 30).await.unwrap();
    assert_eq!(store.take_digest("anna", 40).await.unwrap(), []);
    assert_eq!(store.take_digest("anna", 20 + DAY).await.unwrap()[0].organisation, "hanze");

    store.see_hits(&anna, &reference).await.unwrap();
    assert_eq!(store.new_hits("anna").await.unwrap(), []);
    store.keep_hits(&searches[0].id, &found, "c4", 50).await.unwrap();
    assert_eq!(store.new_hits("anna").await.unwrap(), [], "once is once");
    store.close_case(&anna, &reference, true).await.unwrap().unwrap();
    assert_eq!(store.saved_searches("anna").await.unwrap(), []);
    store.close_case(&anna, &reference, false).await.unwrap().unwrap();
    store.unfollow_request(&anna, &reference).await.unwrap();
    assert_eq!(store.saved_searches("anna").await.unwrap(), []);
}

async fn a_request_is_corrected_as_its_asker_asked(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let agreed = Answers { may_share: true, ..answers("waterstof") };
    let session = store.create_draft(&agreed, 1).await.unwrap();
    let draft = store.find_draft(&session.token, 1).await.unwrap().unwrap();
    let reference = store.send(&draft, Language::Nl, 1).await.unwrap();
    let id = store.propose(&act("anna", 2), &proposal(&reference, Consent::Spoken)).await.unwrap().unwrap();
    let right = answers("waterstof voor ovens");
    let anna = act("anna", 3);
    let late =
        store.correct_case(&anna, &reference, &answers("iets anders"), &right, Language::De).await.unwrap();
    assert_eq!(late, Err(DeskFault::Changed));
    store.correct_case(&anna, &reference, &agreed, &right, Language::De).await.unwrap().unwrap();
    let case = store.case(&reference).await.unwrap().unwrap();
    assert_eq!((&case.answers, case.language, case.updated), (&right, Language::De, 1));
    assert_eq!(store.find_draft(&session.token, 4).await.unwrap().unwrap().answers, right);
    let made = store.introduction(&id).await.unwrap().unwrap();
    assert_eq!(made.proposal.consent, Consent::None, "who agrees no longer takes it back everywhere");
}

async fn a_request_is_kept_until_the_day_that_was_said(url: &str) {
    let store = Store::connect(url).await.unwrap();
    let mut references = Vec::new();
    for until in [None, Some(100 * DAY), Some(2_000 * DAY)] {
        let reference = store.make_case(&act("anna", 0), &answers("waterstof"), Language::Nl).await.unwrap();
        store.keep_case(&act("anna", 0), &reference, until).await.unwrap().unwrap();
        references.push(reference);
    }
    let left = async || store.cases(CaseFilter::All, 0, 9).await.unwrap().len();
    for (day, n_past, n_left) in [(99, 0, 3), (101, 1, 2), (729, 0, 2), (731, 1, 1), (2_001, 1, 0)] {
        assert_eq!(store.past_its_time(day * DAY).await.unwrap().requests, n_past, "day {day}");
        store.purge(day * DAY).await.unwrap();
        assert_eq!(left().await, n_left, "day {day}");
    }
}
