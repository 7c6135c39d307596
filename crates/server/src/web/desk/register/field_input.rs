//! A field of an organisation as a form shows it and gives it back.

use schakel_core::explanation::{kind_label, role_label};
use schakel_core::organisation::{Kind, Language};
use schakel_core::theme::Taxonomy;
use schakel_store::register::{Field, FieldFault, Nature};

use crate::web::choice::Choice;
use crate::web::fields::Fields;
use crate::web::texts::Texts;

/// One field with its value.
#[derive(Debug)]
pub(in crate::web) struct FieldInput {
    pub(in crate::web) id: &'static str,
    pub(in crate::web) label: String,
    /// `line`, `text`, `choice`, `choices` or `flag`.
    pub(in crate::web) shape: &'static str,
    pub(in crate::web) value: String,
    pub(in crate::web) choices: Vec<Choice>,
    pub(in crate::web) is_required: bool,
    pub(in crate::web) is_internal: bool,
    pub(in crate::web) is_list: bool,
    pub(in crate::web) error: Option<String>,
}

impl FieldInput {
    /// A field with its value as it is stored, or as it was typed where that is no value.
    pub(in crate::web) fn new(
        field: Field,
        value: &str,
        fault: Option<&FieldFault>,
        t: Texts,
        taxonomy: &Taxonomy,
    ) -> Self {
        let chosen = |ids: &[&'static str]| {
            let is_chosen = |id: &str| value.lines().any(|line| line == id);
            let choices = ids.iter().map(|id| Choice {
                value: (*id).to_owned(),
                label: choice_label(field, id, t),
                is_chosen: is_chosen(id),
            });
            choices.collect()
        };
        let (shape, choices) = match field.nature() {
            Nature::Text(_) | Nature::Lines | Nature::Themes => ("text", Vec::new()),
            Nature::Choice(ids) => ("choice", chosen(ids)),
            Nature::Choices(ids) => ("choices", chosen(ids)),
            Nature::Flag => ("flag", Vec::new()),
            _ => ("line", Vec::new()),
        };
        // Themes are shown by their names, and read by them.
        let value = match field.nature() {
            Nature::Themes => {
                value.lines().map(|id| theme_label(taxonomy, id, t.0)).collect::<Vec<_>>().join("\n")
            }
            _ => value.to_owned(),
        };
        Self {
            id: field.id(),
            label: field_label(field, t),
            shape,
            value,
            choices,
            is_required: field.is_required(),
            is_internal: field.is_internal(),
            is_list: field.is_list(),
            error: fault.map(|fault| fault_text(field, fault, t)),
        }
    }
}

/// What was typed for a field: of several boxes a line each.
pub(in crate::web) fn typed(fields: &Fields, field: Field) -> String {
    match field.nature() {
        Nature::Choices(_) => fields.all(field.id()).collect::<Vec<_>>().join("\n"),
        _ => fields.get(field.id()).to_owned(),
    }
}

/// What a field is called.
pub(in crate::web::desk) fn field_label(field: Field, t: Texts) -> String {
    t.get(&format!("field-{}", field.id()))
}

fn theme_label(taxonomy: &Taxonomy, id: &str, language: Language) -> String {
    taxonomy.find(id).map_or(id, |theme| taxonomy.theme(theme).label(language)).to_owned()
}

fn choice_label(field: Field, id: &str, t: Texts) -> String {
    match field {
        Field::Kind => Kind::ALL
            .into_iter()
            .find(|kind| kind.id() == id)
            .map_or(id, |kind| kind_label(kind, t.0))
            .to_owned(),
        Field::Roles => role_label(id, t.0).to_owned(),
        _ => t.get(&format!("choice-{id}")),
    }
}

/// A stored value as it is read by people.
pub(in crate::web::desk) fn value_label(field: Field, value: &str, taxonomy: &Taxonomy, t: Texts) -> String {
    let one = |line: &str| match field.nature() {
        Nature::Choice(_) | Nature::Choices(_) if !line.is_empty() => choice_label(field, line, t),
        Nature::Themes => theme_label(taxonomy, line, t.0),
        Nature::Flag if line == "yes" => t.get("choice-yes"),
        _ => line.to_owned(),
    };
    value.lines().map(one).collect::<Vec<_>>().join("\n")
}

/// What is wrong with a value, and what to do.
pub(in crate::web::desk) fn fault_text(field: Field, fault: &FieldFault, t: Texts) -> String {
    match fault {
        FieldFault::Empty => t.get("fault-empty"),
        FieldFault::Long(most) => t.with("fault-long", &[("most", most.to_string().as_str())]),
        FieldFault::Choice(ids) => {
            let labels: Vec<String> = ids.iter().map(|id| choice_label(field, id, t)).collect();
            t.with("fault-choice", &[("choices", labels.join(", ").as_str())])
        }
        FieldFault::Digits(n) => t.with("fault-digits", &[("most", n.to_string().as_str())]),
        FieldFault::Date => t.get("fault-date"),
        FieldFault::Email => t.get("error-email"),
        FieldFault::Web => t.get("fault-web"),
        FieldFault::Country => t.get("fault-country"),
        FieldFault::Theme(name) => t.with("fault-theme", &[("name", name.as_str())]),
        FieldFault::Organisation(name) => t.with("fault-organisation", &[("name", name.as_str())]),
        FieldFault::CitizenNumber => t.get("error-citizen-number"),
    }
}
