//! A long list of rows of known heights, of which only those in view are laid out.

use eframe::egui::{Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

/// Where the rows of a list begin, and where the last one ends.
#[derive(Clone, Debug)]
pub struct Tops(Vec<f32>);

impl Tops {
    /// Rows of these heights.
    pub fn new(heights: impl IntoIterator<Item = f32>) -> Self {
        let mut tops = vec![0.0];
        let mut end = 0.0;
        for height in heights {
            end += height;
            tops.push(end);
        }
        Self(tops)
    }

    fn count(&self) -> usize {
        self.0.len().saturating_sub(1)
    }

    fn height(&self) -> f32 {
        self.0.last().copied().unwrap_or_default()
    }

    fn span(&self, row: usize) -> Option<(f32, f32)> {
        Some((*self.0.get(row)?, *self.0.get(row + 1)?))
    }

    /// The row at this height.
    fn at(&self, y: f32) -> usize {
        self.0.partition_point(|top| *top <= y).saturating_sub(1)
    }
}

/// Draws the rows in view, and one more on each side, to which Tab and arrow keys can lead.
///
/// `keep` is laid out even out of view, so that what is written in it keeps the keyboard; `reveal`
/// is scrolled to.
pub fn show(
    ui: &mut Ui,
    salt: &str,
    tops: &Tops,
    keep: Option<usize>,
    reveal: Option<usize>,
    mut row: impl FnMut(&mut Ui, usize, Rect),
) {
    ScrollArea::vertical().id_salt(salt).auto_shrink(false).show_viewport(ui, |ui, seen| {
        ui.set_height(tops.height());
        let (origin, width) = (ui.min_rect().min, ui.available_width());
        let place = |index| {
            let (top, bottom) = tops.span(index)?;
            let at = pos2(origin.x, origin.y + top);
            Some(Rect::from_min_size(at, vec2(width, bottom - top)))
        };
        let first = tops.at(seen.top()).saturating_sub(1);
        let last = (tops.at(seen.bottom()) + 2).min(tops.count());
        if let Some(rect) = reveal.and_then(place) {
            ui.scroll_to_rect(rect, None);
        }
        let outside = [keep, reveal].into_iter().flatten().filter(|i| !(first..last).contains(i));
        let outside = outside.take(if keep == reveal { 1 } else { 2 });
        for index in outside.chain(first..last) {
            if let Some(rect) = place(index) {
                let builder = UiBuilder::new().id_salt((salt, index)).max_rect(rect);
                ui.scope_builder(builder, |ui| row(ui, index, rect));
            }
        }
    });
}

/// Scrolls to a row that has got the keyboard.
pub fn follow_focus(ui: &Ui, id: Id, rect: Rect) {
    if ui.memory(|memory| memory.has_focus(id)) {
        ui.scroll_to_rect(rect, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_height() {
        let tops = Tops::new([30.0, 32.0, 80.0]);
        assert_eq!((tops.count(), tops.height()), (3, 142.0));
        assert_eq!([0.0, 29.9, 30.0, 61.0, 62.0].map(|y| tops.at(y)), [0, 0, 1, 1, 2]);
        assert_eq!(tops.span(1), Some((30.0, 62.0)));
        assert_eq!(tops.span(3), None);
        assert!(Tops::new([]).height().abs() < f32::EPSILON);
    }
}
