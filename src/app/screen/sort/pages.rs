//! Turning the pages of cards and of themes.

use crate::app::{
    screen::{
        booth::control::{Control, hovered, ring},
        canvas::Canvas,
    },
    style::{Icon, IconWeight, Weight},
    text::screen,
};
use eframe::egui::{Align2, Rect, Role, vec2};

/// Height of the row, in u.
const HEIGHT: f32 = 6.4;

/// Takes a row off the bottom of `body` and turns the page there; a list of one page needs none.
/// `key` tells it apart from the other pages of the view.
pub(super) fn turn(c: &mut Canvas<'_>, key: &str, body: &mut Rect, page: &mut usize, pages: usize) {
    *page = (*page).min(pages.saturating_sub(1));
    if pages < 2 {
        return;
    }
    let row = body.with_min_y(body.bottom() - HEIGHT * c.u);
    body.max.y = row.top() - 1.4 * c.u;
    let lang = c.look.lang;
    let kind = c.style(3.05, 1.42, Weight::SemiBold, 0.0);
    let words = screen::page_of(lang, *page + 1, pages);
    c.line(kind, &words, c.p.lb_m, row.center(), Align2::CENTER_CENTER, row.width());
    let size = vec2(11.0, HEIGHT) * c.u;
    let back = Align2::LEFT_CENTER.anchor_size(row.left_center(), size);
    let on = Align2::RIGHT_CENTER.anchor_size(row.right_center(), size);
    if step(c, (key, 0), back, Icon::CaretLeft, screen::previous_page(lang), *page > 0) {
        *page -= 1;
    }
    if step(c, (key, 1), on, Icon::CaretRight, screen::next_page(lang), *page + 1 < pages) {
        *page += 1;
    }
}

fn step(
    c: &Canvas<'_>,
    key: (&str, usize),
    rect: Rect,
    icon: Icon,
    name: &str,
    enabled: bool,
) -> bool {
    let control = Control { key, rect, role: Role::Button, name, enabled, selected: None };
    let touched = control.touch(c, false);
    let fill = if touched.hovered { hovered(c, c.p.lb_2) } else { c.p.lb_2 };
    c.fill(rect, 2.0, fill);
    c.outline(rect, 2.0, 0.2, c.p.lb_g);
    let ink = if enabled { c.p.lb_t } else { c.p.lb_g };
    c.icon(icon, IconWeight::Bold, rect.center(), 3.4 * c.u, ink);
    if touched.focused {
        ring(c, rect, 2.0);
    }
    touched.clicked
}
