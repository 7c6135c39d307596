//! The texts of a profile: about by language, items of offers, needs and evidence.

use std::fmt;

use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::{Date, Language};

/// One text in up to three languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// Dutch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nl: Option<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// German.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub de: Option<String>,
}

impl Texts {
    /// The text in `language`, if there is one.
    pub fn get(&self, language: Language) -> Option<&str> {
        let text = match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
            Language::De => &self.de,
        };
        text.as_deref().filter(|text| !text.trim().is_empty())
    }

    /// The texts that are there, with their languages.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        Language::ALL.into_iter().filter_map(|language| Some((language, self.get(language)?)))
    }

    /// The text in `language`, else in any other.
    pub fn best(&self, language: Language) -> Option<&str> {
        self.get(language).or_else(|| self.iter().next().map(|(_, text)| text))
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

/// One offer or need: in files a bare string, or an object that adds language and source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What is offered or needed.
    pub text: String,
    /// Its language; found from the text when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Where this comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl Item {
    /// Of items that may stand in several languages, those a reader of `language` is shown: those in it, else those
    /// in the language of the first.
    pub fn shown_to(items: &[Self], language: Language) -> Vec<&Self> {
        let in_language =
            |of: Option<Language>| items.iter().filter(move |item| item.language == of).collect();
        let own: Vec<&Self> = in_language(Some(language));
        match items.first() {
            Some(first) if own.is_empty() => in_language(first.language),
            _ => own,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ItemObject {
    text: String,
    language: Option<Language>,
    source: Option<String>,
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ItemVisitor;

        impl<'de> Visitor<'de> for ItemVisitor {
            type Value = Item;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string, or an object with `text` and optionally `language` and `source`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Item, E> {
                Ok(Item { text: text.to_owned(), language: None, source: None })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Item, A::Error> {
                let object = ItemObject::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(Item { text: object.text, language: object.language, source: object.source })
            }
        }

        deserializer.deserialize_any(ItemVisitor)
    }
}

/// One piece of evidence of what an organisation did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceItem {
    /// The text, such as a project's title and summary.
    pub text: String,
    /// Its language; found from the text when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Where this comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}
