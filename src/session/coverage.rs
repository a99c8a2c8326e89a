//! Which units have been heard, by kind: empty seats, not a league table.

use super::{Board, Place, Session, UnitId, UnitKind, secrecy::group};
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
    /// So many of its units were heard that the number of their ideas says nothing of one of them:
    /// at least [`LEAST_OF_A_KIND`](super::LEAST_OF_A_KIND), and as many of those left out.
    pub many: bool,
    /// Innovations that units of this kind had on record before.
    pub existing: u32,
    /// Units not heard yet, in the order of the unit list.
    pub missing: Vec<UnitId>,
}

impl KindCoverage {
    /// Ideas of this kind, as far as papers may tell them: where names are kept apart from ideas,
    /// what one unit has sent is not told.
    #[must_use]
    pub fn told_ideas(&self, session: &Session) -> Option<u32> {
        (self.many || !session.event().anonymous).then_some(self.ideas)
    }
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
    let mut kinds: Vec<KindCoverage> = UnitKind::ALL
        .into_iter()
        .filter_map(|kind| {
            let mut row = KindCoverage {
                kind,
                units: 0,
                heard: 0,
                ideas: 0,
                many: false,
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
    let heard: Vec<_> = kinds.iter().flat_map(|k| (0..k.heard).map(|_| Some(k.kind))).collect();
    let groups = group(&heard);
    for row in &mut kinds {
        row.many = groups.iter().any(|g| g.kinds == [Some(row.kind)]);
    }
    Coverage { kinds, ideas, existing }
}
