//! What counting costs: 72,000 scores (300 raters, 80 ideas, 3 criteria), 300 voters with 20 dots
//! among 2,500 ideas, and one ballot more, in memory and until it is on disk.
//!
//! `cargo bench --bench votes`.

#![expect(clippy::unwrap_used, reason = "a room that cannot vote is a failed run")]

use bimtek_lab::{
    sample::{Size, sample},
    session::{
        Basis, Change, Electorate, IdeaNumber, IdeaWords, Mark, Method, NewIdea, OptionKey, Order,
        Paper, PollId, PollSetup, Scale, Score, ScoreSheet, Session, UnitKind, Voter, tally,
        tally_by_kind, tally_by_theme,
    },
    store::{Disk, Place, Saver, Settings, from_ron, to_ron},
};
use chrono::{NaiveDate, NaiveDateTime};
use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

const VOTERS: u32 = 300;

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(16, 0, 0).unwrap()
}

fn timed<R>(run: impl FnOnce() -> R) -> Duration {
    let start = Instant::now();
    let made = black_box(run());
    let took = start.elapsed();
    drop(made);
    took
}

/// The median of so many runs, after one that is not counted; printed.
fn measure(what: &str, runs: usize, mut run: impl FnMut() -> Duration) -> Duration {
    run();
    let mut times: Vec<Duration> = (0..runs).map(|_| run()).collect();
    times.sort_unstable();
    let ms = |d: Duration| d.as_secs_f64() * 1e3;
    let (median, most) = (times[runs / 2], times[runs * 95 / 100]);
    println!("  {what:<44} {:>8.3} ms   95 %: {:>8.3} ms", ms(median), ms(most));
    median
}

fn opened(ideas: u32, method: Method) -> (Session, PollId) {
    let mut session = Session::new("ukur".to_owned(), now());
    let board = session.boards()[0].id;
    let all = (1..=ideas).map(|i| {
        let words = IdeaWords { text: format!("Gagasan {i}"), name: String::new() };
        Change::AddIdea(board, NewIdea { words, ..NewIdea::default() })
    });
    session.apply(Change::All(all.collect()), now()).unwrap();
    let setup = PollSetup {
        title: "Ukur".to_owned(),
        basis: Basis::Ideas,
        method,
        electorate: Electorate::Seats(VOTERS + 1),
        secret: true,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(board, setup), now()).unwrap();
    let poll = session.boards()[0].polls[0].id;
    session.apply(Change::OpenPoll(poll), now()).unwrap();
    (session, poll)
}

fn option(n: u32) -> OptionKey {
    OptionKey::Idea(IdeaNumber(n))
}

fn scores(rater: u32, ideas: u32) -> Vec<Score> {
    let cells = (1..=ideas).flat_map(|n| (0..3_u8).map(move |c| (n, c)));
    let value = |n: u32, c: u8| ((n * 7 + u32::from(c) * 3 + rater * 11) % 5 + 1) as u8;
    cells.map(|(n, c)| Score { option: option(n), criterion: c, value: value(n, c) }).collect()
}

fn marks(voter: u32) -> Vec<Mark> {
    (0..20).map(|i| Mark { option: option((voter * 37 + i * 113) % 2_500 + 1), dots: 1 }).collect()
}

fn casting(what: &str, session: &Session, change: &Change) {
    measure(what, 41, || {
        let mut copy = session.clone();
        let change = change.clone();
        timed(move || {
            copy.apply(change, now()).unwrap();
            copy
        })
    });
}

/// From the ballot at the desk until its voter may be told that it is recorded: a secret poll of
/// every idea of the size "extreme", with 300 papers in it.
fn on_disk() {
    let mut session = sample(Size::Extreme, 1).unwrap();
    if let Some((_, open)) = session.open_poll() {
        let open = open.id;
        session.apply(Change::CancelPoll(open, "Ukur".to_owned()), now()).unwrap();
    }
    let board = session.boards()[0].id;
    let setup = PollSetup {
        title: "Ukur".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 20, max_per_option: 20 },
        electorate: Electorate::Seats(VOTERS + 100),
        secret: true,
        order: Order::ByNumber,
    };
    session.apply(Change::AddPoll(board, setup), now()).unwrap();
    let poll = session.boards()[0].polls.last().unwrap().id;
    session.apply(Change::OpenPoll(poll), now()).unwrap();
    let options: Vec<_> =
        session.poll(poll).unwrap().1.options.iter().map(|option| option.key).collect();
    let paper = |n: u32| {
        let option = |i: u32| options[(n * 37 + i * 113) as usize % options.len()];
        let marks = (0..20).map(|i| Mark { option: option(i), dots: 1 }).collect();
        Change::CastPaper { poll, paper: Paper { marks, ..Paper::default() } }
    };
    (0..VOTERS).for_each(|n| drop(session.apply(paper(n), now()).unwrap()));
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings { files: Arc::new(Disk), clock: Arc::new(now), wake: Arc::new(|| {}) };
    let saver = Saver::start(Place::New(folder.path().to_owned()), settings);
    let mut session = Arc::new(session);
    let mut n = VOTERS;
    println!("300 papers at the size \"extreme\":");
    let median = measure("one paper more, accepted and on disk", 41, || {
        n += 1;
        timed(|| {
            Arc::make_mut(&mut session).apply(paper(n), now()).unwrap();
            saver.save(Arc::clone(&session), n.into());
            assert!(saver.wait_saved(Duration::from_secs(20)));
        })
    });
    let in_time = cfg!(debug_assertions) || median < Duration::from_millis(60);
    assert!(in_time, "a ballot is on disk in 60 ms");
}

fn main() {
    on_disk();
    let sheet = ScoreSheet::usg(Scale::OneToFive);
    let (mut session, poll) = opened(80, Method::Score(sheet));
    for seat in 1..=VOTERS {
        let (voter, scores) = (Voter::Seat(seat), scores(seat, 80));
        session.apply(Change::CastScores { poll, voter, scores }, now()).unwrap();
    }
    println!("300 raters, 80 ideas, 3 criteria:");
    let late = Change::CastScores { poll, voter: Voter::Seat(VOTERS + 1), scores: scores(9, 80) };
    casting("one ballot more", &session, &late);
    session.apply(Change::ClosePoll(poll, String::new()), now()).unwrap();
    let held = session.poll(poll).unwrap().1;
    let given: usize = held.ballots.iter().map(|b| b.scores.len()).sum();
    assert_eq!(given, 72_000);
    let median = measure("tally", 101, || timed(|| tally(held)));
    // Without the compiler's help (`cargo test --benches`) the figure means nothing.
    let in_time = cfg!(debug_assertions) || median < Duration::from_millis(20);
    assert!(in_time, "72,000 scores are counted in 20 ms");
    measure("tally by theme", 101, || timed(|| tally_by_theme(held)));
    measure("the rules, as after reading", 41, || timed(|| session.check()));
    let text = to_ron(&session);
    println!("  {} bytes", text.len());
    measure("to text", 41, || timed(|| to_ron(&session)));
    measure("from text", 41, || timed(|| from_ron(text.as_bytes()).unwrap()));

    let (mut session, poll) = opened(2_500, Method::Dots { budget: 20, max_per_option: 20 });
    for seat in 1..=VOTERS {
        let kind = UnitKind::ALL.get(seat as usize % 7).copied();
        let paper = Paper { marks: marks(seat), kind, ..Paper::default() };
        session.apply(Change::CastPaper { poll, paper }, now()).unwrap();
    }
    println!("300 papers with 20 dots, 2,500 ideas:");
    let late = Paper { marks: marks(VOTERS + 1), ..Paper::default() };
    casting("one paper more", &session, &Change::CastPaper { poll, paper: late });
    session.apply(Change::ClosePoll(poll, String::new()), now()).unwrap();
    let held = session.poll(poll).unwrap().1;
    measure("tally", 101, || timed(|| tally(held)));
    measure("tally by kind, seven kinds", 101, || timed(|| tally_by_kind(held)));
}
