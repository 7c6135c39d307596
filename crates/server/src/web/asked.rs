//! From the answers of the form to the request they make.

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::{MatchRequest, Near};
use schakel_core::organisation::{Language, Place, PlaceHint};
use schakel_core::text::fold;
use schakel_store::Answers;

/// The request, without filters. What the catalogue no longer has is left out.
pub(crate) fn match_request(catalogue: &Catalogue, answers: &Answers, language: Language) -> MatchRequest {
    let engine = catalogue.engine();
    let still_there = |ids: &[String]| -> Vec<String> {
        ids.iter().filter(|id| engine.profiles.find(id).is_some()).cloned().collect()
    };
    let asker = engine.profiles.find_by_name(&answers.name);
    MatchRequest {
        text: Some(answers.need.clone()),
        offer: Some(answers.offer.clone()).filter(|offer| !offer.is_empty()),
        without: answers.without.iter().filter(|id| engine.taxonomy.find(id).is_some()).cloned().collect(),
        organisation: asker.map(|idx| engine.profiles.organisation(idx).id.clone()),
        near: find_place(catalogue, &answers.place, language)
            .map(|_| Near { place: answers.place.clone(), km: None }),
        like: still_there(&answers.like),
        unlike: still_there(&answers.unlike),
        exclude: still_there(&answers.exclude),
        language: Some(language),
        ..MatchRequest::default()
    }
}

/// The place meant by what was typed, if it is known.
pub(super) fn find_place<'c>(catalogue: &'c Catalogue, typed: &str, language: Language) -> Option<&'c Place> {
    let hint = PlaceHint { province: None, country: (language == Language::De).then_some("DE") };
    catalogue.engine().profiles.gazetteer.find(&fold(typed), hint)
}

/// The country the asker is at home in: of its place, else of its language.
pub(super) fn home_country(catalogue: &Catalogue, answers: &Answers, language: Language) -> String {
    let place = find_place(catalogue, &answers.place, language);
    let by_language = if language == Language::De { "DE" } else { "NL" };
    place.map_or(by_language, |place| &place.country).to_owned()
}
