//! What text may enter a session: bounded, trimmed, without control characters.

use crate::session::Refusal;

/// Longest title, name or post, in characters.
pub(super) const TITLE: usize = 300;
/// Longest note, reason or plan entry, in characters.
pub(super) const NOTE: usize = 4_000;

/// One line: line breaks become spaces. May be empty.
pub(super) fn line(text: &str, max: usize) -> Result<String, Refusal> {
    let one_line: String =
        text.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c }).collect();
    block(&one_line, max)
}

/// One line that must not be empty.
pub(super) fn filled_line(text: &str, max: usize) -> Result<String, Refusal> {
    filled(line(text, max)?)
}

/// A block of text that must not be empty.
pub(super) fn filled_block(text: &str, max: usize) -> Result<String, Refusal> {
    filled(block(text, max)?)
}

/// A block of text in which line breaks stay. May be empty.
pub(super) fn block(text: &str, max: usize) -> Result<String, Refusal> {
    let clean: String = text
        .chars()
        .filter_map(|c| match c {
            '\n' => Some('\n'),
            '\t' | '\u{a0}' => Some(' '),
            c if c.is_control() || turns_direction(c) => None,
            c => Some(c),
        })
        .collect();
    let clean = clean.trim();
    if clean.chars().count() > max {
        return Err(Refusal::TooLong { max });
    }
    Ok(clean.to_owned())
}

fn filled(text: String) -> Result<String, Refusal> {
    if text.is_empty() { Err(Refusal::EmptyText) } else { Ok(text) }
}

/// Marks that turn the direction of writing, and the byte-order mark: invisible in a field, they
/// can make a line read as something else on the screen or in a document.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_stay_outside() {
        assert_eq!(block("  satu\u{0}\u{202e}\tdua\r\ntiga \n", 50).unwrap(), "satu dua\ntiga");
        assert_eq!(line("satu\ndua", 50).unwrap(), "satu dua");
    }

    #[test]
    fn length_counts_characters_not_bytes() {
        assert!(block("éééé", 4).is_ok());
        assert_eq!(block("ééééé", 4), Err(Refusal::TooLong { max: 4 }));
        assert_eq!(filled_line(" \u{7} ", 4), Err(Refusal::EmptyText));
    }
}
