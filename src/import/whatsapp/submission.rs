//! Ideas that were sent in the form that the facilitator announced:
//! `IDE | Puskesmas Jombang | Antrean lewat WA`, or any text with `#ide`.

use super::media::starts;

/// Marks of an idea anywhere in a message.
const TAGS: [&str; 2] = ["#ide", "#idea"];

/// The parts of a tagged idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The unit as the sender wrote it.
    pub unit: Option<String>,
    /// The idea.
    pub text: String,
}

/// The parts of a text that is tagged as an idea; none if it is not, or if nothing but the tag
/// is in it.
#[must_use]
pub fn tagged(text: &str) -> Option<Submission> {
    let text = text.trim();
    let rest = match after_word(text) {
        Some(rest) => rest.to_owned(),
        None => without_tag(text)?,
    };
    let rest = rest.trim_matches(|c: char| c == '|' || c.is_whitespace());
    let (unit, words) = match rest.split_once('|') {
        // A unit stands in one line; a bar further down belongs to the idea.
        Some((unit, words)) if !unit.trim().contains('\n') => (unit.trim(), words.trim()),
        _ => ("", rest),
    };
    let unit = (!unit.is_empty()).then(|| unit.to_owned());
    (!words.is_empty()).then(|| Submission { unit, text: words.to_owned() })
}

/// What follows "IDE |".
fn after_word(text: &str) -> Option<&str> {
    let rest = text.get(3..).filter(|_| starts(text, "ide"))?;
    rest.trim_start().strip_prefix('|')
}

/// The text without its first `#ide`.
fn without_tag(text: &str) -> Option<String> {
    text.match_indices('#').find_map(|(start, _)| {
        let (before, here) = text.split_at(start);
        let ends = |tag: &&&'static str| {
            let rest = here.get(tag.len()..).unwrap_or_default();
            starts(here, tag) && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
        };
        let tag = TAGS.iter().find(ends)?;
        let (before, rest) = (before.trim_end(), here.get(tag.len()..)?);
        let rest = rest.trim_start_matches(|c: char| c == ':' || c.is_whitespace());
        let blank = if before.is_empty() || rest.is_empty() { "" } else { " " };
        Some(format!("{before}{blank}{rest}"))
    })
}

/// The lines of a message, each an idea: without the numbers and dots of a list, and without
/// lines that hold nothing else.
#[must_use]
pub fn lines_of(text: &str) -> Vec<String> {
    let lines = text.lines().map(without_bullet);
    lines.filter(|line| line.contains(char::is_alphanumeric)).map(str::to_owned).collect()
}

/// A line without "1.", "2)", "(3)", "a.", "-" or "•" before it.
fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let bullet =
        |c: char| matches!(c, '-' | '–' | '—' | '•' | '*' | '·' | '▪' | '‣' | '●' | '➢' | '✓');
    if let Some(rest) = line.strip_prefix(bullet) {
        // "*tebal*" is how WhatsApp writes bold, "-5" is a number.
        return if rest.starts_with(char::is_whitespace) || line.starts_with('•') {
            rest.trim_start()
        } else {
            line
        };
    }
    let open = line.strip_prefix('(').unwrap_or(line);
    let count = open.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(count == 0 && open.starts_with(|c: char| c.is_ascii_alphabetic()));
    let behind = open.get(count + letter..).unwrap_or_default();
    let Some(rest) =
        behind.strip_prefix(['.', ')']).filter(|_| (1..=3).contains(&(count + letter)))
    else {
        return line;
    };
    // "2.500 warga" and "1.Loket": only a digit behind the dot makes it a number.
    let ends = if letter > 0 {
        rest.starts_with(' ')
    } else {
        !rest.starts_with(|c: char| c.is_ascii_digit())
    };
    if ends { rest.trim_start() } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(String, String)> {
        tagged(text).map(|s| (s.unit.unwrap_or_default(), s.text))
    }

    #[test]
    fn tagged_ideas_fall_into_unit_and_words() {
        for (text, unit, words) in [
            ("IDE | Puskesmas Jombang | Antrean lewat WA", "Puskesmas Jombang", "Antrean lewat WA"),
            ("ide|PKM Grogol|Antrean\nlewat WA", "PKM Grogol", "Antrean\nlewat WA"),
            ("IDE | Antrean lewat WA", "", "Antrean lewat WA"),
            ("#ide Antrean lewat WA", "", "Antrean lewat WA"),
            ("#IDE: Antrean lewat WA", "", "Antrean lewat WA"),
            ("#ide | Dinsos | Antrean | dua loket", "Dinsos", "Antrean | dua loket"),
            ("#ide Dinsos | Antrean", "Dinsos", "Antrean"),
            ("Antrean lewat WA #ide", "", "Antrean lewat WA"),
            ("Antrean #ide lewat WA", "", "Antrean lewat WA"),
            ("#idea Queue by chat", "", "Queue by chat"),
        ] {
            assert_eq!(parts(text), Some((unit.to_owned(), words.to_owned())), "{text}");
        }
        for text in ["#ide", "IDE |", "IDE | |", "ideal | x", "#ideku x", "Ide: antre", "é#", ""] {
            assert_eq!(parts(text), None, "{text}");
        }
    }

    #[test]
    fn signs_of_lists_go() {
        for (line, want) in [
            ("1. Loket", "Loket"),
            ("2) Loket", "Loket"),
            ("(3) Loket", "Loket"),
            ("1.Loket", "Loket"),
            ("- Loket", "Loket"),
            ("•Loket", "Loket"),
            (" •  Loket ", "Loket"),
            ("a. Loket", "Loket"),
            ("2.500 warga", "2.500 warga"),
            ("*Loket* baru", "*Loket* baru"),
            ("-5 menit", "-5 menit"),
            ("e.g", "e.g"),
            ("2019 adalah tahun", "2019 adalah tahun"),
        ] {
            assert_eq!(without_bullet(line), want, "{line}");
        }
    }
}
