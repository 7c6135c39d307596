-- Log-in by OpenID Connect: which account at the provider is which adviser. An adviser has one, and it is one adviser's.
CREATE TABLE oidc_bindings (
    adviser TEXT PRIMARY KEY REFERENCES advisers (id) ON DELETE CASCADE,
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    created BIGINT NOT NULL,
    UNIQUE (issuer, subject)
);
-- Log-ins that were begun and not come back from yet; each is deleted when it is used.
CREATE TABLE oidc_logins (
    token_hash TEXT PRIMARY KEY,
    state_hash TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    language TEXT NOT NULL,
    next TEXT NOT NULL,
    created BIGINT NOT NULL
);
-- How a session was opened: one opened by OpenID Connect is not asked for another password.
ALTER TABLE adviser_sessions ADD COLUMN by_oidc BOOLEAN NOT NULL DEFAULT FALSE;
