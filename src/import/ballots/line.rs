//! One line: one paper.

use super::super::units::named_kind;
use crate::session::{Refusal, UnitKind};

/// Most that stands on one paper: every option of a large poll with every dot.
const MAX_TOKENS: usize = 2_000;
/// Longest number.
const DIGITS: usize = 5;
/// Longest part of a line that is repeated in a sentence, in characters.
const SHOWN: usize = 24;

/// Why a line was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This stands in it, and is neither a number nor a kind of unit.
    Unreadable(String),
    /// There is more in it than can stand on a paper.
    TooLong,
    /// No option has this number.
    NoSuchNumber(u32),
    /// The rules of the poll do not allow it.
    Against(Refusal),
}

/// What stands on a paper, by numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// Nothing.
    Blank,
    /// It is not valid.
    Invalid,
    /// A dot for each number.
    Numbers(Vec<u32>),
    /// The values that numbers were given, criterion by criterion.
    Scores(Vec<(u32, Vec<Option<u8>>)>),
}

/// One paper as it was keyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) written: Written,
    pub(super) kind: Option<UnitKind>,
}

/// The parts of a line. Values of one number stay together.
pub(super) fn tokens(line: &str) -> impl Iterator<Item = &str> {
    let parts = line.split(|c: char| c.is_whitespace() || matches!(c, ';' | '|' | '"'));
    parts.flat_map(|part| {
        let whole = is_scored(part);
        part.split(move |c| c == ',' && !whole).filter(|token| !token.is_empty())
    })
}

/// "12:5,4,3".
fn is_scored(part: &str) -> bool {
    part.split_once([':', '=']).is_some_and(|(number, values)| {
        number.starts_with(|c: char| c.is_ascii_digit()) && !values.is_empty()
    })
}

impl Line {
    pub(super) fn read(line: &str) -> Result<Self, Fault> {
        let (mut numbers, mut scores, mut words) = (Vec::new(), Vec::new(), Vec::new());
        let (mut blank, mut invalid) = (false, false);
        for (count, token) in tokens(line).enumerate() {
            if count >= MAX_TOKENS {
                return Err(Fault::TooLong);
            }
            match token.to_lowercase().as_str() {
                // Also what a spreadsheet has in the columns of dots that were not given.
                "-" | "–" | "—" | "kosong" | "blank" => blank = true,
                "x" | "invalid" => invalid = true,
                _ if is_scored(token) => scores.push(score(token)?),
                word if word.starts_with(|c: char| c.is_ascii_digit()) => {
                    numbers.push(number(token).ok_or_else(|| unreadable(token))?);
                }
                word => words.push(word.trim_end_matches(':').to_owned()),
            }
        }
        let mut words = words.join(" ");
        if let Some(rest) = words.strip_prefix("tidak sah") {
            (invalid, words) = (true, rest.trim().to_owned());
        }
        let kind = if words.is_empty() {
            None
        } else {
            Some(kind(&words).ok_or_else(|| unreadable(&words))?)
        };
        let written = match (numbers.is_empty(), scores.is_empty()) {
            (true, true) if invalid => Written::Invalid,
            (true, true) if blank => Written::Blank,
            // A zero alone is a blank paper, as at the desk.
            (false, true) if !invalid && numbers.iter().all(|n| *n == 0) => Written::Blank,
            (false, true) if !invalid => Written::Numbers(numbers),
            (true, false) if !invalid => Written::Scores(scores),
            _ => return Err(unreadable(line)),
        };
        Ok(Self { written, kind })
    }

    pub(super) fn has_numbers(&self) -> bool {
        matches!(self.written, Written::Numbers(_) | Written::Scores(_))
    }
}

fn unreadable(what: &str) -> Fault {
    let what = what.trim();
    let mut shown: String = what.chars().take(SHOWN).collect();
    if shown.len() < what.len() {
        shown.push('…');
    }
    Fault::Unreadable(shown)
}

fn number(token: &str) -> Option<u32> {
    let digits = token.len() <= DIGITS && token.bytes().all(|b| b.is_ascii_digit());
    token.parse().ok().filter(|_| digits)
}

/// "12:5,4,-": a number and its values.
fn score(token: &str) -> Result<(u32, Vec<Option<u8>>), Fault> {
    let read = || {
        let (of, values) = token.split_once([':', '='])?;
        let value = |value: &str| match value {
            "-" | "" => Some(None),
            value => number(value).and_then(|n| u8::try_from(n).ok()).map(Some),
        };
        Some((number(of)?, values.split([',', '/']).map(value).collect::<Option<Vec<_>>>()?))
    };
    let (of, values) = read().ok_or_else(|| unreadable(token))?;
    if values.len() > MAX_TOKENS { Err(Fault::TooLong) } else { Ok((of, values)) }
}

/// A kind of unit by name, or by its key at the desk.
fn kind(words: &str) -> Option<UnitKind> {
    Some(match words {
        "o" => UnitKind::Opd,
        "k" => UnitKind::Kecamatan,
        "p" => UnitKind::Puskesmas,
        "l" => UnitKind::Other,
        words => return named_kind(words),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(line: &str) -> Vec<u32> {
        match Line::read(line) {
            Ok(Line { written: Written::Numbers(numbers), .. }) => numbers,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn numbers_are_read_however_they_are_parted() {
        for line in ["12 7 7 31", "12,7,7,31", "12; 7; 7; 31", "12\t7\t7\t31", "\"12\",\"7\",7,31"]
        {
            assert_eq!(numbers(line), [12, 7, 7, 31], "{line}");
        }
        assert_eq!(numbers("12 7 - -"), [12, 7], "columns without a dot");
    }

    #[test]
    fn a_paper_may_be_blank_or_not_valid_and_from_a_kind_of_unit() {
        let read = |line| Line::read(line).map(|l| (l.written, l.kind));
        for line in ["-", "–", "0", "kosong", "Blank"] {
            assert_eq!(read(line), Ok((Written::Blank, None)), "{line}");
        }
        assert_eq!(read("- OPD"), Ok((Written::Blank, Some(UnitKind::Opd))));
        for line in ["x", "X", "tidak sah"] {
            assert_eq!(read(line), Ok((Written::Invalid, None)), "{line}");
        }
        let seven = |kind| Ok((Written::Numbers(vec![7]), Some(kind)));
        assert_eq!(read("7 K"), seven(UnitKind::Kecamatan));
        assert_eq!(read("Puskesmas: 7"), seven(UnitKind::Puskesmas));
        assert_eq!(read("7;Rumah Sakit"), seven(UnitKind::Rsud));
    }

    #[test]
    fn scores_stand_with_their_number_and_a_missing_one_is_missing() {
        let scores = vec![(12, vec![Some(5), Some(4), None]), (7, vec![Some(1)])];
        let want = Ok(Line { written: Written::Scores(scores), kind: None });
        assert_eq!(Line::read("12:5,4,- 7=1"), want);
        assert_eq!(Line::read("\"12:5,4,-\";7:1"), want);
    }

    #[test]
    fn what_could_mean_anything_is_refused() {
        // Dates and decimals are what a spreadsheet makes of "12/7" and "12,70".
        for line in
            ["12/07/2019", "12.7", "123456", "7 meja", "7 x", "7 12:3", "12:a", "7 OPD RSUD"]
        {
            assert!(matches!(Line::read(line), Err(Fault::Unreadable(_))), "{line}");
        }
        assert_eq!(Line::read(&"1 ".repeat(MAX_TOKENS + 1)), Err(Fault::TooLong));
        assert_eq!(Line::read(&"a".repeat(99)), Err(Fault::Unreadable("a".repeat(SHOWN) + "…")));
    }
}
