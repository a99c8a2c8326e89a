//! How wide columns and how high rows are, so that wrapped text does not run into the next row and
//! a printed page can be read. No spreadsheet program measures text for a file that is only
//! written; letters are counted here instead.

use super::{Cell, Table};
use crate::session::PaperSize;
use rust_xlsxwriter::Format;

/// The least width of a column, so that its head can be read beside the arrow of its filter.
const LEAST: f64 = 8.0;
/// Widest that a head alone makes a column; a longer word in it is broken.
const HEAD: f64 = 12.0;
/// Width of a date, and of a date with its hour.
const DAY: f64 = 12.0;
const MOMENT: f64 = 17.0;
/// The arrow of a filter, in letters.
const ARROW: f64 = 2.5;
/// How far columns of text may be narrowed before a sheet goes on on a second page beside it.
const NARROWED: f64 = 0.5;
/// Part of a column's width that is filled before a word goes to the next line.
const FILLED: f64 = 0.97;
/// A blank between words, in digits.
const GAP: f64 = 0.55;
/// Points of a line, and most points of a row by the file format.
const LINE: f64 = 12.75;
const HIGHEST: f64 = 409.0;
/// Points across of a digit, the unit in which columns are measured.
const LETTER: f64 = 5.25;
/// The height of a row and the width of a column in pixels where a sheet says nothing.
pub(super) const PIXELS: [u32; 2] = [17, 64];
/// The smallest scale at which a page can still be read.
const SMALLEST: f64 = 0.65;
/// Margins at the left and right of a printed page, in inches.
pub(super) const MARGIN: f64 = 0.4;

/// The font that everything here is about: offices have it, or one with the same widths.
pub(super) fn font(format: Format) -> Format {
    format.set_font_name("Arial").set_font_size(10)
}

/// The columns of a sheet, and on how many pages beside each other it is printed.
pub(super) struct Widths {
    pub(super) columns: Vec<f64>,
    pub(super) pages: u16,
}

/// Letters beside each other on a page of this paper that lies across, at the smallest scale.
fn letters(paper: PaperSize) -> f64 {
    let (_, across) = paper.millimetres();
    (f64::from(across) / 25.4 - 2.0 * MARGIN) * 72.0 / LETTER / SMALLEST
}

/// Columns as wide as what stands in them, at most as wide as the table asks for.
pub(super) fn widths(table: &Table, paper: PaperSize) -> Widths {
    let mut columns: Vec<(f64, bool)> = Vec::with_capacity(table.columns.len());
    for (i, (head, most)) in table.columns.iter().enumerate() {
        let word = head.split_whitespace().map(units).fold(0.0, f64::max);
        let least = (word * 1.1 + ARROW).clamp(LEAST, HEAD);
        let (mut width, mut is_text) = (least, false);
        for cell in table.rows.iter().filter_map(|row| row.get(i)) {
            let needed = match cell {
                Cell::Empty => continue,
                Cell::Text(text) => {
                    is_text = true;
                    // Every line takes a letter more than it fills.
                    text.lines().map(|line| units(line) / FILLED + 1.0).fold(0.0, f64::max)
                }
                Cell::Number(n) => n.to_string().len() as f64 + 2.0,
                Cell::Day(_) => DAY,
                Cell::Moment(_) => MOMENT,
            };
            width = width.max(needed);
            if is_text && width >= *most {
                break;
            }
        }
        let width = if is_text { width.min(most.max(least)) } else { width };
        columns.push((width, is_text && width > HEAD));
    }
    on_pages(&columns, table.keys, letters(paper))
}

/// Narrows columns of text until all fit on one page; if that would be too narrow, as many pages
/// as it takes, with the columns that name a row on each.
fn on_pages(columns: &[(f64, bool)], keys: u16, page: f64) -> Widths {
    let all: f64 = columns.iter().map(|c| c.0).sum();
    let text: f64 = columns.iter().filter(|c| c.1).map(|c| c.0).sum();
    let part = if all > page { (page - (all - text)) / text.max(1.0) } else { 1.0 };
    if part >= NARROWED {
        let narrowed = |&(width, is_text): &(f64, bool)| {
            if is_text { (width * part).max(HEAD) } else { width }
        };
        return Widths { columns: columns.iter().map(narrowed).collect(), pages: 1 };
    }
    let keys: f64 = columns.iter().take(keys.into()).map(|c| c.0).sum();
    let room = (page - keys).max(page / 4.0);
    let pages = ((all - keys) / room).ceil().clamp(2.0, 100.0) as u16;
    Widths { columns: columns.iter().map(|c| c.0).collect(), pages }
}

/// Height of a row of cells in points; none where one line is enough.
pub(super) fn height(cells: &[Cell], widths: &[f64]) -> Option<f64> {
    let text = |(cell, width): (&Cell, &f64)| match cell {
        Cell::Text(text) => Some(lines(text, *width * FILLED)),
        _ => None,
    };
    points(cells.iter().zip(widths).filter_map(text).max()?)
}

/// Height of the head, which is bold and has an arrow in every cell.
pub(super) fn head_height(heads: &[(String, f64)], widths: &[f64]) -> f64 {
    let of = |((head, _), width): (&(String, f64), &f64)| {
        lines(head, ((width - ARROW) * FILLED / 1.1).max(1.0))
    };
    let most = heads.iter().zip(widths).map(of).max().unwrap_or(1);
    points(most).unwrap_or(LINE)
}

fn points(lines: usize) -> Option<f64> {
    (lines > 1).then(|| (LINE * lines as f64).min(HIGHEST))
}

/// Lines that a text takes in a column: words stay whole where they can.
fn lines(text: &str, width: f64) -> usize {
    text.split('\n').map(|line| wrapped(line, width)).sum()
}

fn wrapped(line: &str, width: f64) -> usize {
    let (mut lines, mut filled) = (1, 0.0);
    for word in line.split_whitespace() {
        let long = units(word);
        let gap = if filled > 0.0 { GAP } else { 0.0 };
        if filled + gap + long <= width {
            filled += gap + long;
            continue;
        }
        if filled > 0.0 {
            lines += 1;
        }
        // A word that is longer than the line is broken.
        let broken = ((long / width).ceil() - 1.0).max(0.0);
        lines += broken as usize;
        filled = long - broken * width;
    }
    lines
}

/// The width of a text in digits. Pictures and ideographs are twice as wide, and what joins the
/// sign before it takes no room.
fn units(text: &str) -> f64 {
    let one = |c: char| match c {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe0e}' | '\u{fe0f}' => 0.0,
        'i' | 'j' | 'l' | 'f' | 't' | 'r' | 'I' | '.' | ',' | ';' | ':' | '\'' | '|' | '/'
        | '(' | ')' | '-' => 0.55,
        'm' | 'M' | 'W' | '@' | '%' => 1.65,
        'A'..='Z' | 'w' => 1.35,
        '\u{1100}'.. => 2.3,
        _ => 1.06,
    };
    text.chars().map(one).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapped_text_is_counted_line_by_line() {
        assert_eq!(wrapped("", 10.0), 1);
        assert_eq!(wrapped("kanan baca", 10.7), 1);
        assert_eq!(wrapped("kanan baca anda", 10.7), 2);
        assert_eq!(wrapped("kanan aaaaaaaaaaaaaaaaaaaaaaaaa", 10.7), 4, "a long word is broken");
        assert_eq!(lines("satu\n\ndua", 10.0), 3);
        assert!(units("WARGA") > units("warga") && units("warga") > units("lirik"));
    }

    #[test]
    fn a_row_is_as_high_as_its_longest_text_and_not_higher_than_a_row_can_be() {
        // Ten digits a line: kanan | bagan | kanan | bagan.
        let text = Cell::from("kanan bagan kanan bagan");
        assert_eq!(height(&[Cell::from(1), text.clone()], &[9.0, 10.0]), Some(51.0));
        assert_eq!(height(&[text], &[60.0]), None);
        assert_eq!(height(&[Cell::Text("a\n".repeat(100))], &[60.0]), Some(409.0));
        let head = ("Peringkat kanan bagan".to_owned(), 9.0);
        assert!((head_height(&[head], &[14.0]) - 38.25).abs() < 1e-9);
    }

    #[test]
    fn a_wide_table_is_narrowed_and_a_very_wide_one_goes_on_beside() {
        let text = |width| (width, true);
        let fits = on_pages(&[text(50.0), (10.0, false)], 1, 100.0);
        assert_eq!((fits.columns, fits.pages), (vec![50.0, 10.0], 1));
        let narrowed = on_pages(&[text(50.0), text(60.0), (10.0, false)], 1, 100.0);
        assert_eq!(narrowed.pages, 1);
        assert!((narrowed.columns.iter().sum::<f64>() - 100.0).abs() < 1e-9);
        let beside = on_pages(&[(20.0, false); 20], 1, 100.0);
        // 20 letters name the row on every page, and 380 others share what is left.
        assert_eq!((beside.columns.len(), beside.pages), (20, 5));
    }

    #[test]
    fn columns_are_as_wide_as_what_stands_in_them() {
        let mut table = Table {
            name: "Uji",
            keys: 1,
            columns: [("Catatan", 40.0), ("Ide", 20.0), ("Waktu", 17.0), ("Nomor", 9.0)]
                .map(|(head, width)| (head.to_owned(), width))
                .to_vec(),
            rows: Vec::new(),
        };
        let empty = widths(&table, PaperSize::A4);
        assert!(empty.columns.iter().all(|w| *w <= 12.0), "{:?}", empty.columns);
        let text = "Antrean daring di puskesmas ".repeat(5);
        table.rows.push(vec![Cell::Empty, text.as_str().into(), Cell::Empty, 7.into()]);
        let filled = widths(&table, PaperSize::A4).columns;
        assert!((filled[1] - 20.0).abs() < 1e-9, "{filled:?}");
        assert!(filled[0] <= 12.0, "an empty column takes no room: {filled:?}");
    }

    #[test]
    fn f4_has_room_for_more_than_a4() {
        assert!((220.0..235.0).contains(&letters(PaperSize::A4)), "{}", letters(PaperSize::A4));
        assert!(letters(PaperSize::F4) > letters(PaperSize::A4) + 20.0);
    }
}
