//! The largest step of type in which a long text fits its box.

use super::canvas::{Canvas, Written};
use crate::app::style::{Type, Weight};
use eframe::egui::{Color32, Vec2};

/// The steps of prompt and spotlight, in u.
pub(super) const STEPS: &[f32] = &[11.0, 9.6, 8.0, 6.6];
/// Lines a text may take at one of its steps.
const MOST_LINES: usize = 5;
/// Below the steps type shrinks by this much at a time, and takes as many lines as there are.
const GENTLY: f32 = 0.92;
/// Content is never smaller than this, in u.
const FLOOR: f32 = 3.05;

/// How a text that is to be fitted looks.
#[derive(Clone, Copy)]
pub(super) struct Face {
    /// Line height in parts of the size.
    pub line: f32,
    /// Weight.
    pub weight: Weight,
    /// Tracking in parts of the size.
    pub tracking: f32,
    /// Colour.
    pub color: Color32,
}

/// Lays `text` out in the largest step that fits into `room` (points); below the steps it shrinks
/// gently to the floor, and is cut with an ellipsis there.
pub(super) fn largest(
    c: &Canvas<'_>,
    steps: &[f32],
    face: Face,
    text: &str,
    room: Vec2,
) -> Written {
    let smallest = steps.last().copied().unwrap_or(FLOOR);
    // Measured at one size only: what wraps at `s` in `room` wraps alike at `measure` in a room
    // made smaller by as much. So big letters are rasterised for the size that is shown alone.
    let measure = style(c, smallest, face);
    let lines_at = |size: f32| {
        // A hair narrower, as widths are rounded differently at another size.
        let width = room.x * 0.995 * smallest / size;
        c.write(measure, text, face.color, width, usize::MAX).height() / measure.line
    };
    let fits = |size: f32, most: f32| {
        let lines = lines_at(size).round();
        lines <= most && lines * size * c.u * face.line <= room.y
    };
    let mut size = steps.iter().copied().find(|s| fits(*s, MOST_LINES as f32));
    let mut below = smallest;
    while size.is_none() && below * GENTLY > FLOOR {
        below *= GENTLY;
        size = Some(below).filter(|s| fits(*s, f32::INFINITY));
    }
    let kind = style(c, size.unwrap_or(FLOOR), face);
    let lines = (room.y / kind.line).floor().max(1.0) as usize;
    c.write(kind, text, face.color, room.x, lines)
}

fn style(c: &Canvas<'_>, size: f32, face: Face) -> Type {
    c.style(size, face.line, face.weight, face.tracking)
}
