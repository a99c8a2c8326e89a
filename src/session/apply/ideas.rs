//! Ideas: captured, reworded, moved, merged, split, trashed, restored.

use super::{Done, Tx, text};
use crate::session::{
    Board, BoardId, Idea, IdeaNumber, IdeaWords, MAX_IDEA_CHARS, Milestone, NewIdea, OptionKey,
    Origin, Place, Refusal, ThemeId, Wording, edit::Edit,
};
use std::{collections::HashSet, sync::Arc};

impl Tx<'_> {
    pub(super) fn add_idea(&mut self, board: BoardId, new: NewIdea) -> Done {
        self.known_unit(new.unit)?;
        let at = self.at;
        let b = self.board(board)?;
        if b.capture.locked {
            return Err(Refusal::CaptureLocked);
        }
        let number = b.next_number();
        if number.0 == u32::MAX {
            return Err(Refusal::Full);
        }
        let (place, index) = match new.theme {
            // Newest first in the tray, last in a column.
            None => (Place::Tray, 0),
            Some(theme) => {
                accepts_ideas(b, theme)?;
                (Place::Theme(theme), usize::MAX)
            }
        };
        let words = idea_words(&new.words)?;
        let idea = Idea {
            number,
            text: words.text,
            name: words.name,
            unit: new.unit,
            at,
            merged: Vec::new(),
            earlier: Vec::new(),
            origin: match new.origin {
                Some(o) => Some(Origin {
                    source: text::line(&o.source, text::TITLE)?,
                    label: text::line(&o.label, text::TITLE)?,
                    number: o.number,
                }),
                None => None,
            },
            place,
        };
        self.edit(Edit::PushIdea(board, Arc::new(idea), index))
    }

    pub(super) fn edit_idea(
        &mut self,
        board: BoardId,
        number: IdeaNumber,
        words: &IdeaWords,
    ) -> Done {
        let words = idea_words(words)?;
        let b = self.board(board)?;
        let old = b.idea(number).ok_or(Refusal::NotFound)?;
        if old.text == words.text && old.name == words.name {
            return Ok(());
        }
        if frozen(b).contains(&number) {
            return Err(Refusal::FrozenByPoll);
        }
        let mut idea = old.clone();
        if idea.text != words.text {
            let text = std::mem::replace(&mut idea.text, words.text);
            idea.earlier.push(Wording { until: self.at, text });
        }
        idea.name = words.name;
        self.edit(Edit::Idea(board, Box::new(idea)))?;
        self.note(Milestone::Edited(board, number))
    }

    pub(super) fn move_ideas(
        &mut self,
        board: BoardId,
        ideas: &[IdeaNumber],
        to: Place,
        index: usize,
    ) -> Done {
        let b = self.board(board)?;
        let theme = match to {
            Place::Tray => None,
            Place::Theme(theme) => {
                accepts_ideas(b, theme)?;
                Some(theme)
            }
            Place::Merged(_) | Place::Trash => return Err(Refusal::NotFound),
        };
        let ideas = self.loose_cards(board, ideas)?;
        let b = self.board(board)?;
        let list = b.list(to).ok_or(Refusal::NotFound)?;
        let moved: HashSet<_> = ideas.iter().copied().collect();
        let mut target: Vec<_> = list.iter().copied().filter(|n| !moved.contains(n)).collect();
        let index = index.min(target.len());
        target.splice(index..index, ideas.iter().copied());
        if target == list {
            return Ok(());
        }
        // Out of the way first, so that positions count without the ideas that move.
        if ideas.len() > 1 {
            for number in ideas.iter().filter(|n| list_has(b, to, **n)).copied().collect::<Vec<_>>()
            {
                self.edit(Edit::Place(board, number, to, usize::MAX))?;
            }
        }
        for (k, number) in ideas.into_iter().enumerate() {
            let from = self.board(board)?.idea(number).map(|i| i.place);
            self.edit(Edit::Place(board, number, to, index + k))?;
            if from != Some(to) {
                self.note(Milestone::Moved(board, number, theme))?;
            }
        }
        Ok(())
    }

    pub(super) fn merge_ideas(
        &mut self,
        board: BoardId,
        into: IdeaNumber,
        ideas: &[IdeaNumber],
    ) -> Done {
        self.loose_cards(board, &[into])?;
        let ideas = self.loose_cards(board, ideas)?;
        if ideas.is_empty() || ideas.contains(&into) {
            return Err(Refusal::NothingToMerge);
        }
        for number in ideas {
            self.edit(Edit::Place(board, number, Place::Merged(into), usize::MAX))?;
            self.note(Milestone::Merged(board, number, into))?;
        }
        Ok(())
    }

    pub(super) fn split_idea(&mut self, board: BoardId, number: IdeaNumber) -> Done {
        self.loose_cards(board, &[number])?;
        let b = self.board(board)?;
        let idea = b.idea(number).ok_or(Refusal::NotFound)?;
        let (inside, place) = (idea.merged.clone(), idea.place);
        if inside.is_empty() {
            return Err(Refusal::NothingToSplit(number));
        }
        let list = b.list(place).ok_or(Refusal::NotFound)?;
        let behind = list.iter().position(|n| *n == number).map_or(0, |p| p + 1);
        for (k, child) in inside.into_iter().enumerate() {
            self.edit(Edit::Place(board, child, place, behind + k))?;
            self.note(Milestone::Split(board, child, number))?;
        }
        Ok(())
    }

    pub(super) fn trash_ideas(&mut self, board: BoardId, ideas: &[IdeaNumber]) -> Done {
        for number in self.loose_cards(board, ideas)? {
            self.edit(Edit::Place(board, number, Place::Trash, 0))?;
            self.note(Milestone::Trashed(board, number))?;
        }
        Ok(())
    }

    pub(super) fn restore_idea(&mut self, board: BoardId, number: IdeaNumber) -> Done {
        let idea = self.board(board)?.idea(number).ok_or(Refusal::NotFound)?;
        if idea.place != Place::Trash {
            return Err(Refusal::NotInTrash(number));
        }
        self.edit(Edit::Place(board, number, Place::Tray, 0))?;
        self.note(Milestone::Restored(board, number))
    }

    /// These ideas, each once, if all of them are cards on the board and free to be moved.
    fn loose_cards(
        &self,
        board: BoardId,
        ideas: &[IdeaNumber],
    ) -> Result<Vec<IdeaNumber>, Refusal> {
        let b = self.board(board)?;
        let frozen = frozen(b);
        let mut seen = HashSet::new();
        let mut cards = Vec::with_capacity(ideas.len());
        for number in ideas {
            let idea = b.idea(*number).ok_or(Refusal::NotFound)?;
            if !idea.place.is_on_board() {
                return Err(Refusal::NotOnBoard(*number));
            }
            // After a poll was opened again, an option may stand inside of another card.
            if !frozen.is_empty() && b.originals(*number).iter().any(|n| frozen.contains(n)) {
                return Err(Refusal::FrozenByPoll);
            }
            if seen.insert(*number) {
                cards.push(*number);
            }
        }
        Ok(cards)
    }
}

/// The ideas that an open poll has frozen.
fn frozen(board: &Board) -> HashSet<IdeaNumber> {
    let options = board.open_poll().map_or(&[][..], |poll| &poll.options);
    options.iter().flat_map(|option| &option.ideas).copied().collect()
}

/// Whether an open poll votes on this theme as a whole.
pub(super) fn is_theme_frozen(board: &Board, theme: ThemeId) -> bool {
    board.open_poll().is_some_and(|p| p.option(OptionKey::Theme(theme)).is_some())
}

fn accepts_ideas(board: &Board, theme: ThemeId) -> Done {
    board.theme(theme).ok_or(Refusal::NotFound)?;
    if is_theme_frozen(board, theme) { Err(Refusal::FrozenByPoll) } else { Ok(()) }
}

fn list_has(board: &Board, place: Place, number: IdeaNumber) -> bool {
    board.idea(number).is_some_and(|i| i.place == place)
}

fn idea_words(words: &IdeaWords) -> Result<IdeaWords, Refusal> {
    Ok(IdeaWords {
        text: text::filled_block(&words.text, MAX_IDEA_CHARS)?,
        name: text::line(&words.name, text::TITLE)?,
    })
}
