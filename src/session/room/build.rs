//! Builds a [`RoomView`] from the session.

use super::{
    BoothSeat, Page, Paging, RoomBallot, RoomCard, RoomChoice, RoomColumn, RoomOption, RoomPlan,
    RoomResult, RoomRow, RoomScene, RoomSeats, RoomTheme, RoomUnit, RoomView, RoomWay, Show,
};
use crate::session::{
    Basis, Board, CaptureMode, Idea, IdeaNumber, OptionKey, Place, Poll, PollState, Session, Stage,
    Theme, UnitId, Voter, coverage, decided_ranks, masked as hide_numbers, turnout,
};
use std::collections::{HashMap, HashSet};

impl RoomView {
    /// Builds what the room sees. A view of something that does not exist is blank.
    #[must_use]
    pub fn new(session: &Session, choice: RoomChoice) -> Self {
        let masked = choice.masked || session.event().anonymous;
        let source = Source { session, masked };
        let event = session.event();
        Self {
            title: event.title.clone(),
            host: event.host.clone(),
            date: event.date,
            timer: session.timer(),
            scene: source.scene(choice.show).unwrap_or(RoomScene::Blank),
        }
    }
}

struct Source<'a> {
    session: &'a Session,
    masked: bool,
}

impl Source<'_> {
    fn scene(&self, show: Show) -> Option<RoomScene> {
        let s = self.session;
        Some(match show {
            Show::Blank => RoomScene::Blank,
            Show::Prompt(board) => self.prompt(s.board(board)?),
            Show::Seats(board, page) => self.seats(s.board(board)?, page),
            Show::Wall(board, page) => self.wall(s.board(board)?, page),
            Show::Themes(board, page) => themes(s.board(board)?, page),
            Show::Theme(board, theme, page) => {
                let board = s.board(board)?;
                self.one_theme(board, board.theme(theme)?, page)
            }
            Show::Sort(board) => self.sort(s.board(board)?),
            Show::Spotlight(board, number) => {
                let board = s.board(board)?;
                let idea = board.idea(board.top(number))?;
                if board.capture.hidden || !idea.place.is_on_board() {
                    return None;
                }
                RoomScene::Spotlight(self.card(board, idea))
            }
            Show::Voting(poll, page) => {
                let (board, poll) = s.poll(poll)?;
                voting(board, poll, page)?
            }
            Show::Booth(poll) => {
                let (board, poll) = s.poll(poll)?;
                self.booth(board, poll)?
            }
            Show::Results(poll, page, uncovered) => {
                let (board, poll) = s.poll(poll)?;
                if poll.revealed && poll.state == PollState::Closed {
                    self.results(board, poll, page, uncovered)?
                } else {
                    voting(board, poll, page)?
                }
            }
            Show::Closing => self.closing(),
        })
    }

    fn prompt(&self, board: &Board) -> RoomScene {
        let coverage = coverage(self.session, board);
        let step = self.session.current_step();
        RoomScene::Prompt {
            stage: self.session.stage(),
            question: hide_numbers(&board.question),
            instruction: step.map(|s| s.plan.instruction.clone()).unwrap_or_default(),
            ideas: originals(board),
            heard: (coverage.heard(), coverage.units()),
            way: self.way(board),
        }
    }

    fn way(&self, board: &Board) -> RoomWay {
        if self.session.stage() != Stage::Capture {
            return RoomWay::Free;
        }
        match board.capture.mode {
            CaptureMode::Free => RoomWay::Free,
            // The unit that speaks now has the newest idea: its name would give that away.
            CaptureMode::RoundRobin { .. } if self.masked => RoomWay::Turn(None),
            CaptureMode::RoundRobin { turn } => {
                RoomWay::Turn(turn.and_then(|unit| self.unit(unit)))
            }
            CaptureMode::OneTwoFourAll(phase) => RoomWay::Groups(phase),
            CaptureMode::Silent => RoomWay::Silent,
        }
    }

    fn seats(&self, board: &Board, page: Page) -> RoomScene {
        let coverage = coverage(self.session, board);
        let missing = coverage.kinds.iter().flat_map(|kind| &kind.missing);
        let named = missing.filter(|_| !self.masked);
        let mut empty: Vec<RoomUnit> = named.filter_map(|id| self.unit(*id)).collect();
        empty.sort_by_cached_key(|unit| unit.name.to_lowercase());
        let paging = Paging::new(page, empty.len());
        RoomScene::Seats {
            kinds: (coverage.kinds.iter())
                .map(|k| RoomSeats { kind: k.kind, heard: k.heard, units: k.units })
                .collect(),
            heard: (coverage.heard(), coverage.units()),
            empty: empty.into_iter().skip(paging.index * page.size).take(page.size).collect(),
            paging,
        }
    }

    fn wall(&self, board: &Board, page: Page) -> RoomScene {
        let total = board.cards().count();
        let hidden = board.capture.hidden;
        let paging = Paging::new(page, total);
        let cards = board.cards().skip(paging.index * page.size).take(page.size);
        let cards = if hidden { Vec::new() } else { cards.map(|i| self.card(board, i)).collect() };
        RoomScene::Wall { cards, theme: None, total, on_page: page.size, paging, hidden }
    }

    fn one_theme(&self, board: &Board, theme: &Theme, page: Page) -> RoomScene {
        let total = theme.ideas.len();
        let hidden = board.capture.hidden;
        let paging = Paging::new(page, total);
        let ideas = theme.ideas.iter().skip(paging.index * page.size).take(page.size);
        let cards = ideas.filter(|_| !hidden).filter_map(|n| board.idea(*n));
        let cards = cards.map(|idea| self.card(board, idea)).collect();
        RoomScene::Wall {
            cards,
            theme: Some(room_theme(theme)),
            total,
            on_page: page.size,
            paging,
            hidden,
        }
    }

    fn sort(&self, board: &Board) -> RoomScene {
        let hidden = board.capture.hidden;
        let cards = |numbers: &[IdeaNumber]| {
            let ideas = numbers.iter().filter(|_| !hidden).filter_map(|n| board.idea(*n));
            ideas.map(|idea| self.card(board, idea)).collect::<Vec<_>>()
        };
        let columns = board
            .themes
            .iter()
            .map(|theme| RoomColumn { theme: room_theme(theme), cards: cards(&theme.ideas) });
        RoomScene::Sort {
            board: board.id,
            loose: cards(&board.tray),
            columns: columns.collect(),
            hidden,
            locked: board.open_poll().is_some(),
        }
    }

    fn card(&self, board: &Board, idea: &Idea) -> RoomCard {
        let inside = board.originals(idea.number);
        let mut units: Vec<RoomUnit> = Vec::new();
        if !self.masked {
            let senders = inside.iter().filter_map(|n| board.idea(*n)?.unit);
            for unit in senders.filter_map(|id| self.unit(id)) {
                if !units.contains(&unit) {
                    units.push(unit);
                }
            }
        }
        RoomCard {
            number: idea.number,
            merged: inside[1..].to_vec(),
            name: hide_numbers(&idea.name),
            text: hide_numbers(&idea.text),
            theme: board.theme_of(idea.number).map(room_theme),
            units,
        }
    }

    fn unit(&self, id: UnitId) -> Option<RoomUnit> {
        let profile = &self.session.unit(id)?.profile;
        let name = if profile.short.is_empty() { &profile.name } else { &profile.short };
        Some(RoomUnit { name: name.clone(), kind: profile.kind })
    }

    fn booth(&self, board: &Board, poll: &Poll) -> Option<RoomScene> {
        let mut people_of = HashMap::new();
        let seats = poll.voters.iter().map(|voter| {
            let (unit, ordinal) = match *voter {
                Voter::Unit(id) => (self.unit(id), 1),
                Voter::Seat(n) => (None, n),
                Voter::Person(id) => {
                    let unit = self.session.participant(id).and_then(|p| p.profile.unit);
                    let ordinal = people_of.entry(unit).or_insert(0);
                    *ordinal += 1;
                    (unit.and_then(|u| self.unit(u)), *ordinal)
                }
            };
            BoothSeat { voter: *voter, unit, ordinal, voted: poll.has_voted(*voter) }
        });
        Some(RoomScene::Booth {
            ballot: ballot(poll)?,
            options: options(board, poll).collect(),
            seats: seats.collect(),
            open: poll.is_open(),
        })
    }

    fn results(
        &self,
        board: &Board,
        poll: &Poll,
        page: Page,
        uncovered: usize,
    ) -> Option<RoomScene> {
        let tally = decided_ranks(poll)?;
        let turnout = turnout(poll);
        let total = tally.rows.len();
        let paging = Paging::new(page, total);
        // Rows are uncovered from the last of the first page upwards; later pages lie open.
        let first_page = page.size.min(total);
        let covered = first_page.saturating_sub(uncovered);
        let by_key: HashMap<_, _> = options(board, poll).map(|o| (o.key, o)).collect();
        let start = paging.index * page.size;
        let rows = tally.rows.iter().enumerate().skip(start).take(page.size);
        let rows = rows.map(|(i, row)| {
            let shown = by_key.get(&row.option).filter(|_| i >= covered);
            RoomRow {
                rank: row.rank,
                shown: shown.map(|option| RoomResult {
                    option: option.clone(),
                    total: row.total,
                    tied: row.tied,
                    chosen: self.is_chosen(board, row.option),
                }),
            }
        });
        Some(RoomScene::Results {
            title: hide_numbers(&poll.setup.title),
            rows: rows.collect(),
            total,
            paging,
            counts: (turnout.voted, turnout.valid, tally.dots),
            highest: tally.rows.iter().map(|r| r.total).max().unwrap_or(0),
            per_point: tally.per_point,
        })
    }

    fn is_chosen(&self, board: &Board, option: OptionKey) -> bool {
        matches!(option, OptionKey::Idea(n) if self.session.is_chosen(board.id, n))
    }

    fn closing(&self) -> RoomScene {
        let s = self.session;
        let rows = s.chosen().filter_map(|plan| {
            let board = s.board(plan.board)?;
            let idea = board.idea(plan.idea).filter(|i| i.place != Place::Trash)?;
            Some(RoomPlan { card: self.card(board, idea), due: plan.work.due })
        });
        let heard = s.boards().iter().flat_map(|b| coverage(s, b).ideas.into_keys());
        let heard: HashSet<_> = heard.collect();
        RoomScene::Closing {
            rows: rows.collect(),
            counts: (s.boards().iter().map(originals).sum(), heard.len() as u32),
        }
    }
}

impl Paging {
    fn new(page: Page, entries: usize) -> Self {
        let pages = entries.div_ceil(page.size.max(1)).max(1);
        Self { index: page.index.min(pages - 1), pages }
    }
}

fn originals(board: &Board) -> usize {
    board.ideas.iter().filter(|i| i.place != Place::Trash).count()
}

fn room_theme(theme: &Theme) -> RoomTheme {
    RoomTheme {
        id: theme.id,
        name: theme.look.name.clone(),
        hue: theme.look.hue,
        ideas: theme.ideas.len(),
    }
}

fn themes(board: &Board, page: Page) -> RoomScene {
    let total = board.themes.len();
    let paging = Paging::new(page, total);
    let themes = board.themes.iter().skip(paging.index * page.size).take(page.size);
    RoomScene::Themes {
        themes: themes.map(room_theme).collect(),
        total,
        ideas: originals(board),
        paging,
    }
}

fn ballot(poll: &Poll) -> Option<RoomBallot> {
    if matches!(poll.state, PollState::Draft | PollState::Cancelled) {
        return None;
    }
    let method = &poll.setup.method;
    Some(RoomBallot {
        poll: poll.id,
        title: hide_numbers(&poll.setup.title),
        method: method.clone(),
        budget: u8::try_from(method.budget(poll.options.len())).unwrap_or(u8::MAX),
        max_per_option: method.max_per_option(),
        secret: poll.setup.secret,
        runoff: matches!(poll.setup.basis, Basis::Runoff { .. }),
    })
}

fn options<'a>(board: &'a Board, poll: &'a Poll) -> impl Iterator<Item = RoomOption> + 'a {
    poll.options.iter().enumerate().map(|(i, option)| RoomOption {
        key: option.key,
        number: match option.key {
            OptionKey::Idea(number) => number.0,
            OptionKey::Theme(_) => i as u32 + 1,
        },
        title: hide_numbers(&option.title),
        hue: option.theme.and_then(|t| board.theme(t)).map(|t| t.look.hue),
    })
}

fn voting(board: &Board, poll: &Poll, page: Page) -> Option<RoomScene> {
    let turnout = turnout(poll);
    let paging = Paging::new(page, poll.options.len());
    Some(RoomScene::Voting {
        ballot: ballot(poll)?,
        options: options(board, poll).skip(paging.index * page.size).take(page.size).collect(),
        paging,
        voted: (turnout.voted, turnout.eligible),
        open: poll.is_open(),
    })
}
