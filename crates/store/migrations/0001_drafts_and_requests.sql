-- Times are seconds since 1970, UTC. Answers are JSON. Nothing secret is stored as it is: tokens and codes are hashed.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    code_hash TEXT NOT NULL UNIQUE,
    answers TEXT NOT NULL,
    created BIGINT NOT NULL,
    updated BIGINT NOT NULL
);
CREATE INDEX drafts_by_update ON drafts (updated);
-- One row per browser that works on a draft.
CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    draft TEXT NOT NULL REFERENCES drafts (id) ON DELETE CASCADE
);
CREATE INDEX sessions_by_draft ON sessions (draft);
-- What was sent to an adviser; a draft is sent once, sending it again replaces what was sent.
CREATE TABLE requests (
    reference TEXT PRIMARY KEY,
    draft TEXT UNIQUE REFERENCES drafts (id) ON DELETE SET NULL,
    language TEXT NOT NULL,
    answers TEXT NOT NULL,
    sent BIGINT NOT NULL,
    updated BIGINT NOT NULL
);
CREATE INDEX requests_by_time ON requests (sent);
-- Form stamps that were used: each is good for one submission.
CREATE TABLE used_stamps (
    nonce TEXT PRIMARY KEY,
    expires BIGINT NOT NULL
);
