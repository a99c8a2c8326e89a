//! A table as it stands in a file, within bounds.

use super::Trouble;
use std::collections::HashMap;

/// Most rows that are read from one table.
pub const MAX_TABLE_ROWS: usize = 20_000;

/// Most columns that are read.
pub const MAX_COLUMNS: usize = 256;

/// Longest cell in characters, as in Excel. What is cut off here is longer than any name or idea
/// may be, so that its row is counted as unusable, never taken in part.
const MAX_CELL: usize = 32_767;

/// Rows of cells, from one sheet of a workbook or from delimited text. Rows without any text are
/// left out, and so are empty cells at the end of a row: rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The name of the sheet, or of the file.
    pub name: String,
    /// The cells, trimmed.
    pub rows: Vec<Vec<String>>,
    /// Row and column of numbers that the workbook holds with more digits than it can keep apart
    /// (15): their last digits are wrong. Civil servant numbers are lost in this way.
    pub rounded: Vec<(usize, usize)>,
    /// The number of each row in its sheet, counted from 1. Of delimited text, rows without any
    /// text are not counted.
    pub numbers: Vec<usize>,
    /// There was more than is read.
    pub cut: bool,
}

/// How much may still be taken from one file, over all of its tables. A few bytes of a file may
/// stand for many cells, or for one long text many times.
pub(super) struct Budget {
    cells: usize,
    bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: 1_000_000, bytes: 64 << 20 }
    }
}

impl Table {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Puts text into a cell. False where no further row can be taken.
    pub(super) fn put(
        &mut self,
        (row, column): (usize, usize),
        text: &str,
        budget: &mut Budget,
    ) -> Result<bool, Trouble> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(true);
        }
        if row >= MAX_TABLE_ROWS {
            self.cut = true;
            return Ok(false);
        }
        if column >= MAX_COLUMNS {
            return Err(Trouble::TooWide { most: MAX_COLUMNS });
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else { return Ok(false) };
        let grown = (column + 1).saturating_sub(cells.len());
        let text = first_chars(text, MAX_CELL);
        let (Some(left), Some(bytes)) =
            (budget.cells.checked_sub(grown), budget.bytes.checked_sub(text.len()))
        else {
            self.cut = true;
            return Ok(false);
        };
        (budget.cells, budget.bytes) = (left, bytes);
        cells.resize_with(cells.len() + grown, String::new);
        if let Some(cell) = cells.get_mut(column) {
            *cell = text.replace("\r\n", "\n").replace('\r', "\n");
        }
        Ok(true)
    }

    /// Leaves out the rows without any text.
    pub(super) fn without_empty_rows(mut self) -> Self {
        let filled = self.rows.iter().enumerate().filter(|(_, row)| !row.is_empty());
        let kept: HashMap<usize, usize> =
            filled.enumerate().map(|(new, (old, _))| (old, new)).collect();
        let filled = self.rows.iter().enumerate().filter(|(_, row)| !row.is_empty());
        self.numbers = filled.map(|(row, _)| row + 1).collect();
        self.rows.retain(|row| !row.is_empty());
        self.rounded.retain_mut(|(row, _)| match kept.get(row) {
            Some(new) => {
                *row = *new;
                true
            }
            None => false,
        });
        self
    }

    /// How many columns the widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The text of a cell; empty where the row is shorter.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }
}

/// So many characters at the beginning of a text.
pub(super) fn first_chars(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_rows_leave_and_what_was_rounded_stays_known() {
        let mut table = Table::new("Lembar1");
        let budget = &mut Budget::default();
        assert_eq!(table.put((3, 1), " 198001012005011000 ", budget), Ok(true));
        table.rounded.push((3, 1));
        assert_eq!(table.put((5, 0), "a\r\nb", budget), Ok(true));
        let table = table.without_empty_rows();
        assert_eq!(table.rows, [vec!["", "198001012005011000"], vec!["a\nb"]]);
        assert_eq!((&table.rounded[..], &table.numbers[..]), (&[(0, 1)][..], &[4, 6][..]));
        assert_eq!((table.width(), table.cell(1, 7)), (2, ""));
    }

    #[test]
    fn a_table_stays_within_its_bounds() {
        let mut table = Table::default();
        let budget = &mut Budget { cells: 4, bytes: 100_000 };
        assert_eq!(table.put((0, 256), "a", budget), Err(Trouble::TooWide { most: 256 }));
        assert_eq!(table.put((0, 256), " ", budget), Ok(true), "nothing stands there");
        assert_eq!(table.put((0, 2), &"é".repeat(40_000), budget), Ok(true));
        assert_eq!(table.cell(0, 2).chars().count(), MAX_CELL);
        assert!(!table.cut);
        assert_eq!(table.put((1, 1), "one cell too many", budget), Ok(false));
        assert!(table.cut);
        let mut table = Table::default();
        assert_eq!(table.put((MAX_TABLE_ROWS, 0), "a", &mut Budget::default()), Ok(false));
        assert!(table.cut && table.rows.is_empty());
    }
}
