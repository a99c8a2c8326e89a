//! A rank of the poster: one row, or the rows of a tie in a box.

use super::list::Result;
use crate::{
    app::{
        screen::{
            canvas::{Canvas, Written},
            results::{figure, said_of},
        },
        style::{Icon, IconWeight, Weight},
        text::outcome,
    },
    session::{RoomResult, RoomRow},
};
use eframe::egui::{Align2, Color32, Rect, pos2, vec2};

/// Between title and bar, in u.
const GAP: f32 = 0.8;
/// Height of a bar, in u.
const BAR: f32 = 1.3;
/// Below a bar, in u.
const AFTER: f32 = 1.6;
/// The longest bar fills so much of the row's text; the rest is for a word.
const LONGEST: f32 = 0.74;

/// In which size rows are laid out.
#[derive(Clone, Copy)]
pub(super) struct Size {
    /// 1 is the smallest.
    pub scale: f32,
    /// Lines of a title; a long one may have one more.
    pub lines: usize,
}

impl Size {
    /// Where titles begin, right of rank and number, in u.
    fn text(self) -> f32 {
        13.4 * self.scale
    }

    /// From the end of a title to the end of its row, in u.
    fn below(self) -> f32 {
        (GAP + BAR + AFTER) * self.scale
    }
}

/// Rows that stand together, laid out.
pub(super) struct Block<'a> {
    rows: Vec<Row<'a>>,
    /// What is said of them when they are tied.
    tie: Option<Written>,
    size: Size,
    u: f32,
}

struct Row<'a> {
    rank: u32,
    result: &'a RoomResult,
    title: Written,
    total: Written,
    /// Its total in parts of the highest.
    part: f32,
    size: Size,
}

impl<'a> Block<'a> {
    pub(super) fn new(
        c: &Canvas<'_>,
        rows: &'a [RoomRow],
        result: &Result<'_>,
        size: Size,
        width: f32,
    ) -> Self {
        let open = rows.iter().filter_map(|row| Some((row.rank, row.shown.as_ref()?)));
        let laid = open.clone().map(|(rank, row)| Row::new(c, (rank, row), result, size, width));
        let tie = rows.first().and_then(|row| row.tie).filter(|_| rows.len() > 1);
        let tie = tie.zip(open.clone().next()).map(|(tie, (_, first))| {
            let all_chosen = open.clone().all(|(_, row)| row.chosen);
            let text = said_of(c.look.lang, result.sheet, tie, first.total, all_chosen);
            let kind = c.style(2.2, 1.3, Weight::Bold, 0.0);
            c.write(kind, &text, c.p.lb_soga, width - (size.text() + 4.0) * c.u, 2)
        });
        Self { rows: laid.collect(), tie, size, u: c.u }
    }

    /// How many rows it has.
    pub(super) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Whether a title is not whole.
    pub(super) fn is_cut(&self) -> bool {
        self.rows.iter().any(|row| row.title.is_cut())
    }

    /// Leaves out what is too much, from below; one row stays.
    pub(super) fn cut_to(&mut self, most: usize, height: f32) {
        self.rows.truncate(most.max(1));
        while self.rows.len() > 1 && self.height() > height {
            self.rows.pop();
        }
    }

    /// The height it needs, in points.
    pub(super) fn height(&self) -> f32 {
        let rows: f32 = self.rows.iter().map(|row| row.height() + self.size.below() * self.u).sum();
        // A box has room above its rows, and between itself and the next.
        rows + self.tie.as_ref().map_or(0.0, |tie| tie.height() + 3.0 * self.u)
    }

    /// Draws it at the top of `area` and returns where it ends.
    pub(super) fn show(&self, c: &mut Canvas<'_>, area: Rect) -> f32 {
        let end = area.top() + self.height();
        let mut y = area.top();
        if let Some(tie) = &self.tie {
            let place = area.with_min_y(y + 0.3 * c.u).with_max_y(end - 0.9 * c.u);
            c.fill(place.expand2(vec2(2.2 * c.u, 0.0)), 1.6, c.p.tie);
            let at = pos2(area.left() + self.size.text() * c.u, place.bottom() - 1.0 * c.u);
            let icon = pos2(at.x + 1.2 * c.u, at.y - tie.height() / 2.0);
            c.icon(Icon::Equals, IconWeight::Bold, icon, 2.2 * c.u, c.p.lb_soga);
            c.put(tie, at + vec2(3.2 * c.u, 0.0), Align2::LEFT_BOTTOM);
            y += 1.5 * c.u;
        }
        for row in &self.rows {
            row.show(c, area.with_min_y(y), self.tie.is_some());
            y += row.height() + self.size.below() * c.u;
        }
        end
    }
}

impl<'a> Row<'a> {
    fn new(
        c: &Canvas<'_>,
        (rank, row): (u32, &'a RoomResult),
        result: &Result<'_>,
        size: Size,
        width: f32,
    ) -> Self {
        let kind = c.style(3.3 * size.scale, 1.1, Weight::ExtraBold, -0.03);
        let total = figure(c.look.lang, result.sheet, row.total);
        let total = c.write(kind, &total, c.p.lb_t, f32::INFINITY, 1);
        let room = width - size.text() * c.u - total.width() - 2.4 * c.u;
        let face = (Weight::Bold, 1.18, c.p.lb_t);
        let sizes = [2.7, 2.5, 2.4].map(|s| s * size.scale);
        let title = super::fitting(c, &sizes, face, &row.option.title, room, size.lines);
        let part = row.total as f32 / result.highest.max(1) as f32;
        Row { rank, result: row, title, total, part, size }
    }

    fn height(&self) -> f32 {
        self.title.height().max(self.total.height())
    }

    fn show(&self, c: &mut Canvas<'_>, area: Rect, tied: bool) {
        let s = self.size.scale * c.u;
        let middle = area.top() + self.height() / 2.0;
        let ink = if tied { c.p.lb_soga } else { c.p.lb_t };
        let size = if self.rank > 99 { 2.4 } else { 3.3 };
        let kind = c.style(size * self.size.scale, 1.1, Weight::ExtraBold, -0.03);
        let at = pos2(area.left(), middle);
        c.line(kind, &self.rank.to_string(), ink, at, Align2::LEFT_CENTER, f32::INFINITY);
        let option = &self.result.option;
        let badge = pos2(area.left() + 5.2 * s, middle);
        let badge = Align2::LEFT_CENTER.anchor_size(badge, vec2(6.4, 3.8) * s);
        let kind = c.style(2.5 * self.size.scale, 1.2, Weight::ExtraBold, 0.0);
        c.badge(badge, option.number, option.hue, kind, self.size.scale);
        let left = area.left() + self.size.text() * c.u;
        c.put(&self.title, pos2(left, middle), Align2::LEFT_CENTER);
        c.put(&self.total, pos2(area.right(), middle), Align2::RIGHT_CENTER);

        let y = area.top() + self.height() + GAP * s;
        let track =
            Rect::from_min_size(pos2(left, y), vec2((area.right() - left) * LONGEST, BAR * s));
        let fails = self.result.scores.as_ref().is_some_and(|s| s.passed == Some(false));
        let color = if fails { c.p.lb_m } else { c.tones(option.hue).strong };
        let round = BAR * self.size.scale / 2.0;
        c.fill(track, round, if tied { c.p.lb } else { c.p.lb_2 });
        let length = (track.width() * self.part).max(BAR * s);
        c.fill(track.with_max_x(left + length), round, color);
        if let Some((text, icon, ink)) = self.word(c) {
            let kind = c.style(2.2, 1.3, Weight::Bold, 0.0);
            let at = pos2(area.right(), track.center().y);
            let word = c.line(kind, text, ink, at, Align2::RIGHT_CENTER, f32::INFINITY);
            let at = pos2(word.left() - 1.7 * c.u, at.y);
            c.icon(icon, IconWeight::Fill, at, 2.5 * c.u, ink);
        }
    }

    /// What is said of the option beside its bar.
    fn word(&self, c: &Canvas<'_>) -> Option<(&'static str, Icon, Color32)> {
        let lang = c.look.lang;
        let passed = self.result.scores.as_ref().and_then(|s| s.passed);
        match (self.result.chosen, passed) {
            (true, _) => Some((outcome::chosen(lang), Icon::SealCheck, c.p.ok)),
            (false, Some(true)) => Some((outcome::passed(lang), Icon::CheckCircle, c.p.ok)),
            (false, Some(false)) => Some((outcome::not_passed(lang), Icon::XCircle, c.p.lb_m)),
            (false, None) => None,
        }
    }
}
