//! The timer of the top bar: it shows and asks; what it means is decided elsewhere.

use super::{button::Button, focus::ring_if_focused, tip::tip};
use crate::app::style::{Icon, IconWeight, Palette, Type, radius};
use eframe::egui::{
    Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

const HEIGHT: f32 = 46.0;
const GAP: f32 = 9.0;

/// The timer block.
#[derive(Clone, Copy, Debug)]
#[must_use = "a timer shows when `show` is called"]
pub struct TimerBlock<'a> {
    /// The digits: "06:42", or "+00:12" past the end.
    pub digits: &'a str,
    /// Does it run?
    pub running: bool,
    /// Under a minute, or past the end: the digits take the colour of time.
    pub urgent: bool,
    /// How much of the time is left, from 0 to 1.
    pub left: f32,
    /// Accessible name and tooltip of the round button: "start" or "pause".
    pub toggle: &'a str,
    /// The keys that do the same.
    pub toggle_keys: &'a str,
    /// The button that adds a minute; empty to leave it out.
    pub more: &'a str,
}

/// What a person asked the timer for.
#[derive(Debug)]
pub struct TimerResponse {
    /// Start or pause.
    pub toggled: bool,
    /// One minute more.
    pub more: bool,
    /// The digits, for a menu.
    pub digits: Response,
}

impl TimerBlock<'_> {
    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> TimerResponse {
        let p = Palette::of(ui);
        let ink = if self.urgent { p.soga_ink } else { p.tinta };
        let digits = Type::TIMER.whole(ui.painter(), self.digits, ink);
        // Reserved for the widest digits, so that the block does not tremble every second.
        let widest: String =
            self.digits.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
        let room = Type::TIMER.whole(ui.painter(), &widest, ink).size().x.ceil();
        let more = (!self.more.is_empty()).then(|| {
            let button = Button::new(self.more).small().kind(super::ButtonKind::Ghost);
            let width = button.measure(ui).x - 8.0;
            (button.ink(p.tinta2).width(width), width)
        });
        let end = more.as_ref().map_or(10.0, |(_, width)| GAP + width + 10.0);
        let size = vec2(7.0 + 32.0 + GAP + room + end, HEIGHT);
        let (rect, whole) = ui.allocate_exact_size(size, Sense::hover());

        ui.painter().rect_filled(rect, radius::CARD, p.kertas2);
        self.paint_left(ui, rect, p.soga);
        let line = Stroke::new(1.0, p.garis);
        ui.painter().rect_stroke(rect, radius::CARD, line, StrokeKind::Inside);

        let circle = Rect::from_center_size(rect.left_center() + vec2(23.0, 0.0), vec2(32.0, 32.0));
        let toggle = ui.interact(circle, whole.id.with("toggle"), Sense::click());
        let ground =
            if toggle.hovered() { p.soga_soft.lerp_to_gamma(p.soga, 0.3) } else { p.soga_soft };
        ui.painter().circle_filled(circle.center(), 16.0, ground);
        let icon = if self.running { Icon::Pause } else { Icon::Play };
        icon.paint(ui.painter(), circle.center(), 16.0, IconWeight::Fill, p.soga_ink);
        ring_if_focused(ui, &toggle, 16.0);
        toggle.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.toggle));
        tip(&toggle, self.toggle, self.toggle_keys);

        let x = circle.right() + GAP;
        let place = Rect::from_min_size(pos2(x, rect.top()), vec2(room, HEIGHT));
        let shown = ui.interact(place, whole.id.with("digits"), Sense::CLICK);
        let at = pos2(x, rect.center().y - digits.size().y / 2.0);
        ui.painter().galley(at, digits, ink);
        shown.widget_info(|| WidgetInfo::labeled(Role::Timer, true, self.digits));

        let more = more.is_some_and(|(button, width)| {
            let corner = pos2(x + room + GAP, rect.center().y - 15.0);
            ui.place(Rect::from_min_size(corner, vec2(width, 30.0)), button).clicked()
        });
        TimerResponse { toggled: toggle.clicked(), more, digits: shown }
    }

    /// The line along the bottom edge, cut to the rounded corners.
    fn paint_left(&self, ui: &Ui, rect: Rect, color: Color32) {
        let mut line = rect.shrink(1.0);
        line.set_width(line.width() * self.left.clamp(0.0, 1.0));
        line.min.y = line.max.y - 3.0;
        if line.width() > 0.0 {
            let painter = ui.painter().with_clip_rect(line.intersect(ui.clip_rect()));
            painter.rect_filled(rect.shrink(1.0), radius::CARD - 1.0, color);
        }
    }
}
