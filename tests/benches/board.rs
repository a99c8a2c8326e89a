//! What a frame of the grouping page costs while a card is dragged over the board: 2,500 ideas in
//! 150 themes, and 10,000 in 500.
//!
//! `cargo bench --bench board`. A frame is what egui does for one: input, the page, and the
//! triangles. The card is carried over chips, columns and edges, so that lists make room and
//! scroll, and no frame is like the one before.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be built is a failed run")]

use bimtek_lab::{
    app::{
        facilitator::group,
        page::{Asks, PageContext},
        room_control::RoomControl,
        style,
        text::Lang,
    },
    sample::{Size, sample},
    session::Session,
};
use chrono::NaiveDateTime;
use eframe::egui::{
    Context, CursorIcon, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2,
};
use std::time::{Duration, Instant};

const FRAMES: usize = 600;
/// Frames before the card is lifted: the page is opened and settles.
const SETTLE: usize = 20;
/// A card of the tray, in a window of 1366 by 768.
const CARD: Pos2 = pos2(120.0, 120.0);

/// Where the pointer is: over chips and columns, now and then at the edges.
fn path(frame: usize) -> Pos2 {
    let t = frame as f32;
    pos2(640.0 + 480.0 * (t * 0.021).sin(), 360.0 + 290.0 * (t * 0.047).sin())
}

fn input(frame: usize) -> RawInput {
    let at = if frame <= SETTLE + 2 { CARD } else { path(frame) };
    let mut events = vec![Event::PointerMoved(at)];
    if frame == SETTLE {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        events.push(Event::PointerButton { pos: at, button, pressed: true, modifiers });
    }
    RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1170.0, 678.0))),
        time: Some(frame as f64 / 60.0),
        events,
        ..RawInput::default()
    }
}

fn measure(session: &Session, suggestions: bool) -> Duration {
    let ctx = Context::default();
    style::install(&ctx);
    style::set_reduced_motion(&ctx, true);
    let board = &session.boards()[0];
    let mut state = group::State::default();
    if suggestions {
        state.found(group::Found::look(board, &|| false).unwrap());
    }
    let room = RoomControl::default();
    let cx = PageContext {
        session,
        revision: 1,
        board: board.id,
        lang: Lang::Indonesian,
        now: NaiveDateTime::default(),
        editable: true,
        commands: &[],
        room: &room,
    };
    let mut times = Vec::with_capacity(FRAMES);
    let mut dragging = 0;
    for frame in 0..FRAMES {
        let input = input(frame);
        let start = Instant::now();
        let output = ctx.run_ui(input, |ui| group::show(ui, &cx, &mut state, &mut Asks::default()));
        let triangles = ctx.tessellate(output.shapes, 1.0);
        times.push(start.elapsed());
        assert!(!triangles.is_empty(), "the page was drawn");
        dragging += usize::from(output.platform_output.cursor_icon == CursorIcon::Grabbing);
    }
    assert!(dragging > FRAMES - SETTLE - 20, "a card was carried in {dragging} frames");
    // Until the card is lifted, and while its glyphs are rasterised, once.
    times.drain(..SETTLE + 20);
    times.sort_unstable();
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    let (median, high) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    println!(
        "board, {} ideas in {} themes, dragging: median {:.2} ms, 95 % below {:.2} ms",
        board.ideas.len(),
        board.themes.len(),
        ms(median),
        ms(high)
    );
    median
}

fn main() {
    if cfg!(debug_assertions) {
        println!("SKIPPED: times are measured with --release");
        return;
    }
    let extreme = measure(&sample(Size::Extreme, 7).unwrap(), true);
    let stress = measure(&sample(Size::Stress, 7).unwrap(), true);
    assert!(extreme <= Duration::from_millis(2), "2,500 ideas: above 2 ms");
    assert!(stress <= Duration::from_millis(3), "10,000 ideas: above 3 ms");
}
