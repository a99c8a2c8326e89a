//! Segmented control: one of a few, all of them in view.

use super::{focus::ring_if_focused, keycap::KeyCap};
use crate::app::style::{Palette, Type, Weight};
use eframe::egui::{
    Align2, Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, text::LayoutJob, vec2,
};

const PADDING: f32 = 3.0;
const GAP: f32 = 2.0;
const INNER: f32 = 11.0;

/// One choice of a segmented control.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a> {
    /// What it says.
    pub text: &'a str,
    /// A count after the text; empty for none.
    pub count: &'a str,
    /// The key that chooses it; empty for none.
    pub key: &'a str,
}

impl<'a> Segment<'a> {
    /// Only text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, count: "", key: "" }
    }

    /// With a count in a badge.
    #[must_use]
    pub fn count(mut self, count: &'a str) -> Self {
        self.count = count;
        self
    }

    /// With a key cap.
    #[must_use]
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }
}

/// A segmented control.
#[derive(Clone, Copy, Debug)]
#[must_use = "a segmented control shows when `show` is called"]
pub struct Segmented<'a> {
    name: &'a str,
    segments: &'a [Segment<'a>],
    fill: bool,
}

impl<'a> Segmented<'a> {
    /// A control over `segments`; `name` is its accessible name.
    pub fn new(name: &'a str, segments: &'a [Segment<'a>]) -> Self {
        Self { name, segments, fill: false }
    }

    /// As wide as there is room, in equal parts.
    pub fn fill(mut self) -> Self {
        self.fill = true;
        self
    }

    /// Shows it with `chosen` on; returns the segment that a person chose instead.
    pub fn show(self, ui: &mut Ui, chosen: usize) -> Option<usize> {
        let count = self.segments.len().max(1) as f32;
        let around = 2.0 * PADDING + GAP * (count - 1.0);
        let widths: Vec<f32> = if self.fill {
            let each = (ui.available_width() - around) / count;
            vec![each; self.segments.len()]
        } else {
            self.segments.iter().enumerate().map(|(i, s)| measure(ui, s, i == chosen)).collect()
        };
        let size = vec2(widths.iter().sum::<f32>() + around, 34.0);
        let (rect, group) = ui.allocate_exact_size(size, Sense::hover());
        group.widget_info(|| WidgetInfo::labeled(Role::RadioGroup, ui.is_enabled(), self.name));
        ui.painter().rect_filled(rect, 9.0, Palette::of(ui).cekung);
        let mut picked = None;
        let mut x = rect.left() + PADDING;
        for (index, (segment, width)) in self.segments.iter().zip(widths).enumerate() {
            let cell = Rect::from_min_size(pos2(x, rect.top() + PADDING), vec2(width, 28.0));
            let response = ui.interact(cell, group.id.with(index), Sense::click());
            paint(ui, &response, segment, index == chosen);
            response.widget_info(|| {
                let on = index == chosen;
                WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), on, segment.text)
            });
            if response.clicked() && index != chosen {
                picked = Some(index);
            }
            x += width + GAP;
        }
        picked
    }
}

fn style(on: bool) -> Type {
    Type::SMALL.sized(12.5).weight(if on { Weight::Bold } else { Weight::SemiBold })
}

fn content(ui: &Ui, segment: &Segment<'_>, on: bool) -> f32 {
    let mut width = style(on).whole(ui.painter(), segment.text, Color32::PLACEHOLDER).size().x;
    if !segment.count.is_empty() {
        width += 6.0 + badge_width(ui, segment.count);
    }
    if !segment.key.is_empty() {
        width += 6.0 + KeyCap::new(segment.key).size(ui).x;
    }
    width
}

fn measure(ui: &Ui, segment: &Segment<'_>, on: bool) -> f32 {
    content(ui, segment, on) + 2.0 * INNER
}

fn badge(count: &str, ink: Color32) -> LayoutJob {
    Type::KEY.weight(Weight::ExtraBold).job(count, ink)
}

fn badge_width(ui: &Ui, count: &str) -> f32 {
    let text = ui.painter().layout_job(badge(count, Color32::PLACEHOLDER));
    (text.size().x + 10.0).max(18.0)
}

fn paint(ui: &Ui, response: &Response, segment: &Segment<'_>, on: bool) {
    let p = Palette::of(ui);
    let rect = response.rect;
    let painter = ui.painter();
    if on {
        painter.add(p.s1.as_shape(rect, 7.0));
        painter.rect_filled(rect, 7.0, p.kertas);
    } else if response.hovered() {
        painter.rect_filled(rect, 7.0, p.garis);
    }
    let ink = match (ui.is_enabled(), on) {
        (false, _) => p.mati,
        (true, true) => p.tinta,
        (true, false) => p.tinta2,
    };
    let text = style(on).whole(painter, segment.text, ink);
    let mut x = rect.center().x - content(ui, segment, on) / 2.0;
    let width = text.size().x;
    painter.galley(pos2(x, rect.center().y - text.size().y / 2.0), text, ink);
    x += width + 6.0;
    if !segment.count.is_empty() {
        let size = vec2(badge_width(ui, segment.count), 18.0);
        let cell = Rect::from_min_size(pos2(x, rect.center().y - 9.0), size);
        painter.rect_filled(cell, 6.0, p.soga_ink);
        let text = painter.layout_job(badge(segment.count, p.soga_soft));
        painter.galley(cell.center() - text.size() / 2.0, text, p.soga_soft);
        x += size.x + 6.0;
    }
    if !segment.key.is_empty() {
        KeyCap::new(segment.key).paint(ui, pos2(x, rect.center().y), Align2::LEFT_CENTER);
    }
    ring_if_focused(ui, response, 7.0);
}
