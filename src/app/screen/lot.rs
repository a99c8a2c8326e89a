//! A lot among tied options: the number the room gave, and the order that follows from it.

use super::{
    canvas::Canvas,
    footer::{self, Note},
    header,
};
use crate::{
    app::{style::Weight, text::outcome},
    session::{RoomOption, RoomScene, RoomView},
};
use eframe::egui::{Align2, Rect, pos2, vec2};

/// Rows of one column.
const ROWS: usize = 8;
/// Options that can be read; a lot among more has its order in the report.
const MOST: usize = 2 * ROWS;

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView) {
    let RoomScene::Lot { title, rank, options, seed, drawn } = &view.scene else { return };
    let lang = c.look.lang;
    let among = outcome::lot_among(lang, options.len());
    header::show(c, &outcome::lot_title(lang, *rank), &among);
    number(c, c.content(header::BELOW, 27.6), *seed);
    let list = if drawn.is_empty() { options } else { drawn };
    rows(c, c.content(29.6, 91.0), list, (!drawn.is_empty()).then_some(*rank));
    let event = if title.is_empty() { &view.title } else { &format!("{} · {title}", view.title) };
    let more = outcome::more_points(lang, list.len().saturating_sub(MOST));
    footer::show(c, event, if list.len() > MOST { Note::Words(&more) } else { Note::None });
}

/// The number of the lot, or the request for one, and the rule.
fn number(c: &mut Canvas<'_>, rect: Rect, seed: Option<u32>) {
    let lang = c.look.lang;
    c.fill(rect, 2.0, c.p.lb_2);
    let inner = rect.shrink2(vec2(3.0 * c.u, 0.0));
    let y = rect.center().y;
    let Some(seed) = seed else {
        let kind = c.style(5.0, 1.2, Weight::Bold, -0.01);
        let text = outcome::lot_waiting(lang);
        let text = c.write(kind, text, c.p.lb_t, inner.width(), 2);
        c.put(&text, pos2(inner.left(), y), Align2::LEFT_CENTER);
        return;
    };
    let kind = c.style(10.0, 1.2, Weight::ExtraBold, -0.03);
    let at = pos2(inner.left(), y);
    let seed = c.line(kind, &seed.to_string(), c.p.lb_a, at, Align2::LEFT_CENTER, inner.width());
    let left = seed.right() + 4.0 * c.u;
    let room = inner.right() - left;
    let kind = c.style(3.6, 1.3, Weight::Bold, 0.0);
    let at = pos2(left, y - 0.4 * c.u);
    c.line(kind, outcome::lot_seed(lang), c.p.lb_t, at, Align2::LEFT_BOTTOM, room);
    let kind = c.style(3.0, 1.3, Weight::SemiBold, 0.0);
    let at = pos2(left, y + 0.4 * c.u);
    c.line(kind, outcome::lot_rule(lang), c.p.lb_m, at, Align2::LEFT_TOP, room);
}

/// The options; in the order of the lot each with its rank, from `first` on.
fn rows(c: &mut Canvas<'_>, area: Rect, options: &[RoomOption], first: Option<u32>) {
    let shown = options.len().min(MOST);
    let columns = if shown <= ROWS { 1 } else { 2 };
    let gap = 4.0 * c.u;
    let width = (area.width() - (columns - 1) as f32 * gap) / columns as f32;
    let rows = shown.div_ceil(columns).max(3);
    let height = (area.height() / rows as f32).min(13.0 * c.u);
    for (i, option) in options.iter().take(MOST).enumerate() {
        let place = vec2((i / rows) as f32 * (width + gap), (i % rows) as f32 * height);
        let rect = Rect::from_min_size(area.min + place, vec2(width, height));
        let y = rect.center().y;
        let mut left = rect.left();
        if let Some(first) = first {
            let kind = c.style(4.6, 1.2, Weight::ExtraBold, -0.03);
            let rank = (first as usize + i).to_string();
            let at = pos2(left + 7.0 * c.u, y);
            c.line(kind, &rank, c.p.lb_t, at, Align2::RIGHT_CENTER, f32::INFINITY);
            left += 9.0 * c.u;
        }
        let badge = Align2::LEFT_CENTER.anchor_size(pos2(left, y), vec2(7.0, 5.0) * c.u);
        let kind = c.style(3.5, 1.42, Weight::ExtraBold, 0.0);
        c.badge(badge, option.number, option.hue, kind, 1.0);
        let left = badge.right() + 1.8 * c.u;
        let kind = c.style(3.4, 1.15, Weight::Bold, -0.01);
        let at = pos2(left, y);
        c.line(kind, &option.title, c.p.lb_t, at, Align2::LEFT_CENTER, rect.right() - left);
        c.rule(rect, rect.bottom());
    }
}
