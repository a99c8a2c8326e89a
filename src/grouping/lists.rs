//! The word lists of `assets/grouping`, read once.

use std::{
    collections::{HashMap, HashSet},
    sync::LazyLock,
};

/// Words that say nothing of what an idea is about.
pub(super) static STOP_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    lines(include_str!("../../assets/grouping/stop-words.txt"))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Words with the stems that the rules would miss.
pub(super) static EXCEPTIONS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| pairs(include_str!("../../assets/grouping/exceptions.txt")));

/// Short forms of chats with the words they stand for.
pub(super) static SHORT_FORMS: LazyLock<HashMap<&str, &str>> =
    LazyLock::new(|| pairs(include_str!("../../assets/grouping/short-forms.txt")));

/// Words, and runs of words joined by "-", with the one that stands for them.
pub(super) static SAME_WORDS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let mut same = HashMap::new();
    for line in lines(include_str!("../../assets/grouping/same-words.txt")) {
        let mut words = line.split_whitespace();
        if let Some(first) = words.next() {
            same.extend(words.map(|word| (word, first)));
        }
    }
    same
});

/// Stems with the field of work that they belong to, counted from 0.
pub(super) static FIELDS: LazyLock<HashMap<String, u32>> = LazyLock::new(|| {
    let mut fields = HashMap::new();
    for (field, line) in (0..).zip(lines(include_str!("../../assets/grouping/fields.txt"))) {
        let words = line.split_once(':').map_or("", |(_, words)| words);
        for word in words.split_whitespace().filter(|word| !word.contains('-')) {
            fields.entry(super::words::meaning(word)).or_insert(field);
        }
    }
    fields
});

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn pairs(text: &'static str) -> HashMap<&'static str, &'static str> {
    lines(text).filter_map(|line| line.split_once(' ')).collect()
}
