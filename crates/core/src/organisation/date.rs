//! Dates of facts: a year, a month or a day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// First and last year a date may lie in; outside it a date is a slip of the pen.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2100;

/// An ISO 8601 date: `2024`, `2024-05` or `2024-05-31`. A year sorts before its months, a month before its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The day of a moment in seconds since 1970 (UTC); nothing outside the years a date may lie in.
    pub fn of_unix(seconds: i64) -> Option<Self> {
        let day = time::OffsetDateTime::from_unix_timestamp(seconds).ok()?.date();
        let year = u16::try_from(day.year()).ok().filter(|year| YEARS.contains(year))?;
        Some(Self { year, month: Some(u8::from(day.month())), day: Some(day.day()) })
    }

    /// The month it lies in.
    #[must_use]
    pub fn month(self) -> Self {
        Self { day: None, ..self }
    }

    /// Years since year 0, with the part of the year that had passed; a bare year or month counts from its first day.
    pub fn years(self) -> f64 {
        let months = f64::from(self.month.unwrap_or(1) - 1);
        let days = f64::from(self.day.unwrap_or(1) - 1);
        f64::from(self.year) + (months + days / 31.0) / 12.0
    }
}

impl FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || {
            format!(
                "`{text}` is no date between {} and {}: write 2024, 2024-05 or 2024-05-31",
                YEARS.start(),
                YEARS.end()
            )
        };
        let mut parts = text.split('-');
        let mut number = |digits: usize| match parts.next() {
            None => Ok(None),
            Some(part) if part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()) => {
                part.parse::<u16>().map(Some).map_err(|_| wrong())
            }
            Some(_) => Err(wrong()),
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        let year = year.filter(|year| YEARS.contains(year)).ok_or_else(wrong)?;
        let month = month.map(|month| u8::try_from(month).map_err(|_| wrong())).transpose()?;
        let day = day.map(|day| u8::try_from(day).map_err(|_| wrong())).transpose()?;
        let calendar_month = time::Month::try_from(month.unwrap_or(1)).map_err(|_| wrong())?;
        time::Date::from_calendar_date(i32::from(year), calendar_month, day.unwrap_or(1))
            .map_err(|_| wrong())?;
        if parts.next().is_some() {
            return Err(wrong());
        }
        Ok(Self { year, month, day })
    }
}

impl TryFrom<String> for Date {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_and_print_the_same() {
        for text in ["2024", "2024-05", "2024-02-29", "1900-01-01"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
        let day: Date = "2026-11-29".parse().unwrap();
        assert_eq!(Date::of_unix(20_786 * 86_400 + 86_399), Some(day));
        assert_eq!(Date::of_unix(i64::MAX), None);
        for text in [
            "",
            "24",
            "2023-02-29",
            "2024-13",
            "2024-00",
            "0219-01-01",
            "2024-1-1",
            "2024-01-01-01",
            "31-12-2024",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert!("2023-12-31".parse::<Date>().unwrap().years() < "2024".parse::<Date>().unwrap().years());
    }
}
