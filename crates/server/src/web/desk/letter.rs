//! Draft letters: to who asks, to who could help, and as mails that are ready to be sent.

use schakel_core::matching::Match;
use schakel_core::organisation::{Language, Organisation};
use schakel_core::text::fold;
use schakel_store::{Case, Consent};

use super::masking::{Masks, is_everyday, masked, names};
use super::visit::DeskVisit;
use crate::web::texts::Texts;

/// How many matches an answer names, and how many reasons each.
const N_NAMED: usize = 3;
const N_REASONS: usize = 3;

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

/// The need and the offer without what tells who asks, for a letter in the partner's language.
pub(super) fn without_name(visit: &DeskVisit, case: &Case, partner: &Organisation) -> [String; 2] {
    let t = Texts(partner_language(partner));
    let masks = Masks {
        name: t.get("letter-masked"),
        address: t.get("letter-masked-address"),
        number: t.get("letter-masked-number"),
    };
    [case.answers.need.as_str(), case.answers.offer.trim()]
        .map(|text| masked(text, &case.answers.name, &masks, |word| is_everyday(&visit.app.catalogue, word)))
}

/// The drafts of the letters that introduce two parties: to who asks, in its language, and to the partner in that of its
/// country, from `adviser`. Without consent the partner is not told who asks: it reads `asked`, the need and the offer without what
/// tells that.
pub(super) fn introduction_letters(
    visit: &DeskVisit,
    case: &Case,
    partner: &Organisation,
    consent: Consent,
    adviser: &str,
    reasons: [&[String]; 2],
    asked: &[String; 2],
) -> [String; 2] {
    let (t, partner_t) = (Texts(case.language), Texts(partner_language(partner)));
    let (adviser, operator) = (adviser.to_owned(), visit.app.config.operator.name.clone());
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
    let [need, offer] = match consent {
        Consent::None => asked.clone(),
        Consent::Form | Consent::Spoken => [case.answers.need.clone(), case.answers.offer.trim().to_owned()],
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

/// Whether a letter tells who asks: its name or its mail address stands in it.
pub(super) fn tells_asker(letter: &str, case: &Case) -> bool {
    let email = fold(&case.answers.email);
    names(letter, &case.answers.name) || (!email.is_empty() && fold(letter).contains(&email))
}
