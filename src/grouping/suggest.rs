//! Everything that can be suggested for a board.

use super::{Alike, ThemeProposal, near_duplicates, propose_themes};
use crate::session::{Board, IdeaNumber, Place};

/// What can be suggested for a board. None of it is done by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Suggestions {
    /// Cards that say the same.
    pub duplicates: Vec<Alike>,
    /// Themes for the cards that have none.
    pub themes: Vec<ThemeProposal>,
}

/// Looks for suggestions among the cards of a board. `stop` is asked often, and ends it without an
/// answer.
#[must_use]
pub fn suggest(board: &Board, stop: &dyn Fn() -> bool) -> Option<Suggestions> {
    let cards: Vec<(IdeaNumber, &str)> =
        board.cards().map(|idea| (idea.number, idea.text.as_str())).collect();
    let loose: Vec<(IdeaNumber, &str)> = (board.cards())
        .filter(|idea| idea.place == Place::Tray)
        .map(|idea| (idea.number, idea.text.as_str()))
        .collect();
    let mut duplicates = near_duplicates(&cards, stop)?;
    let mut themes = propose_themes(&loose, stop)?;
    duplicates.retain(|alike| !is_dismissed(board, &alike.numbers));
    themes.retain(|theme| !is_dismissed(board, &theme.ideas));
    Some(Suggestions { duplicates, themes })
}

/// Whether a person has said no to most of this: what is left of a dismissed suggestion, or the
/// same with few ideas more, is not suggested again.
#[must_use]
pub fn is_dismissed(board: &Board, ideas: &[IdeaNumber]) -> bool {
    board.dismissed.iter().any(|dismissed| {
        let again = ideas.iter().filter(|n| dismissed.binary_search(n).is_ok()).count();
        10 * again >= 7 * ideas.len()
    })
}
