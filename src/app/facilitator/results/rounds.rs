//! The rounds that belong together: a poll, the second round among its tied, and so on.

use crate::session::{Basis, Board, OptionKey, Poll, PollState, decided_ranks};
use std::collections::HashMap;

/// Another round than the one that is shown.
#[derive(Debug)]
pub(super) struct Round {
    /// Counted from 1.
    pub(super) number: usize,
    /// What one dot or point is in a total.
    pub(super) per_point: u32,
    /// Total and rank of each option.
    pub(super) totals: HashMap<OptionKey, (u32, u32)>,
}

/// Which round a poll is, counted from 1, and the poll of the first round.
pub(super) fn round_of<'a>(board: &'a Board, poll: &'a Poll) -> (usize, &'a Poll) {
    let (mut round, mut first) = (1, poll);
    while let Basis::Runoff { of, .. } = &first.setup.basis {
        // Every runoff is of an earlier poll, so this ends; the bound is for files from elsewhere.
        match board.poll(*of) {
            Some(earlier) if round <= board.polls.len() => (round, first) = (round + 1, earlier),
            _ => break,
        }
    }
    (round, first)
}

/// The closed rounds of the same first poll as this one, without itself, in order.
pub(super) fn rounds(board: &Board, poll: &Poll) -> Vec<Round> {
    let first = round_of(board, poll).1.id;
    let others = board.polls.iter().filter(|p| p.id != poll.id && p.state == PollState::Closed);
    let same = others.filter_map(|p| {
        let (number, of) = round_of(board, p);
        let tally = (of.id == first).then(|| decided_ranks(p)).flatten()?;
        let totals = tally.rows.iter().map(|r| (r.option, (r.total, r.rank))).collect();
        Some(Round { number, per_point: tally.per_point, totals })
    });
    let mut rounds: Vec<Round> = same.collect();
    rounds.sort_by_key(|r| r.number);
    rounds
}
