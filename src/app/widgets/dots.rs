//! Dot meters: one dot is one countable thing, filled or still open.

use super::bars::track;
use crate::app::style::Palette;
use eframe::egui::{
    Color32, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Vec2, Widget, WidgetInfo, pos2, vec2,
};

/// Above so many dots nobody counts any more, and a bar is drawn.
const MOST: usize = 60;

/// A dot meter. It always stands beside its number in words, which is also its accessible name.
#[derive(Clone, Copy, Debug)]
#[must_use = "a meter shows when it is added to a ui"]
pub struct Dots<'a> {
    filled: usize,
    total: usize,
    words: &'a str,
    size: f32,
    gap: f32,
    per_row: usize,
    ink: Option<Color32>,
}

impl<'a> Dots<'a> {
    /// Small dots beside text: 8 with gaps of 3.
    pub fn inline(filled: usize, total: usize, words: &'a str) -> Self {
        Self { filled, total, words, size: 8.0, gap: 3.0, per_row: usize::MAX, ink: None }
    }

    /// Seats of units: 12 with gaps of 7, in rows of 13.
    pub fn seats(filled: usize, total: usize, words: &'a str) -> Self {
        Self { size: 12.0, gap: 7.0, per_row: 13, ..Self::inline(filled, total, words) }
    }

    /// The dots a participant may give: 14 with gaps of 6.
    pub fn allowance(filled: usize, total: usize, words: &'a str) -> Self {
        Self { size: 14.0, gap: 6.0, ..Self::inline(filled, total, words) }
    }

    /// Dots of another size and gap.
    pub fn sized(mut self, size: f32, gap: f32) -> Self {
        self.size = size;
        self.gap = gap;
        self
    }

    /// At most so many in a row.
    pub fn per_row(mut self, dots: usize) -> Self {
        self.per_row = dots.max(1);
        self
    }

    /// Filled dots in another colour.
    pub fn ink(mut self, ink: Color32) -> Self {
        self.ink = Some(ink);
        self
    }

    fn columns(&self, width: f32) -> usize {
        let fit = ((width + self.gap) / (self.size + self.gap)).floor().max(1.0) as usize;
        self.per_row.min(fit).min(self.total).max(1)
    }

    fn measure(&self, columns: usize) -> Vec2 {
        let length = |dots: usize| {
            let dots = dots as f32;
            (dots * self.size + (dots - 1.0).max(0.0) * self.gap).max(0.0)
        };
        vec2(length(columns.min(self.total)), length(self.total.div_ceil(columns)))
    }

    fn paint(&self, ui: &Ui, at: Pos2, columns: usize) {
        let p = Palette::of(ui);
        let radius = self.size / 2.0;
        let step = self.size + self.gap;
        for dot in 0..self.total {
            let (column, row) = ((dot % columns) as f32, (dot / columns) as f32);
            let centre = at + vec2(column * step + radius, row * step + radius);
            if dot < self.filled {
                ui.painter().circle_filled(centre, radius, self.ink.unwrap_or(p.nila));
            } else {
                let ring = Stroke::new(1.5, p.kontrol);
                ui.painter().circle_stroke(centre, radius - 0.75, ring);
            }
        }
    }
}

impl Widget for Dots<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let response = if self.total > MOST {
            let part = self.filled as f32 / self.total as f32;
            let size = vec2(ui.available_width(), 8.0);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            track(ui, rect, part, self.ink.unwrap_or(Palette::of(ui).nila));
            response
        } else {
            let columns = self.columns(ui.available_width());
            let (rect, response): (Rect, _) =
                ui.allocate_exact_size(self.measure(columns), Sense::hover());
            if ui.is_rect_visible(rect) {
                self.paint(ui, pos2(rect.left(), rect.top()), columns);
            }
            response
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.words));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seats_stand_in_rows_of_thirteen_and_in_fewer_where_there_is_less_room() {
        let dots = Dots::seats(18, 26, "");
        assert_eq!(dots.columns(400.0), 13);
        assert_eq!(dots.columns(100.0), 5);
        assert_eq!(dots.measure(13), vec2(13.0 * 12.0 + 12.0 * 7.0, 31.0));
    }

    #[test]
    fn no_dots_need_no_room() {
        let none = Dots::inline(0, 0, "");
        assert_eq!(none.measure(none.columns(10.0)), Vec2::ZERO);
    }
}
