//! The kinds of units that a ballot asks for by a box to tick.

use crate::session::{Electorate, LEAST_OF_A_KIND, Poll, Session, UnitKind};

/// The boxes: the piles of the desk into which the voters fall, each shared by at least
/// [`LEAST_OF_A_KIND`] of them. A smaller pile goes with the others, and if those are too few
/// themselves, so does the smallest of the large ones: a box that only one voter can tick would be
/// a name. None where results by kind are not told, where nothing is known of the voters' units, or
/// where all fall into one pile.
pub(super) fn asked(session: &Session, poll: &Poll) -> Vec<UnitKind> {
    if !session.documents().by_kind || matches!(poll.setup.electorate, Electorate::Seats(_)) {
        return Vec::new();
    }
    let kinds = poll.voters.iter().filter_map(|voter| session.kind_of(*voter));
    let piles: Vec<UnitKind> = kinds.map(UnitKind::pile).collect();
    let own = UnitKind::PILES.into_iter().filter(|pile| *pile != UnitKind::Other);
    let count = |pile: UnitKind| piles.iter().filter(|p| **p == pile).count();
    let mut large: Vec<(UnitKind, usize)> =
        own.map(|pile| (pile, count(pile))).filter(|(_, n)| *n >= LEAST_OF_A_KIND).collect();
    let mut others = piles.len() - large.iter().map(|(_, n)| n).sum::<usize>();
    if others > 0 && others < LEAST_OF_A_KIND {
        let smallest = large.iter().enumerate().min_by_key(|(_, (_, n))| *n).map(|(i, _)| i);
        others += smallest.map_or(0, |i| large.remove(i).1);
    }
    let mut boxes: Vec<UnitKind> = large.into_iter().map(|(pile, _)| pile).collect();
    if others > 0 {
        boxes.push(UnitKind::Other);
    }
    if boxes.len() < 2 { Vec::new() } else { boxes }
}
