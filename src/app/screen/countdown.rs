//! The countdown as the room sees it: digits in cells of one width, and one frame a second.

use super::canvas::Canvas;
use crate::{
    app::{style::Weight, text::dates},
    session::{Timer, TimerState},
};
use chrono::NaiveDateTime;
use eframe::egui::{Align2, Color32, Pos2, Rect, Role, pos2, vec2};
use std::time::Duration;

/// Under so many seconds the digits turn to the colour of time.
const URGENT: i32 = 60;

/// Cells stand so much closer than the digits are wide, in parts of the size.
const TRACKING: f32 = 0.055;

/// A timer at one moment.
pub(super) struct Countdown {
    digits: String,
    urgent: bool,
    /// How much is left of its full length, from 0 to 1.
    pub part: f32,
}

impl Countdown {
    /// What the timer shows at `now`; nothing where none was set. While it runs, the next frame is
    /// asked for at the moment the seconds change.
    pub(super) fn of(c: &Canvas<'_>, timer: Timer, now: NaiveDateTime) -> Option<Self> {
        let left = timer.left(now);
        if timer.total == 0 && left == 0 && !timer.is_running() {
            return None;
        }
        if let (TimerState::Running(until), true) = (timer.state, c.is_live()) {
            c.ui.ctx().request_repaint_after(to_next_second(until, now));
        }
        let part = left as f32 / timer.total.max(1) as f32;
        Some(Self {
            digits: dates::countdown(left),
            urgent: left < URGENT,
            part: part.clamp(0.0, 1.0),
        })
    }

    /// Its width at `size` u, in points.
    pub(super) fn width(&self, c: &Canvas<'_>, size: f32) -> f32 {
        self.cells(c, size).map(|(_, width)| width).sum()
    }

    /// Draws it at `size` u with the `anchor` of its box (as wide as the digits and 0.8 of the
    /// size high) at `at`, and returns the box.
    pub(super) fn show(&self, c: &mut Canvas<'_>, size: f32, at: Pos2, anchor: Align2) -> Rect {
        let color = self.color(c);
        let kind = c.style(size, 0.8, Weight::ExtraBold, 0.0);
        let rect = anchor.anchor_size(at, vec2(self.width(c, size), kind.line));
        if c.is_tiny() {
            c.fill(rect.shrink2(vec2(0.0, rect.height() * 0.1)), 1.0, color);
            return rect;
        }
        let mut x = rect.left();
        let cells: Vec<(char, f32)> = self.cells(c, size).collect();
        for (sign, width) in cells {
            let mut buffer = [0; 4];
            let text = c.write(kind, sign.encode_utf8(&mut buffer), color, f32::INFINITY, 1);
            let middle = pos2(x + width / 2.0, rect.center().y);
            text.put_silently(c, middle, Align2::CENTER_CENTER);
            x += width;
        }
        c.name(rect, Role::Timer, &self.digits);
        rect
    }

    fn color(&self, c: &Canvas<'_>) -> Color32 {
        if self.urgent { c.p.lb_soga } else { c.p.lb_a }
    }

    /// Each sign with the width of its cell: all digits share one, so that nothing trembles.
    fn cells<'a>(&'a self, c: &'a Canvas<'_>, size: f32) -> impl Iterator<Item = (char, f32)> + 'a {
        let kind = c.style(size, 0.8, Weight::ExtraBold, 0.0);
        let width = move |text: &str| {
            c.write(kind, text, Color32::PLACEHOLDER, f32::INFINITY, 1).width()
                - TRACKING * kind.size
        };
        let digit = width("0");
        self.digits.chars().map(move |sign| {
            let mut buffer = [0; 4];
            let own = sign.encode_utf8(&mut buffer);
            (sign, if sign.is_ascii_digit() { digit } else { width(own) })
        })
    }
}

/// How long until the seconds change.
fn to_next_second(until: NaiveDateTime, now: NaiveDateTime) -> Duration {
    let millis = (until - now).num_milliseconds().rem_euclid(1000);
    let wait = if millis == 0 { 1000 } else { millis.unsigned_abs() };
    // A moment later, so that the frame never comes before the change and needs a second one.
    Duration::from_millis(wait + 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn at(millis: i64) -> NaiveDateTime {
        let day = NaiveDate::from_ymd_opt(2019, 7, 8).and_then(|d| d.and_hms_opt(9, 0, 0));
        day.unwrap() + chrono::Duration::milliseconds(millis)
    }

    #[test]
    fn the_next_frame_comes_just_after_the_seconds_change_before_and_after_the_end() {
        let until = at(10_000);
        let timer = Timer { total: 60, state: TimerState::Running(until) };
        for millis in [0, 1, 250, 999, 1_000, 9_999, 10_000, 10_001, 12_345] {
            let (now, wait) = (at(millis), to_next_second(until, at(millis)));
            let later = now + chrono::Duration::from_std(wait).unwrap();
            assert_eq!(timer.left(later), timer.left(now) - 1, "at {millis}");
            let before = later - chrono::Duration::milliseconds(3);
            assert_eq!(timer.left(before), timer.left(now), "at {millis}");
        }
    }
}
