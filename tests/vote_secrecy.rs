//! Plays the clerk of `src/session/secrecy.md`: someone with every saved state of the session, who
//! knows who came and when, and wants to know what one of them voted.
//!
//! The strongest thing that can be said: the saved text is the same whoever of those who voted
//! handed in which ballot, in whatever order and at whatever time. So nothing in it can tell.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    session::{
        Basis, Change, Electorate, History, IdeaNumber, IdeaWords, Mark, Method, NewIdea,
        OptionKey, Order, Page, Paper, Poll, PollId, PollSetup, RoomChoice, RoomView, Session,
        Show, UnitKind, UnitProfile, Voter, Withdrawn, tally, tally_by_kind,
    },
    store::{from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

const IDEAS: u32 = 4;

fn at(minute: i64) -> NaiveDateTime {
    let day = NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(10, 0, 0).unwrap();
    day + TimeDelta::minutes(minute)
}

/// A workshop of units of these kinds with an open secret poll among them.
fn opened(kinds: &[UnitKind]) -> (Session, PollId) {
    let mut session = Session::new("uji".to_owned(), at(0));
    let board = session.boards()[0].id;
    let mut go = |change| session.apply(change, at(0)).map(|_| ()).unwrap();
    for i in 1..=IDEAS {
        let words = IdeaWords { text: format!("Gagasan {i}"), name: String::new() };
        go(Change::AddIdea(board, NewIdea { words, ..NewIdea::default() }));
    }
    for (i, kind) in (1..).zip(kinds) {
        let name = format!("Unit {i}");
        go(Change::AddUnit(UnitProfile { name, kind: *kind, ..UnitProfile::default() }));
    }
    let setup = PollSetup {
        title: "Rahasia".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 3, max_per_option: 2 },
        electorate: Electorate::Units,
        secret: true,
        order: Order::ByNumber,
    };
    go(Change::AddPoll(board, setup));
    let poll = session.boards()[0].polls[0].id;
    session.apply(Change::OpenPoll(poll), at(0)).unwrap();
    (session, poll)
}

fn marks(given: &[(u32, u8)]) -> Vec<Mark> {
    let option = |n| OptionKey::Idea(IdeaNumber(n));
    given.iter().map(|(n, dots)| Mark { option: option(*n), dots: *dots }).collect()
}

/// What somebody votes: up to three dots on different ideas.
type Vote = Vec<(u32, u8)>;

fn vote() -> impl Strategy<Value = Vote> {
    prop::sample::subsequence((1..=IDEAS).collect::<Vec<_>>(), 0..=3)
        .prop_map(|ideas| ideas.into_iter().map(|n| (n, 1)).collect())
}

/// Units by kind; of each whether it votes, at the booth or on paper, and what.
fn room() -> impl Strategy<Value = Vec<(UnitKind, Option<bool>, Vote)>> {
    let kind = prop::sample::select(vec![UnitKind::Opd, UnitKind::Kecamatan, UnitKind::Rsud]);
    let way = prop_oneof![1 => Just(None), 4 => Just(Some(true)), 2 => Just(Some(false))];
    prop::collection::vec((kind, way, vote()), 1..14)
}

/// Who votes in which order: the unit's place, and the place of the unit whose vote is handed in.
fn held(
    room: &[(UnitKind, Option<bool>, Vote)],
    turns: &[(usize, usize)],
    mut seen: impl FnMut(&Session),
) -> (Session, PollId) {
    let kinds: Vec<UnitKind> = room.iter().map(|r| r.0).collect();
    let (mut session, poll) = opened(&kinds);
    let voters: Vec<Voter> = session.units().iter().map(|u| Voter::Unit(u.id)).collect();
    let mut history = History::default();
    for (minute, (unit, voted)) in (1..).zip(turns) {
        let marks = marks(&room[*voted].2);
        let change = match room[*unit].1 {
            None => continue,
            Some(true) => Change::CastBallot { poll, voter: voters[*unit], marks },
            Some(false) => {
                let paper = Paper { marks, kind: Some(room[*unit].0), ..Paper::default() };
                Change::CastPaper { poll, paper }
            }
        };
        history.apply(&mut session, change, at(minute)).unwrap();
        assert!(history.next_undo().is_none(), "undo remembers no ballot");
        seen(&session);
    }
    (session, poll)
}

/// What is so in every saved state, open or closed.
fn nothing_joins(text: &str) {
    let session = from_ron(text.as_bytes()).unwrap();
    let poll: &Poll = &session.boards()[0].polls[0];
    assert!(poll.ballots.iter().all(|b| b.voter.is_none()));
    assert!(poll.ballots.is_sorted(), "by content");
    assert!(poll.voted.is_sorted(), "by id");
    let grouped = poll.ballots.iter().filter(|b| b.group.is_some()).count();
    if poll.is_open() {
        assert_eq!((grouped, poll.kind_groups.len()), (0, 0), "no kinds while it is open");
        assert_eq!(tally(poll), None);
        assert!(tally_by_kind(poll).is_empty());
    } else if !poll.kind_groups.is_empty() {
        assert_eq!(grouped, poll.ballots.len(), "none is left over for subtraction");
        for i in 0..poll.kind_groups.len() {
            let members = poll.ballots.iter().filter(|b| b.group == u8::try_from(i).ok());
            assert!(members.count() >= 3, "a group hides its ballots");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_saved_state_does_not_tell_who_voted_what_nor_when(
        room in room(),
        seed in any::<u32>(),
    ) {
        let straight: Vec<(usize, usize)> = (0..room.len()).map(|i| (i, i)).collect();
        // Others came first, and voters of one way handed in each other's ballots.
        let mut swapped = straight.clone();
        for way in [true, false] {
            let of_way: Vec<usize> =
                (0..room.len()).filter(|i| room[*i].1 == Some(way)).collect();
            for (n, i) in of_way.iter().enumerate() {
                swapped[*i].1 = of_way[(n + seed as usize) % of_way.len()];
            }
        }
        swapped.rotate_left(seed as usize % room.len());
        swapped.reverse();

        let mut states = Vec::new();
        let (mut one, poll) = held(&room, &straight, |s| states.push(to_ron(s)));
        let (mut other, _) = held(&room, &swapped, |s| nothing_joins(&to_ron(s)));
        prop_assert_eq!(to_ron(&one), to_ron(&other));
        prop_assert_eq!(format!("{one:?}"), format!("{other:?}"), "nor does a log of it");
        for text in &states {
            nothing_joins(text);
        }

        // No state says more of the ballots than the ballots: all else is as at the opening.
        let first = opened(&room.iter().map(|r| r.0).collect::<Vec<_>>()).0;
        prop_assert_eq!(one.chronicle(), first.chronicle());
        prop_assert_eq!(&one.boards()[0].polls[0].record, &first.boards()[0].polls[0].record);
        prop_assert_eq!(one.private_since(), Some(at(0)));

        for session in [&mut one, &mut other] {
            session.apply(Change::ClosePoll(poll, String::new()), at(600)).unwrap();
            nothing_joins(&to_ron(session));
            prop_assert_eq!(session.private_since(), None);
        }
    }

    #[test]
    fn once_closed_ballots_can_be_swapped_within_a_group_of_kinds(
        room in room(),
        turn in 1..5_usize,
    ) {
        let straight: Vec<(usize, usize)> = (0..room.len()).map(|i| (i, i)).collect();
        let closed = |turns: &[(usize, usize)]| {
            let (mut session, poll) = held(&room, turns, |_| ());
            session.apply(Change::ClosePoll(poll, String::new()), at(600)).unwrap();
            session
        };
        let one = closed(&straight);
        let groups = one.boards()[0].polls[0].kind_groups.clone();
        let group_of = |i: usize| {
            let (kind, way, _) = &room[i];
            way.map(|_| groups.iter().position(|g| g.kinds.contains(&Some(*kind))))
        };
        let mut swapped = straight;
        let all: Vec<_> = (0..room.len()).map(group_of).collect();
        for group in &all {
            let members: Vec<usize> = (0..room.len()).filter(|i| all[*i] == *group).collect();
            for (n, i) in members.iter().enumerate() {
                swapped[*i].1 = members[(n + turn) % members.len()];
            }
        }
        swapped.reverse();
        prop_assert_eq!(to_ron(&one), to_ron(&closed(&swapped)));
    }
}

/// Six offices and two hospitals, all of which vote.
fn with_two_hospitals() -> (Session, PollId) {
    use UnitKind::{Opd, Rsud};
    let room: Vec<(UnitKind, Option<bool>, Vote)> = [(Opd, 5), (Rsud, 2), (Opd, 1)]
        .into_iter()
        .flat_map(|(kind, n)| (0..n).map(move |i| (kind, Some(true), vec![(i % 3 + 1, 1)])))
        .collect();
    let turns: Vec<(usize, usize)> = (0..room.len()).map(|i| (i, i)).collect();
    held(&room, &turns, |_| ())
}

fn close(session: &mut Session, poll: PollId) -> Vec<u32> {
    session.apply(Change::ClosePoll(poll, String::new()), at(600)).unwrap();
    tally_by_kind(session.poll(poll).unwrap().1).iter().map(|k| k.ballots).collect()
}

#[test]
fn two_hospitals_are_not_counted_by_themselves_nor_found_by_subtraction() {
    let (mut session, poll) = with_two_hospitals();
    // Six offices and two hospitals could only be divided into six and two.
    assert!(close(&mut session, poll).is_empty());
}

#[test]
fn kinds_are_gone_with_the_program_and_after_a_second_opening() {
    use UnitKind::{Opd, Rsud};
    let room: Vec<(UnitKind, Option<bool>, Vote)> =
        [Opd, Rsud, Opd, Rsud, Opd, Rsud].map(|kind| (kind, Some(true), vec![(1, 1)])).into();
    let turns: Vec<(usize, usize)> = (0..room.len()).map(|i| (i, i)).collect();
    let (session, poll) = held(&room, &turns, |_| ());
    let mut read = from_ron(to_ron(&session).as_bytes()).unwrap();
    assert_eq!(read, session);
    assert!(close(&mut read, poll).is_empty(), "no file ever had them");
    let mut kept = session;
    assert_eq!(close(&mut kept, poll), [3, 3]);
    let reason = "Satu unit terlambat".to_owned();
    kept.apply(Change::ReopenPoll(poll, reason), at(610)).unwrap();
    nothing_joins(&to_ron(&kept));
    assert_eq!(kept.private_since(), Some(at(0)), "back to the first opening");
    assert!(close(&mut kept, poll).is_empty(), "no second division to compare with");
}

#[test]
fn papers_keyed_anew_after_a_second_opening_are_not_divided_again() {
    use UnitKind::{Opd, Rsud};
    let room: Vec<(UnitKind, Option<bool>, Vote)> =
        [Opd, Rsud, Opd, Rsud, Opd, Rsud].map(|kind| (kind, Some(false), vec![(1, 1)])).into();
    let turns: Vec<(usize, usize)> = (0..room.len()).map(|i| (i, i)).collect();
    let (mut session, poll) = held(&room, &turns, |_| ());
    assert_eq!(close(&mut session, poll), [3, 3]);
    let mut go = |change| session.apply(change, at(620)).map(|_| ()).unwrap();
    go(Change::ReopenPoll(poll, "Dikunci ulang".to_owned()));
    let paper = Paper { marks: marks(&[(1, 1)]), kind: Some(Opd), ..Paper::default() };
    for _ in &room {
        let ballot = Withdrawn::Paper(paper.clone());
        go(Change::CancelBallot { poll, ballot, why: "Dikunci ulang".to_owned() });
    }
    for (kind, ..) in &room {
        go(Change::CastPaper { poll, paper: Paper { kind: Some(*kind), ..paper.clone() } });
    }
    assert!(close(&mut session, poll).is_empty());
}

#[test]
fn a_division_that_gives_a_vote_away_is_refused_when_read() {
    use UnitKind::{Opd, Rsud};
    let room: Vec<(UnitKind, Option<bool>, Vote)> =
        [Opd, Rsud, Opd, Rsud, Opd, Rsud].map(|kind| (kind, Some(true), vec![(1, 1)])).into();
    let turns: Vec<(usize, usize)> = (0..room.len()).map(|i| (i, i)).collect();
    let (mut session, poll) = held(&room, &turns, |_| ());
    close(&mut session, poll);
    let text = to_ron(&session);
    assert!(from_ron(text.as_bytes()).is_ok());
    let moved = text.replacen("group: Some(0)", "group: Some(1)", 1);
    assert_ne!(moved, text, "the file has the groups");
    assert!(from_ron(moved.as_bytes()).is_err());
    let reopened = text.replacen("state: Closed", "state: Open", 1);
    assert_ne!(reopened, text);
    assert!(from_ron(reopened.as_bytes()).is_err());
}

#[test]
fn the_room_learns_nothing_of_papers_and_kinds() {
    let view = |votes: [Vote; 3]| {
        let room: Vec<_> = votes.map(|v| (UnitKind::Opd, Some(false), v)).into();
        let (session, poll) = held(&room, &[(0, 0), (1, 1), (2, 2)], |_| ());
        let page = Page { index: 0, size: 9 };
        [Show::Voting(poll, page), Show::Booth(poll), Show::Results(poll, page, 9)]
            .map(|show| RoomView::new(&session, RoomChoice { show, masked: false }))
    };
    let one = view([vec![(1, 2)], vec![(2, 1)], vec![]]);
    assert_eq!(one, view([vec![(3, 1)], vec![(3, 1)], vec![(4, 2)]]));
}
