//! The result of a poll: ranked bars, ties as ties, uncovered from below.

use super::{
    canvas::{Canvas, TITLE, look},
    wall::pages,
};
use crate::{
    app::{
        style::{self, Icon, IconWeight, Weight},
        text::screen,
    },
    session::{RoomResult, RoomRow, RoomScene, RoomView},
};
use eframe::egui::{Align2, Rect, Stroke, StrokeKind, pos2, vec2};

/// How long a bar grows, in seconds.
const GROWING: f32 = 0.7;
/// Height of the sentence below tied rows, in rows.
const SENTENCE: f32 = 0.75;

pub(super) fn draw(c: &Canvas<'_>, view: &RoomView) {
    let RoomScene::Results { title, rows, total, paging, counts, highest } = &view.scene else {
        return;
    };
    let (u, p) = (c.u, c.p);
    let head = c.inner(3.4, 0.0);
    let (handed_in, valid, dots) = *counts;
    let aside = screen::ballots_and_dots(c.lang, handed_in, valid, dots);
    let at = pos2(head.right(), head.top() + 4.8 * u);
    let quiet = look(3.0, Weight::SemiBold);
    let width = head.width() * 0.5;
    let right = c.text(quiet, &aside, p.lb_m, at, Align2::RIGHT_BOTTOM, width);
    let room = right.left() - head.left() - 2.0 * u;
    c.text(TITLE, title, p.lb_t, head.left_top(), Align2::LEFT_TOP, room);

    let list = c.inner(11.4, 8.8);
    let groups = groups(rows);
    let boxes = groups.iter().filter(|g| g.len() > 1 && shown(g)).count();
    let unit = list.height() / (rows.len().max(8) as f32 + boxes as f32 * SENTENCE);
    let mut top = list.top();
    for group in groups {
        let tied = group.len() > 1 && shown(group);
        let height = unit * (group.len() as f32 + if tied { SENTENCE } else { 0.0 });
        let rect = Rect::from_min_size(pos2(list.left(), top), vec2(list.width(), height));
        if tied {
            tie_box(c, rect, group);
        }
        for (i, row) in group.iter().enumerate() {
            let at = rect.min + vec2(0.0, i as f32 * unit);
            draw_row(c, Rect::from_min_size(at, vec2(rect.width(), unit)), row, *highest);
        }
        top += height;
    }
    let covered = rows.iter().any(|r| r.shown.is_none());
    let note = match (covered, paging.pages) {
        (true, _) => screen::uncovered_from_below(c.lang).to_owned(),
        (false, 1) => String::new(),
        (false, _) if paging.index == 0 => screen::top_of(c.lang, rows.len(), *total),
        (false, _) => String::new(),
    };
    c.footer(&view.title, &note);
    if note.is_empty() {
        pages(c, *paging);
    }
}

/// Rows of one rank that are tied, and all others alone.
fn groups(rows: &[RoomRow]) -> Vec<&[RoomRow]> {
    rows.chunk_by(|a, b| a.rank == b.rank && a.shown.is_some() == b.shown.is_some()).collect()
}

fn shown(group: &[RoomRow]) -> bool {
    group.iter().all(|r| r.shown.as_ref().is_some_and(|s| s.tied))
}

fn tie_box(c: &Canvas<'_>, rect: Rect, group: &[RoomRow]) {
    let (u, p) = (c.u, c.p);
    c.painter().rect_filled(rect.shrink2(vec2(0.0, 0.3 * u)), 1.6 * u, p.tie);
    let total = group.first().and_then(|r| r.shown.as_ref()).map_or(0, |s| s.total);
    let middle = rect.bottom() - 2.6 * u;
    let icon = pos2(rect.left() + 7.8 * u, middle);
    Icon::Equals.paint(c.painter(), icon, 2.9 * u, IconWeight::Bold, p.lb_soga);
    // The bracket says the same as the colour.
    let x = rect.left() + 1.0 * u;
    let stroke = Stroke::new((0.35 * u).max(1.0), p.lb_soga);
    let (top, bottom) = (rect.top() + 1.6 * u, rect.bottom() - 5.0 * u);
    c.painter().vline(x, top..=bottom, stroke);
    for y in [top, bottom] {
        c.painter().hline(x..=x + 0.9 * u, y, stroke);
    }
    let text = screen::tied(c.lang, total);
    let at = pos2(rect.left() + 10.4 * u, middle);
    let width = rect.width() - 14.0 * u;
    c.text(look(2.9, Weight::Bold), &text, p.lb_soga, at, Align2::LEFT_CENTER, width);
}

fn draw_row(c: &Canvas<'_>, rect: Rect, row: &RoomRow, highest: u32) {
    let (u, p) = (c.u, c.p);
    let middle = rect.center().y;
    let tied = row.shown.as_ref().is_some_and(|s| s.tied);
    let ink = match &row.shown {
        None => p.lb_m,
        Some(_) if tied => p.lb_soga,
        Some(_) => p.lb_t,
    };
    let rank = look(4.6, Weight::ExtraBold).tight(-0.03, 1.0);
    let right = rect.left() + 6.2 * u;
    let at = pos2(right, middle);
    c.text(rank, &row.rank.to_string(), ink, at, Align2::RIGHT_CENTER, 8.0 * u);
    let left = right + 1.8 * u;
    // Where this row's bar has grown to; it starts to grow when its row is uncovered.
    let id = c.ui.scope_id().with(("row", row.rank, rect.top().to_bits(), c.live));
    let time = if c.live { style::seconds(c.ui, GROWING) } else { 0.0 };
    let grown = c.ui.ctx().animate_bool_with_time_and_easing(
        id,
        row.shown.is_some(),
        time,
        eframe::egui::emath::easing::cubic_out,
    );
    match &row.shown {
        None => {
            let cover = Rect::from_min_max(
                pos2(left, middle - 2.7 * u),
                pos2(rect.right(), middle + 2.7 * u),
            );
            c.painter().rect_filled(cover, u, p.lb_2);
            let icon = pos2(cover.left() + 3.4 * u, middle);
            Icon::LockSimple.paint(c.painter(), icon, 3.0 * u, IconWeight::Fill, p.lb_m);
            let at = pos2(cover.left() + 6.0 * u, middle);
            let text = screen::still_covered(c.lang);
            c.text(look(3.0, Weight::SemiBold), text, p.lb_m, at, Align2::LEFT_CENTER, 60.0 * u);
        }
        Some(shown) => bar(c, rect.with_min_x(left), shown, highest, grown),
    }
}

fn bar(c: &Canvas<'_>, rect: Rect, shown: &RoomResult, highest: u32, grown: f32) {
    let (u, p) = (c.u, c.p);
    let middle = rect.center().y;
    let tones = shown.option.hue.map(|h| p.hue(h));
    let (soft, line, ink, strong) = match tones {
        Some(t) => (t.soft, t.line, t.ink, t.strong),
        None => (p.lb_2, p.lb_g, p.lb_t, p.lb_a),
    };
    let number = look(3.5, Weight::ExtraBold).tight(0.0, 1.0);
    let galley = c.galley(number, &shown.option.number.to_string(), ink, 20.0 * u, 1);
    let width = (7.0 * u).max(galley.size().x + 2.0 * u);
    let badge = Rect::from_min_size(pos2(rect.left(), middle - 2.7 * u), vec2(width, 5.4 * u));
    let stroke = Stroke::new((0.14 * u).max(0.5), line);
    c.painter().rect(badge, u, soft, stroke, StrokeKind::Inside);
    c.place(galley, badge.center(), Align2::CENTER_CENTER, ink);
    let left = badge.right() + 1.8 * u;
    let titles = (63.5 * u).min(rect.width() * 0.46);
    let title = look(3.4, Weight::Bold).tight(-0.01, 1.2);
    let at = pos2(left, middle);
    c.text(title, &shown.option.title, p.lb_t, at, Align2::LEFT_CENTER, titles - u);
    let cell = Rect::from_min_max(pos2(left + titles, rect.top()), rect.max);
    // The longest bar leaves room for its figure.
    let full = cell.width() * 0.74 * shown.total as f32 / highest.max(1) as f32;
    let length = (full * grown).max(0.35 * u);
    let bar = Rect::from_min_size(pos2(cell.left(), middle - 2.5 * u), vec2(length, 5.0 * u));
    c.painter().rect_filled(bar, (0.9 * u).min(length / 2.0), strong);
    if grown >= 1.0 {
        let figure = look(4.8, Weight::ExtraBold).tight(-0.03, 1.0);
        let at = pos2(bar.right() + 1.6 * u, middle);
        let total = shown.total.to_string();
        let said = c.text(figure, &total, p.lb_t, at, Align2::LEFT_CENTER, 20.0 * u);
        if shown.chosen {
            let at = pos2(said.right() + 3.2 * u, middle);
            Icon::SealCheck.paint(c.painter(), at, 4.0 * u, IconWeight::Fill, p.ok);
        }
    }
}
