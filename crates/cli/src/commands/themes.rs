//! `schakel themes`: the taxonomy, or what is recognised in a text.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::Language;
use schakel_core::theme::{Route, ThemeHit};

use super::{Outcome, text_or_stdin};
use crate::args::ThemesArgs;
use crate::output;

/// Most words listed that no theme explains.
const MOST_UNEXPLAINED: usize = 200;

/// Lists themes, or reads a text.
///
/// # Errors
/// When standard input cannot be read.
pub(super) fn run(catalogue: &Catalogue, args: &ThemesArgs) -> Result<Outcome> {
    match &args.text {
        None if args.unknown => unexplained(catalogue),
        None => list(catalogue, args.language.unwrap_or(Language::Nl)),
        Some(text) => recognise(catalogue, &text_or_stdin(text)?, args.language),
    }
}

fn list(catalogue: &Catalogue, language: Language) -> Result<Outcome> {
    let rows: Vec<Vec<String>> = catalogue
        .engine()
        .taxonomy
        .themes()
        .iter()
        .map(|theme| {
            let sdgs: Vec<String> = theme.sdgs.iter().map(u8::to_string).collect();
            vec![
                theme.id.clone(),
                theme.label(language).to_owned(),
                theme.parent.clone().unwrap_or_default(),
                theme.ris3.clone(),
                sdgs.join(", "),
            ]
        })
        .collect();
    output::line(&output::plain(&["theme", "label", "broader", "ris3", "sdg"], &rows))?;
    Ok(Outcome::Found)
}

/// Words of profiles that no theme explains, most frequent first; ties in alphabetical order.
fn unexplained(catalogue: &Catalogue) -> Result<Outcome> {
    let engine = catalogue.engine();
    let mut profiles = BTreeMap::<(Language, String), u32>::new();
    for organisation in catalogue.organisations() {
        let items = organisation.offers.iter().chain(&organisation.needs);
        let texts = organisation.about.iter().map(|(language, text)| (Some(language), text));
        let texts = texts.chain(items.map(|item| (item.language, item.text.as_str())));
        let mut words = BTreeSet::new();
        for (language, text) in texts {
            let analysis = engine.analyzer.analyse(text, language);
            for hit in analysis.terms.iter().filter(|hit| hit.weight >= 1.0) {
                let is_read = |theme: &ThemeHit| theme.start <= hit.start && hit.end <= theme.end;
                if !analysis.themes.iter().any(is_read) {
                    words.insert((analysis.language, text[hit.start..hit.end].to_lowercase()));
                }
            }
        }
        for word in words {
            *profiles.entry(word).or_default() += 1;
        }
    }
    let mut found: Vec<((Language, String), u32)> = profiles.into_iter().collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let rows: Vec<Vec<String>> = found
        .into_iter()
        .take(MOST_UNEXPLAINED)
        .map(|((language, word), n)| vec![word, language.to_string(), n.to_string()])
        .collect();
    output::line(&output::plain(&["word", "language", "profiles"], &rows))?;
    Ok(if rows.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

fn recognise(catalogue: &Catalogue, text: &str, language: Option<Language>) -> Result<Outcome> {
    let engine = catalogue.engine();
    let analysis = engine.analyzer.analyse_request(text, None);
    let labels = language.unwrap_or(analysis.language);
    let rows: Vec<Vec<String>> = analysis
        .themes
        .iter()
        .map(|hit| {
            let theme = engine.taxonomy.theme(hit.theme);
            let route = match hit.route {
                Route::Direct => "",
                Route::OtherLanguage => "other language",
                Route::CompoundPart => "part of the word",
                Route::Typo => "typo",
                Route::Association => "goes with it",
            };
            vec![
                text[hit.start..hit.end].to_owned(),
                theme.id.clone(),
                theme.label(labels).to_owned(),
                format!("{:?}", hit.kind).to_lowercase(),
                route.to_owned(),
            ]
        })
        .collect();
    let request = engine.embedder.embed_request(&analysis);
    let unknown: Vec<&str> = request.unknown.iter().map(|&(start, end)| &text[start..end]).collect();
    let mut other: Vec<&str> = Vec::new();
    for hit in analysis.terms.iter().filter(|hit| hit.weight >= 1.0) {
        let is_read = analysis.themes.iter().any(|theme| theme.start <= hit.start && hit.end <= theme.end);
        let word = &text[hit.start..hit.end];
        if !is_read && !unknown.contains(&word) && !other.contains(&word) {
            other.push(word);
        }
    }
    let mut lines = vec![format!("language: {}", analysis.language)];
    if !rows.is_empty() {
        lines.push(output::plain(&["words", "theme", "label", "kind", "route"], &rows));
    }
    lines.push(format!("only as words: {}", none_if_empty(&other)));
    lines.push(format!("not recognised: {}", none_if_empty(&unknown)));
    output::line(&lines.join("\n"))?;
    Ok(if rows.is_empty() { Outcome::Nothing } else { Outcome::Found })
}

fn none_if_empty(words: &[&str]) -> String {
    if words.is_empty() { "none".to_owned() } else { words.join(", ") }
}
