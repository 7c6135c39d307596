//! Organisations by what they are called.

use schakel_core::catalogue::Catalogue;
use schakel_core::organisation::{Organisation, Visibility};
use schakel_core::text::fold;

/// Public organisations whose name, or another name of theirs, has `typed` in it: first who is called just that, then whose
/// name begins so.
pub(super) fn named_like<'c>(catalogue: &'c Catalogue, typed: &str) -> Vec<&'c Organisation> {
    let wanted = fold(typed);
    let names = |row: &Organisation| -> Vec<String> {
        std::iter::once(&row.name).chain(&row.aka).map(|name| fold(name)).collect()
    };
    let public = catalogue.organisations().iter().filter(|row| row.visibility == Visibility::Public);
    let mut named: Vec<&Organisation> =
        public.filter(|row| names(row).iter().any(|name| name.contains(&wanted))).collect();
    named.sort_by_cached_key(|row| {
        let names = names(row);
        let is_just_that = names.contains(&wanted);
        let begins_so = names.iter().any(|name| name.starts_with(&wanted));
        (!is_just_that, !begins_so, fold(&row.name))
    });
    named
}
