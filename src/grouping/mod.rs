//! Similar ideas, duplicates and themes: text in, numbers out.
//!
//! Responsible for saying which ideas resemble each other and why. It works offline, gives the
//! same answer each time, and never acts: what it finds is a suggestion to a person. Not
//! responsible for what becomes of a suggestion, nor for when it is asked.
//!
//! Texts are compared by the stems of their words, each weighed by how rare it is among the ideas
//! at hand; stems that are not equal are compared by their runs of three letters, so that typing
//! errors and affixes that the stemmer does not know cost little.

mod duplicates;
mod fit;
mod index;
mod lists;
mod stem;
mod suggest;
mod themes;
mod vocabulary;
mod words;

pub use duplicates::{Alike, near_duplicates};
pub use fit::{Fit, ThemeWords};
pub use index::{HINT, Index, Similar};
pub use suggest::{Suggestions, is_dismissed, suggest};
pub use themes::{ThemeProposal, propose_themes};
