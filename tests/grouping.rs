//! How well similar ideas and themes are found, on texts labelled by hand.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    grouping::{HINT, Index, ThemeWords, near_duplicates, propose_themes},
    session::{Change, IdeaNumber, IdeaWords, NewIdea, Place, Session, ThemeLook},
};
use chrono::NaiveDateTime;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn pairs() -> Vec<(bool, &'static str, &'static str)> {
    let lines = include_str!("grouping/pairs.tsv").lines();
    lines
        .map(|line| {
            let mut parts = line.split('\t');
            let same = parts.next().unwrap() == "same";
            (same, parts.next().unwrap(), parts.next().unwrap())
        })
        .collect()
}

fn labelled() -> Vec<(&'static str, &'static str)> {
    include_str!("grouping/themes.tsv").lines().map(|l| l.split_once('\t').unwrap()).collect()
}

/// An index over every text of the set, as a wall would have it.
fn wall() -> Index<usize> {
    Index::new(pairs().iter().flat_map(|(_, a, b)| [*a, *b]).enumerate())
}

/// Precision and recall of the hint over these pairs.
fn quality<'a>(
    index: &Index<usize>,
    pairs: impl Iterator<Item = &'a (bool, &'a str, &'a str)>,
    say: bool,
) -> (f32, f32) {
    let (mut right, mut wrong, mut missed) = (0.0, 0.0, 0.0);
    for (same, a, b) in pairs {
        let similarity = index.similarity(a, b);
        let hint = similarity >= HINT;
        match (*same, hint) {
            (true, true) => right += 1.0,
            (false, true) => wrong += 1.0,
            (true, false) => missed += 1.0,
            (false, false) => {}
        }
        if say && *same != hint {
            println!("{similarity:.2} {same} | {a} | {b}");
        }
    }
    (right / (right + wrong), right / (right + missed))
}

#[test]
fn the_hint_is_right_nine_times_of_ten_and_finds_seven_of_ten() {
    let pairs = pairs();
    assert!(pairs.len() >= 150);
    let index = wall();
    let (precision, recall) = quality(&index, pairs.iter(), true);
    println!("hint: precision {precision:.2}, recall {recall:.2} on {} pairs", pairs.len());
    assert!(precision >= 0.9, "precision {precision}");
    assert!(recall >= 0.7, "recall {recall}");
}

/// The adjusted Rand index of two groupings of the same things (Hubert and Arabie 1985), and the
/// share of pairs put together that belong together.
fn agreement(truth: &[usize], found: &[usize]) -> (f64, f64) {
    let choose = |n: f64| n * (n - 1.0) / 2.0;
    let mut cells: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
    for (a, b) in truth.iter().zip(found) {
        *cells.entry((*a, *b)).or_default() += 1.0;
        *rows.entry(*a).or_insert(0.0) += 1.0;
        *columns.entry(*b).or_insert(0.0) += 1.0;
    }
    let index: f64 = cells.values().map(|n| choose(*n)).sum();
    let row: f64 = rows.values().map(|n| choose(*n)).sum();
    let column: f64 = columns.values().map(|n| choose(*n)).sum();
    let expected = row * column / choose(truth.len() as f64);
    let rand = (index - expected) / (f64::midpoint(row, column) - expected);
    (rand, index / column)
}

/// Groups by proposals; what stays out is a group of its own.
fn by_proposals(texts: &[(IdeaNumber, &str)]) -> Vec<usize> {
    let mut groups: Vec<usize> = (1_000..1_000 + texts.len()).collect();
    for (group, theme) in propose_themes(texts, &|| false).unwrap().iter().enumerate() {
        println!("{} ({}): {}", theme.name, theme.ideas.len(), theme.words.join(", "));
        for number in &theme.ideas {
            groups[number.0 as usize - 1] = group;
        }
    }
    groups
}

/// The plain way: an idea goes with the first earlier one with which it shares a word.
fn by_single_word(texts: &[(IdeaNumber, &str)]) -> Vec<usize> {
    let words = |text: &str| -> BTreeSet<String> {
        text.to_lowercase().split_whitespace().filter(|w| w.len() > 3).map(str::to_owned).collect()
    };
    let mut groups: Vec<usize> = Vec::new();
    for (at, (_, text)) in texts.iter().enumerate() {
        let own = words(text);
        let shared = |other: &&str| words(other).intersection(&own).count();
        let best = (0..at).max_by_key(|i| (shared(&texts[*i].1), std::cmp::Reverse(*i)));
        groups.push(match best.filter(|i| shared(&texts[*i].1) > 0) {
            Some(i) => groups[i],
            None => at,
        });
    }
    groups
}

#[test]
fn proposed_themes_are_far_better_than_chance_and_single_words() {
    let labelled = labelled();
    assert!(labelled.len() >= 200);
    let mut names: Vec<&str> = labelled.iter().map(|(theme, _)| *theme).collect();
    names.dedup();
    assert_eq!(names.len(), 12);
    let truth: Vec<usize> =
        labelled.iter().map(|(t, _)| names.iter().position(|n| n == t).unwrap()).collect();
    let texts: Vec<(IdeaNumber, &str)> =
        (1..).zip(&labelled).map(|(n, (_, text))| (IdeaNumber(n), *text)).collect();
    let ours = agreement(&truth, &by_proposals(&texts));
    let word = agreement(&truth, &by_single_word(&texts));
    let mut state = 88_172_645_463_325_252_u64;
    let by_chance: Vec<usize> = texts
        .iter()
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            (state % 12) as usize
        })
        .collect();
    let chance = agreement(&truth, &by_chance);
    println!("adjusted Rand index, pair precision");
    println!("  proposals {:.2} {:.2}", ours.0, ours.1);
    println!("  one word  {:.2} {:.2}", word.0, word.1);
    println!("  chance    {:.2} {:.2}", chance.0, chance.1);
    assert!(ours.0 > 0.5 && ours.0 > 4.0 * word.0.max(chance.0), "{ours:?} {word:?}");
    assert!(ours.1 > 0.5 && ours.1 > 4.0 * word.1.max(chance.1), "{ours:?} {word:?}");
}

/// Each labelled idea in turn is taken out of its theme; is that theme among the best for it?
#[test]
fn the_theme_of_a_card_is_among_the_three_that_fit_best() {
    let labelled = labelled();
    let mut names: Vec<&str> = labelled.iter().map(|(theme, _)| *theme).collect();
    names.dedup();
    let mut session = Session::new("uji".to_owned(), NaiveDateTime::default());
    let board = session.boards()[0].id;
    let mut go = |change| session.apply(change, NaiveDateTime::default()).unwrap();
    for (_, text) in &labelled {
        let words = IdeaWords { text: (*text).to_owned(), name: String::new() };
        go(Change::AddIdea(board, NewIdea { words, ..NewIdea::default() }));
    }
    for name in &names {
        let of = (1..).zip(&labelled).filter(|(_, (theme, _))| theme == name);
        let ideas = of.map(|(n, _)| IdeaNumber(n)).collect();
        // Without a name: the words of the ideas alone.
        let look = ThemeLook::default();
        go(Change::AddTheme { board, look, index: usize::MAX, ideas });
    }
    let (mut first, mut among) = (0.0, 0.0);
    for (n, (name, text)) in (1..).zip(&labelled) {
        let mut without = session.clone();
        let ideas = vec![IdeaNumber(n)];
        let out = Change::MoveIdeas { board, ideas, to: Place::Tray, index: 0 };
        without.apply(out, NaiveDateTime::default()).unwrap();
        let here = &without.boards()[0];
        let own = here.themes[names.iter().position(|other| other == name).unwrap()].id;
        let fits = ThemeWords::new(here).fits(text);
        first += f64::from(fits.first().is_some_and(|fit| fit.theme == own));
        among += f64::from(fits.iter().take(3).any(|fit| fit.theme == own));
    }
    let all = labelled.len() as f64;
    println!("best theme: {:.2}, among three: {:.2}", first / all, among / all);
    assert!(first / all >= 0.75 && among / all >= 0.9);
}

#[test]
fn near_duplicates_are_groups_around_one_idea() {
    let texts = [
        (IdeaNumber(9), "Ambil nomor antrian pkm via WA"),
        (IdeaNumber(12), "Taman baca di balai warga"),
        (IdeaNumber(41), "Antrean puskesmas lewat WhatsApp"),
        (IdeaNumber(44), "Bank sampah di setiap RW"),
        (IdeaNumber(66), "Nomor antrean puskesmas diambil lewat WA"),
    ];
    let found = near_duplicates(&texts, &|| false).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    let numbers: BTreeSet<u32> = found[0].numbers.iter().map(|n| n.0).collect();
    assert_eq!(numbers, BTreeSet::from([9, 41, 66]));
    assert!(near_duplicates(&texts, &|| true).is_none(), "stopped");
    assert!(propose_themes(&texts, &|| true).is_none(), "stopped");
}

#[test]
fn a_half_typed_idea_finds_its_like_and_says_nothing_too_early() {
    let index = Index::new([
        (17, "Ambil nomor antrean puskesmas lewat WhatsApp"),
        (18, "Bank sampah di setiap RW"),
    ]);
    assert!(index.nearest("Am", 1).is_empty());
    assert!(index.nearest("antrean", 1).is_empty());
    let found = index.nearest("Ambil nomor antrean puskesmas lewat Whatsap", 1);
    assert_eq!(found[0].key, 17);
    assert!(found[0].similarity >= HINT, "{found:?}");
}

#[test]
fn texts_come_and_go() {
    let mut index = Index::new([(1, "Bank sampah di setiap RW"), (2, "Taman baca di balai warga")]);
    index.insert(1, "Taman bacaan balai warga");
    assert_eq!(index.whole("taman baca balai warga", 5).len(), 2);
    assert!(index.whole("bank sampah setiap rw", 5).is_empty());
    index.remove(2);
    index.remove(2);
    assert_eq!(index.len(), 1);
    assert_eq!(index.whole("taman baca balai warga", 5)[0].key, 1);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn similarity_is_symmetric_bounded_and_one_for_the_same_words(a in "\\PC{0,60}", b in "\\PC{0,60}") {
        let index = Index::new([(1, a.as_str()), (2, b.as_str())]);
        let there = index.similarity(&a, &b);
        prop_assert!((0.0..=1.0001).contains(&there));
        prop_assert!((there - index.similarity(&b, &a)).abs() < 1e-5);
        let own = index.similarity(&a, &a);
        prop_assert!(own == 0.0 || (own - 1.0).abs() < 1e-5);
        let _ = index.nearest(&b, 3);
    }

    #[test]
    fn the_order_of_ideas_changes_no_answer(order in Just((0..40_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let all = labelled();
        let text = |i: usize| (IdeaNumber(i as u32 + 1), all[i * 5].1);
        let sorted: Vec<_> = (0..40).map(text).collect();
        let shuffled: Vec<_> = order.into_iter().map(text).collect();
        let groups = |texts: &[_]| -> BTreeSet<Vec<IdeaNumber>> {
            let found = near_duplicates(texts, &|| false).unwrap();
            found.into_iter().map(|g| { let mut n = g.numbers; n.sort(); n }).collect()
        };
        prop_assert_eq!(groups(&sorted), groups(&shuffled));
    }
}
