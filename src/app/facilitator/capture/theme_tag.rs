//! `#tema` at the end of an idea puts it into a theme: an existing one by its name or the beginning
//! of it, or a new one.

use crate::session::{Board, ThemeId};

/// Longest name that is taken for a theme, in characters.
const MAX_NAME: usize = 60;

/// Where an idea asks to be put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Into this theme.
    Theme(ThemeId),
    /// Into a new one of this name.
    New(String),
}

/// The words without the tag, and where they go; nothing where there is no tag.
pub(super) fn parse<'a>(board: &Board, text: &'a str) -> Option<(&'a str, Target)> {
    let (before, name) = text.trim_end().rsplit_once('#')?;
    let (words, name) = (before.trim_end(), name.trim());
    // "Rumah #1" names a number, "C#" a language, and a tag alone says nothing.
    let is_tag = before.ends_with(char::is_whitespace);
    let is_name = name.chars().any(char::is_alphabetic)
        && !name.contains('\n')
        && name.chars().count() <= MAX_NAME;
    if words.is_empty() || !is_tag || !is_name {
        return None;
    }
    let key = key(name);
    let named = || board.themes.iter().filter(|theme| !theme.look.name.is_empty());
    let exact = named().find(|theme| self::key(&theme.look.name) == key);
    let mut beginning = named().filter(|theme| self::key(&theme.look.name).starts_with(&key));
    let found = exact.or_else(|| {
        let one = beginning.next()?;
        // The beginning of two names names neither.
        beginning.next().is_none().then_some(one)
    });
    Some((
        words,
        match found {
            Some(theme) => Target::Theme(theme.id),
            None => Target::New(capitalised(name)),
        },
    ))
}

fn key(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{BoardId, Change, Session, ThemeLook};

    fn board() -> Board {
        let at = chrono::NaiveDateTime::default();
        let mut session = Session::new("contoh".to_owned(), at);
        for name in ["Antrean & waktu tunggu", "Data satu pintu", "Data kependudukan", ""] {
            let look = ThemeLook { name: name.to_owned(), ..ThemeLook::default() };
            let change =
                Change::AddTheme { board: BoardId(1), look, index: usize::MAX, ideas: Vec::new() };
            session.apply(change, at).unwrap();
        }
        session.boards()[0].clone()
    }

    #[test]
    fn a_theme_is_found_by_its_name_or_its_beginning() {
        let board = board();
        let first = Target::Theme(board.themes[0].id);
        for tag in ["#antrean", "#Antrean & Waktu Tunggu", "#antrean&waktu "] {
            let text = format!("Nomor lewat ponsel {tag}");
            assert_eq!(parse(&board, &text), Some(("Nomor lewat ponsel", first.clone())), "{tag}");
        }
    }

    #[test]
    fn an_unknown_or_ambiguous_name_makes_a_new_theme() {
        let board = board();
        assert_eq!(
            parse(&board, "Bank sampah #lingkungan").unwrap().1,
            Target::New("Lingkungan".into())
        );
        assert_eq!(parse(&board, "Satu peta #data").unwrap().1, Target::New("Data".into()));
    }

    #[test]
    fn what_is_no_tag_stays_in_the_words() {
        let board = board();
        for text in [
            "Rumah #1",
            "Belajar C# di kantor",
            "#antrean",
            "tanpa tagar",
            "ide #",
            "a#b",
            "\u{a0}#x",
        ] {
            assert_eq!(parse(&board, text), None, "{text}");
        }
    }
}
