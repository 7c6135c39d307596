//! What outlives a page: drafts of the public form, the requests sent to advisers and what the desk does with them, the
//! register's changes, accounts and the audit, in one SQLite file or in PostgreSQL.
//!
//! Times come in as arguments, in seconds since 1970: the store has no clock. It decides nothing about matches.

mod advisers;

mod answers;

mod audit;

mod backup;

mod changes;

mod codes;

mod desk;

mod drafts;

mod erasures;

mod error;

mod logins;

mod models;

mod oidc;

mod owners;

mod password;

mod personal;

mod pool;

pub mod register;

mod requests;

mod secret;

mod snapshot;

mod stamps;

mod store;

mod batches;
mod uploads;

mod words;

pub use advisers::{AccountFault, Adviser, AdviserChange, Role};
pub use answers::{Answers, Audience};
pub use audit::{Act, AuditCheck, AuditLine};
pub use backup::{BackupError, Copied};
pub use batches::{Batch, BatchState, ClaimedBatch};
pub use changes::UndoFault;
pub use codes::parse_code;
pub use desk::{
    Case, CaseFilter, CaseState, Consent, DeskFault, Introduction, IntroductionState, NewHit, No, Note,
    Proposal, SavedSearch, Step, Verdict,
};
pub use drafts::{Draft, Session};
pub use erasures::{Erasure, ErasureKind};
pub use error::StoreError;
pub use logins::{Login, PasswordCheck};
pub use models::AdoptedModel;
pub use oidc::{Identity, OIDC_LOGIN_LIFE, OidcAttempt, OidcLogin};
pub use owners::{OwnerLink, OwnerReply};
pub use password::{PASSWORD_LENGTH, PasswordFault, password_fault};
pub use personal::{has_citizen_number, is_email, without_citizen_numbers};
pub use secret::Secret;
pub use snapshot::{
    KeptErasure, KeptFact, KeptIntroduction, KeptMapping, KeptNote, KeptReply, KeptRequest, KeptStep,
    KeptVerdict, KeptWord, Snapshot,
};
pub use stamps::Once;
pub use store::{Purged, Store};
pub use uploads::{Mapping, MappingKind, Upload};
pub use words::ThemeWord;
