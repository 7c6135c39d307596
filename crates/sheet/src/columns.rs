//! Which column of a file is which field, as a suggestion that a person checks.

use std::cmp::min;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters from which a name may be misspelt; shorter ones differ by meaning (`SBI` and `SBN`).
const FUZZY_FROM: usize = 5;
/// Letters from which two may be wrong.
const LONG_FROM: usize = 9;

/// Finds, for each column of a header, the index of the field one of whose names fits.
///
/// Case, accents, spaces and punctuation do not count. Equal names go first, then those of five letters and more with
/// one letter wrong, added or left out, or two from nine letters on. A field is given once, to the column that is
/// nearest, and of equals to the first.
pub fn suggest_columns(header: &[String], fields: &[&[&str]]) -> Vec<Option<usize>> {
    let fields: Vec<Vec<Vec<char>>> =
        fields.iter().map(|names| names.iter().map(|name| letters(name)).collect()).collect();
    let mut found = Vec::new();
    for (column, name) in header.iter().enumerate() {
        let name = letters(name);
        for (field, names) in fields.iter().enumerate() {
            if let Some(distance) = names.iter().filter_map(|known| distance(&name, known)).min() {
                found.push((distance, column, field));
            }
        }
    }
    found.sort_unstable();
    let mut columns = vec![None; header.len()];
    let mut is_given = vec![false; fields.len()];
    for (_, column, field) in found {
        if columns[column].is_none() && !is_given[field] {
            columns[column] = Some(field);
            is_given[field] = true;
        }
    }
    columns
}

/// Letters and digits of a name, in lower case and without accents.
fn letters(name: &str) -> Vec<char> {
    let plain = name.nfkd().filter(|&letter| !is_combining_mark(letter));
    plain.flat_map(char::to_lowercase).filter(|letter| letter.is_alphanumeric()).collect()
}

/// In how many letters two names differ, if that is few enough for them to be the same.
fn distance(name: &[char], known: &[char]) -> Option<usize> {
    if name == known {
        return (!name.is_empty()).then_some(0);
    }
    let shortest = min(name.len(), known.len());
    let most = match shortest {
        LONG_FROM.. => 2,
        FUZZY_FROM.. => 1,
        _ => return None,
    };
    if name.len().abs_diff(known.len()) > most {
        return None;
    }
    let steps = steps(name, known);
    (steps <= most).then_some(steps)
}

/// Letters to change, add or leave out to make one name of the other (Levenshtein 1966).
fn steps(one: &[char], other: &[char]) -> usize {
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut diagonal = above[0];
        above[0] = row + 1;
        for (column, wanted) in other.iter().enumerate() {
            let change = diagonal + usize::from(letter != wanted);
            diagonal = above[column + 1];
            above[column + 1] = min(change, min(above[column], diagonal) + 1);
        }
    }
    above[other.len()]
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    const FIELDS: [&[&str]; 6] = [
        &["naam", "bedrijfsnaam", "Firma"],
        &["kvkNummer", "KvK", "Chamber of Commerce no."],
        &["plaats", "vestigingsplaats"],
        &["e-mail", "contactEmail"],
        &["SBI", "branche"],
        &["thema's"],
    ];

    fn suggest(header: &[&str]) -> Vec<Option<usize>> {
        let header: Vec<String> = header.iter().map(|&name| name.to_owned()).collect();
        suggest_columns(&header, &FIELDS)
    }

    #[test]
    fn names_fit_however_they_are_written() {
        assert_eq!(
            suggest(&["KVK-nummer", "Bedrijfs naam", "PLAATS", "Émail"]),
            [Some(1), Some(0), Some(2), Some(3)]
        );
        assert_eq!(suggest(&["", "!", "Opmerking"]), [None, None, None]);
    }

    #[test]
    fn long_names_may_be_misspelt_and_short_ones_not() {
        assert_eq!(
            suggest(&["Bedrijfsnamm", "Plaatsen", "Plaat", "Themas"]),
            [Some(0), None, Some(2), Some(5)]
        );
        assert_eq!(suggest(&["vestigingplaat"]), [Some(2)]);
        assert_eq!(suggest(&["SBN", "nam", "KvKs"]), [None, None, None]);
    }

    #[test]
    fn a_field_is_given_once_and_equal_names_win() {
        assert_eq!(suggest(&["plaatss", "plaats", "vestigingsplaats"]), [None, Some(2), None]);
        assert_eq!(suggest(&["naam", "firma"]), [Some(0), None]);
    }

    proptest! {
        #[test]
        fn suggestions_name_each_field_once(header in vec(".{0,8}|(plaats|branche|naam)[a-z ]{0,2}", 0..12)) {
            let columns = suggest_columns(&header, &FIELDS);
            prop_assert_eq!(columns.len(), header.len());
            let mut given: Vec<usize> = columns.into_iter().flatten().collect();
            given.sort_unstable();
            let all = given.len();
            given.dedup();
            prop_assert_eq!(given.len(), all);
            prop_assert!(given.iter().all(|&field| field < FIELDS.len()));
        }

        #[test]
        fn steps_are_the_same_both_ways(one in "[abc]{0,6}", other in "[abc]{0,6}") {
            let (one, other) = (letters(&one), letters(&other));
            prop_assert_eq!(steps(&one, &other), steps(&other, &one));
            prop_assert_eq!(steps(&one, &other) == 0, one == other);
        }
    }
}
