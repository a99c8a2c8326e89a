//! Polls: set up, opened, voted in, closed, reopened, called off, revealed.

use super::{Done, Tx, in_range, text};
use crate::session::{
    Act, Ballot, Basis, Board, BoardId, Electorate, Idea, Mark, Method, Milestone, OptionKey, Poll,
    PollAct, PollId, PollOption, PollSetup, PollState, Refusal, Session, Voter,
    edit::{At, Edit},
};
use std::{collections::HashSet, sync::Arc};

/// Most dots a voter may have.
pub(super) const MAX_DOTS: u32 = 100;
/// Most voters counted without a list.
const MAX_SEATS: u32 = 2_000;

impl Tx<'_> {
    pub(super) fn add_poll(&mut self, board: BoardId, setup: PollSetup) -> Done {
        let index = self.board(board)?.polls.len();
        let setup = poll_setup(setup)?;
        let id = PollId(self.new_id()?);
        let poll = Poll {
            id,
            setup,
            state: PollState::Draft,
            revealed: false,
            options: Arc::default(),
            voters: Vec::new(),
            voted: Vec::new(),
            ballots: Vec::new(),
            record: Vec::new(),
        };
        self.edit(Edit::Poll(board, At::Insert(index, Arc::new(poll))))
    }

    pub(super) fn edit_poll(&mut self, id: PollId, setup: PollSetup) -> Done {
        let setup = poll_setup(setup)?;
        let (board, index, mut poll) = self.find_poll(id)?;
        if poll.state != PollState::Draft {
            return Err(Refusal::WrongPollState);
        }
        if poll.setup == setup {
            return Ok(());
        }
        Arc::make_mut(&mut poll).setup = setup;
        self.edit(Edit::Poll(board, At::Replace(index, poll)))
    }

    pub(super) fn remove_poll(&mut self, id: PollId) -> Done {
        let (board, index, poll) = self.find_poll(id)?;
        if poll.state != PollState::Draft {
            return Err(Refusal::PollOnRecord);
        }
        self.edit(Edit::Poll(board, At::Remove(index)))
    }

    pub(super) fn open_poll(&mut self, id: PollId) -> Done {
        let (board, index, mut poll) = self.find_poll(id)?;
        if poll.state != PollState::Draft {
            return Err(Refusal::WrongPollState);
        }
        self.none_open()?;
        let options = self.board(board)?.options_for(&poll.setup.basis)?;
        if options.len() < 2 {
            return Err(Refusal::TooFewOptions);
        }
        let voters = self.s.entitled(poll.setup.electorate);
        if voters.is_empty() {
            return Err(Refusal::NoVoters);
        }
        let p = Arc::make_mut(&mut poll);
        p.state = PollState::Open;
        p.options = Arc::new(options);
        p.voters = voters;
        p.record.push(PollAct { at: self.at, act: Act::Opened, reason: String::new() });
        self.edit(Edit::Poll(board, At::Replace(index, poll)))?;
        self.note(Milestone::Opened(id))
    }

    pub(super) fn cast_ballot(&mut self, id: PollId, voter: Voter, marks: Vec<Mark>) -> Done {
        let (board, index, mut poll) = self.find_poll(id)?;
        if !poll.is_open() {
            return Err(Refusal::WrongPollState);
        }
        if poll.voters.binary_search(&voter).is_err() {
            return Err(Refusal::NotAVoter);
        }
        let Err(seat) = poll.voted.binary_search(&voter) else {
            return Err(Refusal::AlreadyVoted);
        };
        let marks = gather(marks);
        poll.check_marks(&poll.option_keys(), &marks)?;
        let p = Arc::make_mut(&mut poll);
        p.voted.insert(seat, voter);
        if p.setup.secret {
            // By content, so that the order tells nothing of who came when.
            let ballot = Ballot { marks, voter: None };
            let slot = p.ballots.partition_point(|b| *b < ballot);
            p.ballots.insert(slot, ballot);
        } else {
            p.ballots.push(Ballot { marks, voter: Some(voter) });
        }
        self.edit(Edit::Poll(board, At::Replace(index, poll)))
    }

    pub(super) fn close_poll(&mut self, id: PollId, remark: &str) -> Done {
        self.none_but(id, PollState::Open)?;
        let reason = text::block(remark, text::NOTE)?;
        self.act(id, Act::Closed, reason, |p| p.state = PollState::Closed)?;
        self.note(Milestone::Closed(id))
    }

    pub(super) fn reopen_poll(&mut self, id: PollId, reason: &str) -> Done {
        self.none_but(id, PollState::Closed)?;
        self.none_open()?;
        let reason = text::block(reason, text::NOTE)?;
        if reason.is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        self.act(id, Act::Reopened, reason, |p| {
            p.state = PollState::Open;
            p.revealed = false;
        })?;
        self.note(Milestone::Reopened(id))
    }

    pub(super) fn cancel_poll(&mut self, id: PollId, reason: &str) -> Done {
        let (_, _, poll) = self.find_poll(id)?;
        if !matches!(poll.state, PollState::Open | PollState::Closed) {
            return Err(Refusal::WrongPollState);
        }
        let reason = text::block(reason, text::NOTE)?;
        if reason.is_empty() {
            return Err(Refusal::ReasonNeeded);
        }
        self.act(id, Act::Cancelled, reason, |p| p.state = PollState::Cancelled)?;
        self.note(Milestone::Cancelled(id))
    }

    pub(super) fn reveal_poll(&mut self, id: PollId) -> Done {
        let (_, _, poll) = self.find_poll(id)?;
        if poll.state != PollState::Closed || poll.revealed {
            return Err(Refusal::WrongPollState);
        }
        self.act(id, Act::Revealed, String::new(), |p| p.revealed = true)?;
        self.note(Milestone::Revealed(id))
    }

    fn act(&mut self, id: PollId, act: Act, reason: String, f: impl FnOnce(&mut Poll)) -> Done {
        let (board, index, mut poll) = self.find_poll(id)?;
        let p = Arc::make_mut(&mut poll);
        f(p);
        p.record.push(PollAct { at: self.at, act, reason });
        self.edit(Edit::Poll(board, At::Replace(index, poll)))
    }

    fn none_open(&self) -> Done {
        if self.s.open_poll().is_some() { Err(Refusal::PollAlreadyOpen) } else { Ok(()) }
    }

    fn none_but(&self, id: PollId, state: PollState) -> Done {
        let (_, _, poll) = self.find_poll(id)?;
        if poll.state == state { Ok(()) } else { Err(Refusal::WrongPollState) }
    }

    fn find_poll(&self, id: PollId) -> Result<(BoardId, usize, Arc<Poll>), Refusal> {
        let boards = &self.s.boards;
        let found = boards.iter().find_map(|b| {
            let index = b.polls.iter().position(|p| p.id == id)?;
            Some((b.id, index, Arc::clone(&b.polls[index])))
        });
        found.ok_or(Refusal::NotFound)
    }
}

impl Poll {
    /// What can be voted for, for quick look-ups.
    pub(in crate::session) fn option_keys(&self) -> HashSet<OptionKey> {
        self.options.iter().map(|o| o.key).collect()
    }

    /// Whether these marks are a ballot by the rules: each option once and in order, no more
    /// dots than the budget, no more on one option than allowed.
    pub(in crate::session) fn check_marks(
        &self,
        options: &HashSet<OptionKey>,
        marks: &[Mark],
    ) -> Done {
        let Method::Dots { budget, max_per_option: max } = self.setup.method;
        let mut given = 0;
        for (i, mark) in marks.iter().enumerate() {
            let repeated = i > 0 && marks[i - 1].option >= mark.option;
            if !options.contains(&mark.option) || repeated {
                return Err(Refusal::UnknownOption(mark.option));
            }
            if mark.dots == 0 || mark.dots > max {
                return Err(Refusal::OverOption { option: mark.option, max });
            }
            given += u32::from(mark.dots);
        }
        let budget = u32::from(budget);
        if given > budget { Err(Refusal::OverBudget { given, budget }) } else { Ok(()) }
    }
}

/// Marks in order, each option once, those without dots left out.
fn gather(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_unstable_by_key(|m| m.option);
    let mut gathered: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks.into_iter().filter(|m| m.dots > 0) {
        match gathered.last_mut() {
            Some(last) if last.option == mark.option => {
                last.dots = last.dots.saturating_add(mark.dots);
            }
            _ => gathered.push(mark),
        }
    }
    gathered
}

fn poll_setup(setup: PollSetup) -> Result<PollSetup, Refusal> {
    let Method::Dots { budget, max_per_option } = setup.method;
    in_range(u32::from(budget), 1, MAX_DOTS)?;
    in_range(u32::from(max_per_option), 1, u32::from(budget))?;
    if let Electorate::Seats(seats) = setup.electorate {
        in_range(seats, 1, MAX_SEATS)?;
    }
    Ok(PollSetup { title: text::filled_line(&setup.title, text::TITLE)?, ..setup })
}

impl Board {
    /// What a poll on this basis would freeze as its options if it were opened now.
    pub fn options_for(&self, basis: &Basis) -> Result<Vec<PollOption>, Refusal> {
        Ok(match basis {
            Basis::Ideas => self.cards().map(|i| idea_option(self, i)).collect(),
            Basis::IdeasOf(theme) => {
                let theme = self.theme(*theme).ok_or(Refusal::NotFound)?;
                let ideas = theme.ideas.iter().filter_map(|n| self.idea(*n));
                ideas.map(|i| idea_option(self, i)).collect()
            }
            Basis::Themes => {
                let themes = self.themes.iter().filter(|t| !t.ideas.is_empty());
                themes
                    .map(|t| PollOption {
                        key: OptionKey::Theme(t.id),
                        title: t.look.name.clone(),
                        theme: Some(t.id),
                        ideas: t.ideas.iter().flat_map(|n| self.originals(*n)).collect(),
                    })
                    .collect()
            }
            Basis::Runoff { of, options } => {
                let earlier = self.poll(*of).ok_or(Refusal::NotFound)?;
                if earlier.state != PollState::Closed {
                    return Err(Refusal::WrongPollState);
                }
                let mut tied = Vec::with_capacity(options.len());
                for key in options {
                    let option = earlier.option(*key).ok_or(Refusal::UnknownOption(*key))?;
                    if !tied.contains(option) {
                        tied.push(option.clone());
                    }
                }
                tied
            }
        })
    }
}

fn idea_option(board: &Board, idea: &Idea) -> PollOption {
    PollOption {
        key: OptionKey::Idea(idea.number),
        title: idea.title().to_owned(),
        theme: board.theme_of(idea.number).map(|t| t.id),
        ideas: board.originals(idea.number),
    }
}

impl Session {
    /// Who could vote in a poll of this electorate if it were opened now, in the order of ids.
    #[must_use]
    pub fn entitled(&self, electorate: Electorate) -> Vec<Voter> {
        let mut voters: Vec<Voter> = match electorate {
            Electorate::Units => self.units.iter().map(|u| Voter::Unit(u.id)).collect(),
            Electorate::Present => {
                let present = self.participants.iter().filter(|p| p.profile.present);
                present.map(|p| Voter::Person(p.id)).collect()
            }
            Electorate::Seats(seats) => (1..=seats).map(Voter::Seat).collect(),
        };
        voters.sort_unstable();
        voters
    }
}
