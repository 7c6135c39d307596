-- What was erased, by id or reference alone: so that it is erased again after a backup of before is restored, and so that an
-- organisation of the catalogue's files stays away.
CREATE TABLE erasures (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);
