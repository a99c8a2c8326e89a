//! Scoring by criteria.

use crate::room::{Room, idea, scores, setup};
use bimtek_lab::session::{
    Across, Combine, Criterion, CriterionKey, Cut, Method, Quadrant, Refusal, Scale, Score,
    ScoreSheet, Spread, Tally, best, tally, tally_by_theme, turnout,
};

/// Every rater's values for every idea, rater by rater.
fn rated(ideas: u32, sheet: ScoreSheet, raters: &[&[&[u8]]]) -> Room {
    let mut room = Room::open(ideas, setup(Method::Score(sheet), raters.len() as u32, true));
    for (seat, values) in (1..).zip(raters) {
        let rows = (1..).zip(values.iter());
        let all: Vec<Score> = rows
            .flat_map(|(number, row)| {
                let row: Vec<Option<u8>> = row.iter().copied().map(Some).collect();
                scores(number, &row)
            })
            .collect();
        room.score(seat, all).unwrap();
    }
    room
}

fn result(room: &mut Room) -> Tally {
    assert_eq!(tally(room.held()), None, "not before closing");
    room.close("").unwrap();
    tally(room.held()).unwrap()
}

#[test]
fn usg_is_the_sum_of_the_means() {
    let sheet = ScoreSheet::usg(Scale::OneToFive);
    let raters: [&[&[u8]]; 3] = [
        &[&[5, 4, 3], &[3, 3, 3], &[5, 5, 2]],
        &[&[4, 4, 3], &[3, 3, 3], &[4, 4, 4]],
        &[&[4, 4, 4], &[3, 3, 3], &[4, 3, 3]],
    ];
    let mut room = rated(3, sheet, &raters);
    let tally = result(&mut room);
    // 1: 13/3 + 12/3 + 10/3 = 35/3 = 11.67. 2: 9. 3: 13/3 + 12/3 + 9/3 = 34/3 = 11.33.
    assert_eq!(room.result(), [(1, 1, 1_167), (3, 2, 1_133), (2, 3, 900)]);
    assert_eq!((tally.per_point, tally.dots), (100, 0));
    let first = &tally.scores[0];
    let values: Vec<_> = first.criteria.iter().map(|c| c.unwrap().value).collect();
    assert_eq!(values, [433, 400, 333]);
    let urgency = first.criteria[0].unwrap();
    // 5, 4, 4 deviate by the root of 2/9, 0.47.
    assert_eq!((urgency.raters, urgency.min, urgency.max, urgency.deviation), (3, 4, 5, 47));
    // The raters' own totals are 12, 11 and 12: again the root of 2/9.
    assert_eq!(tally.rows[0].spread, Spread { min: 1_100, max: 1_200, deviation: 47 });
    assert!(!first.dissent && (first.complete, first.incomplete) == (3, 0));
    // Seriousness of 3 is 5, 4, 3: its middle half is two apart.
    assert!(tally.scores[1].dissent && tally.scores[1].criteria[1].unwrap().dissent);
}

#[test]
fn usg_may_be_multiplied_where_that_is_stated() {
    let sheet = ScoreSheet { combine: Combine::Product, ..ScoreSheet::usg(Scale::OneToFive) };
    let mut room = rated(2, sheet, &[&[&[5, 5, 2], &[4, 4, 4]]]);
    result(&mut room);
    // 5 x 5 x 2 = 50 and 4 x 4 x 4 = 64, where the sums are 12 and 12.
    assert_eq!(room.result(), [(2, 1, 6_400), (1, 2, 5_000)]);
}

#[test]
fn the_median_is_not_moved_by_one_extreme_rater() {
    let nuf = |across| ScoreSheet { across, ..ScoreSheet::nuf() };
    let raters: [&[&[u8]]; 3] =
        [&[&[8, 8, 8], &[7, 7, 7]], &[&[8, 8, 8], &[7, 7, 7]], &[&[1, 1, 1], &[7, 7, 7]]];
    let mut by_median = rated(2, nuf(Across::Median), &raters);
    result(&mut by_median);
    assert_eq!(by_median.result(), [(1, 1, 2_400), (2, 2, 2_100)]);
    let mut by_mean = rated(2, nuf(Across::Mean), &raters);
    result(&mut by_mean);
    // 17/3 three times is 17.
    assert_eq!(by_mean.result(), [(2, 1, 2_100), (1, 2, 1_700)]);
}

#[test]
fn apkl_lets_pass_what_most_say_yes_to_four_times() {
    let raters: [&[&[u8]]; 3] = [
        &[&[1, 1, 1, 1], &[1, 1, 1, 1], &[1, 1, 1, 1]],
        &[&[1, 1, 1, 1], &[1, 1, 1, 0], &[1, 1, 0, 1]],
        &[&[1, 0, 1, 1], &[1, 1, 1, 0], &[0, 1, 1, 1]],
    ];
    let mut room = rated(3, ScoreSheet::apkl(), &raters);
    let tally = result(&mut room);
    let passed: Vec<_> = tally.scores.iter().map(|s| (s.option, s.passed)).collect();
    // 3 has 2/3 + 1 + 2/3 + 1 = 3.33 and passes; 2 has 1 + 1 + 1 + 1/3 = 3.33 and does not.
    let expected = [(idea(1), Some(true)), (idea(3), Some(true)), (idea(2), Some(false))];
    assert_eq!(passed, expected);
    assert_eq!(room.result(), [(1, 1, 367), (3, 2, 333), (2, 3, 333)]);
    assert_eq!(best(&tally, Cut::Rank(3)), [idea(1), idea(3)], "only these go on");
}

#[test]
fn half_of_the_room_is_not_most_of_it() {
    let mut room =
        rated(2, ScoreSheet::pp38(), &[&[&[1; 5], &[1; 5]], &[&[1, 1, 0, 1, 1], &[1; 5]]]);
    let tally = result(&mut room);
    assert_eq!(tally.scores[1].option, idea(1));
    assert_eq!(tally.scores[1].passed, Some(false));
}

#[test]
fn impact_and_effort_give_quadrants_and_little_effort_counts_for_an_idea() {
    use Quadrant::{FillIn, MajorProject, QuickWin, Thankless};
    let raters: [&[&[u8]]; 1] = [&[&[5, 1], &[5, 5], &[2, 1], &[1, 4]]];
    let mut room = rated(4, ScoreSheet::impact_effort(), &raters);
    let tally = result(&mut room);
    // Impact and what is missing to an effort of 6: 5 + 5, 5 + 1, 2 + 5, 1 + 2.
    assert_eq!(room.result(), [(1, 1, 1_000), (3, 2, 700), (2, 3, 600), (4, 4, 300)]);
    let quadrants: Vec<_> = tally.scores.iter().map(|s| s.quadrant.unwrap()).collect();
    assert_eq!(quadrants, [QuickWin, FillIn, MajorProject, Thankless]);
    assert_eq!(tally.scores[2].criteria[1].unwrap().value, 500, "effort as it was given");
}

#[test]
fn own_criteria_have_weights() {
    let own = |name: &str, weight| Criterion {
        weight,
        ..Criterion::plain(CriterionKey::Own { short: String::new(), name: name.to_owned() })
    };
    let sheet = ScoreSheet::own(vec![own("Dampak", 3), own("Kesiapan", 1)], Scale::OneToFive);
    let mut room = rated(2, sheet, &[&[&[5, 1], &[3, 5]], &[&[4, 2], &[4, 4]]]);
    result(&mut room);
    // 3 x 4.5 + 1.5 = 15 and 3 x 3.5 + 4.5 = 15: a tie.
    assert_eq!(room.result(), [(1, 1, 1_500), (2, 1, 1_500)]);
}

#[test]
fn a_missing_score_is_never_a_zero() {
    let sheet = ScoreSheet::usg(Scale::OneToFive);
    let mut room = Room::open(3, setup(Method::Score(sheet), 3, true));
    let full = |n, u, s, g| scores(n, &[Some(u), Some(s), Some(g)]);
    room.score(1, [full(1, 4, 4, 4), full(2, 3, 3, 3)].concat()).unwrap();
    let partly = [scores(1, &[Some(5), None, Some(5)]), scores(3, &[None, Some(5), None])].concat();
    room.score(2, partly).unwrap();
    room.score(3, Vec::new()).unwrap();
    let tally = result(&mut room);
    // 1: U 4.5, S 4 (one rater), G 4.5. 3: nobody scored U and G, so there is no total at all.
    assert_eq!(room.result(), [(1, 1, 1_300), (2, 2, 900), (3, 0, 0)]);
    let row = &tally.rows[2];
    assert!(!row.complete && !row.tied && row.ballots == 1);
    let last = &tally.scores[2];
    assert_eq!((last.complete, last.incomplete, last.passed), (0, 1, None));
    assert_eq!(last.criteria[1].unwrap().value, 500, "what there is stays visible");
    assert!(last.criteria[0].is_none());
    assert_eq!((tally.scores[0].complete, tally.scores[0].incomplete), (1, 1));
    assert_eq!(best(&tally, Cut::Rank(9)), [idea(1), idea(2)]);
    assert_eq!(best(&tally, Cut::Total(0)), [idea(1), idea(2)]);
    let counted = turnout(room.held());
    assert_eq!((counted.valid, counted.blank), (2, 1));
    // A theme is the mean of what can be ranked: (13 + 9) / 2.
    assert_eq!(tally_by_theme(room.held()).unwrap()[0].total, 1_100);
}

#[test]
fn a_score_against_the_sheet_is_refused() {
    let sheet = ScoreSheet::usg(Scale::OneToFive);
    let mut room = Room::open(2, setup(Method::Score(sheet), 1, true));
    let score = |criterion, value| vec![Score { option: idea(1), criterion, value }];
    let range = Err(Refusal::OutOfRange { min: 1, max: 5 });
    assert_eq!(room.score(1, score(0, 0)), range);
    assert_eq!(room.score(1, score(0, 6)), range);
    assert_eq!(room.score(1, score(3, 5)), Err(Refusal::UnknownCriterion(3)));
    let twice = [score(0, 5), score(0, 4)].concat();
    assert_eq!(room.score(1, twice), Err(Refusal::ScoredTwice(idea(1))));
    let unknown = vec![Score { option: idea(9), criterion: 0, value: 5 }];
    assert_eq!(room.score(1, unknown), Err(Refusal::UnknownOption(idea(9))));
}

#[test]
fn a_sheet_that_cannot_be_scored_is_refused() {
    let mut room = Room::before(2, &[]);
    let usg = ScoreSheet::usg(Scale::OneToFive);
    let with = |criteria| ScoreSheet { criteria, ..usg.clone() };
    let plain = || Criterion::plain(CriterionKey::Urgency);
    let heavy = Criterion { weight: 101, ..plain() };
    let weighted = Criterion { weight: 2, ..plain() };
    let named = |n: usize| {
        let name = format!("Kriteria {n}");
        Criterion::plain(CriterionKey::Own { short: String::new(), name })
    };
    let unnamed =
        Criterion::plain(CriterionKey::Own { short: "A".to_owned(), name: " ".to_owned() });
    let many = with((0..7).map(named).collect());
    let product = |sheet| ScoreSheet { combine: Combine::Product, ..sheet };
    let range = |min, max| Refusal::OutOfRange { min, max };
    for (sheet, why) in [
        (with(Vec::new()), range(1, 12)),
        (with((0..13).map(named).collect()), range(1, 12)),
        (product(many.clone()), range(1, 6)),
        (with(vec![heavy]), range(1, 100)),
        (product(with(vec![weighted])), range(1, 1)),
        (with(vec![plain(), plain()]), Refusal::CriterionTwice),
        (with(vec![unnamed]), Refusal::EmptyText),
        (ScoreSheet { gate: true, ..usg.clone() }, Refusal::WrongMethod),
    ] {
        let answer = room.add(setup(Method::Score(sheet.clone()), 1, true));
        assert_eq!(answer, Err(why), "{sheet:?}");
    }
    room.add(setup(Method::Score(many), 1, true)).unwrap();
}
