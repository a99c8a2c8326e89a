//! A choice of the set-up form: a card that is a radio button as a whole.

use crate::app::{
    style::{Icon, IconWeight, Palette, Type, Weight, radius},
    widgets::{Radio, line_start, ring_if_focused},
};
use eframe::egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, Widget, WidgetInfo, pos2, vec2};

/// A choice with its consequence.
#[derive(Clone, Copy, Debug)]
pub(super) struct ChoiceCard<'a> {
    pub(super) icon: Icon,
    pub(super) title: &'a str,
    /// What follows from it, in one sentence.
    pub(super) more: &'a str,
    /// At the right: how many.
    pub(super) end: &'a str,
    pub(super) on: bool,
    /// Lines there are for the sentence.
    pub(super) lines: usize,
}

impl Widget for ChoiceCard<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const END: f32 = 92.0;
        let height = 41.0 + 16.0 * self.lines as f32;
        let size = vec2(ui.available_width(), height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        if ui.is_rect_visible(rect) {
            let p = Palette::of(ui);
            let painter = ui.painter();
            let (fill, stroke) = match (self.on, response.hovered() && ui.is_enabled()) {
                (true, _) => (p.nila_soft, Stroke::new(2.0, p.nila)),
                (false, true) => (p.kertas2, Stroke::new(1.0, p.kontrol)),
                (false, false) => (p.kertas, Stroke::new(1.0, p.garis)),
            };
            painter.rect(rect, radius::CARD, fill, stroke, StrokeKind::Inside);
            let y = rect.center().y;
            Radio::paint(ui, pos2(rect.left() + 25.0, y), self.on);
            let weight = if self.on { IconWeight::Fill } else { IconWeight::Regular };
            let ink = if self.on { p.nila } else { p.tinta2 };
            self.icon.paint(painter, pos2(rect.left() + 57.0, y), 22.0, weight, ink);
            let left = rect.left() + 82.0;
            let kind = if self.on { Weight::Bold } else { Weight::Medium };
            let ink = if self.on { p.nila_ink } else { p.tinta3 };
            let end = Type::CAPTION.weight(kind).line_in(painter, self.end, ink, END);
            let right = rect.right() - 14.0 - end.size().x;
            painter.galley(line_start(right, y, &end), end, ink);
            let room = right - 10.0 - left;
            let title = Type::STRONG.line_in(painter, self.title, p.tinta, room);
            let more = Type::CAPTION.line(16.0);
            let more = more.lines_in(painter, self.more, p.tinta2, room, self.lines);
            let top = (y - f32::midpoint(20.0, more.size().y)).floor();
            painter.galley(pos2(left, top), title, p.tinta);
            painter.galley(pos2(left, top + 20.0), more, p.tinta2);
            ring_if_focused(ui, &response, radius::CARD);
        }
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), self.on, self.title)
        });
        response
    }
}
