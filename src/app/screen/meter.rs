//! Rows of dots, filled or still open: one dot is one countable thing.

use super::canvas::Canvas;
use eframe::egui::{Color32, Pos2, Rect, pos2, vec2};

/// Above so many dots nobody counts any more, and a bar is drawn.
const MOST: usize = 60;

/// So many filled of so many dots; size and gap in u.
#[derive(Clone, Copy)]
pub(super) struct Meter {
    /// Filled ones.
    pub filled: usize,
    /// All of them.
    pub total: usize,
    /// Diameter, in u.
    pub size: f32,
    /// Between two dots, in u.
    pub gap: f32,
}

impl Meter {
    /// The width of `dots` dots in a row, in u.
    pub(super) fn width(&self, dots: usize) -> f32 {
        (dots as f32 * (self.size + self.gap) - self.gap).max(0.0)
    }

    /// How many fit into a row of `width` u.
    pub(super) fn per_row(&self, width: f32) -> usize {
        // A little slack: a row that was measured to fit fits.
        (((width + self.gap) / (self.size + self.gap) + 0.01).floor() as usize).max(1)
    }

    /// The same dots made smaller until one row fits into `width` u, but not below `least`.
    pub(super) fn squeezed(mut self, width: f32, least: f32) -> Self {
        let full = self.width(self.total);
        if full > width {
            let factor = (width / full).max(least / self.size);
            self.size *= factor;
            self.gap *= factor;
        }
        self
    }

    /// Whether these are few enough to count, in one row of `width` u.
    pub(super) fn fits(&self, width: f32) -> bool {
        self.total <= MOST && self.total <= self.per_row(width)
    }

    /// The height it needs in a width, both in u.
    pub(super) fn height(&self, width: f32) -> f32 {
        if self.total > MOST {
            return self.size;
        }
        let rows = self.total.div_ceil(self.per_row(width)) as f32;
        (rows * (self.size + self.gap) - self.gap).max(0.0)
    }

    /// Draws it with its top right corner at `corner`, in rows of at most `width` u that start at
    /// the same left edge. Too many dots become a bar.
    pub(super) fn show(&self, c: &Canvas<'_>, corner: Pos2, width: f32, color: Color32) {
        if self.total > MOST {
            let size = vec2(width, self.size) * c.u;
            let rect = Rect::from_min_size(pos2(corner.x - size.x, corner.y), size);
            self.paint_bar(c, rect, color);
            return;
        }
        let per_row = self.per_row(width);
        // Several rows fill the whole width; a single one ends at the right.
        let used = if self.total > per_row { width } else { self.width(self.total) };
        self.paint(c, pos2(corner.x - used * c.u, corner.y), per_row, color);
    }

    /// Draws the dots from their top left corner.
    pub(super) fn paint(&self, c: &Canvas<'_>, at: Pos2, per_row: usize, color: Color32) {
        let radius = self.size * c.u / 2.0;
        let step = (self.size + self.gap) * c.u;
        for dot in 0..self.total {
            let place = vec2((dot % per_row) as f32, (dot / per_row) as f32) * step;
            let centre = at + place + vec2(radius, radius);
            if dot < self.filled {
                c.painter().circle_filled(centre, radius, color);
            } else {
                let width = (0.22 * c.u).max(1.0).min(radius / 2.0);
                c.ring(centre, radius, width, c.p.lb_m);
            }
        }
    }

    fn paint_bar(&self, c: &Canvas<'_>, rect: Rect, color: Color32) {
        c.fill(rect, self.size / 2.0, c.p.lb_g);
        let part = self.filled as f32 / self.total.max(1) as f32;
        let length = rect.width() * part.clamp(0.0, 1.0);
        if length > 0.0 {
            let reached = rect.with_max_x(rect.left() + length);
            c.fill(reached, (self.size / 2.0).min(length / 2.0 / c.u), color);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_three_units_stand_in_two_rows_of_twenty_two() {
        let meter = Meter { filled: 32, total: 43, size: 1.62, gap: 0.74 };
        assert_eq!(meter.per_row(51.3), 22);
        assert!((meter.height(51.3) - 3.98).abs() < 0.001);
    }

    #[test]
    fn a_row_is_squeezed_no_further_than_its_dots_can_be_seen() {
        let meter = Meter { filled: 9, total: 30, size: 2.0, gap: 1.0 };
        let squeezed = meter.squeezed(59.5, 1.2);
        assert!(squeezed.width(30) <= 59.51 && squeezed.size < 2.0);
        assert!((meter.squeezed(10.0, 1.2).size - 1.2).abs() < 0.001);
    }
}
