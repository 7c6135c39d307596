//! The columns of each sheet, with their widths in characters.

use schakel_core::explanation::signal_label;
use schakel_core::model::Signal;

use crate::web::Texts;

type Named = (&'static str, u8);

/// What each row of a match begins with.
const FIRST: [Named; 5] = [("line", 6), ("id", 10), ("client", 28), ("rank", 6), ("partner", 32)];

pub(super) const MATCHES: [Named; 13] = [
    FIRST[0],
    FIRST[1],
    FIRST[2],
    FIRST[3],
    FIRST[4],
    ("partner-id", 24),
    ("kind", 18),
    ("place", 16),
    ("distance", 9),
    ("band", 11),
    ("score", 8),
    ("website", 30),
    ("remark", 40),
];

pub(super) const REASONS: [Named; 10] = [
    FIRST[0],
    FIRST[1],
    FIRST[2],
    FIRST[3],
    FIRST[4],
    ("reason-client", 60),
    ("reason-partner", 60),
    ("evidence", 50),
    ("introduced-by", 28),
    ("programmes", 28),
];

pub(super) const SHARES: [Named; 7] = [
    ("partner-id", 24),
    ("partner", 36),
    ("capacity", 9),
    ("floor", 9),
    ("given", 12),
    ("plain", 14),
    ("price", 12),
];

pub(super) const SETTINGS: [Named; 2] = [("setting", 40), ("value", 70)];

pub(super) fn named(t: Texts, columns: &[Named]) -> Vec<(String, u8)> {
    columns.iter().map(|&(name, width)| (t.get(&format!("batch-column-{name}")), width)).collect()
}

/// One column a signal: the parts of a row add up to its score.
pub(super) fn parts(t: Texts) -> Vec<(String, u8)> {
    let mut columns = named(t, &FIRST);
    columns.extend(named(t, &[("score", 8)]));
    columns.extend(Signal::ALL.iter().map(|&signal| (signal_label(signal, t.0).to_owned(), 12)));
    columns
}

/// What is wrong, then the row as it came.
pub(super) fn unanswered(t: Texts, header: &[String]) -> Vec<(String, u8)> {
    let mut columns = named(t, &FIRST[..3]);
    columns.extend(named(t, &[("why", 18), ("what", 60), ("nearest", 40)]));
    match header.is_empty() {
        true => columns.extend(named(t, &[("question", 60)])),
        false => columns.extend(header.iter().map(|name| (name.clone(), 24))),
    }
    columns
}

/// Fields for mail-merge: of the client, of its first partners, then the columns of the list as they came.
pub(super) fn mailing(t: Texts, n_partners: usize, header: &[String]) -> Vec<(String, u8)> {
    let mut columns = named(t, &FIRST[..3]);
    columns.extend(named(
        t,
        &[
            ("contact", 24),
            ("email", 28),
            ("language", 6),
            ("question", 50),
            ("n-partners", 8),
            ("briefing", 22),
        ],
    ));
    for number in 1..=n_partners {
        for (name, width) in [
            ("partner", 32),
            ("band", 11),
            ("kind", 18),
            ("place", 16),
            ("reason-client", 60),
            ("website", 30),
            ("introduced-by", 28),
        ] {
            columns.push((format!("{} {number}", t.get(&format!("batch-column-{name}"))), width));
        }
    }
    // A field of a mail-merge needs a name of its own.
    for name in header {
        let is_taken = columns.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
        let name =
            if is_taken { t.with("batch-column-own", &[("name", name.as_str())]) } else { name.clone() };
        columns.push((name, 24));
    }
    columns
}
