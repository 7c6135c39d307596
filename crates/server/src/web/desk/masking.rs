//! Masking in a text what tells who wrote it: its name, addresses and telephone numbers.
//!
//! The name is masked wherever it is written whole, and so are its words that name nobody else. Other words that give an asker away are an
//! adviser's to find.

use std::ops::Range;

use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::{Language, Organisation};
use schakel_core::text::{fold, is_stop_word};

/// In how many profiles a word stands from which it names nobody.
const N_EVERYDAY: usize = 2;
/// Digits a telephone number has at least, and at most without the country.
const PHONE: Range<usize> = 8..10;
/// Longest part of a name an "s" behind which is no genitive, in letters.
const SHORT: usize = 3;
/// What stands before or behind a name and is no part of it.
const LEGAL_FORMS: [&str; 17] = [
    "bv",
    "nv",
    "vof",
    "cv",
    "ev",
    "ag",
    "kg",
    "ug",
    "ltd",
    "inc",
    "gmbh",
    "stichting",
    "vereniging",
    "the",
    "holding",
    "groep",
    "group",
];
/// Ends of hosts.
const HOSTS: [&str; 10] = ["nl", "com", "eu", "org", "net", "de", "be", "info", "io", "frl"];

/// What stands in the place of what is masked.
#[derive(Debug, Clone)]
pub(super) struct Masks {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) number: String,
}

/// A word of a text: letters and digits in a row.
#[derive(Debug)]
struct Word {
    at: Range<usize>,
    folded: String,
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Word { at: from..at, folded: fold(&text[from..at]) });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The words of a name, without legal forms and single letters.
fn core_of(name: &str) -> Vec<String> {
    let is_part = |word: &String| word.chars().count() > 1;
    let core: Vec<String> = words(name).into_iter().map(|word| word.folded).filter(is_part).collect();
    let is_form = |word: &&String| LEGAL_FORMS.contains(&word.as_str());
    let (before, behind) =
        (core.iter().take_while(is_form).count(), core.iter().rev().take_while(is_form).count());
    if before == core.len() { Vec::new() } else { core[before..core.len() - behind].to_vec() }
}

/// Whether a word is a part of a name, or its genitive.
fn is_same(word: &str, part: &str) -> bool {
    word == part || (part.chars().count() > SHORT && word.strip_suffix('s').is_some_and(|word| word == part))
}

/// How many words from the beginning of `words` on are the name.
fn n_named(words: &[Word], core: &[String]) -> usize {
    let Some((first, last)) = words.first().zip(core.last()) else { return 0 };
    // Written as one word, as in an address.
    if core.len() > 1 && first.folded == core.concat() {
        return 1;
    }
    let is_named = words.len() >= core.len()
        && words[..core.len() - 1].iter().zip(core).all(|(word, part)| word.folded == *part)
        && is_same(&words[core.len() - 1].folded, last);
    if is_named { core.len() } else { 0 }
}

/// Whether a name stands whole in a text.
pub(super) fn names(text: &str, name: &str) -> bool {
    let core = core_of(name);
    let words = words(text);
    (0..words.len()).any(|from| n_named(&words[from..], &core) > 0)
}

/// Whether a word names nobody: a language has it as an ordinary word, it says a theme, or several profiles write it in lower case.
pub(super) fn is_everyday(catalogue: &Catalogue, folded: &str) -> bool {
    let says_theme =
        |language| !catalogue.engine().analyzer.analyse(folded, Some(language)).themes.is_empty();
    if Language::ALL.into_iter().any(|language| is_stop_word(language, folded) || says_theme(language)) {
        return true;
    }
    let uses = |row: &&Organisation| {
        let texts = row.about.iter().map(|(_, text)| text);
        let items = row.offers.iter().chain(&row.needs).map(|item| item.text.as_str());
        texts.chain(items).any(|text| {
            text.split(|letter: char| !letter.is_alphanumeric())
                .any(|word| word.starts_with(char::is_lowercase) && fold(word) == folded)
        })
    };
    catalogue.organisations().iter().filter(uses).take(N_EVERYDAY).count() == N_EVERYDAY
}

/// A text in which the name of who asks, its addresses and telephone numbers are replaced, so that who reads it cannot look the asker
/// up. Words of the name that are everyday ones stay where they stand without the others.
pub(super) fn masked(text: &str, name: &str, masks: &Masks, is_everyday: impl Fn(&str) -> bool) -> String {
    let core = core_of(name);
    let telling: Vec<&String> =
        core.iter().filter(|part| !LEGAL_FORMS.contains(&part.as_str()) && !is_everyday(part)).collect();
    let mut found = addresses(text);
    let address_ends = found.len();
    found.extend(numbers(text));
    let taken = found.clone();
    let is_free = |word: &Word| !taken.iter().any(|at| at.start < word.at.end && word.at.start < at.end);
    let words: Vec<Word> = words(text).into_iter().filter(is_free).collect();
    let mut hidden: Vec<(Range<usize>, &str)> = found
        .into_iter()
        .enumerate()
        .map(|(idx, at)| (at, if idx < address_ends { masks.address.as_str() } else { &masks.number }))
        .collect();
    let mut from = 0;
    while from < words.len() {
        let n = match n_named(&words[from..], &core) {
            0 => usize::from(telling.iter().any(|part| is_same(&words[from].folded, part))),
            n => n,
        };
        if n > 0 {
            hidden.push((words[from].at.start..words[from + n - 1].at.end, masks.name.as_str()));
        }
        from += n.max(1);
    }
    hidden.sort_by_key(|(at, _)| at.start);
    let (mut out, mut end, mut last) = (String::with_capacity(text.len()), 0, "");
    for (at, mask) in hidden {
        if at.start < end {
            continue;
        }
        let between = &text[end..at.start];
        // Two words of a name beside each other are one name.
        if !(mask == last && mask == masks.name && between.chars().all(char::is_whitespace)) {
            out.push_str(between);
            out.push_str(mask);
        }
        (end, last) = (at.end, mask);
    }
    out.push_str(&text[end..]);
    out
}

/// Where mail and web addresses stand.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let is_host = |word: &str| {
        let host = word.split('/').next().unwrap_or_default();
        host.rsplit_once('.').is_some_and(|(name, end)| {
            // A sentence that begins right behind a full stop is no host.
            let is_sentence = end.starts_with(char::is_uppercase) && end.ends_with(char::is_lowercase);
            HOSTS.contains(&end.to_lowercase().as_str())
                && !is_sentence
                && name.ends_with(char::is_alphanumeric)
        })
    };
    let is_address = |word: &str| {
        let lower = word.to_lowercase();
        lower.contains('@') || lower.contains("://") || lower.starts_with("www.") || is_host(word)
    };
    let mut found = Vec::new();
    let mut start = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let trimmed = piece.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let from = start + piece.len() - trimmed.len();
        let word = trimmed.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        if is_address(word) {
            found.push(from..from + word.len());
        }
        start += piece.len();
    }
    found
}

/// Where telephone numbers stand, and other numbers of eight digits or more in a row, such as that of the Chamber of Commerce.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let is_part = |letter: char| letter.is_ascii_digit() || "+-()./".contains(letter);
    let n_digits = |group: &str| group.bytes().filter(u8::is_ascii_digit).count();
    let is_between = |letter: char| " )-/".contains(letter);
    // Groups of digits, and whether each goes on with the one before.
    let mut groups: Vec<(Range<usize>, bool)> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = rest.find(|letter: char| !is_part(letter)).unwrap_or(rest.len());
        let group = rest[..length].trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let stands_alone = |side: Option<char>| !side.is_some_and(char::is_alphanumeric);
        if n_digits(group) > 0
            && stands_alone(text[..at].chars().last())
            && stands_alone(text[at + group.len()..].chars().next())
        {
            let follows = groups.last().is_some_and(|(before, _)| {
                text[before.end..at].len() <= 3 && text[before.end..at].chars().all(is_between)
            });
            groups.push((at..at + group.len(), follows));
        }
        at += length.max(rest.chars().next().map_or(1, char::len_utf8));
    }
    let mut found = Vec::new();
    let mut from = 0;
    while from < groups.len() {
        let group = &text[groups[from].0.clone()];
        let mut to = from;
        let begins = group.starts_with('+')
            || (group.trim_start_matches('(').starts_with(['+', '0']) && !groups[from].1);
        let in_a_row =
            group.split(|letter: char| !letter.is_ascii_digit()).any(|row| row.len() >= PHONE.start);
        let mut n = n_digits(group);
        let is_phone = if in_a_row {
            true
        } else if begins && !is_date(group) {
            while n < PHONE.end && groups.get(to + 1).is_some_and(|(_, follows)| *follows) {
                to += 1;
                n += n_digits(&text[groups[to].0.clone()]);
            }
            n >= PHONE.start
        } else {
            false
        };
        if is_phone {
            found.push(groups[from].0.start..groups[to].0.end);
            from = to;
        }
        from += 1;
    }
    found
}

/// Whether digits are a day, such as 01-02-2026.
fn is_date(group: &str) -> bool {
    let parts: Vec<usize> = group.split(['-', '.', '/']).map(str::len).collect();
    matches!(parts[..], [1 | 2, 1 | 2, 2 | 4] | [4, 1 | 2, 1 | 2])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masks() -> Masks {
        Masks { name: "[naam]".into(), address: "[adres]".into(), number: "[nummer]".into() }
    }

    fn hidden(text: &str, name: &str) -> String {
        masked(text, name, &masks(), |word| {
            ["bakkerij", "kwekerij", "pot", "de", "bus", "company", "zoekt"].contains(&word)
        })
    }

    #[test]
    fn a_name_is_masked_however_it_is_written() {
        let masked = |text| hidden(text, "Bakkerij Jansen B.V.");
        assert_eq!(masked("Wij van Bakkerij Jansen, in Emmen, bakken."), "Wij van [naam], in Emmen, bakken.");
        assert_eq!(masked("JANSEN zoekt hulp"), "[naam] zoekt hulp");
        assert_eq!(masked("Jansens brood, Jansen's taart"), "[naam] brood, [naam]'s taart");
        assert_eq!(
            masked("zie www.bakkerijjansen.nl of bakkerijjansen.nl/brood."),
            "zie [adres] of [adres]."
        );
        assert_eq!(masked("#BakkerijJansen"), "#[naam]");
        // Signs of several bytes beside a name, such as quotation marks, are no part of it.
        assert_eq!(masked("Wij van “Jansen” en Jansen… zoeken"), "Wij van “[naam]” en [naam]… zoeken");
        assert_eq!(hidden("Wij zijn 3M en HZ.", "HZ 3M"), "Wij zijn [naam] en [naam].");
        assert_eq!(masked("Wij bakken brood."), "Wij bakken brood.");
        assert_eq!(hidden("Wij bakken brood.", ""), "Wij bakken brood.");
    }

    #[test]
    fn parts_of_words_and_everyday_words_are_no_name() {
        let pot = |text| hidden(text, "Kwekerij De Pot BV");
        assert_eq!(pot("Onze plantpotjes zijn potdicht."), "Onze plantpotjes zijn potdicht.");
        assert_eq!(pot("Een pot van een kwekerij."), "Een pot van een kwekerij.");
        assert_eq!(pot("Wij, kwekerij de pot, zoeken"), "Wij, [naam], zoeken");
        let bus = |text| hidden(text, "The Bus Company");
        assert_eq!(bus("We run city buses and a bus."), "We run city buses and a bus.");
        assert_eq!(bus("We are the Bus Company."), "We are the [naam].");
        assert!(names("Wij zijn Kwekerij De Pot.", "Kwekerij De Pot BV"));
        assert!(!names("Een kwekerij met plantpotjes.", "Kwekerij De Pot BV") && !names("potentieel", "Pot"));
        assert!(!names("Wat dan ook.", "") && !names("Wat dan ook.", "B.V."));
    }

    #[test]
    fn a_number_is_masked_whole_and_a_year_stays() {
        let masked = |text: &str| hidden(text, "Jansen");
        for number in [
            "06-12345678",
            "06 12 34 56 78",
            "+31 (0)6 1234 5678",
            "(0592) 123 456",
            "0592-123456",
            "04123456",
            "+49 5931 4567",
        ] {
            assert_eq!(masked(&format!("Bel {number}, graag.")), "Bel [nummer], graag.", "{number}");
        }
        assert_eq!(masked("(bel 06-12345678, of mail jan@example.org)"), "(bel [nummer], of mail [adres])");
        for text in [
            "sinds 1985, met 12 mensen",
            "2019-2023",
            "op 01-02-2026 om 12 uur",
            "10.000.000 euro",
            "10 000 000",
            "A28 en 3D",
            "0,5 mm",
        ] {
            assert_eq!(masked(text), text);
        }
    }

    #[test]
    fn a_word_of_profiles_names_nobody() {
        let catalogue = Catalogue::bundled().unwrap();
        for word in ["waterstof", "bedrijf", "company", "onderzoek"] {
            assert!(is_everyday(&catalogue, word), "{word}");
        }
        for word in ["jansen", "qwertz"] {
            assert!(!is_everyday(&catalogue, word), "{word}");
        }
    }
}
