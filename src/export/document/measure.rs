//! How much room a text takes in the documents' Arial, without a font at hand: so that what stands
//! on a card is known to fit before it is printed.
//!
//! The widths are those of the typeface itself, which its replacements (Liberation Sans, Helvetica)
//! share. A character without a known width counts as a wide one.

use super::{Block, Paragraph, Row, Table, xml};

/// Millimetres in a typographic point.
const POINT: f32 = 25.4 / 72.0;
/// Height of a line, in sizes of its letters.
const LINE: f32 = 1.15;
/// Free paper at both sides of a table's cell, in millimetres, its line included.
const CELL: f32 = 2.3;
/// Above and below the text of a cell, in points, its line included.
const CELL_HEIGHT: f32 = 2.5;
/// Below a paragraph, in points.
const AFTER: f32 = 2.0;
/// A line below a paragraph with its distance, in points.
const RULE: f32 = 4.0;
/// Below a table, in millimetres.
pub(super) const AFTER_TABLE: f32 = 2.0;
/// Programs round widths, each in its own way.
const CAUTION: f32 = 1.02;

/// Widths of the printable characters of ASCII from the space on, in thousandths of their size.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// The same of its bold.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// Letters of one size.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    pub(super) points: f32,
    pub(super) bold: bool,
}

impl Letters {
    pub(super) fn plain(points: f32) -> Self {
        Self { points, bold: false }
    }

    pub(super) fn bold(points: f32) -> Self {
        Self { points, bold: true }
    }

    /// Width of a text on one line, in millimetres.
    pub(super) fn width(self, text: &str) -> f32 {
        text.chars().map(|c| self.advance(c)).sum()
    }

    fn advance(self, c: char) -> f32 {
        let table = if self.bold { &BOLD } else { &REGULAR };
        let known = (c as usize).checked_sub(32).and_then(|i| table.get(i));
        let thousandths = match (known, c) {
            (Some(width), _) => f32::from(*width),
            // Accented letters of Europe, and the marks to tick.
            (None, '\u{a0}') => 278.0,
            (None, '\u{c0}'..='\u{24f}' | '○' | '□' | '–' | '·') => 722.0,
            (None, _) => 1_015.0,
        };
        thousandths / 1_000.0 * self.points * POINT * CAUTION
    }

    /// Lines that a text takes in this many millimetres: words go on to the next line, and one that
    /// is longer than a line is broken.
    pub(super) fn lines(self, text: &str, room: f32) -> usize {
        let text = xml::without_controls(text);
        text.split('\n').map(|line| self.wrapped(line, room)).sum()
    }

    fn wrapped(self, line: &str, room: f32) -> usize {
        let (mut lines, mut used) = (1, 0.0);
        for word in line.split_inclusive(' ') {
            let whole = self.width(word.trim_end());
            if used > 0.0 && used + whole > room {
                lines += 1;
                used = 0.0;
            }
            if whole <= room {
                used += self.width(word);
                continue;
            }
            for c in word.chars() {
                let advance = self.advance(c);
                if used > 0.0 && used + advance > room {
                    lines += 1;
                    used = 0.0;
                }
                used += advance;
            }
        }
        lines
    }

    /// The text on so many lines at most, in one piece: what does not fit is left out and marked
    /// as such.
    pub(super) fn shortened(self, text: &str, room: f32, lines: usize) -> String {
        let clean = xml::without_controls(text);
        let whole = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.lines(&whole, room) <= lines {
            return whole;
        }
        let ends: Vec<usize> = whole.char_indices().map(|(at, _)| at).collect();
        let cut = |end: usize| format!("{}…", whole[..ends[end]].trim_end());
        // The longest beginning that fits; the more there is, the more lines it takes.
        let fits = |end: &usize| self.lines(&cut(*end), room) <= lines;
        let (mut low, mut high) = (0, ends.len().saturating_sub(1));
        while low < high {
            let middle = (low + high).div_ceil(2);
            if fits(&middle) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        cut(low)
    }

    fn height(self, lines: usize) -> f32 {
        lines as f32 * self.points * LINE * POINT
    }
}

/// Height of what stands on a card of this width inside, in millimetres.
pub(super) fn height(blocks: &[Block], width: f32) -> f32 {
    let one = |block: &Block| match block {
        Block::Paragraph(p) => paragraph(p, width),
        Block::Table(t) => table(t, width),
        Block::Space(mm) => *mm,
        // Nothing else stands on a card.
        _ => f32::INFINITY,
    };
    blocks.iter().map(one).sum()
}

fn paragraph(p: &Paragraph, width: f32) -> f32 {
    let bold = p.runs.iter().any(|run| run.bold);
    let text: String = p.runs.iter().map(|run| run.text.as_str()).collect();
    let letters = Letters { points: p.points, bold };
    let rule = if p.ruled { RULE * POINT } else { 0.0 };
    letters.height(letters.lines(&text, width)) + rule + AFTER * POINT
}

fn table(t: &Table, width: f32) -> f32 {
    let across = if t.across > 0.0 { t.across } else { width };
    let all: f32 = t.columns.iter().map(|c| c.width).sum();
    let row = |row: &Row, head: bool| {
        let cell = |(column, text): (&super::Column, &String)| {
            let points = if column.points > 0.0 && !head { column.points } else { t.points };
            let letters = Letters { points, bold: row.strong || column.bold || head };
            let room = across * column.width / all.max(f32::MIN_POSITIVE) - CELL;
            letters.height(letters.lines(text, room.max(1.0))) + CELL_HEIGHT * POINT
        };
        t.columns.iter().zip(&row.cells).map(cell).fold(row.height, f32::max)
    };
    let head = Row { cells: t.head.clone(), ..Row::default() };
    let head = if t.head.is_empty() { 0.0 } else { row(&head, true) };
    head + t.rows.iter().map(|r| row(r, false)).sum::<f32>() + AFTER_TABLE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_typeface() {
        // "Kartu" is 667 + 556 + 333 + 278 + 556 = 2390 thousandths, of 10 points 23.9.
        let width = Letters::plain(10.0).width("Kartu") / CAUTION;
        assert!((width - 23.9 * POINT).abs() < 0.01, "{width}");
        assert!(Letters::bold(10.0).width("Kartu") > width);
        assert!(Letters::plain(10.0).width("漢") >= 10.0 * POINT);
    }

    #[test]
    fn words_go_on_and_long_ones_are_broken() {
        let letters = Letters::plain(10.0);
        let word = letters.width("kartu");
        assert_eq!(letters.lines("kartu kartu kartu", word * 2.5), 2);
        assert_eq!(letters.lines("kartu kartu kartu", word * 1.1), 3);
        assert_eq!(letters.lines("kartu\nkartu", 100.0), 2);
        assert_eq!(letters.lines("", 10.0), 1);
        assert_eq!(letters.lines(&"a".repeat(50), letters.width("aaaaaaaaaa") + 0.1), 5);
    }

    #[test]
    fn what_does_not_fit_is_left_out_and_marked() {
        let letters = Letters::plain(10.0);
        let room = letters.width("Layanan antar") + 0.1;
        assert_eq!(letters.shortened("Layanan\n  antar", room, 1), "Layanan antar");
        let short = letters.shortened("Layanan antar dokumen ke rumah warga", room, 2);
        assert!(short.starts_with("Layanan antar ") && short.ends_with('…'), "{short}");
        assert_eq!(letters.lines(&short, room), 2);
        assert_eq!(letters.shortened("a\u{202e}b", room, 1), "ab");
        assert_eq!(letters.shortened("lebar", 0.5, 1), "…");
    }
}
