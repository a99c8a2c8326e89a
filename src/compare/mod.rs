//! Two sessions side by side: what became of the ideas of the earlier one.
//!
//! An idea is found again by its origin, which files carried over from one another keep, and
//! otherwise by its words. Nothing is changed in either session.

use crate::{
    grouping::{HINT, Index},
    import::idea_identity,
    session::{Board, BoardId, Idea, IdeaNumber, Session},
};
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};

/// What became of the ideas of the earlier session.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// One for every card of the earlier session, the furthest first, then by number.
    pub rows: Vec<Row>,
    /// Cards of the later session that were not in the earlier one.
    pub new: usize,
}

/// One idea of the earlier session.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its board there.
    pub board: BoardId,
    /// Its number there.
    pub number: IdeaNumber,
    /// Its name, or its words.
    pub title: String,
    /// The same idea in the later session.
    pub later: Option<Found>,
    /// How far it is, in whichever session it is further.
    pub stand: Stand,
}

/// An idea that was found again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Its number in the later session.
    pub number: IdeaNumber,
    /// By what.
    pub by: FoundBy,
}

/// By what an idea was found again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FoundBy {
    /// The file and number it was captured under: it is the same for certain.
    Origin,
    /// Its words resemble those of another, from 0 to 1.
    Words(f32),
}

/// How far an idea is. Later ones include the earlier ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// It is an idea.
    #[default]
    Idea,
    /// It was chosen.
    Chosen,
    /// Its plan says who, when and what.
    Planned,
    /// It was launched.
    Launched(NaiveDate),
}

impl Comparison {
    /// Ideas that are at least so far.
    #[must_use]
    pub fn at_least(&self, stand: Stand) -> usize {
        self.rows.iter().filter(|row| row.stand >= stand).count()
    }

    /// Ideas that were launched.
    #[must_use]
    pub fn launched(&self) -> usize {
        self.rows.iter().filter(|row| matches!(row.stand, Stand::Launched(_))).count()
    }

    /// Ideas that stand in the later session, too.
    #[must_use]
    pub fn found(&self) -> usize {
        self.rows.iter().filter(|row| row.later.is_some()).count()
    }
}

/// A card: the idea that stands for itself and all that is merged into it.
type Place = (BoardId, IdeaNumber);

/// Compares two sessions. `stop` ends it without an answer.
#[must_use]
pub fn compare(earlier: &Session, later: &Session, stop: &dyn Fn() -> bool) -> Option<Comparison> {
    let mut by_origin: HashMap<(String, u32), Place> = HashMap::new();
    for board in later.boards() {
        for idea in &board.ideas {
            by_origin.insert(idea_identity(later, board, idea), (board.id, board.top(idea.number)));
        }
    }
    let mut rows = Vec::new();
    let mut taken: HashSet<Place> = HashSet::new();
    let mut unknown = Vec::new();
    for (board, idea) in cards(earlier) {
        let originals = board.originals(idea.number);
        let found = originals
            .into_iter()
            .filter_map(|number| board.idea(number))
            .find_map(|idea| by_origin.get(&idea_identity(earlier, board, idea)).copied());
        match found {
            Some(place) => {
                taken.insert(place);
            }
            None => unknown.push(rows.len()),
        }
        rows.push((board, idea, found.map(|place| (place, FoundBy::Origin))));
    }
    let free = cards(later).map(|(board, idea)| ((board.id, idea.number), idea));
    let free = free.filter(|(place, _)| !taken.contains(place));
    let index = Index::new(free.map(|(place, idea)| (place, idea.text.as_str())));
    for (step, at) in unknown.into_iter().enumerate() {
        if step % 32 == 0 && stop() {
            return None;
        }
        let Some((_, idea, found)) = rows.get_mut(at) else { continue };
        let mut similar = index.whole(&idea.text, 4).into_iter().filter(|s| s.similarity >= HINT);
        if let Some(best) = similar.find(|s| !taken.contains(&s.key)) {
            taken.insert(best.key);
            *found = Some((best.key, FoundBy::Words(best.similarity)));
        }
    }
    let rows = rows.into_iter().map(|(board, idea, found)| {
        let own = stand(earlier, (board.id, idea.number));
        Row {
            board: board.id,
            number: idea.number,
            title: idea.title().to_owned(),
            later: found.map(|((_, number), by)| Found { number, by }),
            stand: found.map_or(own, |(place, _)| own.max(stand(later, place))),
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.sort_by_key(|row| (std::cmp::Reverse(row.stand), row.board, row.number));
    let new = cards(later).filter(|(b, i)| !taken.contains(&(b.id, i.number))).count();
    Some(Comparison { rows, new })
}

fn cards(session: &Session) -> impl Iterator<Item = (&Board, &Idea)> {
    session.boards().iter().flat_map(|board| {
        board.ideas.iter().filter(|i| i.place.is_on_board()).map(move |idea| (board, &**idea))
    })
}

fn stand(session: &Session, (board, idea): Place) -> Stand {
    let Some(plan) = session.chosen().find(|p| p.board == board && p.idea == idea) else {
        return Stand::Idea;
    };
    match plan.work.launched {
        Some(day) => Stand::Launched(day),
        None if plan.work.is_ready() => Stand::Planned,
        None => Stand::Chosen,
    }
}
