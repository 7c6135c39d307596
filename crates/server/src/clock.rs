//! The time, in one place.

use std::time::{SystemTime, UNIX_EPOCH};

use time::OffsetDateTime;

/// Seconds since 1970, UTC.
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// Day, month and year of a time, in UTC.
pub(crate) fn date(seconds: i64) -> (u8, u8, i32) {
    let day = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    (day.day(), day.month().into(), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_its_day() {
        assert_eq!(date(1_795_824_000), (28, 11, 2026));
        assert_eq!(date(0), (1, 1, 1970));
    }
}
