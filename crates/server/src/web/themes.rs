//! The themes, and for each who works on it and who looks for help.

use askama::Template;
use axum::http::{StatusCode, Uri};
use schakel_core::index::{Field, OrgIdx};
use schakel_core::organisation::Visibility;
use schakel_core::text::fold;
use schakel_core::theme::{Theme, ThemeIdx};

use super::fields::Segment;
use super::frame::Frame;
use super::page::{PageResult, missing, page};
use super::row::Row;
use super::visit::Visit;

/// How much a theme must weigh in a text for its owner to be named with it.
const STATED: f32 = 0.3;

/// One theme in the list.
#[derive(Debug)]
struct ThemeRow {
    id: String,
    label: String,
    /// Under another theme of the list.
    is_narrower: bool,
    n_offering: usize,
    n_needing: usize,
}

/// All themes.
#[derive(Debug, Template)]
#[template(path = "themes.html")]
struct ThemesPage {
    f: Frame,
    rows: Vec<ThemeRow>,
}

/// `GET /nl/themes`: broader themes by label, each with its narrower ones under it.
pub(super) async fn list(visit: Visit) -> PageResult {
    let taxonomy = &visit.app.catalogue.engine().taxonomy;
    let language = visit.language;
    let mut order: Vec<(Vec<String>, ThemeIdx)> = (0..taxonomy.themes().len() as ThemeIdx)
        .map(|idx| {
            let up = taxonomy.ancestors(idx).map(|up| fold(taxonomy.theme(up).label(language)));
            let mut path: Vec<String> = up.collect();
            path.reverse();
            path.push(fold(taxonomy.theme(idx).label(language)));
            (path, idx)
        })
        .collect();
    order.sort();
    let rows = order
        .into_iter()
        .map(|(path, idx)| {
            let (offering, needing) = parties(&visit, idx);
            let theme = taxonomy.theme(idx);
            ThemeRow {
                id: theme.id.clone(),
                label: theme.label(language).to_owned(),
                is_narrower: path.len() > 1,
                n_offering: offering.len(),
                n_needing: needing.len(),
            }
        })
        .collect();
    page(StatusCode::OK, &ThemesPage { f: visit.frame(), rows })
}

/// One theme with its parties.
#[derive(Debug, Template)]
#[template(path = "theme.html")]
struct ThemePage {
    f: Frame,
    label: String,
    broader: Option<(String, String)>,
    narrower: Vec<(String, String)>,
    ris3: String,
    offering: Vec<Row>,
    needing: Vec<Row>,
}

/// `GET /nl/themes/hydrogen`.
pub(super) async fn show(visit: Visit, Segment(id): Segment, uri: Uri) -> PageResult {
    let engine = visit.app.catalogue.engine();
    let (taxonomy, language) = (&engine.taxonomy, visit.language);
    let Some(idx) = taxonomy.find(&id) else { return Ok(missing(&visit.app, &uri)) };
    let theme = taxonomy.theme(idx);
    let (offering, needing) = parties(&visit, idx);
    let rows = |of: Vec<OrgIdx>| -> Vec<Row> {
        let mut rows: Vec<Row> =
            of.into_iter().map(|idx| Row::new(engine.profiles.organisation(idx), language)).collect();
        rows.sort_by_cached_key(|row| fold(&row.name));
        rows
    };
    let named = |theme: &Theme| (theme.id.clone(), theme.label(language).to_owned());
    let shown = ThemePage {
        label: theme.label(language).to_owned(),
        broader: theme.parent.as_ref().and_then(|id| taxonomy.find(id)).map(|up| named(taxonomy.theme(up))),
        narrower: taxonomy
            .themes()
            .iter()
            .filter(|other| other.parent.as_ref() == Some(&id))
            .map(named)
            .collect(),
        ris3: theme.ris3.clone(),
        offering: rows(offering),
        needing: rows(needing),
        f: visit.frame(),
    };
    page(StatusCode::OK, &shown)
}

/// Who works on a theme, and who has a need in it; those that may be shown.
fn parties(visit: &Visit, theme: ThemeIdx) -> (Vec<OrgIdx>, Vec<OrgIdx>) {
    let profiles = &visit.app.catalogue.engine().profiles;
    let shown = |of: Vec<OrgIdx>| -> Vec<OrgIdx> {
        let is_public = |idx: &OrgIdx| profiles.organisation(*idx).visibility == Visibility::Public;
        of.into_iter().filter(is_public).collect()
    };
    let is_need = |field: Field| matches!(field, Field::Need(_) | Field::AllNeeds);
    let owners = |is_asked: &dyn Fn(Field) -> bool| profiles.theme_index.owners(theme, STATED, is_asked);
    (shown(owners(&|field| !is_need(field))), shown(owners(&is_need)))
}
