//! The stamp that begins a message: date, time, and what parts them from the words.
//!
//! WhatsApp writes it in the language and clock of the phone, and says nowhere which these are. A
//! whole export is written at once, though, so that all of its stamps have one [`Shape`].

use crate::session::{is_invisible, is_odd_blank};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use std::borrow::Cow;

use super::DayOrder;

/// What stays the same in all stamps of one export.
#[expect(clippy::struct_excessive_bools, reason = "each is one habit of a phone, of its own")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shape {
    /// `[...]`, as iOS writes it; else `... - `, as Android does.
    pub(super) bracketed: bool,
    /// What parts the numbers of the date.
    pub(super) date_mark: u8,
    comma: bool,
    /// What parts hours from minutes: a dot or a colon.
    pub(super) time_mark: u8,
    seconds: bool,
    half_days: bool,
    /// The year comes first, then the month: nothing to guess.
    pub(super) year_first: bool,
}

/// A stamp as it is written; which of its numbers is the day is not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) shape: Shape,
    pub(super) year: u16,
    /// The first and the second of day and month; month and day where the year comes first.
    pub(super) pair: (u8, u8),
    time: NaiveTime,
    /// Where the words begin, in bytes of the clean line.
    pub(super) rest: usize,
}

impl Stamp {
    /// Date and time, if there is such a day.
    pub(super) fn at(&self, order: DayOrder) -> Option<NaiveDateTime> {
        let (first, second) = self.pair;
        let (day, month) = match order {
            _ if self.shape.year_first => (second, first),
            DayOrder::DayFirst => (first, second),
            DayOrder::MonthFirst => (second, first),
        };
        let date = NaiveDate::from_ymd_opt(self.year.into(), month.into(), day.into())?;
        Some(date.and_time(self.time))
    }

    pub(super) fn hour_and_minute(&self) -> (u8, u8) {
        (self.time.hour() as u8, self.time.minute() as u8)
    }
}

/// A line without the invisible marks that WhatsApp and keyboards sprinkle, and with plain blanks.
/// Joiners stay: emoji are made with them.
pub(super) fn clean(line: &str) -> Cow<'_, str> {
    let odd = |c: char| is_invisible(c) || is_odd_blank(c);
    if line.is_ascii() || !line.contains(odd) {
        return Cow::Borrowed(line);
    }
    let plain = |c| if is_odd_blank(c) { ' ' } else { c };
    Cow::Owned(line.chars().filter(|c| !is_invisible(*c)).map(plain).collect())
}

/// Bytes of a line in which its stamp ends, with all marks that may be sprinkled in it.
const LONGEST: usize = 160;

/// The stamp at the beginning of a line as it stands in the file.
pub(super) fn of_line(line: &str) -> Option<Stamp> {
    let head = line.get(..line.floor_char_boundary(LONGEST)).unwrap_or(line);
    // Most lines of long messages begin with a letter.
    let digit = |c: char| c.is_ascii_digit() || c == '[' || !c.is_ascii() || c.is_whitespace();
    if head.starts_with(digit) { scan(&clean(head)) } else { None }
}

/// The stamp at the beginning of a clean line.
pub(super) fn scan(line: &str) -> Option<Stamp> {
    let mut at = Scanner { bytes: line.as_bytes(), at: 0 };
    at.blanks();
    let bracketed = at.skip(b"[");
    let (first, digits) = at.number(4)?;
    let date_mark = at.one_of(b"/.-")?;
    let (second, _) = at.number(2)?;
    at.one_of(&[date_mark])?;
    let (third, last_digits) = at.number(4)?;
    let year_first = digits == 4 || (digits == 2 && first > 31);
    let (year, pair) = if year_first {
        ((first, digits), (second, third))
    } else {
        ((third, last_digits), (first, second))
    };
    let comma = at.skip(b",");
    if !at.blanks() {
        return None;
    }
    let (hour, _) = at.number(2)?;
    let time_mark = at.one_of(b":.")?;
    let minute = at.two_digits()?;
    let mut seconds = None;
    if at.peek() == Some(time_mark) {
        at.at += 1;
        seconds = Some(at.two_digits()?);
    }
    let half = at.half_day();
    at.end(bracketed)?;
    let time = NaiveTime::from_hms_opt(clock(hour, half)?, minute, seconds.unwrap_or(0))?;
    let shape = Shape {
        bracketed,
        date_mark,
        comma,
        time_mark,
        seconds: seconds.is_some(),
        half_days: half.is_some(),
        year_first,
    };
    Some(Stamp { shape, year: full_year(year)?, pair: day_and_month(pair)?, time, rest: at.at })
}

/// The year with its century. WhatsApp began in 2009, so that all are of this one.
fn full_year((year, digits): (u32, usize)) -> Option<u16> {
    match digits {
        2 => u16::try_from(2000 + year).ok(),
        4 => u16::try_from(year).ok().filter(|year| (2000..2100).contains(year)),
        _ => None,
    }
}

/// Two numbers of which one can be a day and the other one a month.
fn day_and_month((first, second): (u32, u32)) -> Option<(u8, u8)> {
    let fits = |number| (1..=31).contains(&number);
    if !fits(first) || !fits(second) || first.min(second) > 12 {
        return None;
    }
    Some((u8::try_from(first).ok()?, u8::try_from(second).ok()?))
}

/// The hour of the day. Some clocks write midnight as 24, or noon as 0 pm.
fn clock(hour: u32, half: Option<Half>) -> Option<u32> {
    match (hour, half) {
        (12 | 24, Some(Half::Morning)) | (24, None) => Some(0),
        (0..=11, Some(Half::Afternoon)) => Some(hour + 12),
        (0..=23, _) => Some(hour),
        _ => None,
    }
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Whether there is at least one blank; passes over all of them.
    fn blanks(&mut self) -> bool {
        let start = self.at;
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
        self.at > start
    }

    fn skip(&mut self, what: &[u8]) -> bool {
        let found = self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(what));
        self.at += if found { what.len() } else { 0 };
        found
    }

    fn one_of(&mut self, marks: &[u8]) -> Option<u8> {
        let byte = self.peek().filter(|byte| marks.contains(byte))?;
        self.at += 1;
        Some(byte)
    }

    /// A number of at least one and at most so many digits, and how many it has.
    fn number(&mut self, most: usize) -> Option<(u32, usize)> {
        let (mut number, mut digits) = (0, 0);
        while let Some(digit) = self.peek().filter(u8::is_ascii_digit) {
            digits += 1;
            if digits > most {
                return None;
            }
            number = number * 10 + u32::from(digit - b'0');
            self.at += 1;
        }
        (digits > 0).then_some((number, digits))
    }

    fn two_digits(&mut self) -> Option<u32> {
        self.number(2).filter(|(_, digits)| *digits == 2).map(|(number, _)| number)
    }

    /// `AM`, `pm`, `p.m.`, `p. m.`, with or without a blank before it.
    fn half_day(&mut self) -> Option<Half> {
        let start = self.at;
        let found = self.half_day_here();
        if found.is_none() {
            self.at = start;
        }
        found
    }

    fn half_day_here(&mut self) -> Option<Half> {
        self.blanks();
        let half = match self.one_of(b"aApP")? {
            b'a' | b'A' => Half::Morning,
            _ => Half::Afternoon,
        };
        self.skip(b".");
        self.skip(b" ");
        self.one_of(b"mM")?;
        self.skip(b".");
        Some(half)
    }

    /// What parts the stamp from the words: `]`, or a dash between blanks.
    fn end(&mut self, bracketed: bool) -> Option<()> {
        let blank = self.blanks();
        if bracketed {
            self.one_of(b"]")?;
            self.blanks();
            return Some(());
        }
        let dash = self.skip(b"-") || self.skip("–".as_bytes());
        let open = self.blanks() || self.peek().is_none();
        (blank && dash && open).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(String, String)> {
        let line = clean(line);
        let stamp = scan(&line)?;
        let at = stamp.at(DayOrder::DayFirst).or_else(|| stamp.at(DayOrder::MonthFirst))?;
        Some((at.format("%Y-%m-%d %H:%M:%S").to_string(), line[stamp.rest..].to_owned()))
    }

    #[test]
    fn every_known_shape_is_read() {
        for (line, at) in [
            ("13/10/2022 16.25 - Aji: ya", "2022-10-13 16:25:00"),
            ("30/08/25 18.00 - Aji: ya", "2025-08-30 18:00:00"),
            ("12/03/2024, 09.14 - Aji: ya", "2024-03-12 09:14:00"),
            ("12/11/24, 7:19 pm - Aji: ya", "2024-11-12 19:19:00"),
            ("6/13/23, 7:35\u{202f}PM - Aji: ya", "2023-06-13 19:35:00"),
            ("2021-03-18, 3:02 p.m. - Aji: ya", "2021-03-18 15:02:00"),
            ("20.01.22, 13:30 - Aji: ya", "2022-01-20 13:30:00"),
            ("28/3/2025, 9:29 p. m. - Aji: ya", "2025-03-28 21:29:00"),
            ("28/3/2025, 9:29\u{a0}p.\u{a0}m. - Aji: ya", "2025-03-28 21:29:00"),
            ("[20/08/24, 14.30.15] Aji: ya", "2024-08-20 14:30:15"),
            ("[12/03/2024, 09.14.22] Aji: ya", "2024-03-12 09:14:22"),
            ("[14/10/2021, 3:34:09\u{202f}PM] Aji: ya", "2021-10-14 15:34:09"),
            ("[14/10/2021, 3:34:09\u{2009}am] Aji: ya", "2021-10-14 03:34:09"),
            ("[31/12/2022 11:40:26] Aji: ya", "2022-12-31 11:40:26"),
            ("\u{200e}[31/12/2022 11:40:26] Aji: ya", "2022-12-31 11:40:26"),
            ("\u{feff}13/10/2022 16.25 - Aji: ya", "2022-10-13 16:25:00"),
            ("\u{202a}13/10/2022\u{202c}, 16.25\u{a0}-\u{a0}Aji: ya", "2022-10-13 16:25:00"),
            ("13-10-2022 16:25 - Aji: ya", "2022-10-13 16:25:00"),
            ("2021/3/18 15:02 - Aji: ya", "2021-03-18 15:02:00"),
            ("1/2/24, 12:05 AM - Aji: ya", "2024-02-01 00:05:00"),
            ("1/2/24, 12:05 PM - Aji: ya", "2024-02-01 12:05:00"),
            ("1/2/24, 0:05 PM - Aji: ya", "2024-02-01 12:05:00"),
            ("1/2/24, 24:05 - Aji: ya", "2024-02-01 00:05:00"),
        ] {
            assert_eq!(read(line), Some((at.to_owned(), "Aji: ya".to_owned())), "{line:?}");
        }
    }

    #[test]
    fn other_lines_have_no_stamp() {
        for line in [
            "",
            "[",
            "Registrasi 08/07/2019 09.00 - selesai",
            "13/10/2022",
            "13/10/2022 16.25",
            "13/10/2022 16.25 Aji: ya",
            "13/10/2022 16.25 -Aji",
            "13/10-2022 16.25 - Aji: ya",
            "13/13/2022 16.25 - Aji: ya",
            "0/10/2022 16.25 - Aji: ya",
            "13/10/1922 16.25 - Aji: ya",
            "13/10/222 16.25 - Aji: ya",
            "13/10/2022 25.25 - Aji: ya",
            "13/10/2022 16.65 - Aji: ya",
            "13/10/2022 13.25 xm - Aji: ya",
            "13/10/2022 6.2 - Aji: ya",
            "[13/10/2022 16.25 - Aji: ya",
            "1. 2. 3. langkah",
            "99999999999999999999/1/1 1:11 - x: y",
        ] {
            assert_eq!(read(line), None, "{line:?}");
        }
    }

    #[test]
    fn joiners_of_emoji_stay() {
        assert_eq!(clean("a\u{200e}b\u{202f}c👩\u{200d}⚕\u{fe0f}"), "ab c👩\u{200d}⚕\u{fe0f}");
    }
}
