//! Heights of cards: estimated from their text, corrected when a card was really laid out.

use crate::{
    app::{
        style::{Type, Weight},
        widgets::{LineCounter, idea_card},
    },
    session::{Board, Idea, IdeaNumber},
};
use eframe::egui::Ui;
use std::collections::HashMap;

/// The heights of the cards of one list, all of one width.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    counters: Option<(LineCounter, LineCounter)>,
    width: f32,
    known: HashMap<IdeaNumber, Known>,
    /// Grows with every correction: what was stacked from the heights is stacked again.
    corrections: u64,
}

#[derive(Clone, Copy, Debug)]
struct Known {
    /// Changes when the words do.
    stamp: [usize; 4],
    height: f32,
}

impl Heights {
    /// Makes them ready for cards of this width.
    pub fn prepare(&mut self, ui: &Ui, width: f32) {
        if self.counters.is_none() {
            let text = LineCounter::new(ui, Type::BODY);
            let name = LineCounter::new(ui, Type::BODY.weight(Weight::Bold));
            self.counters = Some((text, name));
        }
        if (self.width - width).abs() > 0.01 {
            self.width = width;
            self.known.clear();
        }
    }

    /// How often a height turned out to be another.
    pub fn corrections(&self) -> u64 {
        self.corrections
    }

    /// The height of an idea's card, with the edges of a merged one.
    pub fn of(&mut self, board: &Board, number: IdeaNumber) -> f32 {
        let Some(idea) = board.idea(number) else { return 0.0 };
        let stamp = stamp(idea);
        match self.known.get(&number) {
            Some(known) if known.stamp == stamp => known.height,
            _ => {
                let height = self.estimate(board, idea);
                self.known.insert(number, Known { stamp, height });
                height
            }
        }
    }

    /// Takes note of the height that a card really has.
    pub fn correct(&mut self, idea: &Idea, height: f32) {
        let known = self.known.entry(idea.number).or_insert(Known { stamp: stamp(idea), height });
        if (known.height - height).abs() > 0.5 {
            known.height = height;
            self.corrections += 1;
        }
    }

    fn estimate(&self, board: &Board, idea: &Idea) -> f32 {
        let Some((text, name)) = &self.counters else { return 0.0 };
        let inner = self.width - 2.0 * idea_card::PADDING.x;
        let lines = text.lines(&idea.text, inner, idea_card::MAX_LINES);
        let name_lines = name.lines(&idea.name, inner, idea_card::MAX_NAME_LINES);
        if idea.merged.is_empty() {
            return idea_card::height(lines, name_lines, None);
        }
        // Two chips a row is the rule; what is drawn corrects the exception.
        let rows = board.originals(idea.number).len().div_ceil(2);
        idea_card::height(lines, name_lines, Some(rows)) + idea_card::EDGES
    }
}

fn stamp(idea: &Idea) -> [usize; 4] {
    [idea.text.len(), idea.earlier.len(), idea.name.len(), idea.merged.len()]
}
