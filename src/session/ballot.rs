//! What one voter handed in, and who has voted.
//!
//! In a secret poll these are two lists that nothing joins: ballots are kept in the order of
//! their content, voters in the order of their ids, and neither carries a time.

use super::{IdeaNumber, ParticipantId, ThemeId, UnitId};
use serde::{Deserialize, Serialize};

/// What can be voted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OptionKey {
    /// An idea of the board.
    Idea(IdeaNumber),
    /// A whole theme.
    Theme(ThemeId),
}

/// Who may hand in one ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Voter {
    /// A unit, through whoever speaks for it.
    Unit(UnitId),
    /// A person.
    Person(ParticipantId),
    /// The n-th of a plain number of voters, counted from 1.
    Seat(u32),
}

/// Dots given to one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Mark {
    /// For what.
    pub option: OptionKey,
    /// How many, at least 1.
    pub dots: u8,
}

/// One valid ballot. Without marks it is a blank one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ballot {
    /// Dots by option, in the order of the options, each option at most once.
    pub marks: Vec<Mark>,
    /// Who handed it in; only in a poll that is not secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voter: Option<Voter>,
}

impl Ballot {
    /// All dots on it.
    #[must_use]
    pub fn dots(&self) -> u32 {
        self.marks.iter().map(|m| u32::from(m.dots)).sum()
    }
}
