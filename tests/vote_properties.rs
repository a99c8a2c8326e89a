//! What holds for any ballots: sums, and that no order makes a difference. A workshop made for
//! voting is driven, so that most changes are taken.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    session::{
        Ballot, Basis, BoardId, Change, Electorate, IdeaNumber, IdeaWords, Mark, Method, NewIdea,
        OptionKey, Order, Paper, PollId, PollSetup, Scale, Score, ScoreSheet, Session, UnitKind,
        Voter, tally, tally_by_kind,
    },
    store::{from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;

const IDEAS: u32 = 5;
const SEATS: u32 = 30;

fn at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(14, 0, 0).unwrap()
}

fn opened(method: Method, secret: bool) -> (Session, PollId) {
    let mut session = Session::new("uji".to_owned(), at());
    let board = session.boards()[0].id;
    ideas(&mut session, board);
    let setup = PollSetup {
        title: "Uji".to_owned(),
        basis: Basis::Ideas,
        method,
        electorate: Electorate::Seats(SEATS),
        secret,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(board, setup), at()).unwrap();
    let poll = session.boards()[0].polls[0].id;
    session.apply(Change::OpenPoll(poll), at()).unwrap();
    (session, poll)
}

fn ideas(session: &mut Session, board: BoardId) {
    for i in 1..=IDEAS {
        let words = IdeaWords { text: format!("Gagasan {i}"), name: String::new() };
        let idea = NewIdea { words, ..NewIdea::default() };
        session.apply(Change::AddIdea(board, idea), at()).unwrap();
    }
}

fn option(n: u32) -> OptionKey {
    OptionKey::Idea(IdeaNumber(n))
}

/// What one voter marks, with the kind of unit and whether it comes on paper.
type Slip = (Vec<(u32, u8)>, usize, bool);

fn slips() -> impl Strategy<Value = Vec<Slip>> {
    let marks = prop::collection::vec((1..=IDEAS, 1_u8..=2), 0..3);
    prop::collection::vec((marks, 0..3_usize, any::<bool>()), 0..=SEATS as usize)
}

fn marks(slip: &Slip) -> Vec<Mark> {
    slip.0.iter().map(|(n, dots)| Mark { option: option(*n), dots: *dots }).collect()
}

/// Takes slips in this order; each has its own seat.
fn taken(secret: bool, slips: &[(u32, Slip)]) -> Session {
    let (mut session, poll) = opened(Method::Dots { budget: 4, max_per_option: 4 }, secret);
    for (seat, slip) in slips {
        let change = if slip.2 {
            let kind = UnitKind::ALL.get(slip.1).copied();
            Change::CastPaper {
                poll,
                paper: Paper { marks: marks(slip), kind, ..Paper::default() },
            }
        } else {
            Change::CastBallot { poll, voter: Voter::Seat(*seat), marks: marks(slip) }
        };
        session.apply(change, at()).unwrap();
    }
    session.check().unwrap();
    session
}

/// Scores of one rater: option, criterion and value, each cell at most once.
fn rater() -> impl Strategy<Value = Vec<Score>> {
    let cell = prop::option::weighted(0.8, 1_u8..=5);
    prop::collection::vec(cell, IDEAS as usize * 3).prop_map(|cells| {
        (0_u32..)
            .zip(cells)
            .filter_map(|(i, value)| {
                let criterion = (i % 3) as u8;
                Some(Score { option: option(i / 3 + 1), criterion, value: value? })
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn totals_are_all_the_dots_and_no_order_makes_a_difference(
        slips in slips().prop_map(|slips| (1..).zip(slips).collect::<Vec<(u32, Slip)>>()),
        shuffled in any::<prop::sample::Index>(),
    ) {
        let mut other = slips.clone();
        if !other.is_empty() {
            let by = shuffled.index(other.len());
            other.rotate_left(by);
            other[by..].reverse();
        }
        let mut one = taken(true, &slips);
        let mut two = taken(true, &other);
        prop_assert_eq!(to_ron(&one), to_ron(&two), "also in the file");
        let poll = one.boards()[0].polls[0].id;
        for session in [&mut one, &mut two] {
            session.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
            session.check().unwrap();
        }
        prop_assert_eq!(to_ron(&one), to_ron(&two), "and once it is closed, kinds and all");
        let held = one.poll(poll).unwrap().1;
        let result = tally(held).unwrap();
        let dots: u32 = slips.iter().flat_map(|(_, s)| &s.0).map(|(_, d)| u32::from(*d)).sum();
        prop_assert_eq!(result.dots, dots);
        prop_assert_eq!(result.rows.iter().map(|r| r.total).sum::<u32>(), dots);
        let by_kind = tally_by_kind(held);
        if !by_kind.is_empty() {
            prop_assert_eq!(by_kind.iter().map(|k| k.tally.dots).sum::<u32>(), dots);
        }
        let again = from_ron(to_ron(&one).as_bytes()).unwrap();
        prop_assert!(again == one);
    }

    #[test]
    fn a_poll_with_names_counts_like_a_secret_one(
        slips in slips().prop_map(|slips| (1..).zip(slips).collect::<Vec<(u32, Slip)>>()),
    ) {
        let [mut named, mut secret] = [false, true].map(|s| taken(s, &slips));
        let poll = named.boards()[0].polls[0].id;
        for session in [&mut named, &mut secret] {
            session.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
        }
        let result = |s: &Session| tally(s.poll(poll).unwrap().1);
        prop_assert_eq!(result(&named), result(&secret));
    }

    #[test]
    fn ballots_brought_in_together_or_apart_give_one_result(
        slips in slips(),
        cut in any::<prop::sample::Index>(),
    ) {
        let papers: Vec<Paper> =
            slips.iter().map(|s| Paper { marks: marks(s), ..Paper::default() }).collect();
        let cut = cut.index(papers.len() + 1);
        let bring = |parts: [&[Paper]; 2]| {
            let (mut session, poll) = opened(Method::Dots { budget: 4, max_per_option: 4 }, true);
            for (i, part) in parts.iter().enumerate().filter(|(_, part)| !part.is_empty()) {
                let (source, ballots) = (format!("berkas {i}"), part.to_vec());
                let import =
                    Change::ImportBallots { poll, source, ballots, blank: 0, again: false };
                session.apply(import, at()).unwrap();
            }
            session.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
            let held = session.poll(poll).unwrap().1;
            (held.ballots.clone(), tally(held).unwrap())
        };
        let whole = bring([&papers, &[]]);
        prop_assert_eq!(&whole, &bring([&papers[..cut], &papers[cut..]]));
        prop_assert_eq!(&whole, &bring([&papers[cut..], &papers[..cut]]));
        prop_assert!(whole.0.iter().all(|b: &Ballot| b.voter.is_none()));
    }

    #[test]
    fn scores_stay_within_what_the_raters_gave(
        raters in prop::collection::vec(rater(), 1..9),
        turn in any::<prop::sample::Index>(),
    ) {
        let sheet = ScoreSheet::usg(Scale::OneToFive);
        let closed = |raters: &[Vec<Score>]| {
            let (mut session, poll) = opened(Method::Score(sheet.clone()), true);
            for (seat, scores) in (1..).zip(raters) {
                let (voter, scores) = (Voter::Seat(seat), scores.clone());
                session.apply(Change::CastScores { poll, voter, scores }, at()).unwrap();
            }
            session.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
            let text = to_ron(&session);
            let again = from_ron(text.as_bytes()).unwrap();
            assert!(again == session && to_ron(&again) == text);
            tally(session.poll(poll).unwrap().1).unwrap()
        };
        let result = closed(&raters);
        let mut turned = raters.clone();
        turned.rotate_left(turn.index(raters.len()));
        prop_assert_eq!(&result, &closed(&turned));
        for (row, scores) in result.rows.iter().zip(&result.scores) {
            prop_assert_eq!(row.option, scores.option);
            prop_assert_eq!(row.complete, scores.criteria.iter().all(Option::is_some));
            prop_assert_eq!(row.rank > 0, row.complete);
            prop_assert!(!row.complete || (300..=1_500).contains(&row.total));
            for criterion in scores.criteria.iter().flatten() {
                let ends = u32::from(criterion.min) * 100..=u32::from(criterion.max) * 100;
                prop_assert!(ends.contains(&criterion.value));
                prop_assert!(criterion.deviation <= 200);
            }
        }
        let ranked: Vec<_> = result.rows.iter().filter(|r| r.rank > 0).collect();
        prop_assert!(ranked.is_sorted_by(|a, b| a.total >= b.total && a.rank <= b.rank));
    }
}
