//! A text as the words that say what it is about.

use super::{
    lists::{SAME_WORDS, SHORT_FORMS, STOP_WORDS},
    stem::stem,
};

/// A word that counts: its stem, and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) stem: String,
    pub(super) written: String,
}

/// The words of a text that count, in its order, each stem once.
pub(super) fn words(text: &str) -> Vec<Word> {
    let raw = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let raw: Vec<(&str, String)> = raw.map(|word| (word, word.to_lowercase())).collect();
    let plain: Vec<&str> = raw
        .iter()
        .map(|(_, word)| SHORT_FORMS.get(word.as_str()).copied().unwrap_or(word))
        .collect();
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    while let Some(word) = plain.get(at) {
        let (stem, used) = match pair(word, plain.get(at + 1).copied()) {
            Some(same) => (same.to_owned(), 2),
            None => (meaning(word), 1),
        };
        let written = raw.get(at).map_or("", |(written, _)| written);
        at += used;
        let counts =
            !stem.is_empty() && !STOP_WORDS.contains(word) && !words.iter().any(|w| w.stem == stem);
        if counts && (stem.len() > 1 || stem.bytes().all(|b| b.is_ascii_digit())) {
            words.push(Word { stem, written: display(written, word) });
        }
    }
    words
}

/// As it is shown alone: small, unless it is an acronym.
fn display(written: &str, word: &str) -> String {
    let acronym = (2..=6).contains(&written.len()) && written.chars().all(char::is_uppercase);
    if acronym { written.to_owned() } else { word.to_owned() }
}

/// The word that stands for two words together: "lanjut usia".
fn pair(first: &str, second: Option<&str>) -> Option<&'static str> {
    SAME_WORDS.get(format!("{first}-{}", second?).as_str()).copied()
}

/// The stem of the word that stands for this one.
pub(super) fn meaning(word: &str) -> String {
    let same = |word: &str| SAME_WORDS.get(word).copied();
    if let Some(word) = same(word) {
        return stem(word);
    }
    let stem = stem(word);
    same(&stem).map_or(stem, str::to_owned)
}

/// The runs of three letters of a stem, with its beginning and end marked.
pub(super) fn grams(stem: &str) -> Vec<[char; 3]> {
    let marked: Vec<char> = std::iter::once('^').chain(stem.chars()).chain(['$']).collect();
    let mut grams: Vec<[char; 3]> =
        marked.windows(3).filter_map(|w| <[char; 3]>::try_from(w).ok()).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).into_iter().map(|w| w.stem).collect()
    }

    #[test]
    fn chat_spelling_and_other_words_mean_the_same() {
        assert_eq!(
            stems("Nomor antrian pkm lwt WA"),
            stems("nomer antre Puskesmas lewat WhatsApp")
        );
        assert_eq!(stems("warga lanjut usia"), ["warga", "lansia"]);
        assert_eq!(stems("antre-antre yang antre"), ["antre"]);
        assert_eq!(stems("dan yang di ..."), Vec::<String>::new());
    }
}
