//! Ideas that say the same, as groups.

use super::index::{HINT, Index, Known};
use crate::session::IdeaNumber;
use std::collections::{BTreeMap, BTreeSet};

/// Most neighbours of one idea that are looked at.
const NEIGHBOURS: usize = 12;

/// Ideas that say the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    /// The idea that resembles all others most, then the others by number.
    pub numbers: Vec<IdeaNumber>,
    /// The similarity of the least similar one to the first, from 0 to 1.
    pub similarity: f32,
}

/// Groups of near-duplicates, the most similar ones first. Every member resembles the first one
/// of its group, so that a chain of small steps makes no group. `stop` ends it without an answer.
#[must_use]
pub fn near_duplicates(
    ideas: &[(IdeaNumber, &str)],
    stop: &dyn Fn() -> bool,
) -> Option<Vec<Alike>> {
    let index = Index::new(ideas.iter().copied());
    let mut known = Known::default();
    let mut near: BTreeMap<IdeaNumber, BTreeMap<IdeaNumber, f32>> = BTreeMap::new();
    for (at, (number, text)) in ideas.iter().enumerate() {
        if at % 32 == 0 && stop() {
            return None;
        }
        for similar in index.pairs(text, HINT, NEIGHBOURS + 1, &mut known) {
            if similar.key != *number {
                near.entry(*number).or_default().insert(similar.key, similar.similarity);
                near.entry(similar.key).or_default().insert(*number, similar.similarity);
            }
        }
    }
    Some(stars(&near))
}

/// Takes the idea with the most likeness around it, with its free neighbours, again and again.
fn stars(near: &BTreeMap<IdeaNumber, BTreeMap<IdeaNumber, f32>>) -> Vec<Alike> {
    let mut taken: BTreeSet<IdeaNumber> = BTreeSet::new();
    let mut order: Vec<(f32, IdeaNumber)> =
        near.iter().map(|(number, around)| (around.values().sum(), *number)).collect();
    order.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut groups = Vec::new();
    for (_, centre) in order {
        if taken.contains(&centre) {
            continue;
        }
        let around = near.get(&centre).into_iter().flatten();
        let free: Vec<(IdeaNumber, f32)> =
            around.filter(|(n, _)| !taken.contains(n)).map(|(n, s)| (*n, *s)).collect();
        if free.is_empty() {
            continue;
        }
        let similarity = free.iter().map(|(_, s)| *s).fold(1.0, f32::min);
        let numbers: Vec<IdeaNumber> =
            std::iter::once(centre).chain(free.iter().map(|(n, _)| *n)).collect();
        taken.extend(&numbers);
        groups.push(Alike { numbers, similarity });
    }
    groups.sort_by(|a, b| b.similarity.total_cmp(&a.similarity).then(a.numbers.cmp(&b.numbers)));
    groups
}
