//! Ties: settled after closing, on record.

use super::{Done, Tx, text};
use crate::session::{
    Board, OptionKey, Poll, PollId, Refusal, TieBreak, TieDecision, draw_lot,
    edit::{At, Edit},
    tally,
};
use std::{collections::HashMap, sync::Arc};

impl Tx<'_> {
    pub(super) fn break_tie(
        &mut self,
        id: PollId,
        how: TieBreak,
        order: Vec<OptionKey>,
        who: &str,
        why: &str,
    ) -> Done {
        let (board, index, mut poll) = self.find_poll(id)?;
        let who = text::line(who, text::TITLE)?;
        let why = text::block(why, text::NOTE)?;
        if who.is_empty() || why.is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        is_whole_tie(&poll, &order)?;
        if poll.standing_ties().any(|t| t.order.iter().any(|o| order.contains(o))) {
            return Err(Refusal::TieDecided);
        }
        let follows = match how {
            TieBreak::CastingVote => true,
            TieBreak::Lot { seed } => draw_lot(&order, seed) == order,
            TieBreak::CriteriaScore(by) => is_order_of(self.board(board)?, by, &order)?,
        };
        if !follows {
            return Err(Refusal::NotTheOrder);
        }
        let closing = poll.closings();
        let at = self.at;
        Arc::make_mut(&mut poll).ties.push(TieDecision { at, closing, how, order, who, why });
        self.edit(Edit::Poll(board, At::Replace(index, poll)))
    }
}

/// Refuses what is not all the options of one tie in a closed poll.
fn is_whole_tie(poll: &Poll, order: &[OptionKey]) -> Done {
    if poll.is_open() {
        return Err(Refusal::WrongPollState);
    }
    let rows = tally(poll).ok_or(Refusal::WrongPollState)?.rows;
    let ranks: HashMap<OptionKey, u32> =
        rows.iter().filter(|r| r.tied).map(|r| (r.option, r.rank)).collect();
    let mut named = order.to_vec();
    named.sort_unstable();
    named.dedup();
    let rank = order.first().and_then(|first| ranks.get(first)).ok_or(Refusal::NotATie)?;
    let all = ranks.values().filter(|r| *r == rank).count();
    let same = order.iter().all(|o| ranks.get(o) == Some(rank));
    if same && named.len() == order.len() && named.len() == all {
        Ok(())
    } else {
        Err(Refusal::NotATie)
    }
}

/// Whether the closed score poll `by` ranks these options in this order, without a tie.
fn is_order_of(board: &Board, by: PollId, order: &[OptionKey]) -> Result<bool, Refusal> {
    let by = board.poll(by).ok_or(Refusal::NotFound)?;
    if by.setup.method.sheet().is_none() {
        return Err(Refusal::WrongMethod);
    }
    if by.is_open() {
        return Err(Refusal::WrongPollState);
    }
    let rows = tally(by).ok_or(Refusal::WrongPollState)?.rows;
    let ranks: HashMap<OptionKey, u32> =
        rows.iter().filter(|r| r.rank > 0).map(|r| (r.option, r.rank)).collect();
    let mut last = 0;
    for option in order {
        let rank = *ranks.get(option).ok_or(Refusal::UnknownOption(*option))?;
        if rank <= last {
            return Ok(false);
        }
        last = rank;
    }
    Ok(true)
}
