//! Votes that come otherwise than from one voter at the screen: papers, hands, other laptops.
//!
//! Responsible for what is kept of them and how many voters they use up. The ballots themselves
//! stand among all others of the poll, so that the few who voted at the booth stay hidden among
//! the many who voted on paper.

use super::{Method, OptionKey, Poll};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

/// How many papers there are. What stands on the valid ones is among the poll's ballots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Papers {
    /// Handed out, if somebody counts them. A spoiled paper that was exchanged for a new one is
    /// not counted here.
    pub handed_out: Option<u32>,
    /// Keyed or imported, the blank among them.
    pub keyed: u32,
    /// Not valid: torn, over budget, unreadable.
    pub invalid: u32,
    /// Corrections of papers that were keyed, for the record.
    pub corrected: u32,
    /// Ballots taken knowingly beyond the number of voters.
    pub surplus: u32,
}

/// The hands that were raised for one option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandCount {
    /// For what.
    pub option: OptionKey,
    /// How many; none is a count too.
    pub hands: u32,
}

/// Ballots that were keyed elsewhere and brought in as one recorded act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BallotImport {
    /// When.
    pub at: NaiveDateTime,
    /// The fingerprint of the file.
    pub source: String,
    /// Ballots that came with it, the blank among them.
    pub ballots: u32,
    /// The file had been brought in before, and was on demand.
    #[serde(default)]
    pub again: bool,
}

impl Papers {
    /// No paper was ever spoken of.
    #[must_use]
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// Papers that came back.
    #[must_use]
    pub fn returned(&self) -> u32 {
        self.keyed.saturating_add(self.invalid)
    }
}

impl Poll {
    /// Hands counted for an option; `None` if it was not called out.
    #[must_use]
    pub fn hands_for(&self, option: OptionKey) -> Option<u32> {
        let slot = self.hands.binary_search_by_key(&option, |h| h.option).ok()?;
        self.hands.get(slot).map(|h| h.hands)
    }

    /// The fewest voters who can have raised the hands that were counted: in a choice each
    /// raises one; otherwise one person may raise a hand for as many options as they have dots.
    #[must_use]
    pub fn hand_voters(&self) -> u32 {
        let hands = self.hands.iter().map(|h| h.hands);
        let sum: u64 = hands.clone().map(u64::from).sum();
        let most = hands.max().map_or(0, u64::from);
        let each = match self.setup.method {
            Method::Choice => 1,
            _ => u64::from(self.setup.method.budget(self.options.len())).max(1),
        };
        u32::try_from(sum.div_ceil(each).max(most)).unwrap_or(u32::MAX)
    }

    /// Voters who are used up: by ballots at the screen, by papers, valid or not, and by hands.
    /// Nobody has two, whichever way they came.
    #[must_use]
    pub fn used(&self) -> u32 {
        let ballots = (self.voted.len() as u32).saturating_add(self.papers.returned());
        ballots.saturating_add(self.hand_voters())
    }

    /// Most voters that can be used up: all of them, and what was knowingly taken beyond.
    #[must_use]
    pub fn most_used(&self) -> u32 {
        (self.voters.len() as u32).saturating_add(self.papers.surplus)
    }
}
