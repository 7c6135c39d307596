//! What the reader of a result narrows it to. Filters stand in the address; the question does not.

use std::collections::BTreeSet;

use schakel_core::catalogue::Catalogue;
use schakel_core::matching::MatchRequest;
use schakel_core::organisation::{Kind, Language};
use schakel_store::Answers;
use serde::Deserialize;

use super::asked::home_country;

/// Distances to choose from, in km.
pub(super) const DISTANCES: [u32; 4] = [10, 25, 50, 100];
/// How much a theme must weigh in a text for its owner to count as working on it.
pub(super) const TOUCHES: f32 = 0.15;

/// The filters; an empty field is none, and so is a value that is not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct Filters {
    pub(super) kind: String,
    pub(super) role: String,
    pub(super) km: String,
    pub(super) theme: String,
    pub(super) border: String,
}

impl Filters {
    /// Reads what stands in an address or in a field; anything else in it is left out.
    pub(super) fn parse(query: &str) -> Self {
        let mut filters = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let field = match &*name {
                "kind" => &mut filters.kind,
                "role" => &mut filters.role,
                "km" => &mut filters.km,
                "theme" => &mut filters.theme,
                "border" => &mut filters.border,
                _ => continue,
            };
            *field = value.into_owned();
        }
        filters
    }

    /// As the query of an address, with its question mark; nothing without filters.
    pub(super) fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.fields() {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        let query = query.finish();
        if query.is_empty() { query } else { format!("?{query}") }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.fields().iter().all(|(_, value)| value.is_empty())
    }

    fn fields(&self) -> [(&'static str, &str); 5] {
        [
            ("kind", &self.kind),
            ("role", &self.role),
            ("km", &self.km),
            ("theme", &self.theme),
            ("border", &self.border),
        ]
    }

    /// Narrows a request.
    pub(super) fn narrow(
        &self,
        catalogue: &Catalogue,
        answers: &Answers,
        language: Language,
        request: &mut MatchRequest,
    ) {
        let engine = catalogue.engine();
        if let Ok(kind) = self.kind.parse::<Kind>() {
            request.kinds = vec![kind];
        }
        if let (Some(near), Ok(km)) = (&mut request.near, self.km.parse::<u32>()) {
            near.km = Some(f64::from(km)).filter(|km| *km > 0.0);
        }
        let theme = engine.taxonomy.find(&self.theme).map(|theme| {
            let owners = engine.profiles.theme_index.owners(theme, TOUCHES, |_| true);
            owners.into_iter().collect::<BTreeSet<_>>()
        });
        let home = (self.border == "yes").then(|| home_country(catalogue, answers, language));
        let is_out = |idx: u32| {
            let organisation = engine.profiles.organisation(idx);
            let lacks_role = !self.role.is_empty() && !organisation.roles.contains(&self.role);
            let lacks_theme = theme.as_ref().is_some_and(|owners| !owners.contains(&idx));
            let is_home =
                home.as_deref().is_some_and(|home| organisation.country.as_deref().unwrap_or(home) == home);
            lacks_role || lacks_theme || is_home
        };
        let out = (0..engine.profiles.len() as u32).filter(|&idx| is_out(idx));
        request.exclude.extend(out.map(|idx| engine.profiles.organisation(idx).id.clone()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_stand_in_an_address_and_are_read_back() {
        let filters = Filters::parse("kind=network&km=25&colour=blue&theme=a%26b");
        assert_eq!(filters.query(), "?kind=network&km=25&theme=a%26b");
        assert_eq!(Filters::parse(&filters.query()[1..]), filters);
        assert_eq!(Filters::default().query(), "");
    }
}
