//! How a tie was settled, and the ranks that follow.
//!
//! The totals stay as they are: a tie is shown as a tie with the decision beside it. A second
//! round is a poll of its own ([`Basis::Runoff`](super::Basis::Runoff)).

use super::{OptionKey, Poll, PollId, Tally, tally};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// By what a tie was settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TieBreak {
    /// The ranks of a closed score poll on the same board.
    CriteriaScore(PollId),
    /// The chair's casting vote.
    CastingVote,
    /// A lot, drawn again by anyone from the seed shown to the room.
    Lot {
        /// The seed.
        seed: u32,
    },
}

/// A tie that was settled, for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TieDecision {
    /// When.
    pub at: NaiveDateTime,
    /// After which closing, counted from 1. Opened again, the poll has another result, and the
    /// decision stays on record without effect.
    pub closing: u32,
    /// By what.
    pub how: TieBreak,
    /// All the tied, best first.
    pub order: Vec<OptionKey>,
    /// Who decided.
    pub who: String,
    /// Why.
    pub why: String,
}

impl Poll {
    /// Decisions that hold for the present result.
    pub fn standing_ties(&self) -> impl Iterator<Item = &TieDecision> {
        let closing = self.closings();
        self.ties.iter().filter(move |t| t.closing == closing)
    }
}

/// The result with the ties that were settled put in their order, each option with a rank of its
/// own; or nothing while the result may not be known. Totals are those of [`tally`].
#[must_use]
pub fn decided_ranks(poll: &Poll) -> Option<Tally> {
    let mut result = tally(poll)?;
    let places: HashMap<OptionKey, u32> =
        poll.standing_ties().flat_map(|t| t.order.iter().copied().zip(0..)).collect();
    if places.is_empty() {
        return Some(result);
    }
    for row in &mut result.rows {
        if let Some(place) = places.get(&row.option) {
            row.rank = row.rank.saturating_add(*place);
            row.tied = false;
        }
    }
    let mut order: Vec<(u32, usize)> = result.rows.iter().map(|r| r.rank).zip(0..).collect();
    // What has no rank stays at the end; among equals the order stays.
    order.sort_by_key(|(rank, i)| (*rank == 0, *rank, *i));
    let rows = order.iter().filter_map(|(_, i)| result.rows.get(*i).copied()).collect();
    let scores = order.iter().filter_map(|(_, i)| result.scores.get(*i).cloned()).collect();
    Some(Tally { rows, scores, ..result })
}
