//! What every view of the shared screen is drawn on: sizes in `u`, one percent of its height.

use crate::app::{
    style::{Palette, Type, Weight},
    text::Lang,
    widgets::Mark,
};
use chrono::NaiveDateTime;
use eframe::egui::{Align2, Color32, Galley, Painter, Pos2, Rect, Ui, pos2, vec2};
use std::sync::Arc;

/// Text of the shared screen: size in `u`, weight, tracking in parts of the size, line height in
/// parts of the size.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub size: f32,
    pub weight: Weight,
    pub tracking: f32,
    pub line: f32,
}

pub(super) const fn look(size: f32, weight: Weight) -> Look {
    Look { size, weight, tracking: 0.0, line: 1.26 }
}

impl Look {
    pub(super) const fn tight(mut self, tracking: f32, line: f32) -> Self {
        self.tracking = tracking;
        self.line = line;
        self
    }
}

/// A quiet sentence beside a title.
pub(super) const ASIDE: Look = look(3.0, Weight::SemiBold);
/// The title of a view.
pub(super) const TITLE: Look = look(5.2, Weight::ExtraBold).tight(-0.02, 1.15);

/// A view being drawn.
pub(super) struct Canvas<'a> {
    pub ui: &'a mut Ui,
    pub rect: Rect,
    /// One percent of the height, in points.
    pub u: f32,
    pub p: &'static Palette,
    pub lang: Lang,
    pub now: NaiveDateTime,
    /// On the shared screen itself, not in a small picture of it.
    pub live: bool,
}

impl Canvas<'_> {
    pub(super) fn painter(&self) -> &Painter {
        self.ui.painter()
    }

    /// The rectangle within the side margins, from `top` to `bottom` (both in `u` from the upper
    /// and the lower edge).
    pub(super) fn inner(&self, top: f32, bottom: f32) -> Rect {
        let u = self.u;
        Rect::from_min_max(
            self.rect.min + vec2(6.0 * u, top * u),
            self.rect.max - vec2(6.0 * u, bottom * u),
        )
    }

    /// 4:3 or narrower.
    pub(super) fn is_narrow(&self) -> bool {
        self.rect.width() / self.rect.height().max(1.0) < 1.45
    }

    pub(super) fn galley(
        &self,
        look: Look,
        text: &str,
        color: Color32,
        width: f32,
        lines: usize,
    ) -> Arc<Galley> {
        let size = look.size * self.u;
        let style = Type {
            size,
            line: size * look.line,
            weight: look.weight,
            tracking: look.tracking,
            caps: false,
        };
        style.lines_in(self.painter(), text, color, width.max(1.0), lines)
    }

    /// Writes text with the point `at` of its box on `pos`; returns the box.
    pub(super) fn text(
        &self,
        look: Look,
        text: &str,
        color: Color32,
        pos: Pos2,
        at: Align2,
        width: f32,
    ) -> Rect {
        let galley = self.galley(look, text, color, width, 1);
        self.place(galley, pos, at, color)
    }

    pub(super) fn place(&self, galley: Arc<Galley>, pos: Pos2, at: Align2, color: Color32) -> Rect {
        let rect = at.anchor_size(pos, galley.size());
        self.painter().galley(rect.min, galley, color);
        rect
    }

    /// The largest of `sizes` in which the text takes at most five lines and this height; if none
    /// does, the last one, cut with an ellipsis.
    pub(super) fn fitting(
        &self,
        sizes: &[f32],
        base: Look,
        text: &str,
        color: Color32,
        width: f32,
        height: f32,
    ) -> Arc<Galley> {
        const LINES: usize = 5;
        for size in sizes {
            let galley = self.galley(Look { size: *size, ..base }, text, color, width, LINES + 1);
            if galley.rows.len() <= LINES && galley.size().y <= height {
                return galley;
            }
        }
        let size = sizes.last().copied().unwrap_or(base.size);
        let lines = (height / (size * base.line * self.u)).floor().max(1.0) as usize;
        self.galley(Look { size, ..base }, text, color, width, lines)
    }

    /// Title at the left, a quiet sentence at the right, on one line from `top` on.
    pub(super) fn title_row(&self, top: f32, title: &str, aside: &str) {
        let row = self.inner(top, 0.0);
        let middle = row.top() + 3.0 * self.u;
        let p = self.p;
        let right = self.text(
            ASIDE,
            aside,
            p.lb_m,
            pos2(row.right(), middle),
            Align2::RIGHT_CENTER,
            row.width() * 0.5,
        );
        let look = Look { size: 4.6, ..TITLE };
        let width = right.left() - row.left() - 2.0 * self.u;
        self.text(look, title, p.lb_t, pos2(row.left(), middle), Align2::LEFT_CENTER, width);
    }

    /// Event at the left, a remark at the right.
    pub(super) fn footer(&self, event: &str, right: &str) {
        let u = self.u;
        let middle = self.rect.bottom() - 3.8 * u;
        let left = self.rect.left() + 6.0 * u;
        let mark = Rect::from_center_size(pos2(left + 1.7 * u, middle), vec2(3.4 * u, 3.4 * u));
        Mark { ground: self.p.lb_a, dots: self.p.lb, centre: self.p.live }
            .paint(self.painter(), mark);
        let end = self.rect.right() - 6.0 * u;
        let look = look(2.5, Weight::SemiBold);
        let color = self.p.lb_m;
        let width = self.rect.width() * 0.5;
        let aside = self.text(look, right, color, pos2(end, middle), Align2::RIGHT_CENTER, width);
        let from = mark.right() + 2.0 * u;
        let room = aside.left() - from - 2.0 * u;
        self.text(look, event, color, pos2(from, middle), Align2::LEFT_CENTER, room);
    }

    /// Rows of dots, `filled` of them full, wrapped at `width`, from the left or the right upper
    /// corner. More than sixty become a bar. Returns the height used.
    pub(super) fn dots(&self, band: Dots) -> f32 {
        let (size, gap) = (band.size * self.u, band.gap * self.u);
        if band.total > 60 {
            let height = size * 0.9;
            let left = if band.from_right { band.at.x - band.width } else { band.at.x };
            let bar = Rect::from_min_size(pos2(left, band.at.y), vec2(band.width, height));
            self.painter().rect_filled(bar, height / 2.0, self.p.lb_g);
            let part = band.filled as f32 / band.total.max(1) as f32;
            let full = bar.with_max_x(bar.left() + bar.width() * part);
            self.painter().rect_filled(full, height / 2.0, band.ink);
            return height;
        }
        let per_row = (((band.width + gap) / (size + gap)).floor() as usize).max(1);
        let first = per_row.min(band.total);
        let used = first as f32 * (size + gap) - gap;
        let left = if band.from_right { band.at.x - used } else { band.at.x };
        for i in 0..band.total {
            let (row, column) = (i / per_row, i % per_row);
            let centre = pos2(
                left + column as f32 * (size + gap) + size / 2.0,
                band.at.y + row as f32 * (size + gap) + size / 2.0,
            );
            if i < band.filled {
                self.painter().circle_filled(centre, size / 2.0, band.ink);
            } else {
                let width = (0.22 * self.u).max(1.0);
                let stroke = eframe::egui::Stroke::new(width, self.p.lb_m);
                self.painter().circle_stroke(centre, (size - width) / 2.0, stroke);
            }
        }
        band.total.div_ceil(per_row) as f32 * (size + gap) - gap
    }
}

/// A band of dots.
#[derive(Clone, Copy)]
pub(super) struct Dots {
    pub filled: usize,
    pub total: usize,
    /// Diameter, in `u`.
    pub size: f32,
    /// Between two dots, in `u`.
    pub gap: f32,
    /// The upper corner.
    pub at: Pos2,
    /// `at` is the right corner.
    pub from_right: bool,
    pub width: f32,
    pub ink: Color32,
}
