//! Text inside of XML: nothing in it can break the file or turn what follows around.

/// Appends text with the five reserved characters written out. Characters that XML 1.0 does not
/// allow are left out, and so are marks that override the direction of what follows.
pub(super) fn text(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            c if is_allowed(c) => out.push(c),
            _ => {}
        }
    }
}

/// Text without what documents leave out.
#[must_use]
pub fn without_controls(text: &str) -> String {
    text.chars().filter(|c| is_allowed(*c)).collect()
}

fn is_allowed(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let character =
        matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    character && !turns && !('\u{7f}'..='\u{9f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(s: &str) -> String {
        let mut out = String::new();
        text(&mut out, s);
        out
    }

    #[test]
    fn what_people_write_stays_whole_and_what_breaks_files_does_not() {
        assert_eq!(written("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;");
        assert_eq!(written("=SUM(A1) 😀 é ي"), "=SUM(A1) 😀 é ي");
        assert_eq!(written("x\u{0}\u{8}\u{b}\u{fffe}\u{202e}y\u{85}z"), "xyz");
        assert_eq!(written("satu\ndua"), "satu\ndua");
    }
}
