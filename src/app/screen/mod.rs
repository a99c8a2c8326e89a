//! The shared screen: what the room sees, drawn from a [`RoomView`] alone.
//!
//! Every size is a hundredth of the screen's height, so one drawing serves the projector, the
//! thumbnail in the top bar, and the main window on a mirrored display. Nothing here reads the
//! session; the booth's ballot in progress lives in its own state and never leaves it but as a
//! change.

mod blank;
mod booth;
mod canvas;
mod closing;
mod host;
mod prompt;
mod results;
mod spotlight;
mod themes;
mod voting;
mod wall;

pub use booth::BoothState;
pub use host::ScreenHost;

use super::{style::Palette, text::Lang};
use crate::session::{Change, RoomScene, RoomView};
use canvas::Canvas;
use chrono::NaiveDateTime;
use eframe::egui::{Rect, Ui};

/// Draws a view into `rect` as a picture: nothing in it can be touched.
pub fn picture(ui: &mut Ui, rect: Rect, view: &RoomView, lang: Lang, now: NaiveDateTime) {
    draw(ui, rect, view, lang, now, None);
}

/// Draws a view on the shared screen itself. Returns the ballot that was handed in at the booth.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    view: &RoomView,
    booth: &mut BoothState,
    lang: Lang,
    now: NaiveDateTime,
) -> Option<Change> {
    draw(ui, rect, view, lang, now, Some(booth))
}

fn draw(
    ui: &mut Ui,
    rect: Rect,
    view: &RoomView,
    lang: Lang,
    now: NaiveDateTime,
    booth: Option<&mut BoothState>,
) -> Option<Change> {
    let palette = Palette::of(ui);
    let clip = rect.intersect(ui.clip_rect());
    ui.painter().rect_filled(rect, 0.0, palette.lb);
    let mut child = ui.new_child(eframe::egui::UiBuilder::new().max_rect(rect).id_salt("room"));
    child.set_clip_rect(clip);
    let mut canvas = Canvas {
        ui: &mut child,
        rect,
        u: rect.height() / 100.0,
        p: palette,
        lang,
        now,
        live: booth.is_some(),
    };
    match &view.scene {
        RoomScene::Blank => blank::draw(&canvas, view),
        RoomScene::Prompt { .. } => prompt::draw(&canvas, view),
        RoomScene::Wall { .. } => wall::draw(&canvas, view),
        RoomScene::Themes { .. } => themes::draw(&canvas, view),
        RoomScene::Spotlight(card) => spotlight::draw(&canvas, view, card),
        RoomScene::Voting { .. } => voting::draw(&canvas, view),
        RoomScene::Results { .. } => results::draw(&canvas, view),
        RoomScene::Closing { .. } => closing::draw(&canvas, view),
        RoomScene::Booth { .. } => match booth {
            Some(state) => return booth::show(&mut canvas, view, state),
            // A picture of the booth never shows what somebody is choosing.
            None => booth::picture(&canvas, view),
        },
    }
    None
}
