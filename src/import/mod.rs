//! Lists from other programs, read into what a session can take.
//!
//! This room reads text and proposes; nothing enters a session here. What it is unsure of it says,
//! so that a person can look before anything is added.

mod archive;
mod cells;
mod encoding;
mod names;
mod people;
mod trouble;
mod units;
pub mod whatsapp;

pub use names::UnitNames;
pub use people::people;
pub use trouble::Trouble;
pub use units::{guess_kind, units};

/// Most rows that are read from one list.
pub const MAX_ROWS: usize = 5_000;

/// Longest name that is taken, in characters; a session takes no longer one.
const MAX_NAME: usize = 300;

/// A list as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// What can be added, in the order of the list.
    pub rows: Vec<T>,
    /// Rows that are in the session, or in the list, already.
    pub known: usize,
    /// Rows without a usable name.
    pub unusable: usize,
}

impl<T> Default for Read<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), known: 0, unusable: 0 }
    }
}
