//! A poll: what is asked, by which method, who may vote, and the ballots.

use super::{Ballot, IdeaNumber, OptionKey, PollId, ThemeId, Voter};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One round of voting on a board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    /// Its permanent id.
    pub id: PollId,
    /// How it was set up; frozen once it is open.
    pub setup: PollSetup,
    /// Where it stands.
    pub state: PollState,
    /// Its result has been shown to the room.
    #[serde(default)]
    pub revealed: bool,
    /// What can be voted for, frozen at opening.
    #[serde(default)]
    pub options: Arc<Vec<PollOption>>,
    /// Who may vote, frozen at opening, in the order of their ids.
    #[serde(default)]
    pub voters: Vec<Voter>,
    /// Who has voted, in the order of their ids.
    #[serde(default)]
    pub voted: Vec<Voter>,
    /// What was voted. Sorted by content in a secret poll.
    #[serde(default)]
    pub ballots: Vec<Ballot>,
    /// Opening, closing and everything else done to it on record, oldest first.
    #[serde(default)]
    pub record: Vec<PollAct>,
}

/// How a poll is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollSetup {
    /// Its title, for results and minutes.
    pub title: String,
    /// What is voted on.
    pub basis: Basis,
    /// How votes are given.
    pub method: Method,
    /// Who may vote.
    pub electorate: Electorate,
    /// Who voted for what is not kept, and no tally exists before closing.
    pub secret: bool,
}

/// What is voted on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// Every idea card of the board.
    Ideas,
    /// The themes of the board.
    Themes,
    /// The ideas of one theme.
    IdeasOf(ThemeId),
    /// Some options of an earlier poll: a second round.
    Runoff {
        /// The earlier poll.
        of: PollId,
        /// The tied options.
        options: Vec<OptionKey>,
    },
}

/// How votes are given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// Dot voting ("titik suara"): a budget of dots, at most so many on one option.
    Dots {
        /// Dots each voter has.
        budget: u8,
        /// Most dots of one voter on one option.
        max_per_option: u8,
    },
}

/// Who may vote, each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Electorate {
    /// Every unit.
    Units,
    /// Participants who are present.
    Present,
    /// A plain number of voters.
    Seats(u32),
}

/// Where a poll stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PollState {
    /// Being set up.
    Draft,
    /// Taking ballots.
    Open,
    /// Closed; totals may be derived.
    Closed,
    /// Called off; its ballots stay on file and count for nothing.
    Cancelled,
}

/// An option as it stood when the poll was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollOption {
    /// What it is.
    pub key: OptionKey,
    /// Its words at that time.
    pub title: String,
    /// The theme it stood in at that time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeId>,
    /// Every original idea it stands for at that time.
    pub ideas: Vec<IdeaNumber>,
}

/// Something done to a poll on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PollAct {
    /// When.
    pub at: NaiveDateTime,
    /// What.
    pub act: Act,
    /// Why, where a reason was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What is done to a poll on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Opened for ballots.
    Opened,
    /// Closed for ballots.
    Closed,
    /// Opened again after closing.
    Reopened,
    /// Called off.
    Cancelled,
    /// Shown to the room.
    Revealed,
}

impl Poll {
    /// Taking ballots now.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == PollState::Open
    }

    /// Whether totals may be derived: after closing, or in a poll that is not secret.
    #[must_use]
    pub fn has_tally(&self) -> bool {
        match self.state {
            PollState::Closed => true,
            PollState::Open => !self.setup.secret,
            PollState::Draft | PollState::Cancelled => false,
        }
    }

    /// The option with this key.
    #[must_use]
    pub fn option(&self, key: OptionKey) -> Option<&PollOption> {
        self.options.iter().find(|o| o.key == key)
    }

    /// Whether this voter has handed in a ballot.
    #[must_use]
    pub fn has_voted(&self, voter: Voter) -> bool {
        self.voted.binary_search(&voter).is_ok()
    }

    /// When it was last closed.
    #[must_use]
    pub fn closed_at(&self) -> Option<NaiveDateTime> {
        self.record.iter().rev().find(|a| a.act == Act::Closed).map(|a| a.at)
    }
}

/// Dots to propose for `options` options: a quarter of them, rounded down, kept between 3 and 7.
///
/// One dot for four to five options is the rule of the University of South Carolina's guide to
/// dot voting; fewer than three cannot rank, more than seven are no longer weighed.
#[must_use]
pub fn proposed_dots(options: usize) -> u8 {
    (options / 4).clamp(3, 7) as u8
}
