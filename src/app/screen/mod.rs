//! The shared screen: what the room sees, drawn from a [`RoomView`] alone.
//!
//! [`show`] draws any view into any rectangle: the projector's window, the main window on a single
//! mirrored display, a small picture of it. Every size is a part of the height, so that all of
//! them look alike. What a participant does in the booth stays in the [`ScreenState`] of the
//! screen they stand at, until they hand it in; a picture has no such state and cannot show it.
//! This room changes nothing: it answers with [`ScreenAsk`]s.

mod blank;
mod booth;
mod canvas;
mod closing;
mod countdown;
mod fit;
mod footer;
mod header;
pub mod host;
mod meter;
mod prompt;
mod results;
mod reveal;
mod spotlight;
mod themes;
mod thumbnail;
mod voting;
mod wall;

pub use host::ScreenHost;
pub use thumbnail::Thumbnail;

use super::{command::Command, text::Lang};
use crate::session::{Mark, PollId, Refusal, RoomCard, RoomScene, RoomView, Voter};
use canvas::Canvas;
use chrono::NaiveDateTime;
use eframe::egui::{Rect, Sense, Ui};

/// In which language and theme the screen is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// Dark ground.
    pub dark: bool,
}

/// Which kind of screen is drawn.
#[derive(Debug)]
pub enum Mode<'a> {
    /// The screen in the room: things move, and the booth can be used.
    Room(&'a mut ScreenState),
    /// A picture of it: nothing moves, nothing can be touched, and of the booth only its entrance
    /// is seen.
    Picture,
}

/// What one screen in the room remembers between frames: the booth with its ballot in progress,
/// and which bars are growing.
#[derive(Debug, Default)]
pub struct ScreenState {
    booth: booth::Booth,
    reveal: reveal::Reveal,
}

impl ScreenState {
    /// Whether the ballot that was asked to be cast has been taken. Call it for every
    /// [`ScreenAsk::Cast`].
    pub fn booth_answer(&mut self, answer: Result<(), Refusal>) {
        self.booth.answer(answer);
    }
}

/// What was asked for at the shared screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScreenAsk {
    /// Hands in a ballot from the booth; answer it with [`ScreenHost::answer_booth`].
    Cast {
        /// In this poll.
        poll: PollId,
        /// Of this voter.
        voter: Voter,
        /// These marks, in the order of the options; none is a blank ballot.
        marks: Vec<Mark>,
    },
    /// A command, by a key pressed on the projector's window.
    Command(Command),
    /// The projector's window was asked to close.
    Close,
}

/// Draws a view over the whole of `rect` at the wall clock's `now`, and returns what a person at
/// the screen asked for.
///
/// It asks for the next frame only while something moves, when the seconds of a running timer
/// change, and when an abandoned ballot must be discarded.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    view: &RoomView,
    look: Look,
    now: NaiveDateTime,
    mode: Mode<'_>,
) -> Vec<ScreenAsk> {
    let clip = ui.clip_rect();
    ui.set_clip_rect(clip.intersect(rect));
    let mut state = match mode {
        Mode::Room(state) => Some(state),
        Mode::Picture => None,
    };
    let c = &mut Canvas::new(ui, rect, look, state.is_some());
    c.fill(rect, 0.0, c.p.lb);
    let mut asks = Vec::new();
    if let Some(state) = &mut state {
        state.booth.forget_if_left(c, &view.scene);
    }
    match &view.scene {
        RoomScene::Blank => blank::show(c, view),
        RoomScene::Prompt { .. } => prompt::show(c, view, now),
        RoomScene::Wall { .. } => wall::show(c, view),
        RoomScene::Themes { .. } => themes::show(c, view),
        RoomScene::Spotlight(_) => spotlight::show(c, view),
        RoomScene::Voting { .. } => voting::show(c, view, now),
        RoomScene::Booth { .. } => {
            booth::show(c, view, state.map(|s| &mut s.booth), &mut asks);
        }
        RoomScene::Results { .. } => results::show(c, view, state.map(|s| &mut s.reveal)),
        RoomScene::Closing { .. } => closing::show(c, view),
    }
    ui.set_clip_rect(clip);
    asks
}

/// Draws the screen over the whole of `ui`, for a window that shows nothing else.
fn fill(
    ui: &mut Ui,
    view: &RoomView,
    look: Look,
    now: NaiveDateTime,
    state: &mut ScreenState,
) -> Vec<ScreenAsk> {
    let rect = ui.max_rect();
    ui.allocate_rect(rect, Sense::hover());
    show(ui, rect, view, look, now, Mode::Room(state))
}

/// A card's number with those merged into it: "17 + 9".
fn merged(card: &RoomCard) -> String {
    format!("{} {}", card.number, merged_into(card)).trim_end().to_owned()
}

/// The numbers merged into a card: "+ 9 + 12".
fn merged_into(card: &RoomCard) -> String {
    card.merged.iter().map(|n| format!("+ {n} ")).collect::<String>().trim_end().to_owned()
}
