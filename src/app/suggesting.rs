//! Suggestions for the board that is grouped, or is about to be voted on: looked for on a thread of their own, from a snapshot,
//! always for the newest state. A search that is outdated is stopped, and its answer thrown away.

use super::{
    App, Message,
    facilitator::{Place, group::Found},
    session_files::work,
};
use crate::session::{BoardId, Stage};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

/// The search that was begun last.
#[derive(Default)]
pub(super) struct Suggesting {
    /// The state of the session and the board it is about.
    about: Option<(u64, BoardId)>,
    stop: Arc<AtomicBool>,
}

impl Drop for Suggesting {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl App {
    /// Begins a search if a page that shows suggestions shows a state that none was begun for.
    pub(super) fn look_for_suggestions(&mut self) {
        let Some(desk) = &self.desk else { return };
        let about = (desk.revision(), self.board);
        let board = desk.session().board(self.board);
        let wanted = match self.place {
            Place::Stage(Stage::Group) => true,
            // Only before opening: a running poll has frozen its options.
            Place::Stage(Stage::Vote) => board.is_some_and(|b| b.open_poll().is_none()),
            _ => false,
        };
        let wanted = wanted && desk.is_editable();
        if !wanted || self.suggesting.about == Some(about) {
            return;
        }
        let stop = Arc::<AtomicBool>::default();
        self.suggesting = Suggesting { about: Some(about), stop: Arc::clone(&stop) };
        let (session, board) = (Arc::clone(desk.session()), self.board);
        let (outbox, wake) = (self.outbox.clone(), Arc::clone(&self.wake));
        work("suggestions", move || {
            let Some(board) = session.board(board) else { return };
            let found = Found::look(board, &|| stop.load(Ordering::Relaxed));
            if let Some(found) = found {
                let _ = outbox.send(Message::Suggested(stop, found));
                wake();
            }
        });
    }

    /// Hands what was found to the page, unless a newer search was begun meanwhile.
    pub(super) fn suggested(&mut self, stop: &Arc<AtomicBool>, found: Found) {
        if Arc::ptr_eq(stop, &self.suggesting.stop) {
            self.pages.suggested(found);
        }
    }
}
