//! One question with its ideas, themes and polls.
//!
//! The lists (`tray`, themes, `merged`, `trash`) are the truth about where an idea stands; each
//! idea's `place` repeats it for quick reading and is derived again after a file is read.

use super::{BoardId, CaptureMode, Idea, IdeaNumber, Place, Poll, PollId, Theme, ThemeId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One question and everything that was said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// Its permanent id.
    pub id: BoardId,
    /// The question put to the room.
    pub question: String,
    /// How ideas are taken.
    #[serde(default)]
    pub capture: CaptureRules,
    /// Every idea ever given, by number, the trashed and the merged among them.
    pub ideas: Vec<Arc<Idea>>,
    /// Not grouped yet, newest first.
    pub tray: Vec<IdeaNumber>,
    /// Themes in the order of their columns.
    pub themes: Vec<Theme>,
    /// Trashed, newest first.
    #[serde(default)]
    pub trash: Vec<IdeaNumber>,
    /// Suggestions that were dismissed for good: the ideas that each was about, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dismissed: Vec<Vec<IdeaNumber>>,
    /// Polls held on this board, oldest first.
    #[serde(default)]
    pub polls: Vec<Arc<Poll>>,
    /// The highest number handed out while the program runs.
    #[serde(skip)]
    pub(super) handed_out: HandedOut,
}

/// The highest number handed out, also to an idea that was taken back again: the room may have
/// seen it, so it is not given to another. It is no part of the session's content: undo restores
/// that to the byte and leaves this as it is.
#[derive(Clone, Copy, Debug, Default)]
pub struct HandedOut(u32);

impl PartialEq for HandedOut {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for HandedOut {}

/// How ideas are taken on a board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaptureRules {
    /// The room does not see the ideas yet.
    pub hidden: bool,
    /// No more ideas are taken.
    pub locked: bool,
    /// How the room is asked.
    #[serde(skip_serializing_if = "CaptureMode::is_free")]
    pub mode: CaptureMode,
}

impl Board {
    /// An empty board.
    #[must_use]
    pub fn new(id: BoardId, question: String) -> Self {
        Self {
            id,
            question,
            capture: CaptureRules::default(),
            ideas: Vec::new(),
            tray: Vec::new(),
            themes: Vec::new(),
            trash: Vec::new(),
            dismissed: Vec::new(),
            polls: Vec::new(),
            handed_out: HandedOut::default(),
        }
    }

    /// The idea with this number.
    #[must_use]
    pub fn idea(&self, number: IdeaNumber) -> Option<&Idea> {
        self.idea_index(number).map(|i| &*self.ideas[i])
    }

    /// Its position in `ideas`: numbers are almost always counted without a gap.
    pub(super) fn idea_index(&self, number: IdeaNumber) -> Option<usize> {
        let guess = (number.0 as usize).checked_sub(1)?;
        if self.ideas.get(guess).is_some_and(|i| i.number == number) {
            return Some(guess);
        }
        self.ideas.binary_search_by_key(&number, |i| i.number).ok()
    }

    /// The number the next idea gets.
    #[must_use]
    pub fn next_number(&self) -> IdeaNumber {
        let last = self.ideas.last().map_or(0, |i| i.number.0);
        IdeaNumber(last.max(self.handed_out.0).saturating_add(1))
    }

    /// Takes back what was handed out since `before`: nobody has seen those numbers.
    pub(super) fn hand_back(&mut self, before: HandedOut) {
        self.handed_out = before;
    }

    /// Remembers that a number was handed out.
    pub(super) fn hand_out(&mut self, number: IdeaNumber) {
        self.handed_out = HandedOut(self.handed_out.0.max(number.0));
    }

    /// The theme with this id.
    #[must_use]
    pub fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|t| t.id == id)
    }

    /// The theme in which an idea stands, through the idea it was merged into where needed.
    #[must_use]
    pub fn theme_of(&self, number: IdeaNumber) -> Option<&Theme> {
        let top = self.idea(self.top(number))?;
        match top.place {
            Place::Theme(id) => self.theme(id),
            _ => None,
        }
    }

    /// The card on the board that holds this idea: itself, or what it was merged into.
    #[must_use]
    pub fn top(&self, number: IdeaNumber) -> IdeaNumber {
        let mut at = number;
        // Merges never form a ring (`check` refuses such a file), the bound is for safety.
        for _ in 0..self.ideas.len() {
            match self.idea(at).map(|i| i.place) {
                Some(Place::Merged(into)) => at = into,
                _ => break,
            }
        }
        at
    }

    /// The idea and every original inside it, the idea itself first.
    #[must_use]
    pub fn originals(&self, number: IdeaNumber) -> Vec<IdeaNumber> {
        let mut all = vec![number];
        let mut at = 0;
        while at < all.len() && all.len() <= self.ideas.len() {
            if let Some(idea) = self.idea(all[at]) {
                all.extend(&idea.merged);
            }
            at += 1;
        }
        all
    }

    /// The poll with this id.
    #[must_use]
    pub fn poll(&self, id: PollId) -> Option<&Poll> {
        self.polls.iter().find(|p| p.id == id).map(|p| &**p)
    }

    /// The poll that is open, if any.
    #[must_use]
    pub fn open_poll(&self) -> Option<&Poll> {
        self.polls.iter().find(|p| p.is_open()).map(|p| &**p)
    }

    /// Ideas that are cards on the board, by number.
    pub fn cards(&self) -> impl Iterator<Item = &Idea> {
        self.ideas.iter().map(|i| &**i).filter(|i| i.place.is_on_board())
    }

    /// The list in which ideas of this place stand.
    #[must_use]
    pub fn list(&self, place: Place) -> Option<&[IdeaNumber]> {
        match place {
            Place::Tray => Some(&self.tray),
            Place::Trash => Some(&self.trash),
            Place::Theme(id) => self.theme(id).map(|t| t.ideas.as_slice()),
            Place::Merged(into) => self.idea(into).map(|i| i.merged.as_slice()),
        }
    }

    fn list_mut(&mut self, place: Place) -> Option<&mut Vec<IdeaNumber>> {
        match place {
            Place::Tray => Some(&mut self.tray),
            Place::Trash => Some(&mut self.trash),
            Place::Theme(id) => self.themes.iter_mut().find(|t| t.id == id).map(|t| &mut t.ideas),
            Place::Merged(into) => {
                let i = self.idea_index(into)?;
                Some(&mut Arc::make_mut(&mut self.ideas[i]).merged)
            }
        }
    }

    /// Takes an idea from where it stands to a position of another list, and returns where it
    /// stood. `None` if the idea or the list does not exist; nothing is changed then.
    pub(super) fn move_idea(
        &mut self,
        number: IdeaNumber,
        to: Place,
        index: usize,
    ) -> Option<(Place, usize)> {
        let i = self.idea_index(number)?;
        let from = self.ideas[i].place;
        self.list(to)?;
        let from_list = self.list_mut(from)?;
        let old = from_list.iter().position(|n| *n == number)?;
        from_list.remove(old);
        let to_list = self.list_mut(to)?;
        to_list.insert(index.min(to_list.len()), number);
        Arc::make_mut(&mut self.ideas[i]).place = to;
        Some((from, old))
    }

    /// Sets every idea's `place` from the lists. Returns the first idea that stands in two
    /// places or in none, or that a list names though it does not exist.
    pub(super) fn derive_places(&mut self) -> Result<(), IdeaNumber> {
        let mut places = vec![None; self.ideas.len()];
        let lists = [(Place::Tray, &self.tray), (Place::Trash, &self.trash)]
            .into_iter()
            .chain(self.themes.iter().map(|t| (Place::Theme(t.id), &t.ideas)))
            .chain(self.ideas.iter().map(|i| (Place::Merged(i.number), &i.merged)));
        for (place, list) in lists {
            for number in list {
                let slot = self.idea_index(*number).ok_or(*number)?;
                if places[slot].replace(place).is_some() {
                    return Err(*number);
                }
            }
        }
        for (idea, place) in self.ideas.iter_mut().zip(places) {
            let place = place.ok_or(idea.number)?;
            if idea.place != place {
                Arc::make_mut(idea).place = place;
            }
        }
        Ok(())
    }
}
