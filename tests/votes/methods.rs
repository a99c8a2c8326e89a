//! Dots, one choice, approval; the order of options; results by theme; what a cut takes.

use crate::room::{Room, THREE_DOTS, idea, marks, paper, scores, setup};
use bimtek_lab::session::{
    Change, Cut, IdeaNumber, Method, OptionKey, Order, Page, PollSetup, Refusal, RoomChoice,
    RoomScene, RoomView, ScoreSheet, Show, Spread, best, draw_lot, tally, tally_by_theme, turnout,
};

#[test]
fn dots_are_summed_and_those_without_one_are_listed() {
    let mut room = Room::open(4, setup(THREE_DOTS, 3, true));
    room.vote(1, &[(4, 2), (2, 1)]).unwrap();
    room.vote(2, &[(4, 1)]).unwrap();
    room.vote(3, &[]).unwrap();
    room.close("").unwrap();
    // 4: 2 + 1, 2: 1, and two without.
    assert_eq!(room.result(), [(4, 1, 3), (2, 2, 1), (1, 3, 0), (3, 3, 0)]);
    let result = tally(room.held()).unwrap();
    assert_eq!((result.dots, result.per_point), (4, 1));
    // Among the two valid ballots: 2 and 1 lie 0.5 from their mean, 1 and 0 too.
    assert_eq!(result.rows[0].spread, Spread { min: 1, max: 2, deviation: 50 });
    assert_eq!(result.rows[1].spread, Spread { min: 0, max: 1, deviation: 50 });
    assert_eq!(result.rows[2].spread, Spread::default());
}

#[test]
fn in_a_choice_each_has_one_mark() {
    let mut room = Room::open(3, setup(Method::Choice, 4, true));
    let two = room.vote(1, &[(1, 1), (2, 1)]);
    assert_eq!(two, Err(Refusal::OverBudget { given: 2, budget: 1 }));
    let double = room.vote(1, &[(1, 2)]);
    assert_eq!(double, Err(Refusal::OverOption { option: idea(1), max: 1 }));
    for (seat, number) in [(1, 3), (2, 3), (3, 1)] {
        room.vote(seat, &[(number, 1)]).unwrap();
    }
    room.vote(4, &[]).unwrap();
    room.close("").unwrap();
    assert_eq!(room.result(), [(3, 1, 2), (1, 2, 1), (2, 3, 0)]);
    assert_eq!((turnout(room.held()).valid, turnout(room.held()).blank), (3, 1));
}

#[test]
fn an_approval_takes_as_many_as_one_agrees_with() {
    let mut room = Room::open(3, setup(Method::Approval, 3, true));
    room.vote(1, &[(1, 1), (2, 1), (3, 1)]).unwrap();
    room.vote(2, &[(2, 1), (3, 1)]).unwrap();
    assert_eq!(room.vote(3, &[(2, 2)]), Err(Refusal::OverOption { option: idea(2), max: 1 }));
    room.vote(3, &[(2, 1)]).unwrap();
    room.close("").unwrap();
    assert_eq!(room.result(), [(2, 1, 3), (3, 2, 2), (1, 3, 1)]);
}

#[test]
fn marks_and_scores_do_not_mix() {
    let mut room = Room::open(2, setup(Method::Choice, 1, true));
    assert_eq!(room.score(1, scores(1, &[Some(1)])), Err(Refusal::WrongMethod));
    let sheet = ScoreSheet::nuf();
    let mut room = Room::open(2, setup(Method::Score(sheet), 1, true));
    assert_eq!(room.vote(1, &[(1, 1)]), Err(Refusal::WrongMethod));
    assert_eq!(room.key(paper(&[1])), Err(Refusal::WrongMethod));
}

#[test]
fn a_shuffled_poll_has_one_order_for_all_and_counts_the_same() {
    let numbers =
        |room: &Room| -> Vec<OptionKey> { room.held().options.iter().map(|o| o.key).collect() };
    let order = Order::Shuffled { seed: 88 };
    let mut shuffled = Room::open(9, PollSetup { order, ..setup(THREE_DOTS, 2, true) });
    let mut straight = Room::open(9, setup(THREE_DOTS, 2, true));
    assert_ne!(numbers(&shuffled), numbers(&straight));
    assert_eq!(numbers(&shuffled), draw_lot(&numbers(&straight), 88), "from the seed alone");
    for room in [&mut shuffled, &mut straight] {
        room.vote(1, &[(9, 2), (1, 1)]).unwrap();
        room.vote(2, &[(1, 2)]).unwrap();
        room.close("").unwrap();
    }
    assert_eq!(shuffled.result()[..2], straight.result()[..2]);
    let show = Show::Voting(shuffled.poll, Page { index: 0, size: 9 });
    let view = RoomView::new(&shuffled.session, RoomChoice { show, masked: false });
    let RoomScene::Voting { options, .. } = view.scene else { panic!("no voting") };
    assert!(options.iter().map(|o| o.key).eq(numbers(&shuffled)), "the room sees that order");
}

#[test]
fn themes_count_each_merged_idea_once() {
    let mut room = Room::before(5, &[]);
    let board = room.session.boards()[0].id;
    let [one, two] = [1, 2].map(IdeaNumber);
    room.go(Change::MergeIdeas { board, into: one, ideas: vec![two] });
    room.theme("Antrean", &[1, 3]);
    room.theme("Data", &[4]);
    room.add(setup(THREE_DOTS, 3, true)).unwrap();
    room.go(Change::OpenPoll(room.poll));
    room.vote(1, &[(1, 2), (4, 1)]).unwrap();
    room.vote(2, &[(1, 1), (3, 1), (5, 1)]).unwrap();
    room.vote(3, &[(4, 2)]).unwrap();
    assert_eq!(tally_by_theme(room.held()), None, "not before closing");
    room.close("").unwrap();
    let themes: Vec<_> = tally_by_theme(room.held()).unwrap();
    let rows: Vec<_> = themes.iter().map(|t| (t.options, t.total, t.rank)).collect();
    // Antrean: 3 of idea 1 (with 2 in it) and 1 of idea 3. Data: 3. The tray: 1.
    assert_eq!(rows, [(2, 4, 1), (1, 3, 2), (1, 1, 3)]);
    assert!(themes[2].theme.is_none());
}

#[test]
fn a_cut_takes_all_who_share_its_rank_and_none_without_a_dot() {
    let mut room = Room::open(5, setup(THREE_DOTS, 3, true));
    room.vote(1, &[(1, 2), (2, 1)]).unwrap();
    room.vote(2, &[(1, 1), (3, 1)]).unwrap();
    room.close("").unwrap();
    let result = tally(room.held()).unwrap();
    let three = [idea(1), idea(2), idea(3)];
    assert_eq!(best(&result, Cut::Rank(1)), [idea(1)]);
    assert_eq!(best(&result, Cut::Rank(2)), three, "2 and 3 are tied");
    assert_eq!(best(&result, Cut::Rank(9)), three, "4 and 5 have none");
    assert_eq!(best(&result, Cut::Total(2)), [idea(1)]);
    assert_eq!(best(&result, Cut::Total(0)), three);
}

#[test]
fn an_option_given_twice_on_paper_is_two_dots() {
    let mut room = Room::open(3, setup(THREE_DOTS, 2, true));
    let line = paper(&[3, 1, 3]);
    assert_eq!(room.held().check_paper(&line), Ok(()));
    room.key(line).unwrap();
    assert_eq!(room.held().ballots[0].marks, marks(&[(1, 1), (3, 2)]));
    let over = paper(&[3, 3, 3]);
    let refused = Err(Refusal::OverOption { option: idea(3), max: 2 });
    assert_eq!(room.held().check_paper(&over), refused);
    assert_eq!(room.key(over), refused);
}
