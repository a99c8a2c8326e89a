//! One idea, large enough for the last row.

use super::{
    canvas::{Canvas, Look, look},
    wall::number_of,
};
use crate::{
    app::{
        style::{IconWeight, Weight},
        text::{screen, words},
        widgets::{paint_shape, unit_icon},
    },
    session::{RoomCard, RoomView},
};
use eframe::egui::{Align2, Rect, Stroke, StrokeKind, pos2, vec2};

const TEXT: Look = look(9.6, Weight::Bold).tight(-0.024, 1.16);

pub(super) fn draw(c: &Canvas<'_>, view: &RoomView, card: &RoomCard) {
    let (u, p) = (c.u, c.p);
    let inner = c.inner(5.4, 12.0);
    let hue = card.theme.as_ref().map(|t| t.hue);
    let ink = hue.map_or(p.lb_t, |h| p.hue(h).ink);
    let number = look(15.0, Weight::ExtraBold).tight(-0.04, 1.0);
    let at = inner.left_top();
    let width = inner.width();
    let said = c.text(number, &number_of(card), ink, at, Align2::LEFT_TOP, width);
    if let Some(theme) = &card.theme {
        let tones = p.hue(theme.hue);
        let name =
            if theme.name.is_empty() { words::nameless_theme(c.lang) } else { theme.name.as_str() };
        let look = look(3.6, Weight::Bold);
        let from = said.right() + 2.4 * u;
        let galley = c.galley(look, name, tones.ink, inner.right() - from - 10.0 * u, 1);
        let size = vec2(galley.size().x + 10.0 * u, 7.0 * u);
        let chip = Rect::from_min_size(pos2(from, said.center().y - 3.5 * u), size);
        let stroke = Stroke::new((0.14 * u).max(0.5), tones.line);
        c.painter().rect(chip, 1.6 * u, tones.soft, stroke, StrokeKind::Inside);
        let shape = pos2(chip.left() + 4.2 * u, chip.center().y);
        paint_shape(c.painter(), shape, 3.6 * u, theme.hue, 0, tones.strong);
        let at = pos2(chip.left() + 7.6 * u, chip.center().y);
        c.place(galley, at, Align2::LEFT_CENTER, tones.ink);
    }
    let mut top = said.bottom() + 4.0 * u;
    if !card.name.is_empty() {
        let look = look(5.0, Weight::ExtraBold).tight(-0.01, 1.2);
        let at = pos2(inner.left(), top - 1.6 * u);
        top = c.text(look, &card.name, p.lb_a, at, Align2::LEFT_TOP, width).bottom() + u;
    }
    let height = inner.bottom() - 7.0 * u - top;
    let sizes = [9.6, 8.0, 6.6, 5.4, 4.4, 3.6];
    let galley = c.fitting(&sizes, TEXT, &card.text, p.lb_t, width, height);
    c.place(galley, pos2(inner.left(), top), Align2::LEFT_TOP, p.lb_t);
    units(c, card, inner);
    c.footer(&view.title, "");
}

fn units(c: &Canvas<'_>, card: &RoomCard, inner: Rect) {
    let (u, p) = (c.u, c.p);
    let Some((first, others)) = card.units.split_first() else { return };
    let middle = inner.bottom() - 2.5 * u;
    let icon = pos2(inner.left() + 2.5 * u, middle);
    unit_icon(first.kind).paint(c.painter(), icon, 5.0 * u, IconWeight::Fill, p.lb_a);
    let look_first = look(4.0, Weight::Bold);
    let at = pos2(inner.left() + 7.0 * u, middle);
    let width = inner.width() * 0.6;
    let name = c.text(look_first, &first.name, p.lb_t, at, Align2::LEFT_CENTER, width);
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(|o| o.name.as_str()).collect();
        let text = screen::together_with(c.lang, &names.join(", "));
        let at = pos2(name.right() + 2.0 * u, middle);
        let room = inner.right() - at.x;
        c.text(look(4.0, Weight::SemiBold), &text, p.lb_m, at, Align2::LEFT_CENTER, room);
    }
}
