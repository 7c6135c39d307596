//! The files of the bundled ecosystem, compiled into the program.

/// A file's name and its bytes.
pub(super) const FILES: [(&str, &[u8]); 12] = [
    ("organisations.jsonl", include_bytes!("../../../../data/organisations.jsonl")),
    ("relations.csv", include_bytes!("../../../../data/relations.csv")),
    ("themes.csv", include_bytes!("../../../../data/themes.csv")),
    ("sdgs.csv", include_bytes!("../../../../data/sdgs.csv")),
    ("lexicon.csv", include_bytes!("../../../../data/lexicon.csv")),
    ("situations.csv", include_bytes!("../../../../data/situations.csv")),
    ("questions.csv", include_bytes!("../../../../data/questions.csv")),
    ("wanted.csv", include_bytes!("../../../../data/wanted.csv")),
    ("places.csv", include_bytes!("../../../../data/places.csv")),
    ("postcodes.csv", include_bytes!("../../../../data/postcodes.csv")),
    ("crossovers.csv", include_bytes!("../../../../data/crossovers.csv")),
    ("programmes.csv", include_bytes!("../../../../data/programmes.csv")),
];
