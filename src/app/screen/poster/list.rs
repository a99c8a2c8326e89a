//! The best ranks on the poster: in the largest type in which all of them fit, else as many as fit.

use super::row::{Block, Size};
use crate::{
    app::{
        screen::{canvas::Canvas, results::blocks},
        style::Weight,
        text::{numbers, outcome},
    },
    session::{OptionKey, RoomRow, ScoreSheet},
};
use eframe::egui::{Align2, Rect, pos2, vec2};

/// Rows beyond this are told as a number only.
const MOST: usize = 10;
/// With fewer rows than this, type is made smaller and titles are cut to make room for more.
const FEW: usize = 5;
/// Height of the line that tells how many there are beside, in u.
const NOTE: f32 = 4.0;
/// From large type for few rows to small type for many.
const SIZES: [Size; 6] = [
    Size { scale: 1.4, lines: 2 },
    Size { scale: 1.2, lines: 2 },
    Size { scale: 1.08, lines: 2 },
    Size { scale: 1.0, lines: 2 },
    Size { scale: 1.0, lines: 1 },
    Size { scale: 0.92, lines: 1 },
];

/// The rows of a result, the best first.
pub(super) struct Result<'a> {
    pub sheet: Option<&'a ScoreSheet>,
    pub rows: &'a [RoomRow],
    /// Options in all.
    pub total: usize,
    /// The highest total.
    pub highest: u32,
}

impl<'a> Result<'a> {
    /// The rows that got something, in blocks of which none goes on beyond what is known here.
    fn best(&self) -> Vec<&'a [RoomRow]> {
        let voted =
            |row: &&RoomRow| row.rank > 0 && row.shown.as_ref().is_some_and(|r| r.total > 0);
        let best = self.rows.iter().take_while(voted).count();
        let mut ranges = blocks(&self.rows[..best]);
        if best < self.total && best == self.rows.len() && ranges.len() > 1 {
            ranges.pop();
        }
        ranges.into_iter().take(MOST).map(|range| &self.rows[range]).collect()
    }

    fn of_themes(&self) -> bool {
        let theme = |row: &RoomRow| {
            row.shown.as_ref().is_some_and(|r| matches!(r.option.key, OptionKey::Theme(_)))
        };
        self.rows.iter().any(theme)
    }

    /// So many of the blocks fit below each other.
    fn fit(&self, c: &Canvas<'_>, blocks: &[Block<'_>], room: f32) -> usize {
        let fits = |n: &usize| {
            let rows = rows(&blocks[..*n]);
            let note = if rows < self.total { NOTE * c.u } else { 0.0 };
            rows <= MOST && height(&blocks[..*n]) + note <= room
        };
        (0..=blocks.len()).rev().find(fits).unwrap_or(0)
    }
}

fn rows(blocks: &[Block<'_>]) -> usize {
    blocks.iter().map(Block::rows).sum()
}

fn height(blocks: &[Block<'_>]) -> f32 {
    blocks.iter().map(Block::height).sum()
}

/// Lays out as many rows as make a ranking, with whole titles, in the largest type that allows it.
fn lay<'a>(
    c: &Canvas<'_>,
    area: Rect,
    result: &Result<'_>,
    best: &[&'a [RoomRow]],
) -> Vec<Block<'a>> {
    let all: usize = best.iter().map(|rows| rows.len()).sum();
    let (mut shown, mut reached) = (Vec::new(), (0, false));
    for size in SIZES {
        let mut laid: Vec<Block<'_>> =
            best.iter().map(|rows| Block::new(c, rows, result, size, area.width())).collect();
        laid.truncate(result.fit(c, &laid, area.height()).max(1));
        // A tie that is too long for the sheet begins on it all the same, in the first place.
        if let [first] = &mut laid[..] {
            let note = if best[0].len() < result.total { NOTE * c.u } else { 0.0 };
            first.cut_to(MOST, area.height() - note);
        }
        let whole = !laid.iter().any(Block::is_cut);
        let reach = (rows(&laid).min(FEW), whole);
        if reach > reached || (reach == reached && !whole) {
            (shown, reached) = (laid, reach);
        }
        if whole && rows(&shown) == all {
            break;
        }
    }
    shown
}

/// Draws them into `area`.
pub(super) fn show(c: &mut Canvas<'_>, area: Rect, result: &Result<'_>) {
    let lang = c.look.lang;
    let best = result.best();
    if best.is_empty() {
        let kind = c.style(2.8, 1.4, Weight::SemiBold, 0.0);
        let at = area.left_top() + vec2(0.0, 2.0 * c.u);
        c.line(kind, outcome::no_votes(lang), c.p.lb_m, at, Align2::LEFT_TOP, area.width());
        return;
    }
    let shown = lay(c, area, result, &best);
    let hidden = result.total - rows(&shown);
    let note = if hidden > 0 { NOTE * c.u } else { 0.0 };
    let room = area.with_max_y(area.bottom() - note);
    let spare = (room.height() - height(&shown)).max(0.0);
    let each = (spare / shown.len() as f32).min(6.0 * c.u);
    let mut y = area.top();
    for block in &shown {
        y = block.show(c, room.with_min_y(y + each / 2.0)) + each / 2.0;
    }
    if hidden > 0 {
        let more = if result.of_themes() { outcome::more_themes } else { outcome::more_ideas };
        let kind = c.style(2.2, 1.35, Weight::SemiBold, 0.0);
        let at = pos2(area.left(), area.bottom());
        let text = more(lang, &numbers::count(lang, hidden as u64));
        c.line(kind, &text, c.p.lb_m, at, Align2::LEFT_BOTTOM, area.width());
    }
}
