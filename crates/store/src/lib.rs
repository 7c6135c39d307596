//! What outlives a page: drafts of the public form and the requests sent to an adviser, in one SQLite file or in
//! PostgreSQL.
//!
//! Times come in as arguments, in seconds since 1970: the store has no clock. It decides nothing about matches.

mod answers;

mod codes;

mod drafts;

mod error;

mod pool;

mod requests;

mod secret;

mod stamps;

mod store;

pub use answers::{Answers, Audience};
pub use codes::parse_code;
pub use drafts::{Draft, Session};
pub use error::StoreError;
pub use requests::SentRequest;
pub use secret::Secret;
pub use store::{Purged, Store};
