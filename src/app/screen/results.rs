//! The result of a revealed poll: ranked bars, ties in a box, the best rows covered at first.

use super::{
    canvas::Canvas,
    footer::{self, Note},
    reveal::Reveal,
};
use crate::{
    app::{
        style::{Icon, IconWeight, Weight},
        text::screen,
    },
    session::{OptionKey, Paging, RoomResult, RoomRow, RoomScene, RoomView},
};
use eframe::egui::{Align2, Pos2, Rect, Stroke, pos2, vec2};
use std::ops::Range;

/// The longest bar fills so much of its cell; the rest is for the figure.
const LONGEST: f32 = 0.74;
/// A tie box is higher than its rows by this part of a row, for its sentence.
const EXTRA: f32 = 0.75;
/// Few rows do not grow higher than this, in u.
const HIGHEST: f32 = 13.0;

/// What all rows of a page share.
struct Layout {
    /// Width of the title, in points.
    title: f32,
    /// Left at the right end for the word "chosen", in points.
    chosen: f32,
    highest: u32,
}

/// Draws the view; without a `reveal` nothing moves.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView, reveal: Option<&mut Reveal>) {
    let RoomScene::Results { title, rows, total, paging, counts, highest, per_point: _ } =
        &view.scene
    else {
        return;
    };
    let lang = c.look.lang;
    let head = c.content(3.4, 9.33);
    let kind = c.style(5.2, 1.14, Weight::ExtraBold, -0.02);
    let heading = screen::results(lang);
    let left = c.line(kind, heading, c.p.lb_t, head.min, Align2::LEFT_TOP, head.width());
    let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
    let counts = screen::result_counts(lang, counts.0, counts.1, counts.2);
    let room = head.right() - left.right() - 3.0 * c.u;
    c.line(kind, &counts, c.p.lb_m, head.max, Align2::RIGHT_BOTTOM, room);

    let covered = rows.iter().take_while(|r| r.shown.is_none()).count();
    let area = c.content(11.33, 91.2);
    let any_chosen = rows.iter().filter_map(|r| r.shown.as_ref()).any(|r| r.chosen);
    let layout = Layout {
        title: area.width() * 0.383,
        chosen: if any_chosen { 18.0 * c.u } else { 0.0 },
        highest: *highest,
    };
    if let Some(reveal) = reveal {
        let grown = reveal.follow(c, title, *paging, covered);
        list(c, area, rows, &layout, grown);
    } else {
        list(c, area, rows, &layout, |_| Some(1.0));
    }
    let event = if title.is_empty() { &view.title } else { &format!("{} · {title}", view.title) };
    foot(c, event, rows, *total, *paging, covered);
}

fn foot(
    c: &mut Canvas<'_>,
    event: &str,
    rows: &[RoomRow],
    total: usize,
    paging: Paging,
    covered: usize,
) {
    let lang = c.look.lang;
    let first = rows.iter().find_map(|r| r.shown.as_ref());
    let of_themes = first.is_some_and(|r| matches!(r.option.key, OptionKey::Theme(_)));
    let words;
    let note = if covered > 0 {
        Note::Words(screen::uncovering(lang))
    } else if paging.index > 0 {
        Note::Page(paging)
    } else if rows.len() == total {
        Note::Words(screen::all_recorded(lang))
    } else {
        let top = if of_themes { screen::top_of_themes } else { screen::top_of_ideas };
        words = top(lang, rows.len(), total);
        Note::Words(&words)
    };
    footer::show(c, event, note);
}

fn list(
    c: &mut Canvas<'_>,
    area: Rect,
    rows: &[RoomRow],
    layout: &Layout,
    grown: impl Fn(usize) -> Option<f32>,
) {
    let blocks = blocks(rows);
    let height =
        |block: &Range<usize>| block.len() as f32 + if block.len() > 1 { EXTRA } else { 0.0 };
    let all: f32 = blocks.iter().map(height).sum();
    let unit = (area.height() / all.max(1.0)).min(HIGHEST * c.u);
    let mut top = area.top();
    for block in blocks {
        let bottom = top + height(&block) * unit;
        let rect = Rect::from_min_max(pos2(area.left(), top), pos2(area.right(), bottom));
        top = bottom;
        if block.len() == 1 {
            row(c, rect, &rows[block.start], layout, grown(block.start), false);
        } else {
            tied(c, rect, &rows[block.clone()], layout, |i| grown(block.start + i));
        }
    }
}

/// Rows of one rank belong together; covered ones too, as they show their rank.
fn blocks(rows: &[RoomRow]) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::with_capacity(rows.len());
    for (i, row) in rows.iter().enumerate() {
        match blocks.last_mut() {
            Some(last) if rows[last.start].rank == row.rank => last.end = i + 1,
            _ => blocks.push(i..i + 1),
        }
    }
    blocks
}

/// Rows of one rank. Once all of them lie open they stand in a box, with a bracket and a sentence.
fn tied(
    c: &mut Canvas<'_>,
    rect: Rect,
    rows: &[RoomRow],
    layout: &Layout,
    grown: impl Fn(usize) -> Option<f32>,
) {
    let inner = Rect::from_min_max(
        pos2(rect.left(), rect.top() + 0.7 * c.u),
        pos2(rect.right(), rect.bottom() - 4.9 * c.u),
    );
    let height = inner.height() / rows.len() as f32;
    let open: Vec<&RoomResult> = rows.iter().filter_map(|r| r.shown.as_ref()).collect();
    let all_open = open.len() == rows.len() && (0..rows.len()).all(|i| grown(i).is_some());
    let dots = open.first().map_or(0, |r| r.total);
    let boxed = all_open && dots > 0;
    if boxed {
        // Two boxes below each other stay apart.
        c.fill(rect.shrink2(vec2(0.0, 0.25 * c.u)), 1.6, c.p.tie);
        // Ranks of three digits reach into the margin themselves.
        let aside = if rows.first().is_some_and(|r| r.rank > 99) { 1.0 } else { 0.0 };
        bracket(
            c,
            rect.left() - aside * c.u,
            inner.top() + height / 2.0,
            inner.bottom() - height / 2.0,
        );
        sentence(c, rect, dots, open.iter().all(|r| r.chosen));
    }
    for (i, entry) in rows.iter().enumerate() {
        let top = inner.top() + i as f32 * height;
        let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
        row(c, place, entry, layout, grown(i), boxed);
    }
}

/// A bracket in the margin, from the first of the tied rows to the last.
fn bracket(c: &Canvas<'_>, left: f32, top: f32, bottom: f32) {
    let width = 0.5 * c.u;
    let line = Stroke::new(width, c.p.lb_soga);
    let (outer, inner) = (left - 2.2 * c.u, left - 0.8 * c.u);
    let points = vec![pos2(inner, top), pos2(outer, top), pos2(outer, bottom), pos2(inner, bottom)];
    c.painter().line(points, line);
}

fn sentence(c: &mut Canvas<'_>, rect: Rect, dots: u32, all_chosen: bool) {
    let lang = c.look.lang;
    let y = rect.bottom() - 2.9 * c.u;
    let left = rect.left() + 6.4 * c.u;
    c.icon(Icon::Equals, IconWeight::Bold, pos2(left + 1.45 * c.u, y), 2.9 * c.u, c.p.lb_soga);
    let text = if all_chosen { screen::tie_chosen(lang, dots) } else { screen::tie(lang, dots) };
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let at = pos2(left + 4.1 * c.u, y);
    c.line(kind, &text, c.p.lb_soga, at, Align2::LEFT_CENTER, rect.right() - at.x);
}

fn row(
    c: &mut Canvas<'_>,
    rect: Rect,
    row: &RoomRow,
    layout: &Layout,
    grown: Option<f32>,
    tied: bool,
) {
    let y = rect.center().y;
    let shown = row.shown.as_ref().zip(grown);
    let ink = match shown {
        None => c.p.lb_m,
        Some(_) if tied => c.p.lb_soga,
        Some(_) => c.p.lb_t,
    };
    let kind = c.style(if row.rank > 99 { 3.1 } else { 4.6 }, 1.42, Weight::ExtraBold, -0.03);
    let at = pos2(rect.left() + 4.4 * c.u, y);
    let rank = row.rank.to_string();
    c.line(kind, &rank, ink, at, Align2::RIGHT_CENTER, f32::INFINITY);
    let left = rect.left() + 6.2 * c.u;
    if let Some((result, grown)) = shown {
        opened(c, rect.with_min_x(left), result, layout, grown);
    } else {
        let cell = Rect::from_min_max(pos2(left, y - 2.7 * c.u), pos2(rect.right(), y + 2.7 * c.u));
        c.fill(cell, 1.0, c.p.lb_2);
        let lock = pos2(left + 3.5 * c.u, y);
        c.icon(Icon::LockSimple, IconWeight::Fill, lock, 3.0 * c.u, c.p.lb_m);
        let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
        let at = pos2(left + 6.2 * c.u, y);
        let text = screen::covered(c.look.lang);
        c.line(kind, text, c.p.lb_m, at, Align2::LEFT_CENTER, cell.width());
    }
}

/// Number, title, bar and figure.
fn opened(c: &mut Canvas<'_>, rect: Rect, result: &RoomResult, layout: &Layout, grown: f32) {
    let y = rect.center().y;
    let option = &result.option;
    let badge = Align2::LEFT_CENTER.anchor_size(pos2(rect.left(), y), vec2(7.0, 5.4) * c.u);
    let kind = c.style(3.5, 1.42, Weight::ExtraBold, 0.0);
    c.badge(badge, option.number, option.hue, kind, 1.0);

    let left = badge.right() + 1.8 * c.u;
    let kind = c.style(3.4, 1.15, Weight::Bold, -0.01);
    let one = c.write(kind, &option.title, c.p.lb_t, f32::INFINITY, 1);
    let title = if one.width() <= layout.title {
        one
    } else {
        let kind = c.style(3.05, 1.12, Weight::Bold, -0.01);
        c.write(kind, &option.title, c.p.lb_t, layout.title, 2)
    };
    c.put(&title, pos2(left, y), Align2::LEFT_CENTER);

    let from = left + layout.title + 1.8 * c.u;
    let cell = (rect.right() - from - layout.chosen).max(0.0);
    let part = result.total as f32 / layout.highest.max(1) as f32;
    // Zero is a stub, so that the row is seen to have been counted.
    let length = (cell * LONGEST * part * grown).max(0.3 * c.u);
    let height = 5.0 * c.u;
    let bar = Rect::from_min_size(pos2(from, y - height / 2.0), vec2(length, height));
    let color = if result.total == 0 { c.p.lb_m } else { c.tones(option.hue).strong };
    c.fill(bar, 0.9_f32.min(length / 2.0 / c.u), color);
    if grown >= 1.0 {
        let kind = c.style(4.8, 1.2, Weight::ExtraBold, -0.03);
        let at = pos2(bar.right() + 1.6 * c.u, y);
        let figure = result.total.to_string();
        c.line(kind, &figure, c.p.lb_t, at, Align2::LEFT_CENTER, f32::INFINITY);
        if result.chosen {
            chosen(c, pos2(rect.right() - 1.4 * c.u, y));
        }
    }
}

fn chosen(c: &mut Canvas<'_>, at: Pos2) {
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let text = screen::chosen(c.look.lang);
    let word = c.line(kind, text, c.p.ok, at, Align2::RIGHT_CENTER, f32::INFINITY);
    let at = pos2(word.left() - 2.3 * c.u, at.y);
    c.icon(Icon::SealCheck, IconWeight::Fill, at, 3.4 * c.u, c.p.ok);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_rank_stand_together_and_the_next_rank_skips() {
        let row = |rank| RoomRow { rank, shown: None };
        let rows: Vec<_> = [1, 2, 3, 4, 4, 6, 7, 7].into_iter().map(row).collect();
        assert_eq!(blocks(&rows), [0..1, 1..2, 2..3, 3..5, 5..6, 6..8]);
        assert!(blocks(&[]).is_empty());
    }
}
