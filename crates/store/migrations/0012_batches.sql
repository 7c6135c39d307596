-- Lists of clients being answered at the desk: ended by themselves after a week.
CREATE TABLE batches (
    id TEXT PRIMARY KEY,
    adviser TEXT NOT NULL,
    name TEXT NOT NULL,
    -- The rows as whoever keeps them wrote them, and what the run is about.
    list TEXT NOT NULL,
    header TEXT NOT NULL,
    n_rows BIGINT NOT NULL,
    -- waiting, running, done, stopped
    state TEXT NOT NULL,
    -- Which server answers it, and until when nobody else takes it over.
    holder TEXT NOT NULL,
    held_until BIGINT NOT NULL,
    created BIGINT NOT NULL
);
CREATE INDEX batches_by_adviser ON batches (adviser, created);
CREATE TABLE batch_answers (
    batch TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (batch, place)
);
