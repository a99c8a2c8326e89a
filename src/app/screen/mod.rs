//! The shared screen: what the room sees, drawn from a [`RoomView`] alone.
//!
//! [`show`] draws any view into any rectangle: the projector's window, the main window on a single
//! mirrored display, a small picture of it. Every size is a part of the height, so that all of
//! them look alike. What a participant does in the booth stays in the [`ScreenState`] of the
//! screen they stand at, until they hand it in; a picture has no such state and cannot show it.
//! This room changes nothing: a ballot that is handed in, and cards that people sort, are answered
//! as a [`Change`] to make.

mod blank;
mod booth;
mod canvas;
mod closing;
mod countdown;
mod fit;
mod footer;
mod header;
mod host;
mod legibility;
mod lot;
mod meter;
mod poster;
mod prompt;
mod quadrants;
mod results;
mod reveal;
mod seats;
mod sort;
mod spotlight;
mod themes;
mod thumbnail;
mod voting;
mod wall;

pub use host::{Hosting, ScreenHost};
pub use legibility::{Legibility, Verdict};
pub use poster::{POSTER_ROWS, has_poster, poster};
pub use thumbnail::Thumbnail;

use super::text::Lang;
use crate::session::{Change, Refusal, RoomCard, RoomScene, RoomView};
use canvas::Canvas;
use chrono::NaiveDateTime;
use eframe::egui::{Rect, Ui};

/// How a ballot fares that was handed in at the booth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BallotNews {
    /// It was not taken.
    Refused(Refusal),
    /// It is counted, and on its way to the disk.
    Taken,
    /// It is counted, but the disk does not take it so far.
    Unsaved,
    /// It is on disk: only now its voter is told that it is recorded.
    OnDisk,
}

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
/// the cards that are being sorted, and which bars are growing.
#[derive(Debug, Default)]
pub struct ScreenState {
    booth: booth::Booth,
    sort: sort::Sorting,
    reveal: reveal::Reveal,
    legibility: Legibility,
}

impl ScreenState {
    /// How well what was drawn last can be read.
    #[must_use]
    pub fn legibility(&self) -> Legibility {
        self.legibility
    }

    /// How the ballot that was handed in fares. Call it for every ballot that
    /// [`show`] returns.
    pub fn booth_news(&mut self, news: BallotNews) {
        self.booth.hear(news);
    }
}

/// Draws a view over the whole of `rect` at the wall clock's `now`, and returns what people at the
/// screen did: the ballot that was handed in at the booth, the cards that were sorted.
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
) -> Option<Change> {
    let clip = ui.clip_rect();
    ui.set_clip_rect(clip.intersect(rect));
    let mut state = match mode {
        Mode::Room(state) => Some(state),
        Mode::Picture => None,
    };
    let c = &mut Canvas::new(ui, rect, look, state.is_some());
    c.fill(rect, 0.0, c.p.lb);
    if let Some(state) = &mut state {
        state.booth.forget_if_left(c, &view.scene);
    }
    let mut change = None;
    match &view.scene {
        RoomScene::Blank => blank::show(c, view),
        RoomScene::Prompt { .. } => prompt::show(c, view, now),
        RoomScene::Wall { .. } => wall::show(c, view),
        RoomScene::Seats { .. } => seats::show(c, view),
        RoomScene::Themes { .. } => themes::show(c, view),
        RoomScene::Sort { .. } => change = sort::show(c, view, state.as_mut().map(|s| &mut s.sort)),
        RoomScene::Spotlight(_) => spotlight::show(c, view),
        RoomScene::Voting { .. } => voting::show(c, view, now),
        RoomScene::Booth { .. } => {
            change = booth::show(c, view, state.as_mut().map(|s| &mut s.booth));
        }
        RoomScene::Results { .. } => results::show(c, view, state.as_mut().map(|s| &mut s.reveal)),
        RoomScene::Quadrants { .. } => quadrants::show(c, view),
        RoomScene::Lot { .. } => lot::show(c, view),
        RoomScene::Closing { .. } => closing::show(c, view),
    }
    if let Some(state) = state {
        state.legibility = c.legibility();
    }
    ui.set_clip_rect(clip);
    change
}

/// A card's number with those merged into it: "17 + 9".
fn merged(card: &RoomCard) -> String {
    let others = merged_into(card);
    if others.is_empty() { card.number.to_string() } else { format!("{} {others}", card.number) }
}

/// The numbers merged into a card: "+ 9 + 12".
fn merged_into(card: &RoomCard) -> String {
    let others: Vec<String> = card.merged.iter().map(|n| format!("+ {n}")).collect();
    others.join(" ")
}
