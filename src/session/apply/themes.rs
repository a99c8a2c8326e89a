//! Themes: added, renamed, ordered, joined, removed.

use super::{Done, Tx, ideas::is_theme_frozen, text};
use crate::session::{
    BoardId, IdeaNumber, Place, Refusal, Theme, ThemeId, ThemeLook,
    edit::{At, Edit},
};

impl Tx<'_> {
    pub(super) fn add_theme(
        &mut self,
        board: BoardId,
        look: &ThemeLook,
        index: usize,
        ideas: &[IdeaNumber],
    ) -> Done {
        let index = index.min(self.board(board)?.themes.len());
        let look = theme_look(look)?;
        let id = ThemeId(self.new_id()?);
        self.edit(Edit::Theme(board, At::Insert(index, Theme { id, look, ideas: Vec::new() })))?;
        self.move_ideas(board, ideas, Place::Theme(id), usize::MAX)
    }

    pub(super) fn edit_theme(&mut self, board: BoardId, id: ThemeId, look: &ThemeLook) -> Done {
        let look = theme_look(look)?;
        let b = self.board(board)?;
        let old = &b.theme(id).ok_or(Refusal::NotFound)?.look;
        if *old == look {
            return Ok(());
        }
        if old.name != look.name && is_theme_frozen(b, id) {
            return Err(Refusal::FrozenByPoll);
        }
        self.edit(Edit::ThemeLook(board, id, look))
    }

    pub(super) fn move_theme(&mut self, board: BoardId, id: ThemeId, index: usize) -> Done {
        let from = self.theme_index(board, id)?;
        let b = self.board(board)?;
        let to = index.min(b.themes.len() - 1);
        if from == to {
            return Ok(());
        }
        let theme = b.themes[from].clone();
        self.edit(Edit::Theme(board, At::Remove(from)))?;
        self.edit(Edit::Theme(board, At::Insert(to, theme)))
    }

    pub(super) fn join_themes(&mut self, board: BoardId, from: ThemeId, into: ThemeId) -> Done {
        let b = self.board(board)?;
        b.theme(into).ok_or(Refusal::NotFound)?;
        if from == into {
            return Err(Refusal::NothingToMerge);
        }
        let ideas = b.theme(from).ok_or(Refusal::NotFound)?.ideas.clone();
        self.move_ideas(board, &ideas, Place::Theme(into), usize::MAX)?;
        self.remove_theme(board, from)
    }

    pub(super) fn remove_theme(&mut self, board: BoardId, id: ThemeId) -> Done {
        let b = self.board(board)?;
        if is_theme_frozen(b, id) {
            return Err(Refusal::FrozenByPoll);
        }
        let ideas = b.theme(id).ok_or(Refusal::NotFound)?.ideas.clone();
        self.move_ideas(board, &ideas, Place::Tray, 0)?;
        let index = self.theme_index(board, id)?;
        self.edit(Edit::Theme(board, At::Remove(index)))
    }

    fn theme_index(&self, board: BoardId, id: ThemeId) -> Result<usize, Refusal> {
        self.board(board)?.themes.iter().position(|t| t.id == id).ok_or(Refusal::NotFound)
    }
}

fn theme_look(look: &ThemeLook) -> Result<ThemeLook, Refusal> {
    Ok(ThemeLook {
        name: text::line(&look.name, text::TITLE)?,
        note: text::block(&look.note, text::NOTE)?,
        ..look.clone()
    })
}
