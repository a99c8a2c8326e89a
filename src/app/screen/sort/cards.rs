//! The cards at the left: large, for a finger, in pages.

use super::{Board, Drag, Sorting, pages};
use crate::{
    app::{
        screen::{booth::control::ring, canvas::Canvas, header, merged},
        style::{Icon, IconWeight, Weight},
        text::{screen, words},
    },
    session::RoomCard,
};
use eframe::egui::{Align2, Rect, Role, Sense, WidgetInfo, pos2, vec2};

const GAP: f32 = 1.7;
const ROWS: usize = 3;

/// Draws them in `area`.
pub(super) fn show(c: &mut Canvas<'_>, area: Rect, board: Board<'_>, sorting: &mut Sorting) {
    let all = board.cards(sorting.open);
    let columns = if c.is_narrow() { 2 } else { 3 };
    let size = columns * ROWS;
    let pages = all.len().div_ceil(size).max(1);
    let title = title(c, area, board, sorting);
    let mut body = area.with_min_y(title);
    pages::turn(c, "cards", &mut body, &mut sorting.page, pages);
    if all.is_empty() {
        let lang = c.look.lang;
        let text = match (sorting.open, board.columns.is_empty()) {
            (Some(_), _) => screen::sort_empty_theme(lang),
            (None, false) => screen::sort_done(lang),
            (None, true) => screen::wall_empty(lang),
        };
        header::message(c, body, text);
    }
    let cell = vec2(
        (body.width() - (columns - 1) as f32 * GAP * c.u) / columns as f32,
        (body.height() - (ROWS - 1) as f32 * GAP * c.u) / ROWS as f32,
    );
    for (at, card) in all.iter().skip(sorting.page * size).take(size).enumerate() {
        let place = vec2((at % columns) as f32, (at / columns) as f32);
        let corner = body.min + place * (cell + vec2(GAP, GAP) * c.u);
        one(c, Rect::from_min_size(corner, cell), card, sorting);
    }
}

/// What is shown: the ungrouped, or a theme. Returns where the cards begin.
fn title(c: &mut Canvas<'_>, area: Rect, board: Board<'_>, sorting: &Sorting) -> f32 {
    let lang = c.look.lang;
    let line = area.with_max_y(area.top() + 5.4 * c.u);
    let column = sorting.open.and_then(|theme| board.column(theme));
    let mut left = line.left();
    if let Some(column) = column {
        let tones = c.tones(Some(column.theme.hue));
        c.shape(column.theme.hue, pos2(left + 1.6 * c.u, line.center().y), 3.2, tones.strong);
        left += 4.6 * c.u;
    }
    let name = match column.map(|column| column.theme.name.as_str()) {
        Some("") => words::nameless_theme(lang),
        Some(name) => name,
        None => screen::sort_loose(lang),
    };
    let text = screen::sort_tile(lang, name, board.cards(sorting.open).len());
    let kind = c.style(3.6, 1.2, Weight::ExtraBold, -0.01);
    let at = pos2(left, line.center().y);
    c.line(kind, &text, c.p.lb_t, at, Align2::LEFT_CENTER, line.right() - left);
    line.bottom() + 0.6 * c.u
}

fn one(c: &mut Canvas<'_>, rect: Rect, card: &RoomCard, sorting: &mut Sorting) {
    let held = sorting.held.contains(&card.number);
    let lifted = sorting
        .drag
        .is_some_and(|drag| drag.card == card.number || held && sorting.held.contains(&drag.card));
    let mut focused = false;
    if c.is_live() {
        let id = c.ui.make_persistent_id(("sort", card.number.0));
        let response = c.ui.interact(rect, id, Sense::click_and_drag());
        let name = format!("{} {}", card.number, title_of(card));
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, held, name.as_str()));
        focused = response.has_focus();
        if response.clicked() {
            sorting.touch(card.number);
        }
        if response.drag_started() {
            let (press, at) = c.ui.input(|i| (i.pointer.press_origin(), i.pointer.latest_pos()));
            let press = press.unwrap_or(rect.center());
            sorting.drag = Some(Drag {
                card: card.number,
                grip: press - rect.min,
                size: rect.size(),
                at: at.unwrap_or(press),
            });
        }
    }
    if lifted {
        c.outline(rect, 1.7, 0.3, c.p.lb_g);
        return;
    }
    paint(c, rect, card, held);
    if focused {
        ring(c, rect, 1.7);
    }
}

/// Draws a card as it hangs under the finger; `count` are moved together.
pub(super) fn paint_lifted(c: &Canvas<'_>, rect: Rect, card: &RoomCard, count: usize) {
    let shadow = c.p.s3.as_shape(rect, 1.7 * c.u);
    c.painter().add(shadow);
    if count > 1 {
        let under = rect.translate(vec2(0.9, 0.9) * c.u);
        c.fill(under, 1.7, c.p.lb_2);
        c.outline(under, 1.7, 0.2, c.p.lb_a);
    }
    paint(c, rect, card, true);
    if count > 1 {
        let at = rect.right_top();
        c.painter().circle_filled(at, 2.6 * c.u, c.p.lb_a);
        let kind = c.style(3.2, 1.2, Weight::ExtraBold, 0.0);
        let text = c.write(kind, &count.to_string(), c.p.lb, f32::INFINITY, 1);
        text.put_silently(c, at, Align2::CENTER_CENTER);
    }
}

fn title_of(card: &RoomCard) -> &str {
    if card.name.is_empty() { &card.text } else { &card.name }
}

fn paint(c: &Canvas<'_>, rect: Rect, card: &RoomCard, held: bool) {
    let hue = card.theme.as_ref().map(|theme| theme.hue);
    let tones = c.tones(hue);
    c.fill(rect, 1.7, tones.soft);
    if held {
        c.outline(rect, 1.7, 0.6, c.p.lb_a);
    } else {
        c.outline(rect, 1.7, 0.0, tones.line);
    }
    let inner = rect.shrink2(vec2(2.0, 1.6) * c.u);
    let kind = c.style(4.4, 1.05, Weight::ExtraBold, 0.0);
    let mut left = inner.left();
    if let Some(hue) = hue {
        c.shape(hue, pos2(left + 1.5 * c.u, inner.top() + kind.line / 2.0), 3.0, tones.strong);
        left += 4.0 * c.u;
    }
    let room = inner.right() - left - 4.0 * c.u;
    let number = c.write(kind, &merged(card), tones.ink, room, 1);
    number.put_silently(c, pos2(left, inner.top()), Align2::LEFT_TOP);
    if held {
        let at = pos2(inner.right() - 1.6 * c.u, inner.top() + kind.line / 2.0);
        c.icon(Icon::CheckCircle, IconWeight::Fill, at, 4.2 * c.u, c.p.lb_a);
    }
    let body = inner.with_min_y(inner.top() + kind.line + 0.6 * c.u);
    let kind = c.style(3.2, 1.16, Weight::SemiBold, 0.0);
    let lines = (body.height() / kind.line + 0.02).floor().max(1.0) as usize;
    let text = c.write(kind, title_of(card), c.p.lb_t, body.width(), lines);
    text.put_silently(c, body.min, Align2::LEFT_TOP);
}
