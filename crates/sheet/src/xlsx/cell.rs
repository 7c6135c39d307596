//! The text of a cell of a workbook, as the sheet shows it.

use calamine::{DataRef, ExcelDateTime};

/// Digits a spreadsheet keeps of a number.
const DIGITS: usize = 15;
/// Days that have a date: up to 31 December 9999.
const DAYS: std::ops::Range<f64> = 0.0..2_958_466.0;

/// Text of a cell, or the error it holds.
///
/// `format` is the number format; only one of zeros, such as `00000000`, is followed: codes are stored that way.
pub(crate) fn cell_text(value: &DataRef<'_>, format: Option<&str>) -> Result<String, String> {
    Ok(match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is_true) => is_true.to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => padded(number_text(*number), format),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => return Err(error.to_string()),
    })
}

/// A number with at most fifteen digits, and without an exponent where those digits can say it.
fn number_text(number: f64) -> String {
    let scientific = format!("{number:.precision$e}", precision = DIGITS - 1);
    let Some((digits, exponent)) = scientific.split_once('e') else { return number.to_string() };
    let Ok(exponent) = exponent.parse::<i32>() else { return number.to_string() };
    let sign = if digits.starts_with('-') { "-" } else { "" };
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    let text = match usize::try_from(exponent) {
        _ if digits.is_empty() => return "0".to_owned(),
        Ok(whole) if whole < DIGITS => {
            let whole = whole + 1;
            let fraction = digits.get(whole..).unwrap_or_default();
            let dot = if fraction.is_empty() { "" } else { "." };
            format!("{:0<whole$}{dot}{fraction}", &digits[..digits.len().min(whole)])
        }
        Err(_) if exponent >= -10 => format!("0.{:0<1$}{digits}", "", exponent.unsigned_abs() as usize - 1),
        _ => {
            let dot = if digits.len() > 1 { "." } else { "" };
            format!("{}{dot}{}E{exponent:+}", &digits[..1], &digits[1..])
        }
    };
    format!("{sign}{text}")
}

/// Puts the zeros before a whole number that a format of zeros shows.
fn padded(number: String, format: Option<&str>) -> String {
    match format {
        Some(zeros) if zeros.len() <= 30 && zeros.bytes().all(|byte| byte == b'0') => {
            let is_whole = number.bytes().all(|byte| byte.is_ascii_digit());
            if is_whole { format!("{number:0>width$}", width = zeros.len()) } else { number }
        }
        _ => number,
    }
}

/// `2026-11-29`, with a time if there is one; a time of day without a date; or a length of time.
fn moment_text(moment: &ExcelDateTime) -> String {
    let days = moment.as_f64();
    if !DAYS.contains(&days) {
        return number_text(days);
    }
    if moment.is_duration() {
        // Below 9999 years of seconds, so it fits.
        let seconds = (days * 86_400.0).round() as u64;
        return format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let time = match (second, milli) {
        (0, 0) => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    if days < 1.0 {
        time
    } else if (hour, minute, second, milli) == (0, 0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }
}

/// The name of a cell, such as `B7`, from its row and column, both from 0.
pub(crate) fn cell_name((row, column): (u32, u32)) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        left -= 1;
        letters.push(b'A' + (left % 26) as u8);
        left /= 26;
    }
    let letters: String = letters.into_iter().rev().map(char::from).collect();
    format!("{letters}{}", u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn numbers_read_as_they_are_shown() {
        for (number, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (7.0, "7"),
            (-12.5, "-12.5"),
            (1_234_567.0, "1234567"),
            (100.0, "100"),
            (0.1 + 0.2, "0.3"),
            (0.05, "0.05"),
            (123_456_789_012_345.0, "123456789012345"),
            (1e14, "100000000000000"),
            (1e-10, "0.0000000001"),
            (1e15, "1E+15"),
            (1.5e20, "1.5E+20"),
            (1e-11, "1E-11"),
        ] {
            assert_eq!(number_text(number), text);
        }
        assert_eq!(padded("1234567".to_owned(), Some("00000000")), "01234567");
        assert_eq!(padded("12.5".to_owned(), Some("00000000")), "12.5");
        assert_eq!(padded("7".to_owned(), Some("0.00")), "7");
    }

    #[test]
    fn dates_and_times_read_as_they_are_shown() {
        let date = |days| moment_text(&ExcelDateTime::new(days, ExcelDateTimeType::DateTime, false));
        assert_eq!(date(46_355.0), "2026-11-29");
        assert_eq!(date(46_355.604_166_666_664), "2026-11-29T14:30:00");
        assert_eq!(date(0.5), "12:00");
        assert_eq!(date(-1.0), "-1");
        assert_eq!(date(1e300), "1E+300");
        let length = ExcelDateTime::new(1.5, ExcelDateTimeType::TimeDelta, false);
        assert_eq!(moment_text(&length), "36:00:00");
    }

    #[test]
    fn cells_have_names() {
        for (position, name) in
            [((0, 0), "A1"), ((6, 1), "B7"), ((1_048_575, 16_383), "XFD1048576"), ((0, 26), "AA1")]
        {
            assert_eq!(cell_name(position), name);
        }
    }
}
