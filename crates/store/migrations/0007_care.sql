-- Words askers used that a curator said go with a theme. A word that is taken back is deleted.
CREATE TABLE theme_words (
    language TEXT NOT NULL,
    word TEXT NOT NULL,
    theme TEXT NOT NULL,
    adviser TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (language, word)
);
-- A link with which an organisation looks after its own profile; token and code are stored as hashes.
CREATE TABLE owner_links (
    token_hash TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    code_hash TEXT NOT NULL,
    adviser TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    failures BIGINT NOT NULL
);
-- What an organisation said of itself, until a curator decides: JSON of field to value; no fields where all was right.
CREATE TABLE owner_replies (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL,
    fields TEXT NOT NULL,
    at BIGINT NOT NULL
);
