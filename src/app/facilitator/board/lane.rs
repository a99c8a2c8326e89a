//! Cards below each other: where each one begins, and which can be seen.

use crate::session::IdeaNumber;
use eframe::egui::Rangef;
use std::ops::Range;

/// From `first` on, cards stand so much lower: a card before them has grown, or room was made for
/// a card that is being dragged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The first card that moves.
    pub first: usize,
    /// By how much.
    pub by: f32,
}

/// A column of cards.
#[derive(Clone, Debug, Default)]
pub struct Lane {
    numbers: Vec<IdeaNumber>,
    /// Where each card begins, and one more for the end.
    tops: Vec<f32>,
    gap: f32,
}

impl Lane {
    /// Stacks these cards.
    pub fn new(
        numbers: Vec<IdeaNumber>,
        gap: f32,
        mut height: impl FnMut(IdeaNumber) -> f32,
    ) -> Self {
        let mut tops = Vec::with_capacity(numbers.len() + 1);
        let mut at = 0.0;
        tops.push(at);
        for number in &numbers {
            at += height(*number) + gap;
            tops.push(at);
        }
        Self { numbers, tops, gap }
    }

    /// The cards, from above.
    pub fn numbers(&self) -> &[IdeaNumber] {
        &self.numbers
    }

    /// The position of a card.
    pub fn position(&self, number: IdeaNumber) -> Option<usize> {
        self.numbers.iter().position(|n| *n == number)
    }

    /// Where a card begins and ends, without shifts.
    pub fn span(&self, index: usize) -> Rangef {
        let top = self.tops.get(index).copied().unwrap_or_default();
        let next = self.tops.get(index + 1).copied().unwrap_or(top + self.gap);
        Rangef::new(top, next - self.gap)
    }

    /// Where a card begins.
    pub fn top(&self, index: usize, shifts: &[Shift]) -> f32 {
        let top = self.tops.get(index).copied().unwrap_or_default();
        top + shifts.iter().filter(|s| s.first <= index).map(|s| s.by).sum::<f32>()
    }

    /// The height of all cards.
    pub fn height(&self, shifts: &[Shift]) -> f32 {
        let end = self.tops.last().copied().unwrap_or_default();
        let shifted: f32 = shifts.iter().map(|s| s.by).sum();
        (end - self.gap).max(0.0) + shifted
    }

    /// The cards that reach into `view`.
    pub fn visible(&self, view: Rangef, shifts: &[Shift]) -> Range<usize> {
        let shifted: f32 = shifts.iter().map(|s| s.by).sum();
        let first = self.tops.partition_point(|top| *top + shifted < view.min).saturating_sub(1);
        let end = self.tops.partition_point(|top| *top < view.max).min(self.numbers.len());
        first.min(end)..end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lane() -> Lane {
        // Tops 0, 100, 200, ... 900; each card 90 high.
        Lane::new((1..=10).map(IdeaNumber).collect(), 10.0, |_| 90.0)
    }

    #[test]
    fn only_what_reaches_into_the_view_is_visible() {
        let lane = lane();
        assert_eq!(lane.visible(Rangef::new(0.0, 150.0), &[]), 0..2);
        assert_eq!(lane.visible(Rangef::new(250.0, 450.0), &[]), 2..5);
        assert_eq!(lane.visible(Rangef::new(950.0, 2000.0), &[]), 9..10);
        assert!((lane.height(&[]) - 990.0).abs() < 0.01);
        assert_eq!(Lane::default().visible(Rangef::new(0.0, 100.0), &[]), 0..0);
    }

    #[test]
    fn a_shift_moves_what_stands_below_and_hides_nothing() {
        let lane = lane();
        let shifts = [Shift { first: 3, by: 50.0 }];
        assert!((lane.top(2, &shifts) - 200.0).abs() < 0.01);
        assert!((lane.top(3, &shifts) - 350.0).abs() < 0.01);
        // Card 3 now reaches down to 440, so it is visible at 430.
        assert!(lane.visible(Rangef::new(430.0, 480.0), &shifts).contains(&3));
    }
}
