//! Check box, radio button and switch.

use super::focus::ring;
use crate::app::style::{Icon, IconWeight, Palette, Type, Weight, motion, radius, seconds};
use eframe::egui::{
    Color32, Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget,
    WidgetInfo, pos2, text::LayoutJob, vec2,
};
use std::sync::Arc;

/// Between the control and its text.
const GAP: f32 = 12.0;

/// A check box with its text.
#[derive(Debug)]
#[must_use = "a check box shows when it is added to a ui"]
pub struct Check<'a> {
    on: &'a mut bool,
    text: &'a str,
    done: bool,
    hidden: bool,
}

impl<'a> Check<'a> {
    /// A check box that a press turns over.
    pub fn new(on: &'a mut bool, text: &'a str) -> Self {
        Self { on, text, done: false, hidden: false }
    }

    /// Green: it says that something is done.
    pub fn done(mut self) -> Self {
        self.done = true;
        self
    }

    /// Only the box; the text is its accessible name.
    pub fn box_only(mut self) -> Self {
        self.hidden = true;
        self
    }
}

impl Widget for Check<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let row = Row::new(ui, vec2(18.0, 18.0), if self.hidden { "" } else { self.text }, "");
        let mut response = row.response(ui);
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        let on = *self.on;
        if ui.is_rect_visible(response.rect) {
            let p = Palette::of(ui);
            let control = row.paint(ui, &response, radius::KEY);
            let fill = match (on, self.done) {
                (false, _) => p.kertas,
                (true, false) => p.nila,
                (true, true) => p.ok,
            };
            let line = if on { fill } else { p.kontrol };
            let (fill, line, ink) = if ui.is_enabled() {
                (fill, line, if self.done { p.kertas } else { p.on_nila })
            } else {
                (p.kertas2, p.garis2, p.mati)
            };
            let stroke = Stroke::new(1.5, line);
            ui.painter().rect(control, radius::KEY, fill, stroke, StrokeKind::Inside);
            if on {
                Icon::Check.paint(ui.painter(), control.center(), 12.0, IconWeight::Bold, ink);
            }
        }
        response
            .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, self.text));
        response
    }
}

/// A radio button with its text.
#[derive(Clone, Copy, Debug)]
#[must_use = "a radio button shows when it is added to a ui"]
pub struct Radio<'a> {
    on: bool,
    text: &'a str,
    hidden: bool,
}

impl<'a> Radio<'a> {
    /// A radio button.
    pub fn new(on: bool, text: &'a str) -> Self {
        Self { on, text, hidden: false }
    }

    /// Only the circle; the text is its accessible name.
    pub fn circle_only(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// Draws the circle alone, centred on `at`, for rows that are radio buttons as a whole.
    pub fn paint(ui: &Ui, at: Pos2, on: bool) {
        let p = Palette::of(ui);
        let (line, width, dot) = match (ui.is_enabled(), on) {
            (true, true) => (p.nila, 2.0, p.nila),
            (true, false) => (p.kontrol, 1.5, Color32::TRANSPARENT),
            (false, _) => (p.garis2, 1.5, p.mati),
        };
        ui.painter().circle(at, 9.0 - width / 2.0, p.kertas, Stroke::new(width, line));
        if on {
            ui.painter().circle_filled(at, 4.0, dot);
        }
    }
}

impl Widget for Radio<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let row = Row::new(ui, vec2(18.0, 18.0), if self.hidden { "" } else { self.text }, "");
        let response = row.response(ui);
        if ui.is_rect_visible(response.rect) {
            let control = row.paint(ui, &response, 9.0);
            Self::paint(ui, control.center(), self.on);
        }
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), self.on, self.text)
        });
        response
    }
}

/// A switch with a text in bold and an explanation after it.
#[derive(Debug)]
#[must_use = "a switch shows when it is added to a ui"]
pub struct Switch<'a> {
    on: &'a mut bool,
    text: &'a str,
    more: &'a str,
    hidden: bool,
}

impl<'a> Switch<'a> {
    /// A switch that a press turns over.
    pub fn new(on: &'a mut bool, text: &'a str) -> Self {
        Self { on, text, more: "", hidden: false }
    }

    /// With an explanation after the text.
    pub fn explained(mut self, more: &'a str) -> Self {
        self.more = more;
        self
    }

    /// Only the switch; the text is its accessible name.
    pub fn switch_only(mut self) -> Self {
        self.hidden = true;
        self
    }
}

impl Widget for Switch<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (text, more) = if self.hidden { ("", "") } else { (self.text, self.more) };
        let row = Row::new(ui, vec2(34.0, 20.0), text, more);
        let mut response = row.response(ui);
        if response.clicked() {
            *self.on = !*self.on;
            response.mark_changed();
        }
        let on = *self.on;
        if ui.is_rect_visible(response.rect) {
            let p = Palette::of(ui);
            let control = row.paint(ui, &response, 10.0);
            let time = seconds(ui, motion::HOVER);
            let part = ui.ctx().animate_bool_with_time(response.id, on, time);
            let (off, lit) = if ui.is_enabled() { (p.kontrol, p.nila) } else { (p.garis2, p.mati) };
            ui.painter().rect_filled(control, 10.0, off.lerp_to_gamma(lit, part));
            let knob = control.left_center() + vec2(10.0 + 14.0 * part, 0.0);
            ui.painter().circle_filled(knob, 7.0, p.kertas);
        }
        response.widget_info(|| WidgetInfo::selected(Role::Switch, ui.is_enabled(), on, self.text));
        response
    }
}

/// A control with text to its right; a press anywhere counts.
struct Row {
    control: Vec2,
    text: Option<Arc<Galley>>,
}

impl Row {
    fn new(ui: &Ui, control: Vec2, text: &str, more: &str) -> Self {
        let text = (!text.is_empty()).then(|| {
            let p = Palette::of(ui);
            let ink = if ui.is_enabled() { p.tinta } else { p.mati };
            let mut job = LayoutJob::default();
            job.wrap.max_width = ui.available_width() - control.x - GAP;
            if more.is_empty() {
                job.append(text, 0.0, Type::SMALL.format(ink));
            } else {
                job.append(text, 0.0, Type::SMALL.weight(Weight::Bold).format(ink));
                let quiet = if ui.is_enabled() { p.tinta2 } else { p.mati };
                job.append(" ", 0.0, Type::SMALL.format(quiet));
                job.append(more, 0.0, Type::SMALL.format(quiet));
            }
            ui.painter().layout_job(job)
        });
        Self { control, text }
    }

    fn response(&self, ui: &mut Ui) -> Response {
        let mut size = self.control;
        if let Some(text) = &self.text {
            size.x += GAP + text.size().x;
            size.y = size.y.max(text.size().y);
        }
        ui.allocate_exact_size(size, Sense::click()).1
    }

    /// Draws the text and the focus ring; returns where the control goes.
    fn paint(&self, ui: &Ui, response: &Response, ring_radius: f32) -> Rect {
        let rect = response.rect;
        let height =
            self.text.as_ref().map_or(0.0, |text| text.rows.first().map_or(0.0, |r| r.height()));
        let y = rect.top() + height.max(self.control.y) / 2.0;
        let control =
            Rect::from_center_size(pos2(rect.left() + self.control.x / 2.0, y), self.control);
        if let Some(text) = &self.text {
            let at = pos2(control.right() + GAP, y - height / 2.0);
            ui.painter().galley(at, Arc::clone(text), Color32::PLACEHOLDER);
        }
        if response.has_focus() {
            ring(ui.painter(), Palette::of(ui), control, ring_radius);
        }
        control
    }
}
