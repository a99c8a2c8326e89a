//! The sheet the views draw on: every length is a part of its height.
//!
//! `u` is one percent of the height of the screen. Text, dots and shapes are drawn through here,
//! so that each has an accessible name on the real screen and none in a small picture, and so
//! that a very small picture shows bars instead of unreadable letters.

use super::{Look, legibility::Legibility};
use crate::{
    app::{
        style::{Icon, IconWeight, Palette, Type, Weight},
        widgets::shape,
    },
    session::Hue,
};
use eframe::egui::{
    Align2, Color32, FontId, Galley, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, pos2, text::LayoutJob, vec2,
};
use std::{cell::Cell, sync::Arc};

/// Letters smaller than this (in points) are drawn as bars.
const UNREADABLE: f32 = 3.2;
/// A screen lower than this (in points) has no letters at all.
const TINY: f32 = 80.0;

/// Whether a picture in `rect` has letters, and not only bars.
pub(super) fn has_letters(rect: Rect) -> bool {
    rect.height() >= TINY
}

/// The left and right margin, in u.
pub(super) const MARGIN: f32 = 6.0;

/// A screen of any size, while one frame of it is drawn.
pub(super) struct Canvas<'a> {
    /// Where it is drawn.
    pub ui: &'a mut Ui,
    /// The whole screen.
    pub rect: Rect,
    /// One percent of its height, in points.
    pub u: f32,
    /// Its colours.
    pub p: &'static Palette,
    /// Language and theme.
    pub look: Look,
    live: bool,
    /// The smallest letters that are drawn as letters, in points.
    readable: f32,
    spoken: u32,
    /// What was drawn so far, and whether what is drawn now is the foot of the view.
    measured: Cell<Legibility>,
    at_foot: bool,
}

/// A run of text that has been laid out.
pub(super) struct Written {
    galley: Arc<Galley>,
    color: Color32,
    size: f32,
}

impl Written {
    /// Its width in points.
    pub(super) fn width(&self) -> f32 {
        self.galley.size().x
    }

    /// Its height in points.
    pub(super) fn height(&self) -> f32 {
        self.galley.size().y
    }

    /// Its lines, one by one.
    pub(super) fn lines(&self) -> impl Iterator<Item = String> + '_ {
        self.galley.rows.iter().map(|row| row.text().trim_end().to_owned())
    }

    /// Whether it ends with an ellipsis.
    pub(super) fn is_cut(&self) -> bool {
        self.galley.elided
    }

    /// What it says, whole.
    pub(super) fn text(&self) -> &str {
        self.galley.text()
    }

    /// Puts it with `anchor` of its box at `at`, without an accessible name of its own.
    pub(super) fn put_silently(&self, c: &Canvas<'_>, at: Pos2, anchor: Align2) {
        c.put_ink(self, anchor.anchor_size(at, self.galley.size()));
    }
}

impl<'a> Canvas<'a> {
    /// A canvas over `rect`; `live` on the real screen, not in a picture of it.
    pub(super) fn new(ui: &'a mut Ui, rect: Rect, look: Look, live: bool) -> Self {
        let u = rect.height() / 100.0;
        let readable = if has_letters(rect) { UNREADABLE } else { f32::INFINITY };
        let p = Palette::for_theme(look.dark);
        let measured = Cell::default();
        Self { ui, rect, u, p, look, live, readable, spoken: 0, measured, at_foot: false }
    }

    /// How well what was drawn can be read.
    pub(super) fn legibility(&self) -> Legibility {
        self.measured.get()
    }

    /// What is drawn from now on is the foot of the view, or no longer.
    pub(super) fn at_foot(&mut self, at_foot: bool) {
        self.at_foot = at_foot;
    }

    /// Whether this is the real screen.
    pub(super) fn is_live(&self) -> bool {
        self.live
    }

    /// The width of the screen in u.
    pub(super) fn width(&self) -> f32 {
        self.rect.width() / self.u
    }

    /// Whether it is nearer to 4:3 than to 16:10.
    pub(super) fn is_narrow(&self) -> bool {
        self.width() < 145.0
    }

    /// The part between the margins, from `top` to `bottom`, in u from the top.
    pub(super) fn content(&self, top: f32, bottom: f32) -> Rect {
        let (left, y) = (self.rect.left() + MARGIN * self.u, self.rect.top());
        let right = self.rect.right() - MARGIN * self.u;
        Rect::from_min_max(pos2(left, y + top * self.u), pos2(right, y + bottom * self.u))
    }

    /// A text style: size in u, line height in parts of the size.
    pub(super) fn style(&self, size: f32, line: f32, weight: Weight, tracking: f32) -> Type {
        let size = size * self.u;
        Type { size, line: size * line, weight, tracking, caps: false }
    }

    /// The painter.
    pub(super) fn painter(&self) -> &Painter {
        self.ui.painter()
    }

    /// Lays out text on at most `lines` lines of `width` points.
    pub(super) fn write(
        &self,
        kind: Type,
        text: &str,
        color: Color32,
        width: f32,
        lines: usize,
    ) -> Written {
        let galley = kind.lines_in(self.ui.painter(), text, color, width.max(1.0), lines);
        Written { galley, color, size: kind.size }
    }

    /// Lays out text of several styles; `size` is that of its largest, in points.
    pub(super) fn written(&self, job: LayoutJob, size: f32) -> Written {
        Written { galley: self.ui.painter().layout_job(job), color: self.p.lb_t, size }
    }

    /// Puts text that was laid out: `anchor` of its box stands at `at`.
    pub(super) fn put(&mut self, text: &Written, at: Pos2, anchor: Align2) -> Rect {
        let rect = anchor.anchor_size(at, text.galley.size());
        self.put_ink(text, rect);
        self.say(rect, text.galley.text());
        rect
    }

    fn put_ink(&self, text: &Written, rect: Rect) {
        if !self.at_foot && !text.galley.is_empty() {
            let before = self.measured.get();
            self.measured.set(Legibility {
                smallest: before.smallest.min(text.size / self.u),
                cut: before.cut || text.galley.elided,
            });
        }
        if text.size >= self.readable {
            self.ui.painter().galley(rect.min, Arc::clone(&text.galley), text.color);
            return;
        }
        let ink = text.color.gamma_multiply(0.6);
        for row in &text.galley.rows {
            let row = row.rect().translate(rect.min.to_vec2());
            let bar = row.shrink2(vec2(0.0, row.height() * 0.28));
            self.ui.painter().rect_filled(bar, bar.height() / 2.0, ink);
        }
    }

    /// One line of text, cut with an ellipsis at `width` points.
    pub(super) fn line(
        &mut self,
        kind: Type,
        text: &str,
        color: Color32,
        at: Pos2,
        anchor: Align2,
        width: f32,
    ) -> Rect {
        let text = self.write(kind, text, color, width, 1);
        self.put(&text, at, anchor)
    }

    /// Gives `rect` an accessible name on the real screen.
    pub(super) fn say(&mut self, rect: Rect, text: &str) {
        self.name(rect, Role::Label, text);
    }

    /// Gives `rect` an accessible role and name on the real screen.
    pub(super) fn name(&mut self, rect: Rect, role: Role, text: &str) {
        if self.live {
            self.spoken += 1;
            let id = self.ui.make_persistent_id(("said", self.spoken));
            let response = self.ui.interact(rect, id, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(role, true, text));
        }
    }

    /// Fills a rectangle; the radius is in u.
    pub(super) fn fill(&self, rect: Rect, radius: f32, color: Color32) {
        self.ui.painter().rect_filled(rect, radius * self.u, color);
    }

    /// Whether letters are only bars.
    pub(super) fn is_tiny(&self) -> bool {
        self.readable.is_infinite()
    }

    /// The width of a line of `width` u: at least a pixel where there are letters.
    fn line_width(&self, width: f32) -> f32 {
        let least = if self.is_tiny() { 0.25 } else { 1.0 };
        (width * self.u).max(least)
    }

    /// Outlines a rectangle on the inside; radius and width are in u, the width at least 1 point.
    pub(super) fn outline(&self, rect: Rect, radius: f32, width: f32, color: Color32) {
        let line = Stroke::new(self.line_width(width), color);
        self.ui.painter().rect_stroke(rect, radius * self.u, line, StrokeKind::Inside);
    }

    /// An open dot: its line lies inside `radius`. All in points.
    pub(super) fn ring(&self, centre: Pos2, radius: f32, width: f32, color: Color32) {
        // egui draws the line of a circle outside of its radius.
        let line = Stroke::new(width, color);
        self.ui.painter().circle_stroke(centre, radius - width, line);
    }

    /// A hairline across `rect` at height `y`.
    pub(super) fn rule(&self, rect: Rect, y: f32) {
        let line = Stroke::new(self.line_width(0.15), self.p.lb_g);
        self.ui.painter().hline(rect.x_range(), y, line);
    }

    /// An icon of a size in points.
    pub(super) fn icon(&self, icon: Icon, weight: IconWeight, at: Pos2, size: f32, color: Color32) {
        if size < self.readable {
            let rect = Rect::from_center_size(at, Vec2::splat(size * 0.8));
            self.ui.painter().rect_filled(rect, size * 0.3, color);
        } else {
            // Centred exactly: at these sizes an icon may stand between two pixels.
            let font = FontId::new(size, weight.family());
            self.ui.painter().text(at, Align2::CENTER_CENTER, icon.as_str(), font, color);
        }
    }

    /// The shape of a theme, of a size in u.
    pub(super) fn shape(&self, hue: Hue, at: Pos2, size: f32, color: Color32) {
        let (icon, weight) = shape(hue, 0);
        self.icon(icon, weight, at, size * self.u, color);
    }

    /// The colours of something that may have a theme: ground, line and ink.
    pub(super) fn tones(&self, hue: Option<Hue>) -> Tones {
        match hue.map(|h| self.p.hue(h)) {
            Some(h) => Tones { strong: h.strong, soft: h.soft, ink: h.ink, line: h.line },
            None => Tones {
                strong: self.p.lb_a,
                soft: self.p.lb_2,
                ink: self.p.lb_t,
                line: self.p.lb_g,
            },
        }
    }

    /// A number on the ground of its theme, its font made smaller where it would not fit, but not
    /// smaller than can be read: then the badge grows.
    pub(super) fn badge(&mut self, rect: Rect, number: u32, hue: Option<Hue>, kind: Type, r: f32) {
        const LEAST: f32 = 3.05;
        let tones = self.tones(hue);
        let text = number.to_string();
        let room = rect.width() * 0.86;
        let mut written = self.write(kind, &text, tones.ink, f32::INFINITY, 1);
        if written.width() > room {
            let least = kind.size.min(LEAST * self.u);
            let size = (kind.size * room / written.width()).max(least);
            written = self.write(kind.sized(size), &text, tones.ink, f32::INFINITY, 1);
        }
        let more = (written.width() - room).max(0.0);
        let rect = rect.expand2(vec2(more / 2.0, 0.0));
        self.fill(rect, r, tones.soft);
        self.outline(rect, r, 0.0, tones.line);
        self.put(&written, rect.center(), Align2::CENTER_CENTER);
    }
}

/// Colours of an area that belongs to a theme, or to none.
#[derive(Clone, Copy)]
pub(super) struct Tones {
    /// Bars, shapes, dots.
    pub strong: Color32,
    /// The ground.
    pub soft: Color32,
    /// Text on it.
    pub ink: Color32,
    /// Its border.
    pub line: Color32,
}
