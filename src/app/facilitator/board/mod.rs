//! What the pages that show idea cards share: how an idea becomes a card, how long lists of cards
//! are kept apart without laying them out, how an idea is edited in place.
//!
//! It knows no page: what a card's command does is decided where the card lies.

mod editor;
mod face;
mod heights;
mod index;
mod lane;
mod likeness;
mod menu;
#[cfg(test)]
pub mod sample;

pub use editor::{Edited, IdeaEditor, take_enter};
pub use face::{card, card_id, spoken, unit_label};
pub use heights::Heights;
pub use index::{BoardIndex, ThemeMark, theme_key};
pub use lane::{Lane, Shift};
pub use likeness::Likeness;
pub use menu::{CardMenu, MenuPlace, keys};
