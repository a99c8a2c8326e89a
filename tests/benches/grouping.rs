//! How long it takes to find what resembles a text, and what can be suggested for a wall.
//!
//! `cargo bench --bench grouping`. On Linux it also tells the most memory that the program has had
//! in use: it grows with the number of ideas, not with its square.

#![expect(clippy::unwrap_used, reason = "a sample that cannot be built is a failed run")]

use bimtek_lab::{
    grouping::{Index, ThemeWords, suggest},
    sample::{Size, sample},
    session::{Board, Change, IdeaNumber, Place},
};
use std::{hint::black_box, time::Instant};

fn ms(run: impl FnOnce()) -> f64 {
    let start = Instant::now();
    run();
    start.elapsed().as_secs_f64() * 1e3
}

/// The most memory in use so far, in MB, where the system tells it.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1_024.0)
}

fn hints(board: &Board) {
    let texts = || board.ideas.iter().map(|idea| (idea.number, idea.text.as_str()));
    let mut index = Index::default();
    println!(
        "  index over {} ideas{:>28.1} ms",
        board.ideas.len(),
        ms(|| index = Index::new(texts()))
    );
    let typed: Vec<String> = board
        .ideas
        .iter()
        .step_by(97)
        .flat_map(|idea| {
            let letters = idea.text.char_indices().map(|(at, _)| at).skip(8);
            letters.map(|end| idea.text[..end].to_owned()).collect::<Vec<_>>()
        })
        .collect();
    let mut times: Vec<f64> =
        typed.iter().map(|text| ms(|| drop(black_box(index.nearest(text, 1))))).collect();
    times.sort_by(f64::total_cmp);
    let at = |part: usize| times[times.len() * part / 100];
    println!(
        "  hint per keystroke, {} keystrokes   median {:.2} ms   99 % {:.2} ms   most {:.2} ms",
        times.len(),
        at(50),
        at(99),
        times[times.len() - 1]
    );
    let words = ThemeWords::new(board);
    let one = ms(|| drop(black_box(words.fits(&board.ideas[0].text))));
    println!("  best theme of a card, {} themes {one:>23.2} ms", board.themes.len());
}

/// The wall before anybody has grouped it.
fn ungrouped(size: Size, ideas: usize) -> Board {
    let mut session = sample(size, 7).unwrap();
    let at = chrono::NaiveDateTime::default();
    let board = session.boards()[0].id;
    let all: Vec<IdeaNumber> = session.boards()[0].cards().map(|i| i.number).collect();
    let change = Change::MoveIdeas { board, ideas: all.clone(), to: Place::Tray, index: 0 };
    session.apply(change, at).unwrap();
    let spare = all.get(ideas..).unwrap_or_default().to_vec();
    if !spare.is_empty() {
        session.apply(Change::TrashIdeas(board, spare), at).unwrap();
    }
    session.boards()[0].clone()
}

fn main() {
    let measured = !cfg!(debug_assertions);
    for (size, ideas, limit) in [
        (Size::Large, 350, 100.0),
        (Size::Extreme, 2_500, 1_500.0),
        (Size::Stress, 10_000, 10_000.0),
    ] {
        let board = ungrouped(size, ideas);
        let (cards, before) = (board.cards().count(), peak());
        let took = ms(|| drop(black_box(suggest(&board, &|| false))));
        println!("  suggestions for {cards:>6} ideas {took:>22.1} ms   (limit {limit} ms)");
        if let Some((before, after)) = before.zip(peak()) {
            println!("    most memory in use: {before:.0} MB before, {after:.0} MB after");
        }
        assert!(!measured || took <= limit, "above {limit} ms");
    }
    let wall = sample(Size::Stress, 7).unwrap();
    hints(&wall.boards()[0]);
}
