//! What one voter handed in, and who has voted.
//!
//! In a secret poll these are two lists that nothing joins: ballots are kept in the order of
//! their content, voters in the order of their ids, and neither carries a time.

use super::{IdeaNumber, ParticipantId, ThemeId, UnitId, UnitKind};
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

/// One value given to an option under one criterion. A score that was not given is absent: it
/// is never a zero.
///
/// In a file it is `(option, criterion, value)`: there may be a hundred thousand of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(OptionKey, u8, u8)", into = "(OptionKey, u8, u8)")]
pub struct Score {
    /// For what.
    pub option: OptionKey,
    /// Which criterion of the sheet, counted from 0.
    pub criterion: u8,
    /// The value, within the scale of the sheet.
    pub value: u8,
}

impl From<(OptionKey, u8, u8)> for Score {
    fn from((option, criterion, value): (OptionKey, u8, u8)) -> Self {
        Self { option, criterion, value }
    }
}

impl From<Score> for (OptionKey, u8, u8) {
    fn from(score: Score) -> Self {
        (score.option, score.criterion, score.value)
    }
}

/// One valid ballot. Without marks and scores it is a blank one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ballot {
    /// Dots by option, in the order of the options' keys, each option at most once.
    pub marks: Vec<Mark>,
    /// Scores in the order of the options' keys and the criteria, each at most once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub scores: Vec<Score>,
    /// Who handed it in; only in a poll that is not secret, and never for a paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voter: Option<Voter>,
    /// Which of the poll's groups of unit kinds it came from; only after closing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u8>,
}

/// A ballot on paper, as it is keyed or imported: nobody's, perhaps from a pile of one kind of
/// unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// Dots by option.
    pub marks: Vec<Mark>,
    /// Scores by option and criterion.
    pub scores: Vec<Score>,
    /// The kind of unit it came from, if papers are kept apart by it. It is written only as the
    /// poll's secrecy allows.
    pub kind: Option<UnitKind>,
}

impl Ballot {
    /// All dots on it.
    #[must_use]
    pub fn dots(&self) -> u32 {
        self.marks.iter().map(|m| u32::from(m.dots)).sum()
    }

    /// Nothing is marked on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.marks.is_empty() && self.scores.is_empty()
    }

    /// What is marked on it, without whose it is.
    #[must_use]
    pub fn same_content(&self, other: &Self) -> bool {
        self.marks == other.marks && self.scores == other.scores
    }
}
