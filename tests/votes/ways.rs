//! Booth, open voting, hands, paper and other laptops within one poll, and whether it adds up.

use crate::room::{Room, THREE_DOTS, idea, marks, paper, setup};
use bimtek_lab::session::{
    Act, Change, Electorate, Method, Order, Paper, PollSetup, Refusal, ScoreSheet, TieBreak,
    UnitKind, Voter, Withdrawn, reconcile, tally, tally_by_kind, turnout,
};
use bimtek_lab::store::{from_ron, to_ron};

fn import(room: &Room, source: &str, papers: &[&[u32]], blank: u32, again: bool) -> Change {
    let ballots = papers.iter().map(|p| paper(p)).collect();
    Change::ImportBallots { poll: room.poll, source: source.to_owned(), ballots, blank, again }
}

fn papers(room: &Room, handed_out: Option<u32>, invalid: u32) -> Change {
    Change::SetPapers { poll: room.poll, handed_out, invalid }
}

#[test]
fn booth_and_paper_are_counted_together_and_nobody_votes_twice() {
    let mut room = Room::open(3, setup(THREE_DOTS, 4, true));
    room.vote(1, &[(1, 2), (2, 1)]).unwrap();
    room.key(paper(&[1, 3])).unwrap();
    room.key(paper(&[])).unwrap();
    room.go(papers(&room, None, 1));
    // One at the booth, three papers: all four voters are used up.
    let over = Err(Refusal::MoreBallotsThanVoters { ballots: 5, voters: 4 });
    assert_eq!(room.key(paper(&[2])), over);
    assert_eq!(room.vote(2, &[(2, 1)]), over, "whichever way the fifth comes");
    assert_eq!(room.try_to(papers(&room, None, 2)), over);
    let counted = turnout(room.held());
    assert_eq!((counted.voted, counted.valid), (4, 2));
    assert_eq!((counted.blank, counted.invalid, counted.missing()), (1, 1, 0));
    room.close("").unwrap();
    assert_eq!(room.result(), [(1, 1, 3), (2, 2, 1), (3, 2, 1)]);
}

#[test]
fn a_paper_that_was_keyed_wrongly_is_corrected_and_the_correction_counted() {
    let mut room = Room::open(3, setup(THREE_DOTS, 9, true));
    for numbers in [[1, 2], [1, 2], [2, 3]] {
        room.key(paper(&numbers)).unwrap();
    }
    let poll = room.poll;
    let correct =
        |was: &[u32], now: &[u32]| Change::CorrectPaper { poll, was: paper(was), now: paper(now) };
    room.go(correct(&[2, 1], &[3, 3]));
    assert_eq!(room.try_to(correct(&[3, 1], &[1])), Err(Refusal::NoSuchBallot));
    let over = Err(Refusal::OverBudget { given: 4, budget: 3 });
    assert_eq!(room.try_to(correct(&[1, 2], &[1, 1, 2, 3])), over);
    assert_eq!((room.held().papers.keyed, room.held().papers.corrected), (3, 1));
    assert_eq!(room.held().record.len(), 1, "only the opening is on record");
    room.close("").unwrap();
    // 1+2, 3+3, 2+3.
    assert_eq!(room.result(), [(3, 1, 3), (2, 2, 2), (1, 3, 1)]);
}

#[test]
fn hands_are_counted_against_who_is_left_to_raise_one() {
    let mut room = Room::open(3, setup(Method::Choice, 10, false));
    room.vote(1, &[(3, 1)]).unwrap();
    room.key(paper(&[3])).unwrap();
    // Eight are left.
    let many = Err(Refusal::TooManyHands { hands: 9, voters: 8 });
    assert_eq!(room.hands(1, 9), many);
    room.hands(1, 5).unwrap();
    room.hands(2, 3).unwrap();
    assert_eq!(room.hands(2, 4), Err(Refusal::TooManyHands { hands: 4, voters: 8 }));
    let used = Err(Refusal::MoreBallotsThanVoters { ballots: 11, voters: 10 });
    assert_eq!(room.vote(2, &[(1, 1)]), used, "all have raised a hand");
    room.hands(1, 4).unwrap();
    room.hands(3, 0).unwrap();
    assert_eq!(room.held().hands_for(idea(3)), Some(0), "counted, and none");
    assert_eq!(room.hands(9, 1), Err(Refusal::UnknownOption(idea(9))));
    let counted = turnout(room.held());
    assert_eq!((counted.voted, counted.by_hand, counted.missing()), (2, 7, 1));
    // An open poll may be watched.
    assert_eq!(room.result(), [(1, 1, 4), (2, 2, 3), (3, 3, 2)]);
    room.close("").unwrap();
    assert_eq!(tally(room.held()).unwrap().dots, 9);
}

#[test]
fn who_has_three_dots_may_raise_three_hands() {
    let mut room = Room::open(4, setup(THREE_DOTS, 4, false));
    let crowd = room.hands(1, 5);
    assert_eq!(crowd, Err(Refusal::TooManyHands { hands: 5, voters: 4 }), "one hand a person");
    for number in 1..=3 {
        room.hands(number, 4).unwrap();
    }
    // Twelve hands are four voters with three dots; a thirteenth needs a fifth.
    assert_eq!(room.held().hand_voters(), 4);
    assert_eq!(room.hands(4, 1), Err(Refusal::TooManyHands { hands: 1, voters: 4 }));
}

#[test]
fn hands_are_neither_secret_nor_scores() {
    let mut room = Room::open(2, setup(Method::Choice, 3, true));
    assert_eq!(room.hands(1, 1), Err(Refusal::SecretPoll));
    let mut room = Room::open(2, setup(Method::Score(ScoreSheet::nuf()), 3, false));
    assert_eq!(room.hands(1, 1), Err(Refusal::WrongMethod));
}

#[test]
fn who_does_not_vote_is_missing_and_no_difference() {
    let mut room = Room::before(2, &[UnitKind::Opd; 5]);
    room.add(PollSetup { electorate: Electorate::Present, ..setup(THREE_DOTS, 1, true) }).unwrap();
    room.go(Change::OpenPoll(room.poll));
    let voter = room.held().voters[0];
    room.go(Change::CastBallot { poll: room.poll, voter, marks: marks(&[(1, 1)]) });
    let counted = reconcile(&room.session, room.held());
    assert_eq!((counted.present, counted.eligible, counted.missing), (Some(5), 5, 4));
    assert!(counted.adds_up());
    room.close("").unwrap();
}

#[test]
fn papers_that_do_not_come_back_need_a_reason_that_stays_on_record() {
    let mut room = Room::open(3, setup(THREE_DOTS, 40, true));
    room.go(papers(&room, Some(38), 1));
    for _ in 0..35 {
        room.key(paper(&[1, 2])).unwrap();
    }
    let counted = reconcile(&room.session, room.held());
    assert_eq!((counted.present, counted.eligible, counted.handed_out), (None, 40, Some(38)));
    assert_eq!((counted.valid, counted.blank, counted.invalid), (35, 0, 1));
    // 35 keyed and 1 invalid of 38 handed out; 4 voters gave nothing.
    assert_eq!((counted.returned, counted.difference, counted.missing), (36, -2, 4));
    assert_eq!(room.close(" "), Err(Refusal::ReasonNeeded));
    room.close("Dua kertas tidak kembali").unwrap();
    let record = room.held().record.last().unwrap();
    assert_eq!((record.act, record.reason.as_str()), (Act::Closed, "Dua kertas tidak kembali"));
}

#[test]
fn papers_handed_out_to_who_voted_at_the_booth_are_a_difference() {
    let mut room = Room::open(3, setup(THREE_DOTS, 3, true));
    room.vote(1, &[(1, 1)]).unwrap();
    room.go(papers(&room, Some(3), 0));
    // Three out and none back.
    assert_eq!(reconcile(&room.session, room.held()).difference, -3);
    room.key(paper(&[2])).unwrap();
    room.key(paper(&[2])).unwrap();
    assert_eq!(reconcile(&room.session, room.held()).difference, -1);
    room.go(papers(&room, Some(2), 0));
    assert!(reconcile(&room.session, room.held()).adds_up());
}

#[test]
fn a_paper_too_many_is_taken_only_on_record_and_closed_with_a_reason() {
    let mut room = Room::open(2, setup(Method::Choice, 1, true));
    room.key(paper(&[1])).unwrap();
    let poll = room.poll;
    let surplus = |why: &str| Change::AllowSurplus { poll, ballots: 1, why: why.to_owned() };
    assert_eq!(room.try_to(surplus(" ")), Err(Refusal::ReasonNeeded));
    room.go(surplus("Dua kertas dalam satu lipatan"));
    room.key(paper(&[2])).unwrap();
    let over = Err(Refusal::MoreBallotsThanVoters { ballots: 3, voters: 2 });
    assert_eq!(room.key(paper(&[2])), over);
    assert_eq!(reconcile(&room.session, room.held()).difference, 1);
    assert_eq!(room.held().record[1].act, Act::SurplusAllowed(1));
    assert_eq!(room.close(""), Err(Refusal::ReasonNeeded));
    room.close("Tetap dihitung, disepakati ruangan").unwrap();
}

#[test]
fn a_ballot_is_withdrawn_only_on_record() {
    let mut room = Room::open(2, setup(Method::Choice, 3, false));
    room.vote(2, &[(1, 1)]).unwrap();
    let poll = room.poll;
    let withdraw = |ballot, why: &str| Change::CancelBallot { poll, ballot, why: why.to_owned() };
    let two = Withdrawn::Of(Voter::Seat(2));
    assert_eq!(room.try_to(withdraw(two.clone(), "")), Err(Refusal::ReasonNeeded));
    let one = Withdrawn::Of(Voter::Seat(1));
    assert_eq!(room.try_to(withdraw(one, "Salah")), Err(Refusal::NoSuchBallot));
    room.go(withdraw(two, "Salah orang"));
    assert_eq!(room.held().record[1].act, Act::BallotWithdrawn(Some(Voter::Seat(2))));
    room.vote(2, &[(2, 1)]).unwrap();
    room.close("").unwrap();
    assert_eq!(room.result(), [(2, 1, 1), (1, 2, 0)]);
    let late = withdraw(Withdrawn::Of(Voter::Seat(2)), "Terlambat");
    assert_eq!(room.try_to(late), Err(Refusal::WrongPollState), "no change after closing");
}

#[test]
fn of_a_secret_poll_only_a_paper_in_hand_can_be_withdrawn() {
    let mut room = Room::open(2, setup(Method::Choice, 3, true));
    room.vote(1, &[(1, 1)]).unwrap();
    let poll = room.poll;
    let withdraw = |ballot| Change::CancelBallot { poll, ballot, why: "Keliru".to_owned() };
    let named = withdraw(Withdrawn::Of(Voter::Seat(1)));
    assert_eq!(room.try_to(named), Err(Refusal::SecretPoll));
    let none = withdraw(Withdrawn::Paper(paper(&[1])));
    assert_eq!(room.try_to(none), Err(Refusal::NoSuchBallot), "there is no paper");
    room.key(paper(&[2])).unwrap();
    room.go(withdraw(Withdrawn::Paper(paper(&[2]))));
    assert_eq!(room.held().record[1].act, Act::BallotWithdrawn(None));
    assert_eq!((room.held().papers.keyed, room.held().ballots.len()), (0, 1));
}

#[test]
fn ballots_keyed_elsewhere_come_in_once_and_all_or_none() {
    let mut room = Room::open(3, setup(THREE_DOTS, 9, true));
    room.go(import(&room, "a1b2", &[&[1, 2], &[1, 1, 3]], 1, false));
    let counted = turnout(room.held());
    assert_eq!((counted.valid, counted.blank), (2, 1));
    let again = import(&room, "a1b2", &[&[1, 2], &[1, 1, 3]], 1, false);
    assert_eq!(room.try_to(again), Err(Refusal::ImportedAlready));
    room.go(import(&room, "a1b2", &[&[2]], 0, true));
    let wrong = import(&room, "c3", &[&[1], &[1, 1, 1]], 0, false);
    assert_eq!(room.try_to(wrong), Err(Refusal::OverOption { option: idea(1), max: 2 }));
    let empty = import(&room, "d4", &[], 0, false);
    assert_eq!(room.try_to(empty), Err(Refusal::NothingToImport));
    let crowd = import(&room, "e5", &[&[1]], 5, false);
    assert_eq!(room.try_to(crowd), Err(Refusal::MoreBallotsThanVoters { ballots: 10, voters: 9 }));
    let brought: Vec<_> = room.held().imports.iter().map(|i| (i.ballots, i.again)).collect();
    assert_eq!(brought, [(3, false), (1, true)]);
    assert_eq!(room.held().record.len(), 1, "an import says itself when it was");
    room.close("").unwrap();
    // 1+2, 1+1+3, 2.
    assert_eq!(room.result(), [(1, 1, 3), (2, 2, 2), (3, 3, 1)]);
}

#[test]
fn papers_of_units_are_told_apart_by_kind_where_there_are_three() {
    use UnitKind::{Kecamatan, Opd, Rsud};
    let mut room = Room::open(2, setup(Method::Choice, 9, true));
    let of = |kind, number| Paper { kind: Some(kind), ..paper(&[number]) };
    for (kind, number) in [(Opd, 1), (Kecamatan, 2), (Opd, 1), (Rsud, 1), (Opd, 2), (Kecamatan, 2)]
    {
        room.key(of(kind, number)).unwrap();
        assert!(room.held().ballots.iter().all(|b| b.group.is_none()), "not while it is open");
    }
    room.close("").unwrap();
    let by_kind = tally_by_kind(room.held());
    let rows: Vec<_> = by_kind
        .iter()
        .map(|k| {
            let of = |n: u32| k.tally.rows.iter().find(|r| r.option == idea(n)).unwrap().total;
            (k.kinds.clone(), k.ballots, of(1), of(2))
        })
        .collect();
    let alone = (vec![Some(Opd)], 3, 2, 1);
    let combined = (vec![Some(Kecamatan), Some(Rsud)], 3, 1, 2);
    assert_eq!(rows, [alone, combined]);
}

#[test]
fn an_open_poll_knows_kinds_by_its_voters_also_after_reading() {
    use UnitKind::{Opd, Puskesmas};
    let mut room = Room::before(2, &[Opd, Opd, Opd, Puskesmas, Puskesmas, Puskesmas]);
    let open = PollSetup { electorate: Electorate::Units, ..setup(Method::Choice, 1, false) };
    room.add(open).unwrap();
    room.go(Change::OpenPoll(room.poll));
    for (voter, number) in room.held().voters.clone().into_iter().zip([1, 1, 2, 2, 2, 2]) {
        room.go(Change::CastBallot { poll: room.poll, voter, marks: marks(&[(number, 1)]) });
    }
    let text = to_ron(&room.session);
    room.session = from_ron(text.as_bytes()).unwrap();
    room.close("").unwrap();
    let by_kind = tally_by_kind(room.held());
    let firsts: Vec<_> = by_kind.iter().map(|k| k.tally.rows[0].option).collect();
    assert_eq!(firsts, [idea(1), idea(2)], "offices and health centres differ");
    room.go(Change::ReopenPoll(room.poll, "Salah hitung".to_owned()));
    assert!(room.held().kind_groups.is_empty());
    room.close("").unwrap();
    assert_eq!(tally_by_kind(room.held()).len(), 2, "named votes can be divided again");
}

#[test]
fn a_poll_without_papers_and_hands_is_written_as_it_always_was() {
    let mut room = Room::open(2, setup(THREE_DOTS, 3, true));
    room.vote(1, &[(1, 2)]).unwrap();
    room.close("").unwrap();
    let text = to_ron(&room.session);
    let line = text.lines().find(|l| l.contains("setup:")).unwrap();
    for later in ["papers", "hands", "imports", "kind_groups", "ties", "order", "scores", "group"] {
        assert!(!line.contains(later), "{later} in {line}");
    }
    // So what was written before any of them existed is read.
    let read = from_ron(text.as_bytes()).unwrap();
    assert_eq!(read.poll(room.poll).unwrap().1, room.held());
}

#[test]
fn everything_a_poll_can_hold_is_read_as_it_was_written() {
    let order = Order::Shuffled { seed: 7 };
    let mut room = Room::open(4, PollSetup { order, ..setup(Method::Approval, 12, false) });
    let poll = room.poll;
    room.vote(1, &[(1, 1), (2, 1)]).unwrap();
    room.vote(2, &[]).unwrap();
    room.go(papers(&room, Some(4), 1));
    room.go(import(&room, "a1b2", &[&[2], &[3]], 1, false));
    room.hands(1, 5).unwrap();
    room.go(Change::AllowSurplus { poll, ballots: 2, why: "Tamu ikut".to_owned() });
    let one = Withdrawn::Of(Voter::Seat(1));
    room.go(Change::CancelBallot { poll, ballot: one, why: "Salah orang".to_owned() });
    room.close("").unwrap();
    // Hands: 1 has 5. Papers: 2 and 3 have one each. 4 has none.
    assert_eq!(room.result()[0], (1, 1, 5));
    let tied = [2, 3].map(idea).to_vec();
    let how = TieBreak::CastingVote;
    let (who, why) = ("Ketua (contoh)".to_owned(), "Paling siap".to_owned());
    room.go(Change::BreakTie { poll, how, order: tied, who, why });
    let text = to_ron(&room.session);
    let read = from_ron(text.as_bytes()).unwrap();
    assert_eq!(read, room.session);
    assert_eq!(to_ron(&read), text);
}
