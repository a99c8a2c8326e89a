//! Tags: a word or two on a soft ground that say what state something is in.

use crate::app::style::{Icon, IconWeight, Palette, Type, radius};
use eframe::egui::{
    Align2, Color32, Pos2, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, pos2, vec2,
};

/// What a tag says; it decides the colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Information.
    Info,
    /// Done, chosen, recommended.
    Ok,
    /// Needs a look.
    Warn,
    /// Is wrong.
    Bad,
    /// Time, attention.
    Soga,
}

impl Tone {
    /// Ground and text.
    #[must_use]
    pub fn colors(self, p: &Palette) -> (Color32, Color32) {
        match self {
            Self::Plain => (p.chip, p.tinta2),
            Self::Info => (p.nila_soft, p.nila_ink),
            Self::Ok => (p.ok_soft, p.ok_ink),
            Self::Warn => (p.awas_soft, p.awas_ink),
            Self::Bad => (p.bahaya_soft, p.bahaya_ink),
            Self::Soga => (p.soga_soft, p.soga_ink),
        }
    }
}

/// A tag.
#[derive(Clone, Copy, Debug)]
#[must_use = "a tag shows when it is added to a ui"]
pub struct Tag<'a> {
    text: &'a str,
    tone: Tone,
    icon: Option<(Icon, IconWeight)>,
    height: f32,
    colors: Option<(Color32, Color32)>,
}

impl<'a> Tag<'a> {
    /// A tag 22 high.
    pub fn new(text: &'a str, tone: Tone) -> Self {
        Self { text, tone, icon: None, height: 22.0, colors: None }
    }

    /// With an icon before the text.
    pub fn icon(mut self, icon: Icon, weight: IconWeight) -> Self {
        self.icon = Some((icon, weight));
        self
    }

    /// Of another height; at 18 and below the text is smaller too.
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// In other colours: ground and text.
    pub fn colors(mut self, ground: Color32, ink: Color32) -> Self {
        self.colors = Some((ground, ink));
        self
    }

    fn metrics(&self) -> (Type, f32) {
        if self.height <= 18.0 { (Type::TAG.sized(10.5), 6.0) } else { (Type::TAG, 8.0) }
    }

    /// The room it needs.
    #[must_use]
    pub fn measure(&self, ui: &Ui) -> Vec2 {
        let (kind, padding) = self.metrics();
        let text = kind.whole(ui.painter(), self.text, Color32::PLACEHOLDER).size().x;
        let icon = if self.icon.is_some() { kind.size + 5.0 } else { 0.0 };
        vec2((text + icon + 2.0 * padding).round(), self.height)
    }

    /// Draws it with the point `at` of its box on `pos`.
    pub fn paint(&self, ui: &Ui, pos: Pos2, at: Align2) {
        let (ground, ink) = self.colors.unwrap_or_else(|| self.tone.colors(Palette::of(ui)));
        let (kind, padding) = self.metrics();
        let rect = at.anchor_size(pos, self.measure(ui));
        ui.painter().rect_filled(rect, radius::TAG, ground);
        let mut x = rect.left() + padding;
        if let Some((icon, weight)) = self.icon {
            let at = pos2(x + kind.size / 2.0, rect.center().y);
            icon.paint(ui.painter(), at, kind.size, weight, ink);
            x += kind.size + 5.0;
        }
        let text = kind.whole(ui.painter(), self.text, ink);
        ui.painter().galley(pos2(x, rect.center().y - text.size().y / 2.0), text, ink);
    }
}

impl Widget for Tag<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.measure(ui), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect.left_center(), Align2::LEFT_CENTER);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        response
    }
}
