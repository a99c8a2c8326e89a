//! What a frame of every view of the shared screen costs when it is as full as it can be: long
//! texts, 300 voters, 2,500 options, results that grow. `cargo bench --bench screen`
//!
//! A frame is what egui does for one: input, the view, and the triangles. The limit is a median of
//! 2 ms. A picture that is saved is drawn by the processor alone, 1920 by 1080, and written as PNG;
//! its limit is a median of 300 ms.

use bimtek_lab::{
    app::{
        pictures::{Studio, WIDE},
        screen::{Look, Mode, ScreenState, Thumbnail, show},
        style,
    },
    session::RoomView,
};
use eframe::egui::{Context, Event, Pos2, RawInput, Rect, Ui, pos2, vec2};
use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

#[path = "../screens/mod.rs"]
mod screens;

const FRAMES: u32 = 400;
const LIMIT: Duration = Duration::from_millis(2);
const PICTURES: u32 = 9;
const PICTURE_LIMIT: Duration = Duration::from_millis(300);

/// The median and the worst of many frames; the pointer moves in each.
fn measure(mut draw: impl FnMut(&mut Ui)) -> (Duration, Duration) {
    let ctx = Context::default();
    style::install(&ctx);
    let mut times = Vec::new();
    for frame in 0..FRAMES {
        let at = pos2(20.0 + f64::from(frame) as f32 * 3.0, 300.0 + (frame % 50) as f32);
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 720.0))),
            time: Some(f64::from(frame) / 60.0),
            events: vec![Event::PointerMoved(at)],
            ..RawInput::default()
        };
        let start = Instant::now();
        let output = ctx.run_ui(input, &mut draw);
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        times.push(start.elapsed());
    }
    // The first frames draw the letters, once.
    times.drain(..10);
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() - 1])
}

fn say(name: &str, (median, worst): (Duration, Duration), limit: Duration) -> bool {
    println!("{name:24} median {median:>10.1?}   worst {worst:>10.1?}");
    median <= limit
}

/// A picture in its file, with letters that were cut before.
fn saved(studio: &mut Studio, view: &RoomView) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..PICTURES)
        .map(|_| {
            let start = Instant::now();
            black_box(studio.screen(view, Look::default(), WIDE, screens::now()).png());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() - 1])
}

fn screen(view: &RoomView) -> (Duration, Duration) {
    let mut state = ScreenState::default();
    measure(|ui| {
        let rect = ui.max_rect();
        let mode = Mode::Room(&mut state);
        black_box(show(ui, rect, view, Look::default(), screens::now(), mode));
    })
}

fn picture(view: RoomView, size: [f32; 2]) -> (Duration, Duration) {
    let (view, mut picture) = (Arc::new(view), Thumbnail::default());
    measure(|ui| {
        let rect = Rect::from_min_size(pos2(10.0, 10.0), size.into());
        picture.show(ui, rect, &view, Look::default(), screens::now());
    })
}

fn main() {
    let mut kept = true;
    let mut studio = Studio::default();
    for (name, view) in screens::extreme() {
        kept &= say(name, screen(&view), LIMIT);
        kept &= say(&format!("{name}, saved"), saved(&mut studio, &view), PICTURE_LIMIT);
        kept &= say(&format!("{name}, popover"), picture(view.clone(), [370.0, 208.0]), LIMIT);
        kept &= say(&format!("{name}, thumbnail"), picture(view, [66.0, 37.0]), LIMIT);
    }
    assert!(kept, "a median is over its limit");
}
