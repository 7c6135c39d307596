//! The four questions of the form: what each page fills in, and what can be wrong with it.

use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::Language;
use schakel_store::{Answers, Audience, has_citizen_number, is_email};

use super::asked::find_place;
use super::fields::Fields;

/// Longest need or offer, in characters.
const MAX_TEXT: usize = 5000;
/// Longest name, in characters.
const MAX_NAME: usize = 200;

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
