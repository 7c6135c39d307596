//! Draft letters: to who asks, to who could help, and as mails that are ready to be sent.

use schakel_core::matching::Match;
use schakel_core::organisation::{Language, Organisation};
use schakel_core::text::fold;
use schakel_store::{Case, Consent};

use super::visit::DeskVisit;
use crate::web::texts::Texts;

/// How many matches an answer names, and how many reasons each.
const N_NAMED: usize = 3;
const N_REASONS: usize = 3;
/// Shortest part of a name that is masked, in characters.
const SHORTEST: usize = 3;

/// The language a partner is written to in: that of its country.
pub(super) fn partner_language(partner: &Organisation) -> Language {
    match partner.country.as_deref() {
        Some("DE") => Language::De,
        None | Some("NL" | "BE") => Language::Nl,
        Some(_) => Language::En,
    }
}

fn listed(reasons: &[String]) -> String {
    reasons.iter().take(N_REASONS).map(|reason| format!("- {reason}")).collect::<Vec<_>>().join("\n")
}

/// The answer to a request, naming the first partners with their reasons.
pub(super) fn answer_draft(visit: &DeskVisit, case: &Case, matches: &[Match]) -> String {
    let t = Texts(case.language);
    let profiles = &visit.app.catalogue.engine().profiles;
    let named: Vec<String> = matches
        .iter()
        .take(N_NAMED)
        .map(|found| {
            format!("{}\n{}", profiles.organisation(found.organisation).name, listed(&found.reasons.asker))
        })
        .collect();
    let key = if named.is_empty() { "letter-answer-nobody" } else { "letter-answer" };
    let words = [
        ("asker", asker_name(case, t)),
        ("reference", case.reference.clone()),
        ("partners", named.join("\n\n")),
        ("adviser", visit.adviser.name.clone()),
        ("operator", visit.app.config.operator.name.clone()),
    ];
    fill(t, key, &words)
}

/// The drafts of the letters that introduce two parties: to who asks, in its language, and to the partner in that of its
/// country. Without consent the partner is not told who asks, and its name is masked in what it wrote.
pub(super) fn introduction_letters(
    visit: &DeskVisit,
    case: &Case,
    partner: &Organisation,
    consent: Consent,
    reasons: [&[String]; 2],
) -> [String; 2] {
    let (t, partner_t) = (Texts(case.language), Texts(partner_language(partner)));
    let (adviser, operator) = (visit.adviser.name.clone(), visit.app.config.operator.name.clone());
    let to_asker = [
        ("asker", asker_name(case, t)),
        ("reference", case.reference.clone()),
        ("partner", partner.name.clone()),
        ("reasons", listed(reasons[0])),
        ("adviser", adviser.clone()),
        ("operator", operator.clone()),
    ];
    let name = case.answers.name.trim();
    let (asker, contact) = match consent {
        Consent::None => (partner_t.get("letter-somebody"), partner_t.get("letter-contact-us")),
        Consent::Form | Consent::Spoken => {
            let asker = if name.is_empty() { partner_t.get("letter-somebody") } else { name.to_owned() };
            let contact = match case.answers.email.as_str() {
                "" => partner_t.get("letter-contact-us"),
                email => partner_t.with("letter-contact-asker", &[("email", email)]),
            };
            (asker, contact)
        }
    };
    let need = match consent {
        Consent::None => masked(&case.answers.need, name, &partner_t.get("letter-masked")),
        _ => case.answers.need.clone(),
    };
    let to_partner = [
        ("partner", partner.name.clone()),
        ("asker", asker),
        ("need", need),
        ("reasons", listed(reasons[1])),
        ("contact", contact),
        ("adviser", adviser),
        ("operator", operator),
    ];
    [fill(t, "letter-asker", &to_asker), fill(partner_t, "letter-partner", &to_partner)]
}

fn fill(t: Texts, key: &str, words: &[(&'static str, String)]) -> String {
    let words: Vec<(&'static str, &str)> = words.iter().map(|(name, word)| (*name, word.as_str())).collect();
    t.with(key, &words)
}

fn asker_name(case: &Case, t: Texts) -> String {
    match case.answers.name.trim() {
        "" => t.get("letter-reader"),
        name => name.to_owned(),
    }
}

/// A text in which the words of a name are replaced, however they are written: who reads it cannot look the name up.
pub(super) fn masked(text: &str, name: &str, mask: &str) -> String {
    let is_name_part = |word: &str| {
        let word = fold(word.trim_matches(|letter: char| !letter.is_alphanumeric()));
        name.split(|letter: char| !letter.is_alphanumeric()).map(fold).any(|part| {
            part.chars().count() >= SHORTEST && !LEGAL_FORMS.contains(&part.as_str()) && word.contains(&part)
        })
    };
    let mut out = String::with_capacity(text.len());
    let mut was_masked = false;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if is_name_part(word) {
            // A name of several words is one mask.
            if !was_masked {
                out.push_str(mask);
                let end = word.trim_end_matches(|letter: char| letter.is_alphanumeric());
                let punctuation = word.len() - end.len();
                out.push_str(if punctuation == 0 { &word[word.len() - 1..] } else { "" });
                out.push_str(&piece[word.len()..]);
            }
            was_masked = true;
        } else {
            out.push_str(piece);
            was_masked = false;
        }
    }
    out
}

/// Parts of names that name nobody.
const LEGAL_FORMS: [&str; 12] =
    ["vof", "gmbh", "stichting", "van", "der", "den", "the", "und", "and", "holding", "groep", "group"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_masked_however_it_is_written() {
        let masked = |text| masked(text, "Bakkerij Jansen B.V.", "[naam]");
        assert_eq!(masked("Wij van Bakkerij Jansen, in Emmen, bakken."), "Wij van [naam] in Emmen, bakken.");
        assert_eq!(masked("JANSEN zoekt hulp"), "[naam] zoekt hulp");
        assert_eq!(masked("zie www.bakkerijjansen.nl"), "zie [naam]");
        assert_eq!(masked("Wij bakken brood."), "Wij bakken brood.");
        assert_eq!(super::masked("Wij bakken brood.", "", "[naam]"), "Wij bakken brood.");
    }
}
