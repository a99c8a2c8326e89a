//! Pages of equal cards that are cut apart: a grid with the paper's own middle as the middle cut.
//!
//! Responsible for where cards stand. What stands on a card is up to who makes it: it must fit,
//! because a card that grows moves all that follow it off the cutting lines.

use super::{Block, Document, Margins};
use crate::session::PaperSize;
use std::sync::Arc;

/// Free paper inside of a card, at its sides, above and below, in millimetres.
pub const PAD: f32 = 5.5;
/// Free paper around the grid, in millimetres: few printers reach further.
const EDGE: f32 = 8.0;
/// What is left free at the foot of a page, for the line that must follow a table.
const SPARE: f32 = 2.0;
/// What is left free below on a card, because no two programs set a text alike.
const SLACK: f32 = 3.0;

/// What stands on a card, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// Paragraphs in a size of their own, tables and space: what [`Cards`] can hold.
    pub blocks: Vec<Block>,
}

/// Cards in a grid. The last page is filled up with empty places, so that all are cut alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Cards {
    /// Beside each other.
    pub columns: usize,
    /// One above the other on a page.
    pub rows: usize,
    /// The cards, row by row. Equal ones are one and the same value.
    pub cards: Vec<Arc<Card>>,
}

impl Cards {
    /// Cards on a page.
    #[must_use]
    pub fn a_page(&self) -> usize {
        (self.columns * self.rows).max(1)
    }

    /// Rows on all pages.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.cards.len().div_ceil(self.a_page()) * self.rows
    }

    /// The places of a row, counted from 0 over all pages.
    pub fn row(&self, row: usize) -> impl Iterator<Item = Option<&Card>> {
        (0..self.columns).map(move |i| self.cards.get(row * self.columns + i).map(|card| &**card))
    }

    /// A row is the last one of its page: nothing is cut below it.
    #[must_use]
    pub fn ends_page(&self, row: usize) -> bool {
        (row + 1).is_multiple_of(self.rows.max(1))
    }

    /// Height of a place, in millimetres.
    #[must_use]
    pub fn height(&self, document: &Document) -> f32 {
        (document.page().1 - 2.0 * EDGE) / self.rows.max(1) as f32
    }
}

/// Room for text on a card, across and down, where a page has so many columns and rows of them.
pub(super) fn room(paper: PaperSize, columns: usize, rows: usize) -> (f32, f32) {
    let (width, height) = paper.millimetres();
    let across = (width - 2.0 * EDGE) / columns.max(1) as f32 - 2.0 * PAD;
    let down = (height - 2.0 * EDGE) / rows.max(1) as f32 - 2.0 * PAD - SLACK;
    (across, down)
}

/// A document of nothing but cards: no letterhead, and no page number that would tell one copy of
/// a card from another.
pub(super) fn document(title: &str, paper: PaperSize) -> Document {
    let margins = Margins { top: EDGE, right: EDGE, bottom: EDGE - SPARE, left: EDGE };
    Document { margins, numbered: false, ..Document::new(title, paper) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_page_is_filled_up_and_the_middle_cut_is_the_middle_of_the_paper() {
        let card = Arc::new(Card::default());
        let cards = Cards { columns: 2, rows: 2, cards: vec![card; 5] };
        assert_eq!((cards.a_page(), cards.row_count()), (4, 4));
        let filled = |row| cards.row(row).flatten().count();
        assert_eq!([filled(0), filled(1), filled(2), filled(3)], [2, 2, 1, 0]);
        assert_eq!([0, 1, 2, 3].map(|row| cards.ends_page(row)), [false, true, false, true]);
        for paper in [PaperSize::A4, PaperSize::F4] {
            let document = document("x", paper);
            let (width, height) = paper.millimetres();
            let first = document.margins.top + cards.height(&document);
            assert!((first - height / 2.0).abs() < 0.01);
            let free = document.page().1 - document.margins.top - document.margins.bottom;
            assert!(cards.height(&document) * 2.0 < free, "both rows fit on the page");
            assert!(cards.height(&document) * 3.0 > free, "and no third one");
            assert!((document.text_width() - (width - 16.0)).abs() < 0.01);
        }
    }
}
