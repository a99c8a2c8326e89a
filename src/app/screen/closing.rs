//! Chosen ideas and the units that carry them.

use super::canvas::{Canvas, Look, TITLE, look};
use crate::{
    app::{
        style::Weight,
        text::{dates, screen},
    },
    session::{RoomPlan, RoomScene, RoomView},
};
use chrono::Datelike as _;
use eframe::egui::{Align2, Rect, Stroke, StrokeKind, pos2, vec2};

/// Most rows on the screen; more would be too small to read.
const MOST: usize = 7;

pub(super) fn draw(c: &Canvas<'_>, view: &RoomView) {
    let RoomScene::Closing { rows, counts } = &view.scene else { return };
    let (u, p) = (c.u, c.p);
    let inner = c.inner(4.0, 8.4);
    let date = view.date.map(|d| dates::weekday_date(c.lang, d)).unwrap_or_default();
    let eyebrow = look(3.0, Weight::Bold);
    let first = c.text(eyebrow, &date, p.lb_m, inner.left_top(), Align2::LEFT_TOP, inner.width());
    let title = screen::ideas_and_carriers(c.lang, rows.len());
    let at = pos2(inner.left(), first.bottom() + 0.8 * u);
    let title_look = Look { size: 6.4, ..TITLE };
    let said = c.text(title_look, &title, p.lb_t, at, Align2::LEFT_TOP, inner.width());
    let list = inner.with_min_y(said.bottom() + 2.4 * u);
    let shown = rows.len().min(MOST);
    let height = (list.height() / shown.max(4) as f32).min(20.0 * u);
    for (i, row) in rows.iter().take(MOST).enumerate() {
        let top = list.top() + i as f32 * height;
        draw_row(c, Rect::from_min_size(pos2(list.left(), top), vec2(list.width(), height)), row);
    }
    let more = rows.len() - shown;
    let note = if more > 0 {
        screen::and_more(c.lang, more)
    } else {
        screen::thanks_counts(c.lang, counts.0, counts.1)
    };
    c.footer(&view.title, &note);
}

fn draw_row(c: &Canvas<'_>, rect: Rect, plan: &RoomPlan) {
    let (u, p) = (c.u, c.p);
    c.painter().hline(rect.x_range(), rect.top(), Stroke::new((0.2 * u).max(0.5), p.lb_g));
    let middle = rect.center().y;
    let card = &plan.card;
    let (fill, line, ink) = match card.theme.as_ref().map(|t| p.hue(t.hue)) {
        Some(tones) => (tones.soft, tones.line, tones.ink),
        None => (p.lb_2, p.lb_g, p.lb_t),
    };
    let number = look(5.0, Weight::ExtraBold).tight(-0.03, 1.0);
    let galley = c.galley(number, &card.number.to_string(), ink, 20.0 * u, 1);
    let width = (10.0 * u).max(galley.size().x + 3.0 * u);
    let badge = Rect::from_min_size(pos2(rect.left(), middle - 4.0 * u), vec2(width, 8.0 * u));
    let stroke = Stroke::new((0.14 * u).max(0.5), line);
    c.painter().rect(badge, 1.6 * u, fill, stroke, StrokeKind::Inside);
    c.place(galley, badge.center(), Align2::CENTER_CENTER, ink);

    let side = (60.0 * u).min(rect.width() * 0.38);
    let left = badge.right() + 2.6 * u;
    let title = if card.name.is_empty() { &card.text } else { &card.name };
    let look_title = look(4.4, Weight::Bold).tight(-0.015, 1.15);
    let galley = c.galley(look_title, title, p.lb_t, rect.right() - side - 2.0 * u - left, 2);
    c.place(galley, pos2(left, middle), Align2::LEFT_CENTER, p.lb_t);

    let from = rect.right() - side;
    let first = card.units.first().map_or("", |u| u.name.as_str());
    let others: Vec<&str> = card.units.iter().skip(1).map(|u| u.name.as_str()).collect();
    let due = plan.due.map(|d| {
        screen::due_in(c.lang, &format!("{} {}", dates::month(c.lang, d.month0()), d.year()))
    });
    let company = (!others.is_empty()).then(|| screen::together_with(c.lang, &others.join(", ")));
    let second: Vec<String> = company.into_iter().chain(due).collect();
    let who = c.galley(look(3.6, Weight::Bold).tight(0.0, 1.2), first, p.lb_t, side, 1);
    let when = look(3.0, Weight::SemiBold).tight(0.0, 1.25);
    let when = c.galley(when, &second.join(", "), p.lb_m, side, 2);
    let height = who.size().y + 0.4 * u + when.size().y;
    let top = middle - height / 2.0;
    let below = top + who.size().y + 0.4 * u;
    c.place(who, pos2(from, top), Align2::LEFT_TOP, p.lb_t);
    c.place(when, pos2(from, below), Align2::LEFT_TOP, p.lb_m);
}
