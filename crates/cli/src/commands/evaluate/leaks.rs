//! Requests whose answer stands in the catalogue already: their text in a profile, or evidence dated after them.

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::MatchRequest;
use schakel_core::text::fold;

/// A shorter text may stand in a profile by chance.
const MIN_LETTERS: usize = 25;

/// One line per leak.
pub(super) fn find(catalogue: &Catalogue, requests: &[MatchRequest]) -> Vec<String> {
    let profiles: Vec<(&str, String)> = catalogue
        .organisations()
        .iter()
        .map(|row| (row.id.as_str(), squeeze(&row.texts().collect::<Vec<_>>().join("\n"))))
        .collect();
    let questions: Vec<String> = catalogue.engine().profiles.questions.texts().map(squeeze).collect();
    let dated = catalogue.organisations().iter().flat_map(|row| &row.evidence).filter_map(|item| item.date);
    let newest = dated.max();
    let mut leaks = Vec::new();
    for request in requests {
        let text = squeeze(request.text.as_deref().unwrap_or_default());
        if text.len() >= MIN_LETTERS {
            let holders = profiles.iter().filter(|(_, profile)| profile.contains(&text));
            leaks.extend(
                holders
                    .map(|(id, _)| format!("the text of `{}` stands in the profile of `{id}`", request.id)),
            );
            if questions.iter().any(|question| question.contains(&text)) {
                leaks.push(format!("the text of `{}` is an example question", request.id));
            }
        }
        if let (Some(asked), Some(newest)) = (request.date, newest)
            && newest > asked
        {
            leaks.push(format!("there is evidence of {newest}, but `{}` was asked on {asked}", request.id));
        }
    }
    leaks
}

/// Letters and digits only, folded, with one blank between words.
fn squeeze(text: &str) -> String {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
