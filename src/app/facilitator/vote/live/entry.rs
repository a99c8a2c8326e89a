//! What stands on a paper, read from what was keyed: numbers, checked one by one against the poll.

use crate::session::{Mark, Method, OptionKey, Poll};
use std::collections::BTreeMap;

/// Why a number cannot stand on this paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Problem {
    /// No option has it.
    Unknown,
    /// It stands there as often as it may, which is this often.
    Repeated(u8),
    /// All dots were given before it; so many there are.
    Over(u32),
}

/// One number as it was keyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// As it was keyed.
    pub(super) text: String,
    /// The position of the option that is meant.
    pub(super) option: Option<usize>,
    /// What is wrong with it.
    pub(super) problem: Option<Problem>,
}

/// A paper as it was keyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Nothing yet.
    Nothing,
    /// A blank paper: `0` or a dash.
    Blank,
    /// An invalid paper: `x`.
    Invalid,
    /// Numbers, in the order in which they were keyed.
    Numbers(Vec<Number>),
}

impl Reading {
    /// Reads what was keyed for a poll.
    pub(super) fn of(poll: &Poll, text: &str) -> Self {
        let words: Vec<&str> = text.split(is_gap).filter(|w| !w.is_empty()).collect();
        match words[..] {
            [] => Self::Nothing,
            ["0" | "-"] => Self::Blank,
            [word] if word.eq_ignore_ascii_case("x") => Self::Invalid,
            _ => Self::Numbers(numbers(poll, &words)),
        }
    }

    /// The marks of a paper that can be taken: without any for a blank one.
    pub(super) fn marks(&self, poll: &Poll) -> Option<Vec<Mark>> {
        match self {
            Self::Nothing | Self::Invalid => None,
            Self::Blank => Some(Vec::new()),
            Self::Numbers(numbers) => numbers
                .iter()
                .map(|number| {
                    let option = poll.options.get(number.option?)?.key;
                    number.problem.is_none().then_some(Mark { option, dots: 1 })
                })
                .collect(),
        }
    }

    /// Dots that stand on it and may.
    pub(super) fn dots(&self) -> u32 {
        match self {
            Self::Numbers(numbers) => numbers.iter().filter(|n| n.problem.is_none()).count() as u32,
            _ => 0,
        }
    }
}

/// What may stand between two numbers.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, ',' | ';' | '.' | '/' | '+')
}

fn numbers(poll: &Poll, words: &[&str]) -> Vec<Number> {
    let most = poll.setup.method.max_per_option();
    let budget = poll.setup.method.budget(poll.options.len());
    let mut given: BTreeMap<usize, u8> = BTreeMap::new();
    let mut dots = 0;
    let read = words.iter().map(|word| {
        let option = word.parse().ok().and_then(|n| poll.by_number(n));
        let problem = match option {
            None => Some(Problem::Unknown),
            Some(option) => {
                let there = given.entry(option).or_default();
                if *there >= most {
                    Some(Problem::Repeated(most))
                } else if dots >= budget {
                    Some(Problem::Over(budget))
                } else {
                    *there += 1;
                    dots += 1;
                    None
                }
            }
        };
        Number { text: (*word).to_owned(), option, problem }
    });
    read.collect()
}

/// What is to be keyed again for these marks.
pub(super) fn keyed(poll: &Poll, marks: &[Mark]) -> String {
    if marks.is_empty() {
        return "0".to_owned();
    }
    let number = |key: OptionKey| {
        poll.options.iter().position(|o| o.key == key).map_or(0, |i| poll.number_of(i))
    };
    let numbers = marks.iter().flat_map(|m| (0..m.dots).map(move |_| number(m.option)));
    numbers.map(|n| n.to_string()).collect::<Vec<_>>().join(" ")
}

/// Dots a voter still has beyond those on the paper; nothing where that is not counted.
pub(super) fn left(poll: &Poll, reading: &Reading) -> Option<u32> {
    let budget = match poll.setup.method {
        Method::Dots { budget, .. } => u32::from(budget),
        Method::Choice => 1,
        Method::Approval | Method::Score(_) => return None,
    };
    Some(budget.saturating_sub(reading.dots()))
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::{latest, opened};
    use super::*;
    use crate::session::{IdeaNumber, Session};

    fn poll(session: &Session) -> &Poll {
        session.poll(latest(session)).unwrap().1
    }

    fn problems(text: &str) -> Vec<Option<Problem>> {
        let session = opened(true);
        match Reading::of(poll(&session), text) {
            Reading::Numbers(numbers) => numbers.into_iter().map(|n| n.problem).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn numbers_are_checked_one_by_one() {
        // Three dots, at most two on one; seven ideas.
        assert_eq!(problems("1 1 2"), [None, None, None]);
        assert_eq!(problems("1,1;1"), [None, None, Some(Problem::Repeated(2))]);
        assert_eq!(problems("1 2 3 4"), [None, None, None, Some(Problem::Over(3))]);
        assert_eq!(problems("8 2"), [Some(Problem::Unknown), None]);
        assert_eq!(problems("2 99999999999999999999"), [None, Some(Problem::Unknown)]);
    }

    #[test]
    fn a_paper_that_has_a_problem_gives_no_marks_and_a_good_one_is_keyed_back() {
        let session = opened(true);
        let poll = poll(&session);
        assert_eq!(Reading::of(poll, "1 1 1").marks(poll), None);
        let marks = Reading::of(poll, " 7 1 7 ").marks(poll).unwrap();
        assert_eq!(marks.len(), 3);
        assert_eq!(marks[0].option, OptionKey::Idea(IdeaNumber(7)));
        assert_eq!(keyed(poll, &marks), "7 1 7");
        assert_eq!(left(poll, &Reading::of(poll, "7 1")), Some(1));
    }

    #[test]
    fn nothing_a_blank_paper_and_an_invalid_one_are_three_things() {
        let session = opened(true);
        let poll = poll(&session);
        assert_eq!(Reading::of(poll, "  "), Reading::Nothing);
        assert_eq!(Reading::of(poll, "0"), Reading::Blank);
        assert_eq!(Reading::of(poll, " X "), Reading::Invalid);
        assert_eq!(Reading::of(poll, "0").marks(poll), Some(Vec::new()));
        assert_eq!(keyed(poll, &[]), "0");
        assert_eq!(problems("0 1"), [Some(Problem::Unknown), None]);
    }
}
