//! Controls of the booth: large, for touch, mouse and keys alike.

use super::super::canvas::{Canvas, look};
use crate::app::style::Weight;
use eframe::egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, WidgetInfo, vec2,
};

/// How a button looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum ButtonLook {
    /// The one that goes on.
    Primary,
    /// Another one.
    Outline,
    /// One of a set of tabs.
    Tab(bool),
}

/// A button.
#[derive(Clone, Copy)]
pub(super) struct Button<'a> {
    pub rect: Rect,
    pub text: &'a str,
    /// Text size in `u`.
    pub size: f32,
    pub look: ButtonLook,
    pub enabled: bool,
}

impl Button<'_> {
    pub(super) fn show(self, c: &mut Canvas<'_>, id: &str) -> Response {
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let response = c.ui.interact(self.rect, c.ui.scope_id().with(("booth", id)), sense);
        response.widget_info(|| match self.look {
            ButtonLook::Tab(on) => WidgetInfo::selected(Role::Tab, self.enabled, on, self.text),
            _ => WidgetInfo::labeled(Role::Button, self.enabled, self.text),
        });
        let (u, p) = (c.u, c.p);
        let (fill, line, ink) = match self.look {
            _ if !self.enabled => (p.lb_2, p.lb_g, p.lb_m),
            ButtonLook::Primary => (p.lb_a, p.lb_a, p.lb),
            ButtonLook::Outline => (Color32::TRANSPARENT, p.lb_m, p.lb_t),
            ButtonLook::Tab(true) => (p.lb_t, p.lb_t, p.lb),
            ButtonLook::Tab(false) => (p.lb_2, p.lb_2, p.lb_t),
        };
        let radius = match self.look {
            ButtonLook::Tab(_) => self.rect.height() / 2.0,
            _ => 2.0 * u,
        };
        let stroke = Stroke::new((0.25 * u).max(1.0), line);
        c.painter().rect(self.rect, radius, fill, stroke, StrokeKind::Inside);
        focus_ring(c, &response, self.rect, radius);
        let style = look(self.size, Weight::ExtraBold);
        let width = self.rect.width() - 2.0 * u;
        c.text(style, self.text, ink, self.rect.center(), Align2::CENTER_CENTER, width);
        response
    }
}

/// The ring around what the keyboard is on, outside its shape.
pub(super) fn focus_ring(c: &Canvas<'_>, response: &Response, rect: Rect, radius: f32) {
    if response.has_focus() {
        let gap = 0.5 * c.u;
        let ring = rect.expand2(vec2(gap, gap));
        let stroke = Stroke::new((0.4 * c.u).max(2.0), c.p.lb_soga);
        c.painter().rect_stroke(ring, radius + gap, stroke, StrokeKind::Outside);
    }
}
