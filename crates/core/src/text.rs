//! From text to tokens: language, words, stems, parts of compounds.
//!
//! Nothing here knows themes or organisations. The same functions serve the lexicon, the profiles and the
//! requests, so that what is written alike is read alike.

mod compound;
mod detection;
mod fold;
mod grams;
mod stem;
mod stop_words;
mod token;
mod typo;

pub use compound::CompoundSplitter;
pub use detection::detect_language;
pub use fold::fold;
pub use grams::{Gram, text_grams, word_grams};
pub use stem::stem;
pub use stop_words::{is_function_word, is_stop_word};
pub use token::{Token, tokenize};
pub use typo::TypoIndex;
