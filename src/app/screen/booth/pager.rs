//! Turning the pages of a list in the booth.

use super::control::{Button, Weighty};
use crate::app::{
    screen::canvas::Canvas,
    style::{Icon, Weight},
    text::screen,
};
use eframe::egui::{Align2, Rect, pos2};

/// Draws "Sebelumnya, Halaman 1 dari 3, Berikutnya" across `rect` and turns the page. A list of
/// one page needs none.
pub(super) fn show(c: &mut Canvas<'_>, rect: Rect, page: &mut usize, pages: usize) {
    *page = (*page).min(pages.saturating_sub(1));
    let words = screen::page_of(c.look.lang, *page + 1, pages);
    turn(c, rect, page, pages, &words);
}

/// The same, with other words for where one is.
pub(super) fn turn(c: &mut Canvas<'_>, rect: Rect, page: &mut usize, pages: usize, words: &str) {
    if pages < 2 {
        return;
    }
    let lang = c.look.lang;
    let button = Button {
        size: 3.0,
        height: rect.height() / c.u,
        padding: 2.0,
        look: Weighty::Quiet,
        ..Button::default()
    };
    let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
    let words = c.line(kind, words, c.p.lb_m, rect.center(), Align2::CENTER_CENTER, rect.width());
    let back = Button {
        key: "previous page",
        label: screen::previous_page(lang),
        before: Some(Icon::CaretLeft),
        enabled: *page > 0,
        ..button
    };
    let at = pos2(words.left() - 2.4 * c.u, rect.center().y);
    if back.show(c, at, Align2::RIGHT_CENTER, rect.width(), false).1 {
        *page -= 1;
    }
    let on = Button {
        key: "next page",
        label: screen::next_page(lang),
        after: Some(Icon::CaretRight),
        enabled: *page + 1 < pages,
        ..button
    };
    let at = pos2(words.right() + 2.4 * c.u, rect.center().y);
    if on.show(c, at, Align2::LEFT_CENTER, rect.width(), false).1 {
        *page += 1;
    }
}
