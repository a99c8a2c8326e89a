//! The head of list views: a title, and a sentence at the right.

use super::canvas::Canvas;
use crate::app::style::Weight;
use eframe::egui::{Align2, Rect, pos2};

/// Where the list begins below the head, in u.
pub(super) const BELOW: f32 = 11.6;

/// Draws the head.
pub(super) fn show(c: &mut Canvas<'_>, title: &str, hint: &str) {
    let rect = c.content(3.4, 9.4);
    let kind = c.style(4.6, 1.14, Weight::ExtraBold, -0.02);
    let at = pos2(rect.left(), rect.center().y);
    let title = c.line(kind, title, c.p.lb_t, at, Align2::LEFT_CENTER, rect.width());
    let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
    let at = pos2(rect.right(), rect.center().y);
    let room = rect.right() - title.right() - 3.0 * c.u;
    c.line(kind, hint, c.p.lb_m, at, Align2::RIGHT_CENTER, room);
}

/// One sentence in the middle of an empty view.
pub(super) fn message(c: &mut Canvas<'_>, area: Rect, text: &str) {
    let kind = c.style(4.6, 1.25, Weight::Bold, -0.01);
    let text = c.write(kind, text, c.p.lb_m, area.width(), 2);
    c.put(&text, area.center(), Align2::CENTER_CENTER);
}
