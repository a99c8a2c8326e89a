//! What becomes of the votes of a poll when cards are merged, split, moved or trashed after it.
//!
//! # The rule
//!
//! **A result stands as it was counted.** When a poll is opened its options are frozen, each with
//! the original ideas it stood for; nothing done to cards afterwards changes a ballot, a total or
//! a rank. While a poll is open, its cards cannot be touched at all. After it is closed:
//!
//! - **Merged**: the card shows the result of each of its parts, side by side. They are never
//!   added up: one voter may have given dots to two of the parts, and would count twice.
//! - **Split**: the votes stay with the number that stood on the ballot. What is taken out of a
//!   card brings no votes with it; its history says with which number it was voted on.
//! - **Moved**: totals by theme are those of the themes at the time of the poll.
//! - **Trashed**: the result keeps the option with its words.
//! - **A new poll** asks for the cards as they stand then.
//!
//! So nobody's vote is lost and none counts twice. The merge itself is in the chronicle, is taken
//! back by undo, and undo finds no vote to restore. [`Session::aftermath`] says beforehand which
//! results a change is about, [`Board::card_for`] where the card of an option is today.

use super::{
    Board, BoardId, Change, IdeaNumber, OptionKey, Poll, PollId, PollState, Session, tally,
};
use std::collections::HashSet;

/// The result of one option of a poll that was held. No change to cards changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldResult {
    /// The poll.
    pub poll: PollId,
    /// The option as it stood on the ballot.
    pub option: OptionKey,
    /// Its words on the ballot.
    pub title: String,
    /// Its total, in units of `per_point`.
    pub total: u32,
    /// What one dot or point is in the total: 1, or 100 in a score poll.
    pub per_point: u32,
    /// Its rank; 0 where it could not be ranked.
    pub rank: u32,
}

impl Board {
    /// The card on which the idea of an option is found today: itself, or the card it was merged
    /// into. Nothing for an option that is a theme, and for an idea in the trash.
    #[must_use]
    pub fn card_for(&self, option: OptionKey) -> Option<IdeaNumber> {
        let OptionKey::Idea(number) = option else { return None };
        let card = self.idea(self.top(number))?;
        card.place.is_on_board().then_some(card.number)
    }

    /// Results in which any of these cards, or anything merged into them, was voted on: poll by
    /// poll, best first. Polls that are open or were called off have none.
    #[must_use]
    pub fn results_of(&self, cards: &[IdeaNumber]) -> Vec<HeldResult> {
        let held = self.polls.iter().filter(|poll| poll.state == PollState::Closed);
        let mut held = held.peekable();
        if held.peek().is_none() {
            return Vec::new();
        }
        let originals: HashSet<_> = cards.iter().flat_map(|n| self.originals(*n)).collect();
        held.flat_map(|poll| results_in(poll, &originals)).collect()
    }
}

fn results_in(poll: &Poll, originals: &HashSet<IdeaNumber>) -> Vec<HeldResult> {
    let about = |key: OptionKey| {
        let option = poll.option(key).filter(|o| o.ideas.iter().any(|n| originals.contains(n)))?;
        Some(option.title.clone())
    };
    let touched = poll.options.iter().any(|o| o.ideas.iter().any(|n| originals.contains(n)));
    let Some(tally) = tally(poll).filter(|_| touched) else { return Vec::new() };
    let results = tally.rows.iter().filter_map(|row| {
        Some(HeldResult {
            poll: poll.id,
            option: row.option,
            title: about(row.option)?,
            total: row.total,
            per_point: tally.per_point,
            rank: row.rank,
        })
    });
    results.collect()
}

impl Session {
    /// The results of polls that a change to cards is about, to be told before it is made. Empty
    /// where no card of it was ever voted on.
    #[must_use]
    pub fn aftermath(&self, change: &Change) -> Vec<HeldResult> {
        let cards = |id: BoardId, of: &dyn Fn(&Board) -> Vec<IdeaNumber>| {
            self.board(id).map_or_else(Vec::new, |board| board.results_of(&of(board)))
        };
        let in_theme = |board: &Board, theme| board.theme(theme).map(|t| t.ideas.clone());
        match change {
            Change::All(all) => all.iter().flat_map(|change| self.aftermath(change)).collect(),
            Change::MergeIdeas { board, into, ideas } => {
                cards(*board, &|_| ideas.iter().copied().chain([*into]).collect())
            }
            Change::SplitIdea(board, idea) => cards(*board, &|_| vec![*idea]),
            Change::TrashIdeas(board, ideas) | Change::AddTheme { board, ideas, .. } => {
                cards(*board, &|_| ideas.clone())
            }
            Change::MoveIdeas { board, ideas, to, .. } => cards(*board, &|board| {
                let place = |n: &&IdeaNumber| board.idea(**n).map(|idea| idea.place);
                ideas.iter().filter(|n| place(n) != Some(*to)).copied().collect()
            }),
            Change::JoinThemes(board, theme, _) | Change::RemoveTheme(board, theme) => {
                cards(*board, &|board| in_theme(board, *theme).unwrap_or_default())
            }
            _ => Vec::new(),
        }
    }

    /// Whether a change takes cards together or apart, or out of sight: it is told each time,
    /// where a move is told once.
    #[must_use]
    pub fn reshapes(change: &Change) -> bool {
        match change {
            Change::All(all) => all.iter().any(Self::reshapes),
            Change::MergeIdeas { .. } | Change::SplitIdea(..) | Change::TrashIdeas(..) => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{
        Basis, Electorate, History, IdeaWords, LineageEvent, Mark, Method, NewIdea, Order, Place,
        PollSetup, ThemeLook, Voter,
    };
    use chrono::NaiveDateTime;

    const ONE: IdeaNumber = IdeaNumber(1);
    const TWO: IdeaNumber = IdeaNumber(2);
    const THREE: IdeaNumber = IdeaNumber(3);

    fn at() -> NaiveDateTime {
        NaiveDateTime::default()
    }

    /// Three ideas, of which the third was merged into the second; five dots for the first and
    /// one for the second, and two voters who gave to both.
    fn held() -> (Session, BoardId, PollId) {
        let mut s = Session::new("contoh".to_owned(), at());
        let board = s.boards()[0].id;
        let mut go = |change| s.apply(change, at()).unwrap();
        for text in ["Antrean", "Antrean daring", "Antrean lewat WA"] {
            let words = IdeaWords { text: text.to_owned(), name: String::new() };
            go(Change::AddIdea(board, NewIdea { words, ..NewIdea::default() }));
        }
        go(Change::MergeIdeas { board, into: TWO, ideas: vec![THREE] });
        let setup = PollSetup {
            title: "Suara".to_owned(),
            basis: Basis::Ideas,
            method: Method::Dots { budget: 3, max_per_option: 3 },
            electorate: Electorate::Seats(2),
            secret: true,
            order: Order::ByNumber,
        };
        go(Change::AddPoll(board, setup));
        let poll = s.boards()[0].polls[0].id;
        let mut go = |change| s.apply(change, at()).unwrap();
        go(Change::OpenPoll(poll));
        for (seat, first, second) in [(1, 3, 0), (2, 2, 1)] {
            let mark = |option, dots| Mark { option: OptionKey::Idea(option), dots };
            let marks = [mark(ONE, first), mark(TWO, second)];
            let marks = marks.into_iter().filter(|m| m.dots > 0).collect();
            go(Change::CastBallot { poll, voter: Voter::Seat(seat), marks });
        }
        go(Change::ClosePoll(poll, String::new()));
        (s, board, poll)
    }

    fn told(results: &[HeldResult]) -> Vec<(OptionKey, u32, u32)> {
        results.iter().map(|r| (r.option, r.total, r.rank)).collect()
    }

    #[test]
    fn a_merged_card_shows_each_of_its_parts_and_no_sum() {
        let (mut s, board, poll) = held();
        let merge = Change::MergeIdeas { board, into: ONE, ideas: vec![TWO] };
        let both = [(OptionKey::Idea(ONE), 5, 1), (OptionKey::Idea(TWO), 1, 2)];
        assert_eq!(told(&s.aftermath(&merge)), both, "told before it is done");
        let before = tally(s.poll(poll).unwrap().1);
        let ballots = s.poll(poll).unwrap().1.clone();
        let mut history = History::default();
        history.apply(&mut s, merge, at()).unwrap();
        assert_eq!(tally(s.poll(poll).unwrap().1), before);
        assert_eq!(*s.poll(poll).unwrap().1, ballots, "not a ballot has changed");
        let here = &s.boards()[0];
        assert_eq!(told(&here.results_of(&[ONE])), both);
        assert_eq!(here.card_for(OptionKey::Idea(TWO)), Some(ONE));
        let part = LineageEvent::PartVoted { poll, part: TWO, result: Some((1, 2)) };
        assert!(s.lineage(board, ONE).iter().any(|step| step.what == part));
        history.undo(&mut s).unwrap();
        assert_eq!(s.boards()[0].card_for(OptionKey::Idea(TWO)), Some(TWO));
    }

    #[test]
    fn what_is_split_off_brings_no_votes_with_it() {
        let (mut s, board, poll) = held();
        let split = Change::SplitIdea(board, TWO);
        assert_eq!(told(&s.aftermath(&split)), [(OptionKey::Idea(TWO), 1, 2)]);
        s.apply(split, at()).unwrap();
        let row = |key| tally(s.poll(poll).unwrap().1)?.rows.into_iter().find(|r| r.option == key);
        assert_eq!(row(OptionKey::Idea(TWO)).unwrap().total, 1);
        assert_eq!(row(OptionKey::Idea(THREE)), None);
        let voted = LineageEvent::Voted { poll, card: Some(TWO), result: Some((1, 2)) };
        assert!(s.lineage(board, THREE).iter().any(|step| step.what == voted));
    }

    #[test]
    fn a_move_is_told_only_where_a_card_leaves_its_theme() {
        let (mut s, board, _) = held();
        let look = ThemeLook::default();
        let add = Change::AddTheme { board, look, index: 0, ideas: vec![ONE] };
        assert_eq!(s.aftermath(&add).len(), 1);
        s.apply(add, at()).unwrap();
        let theme = s.boards()[0].themes[0].id;
        let within = |ideas: Vec<IdeaNumber>| Change::MoveIdeas {
            board,
            ideas,
            to: Place::Theme(theme),
            index: 0,
        };
        assert!(s.aftermath(&within(vec![ONE])).is_empty());
        assert_eq!(s.aftermath(&within(vec![ONE, TWO])).len(), 1);
        assert_eq!(s.aftermath(&Change::RemoveTheme(board, theme)).len(), 1);
        assert!(!Session::reshapes(&within(vec![TWO])));
        s.apply(Change::TrashIdeas(board, vec![ONE]), at()).unwrap();
        assert_eq!(s.boards()[0].card_for(OptionKey::Idea(ONE)), None);
    }

    #[test]
    fn nothing_is_told_of_polls_that_have_no_result() {
        let (mut s, board, poll) = held();
        s.apply(Change::CancelPoll(poll, "contoh".to_owned()), at()).unwrap();
        assert!(s.aftermath(&Change::SplitIdea(board, TWO)).is_empty());
    }

    #[test]
    fn a_card_that_holds_an_option_is_frozen_while_the_poll_is_open_again() {
        let (mut s, board, poll) = held();
        let words = IdeaWords { text: "Loket sore".to_owned(), name: String::new() };
        s.apply(Change::AddIdea(board, NewIdea { words, ..NewIdea::default() }), at()).unwrap();
        let four = IdeaNumber(4);
        s.apply(Change::MergeIdeas { board, into: four, ideas: vec![ONE] }, at()).unwrap();
        s.apply(Change::ReopenPoll(poll, "contoh".to_owned()), at()).unwrap();
        for change in [
            Change::SplitIdea(board, four),
            Change::TrashIdeas(board, vec![four]),
            Change::MergeIdeas { board, into: TWO, ideas: vec![four] },
        ] {
            let refused = s.apply(change, at());
            assert_eq!(refused.err(), Some(crate::session::Refusal::FrozenByPoll));
        }
    }
}
