//! Buttons: primary, neutral, ghost and danger, in three sizes, with icon, text and key cap.

use super::{focus::ring_if_focused, keycap::KeyCap, spinner::spinner, tip::tip};
use crate::app::style::{Icon, IconWeight, Palette, Type, motion, seconds};
use eframe::egui::{
    Align2, Color32, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget,
    WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// What a button is for; it decides the colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on a screen.
    Primary,
    /// Anything else.
    #[default]
    Neutral,
    /// A lesser thing: no outline until the pointer is over it.
    Ghost,
    /// Deletes something.
    Danger,
    /// Chosen or offered, quieter than primary.
    Soft,
    /// On an `awas_soft` strip: outlined in the strip's ink.
    Notice,
    /// On an `awas_soft` strip: the main action, on paper.
    NoticePaper,
    /// On the block that shows what the room sees.
    Room,
}

/// How large a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    /// 30 high.
    Small,
    /// 36 high.
    #[default]
    Normal,
    /// 44 high.
    Large,
}

/// A button.
#[derive(Clone, Debug)]
#[must_use = "a button shows when it is added to a ui"]
pub struct Button<'a> {
    text: &'a str,
    /// The accessible name where there is no text, and the tooltip.
    name: Option<&'a str>,
    icon: Option<(Icon, IconWeight)>,
    trailing: Option<(Icon, IconWeight)>,
    keys: &'a str,
    kind: ButtonKind,
    size: ButtonSize,
    enabled: bool,
    busy: bool,
    selected: Option<bool>,
    width: Option<f32>,
    height: Option<f32>,
    ink: Option<Color32>,
}

struct Measures {
    height: f32,
    padding: f32,
    radius: f32,
    icon: f32,
    gap: f32,
    text: Type,
}

#[derive(Clone, Copy)]
struct Colors {
    fill: Color32,
    line: Color32,
    ink: Color32,
}

impl<'a> Button<'a> {
    /// A neutral button of normal size.
    pub fn new(text: &'a str) -> Self {
        Self {
            text,
            name: None,
            icon: None,
            trailing: None,
            keys: "",
            kind: ButtonKind::Neutral,
            size: ButtonSize::Normal,
            enabled: true,
            busy: false,
            selected: None,
            width: None,
            height: None,
            ink: None,
        }
    }

    /// A ghost button that is only an icon; `name` is spoken and shown as its tooltip.
    pub fn icon_only(icon: Icon, name: &'a str) -> Self {
        let mut button = Self::new("").icon(icon).kind(ButtonKind::Ghost);
        button.name = Some(name);
        button
    }

    /// With an icon before the text.
    pub fn icon(self, icon: Icon) -> Self {
        self.icon_in(icon, IconWeight::Regular)
    }

    /// With an icon of some weight before the text.
    pub fn icon_in(mut self, icon: Icon, weight: IconWeight) -> Self {
        self.icon = Some((icon, weight));
        self
    }

    /// With an icon of some weight after the text.
    pub fn trailing(mut self, icon: Icon, weight: IconWeight) -> Self {
        self.trailing = Some((icon, weight));
        self
    }

    /// With the keys that do the same: a key cap on a button with text, in the tooltip otherwise.
    pub fn keys(mut self, keys: &'a str) -> Self {
        self.keys = keys;
        self
    }

    /// Of another kind.
    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        self
    }

    /// The one thing to do on a screen.
    pub fn primary(self) -> Self {
        self.kind(ButtonKind::Primary)
    }

    /// 30 high.
    pub fn small(mut self) -> Self {
        self.size = ButtonSize::Small;
        self
    }

    /// 44 high.
    pub fn large(mut self) -> Self {
        self.size = ButtonSize::Large;
        self
    }

    /// Can it be pressed?
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// Is its work under way? Then it turns a spinner and cannot be pressed, its width unchanged.
    pub fn busy(mut self, busy: bool) -> Self {
        self.busy = busy;
        self
    }

    /// Makes it a toggle and says whether it is on.
    pub fn selected(mut self, on: bool) -> Self {
        self.selected = Some(on);
        self
    }

    /// As wide as this, its content centred.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// As high as this instead of its size's height.
    pub fn height(mut self, height: f32) -> Self {
        self.height = Some(height);
        self
    }

    /// Text and icon in another colour, as long as it is enabled.
    pub fn ink(mut self, ink: Color32) -> Self {
        self.ink = Some(ink);
        self
    }

    /// The room it needs.
    #[must_use]
    pub fn measure(&self, ui: &Ui) -> Vec2 {
        self.layout(ui).0
    }

    fn measures(&self) -> Measures {
        let of = |height, padding, radius, icon, gap, text| Measures {
            height: self.height.unwrap_or(height),
            padding,
            radius,
            icon,
            gap,
            text,
        };
        match self.size {
            ButtonSize::Small => of(30.0, 11.0, 7.0, 15.0, 6.0, Type::BUTTON_SMALL),
            ButtonSize::Normal => of(36.0, 15.0, 8.0, 17.0, 8.0, Type::BUTTON),
            ButtonSize::Large => of(44.0, 21.0, 10.0, 17.0, 8.0, Type::BUTTON_LARGE),
        }
    }

    /// Size of the button, width of its content, and its text.
    fn layout(&self, ui: &Ui) -> (Vec2, f32, Option<Arc<Galley>>) {
        let m = self.measures();
        if self.text.is_empty() {
            return (vec2(self.width.unwrap_or(m.height), m.height), m.icon, None);
        }
        let text = m.text.whole(ui.painter(), self.text, Color32::PLACEHOLDER);
        let mut content = text.size().x;
        let icons = usize::from(self.icon.is_some()) + usize::from(self.trailing.is_some());
        content += icons as f32 * (m.icon + m.gap);
        if !self.keys.is_empty() {
            content += m.gap + KeyCap::new(self.keys).size(ui).x;
        }
        let width = self.width.unwrap_or((content + 2.0 * m.padding).round());
        (vec2(width, m.height), content, Some(text))
    }

    fn colors(&self, p: &Palette, hover: f32) -> Colors {
        let rest = |fill, line, ink| Colors { fill, line, ink };
        if !self.enabled {
            return if self.kind == ButtonKind::Ghost {
                rest(Color32::TRANSPARENT, Color32::TRANSPARENT, p.mati)
            } else {
                rest(p.kertas2, p.garis, p.mati)
            };
        }
        let clear = Color32::TRANSPARENT;
        let (from, to) = match self.kind {
            ButtonKind::Primary => (rest(p.nila, p.nila, p.on_nila), (p.nila_h, p.nila_h)),
            ButtonKind::Neutral => (rest(p.kertas, p.garis2, p.tinta), (p.kertas2, p.kontrol)),
            ButtonKind::Ghost => (rest(clear, clear, p.tinta), (p.kertas2, p.kontrol)),
            ButtonKind::Danger => {
                (rest(p.bahaya, p.bahaya, p.on_bahaya), (p.bahaya_ink, p.bahaya_ink))
            }
            ButtonKind::Soft => (rest(p.nila_soft, p.nila_soft, p.nila_ink), (p.nila_soft, p.nila)),
            ButtonKind::Notice => (rest(clear, p.awas_ink, p.awas_ink), (p.kertas, p.awas_ink)),
            ButtonKind::NoticePaper => (rest(p.kertas, p.kertas, p.awas_ink), (p.kertas, p.awas)),
            ButtonKind::Room => (rest(p.mon_2, p.mon_2, p.mon_t), (p.mon_2, p.mon_m)),
        };
        Colors {
            fill: from.fill.lerp_to_gamma(to.0, hover),
            line: from.line.lerp_to_gamma(to.1, hover),
            ink: self.ink.unwrap_or(from.ink),
        }
    }

    fn paint(&self, ui: &Ui, response: &Response, content: f32, text: Option<Arc<Galley>>) {
        let p = Palette::of(ui);
        let m = self.measures();
        let live = self.enabled && !self.busy;
        let hover = ui.ctx().animate_bool_with_time(
            response.id,
            live && response.hovered(),
            seconds(ui, motion::HOVER),
        );
        let colors = self.colors(p, hover);
        let pressed = live && response.is_pointer_button_down_on();
        let rect = response.rect.translate(vec2(0.0, if pressed { 1.0 } else { 0.0 }));
        ui.painter().rect(
            rect,
            m.radius,
            colors.fill,
            Stroke::new(1.0, colors.line),
            StrokeKind::Inside,
        );
        let mut x = rect.center().x - content / 2.0;
        let y = rect.center().y;
        // A busy button without an icon shows the spinner where its text was.
        let spin_over_text = self.busy && self.icon.is_none();
        if let Some((icon, weight)) = self.icon {
            let at = pos2(x + m.icon / 2.0, y);
            if self.busy {
                spinner(ui, at, m.icon, colors.ink);
            } else {
                icon.paint(ui.painter(), at, m.icon, weight, colors.ink);
            }
            x += m.icon + m.gap;
        }
        if spin_over_text {
            spinner(ui, rect.center(), m.icon, colors.ink);
            return;
        }
        if let Some(text) = text {
            let size = text.size();
            ui.painter().galley_with_override_text_color(
                pos2(x, y - size.y / 2.0),
                text,
                colors.ink,
            );
            x += size.x + m.gap;
            if !self.keys.is_empty() {
                x = self.paint_keys(ui, p, colors, rect, x) + m.gap;
            }
        }
        if let Some((icon, weight)) = self.trailing {
            icon.paint(ui.painter(), pos2(x + m.icon / 2.0, y), m.icon, weight, colors.ink);
        }
    }

    fn paint_keys(&self, ui: &Ui, p: &Palette, colors: Colors, rect: Rect, x: f32) -> f32 {
        let cap = KeyCap::new(self.keys);
        let cap = match self.kind {
            ButtonKind::Room => cap.colored(p.mon, p.mon_t, p.mon_g),
            ButtonKind::Primary | ButtonKind::Danger => {
                cap.on(colors.fill, colors.fill.lerp_to_gamma(colors.ink, 0.85))
            }
            _ if !self.enabled => cap.colored(p.kertas2, p.mati, p.garis),
            _ => cap,
        };
        cap.draw(ui, pos2(x, rect.center().y), Align2::LEFT_CENTER).right()
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (size, content, text) = self.layout(ui);
        let enabled = self.enabled && ui.is_enabled();
        let this = Self { enabled, ..self };
        let sense = if enabled && !this.busy { Sense::click() } else { Sense::hover() };
        let (_, response) = ui.allocate_exact_size(size, sense);
        if ui.is_rect_visible(response.rect) {
            this.paint(ui, &response, content, text);
            ring_if_focused(ui, &response, this.measures().radius);
        }
        let name = if this.text.is_empty() { this.name.unwrap_or_default() } else { this.text };
        response.widget_info(|| match this.selected {
            Some(on) => WidgetInfo::selected(Role::Button, enabled, on, name),
            None => WidgetInfo::labeled(Role::Button, enabled, name),
        });
        if let Some(name) = this.name {
            tip(&response, name, this.keys);
        }
        response
    }
}
