//! What surrounds a shape: the focus ring and the dashed outline.

use crate::app::style::Palette;
use eframe::egui::{Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, pos2};
use std::f32::consts::{FRAC_PI_2, PI};

/// Draws the focus ring around `rect`: 2 points of ground left free, then 2 points of `fokus`.
pub fn ring(painter: &Painter, palette: &Palette, rect: Rect, radius: f32) {
    painter.rect_stroke(
        rect.expand(2.0),
        radius + 2.0,
        Stroke::new(2.0, palette.fokus),
        StrokeKind::Outside,
    );
}

/// Draws the ring where `response` has the keyboard.
///
/// A click gives a control no focus in egui, so focus here always comes from the keyboard.
pub fn ring_if_focused(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() {
        ring(ui.painter(), Palette::of(ui), response.rect, radius);
    }
}

/// Draws a rounded rectangle in dashes of 4 with gaps of 4, its line inside `rect`.
pub fn dashed(painter: &Painter, rect: Rect, radius: f32, stroke: Stroke) {
    let path = outline(rect.shrink(stroke.width / 2.0), radius);
    painter.extend(Shape::dashed_line(&path, stroke, 4.0, 4.0));
}

/// A closed rounded rectangle as points, clockwise from the top left.
fn outline(rect: Rect, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 6;
    let inner = rect.shrink(radius);
    let corners = [
        (inner.left_top(), PI),
        (inner.right_top(), PI + FRAC_PI_2),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), FRAC_PI_2),
    ];
    let mut points = Vec::with_capacity(4 * usize::from(STEPS + 1) + 1);
    for (centre, start) in corners {
        for step in 0..=STEPS {
            let (sin, cos) = (start + FRAC_PI_2 * f32::from(step) / f32::from(STEPS)).sin_cos();
            points.push(pos2(centre.x + radius * cos, centre.y + radius * sin));
        }
    }
    points.extend(points.first().copied());
    points
}
