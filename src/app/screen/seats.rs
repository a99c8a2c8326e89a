//! Units that have not been heard yet, as empty seats: an invitation, not a list of shame.

use super::{
    canvas::Canvas,
    footer::{self, Note},
    header,
    meter::Meter,
};
use crate::{
    app::{
        style::{IconWeight, Weight},
        text::{screen, words},
        widgets::unit_icon,
    },
    session::{RoomScene, RoomSeats, RoomUnit, RoomView},
};
use eframe::egui::{Align2, Rect, pos2, vec2};

const GAP: f32 = 1.7;
/// A full page has four columns of six; a few seats stand larger.
const FULL: (usize, usize) = (4, 6);
const FEW: (usize, usize) = (3, 4);

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView) {
    let RoomScene::Seats { kinds, empty, heard, paging } = &view.scene else { return };
    let lang = c.look.lang;
    header::show(c, screen::seats(lang), &screen::heard(lang, heard.0, heard.1));
    let area = c.content(header::BELOW, 91.4);
    if heard.0 == heard.1 {
        header::message(c, area, screen::seats_filled(lang));
    } else if empty.is_empty() {
        by_kind(c, area, kinds);
    } else {
        by_name(c, area, empty);
    }
    footer::show(c, &view.title, Note::Page(*paging));
}

fn by_name(c: &mut Canvas<'_>, area: Rect, empty: &[RoomUnit]) {
    let (most, least) = if empty.len() <= FEW.0 * FEW.1 { FEW } else { FULL };
    let columns = if c.is_narrow() { most - 1 } else { most };
    let rows = empty.len().div_ceil(columns).max(least);
    let gaps = vec2((columns - 1) as f32, (rows - 1) as f32) * GAP * c.u;
    let cell = (area.size() - gaps) / vec2(columns as f32, rows as f32);
    for (i, unit) in empty.iter().enumerate() {
        let place = vec2((i % columns) as f32, (i / columns) as f32);
        let at = area.min + place * (cell + vec2(GAP, GAP) * c.u);
        let rect = Rect::from_min_size(at, cell);
        c.outline(rect, 1.7, 0.2, c.p.lb_g);
        let left = rect.left() + 1.8 * c.u;
        let y = rect.center().y;
        let icon = unit_icon(unit.kind);
        c.icon(icon, IconWeight::Regular, pos2(left + 1.7 * c.u, y), 3.4 * c.u, c.p.lb_m);
        let kind = c.style(3.3, 1.15, Weight::Bold, -0.01);
        let left = left + 4.8 * c.u;
        let name = c.write(kind, &unit.name, c.p.lb_t, rect.right() - 1.6 * c.u - left, 2);
        c.put(&name, pos2(left, y), Align2::LEFT_CENTER);
    }
}

/// While names are masked: how many seats of each kind are filled.
fn by_kind(c: &mut Canvas<'_>, area: Rect, kinds: &[RoomSeats]) {
    let height = (area.height() / kinds.len().max(4) as f32).min(20.0 * c.u);
    for (i, seats) in kinds.iter().enumerate() {
        let top = area.top() + height * i as f32;
        let y = top + height / 2.0;
        let icon = unit_icon(seats.kind);
        let at = pos2(area.left() + 2.4 * c.u, y);
        c.icon(icon, IconWeight::Regular, at, 4.8 * c.u, c.p.lb_m);
        let kind = c.style(4.1, 1.15, Weight::ExtraBold, -0.015);
        let name = words::kind(c.look.lang, seats.kind);
        let left = pos2(area.left() + 7.0 * c.u, y);
        c.line(kind, name, c.p.lb_t, left, Align2::LEFT_CENTER, 40.0 * c.u);
        let (filled, total) = (seats.heard as usize, seats.units as usize);
        let width = area.width() / c.u - 68.0;
        let meter = Meter { filled, total, size: 2.4, gap: 1.1 }.squeezed(width, 1.6);
        let corner = pos2(area.right() - 20.0 * c.u, y - meter.height(width) * c.u / 2.0);
        meter.show(c, corner, width, c.p.lb_a);
        let figure = c.style(4.8, 1.2, Weight::ExtraBold, -0.02);
        let text = format!("{filled} / {total}");
        let at = pos2(area.right(), y);
        c.line(figure, &text, c.p.lb_t, at, Align2::RIGHT_CENTER, 19.0 * c.u);
    }
}
