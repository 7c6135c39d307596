//! What surrounds every page: language, the way to the other languages, who runs the service.

use std::sync::Arc;

use schakel_core::organisation::Language;

use super::texts::Texts;
use crate::App;
use crate::config::{Config, Operator};

/// The surroundings of a page.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    t: Texts,
    /// The address after the language, with its query: `/organisations?page=2`.
    path: String,
    /// Whether the language is switched by the page's form, so that it keeps what was typed.
    is_form: bool,
    config: Arc<Config>,
}

impl Frame {
    pub(super) fn new(app: &App, language: Language, path: &str) -> Self {
        Self { t: Texts(language), path: path.to_owned(), is_form: false, config: Arc::clone(&app.config) }
    }

    /// The same around a form named `question`.
    pub(super) fn of_form(self) -> Self {
        Self { is_form: true, ..self }
    }

    pub(super) fn t(&self) -> Texts {
        self.t
    }

    pub(super) fn language(&self) -> Language {
        self.t.0
    }

    /// A text of the page.
    pub(super) fn get(&self, key: &str) -> String {
        self.t.get(key)
    }

    /// Words in the quotation marks of the page's language.
    pub(super) fn quoted(&self, words: &str) -> String {
        self.t.with("quoted", &[("words", words)])
    }

    /// An address in the page's language.
    pub(super) fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.t.0)
    }

    /// The languages with their own names.
    pub(super) fn languages(&self) -> [(&'static str, &'static str); 3] {
        [("nl", "Nederlands"), ("en", "English"), ("de", "Deutsch")]
    }

    /// This page in another language.
    pub(super) fn in_language(&self, code: &str) -> String {
        format!("/{code}{}", self.path)
    }

    pub(super) fn is_form(&self) -> bool {
        self.is_form
    }

    pub(super) fn operator(&self) -> &Operator {
        &self.config.operator
    }

    /// Whether there is any way to reach a person.
    pub(super) fn can_be_reached(&self) -> bool {
        self.operator().can_be_reached()
    }

    /// Whether advisers may log in by password.
    pub(super) fn takes_passwords(&self) -> bool {
        self.config.takes_passwords()
    }

    /// Whether advisers may log in at a provider.
    pub(super) fn has_oidc(&self) -> bool {
        self.config.oidc.is_some()
    }

    pub(super) fn has_house_style(&self) -> bool {
        self.config.house_style.is_some()
    }
}
