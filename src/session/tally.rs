//! Totals, ranks, ties and turnout: derived from the ballots, never stored.

use super::{OptionKey, Poll};
use std::collections::HashMap;

/// The result of a poll, best first; options without a vote are in it too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// One row an option.
    pub rows: Vec<TallyRow>,
    /// All dots on valid ballots.
    pub dots: u32,
}

/// An option's result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TallyRow {
    /// The option.
    pub option: OptionKey,
    /// Its dots.
    pub total: u32,
    /// Ballots that gave it at least one dot.
    pub ballots: u32,
    /// Standard competition ranking: equal totals share a rank, the next rank skips (4, 4, 6).
    pub rank: u32,
    /// Another option has the same total.
    pub tied: bool,
}

/// How many have voted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Who may vote.
    pub eligible: u32,
    /// Ballots handed in, blank ones among them.
    pub voted: u32,
    /// Ballots with at least one dot.
    pub valid: u32,
    /// Ballots without a dot.
    pub blank: u32,
}

impl Turnout {
    /// Who has not handed in a ballot yet.
    #[must_use]
    pub fn missing(&self) -> u32 {
        self.eligible.saturating_sub(self.voted)
    }
}

/// Counts the ballots of a poll.
#[must_use]
pub fn turnout(poll: &Poll) -> Turnout {
    let blank = poll.ballots.iter().filter(|b| b.marks.is_empty()).count() as u32;
    Turnout {
        eligible: poll.voters.len() as u32,
        voted: poll.voted.len() as u32,
        valid: poll.ballots.len() as u32 - blank,
        blank,
    }
}

/// Derives the result of a poll, or nothing while it may not be known.
#[must_use]
pub fn tally(poll: &Poll) -> Option<Tally> {
    poll.has_tally().then(|| count(poll))
}

fn count(poll: &Poll) -> Tally {
    let slots: HashMap<OptionKey, usize> =
        poll.options.iter().enumerate().map(|(i, o)| (o.key, i)).collect();
    let mut rows: Vec<TallyRow> = poll
        .options
        .iter()
        .map(|o| TallyRow { option: o.key, total: 0, ballots: 0, rank: 0, tied: false })
        .collect();
    let mut dots = 0;
    for mark in poll.ballots.iter().flat_map(|b| &b.marks) {
        if let Some(slot) = slots.get(&mark.option) {
            rows[*slot].total += u32::from(mark.dots);
            rows[*slot].ballots += 1;
            dots += u32::from(mark.dots);
        }
    }
    // Stable: among equals the order of the options stays.
    rows.sort_by_key(|r| std::cmp::Reverse(r.total));
    rank(&mut rows);
    Tally { rows, dots }
}

fn rank(rows: &mut [TallyRow]) {
    for i in 0..rows.len() {
        let same_above = i > 0 && rows[i - 1].total == rows[i].total;
        let same_below = rows.get(i + 1).is_some_and(|r| r.total == rows[i].total);
        rows[i].rank = if same_above { rows[i - 1].rank } else { i as u32 + 1 };
        rows[i].tied = same_above || same_below;
    }
}
