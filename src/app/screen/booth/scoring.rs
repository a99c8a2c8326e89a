//! A score sheet in progress: values by option and criterion. A value that is not given stays
//! missing.
//!
//! It lives only in the booth, and only until it is handed in or discarded.

use super::marking::Notice;
use crate::session::{PollId, RoomBallot, RoomOption, Scale, Score, ScoreSheet, Voter};
use std::ops::Range;

/// Most criteria on one page: more rows would be too low for a finger.
const ROWS: usize = 6;

/// A score sheet in progress.
#[derive(Debug)]
pub(super) struct Scoring {
    /// In this poll.
    pub poll: PollId,
    /// Of this voter.
    pub voter: Voter,
    /// The page that is shown: an option, or a part of its criteria.
    pub page: usize,
    /// What the participant should know.
    pub notice: Option<Notice>,
    /// It was handed in and is not taken yet.
    pub sent: bool,
    /// The last thing done was typing a value: Enter goes on.
    pub typed: bool,
    scale: Scale,
    criteria: usize,
    values: Vec<Option<u8>>,
}

impl Scoring {
    /// An empty sheet.
    pub(super) fn new(
        ballot: &RoomBallot,
        sheet: &ScoreSheet,
        options: usize,
        voter: Voter,
    ) -> Self {
        let criteria = sheet.criteria.len().max(1);
        Self {
            poll: ballot.poll,
            voter,
            page: 0,
            notice: None,
            sent: false,
            typed: false,
            scale: sheet.scale,
            criteria,
            values: vec![None; options * criteria],
        }
    }

    fn parts(&self) -> usize {
        self.criteria.div_ceil(ROWS)
    }

    /// Pages in all.
    pub(super) fn pages(&self) -> usize {
        self.values.len() / self.criteria * self.parts()
    }

    /// The option on the page that is shown, and its criteria there.
    pub(super) fn here(&self) -> (usize, Range<usize>) {
        let (option, part) = (self.page / self.parts(), self.page % self.parts());
        (option, part * ROWS..((part + 1) * ROWS).min(self.criteria))
    }

    /// The value of an option under a criterion.
    pub(super) fn value(&self, option: usize, criterion: usize) -> Option<u8> {
        self.values.get(option * self.criteria + criterion).copied().flatten()
    }

    /// A value is touched: it is given, or taken back where it was given already.
    pub(super) fn touch(&mut self, option: usize, criterion: usize, value: u8) {
        let now = self.value(option, criterion);
        self.set(option, criterion, Some(value).filter(|value| now != Some(*value)));
        self.typed = false;
    }

    fn set(&mut self, option: usize, criterion: usize, value: Option<u8>) {
        self.notice = None;
        if let Some(cell) = self.values.get_mut(option * self.criteria + criterion) {
            *cell = value;
        }
    }

    /// A sign is typed: the first criterion of the page without a value gets it. Returns whether
    /// the sign means one.
    pub(super) fn type_value(&mut self, sign: char) -> bool {
        let Some(value) = typed(self.scale, sign) else { return false };
        let (option, mut criteria) = self.here();
        if let Some(criterion) = criteria.find(|c| self.value(option, *c).is_none()) {
            self.set(option, criterion, Some(value));
        }
        self.typed = true;
        true
    }

    /// Takes the last value of the page back.
    pub(super) fn take_back(&mut self) {
        let (option, mut criteria) = self.here();
        if let Some(criterion) = criteria.rfind(|c| self.value(option, *c).is_some()) {
            self.set(option, criterion, None);
        }
    }

    /// Turns a page on or back.
    pub(super) fn turn(&mut self, on: bool) {
        self.typed = false;
        self.page = if on {
            (self.page + 1).min(self.pages().saturating_sub(1))
        } else {
            self.page.saturating_sub(1)
        };
    }

    /// Takes every value back.
    pub(super) fn start_over(&mut self) {
        self.values.fill(None);
        (self.page, self.notice, self.typed) = (0, None, false);
    }

    /// No value is given yet.
    pub(super) fn is_blank(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }

    /// Options with a value under every criterion.
    pub(super) fn complete(&self) -> usize {
        self.values.chunks(self.criteria).filter(|o| o.iter().all(Option::is_some)).count()
    }

    /// The participant is done. Returns whether the sheet is to be handed in; one that lacks
    /// something only when they say so twice, and the first page that lacks it is shown.
    pub(super) fn done(&mut self) -> bool {
        let missing = self.values.len() / self.criteria - self.complete();
        let wanted = match missing {
            0 => None,
            _ if self.is_blank() => Some(Notice::Blank),
            n => Some(Notice::Incomplete(n)),
        };
        if wanted.is_some() && self.notice != wanted {
            self.notice = wanted;
            let first = self.values.iter().position(Option::is_none).unwrap_or(0);
            let (option, criterion) = (first / self.criteria, first % self.criteria);
            self.page = option * self.parts() + criterion / ROWS;
            self.typed = false;
            return false;
        }
        self.notice = None;
        self.sent = true;
        true
    }

    /// The scores that are given, in the order of the options.
    pub(super) fn scores(&self, options: &[RoomOption]) -> Vec<Score> {
        let by_option = options.iter().zip(self.values.chunks(self.criteria));
        let all = by_option.flat_map(|(option, values)| {
            (0_u8..).zip(values).filter_map(|(criterion, value)| {
                Some(Score { option: option.key, criterion, value: (*value)? })
            })
        });
        all.collect()
    }
}

/// The value that a sign means: a digit, `0` for ten, `Y` and `T` (or `N`) for yes and no.
fn typed(scale: Scale, sign: char) -> Option<u8> {
    let value = match (scale, sign.to_ascii_lowercase()) {
        (Scale::YesNo, 'y') => 1,
        (Scale::YesNo, 't' | 'n') => 0,
        (Scale::OneToTen, '0') => 10,
        (_, sign) => u8::try_from(sign.to_digit(10)?).ok()?,
    };
    (scale.min()..=scale.max()).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Criterion, CriterionKey, IdeaNumber, Method, OptionKey};

    fn scoring(sheet: &ScoreSheet, options: usize) -> Scoring {
        let ballot = RoomBallot {
            poll: PollId(1),
            title: String::new(),
            method: Method::Score(sheet.clone()),
            budget: 0,
            max_per_option: 0,
            secret: true,
            runoff: false,
        };
        Scoring::new(&ballot, sheet, options, Voter::Seat(1))
    }

    fn options(n: u32) -> Vec<RoomOption> {
        let option = |number| RoomOption {
            key: OptionKey::Idea(IdeaNumber(number)),
            number,
            title: String::new(),
            hue: None,
        };
        (1..=n).map(option).collect()
    }

    #[test]
    fn signs_mean_values_of_their_scale() {
        let all = |scale| "0123456789yYtTnx".chars().map(move |sign| typed(scale, sign));
        let values = |scale| all(scale).flatten().collect::<Vec<_>>();
        assert_eq!(values(Scale::OneToFive), [1, 2, 3, 4, 5]);
        assert_eq!(values(Scale::OneToTen), [10, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(values(Scale::YesNo), [0, 1, 1, 1, 0, 0, 0]);
    }

    #[test]
    fn values_come_and_go_and_a_missing_one_is_no_zero() {
        let mut s = scoring(&ScoreSheet::apkl(), 2);
        s.touch(0, 1, 0);
        s.touch(1, 3, 1);
        s.touch(1, 2, 1);
        s.touch(1, 2, 1);
        let given: Vec<_> = s.scores(&options(2)).iter().map(|s| (s.criterion, s.value)).collect();
        assert_eq!((given, s.complete()), (vec![(1, 0), (3, 1)], 0));
    }

    #[test]
    fn what_lacks_values_is_handed_in_when_it_is_meant() {
        let mut s = scoring(&ScoreSheet::usg(Scale::OneToFive), 3);
        assert!(!s.done());
        assert_eq!(s.notice, Some(Notice::Blank));
        assert!("543".chars().all(|sign| s.type_value(sign)));
        assert!(s.type_value('1'), "nothing is missing here any more");
        assert_eq!([0, 1, 2].map(|c| s.value(0, c)), [Some(5), Some(4), Some(3)]);
        assert!(!s.done());
        assert_eq!((s.notice, s.page), (Some(Notice::Incomplete(2)), 1));
        s.touch(1, 0, 5);
        assert!(!s.done(), "a touch in between asks again");
        assert!(s.done() && s.sent);
        assert_eq!(s.scores(&options(3)).len(), 4);
    }

    #[test]
    fn many_criteria_stand_on_several_pages() {
        let own = |n: usize| {
            Criterion::plain(CriterionKey::Own {
                short: String::new(),
                name: format!("Kriteria {n}"),
            })
        };
        let mut s = scoring(&ScoreSheet::own((0..8).map(own).collect(), Scale::OneToFive), 2);
        assert_eq!((s.pages(), s.here()), (4, (0, 0..6)));
        s.turn(true);
        assert_eq!(s.here(), (0, 6..8));
        assert!(s.type_value('2') && s.type_value('3'));
        s.take_back();
        assert_eq!((s.value(0, 6), s.value(0, 7)), (Some(2), None));
        (0..9).for_each(|_| s.turn(true));
        assert_eq!(s.here(), (1, 6..8));
    }
}
