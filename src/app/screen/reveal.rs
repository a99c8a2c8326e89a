//! When each row of the result begins to show: bars grow one after the other, from the bottom up,
//! when rows are uncovered, and at no other time.

use super::canvas::Canvas;
use crate::{
    app::style::{motion, seconds},
    session::Paging,
};

/// Which rows are growing. It belongs to one screen.
#[derive(Debug, Default)]
pub(super) struct Reveal {
    seen: Option<Seen>,
    /// When the rows from `covered` on begin, for those that do not lie open yet.
    begins: Vec<(usize, f64)>,
}

/// What was shown in the last frame.
#[derive(Debug, PartialEq)]
struct Seen {
    title: String,
    page: Paging,
    covered: usize,
}

impl Reveal {
    /// Takes notice of how many rows are covered now, at `time` in seconds; each newly uncovered
    /// row begins `apart` seconds after the one below it.
    fn notice(&mut self, title: &str, page: Paging, covered: usize, time: f64, apart: f64) {
        if let Some(seen) = &mut self.seen
            && seen.title == title
            && seen.page == page
            && seen.covered >= covered
        {
            let last = self.begins.last().map_or(f64::NEG_INFINITY, |(_, begin)| *begin);
            let mut begin = time.max(last + apart);
            for row in (covered..seen.covered).rev() {
                self.begins.push((row, begin));
                begin += apart;
            }
            seen.covered = covered;
            return;
        }
        self.begins.clear();
        self.seen = Some(Seen { title: title.to_owned(), page, covered });
    }

    /// How far a row has grown at `time`: nothing before it begins, then from 0 to 1.
    fn grown(&self, row: usize, time: f64, length: f64) -> Option<f32> {
        let Some((_, begin)) = self.begins.iter().find(|(r, _)| *r == row) else {
            return Some(1.0);
        };
        let part = ((time - begin) / length).min(1.0) as f32;
        // Ease-out, cubic.
        (part >= 0.0).then(|| 1.0 - (1.0 - part).powi(3))
    }

    /// Follows the rows of this frame, of which the first `covered` are covered, asks for the next
    /// frame while any of them moves, and says how far each row has grown.
    pub(super) fn follow(
        &mut self,
        c: &Canvas<'_>,
        title: &str,
        page: Paging,
        covered: usize,
    ) -> impl Fn(usize) -> Option<f32> + '_ {
        let time = c.ui.input(|i| i.time);
        let length = f64::from(seconds(c.ui, motion::BAR));
        let apart = f64::from(seconds(c.ui, motion::ROW));
        self.notice(title, page, covered, time, apart);
        self.begins.retain(|(_, begin)| time < begin + length);
        if !self.begins.is_empty() {
            c.ui.ctx().request_repaint();
        }
        move |row| self.grown(row, time, length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Paging = Paging { index: 0, pages: 1 };

    #[test]
    fn rows_that_lie_open_when_the_view_is_turned_to_do_not_grow() {
        let mut reveal = Reveal::default();
        reveal.notice("t", PAGE, 3, 10.0, 0.45);
        assert!(reveal.begins.is_empty());
        assert_eq!(reveal.grown(5, 10.0, 0.7), Some(1.0));
    }

    #[test]
    fn uncovered_rows_grow_from_the_bottom_up_one_after_the_other() {
        let mut reveal = Reveal::default();
        reveal.notice("t", PAGE, 8, 0.0, 0.45);
        reveal.notice("t", PAGE, 5, 1.0, 0.45);
        assert_eq!(reveal.grown(7, 1.0, 0.7), Some(0.0));
        assert_eq!(reveal.grown(6, 1.0, 0.7), None, "still waits");
        assert!(reveal.grown(6, 1.5, 0.7).is_some_and(|g| g > 0.0 && g < 1.0));
        assert_eq!(reveal.grown(5, 2.7, 0.7), Some(1.0));
        // One more while they still move waits for its turn.
        reveal.notice("t", PAGE, 4, 1.1, 0.45);
        assert_eq!(reveal.grown(4, 2.3, 0.7), None);
        assert!(reveal.grown(4, 2.4, 0.7).is_some());
    }

    #[test]
    fn another_page_or_covering_again_starts_over_without_movement() {
        let mut reveal = Reveal::default();
        reveal.notice("t", PAGE, 8, 0.0, 0.45);
        reveal.notice("t", PAGE, 0, 0.0, 0.45);
        assert_eq!(reveal.begins.len(), 8);
        reveal.notice("t", Paging { index: 1, pages: 2 }, 0, 0.1, 0.45);
        assert!(reveal.begins.is_empty());
        reveal.notice("t", PAGE, 0, 0.2, 0.45);
        reveal.notice("t", PAGE, 8, 0.3, 0.45);
        assert!(reveal.begins.is_empty());
    }
}
