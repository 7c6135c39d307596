-- What the desk does with a request.
ALTER TABLE requests ADD COLUMN state TEXT NOT NULL DEFAULT 'new';
ALTER TABLE requests ADD COLUMN adviser TEXT;
ALTER TABLE requests ADD COLUMN answer TEXT NOT NULL DEFAULT '';
ALTER TABLE requests ADD COLUMN answered BIGINT;
-- The adviser who wrote it down for a client; empty when the asker sent it.
ALTER TABLE requests ADD COLUMN made_by TEXT;
CREATE INDEX requests_by_state ON requests (state);
CREATE TABLE introductions (
    id TEXT PRIMARY KEY,
    request TEXT NOT NULL REFERENCES requests (reference) ON DELETE CASCADE,
    organisation TEXT NOT NULL,
    state TEXT NOT NULL,
    adviser TEXT NOT NULL,
    -- How the asker agreed that its name is given: in the form, or spoken to the adviser; empty when it did not.
    consent TEXT NOT NULL,
    letter_asker TEXT NOT NULL,
    letter_partner TEXT NOT NULL,
    remind_at BIGINT,
    -- What it was proposed with, so that the advice can be given again.
    rank BIGINT NOT NULL,
    band TEXT NOT NULL,
    catalogue TEXT NOT NULL,
    model TEXT NOT NULL,
    created BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    UNIQUE (request, organisation)
);
CREATE INDEX introductions_by_organisation ON introductions (organisation);
CREATE INDEX introductions_by_reminder ON introductions (remind_at);
-- Where an introduction went, step by step; undoing takes the last one back.
CREATE TABLE introduction_steps (
    introduction TEXT NOT NULL REFERENCES introductions (id) ON DELETE CASCADE,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    adviser TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (introduction, number)
);
-- What an adviser says of a suggestion without an introduction.
CREATE TABLE verdicts (
    request TEXT NOT NULL REFERENCES requests (reference) ON DELETE CASCADE,
    organisation TEXT NOT NULL,
    verdict TEXT NOT NULL,
    adviser TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (request, organisation)
);
CREATE TABLE notes (
    id TEXT PRIMARY KEY,
    request TEXT NOT NULL REFERENCES requests (reference) ON DELETE CASCADE,
    adviser TEXT NOT NULL,
    at BIGINT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX notes_by_request ON notes (request);
