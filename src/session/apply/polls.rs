//! Polls: set up, opened, closed, reopened, called off, revealed.

use super::{Done, Tx, in_range, sheets::score_sheet, text};
use crate::session::{
    Act, Basis, Board, BoardId, Electorate, Idea, Method, Milestone, OptionKey, Order, Papers,
    Poll, PollAct, PollId, PollOption, PollSetup, PollState, Refusal, Session, UnitKind, Voter,
    edit::{At, Edit},
    reconcile,
    secrecy::HeardKinds,
    shuffle::shuffle,
};
use std::{collections::HashMap, sync::Arc};

/// Most dots a voter may have.
pub(super) const MAX_DOTS: u32 = 100;
/// Most voters counted without a list.
pub(super) const MAX_SEATS: u32 = 2_000;

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
            papers: Papers::default(),
            hands: Vec::new(),
            imports: Vec::new(),
            kind_groups: Vec::new(),
            ties: Vec::new(),
            record: Vec::new(),
            heard: HeardKinds::default(),
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
        let options = self.board(board)?.ordered_options(&poll.setup)?;
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

    pub(super) fn close_poll(&mut self, id: PollId, remark: &str) -> Done {
        self.none_but(id, PollState::Open)?;
        let reason = text::block(remark, text::NOTE)?;
        let (_, _, poll) = self.find_poll(id)?;
        if reason.is_empty() && !reconcile(self.s, &poll).adds_up() {
            return Err(Refusal::ReasonNeeded);
        }
        let kinds: HashMap<Voter, UnitKind> =
            poll.voted.iter().filter_map(|v| Some((*v, self.s.kind_of(*v)?))).collect();
        self.act(id, Act::Closed, reason, |p| {
            p.state = PollState::Closed;
            p.write_kinds(|voter| kinds.get(&voter).copied());
        })?;
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
            p.forget_kinds();
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
        self.act(id, Act::Cancelled, reason, |p| {
            p.state = PollState::Cancelled;
            p.heard = HeardKinds::default();
        })?;
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

    pub(super) fn find_poll(&self, id: PollId) -> Result<(BoardId, usize, Arc<Poll>), Refusal> {
        let boards = &self.s.boards;
        let found = boards.iter().find_map(|b| {
            let index = b.polls.iter().position(|p| p.id == id)?;
            Some((b.id, index, Arc::clone(&b.polls[index])))
        });
        found.ok_or(Refusal::NotFound)
    }
}

fn poll_setup(setup: PollSetup) -> Result<PollSetup, Refusal> {
    let method = match setup.method {
        Method::Dots { budget, max_per_option } => {
            in_range(u32::from(budget), 1, MAX_DOTS)?;
            in_range(u32::from(max_per_option), 1, u32::from(budget))?;
            setup.method
        }
        Method::Score(sheet) => Method::Score(score_sheet(sheet)?),
        method @ (Method::Choice | Method::Approval) => method,
    };
    if let Electorate::Seats(seats) = setup.electorate {
        in_range(seats, 1, MAX_SEATS)?;
    }
    Ok(PollSetup { title: text::filled_line(&setup.title, text::TITLE)?, method, ..setup })
}

impl Board {
    /// What a poll of this set-up would freeze as its options if it were opened now, in the order
    /// in which they would stand.
    pub fn ordered_options(&self, setup: &PollSetup) -> Result<Vec<PollOption>, Refusal> {
        let mut options = self.options_for(&setup.basis)?;
        if let Order::Shuffled { seed } = setup.order {
            shuffle(&mut options, seed);
        }
        Ok(options)
    }

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
    /// A poll as it stands; a draft as it would stand if it were opened now, without options where
    /// there are none to be had. For papers that are printed before the room comes in.
    #[must_use]
    pub fn as_if_open(&self, id: PollId) -> Option<(&Board, Arc<Poll>)> {
        let board = self.boards.iter().find(|b| b.poll(id).is_some())?;
        let mut poll = Arc::clone(board.polls.iter().find(|p| p.id == id)?);
        if poll.state == PollState::Draft {
            let options = board.ordered_options(&poll.setup).unwrap_or_default();
            let voters = self.entitled(poll.setup.electorate);
            let draft = Arc::make_mut(&mut poll);
            draft.options = Arc::new(options);
            draft.voters = voters;
        }
        Some((board, poll))
    }

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
