//! One page alone, for tests: it owns a session, draws the page every frame and carries out the
//! changes it asks for, as the window does. Everything else it asks for is kept for the test.

use super::Place;
use crate::app::{
    command::{self, Command, Typing},
    page::{Ask, Asks, PageContext},
    room_control::{RoomControl, RoomPage},
    style,
    text::Lang,
};
use crate::session::{BoardId, Change, History, Refusal, Session};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use eframe::egui::{self, Theme, Ui, UiBuilder};
use egui_kittest::Harness;

/// How a page is drawn.
pub type Show<S> = fn(&mut Ui, &PageContext<'_>, &mut S, &mut Asks);

/// A session on a desk, with one page of the window over it.
pub struct Desk<S> {
    /// What is worked on.
    pub session: Session,
    /// Its undo.
    pub history: History,
    /// The page's own state.
    pub page: S,
    /// Grows with every change.
    pub revision: u64,
    /// The language.
    pub lang: Lang,
    /// The clock; it goes on by a minute with every change.
    pub now: NaiveDateTime,
    /// May the page change things?
    pub editable: bool,
    /// What the room sees; `Ask::Room` is carried out.
    pub room: RoomControl,
    /// What was asked for and is no change, in order.
    pub asked: Vec<Ask>,
    /// What was refused, in order.
    pub refused: Vec<Refusal>,
    /// Commands to hand to the page with the next frame, as if chosen from the palette.
    pub invoke: Vec<Command>,
    place: Place,
    show: Show<S>,
}

/// 8 July 2019 at 9 o'clock.
pub fn start() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

/// A session to which these changes were made.
pub fn session(changes: impl IntoIterator<Item = Change>) -> Session {
    let mut session = Session::new("contoh".to_owned(), start());
    for change in changes {
        session.apply(change, start()).unwrap();
    }
    session
}

impl<S: Default> Desk<S> {
    /// A desk with `session` on it and the page of `place` over it.
    pub fn new(session: Session, place: Place, show: Show<S>) -> Self {
        Self {
            session,
            history: History::default(),
            page: S::default(),
            revision: 0,
            lang: Lang::Indonesian,
            now: start(),
            editable: true,
            room: RoomControl::default(),
            asked: Vec::new(),
            refused: Vec::new(),
            invoke: Vec::new(),
            place,
            show,
        }
    }
}

impl<S> Desk<S> {
    /// The board that is worked on.
    pub fn board(&self) -> BoardId {
        self.session.boards()[0].id
    }

    /// Makes a change from outside the page.
    pub fn change(&mut self, change: Change) -> Result<(), Refusal> {
        self.now += TimeDelta::minutes(1);
        self.revision += 1;
        self.history.apply(&mut self.session, change, self.now).map(drop)
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        self.revision += 1;
        self.history.undo(&mut self.session).unwrap();
    }

    /// Draws the page once, and carries out what it asks for.
    pub fn frame(&mut self, ui: &mut Ui) {
        let typing = if ui.ctx().text_edit_focused() { Typing::Field } else { Typing::Nowhere };
        // As in the window: keys belong to a dialog while one is open.
        let dialog = ui.memory(|memory| memory.top_modal_layer().is_some());
        let stage = self.place.stage();
        let mut commands =
            if dialog { Vec::new() } else { command::take_pressed(ui.ctx(), stage, typing) };
        commands.append(&mut self.invoke);
        let mut asks = Asks::default();
        let cx = PageContext {
            session: &self.session,
            revision: self.revision,
            board: self.session.boards()[0].id,
            lang: self.lang,
            now: self.now,
            editable: self.editable,
            commands: &commands,
            room: &self.room,
        };
        (self.show)(ui, &cx, &mut self.page, &mut asks);
        for ask in asks.take() {
            self.carry_out(ui, ask);
        }
    }

    fn carry_out(&mut self, ui: &Ui, ask: Ask) {
        use crate::app::page::RoomAsk;
        if let Ask::Change(change) = ask {
            if let Err(refusal) = self.change(change) {
                self.refused.push(refusal);
            }
            ui.ctx().request_repaint();
            return;
        }
        if let Ask::Room(ask) = ask {
            match ask {
                RoomAsk::Spotlight(idea) => self.room.turn_to(RoomPage::Spotlight(idea)),
                RoomAsk::Theme(theme) => self.room.turn_to(RoomPage::Theme(theme)),
                RoomAsk::Voting(poll) => self.room.turn_to(RoomPage::Voting(poll)),
                RoomAsk::VotingAloud(poll) => self.room.turn_to(RoomPage::VotingAloud(poll)),
                RoomAsk::Booth(poll) => self.room.turn_to(RoomPage::Booth(poll)),
                RoomAsk::Results(poll) => self.room.turn_to(RoomPage::Results(poll)),
                RoomAsk::Quadrants(poll) => self.room.turn_to(RoomPage::Quadrants(poll)),
                RoomAsk::Lot(poll, rank, seed) => {
                    self.room.turn_to(RoomPage::Lot(poll, rank, seed));
                }
                RoomAsk::Uncover(rows) => self.room.uncovered = rows,
                RoomAsk::Follow(on) => self.room.follow = on,
                RoomAsk::Size(..)
                | RoomAsk::Legible(_)
                | RoomAsk::Closed
                | RoomAsk::LeaveFullScreen => {}
            }
            ui.ctx().request_repaint();
        }
        self.asked.push(ask);
    }

    /// A harness that draws the page 1170 by 678, as in a window of 1366 by 768.
    pub fn harness<'a>(self) -> Harness<'a, Self>
    where
        S: 'a,
    {
        let builder = Harness::builder()
            .with_size([1170.0, 678.0])
            .with_step_dt(1.0 / 60.0)
            .with_max_steps(120)
            .with_context_setup(still);
        builder.build_ui_state(|ui, desk: &mut Self| desk.paper(ui), self)
    }

    /// The same, drawn to a picture in some theme and size. `None` without a graphics adapter.
    pub fn picture<'a>(self, theme: Theme, size: [f32; 2]) -> Option<Harness<'a, Self>>
    where
        S: 'a,
    {
        let found = std::panic::catch_unwind(egui_kittest::wgpu::WgpuTestRenderer::new).ok();
        let must = std::env::var("BIMTEK_PICTURES").is_ok_and(|value| value == "must");
        assert!(found.is_some() || !must, "BIMTEK_PICTURES=must, but no graphics adapter");
        if found.is_none() {
            println!("SKIPPED: no graphics adapter for a picture");
        }
        let builder = Harness::builder()
            .with_size(size)
            .with_theme(theme)
            .with_render_cursor(false)
            .with_step_dt(1.0 / 60.0)
            .with_max_steps(120)
            .renderer(found?)
            .with_context_setup(still);
        Some(builder.build_ui_state(|ui, desk: &mut Self| desk.paper(ui), self))
    }

    /// The page on the window's ground, over all of it.
    fn paper(&mut self, ui: &mut Ui) {
        let all = ui.ctx().content_rect();
        ui.painter().rect_filled(all, 0.0, style::Palette::of(ui).mori);
        ui.scope_builder(UiBuilder::new().max_rect(all), |ui| self.frame(ui));
    }
}

/// Fonts and style, and nothing that moves.
pub fn still(ctx: &egui::Context) {
    style::install(ctx);
    style::set_reduced_motion(ctx, true);
}
