//! Which units have been heard, by kind: empty seats, not a league table.

use super::{Board, Place, Session, UnitId, UnitKind};
use std::collections::BTreeMap;

/// How many units of each kind have sent an idea.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// One row a kind that has units, in the order of `UnitKind::ALL`.
    pub kinds: Vec<KindCoverage>,
    /// Ideas by unit; originals count, trashed ideas do not.
    pub ideas: BTreeMap<UnitId, u32>,
    /// Innovations on record before the workshop, by unit.
    pub existing: BTreeMap<UnitId, u32>,
}

/// Coverage of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCoverage {
    /// The kind.
    pub kind: UnitKind,
    /// Units of this kind.
    pub units: u32,
    /// Of these, units that have sent at least one idea.
    pub heard: u32,
    /// Ideas sent by units of this kind.
    pub ideas: u32,
    /// Innovations that units of this kind had on record before.
    pub existing: u32,
    /// Units not heard yet, in the order of the unit list.
    pub missing: Vec<UnitId>,
}

impl Coverage {
    /// Units in all.
    #[must_use]
    pub fn units(&self) -> u32 {
        self.kinds.iter().map(|k| k.units).sum()
    }

    /// Units that have sent at least one idea.
    #[must_use]
    pub fn heard(&self) -> u32 {
        self.kinds.iter().map(|k| k.heard).sum()
    }
}

/// Derives who has been heard on a board.
#[must_use]
pub fn coverage(session: &Session, board: &Board) -> Coverage {
    let mut ideas = BTreeMap::new();
    for idea in &board.ideas {
        if let (Some(unit), true) = (idea.unit, idea.place != Place::Trash) {
            *ideas.entry(unit).or_insert(0) += 1;
        }
    }
    let mut existing = BTreeMap::new();
    for unit in session.inventory().iter().filter_map(|i| i.unit) {
        *existing.entry(unit).or_insert(0) += 1;
    }
    let kinds = UnitKind::ALL
        .into_iter()
        .filter_map(|kind| {
            let mut row = KindCoverage {
                kind,
                units: 0,
                heard: 0,
                ideas: 0,
                existing: 0,
                missing: Vec::new(),
            };
            for unit in session.units().iter().filter(|u| u.profile.kind == kind) {
                row.units += 1;
                row.existing += existing.get(&unit.id).copied().unwrap_or(0);
                match ideas.get(&unit.id) {
                    Some(n) => {
                        row.heard += 1;
                        row.ideas += n;
                    }
                    None => row.missing.push(unit.id),
                }
            }
            (row.units > 0).then_some(row)
        })
        .collect();
    Coverage { kinds, ideas, existing }
}
