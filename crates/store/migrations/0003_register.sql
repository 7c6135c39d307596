-- Changes of the register, numbered from 1 without gaps: servers that share a store look for a higher number.
CREATE TABLE changes (
    revision BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    undoes BIGINT REFERENCES changes (revision)
);
-- What was stated about an organisation, field by field; the highest revision holds. Without a value: as in the catalogue's files.
CREATE TABLE facts (
    organisation TEXT NOT NULL,
    field TEXT NOT NULL,
    revision BIGINT NOT NULL REFERENCES changes (revision),
    value TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (organisation, field, revision)
);
CREATE INDEX facts_by_revision ON facts (revision);
