//! One row of the result: rank, number, title and bar; of a score poll its criteria too.

use super::Layout;
use crate::{
    app::{
        screen::canvas::Canvas,
        style::{Icon, IconWeight, Weight},
        text::{Lang, criteria, numbers, outcome},
    },
    session::{RoomResult, RoomRow, RoomScores, Scale, ScoreSheet},
};
use eframe::egui::{Align2, Color32, Pos2, Rect, pos2, vec2};

/// The longest bar fills so much of its cell; the rest is for the figure.
const LONGEST: f32 = 0.74;

/// What is said of an option at the end of its row.
fn word_of(c: &Canvas<'_>, result: &RoomResult) -> Option<(&'static str, Icon, Color32)> {
    let lang = c.look.lang;
    let differ = result.scores.as_ref().is_some_and(|s| s.dissent);
    match (result.chosen, differ) {
        (true, _) => Some((outcome::chosen(lang), Icon::SealCheck, c.p.ok)),
        (false, true) => Some((outcome::dissent(lang), Icon::WarningCircle, c.p.lb_soga)),
        (false, false) => None,
    }
}

/// The room that the word takes, in points.
pub(super) fn word_width(c: &Canvas<'_>, result: &RoomResult) -> f32 {
    let Some((text, ..)) = word_of(c, result) else { return 0.0 };
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    c.write(kind, text, c.p.lb_t, f32::INFINITY, 1).width() + 7.0 * c.u
}

/// The room that the figure takes beside its bar, in points.
pub(super) fn figure_width(c: &Canvas<'_>, result: &RoomResult, layout: &Layout<'_>) -> f32 {
    let text = layout.figure(c.look.lang, result.total);
    let kind = c.style(4.8, 1.2, Weight::ExtraBold, -0.03);
    c.write(kind, &text, c.p.lb_t, f32::INFINITY, 1).width() + 2.4 * c.u
}

/// Draws a row. `grown` says how far its bar is; nothing before its turn.
pub(super) fn row(
    c: &mut Canvas<'_>,
    rect: Rect,
    row: &RoomRow,
    layout: &Layout<'_>,
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
    let rank = if row.rank == 0 { "–".to_owned() } else { row.rank.to_string() };
    c.line(kind, &rank, ink, at, Align2::RIGHT_CENTER, f32::INFINITY);
    let left = rect.left() + 6.2 * c.u;
    if let Some((result, grown)) = shown {
        opened(c, rect.with_min_x(left), row.rank, result, layout, grown);
    } else {
        let cell = Rect::from_min_max(pos2(left, y - 2.7 * c.u), pos2(rect.right(), y + 2.7 * c.u));
        c.fill(cell, 1.0, c.p.lb_2);
        let lock = pos2(left + 3.5 * c.u, y);
        c.icon(Icon::LockSimple, IconWeight::Fill, lock, 3.0 * c.u, c.p.lb_m);
        let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
        let at = pos2(left + 6.2 * c.u, y);
        let text = outcome::covered(c.look.lang);
        c.line(kind, text, c.p.lb_m, at, Align2::LEFT_CENTER, cell.width());
    }
}

/// Number, title, bar and figure.
fn opened(
    c: &mut Canvas<'_>,
    rect: Rect,
    rank: u32,
    result: &RoomResult,
    layout: &Layout<'_>,
    grown: f32,
) {
    let y = rect.center().y;
    let option = &result.option;
    let badge = Align2::LEFT_CENTER.anchor_size(pos2(rect.left(), y), vec2(7.0, 5.4) * c.u);
    let kind = c.style(3.5, 1.42, Weight::ExtraBold, 0.0);
    c.badge(badge, option.number, option.hue, kind, 1.0);

    let left = badge.right() + 1.8 * c.u;
    title(c, pos2(left, y), result, layout);
    let from = left + layout.title + 1.8 * c.u;
    let cell = (rect.right() - from - layout.word).max(0.0);
    if rank == 0 {
        let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
        let text = outcome::no_rank(c.look.lang);
        c.line(kind, text, c.p.lb_m, pos2(from, y), Align2::LEFT_CENTER, cell);
        return;
    }
    let part = result.total as f32 / layout.highest.max(1) as f32;
    // Zero is a stub, so that the row is seen to have been counted.
    let longest = (cell * LONGEST).min(cell - layout.figure).max(0.0);
    let length = (longest * part * grown).max(0.3 * c.u);
    let height = 5.0 * c.u;
    let bar = Rect::from_min_size(pos2(from, y - height / 2.0), vec2(length, height));
    let fails = result.scores.as_ref().is_some_and(|s| s.passed == Some(false));
    let color = if result.total == 0 || fails { c.p.lb_m } else { c.tones(option.hue).strong };
    c.fill(bar, 0.9_f32.min(length / 2.0 / c.u), color);
    if grown >= 1.0 {
        let kind = c.style(4.8, 1.2, Weight::ExtraBold, -0.03);
        let at = pos2(bar.right() + 1.6 * c.u, y);
        let figure = layout.figure(c.look.lang, result.total);
        c.line(kind, &figure, c.p.lb_t, at, Align2::LEFT_CENTER, f32::INFINITY);
        if let Some((text, icon, ink)) = word_of(c, result) {
            word(c, pos2(rect.right() - 1.4 * c.u, y), text, icon, ink);
        }
    }
}

/// The title, on one line or two; of a score poll one line, and its criteria below.
fn title(c: &mut Canvas<'_>, at: Pos2, result: &RoomResult, layout: &Layout<'_>) {
    let text = &result.option.title;
    let kind = c.style(3.4, 1.15, Weight::Bold, -0.01);
    if let Some((sheet, scores)) = layout.sheet.zip(result.scores.as_ref()) {
        let up = pos2(at.x, at.y + 0.2 * c.u);
        c.line(kind.sized(3.2 * c.u), text, c.p.lb_t, up, Align2::LEFT_BOTTOM, layout.title);
        let kind = c.style(3.0, 1.15, Weight::SemiBold, -0.01);
        let below = criteria_of(c.look.lang, sheet, scores);
        let down = pos2(at.x, at.y + 0.5 * c.u);
        c.line(kind, &below, c.p.lb_m, down, Align2::LEFT_TOP, layout.title);
        return;
    }
    let one = c.write(kind, text, c.p.lb_t, f32::INFINITY, 1);
    let title = if one.width() <= layout.title {
        one
    } else {
        let kind = c.style(3.05, 1.12, Weight::Bold, -0.01);
        c.write(kind, text, c.p.lb_t, layout.title, 2)
    };
    c.put(&title, at, Align2::LEFT_CENTER);
}

/// "U 4,33 · S 5 · G –", then whether a gate is passed, or the quadrant.
fn criteria_of(lang: Lang, sheet: &ScoreSheet, scores: &RoomScores) -> String {
    let values = sheet.criteria.iter().zip(&scores.criteria).map(|(criterion, value)| {
        let value = match (value, sheet.scale) {
            (None, _) => "–".to_owned(),
            // The share of those who said yes.
            (Some(value), Scale::YesNo) => outcome::percent(lang, *value),
            (Some(value), _) => numbers::points(lang, u64::from(*value)),
        };
        format!("{} {value}", criteria::short(lang, criterion))
    });
    let mut parts: Vec<String> = values.collect();
    match scores.passed {
        Some(true) => parts.push(outcome::passed(lang).to_owned()),
        Some(false) => parts.push(outcome::not_passed(lang).to_owned()),
        None => {}
    }
    if let Some(quadrant) = scores.quadrant {
        parts.push(criteria::quadrant(lang, quadrant).to_owned());
    }
    parts.join(" · ")
}

/// A word with its icon at the right end of a row.
fn word(c: &mut Canvas<'_>, at: Pos2, text: &str, icon: Icon, ink: Color32) {
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let word = c.line(kind, text, ink, at, Align2::RIGHT_CENTER, f32::INFINITY);
    let at = pos2(word.left() - 2.3 * c.u, at.y);
    c.icon(icon, IconWeight::Fill, at, 3.4 * c.u, ink);
}
