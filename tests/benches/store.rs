//! What files cost, part by part: reading against `ron` alone, its parts, writing, saving, listing.
//!
//! `cargo bench --bench store`, at the sizes "extreme" (2,500 ideas) and "stress" (10,000 ideas).

#![expect(clippy::unwrap_used, reason = "a sample that cannot be built is a failed run")]

use bimtek_lab::{
    sample::{Size, sample},
    session::Session,
    store::{self, Disk, Saver, Settings},
};
use chrono::{NaiveDate, NaiveDateTime};
use std::{
    hint::black_box,
    sync::Arc,
    time::{Duration, Instant},
};

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
    println!("  {what:<44} {:>8.2} ms   95 %: {:>8.2} ms", ms(median), ms(most));
    median
}

fn reading(session: &Session, text: &str) {
    let alone =
        measure("ron::from_str alone", 41, || timed(|| ron::from_str::<Session>(text).unwrap()));
    let read =
        measure("read and checked", 41, || timed(|| store::from_ron(text.as_bytes()).unwrap()));
    println!("  ratio {:.2}", read.as_secs_f64() / alone.as_secs_f64());
    measure("of this, the rules of a session", 41, || {
        let mut read = session.clone();
        timed(|| read.after_reading().unwrap())
    });
}

fn writing(session: &Session, text: &str) {
    measure("to text", 41, || timed(|| store::to_ron(session)));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sesi.ron");
    measure("to disk, durably", 41, || {
        timed(|| store::write_whole(&path, text.as_bytes()).unwrap())
    });
}

fn saving(session: &Session) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings { files: Arc::new(Disk), clock: Arc::new(now), wake: Arc::new(|| {}) };
    let saver = Saver::start(store::Place::New(folder.path().to_owned()), settings);
    let mut revision = 0;
    let mut held = Vec::new();
    measure("a change on disk", 41, || {
        revision += 1;
        let snapshot = Arc::new(session.clone());
        let start = Instant::now();
        saver.save(snapshot, revision);
        held.push(start.elapsed());
        assert!(saver.wait_saved(Duration::from_secs(20)));
        start.elapsed()
    });
    held.sort_unstable();
    let ms = |d: Option<&Duration>| d.map_or(0.0, |d| d.as_secs_f64() * 1e3);
    let (median, most) = (ms(held.get(held.len() / 2)), ms(held.last()));
    println!("  {:<44} {median:>8.3} ms   most: {most:>8.3} ms", "the caller held by it");
}

fn listing(text: &str) {
    let folder = tempfile::tempdir().unwrap();
    for i in 0..20 {
        std::fs::write(folder.path().join(format!("sesi-{i}.ron")), text).unwrap();
    }
    measure("listing twenty such files", 11, || timed(|| store::list(folder.path())));
}

fn main() {
    for size in [Size::Typical, Size::Extreme, Size::Stress] {
        let session = sample(size, 1).unwrap();
        let text = store::to_ron(&session);
        println!("{size:?}: {} bytes", text.len());
        reading(&session, &text);
        writing(&session, &text);
        saving(&session);
        listing(&text);
    }
}
