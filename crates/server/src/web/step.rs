//! The four questions of the form: what each page fills in, and what can be wrong with it.

use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::Language;
use schakel_store::{Answers, Audience};

use super::asked::find_place;
use super::fields::Fields;

/// Longest need or offer, in characters.
const MAX_TEXT: usize = 5000;
/// Longest name, in characters.
const MAX_NAME: usize = 200;
/// Longest mail address, in characters (RFC 5321).
const MAX_EMAIL: usize = 254;

/// The key of what is said about a citizen service number.
const CITIZEN_NUMBER: &str = "error-citizen-number";

/// One question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Need,
    Offer,
    Organisation,
    Sharing,
}

impl Step {
    pub(super) const ALL: [Self; 4] = [Self::Need, Self::Offer, Self::Organisation, Self::Sharing];

    /// Its part of the address, and the start of its texts' keys.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::Offer => "offer",
            Self::Organisation => "organisation",
            Self::Sharing => "sharing",
        }
    }

    /// Its number, from 1.
    pub(super) fn number(self) -> usize {
        self as usize + 1
    }

    /// Its address after the language.
    pub(super) fn path(self) -> String {
        format!("/request/{}", self.id())
    }

    /// Puts the fields of its page in place of what was answered before.
    pub(super) fn fill(self, answers: &mut Answers, fields: &Fields) {
        match self {
            Self::Need => {
                answers.need = fields.get("need").to_owned();
                answers.without = fields.all("without").map(str::to_owned).collect();
            }
            Self::Offer => answers.offer = fields.get("offer").to_owned(),
            Self::Organisation => {
                answers.name = fields.get("name").replace('\n', " ");
                answers.place = fields.get("place").replace('\n', " ");
            }
            Self::Sharing => {
                answers.audience = [Audience::Me, Audience::Adviser]
                    .into_iter()
                    .find(|audience| audience.id() == fields.get("audience"));
                answers.email = fields.get("email").replace(char::is_whitespace, "");
                answers.may_share =
                    fields.get("may_share") == "yes" && answers.audience == Some(Audience::Adviser);
            }
        }
    }

    /// What is wrong with its answers: field and key of the text that says what to do.
    pub(super) fn faults(self, catalogue: &Catalogue, answers: &Answers, language: Language) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut say = |field: &'static str, key: &'static str| faults.push(Fault { field, key });
        let mut free_text = |field: &'static str, text: &str, long: &'static str| {
            if text.chars().count() > MAX_TEXT {
                say(field, long);
            } else if has_citizen_number(text) {
                say(field, CITIZEN_NUMBER);
            }
        };
        match self {
            Self::Need => {
                free_text("need", &answers.need, "error-need-long");
                if !answers.need.chars().any(char::is_alphanumeric) {
                    say("need", "error-need-empty");
                }
            }
            Self::Offer => free_text("offer", &answers.offer, "error-offer-long"),
            Self::Organisation => {
                if answers.name.chars().count() > MAX_NAME {
                    say("name", "error-name-long");
                }
                if !answers.place.is_empty() && find_place(catalogue, &answers.place, language).is_none() {
                    say("place", "error-place-unknown");
                }
            }
            Self::Sharing => {
                if answers.audience.is_none() {
                    say("audience", "error-audience-empty");
                }
                if !answers.email.is_empty() && !is_email(&answers.email) {
                    say("email", "error-email");
                } else if answers.may_share && answers.email.is_empty() {
                    say("email", "error-email-needed");
                }
            }
        }
        faults
    }
}

/// The first question without a good answer; nothing when all have one.
pub(super) fn first_open(catalogue: &Catalogue, answers: &Answers, language: Language) -> Option<Step> {
    Step::ALL.into_iter().find(|step| {
        usize::from(answers.step) <= *step as usize || !step.faults(catalogue, answers, language).is_empty()
    })
}

/// One thing to mend: the field, and the key of the text that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) field: &'static str,
    pub(super) key: &'static str,
}

impl Fault {
    /// Whether what it is about may not even be kept: it is too long, or no business of ours.
    pub(super) fn forbids_keeping(self) -> bool {
        self.key == CITIZEN_NUMBER || self.key.ends_with("-long")
    }
}

/// Nine digits in a row that may be a Dutch citizen service number (the "11-test"): those are never asked for.
fn has_citizen_number(text: &str) -> bool {
    let runs = text.split(|letter: char| !letter.is_ascii_digit());
    runs.filter(|run| run.len() == 9).any(|run| {
        let digits = run.bytes().map(|digit| i32::from(digit - b'0'));
        let weighed: i32 =
            digits.zip([9, 8, 7, 6, 5, 4, 3, 2, -1]).map(|(digit, weight)| digit * weight).sum();
        weighed % 11 == 0 && run != "000000000"
    })
}

/// Whether a text can be a mail address: only sending would tell more.
fn is_email(text: &str) -> bool {
    let Some((mailbox, host)) = text.rsplit_once('@') else { return false };
    let is_host = host.split('.').count() >= 2
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
        });
    text.len() <= MAX_EMAIL
        && !mailbox.is_empty()
        && !mailbox.contains(['@', '<', '>', ',', ';', '"'])
        && is_host
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citizen_numbers_are_told_from_other_numbers() {
        assert!(has_citizen_number("mijn nummer is 111222333."));
        for text in ["111222334", "1112223331", "04012345", "bel 0592 123456", "000000000"] {
            assert!(!has_citizen_number(text), "{text}");
        }
    }

    #[test]
    fn mail_addresses_are_read_leniently() {
        for good in ["info@example.org", "j.van-der-a+b@post.example.nl", "ü@straße.de"] {
            assert!(is_email(good), "{good}");
        }
        for wrong in ["info", "@example.org", "a@b", "a@b.", "a b@", "a@b@c.nl", "<a@b.nl>", "a@b .nl"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
