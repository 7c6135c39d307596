//! Which columns each table of an archive has, and how a time, a number and a flag are written.
//!
//! A time is ISO 8601 in UTC, an adviser stands by name, a list has ` | ` between its values. What is not there is empty.

use std::io::{Seek, Write};

use super::ArchiveError;
use super::members::Members;
use crate::clock::iso_time;

/// Every table with its columns.
pub(super) const TABLES: [(&str, &[&str]); 12] = [
    (
        "history.csv",
        &[
            "organisation",
            "field",
            "stated",
            "value",
            "source",
            "who",
            "when",
            "change",
            "kind",
            "undoes",
            "undone_by",
        ],
    ),
    (
        "requests.csv",
        &[
            "reference",
            "language",
            "sent",
            "updated",
            "state",
            "adviser",
            "made_by",
            "keep_until",
            "answered",
            "answer",
            "need",
            "offer",
            "without",
            "name",
            "place",
            "email",
            "audience",
            "may_share",
            "like",
            "unlike",
            "exclude",
        ],
    ),
    (
        "introductions.csv",
        &[
            "id",
            "request",
            "organisation",
            "state",
            "reason",
            "adviser",
            "consent",
            "steps",
            "letter_asker",
            "letter_partner",
            "remind_at",
            "rank",
            "band",
            "catalogue",
            "model",
            "created",
            "updated",
        ],
    ),
    ("notes.csv", &["id", "request", "adviser", "when", "text"]),
    ("verdicts.csv", &["request", "organisation", "verdict", "adviser", "when"]),
    ("words.csv", &["language", "word", "theme", "adviser", "when"]),
    ("mappings.csv", &["files", "mapping", "header", "column"]),
    ("replies.csv", &["id", "organisation", "when", "field", "value"]),
    ("models.csv", &["number", "name", "who", "when", "file", "comparison"]),
    ("advisers.csv", &["id", "name", "email", "role", "is_active", "created"]),
    ("erasures.csv", &["kind", "id", "when"]),
    (
        "audit.csv",
        &["number", "when", "seconds", "actor", "who", "action", "object", "result", "origin", "hash"],
    ),
];

pub(super) type Done = Result<(), ArchiveError>;

/// Begins a table of [`TABLES`].
pub(super) fn begin<W: Write + Seek>(members: &mut Members<W>, name: &str) -> Done {
    let columns = TABLES.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, columns)| columns);
    members.begin_csv(name, columns)
}

pub(super) fn time(seconds: Option<i64>) -> String {
    seconds.map(iso_time).unwrap_or_default()
}

pub(super) fn number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

pub(super) fn flag(is: bool) -> String {
    if is { "yes" } else { "no" }.to_owned()
}
