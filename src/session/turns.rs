//! Whose turn it is while a room is asked one unit after the other.

use super::{CaptureMode, CaptureRules, Session, UnitId};

impl Session {
    /// Units that are asked in turn, in the order of the list: those that are in the room, or all
    /// of them where nobody is marked as present.
    pub fn turns(&self) -> Vec<UnitId> {
        let here = |id| {
            let people = || self.participants().iter().map(|p| &p.profile);
            !people().any(|p| p.present && p.unit.is_some())
                || people().any(|p| p.present && p.unit == Some(id))
        };
        self.units().iter().map(|u| u.id).filter(|id| here(*id)).collect()
    }

    /// The unit after `turn`, or before it; the first one where nobody's turn is. The round
    /// begins again after the last unit.
    #[must_use]
    pub fn turn_after(&self, turn: Option<UnitId>, back: bool) -> Option<UnitId> {
        let turns = self.turns();
        let count = turns.len();
        let place = turn.and_then(|id| turns.iter().position(|t| *t == id));
        let next = match place {
            None => 0,
            Some(at) if back => (at + count - 1) % count,
            Some(at) => (at + 1) % count,
        };
        turns.get(next).copied()
    }
}

impl CaptureRules {
    /// The unit whose turn it is, while the room is asked in turn.
    #[must_use]
    pub fn turn(&self) -> Option<UnitId> {
        match self.mode {
            CaptureMode::RoundRobin { turn } => turn,
            _ => None,
        }
    }
}
