//! Undo and redo: one linear history of the facilitator's steps.
//!
//! Acts on record (opening, closing, revealing a poll) end it: nothing before them can be taken
//! back, because the room has already answered to it. Ballots and the timer are not steps at all
//! and leave it as it is.

use super::{Change, Refusal, Session, Undo};
use chrono::NaiveDateTime;
use std::collections::VecDeque;

/// Steps that are kept.
pub const MAX_STEPS: usize = 200;

/// One step with the change that made it, which gives it its name.
#[derive(Clone, Debug)]
struct Step {
    change: Change,
    undo: Undo,
}

/// The steps that can be taken back or made again.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
}

impl History {
    /// Applies a change and remembers how to take it back, if it can be taken back. Returns
    /// whether it made a difference.
    pub fn apply(
        &mut self,
        session: &mut Session,
        change: Change,
        at: NaiveDateTime,
    ) -> Result<bool, Refusal> {
        let undo = session.apply(change.clone(), at)?;
        let changed = !undo.is_nothing();
        if change.is_act() {
            self.done.clear();
            self.undone.clear();
        } else if change.is_step() && changed {
            self.undone.clear();
            self.done.push_back(Step { change, undo });
            if self.done.len() > MAX_STEPS {
                self.done.pop_front();
            }
        }
        Ok(changed)
    }

    /// Takes the last step back and returns the change that it was.
    pub fn undo(&mut self, session: &mut Session) -> Result<&Change, Refusal> {
        let step = self.done.pop_back().ok_or(Refusal::NothingToUndo)?;
        let undo = session.take_back(step.undo);
        self.undone.push(Step { change: step.change, undo });
        self.undone.last().map(|s| &s.change).ok_or(Refusal::NothingToUndo)
    }

    /// Makes the last step that was taken back again, and returns the change that it was.
    pub fn redo(&mut self, session: &mut Session) -> Result<&Change, Refusal> {
        let step = self.undone.pop().ok_or(Refusal::NothingToUndo)?;
        let undo = session.take_back(step.undo);
        self.done.push_back(Step { change: step.change, undo });
        self.done.back().map(|s| &s.change).ok_or(Refusal::NothingToUndo)
    }

    /// What the next undo would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Change> {
        self.done.back().map(|s| &s.change)
    }

    /// What the next redo would make again.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Change> {
        self.undone.last().map(|s| &s.change)
    }
}
