//! Tables before they are made: a document with the first rows of each sheet, to be looked at.
//!
//! It shows what the file will hold, in the order of its sheets and columns. It is never a file
//! itself, and leaves out what nobody would read in a preview: the rows further down.

use super::document::{Block, Column, Document, Margins, Paragraph, Row, Run, Table};
use crate::{
    app::text::{Lang, workbook as words},
    session::PaperSize,
};

/// Rows of a sheet that are shown.
pub(super) const ROWS: usize = 25;
/// Letters of a cell that are shown.
const CELL: usize = 160;
/// Least and most letters across a column.
const COLUMN: (usize, usize) = (5, 40);
/// Letters across a page; what is wider goes on below, with the columns that name a row.
const ACROSS: usize = 170;
const POINTS: f32 = 7.5;
/// Millimetres that a letter takes.
const LETTER: f32 = 1.5;

/// A sheet with its first rows.
pub(super) struct Sheet {
    pub(super) name: String,
    /// So many columns at the left name a row.
    pub(super) keys: usize,
    pub(super) heads: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// How many rows there are in all.
    pub(super) all: usize,
}

/// The document: a page at least for each sheet.
pub(super) fn document(title: &str, paper: PaperSize, lang: Lang, sheets: &[Sheet]) -> Document {
    let mut blocks = Vec::new();
    for sheet in sheets {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.push(Block::Heading(format!("{} ({})", sheet.name, words::rows(lang, sheet.all))));
        for columns in parts(sheet) {
            blocks.push(Block::Table(table(sheet, &columns)));
            blocks.push(Block::Space(3.0));
        }
        let more = sheet.all.saturating_sub(sheet.rows.len());
        if more > 0 {
            let text = words::more_rows(lang, more);
            let runs = vec![Run { text, bold: false }];
            blocks.push(Block::Paragraph(Paragraph { runs, small: true, ..Paragraph::default() }));
        }
    }
    let margins = Margins { top: 14.0, right: 14.0, bottom: 16.0, left: 14.0 };
    let numbered = false;
    Document { landscape: true, margins, numbered, blocks, ..Document::new(title, paper) }
}

/// Columns with their letters across, as many beside each other as a page holds.
fn parts(sheet: &Sheet) -> Vec<Vec<(usize, usize)>> {
    let wide = |column: usize| {
        let head = sheet.heads.get(column).map_or("", String::as_str);
        let word = head.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
        let cells = sheet.rows.iter().filter_map(|row| row.get(column));
        let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
        (column, word.max(longest).clamp(COLUMN.0, COLUMN.1) + 2)
    };
    let sum =
        |columns: &[(usize, usize)]| columns.iter().map(|(_, letters)| letters).sum::<usize>();
    let keys: Vec<(usize, usize)> = (0..sheet.keys.min(sheet.heads.len())).map(wide).collect();
    let mut parts = Vec::new();
    let mut part = keys.clone();
    for column in (keys.len()..sheet.heads.len()).map(wide) {
        if part.len() > keys.len() && sum(&part) + column.1 > ACROSS {
            parts.push(std::mem::replace(&mut part, keys.clone()));
        }
        part.push(column);
    }
    parts.push(part);
    parts
}

fn table(sheet: &Sheet, columns: &[(usize, usize)]) -> Table {
    let of = |texts: &[String]| -> Vec<String> {
        let text = |(column, _): &(usize, usize)| texts.get(*column).map(|text| cut(text));
        columns.iter().map(|column| text(column).unwrap_or_default()).collect()
    };
    let letters: usize = columns.iter().map(|(_, letters)| letters).sum();
    Table {
        columns: columns
            .iter()
            .map(|(_, letters)| Column { width: *letters as f32, ..Column::default() })
            .collect(),
        head: of(&sheet.heads),
        rows: sheet.rows.iter().map(|row| Row { cells: of(row), ..Row::default() }).collect(),
        points: POINTS,
        // What has few columns is not drawn out over the whole page.
        across: if letters < ACROSS { letters as f32 * LETTER } else { 0.0 },
        ..Table::default()
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(CELL) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(columns: usize, rows: usize, all: usize) -> Sheet {
        let heads = (0..columns).map(|c| format!("Kolom {c}")).collect();
        let row =
            |r: usize| (0..columns).map(|c| format!("isi {c} {r}{}", "x".repeat(30))).collect();
        Sheet { name: "Ide".to_owned(), keys: 1, heads, rows: (0..rows).map(row).collect(), all }
    }

    fn tables(document: &Document) -> Vec<&Table> {
        let blocks = document.blocks.iter();
        let table =
            blocks.filter_map(|b| if let Block::Table(table) = b { Some(table) } else { None });
        table.collect()
    }

    #[test]
    fn a_wide_sheet_goes_on_below_with_the_column_that_names_its_rows() {
        let document = document("x", PaperSize::A4, Lang::Indonesian, &[sheet(10, 3, 28)]);
        let tables = tables(&document);
        assert!(tables.len() > 1);
        let heads: Vec<&str> = tables.iter().flat_map(|t| &t.head).map(String::as_str).collect();
        for column in 0..10 {
            let name = format!("Kolom {column}");
            let times = if column == 0 { tables.len() } else { 1 };
            assert_eq!(heads.iter().filter(|head| **head == name).count(), times, "{name}");
        }
        let said = format!("{:?}", document.blocks);
        assert!(said.contains("Ide (28 baris)") && said.contains("25 baris lagi"), "{said}");
    }

    #[test]
    fn each_sheet_begins_on_a_page_of_its_own_also_without_rows() {
        let sheets = [sheet(2, 1, 1), sheet(2, 0, 0), sheet(0, 0, 0)];
        let document = document("x", PaperSize::F4, Lang::English, &sheets);
        let breaks = document.blocks.iter().filter(|b| matches!(b, Block::PageBreak)).count();
        assert_eq!(breaks, 2);
        assert_eq!(tables(&document)[1].head, ["Kolom 0", "Kolom 1"]);
    }

    #[test]
    fn a_long_text_is_cut_between_letters() {
        let cut = cut(&"é".repeat(CELL + 5));
        assert_eq!(cut.chars().count(), CELL + 1);
        assert!(cut.ends_with('…'));
    }
}
