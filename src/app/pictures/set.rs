//! Which pictures a session has, in the order of the day: of each board its question, ideas,
//! themes and polls, then what was chosen, then a poster of each result.
//!
//! They keep what the shared screen keeps: hidden ideas are not in them, names of units are masked
//! where they are in the room, an open poll has no tally, and a result that was not revealed is not
//! drawn.

use super::{Raster, Studio, WIDE};
use crate::{
    app::{
        room_control::{RoomControl, RoomPage, paging_of},
        screen::{Look, POSTER_ROWS},
    },
    session::{
        Board, BoardId, Page, Poll, PollId, PollState, Preset, RoomChoice, RoomScene, RoomView,
        RoomWay, Session, Show, Stage, Timer,
    },
};
use chrono::NaiveDateTime;

/// Most pages of one view. Nobody leafs through hundreds of pictures: the tables list everything,
/// and any page can be saved by itself from the shared screen.
const MOST_PAGES: usize = 12;

/// What a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A view of the shared screen.
    Screen,
    /// The poster of a result.
    Poster,
}

/// One picture that can be taken of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shot {
    /// The name of its file.
    pub file: String,
    /// What it is.
    pub form: Form,
    choice: RoomChoice,
}

impl Shot {
    /// What is seen on it. It is to be kept, so what belongs to a moment only is left out: the
    /// clock, and how the room is asked just now.
    #[must_use]
    pub fn view(&self, session: &Session) -> RoomView {
        let mut view = RoomView::new(session, self.choice);
        view.timer = Timer::default();
        if let RoomScene::Prompt { stage, instruction, way, .. } = &mut view.scene {
            (*stage, *way) = (Stage::Capture, RoomWay::Free);
            instruction.clear();
        }
        view
    }

    /// Takes it.
    pub fn take(&self, studio: &mut Studio, session: &Session, look: Look) -> Raster {
        let view = self.view(session);
        match self.form {
            // It shows no clock, so any moment will do.
            Form::Screen => studio.screen(&view, look, WIDE, NaiveDateTime::default()),
            Form::Poster => studio.poster(&view, look),
        }
    }
}

/// The view that the poster of a poll is drawn from.
#[must_use]
pub fn poster_of(poll: PollId, masked: bool) -> RoomChoice {
    let page = Page { index: 0, size: POSTER_ROWS };
    RoomChoice { show: Show::Results(poll, page, POSTER_ROWS), masked }
}

/// Every picture of a session; `masked` where names of units are kept from the room now.
#[must_use]
pub fn shots(session: &Session, masked: bool) -> Vec<Shot> {
    let mut set = Set { session, masked, views: Vec::new() };
    for board in session.boards() {
        set.board(board);
    }
    if session.chosen().next().is_some() {
        set.screen("penutup", session.boards()[0].id, RoomPage::Closing);
    }
    let digits = set.views.len().to_string().len().max(2);
    let screens = set.views.into_iter().enumerate().map(|(index, (name, choice))| {
        let file = format!("{:0digits$}-{name}.png", index + 1);
        Shot { file, form: Form::Screen, choice }
    });
    let posters = revealed(session).into_iter().enumerate().map(|(index, poll)| Shot {
        file: format!("poster-{}.png", index + 1),
        form: Form::Poster,
        choice: poster_of(poll, masked),
    });
    screens.chain(posters).collect()
}

/// The polls whose results the room knows, the latest first.
fn revealed(session: &Session) -> Vec<PollId> {
    let polls = session.boards().iter().flat_map(|board| &board.polls);
    let mut polls: Vec<&Poll> = polls.map(|poll| &**poll).filter(|poll| is_known(poll)).collect();
    polls.sort_by_key(|poll| std::cmp::Reverse((poll.closed_at(), poll.id)));
    polls.into_iter().map(|poll| poll.id).collect()
}

fn is_known(poll: &Poll) -> bool {
    poll.revealed && poll.state == PollState::Closed
}

/// The views so far, each with its name.
struct Set<'a> {
    session: &'a Session,
    masked: bool,
    views: Vec<(String, RoomChoice)>,
}

impl Set<'_> {
    fn board(&mut self, board: &Board) {
        self.screen("pertanyaan", board.id, RoomPage::Prompt);
        if !board.capture.hidden && board.cards().next().is_some() {
            self.screen("dinding-ide", board.id, RoomPage::Wall);
        }
        if !board.themes.is_empty() {
            self.screen("tema", board.id, RoomPage::Themes);
        }
        for poll in &board.polls {
            let impact = poll.setup.method.sheet().map(|sheet| sheet.preset);
            match poll.state {
                PollState::Closed if is_known(poll) => {
                    self.screen("hasil", board.id, RoomPage::Results(poll.id));
                    if impact == Some(Preset::ImpactEffort) {
                        self.screen("dampak-upaya", board.id, RoomPage::Quadrants(poll.id));
                    }
                }
                PollState::Open | PollState::Closed => {
                    self.screen("pilihan", board.id, RoomPage::Voting(poll.id));
                }
                PollState::Draft | PollState::Cancelled => {}
            }
        }
    }

    /// The pages of a view, as the shared screen would show them.
    fn screen(&mut self, name: &str, board: BoardId, page: RoomPage) {
        let mut control = RoomControl {
            page,
            masked: self.masked,
            uncovered: RoomControl::RESULT_ROWS,
            ..RoomControl::default()
        };
        let view = RoomView::new(self.session, control.choice(board));
        let pages = paging_of(&view).map_or(1, |paging| paging.pages).min(MOST_PAGES);
        for part in 0..pages {
            control.part = part;
            let name = if pages > 1 { format!("{name}-{}", part + 1) } else { name.to_owned() };
            self.views.push((name, control.choice(board)));
        }
    }
}
