//! What the facilitator shows the room: the view, its page, blank and mask. It is state of the
//! program, not of the session.

use super::screen::{Legibility, Verdict};
use crate::session::{
    BoardId, IdeaNumber, Page, Paging, Poll, PollId, PollState, Preset, RoomChoice, RoomScene,
    RoomView, Session, Show, Stage, ThemeId,
};
use std::sync::Arc;

/// The views the facilitator can choose from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RoomPage {
    /// Question and timer.
    #[default]
    Prompt,
    /// Units that have not been heard.
    Seats,
    /// Idea cards.
    Wall,
    /// Themes.
    Themes,
    /// The cards of one theme.
    Theme(ThemeId),
    /// Cards and themes, sorted by people at the screen.
    Sort,
    /// One idea.
    Spotlight(IdeaNumber),
    /// Options of a poll.
    Voting(PollId),
    /// The same with the dots as they are given; plain options in a secret poll.
    VotingAloud(PollId),
    /// The booth of a poll.
    Booth(PollId),
    /// The result of a poll.
    Results(PollId),
    /// The picture of impact against effort.
    Quadrants(PollId),
    /// The tied of a rank, and the order from this seed.
    Lot(PollId, u32, Option<u32>),
    /// Chosen ideas.
    Closing,
}

impl RoomPage {
    /// The poll of whose result this is a view.
    fn result(self) -> Option<PollId> {
        match self {
            Self::Results(poll) | Self::Quadrants(poll) | Self::Lot(poll, ..) => Some(poll),
            _ => None,
        }
    }
}

/// Where the shared screen is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RoomPlace {
    /// Nowhere: only its thumbnail is kept.
    #[default]
    Closed,
    /// In a window of its own.
    Window,
    /// In the main window, for one mirrored display.
    MainWindow,
}

/// What the room sees, and where.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "switches that mean nothing together")]
pub struct RoomControl {
    /// The view.
    pub page: RoomPage,
    /// Which part of a long view, counted from 0.
    pub part: usize,
    /// Rows of the result that are uncovered, from below.
    pub uncovered: usize,
    /// Only the name of the event is shown.
    pub blanked: bool,
    /// Names of units are hidden.
    pub masked: bool,
    /// The view goes along with the stage.
    pub follow: bool,
    /// Where it is.
    pub place: RoomPlace,
    /// Its window fills the display.
    pub full_screen: bool,
    /// The display its window was moved to, counted as the system lists them.
    pub monitor: Option<usize>,
    /// Lists of cards have fewer of them on a page, in larger type.
    pub fewer_cards: bool,
    /// How well what is drawn can be read, while the shared screen is open.
    pub legibility: Option<Legibility>,
    /// Width by height of the shared screen in points, when it is open.
    pub size: Option<(f32, f32)>,
}

impl Default for RoomControl {
    fn default() -> Self {
        Self {
            page: RoomPage::Prompt,
            part: 0,
            uncovered: 0,
            blanked: false,
            masked: false,
            follow: true,
            place: RoomPlace::Closed,
            full_screen: false,
            monitor: None,
            fewer_cards: false,
            legibility: None,
            size: None,
        }
    }
}

impl RoomControl {
    /// Empty seats on one page: four by six.
    pub const SEATS: usize = 24;
    /// Rows of the result on one page.
    pub const RESULT_ROWS: usize = 8;

    /// Turns to a view, from its first part.
    pub fn turn_to(&mut self, page: RoomPage) {
        // A lot or a picture in between covers no row again.
        if self.page.result().is_none() || self.page.result() != page.result() {
            self.uncovered = 0;
        }
        self.page = page;
        self.part = 0;
        self.blanked = false;
    }

    /// The view that goes with a stage.
    pub fn page_of_stage(session: &Session, board: BoardId, stage: Stage) -> RoomPage {
        let polls = session.board(board).map_or(&[][..], |b| &b.polls);
        let of_state = |state: PollState| polls.iter().rev().find(|p| p.state == state);
        match stage {
            Stage::Prepare | Stage::Capture => RoomPage::Prompt,
            Stage::Group => RoomPage::Themes,
            Stage::Vote => {
                let poll = of_state(PollState::Open).or_else(|| of_state(PollState::Closed));
                poll.map_or(RoomPage::Themes, |p| RoomPage::Voting(p.id))
            }
            Stage::Results => {
                let poll = of_state(PollState::Closed);
                poll.map_or(RoomPage::Themes, |p| RoomPage::Results(p.id))
            }
            Stage::Plan | Stage::Report => RoomPage::Closing,
        }
    }

    /// The revealed poll whose impact and effort can be shown: the one whose result the room sees,
    /// else the latest of the board.
    pub fn quadrants(&self, session: &Session, board: BoardId) -> Option<PollId> {
        let polls = &session.board(board)?.polls;
        let fits = |p: &&Arc<Poll>| {
            let sheet = p.setup.method.sheet();
            let placed = sheet.is_some_and(|s| s.preset == Preset::ImpactEffort);
            placed && p.revealed && p.state == PollState::Closed
        };
        let seen = polls.iter().filter(fits).find(|p| self.page == RoomPage::Results(p.id));
        seen.or_else(|| polls.iter().rev().find(fits)).map(|p| p.id)
    }

    /// What to build the room's view from.
    pub fn choice(&self, board: BoardId) -> RoomChoice {
        let page = |size| Page { index: self.part, size };
        let show = match self.page {
            _ if self.blanked => Show::Blank,
            RoomPage::Prompt => Show::Prompt(board),
            RoomPage::Seats => Show::Seats(board, page(Self::SEATS)),
            RoomPage::Wall => Show::Wall(board, page(self.cards_on_wall())),
            RoomPage::Themes => Show::Themes(board, page(if self.fewer_cards { 6 } else { 10 })),
            RoomPage::Theme(theme) => Show::Theme(board, theme, page(self.cards_of_theme())),
            RoomPage::Sort => Show::Sort(board),
            RoomPage::Spotlight(idea) => Show::Spotlight(board, idea),
            RoomPage::Voting(poll) => Show::Voting(poll, page(16)),
            RoomPage::VotingAloud(poll) => Show::VotingAloud(poll, page(16)),
            RoomPage::Booth(poll) => Show::Booth(poll),
            RoomPage::Results(poll) => Show::Results(poll, page(Self::RESULT_ROWS), self.uncovered),
            RoomPage::Quadrants(poll) => Show::Quadrants(poll),
            RoomPage::Lot(poll, rank, seed) => Show::Lot(poll, rank, seed),
            RoomPage::Closing => Show::Closing,
        };
        RoomChoice { show, masked: self.masked }
    }

    /// Cards on one page of the wall: 4 by 4 on a wide screen, 3 by 4 on a 4:3 one.
    fn cards_on_wall(&self) -> usize {
        match (self.fewer_cards, self.is_wide()) {
            (true, _) => self.cards_of_theme_whole(),
            (false, true) => 16,
            (false, false) => 12,
        }
    }

    /// Cards of one theme on a page: 3 by 3, or 2 by 3; 2 by 2 where they are to be fewer.
    fn cards_of_theme(&self) -> usize {
        if self.fewer_cards { 4 } else { self.cards_of_theme_whole() }
    }

    fn cards_of_theme_whole(&self) -> usize {
        if self.is_wide() { 9 } else { 6 }
    }

    /// Whether the view that is shown can have fewer cards on a page.
    pub fn has_pages_of_cards(&self) -> bool {
        matches!(self.page, RoomPage::Wall | RoomPage::Themes | RoomPage::Theme(_))
    }

    /// What a facilitator should know of how it can be read; nothing while it is not open.
    pub fn verdict(&self) -> Option<Verdict> {
        let (_, height) = self.size.filter(|_| self.place != RoomPlace::Closed)?;
        Some(self.legibility?.verdict(height))
    }

    /// Wider than 4:3.
    pub fn is_wide(&self) -> bool {
        self.size.is_none_or(|(w, h)| w / h.max(1.0) > 1.45)
    }
}

/// The part of a long view that is really shown.
pub fn part_of(view: &RoomView) -> usize {
    paging_of(view).map_or(0, |paging| paging.index)
}

/// Which part of a long view is shown, and how many there are.
pub fn paging_of(view: &RoomView) -> Option<Paging> {
    match &view.scene {
        RoomScene::Wall { paging, .. }
        | RoomScene::Seats { paging, .. }
        | RoomScene::Themes { paging, .. }
        | RoomScene::Voting { paging, .. }
        | RoomScene::Results { paging, .. } => Some(*paging),
        _ => None,
    }
}
