//! The lists of cards: the tray and the columns of the themes in view.

use super::super::board::{Heights, Lane};
use crate::{
    app::memo::Memo,
    session::{Board, BoardId, Idea, IdeaNumber, Place, ThemeId},
};
use eframe::egui::Ui;
use std::{collections::HashMap, rc::Rc};

/// The lists that have been asked for in this revision.
#[derive(Clone, Debug, Default)]
pub struct Lanes {
    tray_heights: Heights,
    column_heights: Heights,
    tray: Memo<(BoardId, u64, u64, u32, String), Rc<Lane>>,
    columns: HashMap<ThemeId, Rc<Lane>>,
    columns_for: Option<(BoardId, u64, u64, u32)>,
}

impl Lanes {
    /// The tray, or what of it matches `query`.
    pub fn tray(
        &mut self,
        ui: &Ui,
        board: &Board,
        revision: u64,
        width: f32,
        query: &str,
    ) -> Rc<Lane> {
        let heights = &mut self.tray_heights;
        heights.prepare(ui, width);
        let key = (board.id, revision, heights.corrections(), width.to_bits(), query.to_owned());
        let lane = self.tray.get(key, || {
            let numbers = board.tray.iter().copied();
            let numbers = if query.is_empty() {
                numbers.collect()
            } else {
                let matches = |n: &IdeaNumber| board.idea(*n).is_some_and(|i| matches(i, query));
                numbers.filter(matches).collect()
            };
            Rc::new(Lane::new(numbers, super::target::GAP, |n| heights.of(board, n)))
        });
        Rc::clone(lane)
    }

    /// The cards of a theme.
    pub fn column(
        &mut self,
        ui: &Ui,
        board: &Board,
        revision: u64,
        width: f32,
        theme: ThemeId,
    ) -> Rc<Lane> {
        let heights = &mut self.column_heights;
        heights.prepare(ui, width);
        let key = (board.id, revision, heights.corrections(), width.to_bits());
        if self.columns_for != Some(key) {
            self.columns.clear();
            self.columns_for = Some(key);
        }
        let lane = self.columns.entry(theme).or_insert_with(|| {
            let numbers = board.theme(theme).map(|t| t.ideas.clone()).unwrap_or_default();
            Rc::new(Lane::new(numbers, super::target::GAP, |n| heights.of(board, n)))
        });
        Rc::clone(lane)
    }

    /// Takes note of how high a card really is.
    pub fn correct(&mut self, idea: &Idea, height: f32) {
        match idea.place {
            Place::Tray => self.tray_heights.correct(idea, height),
            _ => self.column_heights.correct(idea, height),
        }
    }
}

/// Whether an idea has this number or these words.
fn matches(idea: &Idea, query: &str) -> bool {
    let query = query.trim();
    query.parse() == Ok(idea.number.0) || contains(&idea.text, query) || contains(&idea.name, query)
}

/// Whether `text` contains `part`, capital or small. Indonesian is written in plain letters, so
/// comparing those is enough and costs no copy of the text.
pub fn contains(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    part.is_empty() || text.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_finds_words_in_any_case_and_nothing_that_is_not_there() {
        assert!(contains("Loket sore tiap Rabu", "SORE"));
        assert!(contains("Loket sore", ""));
        assert!(!contains("Loket", "loket sore"));
    }
}
