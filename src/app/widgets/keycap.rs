//! Key caps: a key as it lies under the finger, and hints made of keys and a word.

use crate::app::style::{Palette, Type, radius};
use eframe::egui::{
    Align2, Color32, Pos2, Rect, Response, Role, Sense, Ui, Vec2, Widget, WidgetInfo, vec2,
};

const HEIGHT: f32 = 19.0;
const MIN_WIDTH: f32 = 20.0;

/// One key cap, such as `Enter` or `Ctrl K`.
#[derive(Clone, Copy, Debug)]
pub struct KeyCap<'a> {
    keys: &'a str,
    colors: Option<CapColors>,
}

#[derive(Clone, Copy, Debug)]
struct CapColors {
    ground: Color32,
    ink: Color32,
    line: Color32,
}

impl<'a> KeyCap<'a> {
    /// A cap on paper.
    #[must_use]
    pub fn new(keys: &'a str) -> Self {
        Self { keys, colors: None }
    }

    /// A cap on a coloured ground: text and outline in `ink`.
    #[must_use]
    pub fn on(self, ground: Color32, ink: Color32) -> Self {
        self.colored(ground, ink, ink)
    }

    /// A cap in the given colours.
    #[must_use]
    pub fn colored(mut self, ground: Color32, ink: Color32, line: Color32) -> Self {
        self.colors = Some(CapColors { ground, ink, line });
        self
    }

    /// The room it needs.
    #[must_use]
    pub fn size(self, ui: &Ui) -> Vec2 {
        let text = Type::KEY.whole(ui.painter(), self.keys, Color32::PLACEHOLDER);
        vec2((text.size().x + 14.0).max(MIN_WIDTH).round(), HEIGHT)
    }

    /// Draws it with the point `at` of its box on `pos`.
    pub fn paint(self, ui: &Ui, pos: Pos2, at: Align2) {
        self.draw(ui, pos, at);
    }

    /// As [`paint`](Self::paint), for what goes on beside it; returns the box.
    pub fn draw(self, ui: &Ui, pos: Pos2, at: Align2) -> Rect {
        let p = Palette::of(ui);
        let CapColors { ground, ink, line } =
            self.colors.unwrap_or(CapColors { ground: p.kertas2, ink: p.tinta2, line: p.garis2 });
        let text = Type::KEY.whole(ui.painter(), self.keys, ink);
        let size = vec2((text.size().x + 14.0).max(MIN_WIDTH).round(), HEIGHT);
        let rect = at.anchor_size(pos, size);
        let rect = Rect::from_min_size(rect.min.round(), size);
        let painter = ui.painter();
        painter.rect_filled(rect, radius::KEY, line);
        let mut face = rect.shrink(1.0);
        face.max.y -= 1.0;
        painter.rect_filled(face, radius::KEY - 1.0, ground);
        painter.galley(face.center() - text.size() / 2.0, text, ink);
        rect
    }
}

impl Widget for KeyCap<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let (rect, response) = ui.allocate_exact_size(self.size(ui), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect.center(), Align2::CENTER_CENTER);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.keys));
        response
    }
}

/// Keys and what they do, as in the footer: one cap for each word of `keys`.
#[derive(Clone, Copy, Debug)]
pub struct Hint<'a> {
    keys: &'a str,
    text: &'a str,
    color: Option<Color32>,
    kind: Type,
}

impl<'a> Hint<'a> {
    /// A hint in the footer's size.
    #[must_use]
    pub fn new(keys: &'a str, text: &'a str) -> Self {
        Self { keys, text, color: None, kind: Type::CAPTION.sized(11.5) }
    }

    /// In another text style and colour.
    #[must_use]
    pub fn styled(mut self, kind: Type, color: Color32) -> Self {
        self.kind = kind;
        self.color = Some(color);
        self
    }
}

impl Widget for Hint<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        const GAP: f32 = 6.0;
        let color = self.color.unwrap_or(Palette::of(ui).tinta3);
        let text = self.kind.whole(ui.painter(), self.text, color);
        let caps: f32 = self.keys.split(' ').map(|key| KeyCap::new(key).size(ui).x + GAP).sum();
        let size = vec2(caps + text.size().x, HEIGHT.max(text.size().y));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        if ui.is_rect_visible(rect) {
            let mut x = rect.left();
            for key in self.keys.split(' ') {
                let pos = Pos2::new(x, rect.center().y);
                x = KeyCap::new(key).draw(ui, pos, Align2::LEFT_CENTER).right() + GAP;
            }
            ui.painter().galley(Pos2::new(x, rect.center().y - text.size().y / 2.0), text, color);
        }
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Label, true, format!("{} {}", self.keys, self.text))
        });
        response
    }
}
