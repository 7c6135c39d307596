//! Passwords of advisers: what is asked of one, and how it is kept (argon2id).

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};

use crate::StoreError;
use crate::codes::letters;
use crate::secret::random;

/// Fewest and most characters of a password.
pub const PASSWORD_LENGTH: (usize, usize) = (12, 200);
/// Memory in KiB, passes and lanes: what OWASP asks of argon2id at least.
const COST: (u32, u32, u32) = (19 * 1024, 2, 1);
/// Letters of a password the program makes up: 80 bits.
const MADE_UP_LENGTH: usize = 16;
/// Parts of passwords that are tried first.
const GUESSED: [&str; 8] =
    ["password", "wachtwoord", "passwort", "schakel", "qwerty", "azerty", "welkom", "123456"];

/// Why a password will not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordFault {
    /// It has fewer than 12 characters.
    Short,
    /// It has more than 200.
    Long,
    /// It holds what is tried first: the adviser's own name or address, a word such as `wachtwoord`, few characters.
    Guessable,
}

/// What is wrong with a password for somebody with this name and address.
pub fn password_fault(password: &str, name: &str, email: &str) -> Option<PasswordFault> {
    let n_letters = password.chars().count();
    if n_letters < PASSWORD_LENGTH.0 {
        return Some(PasswordFault::Short);
    }
    if n_letters > PASSWORD_LENGTH.1 {
        return Some(PasswordFault::Long);
    }
    let lower = password.to_lowercase();
    let different: std::collections::BTreeSet<char> = lower.chars().collect();
    let own = name.split_whitespace().chain(email.split('@')).filter(|part| part.chars().count() > 3);
    let is_guessed = own.map(str::to_lowercase).any(|part| lower.contains(&part))
        || GUESSED.iter().any(|part| lower.contains(part));
    (is_guessed || different.len() < 5).then_some(PasswordFault::Guessable)
}

/// A password made up for somebody, to be changed at the first log-in: `ABCD-EFGH-JKMN-PQRS`.
pub(crate) fn made_up() -> Result<String, StoreError> {
    let letters = letters(&random::<MADE_UP_LENGTH>()?, MADE_UP_LENGTH);
    let groups: Vec<&str> = (0..MADE_UP_LENGTH).step_by(4).map(|at| &letters[at..at + 4]).collect();
    Ok(groups.join("-"))
}

fn argon2() -> Result<Argon2<'static>, StoreError> {
    let (memory, passes, lanes) = COST;
    let params = Params::new(memory, passes, lanes, None)
        .map_err(|error| StoreError::Password { reason: error.to_string() })?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// What is stored of a password.
pub(crate) fn hash_password(password: &str) -> Result<String, StoreError> {
    let hash = argon2()?.hash_password(password.as_bytes());
    Ok(hash.map_err(|error| StoreError::Password { reason: error.to_string() })?.to_string())
}

/// Whether a password is the one that is stored. Without a stored one the same work is done, so that the time does not tell
/// whether there is an account.
pub(crate) fn is_password(password: &str, stored: Option<&str>) -> Result<bool, StoreError> {
    let Some(stored) = stored else {
        hash_password(password)?;
        return Ok(false);
    };
    let hash =
        PasswordHash::new(stored).map_err(|error| StoreError::Password { reason: error.to_string() })?;
    Ok(argon2()?.verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_guessed_first_is_no_password() {
        let fault = |password: &str| password_fault(password, "Anna de Vries", "a.devries@example.org");
        assert_eq!(fault("kort"), Some(PasswordFault::Short));
        assert_eq!(fault(&"lang".repeat(60)), Some(PasswordFault::Long));
        for guessed in ["Wachtwoord2026!", "anna-heeft-een-hond", "aaaaaaaaaaaaaaa", "bij a.devries thuis"] {
            assert_eq!(fault(guessed), Some(PasswordFault::Guessable), "{guessed}");
        }
        assert_eq!(fault("drie paarden in de wei"), None);
        assert_eq!(fault(&made_up().unwrap()), None);
    }

    #[test]
    fn a_password_is_told_from_another() {
        let stored = hash_password("drie paarden in de wei").unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(is_password("drie paarden in de wei", Some(&stored)).unwrap());
        assert!(!is_password("drie paarden in de stal", Some(&stored)).unwrap());
        assert!(!is_password("drie paarden in de wei", None).unwrap());
    }
}
