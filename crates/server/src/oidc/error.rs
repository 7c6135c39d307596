//! What goes wrong between us and a provider, in words for the operator. What the provider said is not among them, but for
//! its error codes: its sentences may hold a code, a token or an address.

use openidconnect::core::{CoreErrorResponseType, CoreRequestTokenError};
use openidconnect::{ClaimsVerificationError, DiscoveryError};
use thiserror::Error;

use super::http::HttpError;

/// Why nobody could be logged in.
#[derive(Debug, Error)]
#[non_exhaustive]
pub(crate) enum OidcError {
    /// There is no connection, or no certificates.
    #[error("the provider was not asked")]
    Http(#[from] HttpError),
    /// It took too long.
    #[error("the provider did not answer in time")]
    TimedOut,
    /// What it says of itself cannot be used.
    #[error("the provider's openid-configuration cannot be used: {0}")]
    Discovery(String),
    /// The code was not exchanged.
    #[error("the provider gave no token: {0}")]
    Token(String),
    /// Its word is signed by no key it has, as far as we know them.
    #[error("the provider's ID token is signed by none of its keys")]
    Signature,
    /// Its word is not to be believed.
    #[error("the provider's ID token is not to be believed: {0}")]
    IdToken(&'static str),
}

impl OidcError {
    /// Whether it is the connection alone: later it may go well.
    pub(crate) fn is_unreachable(&self) -> bool {
        matches!(self, Self::Http(_) | Self::TimedOut | Self::Discovery(_))
    }
}

impl From<DiscoveryError<HttpError>> for OidcError {
    fn from(error: DiscoveryError<HttpError>) -> Self {
        match error {
            DiscoveryError::Request(error) => Self::Http(error),
            DiscoveryError::Parse(error) => Self::Discovery(error.to_string()),
            DiscoveryError::Response(_, _, message) | DiscoveryError::Validation(message) => {
                Self::Discovery(message)
            }
            other => Self::Discovery(other.to_string()),
        }
    }
}

impl From<CoreRequestTokenError<HttpError>> for OidcError {
    fn from(error: CoreRequestTokenError<HttpError>) -> Self {
        match error {
            CoreRequestTokenError::Request(error) => Self::Http(error),
            CoreRequestTokenError::ServerResponse(answer) => Self::Token(code(answer.error())),
            // What stands there may be a token: where it stands is enough.
            CoreRequestTokenError::Parse(error, _) => {
                Self::Token(format!("its answer cannot be read at `{}`", error.path()))
            }
            CoreRequestTokenError::Other(_) => Self::Token("its answer is none".to_owned()),
        }
    }
}

impl From<ClaimsVerificationError> for OidcError {
    fn from(error: ClaimsVerificationError) -> Self {
        Self::IdToken(match error {
            ClaimsVerificationError::SignatureVerification(_) => return Self::Signature,
            ClaimsVerificationError::Expired(_) => "it has expired",
            ClaimsVerificationError::InvalidAudience(_) => "it is for another service",
            ClaimsVerificationError::InvalidIssuer(_) => "it is of another provider",
            ClaimsVerificationError::InvalidNonce(_) => "it belongs to another log-in",
            _ => "it cannot be read",
        })
    }
}

/// An error code as RFC 6749 has them; a provider's own only as far as it is one.
fn code(error: &CoreErrorResponseType) -> String {
    let letters = error.as_ref().chars().filter(|letter| letter.is_ascii_lowercase() || *letter == '_');
    letters.take(40).collect()
}
