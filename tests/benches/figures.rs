//! The figures of the README: reading, writing, changes, and what a frame of every page and of
//! every view of the shared screen costs, at the sizes "extreme" and "stress".
//!
//! `cargo bench --bench figures`. A frame is what egui does for one: input, logic, the page, and
//! the triangles. The pointer moves in every frame, so that nothing is the same as before.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be built is a failed run")]

use bimtek_lab::{
    app::{App, Clock, screen, style},
    sample::{Size, sample},
    session::{
        Change, History, IdeaWords, NewIdea, Page, Place, RoomChoice, RoomView, Session, Show,
    },
    store::{self, Disk, Saver, Settings},
};
use chrono::{NaiveDate, NaiveDateTime};
use eframe::egui::{
    Context, Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, RawInput, Rect,
    TouchPhase, pos2, vec2,
};
use std::{
    hint::black_box,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2019, 7, 8).unwrap().and_hms_opt(16, 0, 0).unwrap()
}

/// Median and 95th percentile of so many runs.
fn measure(runs: usize, mut run: impl FnMut() -> Duration) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..runs).map(|_| run()).collect();
    times.sort_unstable();
    (times[runs / 2], times[runs * 95 / 100])
}

fn timed<R>(run: impl FnOnce() -> R) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

fn say(what: &str, (median, most): (Duration, Duration)) {
    let ms = |d: Duration| d.as_secs_f64() * 1e3;
    println!("  {what:<44} {:>8.2} ms   95 %: {:>8.2} ms", ms(median), ms(most));
}

fn files(session: &Session, text: &str) {
    let alone = measure(15, || timed(|| ron::from_str::<Session>(text).unwrap()));
    say("ron::from_str alone", alone);
    say("read and checked", measure(15, || timed(|| store::from_ron(text.as_bytes()).unwrap())));
    say("written as text", measure(15, || timed(|| store::to_ron(session))));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sesi.ron");
    say(
        "written to disk, durably",
        measure(15, || timed(|| store::write_whole(&path, text.as_bytes()).unwrap())),
    );
}

fn changes(session: &Session) {
    let board = session.boards()[0].id;
    let mut desk = Arc::new(session.clone());
    let mut history = History::default();
    let mut n = 0;
    let mut apply = |make: &dyn Fn(u32) -> Change| {
        measure(200, || {
            // As while a save is running: the snapshot is alive, so the change copies what it needs.
            let snapshot = Arc::clone(&desk);
            n += 1;
            let change = make(n);
            let took = timed(|| history.apply(Arc::make_mut(&mut desk), change, now()).unwrap());
            drop(snapshot);
            took
        })
    };
    let add = |n: u32| {
        let words = IdeaWords { text: format!("Ide ukur {n}"), name: String::new() };
        Change::AddIdea(board, NewIdea { words, ..NewIdea::default() })
    };
    say("a change: an idea added", apply(&add));
    let themes: Vec<_> = session.boards()[0].themes.iter().map(|t| t.id).collect();
    let cards: Vec<_> = session.boards()[0].cards().map(|i| i.number).collect();
    let to = |n: u32| Change::MoveIdeas {
        board,
        ideas: vec![cards[n as usize * 7 % cards.len()]],
        to: Place::Theme(themes[n as usize % themes.len()]),
        index: 0,
    };
    say("a change: a card moved", apply(&to));
}

fn saving(session: &Session) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings { files: Arc::new(Disk), clock: Arc::new(now), wake: Arc::new(|| {}) };
    let saver = Saver::start(store::Place::New(folder.path().to_owned()), settings);
    let session = Arc::new(session.clone());
    let mut revision = 0;
    let mut held = Vec::new();
    let on_disk = measure(25, || {
        revision += 1;
        let start = Instant::now();
        saver.save(Arc::clone(&session), revision);
        held.push(start.elapsed());
        assert!(saver.wait_saved(Duration::from_secs(20)));
        start.elapsed()
    });
    say("a change on disk", on_disk);
    held.sort_unstable();
    say("the drawing thread held by it", (held[held.len() / 2], held[held.len() - 1]));
}

/// The window without a screen: frames with their input, timed.
struct Window {
    ctx: Context,
    app: App,
    time: f64,
    size: (f32, f32),
}

impl Window {
    fn open(file: &Path, library: &Path) -> Self {
        let ctx = Context::default();
        style::install(&ctx);
        let clock: Clock = Arc::new(now);
        let mut app = App::new(&ctx, clock, None, library.to_owned());
        app.open_first(file.to_owned());
        let mut window = Self { ctx, app, time: 0.0, size: (1366.0, 768.0) };
        window.frame(Vec::new());
        window
    }

    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(self.size.0, self.size.1))),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let start = Instant::now();
        let app = &mut self.app;
        let output = self.ctx.run_ui(input, |ui| {
            app.logic(&ui.ctx().clone());
            app.ui(ui);
        });
        let triangles = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let took = start.elapsed();
        black_box(triangles);
        took
    }

    fn press(&mut self, key: Key, modifiers: Modifiers) {
        let event =
            |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        self.frame(vec![event(true)]);
        self.frame(vec![event(false)]);
        for _ in 0..20 {
            self.frame(Vec::new());
        }
    }

    fn measure(&mut self, what: &str, events: impl Fn(usize) -> Vec<Event>) {
        for i in 0..30 {
            self.frame(events(i));
        }
        let mut i = 0;
        let taken = measure(300, || {
            i += 1;
            self.frame(events(i))
        });
        say(what, taken);
    }
}

fn moving(i: usize) -> Event {
    let i = i as f32;
    Event::PointerMoved(pos2(420.0 + (i * 7.0) % 500.0, 300.0 + (i * 11.0) % 350.0))
}

fn scrolling(i: usize) -> Vec<Event> {
    let wheel = Event::MouseWheel {
        source: MouseWheelSource::Wheel,
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, if i % 120 < 90 { -40.0 } else { 120.0 }),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
    };
    vec![moving(i), wheel]
}

fn pages(file: &Path, library: &Path) {
    let mut window = Window::open(file, library);
    let stages = [
        (Key::Num1, "Persiapan"),
        (Key::Num2, "Curah gagasan"),
        (Key::Num3, "Pengelompokan"),
        (Key::Num4, "Pemungutan suara"),
        (Key::Num5, "Hasil"),
        (Key::Num6, "Rencana aksi"),
        (Key::Num7, "Laporan"),
    ];
    for (key, name) in stages {
        window.press(key, Modifiers::COMMAND);
        window.measure(&format!("{name}, pointer moving"), |i| vec![moving(i)]);
        window.measure(&format!("{name}, scrolling"), scrolling);
    }
    window.press(Key::Num2, Modifiers::COMMAND);
    window.measure("Curah gagasan, typing", |i| {
        let letter = char::from(b'a' + (i % 26) as u8);
        vec![Event::Text(if i % 6 == 5 { " ".to_owned() } else { letter.to_string() })]
    });
    window.press(Key::Num3, Modifiers::COMMAND);
    // A card of the tray is taken and carried about.
    let at = pos2(300.0, 300.0);
    window.frame(vec![Event::PointerMoved(at)]);
    let button = |pressed, pos| Event::PointerButton {
        pos,
        button: eframe::egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.frame(vec![button(true, at)]);
    window.measure("Pengelompokan, dragging", |i| vec![moving(i)]);
    window.frame(vec![button(false, at)]);
}

fn views(session: &Session) {
    let board = session.boards()[0].id;
    let poll = session.boards()[0].polls[0].id;
    let page = |size| Page { index: 1, size };
    let idea = session.boards()[0].cards().next().unwrap().number;
    let shows = [
        ("layar: pertanyaan", Show::Prompt(board)),
        ("layar: dinding", Show::Wall(board, page(16))),
        ("layar: tema", Show::Themes(board, page(10))),
        ("layar: sorotan", Show::Spotlight(board, idea)),
        ("layar: pilihan", Show::Voting(poll, page(16))),
        ("layar: bilik", Show::Booth(poll)),
        ("layar: hasil", Show::Results(poll, page(8), 8)),
        ("layar: penutup", Show::Closing),
    ];
    let ctx = Context::default();
    style::install(&ctx);
    let mut state = screen::ScreenState::default();
    for (name, show) in shows {
        let choice = RoomChoice { show, masked: false };
        say(&format!("{name}, built"), measure(20, || timed(|| RoomView::new(session, choice))));
        let view = RoomView::new(session, choice);
        let mut time = 0.0;
        let mut frame = || {
            time += 1.0 / 60.0;
            let input = RawInput {
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0))),
                time: Some(time),
                events: vec![moving((time * 60.0) as usize)],
                ..RawInput::default()
            };
            let start = Instant::now();
            let output = ctx.run_ui(input, |ui| {
                let rect = ui.max_rect();
                let mode = screen::Mode::Room(&mut state);
                let look = screen::Look::default();
                black_box(screen::show(ui, rect, &view, look, now(), mode));
            });
            black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
            start.elapsed()
        };
        for _ in 0..20 {
            frame();
        }
        say(&format!("{name}, a frame"), measure(200, frame));
    }
}

fn main() {
    for size in [Size::Extreme, Size::Stress] {
        let session = sample(size, 1).unwrap();
        let text = store::to_ron(&session);
        let ideas = session.boards()[0].ideas.len();
        println!("{size:?}: {ideas} ideas, {:.1} MB", text.len() as f64 / 1e6);
        files(&session, &text);
        changes(&session);
        saving(&session);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("ukuran.ron");
        std::fs::write(&file, &text).unwrap();
        pages(&file, folder.path());
        views(&session);
    }
}
