//! Words that askers used and nothing explains: a curator says which theme they go with.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use schakel_core::organisation::Language;
use schakel_core::text::fold;
use schakel_store::{CaseFilter, ThemeWord};

use crate::web::asked::match_request;
use crate::web::choice::Choice;
use crate::web::desk::posted::Posted;
use crate::web::desk::visit::{Desk, DeskVisit};
use crate::web::page::{PageResult, private_page};

/// How many of the newest requests are read.
const N_READ: i64 = 300;
/// How many words are shown.
const N_SHOWN: usize = 50;
/// Longest word or phrase, in characters.
const MAX_WORD: usize = 60;

/// A word and in how many requests it stands.
#[derive(Debug)]
struct UnknownWord {
    word: String,
    language: Language,
    n: usize,
}

/// A word that was accepted.
#[derive(Debug)]
struct AcceptedWord {
    word: ThemeWord,
    theme: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "desk/words.html")]
struct WordsPage {
    f: Desk,
    unknown: Vec<UnknownWord>,
    accepted: Vec<AcceptedWord>,
    themes: Vec<Choice>,
    error: Option<String>,
}

/// `GET /nl/desk/words`.
pub(in crate::web::desk) async fn show(visit: DeskVisit) -> PageResult {
    show_page(&visit, None, StatusCode::OK).await
}

async fn show_page(visit: &DeskVisit, error: Option<&str>, status: StatusCode) -> PageResult {
    let (store, catalogue) = (&visit.app.store, &visit.app.catalogue);
    let mut counts: BTreeMap<(String, Language), usize> = BTreeMap::new();
    for case in store.cases(CaseFilter::All, 0, N_READ).await? {
        let analysis = catalogue.analyse(&match_request(catalogue, &case.answers, case.language))?;
        for word in analysis.unknown_words {
            *counts.entry((word.to_lowercase(), case.language)).or_default() += 1;
        }
    }
    let mut unknown: Vec<UnknownWord> =
        counts.into_iter().map(|((word, language), n)| UnknownWord { word, language, n }).collect();
    unknown.sort_by(|a, b| b.n.cmp(&a.n).then_with(|| a.word.cmp(&b.word)));
    unknown.truncate(N_SHOWN);
    let taxonomy = &catalogue.engine().taxonomy;
    let label = |id: &str| {
        taxonomy.find(id).map_or(id, |theme| taxonomy.theme(theme).label(visit.language)).to_owned()
    };
    let mut themes: Vec<(String, String)> =
        taxonomy.themes().iter().map(|theme| (theme.id.clone(), label(&theme.id))).collect();
    themes.sort_by_cached_key(|(_, label)| fold(label));
    let accepted = store.theme_words().await?.into_iter();
    let f = visit.desk_at("/desk/words");
    let shown = WordsPage {
        unknown,
        accepted: accepted.map(|word| AcceptedWord { theme: label(&word.theme), word }).collect(),
        themes: Choice::all(themes.into_iter(), ""),
        error: error.map(|key| f.get(key)),
        f,
    };
    private_page(status, &shown)
}

/// `POST /nl/desk/words`: a word goes with a theme, or no longer.
pub(in crate::web::desk) async fn accept(Posted { visit, fields }: Posted) -> PageResult {
    let (store, word) = (&visit.app.store, fields.get("word").to_lowercase());
    let language = fields.get("language").parse().unwrap_or(visit.language);
    if fields.get("do") == "drop" {
        store.drop_word(&visit.act(), language, &word).await?;
    } else {
        let engine = visit.app.catalogue.engine();
        let Some(theme) = engine.taxonomy.find(fields.get("theme")) else {
            return show_page(&visit, Some("desk-error-theme"), StatusCode::BAD_REQUEST).await;
        };
        if !word.chars().any(char::is_alphabetic) || word.chars().count() > MAX_WORD || word.contains('\n') {
            return show_page(&visit, Some("desk-error-word"), StatusCode::BAD_REQUEST).await;
        }
        // A word of another theme would mean two things at once.
        let other =
            engine.analyzer.analyse(&word, Some(language)).themes.iter().any(|hit| hit.theme != theme);
        if other {
            return show_page(&visit, Some("desk-error-word-taken"), StatusCode::CONFLICT).await;
        }
        let theme = engine.taxonomy.theme(theme).id.clone();
        store.accept_word(&visit.act(), &ThemeWord { language, word, theme }).await?;
    }
    visit.service.refresh().await?;
    Ok(Redirect::to(&visit.to("/desk/words?done=saved")).into_response())
}
