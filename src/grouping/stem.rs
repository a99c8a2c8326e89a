//! A light stemmer for Indonesian, and less for English: affixes off, no dictionary.
//!
//! It follows the order in which Indonesian adds affixes: particles and possessives last, then
//! suffixes, then prefixes with the nasal they cause. It errs on the side of leaving a word as it
//! is; what it leaves on is met by the comparison of letters.

use super::lists::EXCEPTIONS;

/// Shortest stem that is left.
const LEAST: usize = 4;

/// The stem of a word in small letters.
pub(super) fn stem(word: &str) -> String {
    if let Some(stem) = EXCEPTIONS.get(word) {
        return (*stem).to_owned();
    }
    if !word.is_ascii() || word.bytes().any(|b| b.is_ascii_digit()) {
        return word.to_owned();
    }
    let inner = without(word, &["lah", "kah", "tah"]);
    let inner = without(inner, &["nya"]);
    if let Some(stem) = EXCEPTIONS.get(inner) {
        return (*stem).to_owned();
    }
    let (rest, prefixed) = without_prefix(inner);
    if let Some(stem) = EXCEPTIONS.get(rest.as_str()) {
        return (*stem).to_owned();
    }
    let mut rest = rest.as_str();
    for suffix in ["kan", "an"] {
        if let Some(cut) = rest.strip_suffix(suffix).filter(|cut| cut.len() >= LEAST) {
            rest = cut;
            break;
        }
    }
    if prefixed
        && let Some(cut) = rest.strip_suffix('i').filter(|cut| cut.len() >= LEAST)
        && !cut.ends_with(['a', 'e', 'i', 'o', 'u'])
    {
        rest = cut;
    }
    english(rest).to_owned()
}

fn without<'a>(word: &'a str, endings: &[&str]) -> &'a str {
    let cut = endings.iter().find_map(|ending| word.strip_suffix(ending));
    cut.filter(|cut| cut.len() >= LEAST).unwrap_or(word)
}

/// The word without its prefixes, at most two, and whether it had any.
fn without_prefix(word: &str) -> (String, bool) {
    let mut rest = word.to_owned();
    let mut prefixed = false;
    for _ in 0..2 {
        match one_prefix(&rest) {
            Some(cut) if cut.len() >= LEAST => {
                rest = cut;
                prefixed = true;
            }
            _ => break,
        }
    }
    (rest, prefixed)
}

/// Without its first prefix; a letter that the prefix has swallowed is put back.
fn one_prefix(word: &str) -> Option<String> {
    for nasal in ["me", "pe"] {
        if let Some(rest) = word.strip_prefix(nasal) {
            return nasalised(rest);
        }
    }
    let plain = ["ber", "ter", "di", "ke", "se"];
    plain.iter().find_map(|prefix| word.strip_prefix(prefix)).map(str::to_owned)
}

fn nasalised(rest: &str) -> Option<String> {
    let vowel = |text: &str| text.starts_with(['a', 'e', 'i', 'o', 'u']);
    if let Some(after) = rest.strip_prefix("ny") {
        return vowel(after).then(|| format!("s{after}"));
    }
    if let Some(after) = rest.strip_prefix("ng") {
        return Some(after.to_owned());
    }
    if let Some(after) = rest.strip_prefix('m') {
        return Some(if vowel(after) { format!("p{after}") } else { after.to_owned() });
    }
    if let Some(after) = rest.strip_prefix('n') {
        return Some(if vowel(after) { format!("t{after}") } else { after.to_owned() });
    }
    if let Some(after) = rest.strip_prefix('r').filter(|after| !vowel(after)) {
        return Some(after.to_owned());
    }
    rest.starts_with(['l', 'r', 'w', 'y']).then(|| rest.to_owned())
}

/// English endings that only make a plural or a form of a verb.
fn english(word: &str) -> &str {
    for ending in ["ing", "ies", "ed"] {
        if let Some(cut) = word.strip_suffix(ending).filter(|cut| cut.len() > LEAST) {
            return cut;
        }
    }
    match word.strip_suffix('s') {
        Some(cut) if cut.len() > LEAST && !cut.ends_with(['s', 'a', 'i', 'u']) => cut,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for (words, want) in [
            (&["penukaran", "ditukar", "menukar", "tukarkan"][..], "tukar"),
            (&["pembayaran", "dibayar", "membayar", "bayarkan"], "bayar"),
            (&["penimbangan", "ditimbang", "menimbang"], "timbang"),
            (&["pengambilan", "mengambil", "diambil"], "ambil"),
            (&["antrian", "mengantre", "antri"], "antre"),
            (&["pasiennya", "pasien"], "pasien"),
        ] {
            for word in words {
                assert_eq!(stem(word), want, "{word}");
            }
        }
    }

    #[test]
    fn short_and_foreign_words_are_left_alone() {
        for word in ["buku", "sapi", "wifi", "24", "rt", "é", "bus"] {
            assert_eq!(stem(word), word);
        }
    }
}
