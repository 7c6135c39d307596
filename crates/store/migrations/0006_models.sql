-- Models that were adopted, numbered from 1 without gaps; the last one ranks. Without content: the model the service was started
-- with.
CREATE TABLE models (
    number BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    content TEXT,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL,
    comparison TEXT NOT NULL
);
