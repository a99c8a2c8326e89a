//! Text fields: a name above, the text, and a sentence below when something is wrong.

use super::text::{Text, label};
use crate::app::style::{Icon, IconWeight, Palette, Type, radius};
use eframe::egui::{
    Align2, Frame, Id, Margin, Response, Stroke, StrokeKind, TextBuffer, TextEdit, Ui, vec2,
};

/// A text field.
#[must_use = "a field shows when `show` is called"]
pub struct TextField<'a> {
    text: &'a mut String,
    id: Option<Id>,
    name: &'a str,
    unnamed: bool,
    hint: &'a str,
    icon: Option<Icon>,
    error: &'a str,
    rows: usize,
    width: f32,
    height: f32,
    enabled: bool,
    kind: Type,
}

impl<'a> TextField<'a> {
    /// A field of one line, as wide as there is room; `name` stands above it.
    pub fn new(name: &'a str, text: &'a mut String) -> Self {
        Self {
            text,
            id: None,
            name,
            unnamed: false,
            hint: "",
            icon: None,
            error: "",
            rows: 1,
            width: f32::INFINITY,
            height: 36.0,
            enabled: true,
            kind: Type::BODY,
        }
    }

    /// Without the name above it; it remains the accessible name.
    pub fn bare(mut self) -> Self {
        self.unnamed = true;
        self
    }

    /// Under an id of the caller's own, so that it can be given the focus from elsewhere.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// What to write here, shown while it is empty.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// With an icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// What is wrong with the text; empty when nothing is.
    pub fn error(mut self, error: &'a str) -> Self {
        self.error = error;
        self
    }

    /// With room for so many lines; it grows with its text.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows.max(1);
        self
    }

    /// No wider than this.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// A field of one line of another height.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// In another text style.
    pub fn styled(mut self, kind: Type) -> Self {
        self.kind = kind;
        self
    }

    /// Can it be written in?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Shows it; the response is that of the text.
    pub fn show(self, ui: &mut Ui) -> Response {
        let width = self.width.min(ui.available_width());
        ui.scope(|ui| {
            ui.set_max_width(width);
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.vertical(|ui| {
                let p = Palette::of(ui);
                let (name, error, unnamed) = (self.name, self.error, self.unnamed);
                let title = (!unnamed).then(|| label(ui, Type::FIELD, name, p.tinta2));
                let edit = self.edit(ui, width);
                let edit = match title {
                    Some(title) => edit.labelled_by(title.id),
                    None => edit.accessible_name(name),
                };
                if !error.is_empty() {
                    ui.add(Text::new(Type::CAPTION, error).color(p.bahaya_ink));
                }
                edit
            })
            .inner
        })
        .inner
    }

    fn edit(self, ui: &mut Ui, width: f32) -> Response {
        let p = Palette::of(ui);
        let id = self.id.unwrap_or_else(|| ui.next_auto_id().with("field"));
        let enabled = self.enabled && ui.is_enabled();
        let focused = enabled && ui.memory(|memory| memory.has_focus(id));
        let stroke = match (focused, self.error.is_empty(), enabled) {
            (_, _, false) => Stroke::new(1.0, p.garis),
            (_, false, _) => Stroke::new(if focused { 2.0 } else { 1.0 }, p.bahaya),
            (true, true, _) => Stroke::new(2.0, p.fokus),
            (false, true, _) => Stroke::new(1.0, p.kontrol),
        };
        let halo = ui.painter().add(eframe::egui::Shape::Noop);
        let kind = self.kind;
        let ink = if enabled { p.tinta } else { p.mati };
        let many = self.rows > 1;
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let mut job = kind.job(text.as_str(), ink);
            // A single line is not broken: it moves with the cursor.
            job.wrap.max_width = if many { width } else { f32::INFINITY };
            job.break_on_newline = many;
            job.keep_trailing_whitespace = true;
            ui.painter().layout_job(job)
        };
        let mut edit =
            if many { TextEdit::multiline(self.text) } else { TextEdit::singleline(self.text) };
        if let Some(icon) = self.icon {
            edit = edit.prefix(icon.text(IconWeight::Regular, 16.0).color(p.tinta3));
        }
        // The border is part of the box, and a thicker one must not move the text.
        let inset = |room: f32| (room - stroke.width) as i8;
        let frame = Frame::new()
            .fill(if enabled { p.kertas } else { p.kertas2 })
            .stroke(stroke)
            .corner_radius(radius::CONTROL)
            .inner_margin(Margin::symmetric(inset(12.0), inset(if many { 9.0 } else { 2.0 })));
        let response = ui.add_enabled(
            enabled,
            edit.id(id)
                .frame(frame)
                .font(kind.font())
                .hint_text(kind.rich(self.hint).color(p.tinta3))
                .layouter(&mut layouter)
                .desired_width(width)
                .desired_rows(self.rows)
                .align(if many { Align2::LEFT_TOP } else { Align2::LEFT_CENTER })
                .min_size(vec2(0.0, if many { 36.0 } else { self.height })),
        );
        if focused {
            ui.painter().set(halo, halo_around(p, response.rect));
        }
        response
    }
}

/// The ring of 4 points, at 16 %, around a focused field.
fn halo_around(p: &Palette, rect: eframe::egui::Rect) -> eframe::egui::epaint::RectShape {
    let stroke = Stroke::new(4.0, p.fokus_halo());
    eframe::egui::epaint::RectShape::stroke(rect, radius::CONTROL, stroke, StrokeKind::Outside)
}
