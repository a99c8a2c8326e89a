//! The twelve months of an activity. The row of months is one stop of the keyboard: arrows move
//! in it, Space ticks, Shift and the right arrow go on ticking.

use super::rows;
use crate::app::{
    style::{Icon, IconWeight, Palette, radius},
    text::{Lang, dates, plan as words},
    widgets::ring,
};
use eframe::egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

/// The months of one row.
pub(super) struct Months<'a> {
    pub(super) id: Id,
    pub(super) lang: Lang,
    /// The row as it is counted on screen, from 1.
    pub(super) row: usize,
    /// Ticked ones, 1 to 12, ascending.
    pub(super) ticked: &'a [u8],
    pub(super) enabled: bool,
}

/// Where a month stands, counted from 1.
pub(super) fn cell(rect: Rect, month: u8) -> Rect {
    let width = rect.width() / 12.0;
    let left = rect.left() + width * f32::from(month - 1);
    Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()))
}

impl Months<'_> {
    /// Shows them in `rect`; `cursor` is the month that keys work on. Returns the months as a
    /// person wants them now.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        rect: Rect,
        cursor: &mut u8,
    ) -> (Response, Option<Vec<u8>>) {
        let sense = if self.enabled { Sense::focusable_noninteractive() } else { Sense::hover() };
        let response = ui.interact(rect, self.id, sense);
        let mut wanted = None;
        for month in 1..=12 {
            let sense = if self.enabled { Sense::CLICK } else { Sense::hover() };
            let tick = ui.interact(cell(rect, month), self.id.with(month), sense);
            if tick.clicked() {
                *cursor = month;
                wanted = Some(month);
            }
            tick.widget_info(|| {
                let name = dates::month(self.lang, u32::from(month - 1));
                let on = self.ticked.contains(&month);
                let text = words::month(self.lang, name, self.row);
                WidgetInfo::selected(Role::CheckBox, self.enabled, on, text)
            });
        }
        let mut wanted = wanted.map(|month| {
            let mut months = self.ticked.to_vec();
            rows::toggle(&mut months, month);
            months
        });
        if response.has_focus() {
            wanted = wanted.or(self.keys(ui, cursor));
        }
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, response.has_focus().then_some(*cursor));
        }
        response.widget_info(|| {
            let name = words::cell(self.lang, words::months(self.lang), self.row);
            WidgetInfo::labeled(Role::Group, self.enabled, name)
        });
        (response, wanted)
    }

    fn keys(&self, ui: &mut Ui, cursor: &mut u8) -> Option<Vec<u8>> {
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
        let mut months = self.ticked.to_vec();
        let before = months.len();
        ui.input_mut(|i| {
            if i.consume_key(Modifiers::SHIFT, Key::ArrowRight) {
                *cursor = rows::extend(&mut months, *cursor);
            } else if i.consume_key(Modifiers::NONE, Key::ArrowRight) {
                *cursor = (*cursor + 1).min(12);
            } else if i.consume_key(Modifiers::NONE, Key::ArrowLeft) {
                *cursor = (*cursor - 1).max(1);
            } else if i.consume_key(Modifiers::NONE, Key::Space) {
                rows::toggle(&mut months, *cursor);
            }
        });
        (months.len() != before).then_some(months)
    }

    fn paint(&self, ui: &Ui, rect: Rect, cursor: Option<u8>) {
        let p = Palette::of(ui);
        let painter = ui.painter();
        let y = rect.center().y;
        for month in (1..=12).filter(|m| !self.ticked.contains(m)) {
            let open = Rect::from_center_size(cell(rect, month).center(), vec2(16.0, 16.0));
            painter.rect_stroke(open, radius::KEY, Stroke::new(1.3, p.garis2), StrokeKind::Inside);
        }
        for (first, last) in rows::runs(self.ticked) {
            let (from, to) = (cell(rect, first).left(), cell(rect, last).right());
            let bar = Rect::from_min_max(pos2(from, y - 10.0), pos2(to, y + 10.0));
            painter.rect_filled(bar, radius::TAG, p.nila);
        }
        for month in self.ticked {
            let at = cell(rect, *month).center();
            Icon::Check.paint(painter, at, 12.0, IconWeight::Bold, p.on_nila);
        }
        if let Some(month) = cursor {
            let at = Rect::from_center_size(cell(rect, month).center(), vec2(18.0, 18.0));
            ring(painter, p, at, radius::KEY);
        }
    }
}
