//! An idea's number in the colours of its theme, and the theme's shape.

use crate::app::{
    style::{Palette, Type, Weight},
    widgets::paint_shape,
};
use crate::session::{Board, Hue, ThemeId};
use eframe::egui::{Color32, Pos2, Rect, Ui, vec2};

/// How a theme looks: its hue, and how often the ten hues were used up before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The hue.
    pub hue: Hue,
    /// Counted from 0.
    pub lap: usize,
}

impl Look {
    /// The look of a theme of the board, if it (still) exists.
    pub fn of(board: &Board, theme: Option<ThemeId>) -> Option<Self> {
        let theme = theme?;
        let index = board.themes.iter().position(|t| t.id == theme)?;
        Some(Self { hue: board.themes[index].look.hue, lap: index / Hue::ALL.len() })
    }

    /// Draws the shape centred on `at`.
    pub fn paint_shape(self, ui: &Ui, at: Pos2, size: f32) {
        let strong = Palette::of(ui).hue(self.hue).strong;
        paint_shape(ui.painter(), at, size, self.hue, self.lap, strong);
    }
}

/// Colour of a number: the ink of its theme, plain ink without one.
pub fn ink(ui: &Ui, look: Option<Look>) -> Color32 {
    let p = Palette::of(ui);
    look.map_or(p.tinta, |l| p.hue(l.hue).ink)
}

/// Draws the number on its tile, 28 high and at least 34 wide, its left middle on `at`; returns
/// the tile.
pub fn paint(ui: &Ui, at: Pos2, number: &str, look: Option<Look>) -> Rect {
    let p = Palette::of(ui);
    let (ground, ink) = look.map_or((p.chip, p.tinta2), |l| {
        let colors = p.hue(l.hue);
        (colors.soft, colors.ink)
    });
    let kind = Type::STRONG.weight(Weight::ExtraBold);
    let text = kind.whole(ui.painter(), number, ink);
    let width = (text.size().x + 14.0).max(34.0).round();
    let tile = Rect::from_min_size(at - vec2(0.0, 14.0), vec2(width, 28.0));
    ui.painter().rect_filled(tile, 7.0, ground);
    ui.painter().galley((tile.center() - text.size() / 2.0).floor(), text, ink);
    tile
}
