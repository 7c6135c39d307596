//! The words of the pages, from `locales/`.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use schakel_core::organisation::Language;

use crate::clock;

static_loader! {
    static LOCALES = {
        locales: "./locales",
        fallback_language: "nl",
        // The isolation marks around a value would be read out by some screen readers.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// The texts in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts(pub(crate) Language);

impl Texts {
    /// The text of `key`; the key itself if there is none, which a test rules out.
    pub(crate) fn get(&self, key: &str) -> String {
        LOCALES.try_lookup(&self.identifier(), key).unwrap_or_else(|| key.to_owned())
    }

    /// The text of `key` for a count.
    pub(crate) fn count(&self, key: &str, n: usize) -> String {
        let args = HashMap::from([(Cow::Borrowed("n"), FluentValue::from(n))]);
        LOCALES.try_lookup_with_args(&self.identifier(), key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// The text of `key` with words filled in.
    pub(crate) fn with(&self, key: &str, words: &[(&'static str, &str)]) -> String {
        let args: HashMap<Cow<'static, str>, FluentValue> =
            words.iter().map(|&(name, word)| (Cow::Borrowed(name), FluentValue::from(word))).collect();
        LOCALES.try_lookup_with_args(&self.identifier(), key, &args).unwrap_or_else(|| key.to_owned())
    }

    /// A number with so many digits behind the decimal sign of the language.
    pub(crate) fn decimal(&self, value: f64, n_digits: usize) -> String {
        let digits = format!("{value:.n_digits$}");
        if self.0 == Language::En { digits } else { digits.replace('.', ",") }
    }

    /// A day in words: `28 november 2026`.
    pub(crate) fn date(&self, seconds: i64) -> String {
        let (day, month, year) = clock::date(seconds);
        let months = self.get("months");
        let month = months.split(' ').nth(usize::from(month) - 1).unwrap_or_default();
        let (day, year) = (day.to_string(), year.to_string());
        self.with("date", &[("day", day.as_str()), ("month", month), ("year", year.as_str())])
    }

    fn identifier(&self) -> LanguageIdentifier {
        self.0.code().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use schakel_core::explanation::signal_label;
    use schakel_core::matching::Advice;
    use schakel_core::model::Signal;

    use super::*;

    fn keys(source: &str) -> BTreeSet<&str> {
        source
            .lines()
            .filter_map(|line| Some(line.split_once(" =")?.0))
            .filter(|key| !key.starts_with(' '))
            .collect()
    }

    /// All texts of a language: those of the pages and those of the desk.
    macro_rules! locale {
        ($language:literal) => {
            concat!(
                include_str!(concat!("../../locales/", $language, "/pages.ftl")),
                "\n",
                include_str!(concat!("../../locales/", $language, "/desk.ftl")),
                "\n",
                include_str!(concat!("../../locales/", $language, "/batch.ftl"))
            )
        };
    }

    #[test]
    fn the_three_languages_have_the_same_keys() {
        let nl = keys(locale!("nl"));
        assert!(nl.len() > 30);
        assert_eq!(nl, keys(locale!("en")));
        assert_eq!(nl, keys(locale!("de")));
        for language in Language::ALL {
            for key in &nl {
                let names =
                    ["n", "day", "month", "year", "words", "step", "date", "name", "email", "page", "rank"];
                let names = names.into_iter().chain([
                    "strong",
                    "possible",
                    "operator",
                    "code",
                    "reference",
                    "asker",
                    "adviser",
                    "partner",
                    "partners",
                    "reasons",
                    "need",
                    "contact",
                    "most",
                    "choices",
                    "line",
                    "lines",
                    "offer",
                    "known",
                    "range",
                    "share",
                    "short",
                ]);
                let args = names.map(|name| (Cow::Borrowed(name), FluentValue::from(2))).collect();
                let found = LOCALES.try_lookup_with_args(&Texts(language).identifier(), key, &args);
                assert!(found.is_some(), "{language} {key}");
            }
        }
    }

    /// Words that a reader at B1 does not know, or that say nothing.
    const JARGON: [&str; 30] = [
        "stakeholder",
        "propositie",
        "implement",
        "facilite",
        "optimalis",
        "ecosysteem",
        "valoris",
        "synergie",
        "deliverable",
        "pitch",
        "consorti",
        "ten behoeve van",
        "met betrekking tot",
        "middels",
        "teneinde",
        "derhalve",
        "conform",
        "inzake",
        "omtrent",
        "hieromtrent",
        "aangaande",
        "dient te",
        "dienen te",
        "roadmap",
        "alloceren",
        "participer",
        "genereren",
        "uitrol",
        "ongeldig",
        "alstublieft",
    ];

    /// Everything Dutch that the pages can say of themselves, with where it comes from.
    fn dutch() -> Vec<(String, String)> {
        let mut texts = Vec::new();
        let mut key = String::new();
        for line in locale!("nl").lines() {
            let text = match line.split_once(" =") {
                Some((of, text)) if !line.starts_with(' ') => {
                    of.clone_into(&mut key);
                    text
                }
                _ => line.split_once("] ").map_or(line, |(_, text)| text),
            };
            texts.push((key.clone(), text.trim().to_owned()));
        }
        let unknown = Advice::OtherWords(vec!["afbreekt".to_owned()]);
        for advice in [
            Advice::OutsideField,
            Advice::NameSubject,
            unknown,
            Advice::TellMore,
            Advice::NameHelp,
            Advice::WidenFilters,
        ] {
            texts.push((format!("{advice:?}"), advice.text(Language::Nl)));
        }
        texts.extend(
            Signal::ALL.map(|signal| (signal.id().to_owned(), signal_label(signal, Language::Nl).to_owned())),
        );
        texts
    }

    #[test]
    fn dutch_is_short_and_plain() {
        for (key, text) in dutch() {
            // The months are a list, not a sentence.
            for sentence in text.split_inclusive(['.', '?', '!', ':']).filter(|_| key != "months") {
                assert!(sentence.split_whitespace().count() <= 20, "{key}: {sentence}");
            }
            let folded = text.to_lowercase();
            for word in JARGON {
                assert!(!folded.contains(word), "{key} says {word}");
            }
            let words = folded.split(|letter: char| !letter.is_alphabetic());
            assert!(
                !words.into_iter().any(|word| ["jij", "jou", "jouw", "je"].contains(&word)),
                "{key} says je"
            );
        }
    }

    #[test]
    fn counts_have_their_plural() {
        assert_eq!(Texts(Language::Nl).count("results-count", 1), "Deze partner past het best.");
        assert_eq!(Texts(Language::De).count("results-count", 3), "Diese 3 Partner passen am besten.");
    }
}
