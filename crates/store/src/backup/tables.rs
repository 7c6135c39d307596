//! What a backup holds: tables with their columns, in the order they can be read back.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Flag,
}

use Kind::{Flag, Number, Text};

/// Tables that are written, those others refer to first, with their columns; the first ones are the order of rows.
pub(super) const TABLES: [(&str, &[(&str, Kind)]); 22] = [
    ("settings", &[("name", Text), ("value", Text)]),
    (
        "drafts",
        &[("id", Text), ("code_hash", Text), ("answers", Text), ("created", Number), ("updated", Number)],
    ),
    ("sessions", &[("token_hash", Text), ("draft", Text)]),
    (
        "requests",
        &[
            ("reference", Text),
            ("draft", Text),
            ("language", Text),
            ("answers", Text),
            ("sent", Number),
            ("updated", Number),
            ("state", Text),
            ("adviser", Text),
            ("answer", Text),
            ("answered", Number),
            ("made_by", Text),
            ("keep_until", Number),
        ],
    ),
    (
        "advisers",
        &[
            ("id", Text),
            ("email", Text),
            ("name", Text),
            ("role", Text),
            ("password", Text),
            ("must_change", Flag),
            ("is_active", Flag),
            ("created", Number),
        ],
    ),
    ("oidc_bindings", &[("adviser", Text), ("issuer", Text), ("subject", Text), ("created", Number)]),
    (
        "audit",
        &[
            ("number", Number),
            ("at", Number),
            ("actor", Text),
            ("action", Text),
            ("object", Text),
            ("result", Text),
            ("origin", Text),
            ("hash", Text),
        ],
    ),
    ("changes", &[("revision", Number), ("kind", Text), ("actor", Text), ("at", Number), ("undoes", Number)]),
    (
        "facts",
        &[("organisation", Text), ("field", Text), ("revision", Number), ("value", Text), ("source", Text)],
    ),
    (
        "introductions",
        &[
            ("id", Text),
            ("request", Text),
            ("organisation", Text),
            ("state", Text),
            ("adviser", Text),
            ("consent", Text),
            ("letter_asker", Text),
            ("letter_partner", Text),
            ("remind_at", Number),
            ("rank", Number),
            ("band", Text),
            ("catalogue", Text),
            ("model", Text),
            ("created", Number),
            ("updated", Number),
        ],
    ),
    (
        "introduction_steps",
        &[
            ("introduction", Text),
            ("number", Number),
            ("state", Text),
            ("reason", Text),
            ("adviser", Text),
            ("at", Number),
        ],
    ),
    (
        "verdicts",
        &[("request", Text), ("organisation", Text), ("verdict", Text), ("adviser", Text), ("at", Number)],
    ),
    ("notes", &[("id", Text), ("request", Text), ("adviser", Text), ("at", Number), ("text", Text)]),
    (
        "saved_searches",
        &[("id", Text), ("adviser", Text), ("request", Text), ("created", Number), ("catalogue", Text)],
    ),
    (
        "saved_search_hits",
        &[("search", Text), ("organisation", Text), ("at", Number), ("is_new", Flag), ("mailed", Number)],
    ),
    ("mappings", &[("name", Text), ("columns", Text)]),
    ("list_mappings", &[("name", Text), ("columns", Text)]),
    (
        "models",
        &[
            ("number", Number),
            ("name", Text),
            ("content", Text),
            ("actor", Text),
            ("at", Number),
            ("comparison", Text),
        ],
    ),
    (
        "theme_words",
        &[("language", Text), ("word", Text), ("theme", Text), ("adviser", Text), ("at", Number)],
    ),
    ("erasures", &[("kind", Text), ("id", Text), ("at", Number)]),
    ("reminders", &[("organisation", Text), ("at", Number)]),
    ("owner_replies", &[("id", Text), ("organisation", Text), ("fields", Text), ("at", Number)]),
];
/// Tables that are not: what is in them ends by itself within days.
#[cfg(test)]
pub(super) const LEFT_OUT: [&str; 8] = [
    "used_stamps",
    "adviser_sessions",
    "failed_logins",
    "oidc_logins",
    "uploads",
    "owner_links",
    "batches",
    "batch_answers",
];
