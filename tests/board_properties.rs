//! Whatever is dragged, merged, split, joined and voted on, in any order: every idea stands in one
//! place, every vote that was counted is found on one card, and undoing ends where it began.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    session::{
        Ballot, Basis, Board, BoardId, Change, Electorate, Hue, IdeaNumber, IdeaWords, Mark,
        Method, NewIdea, OptionKey, Order, Place, PollId, PollSetup, PollState, Session, Tally,
        ThemeId, ThemeLook, UnitProfile, Voter, coverage, tally,
    },
    store::to_ron,
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

const IDEAS: u32 = 12;
const BOARD: BoardId = BoardId(1);

fn at(step: u32) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(8, 0, 0).unwrap();
    day + TimeDelta::seconds(step.into())
}

/// Twelve ideas of three units, two themes, and a closed poll in which every voter gave dots.
fn workshop() -> Session {
    let mut session = Session::new("uji".to_owned(), at(0));
    let mut go = |change| session.apply(change, at(0)).unwrap();
    for name in ["Satu", "Dua", "Tiga"] {
        go(Change::AddUnit(UnitProfile { name: name.to_owned(), ..UnitProfile::default() }));
    }
    let units: Vec<_> = session.units().iter().map(|unit| unit.id).collect();
    for n in 0..IDEAS {
        let words = IdeaWords { text: format!("Ide contoh {n}"), name: String::new() };
        let unit = Some(units[n as usize % 3]);
        let idea = NewIdea { words, unit, ..NewIdea::default() };
        session.apply(Change::AddIdea(BOARD, idea), at(0)).unwrap();
    }
    for first in [1, 5] {
        let ideas = (first..first + 3).map(IdeaNumber).collect();
        let look = ThemeLook::default();
        let add = Change::AddTheme { board: BOARD, look, index: usize::MAX, ideas };
        session.apply(add, at(0)).unwrap();
    }
    let merge =
        Change::MergeIdeas { board: BOARD, into: IdeaNumber(9), ideas: vec![IdeaNumber(10)] };
    session.apply(merge, at(0)).unwrap();
    session.apply(Change::AddPoll(BOARD, setup(Basis::Ideas)), at(0)).unwrap();
    let poll = session.boards()[0].polls[0].id;
    session.apply(Change::OpenPoll(poll), at(0)).unwrap();
    for seat in 1..=5 {
        let ballot = ballot(&session, poll, seat, seat as u8 * 37);
        session.apply(ballot, at(0)).unwrap();
    }
    session.apply(Change::ClosePoll(poll, "contoh".to_owned()), at(0)).unwrap();
    session
}

fn setup(basis: Basis) -> PollSetup {
    PollSetup {
        title: "Suara".to_owned(),
        basis,
        method: Method::Dots { budget: 3, max_per_option: 3 },
        electorate: Electorate::Seats(5),
        secret: true,
        order: Order::ByNumber,
    }
}

fn ballot(session: &Session, poll: PollId, seat: u32, by: u8) -> Change {
    let options = session.poll(poll).map(|(_, poll)| poll.options.clone()).unwrap_or_default();
    let option = |n: u8| options.get(n as usize % options.len().max(1)).map(|option| option.key);
    let given = [(option(by), 2), (option(by.wrapping_add(1)), 1)];
    let marks = given.into_iter().filter_map(|(option, dots)| Some(Mark { option: option?, dots }));
    Change::CastBallot { poll, voter: Voter::Seat(seat), marks: marks.collect() }
}

type Raw = (u8, u8, u8, u8);

/// What `raw` asks for; now and then of something that cannot be.
fn change(session: &Session, (kind, a, b, c): Raw) -> Change {
    let board = &session.boards()[0];
    let idea = |n: u8| IdeaNumber(u32::from(n) % (IDEAS + 1) + 1);
    let theme = |n: u8| {
        let themes = &board.themes;
        themes.get(n as usize % (themes.len() + 1)).map_or(ThemeId(999), |theme| theme.id)
    };
    let place = if b % 4 == 0 { Place::Tray } else { Place::Theme(theme(b)) };
    // One card, or several lifted together.
    let lifted = |n: u8| (0..=n % 3).map(|k| idea(n.wrapping_add(k * 5))).collect::<Vec<_>>();
    let polls: Vec<PollId> = board.polls.iter().map(|poll| poll.id).collect();
    let poll = polls[a as usize % polls.len()];
    match kind % 20 {
        0..=6 => {
            Change::MoveIdeas { board: BOARD, ideas: lifted(a), to: place, index: (c % 6).into() }
        }
        7..=9 => Change::MergeIdeas { board: BOARD, into: idea(a), ideas: lifted(b) },
        10..=11 => Change::SplitIdea(BOARD, idea(a)),
        12 => Change::JoinThemes(BOARD, theme(a), theme(b)),
        13 => Change::AddTheme {
            board: BOARD,
            look: ThemeLook { hue: Hue::nth(a.into()), ..ThemeLook::default() },
            index: b.into(),
            ideas: lifted(c),
        },
        14 if a % 2 == 0 => Change::RemoveTheme(BOARD, theme(b)),
        14 => Change::MoveTheme(BOARD, theme(b), c.into()),
        15 if a % 2 == 0 => Change::TrashIdeas(BOARD, lifted(b)),
        15 => Change::RestoreIdea(BOARD, idea(b)),
        16 => Change::AddPoll(BOARD, setup(if a % 2 == 0 { Basis::Ideas } else { Basis::Themes })),
        17 => Change::OpenPoll(poll),
        18 => match session.open_poll() {
            Some((_, open)) => ballot(session, open.id, u32::from(b) % 5 + 1, c),
            None => Change::ReopenPoll(poll, "contoh".to_owned()),
        },
        _ => Change::ClosePoll(poll, "contoh".to_owned()),
    }
}

/// The results of the polls that are closed.
fn results(session: &Session) -> BTreeMap<u32, Option<Tally>> {
    let polls = session.boards()[0].polls.iter();
    let closed = polls.filter(|poll| poll.state == PollState::Closed);
    closed.map(|poll| (poll.id.0, tally(poll))).collect()
}

fn is_of_cards(change: &Change) -> bool {
    matches!(
        change,
        Change::MoveIdeas { .. }
            | Change::MergeIdeas { .. }
            | Change::SplitIdea(..)
            | Change::JoinThemes(..)
            | Change::AddTheme { .. }
            | Change::RemoveTheme(..)
            | Change::MoveTheme(..)
            | Change::TrashIdeas(..)
            | Change::RestoreIdea(..)
    )
}

/// Every original stands in exactly one card or in the trash, with its unit.
fn nothing_is_lost(session: &Session) {
    session.check().unwrap();
    let board = &session.boards()[0];
    let tops = board.cards().map(|idea| idea.number).chain(board.trash.iter().copied());
    let originals: Vec<IdeaNumber> = tops.flat_map(|card| board.originals(card)).collect();
    let each: BTreeSet<IdeaNumber> = originals.iter().copied().collect();
    assert_eq!((originals.len(), each.len()), (IDEAS as usize, IDEAS as usize));
    let counted: u32 = coverage(session, board).ideas.values().sum();
    let there = board.ideas.iter().filter(|idea| idea.place != Place::Trash).count();
    assert_eq!(counted as usize, there, "originals count, in merged cards too");
}

/// Each dot of a closed poll of ideas is found on exactly one card, or in the trash.
fn every_vote_is_found_once(board: &Board) {
    let held = board.polls.iter().filter(|poll| poll.state == PollState::Closed);
    for poll in held.filter(|poll| poll.setup.basis == Basis::Ideas) {
        let rows = tally(poll).unwrap().rows;
        let mut by_card: BTreeMap<Option<IdeaNumber>, u32> = BTreeMap::new();
        for row in &rows {
            let card = board.card_for(row.option);
            *by_card.entry(card).or_default() += row.total;
            let OptionKey::Idea(number) = row.option else { panic!("an option of ideas") };
            if let Some(card) = card {
                assert!(board.originals(card).contains(&number));
                let shown = board.results_of(&[card]);
                let own = shown.iter().find(|r| r.poll == poll.id && r.option == row.option);
                assert_eq!(own.map(|r| (r.total, r.rank)), Some((row.total, row.rank)));
            }
        }
        let given: u32 = poll.ballots.iter().map(Ballot::dots).sum();
        assert_eq!(by_card.values().sum::<u32>(), given);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn cards_go_anywhere_and_nothing_is_lost(
        raws in prop::collection::vec(any::<Raw>(), 1..80),
    ) {
        let start = workshop();
        let mut session = start.clone();
        let mut undos = Vec::new();
        for (step, raw) in (0..).zip(raws) {
            let change = change(&session, raw);
            let before = results(&session);
            let of_cards = is_of_cards(&change);
            let polls = session.boards()[0].polls.clone();
            if let Ok(undo) = session.apply(change, at(step)) {
                if of_cards {
                    prop_assert_eq!(results(&session), before, "results stand as they were counted");
                    prop_assert!(session.boards()[0].polls == polls, "no ballot has changed");
                }
                undos.push(undo);
            }
            nothing_is_lost(&session);
            every_vote_is_found_once(&session.boards()[0]);
        }
        while let Some(undo) = undos.pop() {
            session.take_back(undo);
            nothing_is_lost(&session);
        }
        prop_assert!(session == start);
        prop_assert_eq!(to_ron(&session), to_ron(&start));
    }

    #[test]
    fn an_open_poll_freezes_what_it_asks_about(
        raws in prop::collection::vec(any::<Raw>(), 1..60),
    ) {
        let mut session = workshop();
        for (step, raw) in (0..).zip(raws) {
            let change = change(&session, raw);
            let board = &session.boards()[0];
            let asked: BTreeSet<IdeaNumber> = board.open_poll().map_or_else(BTreeSet::new, |poll| {
                poll.options.iter().flat_map(|option| option.ideas.clone()).collect()
            });
            let places = |session: &Session| {
                let ideas = session.boards()[0].ideas.clone();
                let asked = ideas.into_iter().filter(|idea| asked.contains(&idea.number));
                asked.map(|idea| (idea.number.0, idea.place)).collect::<Vec<_>>()
            };
            let before = places(&session);
            // Out of the trash a card may come back at any time.
            let restored = matches!(change, Change::RestoreIdea(..));
            if is_of_cards(&change) && !restored && session.apply(change.clone(), at(step)).is_ok() {
                prop_assert_eq!(places(&session), before);
            } else if restored || !is_of_cards(&change) {
                let _ = session.apply(change, at(step));
            }
        }
    }
}
