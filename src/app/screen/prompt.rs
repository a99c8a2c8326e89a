//! The question, the timer, and how many ideas and units there are.

use super::canvas::{Canvas, Dots, Look, look};
use crate::{
    app::{
        style::Weight,
        text::{dates, numbers, screen, words},
    },
    session::{RoomScene, RoomView},
};
use eframe::egui::{Align2, Rect, pos2, vec2};

const QUESTION: Look = look(9.6, Weight::ExtraBold).tight(-0.025, 1.12);
/// The digits of the countdown, large.
pub(super) const DIGITS: Look = look(27.0, Weight::ExtraBold).tight(-0.04, 1.0);
const FIGURE: Look = look(13.0, Weight::ExtraBold).tight(-0.03, 1.0);

pub(super) fn draw(c: &Canvas<'_>, view: &RoomView) {
    let RoomScene::Prompt { stage, question, instruction, ideas, heard } = &view.scene else {
        return;
    };
    let (u, p) = (c.u, c.p);
    let inner = c.inner(5.4, 0.0);
    let eyebrow = look(3.0, Weight::Bold);
    let name = words::stage(c.lang, *stage);
    let first = c.text(eyebrow, name, p.lb_m, inner.left_top(), Align2::LEFT_TOP, inner.width());
    let at = pos2(first.right() + 1.6 * u, inner.top());
    let room = inner.right() - at.x;
    c.text(eyebrow, instruction, p.lb_soga, at, Align2::LEFT_TOP, room);
    let top = first.bottom() + 2.4 * u;
    let text = if question.is_empty() { view.title.as_str() } else { question };
    let height = c.rect.bottom() - 42.0 * u - top;
    let sizes = [11.0, 9.6, 8.0, 6.6, 5.2];
    let galley = c.fitting(&sizes, QUESTION, text, p.lb_t, inner.width(), height);
    c.place(galley, pos2(inner.left(), top), Align2::LEFT_TOP, p.lb_t);
    timer(c, view);
    counts(c, *ideas, *heard);
    let date = view.date.map(|d| dates::weekday_date(c.lang, d)).unwrap_or_default();
    c.footer(&view.title, &date);
}

fn timer(c: &Canvas<'_>, view: &RoomView) {
    let (u, p) = (c.u, c.p);
    if view.timer.total == 0 {
        return;
    }
    let left = view.timer.left(c.now);
    let ink = if left < 60 { p.lb_soga } else { p.lb_a };
    let from = c.rect.left() + 6.0 * u;
    let bottom = c.rect.bottom() - 11.5 * u;
    let narrow = if c.is_narrow() { 52.0 } else { 66.0 };
    let bar = Rect::from_min_size(pos2(from, bottom - 1.2 * u), vec2(narrow * u, 1.2 * u));
    c.painter().rect_filled(bar, 0.6 * u, p.lb_2);
    let part = (left.max(0) as f32 / view.timer.total as f32).min(1.0);
    let full = bar.with_max_x(bar.left() + bar.width() * part);
    c.painter().rect_filled(full, 0.6 * u, p.lb_soga);
    let size = if c.is_narrow() { 21.0 } else { 27.0 };
    let digits =
        c.galley(Look { size, ..DIGITS }, &dates::countdown(left), ink, c.rect.width() * 0.6, 1);
    let at = pos2(from, bar.top() - 0.6 * u);
    c.place(digits, at, Align2::LEFT_BOTTOM, ink);
}

fn counts(c: &Canvas<'_>, ideas: usize, (heard, units): (u32, u32)) {
    let (u, p) = (c.u, c.p);
    let right = c.rect.right() - 6.0 * u;
    let bottom = c.rect.bottom() - 11.5 * u;
    let width = c.rect.width() * if c.is_narrow() { 0.34 } else { 0.42 };
    let mut top = bottom;
    if units > 0 {
        let (size, gap) = (1.62, 0.74);
        let band = (51.3 * u).min(width);
        let per_row = ((band + gap * u) / ((size + gap) * u)).floor().max(1.0);
        let rows = if units > 60 { 1.0 } else { (units as f32 / per_row).ceil() };
        top -= rows * (size + gap) * u - gap * u;
        c.dots(Dots {
            filled: heard as usize,
            total: units as usize,
            size,
            gap,
            at: pos2(right, top),
            from_right: true,
            width: band,
            ink: p.lb_a,
        });
        let said = screen::units_heard(c.lang, heard, units);
        let small = look(3.6, Weight::SemiBold);
        let at = pos2(right, top - 1.4 * u);
        top = c.text(small, &said, p.lb_t, at, Align2::RIGHT_BOTTOM, width).top() - 1.0 * u;
    }
    let word = look(5.0, Weight::Bold).tight(-0.01, 1.0);
    let unit = c.galley(word, screen::ideas_word(c.lang), p.lb_t, width, 1);
    let number = c.galley(FIGURE, &numbers::count(c.lang, ideas as u64), p.lb_t, width, 1);
    let (unit_width, base) = (unit.size().x, top);
    c.place(unit, pos2(right, base - 1.3 * u), Align2::RIGHT_BOTTOM, p.lb_t);
    let at = pos2(right - unit_width - 1.6 * u, base + 0.6 * u);
    c.place(number, at, Align2::RIGHT_BOTTOM, p.lb_t);
}
