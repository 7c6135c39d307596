//! What is wrong with the value of a field.

/// Why a value cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldFault {
    /// The field may not be empty.
    Empty,
    /// It is longer than this, in characters.
    Long(usize),
    /// It is none of the choices; they are the identifiers.
    Choice(Vec<&'static str>),
    /// It does not have this many digits.
    Digits(usize),
    /// It is no day, month or year such as `2026-11-29`.
    Date,
    /// It is no mail address.
    Email,
    /// It is no web address.
    Web,
    /// It is no country code of two letters.
    Country,
    /// There is no such theme.
    Theme(String),
    /// There is no such organisation.
    Organisation(String),
    /// It holds what looks like a citizen service number.
    CitizenNumber,
}
