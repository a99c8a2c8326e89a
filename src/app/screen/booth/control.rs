//! What a participant can touch: sizes in u, for a finger as well as for mouse and keys.

use crate::app::{
    screen::canvas::Canvas,
    style::{Icon, IconWeight, Weight},
};
use eframe::egui::{
    Align2, Color32, Pos2, Rect, Role, Sense, Stroke, StrokeKind, WidgetInfo, pos2, vec2,
};
use std::hash::Hash;

/// One thing to touch.
pub(in crate::app::screen) struct Control<'a> {
    /// Tells it apart from the others of the view.
    pub key: (&'a str, usize),
    /// Where.
    pub rect: Rect,
    /// Its role.
    pub role: Role,
    /// Its accessible name.
    pub name: &'a str,
    /// It can be touched.
    pub enabled: bool,
    /// Chosen or not, where it can be.
    pub selected: Option<bool>,
}

/// What happened to it.
#[derive(Clone, Copy, Default)]
pub(in crate::app::screen) struct Touched {
    /// It was touched, clicked, or invoked by a key.
    pub clicked: bool,
    /// It has the keyboard.
    pub focused: bool,
    /// The pointer is over it.
    pub hovered: bool,
}

impl Control<'_> {
    /// Takes the touch; nothing happens in a picture. With `focus` it takes the keyboard.
    pub(in crate::app::screen) fn touch(&self, c: &Canvas<'_>, focus: bool) -> Touched {
        if !c.is_live() {
            return Touched::default();
        }
        let id = c.ui.make_persistent_id(("booth", self.key));
        let sense = if self.enabled { Sense::click() } else { Sense::hover() };
        let response = c.ui.interact(self.rect, id, sense);
        response.widget_info(|| match self.selected {
            Some(on) => WidgetInfo::selected(self.role, self.enabled, on, self.name),
            None => WidgetInfo::labeled(self.role, self.enabled, self.name),
        });
        if focus && self.enabled {
            response.request_focus();
        }
        Touched {
            clicked: self.enabled && response.clicked(),
            focused: response.has_focus(),
            hovered: self.enabled && response.hovered(),
        }
    }
}

/// The colours of a button.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::app::screen) enum Weighty {
    /// The one thing to do.
    Primary,
    /// Anything else: outlined.
    Quiet,
}

/// A button with a label: how it looks.
pub(in crate::app::screen) struct Button<'a> {
    /// Tells it apart from the others of the view.
    pub key: &'a str,
    /// What it says.
    pub label: &'a str,
    /// Text size, in u.
    pub size: f32,
    /// Height and padding at the sides, in u.
    pub height: f32,
    /// Padding at the sides, in u.
    pub padding: f32,
    /// An icon before the label.
    pub before: Option<Icon>,
    /// An icon after the label.
    pub after: Option<Icon>,
    /// How much it weighs.
    pub look: Weighty,
    /// Width of its outline, in u.
    pub line: f32,
    /// It can be touched.
    pub enabled: bool,
}

impl Default for Button<'_> {
    fn default() -> Self {
        Self {
            key: "",
            label: "",
            size: 3.6,
            height: 9.6,
            padding: 4.4,
            before: None,
            after: None,
            look: Weighty::Primary,
            line: 0.2,
            enabled: true,
        }
    }
}

impl Button<'_> {
    /// Draws it with the `anchor` of its box at `at`, at most `width` points wide; returns the box
    /// and whether it was touched. With `focus` it takes the keyboard.
    pub(in crate::app::screen) fn show(
        &self,
        c: &mut Canvas<'_>,
        at: Pos2,
        anchor: Align2,
        width: f32,
        focus: bool,
    ) -> (Rect, bool) {
        let weight = if self.look == Weighty::Primary { Weight::ExtraBold } else { Weight::Bold };
        let kind = c.style(self.size, 1.3, weight, 0.0);
        let icons = [self.before, self.after].into_iter().flatten().count() as f32;
        let around = (2.0 * self.padding + icons * (self.size + 1.4)) * c.u;
        let (fill, line, ink) = match self.look {
            _ if !self.enabled => (c.p.lb_2, c.p.lb_2, c.p.lb_m),
            Weighty::Primary => (c.p.lb_a, c.p.lb_a, c.p.lb),
            Weighty::Quiet => (Color32::TRANSPARENT, c.p.lb_m, c.p.lb_t),
        };
        let text = c.write(kind, self.label, ink, width - around, 1);
        let rect = anchor.anchor_size(at, vec2(text.width() + around, self.height * c.u));
        let control = Control {
            key: (self.key, 0),
            rect,
            role: Role::Button,
            name: self.label,
            enabled: self.enabled,
            selected: None,
        };
        let touched = control.touch(c, focus);
        let fill = if touched.hovered { hovered(c, fill) } else { fill };
        c.fill(rect, 2.0, fill);
        c.outline(rect, 2.0, self.line, line);
        let y = rect.center().y;
        let mut x = rect.left() + self.padding * c.u;
        let size = self.size * c.u;
        if let Some(icon) = self.before {
            c.icon(icon, IconWeight::Bold, pos2(x + size / 2.0, y), size, ink);
            x += size + 1.4 * c.u;
        }
        text.put_silently(c, pos2(x, y), Align2::LEFT_CENTER);
        x += text.width();
        if let Some(icon) = self.after {
            c.icon(icon, IconWeight::Bold, pos2(x + 1.4 * c.u + size / 2.0, y), size, ink);
        }
        if touched.focused {
            ring(c, rect, 2.0);
        }
        (rect, touched.clicked)
    }
}

/// The ground of something under the pointer.
pub(in crate::app::screen) fn hovered(c: &Canvas<'_>, fill: Color32) -> Color32 {
    if fill == Color32::TRANSPARENT { c.p.lb_2 } else { fill.lerp_to_gamma(c.p.lb_t, 0.15) }
}

/// The focus ring: a gap in the colour of the ground, then a line; `radius` in u.
pub(in crate::app::screen) fn ring(c: &Canvas<'_>, rect: Rect, radius: f32) {
    let width = (0.4 * c.u).max(2.0);
    let gap = (0.3 * c.u).max(2.0);
    let line = Stroke::new(width, c.p.fokus);
    let radius = radius * c.u + gap;
    c.painter().rect_stroke(rect.expand(gap), radius, line, StrokeKind::Outside);
}

/// A key for a control that stands for a value.
pub(in crate::app::screen) fn key_of(value: impl Hash) -> usize {
    eframe::egui::util::hash(value) as usize
}
