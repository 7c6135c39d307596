-- Who works at the desk. `email` is in lower case and is what an adviser logs in with; `password` is a PHC string of argon2id.
CREATE TABLE advisers (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password TEXT NOT NULL,
    must_change BOOLEAN NOT NULL,
    is_active BOOLEAN NOT NULL,
    created BIGINT NOT NULL
);
CREATE TABLE adviser_sessions (
    token_hash TEXT PRIMARY KEY,
    adviser TEXT NOT NULL REFERENCES advisers (id) ON DELETE CASCADE,
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL
);
CREATE INDEX adviser_sessions_by_adviser ON adviser_sessions (adviser);
-- Log-ins that failed, by a keyed hash of the address that was typed: accounts that do not exist are counted alike.
CREATE TABLE failed_logins (
    account TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX failed_logins_by_account ON failed_logins (account, at);
-- What was done by whom, numbered from 1 without gaps; each hash covers the line and the hash before it.
CREATE TABLE audit (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    result TEXT NOT NULL,
    origin TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_by_object ON audit (object);
