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
            format!("{}\n{}", profiles.organisation(found.organisation).name, listed(&found.reasons.sure()))
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
                "" => partner_t.get("letter-contact-later"),
                email => partner_t.with("letter-contact-asker", &[("email", email)]),
            };
            (asker, contact)
        }
    };
    let need = match consent {
        Consent::None => masked(&case.answers.need, name, &partner_t.get("letter-masked")),
        _ => case.answers.need.clone(),
    };
    let offer = match (case.answers.offer.trim(), consent) {
        ("", _) => String::new(),
        (offer, Consent::None) => masked(offer, name, &partner_t.get("letter-masked")),
        (offer, _) => offer.to_owned(),
    };
    let offer =
        if offer.is_empty() { offer } else { partner_t.with("letter-offer", &[("words", offer.as_str())]) };
    let to_partner = [
        ("partner", partner.name.clone()),
        ("reference", case.reference.clone()),
        ("offer", offer),
        ("asker", asker),
        ("need", need),
        ("reasons", listed(reasons[1])),
        ("contact", contact),
        ("adviser", adviser),
        ("operator", operator),
    ];
    let to_ask = if consent == Consent::None { "letter-asker" } else { "letter-asker-agreed" };
    [fill(t, to_ask, &to_asker), fill(partner_t, "letter-partner", &to_partner)]
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

/// A text in which the words of a name, mail and web addresses and telephone numbers are replaced, however they are written: who
/// reads it cannot look the asker up. A name of several words is one mask; punctuation around it stays.
pub(super) fn masked(text: &str, name: &str, mask: &str) -> String {
    let parts: Vec<String> = name
        .split(|letter: char| !letter.is_alphanumeric())
        .map(fold)
        .filter(|part| part.chars().count() > 1 && !LEGAL_FORMS.contains(&part.as_str()))
        .collect();
    let is_word = |letter: char| letter.is_alphanumeric();
    let tells = |word: &str| {
        let folded = fold(word);
        let names = |part: &String| {
            // A short part is a word of its own; a longer one may be glued to others, as in an address.
            if part.chars().count() < SHORTEST { folded == *part } else { folded.contains(part.as_str()) }
        };
        let n_digits = word.chars().filter(char::is_ascii_digit).count();
        let is_number =
            n_digits >= 8 && word.chars().all(|letter| letter.is_ascii_digit() || "+-()./".contains(letter));
        let is_address = word.contains('@') || folded.starts_with("www.") || folded.contains("://");
        is_number || is_address || parts.iter().any(names)
    };
    let mut out = String::with_capacity(text.len());
    let mut was_masked = false;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let start = word.find(is_word).unwrap_or(word.len());
        let end =
            word.rfind(is_word).map_or(start, |at| at + word[at..].chars().next().map_or(0, char::len_utf8));
        if start < end && tells(&word[start..end]) {
            if !was_masked {
                out.push_str(&word[..start]);
                out.push_str(mask);
            } else if out.ends_with(char::is_whitespace) {
                out.pop();
            }
            out.push_str(&word[end..]);
            out.push_str(&piece[word.len()..]);
            // What stands behind a sign is said anew.
            was_masked = end == word.len();
        } else {
            out.push_str(piece);
            was_masked = false;
        }
    }
    out
}

/// Whether a letter tells who asks: its name or its mail address stands in it.
pub(super) fn tells_asker(letter: &str, case: &Case) -> bool {
    let (name, email) = (fold(case.answers.name.trim()), fold(&case.answers.email));
    let letter = fold(letter);
    (!name.is_empty() && letter.contains(&name)) || (!email.is_empty() && letter.contains(&email))
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
        assert_eq!(masked("Wij van Bakkerij Jansen, in Emmen, bakken."), "Wij van [naam], in Emmen, bakken.");
        assert_eq!(masked("JANSEN zoekt hulp"), "[naam] zoekt hulp");
        assert_eq!(masked("zie www.bakkerijjansen.nl"), "zie [naam]");
        // Signs of several bytes beside a name, such as quotation marks, are no part of it.
        assert_eq!(masked("Wij van “Jansen” en Jansen… zoeken"), "Wij van “[naam]” en [naam]… zoeken");
        assert_eq!(masked("(bel 06-12345678, of mail jan@example.org)"), "(bel [naam], of mail [naam])");
        assert_eq!(masked("sinds 1985, met 12 mensen"), "sinds 1985, met 12 mensen");
        assert_eq!(super::masked("Wij zijn 3M en HZ.", "HZ 3M", "[naam]"), "Wij zijn [naam] en [naam].");
        assert_eq!(masked("Wij bakken brood."), "Wij bakken brood.");
        assert_eq!(super::masked("Wij bakken brood.", "", "[naam]"), "Wij bakken brood.");
    }
}
