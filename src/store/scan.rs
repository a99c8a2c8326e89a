//! What is told of a text before it is parsed: how deep its brackets go, and which schema it
//! names. Strings, characters and comments are stepped over as RON means them.

/// A bracket that opens deeper than allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooDeep {
    /// Counted from 1.
    pub(super) line: usize,
    /// Counted from 1, in characters.
    pub(super) column: usize,
}

/// Refuses brackets nested deeper than `max`.
pub(super) fn check_depth(text: &str, max: usize) -> Result<(), TooDeep> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'(' | b'[' | b'{' => {
                depth += 1;
                if depth > max {
                    return Err(position(text, at));
                }
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            b'"' | b'\'' | b'/' => {
                at = after_quoted(bytes, at);
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    Ok(())
}

/// The schema that stands first in the text, as it is written there. Nothing where anything else
/// stands first; what comes after it is not looked at.
pub(super) fn schema_word(text: &str) -> Option<&str> {
    let mut rest = after_blanks(text);
    while rest.starts_with("#!") {
        rest = after_blanks(rest.split_once(']')?.1);
    }
    let rest = rest.trim_start_matches(is_word);
    let rest = after_blanks(after_blanks(rest).strip_prefix('(')?);
    let rest = after_blanks(rest.strip_prefix("schema")?).strip_prefix(':')?;
    let rest = after_blanks(rest);
    let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
    rest.get(..end)
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The text behind blanks and comments.
fn after_blanks(text: &str) -> &str {
    let mut rest = text.trim_start();
    while rest.starts_with("//") || rest.starts_with("/*") {
        let after = after_comment(rest.as_bytes(), 0);
        rest = rest.get(after..).unwrap_or_default().trim_start();
    }
    rest
}

/// Where the string, character or comment that begins at `at` is over; the next byte where none
/// begins.
fn after_quoted(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at) {
        Some(b'"') => match raw_hashes(bytes, at) {
            Some(hashes) => after_raw(bytes, at + 1, hashes),
            None => after_string(bytes, at + 1),
        },
        Some(b'\'') => after_character(bytes, at + 1),
        _ => after_comment(bytes, at),
    }
}

/// The hashes before the quote at `at` if they, or none, follow the `r` of a raw string.
fn raw_hashes(bytes: &[u8], at: usize) -> Option<usize> {
    let before = bytes.get(..at)?;
    let hashes = before.iter().rev().take_while(|b| **b == b'#').count();
    let (r, word) = before.get(..at - hashes)?.split_last()?;
    let alone = match word {
        [.., b'b'] => !word.len().checked_sub(2).is_some_and(|i| ends_word(word[i])),
        [.., other] => !ends_word(*other),
        [] => true,
    };
    (*r == b'r' && alone).then_some(hashes)
}

fn ends_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

fn after_string(bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn after_raw(bytes: &[u8], mut at: usize, hashes: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        at += 1;
        let closing = bytes.get(at..at + hashes);
        if *byte == b'"' && closing.is_some_and(|c| c.iter().all(|b| *b == b'#')) {
            return at + hashes;
        }
    }
    bytes.len()
}

/// A character is short; a quote that is none closed nearby is left to the parser.
fn after_character(bytes: &[u8], at: usize) -> usize {
    const LONGEST: usize = 12;
    let from = if bytes.get(at) == Some(&b'\\') { at + 2 } else { at + 1 };
    let window = bytes.get(from..bytes.len().min(from + LONGEST)).unwrap_or_default();
    window.iter().position(|b| *b == b'\'').map_or(at, |i| from + i + 1)
}

/// Block comments nest, as in Rust.
fn after_comment(bytes: &[u8], mut at: usize) -> usize {
    match bytes.get(at + 1) {
        Some(b'/') => {
            let rest = bytes.get(at..).unwrap_or_default();
            rest.iter().position(|b| *b == b'\n').map_or(bytes.len(), |i| at + i + 1)
        }
        Some(b'*') => {
            let mut depth = 0_usize;
            while let Some(pair) = bytes.get(at..at + 2) {
                match pair {
                    b"/*" => depth += 1,
                    b"*/" => depth -= 1,
                    _ => {
                        at += 1;
                        continue;
                    }
                }
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            bytes.len()
        }
        _ => at + 1,
    }
}

fn position(text: &str, at: usize) -> TooDeep {
    let before = text.get(..at).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    TooDeep {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_brackets_of_the_text_itself_count() {
        for text in [
            "(\"((((\")",
            r#"("\"((((\\")"#,
            "(r#\"((\"((\"#)",
            r#"(r"((((\")"#,
            "(br#\"((((\"#)",
            "(// (((( \"\n)",
            "(/* (( /* (( */ (( */)",
            "('(', '\\'', '\"')",
            "()()()()()",
        ] {
            assert_eq!(check_depth(text, 1), Ok(()), "{text}");
        }
        for (text, column) in [
            ("(\"\"(", 4),
            ("(r\"\\\"(", 6),
            ("('\"'(", 5),
            ("/*\"*/((", 7),
            ("(éé: [", 6),
            ("(bar\"\\\"\"[", 9),
        ] {
            assert_eq!(check_depth(text, 1), Err(TooDeep { line: 1, column }), "{text}");
        }
        assert_eq!(check_depth("(\n  a: [", 1), Err(TooDeep { line: 2, column: 6 }));
        // Never closed: the parser says so.
        for text in ["\"((", "r#\"((\"", "/* ((", "// ((", "'", "\"\\", "/", "'\\"] {
            assert_eq!(check_depth(text, 1), Ok(()), "{text}");
        }
    }

    #[test]
    fn the_schema_is_found_where_it_stands_first() {
        for text in [
            "(schema: 12,",
            " \r\n( schema : 12)",
            "Session(schema:12,",
            "// (schema: 3)\n/* ( */ (/* a */schema: /* b */ 12 /* c */, mark",
            "#![enable(implicit_some)]\n(schema: 12,",
        ] {
            assert_eq!(schema_word(text), Some("12"), "{text}");
        }
        assert_eq!(schema_word("(schema: 0x1f, "), Some("0x1f"));
        for text in ["", "(", "(mark: \"schema: 12\"", "[schema: 12]", "(schematic: 12)", "#![("] {
            assert_eq!(schema_word(text), None, "{text}");
        }
    }
}
