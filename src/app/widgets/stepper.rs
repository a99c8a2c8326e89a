//! Number stepper: a number between a minus and a plus.

use super::focus::ring;
use crate::app::style::{Icon, IconWeight, Palette, Type, Weight};
use eframe::egui::{
    EventFilter, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, accesskit,
    pos2, vec2,
};
use std::ops::RangeInclusive;

/// A stepper over whole numbers. Arrow keys step it while it has the focus.
#[derive(Debug)]
#[must_use = "a stepper shows when `show` is called"]
pub struct Stepper<'a> {
    name: &'a str,
    value: &'a mut u32,
    range: RangeInclusive<u32>,
    big: bool,
}

impl<'a> Stepper<'a> {
    /// A stepper 36 high; `name` is its accessible name.
    pub fn new(name: &'a str, value: &'a mut u32, range: RangeInclusive<u32>) -> Self {
        Self { name, value, range, big: false }
    }

    /// 72 high, for the one number that a screen is about.
    pub fn big(mut self) -> Self {
        self.big = true;
        self
    }

    /// Shows it; the response has changed when the number did.
    pub fn show(self, ui: &mut Ui) -> Response {
        let (height, end, middle, radius) =
            if self.big { (72.0, 49.0, 64.0, 12.0) } else { (36.0, 34.0, 40.0, 8.0) };
        let size = vec2(2.0 * end + middle, height);
        let (rect, mut response) = ui.allocate_exact_size(size, Sense::focusable_noninteractive());
        let minus = Rect::from_min_size(rect.left_top(), vec2(end, height));
        let plus = Rect::from_min_max(pos2(rect.right() - end, rect.top()), rect.max);
        let down = ui.interact(minus, response.id.with("minus"), Sense::CLICK);
        let up = ui.interact(plus, response.id.with("plus"), Sense::CLICK);
        let steps = i64::from(up.clicked()) - i64::from(down.clicked()) + keys(ui, &response);
        let value = i64::from(*self.value) + steps;
        let (least, most) = (*self.range.start(), *self.range.end());
        let value = u32::try_from(value.max(0)).unwrap_or(most).clamp(least, most.max(least));
        if value != *self.value {
            *self.value = value;
            response.mark_changed();
        }
        if ui.is_rect_visible(rect) {
            let p = Palette::of(ui);
            let painter = ui.painter();
            let line = Stroke::new(1.0, if ui.is_enabled() { p.kontrol } else { p.garis });
            painter.rect(rect, radius, p.kertas, line, StrokeKind::Inside);
            let icon = if self.big { 18.0 } else { 14.0 };
            let ends = [(&down, Icon::Minus, least), (&up, Icon::Plus, most)];
            for (half, glyph, last) in ends {
                let ink = match (ui.is_enabled() && value != last, half.hovered()) {
                    (false, _) => p.mati,
                    (true, true) => p.nila,
                    (true, false) => p.tinta,
                };
                glyph.paint(painter, half.rect.center(), icon, IconWeight::Bold, ink);
            }
            let kind =
                if self.big { Type::FIGURE.sized(40.0) } else { Type::BODY.weight(Weight::Bold) };
            let ink = if ui.is_enabled() { p.tinta } else { p.mati };
            let text = kind.whole(painter, &value.to_string(), ink);
            painter.galley(rect.center() - text.size() / 2.0, text, ink);
            if response.has_focus() {
                ring(painter, p, rect, radius);
            }
        }
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::SpinButton, ui.is_enabled(), self.name);
            info.value = Some(f64::from(value));
            info
        });
        response
    }
}

/// Steps asked for by arrow keys or by assistive technology.
fn keys(ui: &Ui, response: &Response) -> i64 {
    let times = |count: usize| i64::try_from(count).unwrap_or_default();
    let count = |action| times(ui.input(|i| i.num_accesskit_action_requests(response.id, action)));
    let mut steps = count(accesskit::Action::Increment) - count(accesskit::Action::Decrement);
    if response.has_focus() && ui.is_enabled() {
        let filter = EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| times(ui.input(|i| i.num_presses(key)));
        steps += pressed(Key::ArrowUp) + pressed(Key::ArrowRight);
        steps -= pressed(Key::ArrowDown) + pressed(Key::ArrowLeft);
    }
    steps
}
