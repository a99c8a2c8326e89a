//! Where something that is dragged will land: a pure function of what is drawn and the pointer.
//!
//! ```text
//!  tray        chips   [1 nila] [2 soga] [3 laut]        a chip: at the end of its theme
//! ┌────────┐  ┌──────────┐ ┌──────────┐
//! │ card   │  │ header   │ │ header   │                 a header: at the end of its theme
//! │--------│  ├──────────┤ ├──────────┤
//! │ card   │  │ card     │ │ card     │   blank: a new  upper half of a card: before it
//! │        │  │──────────│ │----------│   theme         lower half: after it
//! │ before │  │ card     │ │          │                 below the last card: at the end
//! └────────┘  └──────────┘ └──────────┘
//! ```
//!
//! Positions are counted without the cards that are dragged, as the change that moves them counts.

use crate::session::{IdeaNumber, Place, ThemeId};
use eframe::egui::{Pos2, Rect};

/// Between two cards.
pub const GAP: f32 = 8.0;

/// A visible card that is not being dragged.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slot {
    /// The card.
    pub number: IdeaNumber,
    /// Its upper edge.
    pub top: f32,
    /// Its lower edge.
    pub bottom: f32,
    /// Its position in its list, counted without the cards that are dragged.
    pub index: usize,
    /// Other cards can be merged into it.
    pub open: bool,
}

/// A visible list of cards.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneShape {
    /// Whose list it is.
    pub place: Place,
    /// Header and cards.
    pub area: Rect,
    /// Where cards lie; above it is the header.
    pub body: Rect,
    /// The cards, from above.
    pub slots: Vec<Slot>,
    /// The list does not show all of its cards, or none: a drop goes to this position.
    pub fixed: Option<usize>,
    /// Cards can be dropped in it.
    pub open: bool,
}

/// What was drawn in the last frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Geometry {
    /// The chips of themes.
    pub chips: Vec<(ThemeId, Rect)>,
    /// The lists.
    pub lanes: Vec<LaneShape>,
    /// The columns of themes with their positions.
    pub columns: Vec<(usize, Rect)>,
    /// Where there is nothing.
    pub blank: Option<Rect>,
    /// The button that makes a theme.
    pub new_theme: Option<Rect>,
}

/// Where a card will land.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// In a list at this position; `y` is where the line is drawn.
    Between {
        /// The list.
        place: Place,
        /// The position.
        index: usize,
        /// The middle of the gap.
        y: f32,
    },
    /// At the end of a theme.
    Append(ThemeId),
    /// Merged into a card.
    Merge(IdeaNumber),
    /// In a theme of its own.
    NewTheme,
}

impl Target {
    /// The theme in which cards will land.
    pub fn theme(self) -> Option<ThemeId> {
        match self {
            Self::Append(theme) | Self::Between { place: Place::Theme(theme), .. } => Some(theme),
            _ => None,
        }
    }
}

impl Geometry {
    /// Where cards land when they are let go at `pointer`.
    pub fn target(&self, pointer: Pos2) -> Option<Target> {
        if let Some((theme, _)) = self.chips.iter().find(|(_, rect)| rect.contains(pointer)) {
            return Some(Target::Append(*theme));
        }
        if let Some(lane) = self.lanes.iter().find(|lane| lane.area.contains(pointer)) {
            return lane.open.then(|| lane.target(pointer));
        }
        let places = [self.new_theme, self.blank];
        let makes_a_theme = places.iter().flatten().any(|place| place.contains(pointer));
        makes_a_theme.then_some(Target::NewTheme)
    }

    /// The visible cards that a rectangle touches, list by list.
    pub fn cards_in(&self, band: Rect) -> Vec<IdeaNumber> {
        let lanes = self.lanes.iter().filter(|lane| lane.body.intersects(band));
        let touched = lanes.flat_map(|lane| {
            let (x, y) = (lane.body.x_range(), lane.body.y_range());
            lane.slots.iter().filter(move |slot| {
                let card = Rect::from_x_y_ranges(x, slot.top.max(y.min)..=slot.bottom.min(y.max));
                card.is_positive() && card.intersects(band)
            })
        });
        touched.map(|slot| slot.number).collect()
    }

    /// The card under the pointer into which others can be merged.
    pub fn card(&self, pointer: Pos2) -> Option<IdeaNumber> {
        let lane = self.lanes.iter().find(|lane| lane.body.contains(pointer))?;
        let slot = lane.slots.iter().find(|s| s.top <= pointer.y && pointer.y <= s.bottom)?;
        slot.open.then_some(slot.number)
    }

    /// The position of a column that is let go at `pointer`, counted without it; `from` is where
    /// it stood.
    pub fn column(&self, pointer: Pos2, from: usize) -> Option<usize> {
        let others = self.columns.iter().filter(|(index, _)| *index != from);
        let without = |index: usize| if index > from { index - 1 } else { index };
        let mut last = None;
        for (index, rect) in others {
            if pointer.x < rect.center().x {
                return Some(without(*index));
            }
            last = Some(without(*index) + 1);
        }
        last
    }
}

impl LaneShape {
    fn target(&self, pointer: Pos2) -> Target {
        if pointer.y < self.body.top()
            && let Place::Theme(theme) = self.place
        {
            return Target::Append(theme);
        }
        let between = |index, y: f32| Target::Between {
            place: self.place,
            index,
            y: y.clamp(self.body.top() + 3.0, self.body.bottom() - 3.0),
        };
        if let Some(index) = self.fixed {
            return between(index, self.body.top() + GAP / 2.0);
        }
        for slot in &self.slots {
            if pointer.y < f32::midpoint(slot.top, slot.bottom) {
                return between(slot.index, slot.top - GAP / 2.0);
            }
        }
        match self.slots.last() {
            Some(slot) => between(slot.index + 1, slot.bottom + GAP / 2.0),
            None => between(0, self.body.top() + GAP / 2.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::pos2;

    const THEME: Place = Place::Theme(ThemeId(7));

    /// A column from y 100: header 50 high, then cards 1, 2 and 3 of 90 with gaps of 10.
    fn geometry() -> Geometry {
        let body = Rect::from_min_max(pos2(300.0, 150.0), pos2(500.0, 600.0));
        let slot = |number: u32| {
            let top = 160.0 + 100.0 * (number - 1) as f32;
            let index = number as usize - 1;
            Slot { number: IdeaNumber(number), top, bottom: top + 90.0, index, open: number != 3 }
        };
        let lane = LaneShape {
            place: THEME,
            area: body.with_min_y(100.0),
            body,
            slots: vec![slot(1), slot(2), slot(3)],
            fixed: None,
            open: true,
        };
        let tray = Rect::from_min_max(pos2(0.0, 100.0), pos2(200.0, 600.0));
        let tray = LaneShape {
            place: Place::Tray,
            area: tray,
            body: tray,
            slots: Vec::new(),
            fixed: None,
            open: true,
        };
        let column = |index: usize| {
            let left = 300.0 + 210.0 * index as f32;
            (index, Rect::from_min_max(pos2(left, 100.0), pos2(left + 200.0, 600.0)))
        };
        Geometry {
            chips: vec![(ThemeId(8), Rect::from_min_max(pos2(300.0, 60.0), pos2(400.0, 90.0)))],
            lanes: vec![tray, lane],
            columns: (0..3).map(column).collect(),
            blank: Some(Rect::from_min_max(pos2(510.0, 100.0), pos2(900.0, 600.0))),
            new_theme: Some(Rect::from_min_max(pos2(600.0, 20.0), pos2(700.0, 50.0))),
        }
    }

    fn at(x: f32, y: f32) -> Option<(Place, usize)> {
        match geometry().target(pos2(x, y))? {
            Target::Between { place, index, .. } => Some((place, index)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_upper_half_of_a_card_is_before_it_the_lower_half_behind() {
        assert_eq!(at(400.0, 152.0), Some((THEME, 0)));
        assert_eq!(at(400.0, 200.0), Some((THEME, 0)));
        assert_eq!(at(400.0, 210.0), Some((THEME, 1)));
        assert_eq!(at(400.0, 255.0), Some((THEME, 1)), "the gap between two cards");
        assert_eq!(at(400.0, 300.0), Some((THEME, 1)));
        assert_eq!(at(400.0, 310.0), Some((THEME, 2)));
    }

    #[test]
    fn below_the_last_card_is_the_end_and_an_empty_list_takes_the_first() {
        assert_eq!(at(400.0, 590.0), Some((THEME, 3)));
        assert_eq!(at(100.0, 590.0), Some((Place::Tray, 0)));
    }

    #[test]
    fn the_line_lies_in_the_gap() {
        let Some(Target::Between { y, .. }) = geometry().target(pos2(400.0, 255.0)) else {
            panic!("not between two cards");
        };
        assert!((y - 256.0).abs() < 0.01, "{y}");
    }

    #[test]
    fn chips_and_headers_append_and_nothing_makes_a_theme() {
        assert_eq!(geometry().target(pos2(350.0, 70.0)), Some(Target::Append(ThemeId(8))));
        assert_eq!(geometry().target(pos2(350.0, 120.0)), Some(Target::Append(ThemeId(7))));
        assert_eq!(geometry().target(pos2(700.0, 300.0)), Some(Target::NewTheme));
        assert_eq!(geometry().target(pos2(650.0, 30.0)), Some(Target::NewTheme), "the button");
        assert_eq!(geometry().target(pos2(250.0, 300.0)), None);
    }

    #[test]
    fn a_band_takes_the_cards_that_it_touches() {
        let band = |x: f32, y: f32, to_x: f32, to_y: f32| {
            let numbers = geometry().cards_in(Rect::from_two_pos(pos2(x, y), pos2(to_x, to_y)));
            numbers.into_iter().map(|n| n.0).collect::<Vec<_>>()
        };
        assert_eq!(band(290.0, 240.0, 310.0, 270.0), [1, 2]);
        assert_eq!(band(290.0, 252.0, 310.0, 258.0), [0; 0], "between two cards");
        assert_eq!(band(480.0, 700.0, 400.0, 300.0), [2, 3], "drawn upwards, frozen ones too");
        assert_eq!(band(510.0, 160.0, 560.0, 500.0), [0; 0], "beside the list");
    }

    #[test]
    fn a_list_that_is_frozen_takes_nothing() {
        let mut geometry = geometry();
        geometry.lanes[1].open = false;
        assert_eq!(geometry.target(pos2(400.0, 200.0)), None);
    }

    #[test]
    fn only_cards_that_are_free_offer_to_merge() {
        assert_eq!(geometry().card(pos2(400.0, 200.0)), Some(IdeaNumber(1)));
        assert_eq!(geometry().card(pos2(400.0, 255.0)), None, "between two cards");
        assert_eq!(geometry().card(pos2(400.0, 400.0)), None, "frozen");
    }

    #[test]
    fn a_column_lands_between_the_middles_of_the_others() {
        let column = |x: f32, from| geometry().column(pos2(x, 300.0), from);
        // Middles at 400, 610 and 820.
        assert_eq!(column(350.0, 1), Some(0));
        assert_eq!(column(650.0, 1), Some(1), "where it stood");
        assert_eq!(column(890.0, 1), Some(2));
        assert_eq!(column(650.0, 0), Some(1));
        assert_eq!(column(350.0, 0), Some(0), "where it stood");
    }
}
