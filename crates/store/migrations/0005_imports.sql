-- A file between being sent and being taken over: its rows as JSON. Gone once taken over, or after a day.
CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    adviser TEXT NOT NULL,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    created BIGINT NOT NULL
);
-- Which columns of a kind of file are which fields, by a name its advisers know: JSON of header to column.
CREATE TABLE mappings (
    name TEXT PRIMARY KEY,
    columns TEXT NOT NULL
);
