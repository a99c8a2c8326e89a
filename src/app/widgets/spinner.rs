//! The sign of something under way.

use crate::app::style::{motion, seconds};
use eframe::egui::{Color32, Pos2, Shape, Stroke, Ui, pos2};
use std::{f32::consts::TAU, time::Duration};

/// Draws an open ring of `size` that turns once a second; where motion is reduced it stands still.
pub fn spinner(ui: &Ui, centre: Pos2, size: f32, color: Color32) {
    const STEPS: u8 = 24;
    // The opening is a seventh of the ring, at the top while it stands still.
    let turns = seconds(ui, motion::HOVER) > 0.0;
    let start = if turns {
        ui.ctx().request_repaint_after(Duration::from_millis(33));
        ui.input(|i| (i.time % 1.0) as f32) * TAU
    } else {
        0.0
    };
    let radius = size * 0.42;
    let points = (0..=STEPS)
        .map(|step| {
            let part = f32::from(step) / f32::from(STEPS);
            let (sin, cos) = (start - TAU / 4.0 + TAU * (0.07 + 0.86 * part)).sin_cos();
            pos2(centre.x + radius * cos, centre.y + radius * sin)
        })
        .collect();
    ui.painter().add(Shape::line(points, Stroke::new(size / 8.5, color)));
}
