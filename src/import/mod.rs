//! Lists from other programs, read into what a session can take.
//!
//! This room reads text and files and proposes; nothing enters a session here. What it is unsure
//! of it says, so that a person can look before anything is added.
//!
//! A file becomes tables ([`read_tables`]), of each is guessed what it lists ([`Kind::guess`]) and
//! what stands in its columns ([`Columns::guess`]), which a person may correct, and so its rows
//! become proposals: [`idea_rows`], [`people_rows`], [`unit_rows`], [`inventory_rows`]. Pasted text
//! goes the same way in one step: [`ideas`], [`people`], [`units`].
//!
//! Ballots that helpers keyed are no table: each line is one paper ([`KeyedBallots`]), checked by
//! the rules of the open poll before anything is taken ([`BallotProposal`]).

mod archive;
mod ballots;
mod carry;
mod columns;
mod delimited;
mod encoding;
mod field;
mod file;
mod fingerprint;
mod guard;
mod heads;
mod ideas;
mod inventory;
mod looks;
mod names;
mod other_session;
mod people;
mod proposal;
mod sheet;
mod source;
mod trouble;
mod units;
pub mod whatsapp;
mod workbook;

pub use ballots::{BallotProposal, Fault, KeyedBallots, MAX_BALLOT_LINES};
pub use carry::{CarriedIdeas, carried, carry};
pub use columns::Columns;
pub use field::{Field, Kind};
pub use file::read_tables;
pub use ideas::{IdeaRow, idea_rows, ideas};
pub use inventory::{InventoryRow, inventory_rows};
pub use names::UnitNames;
pub use other_session::{Incoming, IncomingBoard, idea_identity};
pub use people::{people, people_rows};
pub use proposal::Proposal;
pub use sheet::{MAX_COLUMNS, MAX_TABLE_ROWS, Table};
pub use source::{Source, Wanted, read_source};
pub use trouble::Trouble;
pub use units::{guess_kind, unit_rows, units};

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
