//! Words that curators said go with a theme: they are read as a theme's words from then on.

use schakel_core::organisation::Language;
use schakel_core::theme::{Cue, TermKind};

use crate::pool::{on, within};
use crate::register::ChangeKind;
use crate::{Act, Store, StoreError};

/// One accepted word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeWord {
    /// The language it is of.
    pub language: Language,
    /// As it stands in a sentence.
    pub word: String,
    /// The id of its theme.
    pub theme: String,
}

impl From<&ThemeWord> for Cue {
    fn from(word: &ThemeWord) -> Self {
        Self {
            theme: word.theme.clone(),
            language: word.language,
            term: word.word.clone(),
            kind: TermKind::Everyday,
        }
    }
}

impl Store {
    /// All accepted words, by language and word.
    ///
    /// # Errors
    /// When the statement fails.
    pub async fn theme_words(&self) -> Result<Vec<ThemeWord>, StoreError> {
        let rows: Vec<(String, String, String)> = on!(self, pool => sqlx::query_as(
            "SELECT language, word, theme FROM theme_words ORDER BY language, word",
        )
        .fetch_all(pool)
        .await)?;
        let read = |(language, word, theme): (String, String, String)| {
            Some(ThemeWord { language: language.parse().ok()?, word, theme })
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// Accepts a word for a theme, in place of what it went with before. It is a change of the register: catalogues are built anew.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn accept_word(&self, act: &Act, word: &ThemeWord) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query(
            "INSERT INTO theme_words (language, word, theme, adviser, at) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (language, word) DO UPDATE SET theme = excluded.theme, adviser = excluded.adviser, at = excluded.at",
        )
        .bind(word.language.code())
        .bind(&word.word)
        .bind(&word.theme)
        .bind(&act.actor)
        .bind(act.at)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.state(act, ChangeKind::Words, None, &[]).await?;
        transaction.commit().await
    }

    /// Takes a word back.
    ///
    /// # Errors
    /// When a statement fails.
    pub async fn drop_word(&self, act: &Act, language: Language, word: &str) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        within!(&mut transaction, connection => sqlx::query(
            "DELETE FROM theme_words WHERE language = $1 AND word = $2",
        )
        .bind(language.code())
        .bind(word)
        .execute(connection)
        .await
        .map(drop))?;
        transaction.state(act, ChangeKind::Words, None, &[]).await?;
        transaction.commit().await
    }
}
