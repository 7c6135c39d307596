-- Requests an adviser follows: partners that come to fit later are told once.
CREATE TABLE saved_searches (
    id TEXT PRIMARY KEY,
    adviser TEXT NOT NULL,
    request TEXT NOT NULL REFERENCES requests (reference) ON DELETE CASCADE,
    created BIGINT NOT NULL,
    -- The catalogue that was last looked at.
    catalogue TEXT NOT NULL,
    UNIQUE (adviser, request)
);
-- What was found so far; what was there when the request began to be followed is not new.
CREATE TABLE saved_search_hits (
    search TEXT NOT NULL REFERENCES saved_searches (id) ON DELETE CASCADE,
    organisation TEXT NOT NULL,
    at BIGINT NOT NULL,
    is_new BOOLEAN NOT NULL,
    mailed BIGINT,
    PRIMARY KEY (search, organisation)
);
-- Until when one request is kept, where that is not two years after its last change.
ALTER TABLE requests ADD COLUMN keep_until BIGINT;
