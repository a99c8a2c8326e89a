//! Which ideas of a board resemble a text, kept up to date as the board changes.

use crate::{
    grouping::{HINT, Index, Similar},
    session::{Board, BoardId, Idea, IdeaNumber, Innovation, Session},
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// How long one frame may spend on ideas that are new to it: a large session is taken in over a
/// few frames.
const SLICE: Duration = Duration::from_millis(3);

/// The ideas of one board, and the innovations on record, ready to be compared with a text.
#[derive(Clone, Debug, Default)]
pub struct Likeness {
    board: Option<BoardId>,
    revision: Option<u64>,
    index: Index<IdeaNumber>,
    seen: Vec<Option<Arc<Idea>>>,
    inventory: Index<usize>,
    known: Vec<Arc<Innovation>>,
}

impl Likeness {
    /// Takes in what has changed. Returns whether it is up to date; if not, it goes on with the
    /// next call.
    pub fn follow(&mut self, session: &Session, board: &Board, revision: u64) -> bool {
        if self.board != Some(board.id) {
            *self = Self { board: Some(board.id), ..Self::default() };
        }
        if self.revision == Some(revision) {
            return true;
        }
        let begun = Instant::now();
        if !same(&self.known, session.inventory()) {
            self.known = session.inventory().to_vec();
            let titles = self.known.iter().map(|i| i.title.as_str());
            self.inventory = Index::new(titles.enumerate());
        }
        while self.seen.len() > board.ideas.len() {
            if let Some(idea) = self.seen.pop().flatten() {
                self.index.remove(idea.number);
            }
        }
        for (at, idea) in board.ideas.iter().enumerate() {
            let seen = self.seen.get(at).and_then(Option::as_ref);
            let there = is_there(idea);
            if seen.is_some_and(|seen| Arc::ptr_eq(seen, idea)) {
                continue;
            }
            let unchanged = seen.is_some_and(|seen| {
                seen.number == idea.number && seen.text == idea.text && is_there(seen) == there
            });
            if !unchanged {
                if begun.elapsed() > SLICE {
                    return false;
                }
                if let Some(seen) = seen.filter(|seen| seen.number != idea.number) {
                    self.index.remove(seen.number);
                }
                if there {
                    self.index.insert(idea.number, &idea.text);
                } else {
                    self.index.remove(idea.number);
                }
            }
            match self.seen.get_mut(at) {
                Some(slot) => *slot = Some(Arc::clone(idea)),
                None => self.seen.push(Some(Arc::clone(idea))),
            }
        }
        self.revision = Some(revision);
        true
    }

    /// The idea that resembles a text so much that it is worth saying.
    #[must_use]
    pub fn nearest(&self, text: &str) -> Option<IdeaNumber> {
        worth_saying(&self.index.nearest(text, 1))
    }

    /// The innovation on record that resembles a text so much that it is worth saying.
    #[must_use]
    pub fn on_record(&self, text: &str) -> Option<&Innovation> {
        let at = worth_saying(&self.inventory.nearest(text, 1))?;
        self.known.get(at).map(|innovation| &**innovation)
    }
}

/// Ideas in the trash resemble nothing any more.
fn is_there(idea: &Idea) -> bool {
    idea.place != crate::session::Place::Trash
}

fn worth_saying<K: Copy>(found: &[Similar<K>]) -> Option<K> {
    found.first().filter(|similar| similar.similarity >= HINT).map(|similar| similar.key)
}

fn same<T>(a: &[Arc<T>], b: &[Arc<T>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b))
}
