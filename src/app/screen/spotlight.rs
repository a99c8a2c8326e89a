//! One idea, large.

use super::{
    canvas::Canvas,
    fit::{Face, STEPS, largest},
    footer::{self, Note},
    merged_into,
};
use crate::{
    app::{
        style::{IconWeight, Weight},
        text::{screen, words},
        widgets::unit_icon,
    },
    session::{RoomCard, RoomScene, RoomTheme, RoomUnit, RoomView},
};
use eframe::egui::{Align2, Rect, pos2, vec2};

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView) {
    let RoomScene::Spotlight(card) = &view.scene else { return };
    let area = c.content(5.4, 88.0);
    let head = area.with_max_y(area.top() + 15.0 * c.u);
    heading(c, head, card);
    let foot = area.with_min_y(area.bottom() - 5.7 * c.u);
    units(c, foot, &card.units);
    let top = head.bottom() + 4.0 * c.u;
    let bottom = if card.units.is_empty() { area.bottom() } else { foot.top() - 2.0 * c.u };
    let face = Face { line: 1.16, weight: Weight::Bold, tracking: -0.024, color: c.p.lb_t };
    let text = largest(c, STEPS, face, &card.text, vec2(area.width(), bottom - top));
    c.put(&text, pos2(area.left(), top), Align2::LEFT_TOP);
    footer::show(c, &view.title, Note::None);
}

/// Number, numbers merged into it, and theme.
fn heading(c: &mut Canvas<'_>, rect: Rect, card: &RoomCard) {
    let tones = c.tones(card.theme.as_ref().map(|t| t.hue));
    let kind = c.style(15.0, 1.0, Weight::ExtraBold, -0.04);
    let at = pos2(rect.left(), rect.center().y);
    let number = card.number.to_string();
    let number = c.line(kind, &number, tones.ink, at, Align2::LEFT_CENTER, rect.width());
    // The tracking of the last digit is part of the gap.
    let mut left = number.right() + 1.8 * c.u;
    if !card.merged.is_empty() {
        let kind = c.style(6.0, 1.0, Weight::ExtraBold, -0.02);
        let at = pos2(left, rect.center().y);
        let room = (rect.right() - left) * 0.4;
        let others = merged_into(card);
        let others = c.line(kind, &others, tones.ink, at, Align2::LEFT_CENTER, room);
        left = others.right() + 2.4 * c.u;
    }
    if let Some(theme) = &card.theme {
        theme_chip(c, rect.with_min_x(left), theme);
    }
}

fn theme_chip(c: &mut Canvas<'_>, rect: Rect, theme: &RoomTheme) {
    let tones = c.tones(Some(theme.hue));
    let kind = c.style(3.6, 1.42, Weight::Bold, 0.0);
    let lang = c.look.lang;
    let name = if theme.name.is_empty() { words::nameless_theme(lang) } else { &theme.name };
    let around = 2.0 * 2.4 + 3.6 + 1.6;
    let name = c.write(kind, name, tones.ink, rect.width() - around * c.u, 1);
    let size = vec2(name.width() + around * c.u, 7.0 * c.u);
    let at = pos2(rect.left(), rect.center().y);
    let chip = Align2::LEFT_CENTER.anchor_size(at, size);
    c.fill(chip, 1.6, tones.soft);
    c.outline(chip, 1.6, 0.0, tones.line);
    let x = chip.left() + 2.4 * c.u;
    c.shape(theme.hue, pos2(x + 1.8 * c.u, chip.center().y), 3.6, tones.strong);
    c.put(&name, pos2(x + 5.2 * c.u, chip.center().y), Align2::LEFT_CENTER);
}

/// The unit that sent it, and those that sent the same.
fn units(c: &mut Canvas<'_>, rect: Rect, units: &[RoomUnit]) {
    let Some((first, others)) = units.split_first() else { return };
    let y = rect.center().y;
    let at = pos2(rect.left() + 2.5 * c.u, y);
    c.icon(unit_icon(first.kind), IconWeight::Fill, at, 5.0 * c.u, c.p.lb_a);
    let kind = c.style(4.0, 1.42, Weight::Bold, 0.0);
    let at = pos2(rect.left() + 7.0 * c.u, y);
    let name = c.line(kind, &first.name, c.p.lb_t, at, Align2::LEFT_CENTER, rect.right() - at.x);
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(|u| u.name.as_str()).collect();
        let text = screen::together_with(c.look.lang, &names.join(", "));
        let at = pos2(name.right() + 2.0 * c.u, y);
        let kind = kind.weight(Weight::SemiBold);
        c.line(kind, &text, c.p.lb_m, at, Align2::LEFT_CENTER, rect.right() - at.x);
    }
}
