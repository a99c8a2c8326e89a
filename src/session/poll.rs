//! A poll: what is asked, by which method, who may vote, and the ballots.

use super::{
    Ballot, IdeaNumber, KindGroup, OptionKey, Papers, PollId, ScoreSheet, ThemeId, TieDecision,
    Voter, papers::BallotImport, papers::HandCount, secrecy::HeardKinds,
};
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
    /// What was voted, booth and paper together. Sorted by content in a secret poll.
    #[serde(default)]
    pub ballots: Vec<Ballot>,
    /// How many papers there are.
    #[serde(default, skip_serializing_if = "Papers::is_none")]
    pub papers: Papers,
    /// Hands counted, in the order of the options' keys; an option that was not called out has
    /// no entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hands: Vec<HandCount>,
    /// Ballots keyed elsewhere and brought in, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub imports: Vec<BallotImport>,
    /// Kinds of units that ballots can be told apart by; only after closing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kind_groups: Vec<KindGroup>,
    /// Ties that were settled, oldest first, also those of an earlier closing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<TieDecision>,
    /// Opening, closing and everything else done to it on record, oldest first.
    #[serde(default)]
    pub record: Vec<PollAct>,
    /// The kinds of the ballots, in memory alone and only until closing.
    #[serde(skip)]
    pub(super) heard: HeardKinds,
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
    /// In which order the options stand.
    #[serde(default, skip_serializing_if = "Order::is_by_number")]
    pub order: Order,
}

/// In which order the options stand, the same for everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// As on the board.
    #[default]
    ByNumber,
    /// Shuffled once at opening, so that early numbers have no advantage.
    Shuffled {
        /// The order follows from it.
        seed: u32,
    },
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
    /// Each voter marks one option.
    Choice,
    /// Each voter marks as many options as they agree with.
    Approval,
    /// Each voter scores the options by criteria.
    Score(ScoreSheet),
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
    /// More ballots are taken than there are voters, so many; closing then asks for a reason too.
    SurplusAllowed(u32),
    /// A voter's ballot was withdrawn, or one of the papers in hand where nobody is named.
    BallotWithdrawn(Option<Voter>),
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

    /// The number by which the room knows the option at this position: an idea's own, or a theme's
    /// place in the list counted from 1. 0 past the end.
    #[must_use]
    pub fn number_of(&self, index: usize) -> u32 {
        match self.options.get(index).map(|o| o.key) {
            Some(OptionKey::Idea(number)) => number.0,
            Some(OptionKey::Theme(_)) => index as u32 + 1,
            None => 0,
        }
    }

    /// The position of the option that the room means by a number. The number of an idea that had
    /// been merged before opening means the card that it stands on.
    #[must_use]
    pub fn by_number(&self, number: u32) -> Option<usize> {
        let idea = IdeaNumber(number);
        let own = (0..self.options.len()).find(|i| self.number_of(*i) == number);
        own.or_else(|| {
            let merged =
                |o: &PollOption| matches!(o.key, OptionKey::Idea(_)) && o.ideas.contains(&idea);
            self.options.iter().position(merged)
        })
    }

    /// Whether this voter has handed in a ballot.
    #[must_use]
    pub fn has_voted(&self, voter: Voter) -> bool {
        self.voted.binary_search(&voter).is_ok()
    }

    /// How often it has been closed.
    #[must_use]
    pub fn closings(&self) -> u32 {
        self.record.iter().filter(|a| a.act == Act::Closed).count() as u32
    }

    /// When it was last closed.
    #[must_use]
    pub fn closed_at(&self) -> Option<NaiveDateTime> {
        self.record.iter().rev().find(|a| a.act == Act::Closed).map(|a| a.at)
    }
}

impl Order {
    /// As on the board, which files do not say.
    #[must_use]
    pub fn is_by_number(&self) -> bool {
        *self == Self::ByNumber
    }
}

impl Method {
    /// The sheet of a score poll.
    #[must_use]
    pub fn sheet(&self) -> Option<&ScoreSheet> {
        if let Self::Score(sheet) = self { Some(sheet) } else { None }
    }

    /// Dots one voter has among so many options: one in a choice, one an option in an approval,
    /// none in a score poll.
    #[must_use]
    pub fn budget(&self, options: usize) -> u32 {
        match self {
            Self::Dots { budget, .. } => u32::from(*budget),
            Self::Choice => 1,
            Self::Approval => options as u32,
            Self::Score(_) => 0,
        }
    }

    /// Most dots of one voter on one option.
    #[must_use]
    pub fn max_per_option(&self) -> u8 {
        match self {
            Self::Dots { max_per_option, .. } => *max_per_option,
            Self::Choice | Self::Approval => 1,
            Self::Score(_) => 0,
        }
    }
}
