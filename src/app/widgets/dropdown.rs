//! Drop-down lists and the rows of menus.

use super::{
    focus::ring_if_focused,
    keycap::KeyCap,
    shape::paint_shape,
    text::{label, line_start},
};
use crate::{
    app::style::{Icon, IconWeight, Palette, Type, Weight, radius},
    session::Hue,
};
use eframe::egui::{
    Align2, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, Widget, WidgetInfo, pos2, vec2,
};

/// A drop-down list: one of many, only the chosen one in view.
#[derive(Clone, Copy, Debug)]
#[must_use = "a drop-down shows when `show` is called"]
pub struct Dropdown<'a> {
    name: &'a str,
    options: &'a [&'a str],
    unnamed: bool,
    width: f32,
}

impl<'a> Dropdown<'a> {
    /// A list over `options`, as wide as there is room; `name` stands above it.
    pub fn new(name: &'a str, options: &'a [&'a str]) -> Self {
        Self { name, options, unnamed: false, width: f32::INFINITY }
    }

    /// Without the name above it; it remains the accessible name.
    pub fn bare(mut self) -> Self {
        self.unnamed = true;
        self
    }

    /// No wider than this.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows it with `chosen` on; returns the option that a person chose instead.
    pub fn show(self, ui: &mut Ui, chosen: Option<usize>) -> Option<usize> {
        let width = self.width.min(ui.available_width());
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.vertical(|ui| {
                let field = (!self.unnamed)
                    .then(|| label(ui, Type::FIELD, self.name, Palette::of(ui).tinta2));
                let response = self.field(ui, chosen, width);
                let response = match field {
                    Some(field) => response.labelled_by(field.id),
                    None => response,
                };
                self.list(&response, chosen)
            })
            .inner
        })
        .inner
    }

    fn field(&self, ui: &mut Ui, chosen: Option<usize>, width: f32) -> Response {
        let (rect, response) = ui.allocate_exact_size(vec2(width, 36.0), Sense::click());
        let text = chosen.and_then(|index| self.options.get(index)).copied().unwrap_or_default();
        if ui.is_rect_visible(rect) {
            let p = Palette::of(ui);
            let enabled = ui.is_enabled();
            let open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
            let line = match (enabled, open || response.hovered()) {
                (false, _) => p.garis,
                (true, true) => p.tinta3,
                (true, false) => p.kontrol,
            };
            let fill = if enabled { p.kertas } else { p.kertas2 };
            let painter = ui.painter();
            let stroke = Stroke::new(1.0, line);
            painter.rect(rect, radius::CONTROL, fill, stroke, StrokeKind::Inside);
            let ink = if enabled { p.tinta } else { p.mati };
            let text = Type::BODY.line_in(painter, text, ink, rect.width() - 44.0);
            // On the same line as the text of a field beside it.
            let at = line_start(rect.left() + 12.0, rect.center().y + 0.5, &text);
            painter.galley(at, text, ink);
            let at = pos2(rect.right() - 18.0, rect.center().y);
            Icon::CaretDown.paint(painter, at, 12.0, IconWeight::Bold, p.tinta3);
            ring_if_focused(ui, &response, radius::CONTROL);
        }
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), self.name);
            info.current_text_value = Some(text.to_owned());
            info
        });
        response
    }

    fn list(&self, field: &Response, chosen: Option<usize>) -> Option<usize> {
        let mut picked = None;
        Popup::menu(field)
            .gap(4.0)
            .width(field.rect.width())
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .accessible_name(self.name)
            .show(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                    for (index, option) in self.options.iter().enumerate() {
                        let on = chosen == Some(index);
                        if ui.add(MenuRow::new(option).chosen(on)).clicked() {
                            picked = Some(index);
                            ui.close();
                        }
                    }
                });
            });
        picked.filter(|index| chosen != Some(*index))
    }
}

/// A row of a menu or of a list: icon, text and keys.
#[derive(Clone, Copy, Debug)]
#[must_use = "a row shows when it is added to a ui"]
pub struct MenuRow<'a> {
    text: &'a str,
    icon: Option<Icon>,
    shape: Option<(Hue, usize)>,
    keys: &'a str,
    chosen: Option<bool>,
    enabled: bool,
}

impl<'a> MenuRow<'a> {
    /// A row with text, as wide as there is room.
    pub fn new(text: &'a str) -> Self {
        Self { text, icon: None, shape: None, keys: "", chosen: None, enabled: true }
    }

    /// With an icon before the text.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With the shape of a theme before the text.
    pub fn shape(mut self, hue: Hue, lap: usize) -> Self {
        self.shape = Some((hue, lap));
        self
    }

    /// With the keys that do the same.
    pub fn keys(mut self, keys: &'a str) -> Self {
        self.keys = keys;
        self
    }

    /// One of a set: is it the chosen one?
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// Can it be pressed?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }
}

impl Widget for MenuRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const HEIGHT: f32 = 32.0;
        const PADDING: f32 = 10.0;
        let enabled = self.enabled && ui.is_enabled();
        let on = self.chosen == Some(true);
        let kind = Type::SMALL.weight(if on { Weight::Bold } else { Weight::SemiBold });
        let p = Palette::of(ui);
        let ink = match (enabled, on) {
            (false, _) => p.mati,
            (true, true) => p.nila_ink,
            (true, false) => p.tinta,
        };
        let text = kind.whole(ui.painter(), self.text, ink);
        let icon = if self.icon.is_some() || self.shape.is_some() { 27.0 } else { 0.0 };
        let keys =
            if self.keys.is_empty() { 0.0 } else { 20.0 + KeyCap::new(self.keys).size(ui).x };
        let check = if on { 24.0 } else { 0.0 };
        let needed = 2.0 * PADDING + icon + text.size().x + keys + check;
        let size = vec2(needed.max(ui.available_width()), HEIGHT);
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        if ui.is_rect_visible(rect) {
            let painter = ui.painter();
            let lit = enabled && (response.hovered() || response.has_focus());
            if on {
                painter.rect_filled(rect, 7.0, p.nila_soft);
            } else if lit {
                painter.rect_filled(rect, 7.0, p.cekung);
            }
            if response.has_focus() {
                // Inside: rows touch each other and the edge of their menu.
                let stroke = Stroke::new(2.0, p.fokus);
                painter.rect_stroke(rect, 7.0, stroke, StrokeKind::Inside);
            }
            let y = rect.center().y;
            if let Some(glyph) = self.icon {
                let at = pos2(rect.left() + PADDING + 8.5, y);
                let ink = if enabled { p.tinta2 } else { p.mati };
                glyph.paint(painter, at, 17.0, IconWeight::Regular, ink);
            }
            if let Some((hue, lap)) = self.shape {
                let at = pos2(rect.left() + PADDING + 8.5, y);
                let ink = if enabled { p.hue(hue).strong } else { p.mati };
                paint_shape(painter, at, 14.0, hue, lap, ink);
            }
            let at = line_start(rect.left() + PADDING + icon, y, &text);
            painter.galley(at, text, ink);
            self.paint_end(ui, rect.shrink2(vec2(PADDING, 0.0)), on);
        }
        response.widget_info(|| match self.chosen {
            Some(on) => WidgetInfo::selected(Role::ListBoxOption, enabled, on, self.text),
            None => WidgetInfo::labeled(Role::MenuItem, enabled, self.text),
        });
        response
    }
}

impl MenuRow<'_> {
    fn paint_end(&self, ui: &Ui, inner: Rect, on: bool) {
        if !self.keys.is_empty() {
            KeyCap::new(self.keys).paint(ui, inner.right_center(), Align2::RIGHT_CENTER);
        } else if on {
            let at = inner.right_center() - vec2(7.0, 0.0);
            let ink = Palette::of(ui).nila_ink;
            Icon::Check.paint(ui.painter(), at, 14.0, IconWeight::Bold, ink);
        }
    }
}
