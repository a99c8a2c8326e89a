//! A ballot in progress: dots given, numbers being typed, and what to say about them.
//!
//! It lives only in the booth, and only until it is handed in or discarded.

use crate::session::{Mark, Method, PollId, Refusal, RoomBallot, RoomOption, Voter};

/// Longest number that can be typed.
const DIGITS: usize = 5;

/// What the participant should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    /// Every dot is given.
    AllUsed,
    /// This option has as many dots as it may have.
    MostOnOne,
    /// No option has the number that was typed.
    NoSuchNumber(u32),
    /// There is nothing on the ballot; handing it in again means it.
    Blank,
    /// So many options lack scores; handing it in again means it.
    Incomplete(usize),
    /// The ballot was not taken.
    Refused(Refusal),
}

/// How options are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// With dots, until they are given.
    Dots,
    /// One; another takes its place.
    One,
    /// Each that one agrees with.
    Any,
}

/// A ballot in progress.
#[derive(Debug)]
pub(super) struct Marking {
    /// In this poll.
    pub poll: PollId,
    /// Of this voter.
    pub voter: Voter,
    /// The page of options that is shown.
    pub page: usize,
    /// What the participant should know.
    pub notice: Option<Notice>,
    /// It was handed in and is not taken yet.
    pub sent: bool,
    /// Digits typed so far.
    pub typed: String,
    /// How options are marked.
    pub rule: Rule,
    budget: u32,
    max: u8,
    /// Dots on each option, in the order of the options.
    dots: Vec<u8>,
}

impl Marking {
    /// An empty ballot.
    pub(super) fn new(ballot: &RoomBallot, options: usize, voter: Voter) -> Self {
        let rule = match ballot.method {
            Method::Choice => Rule::One,
            Method::Approval => Rule::Any,
            Method::Dots { .. } | Method::Score(_) => Rule::Dots,
        };
        Self {
            poll: ballot.poll,
            voter,
            page: 0,
            notice: None,
            sent: false,
            typed: String::new(),
            rule,
            // As many as there are, also beyond what a view can count.
            budget: if rule == Rule::Any { options as u32 } else { ballot.budget.into() },
            max: ballot.max_per_option,
            dots: vec![0; options],
        }
    }

    /// Dots on the option at this place of the list.
    pub(super) fn on(&self, option: usize) -> u8 {
        self.dots.get(option).copied().unwrap_or(0)
    }

    /// Dots that can still be given.
    pub(super) fn left(&self) -> u32 {
        self.budget.saturating_sub(self.given())
    }

    /// No dot is given yet.
    pub(super) fn is_blank(&self) -> bool {
        self.given() == 0
    }

    /// Dots that are given.
    pub(super) fn given(&self) -> u32 {
        self.dots.iter().map(|d| u32::from(*d)).sum()
    }

    /// An option is touched: it gets a dot. Where one dot is the most, touching it again takes the
    /// dot back.
    pub(super) fn touch(&mut self, option: usize) {
        if self.max == 1 && self.on(option) == 1 {
            self.take_back(option);
        } else {
            self.give(option);
        }
    }

    fn give(&mut self, option: usize) {
        if self.rule == Rule::One {
            self.dots.fill(0);
        }
        let left = self.left();
        let Some(dots) = self.dots.get_mut(option) else { return };
        self.notice = if *dots >= self.max {
            (self.rule == Rule::Dots).then_some(Notice::MostOnOne)
        } else if left == 0 {
            Some(Notice::AllUsed)
        } else {
            *dots += 1;
            None
        };
    }

    /// Takes one dot back.
    pub(super) fn take_back(&mut self, option: usize) {
        self.notice = None;
        if let Some(dots) = self.dots.get_mut(option) {
            *dots = dots.saturating_sub(1);
        }
    }

    /// Takes every dot back.
    pub(super) fn start_over(&mut self) {
        self.dots.fill(0);
        self.notice = None;
        self.typed.clear();
    }

    /// A digit is typed.
    pub(super) fn type_digit(&mut self, digit: char) {
        self.notice = None;
        if self.typed.len() < DIGITS {
            self.typed.push(digit);
        }
    }

    /// Gives a dot to the option whose number was typed and returns its place.
    pub(super) fn enter_typed(&mut self, options: &[RoomOption]) -> Option<usize> {
        let number = std::mem::take(&mut self.typed).parse::<u32>().ok()?;
        let place = options.iter().position(|o| o.number == number);
        match place {
            Some(place) => self.give(place),
            None => self.notice = Some(Notice::NoSuchNumber(number)),
        }
        place
    }

    /// The participant is done. Returns whether the ballot is to be handed in; a blank one only
    /// when they say so twice.
    pub(super) fn done(&mut self) -> bool {
        self.typed.clear();
        if self.is_blank() && self.notice != Some(Notice::Blank) {
            self.notice = Some(Notice::Blank);
            return false;
        }
        self.notice = None;
        self.sent = true;
        true
    }

    /// The marks, in the order of the options.
    pub(super) fn marks(&self, options: &[RoomOption]) -> Vec<Mark> {
        let marked = options.iter().zip(&self.dots).filter(|(_, dots)| **dots > 0);
        marked.map(|(option, dots)| Mark { option: option.key, dots: *dots }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{IdeaNumber, OptionKey};

    fn options() -> Vec<RoomOption> {
        let option = |number| RoomOption {
            key: OptionKey::Idea(IdeaNumber(number)),
            number,
            title: String::new(),
            hue: None,
        };
        [3, 5, 17].map(option).to_vec()
    }

    fn marking(budget: u8, max_per_option: u8) -> Marking {
        by(Method::Dots { budget, max_per_option })
    }

    fn by(method: Method) -> Marking {
        let ballot = RoomBallot {
            poll: PollId(1),
            title: String::new(),
            budget: method.budget(3) as u8,
            max_per_option: method.max_per_option(),
            method,
            secret: true,
            runoff: false,
        };
        Marking::new(&ballot, 3, Voter::Seat(1))
    }

    #[test]
    fn another_choice_takes_the_place_of_the_first() {
        let mut m = by(Method::Choice);
        m.touch(0);
        m.touch(2);
        assert_eq!((m.on(0), m.on(2), m.notice), (0, 1, None));
        m.typed = "17".to_owned();
        m.enter_typed(&options());
        assert_eq!((m.on(2), m.notice), (1, None), "a number that is chosen stays chosen");
        m.touch(2);
        assert!(m.is_blank());
    }

    #[test]
    fn whoever_approves_may_approve_of_all() {
        let mut m = by(Method::Approval);
        (0..3).for_each(|i| m.touch(i));
        assert_eq!((m.given(), m.notice), (3, None));
        m.touch(1);
        assert_eq!(m.marks(&options()).len(), 2);
    }

    #[test]
    fn one_dot_an_option_comes_and_goes_with_a_touch() {
        let mut m = marking(2, 1);
        m.touch(0);
        m.touch(2);
        assert_eq!(m.left(), 0);
        m.touch(1);
        assert_eq!((m.notice, m.on(1)), (Some(Notice::AllUsed), 0));
        m.touch(0);
        assert_eq!((m.notice, m.on(0), m.left()), (None, 0, 1));
        assert_eq!(m.marks(&options()).len(), 1);
    }

    #[test]
    fn several_dots_an_option_add_up_to_the_most_and_go_one_by_one() {
        let mut m = marking(4, 2);
        for _ in 0..3 {
            m.touch(1);
        }
        assert_eq!((m.on(1), m.notice), (2, Some(Notice::MostOnOne)));
        m.take_back(1);
        assert_eq!((m.on(1), m.left(), m.notice), (1, 3, None));
        m.start_over();
        assert!(m.is_blank());
    }

    #[test]
    fn a_typed_number_gives_its_option_a_dot_and_never_takes_one() {
        let (mut m, options) = (marking(2, 1), options());
        let mut enter = |digits: &str| {
            digits.chars().for_each(|d| m.type_digit(d));
            (m.enter_typed(&options), m.notice)
        };
        assert_eq!(enter("17"), (Some(2), None));
        assert_eq!(enter("17"), (Some(2), Some(Notice::MostOnOne)));
        assert_eq!(enter("71"), (None, Some(Notice::NoSuchNumber(71))));
        assert_eq!(m.on(2), 1);
        assert!(m.typed.is_empty());
    }

    #[test]
    fn a_blank_ballot_is_handed_in_when_it_is_meant() {
        let mut m = marking(2, 1);
        assert!(!m.done());
        assert_eq!(m.notice, Some(Notice::Blank));
        m.touch(0);
        m.touch(0);
        assert!(!m.done(), "a touch in between asks again");
        assert!(m.done());
        assert!(m.sent);
    }
}
