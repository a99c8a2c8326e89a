//! Bars and pies of results.

use crate::app::style::{Palette, Type, Weight};
use eframe::egui::{
    Color32, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Widget, WidgetInfo, pos2, vec2,
};
use std::f32::consts::TAU;

/// The longest bar fills so much of its cell; the rest is for the figure.
const LONGEST: f32 = 0.74;

/// A result bar with its figure to the right, as wide as there is room.
#[derive(Clone, Copy, Debug)]
#[must_use = "a bar shows when it is added to a ui"]
pub struct Bar<'a> {
    /// Length of the bar, from 0 to 1; 1 is the longest of the list.
    pub part: f32,
    /// The figure, as written.
    pub figure: &'a str,
    /// The colour, usually the strong tone of the theme.
    pub color: Color32,
    /// Height of the bar: 20 in the window.
    pub height: f32,
}

impl Widget for Bar<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let p = Palette::of(ui);
        let size = vec2(ui.available_width(), self.height.max(20.0));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        if ui.is_rect_visible(rect) {
            let zero = self.part <= 0.0;
            let length = if zero { 2.0 } else { (rect.width() * LONGEST * self.part).max(4.0) };
            let left = pos2(rect.left(), rect.center().y - self.height / 2.0);
            let bar = Rect::from_min_size(left, vec2(length, self.height));
            let fill = if zero { p.kontrol } else { self.color };
            ui.painter().rect_filled(bar, 4.0_f32.min(length / 2.0), fill);
            let kind = Type::STRONG.weight(Weight::ExtraBold);
            let text = kind.whole(ui.painter(), self.figure, p.tinta);
            let at = pos2(bar.right() + 9.0, rect.center().y - text.size().y / 2.0);
            ui.painter().galley(at, text, p.tinta);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.figure));
        response
    }
}

/// Draws how much of a whole is reached, in `rect`.
pub fn track(ui: &Ui, rect: Rect, part: f32, color: Color32) {
    let radius = rect.height() / 2.0;
    ui.painter().rect_filled(rect, radius, Palette::of(ui).cekung);
    let mut reached = rect;
    reached.set_width(rect.width() * part.clamp(0.0, 1.0));
    if reached.width() > 0.0 {
        ui.painter().rect_filled(reached, radius.min(reached.width() / 2.0), color);
    }
}

/// Draws a pie of 14 points: `part` of the disc filled, clockwise from the top.
pub fn pie(ui: &Ui, centre: Pos2, part: f32, color: Color32) {
    const RADIUS: f32 = 6.0;
    const STEPS: f32 = 40.0;
    let painter = ui.painter();
    let part = part.clamp(0.0, 1.0);
    if part >= 1.0 {
        painter.circle_filled(centre, RADIUS, color);
    } else {
        // Thin slices instead of one polygon: a sector of more than half is not convex.
        let steps = (part * STEPS).ceil().max(1.0);
        let point = |turn: f32| {
            let (sin, cos) = (turn * TAU).sin_cos();
            centre + RADIUS * vec2(sin, -cos)
        };
        if part > 0.0 {
            let mut mesh = eframe::egui::Mesh::default();
            mesh.colored_vertex(centre, color);
            for step in 0..=steps as u32 {
                mesh.colored_vertex(point(part * step as f32 / steps), color);
                if step > 0 {
                    mesh.add_triangle(0, step, step + 1);
                }
            }
            painter.add(Shape::mesh(mesh));
        }
    }
    painter.circle_stroke(centre, RADIUS, Stroke::new(1.3, Palette::of(ui).kontrol));
}
