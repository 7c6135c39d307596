//! How the asker turns an answer: not for us, more or less like this, not what I meant; and back.

use super::check::complete;
use super::fields::Fields;
use super::filters::Filters;
use super::page::PageResult;
use super::results::back_to_matches;
use super::visit::Visit;

/// Most examples and refusals of one draft.
const MOST: usize = 100;

/// `POST /nl/request/feedback`: one button of the result.
pub(super) async fn turn(visit: Visit, fields: Fields) -> PageResult {
    let draft = complete(&visit)?;
    let filters = Filters::parse(fields.get("filters"));
    let mut answers = draft.answers.clone();
    let catalogue = &visit.app.catalogue;
    let engine = catalogue.engine();
    let forget = |ids: &mut Vec<String>, id: &str| ids.retain(|known| known != id);
    let add = |ids: &mut Vec<String>, id: &str| {
        if ids.len() < MOST {
            ids.push(id.to_owned());
        }
    };
    for button in ["hide", "more", "less", "undo"] {
        let id = fields.get(button);
        if catalogue.organisation(id).is_none() {
            continue;
        }
        for ids in [&mut answers.exclude, &mut answers.like, &mut answers.unlike] {
            forget(ids, id);
        }
        match button {
            "hide" => add(&mut answers.exclude, id),
            "more" => add(&mut answers.like, id),
            "less" => add(&mut answers.unlike, id),
            _ => {}
        }
    }
    for button in ["refuse", "accept"] {
        let id = fields.get(button);
        if engine.taxonomy.find(id).is_none() {
            continue;
        }
        forget(&mut answers.without, id);
        if button == "refuse" {
            add(&mut answers.without, id);
        }
    }
    visit.app.store.save_answers(&draft.id, &answers, visit.now).await?;
    Ok(back_to_matches(&visit, &filters, "#answer"))
}
