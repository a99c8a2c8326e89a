//! What files made of a session cost, at the sizes "large" (350 ideas) and "extreme" (2,500 ideas,
//! 300 ballots of 20 dots, 72,000 scores), file by file; and, apart from it, the making of a
//! document alone, without its file, after which the preview of a change is seen.
//!
//! `cargo bench --bench documents`. It fails where all files of a session take longer than they
//! may, 2 s at "large" and 10 s at "extreme", or a document made alone longer than 50 ms.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be built is a failed run")]

use bimtek_lab::{
    app::text::Lang,
    export::{Artifact, document::DocumentKind},
    sample::{Size, sample},
    session::Session,
};
use std::{
    hint::black_box,
    time::{Duration, Instant},
};

/// Runs of each, of which the median counts.
const RUNS: usize = 7;
/// Longest that the preview may wait for a document; it is made beside the drawing thread.
const MADE: Duration = Duration::from_millis(50);

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

fn timed<R>(run: impl FnOnce() -> R) -> (Duration, R) {
    let start = Instant::now();
    let made = black_box(run());
    (start.elapsed(), made)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Makes every document without its file; the time of the slowest.
fn making(session: &Session) -> Duration {
    let times = DocumentKind::ALL.map(|kind| {
        let made = || timed(|| kind.make(session));
        let blocks = made().1.blocks.len();
        let time = median((0..RUNS).map(|_| made().0).collect());
        println!(
            "  {:<44} {:>9.2} ms   {blocks} blocks",
            format!("{}, made alone", kind.name()),
            ms(time)
        );
        time
    });
    times.into_iter().max().unwrap()
}

/// Makes every file; the time of all together.
fn writing(session: &Session) -> Duration {
    let times = Artifact::ALL.iter().map(|artifact| {
        let made = || timed(|| artifact.bytes(session, Lang::Indonesian));
        let bytes = made().1.len();
        assert!(bytes > 0, "{} is empty", artifact.name());
        let time = median((0..RUNS).map(|_| made().0).collect());
        println!("  {:<44} {:>9.2} ms   {bytes} bytes", artifact.file_name(), ms(time));
        time
    });
    times.sum()
}

fn main() {
    if cfg!(debug_assertions) {
        println!("SKIPPED: times are measured with --release");
        return;
    }
    let budgets = [(Size::Large, Duration::from_secs(2)), (Size::Extreme, Duration::from_secs(10))];
    let measured = budgets.map(|(size, most)| {
        let session = sample(size, 1).unwrap();
        println!("{size:?}");
        let slowest = making(&session);
        println!(
            "  {:<44} {:>9.2} ms of {:.0} ms",
            "the slowest, made alone",
            ms(slowest),
            ms(MADE)
        );
        let all = writing(&session);
        println!("  {:<44} {:>9.2} ms of {:.0} ms", "all files", ms(all), ms(most));
        (all <= most, slowest <= MADE)
    });
    assert!(measured.iter().all(|(files, _)| *files), "files take longer than they may");
    assert!(measured.iter().all(|(_, made)| *made), "the preview waits too long");
}
