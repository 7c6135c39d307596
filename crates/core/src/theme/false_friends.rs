//! Words that look like another language's term but mean something else where they stand.

use crate::organisation::Language;

/// Folded words per language of the text that are never read as a term of another language.
const FALSE_FRIENDS: [&str; 3] = [
    "arts bad bank boot brand gift hoop lager list mist mate mode pers rest room slim stage stroom trap wagen wet winkel \
     spring string boom last lasten roof fabriek teller gang klinker bijlage aandacht cel strom lader halt meer \
     plant plants drive",
    "art bad boot brand fabric gift hat lager list mist mode more note plant rat rest room see stage still stream \
     sensible spring wet fast kind tag wand rind hut gut den also bald rot",
    "arm art bad bank bald boot brand gift hut kind lager list mode not rat rest see stier strom tag wagen wand wer \
     winkel fabrik pers roman rock handy chef also still bekommen",
];

/// Whether `folded`, standing in a text of `language`, must not be read as a term of another language.
pub(super) fn is_false_friend(language: Language, folded: &str) -> bool {
    FALSE_FRIENDS[language.idx()].split_whitespace().any(|word| word == folded)
}
