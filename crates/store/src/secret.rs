//! The key of this store, and random numbers.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::StoreError;

/// A key made when the store was made. It signs what is handed out and expected back.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    /// A new key.
    pub(crate) fn random() -> Result<Self, StoreError> {
        Ok(Self(random()?))
    }

    /// The key as it is stored.
    pub(crate) fn to_hex(&self) -> String {
        hex(&self.0)
    }

    /// Reads a stored key; nothing if it is none.
    pub(crate) fn from_hex(text: &str) -> Option<Self> {
        Some(Self(unhex(text)?.try_into().ok()?))
    }

    /// HMAC-SHA-256 (RFC 2104) of `text` for one purpose, as hexadecimal digits.
    pub fn sign(&self, purpose: &str, text: &str) -> String {
        hex(&self.signature(purpose, text))
    }

    /// Whether `signature` is that of `text`, in constant time.
    pub fn is_signature(&self, purpose: &str, text: &str, signature: &str) -> bool {
        unhex(signature).is_some_and(|bytes| self.mac(purpose, text).verify_slice(&bytes).is_ok())
    }

    pub(crate) fn signature(&self, purpose: &str, text: &str) -> [u8; 32] {
        self.mac(purpose, text).finalize().into_bytes().into()
    }

    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    fn mac(&self, purpose: &str, text: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("a key of 32 bytes");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac
    }
}

/// Random bytes from the system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| StoreError::Random { reason: error.to_string() })?;
    Ok(bytes)
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads them; nothing if they are none.
fn unhex(text: &str) -> Option<Vec<u8>> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

/// What is stored of a token: its SHA-256.
pub(crate) fn hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}
