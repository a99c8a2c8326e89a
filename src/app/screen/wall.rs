//! Idea cards in pages: 4 by 4, or 3 by 4 on a 4:3 screen.

use super::canvas::{Canvas, Dots, Look, look};
use crate::{
    app::{style::Weight, text::screen, widgets::paint_shape},
    session::{Paging, RoomCard, RoomScene, RoomView},
};
use eframe::egui::{Align2, Rect, Stroke, StrokeKind, pos2, vec2};

const NUMBER: Look = look(4.2, Weight::ExtraBold).tight(0.0, 1.05);
const TEXT: Look = look(3.5, Weight::SemiBold);
/// For three lines; smaller would not be read from the last row.
const SMALL_TEXT: Look = look(3.05, Weight::SemiBold).tight(0.0, 1.14);

pub(super) fn draw(c: &Canvas<'_>, view: &RoomView) {
    let RoomScene::Wall { cards, total, paging, hidden } = &view.scene else { return };
    c.title_row(3.4, screen::wall(c.lang), screen::say_the_number(c.lang));
    if *hidden || cards.is_empty() {
        let text = if *hidden {
            screen::ideas_hidden(c.lang, *total)
        } else {
            screen::no_ideas(c.lang).to_owned()
        };
        let look = look(4.4, Weight::SemiBold);
        let width = c.rect.width() * 0.8;
        c.text(look, &text, c.p.lb_m, c.rect.center(), Align2::CENTER_CENTER, width);
    }
    let columns = if c.is_narrow() { 3 } else { 4 };
    let grid = c.inner(11.6, 8.6);
    let gap = 1.7 * c.u;
    let width = (grid.width() - gap * (columns - 1) as f32) / columns as f32;
    let height = (grid.height() - gap * 3.0) / 4.0;
    for (i, card) in cards.iter().enumerate() {
        let at = vec2((i % columns) as f32 * (width + gap), (i / columns) as f32 * (height + gap));
        let rect = Rect::from_min_size(grid.min + at, vec2(width, height));
        draw_card(c, rect, card);
    }
    c.footer(&view.title, "");
    pages(c, *paging);
}

fn draw_card(c: &Canvas<'_>, rect: Rect, card: &RoomCard) {
    let (u, p) = (c.u, c.p);
    let hue = card.theme.as_ref().map(|t| t.hue);
    let (fill, line, ink) = match hue.map(|h| p.hue(h)) {
        Some(tones) => (tones.soft, tones.line, tones.ink),
        None => (p.lb_2, p.lb_g, p.lb_t),
    };
    let stroke = Stroke::new((0.14 * u).max(0.5), line);
    c.painter().rect(rect, 1.7 * u, fill, stroke, StrokeKind::Inside);
    let inner = rect.shrink2(vec2(2.0 * u, 1.7 * u));
    let mut left = inner.left();
    let middle = inner.top() + 2.2 * u;
    if let Some(hue) = hue {
        let at = pos2(left + 1.45 * u, middle);
        paint_shape(c.painter(), at, 2.9 * u, hue, 0, p.hue(hue).strong);
        left += 3.9 * u;
    }
    let number = number_of(card);
    let at = pos2(left, middle);
    let said = c.text(NUMBER, &number, ink, at, Align2::LEFT_CENTER, inner.right() - left);
    let from = pos2(said.right() + 1.4 * u, middle);
    if let Some(unit) = card.units.first() {
        let small = look(2.5, Weight::SemiBold);
        let room = inner.right() - from.x;
        if room > 8.0 * u {
            let at = pos2(inner.right(), middle);
            c.text(small, &unit.name, p.lb_m, at, Align2::RIGHT_CENTER, room);
        }
    }
    let top = middle + 2.6 * u;
    let text = if card.name.is_empty() { &card.text } else { &card.name };
    let width = inner.width();
    let mut galley = c.galley(TEXT, text, p.lb_t, width, 3);
    if galley.rows.len() > 2 {
        galley = c.galley(SMALL_TEXT, text, p.lb_t, width, 3);
    }
    c.place(galley, pos2(inner.left(), top), Align2::LEFT_TOP, p.lb_t);
}

/// "17 + 9" for a card that holds others.
pub(super) fn number_of(card: &RoomCard) -> String {
    match card.merged.as_slice() {
        [] => card.number.to_string(),
        [one] => format!("{} + {one}", card.number),
        [one, more @ ..] => format!("{} + {one} + {}", card.number, more.len()),
    }
}

/// Which page of how many, at the right of the footer.
pub(super) fn pages(c: &Canvas<'_>, paging: Paging) {
    if paging.pages < 2 {
        return;
    }
    let (u, p) = (c.u, c.p);
    let middle = c.rect.bottom() - 3.8 * u;
    let mut right = c.rect.right() - 6.0 * u;
    let dots = if paging.pages <= 12 { paging.pages } else { 0 };
    if dots > 0 {
        let width = dots as f32 * 2.5 * u - u;
        for i in 0..dots {
            let centre = pos2(right - width + i as f32 * 2.5 * u + 0.75 * u, middle);
            c.dots(Dots {
                filled: usize::from(i == paging.index),
                total: 1,
                size: 1.5,
                gap: 1.0,
                at: centre - vec2(0.75 * u, 0.75 * u),
                from_right: false,
                width: 2.0 * u,
                ink: p.lb_a,
            });
        }
        right -= width + 2.0 * u;
    }
    let text = screen::page_of(c.lang, paging.index + 1, paging.pages);
    let look = look(2.5, Weight::SemiBold);
    c.text(look, &text, p.lb_m, pos2(right, middle), Align2::RIGHT_CENTER, 40.0 * u);
}
