//! Texts that may tell of a person: mail addresses, and citizen service numbers, which are never asked for.

/// Longest mail address, in characters (RFC 5321).
const MAX_EMAIL: usize = 254;

/// Nine digits in a row that may be a Dutch citizen service number (the "11-test").
pub fn has_citizen_number(text: &str) -> bool {
    text.split(|letter: char| !letter.is_ascii_digit()).any(is_citizen_number)
}

/// A text with stars in place of what may be citizen service numbers.
pub fn without_citizen_numbers(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    for piece in text.split_inclusive(|letter: char| !letter.is_ascii_digit()) {
        let run = piece.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        if is_citizen_number(run) {
            masked.push_str("*********");
            masked.push_str(&piece[run.len()..]);
        } else {
            masked.push_str(piece);
        }
    }
    masked
}

fn is_citizen_number(run: &str) -> bool {
    if run.len() != 9 || run == "000000000" || !run.bytes().all(|digit| digit.is_ascii_digit()) {
        return false;
    }
    let digits = run.bytes().map(|digit| i32::from(digit - b'0'));
    let weighed: i32 = digits.zip([9, 8, 7, 6, 5, 4, 3, 2, -1]).map(|(digit, weight)| digit * weight).sum();
    weighed % 11 == 0
}

/// Whether a text can be a mail address: only sending would tell more.
pub fn is_email(text: &str) -> bool {
    let Some((mailbox, host)) = text.rsplit_once('@') else { return false };
    let is_host = host.split('.').count() >= 2
        && host.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
        });
    text.len() <= MAX_EMAIL
        && !mailbox.is_empty()
        && !mailbox.contains(|letter: char| letter.is_whitespace() || letter.is_control())
        && !mailbox.contains(['@', '<', '>', ',', ';', '"'])
        && is_host
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citizen_numbers_are_told_from_other_numbers() {
        assert!(has_citizen_number("mijn nummer is 111222333."));
        for text in ["111222334", "1112223331", "04012345", "bel 0592 123456", "000000000"] {
            assert!(!has_citizen_number(text), "{text}");
            assert_eq!(without_citizen_numbers(text), text);
        }
        let masked = without_citizen_numbers("111222333: bsn 111222333, tel. 0592 123456; 111222333");
        assert_eq!(masked, "*********: bsn *********, tel. 0592 123456; *********");
    }

    #[test]
    fn mail_addresses_are_read_leniently() {
        for good in ["info@example.org", "j.van-der-a+b@post.example.nl", "ü@straße.de"] {
            assert!(is_email(good), "{good}");
        }
        for wrong in ["info", "@example.org", "a@b", "a@b.", "a b@", "a@b@c.nl", "<a@b.nl>", "a@b .nl"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
