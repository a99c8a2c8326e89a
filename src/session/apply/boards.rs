//! Boards: their questions and how they take ideas.

use super::{Done, Tx, text};
use crate::session::{
    Board, BoardId, CaptureRules, IdeaNumber, Refusal,
    edit::{At, Edit},
};

impl Tx<'_> {
    pub(super) fn board(&self, id: BoardId) -> Result<&Board, Refusal> {
        self.s.board(id).ok_or(Refusal::NotFound)
    }

    pub(super) fn add_board(&mut self, question: &str) -> Done {
        let question = text::line(question, text::TITLE)?;
        let board = Board::new(BoardId(self.new_id()?), question);
        self.edit(Edit::Board(At::Insert(self.s.boards.len(), board)))
    }

    pub(super) fn set_question(&mut self, id: BoardId, question: &str) -> Done {
        let question = text::line(question, text::TITLE)?;
        if self.board(id)?.question == question {
            return Ok(());
        }
        self.edit(Edit::Question(id, question))
    }

    pub(super) fn set_capture(&mut self, id: BoardId, rules: CaptureRules) -> Done {
        if self.board(id)?.capture == rules {
            return Ok(());
        }
        self.edit(Edit::Capture(id, rules))
    }

    pub(super) fn dismiss(&mut self, id: BoardId, mut ideas: Vec<IdeaNumber>) -> Done {
        let board = self.board(id)?;
        ideas.sort_unstable();
        ideas.dedup();
        if ideas.is_empty() || ideas.iter().any(|n| board.idea(*n).is_none()) {
            return Err(Refusal::NotFound);
        }
        if board.dismissed.contains(&ideas) {
            return Ok(());
        }
        let end = board.dismissed.len();
        self.edit(Edit::Dismissed(id, At::Insert(end, ideas)))
    }

    pub(super) fn remove_board(&mut self, id: BoardId) -> Done {
        let board = self.board(id)?;
        let used = !board.ideas.is_empty() || !board.themes.is_empty() || !board.polls.is_empty();
        if used || self.s.boards.len() == 1 {
            return Err(Refusal::BoardInUse);
        }
        let index = self.s.boards.iter().position(|b| b.id == id).ok_or(Refusal::NotFound)?;
        self.edit(Edit::Board(At::Remove(index)))
    }
}
