//! What the desk does with requests: it takes and answers them, proposes introductions, and keeps what came of them.

mod case;
mod correction;
mod introduction;
mod introductions;
mod note;
mod search;
mod verdict;

pub(crate) use case::new_reference;
pub use case::{Case, CaseFilter, CaseState};
pub use introduction::{Consent, Introduction, IntroductionState, Proposal, Step};
pub use note::Note;
pub use search::{NewHit, SavedSearch};
pub use verdict::{No, Verdict};

/// Why the desk could not do what was asked; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskFault {
    /// There is no such request or introduction; the asker may have erased it.
    Missing,
    /// Somebody else changed it in the meantime.
    Changed,
    /// The asker did not agree that its name is given.
    NoConsent,
    /// It cannot go from where it is to there.
    NoWay,
}
