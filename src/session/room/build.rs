//! Builds a [`RoomView`] from the session.

use super::{
    Page, Paging, RoomCard, RoomChoice, RoomColumn, RoomPlan, RoomScene, RoomSeats, RoomTheme,
    RoomUnit, RoomView, RoomWay, Show,
};
use crate::session::{
    Board, CaptureMode, Idea, IdeaNumber, Place, Session, Stage, Theme, UnitId, coverage,
    masked as hide_numbers,
};
use std::collections::HashSet;

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

pub(super) struct Source<'a> {
    pub(super) session: &'a Session,
    pub(super) masked: bool,
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
            Show::Voting(poll, _)
            | Show::VotingAloud(poll, _)
            | Show::Booth(poll)
            | Show::Results(poll, ..)
            | Show::Quadrants(poll)
            | Show::Lot(poll, ..) => {
                let (board, poll) = s.poll(poll)?;
                self.poll(board, poll, show)?
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

    pub(super) fn unit(&self, id: UnitId) -> Option<RoomUnit> {
        let profile = &self.session.unit(id)?.profile;
        let name = if profile.short.is_empty() { &profile.name } else { &profile.short };
        Some(RoomUnit { name: name.clone(), kind: profile.kind })
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
    pub(super) fn new(page: Page, entries: usize) -> Self {
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
