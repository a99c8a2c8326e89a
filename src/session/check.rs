//! What must always be true of a session. Files from outside are checked with it before they are
//! used; the tests check it after every change.

use super::{
    Board, BoardId, IdeaNumber, LEAST_OF_A_KIND, Place, Poll, PollId, PollState, SCHEMA, Session,
    Voter,
};
use std::collections::{HashMap, HashSet};

/// Why a file that could be read is not a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// There is no board.
    #[error("there is no board")]
    NoBoard,
    /// An id is used twice or has not been handed out yet.
    #[error("id {0} is used twice or was never handed out")]
    Id(u32),
    /// Idea numbers do not ascend.
    #[error("idea {1} of board {0} is out of order")]
    Number(BoardId, IdeaNumber),
    /// An idea stands in two places or in none, or a list names one that does not exist.
    #[error("idea {1} of board {0} does not stand in exactly one place")]
    Place(BoardId, IdeaNumber),
    /// Ideas are merged in a ring.
    #[error("idea {1} of board {0} is merged in a ring")]
    Ring(BoardId, IdeaNumber),
    /// Ballots and voters of a poll do not agree with its rules.
    #[error("the ballots of poll {0} break its rules")]
    Ballots(PollId),
    /// More than one poll is open.
    #[error("more than one poll is open")]
    TwoOpenPolls,
    /// Something refers to an idea, unit or board that does not exist.
    #[error("a reference of id {0} leads nowhere")]
    Dangling(u32),
}

impl Session {
    /// Sets what is derived after reading, and checks everything that must be true.
    pub fn after_reading(&mut self) -> Result<(), Flaw> {
        self.schema = SCHEMA;
        for board in &mut self.boards {
            numbers_ascend(board)?;
            board.derive_places().map_err(|n| Flaw::Place(board.id, n))?;
        }
        self.check()
    }

    /// Checks everything that must be true.
    pub fn check(&self) -> Result<(), Flaw> {
        if self.boards.is_empty() {
            return Err(Flaw::NoBoard);
        }
        self.check_ids()?;
        let open = self.boards.iter().flat_map(|b| &b.polls).filter(|p| p.is_open()).count();
        if open > 1 {
            return Err(Flaw::TwoOpenPolls);
        }
        for board in &self.boards {
            check_board(board)?;
        }
        let boards: HashMap<BoardId, &Board> = self.boards.iter().map(|b| (b.id, b)).collect();
        let mut planned = HashSet::new();
        for plan in &self.plans {
            let exists = boards.get(&plan.board).is_some_and(|b| b.idea(plan.idea).is_some());
            if !exists || !planned.insert((plan.board, plan.idea)) {
                return Err(Flaw::Dangling(plan.id.0));
            }
        }
        Ok(())
    }

    fn check_ids(&self) -> Result<(), Flaw> {
        let mut seen = HashSet::new();
        let ids = (self.units.iter().map(|u| u.id.0))
            .chain(self.participants.iter().map(|p| p.id.0))
            .chain(self.agenda.iter().map(|s| s.id.0))
            .chain(self.plans.iter().map(|p| p.id.0))
            .chain(self.boards.iter().flat_map(|b| {
                (b.themes.iter().map(|t| t.id.0))
                    .chain(b.polls.iter().map(|p| p.id.0))
                    .chain(std::iter::once(b.id.0))
            }));
        for id in ids {
            if id >= self.next_id || !seen.insert(id) {
                return Err(Flaw::Id(id));
            }
        }
        let units: HashSet<u32> = self.units.iter().map(|u| u.id.0).collect();
        let referred = (self.participants.iter().filter_map(|p| p.profile.unit))
            .chain(self.boards.iter().flat_map(|b| b.ideas.iter().filter_map(|i| i.unit)))
            .chain(self.inventory.iter().filter_map(|i| i.unit))
            .chain(self.inbox.iter().filter_map(|m| m.unit))
            .chain(self.senders.iter().map(|s| s.unit))
            .chain(self.plans.iter().filter_map(|p| p.canvas.unit));
        for unit in referred {
            if !units.contains(&unit.0) {
                return Err(Flaw::Dangling(unit.0));
            }
        }
        Ok(())
    }
}

fn numbers_ascend(board: &Board) -> Result<(), Flaw> {
    let mut last = 0;
    for idea in &board.ideas {
        if idea.number.0 <= last {
            return Err(Flaw::Number(board.id, idea.number));
        }
        last = idea.number.0;
    }
    Ok(())
}

fn check_board(board: &Board) -> Result<(), Flaw> {
    numbers_ascend(board)?;
    let mut copy = board.clone();
    copy.derive_places().map_err(|n| Flaw::Place(board.id, n))?;
    for (derived, stored) in copy.ideas.iter().zip(&board.ideas) {
        if derived.place != stored.place {
            return Err(Flaw::Place(board.id, stored.number));
        }
    }
    if let Some(number) = first_in_ring(board) {
        return Err(Flaw::Ring(board.id, number));
    }
    board.polls.iter().try_for_each(|p| check_poll(p))
}

/// The first idea that no card on the board or in the trash leads to. Every idea is looked at
/// once, however long the chains of merges in a file are.
fn first_in_ring(board: &Board) -> Option<IdeaNumber> {
    let is_merged = |i: &usize| matches!(board.ideas[*i].place, Place::Merged(_));
    let mut reached = vec![false; board.ideas.len()];
    let mut next: Vec<usize> = (0..board.ideas.len()).filter(|i| !is_merged(i)).collect();
    while let Some(i) = next.pop() {
        if !std::mem::replace(&mut reached[i], true) {
            let inside = board.ideas[i].merged.iter();
            next.extend(inside.filter_map(|number| board.idea_index(*number)));
        }
    }
    let first = reached.iter().position(|reached| !reached)?;
    Some(board.ideas[first].number)
}

fn check_poll(poll: &Poll) -> Result<(), Flaw> {
    if voters_agree(poll) && ballots_agree(poll) && groups_agree(poll) {
        Ok(())
    } else {
        Err(Flaw::Ballots(poll.id))
    }
}

/// Voters stand once and in order, each has one ballot, the others are papers, and no more came
/// than there are voters.
fn voters_agree(poll: &Poll) -> bool {
    let ascending = |v: &[Voter]| v.is_sorted_by(|a, b| a < b);
    let ballots = poll.ballots.len() as u64;
    let mut named: Vec<Voter> = poll.ballots.iter().filter_map(|b| b.voter).collect();
    named.sort_unstable();
    let named_agree = if poll.setup.secret { named.is_empty() } else { named == poll.voted };
    ascending(&poll.voted)
        && ascending(&poll.voters)
        && poll.voted.iter().all(|v| poll.voters.binary_search(v).is_ok())
        && poll.voted.len() as u64 + u64::from(poll.papers.keyed) == ballots
        && named_agree
        && poll.within_voters().is_ok()
}

/// Every ballot, hand and decision is about the options and by the rules; a secret poll keeps no
/// order; a draft has nothing.
fn ballots_agree(poll: &Poll) -> bool {
    let options = poll.option_keys();
    let secret = poll.setup.secret;
    let draft = poll.state == PollState::Draft;
    let hands = poll.hands.is_sorted_by(|a, b| a.option < b.option)
        && poll.hands.iter().all(|h| options.contains(&h.option))
        && (poll.hands.is_empty() || !(secret || poll.setup.method.sheet().is_some()));
    options.len() == poll.options.len()
        && (!draft || poll.ballots.is_empty() && options.is_empty() && poll.papers.is_none())
        && (!secret || poll.ballots.is_sorted())
        && poll.ballots.iter().all(|b| poll.check_ballot(&options, b).is_ok())
        && hands
        && poll.setup.method.sheet().is_none_or(|sheet| sheet.check().is_ok())
        && poll.ties.iter().all(|t| t.order.iter().all(|o| options.contains(o)))
}

/// Kinds are told apart only after closing, in groups that hide each ballot among others and
/// that are all ballots together.
fn groups_agree(poll: &Poll) -> bool {
    let divided = !poll.kind_groups.is_empty();
    let mut counts = vec![0; poll.kind_groups.len()];
    for ballot in &poll.ballots {
        match ballot.group.map(|g| counts.get_mut(usize::from(g))) {
            Some(Some(count)) => *count += 1,
            None if !divided => {}
            _ => return false,
        }
    }
    let closed = matches!(poll.state, PollState::Closed | PollState::Cancelled);
    (closed || !divided)
        && counts.iter().all(|n| *n >= LEAST_OF_A_KIND)
        && poll.kind_groups.iter().zip(&counts).all(|(group, n)| group.ballots as usize == *n)
}
