-- When an organisation was last asked by mail whether its profile still holds.
CREATE TABLE reminders (
    organisation TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
