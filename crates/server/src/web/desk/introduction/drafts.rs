//! Draft letters of an introduction: what they are made of, and whether what stands there is one.

use schakel_core::matching::{MatchRequest, Why};
use schakel_core::organisation::{Language, Organisation};
use schakel_store::{Case, Consent};

use crate::web::asked::match_request;
use crate::web::desk::letter::{introduction_letters, partner_language, tells_asker, without_name};
use crate::web::desk::visit::DeskVisit;
use crate::web::page::PageError;

/// Why a partner fits a request, told in a language.
fn why(visit: &DeskVisit, case: &Case, partner: &Organisation, language: Language) -> Result<Why, PageError> {
    let catalogue = &visit.app.catalogue;
    let request =
        MatchRequest { language: Some(language), ..match_request(catalogue, &case.answers, case.language) };
    Ok(catalogue.why(&request, &partner.id)?)
}

/// Why a partner fits a request, for each side in the language it is written to in: what draft letters are made of.
#[derive(Debug)]
pub(super) struct Grounds {
    /// In the asker's language.
    pub(super) for_asker: Why,
    for_partner: Vec<String>,
    /// The need and the offer, without what tells who asks.
    without_name: [String; 2],
}

impl Grounds {
    pub(super) fn of(visit: &DeskVisit, case: &Case, partner: &Organisation) -> Result<Self, PageError> {
        let for_asker = why(visit, case, partner, case.language)?;
        let for_partner = match partner_language(partner) {
            language if language == case.language => for_asker.found.reasons.partner.clone(),
            language => why(visit, case, partner, language)?.found.reasons.partner,
        };
        Ok(Self { for_asker, for_partner, without_name: without_name(visit, case, partner) })
    }

    pub(super) fn letters(
        &self,
        visit: &DeskVisit,
        case: &Case,
        partner: &Organisation,
        consent: Consent,
        adviser: &str,
    ) -> [String; 2] {
        let reasons = [&self.for_asker.found.reasons.sure()[..], &self.for_partner];
        introduction_letters(visit, case, partner, consent, adviser, reasons, &self.without_name)
    }
}

/// Which of the letters are drafts nobody edited, whoever made them and whatever the asker agreed to then. A draft of another day, when
/// the register said other things, counts as edited: a text is rather kept than lost.
pub(super) async fn are_drafts(
    visit: &DeskVisit,
    case: &Case,
    partner: &Organisation,
    grounds: &Grounds,
    letters: &[String; 2],
) -> Result<[bool; 2], PageError> {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let typed = [words(&letters[0]), words(&letters[1])];
    let mut are = [false; 2];
    for adviser in visit.app.store.advisers().await? {
        for consent in [Consent::None, Consent::Spoken] {
            let drafts = grounds.letters(visit, case, partner, consent, &adviser.name);
            for side in 0..2 {
                are[side] |= words(&drafts[side]) == typed[side];
            }
        }
    }
    Ok(are)
}

/// What to say of a partner's letter that does not go with what the asker agreed to.
pub(super) fn unfit(letter: &str, case: &Case, consent: Consent) -> Option<&'static str> {
    let can_tell = !case.answers.name.is_empty() || !case.answers.email.is_empty();
    match (consent, tells_asker(letter, case)) {
        (Consent::None, true) => Some("desk-error-letter-tells"),
        (Consent::Form | Consent::Spoken, false) if can_tell => Some("desk-letter-without"),
        _ => None,
    }
}
