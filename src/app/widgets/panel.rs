//! Panels: a sheet of paper with a title, and the hairline that parts it.

use super::text::label;
use crate::app::style::{Palette, Type, radius};
use eframe::egui::{Color32, Frame, InnerResponse, Margin, Response, Sense, Stroke, Ui, vec2};

/// A sheet of `kertas` with a hairline around it.
#[derive(Clone, Copy, Debug)]
#[must_use = "a panel shows when `show` is called"]
pub struct Panel<'a> {
    title: &'a str,
    margin: Margin,
    fill: Option<Color32>,
    line: Option<Color32>,
}

impl Default for Panel<'_> {
    fn default() -> Self {
        Self { title: "", margin: Margin::symmetric(16, 14), fill: None, line: None }
    }
}

impl<'a> Panel<'a> {
    /// A panel with a title.
    pub fn titled(title: &'a str) -> Self {
        Self { title, ..Self::default() }
    }

    /// With another distance between border and content.
    pub fn margin(mut self, margin: impl Into<Margin>) -> Self {
        self.margin = margin.into();
        self
    }

    /// On another ground, with another border.
    pub fn colors(mut self, fill: Color32, line: Color32) -> Self {
        self.fill = Some(fill);
        self.line = Some(line);
        self
    }

    /// Shows it as wide as there is room, with `content` under the title.
    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let p = Palette::of(ui);
        Frame::new()
            .fill(self.fill.unwrap_or(p.kertas))
            .stroke(Stroke::new(1.0, self.line.unwrap_or(p.garis)))
            .corner_radius(radius::PANEL)
            .inner_margin(self.margin)
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                if !self.title.is_empty() {
                    label(ui, Type::SECTION, self.title, p.tinta);
                }
                content(ui)
            })
    }
}

/// A hairline across the room there is.
pub fn hairline(ui: &mut Ui) -> Response {
    let size = vec2(ui.available_width(), 1.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 0.0, Palette::of(ui).garis);
    response
}
