//! How ties are settled: by lot, by the chair, by criteria; on record and once.

use crate::room::{Room, idea, marks, now, scores, setup};
use bimtek_lab::session::{
    Change, Cut, Method, OptionKey, Page, PollId, Refusal, RoomChoice, RoomScene, RoomView, Scale,
    ScoreSheet, Show, TieBreak, Voter, best, decided_ranks, draw_lot, tally,
};

/// Ideas 1, 3 and 4 have two votes each, 2 has one, 5 has none.
fn tied() -> Room {
    let mut room = Room::open(5, setup(Method::Choice, 7, true));
    for (seat, number) in (1..).zip([1, 1, 3, 3, 4, 4, 2]) {
        room.vote(seat, &[(number, 1)]).unwrap();
    }
    room
}

fn settle(poll: PollId, how: TieBreak, order: &[OptionKey], why: &str) -> Change {
    let who = "Ketua sidang (contoh)".to_owned();
    Change::BreakTie { poll, how, order: order.to_vec(), who, why: why.to_owned() }
}

fn ranks(room: &Room) -> Vec<(OptionKey, u32, bool)> {
    let decided = decided_ranks(room.held()).unwrap();
    decided.rows.iter().map(|r| (r.option, r.rank, r.tied)).collect()
}

#[test]
fn the_chair_puts_all_the_tied_in_order_and_totals_stay() {
    let mut room = tied();
    let poll = room.poll;
    let order = [4, 1, 3].map(idea);
    let chair = |order: &[OptionKey], why| settle(poll, TieBreak::CastingVote, order, why);
    assert_eq!(room.try_to(chair(&order, "Arahan")), Err(Refusal::WrongPollState), "still open");
    room.close("").unwrap();
    assert_eq!(room.try_to(chair(&order, " ")), Err(Refusal::ReasonNeeded));
    for wrong in [
        [4, 1].map(idea).to_vec(),
        [4, 1, 2].map(idea).to_vec(),
        [4, 1, 1].map(idea).to_vec(),
        [2].map(idea).to_vec(),
        Vec::new(),
    ] {
        assert_eq!(room.try_to(chair(&wrong, "Arahan")), Err(Refusal::NotATie), "{wrong:?}");
    }
    room.go(chair(&order, "Paling siap"));
    let decided = [(4, 1), (1, 2), (3, 3), (2, 4), (5, 5)].map(|(n, r)| (idea(n), r, false));
    assert_eq!(ranks(&room), decided);
    assert_eq!(room.result()[..3], [(1, 1, 2), (3, 1, 2), (4, 1, 2)], "the tie stays a tie");
    assert_eq!(room.try_to(chair(&order, "Lagi")), Err(Refusal::TieDecided));
    let [taken, shared] = [decided_ranks(room.held()), tally(room.held())]
        .map(|result| best(&result.unwrap(), Cut::Rank(2)));
    assert_eq!((taken, shared.len()), (vec![idea(4), idea(1)], 3), "a cut goes by the decision");
    let decision = &room.held().ties[0];
    assert_eq!(
        (decision.who.as_str(), decision.why.as_str()),
        ("Ketua sidang (contoh)", "Paling siap")
    );
    assert_eq!((decision.at, decision.how), (now(), TieBreak::CastingVote));
}

#[test]
fn a_lot_is_what_its_seed_says() {
    let mut room = tied();
    room.close("").unwrap();
    let lot = draw_lot(&[1, 3, 4].map(idea), 20_190_708);
    let mut other = lot.clone();
    other.rotate_left(1);
    let how = TieBreak::Lot { seed: 20_190_708 };
    let poll = room.poll;
    let wished = room.try_to(settle(poll, how, &other, "Undian"));
    assert_eq!(wished, Err(Refusal::NotTheOrder));
    room.go(settle(poll, how, &lot, "Undian di depan peserta"));
    let first_three: Vec<OptionKey> = ranks(&room).iter().map(|r| r.0).take(3).collect();
    assert_eq!(first_three, lot);
}

#[test]
fn a_score_by_criteria_settles_a_tie_if_it_has_none_itself() {
    let mut room = tied();
    room.close("").unwrap();
    let votes = room.poll;
    let sheet = ScoreSheet::usg(Scale::OneToFive);
    room.add(setup(Method::Score(sheet), 1, true)).unwrap();
    let by = room.poll;
    room.go(Change::OpenPoll(by));
    let all = [(1, 2), (3, 5), (4, 2), (2, 5)];
    let given = all.map(|(n, v)| scores(n, &[Some(v), Some(3), Some(3)])).concat();
    room.score(1, given.clone()).unwrap();
    room.close("").unwrap();
    let how = TieBreak::CriteriaScore(by);
    let still_tied = room.try_to(settle(votes, how, &[3, 1, 4].map(idea), "Skor USG"));
    assert_eq!(still_tied, Err(Refusal::NotTheOrder), "1 and 4 have the same score");

    room.go(Change::ReopenPoll(by, "Belum tuntas".to_owned()));
    room.go(Change::CancelPoll(by, "Diulang".to_owned()));
    let sheet = ScoreSheet::usg(Scale::OneToTen);
    room.add(setup(Method::Score(sheet), 1, true)).unwrap();
    let by = room.poll;
    let how = TieBreak::CriteriaScore(by);
    room.go(Change::OpenPoll(by));
    let order = [3, 4, 1].map(idea);
    let open = room.try_to(settle(votes, how, &order, "Skor USG"));
    assert_eq!(open, Err(Refusal::WrongPollState));
    let finer = scores(4, &[Some(3), Some(3), Some(3)]);
    let kept = given.into_iter().filter(|s| s.option != idea(4));
    room.score(1, kept.chain(finer).collect()).unwrap();
    room.close("").unwrap();
    let reversed = room.try_to(settle(votes, how, &[1, 4, 3].map(idea), "Skor USG"));
    assert_eq!(reversed, Err(Refusal::NotTheOrder));
    room.go(settle(votes, how, &order, "Skor USG"));
    room.poll = votes;
    let first_three: Vec<OptionKey> = ranks(&room).iter().map(|r| r.0).take(3).collect();
    assert_eq!(first_three, order);
    let not_scores = settle(by, TieBreak::CriteriaScore(votes), &[1, 2].map(idea), "Terbalik");
    assert_eq!(room.try_to(not_scores), Err(Refusal::NotATie));
}

#[test]
fn a_decision_falls_when_the_poll_is_opened_again_and_stays_on_record() {
    let mut room = tied();
    room.close("").unwrap();
    let order = [4, 1, 3].map(idea);
    room.go(settle(room.poll, TieBreak::CastingVote, &order, "Paling siap"));
    room.go(Change::ReopenPoll(room.poll, "Satu kertas tertinggal".to_owned()));
    room.go(Change::AllowSurplus { poll: room.poll, ballots: 1, why: "Tertinggal".to_owned() });
    room.key(crate::room::paper(&[2])).unwrap();
    room.close("Satu lebih").unwrap();
    assert_eq!(room.held().ties.len(), 1);
    assert_eq!(room.held().standing_ties().count(), 0);
    let rows = ranks(&room);
    assert!(rows[..4].iter().all(|(_, rank, tied)| (*rank, *tied) == (1, true)), "{rows:?}");
}

#[test]
fn the_room_sees_the_ranks_that_were_decided() {
    let mut room = tied();
    room.close("").unwrap();
    let order = [3, 4, 1].map(idea);
    room.go(settle(room.poll, TieBreak::CastingVote, &order, "Paling siap"));
    room.go(Change::RevealPoll(room.poll));
    let show = Show::Results(room.poll, Page { index: 0, size: 5 }, 5);
    let view = RoomView::new(&room.session, RoomChoice { show, masked: false });
    let RoomScene::Results { rows, highest, per_point, .. } = view.scene else { panic!() };
    let shown: Vec<_> =
        rows.iter().map(|r| (r.shown.as_ref().unwrap().option.number, r.rank)).collect();
    assert_eq!(shown, [(3, 1), (4, 2), (1, 3), (2, 4), (5, 5)]);
    assert_eq!((highest, per_point), (2, 1));
    assert!(rows.iter().all(|r| !r.shown.as_ref().unwrap().tied));
}

#[test]
fn nothing_changes_after_closing() {
    let mut room = tied();
    room.close("").unwrap();
    let before = tally(room.held());
    let poll = room.poll;
    let one = crate::room::paper(&[1]);
    for change in [
        Change::CastBallot { poll, voter: Voter::Seat(7), marks: marks(&[(1, 1)]) },
        Change::CastScores { poll, voter: Voter::Seat(7), scores: Vec::new() },
        Change::CastPaper { poll, paper: one.clone() },
        Change::CorrectPaper { poll, was: one.clone(), now: one.clone() },
        Change::SetPapers { poll, handed_out: Some(1), invalid: 0 },
        Change::CountHands { poll, option: idea(1), hands: 1 },
        Change::AllowSurplus { poll, ballots: 1, why: "Lagi".to_owned() },
        Change::ImportBallots {
            poll,
            source: "a1".to_owned(),
            ballots: vec![one],
            blank: 0,
            again: false,
        },
    ] {
        assert_eq!(room.try_to(change.clone()), Err(Refusal::WrongPollState), "{change:?}");
    }
    assert_eq!(tally(room.held()), before);
}

#[test]
fn a_tie_of_scores_keeps_what_stands_behind_each_row_beside_it() {
    let sheet = ScoreSheet::usg(Scale::OneToFive);
    let mut room = Room::open(3, setup(Method::Score(sheet), 1, true));
    let given =
        [(1, [5, 3, 1]), (2, [3, 3, 3])].map(|(n, values)| scores(n, &values.map(Some))).concat();
    room.score(1, given).unwrap();
    room.close("").unwrap();
    let order = [2, 1].map(idea);
    room.go(settle(room.poll, TieBreak::CastingVote, &order, "Paling siap"));
    let decided = decided_ranks(room.held()).unwrap();
    let rows: Vec<_> = decided.rows.iter().map(|r| (r.option, r.rank, r.total)).collect();
    assert_eq!(rows, [(idea(2), 1, 900), (idea(1), 2, 900), (idea(3), 0, 0)]);
    assert!(decided.scores.iter().map(|s| s.option).eq([2, 1, 3].map(idea)));
}
