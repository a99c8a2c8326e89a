//! A small picture of what the room sees.

use super::{Look, Mode, canvas, show};
use crate::session::RoomView;
use chrono::NaiveDateTime;
use eframe::egui::{Rect, Shape, Ui, layers::ShapeIdx};
use std::sync::Arc;

/// A small picture of what the room sees; keep one for each place where it is shown.
#[derive(Debug, Default)]
pub struct Thumbnail {
    kept: Option<Kept>,
}

#[derive(Debug)]
struct Kept {
    view: Arc<RoomView>,
    rect: Rect,
    look: Look,
    /// Half a second of the wall clock.
    moment: i64,
    shapes: Vec<Shape>,
}

impl Thumbnail {
    /// Draws `view` into `rect`, with the height of the room's screen, at the wall clock's `now`.
    /// It is drawn anew at most twice a second, and at once for a new view. It never asks for a
    /// frame.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        rect: Rect,
        view: &Arc<RoomView>,
        look: Look,
        now: NaiveDateTime,
    ) {
        let draw = |ui: &mut Ui| {
            show(ui, rect, view, look, now, Mode::Picture);
        };
        if canvas::has_letters(rect) {
            // Its shapes cannot be kept: letters may move within the font's texture. They are
            // laid out once and remembered by egui, so that this costs little.
            draw(ui);
            return;
        }
        let moment = now.and_utc().timestamp_millis().div_euclid(500);
        let same = |k: &Kept| {
            Arc::ptr_eq(&k.view, view) && (k.rect, k.look, k.moment) == (rect, look, moment)
        };
        if !self.kept.as_ref().is_some_and(same) {
            self.kept = None;
        }
        let kept = self.kept.get_or_insert_with(|| Kept {
            view: Arc::clone(view),
            rect,
            look,
            moment,
            shapes: shapes_of(ui, draw),
        });
        ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).extend(kept.shapes.clone());
    }
}

/// The shapes that `draw` adds, taken out again.
fn shapes_of(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) -> Vec<Shape> {
    let layer = ui.layer_id();
    let before = ui.ctx().graphics_mut(|g| g.entry(layer).next_idx());
    draw(ui);
    ui.ctx().graphics_mut(|graphics| {
        let list = graphics.entry(layer);
        let added = list.all_entries().skip(before.0).map(|s| s.shape.clone()).collect();
        for index in before.0..list.next_idx().0 {
            list.reset_shape(ShapeIdx(index));
        }
        added
    })
}
