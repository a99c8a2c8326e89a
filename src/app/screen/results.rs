//! The result of a revealed poll: ranked bars, ties in a box, the best rows covered at first.

mod row;

use super::{
    canvas::Canvas,
    footer::{self, Note},
    reveal::Reveal,
};
use crate::{
    app::{
        style::{Icon, IconWeight, Weight},
        text::{Lang, numbers, outcome},
    },
    session::{
        OptionKey, Paging, RoomResult, RoomRow, RoomScene, RoomTie, RoomTieState, RoomView,
        ScoreSheet,
    },
};
use eframe::egui::{Align2, Rect, Stroke, pos2, vec2};
use row::row;
use std::ops::Range;

/// A tie box is higher than its rows by this part of a row, for its sentence.
const EXTRA: f32 = 0.75;
/// Few rows do not grow higher than this, in u.
const HIGHEST: f32 = 13.0;

/// What all rows of a page share.
struct Layout<'a> {
    /// Width of the title, in points.
    title: f32,
    /// Left at the right end for a word on the option, in points.
    word: f32,
    /// Left at the right end of the longest bar for its figure, in points.
    figure: f32,
    highest: u32,
    sheet: Option<&'a ScoreSheet>,
}

impl Layout<'_> {
    /// A total as it is read.
    fn figure(&self, lang: Lang, total: u32) -> String {
        figure(lang, self.sheet, total)
    }
}

/// A total as it is read: dots, or points from hundredths.
pub(super) fn figure(lang: Lang, sheet: Option<&ScoreSheet>, total: u32) -> String {
    match sheet {
        Some(_) => numbers::points(lang, u64::from(total)),
        None => total.to_string(),
    }
}

/// Draws the view; without a `reveal` nothing moves.
pub(super) fn show(c: &mut Canvas<'_>, view: &RoomView, reveal: Option<&mut Reveal>) {
    let RoomScene::Results { ballot, rows, total, paging, counts, highest, .. } = &view.scene
    else {
        return;
    };
    let (title, sheet) = (&ballot.title, ballot.method.sheet());
    let lang = c.look.lang;
    let head = c.content(3.4, 9.33);
    let kind = c.style(5.2, 1.14, Weight::ExtraBold, -0.02);
    let heading = outcome::results(lang);
    let left = c.line(kind, heading, c.p.lb_t, head.min, Align2::LEFT_TOP, head.width());
    let kind = c.style(3.0, 1.42, Weight::SemiBold, 0.0);
    let counts = match sheet {
        Some(_) => outcome::score_counts(lang, counts.0, counts.1),
        None => outcome::result_counts(lang, counts.0, counts.1, counts.2),
    };
    let room = head.right() - left.right() - 3.0 * c.u;
    c.line(kind, &counts, c.p.lb_m, head.max, Align2::RIGHT_BOTTOM, room);

    let covered = rows.iter().take_while(|r| r.shown.is_none()).count();
    let area = c.content(11.33, 91.2);
    let share = match (sheet, c.is_narrow()) {
        (None, _) => 0.383,
        (Some(_), false) => 0.46,
        (Some(_), true) => 0.4,
    };
    let mut layout =
        Layout { title: area.width() * share, word: 0.0, figure: 0.0, highest: *highest, sheet };
    for result in rows.iter().filter_map(|r| r.shown.as_ref()) {
        layout.word = row::word_width(c, result).max(layout.word);
        layout.figure = row::figure_width(c, result, &layout).max(layout.figure);
    }
    if let Some(reveal) = reveal {
        let grown = reveal.follow(c, title, *paging, covered);
        list(c, area, rows, &layout, grown);
    } else {
        list(c, area, rows, &layout, |_| Some(1.0));
    }
    let event = if title.is_empty() { &view.title } else { &format!("{} · {title}", view.title) };
    foot(c, event, rows, *total, *paging, covered);
}

fn foot(
    c: &mut Canvas<'_>,
    event: &str,
    rows: &[RoomRow],
    total: usize,
    paging: Paging,
    covered: usize,
) {
    let lang = c.look.lang;
    let first = rows.iter().find_map(|r| r.shown.as_ref());
    let of_themes = first.is_some_and(|r| matches!(r.option.key, OptionKey::Theme(_)));
    let words;
    let note = if covered > 0 {
        Note::Words(outcome::uncovering(lang))
    } else if paging.index > 0 {
        Note::Page(paging)
    } else if rows.len() == total {
        Note::Words(outcome::all_recorded(lang))
    } else {
        let top = if of_themes { outcome::top_of_themes } else { outcome::top_of_ideas };
        words = top(lang, rows.len(), total);
        Note::Words(&words)
    };
    footer::show(c, event, note);
}

fn list(
    c: &mut Canvas<'_>,
    area: Rect,
    rows: &[RoomRow],
    layout: &Layout<'_>,
    grown: impl Fn(usize) -> Option<f32>,
) {
    let blocks = blocks(rows);
    let height =
        |block: &Range<usize>| block.len() as f32 + if block.len() > 1 { EXTRA } else { 0.0 };
    let all: f32 = blocks.iter().map(height).sum();
    let unit = (area.height() / all.max(1.0)).min(HIGHEST * c.u);
    let mut top = area.top();
    for block in blocks {
        let bottom = top + height(&block) * unit;
        let rect = Rect::from_min_max(pos2(area.left(), top), pos2(area.right(), bottom));
        top = bottom;
        if block.len() == 1 {
            row(c, rect, &rows[block.start], layout, grown(block.start), false);
        } else {
            tied(c, rect, &rows[block.clone()], layout, |i| grown(block.start + i));
        }
    }
}

/// The rows of one tie belong together; covered ones too, as they show their rank.
pub(super) fn blocks(rows: &[RoomRow]) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::with_capacity(rows.len());
    for (i, row) in rows.iter().enumerate() {
        match blocks.last_mut() {
            Some(last) if row.tie.is_some() && rows[last.start].tie == row.tie => last.end = i + 1,
            _ => blocks.push(i..i + 1),
        }
    }
    blocks
}

/// Rows of one tie. Once all of them lie open they stand in a box, with a bracket and a sentence.
fn tied(
    c: &mut Canvas<'_>,
    rect: Rect,
    rows: &[RoomRow],
    layout: &Layout<'_>,
    grown: impl Fn(usize) -> Option<f32>,
) {
    let inner = Rect::from_min_max(
        pos2(rect.left(), rect.top() + 0.7 * c.u),
        pos2(rect.right(), rect.bottom() - 4.9 * c.u),
    );
    let height = inner.height() / rows.len() as f32;
    let open: Vec<&RoomResult> = rows.iter().filter_map(|r| r.shown.as_ref()).collect();
    let all_open = open.len() == rows.len() && (0..rows.len()).all(|i| grown(i).is_some());
    let tie = rows.first().and_then(|r| r.tie).zip(open.first()).filter(|_| all_open);
    let boxed = tie.is_some();
    if let Some((tie, first)) = tie {
        // Two boxes below each other stay apart.
        c.fill(rect.shrink2(vec2(0.0, 0.25 * c.u)), 1.6, c.p.tie);
        // Ranks of three digits reach into the margin themselves.
        let aside = if rows.first().is_some_and(|r| r.rank > 99) { 1.0 } else { 0.0 };
        bracket(
            c,
            rect.left() - aside * c.u,
            inner.top() + height / 2.0,
            inner.bottom() - height / 2.0,
        );
        let all_chosen = open.iter().all(|r| r.chosen);
        let text = said_of(c.look.lang, layout.sheet, tie, first.total, all_chosen);
        sentence(c, rect, &text);
    }
    for (i, entry) in rows.iter().enumerate() {
        let top = inner.top() + i as f32 * height;
        let place = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height));
        row(c, place, entry, layout, grown(i), boxed);
    }
}

/// A bracket in the margin, from the first of the tied rows to the last.
fn bracket(c: &Canvas<'_>, left: f32, top: f32, bottom: f32) {
    let width = 0.5 * c.u;
    let line = Stroke::new(width, c.p.lb_soga);
    let (outer, inner) = (left - 2.2 * c.u, left - 0.8 * c.u);
    let points = vec![pos2(inner, top), pos2(outer, top), pos2(outer, bottom), pos2(inner, bottom)];
    c.painter().line(points, line);
}

/// A tie in a sentence: at which total, and what became of it.
pub(super) fn said_of(
    lang: Lang,
    sheet: Option<&ScoreSheet>,
    tie: RoomTie,
    total: u32,
    all_chosen: bool,
) -> String {
    let fact = match sheet {
        Some(_) => outcome::tied_points(lang, &figure(lang, sheet, total)),
        None => outcome::tied_dots(lang, total),
    };
    format!("{fact}, {}", state(lang, tie, all_chosen))
}

/// What became of a tie, in words.
fn state(lang: Lang, tie: RoomTie, all_chosen: bool) -> String {
    match tie.state {
        RoomTieState::Open if all_chosen => outcome::tie_chosen(lang).to_owned(),
        RoomTieState::Open => outcome::tie_open(lang).to_owned(),
        RoomTieState::Runoff => outcome::tie_runoff(lang).to_owned(),
        RoomTieState::CriteriaScore => outcome::tie_by_score(lang).to_owned(),
        RoomTieState::CastingVote => outcome::tie_by_vote(lang).to_owned(),
        RoomTieState::Lot(seed) => outcome::tie_by_lot(lang, seed),
    }
}

fn sentence(c: &mut Canvas<'_>, rect: Rect, text: &str) {
    let y = rect.bottom() - 2.9 * c.u;
    let left = rect.left() + 6.4 * c.u;
    c.icon(Icon::Equals, IconWeight::Bold, pos2(left + 1.45 * c.u, y), 2.9 * c.u, c.p.lb_soga);
    let kind = c.style(3.0, 1.42, Weight::Bold, 0.0);
    let at = pos2(left + 4.1 * c.u, y);
    c.line(kind, text, c.p.lb_soga, at, Align2::LEFT_CENTER, rect.right() - at.x);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_of_a_tie_stand_together_and_no_others() {
        let row = |rank, tie: Option<u32>| {
            let tie = tie.map(|rank| RoomTie { rank, state: RoomTieState::Open });
            RoomRow { rank, tie, shown: None }
        };
        let lot = |rank| {
            let tie = Some(RoomTie { rank: 8, state: RoomTieState::Lot(7) });
            RoomRow { rank, tie, shown: None }
        };
        let none = None;
        let rows = [
            row(1, none),
            row(2, Some(2)),
            row(2, Some(2)),
            row(4, Some(4)),
            row(4, Some(4)),
            row(6, none),
            row(6, none),
            lot(8),
            lot(9),
        ];
        assert_eq!(blocks(&rows), [0..1, 1..3, 3..5, 5..6, 6..7, 7..9]);
        assert!(blocks(&[]).is_empty());
    }
}
