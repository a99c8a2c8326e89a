//! Counts the lines of a text without laying it out, so that a list of thousands of cards knows
//! its length. What is drawn is laid out exactly; where the two differ, the list corrects itself.

use crate::app::style::Type;
use eframe::egui::Ui;

/// Characters whose widths are known: Latin with its accents.
const KNOWN: usize = 0x180;

/// Knows how wide the characters of a text style are.
#[derive(Clone, Debug)]
pub struct LineCounter {
    widths: Vec<f32>,
    /// For all other characters.
    wide: f32,
}

impl LineCounter {
    /// Measures the characters of a style.
    #[must_use]
    pub fn new(ui: &Ui, kind: Type) -> Self {
        let font = kind.font();
        let extra = kind.tracking * kind.size;
        let widths = ui.fonts_mut(|fonts| {
            (0..KNOWN as u32)
                .map(|code| char::from_u32(code).map_or(0.0, |c| fonts.glyph_width(&font, c)))
                .map(|width| width + extra)
                .collect()
        });
        Self { widths, wide: kind.size + extra }
    }

    /// Lines that `text` takes in `width`, at most `most`; an empty text takes none.
    #[must_use]
    pub fn lines(&self, text: &str, width: f32, most: usize) -> usize {
        if text.is_empty() {
            return 0;
        }
        // egui allows half a point for its own rounding.
        let width = width + 0.5;
        let (mut lines, mut row) = (1, 0.0);
        // What stands behind the last space of the row; nothing when the row has no space yet.
        let mut word: Option<f32> = None;
        for c in text.chars() {
            if c == '\n' {
                lines += 1;
                (row, word) = (0.0, None);
            } else {
                let advance = self.widths.get(c as usize).copied().unwrap_or(self.wide);
                // A space at the end of a row hangs over it.
                if row + advance > width && row > 0.0 && c != ' ' {
                    lines += 1;
                    row = word.take().unwrap_or(0.0);
                }
                row += advance;
                word = if c == ' ' { Some(0.0) } else { word.map(|w| w + advance) };
            }
            if lines >= most {
                return most;
            }
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counter() -> LineCounter {
        LineCounter { widths: vec![10.0; KNOWN], wide: 20.0 }
    }

    #[test]
    fn words_move_to_the_next_line_whole() {
        let counter = counter();
        assert_eq!(counter.lines("", 50.0, 6), 0);
        assert_eq!(counter.lines("abcde", 50.0, 6), 1);
        assert_eq!(counter.lines("abc def", 50.0, 6), 2);
        assert_eq!(counter.lines("ab cd ef gh", 50.0, 6), 2);
        assert_eq!(counter.lines("a\nb\nc", 50.0, 6), 3);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_and_the_count_is_bounded() {
        let counter = counter();
        assert_eq!(counter.lines("abcdefghijkl", 50.0, 6), 3);
        assert_eq!(counter.lines(&"abc ".repeat(100), 50.0, 6), 6);
    }
}
