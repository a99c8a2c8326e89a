//! The name of the event and nothing else.

use super::{
    canvas::{Canvas, MARGIN},
    fit::{Face, largest},
};
use crate::{
    app::{
        style::Weight,
        text::{dates, screen},
        widgets::{Mark, pattern},
    },
    session::RoomView,
};
use eframe::egui::{Align2, Color32, Rect, Vec2, pos2, vec2};

/// The steps of the event's name, in u.
const STEPS: &[f32] = &[10.0, 8.0, 6.6, 5.2];

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView) {
    c.fill(c.rect, 0.0, c.p.panel);
    pattern(c.painter(), c.rect, 13.33 * c.u, Color32::WHITE.gamma_multiply(0.3));
    let left = c.rect.left() + MARGIN * c.u;
    let room = c.rect.width() - 2.0 * MARGIN * c.u;
    let date = view.date.map(|d| dates::weekday_date(c.look.lang, d)).unwrap_or_default();
    let parts = [view.host.as_str(), &date].into_iter().filter(|p| !p.is_empty());
    let below = parts.collect::<Vec<_>>().join(" · ");
    let kind = c.style(4.0, 1.42, Weight::SemiBold, 0.0);
    let mut bottom = c.rect.bottom() - 9.0 * c.u;
    let at = pos2(left, bottom);
    bottom = c.line(kind, &below, c.p.panel_m, at, Align2::LEFT_BOTTOM, room).top();
    bottom -= 2.4 * c.u;

    let title = if view.title.is_empty() { screen::event(c.look.lang) } else { &view.title };
    let face = Face { line: 1.08, weight: Weight::ExtraBold, tracking: -0.03, color: c.p.panel_t };
    let size = vec2(room.min(110.0 * c.u), 45.0 * c.u);
    let title = largest(c, STEPS, face, title, size);
    bottom = c.put(&title, pos2(left, bottom), Align2::LEFT_BOTTOM).top() - 4.0 * c.u;
    let mark = pos2(left, bottom - 13.0 * c.u);
    let mark = Rect::from_min_size(mark, Vec2::splat(13.0 * c.u));
    seven_dots(c, mark, c.p.panel_t, c.p.mark_mid);
}

/// The seven dots of the mark without its square.
pub(super) fn seven_dots(c: &Canvas<'_>, rect: Rect, dots: Color32, centre: Color32) {
    let grown = Rect::from_center_size(rect.center(), rect.size() * 1.24);
    Mark { ground: Color32::TRANSPARENT, dots, centre }.paint(c.painter(), grown);
}
