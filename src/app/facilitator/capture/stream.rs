//! The ideas that came in, newest above: columns of cards of which only the visible ones exist.
//!
//! What is there when the page opens is dealt out from the newest, left to right. From then on a
//! card stays in its column and a new one goes on top of the shortest, so that typing moves one
//! column down and leaves the others to be read.

use super::super::board::{Heights, Lane, Shift};
use super::filter::Filter;
use crate::{
    app::style::space,
    session::{Board, BoardId, Idea, IdeaNumber, Session},
};
use eframe::egui::{Rangef, Ui};
use std::{cmp::Reverse, collections::HashMap};

/// Columns that differ by more than this are dealt out again.
const UNEVEN: f32 = 600.0;

/// The columns of the stream.
#[derive(Clone, Debug, Default)]
pub struct Stream {
    lanes: Vec<Lane>,
    column_of: HashMap<IdeaNumber, usize>,
    heights: Heights,
    made_for: Option<(BoardId, u64, u64, Filter)>,
    card_width: f32,
}

/// A card's place in the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its column.
    pub column: usize,
    /// Its position in the column, from above.
    pub row: usize,
}

impl Stream {
    /// Makes the columns for a board and a width, if they are not made yet.
    pub fn prepare(
        &mut self,
        ui: &Ui,
        session: &Session,
        (board, filter): (&Board, Filter),
        revision: u64,
        columns: usize,
        card_width: f32,
    ) {
        self.heights.prepare(ui, card_width);
        self.card_width = card_width;
        let key = (board.id, revision, self.heights.corrections(), filter);
        let same_board = self.made_for.is_some_and(|(id, _, _, f)| id == board.id && f == filter);
        if !same_board || self.lanes.len() != columns {
            self.column_of.clear();
        } else if self.made_for == Some(key) {
            return;
        }
        self.made_for = Some(key);
        let shown: Vec<&Idea> = (board.ideas.iter().rev().map(|idea| &**idea))
            .filter(|idea| idea.place.is_on_board() && filter.shows(session, idea))
            .collect();
        if self.deal(board, &shown, columns) > UNEVEN {
            self.column_of.clear();
            self.deal(board, &shown, columns);
        }
    }

    /// Puts every card into its column; returns by how much the columns differ.
    fn deal(&mut self, board: &Board, newest_first: &[&Idea], columns: usize) -> f32 {
        let mut stacks = vec![Vec::new(); columns];
        let mut lengths = vec![0.0; columns];
        let fresh = self.column_of.is_empty();
        let mut put = |number: IdeaNumber, known: Option<usize>, heights: &mut Heights| {
            let column = known.unwrap_or_else(|| shortest(&lengths));
            lengths[column] += heights.of(board, number) + space::CARD;
            stacks[column].push(number);
            column
        };
        if fresh {
            for idea in newest_first {
                let column = put(idea.number, None, &mut self.heights);
                self.column_of.insert(idea.number, column);
            }
        } else {
            // Those that have a column first: they say which one is the shortest.
            let (known, new): (Vec<_>, Vec<_>) = newest_first
                .iter()
                .copied()
                .partition(|idea| self.column_of.contains_key(&idea.number));
            for idea in known {
                let column = self.column_of.get(&idea.number).copied();
                put(idea.number, column, &mut self.heights);
            }
            for idea in new.into_iter().rev() {
                let column = put(idea.number, None, &mut self.heights);
                self.column_of.insert(idea.number, column);
            }
        }
        let heights = &mut self.heights;
        self.lanes = stacks
            .into_iter()
            .map(|mut stack| {
                stack.sort_unstable_by_key(|number| Reverse(*number));
                Lane::new(stack, space::CARD, |number| heights.of(board, number))
            })
            .collect();
        let longest = lengths.iter().copied().fold(0.0, f32::max);
        longest - lengths.iter().copied().fold(f32::INFINITY, f32::min)
    }

    /// The columns.
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The width of a card.
    pub fn card_width(&self) -> f32 {
        self.card_width
    }

    /// Takes note of how high a card really is.
    pub fn heights(&mut self) -> &mut Heights {
        &mut self.heights
    }

    /// The height of the longest column.
    pub fn height(&self, swollen: Option<(Spot, f32)>) -> f32 {
        let height = |(column, lane): (usize, &Lane)| lane.height(&shifts(swollen, column));
        self.lanes.iter().enumerate().map(height).fold(0.0, f32::max)
    }

    /// Where a card is.
    pub fn spot(&self, number: IdeaNumber) -> Option<Spot> {
        let column = *self.column_of.get(&number)?;
        let row = self.lanes.get(column)?.position(number)?;
        Some(Spot { column, row })
    }

    /// The card at a place.
    pub fn card(&self, spot: Spot) -> Option<IdeaNumber> {
        self.lanes.get(spot.column)?.numbers().get(spot.row).copied()
    }

    /// The newest card.
    pub fn first(&self) -> Option<IdeaNumber> {
        self.lanes.iter().filter_map(|lane| lane.numbers().first()).max().copied()
    }

    /// The card beside a card, at the same height, `by` columns to the right.
    pub fn beside(&self, spot: Spot, by: isize) -> Option<IdeaNumber> {
        let y = self.lanes.get(spot.column)?.span(spot.row).min;
        let column = spot.column.checked_add_signed(by)?;
        let lane = self.lanes.get(column)?;
        let last = lane.numbers().len().checked_sub(1)?;
        let row = lane.visible(Rangef::new(y + 1.0, y + 2.0), &[]).start.min(last);
        self.card(Spot { column, row })
    }
}

/// What a card that is higher than at rest does to its column.
pub fn shifts(swollen: Option<(Spot, f32)>, column: usize) -> Vec<Shift> {
    let here = swollen.filter(|(spot, _)| spot.column == column);
    here.map(|(spot, by)| Shift { first: spot.row + 1, by }).into_iter().collect()
}

fn shortest(lengths: &[f32]) -> usize {
    let mut best = 0;
    for (column, length) in lengths.iter().enumerate() {
        if *length < lengths[best] {
            best = column;
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_card_goes_to_the_shortest_column_the_leftmost_of_equals() {
        assert_eq!(shortest(&[0.0, 0.0, 0.0]), 0);
        assert_eq!(shortest(&[99.0, 0.0, 0.0]), 1);
        assert_eq!(shortest(&[99.0, 70.0, 69.0]), 2);
    }
}
