//! The blank screen: the event's name on indigo.

use super::canvas::{Canvas, Look, look};
use crate::{
    app::{
        style::Weight,
        text::{dates, words},
        widgets::{Mark, pattern},
    },
    session::RoomView,
};
use eframe::egui::{Align2, Color32, Rect, pos2, vec2};

const NAME: Look = look(10.0, Weight::ExtraBold).tight(-0.03, 1.08);

pub(super) fn draw(c: &Canvas<'_>, view: &RoomView) {
    let (u, p) = (c.u, c.p);
    c.painter().rect_filled(c.rect, 0.0, p.panel);
    pattern(c.painter(), c.rect, 13.3 * u, Color32::WHITE.gamma_multiply(0.3));
    let left = c.rect.left() + 6.0 * u;
    let width = c.rect.width() * 0.72;
    let date = view.date.map(|d| dates::weekday_date(c.lang, d)).unwrap_or_default();
    let parts: Vec<&str> =
        [view.host.as_str(), date.as_str()].into_iter().filter(|s| !s.is_empty()).collect();
    let bottom = c.rect.bottom() - 9.0 * u;
    let small = look(4.0, Weight::SemiBold);
    let line = c.text(
        small,
        &parts.join(" · "),
        p.panel_m,
        pos2(left, bottom),
        Align2::LEFT_BOTTOM,
        width,
    );
    let title =
        if view.title.is_empty() { words::untitled_event(c.lang) } else { view.title.as_str() };
    let galley = c.fitting(&[10.0, 8.4, 7.0], NAME, title, p.panel_t, width, 44.0 * u);
    let at = pos2(left, line.top() - 2.4 * u);
    let name = c.place(galley, at, Align2::LEFT_BOTTOM, p.panel_t);
    let mark = Rect::from_min_size(
        pos2(left - 1.8 * u, name.top() - 4.0 * u - 13.0 * u),
        vec2(13.0 * u, 13.0 * u),
    );
    Mark { ground: Color32::TRANSPARENT, dots: p.panel_t, centre: p.live }.paint(c.painter(), mark);
}
