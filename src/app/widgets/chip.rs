//! Unit chips: which unit an idea comes from.

use super::focus::ring_if_focused;
use crate::{
    app::style::{Icon, IconWeight, Palette, Type, motion, seconds},
    session::UnitKind,
};
use eframe::egui::{
    Align2, Color32, Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    Widget, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// The icon of a kind of unit.
#[must_use]
pub fn unit_icon(kind: UnitKind) -> Icon {
    match kind {
        UnitKind::Opd => Icon::Buildings,
        UnitKind::Kecamatan => Icon::MapPinArea,
        UnitKind::Kelurahan => Icon::HouseLine,
        UnitKind::Puskesmas => Icon::FirstAidKit,
        UnitKind::Rsud => Icon::Hospital,
        UnitKind::Bumd | UnitKind::Other => Icon::Briefcase,
    }
}

/// How a chip looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChipLook {
    /// 22 high, on cards.
    #[default]
    Card,
    /// 24 high, outlined, in lists of units that may be picked.
    Outlined,
    /// 32 high, in the capture bar.
    Capture {
        /// The unit stays after the idea is saved.
        pinned: bool,
    },
    /// 22 high: the unit is not known and should be chosen.
    Unknown,
}

/// A unit chip.
#[derive(Clone, Copy, Debug)]
#[must_use = "a chip shows when it is added to a ui"]
pub struct UnitChip<'a> {
    name: &'a str,
    kind: Option<UnitKind>,
    look: ChipLook,
    max_width: f32,
    clickable: bool,
}

struct Measures {
    height: f32,
    radius: f32,
    left: f32,
    right: f32,
    gap: f32,
    icon: f32,
    text: Type,
}

impl<'a> UnitChip<'a> {
    /// A chip as on cards.
    pub fn new(name: &'a str, kind: UnitKind) -> Self {
        let look = ChipLook::Card;
        Self { name, kind: Some(kind), look, max_width: f32::INFINITY, clickable: false }
    }

    /// A chip that asks for a unit; `name` is the request.
    pub fn unknown(name: &'a str) -> Self {
        let look = ChipLook::Unknown;
        Self { name, kind: None, look, max_width: f32::INFINITY, clickable: true }
    }

    /// In another look.
    pub fn look(mut self, look: ChipLook) -> Self {
        self.look = look;
        self
    }

    /// No wider than this; the name ends in an ellipsis.
    pub fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    /// May it be pressed?
    pub fn clickable(mut self, clickable: bool) -> Self {
        self.clickable = clickable;
        self
    }

    fn measures(&self) -> Measures {
        match self.look {
            ChipLook::Capture { .. } => Measures {
                height: 32.0,
                radius: 8.0,
                left: 10.0,
                right: 10.0,
                gap: 8.0,
                icon: 17.0,
                text: Type::BUTTON,
            },
            look => Measures {
                height: if look == ChipLook::Outlined { 24.0 } else { 22.0 },
                radius: if look == ChipLook::Outlined { 12.0 } else { 11.0 },
                left: if look == ChipLook::Outlined { 7.0 } else { 6.0 },
                right: if look == ChipLook::Outlined { 9.0 } else { 8.0 },
                gap: 5.0,
                icon: 13.0,
                text: Type::CHIP,
            },
        }
    }

    fn icon(&self) -> Option<(Icon, IconWeight)> {
        match self.look {
            ChipLook::Outlined => None,
            ChipLook::Unknown => Some((Icon::Question, IconWeight::Bold)),
            ChipLook::Card => self.kind.map(|kind| (unit_icon(kind), IconWeight::Regular)),
            ChipLook::Capture { .. } => self.kind.map(|kind| (unit_icon(kind), IconWeight::Fill)),
        }
    }

    fn layout(&self, ui: &Ui) -> (Vec2, Arc<Galley>) {
        let m = self.measures();
        let mut around = m.left + m.right;
        if self.icon().is_some() {
            around += m.icon + m.gap;
        }
        if self.look == (ChipLook::Capture { pinned: true }) {
            around += PIN + m.gap;
        }
        let text = m.text.line_in(
            ui.painter(),
            self.name,
            Color32::PLACEHOLDER,
            (self.max_width - around).max(0.0),
        );
        (vec2((text.size().x + around).round(), m.height), text)
    }

    /// The room it needs.
    #[must_use]
    pub fn measure(&self, ui: &Ui) -> Vec2 {
        self.layout(ui).0
    }

    /// Draws it with the point `at` of its box on `pos`.
    pub fn paint(&self, ui: &Ui, pos: Pos2, at: Align2) {
        let (size, text) = self.layout(ui);
        let rect = at.anchor_size(pos, size);
        self.paint_in(ui, rect, text, 0.0);
    }

    fn paint_in(&self, ui: &Ui, rect: Rect, text: Arc<Galley>, hover: f32) {
        let p = Palette::of(ui);
        let m = self.measures();
        let (ground, line, ink) = match self.look {
            ChipLook::Card => (p.chip, p.chip.lerp_to_gamma(p.kontrol, hover), p.tinta2),
            ChipLook::Outlined => (p.kertas, p.garis2.lerp_to_gamma(p.kontrol, hover), p.tinta2),
            ChipLook::Capture { .. } => {
                (p.nila_soft, p.nila_soft.lerp_to_gamma(p.nila, hover), p.nila_ink)
            }
            ChipLook::Unknown => {
                (p.awas_soft, p.awas_soft.lerp_to_gamma(p.awas, hover), p.awas_ink)
            }
        };
        let painter = ui.painter();
        painter.rect(rect, m.radius, ground, Stroke::new(1.0, line), StrokeKind::Inside);
        let mut x = rect.left() + m.left;
        if let Some((icon, weight)) = self.icon() {
            icon.paint(painter, pos2(x + m.icon / 2.0, rect.center().y), m.icon, weight, ink);
            x += m.icon + m.gap;
        }
        let size = text.size();
        let at = pos2(x, rect.center().y - size.y / 2.0);
        painter.galley_with_override_text_color(at, text, ink);
        if self.look == (ChipLook::Capture { pinned: true }) {
            let at = pos2(x + size.x + m.gap + PIN / 2.0, rect.center().y);
            let faint = ground.lerp_to_gamma(ink, 0.8);
            Icon::PushPin.paint(painter, at, PIN, IconWeight::Fill, faint);
        }
    }
}

/// Size of the push-pin.
const PIN: f32 = 13.0;

impl Widget for UnitChip<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (size, text) = self.layout(ui);
        let clickable = self.clickable && ui.is_enabled();
        let sense = if clickable { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        if ui.is_rect_visible(rect) {
            let hover = if clickable {
                let hovered = response.hovered();
                ui.ctx().animate_bool_with_time(response.id, hovered, seconds(ui, motion::HOVER))
            } else {
                0.0
            };
            self.paint_in(ui, rect, text, hover);
            ring_if_focused(ui, &response, self.measures().radius);
        }
        let role = if self.clickable { Role::Button } else { Role::Label };
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), self.name));
        response
    }
}
