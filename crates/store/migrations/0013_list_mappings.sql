-- As `mappings`, of lists of clients: JSON of header to what a request calls it.
CREATE TABLE list_mappings (
    name TEXT PRIMARY KEY,
    columns TEXT NOT NULL
);
