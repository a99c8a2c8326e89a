//! What is looked up for every visible card, derived once a revision.

use crate::session::{Board, Hue, IdeaNumber, OptionKey, ThemeId};
use std::collections::{HashMap, HashSet};

/// Hue, shape and place of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThemeMark {
    /// Its hue.
    pub hue: Hue,
    /// How many older themes wear the same hue: each takes the next shape.
    pub lap: usize,
    /// Its column, counted from 0.
    pub column: usize,
}

/// Quick answers about a board.
#[derive(Clone, Debug, Default)]
pub struct BoardIndex {
    marks: HashMap<ThemeId, ThemeMark>,
    frozen: HashSet<IdeaNumber>,
    frozen_themes: HashSet<ThemeId>,
}

impl BoardIndex {
    /// Derives it.
    pub fn new(board: &Board) -> Self {
        let mut themes: Vec<_> = board.themes.iter().enumerate().collect();
        // By age, so that a theme keeps its shape when columns are moved.
        themes.sort_by_key(|(_, theme)| theme.id);
        let mut worn = [0; Hue::ALL.len()];
        let marks = themes
            .into_iter()
            .map(|(column, theme)| {
                let hue = theme.look.hue;
                let lap = worn[hue.index()];
                worn[hue.index()] += 1;
                (theme.id, ThemeMark { hue, lap, column })
            })
            .collect();
        let options = board.open_poll().map_or(&[][..], |poll| &poll.options);
        // An option may stand inside of a card, after its poll was opened again.
        let ideas = options.iter().flat_map(|option| &option.ideas);
        let frozen = ideas.flat_map(|number| [*number, board.top(*number)]).collect();
        let frozen_themes = options.iter().filter_map(|option| match option.key {
            OptionKey::Theme(theme) => Some(theme),
            OptionKey::Idea(_) => None,
        });
        Self { marks, frozen, frozen_themes: frozen_themes.collect() }
    }

    /// Hue, shape and column of a theme.
    pub fn mark(&self, theme: ThemeId) -> Option<ThemeMark> {
        self.marks.get(&theme).copied()
    }

    /// Whether an open poll has frozen this idea.
    pub fn is_frozen(&self, idea: IdeaNumber) -> bool {
        self.frozen.contains(&idea)
    }

    /// Whether an open poll votes on this theme as a whole.
    pub fn is_theme_frozen(&self, theme: ThemeId) -> bool {
        self.frozen_themes.contains(&theme)
    }
}

/// The key that moves cards to the theme in this column, counted from 0; empty after the tenth.
pub fn theme_key(column: usize) -> &'static str {
    const KEYS: [&str; 10] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
    KEYS.get(column).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        app::facilitator::testing,
        session::{Change, ThemeLook},
    };

    #[test]
    fn the_eleventh_theme_takes_the_next_shape_of_the_first_hue_wherever_it_stands() {
        let mut session = testing::session([]);
        let board = session.boards()[0].id;
        for n in 0..11 {
            let look = ThemeLook { hue: Hue::nth(n), ..ThemeLook::default() };
            let add = Change::AddTheme { board, look, index: usize::MAX, ideas: Vec::new() };
            session.apply(add, testing::start()).unwrap();
        }
        let ids: Vec<_> = session.boards()[0].themes.iter().map(|t| t.id).collect();
        session.apply(Change::MoveTheme(board, ids[10], 0), testing::start()).unwrap();
        let index = BoardIndex::new(&session.boards()[0]);
        assert_eq!(index.mark(ids[0]), Some(ThemeMark { hue: Hue::Nila, lap: 0, column: 1 }));
        assert_eq!(index.mark(ids[10]), Some(ThemeMark { hue: Hue::Nila, lap: 1, column: 0 }));
        assert_eq!((theme_key(0), theme_key(9), theme_key(10)), ("1", "0", ""));
    }
}
