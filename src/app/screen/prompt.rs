//! The question, the time left, and how many have answered.

use super::{
    canvas::Canvas,
    countdown::Countdown,
    fit::{Face, STEPS, largest},
    footer::{self, Note},
    meter::Meter,
};
use crate::{
    app::{
        style::Weight,
        text::{Lang, dates, numbers, screen, words},
    },
    session::{GroupPhase, RoomScene, RoomView, RoomWay},
};
use chrono::NaiveDateTime;
use eframe::egui::{Align2, Rect, pos2, vec2};
use std::borrow::Cow;

/// The lower edge of timer and count, in u.
const BASE: f32 = 100.0 - 11.5;

/// Draws the view.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView, now: NaiveDateTime) {
    let RoomScene::Prompt { stage, question, instruction, ideas, heard, way } = &view.scene else {
        return;
    };
    let area = c.content(5.4, BASE);
    let lang = c.look.lang;
    let mut top = area.top() + (4.26 + 2.4) * c.u;
    match asked(lang, way) {
        Some(asked) if matches!(way, RoomWay::Turn(Some(_))) => {
            eyebrow(c, area, words::stage(lang, *stage), screen::turns(lang));
            let kind = c.style(6.0, 1.14, Weight::ExtraBold, -0.02);
            let at = pos2(area.left(), top);
            let turn = c.line(kind, &asked, c.p.lb_soga, at, Align2::LEFT_TOP, area.width());
            top = turn.bottom() + 1.6 * c.u;
        }
        asked => {
            let what = asked.as_deref().unwrap_or(instruction);
            eyebrow(c, area, words::stage(lang, *stage), what);
        }
    }
    let count = count(c, area, *ideas, *heard);
    let time = timer(c, area.with_max_x(count.left() - 4.0 * c.u), view, now);
    let below = time.map_or(count.top(), |t| t.top().min(count.top()));
    let room = vec2(area.width(), below - 2.0 * c.u - top);
    let face = Face { line: 1.12, weight: Weight::ExtraBold, tracking: -0.025, color: c.p.lb_t };
    let text = largest(c, STEPS, face, question, room);
    c.put(&text, pos2(area.left(), top), Align2::LEFT_TOP);
    let date = view.date.map(|d| dates::weekday_date(c.look.lang, d)).unwrap_or_default();
    footer::show(c, &view.title, Note::Words(&date));
}

/// What the room is to do now, if it is not simply to speak up.
fn asked(lang: Lang, way: &RoomWay) -> Option<Cow<'static, str>> {
    Some(match way {
        RoomWay::Free => return None,
        RoomWay::Turn(Some(unit)) => Cow::Owned(screen::turn(lang, &unit.name)),
        RoomWay::Turn(None) => Cow::Borrowed(screen::turns(lang)),
        RoomWay::Groups(GroupPhase::One) => Cow::Borrowed(screen::alone(lang)),
        RoomWay::Groups(GroupPhase::Two) => Cow::Borrowed(screen::in_pairs(lang)),
        RoomWay::Groups(GroupPhase::Four) => Cow::Borrowed(screen::in_fours(lang)),
        RoomWay::Groups(GroupPhase::All) => Cow::Borrowed(screen::together(lang)),
        RoomWay::Silent => Cow::Borrowed(screen::silent(lang)),
    })
}

fn eyebrow(c: &mut Canvas<'_>, area: Rect, stage: &str, instruction: &str) {
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let stage = c.line(kind, stage, c.p.lb_m, area.min, Align2::LEFT_TOP, area.width());
    if !instruction.is_empty() {
        let at = pos2(stage.right() + 1.6 * c.u, area.top());
        let room = area.right() - at.x;
        c.line(kind, instruction, c.p.lb_soga, at, Align2::LEFT_TOP, room);
    }
}

/// "68 ide" over the units that were heard, at the right; returns the room it takes.
fn count(c: &mut Canvas<'_>, area: Rect, ideas: usize, (heard, units): (u32, u32)) -> Rect {
    let width = 51.3;
    let (right, mut bottom) = (area.right(), area.bottom());
    if units > 0 {
        let meter = Meter { filled: heard as usize, total: units as usize, size: 1.62, gap: 0.74 };
        bottom -= meter.height(width) * c.u;
        meter.show(c, pos2(right, bottom), width, c.p.lb_a);
        bottom -= 1.4 * c.u;
        let kind = c.style(3.6, 1.42, Weight::SemiBold, 0.0);
        let text = screen::heard(c.look.lang, heard, units);
        let at = pos2(right, bottom);
        bottom = c.line(kind, &text, c.p.lb_t, at, Align2::RIGHT_BOTTOM, area.width()).top();
        bottom -= 2.0 * c.u;
    }
    // The word stands on the same line as the figure.
    let figure = c.style(13.0, 0.9, Weight::ExtraBold, -0.03);
    let word = c.style(5.0, 0.9, Weight::Bold, -0.01);
    let mut job = figure.job(&numbers::count(c.look.lang, ideas as u64), c.p.lb_t);
    job.append(screen::ideas(c.look.lang), 1.5 * c.u, word.format(c.p.lb_t));
    let written = c.written(job, figure.size);
    let rect = c.put(&written, pos2(right, bottom), Align2::RIGHT_BOTTOM);
    Rect::from_min_max(pos2(right - width * c.u, rect.top()), area.max)
}

/// The countdown over its progress line, in what is left of the row; returns the room it takes.
fn timer(c: &mut Canvas<'_>, area: Rect, view: &RoomView, now: NaiveDateTime) -> Option<Rect> {
    let time = Countdown::of(c, view.timer, now)?;
    let track = Rect::from_min_max(
        pos2(area.left(), area.bottom() - 1.2 * c.u),
        pos2(area.left() + (66.0 * c.u).min(area.width()), area.bottom()),
    );
    c.fill(track, 0.6, c.p.lb_2);
    let length = track.width() * time.part;
    if length > 0.0 {
        let radius = 0.6_f32.min(length / 2.0 / c.u);
        c.fill(track.with_max_x(track.left() + length), radius, c.p.lb_soga);
    }
    let full = time.width(c, 27.0);
    let size = 27.0 * (area.width() / full).min(1.0);
    let at = pos2(area.left(), track.top() - 4.2 * c.u);
    let digits = time.show(c, size, at, Align2::LEFT_BOTTOM);
    Some(digits.union(track))
}
