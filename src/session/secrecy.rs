#![doc = include_str!("secrecy.md")]

use super::{Ballot, Poll, Session, UnitKind, Voter};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Fewest ballots that are told apart by the kind of their units.
pub const LEAST_OF_A_KIND: usize = 3;

/// Kinds of units whose ballots are counted together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindGroup {
    /// The kinds, in the order of lists. None of them for ballots whose kind is not known.
    pub kinds: Vec<Option<UnitKind>>,
    /// Its ballots.
    pub ballots: u32,
}

/// The kind of each ballot of an open poll, position by position. It is no part of the session's
/// content: no file has it, and it is gone when the program ends.
#[derive(Clone, Default)]
pub struct HeardKinds(Vec<Option<UnitKind>>);

impl PartialEq for HeardKinds {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for HeardKinds {}

impl fmt::Debug for HeardKinds {
    /// Says nothing, so that no log can.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HeardKinds")
    }
}

impl Poll {
    /// Puts a ballot where it belongs: by content in a secret poll, at the end otherwise.
    pub(super) fn put(&mut self, ballot: Ballot, kind: Option<UnitKind>) {
        let known = self.heard.0.len() == self.ballots.len();
        let slot = if self.setup.secret {
            // By content, so that the order tells nothing of who came when.
            self.ballots.partition_point(|b| *b < ballot)
        } else {
            self.ballots.len()
        };
        if known {
            self.heard.0.insert(slot, kind);
        }
        self.ballots.insert(slot, ballot);
    }

    /// Takes a ballot out again, with its kind if that is known.
    pub(super) fn take(&mut self, slot: usize) -> (Ballot, Option<UnitKind>) {
        let known = self.heard.0.len() == self.ballots.len();
        let kind = if known { self.heard.0.remove(slot) } else { None };
        (self.ballots.remove(slot), kind)
    }

    /// Divides the ballots into groups of kinds at closing, if that is allowed, and forgets what
    /// was only in memory.
    pub(super) fn write_kinds(&mut self, named: impl Fn(Voter) -> Option<UnitKind>) {
        let heard = std::mem::take(&mut self.heard).0;
        // Of a secret poll that was closed before, another division could be compared with the
        // first one.
        let first = self.closings() == 0 || !self.setup.secret;
        let known = heard.len() == self.ballots.len();
        let kinds: Vec<Option<UnitKind>> = if known {
            heard
        } else if !self.setup.secret && self.papers.keyed == 0 {
            self.ballots.iter().map(|b| b.voter.and_then(&named)).collect()
        } else {
            return;
        };
        let groups = group(&kinds);
        if !first || groups.len() < 2 {
            return;
        }
        for (ballot, kind) in self.ballots.iter_mut().zip(&kinds) {
            let at = groups.iter().position(|g| g.kinds.contains(kind));
            ballot.group = at.and_then(|i| u8::try_from(i).ok());
        }
        if self.setup.secret {
            self.ballots.sort_unstable();
        }
        self.kind_groups = groups;
    }

    /// Takes the division into kinds away before more ballots come.
    pub(super) fn forget_kinds(&mut self) {
        self.kind_groups.clear();
        self.heard = HeardKinds::default();
        for ballot in &mut self.ballots {
            ballot.group = None;
        }
        if self.setup.secret {
            self.ballots.sort_unstable();
        }
    }
}

impl Session {
    /// The kind of a voter's unit.
    #[must_use]
    pub fn kind_of(&self, voter: Voter) -> Option<UnitKind> {
        let unit = match voter {
            Voter::Unit(id) => id,
            Voter::Person(id) => self.participant(id)?.profile.unit?,
            Voter::Seat(_) => return None,
        };
        self.unit(unit).map(|u| u.profile.kind)
    }
}

/// Groups of at least [`LEAST_OF_A_KIND`] ballots that together are all of them: kinds that have
/// as many stand alone, the others are combined, and if those are still too few the smallest of
/// the large kinds joins them. Empty if there are too few ballots.
pub(super) fn group(kinds: &[Option<UnitKind>]) -> Vec<KindGroup> {
    let all = UnitKind::ALL.into_iter().map(Some).chain([None]);
    let counted = all.map(|kind| (kind, kinds.iter().filter(|k| **k == kind).count()));
    let (mut large, small): (Vec<_>, Vec<_>) =
        counted.filter(|(_, n)| *n > 0).partition(|(_, n)| *n >= LEAST_OF_A_KIND);
    let mut together: Vec<(Option<UnitKind>, usize)> = small;
    let sum = |of: &[(Option<UnitKind>, usize)]| of.iter().map(|(_, n)| n).sum::<usize>();
    if !together.is_empty() && sum(&together) < LEAST_OF_A_KIND {
        let smallest = (0..large.len()).min_by_key(|i| large[*i].1);
        together.extend(smallest.map(|i| large.remove(i)));
    }
    let mut groups: Vec<Vec<(Option<UnitKind>, usize)>> =
        large.into_iter().map(|one| vec![one]).collect();
    if !together.is_empty() {
        groups.push(together);
    }
    let groups = groups.into_iter().map(|of| KindGroup {
        ballots: sum(&of) as u32,
        kinds: of.into_iter().map(|(kind, _)| kind).collect(),
    });
    groups.filter(|g| g.ballots as usize >= LEAST_OF_A_KIND).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use UnitKind::{Kecamatan, Opd, Puskesmas, Rsud};

    fn grouped(counts: &[(UnitKind, usize)]) -> Vec<(Vec<UnitKind>, u32)> {
        let kinds: Vec<Option<UnitKind>> =
            counts.iter().flat_map(|(kind, n)| vec![Some(*kind); *n]).collect();
        let plain = |g: KindGroup| (g.kinds.into_iter().flatten().collect(), g.ballots);
        group(&kinds).into_iter().map(plain).collect()
    }

    #[test]
    fn a_kind_with_three_ballots_stands_alone() {
        assert_eq!(grouped(&[(Opd, 9), (Kecamatan, 3)]), [(vec![Opd], 9), (vec![Kecamatan], 3)]);
    }

    #[test]
    fn small_kinds_are_combined_until_they_are_three() {
        let groups = grouped(&[(Opd, 9), (Kecamatan, 2), (Puskesmas, 1)]);
        assert_eq!(groups, [(vec![Opd], 9), (vec![Kecamatan, Puskesmas], 3)]);
    }

    #[test]
    fn one_that_is_left_over_takes_the_smallest_large_kind_with_it() {
        let groups = grouped(&[(Opd, 9), (Kecamatan, 4), (Rsud, 1)]);
        assert_eq!(groups, [(vec![Opd], 9), (vec![Rsud, Kecamatan], 5)]);
        assert_eq!(grouped(&[(Opd, 9), (Rsud, 1)]), [(vec![Rsud, Opd], 10)]);
    }

    #[test]
    fn fewer_than_three_ballots_are_in_no_group() {
        assert!(grouped(&[(Opd, 1), (Rsud, 1)]).is_empty());
        assert!(grouped(&[]).is_empty());
    }
}
