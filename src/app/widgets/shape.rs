//! Theme shapes: each hue goes with a shape, so that colour never speaks alone.

use crate::{
    app::style::{Icon, IconWeight},
    session::Hue,
};
use eframe::egui::{Color32, Painter, Pos2};

/// The shapes in the order of [`Hue::ALL`].
const SHAPES: [(Icon, IconWeight); 10] = [
    (Icon::Circle, IconWeight::Fill),
    (Icon::Square, IconWeight::Fill),
    (Icon::Diamond, IconWeight::Fill),
    (Icon::Triangle, IconWeight::Fill),
    (Icon::Flower, IconWeight::Fill),
    (Icon::Star, IconWeight::Fill),
    (Icon::Hexagon, IconWeight::Fill),
    (Icon::Drop, IconWeight::Fill),
    (Icon::Asterisk, IconWeight::Bold),
    (Icon::Moon, IconWeight::Fill),
];

/// The shape of a theme. `lap` counts how often the ten hues were used up before it: from the
/// second lap on, a hue comes with the next shape.
#[must_use]
pub fn shape(hue: Hue, lap: usize) -> (Icon, IconWeight) {
    SHAPES[(hue.index() + lap) % SHAPES.len()]
}

/// Draws the shape of a theme centred on `at`.
pub fn paint_shape(painter: &Painter, at: Pos2, size: f32, hue: Hue, lap: usize, color: Color32) {
    let (icon, weight) = shape(hue, lap);
    icon.paint(painter, at, size, weight, color);
}
