//! What a frame of the pages of voting, results and plans costs at the size "extreme": 2,500
//! options, 300 ballots of 20 dots, 60 chosen ideas, 200 activities in one plan.
//!
//! A frame is what egui does for one: input, the page, and the triangles. The list is scrolled and
//! the pointer moves, so that nothing is the same as in the frame before.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be built is a failed run")]

use bimtek_lab::app::{
    facilitator::{plan, results, vote},
    page::{Asks, PageContext},
    room_control::RoomControl,
    style,
    text::Lang,
};
use bimtek_lab::session::{
    Activity, Basis, BoardId, Change, Electorate, Hue, IdeaNumber, IdeaWords, Mark, Method,
    NewIdea, OptionKey, Order, Phase, PlanWork, PollId, PollSetup, Scale, Score, ScoreSheet,
    Session, ThemeLook, UnitKind, UnitProfile, Voter,
};
use chrono::{NaiveDate, NaiveDateTime};
use eframe::egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase,
    Ui, vec2,
};
use std::time::{Duration, Instant};

const IDEAS: u32 = 2_500;
const FRAMES: usize = 400;
const MEDIAN: Duration = Duration::from_millis(2);
const BOARD: BoardId = BoardId(1);

fn at() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

fn day() -> Session {
    let mut session = Session::new("ukuran".to_owned(), at());
    let mut changes = Vec::new();
    for n in 0..90 {
        let kind = UnitKind::ALL[n % UnitKind::ALL.len()];
        let name = format!("Unit contoh {n}");
        changes.push(Change::AddUnit(UnitProfile { name, kind, ..UnitProfile::default() }));
    }
    session.apply(Change::All(changes), at()).unwrap();
    let units: Vec<_> = session.units().iter().map(|u| u.id).collect();
    let ideas = (0..IDEAS).map(|n| {
        let text = format!("Ide contoh {n}: pelayanan yang lebih cepat untuk warga di kelurahan");
        let words = IdeaWords { text, name: format!("Nama ide contoh {n}") };
        let unit = Some(units[n as usize % units.len()]);
        Change::AddIdea(BOARD, NewIdea { words, unit, ..NewIdea::default() })
    });
    session.apply(Change::All(ideas.collect()), at()).unwrap();
    let themes = (0..150_u32).map(|n| Change::AddTheme {
        board: BOARD,
        look: ThemeLook {
            name: format!("Tema {n}"),
            hue: Hue::nth(n as usize),
            ..ThemeLook::default()
        },
        index: usize::MAX,
        ideas: (1..=16).map(|i| IdeaNumber(n * 16 + i)).collect(),
    });
    session.apply(Change::All(themes.collect()), at()).unwrap();
    session
}

fn rules() -> PollSetup {
    PollSetup {
        title: "Pemungutan contoh".to_owned(),
        basis: Basis::Ideas,
        method: Method::Dots { budget: 20, max_per_option: 3 },
        electorate: Electorate::Seats(300),
        secret: true,
        order: Order::ByNumber,
    }
}

fn opened(voters: u32) -> (Session, PollId) {
    let mut session = day();
    session.apply(Change::AddPoll(BOARD, rules()), at()).unwrap();
    let poll = session.boards()[0].polls[0].id;
    session.apply(Change::OpenPoll(poll), at()).unwrap();
    for seat in 1..=voters {
        let marks = (0..20_u32).map(|n| Mark {
            option: OptionKey::Idea(IdeaNumber((seat * 37 + n * n * 11) % IDEAS + 1)),
            dots: 1,
        });
        let mut marks: Vec<Mark> = marks.collect();
        marks.sort_unstable();
        marks.dedup();
        session.apply(Change::CastBallot { poll, voter: Voter::Seat(seat), marks }, at()).unwrap();
    }
    (session, poll)
}

fn closed() -> Session {
    let (mut session, poll) = opened(300);
    session.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
    for n in 1..=60 {
        let (idea, reason) = (IdeaNumber(n * 7), String::new());
        let choose = Change::Choose { board: BOARD, idea, poll: Some(poll), reason };
        session.apply(choose, at()).unwrap();
    }
    session
}

/// All ideas scored by USG, 30 raters of 80 ideas each, so that some are incomplete.
fn scored() -> Session {
    let mut session = day();
    let method = Method::Score(ScoreSheet::usg(Scale::OneToFive));
    session.apply(Change::AddPoll(BOARD, PollSetup { method, ..rules() }), at()).unwrap();
    let poll = session.boards()[0].polls[0].id;
    session.apply(Change::OpenPoll(poll), at()).unwrap();
    for seat in 1..=30_u32 {
        let cell = |n: u32| Score {
            option: OptionKey::Idea(IdeaNumber(n / 3 + 1)),
            criterion: (n % 3) as u8,
            value: (n * seat % 5 + 1) as u8,
        };
        let scores = ((seat - 1) * 240..seat * 240).map(cell).collect();
        session.apply(Change::CastScores { poll, voter: Voter::Seat(seat), scores }, at()).unwrap();
    }
    session.apply(Change::ClosePoll(poll, String::new()), at()).unwrap();
    session
}

fn planned() -> Session {
    let mut session = closed();
    let plan = session.chosen().next().unwrap().id;
    let activities = (0..200).map(|n| Activity {
        phase: Phase::ALL[n / 50],
        what: format!("Kegiatan contoh {n} yang cukup panjang untuk dua baris"),
        who: "Tim mutu".to_owned(),
        output: "Laporan".to_owned(),
        method: "Rapat kerja".to_owned(),
        months: vec![3, 4, 5, 9],
    });
    let work = PlanWork { activities: activities.collect(), ..PlanWork::default() };
    session.apply(Change::EditPlan(plan, work), at()).unwrap();
    session
}

fn input(frame: usize) -> RawInput {
    let down = (frame / 40).is_multiple_of(2);
    let step = if down { -60.0 } else { 60.0 };
    RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1170.0, 678.0))),
        time: Some(frame as f64 / 60.0),
        events: vec![
            Event::PointerMoved(Pos2::new(300.0 + (frame % 90) as f32, 420.0)),
            Event::MouseWheel {
                unit: MouseWheelUnit::Point,
                delta: vec2(0.0, step),
                phase: TouchPhase::Move,
                source: MouseWheelSource::Wheel,
                modifiers: Modifiers::NONE,
            },
        ],
        ..RawInput::default()
    }
}

/// Median and 95th part in a hundred of the time of a frame.
fn measure<S: Default>(
    name: &str,
    session: &Session,
    show: fn(&mut Ui, &PageContext<'_>, &mut S, &mut Asks),
) -> Duration {
    let ctx = Context::default();
    style::install(&ctx);
    style::set_reduced_motion(&ctx, true);
    let (mut state, room) = (S::default(), RoomControl::default());
    let cx = PageContext {
        session,
        revision: 1,
        board: BOARD,
        lang: Lang::Indonesian,
        now: at(),
        editable: true,
        commands: &[],
        room: &room,
    };
    let mut times = Vec::with_capacity(FRAMES);
    for frame in 0..FRAMES {
        let input = input(frame);
        let start = Instant::now();
        let output = ctx.run_ui(input, |ui| show(ui, &cx, &mut state, &mut Asks::default()));
        let shapes = output.shapes.len();
        let triangles = ctx.tessellate(output.shapes, 1.0);
        times.push(start.elapsed());
        assert!(shapes > 50 && !triangles.is_empty(), "{name} was drawn");
    }
    // The first frames rasterise glyphs, once.
    times.drain(..20);
    times.sort_unstable();
    let (median, high) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    println!("{name}: median {:.2} ms, 95 % below {:.2} ms", ms(median), ms(high));
    median
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn main() {
    if cfg!(debug_assertions) {
        println!("SKIPPED: times are measured with --release");
        return;
    }
    let mut draft = day();
    draft.apply(Change::AddPoll(BOARD, rules()), at()).unwrap();
    let medians = [
        measure("set-up, 2,500 options", &draft, vote::show),
        measure("open poll, 150 of 300 missing", &opened(150).0, vote::show),
        measure("results, 2,500 rows", &closed(), results::show),
        measure("results of scores, 2,500 rows", &scored(), results::show),
        measure("plan, 200 activities", &planned(), plan::show),
    ];
    assert!(medians.iter().all(|m| *m <= MEDIAN), "a median frame is above {MEDIAN:?}");
}
