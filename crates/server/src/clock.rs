//! The time, in one place.

use std::time::{SystemTime, UNIX_EPOCH};

use time::OffsetDateTime;

/// Seconds since 1970, UTC.
pub fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

/// Day, month and year of a time, in UTC.
pub(crate) fn date(seconds: i64) -> (u8, u8, i32) {
    let day = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    (day.day(), day.month().into(), day.year())
}

/// A day as forms and files have it: `2026-11-29`, in UTC.
pub(crate) fn iso_date(seconds: i64) -> String {
    let (day, month, year) = date(seconds);
    format!("{year:04}-{month:02}-{day:02}")
}

/// A time as files have it: `2026-11-29T09:30:00Z`.
pub(crate) fn iso_time(seconds: i64) -> String {
    let time = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    format!("{}T{:02}:{:02}:{:02}Z", iso_date(seconds), time.hour(), time.minute(), time.second())
}

/// The first second of a day as forms have it, in UTC; nothing if it is none.
pub(crate) fn parse_iso_date(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = time::Month::try_from(month.parse::<u8>().ok()?).ok()?;
    let date = time::Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    Some(date.midnight().assume_utc().unix_timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_its_day() {
        assert_eq!(date(1_795_824_000), (28, 11, 2026));
        assert_eq!(date(0), (1, 1, 1970));
        assert_eq!(iso_time(1_795_824_061), "2026-11-28T00:01:01Z");
        assert_eq!(parse_iso_date("2026-11-28"), Some(1_795_824_000));
        for wrong in ["", "2026-11", "2026-02-30", "28-11-2026", "a-b-c"] {
            assert_eq!(parse_iso_date(wrong), None, "{wrong}");
        }
    }
}
