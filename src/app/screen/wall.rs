//! Idea cards in pages: 4 by 4 on a wide screen, 3 by 4 on a narrow one; fewer of them are larger.

use super::{
    canvas::Canvas,
    footer::{self, Note},
    header, merged,
};
use crate::{
    app::{
        style::Weight,
        text::{screen, words},
    },
    session::{RoomCard, RoomScene, RoomTheme, RoomView},
};
use eframe::egui::{Align2, Rect, pos2, vec2};

const GAP: f32 = 1.7;

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView) {
    let RoomScene::Wall { cards, theme, on_page, paging, hidden, .. } = &view.scene else { return };
    let lang = c.look.lang;
    match theme {
        None => header::show(c, screen::wall(lang), screen::wall_hint(lang)),
        Some(theme) => head(c, theme),
    }
    let area = c.content(header::BELOW, 91.4);
    if cards.is_empty() {
        let text = if *hidden { screen::wall_hidden(lang) } else { screen::wall_empty(lang) };
        header::message(c, area, text);
    }
    let (columns, rows, scale) = match (*on_page, c.is_narrow()) {
        (0..=4, _) => (2, 2, 1.6),
        (5..=9, false) => (3, 3, 1.25),
        (5..=9, true) => (2, 3, 1.25),
        (_, false) => (4, 4, 1.0),
        (_, true) => (3, 4, 1.0),
    };
    let rows = cards.len().div_ceil(columns).max(rows);
    let cell = vec2(
        (area.width() - (columns - 1) as f32 * GAP * c.u) / columns as f32,
        (area.height() - (rows - 1) as f32 * GAP * c.u) / rows as f32,
    );
    for (i, entry) in cards.iter().enumerate() {
        let place = vec2((i % columns) as f32, (i / columns) as f32);
        let at = area.min + place * (cell + vec2(GAP, GAP) * c.u);
        card(c, Rect::from_min_size(at, cell), entry, scale);
    }
    footer::show(c, &view.title, Note::Page(*paging));
}

/// The name of the theme with its shape, and how many ideas it holds.
fn head(c: &mut Canvas<'_>, theme: &RoomTheme) {
    let lang = c.look.lang;
    let name = if theme.name.is_empty() { words::nameless_theme(lang) } else { &theme.name };
    // Blanks in the place of the shape.
    let indent = "\u{2003}\u{2002}";
    let count = words::ideas(lang, theme.ideas);
    header::show(c, &format!("{indent}{name}"), &count);
    let rect = c.content(3.4, 9.4);
    let at = pos2(rect.left() + 2.2 * c.u, rect.center().y);
    let tones = c.tones(Some(theme.hue));
    c.shape(theme.hue, at, 4.2, tones.strong);
}

fn card(c: &mut Canvas<'_>, rect: Rect, card: &RoomCard, scale: f32) {
    let hue = card.theme.as_ref().map(|t| t.hue);
    let tones = c.tones(hue);
    c.fill(rect, 1.7, tones.soft);
    c.outline(rect, 1.7, 0.0, tones.line);
    let inner = rect.shrink2(vec2(2.0, 1.7) * c.u);
    let kind = c.style(4.2 * scale, 1.05, Weight::ExtraBold, 0.0);
    let mut left = inner.left();
    if let Some(hue) = hue {
        let at = pos2(left + 1.45 * c.u, inner.top() + kind.line / 2.0);
        c.shape(hue, at, 2.9, tones.strong);
        left += 3.9 * c.u;
    }
    let number = merged(card);
    let at = pos2(left, inner.top());
    let number = c.line(kind, &number, tones.ink, at, Align2::LEFT_TOP, inner.right() - left);
    let body = inner.with_min_y(number.top() + kind.line + 0.8 * c.u);
    text(c, body, if card.name.is_empty() { &card.text } else { &card.name }, scale);
}

/// Two lines in the full size; three in the smallest where two do not hold the text.
fn text(c: &mut Canvas<'_>, rect: Rect, text: &str, scale: f32) {
    let full = c.style(3.5 * scale, 1.26, Weight::SemiBold, 0.0);
    let lines = (rect.height() / full.line + 0.01).floor().max(1.0) as usize;
    let whole = c.write(full, text, c.p.lb_t, rect.width(), lines + 1);
    let written = if whole.height() <= full.line * (lines as f32 + 0.5) {
        whole
    } else {
        let small = c.style(3.05, 1.1, Weight::SemiBold, 0.0);
        let lines = (rect.height() / small.line + 0.02).floor().max(1.0) as usize;
        c.write(small, text, c.p.lb_t, rect.width(), lines)
    };
    c.put(&written, rect.min, Align2::LEFT_TOP);
}
