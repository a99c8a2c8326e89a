//! Phone numbers and other long personal numbers, hidden from the room.
//!
//! An idea may come with the number of the one who sent it: "hubungi 0812...". What the room sees
//! goes through here.

use std::ops::RangeInclusive;

/// Digits of the shortest and of the longest number that is taken for a phone.
const PHONE_DIGITS: RangeInclusive<usize> = 9..=15;

/// Digits in a row from which on a number is personal whatever it is: a NIK has 16, a NIP 18.
const PERSONAL_DIGITS: usize = 16;

/// Most characters of a phone number with all signs in it, so that no text is slow to mask.
const MOST_CHARS: usize = 40;

/// Digits at the end of a number that stay, so that its owner knows it.
const SHOWN_AT_END: usize = 4;

/// Whether a sender is known by a phone number only.
#[must_use]
pub fn is_phone(sender: &str) -> bool {
    let mut rest = sender.trim();
    rest = rest.trim_start_matches('+');
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    PHONE_DIGITS.contains(&digits) && rest.chars().all(|c| c.is_ascii_digit() || is_joint(c))
}

/// A text for the room: phone numbers and long personal numbers in it show only how they begin
/// and end, `+62 812-••••-0001`. Amounts, dates and times stay.
#[must_use]
pub fn masked(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut room = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let rest = chars.get(at..).unwrap_or_default();
        let in_number = at > 0 && chars.get(at - 1).is_some_and(char::is_ascii_digit);
        if let Some(length) = number(rest).filter(|_| !in_number) {
            hide(rest.get(..length).unwrap_or_default(), &mut room);
            at += length;
        } else {
            room.push(c);
            at += 1;
        }
    }
    room
}

/// How many characters a number at the beginning of `text` has that must not be shown.
fn number(text: &[char]) -> Option<usize> {
    let row = text.iter().take_while(|c| c.is_ascii_digit()).count();
    if row >= PERSONAL_DIGITS {
        return Some(row);
    }
    let begins = match text {
        ['+' | '0' | '6', ..] => true,
        ['(', next, ..] => matches!(next, '+' | '0'),
        _ => false,
    };
    if begins { phone(text.get(..MOST_CHARS).unwrap_or(text)) } else { None }
}

/// How many characters the phone number at the beginning of `text` has.
///
/// It begins with `+`, with 62 and a mobile's 8, or with 0 and at least two more digits, as no
/// time does.
fn phone(text: &[char]) -> Option<usize> {
    let mut digits = String::new();
    let mut first_group = 0;
    let mut end = 0;
    let mut at = 0;
    while let Some(&c) = text.get(at) {
        let group = text.iter().skip(at).take_while(|c| c.is_ascii_digit()).count();
        if group > 0 {
            // A count behind a number, as in "0812-0000-0001 2 orang", is not part of it.
            let is_other = digits.len() > *PHONE_DIGITS.start() && group < 3;
            if is_other || digits.len() + group > *PHONE_DIGITS.end() {
                break;
            }
            digits.extend(text.iter().skip(at).take(group));
            first_group = if first_group == 0 { group } else { first_group };
            at += group;
            end = at;
        } else if c == '+' && at == 0 || joins(text, at) {
            at += 1;
        } else {
            break;
        }
    }
    let is_phone = match text.first() {
        Some('+') => true,
        _ if digits.starts_with('0') => first_group >= 3 && !digits.starts_with("00"),
        _ => digits.starts_with("628"),
    };
    (is_phone && PHONE_DIGITS.contains(&digits.len())).then_some(end)
}

/// Whether the sign at a place holds two groups of a number together: a blank or a dash, a dash
/// between blanks, brackets, and invisible signs, which iOS puts around numbers.
fn joins(text: &[char], at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let (mut blanks, mut dashes) = (0, 0);
    for &c in before.iter().rev().take_while(|c| is_joint(**c)).chain(text.get(at)) {
        if c == ' ' || is_odd_blank(c) {
            blanks += 1;
        } else if !is_invisible(c) && !matches!(c, '(' | ')') {
            dashes += 1;
        }
    }
    text.get(at).copied().is_some_and(is_joint) && dashes <= 1 && blanks <= 2
}

/// Signs within written phone numbers; U+2011 stands in those of iOS.
fn is_joint(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '(' | ')' | '\u{2010}'..='\u{2015}')
        || is_odd_blank(c)
        || is_invisible(c)
}

/// Writes a number with dots for what is between its beginning and its end.
fn hide(number: &[char], into: &mut String) {
    let count = number.iter().filter(|c| c.is_ascii_digit()).count();
    let abroad = matches!(number.first(), Some('+')) || number.first() == Some(&'6');
    let shown = if abroad { 5 } else { 4 };
    // At least four digits are hidden, also of the shortest number.
    let end = SHOWN_AT_END.min(count.saturating_sub(shown + 4));
    let mut seen = 0;
    for &c in number {
        let digit = c.is_ascii_digit();
        seen += usize::from(digit);
        into.push(if digit && seen > shown && seen + end <= count { '•' } else { c });
    }
}

/// Blanks that do not break, or are narrow: U+202F stands before AM and PM since 2023.
pub fn is_odd_blank(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Marks of the direction of writing, and the byte-order mark.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_show_only_how_they_begin_and_end() {
        for (text, room) in [
            ("+62 812-0000-0001", "+62 812-••••-0001"),
            (
                "\u{202a}+62\u{a0}812\u{2011}0000\u{2011}0001\u{202c}",
                "\u{202a}+62\u{a0}812\u{2011}••••\u{2011}0001\u{202c}",
            ),
            ("hubungi 081200000001 ya", "hubungi 0812••••0001 ya"),
            ("WA:0812.0000.0001", "WA:0812.••••.0001"),
            ("wa.me/6281200000001", "wa.me/62812••••0001"),
            ("0812 - 0000 - 0001", "0812 - •••• - 0001"),
            ("(0254) 000001", "(0254) ••••01"),
            ("+62 (812) 0000 0001.", "+62 (812) •••• 0001."),
            ("0812-0000-0001 2 orang", "0812-••••-0001 2 orang"),
            ("NIK 3672000000000001", "NIK 3672••••••••0001"),
            ("08.00-10.00 0812 0000 0001", "08.00-10.00 0812 •••• 0001"),
            ("0812-0000-0001, 0812-0000-0002", "0812-••••-0001, 0812-••••-0002"),
        ] {
            assert_eq!(masked(text), room, "{text:?}");
        }
    }

    #[test]
    fn other_numbers_stay() {
        for text in [
            "Rp 1.500.000.000 setahun",
            "13/10/2022 pukul 08.00-10.00 WIB",
            "0,5 persen dari 12.000.000 orang",
            "nomor 12 dan 007",
            "00000000000",
            "+1 untuk ide ini",
            "",
            "(",
            "+",
        ] {
            assert_eq!(masked(text), text);
        }
    }

    #[test]
    fn a_phone_number_alone_is_known() {
        assert!(is_phone("+62 812-0000-0001"));
        assert!(!is_phone("Tim 8") && !is_phone("Ani 081200000001"));
    }
}
