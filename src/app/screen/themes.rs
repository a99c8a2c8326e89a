//! Themes with one dot an idea.

use super::{
    canvas::Canvas,
    footer::{self, Note},
    header,
    meter::Meter,
};
use crate::{
    app::{
        style::Weight,
        text::{numbers, screen, words},
    },
    session::{RoomScene, RoomTheme, RoomView},
};
use eframe::egui::{Align2, Rect, pos2, vec2};

const GAP: f32 = 1.7;

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView) {
    let RoomScene::Themes { themes, total, ideas, paging } = &view.scene else { return };
    let lang = c.look.lang;
    let count = |n: usize| numbers::count(lang, n as u64);
    let title = screen::themes_title(lang, &count(*ideas), &count(*total));
    header::show(c, &title, screen::themes_hint(lang));
    let area = c.content(header::BELOW, 91.4);
    if themes.is_empty() {
        header::message(c, area, screen::themes_empty(lang));
    }
    // Full pages have five rows of two; a few themes get larger rows.
    let columns = if themes.len() <= 3 { 1 } else { 2 };
    let rows = themes.len().div_ceil(columns).max(3);
    let most = themes.iter().map(|t| t.ideas).max().unwrap_or(0);
    let cell = vec2(
        (area.width() - (columns - 1) as f32 * GAP * c.u) / columns as f32,
        ((area.height() - (rows - 1) as f32 * GAP * c.u) / rows as f32).min(20.0 * c.u),
    );
    for (i, theme) in themes.iter().enumerate() {
        let place = vec2((i / rows) as f32, (i % rows) as f32);
        let at = area.min + place * (cell + vec2(GAP, GAP) * c.u);
        card(c, Rect::from_min_size(at, cell), theme, most);
    }
    footer::show(c, &view.title, Note::Page(*paging));
}

fn card(c: &mut Canvas<'_>, rect: Rect, theme: &RoomTheme, most: usize) {
    let tones = c.tones(Some(theme.hue));
    c.fill(rect, 2.0, tones.soft);
    c.outline(rect, 2.0, 0.0, tones.line);
    let inner = rect.shrink2(vec2(3.0 * c.u, 0.0));
    c.shape(theme.hue, pos2(inner.left() + 3.0 * c.u, rect.center().y), 6.0, tones.strong);
    let kind = c.style(7.0, 1.42, Weight::ExtraBold, -0.03);
    let figure = numbers::count(c.look.lang, theme.ideas as u64);
    let at = pos2(inner.right(), rect.center().y);
    let figure = c.line(kind, &figure, tones.ink, at, Align2::RIGHT_CENTER, inner.width());

    let left = inner.left() + 8.2 * c.u;
    let room = figure.left() - 2.2 * c.u - left;
    let kind = c.style(4.1, 1.15, Weight::ExtraBold, -0.015);
    let lang = c.look.lang;
    let name = if theme.name.is_empty() { words::nameless_theme(lang) } else { &theme.name };
    let lines = if rect.height() > 13.5 * c.u { 2 } else { 1 };
    let name = c.write(kind, name, tones.ink, room, lines);
    let dots = Meter { filled: theme.ideas, total: theme.ideas, size: 2.0, gap: 1.0 };
    let width = room / c.u;
    let dots = dots.squeezed(width, 1.2);
    let height = name.height() + c.u * (1.0 + dots.size);
    let top = rect.center().y - height / 2.0;
    let below = c.put(&name, pos2(left, top), Align2::LEFT_TOP).bottom() + c.u;
    if dots.fits(width) {
        dots.paint(c, pos2(left, below), dots.per_row(width), tones.strong);
    } else {
        // Too many to count: a bar, as long as the share of the largest theme.
        let length = room * theme.ideas as f32 / most.max(1) as f32;
        let bar = Rect::from_min_size(pos2(left, below), vec2(length, dots.size * c.u));
        c.fill(bar, dots.size / 2.0, tones.strong);
    }
}
