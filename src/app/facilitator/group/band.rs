//! The rubber band: a drag that begins where nothing lies selects every card that it touches.

use super::State;
use crate::{
    app::{page::PageContext, style::Palette},
    session::IdeaNumber,
};
use eframe::egui::{
    Color32, Id, Key, LayerId, Modifiers, Order, Pos2, Rect, Sense, Stroke, StrokeKind, Ui,
};

/// A band under way.
#[derive(Clone, Debug)]
pub struct Band {
    from: Pos2,
    to: Pos2,
    /// Selected before it began, and kept.
    kept: Vec<IdeaNumber>,
    /// What was selected when it began: `Esc` brings it back.
    before: Vec<IdeaNumber>,
}

/// Begins a band, follows it, ends it. Call it before the cards are drawn: what lies above the
/// ground takes the pointer first.
pub fn advance(ui: &Ui, cx: &PageContext<'_>, state: &mut State, rect: Rect) {
    let ground = ui.interact(rect, Id::unique(("ground", cx.board.0)), Sense::CLICK | Sense::DRAG);
    let (pointer, modifiers, down) = ui
        .input(|input| (input.pointer.latest_pos(), input.modifiers, input.pointer.primary_down()));
    if ground.clicked() {
        state.selected.clear();
    }
    // A finger that is drawn over the ground scrolls.
    let by_mouse = !ui.input(eframe::egui::InputState::any_touches);
    if ground.drag_started() && by_mouse && state.drag.is_none() {
        let from = ui.input(|input| input.pointer.press_origin()).or(pointer);
        let adding = modifiers.command || modifiers.shift;
        let before = state.selected.clone();
        state.band = from.map(|from| Band {
            from,
            to: from,
            kept: if adding { before.clone() } else { Vec::new() },
            before,
        });
    }
    let Some(mut band) = state.band.take() else { return };
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        state.selected = band.before;
        return;
    }
    band.to = pointer.unwrap_or(band.to);
    let mut selected = band.kept.clone();
    for number in state.geometry.cards_in(band.rect()) {
        if !selected.contains(&number) {
            selected.push(number);
        }
    }
    state.selected = selected;
    if down {
        state.band = Some(band);
    } else if let Some(first) = state.selected.first() {
        // Keys are about what was selected.
        state.cursor = Some(*first);
        state.focus_cursor = true;
    }
}

impl Band {
    fn rect(&self) -> Rect {
        Rect::from_two_pos(self.from, self.to)
    }
}

/// Draws the band above the cards.
pub fn paint(ui: &Ui, state: &State, rect: Rect) {
    let Some(band) = &state.band else { return };
    let p = Palette::of(ui);
    let layer = LayerId::new(Order::Foreground, Id::unique("band"));
    let painter = ui.ctx().layer_painter(layer).with_clip_rect(rect);
    let fill: Color32 = p.nila.gamma_multiply(0.10);
    let line = Stroke::new(1.0, p.nila);
    painter.rect(band.rect(), 3.0, fill, line, StrokeKind::Inside);
}
