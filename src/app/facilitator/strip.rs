//! A strip of cards under the header: one of several polls or chosen ideas is worked on.

use super::idea_badge::{self, Look};
use crate::app::{
    style::{Icon, IconWeight, Palette, Type, Weight, radius, space},
    widgets::{line_start, ring_if_focused},
};
use eframe::egui::{
    Align, Layout, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// Height of the strip with the distance below it.
pub const HEIGHT: f32 = 60.0;
const CARD: f32 = 48.0;
const GAP: f32 = 8.0;

/// One card.
#[derive(Clone, Copy, Debug)]
pub struct StripCard<'a> {
    /// On the tile at the left; empty for none.
    pub badge: &'a str,
    /// The look of the tile.
    pub look: Option<Look>,
    /// On at most two lines.
    pub title: &'a str,
    /// Where it stands, at the right.
    pub end: &'a str,
    /// It is done: the end is green, with a check.
    pub done: bool,
}

/// Shows `count` cards with `chosen` on; returns the card that a person chose instead. The
/// cards are asked for as they come into view.
pub fn strip<'a>(
    ui: &mut Ui,
    name: &str,
    count: usize,
    chosen: usize,
    mut card: impl FnMut(usize) -> StripCard<'a>,
) -> Option<usize> {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, group) = ui.allocate_exact_size(size, Sense::hover());
    group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), name));
    let inner = rect.shrink2(vec2(space::GUTTER, 0.0));
    let columns = (inner.width() / 270.0).floor().max(2.0);
    let width = ((inner.width() - GAP * (columns - 1.0)) / columns).floor();
    let mut picked = None;
    // Room for the focus ring, which lies outside of the card.
    let view = inner.expand2(vec2(4.0, 4.0));
    let layout = Layout::left_to_right(Align::Min);
    ui.scope_builder(eframe::egui::UiBuilder::new().max_rect(view).layout(layout), |ui| {
        ScrollArea::horizontal().id_salt(name).auto_shrink(false).show_viewport(ui, |ui, seen| {
            ui.set_width(8.0 + (width + GAP) * count as f32 - GAP);
            ui.set_height(CARD + 8.0);
            let origin = ui.min_rect().left_top() + vec2(4.0, 4.0);
            let first = (seen.left() / (width + GAP)).floor().max(0.0) as usize;
            let last = ((seen.right() / (width + GAP)).ceil() as usize).min(count);
            for index in first..last {
                let left = origin.x + (width + GAP) * index as f32;
                let place = Rect::from_min_size(pos2(left, origin.y), vec2(width, CARD));
                let id = ui.scope_id().with(index);
                let response = ui.interact(place, id, Sense::click());
                let on = index == chosen;
                let card = card(index);
                paint(ui, &response, &card, on);
                response.widget_info(|| {
                    let text = [card.badge, card.title, card.end].join(" ");
                    WidgetInfo::selected(Role::RadioButton, true, on, text.trim())
                });
                if response.has_focus() {
                    ui.scroll_to_rect(place, None);
                }
                if response.clicked() && !on {
                    picked = Some(index);
                }
            }
        });
    });
    picked
}

fn paint(ui: &Ui, response: &Response, card: &StripCard<'_>, on: bool) {
    let p = Palette::of(ui);
    let rect = response.rect;
    let painter = ui.painter();
    let (fill, stroke) = match (on, response.hovered()) {
        (true, _) => (p.kertas, Stroke::new(2.0, p.nila)),
        (false, true) => (p.kertas2, Stroke::new(1.0, p.kontrol)),
        (false, false) => (p.mori, Stroke::new(1.0, p.garis2)),
    };
    painter.rect(rect, radius::CARD, fill, stroke, StrokeKind::Inside);
    let mut left = rect.left() + 12.0;
    if !card.badge.is_empty() {
        let at = pos2(rect.left() + 8.0, rect.center().y);
        left = idea_badge::paint(ui, at, card.badge, card.look).right() + 9.0;
    }
    let ink = match (card.done, on) {
        (true, _) => p.ok_ink,
        (false, true) => p.tinta,
        (false, false) => p.tinta3,
    };
    let end = Type::FIELD.whole(painter, card.end, ink);
    let mut right = rect.right() - 12.0 - end.size().x;
    painter.galley(line_start(right, rect.center().y, &end), end, ink);
    if card.done {
        let at = pos2(right - 11.0, rect.center().y);
        Icon::CheckCircle.paint(painter, at, 14.0, IconWeight::Fill, p.ok);
        right -= 18.0;
    }
    let weight = if on { Weight::Bold } else { Weight::SemiBold };
    let kind = Type::SMALL.sized(12.5).line(15.0).weight(weight);
    let ink = if on { p.tinta } else { p.tinta2 };
    let title = kind.lines_in(painter, card.title, ink, (right - 9.0 - left).max(20.0), 2);
    painter.galley(line_start(left, rect.center().y, &title), title, ink);
    ring_if_focused(ui, response, radius::CARD);
}
